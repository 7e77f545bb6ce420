<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CheckedWriterText</name>
    <message>
        <source>The weights written to %1 are not what was read back from there.</source>
        <translation>The weights written to %1 are not what was read back from there.</translation>
    </message>
    <message>
        <source>Check the disk, or save to another one.</source>
        <translation>Check the disk, or save to another one.</translation>
    </message>
</context>
<context>
    <name>weightroom::AboutDialog</name>
    <message>
        <source>About Weightroom</source>
        <translation>About Weightroom</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>Opens, inspects, keeps and moves TensorFlow.js models.</source>
        <translation>Opens, inspects, keeps and moves TensorFlow.js models.</translation>
    </message>
    <message>
        <source>Licence: Apache-2.0.</source>
        <translation>Licence: Apache-2.0.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Close</translation>
    </message>
    <message>
        <source>Made with Qt %1 (LGPL-3), simdjson (Apache-2.0), OpenSSL (Apache-2.0), QtKeychain and libzip (BSD-3-Clause), xxHash (BSD-2-Clause) and icons of Lucide (ISC).</source>
        <translation>Made with Qt %1 (LGPL-3), simdjson (Apache-2.0), OpenSSL (Apache-2.0), QtKeychain and libzip (BSD-3-Clause), xxHash (BSD-2-Clause) and icons of Lucide (ISC).</translation>
    </message>
</context>
<context>
    <name>weightroom::AnswerView</name>
    <message>
        <source>The server is there and takes uploads of this kind (it names %1).</source>
        <translation>The server is there and takes uploads of this kind (it names %1).</translation>
    </message>
    <message>
        <source>The server is there, but answered that something is wrong with it.</source>
        <translation>The server is there, but answered that something is wrong with it.</translation>
    </message>
    <message>
        <source>The server is there. It does not tell whether it takes uploads.</source>
        <translation>The server is there. It does not tell whether it takes uploads.</translation>
    </message>
    <message>
        <source>Answer of the server</source>
        <translation>Answer of the server</translation>
    </message>
    <message>
        <source>%1 redirected from %2</source>
        <translation>%1 redirected from %2</translation>
    </message>
    <message numerus="yes">
        <source>The server took the model (%n answer(s)).</source>
        <translation>
            <numerusform>The server took the model (1 answer).</numerusform>
            <numerusform>The server took the model (%n answers).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weightroom::AppearanceSettings</name>
    <message>
        <source>Appearance</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>As the desktop</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>&amp;Theme:</source>
        <translation>&amp;Theme:</translation>
    </message>
    <message>
        <source>As the desktop: light or dark as it is, also when it changes.</source>
        <translation>As the desktop: light or dark as it is, also when it changes.</translation>
    </message>
    <message>
        <source>Text &amp;size:</source>
        <translation>Text &amp;size:</translation>
    </message>
    <message>
        <source>Of all texts, compared with the size that the desktop asks for.</source>
        <translation>Of all texts, compared with the size that the desktop asks for.</translation>
    </message>
    <message>
        <source> %</source>
        <comment>percent, after a number</comment>
        <translation> %</translation>
    </message>
</context>
<context>
    <name>weightroom::BinModel</name>
    <message>
        <source>Below</source>
        <comment>values under the range of a histogram</comment>
        <translation>Below</translation>
    </message>
    <message>
        <source>Above</source>
        <comment>values over the range of a histogram</comment>
        <translation>Above</translation>
    </message>
    <message>
        <source>From</source>
        <comment>lower edge of a bin</comment>
        <translation>From</translation>
    </message>
    <message>
        <source>To</source>
        <comment>upper edge of a bin</comment>
        <translation>To</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Share</translation>
    </message>
</context>
<context>
    <name>weightroom::BusyBar</name>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>weightroom::ByteSource</name>
    <message>
        <source>The file %1 does not exist.</source>
        <translation>The file %1 does not exist.</translation>
    </message>
    <message>
        <source>The file %1 cannot be read.</source>
        <translation>The file %1 cannot be read.</translation>
    </message>
    <message>
        <source>%1 is a folder, not a file.</source>
        <translation>%1 is a folder, not a file.</translation>
    </message>
    <message>
        <source>%1 is not a regular file.</source>
        <translation>%1 is not a regular file.</translation>
    </message>
    <message>
        <source>The file %1 has changed since the model was opened: it had %2 bytes, now it has %3.</source>
        <translation>The file %1 has changed since the model was opened: it had %2 bytes, now it has %3.</translation>
    </message>
    <message>
        <source>Open the model again.</source>
        <translation>Open the model again.</translation>
    </message>
    <message>
        <source>%1 has %2 bytes, but %3 bytes from offset %4 on are needed.</source>
        <translation>%1 has %2 bytes, but %3 bytes from offset %4 on are needed.</translation>
    </message>
</context>
<context>
    <name>weightroom::CancelStep</name>
    <message>
        <source>The transfer of “%1” cannot go on: what had come is gone.</source>
        <translation>The transfer of “%1” cannot go on: what had come is gone.</translation>
    </message>
</context>
<context>
    <name>weightroom::CellValues</name>
    <message>
        <source>Code 0x%1 (float16)</source>
        <translation>Code 0x%1 (float16)</translation>
    </message>
    <message>
        <source>Code %1 (%2): %1 × %3 + %4</source>
        <comment>code, dtype, scale, min</comment>
        <translation>Code %1 (%2): %1 × %3 + %4</translation>
    </message>
</context>
<context>
    <name>weightroom::CertificateView</name>
    <message>
        <source>Server:</source>
        <translation>Server:</translation>
    </message>
    <message>
        <source>Issued to:</source>
        <translation>Issued to:</translation>
    </message>
    <message>
        <source>Issued by:</source>
        <translation>Issued by:</translation>
    </message>
    <message>
        <source>Valid:</source>
        <translation>Valid:</translation>
    </message>
    <message>
        <source>SHA-256:</source>
        <translation>SHA-256:</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>from %1 to %2</translation>
    </message>
</context>
<context>
    <name>weightroom::ChartExport</name>
    <message>
        <source>The file %1 cannot be written.</source>
        <translation>The file %1 cannot be written.</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>Picture (*.png)</translation>
    </message>
    <message>
        <source>Drawing (*.svg)</source>
        <translation>Drawing (*.svg)</translation>
    </message>
    <message>
        <source>Document (*.pdf)</source>
        <translation>Document (*.pdf)</translation>
    </message>
    <message>
        <source>Table of bins (*.csv)</source>
        <translation>Table of bins (*.csv)</translation>
    </message>
    <message>
        <source>Bins for programs (*.json)</source>
        <translation>Bins for programs (*.json)</translation>
    </message>
    <message>
        <source>A chart is saved as .png, .svg, .pdf, .csv or .json, not as %1.</source>
        <translation>A chart is saved as .png, .svg, .pdf, .csv or .json, not as %1.</translation>
    </message>
    <message>
        <source>Save Chart</source>
        <translation>Save Chart</translation>
    </message>
</context>
<context>
    <name>weightroom::CheckDialog</name>
    <message>
        <source>Nothing was found.</source>
        <translation>Nothing was found.</translation>
    </message>
    <message>
        <source>&amp;Go There</source>
        <translation>&amp;Go There</translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation>C&amp;opy</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Save…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Close</translation>
    </message>
    <message>
        <source>Check of “%1”</source>
        <translation>Check of “%1”</translation>
    </message>
    <message numerus="yes">
        <source>Check of %n Model(s)</source>
        <translation>
            <numerusform>Check of %n Model</numerusform>
            <numerusform>Check of %n Models</numerusform>
        </translation>
    </message>
    <message>
        <source>Progress of the check</source>
        <translation>Progress of the check</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Findings</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Severity</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Finding</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s).</source>
        <translation>
            <numerusform>%n finding.</numerusform>
            <numerusform>%n findings.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 models were read. %3</source>
        <comment>so far, all, findings</comment>
        <translation>%1 of %2 models were read. %3</translation>
    </message>
    <message>
        <source>All weights were read. Nothing was found.</source>
        <translation>All weights were read. Nothing was found.</translation>
    </message>
    <message>
        <source>All weights were read. %1</source>
        <comment>findings</comment>
        <translation>All weights were read. %1</translation>
    </message>
    <message>
        <source>Save the Report</source>
        <translation>Save the Report</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>The report could not be written to %1: %2.</source>
        <translation>The report could not be written to %1: %2.</translation>
    </message>
    <message>
        <source>The report was saved.</source>
        <translation>The report was saved.</translation>
    </message>
</context>
<context>
    <name>weightroom::CliCheck</name>
    <message>
        <source>nothing found</source>
        <translation>nothing found</translation>
    </message>
    <message>
        <source>The weights have %1 bytes; at most %2 are allowed.</source>
        <translation>The weights have %1 bytes; at most %2 are allowed.</translation>
    </message>
</context>
<context>
    <name>weightroom::CliCommand</name>
    <message>
        <source>what it is, sizes, inputs and outputs, findings</source>
        <translation>what it is, sizes, inputs and outputs, findings</translation>
    </message>
    <message>
        <source>the layers or nodes as a table: name, type, output shape, parameters</source>
        <translation>the layers or nodes as a table: name, type, output shape, parameters</translation>
    </message>
    <message>
        <source>every tensor: name, dtype, shape, bytes, offset, statistics</source>
        <translation>every tensor: name, dtype, shape, bytes, offset, statistics</translation>
    </message>
    <message>
        <source>how the values of one tensor are distributed</source>
        <translation>how the values of one tensor are distributed</translation>
    </message>
    <message>
        <source>findings, also about the values; exit code 3 when one is an error</source>
        <translation>findings, also about the values; exit code 3 when one is an error</translation>
    </message>
    <message>
        <source>saves the model in another place; its files stay as they were cut</source>
        <translation>saves the model in another place; its files stay as they were cut</translation>
    </message>
    <message>
        <source>the models in all stores, or in those places: a scheme such as indexeddb://, a folder</source>
        <translation>the models in all stores, or in those places: a scheme such as indexeddb://, a folder</translation>
    </message>
    <message>
        <source>the same; what was read back and is equal goes from its old place to the trash, or for good</source>
        <translation>the same; what was read back and is equal goes from its old place to the trash, or for good</translation>
    </message>
    <message>
        <source>to the trash, or for good</source>
        <translation>to the trash, or for good</translation>
    </message>
    <message>
        <source>what was removed or replaced: 30 days long it can be put back</source>
        <translation>what was removed or replaced: 30 days long it can be put back</translation>
    </message>
    <message>
        <source>the graph: nodes and edges, or its drawing, with all groups open unless --folded</source>
        <translation>the graph: nodes and edges, or its drawing, with all groups open unless --folded</translation>
    </message>
    <message>
        <source>writes one, several or all tensors to files of other programs</source>
        <translation>writes one, several or all tensors to files of other programs</translation>
    </message>
</context>
<context>
    <name>weightroom::CliCopy</name>
    <message>
        <source>%1 and %2 contradict each other.</source>
        <translation>%1 and %2 contradict each other.</translation>
    </message>
    <message>
        <source>Saved to</source>
        <translation>Saved to</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Weights</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Verified</translation>
    </message>
    <message>
        <source>yes, read back and compared</source>
        <translation>yes, read back and compared</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>Server&apos;s answer</source>
        <translation>Server&apos;s answer</translation>
    </message>
</context>
<context>
    <name>weightroom::CliExport</name>
    <message>
        <source>Where to is missing: -o FILE.</source>
        <translation>Where to is missing: -o FILE.</translation>
    </message>
    <message>
        <source>There is no format &quot;%1&quot;; those are %2.</source>
        <translation>There is no format &quot;%1&quot;; those are %2.</translation>
    </message>
    <message>
        <source>The format is missing: --format with one of %1.</source>
        <translation>The format is missing: --format with one of %1.</translation>
    </message>
    <message>
        <source>Exported to</source>
        <translation>Exported to</translation>
    </message>
    <message>
        <source>Tensors</source>
        <translation>Tensors</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Left out</translation>
    </message>
    <message>
        <source>  -o, --output PATH  the file; for npy, csv and raw the folder of the files, unless one
                     TENSOR is named
  --format FORMAT    npy, npz (NumPy), safetensors, csv or raw (elements only); otherwise
                     the end of PATH tells
  --codes            what quantized tensors hold, not the real values that it stands for
  --replace          a file, or a folder of an earlier export, that is there gives way

Without TENSOR all of them are exported. Elements are in row-major order and little-
endian. Strings become NumPy&apos;s bytes of equal width; safetensors knows none: they are
left out, and told. Characters that file names cannot have become _; the folder&apos;s
index.json tells which tensor is in which file.
</source>
        <translation>  -o, --output PATH  the file; for npy, csv and raw the folder of the files, unless one
                     TENSOR is named
  --format FORMAT    npy, npz (NumPy), safetensors, csv or raw (elements only); otherwise
                     the end of PATH tells
  --codes            what quantized tensors hold, not the real values that it stands for
  --replace          a file, or a folder of an earlier export, that is there gives way

Without TENSOR all of them are exported. Elements are in row-major order and little-
endian. Strings become NumPy&apos;s bytes of equal width; safetensors knows none: they are
left out, and told. Characters that file names cannot have become _; the folder&apos;s
index.json tells which tensor is in which file.
</translation>
    </message>
</context>
<context>
    <name>weightroom::CliHistogram</name>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>To</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>NaN: %1, +Infinity: %2, -Infinity: %3</source>
        <translation>NaN: %1, +Infinity: %2, -Infinity: %3</translation>
    </message>
</context>
<context>
    <name>weightroom::CliHttp</name>
    <message>
        <source>The header %1 holds a secret, which would stand in the list of processes and in the shell&apos;s history.</source>
        <translation>The header %1 holds a secret, which would stand in the list of processes and in the shell&apos;s history.</translation>
    </message>
    <message>
        <source>--bearer-env VAR, or --user NAME --password-env VAR</source>
        <translation>--bearer-env VAR, or --user NAME --password-env VAR</translation>
    </message>
    <message>
        <source>  --method POST|PUT|PATCH   of an upload in one request (POST)
  --form multipart|files    one request as TensorFlow.js sends it, or a PUT for each file
  --no-probe                do not ask the server before a large upload
</source>
        <translation>  --method POST|PUT|PATCH   of an upload in one request (POST)
  --form multipart|files    one request as TensorFlow.js sends it, or a PUT for each file
  --no-probe                do not ask the server before a large upload
</translation>
    </message>
    <message>
        <source>Options for http:// and https://:
  --server NAME             as it was set up in the window
  --header &apos;NAME: VALUE&apos;    may be given several times
  --bearer-env VAR          a token from the environment
  --user NAME --password-env VAR
  --allow-plain-login       also over http:// to another machine
  --weight-path-prefix URL  where the weight files are
  --from-tfhub              MODEL is an address of TF Hub
  --resolve-redirected      weight files lie where model.json was redirected to
  --parallel N              requests at one time, 1 to 6 (6)
  --timeout S               seconds without any data (60)
  --retries N               (4)
  --ca-file FILE            certificates of more authorities; several times
  --client-certificate FILE [--client-key FILE] [--client-password-env VAR]
  --proxy none|URL          instead of the system&apos;s
</source>
        <translation>Options for http:// and https://:
  --server NAME             as it was set up in the window
  --header &apos;NAME: VALUE&apos;    may be given several times
  --bearer-env VAR          a token from the environment
  --user NAME --password-env VAR
  --allow-plain-login       also over http:// to another machine
  --weight-path-prefix URL  where the weight files are
  --from-tfhub              MODEL is an address of TF Hub
  --resolve-redirected      weight files lie where model.json was redirected to
  --parallel N              requests at one time, 1 to 6 (6)
  --timeout S               seconds without any data (60)
  --retries N               (4)
  --ca-file FILE            certificates of more authorities; several times
  --client-certificate FILE [--client-key FILE] [--client-password-env VAR]
  --proxy none|URL          instead of the system&apos;s
</translation>
    </message>
</context>
<context>
    <name>weightroom::CliInfo</name>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Generated by</source>
        <translation>Generated by</translation>
    </message>
    <message>
        <source>Converted by</source>
        <translation>Converted by</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameters</translation>
    </message>
    <message>
        <source>Tensors</source>
        <translation>Tensors</translation>
    </message>
    <message>
        <source>of the optimizer</source>
        <translation>of the optimizer</translation>
    </message>
    <message>
        <source>Topology</source>
        <translation>Topology</translation>
    </message>
    <message>
        <source>Weight specs</source>
        <translation>Weight specs</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Weights</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Input</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Output</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>missing</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
</context>
<context>
    <name>weightroom::CliList</name>
    <message>
        <source>There are no models.</source>
        <translation>There are no models.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Saved</translation>
    </message>
    <message>
        <source>Topology</source>
        <comment>bytes</comment>
        <translation>Topology</translation>
    </message>
    <message>
        <source>Weights</source>
        <comment>bytes</comment>
        <translation>Weights</translation>
    </message>
    <message>
        <source>damaged: %1</source>
        <translation>damaged: %1</translation>
    </message>
</context>
<context>
    <name>weightroom::CliMove</name>
    <message>
        <source>Loose files cannot be moved, only copied.</source>
        <translation>Loose files cannot be moved, only copied.</translation>
    </message>
    <message>
        <source>Moved to</source>
        <translation>Moved to</translation>
    </message>
</context>
<context>
    <name>weightroom::CliRemove</name>
    <message>
        <source>Removed for good</source>
        <translation>Removed for good</translation>
    </message>
    <message>
        <source>Moved to the trash</source>
        <translation>Moved to the trash</translation>
    </message>
    <message>
        <source>Loose files are no model that can be removed.</source>
        <translation>Loose files are no model that can be removed.</translation>
    </message>
    <message>
        <source>Ended before everything was removed.</source>
        <translation>Ended before everything was removed.</translation>
    </message>
</context>
<context>
    <name>weightroom::CliSession</name>
    <message>
        <source>The result could not be written to standard output.</source>
        <translation>The result could not be written to standard output.</translation>
    </message>
    <message>
        <source>Ended before it was done; nothing was changed.</source>
        <translation>Ended before it was done; nothing was changed.</translation>
    </message>
</context>
<context>
    <name>weightroom::CliSummary</name>
    <message>
        <source>unknown</source>
        <translation>unknown</translation>
    </message>
    <message>
        <source>Node (type)</source>
        <translation>Node (type)</translation>
    </message>
    <message>
        <source>Layer (type)</source>
        <translation>Layer (type)</translation>
    </message>
    <message>
        <source>Output Shape</source>
        <translation>Output Shape</translation>
    </message>
    <message>
        <source>Param #</source>
        <translation>Param #</translation>
    </message>
    <message>
        <source>Receives inputs</source>
        <translation>Receives inputs</translation>
    </message>
    <message>
        <source>Total params: %1</source>
        <translation>Total params: %1</translation>
    </message>
    <message>
        <source>Trainable params: %1</source>
        <translation>Trainable params: %1</translation>
    </message>
    <message>
        <source>Non-trainable params: %1</source>
        <translation>Non-trainable params: %1</translation>
    </message>
</context>
<context>
    <name>weightroom::CliTopology</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>Inputs</translation>
    </message>
</context>
<context>
    <name>weightroom::CliTrash</name>
    <message>
        <source>The trash is empty.</source>
        <translation>The trash is empty.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Removed</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>ID</source>
        <comment>of a model in the trash</comment>
        <translation>ID</translation>
    </message>
    <message numerus="yes">
        <source>Together: %1. It can be put back for %n day(s).</source>
        <translation>
            <numerusform>Together: %1. It can be put back for %n day.</numerusform>
            <numerusform>Together: %1. It can be put back for %n days.</numerusform>
        </translation>
    </message>
    <message>
        <source>Restored to %1</source>
        <translation>Restored to %1</translation>
    </message>
    <message>
        <source>Freed: %1</source>
        <translation>Freed: %1</translation>
    </message>
    <message>
        <source>The trash knows list, restore ID [TARGET] and empty.</source>
        <translation>The trash knows list, restore ID [TARGET] and empty.</translation>
    </message>
    <message>
        <source>Together: %1. It can be put back until the trash is emptied.</source>
        <translation>Together: %1. It can be put back until the trash is emptied.</translation>
    </message>
</context>
<context>
    <name>weightroom::CliWeights</name>
    <message>
        <source>%1 as %2</source>
        <comment>a tensor&apos;s dtype, and how it is stored</comment>
        <translation>%1 as %2</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Shape</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>Offset</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Min</source>
        <translation>Min</translation>
    </message>
    <message>
        <source>Max</source>
        <translation>Max</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mean</translation>
    </message>
    <message>
        <source>Std</source>
        <translation>Std</translation>
    </message>
    <message>
        <source>Zeros</source>
        <translation>Zeros</translation>
    </message>
    <message>
        <source>NaN</source>
        <translation>NaN</translation>
    </message>
    <message>
        <source>Inf</source>
        <translation>Inf</translation>
    </message>
</context>
<context>
    <name>weightroom::CommandLine</name>
    <message>
        <source>There is no option %1.</source>
        <translation>There is no option %1.</translation>
    </message>
    <message>
        <source>The command %1 has no option %2.</source>
        <translation>The command %1 has no option %2.</translation>
    </message>
    <message>
        <source>The option %1 needs a value.</source>
        <translation>The option %1 needs a value.</translation>
    </message>
    <message>
        <source>Something is missing: weightroom %1 %2</source>
        <translation>Something is missing: weightroom %1 %2</translation>
    </message>
    <message>
        <source>There is a word too many: %1</source>
        <translation>There is a word too many: %1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no command, no file or folder here, and no URL.</source>
        <translation>&quot;%1&quot; is no command, no file or folder here, and no URL.</translation>
    </message>
    <message>
        <source>The option %1 needs a whole number from %2 to %3, not &quot;%4&quot;.</source>
        <translation>The option %1 needs a whole number from %2 to %3, not &quot;%4&quot;.</translation>
    </message>
    <message>
        <source>Usage: weightroom %1 %2</source>
        <translation>Usage: weightroom %1 %2</translation>
    </message>
    <message>
        <source>Usage: weightroom [OPTIONS] [MODEL...]
       weightroom COMMAND ...

Opens TensorFlow.js models in a window, or works on them in the terminal.

Commands:
</source>
        <translation>Usage: weightroom [OPTIONS] [MODEL...]
       weightroom COMMAND ...

Opens TensorFlow.js models in a window, or works on them in the terminal.

Commands:
</translation>
    </message>
    <message>
        <source>Options for all:
  --data-dir DIR    the folder for what the program keeps (also WEIGHTROOM_DATA_DIR)
  --downloads-dir DIR  the folder that downloads:// means
  --handler FILE    a plug-in that brings storage schemes; may be given several times
  --language LANG   the language of texts, such as en or es
  --quiet           no progress on standard error
  --help            this text; after a command, that command&apos;s
  --version         the version
</source>
        <translation>Options for all:
  --data-dir DIR    the folder for what the program keeps (also WEIGHTROOM_DATA_DIR)
  --downloads-dir DIR  the folder that downloads:// means
  --handler FILE    a plug-in that brings storage schemes; may be given several times
  --language LANG   the language of texts, such as en or es
  --quiet           no progress on standard error
  --help            this text; after a command, that command&apos;s
  --version         the version
