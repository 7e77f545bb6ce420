<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
        <source>Made with Qt %1 (LGPL-3), simdjson (Apache-2.0), OpenSSL (Apache-2.0) and icons of Lucide (ISC).</source>
        <translation>Made with Qt %1 (LGPL-3), simdjson (Apache-2.0), OpenSSL (Apache-2.0) and icons of Lucide (ISC).</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Close</translation>
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
    <name>weightroom::CliCheck</name>
    <message>
        <source>nothing found</source>
        <translation>nothing found</translation>
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
        <source>the graph: nodes and edges</source>
        <translation>the graph: nodes and edges</translation>
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
</context>
<context>
    <name>weightroom::CliHistogram</name>
    <message>
        <source>The model has no tensor &quot;%1&quot;.</source>
        <translation>The model has no tensor &quot;%1&quot;.</translation>
    </message>
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
        <source>Parameters: %1</source>
        <translation>Parameters: %1</translation>
    </message>
    <message>
        <source>Trainable: %1, not trainable: %2</source>
        <translation>Trainable: %1, not trainable: %2</translation>
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
        <source>
The window can be drawn into a file, without a display:
  --screenshot FILE.png [--size WxH] [--tab overview|topology|weights|histogram|json]
  [--theme light|dark] [MODEL...]

Exit codes: 0 done, 1 failed, 2 wrong command line, 3 check found errors, 4 the target
exists, 130 ended by Ctrl+C.
</source>
        <translation>
The window can be drawn into a file, without a display:
  --screenshot FILE.png [--size WxH] [--tab overview|topology|weights|histogram|json]
  [--theme light|dark] [MODEL...]

Exit codes: 0 done, 1 failed, 2 wrong command line, 3 check found errors, 4 the target
exists, 130 ended by Ctrl+C.
</translation>
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
        <source>The weights written to %1 are not what was read back from there.</source>
        <translation>The weights written to %1 are not what was read back from there.</translation>
    </message>
    <message>
        <source>Check the disk, or save to another one.</source>
        <translation>Check the disk, or save to another one.</translation>
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
        <source>In the tensor %1, %2 of %3 values are not a number (NaN).</source>
        <translation>In the tensor %1, %2 of %3 values are not a number (NaN).</translation>
    </message>
    <message>
        <source>In the tensor %1, %2 of %3 values are infinite: %4 positive, %5 negative.</source>
        <translation>In the tensor %1, %2 of %3 values are infinite: %4 positive, %5 negative.</translation>
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
</context>
<context>
    <name>weightroom::MessageBar</name>
    <message>
        <source>Close message</source>
        <translation>Close message</translation>
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
        <source>&amp;Browse…</source>
        <translation>&amp;Browse…</translation>
    </message>
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
    <message>
        <source>Choose a Folder</source>
        <translation>Choose a Folder</translation>
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
        <source>First row shown</source>
        <translation>First row shown</translation>
    </message>
    <message>
        <source>Columns from</source>
        <translation>Columns from</translation>
    </message>
    <message>
        <source>First column shown</source>
        <translation>First column shown</translation>
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
    <message>
        <source>Not counted yet</source>
        <translation>Not counted yet</translation>
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
</context>
<context>
    <name>weightroom::WelcomePage</name>
    <message>
        <source>Welcome to Weightroom</source>
        <translation>Welcome to Weightroom</translation>
    </message>
    <message>
        <source>Open, inspect and keep TensorFlow.js models. Files are only read: nothing you open here is changed.</source>
        <translation>Open, inspect and keep TensorFlow.js models. Files are only read: nothing you open here is changed.</translation>
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
        <source>Save As</source>
        <translation>Save As</translation>
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
        <source>Save &amp;As…</source>
        <translation>Save &amp;As…</translation>
    </message>
    <message>
        <source>Write the model into a folder</source>
        <translation>Write the model into a folder</translation>
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
        <source>Read the model again</source>
        <translation>Read the model again</translation>
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
</context>
</TS>
