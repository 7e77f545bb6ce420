<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>weightroom::AboutDialog</name>
    <message>
        <source>About Weightroom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens, inspects, keeps and moves TensorFlow.js models.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence: Apache-2.0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made with Qt %1 (LGPL-3), simdjson (Apache-2.0), OpenSSL (Apache-2.0) and icons of Lucide (ISC).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>weightroom::BinModel</name>
    <message>
        <source>Below</source>
        <comment>values under the range of a histogram</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Above</source>
        <comment>values over the range of a histogram</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <comment>lower edge of a bin</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <comment>upper edge of a bin</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>weightroom::BusyBar</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>weightroom::ByteSource</name>
    <message>
        <source>The file %1 does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a folder, not a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a regular file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 has changed since the model was opened: it had %2 bytes, now it has %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the model again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has %2 of %3 bytes.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>weightroom::CellValues</name>
    <message>
        <source>Code 0x%1 (float16)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code %1 (%2): %1 × %3 + %4</source>
        <comment>code, dtype, scale, min</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>weightroom::Decode</name>
    <message>
        <source>The tensor %1 has the type %2, which cannot be quantized.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tensor %1 has the type %2, which TensorFlow.js does not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The quantization of the tensor %1 lacks min and scale.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The quantization of the tensor %1 lacks min.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The quantization of the tensor %1 lacks scale.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tensor %1 has %2 elements; %3 elements from number %4 on were asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tensor %1 is quantized to float16, which needs the type float32; its type is %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tensor %1 is quantized to %2; TensorFlow.js reads uint8, uint16 and float16.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tensor %1 holds strings, not numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tensor %1 is not quantized.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>weightroom::DtypeShares</name>
    <message numerus="yes">
        <source>%n tensor(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weightroom::Encode</name>
    <message>
        <source>The tensor %1 has values that are not finite and cannot be quantized to integers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tensor %1 can be quantized to uint8, uint16 or float16 only.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>weightroom::Error</name>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>weightroom::FailurePane</name>
    <message>
        <source>&amp;Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open other…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Co&amp;py</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies the message with all details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details of the error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening this model was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>weightroom::FiguresPanel</name>
    <message>
        <source>Elements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Max</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Std</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zeros</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not finite, so not in the chart.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>weightroom::FileHandler</name>
    <message>
        <source>There is no model.json in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no model.json in %1, but several models: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open one of these files.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>weightroom::FileKind</name>
    <message>
        <source>Convert it with tensorflowjs_converter, then open the model.json that it writes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpack it, then open the model.json inside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 seems to be a Keras model in HDF5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 seems to be a Keras model archive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 seems to be a TensorFlow SavedModel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 seems to be a TensorFlow graph (GraphDef).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 seems to be a TensorFlow Lite model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Convert the model it was made from with tensorflowjs_converter; TensorFlow Lite files cannot be converted back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 seems to be an ONNX model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Convert it to a TensorFlow SavedModel, and that with tensorflowjs_converter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 seems to be a PyTorch or Python pickle file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the model to TensorFlow first, then convert it with tensorflowjs_converter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 seems to be a safetensors file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds weights without a topology; convert the whole model with tensorflowjs_converter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 seems to be a GGUF language model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TensorFlow.js cannot use it; look for a TensorFlow.js model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 seems to hold NumPy arrays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the model.json of a TensorFlow.js model instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetch the file again; its download may have failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a Git LFS pointer, not the file itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run &quot;git lfs pull&quot; in the repository, or download the file itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is an HTML page, not JSON (login or wrong path?).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the address and download the model.json itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is XML, perhaps the error message of a server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 seems to be a zip archive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is compressed with gzip.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 seems to be a tar archive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is text in UTF-16.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it as UTF-8 and open it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 seems to be a picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 seems to be a PDF document.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is text, but not JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a binary file, perhaps weights of a model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the model.json that belongs to it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>weightroom::Findings</name>
    <message numerus="yes">
        <source>%n tensors are called %1; TensorFlow.js keeps the last of them only.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>TensorFlow.js 4.6 to 4.22 reads %n tensor(s) of this model as zeros, because the last weights file is larger than the others, which are of equal size: %1. Save the model with shards of equal size or with one weights file.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>There is no topology, so TensorFlow.js can read these weights but not run them as a model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no weights; TensorFlow.js loads this graph only when it needs none and its weights manifest is an empty list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no weights; TensorFlow.js gives the layers their initial values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the tensor %1, %2 of %3 values are not a number (NaN).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the tensor %1, %2 of %3 values are infinite: %4 positive, %5 negative.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>weightroom::Format</name>
    <message>
        <source>%1 kB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 TB</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <comment>an exact size</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>weightroom::Histogram</name>
    <message>
        <source>The tensor %1 holds strings, which have no histogram.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A histogram has 1 to %1 bins; %2 were asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The histogram&apos;s range from %1 to %2 is no range of finite numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The histogram&apos;s range from %1 to %2 is too narrow for %3 bins.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>weightroom::HistogramChart</name>
    <message>
        <source>Histogram</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <comment>range of a bin, count, share</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count, logarithmic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>weightroom::HistogramPage</name>
    <message>
        <source>This file has no weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Histo&amp;gram</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter tensors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tensors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bins of the histogram</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous tensor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next tensor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic</source>
        <comment>number of bins</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of bins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Bins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counts on a logarithmic scale (L)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bins as a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strings have no histogram.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting values…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting was cancelled. Choose the tensor again to start over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Histogram of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This tensor has no elements.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No value is finite.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 — %2 %3</source>
        <comment>name, dtype, shape of a tensor</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>weightroom::Icons</name>
    <message>
        <source>Information</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>weightroom::IoHandler</name>
    <message>
        <source>Models cannot be loaded from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models cannot be saved there.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>weightroom::IoRouter</name>
    <message numerus="yes">
        <source>%n storage scheme(s) claim %1.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No storage scheme knows %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known schemes: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>weightroom::JsonText</name>
    <message>
        <source>the end of the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the byte 0x%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>a character</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not valid JSON: in line %2, column %3, a value was expected, but %4 was found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not valid JSON: in line %2, column %3, a value or ] was expected, but %4 was found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not valid JSON: in line %2, column %3, a key in double quotes or } was expected, but %4 was found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not valid JSON: in line %2, column %3, a key in double quotes was expected, but %4 was found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not valid JSON: in line %2, column %3, a colon was expected, but %4 was found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not valid JSON: in line %2, column %3, a comma or } was expected, but %4 was found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not valid JSON: in line %2, column %3, a comma or ] was expected, but %4 was found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not valid JSON: in line %2, column %3, the end of the text was expected, but %4 was found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not valid JSON: in line %2, column %3, the closing quote of a string was expected, but %4 was found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not valid JSON: in line %2, column %3, one of &quot; \ / b f n r t u was expected after a backslash, but %4 was found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not valid JSON: in line %2, column %3, a hexadecimal digit was expected, but %4 was found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not valid JSON: in line %2, column %3, a digit was expected, but %4 was found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not valid JSON: in line %2, column %3, control characters must be escaped in a string, but %4 was found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not valid JSON: in line %2, column %3, UTF-8 was expected, but %4 was found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read: in line %2, column %3, arrays and objects are nested deeper than %4 levels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read as JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is too large: JSON of up to 4 GiB can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough memory to read %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>weightroom::KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>weightroom::LoadingPane</name>
    <message>
        <source>&amp;Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of opening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>weightroom::MainWindow</name>
    <message>
        <source>Open models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TensorFlow.js models (*.json *.bin group*-shard*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the Model in a Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not possible while the model is not open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not possible: no model is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not possible: nothing can be found on this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not possible: there is no other tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – Weightroom</source>
        <comment>window title</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>number of tensors, size</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n tensor(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>This model is not there any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No models were opened yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Clear List</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>weightroom::MessageBar</name>
    <message>
        <source>Close message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>weightroom::ModelArtifacts</name>
    <message>
        <source>%1 has neither a model topology nor a weights manifest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is JSON, but not of a TensorFlow.js model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the model.json of the model instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The format is given as &quot;%1&quot;, but this is a %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model topology is neither one of layers nor a graph; only the weights can be shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: expected an object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: modelTopology: expected an object.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>weightroom::ModelSummary</name>
    <message>
        <source>%1 as %2</source>
        <comment>a dtype stored as codes of another</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Graph model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topology without weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights without topology</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>weightroom::ModelView</name>
    <message>
        <source>&amp;Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages of the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening “%1”…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s). %1</source>
        <comment>about a model</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weightroom::OverviewPage</name>
    <message>
        <source>Direction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dtype</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Severity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tensor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User metadata</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training configuration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inputs and outputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes by dtype</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256 of the weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tensors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantized tensors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values of the optimizer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topology</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight specifications</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generated by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Converted by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n more finding(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weightroom::SaveAsDialog</name>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save “%1” As</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other &amp;name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of saving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Folder:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Na&amp;me:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Weight files:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the files as they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files of a size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of each weight file in megabytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder to save into.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder must be a full path, such as %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the model a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name cannot have a slash in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About %1 will be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a file of this name in the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has a model in this folder already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved to %1: %2, read back and verified.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved to %1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>weightroom::StringReader</name>
    <message>
        <source>The tensor %1 needs at least %2 bytes up to its string number %3, but has %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tensor %1 does not have the %2 strings from number %3 on that were asked for.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>weightroom::Tensor</name>
    <message>
        <source>%1: %2 of %3 bytes are used, %4 belong to no tensor. The tensors of the next group are read from there on, as TensorFlow.js does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 of %3 bytes are used, %4 belong to no tensor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight data</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n tensor(s) cannot be read because weight bytes are missing. The first is %1.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tensor(s) cannot be read because nothing tells where their bytes begin. The first is %1.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>There are no weight bytes for %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The size of %1 is not known, since its type is %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read: the file %2 is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read: nothing tells where its bytes begin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read: the file %2 has %3 of %4 bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read: its strings need more than the %2 bytes that are there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 needs %2 bytes, there are %3.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>weightroom::TensorModel</name>
    <message>
        <source>Cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not counted yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not all finite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 elements are zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+Infinity %1, -Infinity %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Population standard deviation of the finite values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dtype</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shard and offset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantized</source>
        <comment>column head: how a tensor is quantized</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Max</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Std</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zeros</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NaN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, scale %2, min %3</source>
        <comment>a quantization: dtype, scale, min</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 … %2 @ %3</source>
        <comment>first file, last file, offset in the first</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>@ %1</source>
        <comment>offset in bytes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 @ %2</source>
        <comment>file, offset</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>weightroom::ValueGrid</name>
    <message>
        <source>Values of the selected tensor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a tensor to see its values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 — %2 %3</source>
        <comment>name, dtype, shape of a tensor</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, quantized as %2</source>
        <comment>tensor, how</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This tensor has no elements.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First row shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First column shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of the slice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Index in dimension %1, which has %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> × %1 of %2</source>
        <comment>part number, rows in a part, all rows</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at a time can be shown, of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many cells to copy: at most %1 at a time.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>weightroom::ValueText</name>
    <message>
        <source>&lt; %1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&gt; %1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>weightroom::WeightData</name>
    <message>
        <source>%1 is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is missing; it should have %2 bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has %2 of %3 bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The files %1 together have %2 of %3 bytes; which of them is cut cannot be told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 names no files; its tensors need %2 bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weight file %1 is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bytes of weight data are needed, there are %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>weightroom::WeightSpecs</name>
    <message>
        <source>%1: expected an object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: expected an array</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: expected a string</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: expected a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: expected integers &gt;= 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: expected a size that fits 64 bits</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>weightroom::WeightsHash</name>
    <message>
        <source>Compute &amp;SHA-256</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of SHA-256</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads all weights once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>weightroom::WeightsPage</name>
    <message>
        <source>This file has no weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter tensors by name, dtype or shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tensors whose values have been counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop counting values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tensors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not counted yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n tensor(s)</source>
        <comment>how many there are</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 tensors</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1, %n cannot be read</source>
        <comment>tensors, how many of them</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weightroom::WelcomePage</name>
    <message>
        <source>Welcome to Weightroom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open, inspect and keep TensorFlow.js models. Files are only read: nothing you open here is changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop a model here: model.json, a folder, or all its files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Fol&amp;der…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try a sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models that you open appear here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model is not there any more: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>weightroom::WindowActions</name>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy what is selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select everything in the focused list or text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find Here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in the page that is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Sample Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Weightroom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show version and licences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tool bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save As</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open models from files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;Folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the model in a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save &amp;As…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the model into a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close Tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the model that is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Topology</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Histogram</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this page of the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next Tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the next model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous Tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the model before this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>N&amp;ext Pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the focus to the next part of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pre&amp;vious Pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the focus to the part of the window before this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the model again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The&amp;me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the colours of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the language of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;ull Screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the whole screen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