</translation>
    </message>
    <message>
        <source>MODEL, SOURCE and TARGET are URLs (indexeddb://name, file:///a/model.json) or plain paths: a
model.json or a folder that holds one. A model in loose files is given as --files FILE...
</source>
        <translation>MODEL, SOURCE and TARGET are URLs (indexeddb://name, file:///a/model.json) or plain paths: a
model.json or a folder that holds one. A model in loose files is given as --files FILE...
</translation>
    </message>
    <message>
        <source>
A second start hands its models to the window that is open; with --new-window it opens
one of its own. --open-url asks for the URL of a model to open.

The window can be drawn into a file, without a display:
  --screenshot FILE.png [--size WxH] [--tab overview|topology|weights|histogram|json]
  [--theme light|dark] [MODEL...]

Exit codes: 0 done, 1 failed, 2 wrong command line, 3 check found errors, 4 the target
exists, 130 ended by Ctrl+C.
</source>
        <translation>
A second start hands its models to the window that is open; with --new-window it opens
one of its own. --open-url asks for the URL of a model to open.

The window can be drawn into a file, without a display:
  --screenshot FILE.png [--size WxH] [--tab overview|topology|weights|histogram|json]
  [--theme light|dark] [MODEL...]

Exit codes: 0 done, 1 failed, 2 wrong command line, 3 check found errors, 4 the target
exists, 130 ended by Ctrl+C.
</translation>
    </message>
</context>
<context>
    <name>weightroom::CommandModel</name>
    <message>
        <source>This entry is not there any more</source>
        <translation>This entry is not there any more</translation>
    </message>
    <message>
        <source>Not possible now</source>
        <translation>Not possible now</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>menu, entry</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Command</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Keys</translation>
    </message>
</context>
<context>
    <name>weightroom::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>Commands</translation>
    </message>
    <message>
        <source>Type what you want to do</source>
        <translation>Type what you want to do</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Command</translation>
    </message>
    <message>
        <source>No command has these letters.</source>
        <translation>No command has these letters.</translation>
    </message>
</context>
<context>
    <name>weightroom::Commands</name>
    <message>
        <source>%1 › %2</source>
        <comment>menu, submenu</comment>
        <translation>%1 › %2</translation>
    </message>
</context>
<context>
    <name>weightroom::ConflictDialog</name>
    <message>
        <source>&amp;Compare Weights</source>
        <translation>&amp;Compare Weights</translation>
    </message>
    <message>
        <source>&amp;Keep Both</source>
        <translation>&amp;Keep Both</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Replace</translation>
    </message>
    <message>
        <source>&amp;Skip</source>
        <translation>&amp;Skip</translation>
    </message>
    <message>
        <source>“%1” Is There Already</source>
        <translation>“%1” Is There Already</translation>
    </message>
    <message>
        <source>Progress of comparing</source>
        <translation>Progress of comparing</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Do this for the remaining %n model(s)</source>
        <translation>
            <numerusform>&amp;Do this for the remaining model</numerusform>
            <numerusform>&amp;Do this for the remaining %n models</numerusform>
        </translation>
    </message>
    <message>
        <source>There</source>
        <translation>There</translation>
    </message>
    <message>
        <source>New</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Saved</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameters</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Looking at both models…</source>
        <translation>Looking at both models…</translation>
    </message>
    <message>
        <source>The model that is there cannot be read: %1</source>
        <translation>The model that is there cannot be read: %1</translation>
    </message>
    <message>
        <source>The new model cannot be read: %1</source>
        <translation>The new model cannot be read: %1</translation>
    </message>
    <message>
        <source>Whether they are the same can be told when all weights were read.</source>
        <translation>Whether they are the same can be told when all weights were read.</translation>
    </message>
    <message>
        <source>Comparing the weights…</source>
        <translation>Comparing the weights…</translation>
    </message>
    <message>
        <source>They could not be compared: %1</source>
        <translation>They could not be compared: %1</translation>
    </message>
    <message>
        <source>They are identical: there is nothing to do.</source>
        <translation>They are identical: there is nothing to do.</translation>
    </message>
    <message>
        <source>Their weights are the same; they differ in: %1</source>
        <translation>Their weights are the same; they differ in: %1</translation>
    </message>
    <message>
        <source>Only their weights differ.</source>
        <translation>Only their weights differ.</translation>
    </message>
    <message>
        <source>Their weights differ, and so does: %1</source>
        <translation>Their weights differ, and so does: %1</translation>
    </message>
    <message>
        <source>Keep Both gives the new one a free name.</source>
        <translation>Keep Both gives the new one a free name.</translation>
    </message>
    <message>
        <source>Keep Both calls the new one “%1”.</source>
        <translation>Keep Both calls the new one “%1”.</translation>
    </message>
    <message>
        <source>Replace puts the old one into the trash.</source>
        <translation>Replace puts the old one into the trash.</translation>
    </message>
    <message>
        <source>Replace overwrites the old one for good.</source>
        <translation>Replace overwrites the old one for good.</translation>
    </message>
    <message>
        <source>The new one is not written.</source>
        <translation>The new one is not written.</translation>
    </message>
</context>
<context>
    <name>weightroom::ConnectionForm</name>
    <message>
        <source>Login</source>
        <translation>Login</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Headers</translation>
    </message>
    <message>
        <source>Proxy and certificates</source>
        <translation>Proxy and certificates</translation>
    </message>
</context>
<context>
    <name>weightroom::ConsoleTable</name>
    <message>
        <source>%L1 bytes</source>
        <translation>%L1 bytes</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a rounded size, the exact size</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>weightroom::Database</name>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>The folder %1 cannot be made.</translation>
    </message>
    <message>
        <source>%1 cannot be opened: the SQLite driver of Qt is not installed.</source>
        <translation>%1 cannot be opened: the SQLite driver of Qt is not installed.</translation>
    </message>
    <message>
        <source>Install the package libqt6sql6-sqlite.</source>
        <translation>Install the package libqt6sql6-sqlite.</translation>
    </message>
    <message>
        <source>%1 belongs to another program.</source>
        <translation>%1 belongs to another program.</translation>
    </message>
    <message>
        <source>Choose another data folder, or move the file away.</source>
        <translation>Choose another data folder, or move the file away.</translation>
    </message>
    <message>
        <source>%1 was made by a newer version of this program: it has format %2, this version knows formats up to %3.</source>
        <translation>%1 was made by a newer version of this program: it has format %2, this version knows formats up to %3.</translation>
    </message>
    <message>
        <source>Install the newer version, or choose another data folder.</source>
        <translation>Install the newer version, or choose another data folder.</translation>
    </message>
    <message>
        <source>%1 can only be read: you may not write to the file or its folder.</source>
        <translation>%1 can only be read: you may not write to the file or its folder.</translation>
    </message>
    <message>
        <source>Allow writing, or choose another data folder.</source>
        <translation>Allow writing, or choose another data folder.</translation>
    </message>
    <message>
        <source>%1 is kept busy by another program.</source>
        <translation>%1 is kept busy by another program.</translation>
    </message>
    <message>
        <source>Wait until it is done, then try again.</source>
        <translation>Wait until it is done, then try again.</translation>
    </message>
    <message>
        <source>The database %1 is damaged.</source>
        <translation>The database %1 is damaged.</translation>
    </message>
    <message>
        <source>There is no room left on the disk of %1.</source>
        <translation>There is no room left on the disk of %1.</translation>
    </message>
    <message>
        <source>That is too much for one entry of %1.</source>
        <translation>That is too much for one entry of %1.</translation>
    </message>
    <message>
        <source>%1 cannot be opened.</source>
        <translation>%1 cannot be opened.</translation>
    </message>
    <message>
        <source>%1 cannot be read or written.</source>
        <translation>%1 cannot be read or written.</translation>
    </message>
    <message>
        <source>The database %1 was damaged. It has been repaired with what could still be read.</source>
        <translation>The database %1 was damaged. It has been repaired with what could still be read.</translation>
    </message>
    <message>
        <source>Try again. The damaged file is kept as %1.</source>
        <translation>Try again. The damaged file is kept as %1.</translation>
    </message>
    <message>
        <source>The next change there keeps a copy of the file and repairs it with what can still be read.</source>
        <translation>The next change there keeps a copy of the file and repairs it with what can still be read.</translation>
    </message>
    <message>
        <source>The database %1 is damaged, and no copy of it can be made: it stays as it is.</source>
        <translation>The database %1 is damaged, and no copy of it can be made: it stays as it is.</translation>
    </message>
    <message>
        <source>Make room on the disk, or move the file away.</source>
        <translation>Make room on the disk, or move the file away.</translation>
    </message>
    <message>
        <source>Repair it in the window: choose the place, then Repair. The damaged file is kept.</source>
        <translation>Repair it in the window: choose the place, then Repair. The damaged file is kept.</translation>
    </message>
    <message>
        <source>The database %1 is damaged, and cannot be repaired while another program has it open.</source>
        <translation>The database %1 is damaged, and cannot be repaired while another program has it open.</translation>
    </message>
    <message>
        <source>Close the other windows and programs that use it, then try again.</source>
        <translation>Close the other windows and programs that use it, then try again.</translation>
    </message>
    <message>
        <source>The database %1 is damaged, and the repaired one is not whole either: it stays as it is.</source>
        <translation>The database %1 is damaged, and the repaired one is not whole either: it stays as it is.</translation>
    </message>
</context>
<context>
    <name>weightroom::Decode</name>
    <message>
        <source>The tensor %1 has the type %2, which cannot be quantized.</source>
        <translation>The tensor %1 has the type %2, which cannot be quantized.</translation>
    </message>
    <message>
        <source>The tensor %1 has the type %2, which TensorFlow.js does not read.</source>
        <translation>The tensor %1 has the type %2, which TensorFlow.js does not read.</translation>
    </message>
    <message>
        <source>The quantization of the tensor %1 lacks min and scale.</source>
        <translation>The quantization of the tensor %1 lacks min and scale.</translation>
    </message>
    <message>
        <source>The quantization of the tensor %1 lacks min.</source>
        <translation>The quantization of the tensor %1 lacks min.</translation>
    </message>
    <message>
        <source>The quantization of the tensor %1 lacks scale.</source>
        <translation>The quantization of the tensor %1 lacks scale.</translation>
    </message>
    <message>
        <source>The tensor %1 has %2 elements; %3 elements from number %4 on were asked for.</source>
        <translation>The tensor %1 has %2 elements; %3 elements from number %4 on were asked for.</translation>
    </message>
    <message>
        <source>The tensor %1 is quantized to float16, which needs the type float32; its type is %2.</source>
        <translation>The tensor %1 is quantized to float16, which needs the type float32; its type is %2.</translation>
    </message>
    <message>
        <source>The tensor %1 is quantized to %2; TensorFlow.js reads uint8, uint16 and float16.</source>
        <translation>The tensor %1 is quantized to %2; TensorFlow.js reads uint8, uint16 and float16.</translation>
    </message>
    <message>
        <source>The tensor %1 holds strings, not numbers.</source>
        <translation>The tensor %1 holds strings, not numbers.</translation>
    </message>
    <message>
        <source>The tensor %1 is not quantized.</source>
        <translation>The tensor %1 is not quantized.</translation>
    </message>
</context>
<context>
    <name>weightroom::DeleteDialog</name>
    <message>
        <source>Finding out how much they take…</source>
        <translation>Finding out how much they take…</translation>
    </message>
    <message>
        <source>Models that will be deleted</source>
        <translation>Models that will be deleted</translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation>This cannot be undone.</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancel</translation>
    </message>
    <message>
        <source>Together they take %1.</source>
        <translation>Together they take %1.</translation>
    </message>
</context>
<context>
    <name>weightroom::DifferenceNote</name>
    <message>
        <source>Difference of the two tensors</source>
        <translation>Difference of the two tensors</translation>
    </message>
    <message>
        <source>%1 has another shape: only the distributions are compared, the outline scaled to the same number of values.</source>
        <translation>%1 has another shape: only the distributions are compared, the outline scaled to the same number of values.</translation>
    </message>
    <message>
        <source>No value can be compared with %1.</source>
        <translation>No value can be compared with %1.</translation>
    </message>
    <message>
        <source>All values are equal to those of %1.</source>
        <translation>All values are equal to those of %1.</translation>
    </message>
    <message>
        <source>To %1: largest difference %2 at %3, RMS %4 (%5 % of the values&apos; RMS), mean %6, %7 of the values equal.</source>
        <comment>second tensor, number, index, number, percentage, number, percentage</comment>
        <translation>To %1: largest difference %2 at %3, RMS %4 (%5 % of the values&apos; RMS), mean %6, %7 of the values equal.</translation>
    </message>
    <message>
        <source>%1 values are not finite in one of them.</source>
        <translation>%1 values are not finite in one of them.</translation>
    </message>
</context>
<context>
    <name>weightroom::Display</name>
    <message>
        <source>There is no graphical display here; weightroom --help lists the commands that need none.</source>
        <translation>There is no graphical display here; weightroom --help lists the commands that need none.</translation>
    </message>
    <message>
        <source>The graphical display &quot;%1&quot; does not answer; weightroom --help lists the commands that need none.</source>
        <translation>The graphical display &quot;%1&quot; does not answer; weightroom --help lists the commands that need none.</translation>
    </message>
</context>
<context>
    <name>weightroom::DownloadsHandler</name>
    <message>
        <source>The name %1 is too long for a file.</source>
        <translation>The name %1 is too long for a file.</translation>
    </message>
    <message>
        <source>It is not known which folder downloads go to.</source>
        <translation>It is not known which folder downloads go to.</translation>
    </message>
    <message>
        <source>Choose one in the settings, or with --downloads-dir.</source>
        <translation>Choose one in the settings, or with --downloads-dir.</translation>
    </message>
</context>
<context>
    <name>weightroom::DragPicture</name>
    <message numerus="yes">
        <source>%n model(s)</source>
        <translation>
            <numerusform>%n model</numerusform>
            <numerusform>%n models</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weightroom::DropDesk</name>
    <message>
        <source>There is no model on the clipboard</source>
        <translation>There is no model on the clipboard</translation>
    </message>
</context>
<context>
    <name>weightroom::DropPlan</name>
    <message numerus="yes">
        <source>Open %n model(s)</source>
        <translation>
            <numerusform>Open %n model</numerusform>
            <numerusform>Open %n models</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Open %n file(s) or folder(s)</source>
        <translation>
            <numerusform>Open %n file or folder</numerusform>
            <numerusform>Open %n files or folders</numerusform>
        </translation>
    </message>
    <message>
        <source>Open from this URL…</source>
        <translation>Open from this URL…</translation>
    </message>
    <message>
        <source>Only models of the list can go to the trash</source>
        <translation>Only models of the list can go to the trash</translation>
    </message>
    <message numerus="yes">
        <source>Move %n model(s) to the trash</source>
        <translation>
            <numerusform>Move %n model to the trash</numerusform>
            <numerusform>Move %n models to the trash</numerusform>
        </translation>
    </message>
    <message>
        <source>Upload to %1…</source>
        <comment>server</comment>
        <translation>Upload to %1…</translation>
    </message>
    <message numerus="yes">
        <source>Move %n model(s) to %1</source>
        <comment>place</comment>
        <translation>
            <numerusform>Move %n model to %1</numerusform>
            <numerusform>Move %n models to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy %n model(s) to %1</source>
        <comment>place</comment>
        <translation>
            <numerusform>Copy %n model to %1</numerusform>
            <numerusform>Copy %n models to %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Already in %1</source>
        <comment>place</comment>
        <translation>Already in %1</translation>
    </message>
    <message>
        <source>Models cannot be moved from this place, only copied</source>
        <translation>Models cannot be moved from this place, only copied</translation>
    </message>
    <message>
        <source>Drop on a store, a folder or a server</source>
        <translation>Drop on a store, a folder or a server</translation>
    </message>
    <message>
        <source>Nothing can be stored in %1</source>
        <comment>place</comment>
        <translation>Nothing can be stored in %1</translation>
    </message>
    <message numerus="yes">
        <source>Copy the models in %n file(s) or folder(s) to %1</source>
        <comment>place</comment>
        <translation>
            <numerusform>Copy the models in %n file or folder to %1</numerusform>
            <numerusform>Copy the models in %n files or folders to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Upload %n model(s) to %1…</source>
        <comment>server</comment>
        <translation>
            <numerusform>Upload %n model to %1…</numerusform>
            <numerusform>Upload %n models to %1…</numerusform>
        </translation>
    </message>
    <message>
        <source>From the trash models only go to places like the one they were in: restore them first</source>
        <translation>From the trash models only go to places like the one they were in: restore them first</translation>
    </message>
    <message numerus="yes">
        <source>Restore %n model(s) to %1</source>
        <comment>place</comment>
        <translation>
            <numerusform>Restore %n model to %1</numerusform>
            <numerusform>Restore %n models to %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Models in the trash are restored before they open</source>
        <translation>Models in the trash are restored before they open</translation>
    </message>
    <message>
        <source>Already in the trash</source>
        <translation>Already in the trash</translation>
    </message>
    <message>
        <source>Models in the trash are restored before they are uploaded</source>
        <translation>Models in the trash are restored before they are uploaded</translation>
    </message>
    <message numerus="yes">
        <source>Restore %n model(s) to where they were</source>
        <translation>
            <numerusform>Restore %n model to where it was</numerusform>
            <numerusform>Restore %n models to where they were</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weightroom::DropRunner</name>
    <message>
        <source>Looking for models in these files…</source>
        <translation>Looking for models in these files…</translation>
    </message>
    <message numerus="yes">
        <source>%n model(s) found. %1</source>
        <comment>what was left out</comment>
        <translation>
            <numerusform>%n model found. %1</numerusform>
            <numerusform>%n models found. %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weightroom::DtypeShares</name>
    <message numerus="yes">
        <source>%n tensor(s)</source>
        <translation>
            <numerusform>%n tensor</numerusform>
            <numerusform>%n tensors</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weightroom::Encode</name>
    <message>
        <source>The tensor %1 has values that are not finite and cannot be quantized to integers.</source>
        <translation>The tensor %1 has values that are not finite and cannot be quantized to integers.</translation>
    </message>
    <message>
        <source>The tensor %1 can be quantized to uint8, uint16 or float16 only.</source>
        <translation>The tensor %1 can be quantized to uint8, uint16 or float16 only.</translation>
    </message>
</context>
<context>
    <name>weightroom::Error</name>
    <message>
        <source>Cancelled.</source>
        <translation>Cancelled.</translation>
    </message>
</context>
<context>
    <name>weightroom::ExportDesk</name>
    <message>
        <source>E&amp;xport Tensors…</source>
        <translation>E&amp;xport Tensors…</translation>
    </message>
    <message>
        <source>Write tensors to files of NumPy, spreadsheets and others</source>
        <translation>Write tensors to files of NumPy, spreadsheets and others</translation>
    </message>
    <message>
        <source>Not possible: no model with weights is shown</source>
        <translation>Not possible: no model with weights is shown</translation>
    </message>
</context>
<context>
    <name>weightroom::ExportDialog</name>
    <message>
        <source>NumPy array (.npy)</source>
        <translation>NumPy array (.npy)</translation>
    </message>
    <message>
        <source>NumPy archive (.npz)</source>
        <translation>NumPy archive (.npz)</translation>
    </message>
    <message>
        <source>Safetensors (.safetensors)</source>
        <translation>Safetensors (.safetensors)</translation>
    </message>
    <message>
        <source>Text for spreadsheets (.csv)</source>
        <translation>Text for spreadsheets (.csv)</translation>
    </message>
    <message>
        <source>Elements alone (.bin)</source>
        <translation>Elements alone (.bin)</translation>
    </message>
    <message>
        <source>&amp;Codes instead of real values</source>
        <translation>&amp;Codes instead of real values</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Export</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>Ca&amp;ncel</translation>
    </message>
    <message>
        <source>Export Tensors of “%1”</source>
        <translation>Export Tensors of “%1”</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Replace</translation>
    </message>
    <message>
        <source>&amp;Selected: %1</source>
        <translation>&amp;Selected: %1</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Selected: %n tensor(s)</source>
        <comment>how many there are</comment>
        <translation>
            <numerusform>&amp;Selected: %n tensor</numerusform>
            <numerusform>&amp;Selected: %n tensors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;All: %n tensor(s)</source>
        <comment>how many there are</comment>
        <translation>
            <numerusform>&amp;All: %n tensor</numerusform>
            <numerusform>&amp;All: %n tensors</numerusform>
        </translation>
    </message>
    <message>
        <source>Tensors:</source>
        <translation>Tensors:</translation>
    </message>
    <message>
        <source>&amp;Format:</source>
        <translation>&amp;Format:</translation>
    </message>
    <message>
        <source>What quantized tensors hold; the file&apos;s index tells what it means.</source>
        <translation>What quantized tensors hold; the file&apos;s index tells what it means.</translation>
    </message>
    <message>
        <source>F&amp;older:</source>
        <translation>F&amp;older:</translation>
    </message>
    <message>
        <source>Na&amp;me:</source>
        <translation>Na&amp;me:</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>Progress of the export</translation>
    </message>
    <message>
        <source>Choose the folder to write into.</source>
        <translation>Choose the folder to write into.</translation>
    </message>
    <message>
        <source>The folder must be a full path, such as %1.</source>
        <translation>The folder must be a full path, such as %1.</translation>
    </message>
    <message>
        <source>Give what is exported a name.</source>
        <translation>Give what is exported a name.</translation>
    </message>
    <message>
        <source>A name cannot have a slash in it.</source>
        <translation>A name cannot have a slash in it.</translation>
    </message>
    <message>
        <source>A folder: one file for each tensor, and an index of their names.</source>
        <translation>A folder: one file for each tensor, and an index of their names.</translation>
    </message>
    <message>
        <source>One file.</source>
        <translation>One file.</translation>
    </message>
    <message numerus="yes">
        <source>%n tensor(s) exported to %1: %2.</source>
        <comment>how many there are</comment>
        <translation>
            <numerusform>%n tensor exported to %1: %2.</numerusform>
            <numerusform>%n tensors exported to %1: %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 Left out, because the format does not know their type: %2.</source>
        <translation>%1 Left out, because the format does not know their type: %2.</translation>
    </message>
</context>
<context>
    <name>weightroom::FailurePane</name>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Try again</translation>
    </message>
    <message>
        <source>&amp;Open other…</source>
        <translation>&amp;Open other…</translation>
    </message>
    <message>
        <source>Co&amp;py</source>
        <translation>Co&amp;py</translation>
    </message>
    <message>
        <source>Copies the message with all details</source>
        <translation>Copies the message with all details</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>&amp;Details</translation>
    </message>
    <message>
        <source>Details of the error</source>
        <translation>Details of the error</translation>
    </message>
    <message>
        <source>Opening this model was cancelled.</source>
        <translation>Opening this model was cancelled.</translation>
    </message>
    <message>
        <source>Code: %1</source>
        <translation>Code: %1</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>Source: %1</translation>
    </message>
</context>
<context>
    <name>weightroom::FiguresPanel</name>
    <message>
        <source>Elements</source>
        <translation>Elements</translation>
    </message>
    <message>
        <source>Min</source>
        <translation>Min</translation>
    </message>
    <message>
        <source>Max</source>
        <translation>Max</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mean</translation>
    </message>
    <message>
        <source>Std</source>
        <translation>Std</translation>
    </message>
    <message>
        <source>Zeros</source>
        <translation>Zeros</translation>
    </message>
    <message>
        <source>Not finite, so not in the chart.</source>
        <translation>Not finite, so not in the chart.</translation>
    </message>
</context>
<context>
    <name>weightroom::FileField</name>
    <message>
        <source>Browse…</source>
        <translation>Browse…</translation>
    </message>
    <message>
        <source>Browse for: %1</source>
        <translation>Browse for: %1</translation>
    </message>
</context>
<context>
    <name>weightroom::FileHandler</name>
    <message>
        <source>There is no model.json in %1.</source>
        <translation>There is no model.json in %1.</translation>
    </message>
    <message>
        <source>There is no model.json in %1, but several models: %2.</source>
        <translation>There is no model.json in %1, but several models: %2.</translation>
    </message>
    <message>
        <source>Open one of these files.</source>
        <translation>Open one of these files.</translation>
    </message>
    <message>
        <source>%1 exists already.</source>
        <translation>%1 exists already.</translation>
    </message>
    <message>
        <source>Choose another folder, or replace the model that is there.</source>
        <translation>Choose another folder, or replace the model that is there.</translation>
    </message>
    <message>
        <source>Saving to %1 needs %2 bytes, %3 are free.</source>
        <translation>Saving to %1 needs %2 bytes, %3 are free.</translation>
    </message>
    <message>
        <source>%1 is a file, not a folder.</source>
        <translation>%1 is a file, not a folder.</translation>
    </message>
    <message>
        <source>There is no space left for %1.</source>
        <translation>There is no space left for %1.</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>%1 cannot be written.</translation>
    </message>
    <message>
        <source>A file written to %1 is shorter than what was written.</source>
        <translation>A file written to %1 is shorter than what was written.</translation>
    </message>
    <message>
        <source>The model has no weight data and cannot be saved.</source>
        <translation>The model has no weight data and cannot be saved.</translation>
    </message>
    <message>
        <source>The model cannot be saved: its weight file %1 is missing.</source>
        <translation>The model cannot be saved: its weight file %1 is missing.</translation>
    </message>
    <message>
        <source>The model cannot be saved: %1 has %2 of %3 bytes.</source>
        <translation>The model cannot be saved: %1 has %2 of %3 bytes.</translation>
    </message>
    <message>
        <source>The model cannot be saved: its tensors need %1 bytes, there are %2.</source>
        <translation>The model cannot be saved: its tensors need %1 bytes, there are %2.</translation>
    </message>
    <message>
        <source>The weights cannot be cut into files of %1 bytes.</source>
        <translation>The weights cannot be cut into files of %1 bytes.</translation>
    </message>
    <message>
        <source>%1 can only be copied there, not renamed.</source>
        <translation>%1 can only be copied there, not renamed.</translation>
    </message>
    <message>
        <source>Weight files of %1 lie outside of its folder; its files cannot be copied as they are.</source>
        <translation>Weight files of %1 lie outside of its folder; its files cannot be copied as they are.</translation>
    </message>
    <message>
        <source>%1 cannot be removed.</source>
        <translation>%1 cannot be removed.</translation>
    </message>
    <message>
        <source>The weight file %1 of %2 is missing.</source>
        <translation>The weight file %1 of %2 is missing.</translation>
    </message>
    <message>
        <source>The tensors of %1 need %2 bytes, its weight files have %3.</source>
        <translation>The tensors of %1 need %2 bytes, its weight files have %3.</translation>
    </message>
    <message>
        <source>The name of %1 is no UTF-8 text.</source>
        <translation>The name of %1 is no UTF-8 text.</translation>
    </message>
    <message>
        <source>Rename the file.</source>
        <translation>Rename the file.</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>There is no folder %1.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be read.</source>
        <translation>The folder %1 cannot be read.</translation>
    </message>
    <message>
        <source>There is no model %1.</source>
        <translation>There is no model %1.</translation>
    </message>
    <message>
        <source>The JSON written to %1 is not what was read back from there.</source>
        <translation>The JSON written to %1 is not what was read back from there.</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 cannot be read.</translation>
    </message>
    <message>
        <source>Something else is changing models in %1: waiting until it is done.</source>
        <translation>Something else is changing models in %1: waiting until it is done.</translation>
    </message>
</context>
<context>
    <name>weightroom::FileKind</name>
    <message>
        <source>Convert it with tensorflowjs_converter, then open the model.json that it writes.</source>
        <translation>Convert it with tensorflowjs_converter, then open the model.json that it writes.</translation>
    </message>
    <message>
        <source>Unpack it, then open the model.json inside.</source>
        <translation>Unpack it, then open the model.json inside.</translation>
    </message>
    <message>
        <source>%1 seems to be a Keras model in HDF5.</source>
        <translation>%1 seems to be a Keras model in HDF5.</translation>
    </message>
    <message>
        <source>%1 seems to be a Keras model archive.</source>
        <translation>%1 seems to be a Keras model archive.</translation>
    </message>
    <message>
        <source>%1 seems to be a TensorFlow SavedModel.</source>
        <translation>%1 seems to be a TensorFlow SavedModel.</translation>
    </message>
    <message>
        <source>%1 seems to be a TensorFlow graph (GraphDef).</source>
        <translation>%1 seems to be a TensorFlow graph (GraphDef).</translation>
    </message>
    <message>
        <source>%1 seems to be a TensorFlow Lite model.</source>
        <translation>%1 seems to be a TensorFlow Lite model.</translation>
    </message>
    <message>
        <source>Convert the model it was made from with tensorflowjs_converter; TensorFlow Lite files cannot be converted back.</source>
        <translation>Convert the model it was made from with tensorflowjs_converter; TensorFlow Lite files cannot be converted back.</translation>
    </message>
    <message>
        <source>%1 seems to be an ONNX model.</source>
        <translation>%1 seems to be an ONNX model.</translation>
    </message>
    <message>
        <source>Convert it to a TensorFlow SavedModel, and that with tensorflowjs_converter.</source>
        <translation>Convert it to a TensorFlow SavedModel, and that with tensorflowjs_converter.</translation>
    </message>
    <message>
        <source>%1 seems to be a PyTorch or Python pickle file.</source>
        <translation>%1 seems to be a PyTorch or Python pickle file.</translation>
    </message>
    <message>
        <source>Export the model to TensorFlow first, then convert it with tensorflowjs_converter.</source>
        <translation>Export the model to TensorFlow first, then convert it with tensorflowjs_converter.</translation>
    </message>
    <message>
        <source>%1 seems to be a safetensors file.</source>
        <translation>%1 seems to be a safetensors file.</translation>
    </message>
    <message>
        <source>It holds weights without a topology; convert the whole model with tensorflowjs_converter.</source>
        <translation>It holds weights without a topology; convert the whole model with tensorflowjs_converter.</translation>
    </message>
    <message>
        <source>%1 seems to be a GGUF language model.</source>
        <translation>%1 seems to be a GGUF language model.</translation>
    </message>
    <message>
        <source>TensorFlow.js cannot use it; look for a TensorFlow.js model.</source>
        <translation>TensorFlow.js cannot use it; look for a TensorFlow.js model.</translation>
    </message>
    <message>
        <source>%1 seems to hold NumPy arrays.</source>
        <translation>%1 seems to hold NumPy arrays.</translation>
    </message>
    <message>
        <source>Open the model.json of a TensorFlow.js model instead.</source>
        <translation>Open the model.json of a TensorFlow.js model instead.</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 is empty.</translation>
    </message>
    <message>
        <source>Fetch the file again; its download may have failed.</source>
        <translation>Fetch the file again; its download may have failed.</translation>
    </message>
    <message>
        <source>%1 is a Git LFS pointer, not the file itself.</source>
        <translation>%1 is a Git LFS pointer, not the file itself.</translation>
    </message>
    <message>
        <source>Run &quot;git lfs pull&quot; in the repository, or download the file itself.</source>
        <translation>Run &quot;git lfs pull&quot; in the repository, or download the file itself.</translation>
    </message>
    <message>
        <source>%1 is an HTML page, not JSON (login or wrong path?).</source>
        <translation>%1 is an HTML page, not JSON (login or wrong path?).</translation>
    </message>
    <message>
        <source>Check the address and download the model.json itself.</source>
        <translation>Check the address and download the model.json itself.</translation>
    </message>
    <message>
        <source>%1 is XML, perhaps the error message of a server.</source>
        <translation>%1 is XML, perhaps the error message of a server.</translation>
    </message>
    <message>
        <source>%1 seems to be a zip archive.</source>
        <translation>%1 seems to be a zip archive.</translation>
    </message>
    <message>
        <source>%1 is compressed with gzip.</source>
        <translation>%1 is compressed with gzip.</translation>
    </message>
    <message>
        <source>%1 seems to be a tar archive.</source>
        <translation>%1 seems to be a tar archive.</translation>
    </message>
    <message>
        <source>%1 is text in UTF-16.</source>
        <translation>%1 is text in UTF-16.</translation>
    </message>
    <message>
        <source>Save it as UTF-8 and open it again.</source>
        <translation>Save it as UTF-8 and open it again.</translation>
    </message>
    <message>
        <source>%1 seems to be a picture.</source>
        <translation>%1 seems to be a picture.</translation>
    </message>
    <message>
        <source>%1 seems to be a PDF document.</source>
        <translation>%1 seems to be a PDF document.</translation>
    </message>
    <message>
        <source>%1 is text, but not JSON.</source>
        <translation>%1 is text, but not JSON.</translation>
    </message>
    <message>
        <source>%1 is a binary file, perhaps weights of a model.</source>
        <translation>%1 is a binary file, perhaps weights of a model.</translation>
    </message>
    <message>
        <source>Open the model.json that belongs to it.</source>
        <translation>Open the model.json that belongs to it.</translation>
    </message>
</context>
<context>
    <name>weightroom::FilePairHandler</name>
    <message>
        <source>The topology in %1 is in the binary form from before TensorFlow.js 1.0, which is not read: only the weights are here. Convert the original model again to get its topology.</source>
        <translation>The topology in %1 is in the binary form from before TensorFlow.js 1.0, which is not read: only the weights are here. Convert the original model again to get its topology.</translation>
    </message>
    <message>
        <source>%1: expected a weights manifest, an array of groups.</source>
        <translation>%1: expected a weights manifest, an array of groups.</translation>
    </message>
</context>
<context>
    <name>weightroom::FileTrash</name>
    <message>
        <source>The model cannot come back: %1 is in the way.</source>
        <translation>The model cannot come back: %1 is in the way.</translation>
    </message>
    <message>
        <source>Restore it elsewhere.</source>
        <translation>Restore it elsewhere.</translation>
    </message>
    <message>
        <source>The trashed model in %1 is not complete.</source>
        <translation>The trashed model in %1 is not complete.</translation>
    </message>
    <message>
        <source>There is no model %1 in the trash.</source>
        <translation>There is no model %1 in the trash.</translation>
    </message>
    <message>
        <source>%1 cannot be put into the trash.</source>
        <translation>%1 cannot be put into the trash.</translation>
    </message>
    <message>
        <source>Free some space or make the data folder writable, or remove the model for good (--forever).</source>
        <translation>Free some space or make the data folder writable, or remove the model for good (--forever).</translation>
    </message>
</context>
<context>
    <name>weightroom::FilesOut</name>
    <message>
        <source>“%1” is large: it is written to files first. Take it again when that transfer is done.</source>
        <translation>“%1” is large: it is written to files first. Take it again when that transfer is done.</translation>
    </message>
</context>
<context>
    <name>weightroom::Findings</name>
    <message numerus="yes">
        <source>%n tensors are called %1; TensorFlow.js keeps the last of them only.</source>
        <translation>
            <numerusform>%n tensor is called %1; TensorFlow.js keeps the last of them only.</numerusform>
            <numerusform>%n tensors are called %1; TensorFlow.js keeps the last of them only.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>TensorFlow.js 4.6 to 4.22 reads %n tensor(s) of this model as zeros, because the last weights file is larger than the others, which are of equal size: %1. Save the model with shards of equal size or with one weights file.</source>
        <translation>
            <numerusform>TensorFlow.js 4.6 to 4.22 reads %n tensor of this model as zeros, because the last weights file is larger than the others, which are of equal size: %1. Save the model with shards of equal size or with one weights file.</numerusform>
            <numerusform>TensorFlow.js 4.6 to 4.22 reads %n tensors of this model as zeros, because the last weights file is larger than the others, which are of equal size: %1. Save the model with shards of equal size or with one weights file.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no topology, so TensorFlow.js can read these weights but not run them as a model.</source>
        <translation>There is no topology, so TensorFlow.js can read these weights but not run them as a model.</translation>
    </message>
    <message>
        <source>There are no weights; TensorFlow.js loads this graph only when it needs none and its weights manifest is an empty list.</source>
        <translation>There are no weights; TensorFlow.js loads this graph only when it needs none and its weights manifest is an empty list.</translation>
    </message>
    <message>
        <source>There are no weights; TensorFlow.js gives the layers their initial values.</source>
        <translation>There are no weights; TensorFlow.js gives the layers their initial values.</translation>
    </message>
    <message>
        <source>In the tensor %1, %2 of %3 values are infinite: %4 positive, %5 negative.</source>
        <translation>In the tensor %1, %2 of %3 values are infinite: %4 positive, %5 negative.</translation>
    </message>
    <message numerus="yes">
        <source>%n constant(s) of the graph have no tensor: %1.</source>
        <translation>
            <numerusform>%n constant of the graph has no tensor: %1.</numerusform>
            <numerusform>%n constants of the graph have no tensor: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s) have no tensors: %1.</source>
        <translation>
            <numerusform>%n layer has no tensors: %1.</numerusform>
            <numerusform>%n layers have no tensors: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tensor(s) belong to nothing in the topology: %1.</source>
        <translation>
            <numerusform>%n tensor belongs to nothing in the topology: %1.</numerusform>
            <numerusform>%n tensors belong to nothing in the topology: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>TensorFlow.js does not have the operation %1 of %n node(s): %2. The model runs only where it is registered.</source>
        <translation>
            <numerusform>TensorFlow.js does not have the operation %1 of %n node: %2. The model runs only where it is registered.</numerusform>
            <numerusform>TensorFlow.js does not have the operation %1 of %n nodes: %2. The model runs only where it is registered.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>TensorFlow.js does not have the class %1 of %n layer(s): %2. The model opens only where it is registered.</source>
        <translation>
            <numerusform>TensorFlow.js does not have the class %1 of %n layer: %2. The model opens only where it is registered.</numerusform>
            <numerusform>TensorFlow.js does not have the class %1 of %n layers: %2. The model opens only where it is registered.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” takes its input from “%2”, which is not there.</source>
        <translation>“%1” takes its input from “%2”, which is not there.</translation>
    </message>
    <message>
        <source>The bias %1 %2 does not fit the kernel %3 %4.</source>
        <translation>The bias %1 %2 does not fit the kernel %3 %4.</translation>
    </message>
    <message>
        <source>The tensors %1 %2 and %3 %4 of one normalization have different shapes.</source>
        <translation>The tensors %1 %2 and %3 %4 of one normalization have different shapes.</translation>
    </message>
    <message>
        <source>The tensor %1 has %2 dimensions; TensorFlow.js knows at most %3.</source>
        <translation>The tensor %1 has %2 dimensions; TensorFlow.js knows at most %3.</translation>
    </message>
    <message>
        <source>The tensor %1 %2 is larger than an array of a browser can be.</source>
        <translation>The tensor %1 %2 is larger than an array of a browser can be.</translation>
    </message>
    <message>
        <source>The tensor %1 %2 has no elements.</source>
        <translation>The tensor %1 %2 has no elements.</translation>
    </message>
    <message>
        <source>In the tensor %1, %2 of %3 values are not a number (NaN); the first is at index %4.</source>
        <translation>In the tensor %1, %2 of %3 values are not a number (NaN); the first is at index %4.</translation>
    </message>
    <message>
        <source>All %1 values of the tensor %2 are %3.</source>
        <translation>All %1 values of the tensor %2 are %3.</translation>
    </message>
    <message>
        <source>In the tensor %1, %2 of %3 columns are all zero: %4.</source>
        <translation>In the tensor %1, %2 of %3 columns are all zero: %4.</translation>
    </message>
    <message>
        <source>In the tensor %1, %2 of %3 rows are all zero: %4.</source>
        <translation>In the tensor %1, %2 of %3 rows are all zero: %4.</translation>
    </message>
    <message>
        <source>In the tensor %1, %2 of %3 filters are all zero: %4.</source>
        <translation>In the tensor %1, %2 of %3 filters are all zero: %4.</translation>
    </message>
    <message>
        <source>In the tensor %1, %2 of %3 input channels are all zero: %4.</source>
        <translation>In the tensor %1, %2 of %3 input channels are all zero: %4.</translation>
    </message>
    <message>
        <source>The tensor %1 has a value of %2, though 98 % of its values lie between %3 and %4.</source>
        <translation>The tensor %1 has a value of %2, though 98 % of its values lie between %3 and %4.</translation>
    </message>
    <message>
        <source>%1 of %2 values of the tensor %3 are so small (denormal) that many graphics processors take them for zero.</source>
        <translation>%1 of %2 values of the tensor %3 are so small (denormal) that many graphics processors take them for zero.</translation>
    </message>
    <message>
        <source>The variance %1 has negative values, down to %2.</source>
        <translation>The variance %1 has negative values, down to %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n tensors hold the same values, so that %1 bytes are there more than once: %2.</source>
        <translation>
            <numerusform>%n tensor holds the same values, so that %1 bytes are there more than once: %2.</numerusform>
            <numerusform>%n tensors hold the same values, so that %1 bytes are there more than once: %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 values of the quantized tensor %3 lie at %4, the end of its range, and few beside it: they may have been cut off.</source>
        <translation>%1 of %2 values of the quantized tensor %3 lie at %4, the end of its range, and few beside it: they may have been cut off.</translation>
    </message>
    <message numerus="yes">
        <source>%n tensor(s) of layers are not there: %1.</source>
        <translation>
            <numerusform>%n tensor of a layer is not there: %1.</numerusform>
            <numerusform>%n tensors of layers are not there: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tensor(s) are used by nothing in the graph: %1.</source>
        <translation>
            <numerusform>%n tensor is used by nothing in the graph: %1.</numerusform>
            <numerusform>%n tensors are used by nothing in the graph: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weightroom::FitLine</name>
    <message>
        <source>%1: yes</source>
        <comment>a model fits into a store</comment>
        <translation>%1: yes</translation>
    </message>
    <message>
        <source>%1: no (needs %2, %3 are free)</source>
        <comment>a model does not fit into a store</comment>
        <translation>%1: no (needs %2, %3 are free)</translation>
    </message>
    <message>
        <source>Would fit into: %1</source>
        <translation>Would fit into: %1</translation>
    </message>
    <message>
        <source>The stores that the model would fit into</source>
        <translation>The stores that the model would fit into</translation>
    </message>
</context>
<context>
    <name>weightroom::FolderTrash</name>
    <message>
        <source>There is no model %1 in the trash.</source>
        <translation>There is no model %1 in the trash.</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>%1 could not be written.</translation>
    </message>
    <message>
        <source>%1 could not be renamed.</source>
        <translation>%1 could not be renamed.</translation>
    </message>
    <message>
        <source>%1 could not be removed.</source>
        <translation>%1 could not be removed.</translation>
    </message>
</context>
<context>
    <name>weightroom::FoldingBox</name>
    <message>
        <source>%1: %2</source>
        <comment>title: summary</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>weightroom::FormRows</name>
    <message>
        <source>kept; type to replace it</source>
        <comment>a secret</comment>
        <translation>kept; type to replace it</translation>
    </message>
</context>
<context>
    <name>weightroom::Format</name>
    <message>
        <source>%1 kB</source>
        <translation>%1 kB</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 GB</translation>
    </message>
    <message>
        <source>%1 TB</source>
        <translation>%1 TB</translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <comment>an exact size</comment>
        <translation>
            <numerusform>%n byte</numerusform>
            <numerusform>%n bytes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 bytes</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>&lt; %1 %</source>
        <translation>&lt; %1 %</translation>
    </message>
    <message>
        <source>&gt; %1 %</source>
        <translation>&gt; %1 %</translation>
    </message>
</context>
<context>
    <name>weightroom::GeneralSettings</name>
    <message>
        <source>General</source>
        <translation>General</translation>
    </message>
    <message>
        <source>&amp;Begin where the last time ended</source>
        <translation>&amp;Begin where the last time ended</translation>
    </message>
    <message>
        <source>The models that were open, the place and what was selected come back. Without this each start begins with the welcome page.</source>
        <translation>The models that were open, the place and what was selected come back. Without this each start begins with the welcome page.</translation>
    </message>
    <message>
        <source>&amp;Ask before leaving while models are transferred</source>
        <translation>&amp;Ask before leaving while models are transferred</translation>
    </message>
    <message>
        <source>Without this they are just stopped. They can go on at the next start, in either case.</source>
        <translation>Without this they are just stopped. They can go on at the next start, in either case.</translation>
    </message>
    <message>
        <source>&amp;Tell on the desktop what has ended</source>
        <translation>&amp;Tell on the desktop what has ended</translation>
    </message>
    <message>
        <source>Only of transfers that took more than ten seconds, and only while another window is used.</source>
        <translation>Only of transfers that took more than ten seconds, and only while another window is used.</translation>
    </message>
</context>
<context>
    <name>weightroom::GlanceTile</name>
    <message>
        <source>%1, %2</source>
        <comment>kind of model, tensors</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n tensor(s)</source>
        <translation>
            <numerusform>1 tensor</numerusform>
            <numerusform>%n tensors</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>weight files, size</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n weight file(s)</source>
        <translation>
            <numerusform>1 weight file</numerusform>
            <numerusform>%n weight files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n weight file(s) are missing, the first is %1.</source>
        <translation>
            <numerusform>1 weight file is missing: %1.</numerusform>
            <numerusform>%n weight files are missing, the first is %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 are free there.</source>
        <translation>%1 are free there.</translation>
    </message>
</context>
<context>
    <name>weightroom::GraphColours</name>
    <message>
        <source>others</source>
        <comment>kinds of layers</comment>
        <translation>others</translation>
    </message>
    <message>
        <source>nothing found</source>
        <comment>in a node</comment>
        <translation>nothing found</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>shares</comment>
        <translation>%1 to %2</translation>
    </message>
    <message>
        <source>%1 zeros</source>
        <comment>a share of the weights</comment>
        <translation>%1 zeros</translation>
    </message>
    <message>
        <source>%1 of all</source>
        <comment>a share of the parameters</comment>
        <translation>%1 of all</translation>
    </message>
    <message>
        <source>under %1</source>
        <comment>a share</comment>
        <translation>under %1</translation>
    </message>
    <message>
        <source>%1 of all parameters or more</source>
        <translation>%1 of all parameters or more</translation>
    </message>
    <message>
        <source>no parameters</source>
        <translation>no parameters</translation>
    </message>
    <message>
        <source>no zeros</source>
        <translation>no zeros</translation>
    </message>
    <message>
        <source>%1 zeros or more</source>
        <translation>%1 zeros or more</translation>
    </message>
    <message>
        <source>no weights, or not counted yet</source>
        <translation>no weights, or not counted yet</translation>
    </message>
</context>
<context>
    <name>weightroom::GraphExport</name>
    <message>
        <source>Graph of a model</source>
        <translation>Graph of a model</translation>
    </message>
    <message>
        <source>“%1” ends in none of .svg, .png and .pdf.</source>
        <translation>“%1” ends in none of .svg, .png and .pdf.</translation>
    </message>
    <message>
        <source>The picture cannot be written to “%1”: %2.</source>
        <translation>The picture cannot be written to “%1”: %2.</translation>
    </message>
    <message>
        <source>it takes too much memory</source>
        <translation>it takes too much memory</translation>
    </message>
    <message>
        <source>&amp;All of It…</source>
        <translation>&amp;All of It…</translation>
    </message>
    <message>
        <source>The Part That Is &amp;Seen…</source>
        <translation>The Part That Is &amp;Seen…</translation>
    </message>
    <message>
        <source>The Selection and What It Is &amp;Connected To…</source>
        <translation>The Selection and What It Is &amp;Connected To…</translation>
    </message>
    <message>
        <source>Export the Picture</source>
        <translation>Export the Picture</translation>
    </message>
    <message>
        <source>SVG (*.svg);;PNG (*.png);;PDF (*.pdf)</source>
        <translation>SVG (*.svg);;PNG (*.png);;PDF (*.pdf)</translation>
    </message>
    <message>
        <source>The picture was written to “%1”.</source>
        <translation>The picture was written to “%1”.</translation>
    </message>
    <message>
        <source>The Part with What Is Sele&amp;cted…</source>
        <translation>The Part with What Is Sele&amp;cted…</translation>
    </message>
</context>
<context>
    <name>weightroom::GraphLegend</name>
    <message>
        <source>What the colours mean</source>
        <translation>What the colours mean</translation>
    </message>
</context>
<context>
    <name>weightroom::GraphMap</name>
    <message>
        <source>Map of the whole graph</source>
        <translation>Map of the whole graph</translation>
    </message>
</context>
<context>
    <name>weightroom::GraphPane</name>
    <message>
        <source>Groups around the selected node</source>
        <translation>Groups around the selected node</translation>
    </message>
    <message>
        <source>Find by name or type</source>
        <translation>Find by name or type</translation>
    </message>
    <message>
        <source>Tools of the picture</source>
        <translation>Tools of the picture</translation>
    </message>
    <message>
        <source>More tools</source>
        <translation>More tools</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Previous match</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Next match</translation>
    </message>
    <message>
        <source>Fold all groups</source>
        <translation>Fold all groups</translation>
    </message>
    <message>
        <source>Unfold all groups</source>
        <translation>Unfold all groups</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Smaller</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Larger</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Show all</translation>
    </message>
    <message>
        <source>Show the whole width</source>
        <translation>Show the whole width</translation>
    </message>
    <message>
        <source>From left to right</source>
        <translation>From left to right</translation>
    </message>
    <message>
        <source>Export the picture</source>
        <translation>Export the picture</translation>
    </message>
    <message>
        <source>&amp;Copy Name</source>
        <translation>&amp;Copy Name</translation>
    </message>
    <message>
        <source>&amp;Fold or Unfold</source>
        <translation>&amp;Fold or Unfold</translation>
    </message>
    <message>
        <source>Laying out the graph…</source>
        <translation>Laying out the graph…</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <comment>nodes</comment>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>a match of a search</comment>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>Outermost level</source>
        <translation>Outermost level</translation>
    </message>
    <message>
        <source>Colour by &amp;Type</source>
        <translation>Colour by &amp;Type</translation>
    </message>
    <message>
        <source>Colour by &amp;Parameters</source>
        <translation>Colour by &amp;Parameters</translation>
    </message>
    <message>
        <source>Colour by Share of &amp;Zeros</source>
        <translation>Colour by Share of &amp;Zeros</translation>
    </message>
    <message>
        <source>Colour by &amp;Findings</source>
        <translation>Colour by &amp;Findings</translation>
    </message>
    <message>
        <source>Choose what the colours tell</source>
        <translation>Choose what the colours tell</translation>
    </message>
    <message>
        <source>order without data</source>
        <comment>dotted lines of a graph</comment>
        <translation>order without data</translation>
    </message>
</context>
<context>
    <name>weightroom::GraphView</name>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>weights</comment>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>parameters: %1</source>
        <translation>parameters: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n node(s)</source>
        <comment>in a folded group</comment>
        <translation>
            <numerusform>%n node</numerusform>
            <numerusform>%n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <comment>in a folded group</comment>
        <translation>
            <numerusform>%n layer</numerusform>
            <numerusform>%n layers</numerusform>
        </translation>
    </message>
    <message>
        <source>Graph of the model</source>
        <translation>Graph of the model</translation>
    </message>
    <message>
        <source>output shape %1</source>
        <translation>output shape %1</translation>
    </message>
    <message>
        <source>unfolded group</source>
        <translation>unfolded group</translation>
    </message>
    <message>
        <source>folded group</source>
        <translation>folded group</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>from %1</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>to %1</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <comment>nodes and groups of a graph</comment>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weightroom::HeadersTable</name>
    <message>
        <source>kept; type to replace it</source>
        <comment>a secret value</comment>
        <translation>kept; type to replace it</translation>
    </message>
    <message>
        <source>Remove the &amp;header</source>
        <translation>Remove the &amp;header</translation>
    </message>
    <message>
        <source>Headers of the request</source>
        <translation>Headers of the request</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Secret</translation>
    </message>
    <message>
        <source>A header needs a name.</source>
        <translation>A header needs a name.</translation>
    </message>
    <message>
        <source>The value is shown to nobody and written into no file</source>
        <translation>The value is shown to nobody and written into no file</translation>
    </message>
</context>
<context>
    <name>weightroom::HeatMap</name>
    <message>
        <source>Heat map</source>
        <translation>Heat map</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>index of an element, its value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2, of %3 values the farthest from zero</source>
        <comment>index of an element, value, number</comment>
        <translation>%1: %2, of %3 values the farthest from zero</translation>
    </message>
    <message>
        <source>Values from %1 to %2.</source>
        <translation>Values from %1 to %2.</translation>
    </message>
    <message>
        <source>%1 NaN, %2 infinite: N goes to them.</source>
        <translation>%1 NaN, %2 infinite: N goes to them.</translation>
    </message>
    <message>
        <source>Rows, columns or filters of zeros alone are marked.</source>
        <translation>Rows, columns or filters of zeros alone are marked.</translation>
    </message>
</context>
<context>
    <name>weightroom::HeatMapPane</name>
    <message>
        <source>Reading values…</source>
        <translation>Reading values…</translation>
    </message>
    <message>
        <source>Reading was cancelled. Choose the tensor again to start over.</source>
        <translation>Reading was cancelled. Choose the tensor again to start over.</translation>
    </message>
    <message>
        <source>Filters %1 to %2 of %3, each of %4 × %5 values.</source>
        <translation>Filters %1 to %2 of %3, each of %4 × %5 values.</translation>
    </message>
    <message>
        <source>One value.</source>
        <translation>One value.</translation>
    </message>
    <message>
        <source>%1 values, %2 in a row.</source>
        <translation>%1 values, %2 in a row.</translation>
    </message>
    <message>
        <source>%1 rows (dimension %2), %3 columns (dimension %4).</source>
        <translation>%1 rows (dimension %2), %3 columns (dimension %4).</translation>
    </message>
    <message>
        <source>Each point is the value farthest from zero of %1 × %2.</source>
        <translation>Each point is the value farthest from zero of %1 × %2.</translation>
    </message>
    <message>
        <source>A sample, until all values have been read. %1</source>
        <comment>what is shown</comment>
        <translation>A sample, until all values have been read. %1</translation>
    </message>
</context>
<context>
    <name>weightroom::Histogram</name>
    <message>
        <source>The tensor %1 holds strings, which have no histogram.</source>
        <translation>The tensor %1 holds strings, which have no histogram.</translation>
    </message>
    <message>
        <source>A histogram has 1 to %1 bins; %2 were asked for.</source>
        <translation>A histogram has 1 to %1 bins; %2 were asked for.</translation>
    </message>
    <message>
        <source>The histogram&apos;s range from %1 to %2 is no range of finite numbers.</source>
        <translation>The histogram&apos;s range from %1 to %2 is no range of finite numbers.</translation>
    </message>
    <message>
        <source>The histogram&apos;s range from %1 to %2 is too narrow for %3 bins.</source>
        <translation>The histogram&apos;s range from %1 to %2 is too narrow for %3 bins.</translation>
    </message>
</context>
<context>
    <name>weightroom::HistogramChart</name>
    <message>
        <source>Histogram</source>
        <translation>Histogram</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <comment>range of a bin, count, share</comment>
        <translation>%1: %2 (%3)</translation>
    </message>
    <message>
        <source>Count, logarithmic</source>
        <translation>Count, logarithmic</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>%1; %2: %3</source>
        <comment>text about a bin; other tensor: count</comment>
        <translation>%1; %2: %3</translation>
    </message>
</context>
<context>
    <name>weightroom::HistogramGrid</name>
    <message>
        <source>%1: not counted yet</source>
        <comment>name of a tensor</comment>
        <translation>%1: not counted yet</translation>
    </message>
    <message>
        <source>%1: no finite values</source>
        <comment>name of a tensor</comment>
        <translation>%1: no finite values</translation>
    </message>
    <message>
        <source>%1: from %2 to %3</source>
        <comment>name of a tensor, its least and largest value</comment>
        <translation>%1: from %2 to %3</translation>
    </message>
    <message>
        <source>%1; %2 not finite</source>
        <translation>%1; %2 not finite</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>Cannot be read</translation>
    </message>
    <message>
        <source>No finite values</source>
        <translation>No finite values</translation>
    </message>
    <message>
        <source>Small histograms</source>
        <translation>Small histograms</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n tensor(s))</source>
        <comment>name of a layer</comment>
        <translation>
            <numerusform>%1 (%n tensor)</numerusform>
            <numerusform>%1 (%n tensors)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weightroom::HistogramPage</name>
    <message>
        <source>This file has no weights.</source>
        <translation>This file has no weights.</translation>
    </message>
    <message>
        <source>Histo&amp;gram</source>
        <translation>Histo&amp;gram</translation>
    </message>
    <message>
        <source>Filter tensors</source>
        <translation>Filter tensors</translation>
    </message>
    <message>
        <source>Tensors</source>
        <translation>Tensors</translation>
    </message>
    <message>
        <source>Bins of the histogram</source>
        <translation>Bins of the histogram</translation>
    </message>
    <message>
        <source>Previous tensor</source>
        <translation>Previous tensor</translation>
    </message>
    <message>
        <source>Next tensor</source>
        <translation>Next tensor</translation>
    </message>
    <message>
        <source>Automatic</source>
        <comment>number of bins</comment>
        <translation>Automatic</translation>
    </message>
    <message>
        <source>Number of bins</source>
        <translation>Number of bins</translation>
    </message>
    <message>
        <source>&amp;Bins</source>
        <translation>&amp;Bins</translation>
    </message>
    <message>
        <source>Log counts</source>
        <translation>Log counts</translation>
    </message>
    <message>
        <source>Counts on a logarithmic scale (L)</source>
        <translation>Counts on a logarithmic scale (L)</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>The bins as a table</source>
        <translation>The bins as a table</translation>
    </message>
    <message>
        <source>Strings have no histogram.</source>
        <translation>Strings have no histogram.</translation>
    </message>
    <message>
        <source>Counting values…</source>
        <translation>Counting values…</translation>
    </message>
    <message>
        <source>Counting was cancelled. Choose the tensor again to start over.</source>
        <translation>Counting was cancelled. Choose the tensor again to start over.</translation>
    </message>
    <message>
        <source>Histogram of %1</source>
        <translation>Histogram of %1</translation>
    </message>
    <message>
        <source>This tensor has no elements.</source>
        <translation>This tensor has no elements.</translation>
    </message>
    <message>
        <source>No value is finite.</source>
        <translation>No value is finite.</translation>
    </message>
    <message>
        <source>%1 — %2 %3</source>
        <comment>name, dtype, shape of a tensor</comment>
        <translation>%1 — %2 %3</translation>
    </message>
    <message>
        <source>&amp;Order</source>
        <translation>&amp;Order</translation>
    </message>
    <message>
        <source>All values</source>
        <translation>All values</translation>
    </message>
    <message>
        <source>The whole range again (0, or a double click)</source>
        <translation>The whole range again (0, or a double click)</translation>
    </message>
    <message>
        <source>Save chart…</source>
        <translation>Save chart…</translation>
    </message>
    <message>
        <source>The chart as a picture, or its bins as numbers</source>
        <translation>The chart as a picture, or its bins as numbers</translation>
    </message>
    <message>
        <source>All tensors</source>
        <translation>All tensors</translation>
    </message>
    <message>
        <source>Small charts of all tensors of the list (G)</source>
        <translation>Small charts of all tensors of the list (G)</translation>
    </message>
    <message>
        <source>Log values</source>
        <translation>Log values</translation>
    </message>
    <message>
        <source>Values on a scale that is logarithmic on both sides of zero (S)</source>
        <translation>Values on a scale that is logarithmic on both sides of zero (S)</translation>
    </message>
    <message>
        <source>Common scale</source>
        <translation>Common scale</translation>
    </message>
    <message>
        <source>One range of values for all small charts</source>
        <translation>One range of values for all small charts</translation>
    </message>
    <message>
        <source>%1 — a sample of %2 values, until all are counted</source>
        <comment>tensor, number</comment>
        <translation>%1 — a sample of %2 values, until all are counted</translation>
    </message>
    <message>
        <source>Order of the tensors</source>
        <translation>Order of the tensors</translation>
    </message>
    <message>
        <source>As in the model</source>
        <comment>order of tensors</comment>
        <translation>As in the model</translation>
    </message>
    <message>
        <source>By layer</source>
        <translation>By layer</translation>
    </message>
    <message>
        <source>One chart for all tensors of a layer together</source>
        <translation>One chart for all tensors of a layer together</translation>
    </message>
    <message>
        <source>%1 has no tensor called %2.</source>
        <comment>name of a model, of a tensor</comment>
        <translation>%1 has no tensor called %2.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name of a model, what is printed of it</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 — %n tensors of the layer together: %2</source>
        <comment>layer, names of tensors</comment>
        <translation>
            <numerusform>%1 — %n tensor of the layer: %2</numerusform>
            <numerusform>%1 — %n tensors of the layer together: %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weightroom::HistogramSettings</name>
    <message>
        <source>Histogram</source>
        <translation>Histogram</translation>
    </message>
    <message>
        <source>How the histogram of a model begins. What is changed on its page holds for that model only.</source>
        <translation>How the histogram of a model begins. What is changed on its page holds for that model only.</translation>
    </message>
    <message>
        <source>&amp;Bins:</source>
        <translation>&amp;Bins:</translation>
    </message>
    <message>
        <source>Automatic: as many as suit the number of values. Whole numbers are never cut, whatever is chosen.</source>
        <translation>Automatic: as many as suit the number of values. Whole numbers are never cut, whatever is chosen.</translation>
    </message>
    <message>
        <source>Automatic</source>
        <comment>number of bins</comment>
        <translation>Automatic</translation>
    </message>
    <message>
        <source>Counts on a &amp;logarithmic scale</source>
        <translation>Counts on a &amp;logarithmic scale</translation>
    </message>
    <message>
        <source>Bins with few values stay visible beside those with many.</source>
        <translation>Bins with few values stay visible beside those with many.</translation>
    </message>
</context>
<context>
    <name>weightroom::HttpHandler</name>
    <message>
        <source>The environment variable %1 is not set.</source>
        <translation>The environment variable %1 is not set.</translation>
    </message>
    <message>
        <source>Put the password or token into it.</source>
        <translation>Put the password or token into it.</translation>
    </message>
    <message>
        <source>A token and a user name were given; a server takes one of them.</source>
        <translation>A token and a user name were given; a server takes one of them.</translation>
    </message>
    <message>
        <source>The user %1 was given without a password.</source>
        <translation>The user %1 was given without a password.</translation>
    </message>
    <message>
        <source>Certificate for %1, issued by %2, valid from %3 to %4, SHA-256 %5</source>
        <translation>Certificate for %1, issued by %2, valid from %3 to %4, SHA-256 %5</translation>
    </message>
    <message>
        <source>%1 has changed since the model was opened.</source>
        <translation>%1 has changed since the model was opened.</translation>
    </message>
    <message>
        <source>Open the model again.</source>
        <translation>Open the model again.</translation>
    </message>
    <message>
        <source>%1 ended after %2 of %3 bytes.</source>
        <translation>%1 ended after %2 of %3 bytes.</translation>
    </message>
    <message numerus="yes">
        <source>%1 Trying again in %n second(s).</source>
        <translation>
            <numerusform>%1 Trying again in %n second.</numerusform>
            <numerusform>%1 Trying again in %n seconds.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server says: %1</source>
        <translation>The server says: %1</translation>
    </message>
    <message>
        <source>The link was valid until %1; ask for a new one.</source>
        <translation>The link was valid until %1; ask for a new one.</translation>
    </message>
    <message>
        <source>The server wants a login, or another one than was given.</source>
        <translation>The server wants a login, or another one than was given.</translation>
    </message>
    <message>
        <source>The server forbids it; another login may be allowed to.</source>
        <translation>The server forbids it; another login may be allowed to.</translation>
    </message>
    <message>
        <source>Check the URL.</source>
        <translation>Check the URL.</translation>
    </message>
    <message>
        <source>The proxy wants a login.</source>
        <translation>The proxy wants a login.</translation>
    </message>
    <message>
        <source>%1: the server answered %2.</source>
        <translation>%1: the server answered %2.</translation>
    </message>
    <message>
        <source>%1: the link has run out (the server answered %2).</source>
        <translation>%1: the link has run out (the server answered %2).</translation>
    </message>
    <message>
        <source>The model is too large for %1 (the server answered %2).</source>
        <translation>The model is too large for %1 (the server answered %2).</translation>
    </message>
    <message>
        <source>Nothing can be uploaded to this URL in this way; check the URL and the method.</source>
        <translation>Nothing can be uploaded to this URL in this way; check the URL and the method.</translation>
    </message>
    <message>
        <source>The folder may not be there: make it first, or choose another.</source>
        <translation>The folder may not be there: make it first, or choose another.</translation>
    </message>
    <message>
        <source>The server does not take this form of upload; try one request for each file.</source>
        <translation>The server does not take this form of upload; try one request for each file.</translation>
    </message>
    <message>
        <source>The server wants fewer requests; try again later.</source>
        <translation>The server wants fewer requests; try again later.</translation>
    </message>
    <message>
        <source>There is no room left on the server.</source>
        <translation>There is no room left on the server.</translation>
    </message>
    <message>
        <source>%1 refused the connection; does the server run?</source>
        <translation>%1 refused the connection; does the server run?</translation>
    </message>
    <message>
        <source>There is no host %1.</source>
        <translation>There is no host %1.</translation>
    </message>
    <message>
        <source>%1 closed the connection before everything was there.</source>
        <translation>%1 closed the connection before everything was there.</translation>
    </message>
    <message>
        <source>No secure connection to %1 could be made.</source>
        <translation>No secure connection to %1 could be made.</translation>
    </message>
    <message>
        <source>What %1 sent could not be unpacked.</source>
        <translation>What %1 sent could not be unpacked.</translation>
    </message>
    <message>
        <source>The connection to %1 failed.</source>
        <translation>The connection to %1 failed.</translation>
    </message>
    <message numerus="yes">
        <source>%1 sent nothing for %n second(s).</source>
        <translation>
            <numerusform>%1 sent nothing for %n second.</numerusform>
            <numerusform>%1 sent nothing for %n seconds.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is not certain that %1 is the server it says it is.</source>
        <translation>It is not certain that %1 is the server it says it is.</translation>
    </message>
    <message>
        <source>Give the file of the authority that issued the certificate; or trust this one certificate, if you know it: %1</source>
        <translation>Give the file of the authority that issued the certificate; or trust this one certificate, if you know it: %1</translation>
    </message>
    <message>
        <source>%1 was redirected more than ten times, at last to %2.</source>
        <translation>%1 was redirected more than ten times, at last to %2.</translation>
    </message>
    <message>
        <source>%1 redirects without saying where to.</source>
        <translation>%1 redirects without saying where to.</translation>
    </message>
    <message>
        <source>%1 redirects to %2, which is not secure; that is not followed.</source>
        <translation>%1 redirects to %2, which is not secure; that is not followed.</translation>
    </message>
    <message>
        <source>%1 redirects the upload to %2 in a way that would lose the model.</source>
        <translation>%1 redirects the upload to %2 in a way that would lose the model.</translation>
    </message>
    <message>
        <source>Upload to %1 instead, if that is the right place.</source>
        <translation>Upload to %1 instead, if that is the right place.</translation>
    </message>
    <message>
        <source>The login for %1 would be sent over the network for everybody to read.</source>
        <translation>The login for %1 would be sent over the network for everybody to read.</translation>
    </message>
    <message>
        <source>Use https://, or allow it for this server.</source>
        <translation>Use https://, or allow it for this server.</translation>
    </message>
    <message>
        <source>The model was sent to %1, but no answer came: it is not known whether it was stored.</source>
        <translation>The model was sent to %1, but no answer came: it is not known whether it was stored.</translation>
    </message>
    <message>
        <source>Look at the server, or load the model back, before you send it again.</source>
        <translation>Look at the server, or load the model back, before you send it again.</translation>
    </message>
    <message>
        <source>%1 has %2 of %3 bytes.</source>
        <translation>%1 has %2 of %3 bytes.</translation>
    </message>
    <message numerus="yes">
        <source>%1 has not sent or taken anything for %n second(s).</source>
        <translation>
            <numerusform>%1 has not sent or taken anything for %n second.</numerusform>
            <numerusform>%1 has not sent or taken anything for %n seconds.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server answered %1 with: %2</source>
        <translation>The server answered %1 with: %2</translation>
    </message>
    <message>
        <source>Models in .pb files are not read since TensorFlow.js 1.0: convert the model again with tensorflowjs_converter, then load its model.json.</source>
        <translation>Models in .pb files are not read since TensorFlow.js 1.0: convert the model again with tensorflowjs_converter, then load its model.json.</translation>
    </message>
    <message>
        <source>The download of %1 was interrupted and had to start anew.</source>
        <translation>The download of %1 was interrupted and had to start anew.</translation>
    </message>
    <message>
        <source>The weight files together have %1 bytes, but the manifest needs %2.</source>
        <translation>The weight files together have %1 bytes, but the manifest needs %2.</translation>
    </message>
    <message>
        <source>%1 sends more than %2 bytes where a model.json was expected.</source>
        <translation>%1 sends more than %2 bytes where a model.json was expected.</translation>
    </message>
    <message>
        <source>The private key in %1 cannot be read; is its password right?</source>
        <translation>The private key in %1 cannot be read; is its password right?</translation>
    </message>
    <message>
        <source>%1 is neither a PEM nor a PKCS#12 certificate, or its password is wrong.</source>
        <translation>%1 is neither a PEM nor a PKCS#12 certificate, or its password is wrong.</translation>
    </message>
    <message>
        <source>%1 holds no PEM certificate.</source>
        <translation>%1 holds no PEM certificate.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no proxy.</source>
        <translation>&quot;%1&quot; is no proxy.</translation>
    </message>
    <message>
        <source>Write &quot;none&quot;, http://host:port or socks5://host:port.</source>
        <translation>Write &quot;none&quot;, http://host:port or socks5://host:port.</translation>
    </message>
    <message>
        <source>A header is written as &quot;Name: value&quot;.</source>
        <translation>A header is written as &quot;Name: value&quot;.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be the name of a header.</source>
        <translation>&quot;%1&quot; cannot be the name of a header.</translation>
    </message>
    <message>
        <source>The value of the header %1 holds a line break or another control character.</source>
        <translation>The value of the header %1 holds a line break or another control character.</translation>
    </message>
    <message>
        <source>The header %1 cannot be set: it describes the body, which is the model.</source>
        <translation>The header %1 cannot be set: it describes the body, which is the model.</translation>
    </message>
    <message>
        <source>The header %1 cannot be set: it belongs to the connection.</source>
        <translation>The header %1 cannot be set: it belongs to the connection.</translation>
    </message>
    <message>
        <source>A body cannot be given: the model is the body of the request.</source>
        <translation>A body cannot be given: the model is the body of the request.</translation>
    </message>
    <message>
        <source>A model is sent with POST, PUT or PATCH, not with &quot;%1&quot;.</source>
        <translation>A model is sent with POST, PUT or PATCH, not with &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>There is no form of upload &quot;%1&quot;.</source>
        <translation>There is no form of upload &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a whole number from %2 to %3, not &quot;%4&quot;.</source>
        <translation>&quot;%1&quot; is a whole number from %2 to %3, not &quot;%4&quot;.</translation>
    </message>
    <message>
        <source>%1 exists already.</source>
        <translation>%1 exists already.</translation>
    </message>
    <message>
        <source>A URL is needed, none was given.</source>
        <translation>A URL is needed, none was given.</translation>
    </message>
    <message>
        <source>%1 is not a URL of a web server.</source>
        <translation>%1 is not a URL of a web server.</translation>
    </message>
    <message>
        <source>A URL looks like https://host/model.json.</source>
        <translation>A URL looks like https://host/model.json.</translation>
    </message>
    <message>
        <source>The certificate has expired.</source>
        <translation>The certificate has expired.</translation>
    </message>
    <message>
        <source>The certificate is not valid yet.</source>
        <translation>The certificate is not valid yet.</translation>
    </message>
    <message>
        <source>The server signed its certificate itself, so nobody vouches for it.</source>
        <translation>The server signed its certificate itself, so nobody vouches for it.</translation>
    </message>
    <message>
        <source>The certificate was issued by somebody whom this computer does not trust.</source>
        <translation>The certificate was issued by somebody whom this computer does not trust.</translation>
    </message>
    <message>
        <source>The certificate is for another host.</source>
        <translation>The certificate is for another host.</translation>
    </message>
    <message>
        <source>The certificate was revoked.</source>
        <translation>The certificate was revoked.</translation>
    </message>
    <message>
        <source>The server showed no certificate.</source>
        <translation>The server showed no certificate.</translation>
    </message>
    <message>
        <source>The certificate cannot be verified: %1.</source>
        <translation>The certificate cannot be verified: %1.</translation>
    </message>
    <message>
        <source>The trusted certificates could not be written to %1; they are trusted until the program ends.</source>
        <translation>The trusted certificates could not be written to %1; they are trusted until the program ends.</translation>
    </message>
    <message>
        <source>It begins: %1</source>
        <translation>It begins: %1</translation>
    </message>
    <message>
        <source>%1: the server answered %2, but not with weights.</source>
        <translation>%1: the server answered %2, but not with weights.</translation>
    </message>
    <message>
        <source>Open the URL in a browser: it may want a login, or the file may not be there.</source>
        <translation>Open the URL in a browser: it may want a login, or the file may not be there.</translation>
    </message>
    <message>
        <source>%1 has %2 bytes (status %3), but the manifest needs %4.</source>
        <translation>%1 has %2 bytes (status %3), but the manifest needs %4.</translation>
    </message>
    <message>
        <source>%1 sends more (status %2) than the %3 bytes that the manifest needs.</source>
        <translation>%1 sends more (status %2) than the %3 bytes that the manifest needs.</translation>
    </message>
    <message>
        <source>%1 starts anew: the server cannot continue it.</source>
        <translation>%1 starts anew: the server cannot continue it.</translation>
    </message>
    <message>
        <source>Only a part of the model was sent. Servers also end uploads so that are too large for them, or that want a login.</source>
        <translation>Only a part of the model was sent. Servers also end uploads so that are too large for them, or that want a login.</translation>
    </message>
    <message>
        <source>The proxy for %1 wants a user name and a password.</source>
        <translation>The proxy for %1 wants a user name and a password.</translation>
    </message>
    <message>
        <source>(a new number for each upload)</source>
        <translation>(a new number for each upload)</translation>
    </message>
    <message>
        <source>(%1 bytes)</source>
        <translation>(%1 bytes)</translation>
    </message>
    <message numerus="yes">
        <source>(%n more file(s))</source>
        <translation>
            <numerusform>(1 more file)</numerusform>
            <numerusform>(%n more files)</numerusform>
        </translation>
    </message>
    <message>
        <source>The servers could not be written to %1.</source>
        <translation>The servers could not be written to %1.</translation>
    </message>
    <message>
        <source>Give the server a name.</source>
        <translation>Give the server a name.</translation>
    </message>
    <message>
        <source>The address of a server begins with http:// or https://.</source>
        <translation>The address of a server begins with http:// or https://.</translation>
    </message>
    <message>
        <source>There is a secret in the address, which would be kept for everybody to read: give it as a login or a header.</source>
        <translation>There is a secret in the address, which would be kept for everybody to read: give it as a login or a header.</translation>
    </message>
    <message>
        <source>There is a server &quot;%1&quot; already.</source>
        <translation>There is a server &quot;%1&quot; already.</translation>
    </message>
    <message>
        <source>This server was removed already.</source>
        <translation>This server was removed already.</translation>
    </message>
    <message>
        <source>There is no server &quot;%1&quot;.</source>
        <translation>There is no server &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>%1 starts anew: it has changed on the server.</source>
        <translation>%1 starts anew: it has changed on the server.</translation>
    </message>
    <message>
        <source>Type it again. Without a key store that answers, secrets are kept only until the program ends.</source>
        <translation>Type it again. Without a key store that answers, secrets are kept only until the program ends.</translation>
    </message>
    <message>
        <source>The token for %1 is not kept any more.</source>
        <translation>The token for %1 is not kept any more.</translation>
    </message>
    <message>
        <source>The password of %1 for %2 is not kept any more.</source>
        <translation>The password of %1 for %2 is not kept any more.</translation>
    </message>
    <message>
        <source>The password of the key in %1 is not kept any more.</source>
        <translation>The password of the key in %1 is not kept any more.</translation>
    </message>
    <message>
        <source>The value of the header %1 is not kept any more.</source>
        <translation>The value of the header %1 is not kept any more.</translation>
    </message>
    <message>
        <source>The password for the proxy %1 is not kept any more.</source>
        <translation>The password for the proxy %1 is not kept any more.</translation>
    </message>
    <message>
        <source>The proxy %1, which leads to %2, refused the connection; does it run?</source>
        <translation>The proxy %1, which leads to %2, refused the connection; does it run?</translation>
    </message>
    <message>
        <source>There is no proxy %1, which was to lead to %2.</source>
        <translation>There is no proxy %1, which was to lead to %2.</translation>
    </message>
    <message>
        <source>The proxy %1, which leads to %2, cannot be used; does it run?</source>
        <translation>The proxy %1, which leads to %2, cannot be used; does it run?</translation>
    </message>
    <message>
        <source>Check the proxy in the settings of the server or of the system, or use none.</source>
        <translation>Check the proxy in the settings of the server or of the system, or use none.</translation>
    </message>
</context>
<context>
    <name>weightroom::Icons</name>
    <message>
        <source>Information</source>
        <translation>Information</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warning</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Error</translation>
    </message>
</context>
<context>
    <name>weightroom::IndexedDbHandler</name>
    <message>
        <source>There is nothing to save: the model has neither a topology nor weights.</source>
        <translation>There is nothing to save: the model has neither a topology nor weights.</translation>
    </message>
</context>
<context>
    <name>weightroom::IoHandler</name>
    <message>
        <source>Models cannot be loaded from there.</source>
        <translation>Models cannot be loaded from there.</translation>
    </message>
    <message>
        <source>Models cannot be saved there.</source>
        <translation>Models cannot be saved there.</translation>
    </message>
</context>
<context>
    <name>weightroom::IoRouter</name>
    <message numerus="yes">
        <source>%n storage scheme(s) claim %1.</source>
        <translation>
            <numerusform>%n storage scheme claims %1.</numerusform>
            <numerusform>%n storage schemes claim %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>No storage scheme knows %1.</source>
        <translation>No storage scheme knows %1.</translation>
    </message>
    <message>
        <source>Known schemes: %1</source>
        <translation>Known schemes: %1</translation>
    </message>
    <message>
        <source>A storage scheme needs a name.</source>
        <translation>A storage scheme needs a name.</translation>
    </message>
    <message>
        <source>The storage scheme %1 is there already.</source>
        <translation>The storage scheme %1 is there already.</translation>
    </message>
    <message>
        <source>%1 names no storage scheme.</source>
        <translation>%1 names no storage scheme.</translation>
    </message>
    <message>
        <source>Models at %1 cannot be listed or removed.</source>
        <translation>Models at %1 cannot be listed or removed.</translation>
    </message>
    <message>
        <source>The storage scheme %1 is not known.</source>
        <translation>The storage scheme %1 is not known.</translation>
    </message>
    <message>
        <source>Nothing can be loaded from %1.</source>
        <translation>Nothing can be loaded from %1.</translation>
    </message>
    <message>
        <source>Open the files that were saved.</source>
        <translation>Open the files that were saved.</translation>
    </message>
    <message>
        <source>Nothing can be saved to %1.</source>
        <translation>Nothing can be saved to %1.</translation>
    </message>
</context>
<context>
    <name>weightroom::JsonPage</name>
    <message>
        <source>Cancelled</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>&amp;JSON</source>
        <translation>&amp;JSON</translation>
    </message>
    <message>
        <source>JSON of the model</source>
        <translation>JSON of the model</translation>
    </message>
    <message>
        <source>Find a key or value</source>
        <translation>Find a key or value</translation>
    </message>
    <message>
        <source>Previous match (Shift+Return)</source>
        <translation>Previous match (Shift+Return)</translation>
    </message>
    <message>
        <source>Next match (Return)</source>
        <translation>Next match (Return)</translation>
    </message>
    <message>
        <source>Path of the selected row</source>
        <translation>Path of the selected row</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Copy path</translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>Copy value</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>This model has no JSON.</source>
        <translation>This model has no JSON.</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Searching…</translation>
    </message>
    <message>
        <source>No match</source>
        <translation>No match</translation>
    </message>
    <message>
        <source>%1 of more than %2</source>
        <translation>%1 of more than %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 of %2</translation>
    </message>
</context>
<context>
    <name>weightroom::JsonText</name>
    <message>
        <source>the end of the text</source>
        <translation>the end of the text</translation>
    </message>
    <message>
        <source>the byte 0x%1</source>
        <translation>the byte 0x%1</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>a character</comment>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>%1 is not valid JSON: in line %2, column %3, a value was expected, but %4 was found.</source>
        <translation>%1 is not valid JSON: in line %2, column %3, a value was expected, but %4 was found.</translation>
    </message>
    <message>
        <source>%1 is not valid JSON: in line %2, column %3, a value or ] was expected, but %4 was found.</source>
        <translation>%1 is not valid JSON: in line %2, column %3, a value or ] was expected, but %4 was found.</translation>
    </message>
    <message>
        <source>%1 is not valid JSON: in line %2, column %3, a key in double quotes or } was expected, but %4 was found.</source>
        <translation>%1 is not valid JSON: in line %2, column %3, a key in double quotes or } was expected, but %4 was found.</translation>
    </message>
    <message>
        <source>%1 is not valid JSON: in line %2, column %3, a key in double quotes was expected, but %4 was found.</source>
        <translation>%1 is not valid JSON: in line %2, column %3, a key in double quotes was expected, but %4 was found.</translation>
    </message>
    <message>
        <source>%1 is not valid JSON: in line %2, column %3, a colon was expected, but %4 was found.</source>
        <translation>%1 is not valid JSON: in line %2, column %3, a colon was expected, but %4 was found.</translation>
    </message>
    <message>
        <source>%1 is not valid JSON: in line %2, column %3, a comma or } was expected, but %4 was found.</source>
        <translation>%1 is not valid JSON: in line %2, column %3, a comma or } was expected, but %4 was found.</translation>
    </message>
    <message>
        <source>%1 is not valid JSON: in line %2, column %3, a comma or ] was expected, but %4 was found.</source>
        <translation>%1 is not valid JSON: in line %2, column %3, a comma or ] was expected, but %4 was found.</translation>
    </message>
    <message>
        <source>%1 is not valid JSON: in line %2, column %3, the end of the text was expected, but %4 was found.</source>
        <translation>%1 is not valid JSON: in line %2, column %3, the end of the text was expected, but %4 was found.</translation>
    </message>
    <message>
        <source>%1 is not valid JSON: in line %2, column %3, the closing quote of a string was expected, but %4 was found.</source>
        <translation>%1 is not valid JSON: in line %2, column %3, the closing quote of a string was expected, but %4 was found.</translation>
    </message>
    <message>
        <source>%1 is not valid JSON: in line %2, column %3, one of &quot; \ / b f n r t u was expected after a backslash, but %4 was found.</source>
        <translation>%1 is not valid JSON: in line %2, column %3, one of &quot; \ / b f n r t u was expected after a backslash, but %4 was found.</translation>
    </message>
    <message>
        <source>%1 is not valid JSON: in line %2, column %3, a hexadecimal digit was expected, but %4 was found.</source>
        <translation>%1 is not valid JSON: in line %2, column %3, a hexadecimal digit was expected, but %4 was found.</translation>
    </message>
    <message>
        <source>%1 is not valid JSON: in line %2, column %3, a digit was expected, but %4 was found.</source>
        <translation>%1 is not valid JSON: in line %2, column %3, a digit was expected, but %4 was found.</translation>
    </message>
    <message>
        <source>%1 is not valid JSON: in line %2, column %3, control characters must be escaped in a string, but %4 was found.</source>
        <translation>%1 is not valid JSON: in line %2, column %3, control characters must be escaped in a string, but %4 was found.</translation>
    </message>
    <message>
        <source>%1 is not valid JSON: in line %2, column %3, UTF-8 was expected, but %4 was found.</source>
        <translation>%1 is not valid JSON: in line %2, column %3, UTF-8 was expected, but %4 was found.</translation>
    </message>
    <message>
        <source>The text</source>
        <translation>The text</translation>
    </message>
    <message>
        <source>%1 cannot be read: in line %2, column %3, arrays and objects are nested deeper than %4 levels.</source>
        <translation>%1 cannot be read: in line %2, column %3, arrays and objects are nested deeper than %4 levels.</translation>
    </message>
    <message>
        <source>%1 cannot be read as JSON.</source>
        <translation>%1 cannot be read as JSON.</translation>
    </message>
    <message>
        <source>%1 is too large: JSON of up to 4 GiB can be read.</source>
        <translation>%1 is too large: JSON of up to 4 GiB can be read.</translation>
    </message>
    <message>
        <source>There is not enough memory to read %1.</source>
        <translation>There is not enough memory to read %1.</translation>
    </message>
</context>
<context>
    <name>weightroom::JsonTreeModel</name>
    <message>
        <source>Reading…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message numerus="yes">
        <source>%n element(s)</source>
        <comment>of an array</comment>
        <translation>
            <numerusform>%n element</numerusform>
            <numerusform>%n elements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s)</source>
        <comment>of an object</comment>
        <translation>
            <numerusform>%n member</numerusform>
            <numerusform>%n members</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weightroom::KeyBindings</name>
    <message>
        <source>Press the keys together.</source>
        <translation>Press the keys together.</translation>
    </message>
    <message>
        <source>%1 is needed in lists and fields.</source>
        <translation>%1 is needed in lists and fields.</translation>
    </message>
    <message>
        <source>%1 alone types a letter: add Ctrl or Alt.</source>
        <translation>%1 alone types a letter: add Ctrl or Alt.</translation>
    </message>
</context>
<context>
    <name>weightroom::KeyField</name>
    <message>
        <source>Press the new keys here</source>
        <translation>Press the new keys here</translation>
    </message>
</context>
<context>
    <name>weightroom::KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>All keys</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Close</translation>
    </message>
</context>
<context>
    <name>weightroom::KeysSettings</name>
    <message>
        <source>Keys</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>&amp;No Key</source>
        <translation>&amp;No Key</translation>
    </message>
    <message>
        <source>&amp;Standard Key</source>
        <translation>&amp;Standard Key</translation>
    </message>
    <message>
        <source>Take It &amp;Over</source>
        <translation>Take It &amp;Over</translation>
    </message>
    <message>
        <source>Filter actions and keys</source>
        <translation>Filter actions and keys</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Actions and their keys</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>none (changed)</source>
        <comment>keys</comment>
        <translation>none (changed)</translation>
    </message>
    <message>
        <source>%1 (changed)</source>
        <comment>keys</comment>
        <translation>%1 (changed)</translation>
    </message>
    <message>
        <source>Choose an action.</source>
        <translation>Choose an action.</translation>
    </message>
    <message>
        <source>&amp;Keys of “%1”:</source>
        <translation>&amp;Keys of “%1”:</translation>
    </message>
    <message>
        <source>Keys of “%1”</source>
        <translation>Keys of “%1”</translation>
    </message>
    <message>
        <source>%1 belongs to “%2” now.</source>
        <translation>%1 belongs to “%2” now.</translation>
    </message>
</context>
<context>
    <name>weightroom::LabelsBox</name>
    <message>
        <source>Edit Ta&amp;gs and Notes…</source>
        <translation>Edit Ta&amp;gs and Notes…</translation>
    </message>
    <message>
        <source>No tags</source>
        <translation>No tags</translation>
    </message>
    <message>
        <source>Tags: %1</source>
        <translation>Tags: %1</translation>
    </message>
</context>
<context>
    <name>weightroom::LabelsDialog</name>
    <message>
        <source>Tags and Notes of “%1”</source>
        <translation>Tags and Notes of “%1”</translation>
    </message>
    <message numerus="yes">
        <source>Tags of %n Model(s)</source>
        <translation>
            <numerusform>Tags of One Model</numerusform>
            <numerusform>Tags of %n Models</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Tags, with commas between them:</source>
        <translation>&amp;Tags, with commas between them:</translation>
    </message>
    <message>
        <source>&amp;Tags that all of them have:</source>
        <translation>&amp;Tags that all of them have:</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>&amp;Notes:</source>
        <translation>&amp;Notes:</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Save</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancel</translation>
    </message>
    <message>
        <source>In use:</source>
        <translation>In use:</translation>
    </message>
    <message>
        <source>Add the tag %1</source>
        <translation>Add the tag %1</translation>
    </message>
</context>
<context>
    <name>weightroom::LanguageSettings</name>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>As the desktop</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>&amp;Language:</translation>
    </message>
    <message>
        <source>Of all texts, numbers and dates. Names of models, layers and data types stay as they are.</source>
        <translation>Of all texts, numbers and dates. Names of models, layers and data types stay as they are.</translation>
    </message>
</context>
<context>
    <name>weightroom::Layout</name>
    <message>
        <source>The graph names a node or group it does not have.</source>
        <translation>The graph names a node or group it does not have.</translation>
    </message>
    <message>
        <source>An edge from node %1 to node %2 is none of a graph with %3 nodes.</source>
        <translation>An edge from node %1 to node %2 is none of a graph with %3 nodes.</translation>
    </message>
    <message>
        <source>The edge from node %1 to node %2 contradicts their places at the top or bottom.</source>
        <translation>The edge from node %1 to node %2 contradicts their places at the top or bottom.</translation>
    </message>
</context>
<context>
    <name>weightroom::LoadSnippet</name>
    <message>
        <source>Put the model&apos;s folder beside the page.</source>
        <translation>Put the model&apos;s folder beside the page.</translation>
    </message>
    <message>
        <source>FOLDER</source>
        <comment>a placeholder for a path</comment>
        <translation>FOLDER</translation>
    </message>
    <message>
        <source>Node cannot reach %1: save the model to a folder first.</source>
        <translation>Node cannot reach %1: save the model to a folder first.</translation>
    </message>
    <message>
        <source>From the browser&apos;s own %1: save the model there first.</source>
        <translation>From the browser&apos;s own %1: save the model there first.</translation>
    </message>
</context>
<context>
    <name>weightroom::LoadingPane</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancel</translation>
    </message>
    <message>
        <source>Progress of opening</source>
        <translation>Progress of opening</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 of %2</translation>
    </message>
</context>
<context>
    <name>weightroom::LocalStorage</name>
    <message>
        <source>The key %1 belongs to no model.</source>
        <translation>The key %1 belongs to no model.</translation>
    </message>
    <message>
        <source>Remove it if no other program needs it.</source>
        <translation>Remove it if no other program needs it.</translation>
    </message>
    <message>
        <source>%1 is no whole model: its info is missing.</source>
        <translation>%1 is no whole model: its info is missing.</translation>
    </message>
    <message>
        <source>It cannot be loaded; remove it, or save the model again.</source>
        <translation>It cannot be loaded; remove it, or save the model again.</translation>
    </message>
    <message>
        <source>%1: expected an object.</source>
        <translation>%1: expected an object.</translation>
    </message>
    <message>
        <source>The model topology of %1 is missing.</source>
        <translation>The model topology of %1 is missing.</translation>
    </message>
    <message>
        <source>The weight specs of %1 are missing.</source>
        <translation>The weight specs of %1 are missing.</translation>
    </message>
    <message>
        <source>The weight data of %1 are missing.</source>
        <translation>The weight data of %1 are missing.</translation>
    </message>
    <message>
        <source>The weight data of %1 are damaged: there should be %2 bytes, %3 were found.</source>
        <translation>The weight data of %1 are damaged: there should be %2 bytes, %3 were found.</translation>
    </message>
    <message>
        <source>The weight data of %1 are damaged: they are no base64.</source>
        <translation>The weight data of %1 are damaged: they are no base64.</translation>
    </message>
    <message>
        <source>%1 has a topology of the type %2; only JSON can be read.</source>
        <translation>%1 has a topology of the type %2; only JSON can be read.</translation>
    </message>
    <message>
        <source>%1 has neither a model topology nor weights.</source>
        <translation>%1 has neither a model topology nor weights.</translation>
    </message>
    <message>
        <source>There is no model %1.</source>
        <translation>There is no model %1.</translation>
    </message>
    <message>
        <source>%1 exists already.</source>
        <translation>%1 exists already.</translation>
    </message>
    <message>
        <source>Choose another name, or replace the model that is there.</source>
        <translation>Choose another name, or replace the model that is there.</translation>
    </message>
    <message>
        <source>%1 needs %2 UTF-16 units, but only %3 of the quota of %4 are free.</source>
        <translation>%1 needs %2 UTF-16 units, but only %3 of the quota of %4 are free.</translation>
    </message>
    <message>
        <source>The model has %1 bytes of topology, %2 of weight specs and %3 of weights, which take four units for three bytes.</source>
        <translation>The model has %1 bytes of topology, %2 of weight specs and %3 of weights, which take four units for three bytes.</translation>
    </message>
    <message>
        <source>Save it to indexeddb://, which has no quota, or raise the quota in the settings, or remove other models.</source>
        <translation>Save it to indexeddb://, which has no quota, or raise the quota in the settings, or remove other models.</translation>
    </message>
    <message>
        <source>%1 needs %2 UTF-16 units, which is too much for localstorage://.</source>
        <translation>%1 needs %2 UTF-16 units, which is too much for localstorage://.</translation>
    </message>
    <message>
        <source>Save it to indexeddb://, which has no quota.</source>
        <translation>Save it to indexeddb://, which has no quota.</translation>
    </message>
    <message>
        <source>A model in localstorage:// needs a name.</source>
        <translation>A model in localstorage:// needs a name.</translation>
    </message>
    <message>
        <source>%1 is no name for a model: it is broken Unicode.</source>
        <translation>%1 is no name for a model: it is broken Unicode.</translation>
    </message>
    <message>
        <source>Write localstorage:// and a name, such as localstorage://my-model.</source>
        <translation>Write localstorage:// and a name, such as localstorage://my-model.</translation>
    </message>
    <message>
        <source>The trash has no model %1.</source>
        <translation>The trash has no model %1.</translation>
    </message>
</context>
<context>
    <name>weightroom::LocalStorageHandler</name>
    <message>
        <source>There is nothing to save: the model has neither a topology nor weights.</source>
        <translation>There is nothing to save: the model has neither a topology nor weights.</translation>
    </message>
    <message>
        <source>%1 was not saved: %2 reads back other than it was written.</source>
        <translation>%1 was not saved: %2 reads back other than it was written.</translation>
    </message>
</context>
<context>
    <name>weightroom::LoginBox</name>
    <message>
        <source>Client certificate</source>
        <translation>Client certificate</translation>
    </message>
    <message>
        <source>Private key</source>
        <translation>Private key</translation>
    </message>
    <message>
        <source>None</source>
        <translation>None</translation>
    </message>
    <message>
        <source>Token (bearer)</source>
        <translation>Token (bearer)</translation>
    </message>
    <message>
        <source>User name and password (basic)</source>
        <translation>User name and password (basic)</translation>
    </message>
    <message>
        <source>&amp;Token:</source>
        <translation>&amp;Token:</translation>
    </message>
    <message>
        <source>U&amp;ser name:</source>
        <translation>U&amp;ser name:</translation>
    </message>
    <message>
        <source>&amp;Password:</source>
        <translation>&amp;Password:</translation>
    </message>
    <message>
        <source>PEM or PKCS#12</source>
        <translation>PEM or PKCS#12</translation>
    </message>
    <message>
        <source>empty: in the same file</source>
        <translation>empty: in the same file</translation>
    </message>
    <message>
        <source>Private &amp;key:</source>
        <translation>Private &amp;key:</translation>
    </message>
    <message>
        <source>Give the token, or choose no login.</source>
        <translation>Give the token, or choose no login.</translation>
    </message>
    <message>
        <source>Give the user name, or choose no login.</source>
        <translation>Give the user name, or choose no login.</translation>
    </message>
    <message>
        <source>A user name cannot have a colon in it.</source>
        <translation>A user name cannot have a colon in it.</translation>
    </message>
    <message>
        <source>Give the file of the client certificate, or choose no login.</source>
        <translation>Give the file of the client certificate, or choose no login.</translation>
    </message>
    <message>
        <source>with a token</source>
        <translation>with a token</translation>
    </message>
    <message>
        <source>as %1</source>
        <comment>user name</comment>
        <translation>as %1</translation>
    </message>
    <message>
        <source>with a certificate</source>
        <translation>with a certificate</translation>
    </message>
    <message>
        <source>with a user name</source>
        <translation>with a user name</translation>
    </message>
    <message>
        <source>Lo&amp;gin:</source>
        <translation>Lo&amp;gin:</translation>
    </message>
    <message>
        <source>Certi&amp;ficate:</source>
        <translation>Certi&amp;ficate:</translation>
    </message>
    <message>
        <source>Ke&amp;y password:</source>
        <translation>Ke&amp;y password:</translation>
    </message>
</context>
<context>
    <name>weightroom::LoginPrompt</name>
    <message>
        <source>Send it &amp;unencrypted all the same</source>
        <translation>Send it &amp;unencrypted all the same</translation>
    </message>
    <message>
        <source>&amp;Log In</source>
        <translation>&amp;Log In</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Login</translation>
    </message>
    <message>
        <source>%1 did not accept the login.</source>
        <translation>%1 did not accept the login.</translation>
    </message>
    <message>
        <source>%1 wants a login.</source>
        <translation>%1 wants a login.</translation>
    </message>
    <message>
        <source>User name and password (basic)</source>
        <translation>User name and password (basic)</translation>
    </message>
    <message>
        <source>Token (bearer)</source>
        <translation>Token (bearer)</translation>
    </message>
    <message>
        <source>L&amp;ogin:</source>
        <translation>L&amp;ogin:</translation>
    </message>
    <message>
        <source>U&amp;ser name:</source>
        <translation>U&amp;ser name:</translation>
    </message>
    <message>
        <source>&amp;Password:</source>
        <translation>&amp;Password:</translation>
    </message>
    <message>
        <source>The connection is not encrypted: others on the way can read what you type here.</source>
        <translation>The connection is not encrypted: others on the way can read what you type here.</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancel</translation>
    </message>
    <message>
        <source>&amp;Token:</source>
        <translation>&amp;Token:</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Password</translation>
    </message>
</context>
<context>
    <name>weightroom::MainWindow</name>
    <message>
        <source>Not possible while the model is not open</source>
        <translation>Not possible while the model is not open</translation>
    </message>
    <message>
        <source>Not possible: no model is open</source>
        <translation>Not possible: no model is open</translation>
    </message>
    <message>
        <source>Not possible: nothing can be found on this page</source>
        <translation>Not possible: nothing can be found on this page</translation>
    </message>
    <message>
        <source>Not possible: there is no other tab</source>
        <translation>Not possible: there is no other tab</translation>
    </message>
    <message>
        <source>%1 – Weightroom</source>
        <comment>window title</comment>
        <translation>%1 – Weightroom</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>number of tensors, size</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n tensor(s)</source>
        <translation>
            <numerusform>%n tensor</numerusform>
            <numerusform>%n tensors</numerusform>
        </translation>
    </message>
    <message>
        <source>Not possible here</source>
        <translation>Not possible here</translation>
    </message>
</context>
<context>
    <name>weightroom::MessageBar</name>
    <message>
        <source>Close message</source>
        <translation>Close message</translation>
    </message>
</context>
<context>
    <name>weightroom::MetadataDialog</name>
    <message>
        <source>Not a text: see the JSON page</source>
        <translation>Not a text: see the JSON page</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Save</translation>
    </message>
    <message>
        <source>Metadata of “%1”</source>
        <translation>Metadata of “%1”</translation>
    </message>
    <message>
        <source>Metadata as a form or as JSON</source>
        <translation>Metadata as a form or as JSON</translation>
    </message>
    <message>
        <source>&amp;Form</source>
        <translation>&amp;Form</translation>
    </message>
    <message>
        <source>&amp;JSON</source>
        <translation>&amp;JSON</translation>
    </message>
    <message>
        <source>The model as it is now goes to the trash.</source>
        <translation>The model as it is now goes to the trash.</translation>
    </message>
    <message>
        <source>&amp;Labels, one in a line:</source>
        <translation>&amp;Labels, one in a line:</translation>
    </message>
    <message>
        <source>&amp;Author:</source>
        <translation>&amp;Author:</translation>
    </message>
    <message>
        <source>L&amp;icence:</source>
        <translation>L&amp;icence:</translation>
    </message>
    <message>
        <source>&amp;Description:</source>
        <translation>&amp;Description:</translation>
    </message>
    <message>
        <source>Metadata as JSON</source>
        <translation>Metadata as JSON</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancel</translation>
    </message>
    <message>
        <source>Nothing was changed yet.</source>
        <translation>Nothing was changed yet.</translation>
    </message>
</context>
<context>
    <name>weightroom::ModelActions</name>
    <message>
        <source>Looking at “%1”…</source>
        <translation>Looking at “%1”…</translation>
    </message>
    <message>
        <source>Saving the metadata of “%1”…</source>
        <translation>Saving the metadata of “%1”…</translation>
    </message>
    <message>
        <source>change of metadata of %1</source>
        <translation>change of metadata of %1</translation>
    </message>
    <message>
        <source>The metadata was saved; the model as it was is in the trash</source>
        <translation>The metadata was saved; the model as it was is in the trash</translation>
    </message>
    <message>
        <source>Changing models…</source>
        <translation>Changing models…</translation>
    </message>
    <message>
        <source>deletion of %1</source>
        <translation>deletion of %1</translation>
    </message>
    <message numerus="yes">
        <source>deletion of %n model(s)</source>
        <translation>
            <numerusform>deletion of one model</numerusform>
            <numerusform>deletion of %n models</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Moved %n model(s) to trash (%1)</source>
        <translation>
            <numerusform>Moved 1 model to trash (%1)</numerusform>
            <numerusform>Moved %n models to trash (%1)</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete for Good</source>
        <translation>Delete for Good</translation>
    </message>
    <message numerus="yes">
        <source>%n model(s) will be deleted for good.</source>
        <translation>
            <numerusform>1 model will be deleted for good.</numerusform>
            <numerusform>%n models will be deleted for good.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Delete for Good</source>
        <translation>&amp;Delete for Good</translation>
    </message>
    <message numerus="yes">
        <source>Move to Trash would keep them for %n day(s).</source>
        <translation>
            <numerusform>Move to Trash would keep them for a day.</numerusform>
            <numerusform>Move to Trash would keep them for %n days.</numerusform>
        </translation>
    </message>
    <message>
        <source>Deleting models…</source>
        <translation>Deleting models…</translation>
    </message>
    <message numerus="yes">
        <source>Deleted %n model(s) for good</source>
        <translation>
            <numerusform>Deleted 1 model for good</numerusform>
            <numerusform>Deleted %n models for good</numerusform>
        </translation>
    </message>
    <message>
        <source>renaming of %1</source>
        <translation>renaming of %1</translation>
    </message>
    <message>
        <source>Duplicating “%1”…</source>
        <translation>Duplicating “%1”…</translation>
    </message>
    <message>
        <source>duplication of %1</source>
        <translation>duplication of %1</translation>
    </message>
    <message>
        <source>Duplicated as “%1”</source>
        <translation>Duplicated as “%1”</translation>
    </message>
    <message>
        <source>The load snippet was copied</source>
        <translation>The load snippet was copied</translation>
    </message>
    <message numerus="yes">
        <source>%n model(s) done.</source>
        <translation>
            <numerusform>1 model done.</numerusform>
            <numerusform>%n models done.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a model&apos;s name, a sentence</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>What was begun could not be taken back; nothing is lost: look into the trash.</source>
        <translation>What was begun could not be taken back; nothing is lost: look into the trash.</translation>
    </message>
    <message>
        <source>Reading tags…</source>
        <translation>Reading tags…</translation>
    </message>
    <message numerus="yes">
        <source>change of tags of %n model(s)</source>
        <translation>
            <numerusform>change of tags of one model</numerusform>
            <numerusform>change of tags of %n models</numerusform>
        </translation>
    </message>
    <message>
        <source>change of tags and notes of %1</source>
        <translation>change of tags and notes of %1</translation>
    </message>
    <message>
        <source>restoring of %1</source>
        <translation>restoring of %1</translation>
    </message>
    <message numerus="yes">
        <source>restoring of %n model(s)</source>
        <translation>
            <numerusform>restoring of one model</numerusform>
            <numerusform>restoring of %n models</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restored %n model(s)</source>
        <translation>
            <numerusform>Restored 1 model</numerusform>
            <numerusform>Restored %n models</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n model(s) in the trash will be deleted for good.</source>
        <translation>
            <numerusform>1 model in the trash will be deleted for good.</numerusform>
            <numerusform>%n models in the trash will be deleted for good.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What has been in the trash for %n day(s) goes by itself.</source>
        <translation>
            <numerusform>What has been in the trash for a day goes by itself.</numerusform>
            <numerusform>What has been in the trash for %n days goes by itself.</numerusform>
        </translation>
    </message>
    <message>
        <source>Emptying the trash…</source>
        <translation>Emptying the trash…</translation>
    </message>
    <message>
        <source>Looking into the trash…</source>
        <translation>Looking into the trash…</translation>
    </message>
    <message>
        <source>The trash is empty</source>
        <translation>The trash is empty</translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <comment>such as: move of face</comment>
        <translation>Taken back: %1</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <comment>such as: move of face</comment>
        <translation>Done again: %1</translation>
    </message>
    <message>
        <source>Taken back: %1. What went away by that is in the trash (%2).</source>
        <comment>such as: copy of face, 2 MB</comment>
        <translation>Taken back: %1. What went away by that is in the trash (%2).</translation>
    </message>
</context>
<context>
    <name>weightroom::ModelActs</name>
    <message>
        <source>Not possible: models cannot be renamed at this place</source>
        <translation>Not possible: models cannot be renamed at this place</translation>
    </message>
    <message>
        <source>Not possible: copies cannot be made at this place</source>
        <translation>Not possible: copies cannot be made at this place</translation>
    </message>
    <message>
        <source>Not possible: models cannot be removed from this place</source>
        <translation>Not possible: models cannot be removed from this place</translation>
    </message>
    <message>
        <source>Not possible: models cannot be changed at this place</source>
        <translation>Not possible: models cannot be changed at this place</translation>
    </message>
    <message>
        <source>Not possible: this model is not in a folder</source>
        <translation>Not possible: this model is not in a folder</translation>
    </message>
    <message>
        <source>Not possible: no model is selected</source>
        <translation>Not possible: no model is selected</translation>
    </message>
    <message>
        <source>Only possible with one model: several are selected</source>
        <translation>Only possible with one model: several are selected</translation>
    </message>
    <message>
        <source>Not possible: there is no library</source>
        <translation>Not possible: there is no library</translation>
    </message>
    <message>
        <source>Not possible: nothing can be changed here</source>
        <translation>Not possible: nothing can be changed here</translation>
    </message>
    <message>
        <source>Not possible: models cannot be read from this place</source>
        <translation>Not possible: models cannot be read from this place</translation>
    </message>
</context>
<context>
    <name>weightroom::ModelArtifacts</name>
    <message>
        <source>%1 has neither a model topology nor a weights manifest.</source>
        <translation>%1 has neither a model topology nor a weights manifest.</translation>
    </message>
    <message>
        <source>It is JSON, but not of a TensorFlow.js model.</source>
        <translation>It is JSON, but not of a TensorFlow.js model.</translation>
    </message>
    <message>
        <source>Open the model.json of the model instead.</source>
        <translation>Open the model.json of the model instead.</translation>
    </message>
    <message>
        <source>The format is given as &quot;%1&quot;, but this is a %2.</source>
        <translation>The format is given as &quot;%1&quot;, but this is a %2.</translation>
    </message>
    <message>
        <source>The model topology is neither one of layers nor a graph; only the weights can be shown.</source>
        <translation>The model topology is neither one of layers nor a graph; only the weights can be shown.</translation>
    </message>
    <message>
        <source>%1: expected an object.</source>
        <translation>%1: expected an object.</translation>
    </message>
    <message>
        <source>%1: modelTopology: expected an object.</source>
        <translation>%1: modelTopology: expected an object.</translation>
    </message>
</context>
<context>
    <name>weightroom::ModelBrowser</name>
    <message>
        <source>%1 cannot be reached.</source>
        <comment>a place</comment>
        <translation>%1 cannot be reached.</translation>
    </message>
    <message>
        <source>&amp;Try Again</source>
        <translation>&amp;Try Again</translation>
    </message>
    <message numerus="yes">
        <source>Looking into %n model(s)…</source>
        <translation>
            <numerusform>Looking into 1 model…</numerusform>
            <numerusform>Looking into %n models…</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing matches “%1”.</source>
        <translation>Nothing matches “%1”.</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>C&amp;lear</translation>
    </message>
    <message>
        <source>Models that you open appear here.</source>
        <translation>Models that you open appear here.</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Open…</translation>
    </message>
    <message>
        <source>The trash is empty.</source>
        <translation>The trash is empty.</translation>
    </message>
    <message numerus="yes">
        <source>Models that you remove or replace wait here for %n day(s).</source>
        <translation>
            <numerusform>Models that you remove or replace wait here for a day.</numerusform>
            <numerusform>Models that you remove or replace wait here for %n days.</numerusform>
        </translation>
    </message>
    <message>
        <source>Servers do not tell which models they have.</source>
        <translation>Servers do not tell which models they have.</translation>
    </message>
    <message>
        <source>Drop a model on the server&apos;s name to upload it.</source>
        <translation>Drop a model on the server&apos;s name to upload it.</translation>
    </message>
    <message>
        <source>There are no models in the stores and folders.</source>
        <translation>There are no models in the stores and folders.</translation>
    </message>
    <message>
        <source>Looking for models…</source>
        <translation>Looking for models…</translation>
    </message>
    <message>
        <source>No models here.</source>
        <translation>No models here.</translation>
    </message>
    <message>
        <source>Drop a model, or open one.</source>
        <translation>Drop a model, or open one.</translation>
    </message>
    <message numerus="yes">
        <source>%n model(s)</source>
        <translation>
            <numerusform>1 model</numerusform>
            <numerusform>%n models</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 in %3</source>
        <comment>number of models, size, place</comment>
        <translation>%1, %2 in %3</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n model(s)</source>
        <comment>number that a filter shows</comment>
        <translation>
            <numerusform>%1 of 1 model</numerusform>
            <numerusform>%1 of %n models</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, looking into %n more</source>
        <comment>number of models</comment>
        <translation>
            <numerusform>%1, looking into one more</numerusform>
            <numerusform>%1, looking into %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected, %1</source>
        <comment>models, their size</comment>
        <translation>
            <numerusform>1 selected, %1</numerusform>
            <numerusform>%n selected, %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Models</translation>
    </message>
    <message>
        <source>Filter models</source>
        <translation>Filter models</translation>
    </message>
    <message>
        <source>Words, or fields such as type:LSTM dtype:uint8 size&gt;5MB tag:prod has:nan kind:graph</source>
        <translation>Words, or fields such as type:LSTM dtype:uint8 size&gt;5MB tag:prod has:nan kind:graph</translation>
    </message>
    <message>
        <source>The models in %1 cannot be read.</source>
        <comment>a place</comment>
        <translation>The models in %1 cannot be read.</translation>
    </message>
    <message>
        <source>&amp;Repair…</source>
        <translation>&amp;Repair…</translation>
    </message>
    <message>
        <source>There are no models in the places that can be read.</source>
        <translation>There are no models in the places that can be read.</translation>
    </message>
    <message>
        <source>A part of %1 cannot be read: its database is damaged.</source>
        <comment>a place</comment>
        <translation>A part of %1 cannot be read: its database is damaged.</translation>
    </message>
    <message>
        <source>Repair the database of this place</source>
        <translation>Repair the database of this place</translation>
    </message>
</context>
<context>
    <name>weightroom::ModelComparison</name>
    <message>
        <source>What was read back from %1 differs from %2: %3</source>
        <translation>What was read back from %1 differs from %2: %3</translation>
    </message>
</context>
<context>
    <name>weightroom::ModelFilter</name>
    <message>
        <source>“%1” is no date. Write date&gt;2024-05-31.</source>
        <translation>“%1” is no date. Write date&gt;2024-05-31.</translation>
    </message>
    <message>
        <source>“%1” is no size. Write size&gt;5MB.</source>
        <translation>“%1” is no size. Write size&gt;5MB.</translation>
    </message>
    <message>
        <source>“%1” is no number. Write params&gt;1M or shards&gt;2.</source>
        <translation>“%1” is no number. Write params&gt;1M or shards&gt;2.</translation>
    </message>
    <message>
        <source>Only size, params, shards and date can be compared with &lt; and &gt;.</source>
        <translation>Only size, params, shards and date can be compared with &lt; and &gt;.</translation>
    </message>
    <message>
        <source>Nothing is known about has:%1. It can be %2.</source>
        <translation>Nothing is known about has:%1. It can be %2.</translation>
    </message>
    <message>
        <source>There is no kind “%1”. It can be %2.</source>
        <translation>There is no kind “%1”. It can be %2.</translation>
    </message>
    <message>
        <source>There is no field “%1”. The fields are %2.</source>
        <translation>There is no field “%1”. The fields are %2.</translation>
    </message>
</context>
<context>
    <name>weightroom::ModelListModel</name>
    <message numerus="yes">
        <source>%1: %n finding(s)</source>
        <comment>gravest severity</comment>
        <translation>
            <numerusform>%1: 1 finding</numerusform>
            <numerusform>%1: %n findings</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameters</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>Dtypes</source>
        <translation>Dtypes</translation>
    </message>
    <message>
        <source>Shards</source>
        <translation>Shards</translation>
    </message>
    <message>
        <source>Removed</source>
        <comment>date</comment>
        <translation>Removed</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Was in</source>
        <comment>a place</comment>
        <translation>Was in</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Findings</translation>
    </message>
</context>
<context>
    <name>weightroom::ModelListView</name>
    <message>
        <source>Show or hide this column of the list of models</source>
        <translation>Show or hide this column of the list of models</translation>
    </message>
</context>
<context>
    <name>weightroom::ModelManager</name>
    <message>
        <source>There is no model at %1.</source>
        <translation>There is no model at %1.</translation>
    </message>
    <message>
        <source>No free name was found for %1.</source>
        <translation>No free name was found for %1.</translation>
    </message>
    <message>
        <source>The metadata of a model must be a JSON object.</source>
        <translation>The metadata of a model must be a JSON object.</translation>
    </message>
</context>
<context>
    <name>weightroom::ModelMenu</name>
    <message>
        <source>Not possible with models in the trash: restore them first</source>
        <translation>Not possible with models in the trash: restore them first</translation>
    </message>
    <message>
        <source>Not possible: nothing in the trash is selected</source>
        <translation>Not possible: nothing in the trash is selected</translation>
    </message>
    <message>
        <source>Not possible: nothing can be changed here</source>
        <translation>Not possible: nothing can be changed here</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Undo</translation>
    </message>
    <message>
        <source>&amp;Undo %1</source>
        <translation>&amp;Undo %1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Redo</translation>
    </message>
    <message>
        <source>&amp;Redo %1</source>
        <translation>&amp;Redo %1</translation>
    </message>
    <message>
        <source>Not possible: nothing was done yet</source>
        <translation>Not possible: nothing was done yet</translation>
    </message>
    <message>
        <source>Not possible: nothing was undone</source>
        <translation>Not possible: nothing was undone</translation>
    </message>
    <message>
        <source>Take back what was done to models last</source>
        <translation>Take back what was done to models last</translation>
    </message>
    <message>
        <source>Do again what was taken back</source>
        <translation>Do again what was taken back</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>&amp;Duplicate</translation>
    </message>
    <message>
        <source>Make a copy beside the model</source>
        <translation>Make a copy beside the model</translation>
    </message>
    <message>
        <source>Re&amp;name…</source>
        <translation>Re&amp;name…</translation>
    </message>
    <message>
        <source>Give the model another name</source>
        <translation>Give the model another name</translation>
    </message>
    <message>
        <source>&amp;Move to Trash</source>
        <translation>&amp;Move to Trash</translation>
    </message>
    <message>
        <source>Put the models into the trash</source>
        <translation>Put the models into the trash</translation>
    </message>
    <message>
        <source>Delete for &amp;Good…</source>
        <translation>Delete for &amp;Good…</translation>
    </message>
    <message>
        <source>Delete the models without the trash</source>
        <translation>Delete the models without the trash</translation>
    </message>
    <message>
        <source>R&amp;estore</source>
        <translation>R&amp;estore</translation>
    </message>
    <message>
        <source>Put the models back where they were</source>
        <translation>Put the models back where they were</translation>
    </message>
    <message>
        <source>Delete all that is in the trash for good</source>
        <translation>Delete all that is in the trash for good</translation>
    </message>
    <message>
        <source>&amp;Edit Metadata…</source>
        <translation>&amp;Edit Metadata…</translation>
    </message>
    <message>
        <source>Change labels, author, licence and description</source>
        <translation>Change labels, author, licence and description</translation>
    </message>
    <message>
        <source>&amp;Tags…</source>
        <translation>&amp;Tags…</translation>
    </message>
    <message>
        <source>Give the models tags</source>
        <translation>Give the models tags</translation>
    </message>
    <message>
        <source>&amp;Notes…</source>
        <translation>&amp;Notes…</translation>
    </message>
    <message>
        <source>Write down something about the model</source>
        <translation>Write down something about the model</translation>
    </message>
    <message>
        <source>&amp;Show in File Manager</source>
        <translation>&amp;Show in File Manager</translation>
    </message>
    <message>
        <source>Show the folder of the model</source>
        <translation>Show the folder of the model</translation>
    </message>
    <message>
        <source>Copy JavaScript that loads the model</source>
        <translation>Copy JavaScript that loads the model</translation>
    </message>
    <message>
        <source>Empt&amp;y Trash…</source>
        <translation>Empt&amp;y Trash…</translation>
    </message>
    <message>
        <source>&amp;Check</source>
        <translation>&amp;Check</translation>
    </message>
    <message>
        <source>Read all weights and list what is found</source>
        <translation>Read all weights and list what is found</translation>
    </message>
    <message>
        <source>&amp;Properties</source>
        <translation>&amp;Properties</translation>
    </message>
    <message>
        <source>Show where the model is and what it is made of</source>
        <translation>Show where the model is and what it is made of</translation>
    </message>
    <message>
        <source>Copy &amp;Load Snippet</source>
        <translation>Copy &amp;Load Snippet</translation>
    </message>
</context>
<context>
    <name>weightroom::ModelMetadata</name>
    <message>
        <source>Metadata is an object: { … }.</source>
        <translation>Metadata is an object: { … }.</translation>
    </message>
</context>
<context>
    <name>weightroom::ModelNaming</name>
    <message>
        <source>Give the model a name.</source>
        <translation>Give the model a name.</translation>
    </message>
    <message>
        <source>This name is not valid text.</source>
        <translation>This name is not valid text.</translation>
    </message>
    <message>
        <source>A name cannot have a slash in it.</source>
        <translation>A name cannot have a slash in it.</translation>
    </message>
    <message>
        <source>“%1” is not a name.</source>
        <translation>“%1” is not a name.</translation>
    </message>
    <message>
        <source>This name is too long for a file.</source>
        <translation>This name is too long for a file.</translation>
    </message>
</context>
<context>
    <name>weightroom::ModelOpener</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancel</translation>
    </message>
    <message>
        <source>Looking for models in these files…</source>
        <translation>Looking for models in these files…</translation>
    </message>
</context>
<context>
    <name>weightroom::ModelParts</name>
    <message>
        <source>Nothing would be left: keep the topology or the weights of %1.</source>
        <translation>Nothing would be left: keep the topology or the weights of %1.</translation>
    </message>
</context>
<context>
    <name>weightroom::ModelRow</name>
    <message>
        <source>layers</source>
        <comment>kind of model</comment>
        <translation>layers</translation>
    </message>
    <message>
        <source>graph</source>
        <comment>kind of model</comment>
        <translation>graph</translation>
    </message>
    <message>
        <source>topology only</source>
        <comment>kind of model</comment>
        <translation>topology only</translation>
    </message>
    <message>
        <source>weights only</source>
        <comment>kind of model</comment>
        <translation>weights only</translation>
    </message>
</context>
<context>
    <name>weightroom::ModelStore</name>
    <message>
        <source>This kind of storage cannot do that.</source>
        <translation>This kind of storage cannot do that.</translation>
    </message>
</context>
<context>
    <name>weightroom::ModelSummary</name>
    <message>
        <source>%1 as %2</source>
        <comment>a dtype stored as codes of another</comment>
        <translation>%1 as %2</translation>
    </message>
    <message>
        <source>Layers model</source>
        <translation>Layers model</translation>
    </message>
    <message>
        <source>Graph model</source>
        <translation>Graph model</translation>
    </message>
    <message>
        <source>Topology without weights</source>
        <translation>Topology without weights</translation>
    </message>
    <message>
        <source>Weights without topology</source>
        <translation>Weights without topology</translation>
    </message>
</context>
<context>
    <name>weightroom::ModelTabs</name>
    <message>
        <source>Open models</source>
        <translation>Open models</translation>
    </message>
    <message>
        <source>%1
Only looked at: the next one takes its place. A double click keeps it.</source>
        <translation>%1
Only looked at: the next one takes its place. A double click keeps it.</translation>
    </message>
    <message>
        <source>%1
Drag the tab onto a place to put a copy of the model there.</source>
        <translation>%1
Drag the tab onto a place to put a copy of the model there.</translation>
    </message>
</context>
<context>
    <name>weightroom::ModelView</name>
    <message>
        <source>&amp;Show</source>
        <translation>&amp;Show</translation>
    </message>
    <message>
        <source>Pages of the model</source>
        <translation>Pages of the model</translation>
    </message>
    <message>
        <source>Opening “%1”…</source>
        <translation>Opening “%1”…</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s). %1</source>
        <comment>about a model</comment>
        <translation>
            <numerusform>%n finding. %1</numerusform>
            <numerusform>%n findings. %1</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;All findings</source>
        <translation>&amp;All findings</translation>
    </message>
</context>
<context>
    <name>weightroom::NetworkActions</name>
    <message>
        <source>Not possible while the model is not open</source>
        <translation>Not possible while the model is not open</translation>
    </message>
    <message>
        <source>Not possible: no model is open</source>
        <translation>Not possible: no model is open</translation>
    </message>
    <message>
        <source>“%1” was uploaded to %2.</source>
        <translation>“%1” was uploaded to %2.</translation>
    </message>
</context>
<context>
    <name>weightroom::NetworkSettings</name>
    <message>
        <source>Network</source>
        <translation>Network</translation>
    </message>
    <message>
        <source>&amp;Requests at the same time:</source>
        <translation>&amp;Requests at the same time:</translation>
    </message>
    <message>
        <source>So many weight files of one model are fetched at once.</source>
        <translation>So many weight files of one model are fetched at once.</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Servers</translation>
    </message>
    <message>
        <source>Servers with their proxies, certificates and logins. They stand among the places, and models can be uploaded to them.</source>
        <translation>Servers with their proxies, certificates and logins. They stand among the places, and models can be uploaded to them.</translation>
    </message>
    <message>
        <source>Trusted certificates</source>
        <translation>Trusted certificates</translation>
    </message>
</context>
<context>
    <name>weightroom::NodeDetails</name>
    <message>
        <source>Inputs, consumers and weights of the node</source>
        <translation>Inputs, consumers and weights of the node</translation>
    </message>
    <message>
        <source>Attributes of the node</source>
        <translation>Attributes of the node</translation>
    </message>
    <message>
        <source>Select a node to see its attributes.</source>
        <translation>Select a node to see its attributes.</translation>
    </message>
    <message>
        <source>output shape %1</source>
        <translation>output shape %1</translation>
    </message>
    <message>
        <source>not trainable</source>
        <translation>not trainable</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>Inputs</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>Used by</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>nodes</comment>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <comment>no nodes</comment>
        <translation>none</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>weights</comment>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Weights</translation>
    </message>
    <message numerus="yes">
        <source>%1 parameter(s)</source>
        <comment>of a node</comment>
        <translation>
            <numerusform>%1 parameter</numerusform>
            <numerusform>%1 parameters</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 trainable</source>
        <comment>parameters</comment>
        <translation>%1 trainable</translation>
    </message>
    <message>
        <source>histogram</source>
        <comment>link to a tensor&apos;s</comment>
        <translation>histogram</translation>
    </message>
</context>
<context>
    <name>weightroom::NodeKind</name>
    <message>
        <source>convolution</source>
        <comment>a kind of layers</comment>
        <translation>convolution</translation>
    </message>
    <message>
        <source>activation</source>
        <comment>a kind of layers</comment>
        <translation>activation</translation>
    </message>
    <message>
        <source>pooling and resizing</source>
        <comment>a kind of layers</comment>
        <translation>pooling and resizing</translation>
    </message>
    <message>
        <source>products of matrices</source>
        <comment>a kind of layers</comment>
        <translation>products of matrices</translation>
    </message>
    <message>
        <source>recurrent</source>
        <comment>a kind of layers</comment>
        <translation>recurrent</translation>
    </message>
    <message>
        <source>normalization</source>
        <comment>a kind of layers</comment>
        <translation>normalization</translation>
    </message>
    <message>
        <source>input or output</source>
        <comment>a kind of layers</comment>
        <translation>input or output</translation>
    </message>
    <message>
        <source>merging</source>
        <comment>a kind of layers</comment>
        <translation>merging</translation>
    </message>
    <message>
        <source>changing the form</source>
        <comment>a kind of layers</comment>
        <translation>changing the form</translation>
    </message>
    <message>
        <source>group</source>
        <comment>a kind of layers</comment>
        <translation>group</translation>
    </message>
    <message>
        <source>other</source>
        <comment>a kind of layers</comment>
        <translation>other</translation>
    </message>
</context>
<context>
    <name>weightroom::NoticeBar</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Undo</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancel</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progress</translation>
    </message>
</context>
<context>
    <name>weightroom::Notifier</name>
    <message>
        <source>Show</source>
        <translation>Show</translation>
    </message>
</context>
<context>
    <name>weightroom::ObjectStore</name>
    <message>
        <source>The weights are missing: there is no file %1.</source>
        <translation>The weights are missing: there is no file %1.</translation>
    </message>
    <message>
        <source>Put the file back from a copy of the data folder, or remove the model and save it again.</source>
        <translation>Put the file back from a copy of the data folder, or remove the model and save it again.</translation>
    </message>
    <message>
        <source>The weights are damaged: the file %1 has %2 bytes instead of %3.</source>
        <translation>The weights are damaged: the file %1 has %2 bytes instead of %3.</translation>
    </message>
    <message>
        <source>Save the model again from where it came from; that replaces the damaged file.</source>
        <translation>Save the model again from where it came from; that replaces the damaged file.</translation>
    </message>
    <message>
        <source>The weights are damaged: the bytes of the file %1 are not those it is named after.</source>
        <translation>The weights are damaged: the bytes of the file %1 are not those it is named after.</translation>
    </message>
</context>
<context>
    <name>weightroom::OpenDialogs</name>
    <message>
        <source>Open Models</source>
        <translation>Open Models</translation>
    </message>
    <message>
        <source>TensorFlow.js models (*.json *.bin group*-shard*)</source>
        <translation>TensorFlow.js models (*.json *.bin group*-shard*)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>Open the Model in a Folder</source>
        <translation>Open the Model in a Folder</translation>
    </message>
    <message>
        <source>Add a Folder to the Places</source>
        <translation>Add a Folder to the Places</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Add</translation>
    </message>
</context>
<context>
    <name>weightroom::OpenPlan</name>
    <message>
        <source>%1 was left out. %2</source>
        <comment>file, reason</comment>
        <translation>%1 was left out. %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n other file(s) were left out. %2</source>
        <comment>file, reason of the first</comment>
        <translation>
            <numerusform>%1 and one other file were left out. %2</numerusform>
            <numerusform>%1 and %n other files were left out. %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weightroom::OpenedModel</name>
    <message>
        <source>note</source>
        <translation>note</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>warning</translation>
    </message>
    <message>
        <source>error</source>
        <translation>error</translation>
    </message>
    <message>
        <source>The model has no tensor &quot;%1&quot;.</source>
        <translation>The model has no tensor &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>%1 more of the same kind; --json tells them all.</source>
        <translation>%1 more of the same kind; --json tells them all.</translation>
    </message>
</context>
<context>
    <name>weightroom::OperationSteps</name>
    <message>
        <source>Progress from %1 to %2 is not a part of 0 to 1.</source>
        <translation>Progress from %1 to %2 is not a part of 0 to 1.</translation>
    </message>
</context>
<context>
    <name>weightroom::OverlayButton</name>
    <message>
        <source>Compare</source>
        <translation>Compare</translation>
    </message>
    <message>
        <source>The outline of a second tensor over the chart</source>
        <translation>The outline of a second tensor over the chart</translation>
    </message>
    <message>
        <source>With &amp;nothing</source>
        <translation>With &amp;nothing</translation>
    </message>
    <message>
        <source>&amp;Keep %1 in sight</source>
        <translation>&amp;Keep %1 in sight</translation>
    </message>
    <message>
        <source>With %1</source>
        <translation>With %1</translation>
    </message>
    <message>
        <source>With the same tensor of %1</source>
        <comment>name of a model</comment>
        <translation>With the same tensor of %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>tensor, model</comment>
        <translation>%1 of %2</translation>
    </message>
</context>
<context>
    <name>weightroom::OverviewPage</name>
    <message>
        <source>Direction</source>
        <translation>Direction</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Shape</translation>
    </message>
    <message>
        <source>dtype</source>
        <translation>dtype</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Expected</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Severity</translation>
    </message>
    <message>
        <source>Tensor</source>
        <translation>Tensor</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Finding</translation>
    </message>
    <message>
        <source>User metadata</source>
        <translation>User metadata</translation>
    </message>
    <message>
        <source>Training configuration</source>
        <translation>Training configuration</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Overview</translation>
    </message>
    <message>
        <source>Inputs and outputs</source>
        <translation>Inputs and outputs</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Files</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Findings</translation>
    </message>
    <message>
        <source>Bytes by dtype</source>
        <translation>Bytes by dtype</translation>
    </message>
    <message>
        <source>SHA-256 of the weights</source>
        <translation>SHA-256 of the weights</translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation>&amp;Overview</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameters</translation>
    </message>
    <message>
        <source>Tensors</source>
        <translation>Tensors</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Weights</translation>
    </message>
    <message>
        <source>Quantized tensors</source>
        <translation>Quantized tensors</translation>
    </message>
    <message>
        <source>Values of the optimizer</source>
        <translation>Values of the optimizer</translation>
    </message>
    <message>
        <source>Topology</source>
        <translation>Topology</translation>
    </message>
    <message>
        <source>Weight specifications</source>
        <translation>Weight specifications</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Generated by</source>
        <translation>Generated by</translation>
    </message>
    <message>
        <source>Converted by</source>
        <translation>Converted by</translation>
    </message>
    <message>
        <source>Opened from</source>
        <translation>Opened from</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Input</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Output</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Complete</translation>
    </message>
    <message>
        <source>Too short</source>
        <translation>Too short</translation>
    </message>
    <message>
        <source>Too long</source>
        <translation>Too long</translation>
    </message>
    <message numerus="yes">
        <source>%n more finding(s)</source>
        <translation>
            <numerusform>%n more finding</numerusform>
            <numerusform>%n more findings</numerusform>
        </translation>
    </message>
    <message>
        <source>Edit Metadata…</source>
        <translation>Edit Metadata…</translation>
    </message>
    <message>
        <source>Tags and notes</source>
        <translation>Tags and notes</translation>
    </message>
    <message>
        <source>Would fit into</source>
        <translation>Would fit into</translation>
    </message>
    <message>
        <source>Load it</source>
        <translation>Load it</translation>
    </message>
</context>
<context>
    <name>weightroom::PlaceActions</name>
    <message>
        <source>Only possible with a folder that was added to the places</source>
        <translation>Only possible with a folder that was added to the places</translation>
    </message>
</context>
<context>
    <name>weightroom::PlaceList</name>
    <message>
        <source>Recent</source>
        <translation>Recent</translation>
    </message>
    <message>
        <source>All models</source>
        <translation>All models</translation>
    </message>
    <message>
        <source>Downloads</source>
        <translation>Downloads</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Trash</translation>
    </message>
</context>
<context>
    <name>weightroom::PlacesModel</name>
    <message>
        <source>Stores</source>
        <translation>Stores</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Folders</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Servers</translation>
    </message>
    <message>
        <source>Models that were opened lately</source>
        <translation>Models that were opened lately</translation>
    </message>
    <message>
        <source>The models of all stores and folders</source>
        <translation>The models of all stores and folders</translation>
    </message>
    <message>
        <source>What was removed or replaced, for 30 days</source>
        <translation>What was removed or replaced, for 30 days</translation>
    </message>
    <message numerus="yes">
        <source>%n model(s), %1</source>
        <comment>in a place, size</comment>
        <translation>
            <numerusform>1 model, %1</numerusform>
            <numerusform>%n models, %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, cannot be reached</source>
        <comment>place</comment>
        <translation>%1, cannot be reached</translation>
    </message>
    <message>
        <source>%1, %2 models</source>
        <comment>place, number</comment>
        <translation>%1, %2 models</translation>
    </message>
</context>
<context>
    <name>weightroom::PlacesPane</name>
    <message>
        <source>Places</source>
        <translation>Places</translation>
    </message>
    <message>
        <source>Add &amp;Folder…</source>
        <translation>Add &amp;Folder…</translation>
    </message>
    <message>
        <source>Keep a folder with models in this list</source>
        <translation>Keep a folder with models in this list</translation>
    </message>
    <message>
        <source>Add a folder to the places</source>
        <translation>Add a folder to the places</translation>
    </message>
</context>
<context>
    <name>weightroom::PlacesSettings</name>
    <message>
        <source>The folder must be a full path, such as %1.</source>
        <translation>The folder must be a full path, such as %1.</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Places</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Browse…</translation>
    </message>
    <message>
        <source>&amp;Folder of downloads:</source>
        <translation>&amp;Folder of downloads:</translation>
    </message>
    <message>
        <source>What downloads:// means. Empty: the desktop&apos;s own folder of downloads.</source>
        <translation>What downloads:// means. Empty: the desktop&apos;s own folder of downloads.</translation>
    </message>
    <message>
        <source>Choose the Folder of Downloads</source>
        <translation>Choose the Folder of Downloads</translation>
    </message>
    <message>
        <source>As in browsers (5,242,880 characters)</source>
        <translation>As in browsers (5,242,880 characters)</translation>
    </message>
    <message>
        <source>Another size</source>
        <translation>Another size</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>No limit</translation>
    </message>
    <message>
        <source>Room in localstorage, in millions of characters</source>
        <translation>Room in localstorage, in millions of characters</translation>
    </message>
    <message>
        <source> million characters</source>
        <translation> million characters</translation>
    </message>
    <message>
        <source>&amp;Room in localstorage:</source>
        <translation>&amp;Room in localstorage:</translation>
    </message>
    <message>
        <source>UTF-16 characters of all names and values, as browsers count them. What does not fit is not stored; models that are there stay, also when the limit is lowered.</source>
        <translation>UTF-16 characters of all names and values, as browsers count them. What does not fit is not stored; models that are there stay, also when the limit is lowered.</translation>
    </message>
    <message>
        <source>&amp;Data folder:</source>
        <translation>&amp;Data folder:</translation>
    </message>
    <message>
        <source>Here are the models of localstorage and indexeddb, the trash and plug-ins. Another one is chosen when the program starts: weightroom --data-dir FOLDER.</source>
        <translation>Here are the models of localstorage and indexeddb, the trash and plug-ins. Another one is chosen when the program starts: weightroom --data-dir FOLDER.</translation>
    </message>
</context>
<context>
    <name>weightroom::PlainCheck</name>
    <message>
        <source>Send the login &amp;unencrypted all the same</source>
        <translation>Send the login &amp;unencrypted all the same</translation>
    </message>
    <message>
        <source>The connection to %1 is not encrypted: others on the way could read the login.</source>
        <translation>The connection to %1 is not encrypted: others on the way could read the login.</translation>
    </message>
</context>
<context>
    <name>weightroom::PluginHandler</name>
    <message>
        <source>The handler plug-in for %1 failed without a reason.</source>
        <translation>The handler plug-in for %1 failed without a reason.</translation>
    </message>
    <message>
        <source>The handler plug-in for %1 says that %2 has %3 bytes.</source>
        <translation>The handler plug-in for %1 says that %2 has %3 bytes.</translation>
    </message>
    <message>
        <source>The handler plug-in for %1 cannot do that.</source>
        <translation>The handler plug-in for %1 cannot do that.</translation>
    </message>
    <message>
        <source>The handler plug-in for %1 failed: %2</source>
        <translation>The handler plug-in for %1 failed: %2</translation>
    </message>
    <message>
        <source>The handler plug-in wanted %1 bytes from offset %2 on, but the weights have %3.</source>
        <translation>The handler plug-in wanted %1 bytes from offset %2 on, but the weights have %3.</translation>
    </message>
    <message>
        <source>What the handler plug-in wrote is not the model that was to be saved.</source>
        <translation>What the handler plug-in wrote is not the model that was to be saved.</translation>
    </message>
</context>
<context>
    <name>weightroom::PluginLoader</name>
    <message>
        <source>The handler plug-in %1 was not loaded: the file is damaged, made for another processor or no plug-in.</source>
        <translation>The handler plug-in %1 was not loaded: the file is damaged, made for another processor or no plug-in.</translation>
    </message>
    <message>
        <source>The handler plug-in %1 was not loaded: it is made for version %2 of the interface, not for %3.</source>
        <translation>The handler plug-in %1 was not loaded: it is made for version %2 of the interface, not for %3.</translation>
    </message>
    <message>
        <source>The handler plug-in %1 was not loaded: it is a plug-in for something else (%2).</source>
        <translation>The handler plug-in %1 was not loaded: it is a plug-in for something else (%2).</translation>
    </message>
    <message>
        <source>The handler plug-in %1 was not loaded: there is no such file.</source>
        <translation>The handler plug-in %1 was not loaded: there is no such file.</translation>
    </message>
    <message>
        <source>it does not have the interface it names.</source>
        <translation>it does not have the interface it names.</translation>
    </message>
    <message>
        <source>The handler plug-in %1 was not loaded: %2</source>
        <translation>The handler plug-in %1 was not loaded: %2</translation>
    </message>
    <message>
        <source>The handler plug-in %1 was not loaded: it names no storage scheme.</source>
        <translation>The handler plug-in %1 was not loaded: it names no storage scheme.</translation>
    </message>
    <message>
        <source>The handler plug-in %1 was not loaded: &quot;%2&quot; cannot be the name of a storage scheme.</source>
        <translation>The handler plug-in %1 was not loaded: &quot;%2&quot; cannot be the name of a storage scheme.</translation>
    </message>
    <message>
        <source>The handler plug-in %1 was not loaded: the storage scheme %2 is taken already.</source>
        <translation>The handler plug-in %1 was not loaded: the storage scheme %2 is taken already.</translation>
    </message>
</context>
<context>
    <name>weightroom::PluginStore</name>
    <message>
        <source>The handler plug-in for %1 cannot do that.</source>
        <translation>The handler plug-in for %1 cannot do that.</translation>
    </message>
</context>
<context>
    <name>weightroom::PrintDesk</name>
    <message>
        <source>Not possible: this page is not for paper</source>
        <translation>Not possible: this page is not for paper</translation>
    </message>
    <message>
        <source>There is nothing to print on this page now.</source>
        <translation>There is nothing to print on this page now.</translation>
    </message>
    <message>
        <source>The printer does not take it.</source>
        <translation>The printer does not take it.</translation>
    </message>
    <message>
        <source>Print %1</source>
        <translation>Print %1</translation>
    </message>
</context>
<context>
    <name>weightroom::PrivacySettings</name>
    <message>
        <source>Privacy</source>
        <translation>Privacy</translation>
    </message>
    <message>
        <source>Weightroom tells nobody anything: it counts nothing, reports nothing and looks for no updates. It talks to a server only when you open a model from it or send one to it.</source>
        <translation>Weightroom tells nobody anything: it counts nothing, reports nothing and looks for no updates. It talks to a server only when you open a model from it or send one to it.</translation>
    </message>
    <message>
        <source>Remember &amp;opened models</source>
        <translation>Remember &amp;opened models</translation>
    </message>
    <message>
        <source>The list of recent models is kept on this computer only. Without this it is cleared, too.</source>
        <translation>The list of recent models is kept on this computer only. Without this it is cleared, too.</translation>
    </message>
    <message>
        <source>&amp;Clear Recent Models</source>
        <translation>&amp;Clear Recent Models</translation>
    </message>
    <message>
        <source>&amp;Days in the trash:</source>
        <translation>&amp;Days in the trash:</translation>
    </message>
    <message>
        <source>So long removed and replaced models can be put back.</source>
        <translation>So long removed and replaced models can be put back.</translation>
    </message>
    <message>
        <source>Until it is emptied</source>
        <comment>how long removed models are kept</comment>
        <translation>Until it is emptied</translation>
    </message>
</context>
<context>
    <name>weightroom::PropertiesDialog</name>
    <message>
        <source>Reading the model…</source>
        <translation>Reading the model…</translation>
    </message>
    <message>
        <source>Compute &amp;SHA-256</source>
        <translation>Compute &amp;SHA-256</translation>
    </message>
    <message>
        <source>Properties of “%1”</source>
        <translation>Properties of “%1”</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Close</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>rounded, exact</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameters</translation>
    </message>
    <message>
        <source>Tensors</source>
        <translation>Tensors</translation>
    </message>
    <message>
        <source>Dtypes</source>
        <translation>Dtypes</translation>
    </message>
    <message>
        <source>Weight files</source>
        <translation>Weight files</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Reading the weights…</source>
        <translation>Reading the weights…</translation>
    </message>
</context>
<context>
    <name>weightroom::QuitDialog</name>
    <message>
        <source>Quit</source>
        <translation>Quit</translation>
    </message>
    <message numerus="yes">
        <source>%n transfer(s) are not finished.</source>
        <translation>
            <numerusform>1 transfer is not finished.</numerusform>
            <numerusform>%n transfers are not finished.</numerusform>
        </translation>
    </message>
    <message>
        <source>What was downloaded is kept. The next start offers to go on; copies on this machine begin again.</source>
        <translation>What was downloaded is kept. The next start offers to go on; copies on this machine begin again.</translation>
    </message>
    <message>
        <source>&amp;Quit and Resume Later</source>
        <translation>&amp;Quit and Resume Later</translation>
    </message>
    <message>
        <source>&amp;Stay</source>
        <translation>&amp;Stay</translation>
    </message>
</context>
<context>
    <name>weightroom::RecentMenu</name>
    <message>
        <source>This model is not there any more</source>
        <translation>This model is not there any more</translation>
    </message>
    <message>
        <source>Open this model</source>
        <translation>Open this model</translation>
    </message>
    <message>
        <source>No models were opened yet</source>
        <translation>No models were opened yet</translation>
    </message>
    <message>
        <source>&amp;Clear List</source>
        <translation>&amp;Clear List</translation>
    </message>
</context>
<context>
    <name>weightroom::RecordStore</name>
    <message>
        <source>A model needs a name.</source>
        <translation>A model needs a name.</translation>
    </message>
    <message>
        <source>A model cannot be called %1: that is not a valid Unicode text.</source>
        <translation>A model cannot be called %1: that is not a valid Unicode text.</translation>
    </message>
    <message>
        <source>There is no model called %1.</source>
        <translation>There is no model called %1.</translation>
    </message>
    <message>
        <source>There is no model %1 in the trash.</source>
        <translation>There is no model %1 in the trash.</translation>
    </message>
    <message>
        <source>The model %1 is damaged: its record says when it was saved, but its content is missing.</source>
        <translation>The model %1 is damaged: its record says when it was saved, but its content is missing.</translation>
    </message>
    <message>
        <source>Remove the model and save it again from where it came from.</source>
        <translation>Remove the model and save it again from where it came from.</translation>
    </message>
    <message>
        <source>There is a model called %1 already.</source>
        <translation>There is a model called %1 already.</translation>
    </message>
    <message>
        <source>Choose another name, or replace the model.</source>
        <translation>Choose another name, or replace the model.</translation>
    </message>
</context>
<context>
    <name>weightroom::RenameDialog</name>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Rename</translation>
    </message>
    <message>
        <source>Rename “%1”</source>
        <translation>Rename “%1”</translation>
    </message>
    <message>
        <source>New &amp;name:</source>
        <translation>New &amp;name:</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>New name</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancel</translation>
    </message>
    <message>
        <source>There is a model called “%1” already.</source>
        <translation>There is a model called “%1” already.</translation>
    </message>
    <message>
        <source>&amp;Use “%1”</source>
        <translation>&amp;Use “%1”</translation>
    </message>
</context>
<context>
    <name>weightroom::RepairDialog</name>
    <message numerus="yes">
        <source>%n model(s) were saved.</source>
        <translation>
            <numerusform>%n model was saved.</numerusform>
            <numerusform>%n models were saved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n model(s) were saved.</source>
        <comment>number of saved ones</comment>
        <translation>
            <numerusform>%1 of %n model were saved.</numerusform>
            <numerusform>%1 of %n models were saved.</numerusform>
        </translation>
    </message>
    <message>
        <source>Lost: %1</source>
        <comment>names of models</comment>
        <translation>Lost: %1</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <comment>names of models</comment>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
    <message>
        <source>Others may be lost whose names cannot be read any more.</source>
        <translation>Others may be lost whose names cannot be read any more.</translation>
    </message>
    <message>
        <source>The damaged file is kept as %1.</source>
        <translation>The damaged file is kept as %1.</translation>
    </message>
    <message>
        <source>&amp;Repair</source>
        <translation>&amp;Repair</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancel</translation>
    </message>
    <message>
        <source>Repair “%1”</source>
        <comment>a place</comment>
        <translation>Repair “%1”</translation>
    </message>
    <message>
        <source>The database of “%1” is damaged. All models that can still be read are put into a new one.
The damaged file is not changed: it is kept beside the new one, as %2.</source>
        <translation>The database of “%1” is damaged. All models that can still be read are put into a new one.
The damaged file is not changed: it is kept beside the new one, as %2.</translation>
    </message>
    <message>
        <source>Repairing</source>
        <translation>Repairing</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Close</translation>
    </message>
</context>
<context>
    <name>weightroom::RequestView</name>
    <message>
        <source>T&amp;est</source>
        <translation>T&amp;est</translation>
    </message>
    <message>
        <source>The request that will be sent</source>
        <translation>The request that will be sent</translation>
    </message>
    <message>
        <source>Copies the upload as a command for a shell; it holds no secret.</source>
        <translation>Copies the upload as a command for a shell; it holds no secret.</translation>
    </message>
    <message>
        <source>Asks the server without sending the model.</source>
        <translation>Asks the server without sending the model.</translation>
    </message>
    <message>
        <source>Copy as curl</source>
        <translation>Copy as curl</translation>
    </message>
</context>
<context>
    <name>weightroom::SampleModel</name>
    <message>
        <source>Dense network</source>
        <translation>Dense network</translation>
    </message>
    <message>
        <source>Three layers that tell the arms of a spiral apart</source>
        <translation>Three layers that tell the arms of a spiral apart</translation>
    </message>
    <message>
        <source>Convolutional network</source>
        <translation>Convolutional network</translation>
    </message>
    <message>
        <source>Finds discs, squares, crosses and rings in small pictures</source>
        <translation>Finds discs, squares, crosses and rings in small pictures</translation>
    </message>
    <message>
        <source>Quantized graph</source>
        <translation>Quantized graph</translation>
    </message>
    <message>
        <source>The convolutional network as a graph, weights in 8 bits</source>
        <translation>The convolutional network as a graph, weights in 8 bits</translation>
    </message>
    <message>
        <source>Broken on purpose</source>
        <translation>Broken on purpose</translation>
    </message>
    <message>
        <source>A weight file that lost its end, and what is still there</source>
        <translation>A weight file that lost its end, and what is still there</translation>
    </message>
</context>
<context>
    <name>weightroom::SaveAsDialog</name>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Save</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancel</translation>
    </message>
    <message>
        <source>Save “%1” As</source>
        <translation>Save “%1” As</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Replace</translation>
    </message>
    <message>
        <source>Other &amp;name</source>
        <translation>Other &amp;name</translation>
    </message>
    <message>
        <source>Progress of saving</source>
        <translation>Progress of saving</translation>
    </message>
    <message>
        <source>&amp;Folder:</source>
        <translation>&amp;Folder:</translation>
    </message>
    <message>
        <source>Na&amp;me:</source>
        <translation>Na&amp;me:</translation>
    </message>
    <message>
        <source>&amp;Weight files:</source>
        <translation>&amp;Weight files:</translation>
    </message>
    <message>
        <source>Choose the folder to save into.</source>
        <translation>Choose the folder to save into.</translation>
    </message>
    <message>
        <source>The folder must be a full path, such as %1.</source>
        <translation>The folder must be a full path, such as %1.</translation>
    </message>
    <message>
        <source>Give the model a name.</source>
        <translation>Give the model a name.</translation>
    </message>
    <message>
        <source>A name cannot have a slash in it.</source>
        <translation>A name cannot have a slash in it.</translation>
    </message>
    <message>
        <source>“%1” is not a name.</source>
        <translation>“%1” is not a name.</translation>
    </message>
    <message>
        <source>About %1 will be written.</source>
        <translation>About %1 will be written.</translation>
    </message>
    <message>
        <source>There is a file of this name in the folder.</source>
        <translation>There is a file of this name in the folder.</translation>
    </message>
    <message>
        <source>“%1” has a model in this folder already.</source>
        <translation>“%1” has a model in this folder already.</translation>
    </message>
    <message>
        <source>Saved to %1: %2, read back and verified.</source>
        <translation>Saved to %1: %2, read back and verified.</translation>
    </message>
    <message>
        <source>Saved to %1: %2.</source>
        <translation>Saved to %1: %2.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Folder</translation>
    </message>
</context>
<context>
    <name>weightroom::SaveToDialog</name>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Save</translation>
    </message>
    <message>
        <source>Save “%1” to</source>
        <translation>Save “%1” to</translation>
    </message>
    <message numerus="yes">
        <source>Save %n Model(s) to</source>
        <translation>
            <numerusform>Save %n Model to</numerusform>
            <numerusform>Save %n Models to</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Weight files:</source>
        <translation>&amp;Weight files:</translation>
    </message>
    <message>
        <source>&amp;Write:</source>
        <translation>&amp;Write:</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancel</translation>
    </message>
    <message>
        <source>&amp;Topology</source>
        <translation>&amp;Topology</translation>
    </message>
    <message>
        <source>Weig&amp;hts</source>
        <translation>Weig&amp;hts</translation>
    </message>
    <message>
        <source>T&amp;raining configuration</source>
        <translation>T&amp;raining configuration</translation>
    </message>
    <message>
        <source>M&amp;etadata</source>
        <translation>M&amp;etadata</translation>
    </message>
    <message>
        <source>Nothing would be left: write the topology, the weights, or both.</source>
        <translation>Nothing would be left: write the topology, the weights, or both.</translation>
    </message>
    <message>
        <source>There is a model of this name already: you will be asked what to do.</source>
        <translation>There is a model of this name already: you will be asked what to do.</translation>
    </message>
    <message>
        <source>All of it takes about %1.</source>
        <translation>All of it takes about %1.</translation>
    </message>
    <message>
        <source>There is nothing of the kind to write.</source>
        <translation>There is nothing of the kind to write.</translation>
    </message>
</context>
<context>
    <name>weightroom::Screenshot</name>
    <message>
        <source>The option %1 cannot be &quot;%2&quot;.</source>
        <translation>The option %1 cannot be &quot;%2&quot;.</translation>
    </message>
    <message>
        <source>The picture %1 could not be written.</source>
        <translation>The picture %1 could not be written.</translation>
    </message>
</context>
<context>
    <name>weightroom::SelectionPage</name>
    <message>
        <source>Size</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameters</translation>
    </message>
    <message>
        <source>Tensors</source>
        <translation>Tensors</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>Kinds</translation>
    </message>
    <message>
        <source>Dtypes</source>
        <translation>Dtypes</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Findings</translation>
    </message>
</context>
<context>
    <name>weightroom::ServerForm</name>
    <message>
        <source>One request, as TensorFlow.js sends it</source>
        <translation>One request, as TensorFlow.js sends it</translation>
    </message>
    <message>
        <source>One PUT for each file</source>
        <translation>One PUT for each file</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>&amp;URL:</source>
        <translation>&amp;URL:</translation>
    </message>
    <message>
        <source>U&amp;ploads:</source>
        <translation>U&amp;ploads:</translation>
    </message>
    <message>
        <source>&amp;Method:</source>
        <translation>&amp;Method:</translation>
    </message>
</context>
<context>
    <name>weightroom::ServerList</name>
    <message>
        <source>&amp;Save Server</source>
        <translation>&amp;Save Server</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Remove</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Servers</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Add</translation>
    </message>
    <message>
        <source>No key store answers on this computer: the secrets of this server are kept in memory until the program ends, and then have to be typed again.</source>
        <translation>No key store answers on this computer: the secrets of this server are kept in memory until the program ends, and then have to be typed again.</translation>
    </message>
    <message>
        <source>“%1” was saved.</source>
        <translation>“%1” was saved.</translation>
    </message>
</context>
<context>
    <name>weightroom::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>Search settings</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Reset &amp;This Page</source>
        <translation>Reset &amp;This Page</translation>
    </message>
    <message>
        <source>Puts everything on this page back to what holds at first</source>
        <translation>Puts everything on this page back to what holds at first</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Close</translation>
    </message>
    <message>
        <source>No setting has “%1”.</source>
        <translation>No setting has “%1”.</translation>
    </message>
</context>
<context>
    <name>weightroom::SnippetBox</name>
    <message>
        <source>In a &amp;page</source>
        <translation>In a &amp;page</translation>
    </message>
    <message>
        <source>In no&amp;de</source>
        <translation>In no&amp;de</translation>
    </message>
    <message>
        <source>Load snippets</source>
        <translation>Load snippets</translation>
    </message>
    <message>
        <source>Cop&amp;y Snippet</source>
        <translation>Cop&amp;y Snippet</translation>
    </message>
</context>
<context>
    <name>weightroom::StringReader</name>
    <message>
        <source>The tensor %1 needs at least %2 bytes up to its string number %3, but has %4.</source>
        <translation>The tensor %1 needs at least %2 bytes up to its string number %3, but has %4.</translation>
    </message>
    <message>
        <source>The tensor %1 does not have the %2 strings from number %3 on that were asked for.</source>
        <translation>The tensor %1 does not have the %2 strings from number %3 on that were asked for.</translation>
    </message>
</context>
<context>
    <name>weightroom::TargetBox</name>
    <message>
        <source>A folder</source>
        <translation>A folder</translation>
    </message>
    <message>
        <source>Na&amp;me:</source>
        <translation>Na&amp;me:</translation>
    </message>
    <message>
        <source>There is no place to keep a model in.</source>
        <translation>There is no place to keep a model in.</translation>
    </message>
    <message>
        <source>The folder must be a full path, such as %1.</source>
        <translation>The folder must be a full path, such as %1.</translation>
    </message>
    <message>
        <source>Give the model a name.</source>
        <translation>Give the model a name.</translation>
    </message>
    <message>
        <source>“%1” is not a name for a folder.</source>
        <translation>“%1” is not a name for a folder.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>K&amp;eep in:</source>
        <translation>K&amp;eep in:</translation>
    </message>
    <message>
        <source>F&amp;older:</source>
        <translation>F&amp;older:</translation>
    </message>
    <message>
        <source>Another folder</source>
        <translation>Another folder</translation>
    </message>
</context>
<context>
    <name>weightroom::Tensor</name>
    <message>
        <source>%1: %2 of %3 bytes are used, %4 belong to no tensor. The tensors of the next group are read from there on, as TensorFlow.js does.</source>
        <translation>%1: %2 of %3 bytes are used, %4 belong to no tensor. The tensors of the next group are read from there on, as TensorFlow.js does.</translation>
    </message>
    <message>
        <source>%1: %2 of %3 bytes are used, %4 belong to no tensor.</source>
        <translation>%1: %2 of %3 bytes are used, %4 belong to no tensor.</translation>
    </message>
    <message>
        <source>Weight data</source>
        <translation>Weight data</translation>
    </message>
    <message numerus="yes">
        <source>%n tensor(s) cannot be read because weight bytes are missing. The first is %1.</source>
        <translation>
            <numerusform>%n tensor cannot be read because weight bytes are missing: %1.</numerusform>
            <numerusform>%n tensors cannot be read because weight bytes are missing. The first is %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tensor(s) cannot be read because nothing tells where their bytes begin. The first is %1.</source>
        <translation>
            <numerusform>%n tensor cannot be read because nothing tells where its bytes begin: %1.</numerusform>
            <numerusform>%n tensors cannot be read because nothing tells where their bytes begin. The first is %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no weight bytes for %1.</source>
        <translation>There are no weight bytes for %1.</translation>
    </message>
    <message>
        <source>The size of %1 is not known, since its type is %2.</source>
        <translation>The size of %1 is not known, since its type is %2.</translation>
    </message>
    <message>
        <source>%1 cannot be read: the file %2 is missing.</source>
        <translation>%1 cannot be read: the file %2 is missing.</translation>
    </message>
    <message>
        <source>%1 cannot be read: nothing tells where its bytes begin.</source>
        <translation>%1 cannot be read: nothing tells where its bytes begin.</translation>
    </message>
    <message>
        <source>%1 cannot be read: the file %2 has %3 of %4 bytes.</source>
        <translation>%1 cannot be read: the file %2 has %3 of %4 bytes.</translation>
    </message>
    <message>
        <source>%1 cannot be read: its strings need more than the %2 bytes that are there.</source>
        <translation>%1 cannot be read: its strings need more than the %2 bytes that are there.</translation>
    </message>
    <message>
        <source>%1 needs %2 bytes, there are %3.</source>
        <translation>%1 needs %2 bytes, there are %3.</translation>
    </message>
</context>
<context>
    <name>weightroom::TensorColumns</name>
    <message>
        <source>Not counted yet</source>
        <translation>Not counted yet</translation>
    </message>
</context>
<context>
    <name>weightroom::TensorExport</name>
    <message>
        <source>%1 is a folder, not a file.</source>
        <translation>%1 is a folder, not a file.</translation>
    </message>
    <message>
        <source>%1 exists already.</source>
        <translation>%1 exists already.</translation>
    </message>
    <message>
        <source>The folder %1 holds other things than an earlier export.</source>
        <translation>The folder %1 holds other things than an earlier export.</translation>
    </message>
    <message>
        <source>The folder %1 exists already.</source>
        <translation>The folder %1 exists already.</translation>
    </message>
    <message>
        <source>%1 is a file, not a folder.</source>
        <translation>%1 is a file, not a folder.</translation>
    </message>
    <message>
        <source>The tensor %1 has the type %2, which %3 does not know.</source>
        <translation>The tensor %1 has the type %2, which %3 does not know.</translation>
    </message>
    <message>
        <source>Leave it out, or choose another format.</source>
        <translation>Leave it out, or choose another format.</translation>
    </message>
    <message>
        <source>The tensor %1 is too large for an array of strings of equal width.</source>
        <translation>The tensor %1 is too large for an array of strings of equal width.</translation>
    </message>
    <message>
        <source>The zip archive cannot be written.</source>
        <translation>The zip archive cannot be written.</translation>
    </message>
    <message>
        <source>The string number %1 of the tensor %2 ends in a zero byte, which NumPy&apos;s arrays of strings cannot keep.</source>
        <translation>The string number %1 of the tensor %2 ends in a zero byte, which NumPy&apos;s arrays of strings cannot keep.</translation>
    </message>
    <message>
        <source>Export it as CSV or raw bytes.</source>
        <translation>Export it as CSV or raw bytes.</translation>
    </message>
    <message>
        <source>%1 is a weights file of the model itself.</source>
        <translation>%1 is a weights file of the model itself.</translation>
    </message>
    <message>
        <source>There are no tensors to export.</source>
        <translation>There are no tensors to export.</translation>
    </message>
    <message>
        <source>A file of the format %1 holds one tensor only.</source>
        <translation>A file of the format %1 holds one tensor only.</translation>
    </message>
    <message>
        <source>None of the tensors has a type that %1 knows.</source>
        <translation>None of the tensors has a type that %1 knows.</translation>
    </message>
</context>
<context>
    <name>weightroom::TensorModel</name>
    <message>
        <source>Cannot be read</source>
        <translation>Cannot be read</translation>
    </message>
    <message>
        <source>Not counted yet</source>
        <translation>Not counted yet</translation>
    </message>
    <message>
        <source>Not all finite</source>
        <translation>Not all finite</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Counted</translation>
    </message>
    <message>
        <source>%1 of %2 elements are zero.</source>
        <translation>%1 of %2 elements are zero.</translation>
    </message>
    <message>
        <source>+Infinity %1, -Infinity %2</source>
        <translation>+Infinity %1, -Infinity %2</translation>
    </message>
    <message>
        <source>Population standard deviation of the finite values</source>
        <translation>Population standard deviation of the finite values</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Dtype</source>
        <translation>Dtype</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Shape</translation>
    </message>
    <message>
        <source>Elements</source>
        <translation>Elements</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Shard and offset</source>
        <translation>Shard and offset</translation>
    </message>
    <message>
        <source>Quantized</source>
        <comment>column head: how a tensor is quantized</comment>
        <translation>Quantized</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Min</source>
        <translation>Min</translation>
    </message>
    <message>
        <source>Max</source>
        <translation>Max</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mean</translation>
    </message>
    <message>
        <source>Std</source>
        <translation>Std</translation>
    </message>
    <message>
        <source>Zeros</source>
        <translation>Zeros</translation>
    </message>
    <message>
        <source>NaN</source>
        <translation>NaN</translation>
    </message>
    <message>
        <source>Inf</source>
        <translation>Inf</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>%1, scale %2, min %3</source>
        <comment>a quantization: dtype, scale, min</comment>
        <translation>%1, scale %2, min %3</translation>
    </message>
    <message>
        <source>%1 … %2 @ %3</source>
        <comment>first file, last file, offset in the first</comment>
        <translation>%1 … %2 @ %3</translation>
    </message>
    <message>
        <source>@ %1</source>
        <comment>offset in bytes</comment>
        <translation>@ %1</translation>
    </message>
    <message>
        <source>%1 @ %2</source>
        <comment>file, offset</comment>
        <translation>%1 @ %2</translation>
    </message>
    <message>
        <source>Axis %1: %2 of %3 slices are all zero: %4.</source>
        <translation>Axis %1: %2 of %3 slices are all zero: %4.</translation>
    </message>
    <message>
        <source>First code %1, last code %2</source>
        <translation>First code %1, last code %2</translation>
    </message>
    <message>
        <source>%1, at most %2 off</source>
        <comment>a quantile, its error</comment>
        <translation>%1, at most %2 off</translation>
    </message>
    <message>
        <source>So large a share of the finite values is smaller</source>
        <translation>So large a share of the finite values is smaller</translation>
    </message>
    <message>
        <source>Sum of the absolute values</source>
        <translation>Sum of the absolute values</translation>
    </message>
    <message>
        <source>Root of the sum of the squares</source>
        <translation>Root of the sum of the squares</translation>
    </message>
    <message>
        <source>Zeros with a minus sign</source>
        <translation>Zeros with a minus sign</translation>
    </message>
    <message>
        <source>Values so small that many graphics processors take them for zero</source>
        <translation>Values so small that many graphics processors take them for zero</translation>
    </message>
    <message>
        <source>Index of the first value that is NaN or infinite</source>
        <translation>Index of the first value that is NaN or infinite</translation>
    </message>
    <message>
        <source>Rows, columns, input channels and filters of nothing but zeros</source>
        <translation>Rows, columns, input channels and filters of nothing but zeros</translation>
    </message>
    <message>
        <source>Values at the first and the last code of a quantized tensor, which may have been cut off</source>
        <translation>Values at the first and the last code of a quantized tensor, which may have been cut off</translation>
    </message>
    <message>
        <source>1 %</source>
        <comment>column head: quantile</comment>
        <translation>1 %</translation>
    </message>
    <message>
        <source>5 %</source>
        <comment>column head: quantile</comment>
        <translation>5 %</translation>
    </message>
    <message>
        <source>25 %</source>
        <comment>column head: quantile</comment>
        <translation>25 %</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>75 %</source>
        <comment>column head: quantile</comment>
        <translation>75 %</translation>
    </message>
    <message>
        <source>95 %</source>
        <comment>column head: quantile</comment>
        <translation>95 %</translation>
    </message>
    <message>
        <source>99 %</source>
        <comment>column head: quantile</comment>
        <translation>99 %</translation>
    </message>
    <message>
        <source>L1</source>
        <translation>L1</translation>
    </message>
    <message>
        <source>L2</source>
        <translation>L2</translation>
    </message>
    <message>
        <source>−0</source>
        <comment>column head: zeros with a minus sign</comment>
        <translation>−0</translation>
    </message>
    <message>
        <source>Denormal</source>
        <translation>Denormal</translation>
    </message>
    <message>
        <source>First not finite</source>
        <translation>First not finite</translation>
    </message>
    <message>
        <source>Zero units</source>
        <translation>Zero units</translation>
    </message>
    <message>
        <source>At ends</source>
        <translation>At ends</translation>
    </message>
</context>
<context>
    <name>weightroom::Topology</name>
    <message>
        <source>The model has neither a topology nor weights.</source>
        <translation>The model has neither a topology nor weights.</translation>
    </message>
    <message>
        <source>The topology cannot be read: an array was expected at %1.</source>
        <translation>The topology cannot be read: an array was expected at %1.</translation>
    </message>
    <message>
        <source>The topology cannot be read: an object was expected at %1.</source>
        <translation>The topology cannot be read: an object was expected at %1.</translation>
    </message>
    <message>
        <source>The topology cannot be read: a string was expected at %1.</source>
        <translation>The topology cannot be read: a string was expected at %1.</translation>
    </message>
    <message>
        <source>The topology cannot be read: %1 holds neither layers (class_name and config) nor a graph (node).</source>
        <translation>The topology cannot be read: %1 holds neither layers (class_name and config) nor a graph (node).</translation>
    </message>
</context>
<context>
    <name>weightroom::TopologyModel</name>
    <message numerus="yes">
        <source>%n input(s)</source>
        <comment>of a node</comment>
        <translation>
            <numerusform>%n input</numerusform>
            <numerusform>%n inputs</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Output shape</source>
        <translation>Output shape</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameters</translation>
    </message>
    <message>
        <source>Inputs</source>
        <comment>column head: the nodes that feed a node</comment>
        <translation>Inputs</translation>
    </message>
    <message>
        <source>%1, unfolded</source>
        <comment>a row of a table</comment>
        <translation>%1, unfolded</translation>
    </message>
    <message>
        <source>%1, folded</source>
        <comment>a row of a table</comment>
        <translation>%1, folded</translation>
    </message>
</context>
<context>
    <name>weightroom::TopologyPage</name>
    <message>
        <source>&amp;Topology</source>
        <translation>&amp;Topology</translation>
    </message>
    <message>
        <source>Filter by name or type</source>
        <translation>Filter by name or type</translation>
    </message>
    <message>
        <source>Layers or nodes</source>
        <translation>Layers or nodes</translation>
    </message>
    <message>
        <source>Reading the topology…</source>
        <translation>Reading the topology…</translation>
    </message>
    <message>
        <source>This model has no layers or nodes.</source>
        <translation>This model has no layers or nodes.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <comment>layers or nodes in a table</comment>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>Show the table of all layers or nodes</source>
        <translation>Show the table of all layers or nodes</translation>
    </message>
    <message>
        <source>Show the picture of the graph</source>
        <translation>Show the picture of the graph</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n row(s)</source>
        <comment>some are folded away</comment>
        <translation>
            <numerusform>%1 of %n row</numerusform>
            <numerusform>%1 of %n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weightroom::Transfer</name>
    <message>
        <source>%1 and %2 are the same place.</source>
        <translation>%1 and %2 are the same place.</translation>
    </message>
    <message>
        <source>%1 was copied to %2, but could not be moved away: there are two models now.</source>
        <translation>%1 was copied to %2, but could not be moved away: there are two models now.</translation>
    </message>
    <message>
        <source>%1 was copied to %2 before the move was cancelled: there are two models now.</source>
        <translation>%1 was copied to %2 before the move was cancelled: there are two models now.</translation>
    </message>
    <message>
        <source>A move takes all parts of a model.</source>
        <translation>A move takes all parts of a model.</translation>
    </message>
    <message>
        <source>There is a model at %1 already.</source>
        <translation>There is a model at %1 already.</translation>
    </message>
</context>
<context>
    <name>weightroom::TransferActions</name>
    <message>
        <source>Not possible: no transfer is selected</source>
        <translation>Not possible: no transfer is selected</translation>
    </message>
    <message>
        <source>Not possible with the selected transfers</source>
        <translation>Not possible with the selected transfers</translation>
    </message>
    <message>
        <source>Not possible: nothing runs</source>
        <translation>Not possible: nothing runs</translation>
    </message>
    <message>
        <source>Not possible: nothing is paused</source>
        <translation>Not possible: nothing is paused</translation>
    </message>
    <message>
        <source>Not possible: nothing has failed</source>
        <translation>Not possible: nothing has failed</translation>
    </message>
    <message>
        <source>Not possible: nothing is finished</source>
        <translation>Not possible: nothing is finished</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>Let the selected transfers wait</source>
        <translation>Let the selected transfers wait</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Resume</translation>
    </message>
    <message>
        <source>Let the selected transfers go on</source>
        <translation>Let the selected transfers go on</translation>
    </message>
    <message>
        <source>Re&amp;try</source>
        <translation>Re&amp;try</translation>
    </message>
    <message>
        <source>Try the selected transfers again, from what had come</source>
        <translation>Try the selected transfers again, from what had come</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancel</translation>
    </message>
    <message>
        <source>Give the selected transfers up; this can be undone</source>
        <translation>Give the selected transfers up; this can be undone</translation>
    </message>
    <message>
        <source>&amp;Undo Cancel</source>
        <translation>&amp;Undo Cancel</translation>
    </message>
    <message>
        <source>Go on with the selected transfers after all</source>
        <translation>Go on with the selected transfers after all</translation>
    </message>
    <message>
        <source>Move U&amp;p</source>
        <translation>Move U&amp;p</translation>
    </message>
    <message>
        <source>Let the selected transfers begin earlier</source>
        <translation>Let the selected transfers begin earlier</translation>
    </message>
    <message>
        <source>Move Do&amp;wn</source>
        <translation>Move Do&amp;wn</translation>
    </message>
    <message>
        <source>Let the selected transfers begin later</source>
        <translation>Let the selected transfers begin later</translation>
    </message>
    <message>
        <source>Remo&amp;ve from List</source>
        <translation>Remo&amp;ve from List</translation>
    </message>
    <message>
        <source>Forget the selected transfers</source>
        <translation>Forget the selected transfers</translation>
    </message>
    <message>
        <source>Pause &amp;All</source>
        <translation>Pause &amp;All</translation>
    </message>
    <message>
        <source>Let all transfers wait</source>
        <translation>Let all transfers wait</translation>
    </message>
    <message>
        <source>Resume A&amp;ll</source>
        <translation>Resume A&amp;ll</translation>
    </message>
    <message>
        <source>Let all transfers go on</source>
        <translation>Let all transfers go on</translation>
    </message>
    <message>
        <source>Retry &amp;Failed</source>
        <translation>Retry &amp;Failed</translation>
    </message>
    <message>
        <source>Try all transfers again that have failed</source>
        <translation>Try all transfers again that have failed</translation>
    </message>
    <message>
        <source>Remove Finished</source>
        <translation>Remove Finished</translation>
    </message>
    <message>
        <source>Take all finished transfers off the list</source>
        <translation>Take all finished transfers off the list</translation>
    </message>
    <message>
        <source>&amp;History…</source>
        <translation>&amp;History…</translation>
    </message>
    <message>
        <source>Show what was copied and moved</source>
        <translation>Show what was copied and moved</translation>
    </message>
    <message>
        <source>Limit &amp;Speed</source>
        <translation>Limit &amp;Speed</translation>
    </message>
    <message>
        <source>&amp;No Limit</source>
        <translation>&amp;No Limit</translation>
    </message>
    <message>
        <source>How much all transfers together may read or send</source>
        <translation>How much all transfers together may read or send</translation>
    </message>
</context>
<context>
    <name>weightroom::TransferDesk</name>
    <message numerus="yes">
        <source>%n transfer(s) running</source>
        <translation>
            <numerusform>1 transfer running</numerusform>
            <numerusform>%n transfers running</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weightroom::TransferDock</name>
    <message>
        <source>Nothing is being copied or moved.</source>
        <translation>Nothing is being copied or moved.</translation>
    </message>
    <message>
        <source>About the selected transfer</source>
        <translation>About the selected transfer</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Resume</translation>
    </message>
    <message>
        <source>Transfers (%1)</source>
        <translation>Transfers (%1)</translation>
    </message>
    <message>
        <source>Transfers</source>
        <translation>Transfers</translation>
    </message>
    <message numerus="yes">
        <source>%n transfer(s) can go on.</source>
        <translation>
            <numerusform>1 transfer can go on.</numerusform>
            <numerusform>%n transfers can go on.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weightroom::TransferHistoryDialog</name>
    <message>
        <source>When</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>From → to</source>
        <translation>From → to</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>How</source>
        <translation>How</translation>
    </message>
    <message>
        <source>History of Transfers</source>
        <translation>History of Transfers</translation>
    </message>
    <message>
        <source>Finished transfers</source>
        <translation>Finished transfers</translation>
    </message>
    <message>
        <source>&amp;Again</source>
        <translation>&amp;Again</translation>
    </message>
    <message>
        <source>Clear &amp;History</source>
        <translation>Clear &amp;History</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Close</translation>
    </message>
    <message>
        <source>Nothing was copied or moved yet.</source>
        <translation>Nothing was copied or moved yet.</translation>
    </message>
</context>
<context>
    <name>weightroom::TransferModel</name>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Resume</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Retry</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Answer…</source>
        <translation>Answer…</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>progress</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>From → to</source>
        <translation>From → to</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Speed</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Time left</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
</context>
<context>
    <name>weightroom::TransferNotices</name>
    <message>
        <source>“%1” has arrived</source>
        <translation>“%1” has arrived</translation>
    </message>
    <message>
        <source>It was read back and agrees with what was sent.</source>
        <translation>It was read back and agrees with what was sent.</translation>
    </message>
    <message>
        <source>“%1” has not arrived</source>
        <translation>“%1” has not arrived</translation>
    </message>
    <message>
        <source>“%1” waits for an answer</source>
        <translation>“%1” waits for an answer</translation>
    </message>
    <message>
        <source>There is a model of this name already.</source>
        <translation>There is a model of this name already.</translation>
    </message>
</context>
<context>
    <name>weightroom::TransferQueue</name>
    <message>
        <source>Headers that may hold secrets were not kept and are not sent now: %1.</source>
        <translation>Headers that may hold secrets were not kept and are not sent now: %1.</translation>
    </message>
    <message>
        <source>It begins again from the start: what had been written was not kept.</source>
        <translation>It begins again from the start: what had been written was not kept.</translation>
    </message>
</context>
<context>
    <name>weightroom::TransferRecorder</name>
    <message>
        <source>replacement of %1</source>
        <translation>replacement of %1</translation>
    </message>
    <message>
        <source>move of %1</source>
        <translation>move of %1</translation>
    </message>
    <message>
        <source>copy of %1</source>
        <translation>copy of %1</translation>
    </message>
    <message>
        <source>“%1” was moved to %2</source>
        <comment>a model, a place</comment>
        <translation>“%1” was moved to %2</translation>
    </message>
    <message>
        <source>“%1” was copied to %2</source>
        <comment>a model, a place</comment>
        <translation>“%1” was copied to %2</translation>
    </message>
    <message>
        <source>cancelling of %1</source>
        <comment>a transfer</comment>
        <translation>cancelling of %1</translation>
    </message>
    <message>
        <source>“%1” was moved to %2 as “%3”</source>
        <comment>a model, a place, a name</comment>
        <translation>“%1” was moved to %2 as “%3”</translation>
    </message>
    <message>
        <source>“%1” was copied to %2 as “%3”</source>
        <comment>a model, a place, a name</comment>
        <translation>“%1” was copied to %2 as “%3”</translation>
    </message>
</context>
<context>
    <name>weightroom::TransferSettings</name>
    <message>
        <source>Transfers</source>
        <translation>Transfers</translation>
    </message>
    <message>
        <source>&amp;At the same time:</source>
        <translation>&amp;At the same time:</translation>
    </message>
    <message>
        <source>So many models are copied, moved, downloaded or uploaded at once; the others wait in their order.</source>
        <translation>So many models are copied, moved, downloaded or uploaded at once; the others wait in their order.</translation>
    </message>
</context>
<context>
    <name>weightroom::TransferText</name>
    <message>
        <source>Moving</source>
        <translation>Moving</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Exporting</translation>
    </message>
    <message>
        <source>Downloading</source>
        <translation>Downloading</translation>
    </message>
    <message>
        <source>Uploading</source>
        <translation>Uploading</translation>
    </message>
    <message>
        <source>Copying</source>
        <translation>Copying</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>from a place to a place</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Running</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Paused</translation>
    </message>
    <message>
        <source>Stalled</source>
        <translation>Stalled</translation>
    </message>
    <message>
        <source>Retrying</source>
        <translation>Retrying</translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation>Verifying</translation>
    </message>
    <message>
        <source>Waiting for an answer</source>
        <translation>Waiting for an answer</translation>
    </message>
    <message>
        <source>Interrupted: can go on</source>
        <translation>Interrupted: can go on</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Skipped</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Failed</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>Stalled, no data for %1 s</source>
        <translation>Stalled, no data for %1 s</translation>
    </message>
    <message>
        <source>Retrying in %1 s</source>
        <translation>Retrying in %1 s</translation>
    </message>
    <message>
        <source>There is a model already</source>
        <translation>There is a model already</translation>
    </message>
    <message>
        <source>Skipped: there is a model already</source>
        <translation>Skipped: there is a model already</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>bytes done of all bytes</comment>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>%1/s</source>
        <comment>bytes per second</comment>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>a few seconds</source>
        <translation>a few seconds</translation>
    </message>
    <message>
        <source>about %1 s</source>
        <comment>time</comment>
        <translation>about %1 s</translation>
    </message>
    <message>
        <source>about %1 min</source>
        <comment>time</comment>
        <translation>about %1 min</translation>
    </message>
    <message>
        <source>about %1 h</source>
        <comment>time</comment>
        <translation>about %1 h</translation>
    </message>
    <message numerus="yes">
        <source>about %n day(s)</source>
        <comment>time</comment>
        <translation>
            <numerusform>about a day</numerusform>
            <numerusform>about %n days</numerusform>
        </translation>
    </message>
    <message>
        <source>What had come is kept for ten minutes.</source>
        <translation>What had come is kept for ten minutes.</translation>
    </message>
    <message>
        <source>The model is at %1 now.</source>
        <translation>The model is at %1 now.</translation>
    </message>
</context>
<context>
    <name>weightroom::TransferView</name>
    <message>
        <source>Transfers</source>
        <translation>Transfers</translation>
    </message>
</context>
<context>
    <name>weightroom::TransportBox</name>
    <message>
        <source>Certificate authority</source>
        <translation>Certificate authority</translation>
    </message>
    <message>
        <source>As the system says</source>
        <translation>As the system says</translation>
    </message>
    <message>
        <source>None</source>
        <translation>None</translation>
    </message>
    <message>
        <source>This one</source>
        <translation>This one</translation>
    </message>
    <message>
        <source>PEM; beside those of the system</source>
        <translation>PEM; beside those of the system</translation>
    </message>
    <message>
        <source>Pro&amp;xy:</source>
        <translation>Pro&amp;xy:</translation>
    </message>
    <message>
        <source>Proxy a&amp;ddress:</source>
        <translation>Proxy a&amp;ddress:</translation>
    </message>
    <message>
        <source>Proxy password:</source>
        <translation>Proxy password:</translation>
    </message>
    <message>
        <source>Give the address of the proxy.</source>
        <translation>Give the address of the proxy.</translation>
    </message>
    <message>
        <source>Write the password of the proxy into its own field.</source>
        <translation>Write the password of the proxy into its own field.</translation>
    </message>
    <message>
        <source>A proxy looks like http://host:8080 or socks5://host:1080.</source>
        <translation>A proxy looks like http://host:8080 or socks5://host:1080.</translation>
    </message>
    <message>
        <source>no proxy</source>
        <translation>no proxy</translation>
    </message>
    <message>
        <source>by %1</source>
        <comment>a proxy</comment>
        <translation>by %1</translation>
    </message>
    <message>
        <source>own certificate authority</source>
        <translation>own certificate authority</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts of a summary</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>Proxy user n&amp;ame:</source>
        <translation>Proxy user n&amp;ame:</translation>
    </message>
    <message>
        <source>Certificate author&amp;ity:</source>
        <translation>Certificate author&amp;ity:</translation>
    </message>
</context>
<context>
    <name>weightroom::Trashcan</name>
    <message>
        <source>There is no model %1 in the trash.</source>
        <translation>There is no model %1 in the trash.</translation>
    </message>
    <message>
        <source>The list of the trash names what is in it.</source>
        <translation>The list of the trash names what is in it.</translation>
    </message>
    <message>
        <source>This model can only be restored at %1.</source>
        <translation>This model can only be restored at %1.</translation>
    </message>
    <message>
        <source>Restore it there and move it then.</source>
        <translation>Restore it there and move it then.</translation>
    </message>
</context>
<context>
    <name>weightroom::TrustBox</name>
    <message>
        <source>&amp;Trust for this host only</source>
        <translation>&amp;Trust for this host only</translation>
    </message>
    <message>
        <source>This one certificate is accepted from this one server, until you revoke it in the settings.</source>
        <translation>This one certificate is accepted from this one server, until you revoke it in the settings.</translation>
    </message>
    <message>
        <source>It is not certain that %1 is the server it says it is. %2</source>
        <translation>It is not certain that %1 is the server it says it is. %2</translation>
    </message>
</context>
<context>
    <name>weightroom::TrustList</name>
    <message>
        <source>No certificate is trusted beside those that can be verified.</source>
        <translation>No certificate is trusted beside those that can be verified.</translation>
    </message>
    <message>
        <source>Re&amp;voke</source>
        <translation>Re&amp;voke</translation>
    </message>
    <message>
        <source>Trusted certificates</source>
        <translation>Trusted certificates</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Certificate (SHA-256)</source>
        <translation>Certificate (SHA-256)</translation>
    </message>
</context>
<context>
    <name>weightroom::TrustPrompt</name>
    <message>
        <source>Unknown Certificate</source>
        <translation>Unknown Certificate</translation>
    </message>
    <message>
        <source>&amp;Do Not Connect</source>
        <translation>&amp;Do Not Connect</translation>
    </message>
</context>
<context>
    <name>weightroom::UploadDialog</name>
    <message>
        <source>Re&amp;place</source>
        <translation>Re&amp;place</translation>
    </message>
    <message>
        <source>&amp;Upload</source>
        <translation>&amp;Upload</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancel</translation>
    </message>
    <message>
        <source>Upload “%1” to Server</source>
        <translation>Upload “%1” to Server</translation>
    </message>
    <message>
        <source>Name of the server</source>
        <translation>Name of the server</translation>
    </message>
    <message>
        <source>U&amp;RL:</source>
        <translation>U&amp;RL:</translation>
    </message>
    <message>
        <source>&amp;Method:</source>
        <translation>&amp;Method:</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Request</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>Another server</source>
        <translation>Another server</translation>
    </message>
    <message>
        <source>Give the URL to upload to.</source>
        <translation>Give the URL to upload to.</translation>
    </message>
    <message>
        <source>The URL of a web server begins with http:// or https://.</source>
        <translation>The URL of a web server begins with http:// or https://.</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Asking the server…</translation>
    </message>
    <message>
        <source>Sending the model…</source>
        <translation>Sending the model…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Close</translation>
    </message>
    <message>
        <source>“%1” was uploaded to %2.</source>
        <translation>“%1” was uploaded to %2.</translation>
    </message>
    <message>
        <source>The server is remembered, but no key store answers on this computer: its secrets have to be typed again after the program has ended.</source>
        <translation>The server is remembered, but no key store answers on this computer: its secrets have to be typed again after the program has ended.</translation>
    </message>
    <message>
        <source>The test was cancelled.</source>
        <translation>The test was cancelled.</translation>
    </message>
    <message>
        <source>The upload was cancelled.</source>
        <translation>The upload was cancelled.</translation>
    </message>
    <message>
        <source>Continue in the &amp;Background</source>
        <translation>Continue in the &amp;Background</translation>
    </message>
    <message>
        <source>Remem&amp;ber this server as:</source>
        <translation>Remem&amp;ber this server as:</translation>
    </message>
    <message>
        <source>Upload “%1” to Server (%2 of %3)</source>
        <comment>the last two are numbers</comment>
        <translation>Upload “%1” to Server (%2 of %3)</translation>
    </message>
    <message>
        <source>Ser&amp;ver:</source>
        <translation>Ser&amp;ver:</translation>
    </message>
    <message>
        <source>F&amp;orm:</source>
        <translation>F&amp;orm:</translation>
    </message>
    <message>
        <source>Request and answer</source>
        <translation>Request and answer</translation>
    </message>
</context>
<context>
    <name>weightroom::UploadRun</name>
    <message>
        <source>Other transfers are sent or fetched first.</source>
        <translation>Other transfers are sent or fetched first.</translation>
    </message>
</context>
<context>
    <name>weightroom::UrlDialog</name>
    <message>
        <source>Weights are elsewhere</source>
        <translation>Weights are elsewhere</translation>
    </message>
    <message>
        <source>&amp;Read</source>
        <translation>&amp;Read</translation>
    </message>
    <message>
        <source>&amp;Just Look</source>
        <translation>&amp;Just Look</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancel</translation>
    </message>
    <message>
        <source>Open from URL</source>
        <translation>Open from URL</translation>
    </message>
    <message>
        <source>Shows the model without keeping it; weights are fetched when they are needed.</source>
        <translation>Shows the model without keeping it; weights are fetched when they are needed.</translation>
    </message>
    <message>
        <source>&amp;URL:</source>
        <translation>&amp;URL:</translation>
    </message>
    <message>
        <source>The login and headers of the server “%1” are used.</source>
        <translation>The login and headers of the server “%1” are used.</translation>
    </message>
    <message>
        <source>Give the URL of a model.json.</source>
        <translation>Give the URL of a model.json.</translation>
    </message>
    <message>
        <source>The URL of a model on a web server begins with http:// or https://.</source>
        <translation>The URL of a model on a web server begins with http:// or https://.</translation>
    </message>
    <message>
        <source>Not all weights are there: say where they are, or just look at the rest.</source>
        <translation>Not all weights are there: say where they are, or just look at the rest.</translation>
    </message>
    <message>
        <source>Reading model.json…</source>
        <translation>Reading model.json…</translation>
    </message>
    <message>
        <source>Down&amp;load</source>
        <translation>Down&amp;load</translation>
    </message>
</context>
<context>
    <name>weightroom::UserFilesHandler</name>
    <message>
        <source>It is JSON, but not of a TensorFlow.js model.</source>
        <translation>It is JSON, but not of a TensorFlow.js model.</translation>
    </message>
    <message>
        <source>No weights manifest names it.</source>
        <translation>No weights manifest names it.</translation>
    </message>
    <message>
        <source>Another model has the same weight files.</source>
        <translation>Another model has the same weight files.</translation>
    </message>
    <message>
        <source>No manifest names these: %1.</source>
        <translation>No manifest names these: %1.</translation>
    </message>
    <message>
        <source>None of these files is a model.json: %1.</source>
        <translation>None of these files is a model.json: %1.</translation>
    </message>
    <message>
        <source>There are several models among the files: %1.</source>
        <translation>There are several models among the files: %1.</translation>
    </message>
    <message>
        <source>Open one at a time.</source>
        <translation>Open one at a time.</translation>
    </message>
    <message>
        <source>%1 has no modelTopology.</source>
        <translation>%1 has no modelTopology.</translation>
    </message>
    <message>
        <source>%1 has no weightsManifest.</source>
        <translation>%1 has no weightsManifest.</translation>
    </message>
    <message>
        <source>The weights manifest names two files called %1.</source>
        <translation>The weights manifest names two files called %1.</translation>
    </message>
    <message>
        <source>The weight file %1 is not among the files.</source>
        <translation>The weight file %1 is not among the files.</translation>
    </message>
    <message>
        <source>The weights manifest names %1 files, but %2 were given.</source>
        <translation>The weights manifest names %1 files, but %2 were given.</translation>
    </message>
    <message>
        <source>No manifest names these files: %1.</source>
        <translation>No manifest names these files: %1.</translation>
    </message>
    <message>
        <source>The weight files of this model were not given: %1.</source>
        <translation>The weight files of this model were not given: %1.</translation>
    </message>
    <message>
        <source>No files were given.</source>
        <translation>No files were given.</translation>
    </message>
</context>
<context>
    <name>weightroom::ValueGrid</name>
    <message>
        <source>Values of the selected tensor</source>
        <translation>Values of the selected tensor</translation>
    </message>
    <message>
        <source>Select a tensor to see its values.</source>
        <translation>Select a tensor to see its values.</translation>
    </message>
    <message>
        <source>%1 — %2 %3</source>
        <comment>name, dtype, shape of a tensor</comment>
        <translation>%1 — %2 %3</translation>
    </message>
    <message>
        <source>%1, quantized as %2</source>
        <comment>tensor, how</comment>
        <translation>%1, quantized as %2</translation>
    </message>
    <message>
        <source>This tensor has no elements.</source>
        <translation>This tensor has no elements.</translation>
    </message>
    <message>
        <source>Rows from</source>
        <translation>Rows from</translation>
    </message>
    <message>
        <source>Columns from</source>
        <translation>Columns from</translation>
    </message>
    <message>
        <source>Slice</source>
        <translation>Slice</translation>
    </message>
    <message>
        <source>Number of the slice</source>
        <translation>Number of the slice</translation>
    </message>
    <message>
        <source>Index in dimension %1, which has %2</source>
        <translation>Index in dimension %1, which has %2</translation>
    </message>
    <message>
        <source> × %1 of %2</source>
        <comment>part number, rows in a part, all rows</comment>
        <translation> × %1 of %2</translation>
    </message>
    <message>
        <source>%1 at a time can be shown, of %2.</source>
        <translation>%1 at a time can be shown, of %2.</translation>
    </message>
    <message>
        <source>Too many cells to copy: at most %1 at a time.</source>
        <translation>Too many cells to copy: at most %1 at a time.</translation>
    </message>
    <message>
        <source>Depth</source>
        <comment>of a filter</comment>
        <translation>Depth</translation>
    </message>
    <message>
        <source>Input channel</source>
        <translation>Input channel</translation>
    </message>
    <message>
        <source>Filters from</source>
        <translation>Filters from</translation>
    </message>
    <message>
        <source>Number of the first filter, of %1</source>
        <translation>Number of the first filter, of %1</translation>
    </message>
    <message>
        <source>What the strongest colours stand for</source>
        <translation>What the strongest colours stand for</translation>
    </message>
    <message>
        <source>Largest of the tensor</source>
        <comment>scale of colours</comment>
        <translation>Largest of the tensor</translation>
    </message>
    <message>
        <source>Largest in sight</source>
        <comment>scale of colours</comment>
        <translation>Largest in sight</translation>
    </message>
    <message>
        <source>Without outliers (1–99 %)</source>
        <comment>scale of colours</comment>
        <translation>Without outliers (1–99 %)</translation>
    </message>
    <message>
        <source>Copy the heat map as a picture</source>
        <translation>Copy the heat map as a picture</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>The values as numbers (M changes)</source>
        <translation>The values as numbers (M changes)</translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation>Heat map</translation>
    </message>
    <message>
        <source>The slice as colours (M changes)</source>
        <translation>The slice as colours (M changes)</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filters</translation>
    </message>
    <message>
        <source>The filters of the convolution, side by side</source>
        <translation>The filters of the convolution, side by side</translation>
    </message>
    <message>
        <source>Go to the next value that is not finite (N)</source>
        <translation>Go to the next value that is not finite (N)</translation>
    </message>
    <message>
        <source>%1 NaN, %2 infinite</source>
        <translation>%1 NaN, %2 infinite</translation>
    </message>
    <message>
        <source>All values are finite.</source>
        <translation>All values are finite.</translation>
    </message>
</context>
<context>
    <name>weightroom::VerifyBox</name>
    <message>
        <source>&amp;Verify</source>
        <translation>&amp;Verify</translation>
    </message>
    <message>
        <source>URL of the model.json on the server</source>
        <translation>URL of the model.json on the server</translation>
    </message>
    <message>
        <source>Loads the model back and compares every byte</source>
        <translation>Loads the model back and compares every byte</translation>
    </message>
    <message>
        <source>Load back from</source>
        <translation>Load back from</translation>
    </message>
    <message>
        <source>Not verified: the server does not say where the model can be read.</source>
        <translation>Not verified: the server does not say where the model can be read.</translation>
    </message>
    <message>
        <source>Not verified yet: nobody has read the model back.</source>
        <translation>Not verified yet: nobody has read the model back.</translation>
    </message>
    <message>
        <source>Reading the model back…</source>
        <translation>Reading the model back…</translation>
    </message>
    <message>
        <source>Verified: what %1 gives is what was sent, byte for byte.</source>
        <translation>Verified: what %1 gives is what was sent, byte for byte.</translation>
    </message>
    <message>
        <source>Not verified: reading back was cancelled.</source>
        <translation>Not verified: reading back was cancelled.</translation>
    </message>
    <message>
        <source>Not verified. %1</source>
        <translation>Not verified. %1</translation>
    </message>
    <message>
        <source>&amp;Load back from:</source>
        <translation>&amp;Load back from:</translation>
    </message>
</context>
<context>
    <name>weightroom::WeightData</name>
    <message>
        <source>%1 is missing.</source>
        <translation>%1 is missing.</translation>
    </message>
    <message>
        <source>%1 is missing; it should have %2 bytes.</source>
        <translation>%1 is missing; it should have %2 bytes.</translation>
    </message>
    <message>
        <source>%1 has %2 of %3 bytes.</source>
        <translation>%1 has %2 of %3 bytes.</translation>
    </message>
    <message>
        <source>The files %1 together have %2 of %3 bytes; which of them is cut cannot be told.</source>
        <translation>The files %1 together have %2 of %3 bytes; which of them is cut cannot be told.</translation>
    </message>
    <message>
        <source>%1 names no files; its tensors need %2 bytes.</source>
        <translation>%1 names no files; its tensors need %2 bytes.</translation>
    </message>
    <message>
        <source>The weight file %1 is missing.</source>
        <translation>The weight file %1 is missing.</translation>
    </message>
    <message>
        <source>%1 bytes of weight data are needed, there are %2.</source>
        <translation>%1 bytes of weight data are needed, there are %2.</translation>
    </message>
    <message>
        <source>The weights in %1 are damaged: they are not the bytes that were saved.</source>
        <translation>The weights in %1 are damaged: they are not the bytes that were saved.</translation>
    </message>
    <message>
        <source>Save the model again from where it came from.</source>
        <translation>Save the model again from where it came from.</translation>
    </message>
</context>
<context>
    <name>weightroom::WeightFilesBox</name>
    <message>
        <source>Keep the files as they are</source>
        <translation>Keep the files as they are</translation>
    </message>
    <message>
        <source>One file</source>
        <translation>One file</translation>
    </message>
    <message>
        <source>Files of a size</source>
        <translation>Files of a size</translation>
    </message>
    <message>
        <source>Size of each weight file in megabytes</source>
        <translation>Size of each weight file in megabytes</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
</context>
<context>
    <name>weightroom::WeightSpecs</name>
    <message>
        <source>%1: expected an object</source>
        <translation>%1: expected an object</translation>
    </message>
    <message>
        <source>%1: expected an array</source>
        <translation>%1: expected an array</translation>
    </message>
    <message>
        <source>%1: expected a string</source>
        <translation>%1: expected a string</translation>
    </message>
    <message>
        <source>%1: expected a number</source>
        <translation>%1: expected a number</translation>
    </message>
    <message>
        <source>%1: expected integers &gt;= 0</source>
        <translation>%1: expected integers &gt;= 0</translation>
    </message>
    <message>
        <source>%1: expected a size that fits 64 bits</source>
        <translation>%1: expected a size that fits 64 bits</translation>
    </message>
</context>
<context>
    <name>weightroom::WeightsHash</name>
    <message>
        <source>Compute &amp;SHA-256</source>
        <translation>Compute &amp;SHA-256</translation>
    </message>
    <message>
        <source>Progress of SHA-256</source>
        <translation>Progress of SHA-256</translation>
    </message>
    <message>
        <source>Reads all weights once</source>
        <translation>Reads all weights once</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancel</translation>
    </message>
</context>
<context>
    <name>weightroom::WeightsPage</name>
    <message>
        <source>This file has no weights.</source>
        <translation>This file has no weights.</translation>
    </message>
    <message>
        <source>&amp;Weights</source>
        <translation>&amp;Weights</translation>
    </message>
    <message>
        <source>Filter tensors by name, dtype or shape</source>
        <translation>Filter tensors by name, dtype or shape</translation>
    </message>
    <message>
        <source>Tensors whose values have been counted</source>
        <translation>Tensors whose values have been counted</translation>
    </message>
    <message>
        <source>Stop counting values</source>
        <translation>Stop counting values</translation>
    </message>
    <message>
        <source>Tensors</source>
        <translation>Tensors</translation>
    </message>
    <message numerus="yes">
        <source>%n tensor(s)</source>
        <comment>how many there are</comment>
        <translation>
            <numerusform>%n tensor</numerusform>
            <numerusform>%n tensors</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 tensors</source>
        <translation>%1 of %2 tensors</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n cannot be read</source>
        <comment>tensors, how many of them</comment>
        <translation>
            <numerusform>%1, %n cannot be read</numerusform>
            <numerusform>%1, %n cannot be read</numerusform>
        </translation>
    </message>
    <message>
        <source>Words, and conditions such as nan&gt;0, std&lt;=1e-3 or zeros&gt;50. Figures: %1.</source>
        <translation>Words, and conditions such as nan&gt;0, std&lt;=1e-3 or zeros&gt;50. Figures: %1.</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>Choose columns</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name of a model, what is printed of it</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>weightroom::WeightsPlaceBox</name>
    <message>
        <source>Where the weights are fetched from</source>
        <translation>Where the weights are fetched from</translation>
    </message>
    <message>
        <source>&amp;Weights below:</source>
        <translation>&amp;Weights below:</translation>
    </message>
    <message>
        <source>The place of the weights is a URL of a web server, too.</source>
        <translation>The place of the weights is a URL of a web server, too.</translation>
    </message>
    <message>
        <source>TF Hub</source>
        <translation>TF Hub</translation>
    </message>
    <message>
        <source>where it was redirected to</source>
        <translation>where it was redirected to</translation>
    </message>
    <message>
        <source>The weights come from:</source>
        <translation>The weights come from:</translation>
    </message>
    <message>
        <source>A file of weights would come from:</source>
        <translation>A file of weights would come from:</translation>
    </message>
    <message>
        <source>The URL is an address of TF Hu&amp;b</source>
        <translation>The URL is an address of TF Hu&amp;b</translation>
    </message>
    <message>
        <source>The weights are where model.jso&amp;n was redirected to</source>
        <translation>The weights are where model.jso&amp;n was redirected to</translation>
    </message>
</context>
<context>
    <name>weightroom::WelcomePage</name>
    <message>
        <source>Welcome to Weightroom</source>
        <translation>Welcome to Weightroom</translation>
    </message>
    <message>
        <source>Drop a model here: model.json, a folder, or all its files</source>
        <translation>Drop a model here: model.json, a folder, or all its files</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Open…</translation>
    </message>
    <message>
        <source>Open Fol&amp;der…</source>
        <translation>Open Fol&amp;der…</translation>
    </message>
    <message>
        <source>Try a sample</source>
        <translation>Try a sample</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Recent</translation>
    </message>
    <message>
        <source>Models that you open appear here.</source>
        <translation>Models that you open appear here.</translation>
    </message>
    <message>
        <source>This model is not there any more: %1</source>
        <translation>This model is not there any more: %1</translation>
    </message>
    <message>
        <source>Open, inspect and keep TensorFlow.js models. Files are only read: nothing you open here is changed.
The side bar has the places where models are kept: stores as in a browser, your folders and servers. Drag models from one to another.</source>
        <translation>Open, inspect and keep TensorFlow.js models. Files are only read: nothing you open here is changed.
The side bar has the places where models are kept: stores as in a browser, your folders and servers. Drag models from one to another.</translation>
    </message>
</context>
<context>
    <name>weightroom::WindowActions</name>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Edit</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copy</translation>
    </message>
    <message>
        <source>Copy what is selected</source>
        <translation>Copy what is selected</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>Select &amp;All</translation>
    </message>
    <message>
        <source>Select everything in the focused list or text</source>
        <translation>Select everything in the focused list or text</translation>
    </message>
    <message>
        <source>&amp;Find Here</source>
        <translation>&amp;Find Here</translation>
    </message>
    <message>
        <source>Find in the page that is shown</source>
        <translation>Find in the page that is shown</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>&amp;Sample Models</source>
        <translation>&amp;Sample Models</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Keys</translation>
    </message>
    <message>
        <source>Show all keys</source>
        <translation>Show all keys</translation>
    </message>
    <message>
        <source>&amp;About Weightroom</source>
        <translation>&amp;About Weightroom</translation>
    </message>
    <message>
        <source>Show version and licences</source>
        <translation>Show version and licences</translation>
    </message>
    <message>
        <source>Tool bar</source>
        <translation>Tool bar</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Open Folder</source>
        <translation>Open Folder</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Refresh</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Open…</translation>
    </message>
    <message>
        <source>Open models from files</source>
        <translation>Open models from files</translation>
    </message>
    <message>
        <source>Open &amp;Folder…</source>
        <translation>Open &amp;Folder…</translation>
    </message>
    <message>
        <source>Open the model in a folder</source>
        <translation>Open the model in a folder</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>Open &amp;Recent</translation>
    </message>
    <message>
        <source>&amp;Close Tab</source>
        <translation>&amp;Close Tab</translation>
    </message>
    <message>
        <source>Close the model that is shown</source>
        <translation>Close the model that is shown</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quit</translation>
    </message>
    <message>
        <source>Leave the program</source>
        <translation>Leave the program</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;View</translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation>&amp;Overview</translation>
    </message>
    <message>
        <source>&amp;Topology</source>
        <translation>&amp;Topology</translation>
    </message>
    <message>
        <source>&amp;Weights</source>
        <translation>&amp;Weights</translation>
    </message>
    <message>
        <source>&amp;Histogram</source>
        <translation>&amp;Histogram</translation>
    </message>
    <message>
        <source>&amp;JSON</source>
        <translation>&amp;JSON</translation>
    </message>
    <message>
        <source>Show this page of the model</source>
        <translation>Show this page of the model</translation>
    </message>
    <message>
        <source>&amp;Next Tab</source>
        <translation>&amp;Next Tab</translation>
    </message>
    <message>
        <source>Go to the next model</source>
        <translation>Go to the next model</translation>
    </message>
    <message>
        <source>&amp;Previous Tab</source>
        <translation>&amp;Previous Tab</translation>
    </message>
    <message>
        <source>Go to the model before this one</source>
        <translation>Go to the model before this one</translation>
    </message>
    <message>
        <source>N&amp;ext Pane</source>
        <translation>N&amp;ext Pane</translation>
    </message>
    <message>
        <source>Move the focus to the next part of the window</source>
        <translation>Move the focus to the next part of the window</translation>
    </message>
    <message>
        <source>Pre&amp;vious Pane</source>
        <translation>Pre&amp;vious Pane</translation>
    </message>
    <message>
        <source>Move the focus to the part of the window before this one</source>
        <translation>Move the focus to the part of the window before this one</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Refresh</translation>
    </message>
    <message>
        <source>The&amp;me</source>
        <translation>The&amp;me</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>&amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Light</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dark</translation>
    </message>
    <message>
        <source>Choose the colours of the window</source>
        <translation>Choose the colours of the window</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Language</translation>
    </message>
    <message>
        <source>Choose the language of the window</source>
        <translation>Choose the language of the window</translation>
    </message>
    <message>
        <source>F&amp;ull Screen</source>
        <translation>F&amp;ull Screen</translation>
    </message>
    <message>
        <source>Use the whole screen</source>
        <translation>Use the whole screen</translation>
    </message>
    <message>
        <source>Choose which models the list shows</source>
        <translation>Choose which models the list shows</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Settings…</translation>
    </message>
    <message>
        <source>Choose how the program looks and works</source>
        <translation>Choose how the program looks and works</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Model</translation>
    </message>
    <message>
        <source>&amp;Transfer</source>
        <translation>&amp;Transfer</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>&amp;Tools</translation>
    </message>
    <message>
        <source>&amp;Command Palette…</source>
        <translation>&amp;Command Palette…</translation>
    </message>
    <message>
        <source>Find any command by a few letters and run it</source>
        <translation>Find any command by a few letters and run it</translation>
    </message>
    <message>
        <source>Open from &amp;URL…</source>
        <translation>Open from &amp;URL…</translation>
    </message>
    <message>
        <source>Open a model from a web server</source>
        <translation>Open a model from a web server</translation>
    </message>
    <message>
        <source>U&amp;pload…</source>
        <translation>U&amp;pload…</translation>
    </message>
    <message>
        <source>Send the model to a web server</source>
        <translation>Send the model to a web server</translation>
    </message>
    <message>
        <source>Place&amp;s</source>
        <translation>Place&amp;s</translation>
    </message>
    <message>
        <source>Show or hide the list of places</source>
        <translation>Show or hide the list of places</translation>
    </message>
    <message>
        <source>Mo&amp;del List</source>
        <translation>Mo&amp;del List</translation>
    </message>
    <message>
        <source>Show or hide the list of models</source>
        <translation>Show or hide the list of models</translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation>&amp;Columns</translation>
    </message>
    <message>
        <source>Show or hide the list of transfers</source>
        <translation>Show or hide the list of transfers</translation>
    </message>
    <message>
        <source>Read the model, or the list of models, again</source>
        <translation>Read the model, or the list of models, again</translation>
    </message>
    <message>
        <source>Fi&amp;lter Models</source>
        <translation>Fi&amp;lter Models</translation>
    </message>
    <message>
        <source>Trans&amp;fers</source>
        <translation>Trans&amp;fers</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Cu&amp;t</translation>
    </message>
    <message>
        <source>Cut the selected models: pasting moves them</source>
        <translation>Cut the selected models: pasting moves them</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Paste</translation>
    </message>
    <message>
        <source>Put what is on the clipboard into the place that is shown</source>
        <translation>Put what is on the clipboard into the place that is shown</translation>
    </message>
    <message>
        <source>From URL</source>
        <translation>From URL</translation>
    </message>
    <message>
        <source>Save to</source>
        <translation>Save to</translation>
    </message>
    <message>
        <source>Upload</source>
        <translation>Upload</translation>
    </message>
    <message>
        <source>&amp;Save to…</source>
        <translation>&amp;Save to…</translation>
    </message>
    <message>
        <source>Copy the models to another place</source>
        <translation>Copy the models to another place</translation>
    </message>
    <message>
        <source>Save &amp;as Files…</source>
        <translation>Save &amp;as Files…</translation>
    </message>
    <message>
        <source>Write the model that is shown into a folder</source>
        <translation>Write the model that is shown into a folder</translation>
    </message>
    <message>
        <source>A&amp;dd Folder to Places…</source>
        <translation>A&amp;dd Folder to Places…</translation>
    </message>
    <message>
        <source>Keep a folder among the places</source>
        <translation>Keep a folder among the places</translation>
    </message>
    <message>
        <source>Re&amp;move Folder from Places</source>
        <translation>Re&amp;move Folder from Places</translation>
    </message>
    <message>
        <source>Take the folder out of the places; nothing happens to what is in it</source>
        <translation>Take the folder out of the places; nothing happens to what is in it</translation>
    </message>
    <message>
        <source>Pr&amp;int…</source>
        <translation>Pr&amp;int…</translation>
    </message>
    <message>
        <source>Print the chart or the drawing that is shown</source>
        <translation>Print the chart or the drawing that is shown</translation>
    </message>
</context>
</TS>
