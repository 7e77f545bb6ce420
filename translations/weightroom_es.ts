<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>weightroom::AboutDialog</name>
    <message>
        <source>About Weightroom</source>
        <translation>Acerca de Weightroom</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Versión %1</translation>
    </message>
    <message>
        <source>Opens, inspects, keeps and moves TensorFlow.js models.</source>
        <translation>Abre, examina, guarda y mueve modelos de TensorFlow.js.</translation>
    </message>
    <message>
        <source>Licence: Apache-2.0.</source>
        <translation>Licencia: Apache-2.0.</translation>
    </message>
    <message>
        <source>Made with Qt %1 (LGPL-3), simdjson (Apache-2.0), OpenSSL (Apache-2.0) and icons of Lucide (ISC).</source>
        <translation>Hecho con Qt %1 (LGPL-3), simdjson (Apache-2.0), OpenSSL (Apache-2.0) e iconos de Lucide (ISC).</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
</context>
<context>
    <name>weightroom::BinModel</name>
    <message>
        <source>Below</source>
        <comment>values under the range of a histogram</comment>
        <translation>Por debajo</translation>
    </message>
    <message>
        <source>Above</source>
        <comment>values over the range of a histogram</comment>
        <translation>Por encima</translation>
    </message>
    <message>
        <source>From</source>
        <comment>lower edge of a bin</comment>
        <translation>Desde</translation>
    </message>
    <message>
        <source>To</source>
        <comment>upper edge of a bin</comment>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Recuento</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Proporción</translation>
    </message>
</context>
<context>
    <name>weightroom::BusyBar</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>weightroom::ByteSource</name>
    <message>
        <source>The file %1 does not exist.</source>
        <translation>El archivo %1 no existe.</translation>
    </message>
    <message>
        <source>The file %1 cannot be read.</source>
        <translation>No se puede leer el archivo %1.</translation>
    </message>
    <message>
        <source>%1 is a folder, not a file.</source>
        <translation>%1 es una carpeta, no un archivo.</translation>
    </message>
    <message>
        <source>%1 is not a regular file.</source>
        <translation>%1 no es un archivo normal.</translation>
    </message>
    <message>
        <source>The file %1 has changed since the model was opened: it had %2 bytes, now it has %3.</source>
        <translation>El archivo %1 ha cambiado desde que se abrió el modelo: tenía %2 bytes y ahora tiene %3.</translation>
    </message>
    <message>
        <source>Open the model again.</source>
        <translation>Vuelva a abrir el modelo.</translation>
    </message>
    <message>
        <source>%1 has %2 bytes, but %3 bytes from offset %4 on are needed.</source>
        <translation>%1 tiene %2 bytes, pero se necesitan %3 bytes a partir del byte %4.</translation>
    </message>
</context>
<context>
    <name>weightroom::CellValues</name>
    <message>
        <source>Code 0x%1 (float16)</source>
        <translation>Código 0x%1 (float16)</translation>
    </message>
    <message>
        <source>Code %1 (%2): %1 × %3 + %4</source>
        <comment>code, dtype, scale, min</comment>
        <translation>Código %1 (%2): %1 × %3 + %4</translation>
    </message>
</context>
<context>
    <name>weightroom::CliCheck</name>
    <message>
        <source>nothing found</source>
        <translation>nada que señalar</translation>
    </message>
</context>
<context>
    <name>weightroom::CliCommand</name>
    <message>
        <source>what it is, sizes, inputs and outputs, findings</source>
        <translation>qué es, tamaños, entradas y salidas, hallazgos</translation>
    </message>
    <message>
        <source>the layers or nodes as a table: name, type, output shape, parameters</source>
        <translation>las capas o los nodos en una tabla: nombre, tipo, forma de salida, parámetros</translation>
    </message>
    <message>
        <source>the graph: nodes and edges</source>
        <translation>el grafo: nodos y aristas</translation>
    </message>
    <message>
        <source>every tensor: name, dtype, shape, bytes, offset, statistics</source>
        <translation>cada tensor: nombre, dtype, forma, bytes, posición, estadísticas</translation>
    </message>
    <message>
        <source>how the values of one tensor are distributed</source>
        <translation>cómo se distribuyen los valores de un tensor</translation>
    </message>
    <message>
        <source>findings, also about the values; exit code 3 when one is an error</source>
        <translation>hallazgos, también sobre los valores; código de salida 3 si alguno es un error</translation>
    </message>
    <message>
        <source>saves the model in another place; its files stay as they were cut</source>
        <translation>guarda el modelo en otro lugar; sus archivos quedan divididos como estaban</translation>
    </message>
</context>
<context>
    <name>weightroom::CliCopy</name>
    <message>
        <source>%1 and %2 contradict each other.</source>
        <translation>%1 y %2 se contradicen.</translation>
    </message>
    <message>
        <source>Saved to</source>
        <translation>Guardado en</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Pesos</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Verificado</translation>
    </message>
    <message>
        <source>yes, read back and compared</source>
        <translation>sí, releído y comparado</translation>
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
        <translation>El modelo no tiene ningún tensor &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Recuento</translation>
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
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Clase</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>Generated by</source>
        <translation>Generado por</translation>
    </message>
    <message>
        <source>Converted by</source>
        <translation>Convertido por</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parámetros</translation>
    </message>
    <message>
        <source>Tensors</source>
        <translation>Tensores</translation>
    </message>
    <message>
        <source>of the optimizer</source>
        <translation>del optimizador</translation>
    </message>
    <message>
        <source>Topology</source>
        <translation>Topología</translation>
    </message>
    <message>
        <source>Weight specs</source>
        <translation>Especificaciones de pesos</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Pesos</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Entrada</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Salida</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>falta</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
</context>
<context>
    <name>weightroom::CliSession</name>
    <message>
        <source>The result could not be written to standard output.</source>
        <translation>No se pudo escribir el resultado en la salida estándar.</translation>
    </message>
    <message>
        <source>Ended before it was done; nothing was changed.</source>
        <translation>Terminado antes de acabar; no se ha cambiado nada.</translation>
    </message>
</context>
<context>
    <name>weightroom::CliSummary</name>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Output shape</source>
        <translation>Forma de salida</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parámetros</translation>
    </message>
    <message>
        <source>Parameters: %1</source>
        <translation>Parámetros: %1</translation>
    </message>
    <message>
        <source>Trainable: %1, not trainable: %2</source>
        <translation>Entrenables: %1, no entrenables: %2</translation>
    </message>
</context>
<context>
    <name>weightroom::CliTopology</name>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>Entradas</translation>
    </message>
</context>
<context>
    <name>weightroom::CliWeights</name>
    <message>
        <source>%1 as %2</source>
        <comment>a tensor&apos;s dtype, and how it is stored</comment>
        <translation>%1 como %2</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Forma</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>Posición</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Min</source>
        <translation>Mín.</translation>
    </message>
    <message>
        <source>Max</source>
        <translation>Máx.</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Media</translation>
    </message>
    <message>
        <source>Std</source>
        <translation>Desv. típ.</translation>
    </message>
    <message>
        <source>Zeros</source>
        <translation>Ceros</translation>
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
        <translation>No existe la opción %1.</translation>
    </message>
    <message>
        <source>The command %1 has no option %2.</source>
        <translation>La orden %1 no tiene la opción %2.</translation>
    </message>
    <message>
        <source>The option %1 needs a value.</source>
        <translation>La opción %1 necesita un valor.</translation>
    </message>
    <message>
        <source>Something is missing: weightroom %1 %2</source>
        <translation>Falta algo: weightroom %1 %2</translation>
    </message>
    <message>
        <source>There is a word too many: %1</source>
        <translation>Sobra una palabra: %1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no command, no file or folder here, and no URL.</source>
        <translation>&quot;%1&quot; no es una orden, ni un archivo o carpeta de aquí, ni una URL.</translation>
    </message>
    <message>
        <source>The option %1 needs a whole number from %2 to %3, not &quot;%4&quot;.</source>
        <translation>La opción %1 necesita un número entero de %2 a %3, no &quot;%4&quot;.</translation>
    </message>
    <message>
        <source>Usage: weightroom %1 %2</source>
        <translation>Uso: weightroom %1 %2</translation>
    </message>
    <message>
        <source>Usage: weightroom [OPTIONS] [MODEL...]
       weightroom COMMAND ...

Opens TensorFlow.js models in a window, or works on them in the terminal.

Commands:
</source>
        <translation>Uso: weightroom [OPTIONS] [MODEL...]
     weightroom COMMAND ...

Abre modelos de TensorFlow.js en una ventana, o trabaja con ellos en el terminal.

Órdenes:
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
La ventana se puede dibujar en un archivo, sin pantalla:
  --screenshot FILE.png [--size WxH] [--tab overview|topology|weights|histogram|json]
  [--theme light|dark] [MODEL...]

Códigos de salida: 0 hecho, 1 fallo, 2 línea de órdenes incorrecta, 3 check encontró
errores, 4 el destino existe, 130 terminado con Ctrl+C.
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
        <translation>El tensor %1 es de tipo %2, que no se puede cuantizar.</translation>
    </message>
    <message>
        <source>The tensor %1 has the type %2, which TensorFlow.js does not read.</source>
        <translation>El tensor %1 es de tipo %2, que TensorFlow.js no lee.</translation>
    </message>
    <message>
        <source>The quantization of the tensor %1 lacks min and scale.</source>
        <translation>A la cuantización del tensor %1 le faltan min y scale.</translation>
    </message>
    <message>
        <source>The quantization of the tensor %1 lacks min.</source>
        <translation>A la cuantización del tensor %1 le falta min.</translation>
    </message>
    <message>
        <source>The quantization of the tensor %1 lacks scale.</source>
        <translation>A la cuantización del tensor %1 le falta scale.</translation>
    </message>
    <message>
        <source>The tensor %1 has %2 elements; %3 elements from number %4 on were asked for.</source>
        <translation>El tensor %1 tiene %2 elementos; se pidieron %3 elementos a partir del número %4.</translation>
    </message>
    <message>
        <source>The tensor %1 is quantized to float16, which needs the type float32; its type is %2.</source>
        <translation>El tensor %1 está cuantizado a float16, que requiere el tipo float32; su tipo es %2.</translation>
    </message>
    <message>
        <source>The tensor %1 is quantized to %2; TensorFlow.js reads uint8, uint16 and float16.</source>
        <translation>El tensor %1 está cuantizado a %2; TensorFlow.js lee uint8, uint16 y float16.</translation>
    </message>
    <message>
        <source>The tensor %1 holds strings, not numbers.</source>
        <translation>El tensor %1 contiene cadenas, no números.</translation>
    </message>
    <message>
        <source>The tensor %1 is not quantized.</source>
        <translation>El tensor %1 no está cuantizado.</translation>
    </message>
</context>
<context>
    <name>weightroom::Display</name>
    <message>
        <source>There is no graphical display here; weightroom --help lists the commands that need none.</source>
        <translation>No hay ninguna pantalla gráfica aquí; weightroom --help enumera las órdenes que no la necesitan.</translation>
    </message>
    <message>
        <source>The graphical display &quot;%1&quot; does not answer; weightroom --help lists the commands that need none.</source>
        <translation>La pantalla gráfica &quot;%1&quot; no responde; weightroom --help enumera las órdenes que no la necesitan.</translation>
    </message>
</context>
<context>
    <name>weightroom::DtypeShares</name>
    <message numerus="yes">
        <source>%n tensor(s)</source>
        <translation>
            <numerusform>%n tensor</numerusform>
            <numerusform>%n tensores</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weightroom::Encode</name>
    <message>
        <source>The tensor %1 has values that are not finite and cannot be quantized to integers.</source>
        <translation>El tensor %1 tiene valores no finitos y no se puede cuantizar a enteros.</translation>
    </message>
    <message>
        <source>The tensor %1 can be quantized to uint8, uint16 or float16 only.</source>
        <translation>El tensor %1 solo se puede cuantizar a uint8, uint16 o float16.</translation>
    </message>
</context>
<context>
    <name>weightroom::Error</name>
    <message>
        <source>Cancelled.</source>
        <translation>Cancelado.</translation>
    </message>
</context>
<context>
    <name>weightroom::FailurePane</name>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Reintentar</translation>
    </message>
    <message>
        <source>&amp;Open other…</source>
        <translation>Abrir &amp;otro…</translation>
    </message>
    <message>
        <source>Co&amp;py</source>
        <translation>Co&amp;piar</translation>
    </message>
    <message>
        <source>Copies the message with all details</source>
        <translation>Copia el mensaje con todos los detalles</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>&amp;Detalles</translation>
    </message>
    <message>
        <source>Details of the error</source>
        <translation>Detalles del error</translation>
    </message>
    <message>
        <source>Opening this model was cancelled.</source>
        <translation>Se canceló la apertura de este modelo.</translation>
    </message>
    <message>
        <source>Code: %1</source>
        <translation>Código: %1</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>Origen: %1</translation>
    </message>
</context>
<context>
    <name>weightroom::FiguresPanel</name>
    <message>
        <source>Elements</source>
        <translation>Elementos</translation>
    </message>
    <message>
        <source>Min</source>
        <translation>Mín.</translation>
    </message>
    <message>
        <source>Max</source>
        <translation>Máx.</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Media</translation>
    </message>
    <message>
        <source>Std</source>
        <translation>Desv. típ.</translation>
    </message>
    <message>
        <source>Zeros</source>
        <translation>Ceros</translation>
    </message>
    <message>
        <source>Not finite, so not in the chart.</source>
        <translation>No finitos, por eso no están en el gráfico.</translation>
    </message>
</context>
<context>
    <name>weightroom::FileHandler</name>
    <message>
        <source>There is no model.json in %1.</source>
        <translation>No hay ningún model.json en %1.</translation>
    </message>
    <message>
        <source>There is no model.json in %1, but several models: %2.</source>
        <translation>No hay ningún model.json en %1, sino varios modelos: %2.</translation>
    </message>
    <message>
        <source>Open one of these files.</source>
        <translation>Abra uno de estos archivos.</translation>
    </message>
    <message>
        <source>%1 exists already.</source>
        <translation>%1 ya existe.</translation>
    </message>
    <message>
        <source>Choose another folder, or replace the model that is there.</source>
        <translation>Elija otra carpeta o reemplace el modelo que está allí.</translation>
    </message>
    <message>
        <source>Saving to %1 needs %2 bytes, %3 are free.</source>
        <translation>Guardar en %1 requiere %2 bytes y hay %3 libres.</translation>
    </message>
    <message>
        <source>%1 is a file, not a folder.</source>
        <translation>%1 es un archivo, no una carpeta.</translation>
    </message>
    <message>
        <source>There is no space left for %1.</source>
        <translation>No queda espacio para %1.</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>No se puede escribir %1.</translation>
    </message>
    <message>
        <source>A file written to %1 is shorter than what was written.</source>
        <translation>Un archivo escrito en %1 es más corto que lo que se escribió.</translation>
    </message>
    <message>
        <source>The model has no weight data and cannot be saved.</source>
        <translation>El modelo no tiene datos de pesos y no se puede guardar.</translation>
    </message>
    <message>
        <source>The model cannot be saved: its weight file %1 is missing.</source>
        <translation>No se puede guardar el modelo: falta su archivo de pesos %1.</translation>
    </message>
    <message>
        <source>The model cannot be saved: %1 has %2 of %3 bytes.</source>
        <translation>No se puede guardar el modelo: %1 tiene %2 de %3 bytes.</translation>
    </message>
    <message>
        <source>The model cannot be saved: its tensors need %1 bytes, there are %2.</source>
        <translation>No se puede guardar el modelo: sus tensores necesitan %1 bytes y hay %2.</translation>
    </message>
    <message>
        <source>The weights cannot be cut into files of %1 bytes.</source>
        <translation>Los pesos no se pueden dividir en archivos de %1 bytes.</translation>
    </message>
    <message>
        <source>The weights written to %1 are not what was read back from there.</source>
        <translation>Los pesos escritos en %1 no coinciden con lo que se releyó de allí.</translation>
    </message>
    <message>
        <source>Check the disk, or save to another one.</source>
        <translation>Compruebe el disco o guarde en otro.</translation>
    </message>
</context>
<context>
    <name>weightroom::FileKind</name>
    <message>
        <source>Convert it with tensorflowjs_converter, then open the model.json that it writes.</source>
        <translation>Conviértalo con tensorflowjs_converter y abra el model.json que escribe.</translation>
    </message>
    <message>
        <source>Unpack it, then open the model.json inside.</source>
        <translation>Descomprímalo y abra el model.json que contiene.</translation>
    </message>
    <message>
        <source>%1 seems to be a Keras model in HDF5.</source>
        <translation>%1 parece un modelo de Keras en HDF5.</translation>
    </message>
    <message>
        <source>%1 seems to be a Keras model archive.</source>
        <translation>%1 parece un archivo comprimido de modelo de Keras.</translation>
    </message>
    <message>
        <source>%1 seems to be a TensorFlow SavedModel.</source>
        <translation>%1 parece un SavedModel de TensorFlow.</translation>
    </message>
    <message>
        <source>%1 seems to be a TensorFlow graph (GraphDef).</source>
        <translation>%1 parece un grafo de TensorFlow (GraphDef).</translation>
    </message>
    <message>
        <source>%1 seems to be a TensorFlow Lite model.</source>
        <translation>%1 parece un modelo de TensorFlow Lite.</translation>
    </message>
    <message>
        <source>Convert the model it was made from with tensorflowjs_converter; TensorFlow Lite files cannot be converted back.</source>
        <translation>Convierta con tensorflowjs_converter el modelo del que procede; los archivos de TensorFlow Lite no se pueden convertir de vuelta.</translation>
    </message>
    <message>
        <source>%1 seems to be an ONNX model.</source>
        <translation>%1 parece un modelo ONNX.</translation>
    </message>
    <message>
        <source>Convert it to a TensorFlow SavedModel, and that with tensorflowjs_converter.</source>
        <translation>Conviértalo en un SavedModel de TensorFlow, y este con tensorflowjs_converter.</translation>
    </message>
    <message>
        <source>%1 seems to be a PyTorch or Python pickle file.</source>
        <translation>%1 parece un archivo de PyTorch o un pickle de Python.</translation>
    </message>
    <message>
        <source>Export the model to TensorFlow first, then convert it with tensorflowjs_converter.</source>
        <translation>Exporte primero el modelo a TensorFlow y conviértalo después con tensorflowjs_converter.</translation>
    </message>
    <message>
        <source>%1 seems to be a safetensors file.</source>
        <translation>%1 parece un archivo safetensors.</translation>
    </message>
    <message>
        <source>It holds weights without a topology; convert the whole model with tensorflowjs_converter.</source>
        <translation>Contiene pesos sin topología; convierta el modelo completo con tensorflowjs_converter.</translation>
    </message>
    <message>
        <source>%1 seems to be a GGUF language model.</source>
        <translation>%1 parece un modelo de lenguaje GGUF.</translation>
    </message>
    <message>
        <source>TensorFlow.js cannot use it; look for a TensorFlow.js model.</source>
        <translation>TensorFlow.js no lo puede usar; busque un modelo de TensorFlow.js.</translation>
    </message>
    <message>
        <source>%1 seems to hold NumPy arrays.</source>
        <translation>%1 parece contener matrices de NumPy.</translation>
    </message>
    <message>
        <source>Open the model.json of a TensorFlow.js model instead.</source>
        <translation>Abra en su lugar el model.json de un modelo de TensorFlow.js.</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 está vacío.</translation>
    </message>
    <message>
        <source>Fetch the file again; its download may have failed.</source>
        <translation>Vuelva a obtener el archivo; quizá falló la descarga.</translation>
    </message>
    <message>
        <source>%1 is a Git LFS pointer, not the file itself.</source>
        <translation>%1 es un puntero de Git LFS, no el archivo mismo.</translation>
    </message>
    <message>
        <source>Run &quot;git lfs pull&quot; in the repository, or download the file itself.</source>
        <translation>Ejecute &quot;git lfs pull&quot; en el repositorio o descargue el archivo mismo.</translation>
    </message>
    <message>
        <source>%1 is an HTML page, not JSON (login or wrong path?).</source>
        <translation>%1 es una página HTML, no JSON (¿inicio de sesión o ruta equivocada?).</translation>
    </message>
    <message>
        <source>Check the address and download the model.json itself.</source>
        <translation>Compruebe la dirección y descargue el model.json mismo.</translation>
    </message>
    <message>
        <source>%1 is XML, perhaps the error message of a server.</source>
        <translation>%1 es XML, quizá el mensaje de error de un servidor.</translation>
    </message>
    <message>
        <source>%1 seems to be a zip archive.</source>
        <translation>%1 parece un archivo zip.</translation>
    </message>
    <message>
        <source>%1 is compressed with gzip.</source>
        <translation>%1 está comprimido con gzip.</translation>
    </message>
    <message>
        <source>%1 seems to be a tar archive.</source>
        <translation>%1 parece un archivo tar.</translation>
    </message>
    <message>
        <source>%1 is text in UTF-16.</source>
        <translation>%1 es texto en UTF-16.</translation>
    </message>
    <message>
        <source>Save it as UTF-8 and open it again.</source>
        <translation>Guárdelo en UTF-8 y vuelva a abrirlo.</translation>
    </message>
    <message>
        <source>%1 seems to be a picture.</source>
        <translation>%1 parece una imagen.</translation>
    </message>
    <message>
        <source>%1 seems to be a PDF document.</source>
        <translation>%1 parece un documento PDF.</translation>
    </message>
    <message>
        <source>%1 is text, but not JSON.</source>
        <translation>%1 es texto, pero no JSON.</translation>
    </message>
    <message>
        <source>%1 is a binary file, perhaps weights of a model.</source>
        <translation>%1 es un archivo binario, quizá los pesos de un modelo.</translation>
    </message>
    <message>
        <source>Open the model.json that belongs to it.</source>
        <translation>Abra el model.json que le corresponde.</translation>
    </message>
</context>
<context>
    <name>weightroom::Findings</name>
    <message numerus="yes">
        <source>%n tensors are called %1; TensorFlow.js keeps the last of them only.</source>
        <translation>
            <numerusform>%n tensor se llama %1; TensorFlow.js conserva solo el último.</numerusform>
            <numerusform>%n tensores se llaman %1; TensorFlow.js conserva solo el último.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>TensorFlow.js 4.6 to 4.22 reads %n tensor(s) of this model as zeros, because the last weights file is larger than the others, which are of equal size: %1. Save the model with shards of equal size or with one weights file.</source>
        <translation>
            <numerusform>TensorFlow.js 4.6 a 4.22 lee %n tensor de este modelo como ceros, porque el último archivo de pesos es mayor que los demás, que son del mismo tamaño: %1. Guarde el modelo con fragmentos del mismo tamaño o con un solo archivo de pesos.</numerusform>
            <numerusform>TensorFlow.js 4.6 a 4.22 lee %n tensores de este modelo como ceros, porque el último archivo de pesos es mayor que los demás, que son del mismo tamaño: %1. Guarde el modelo con fragmentos del mismo tamaño o con un solo archivo de pesos.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no topology, so TensorFlow.js can read these weights but not run them as a model.</source>
        <translation>No hay topología, así que TensorFlow.js puede leer estos pesos, pero no ejecutarlos como modelo.</translation>
    </message>
    <message>
        <source>There are no weights; TensorFlow.js loads this graph only when it needs none and its weights manifest is an empty list.</source>
        <translation>No hay pesos; TensorFlow.js carga este grafo solo si no necesita ninguno y su manifiesto de pesos es una lista vacía.</translation>
    </message>
    <message>
        <source>There are no weights; TensorFlow.js gives the layers their initial values.</source>
        <translation>No hay pesos; TensorFlow.js da a las capas sus valores iniciales.</translation>
    </message>
    <message>
        <source>In the tensor %1, %2 of %3 values are not a number (NaN).</source>
        <translation>En el tensor %1, %2 de %3 valores no son un número (NaN).</translation>
    </message>
    <message>
        <source>In the tensor %1, %2 of %3 values are infinite: %4 positive, %5 negative.</source>
        <translation>En el tensor %1, %2 de %3 valores son infinitos: %4 positivos, %5 negativos.</translation>
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
        <translation>El tensor %1 contiene cadenas, que no tienen histograma.</translation>
    </message>
    <message>
        <source>A histogram has 1 to %1 bins; %2 were asked for.</source>
        <translation>Un histograma tiene de 1 a %1 intervalos; se pidieron %2.</translation>
    </message>
    <message>
        <source>The histogram&apos;s range from %1 to %2 is no range of finite numbers.</source>
        <translation>El rango del histograma de %1 a %2 no es un rango de números finitos.</translation>
    </message>
    <message>
        <source>The histogram&apos;s range from %1 to %2 is too narrow for %3 bins.</source>
        <translation>El rango del histograma de %1 a %2 es demasiado estrecho para %3 intervalos.</translation>
    </message>
</context>
<context>
    <name>weightroom::HistogramChart</name>
    <message>
        <source>Histogram</source>
        <translation>Histograma</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <comment>range of a bin, count, share</comment>
        <translation>%1: %2 (%3)</translation>
    </message>
    <message>
        <source>Count, logarithmic</source>
        <translation>Recuento, logarítmico</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Recuento</translation>
    </message>
</context>
<context>
    <name>weightroom::HistogramPage</name>
    <message>
        <source>This file has no weights.</source>
        <translation>Este archivo no tiene pesos.</translation>
    </message>
    <message>
        <source>Histo&amp;gram</source>
        <translation>Histo&amp;grama</translation>
    </message>
    <message>
        <source>Filter tensors</source>
        <translation>Filtrar tensores</translation>
    </message>
    <message>
        <source>Tensors</source>
        <translation>Tensores</translation>
    </message>
    <message>
        <source>Bins of the histogram</source>
        <translation>Intervalos del histograma</translation>
    </message>
    <message>
        <source>Previous tensor</source>
        <translation>Tensor anterior</translation>
    </message>
    <message>
        <source>Next tensor</source>
        <translation>Tensor siguiente</translation>
    </message>
    <message>
        <source>Automatic</source>
        <comment>number of bins</comment>
        <translation>Automático</translation>
    </message>
    <message>
        <source>Number of bins</source>
        <translation>Número de intervalos</translation>
    </message>
    <message>
        <source>&amp;Bins</source>
        <translation>&amp;Intervalos</translation>
    </message>
    <message>
        <source>Log counts</source>
        <translation>Recuento log.</translation>
    </message>
    <message>
        <source>Counts on a logarithmic scale (L)</source>
        <translation>Recuentos en escala logarítmica (L)</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>The bins as a table</source>
        <translation>Los intervalos en una tabla</translation>
    </message>
    <message>
        <source>Strings have no histogram.</source>
        <translation>Las cadenas no tienen histograma.</translation>
    </message>
    <message>
        <source>Counting values…</source>
        <translation>Contando valores…</translation>
    </message>
    <message>
        <source>Counting was cancelled. Choose the tensor again to start over.</source>
        <translation>Se canceló el recuento. Elija el tensor otra vez para empezar de nuevo.</translation>
    </message>
    <message>
        <source>Histogram of %1</source>
        <translation>Histograma de %1</translation>
    </message>
    <message>
        <source>This tensor has no elements.</source>
        <translation>Este tensor no tiene elementos.</translation>
    </message>
    <message>
        <source>No value is finite.</source>
        <translation>Ningún valor es finito.</translation>
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
        <translation>Información</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Advertencia</translation>
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
        <translation>No se pueden cargar modelos desde allí.</translation>
    </message>
    <message>
        <source>Models cannot be saved there.</source>
        <translation>No se pueden guardar modelos allí.</translation>
    </message>
</context>
<context>
    <name>weightroom::IoRouter</name>
    <message numerus="yes">
        <source>%n storage scheme(s) claim %1.</source>
        <translation>
            <numerusform>%n esquema de almacenamiento reclama %1.</numerusform>
            <numerusform>%n esquemas de almacenamiento reclaman %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>No storage scheme knows %1.</source>
        <translation>Ningún esquema de almacenamiento conoce %1.</translation>
    </message>
    <message>
        <source>Known schemes: %1</source>
        <translation>Esquemas conocidos: %1</translation>
    </message>
</context>
<context>
    <name>weightroom::JsonPage</name>
    <message>
        <source>Cancelled</source>
        <translation>Cancelado</translation>
    </message>
    <message>
        <source>&amp;JSON</source>
        <translation>&amp;JSON</translation>
    </message>
    <message>
        <source>JSON of the model</source>
        <translation>JSON del modelo</translation>
    </message>
    <message>
        <source>Find a key or value</source>
        <translation>Buscar una clave o un valor</translation>
    </message>
    <message>
        <source>Previous match (Shift+Return)</source>
        <translation>Coincidencia anterior (Mayús+Intro)</translation>
    </message>
    <message>
        <source>Next match (Return)</source>
        <translation>Coincidencia siguiente (Intro)</translation>
    </message>
    <message>
        <source>Path of the selected row</source>
        <translation>Ruta de la fila seleccionada</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Copiar ruta</translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>Copiar valor</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
    <message>
        <source>This model has no JSON.</source>
        <translation>Este modelo no tiene JSON.</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Buscando…</translation>
    </message>
    <message>
        <source>No match</source>
        <translation>Sin coincidencias</translation>
    </message>
    <message>
        <source>%1 of more than %2</source>
        <translation>%1 de más de %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
</context>
<context>
    <name>weightroom::JsonText</name>
    <message>
        <source>the end of the text</source>
        <translation>el final del texto</translation>
    </message>
    <message>
        <source>the byte 0x%1</source>
        <translation>el byte 0x%1</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>a character</comment>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>%1 is not valid JSON: in line %2, column %3, a value was expected, but %4 was found.</source>
        <translation>%1 no es JSON válido: en la línea %2, columna %3, se esperaba un valor, pero se encontró %4.</translation>
    </message>
    <message>
        <source>%1 is not valid JSON: in line %2, column %3, a value or ] was expected, but %4 was found.</source>
        <translation>%1 no es JSON válido: en la línea %2, columna %3, se esperaba un valor o ], pero se encontró %4.</translation>
    </message>
    <message>
        <source>%1 is not valid JSON: in line %2, column %3, a key in double quotes or } was expected, but %4 was found.</source>
        <translation>%1 no es JSON válido: en la línea %2, columna %3, se esperaba una clave entre comillas dobles o }, pero se encontró %4.</translation>
    </message>
    <message>
        <source>%1 is not valid JSON: in line %2, column %3, a key in double quotes was expected, but %4 was found.</source>
        <translation>%1 no es JSON válido: en la línea %2, columna %3, se esperaba una clave entre comillas dobles, pero se encontró %4.</translation>
    </message>
    <message>
        <source>%1 is not valid JSON: in line %2, column %3, a colon was expected, but %4 was found.</source>
        <translation>%1 no es JSON válido: en la línea %2, columna %3, se esperaban dos puntos, pero se encontró %4.</translation>
    </message>
    <message>
        <source>%1 is not valid JSON: in line %2, column %3, a comma or } was expected, but %4 was found.</source>
        <translation>%1 no es JSON válido: en la línea %2, columna %3, se esperaba una coma o }, pero se encontró %4.</translation>
    </message>
    <message>
        <source>%1 is not valid JSON: in line %2, column %3, a comma or ] was expected, but %4 was found.</source>
        <translation>%1 no es JSON válido: en la línea %2, columna %3, se esperaba una coma o ], pero se encontró %4.</translation>
    </message>
    <message>
        <source>%1 is not valid JSON: in line %2, column %3, the end of the text was expected, but %4 was found.</source>
        <translation>%1 no es JSON válido: en la línea %2, columna %3, se esperaba el final del texto, pero se encontró %4.</translation>
    </message>
    <message>
        <source>%1 is not valid JSON: in line %2, column %3, the closing quote of a string was expected, but %4 was found.</source>
        <translation>%1 no es JSON válido: en la línea %2, columna %3, se esperaban las comillas de cierre de una cadena, pero se encontró %4.</translation>
    </message>
    <message>
        <source>%1 is not valid JSON: in line %2, column %3, one of &quot; \ / b f n r t u was expected after a backslash, but %4 was found.</source>
        <translation>%1 no es JSON válido: en la línea %2, columna %3, se esperaba uno de &quot; \ / b f n r t u tras una barra invertida, pero se encontró %4.</translation>
    </message>
    <message>
        <source>%1 is not valid JSON: in line %2, column %3, a hexadecimal digit was expected, but %4 was found.</source>
        <translation>%1 no es JSON válido: en la línea %2, columna %3, se esperaba una cifra hexadecimal, pero se encontró %4.</translation>
    </message>
    <message>
        <source>%1 is not valid JSON: in line %2, column %3, a digit was expected, but %4 was found.</source>
        <translation>%1 no es JSON válido: en la línea %2, columna %3, se esperaba una cifra, pero se encontró %4.</translation>
    </message>
    <message>
        <source>%1 is not valid JSON: in line %2, column %3, control characters must be escaped in a string, but %4 was found.</source>
        <translation>%1 no es JSON válido: en la línea %2, columna %3, los caracteres de control deben escaparse en una cadena, pero se encontró %4.</translation>
    </message>
    <message>
        <source>%1 is not valid JSON: in line %2, column %3, UTF-8 was expected, but %4 was found.</source>
        <translation>%1 no es JSON válido: en la línea %2, columna %3, se esperaba UTF-8, pero se encontró %4.</translation>
    </message>
    <message>
        <source>The text</source>
        <translation>El texto</translation>
    </message>
    <message>
        <source>%1 cannot be read: in line %2, column %3, arrays and objects are nested deeper than %4 levels.</source>
        <translation>No se puede leer %1: en la línea %2, columna %3, las listas y los objetos están anidados a más de %4 niveles.</translation>
    </message>
    <message>
        <source>%1 cannot be read as JSON.</source>
        <translation>No se puede leer %1 como JSON.</translation>
    </message>
    <message>
        <source>%1 is too large: JSON of up to 4 GiB can be read.</source>
        <translation>%1 es demasiado grande: se puede leer JSON de hasta 4 GiB.</translation>
    </message>
    <message>
        <source>There is not enough memory to read %1.</source>
        <translation>No hay memoria suficiente para leer %1.</translation>
    </message>
</context>
<context>
    <name>weightroom::JsonTreeModel</name>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clave</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message numerus="yes">
        <source>%n element(s)</source>
        <comment>of an array</comment>
        <translation>
            <numerusform>%n elemento</numerusform>
            <numerusform>%n elementos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s)</source>
        <comment>of an object</comment>
        <translation>
            <numerusform>%n miembro</numerusform>
            <numerusform>%n miembros</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weightroom::KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Todos los atajos de teclado</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Acción</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
</context>
<context>
    <name>weightroom::LoadingPane</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>Progress of opening</source>
        <translation>Progreso de la apertura</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
</context>
<context>
    <name>weightroom::MainWindow</name>
    <message>
        <source>Not possible while the model is not open</source>
        <translation>No es posible mientras el modelo no esté abierto</translation>
    </message>
    <message>
        <source>Not possible: no model is open</source>
        <translation>No es posible: no hay ningún modelo abierto</translation>
    </message>
    <message>
        <source>Not possible: nothing can be found on this page</source>
        <translation>No es posible: en esta página no se puede buscar</translation>
    </message>
    <message>
        <source>Not possible: there is no other tab</source>
        <translation>No es posible: no hay otra pestaña</translation>
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
            <numerusform>%n tensores</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weightroom::MessageBar</name>
    <message>
        <source>Close message</source>
        <translation>Cerrar el mensaje</translation>
    </message>
</context>
<context>
    <name>weightroom::ModelArtifacts</name>
    <message>
        <source>%1 has neither a model topology nor a weights manifest.</source>
        <translation>%1 no tiene ni topología de modelo ni manifiesto de pesos.</translation>
    </message>
    <message>
        <source>It is JSON, but not of a TensorFlow.js model.</source>
        <translation>Es JSON, pero no de un modelo de TensorFlow.js.</translation>
    </message>
    <message>
        <source>Open the model.json of the model instead.</source>
        <translation>Abra en su lugar el model.json del modelo.</translation>
    </message>
    <message>
        <source>The format is given as &quot;%1&quot;, but this is a %2.</source>
        <translation>El formato indicado es &quot;%1&quot;, pero esto es un %2.</translation>
    </message>
    <message>
        <source>The model topology is neither one of layers nor a graph; only the weights can be shown.</source>
        <translation>La topología del modelo no es de capas ni un grafo; solo se pueden mostrar los pesos.</translation>
    </message>
    <message>
        <source>%1: expected an object.</source>
        <translation>%1: se esperaba un objeto.</translation>
    </message>
    <message>
        <source>%1: modelTopology: expected an object.</source>
        <translation>%1: modelTopology: se esperaba un objeto.</translation>
    </message>
</context>
<context>
    <name>weightroom::ModelOpener</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>Looking for models in these files…</source>
        <translation>Buscando modelos en estos archivos…</translation>
    </message>
</context>
<context>
    <name>weightroom::ModelSummary</name>
    <message>
        <source>%1 as %2</source>
        <comment>a dtype stored as codes of another</comment>
        <translation>%1 como %2</translation>
    </message>
    <message>
        <source>Layers model</source>
        <translation>Modelo de capas</translation>
    </message>
    <message>
        <source>Graph model</source>
        <translation>Modelo de grafo</translation>
    </message>
    <message>
        <source>Topology without weights</source>
        <translation>Topología sin pesos</translation>
    </message>
    <message>
        <source>Weights without topology</source>
        <translation>Pesos sin topología</translation>
    </message>
</context>
<context>
    <name>weightroom::ModelTabs</name>
    <message>
        <source>Open models</source>
        <translation>Modelos abiertos</translation>
    </message>
</context>
<context>
    <name>weightroom::ModelView</name>
    <message>
        <source>&amp;Show</source>
        <translation>&amp;Mostrar</translation>
    </message>
    <message>
        <source>Pages of the model</source>
        <translation>Páginas del modelo</translation>
    </message>
    <message>
        <source>Opening “%1”…</source>
        <translation>Abriendo «%1»…</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s). %1</source>
        <comment>about a model</comment>
        <translation>
            <numerusform>%n hallazgo. %1</numerusform>
            <numerusform>%n hallazgos. %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weightroom::NodeDetails</name>
    <message>
        <source>Inputs, consumers and weights of the node</source>
        <translation>Entradas, consumidores y pesos del nodo</translation>
    </message>
    <message>
        <source>Attributes of the node</source>
        <translation>Atributos del nodo</translation>
    </message>
    <message>
        <source>Select a node to see its attributes.</source>
        <translation>Seleccione un nodo para ver sus atributos.</translation>
    </message>
    <message>
        <source>output shape %1</source>
        <translation>forma de salida %1</translation>
    </message>
    <message>
        <source>not trainable</source>
        <translation>no entrenable</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>Entradas</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>Usado por</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>nodes</comment>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <comment>no nodes</comment>
        <translation>ningún nodo</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>weights</comment>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Pesos</translation>
    </message>
    <message numerus="yes">
        <source>%1 parameter(s)</source>
        <comment>of a node</comment>
        <translation>
            <numerusform>%1 parámetro</numerusform>
            <numerusform>%1 parámetros</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weightroom::OpenDialogs</name>
    <message>
        <source>Open Models</source>
        <translation>Abrir modelos</translation>
    </message>
    <message>
        <source>TensorFlow.js models (*.json *.bin group*-shard*)</source>
        <translation>Modelos de TensorFlow.js (*.json *.bin group*-shard*)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Open the Model in a Folder</source>
        <translation>Abrir el modelo de una carpeta</translation>
    </message>
</context>
<context>
    <name>weightroom::OpenPlan</name>
    <message>
        <source>%1 was left out. %2</source>
        <comment>file, reason</comment>
        <translation>%1 quedó fuera. %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n other file(s) were left out. %2</source>
        <comment>file, reason of the first</comment>
        <translation>
            <numerusform>%1 y otro archivo quedaron fuera. %2</numerusform>
            <numerusform>%1 y otros %n archivos quedaron fuera. %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weightroom::OpenedModel</name>
    <message>
        <source>note</source>
        <translation>nota</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>advertencia</translation>
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
        <translation>Sentido</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Forma</translation>
    </message>
    <message>
        <source>dtype</source>
        <translation>dtype</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Esperado</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravedad</translation>
    </message>
    <message>
        <source>Tensor</source>
        <translation>Tensor</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Hallazgo</translation>
    </message>
    <message>
        <source>User metadata</source>
        <translation>Metadatos del usuario</translation>
    </message>
    <message>
        <source>Training configuration</source>
        <translation>Configuración de entrenamiento</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Inputs and outputs</source>
        <translation>Entradas y salidas</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Hallazgos</translation>
    </message>
    <message>
        <source>Bytes by dtype</source>
        <translation>Bytes por dtype</translation>
    </message>
    <message>
        <source>SHA-256 of the weights</source>
        <translation>SHA-256 de los pesos</translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation>&amp;Resumen</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parámetros</translation>
    </message>
    <message>
        <source>Tensors</source>
        <translation>Tensores</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Pesos</translation>
    </message>
    <message>
        <source>Quantized tensors</source>
        <translation>Tensores cuantizados</translation>
    </message>
    <message>
        <source>Values of the optimizer</source>
        <translation>Valores del optimizador</translation>
    </message>
    <message>
        <source>Topology</source>
        <translation>Topología</translation>
    </message>
    <message>
        <source>Weight specifications</source>
        <translation>Especificaciones de pesos</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>Generated by</source>
        <translation>Generado por</translation>
    </message>
    <message>
        <source>Converted by</source>
        <translation>Convertido por</translation>
    </message>
    <message>
        <source>Opened from</source>
        <translation>Abierto desde</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Entrada</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Salida</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Falta</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Completo</translation>
    </message>
    <message>
        <source>Too short</source>
        <translation>Demasiado corto</translation>
    </message>
    <message>
        <source>Too long</source>
        <translation>Demasiado largo</translation>
    </message>
    <message numerus="yes">
        <source>%n more finding(s)</source>
        <translation>
            <numerusform>%n hallazgo más</numerusform>
            <numerusform>%n hallazgos más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weightroom::RecentMenu</name>
    <message>
        <source>This model is not there any more</source>
        <translation>Este modelo ya no está ahí</translation>
    </message>
    <message>
        <source>Open this model</source>
        <translation>Abrir este modelo</translation>
    </message>
    <message>
        <source>No models were opened yet</source>
        <translation>Aún no se ha abierto ningún modelo</translation>
    </message>
    <message>
        <source>&amp;Clear List</source>
        <translation>&amp;Vaciar la lista</translation>
    </message>
</context>
<context>
    <name>weightroom::SampleModel</name>
    <message>
        <source>Dense network</source>
        <translation>Red densa</translation>
    </message>
    <message>
        <source>Three layers that tell the arms of a spiral apart</source>
        <translation>Tres capas que distinguen los brazos de una espiral</translation>
    </message>
    <message>
        <source>Convolutional network</source>
        <translation>Red convolucional</translation>
    </message>
    <message>
        <source>Finds discs, squares, crosses and rings in small pictures</source>
        <translation>Halla discos, cuadrados, cruces y aros en imágenes</translation>
    </message>
    <message>
        <source>Quantized graph</source>
        <translation>Grafo cuantizado</translation>
    </message>
    <message>
        <source>The convolutional network as a graph, weights in 8 bits</source>
        <translation>La red convolucional como grafo, con pesos de 8 bits</translation>
    </message>
    <message>
        <source>Broken on purpose</source>
        <translation>Roto a propósito</translation>
    </message>
    <message>
        <source>A weight file that lost its end, and what is still there</source>
        <translation>Un archivo de pesos sin su final, y lo que aún queda</translation>
    </message>
</context>
<context>
    <name>weightroom::SaveAsDialog</name>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Guardar</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>Save “%1” As</source>
        <translation>Guardar «%1» como</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Reemplazar</translation>
    </message>
    <message>
        <source>Other &amp;name</source>
        <translation>Otro &amp;nombre</translation>
    </message>
    <message>
        <source>Progress of saving</source>
        <translation>Progreso del guardado</translation>
    </message>
    <message>
        <source>&amp;Folder:</source>
        <translation>C&amp;arpeta:</translation>
    </message>
    <message>
        <source>Na&amp;me:</source>
        <translation>N&amp;ombre:</translation>
    </message>
    <message>
        <source>&amp;Weight files:</source>
        <translation>Archivos de &amp;pesos:</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Examinar…</translation>
    </message>
    <message>
        <source>Keep the files as they are</source>
        <translation>Conservar los archivos como están</translation>
    </message>
    <message>
        <source>One file</source>
        <translation>Un archivo</translation>
    </message>
    <message>
        <source>Files of a size</source>
        <translation>Archivos de un tamaño</translation>
    </message>
    <message>
        <source>Size of each weight file in megabytes</source>
        <translation>Tamaño de cada archivo de pesos en megabytes</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>Choose a Folder</source>
        <translation>Elegir una carpeta</translation>
    </message>
    <message>
        <source>Choose the folder to save into.</source>
        <translation>Elija la carpeta en la que guardar.</translation>
    </message>
    <message>
        <source>The folder must be a full path, such as %1.</source>
        <translation>La carpeta debe ser una ruta completa, como %1.</translation>
    </message>
    <message>
        <source>Give the model a name.</source>
        <translation>Dé un nombre al modelo.</translation>
    </message>
    <message>
        <source>A name cannot have a slash in it.</source>
        <translation>Un nombre no puede contener una barra.</translation>
    </message>
    <message>
        <source>“%1” is not a name.</source>
        <translation>«%1» no es un nombre.</translation>
    </message>
    <message>
        <source>About %1 will be written.</source>
        <translation>Se escribirán unos %1.</translation>
    </message>
    <message>
        <source>There is a file of this name in the folder.</source>
        <translation>En la carpeta hay un archivo con este nombre.</translation>
    </message>
    <message>
        <source>“%1” has a model in this folder already.</source>
        <translation>«%1» ya contiene un modelo en esta carpeta.</translation>
    </message>
    <message>
        <source>Saved to %1: %2, read back and verified.</source>
        <translation>Guardado en %1: %2, releído y verificado.</translation>
    </message>
    <message>
        <source>Saved to %1: %2.</source>
        <translation>Guardado en %1: %2.</translation>
    </message>
</context>
<context>
    <name>weightroom::Screenshot</name>
    <message>
        <source>The option %1 cannot be &quot;%2&quot;.</source>
        <translation>La opción %1 no puede ser &quot;%2&quot;.</translation>
    </message>
    <message>
        <source>The picture %1 could not be written.</source>
        <translation>No se pudo escribir la imagen %1.</translation>
    </message>
</context>
<context>
    <name>weightroom::StringReader</name>
    <message>
        <source>The tensor %1 needs at least %2 bytes up to its string number %3, but has %4.</source>
        <translation>El tensor %1 necesita al menos %2 bytes hasta su cadena número %3, pero tiene %4.</translation>
    </message>
    <message>
        <source>The tensor %1 does not have the %2 strings from number %3 on that were asked for.</source>
        <translation>El tensor %1 no tiene las %2 cadenas pedidas a partir de la número %3.</translation>
    </message>
</context>
<context>
    <name>weightroom::Tensor</name>
    <message>
        <source>%1: %2 of %3 bytes are used, %4 belong to no tensor. The tensors of the next group are read from there on, as TensorFlow.js does.</source>
        <translation>%1: se usan %2 de %3 bytes, %4 no pertenecen a ningún tensor. Los tensores del grupo siguiente se leen a partir de ahí, como hace TensorFlow.js.</translation>
    </message>
    <message>
        <source>%1: %2 of %3 bytes are used, %4 belong to no tensor.</source>
        <translation>%1: se usan %2 de %3 bytes, %4 no pertenecen a ningún tensor.</translation>
    </message>
    <message>
        <source>Weight data</source>
        <translation>Datos de pesos</translation>
    </message>
    <message numerus="yes">
        <source>%n tensor(s) cannot be read because weight bytes are missing. The first is %1.</source>
        <translation>
            <numerusform>%n tensor no se puede leer porque faltan bytes de pesos: %1.</numerusform>
            <numerusform>%n tensores no se pueden leer porque faltan bytes de pesos. El primero es %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tensor(s) cannot be read because nothing tells where their bytes begin. The first is %1.</source>
        <translation>
            <numerusform>%n tensor no se puede leer porque nada indica dónde empiezan sus bytes: %1.</numerusform>
            <numerusform>%n tensores no se pueden leer porque nada indica dónde empiezan sus bytes. El primero es %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no weight bytes for %1.</source>
        <translation>No hay bytes de pesos para %1.</translation>
    </message>
    <message>
        <source>The size of %1 is not known, since its type is %2.</source>
        <translation>No se conoce el tamaño de %1, porque su tipo es %2.</translation>
    </message>
    <message>
        <source>%1 cannot be read: the file %2 is missing.</source>
        <translation>No se puede leer %1: falta el archivo %2.</translation>
    </message>
    <message>
        <source>%1 cannot be read: nothing tells where its bytes begin.</source>
        <translation>No se puede leer %1: nada indica dónde empiezan sus bytes.</translation>
    </message>
    <message>
        <source>%1 cannot be read: the file %2 has %3 of %4 bytes.</source>
        <translation>No se puede leer %1: el archivo %2 tiene %3 de %4 bytes.</translation>
    </message>
    <message>
        <source>%1 cannot be read: its strings need more than the %2 bytes that are there.</source>
        <translation>No se puede leer %1: sus cadenas necesitan más que los %2 bytes que hay.</translation>
    </message>
    <message>
        <source>%1 needs %2 bytes, there are %3.</source>
        <translation>%1 necesita %2 bytes y hay %3.</translation>
    </message>
</context>
<context>
    <name>weightroom::TensorModel</name>
    <message>
        <source>Cannot be read</source>
        <translation>No se puede leer</translation>
    </message>
    <message>
        <source>Not counted yet</source>
        <translation>Aún sin contar</translation>
    </message>
    <message>
        <source>Not all finite</source>
        <translation>No todos finitos</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Contado</translation>
    </message>
    <message>
        <source>%1 of %2 elements are zero.</source>
        <translation>%1 de %2 elementos son cero.</translation>
    </message>
    <message>
        <source>+Infinity %1, -Infinity %2</source>
        <translation>+Infinity %1, -Infinity %2</translation>
    </message>
    <message>
        <source>Population standard deviation of the finite values</source>
        <translation>Desviación típica poblacional de los valores finitos</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Dtype</source>
        <translation>Dtype</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Forma</translation>
    </message>
    <message>
        <source>Elements</source>
        <translation>Elementos</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Shard and offset</source>
        <translation>Fragmento y posición</translation>
    </message>
    <message>
        <source>Quantized</source>
        <comment>column head: how a tensor is quantized</comment>
        <translation>Cuantizado</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Grupo</translation>
    </message>
    <message>
        <source>Min</source>
        <translation>Mín.</translation>
    </message>
    <message>
        <source>Max</source>
        <translation>Máx.</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Media</translation>
    </message>
    <message>
        <source>Std</source>
        <translation>Desv. típ.</translation>
    </message>
    <message>
        <source>Zeros</source>
        <translation>Ceros</translation>
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
        <translation>Estado</translation>
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
        <translation>El modelo no tiene ni topología ni pesos.</translation>
    </message>
    <message>
        <source>The topology cannot be read: an array was expected at %1.</source>
        <translation>No se puede leer la topología: se esperaba una lista en %1.</translation>
    </message>
    <message>
        <source>The topology cannot be read: an object was expected at %1.</source>
        <translation>No se puede leer la topología: se esperaba un objeto en %1.</translation>
    </message>
    <message>
        <source>The topology cannot be read: a string was expected at %1.</source>
        <translation>No se puede leer la topología: se esperaba una cadena en %1.</translation>
    </message>
    <message>
        <source>The topology cannot be read: %1 holds neither layers (class_name and config) nor a graph (node).</source>
        <translation>No se puede leer la topología: %1 no contiene ni capas (class_name y config) ni un grafo (node).</translation>
    </message>
</context>
<context>
    <name>weightroom::TopologyModel</name>
    <message numerus="yes">
        <source>%n input(s)</source>
        <comment>of a node</comment>
        <translation>
            <numerusform>%n entrada</numerusform>
            <numerusform>%n entradas</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Output shape</source>
        <translation>Forma de salida</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parámetros</translation>
    </message>
    <message>
        <source>Inputs</source>
        <comment>column head: the nodes that feed a node</comment>
        <translation>Entradas</translation>
    </message>
</context>
<context>
    <name>weightroom::TopologyPage</name>
    <message>
        <source>&amp;Topology</source>
        <translation>&amp;Topología</translation>
    </message>
    <message>
        <source>Filter by name or type</source>
        <translation>Filtrar por nombre o tipo</translation>
    </message>
    <message>
        <source>Layers or nodes</source>
        <translation>Capas o nodos</translation>
    </message>
    <message>
        <source>Reading the topology…</source>
        <translation>Leyendo la topología…</translation>
    </message>
    <message>
        <source>This model has no layers or nodes.</source>
        <translation>Este modelo no tiene capas ni nodos.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <comment>layers or nodes in a table</comment>
        <translation>
            <numerusform>%n fila</numerusform>
            <numerusform>%n filas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
</context>
<context>
    <name>weightroom::UserFilesHandler</name>
    <message>
        <source>It is JSON, but not of a TensorFlow.js model.</source>
        <translation>Es JSON, pero no de un modelo de TensorFlow.js.</translation>
    </message>
    <message>
        <source>No weights manifest names it.</source>
        <translation>Ningún manifiesto de pesos lo nombra.</translation>
    </message>
    <message>
        <source>Another model has the same weight files.</source>
        <translation>Otro modelo tiene los mismos archivos de pesos.</translation>
    </message>
    <message>
        <source>No manifest names these: %1.</source>
        <translation>Ningún manifiesto nombra estos: %1.</translation>
    </message>
    <message>
        <source>None of these files is a model.json: %1.</source>
        <translation>Ninguno de estos archivos es un model.json: %1.</translation>
    </message>
    <message>
        <source>There are several models among the files: %1.</source>
        <translation>Hay varios modelos entre los archivos: %1.</translation>
    </message>
    <message>
        <source>Open one at a time.</source>
        <translation>Abra uno cada vez.</translation>
    </message>
    <message>
        <source>%1 has no modelTopology.</source>
        <translation>%1 no tiene modelTopology.</translation>
    </message>
    <message>
        <source>%1 has no weightsManifest.</source>
        <translation>%1 no tiene weightsManifest.</translation>
    </message>
    <message>
        <source>The weights manifest names two files called %1.</source>
        <translation>El manifiesto de pesos nombra dos archivos llamados %1.</translation>
    </message>
    <message>
        <source>The weight file %1 is not among the files.</source>
        <translation>El archivo de pesos %1 no está entre los archivos.</translation>
    </message>
    <message>
        <source>The weights manifest names %1 files, but %2 were given.</source>
        <translation>El manifiesto de pesos nombra %1 archivos, pero se dieron %2.</translation>
    </message>
    <message>
        <source>No manifest names these files: %1.</source>
        <translation>Ningún manifiesto nombra estos archivos: %1.</translation>
    </message>
    <message>
        <source>The weight files of this model were not given: %1.</source>
        <translation>No se dieron los archivos de pesos de este modelo: %1.</translation>
    </message>
    <message>
        <source>No files were given.</source>
        <translation>No se dio ningún archivo.</translation>
    </message>
</context>
<context>
    <name>weightroom::ValueGrid</name>
    <message>
        <source>Values of the selected tensor</source>
        <translation>Valores del tensor seleccionado</translation>
    </message>
    <message>
        <source>Select a tensor to see its values.</source>
        <translation>Seleccione un tensor para ver sus valores.</translation>
    </message>
    <message>
        <source>%1 — %2 %3</source>
        <comment>name, dtype, shape of a tensor</comment>
        <translation>%1 — %2 %3</translation>
    </message>
    <message>
        <source>%1, quantized as %2</source>
        <comment>tensor, how</comment>
        <translation>%1, cuantizado como %2</translation>
    </message>
    <message>
        <source>This tensor has no elements.</source>
        <translation>Este tensor no tiene elementos.</translation>
    </message>
    <message>
        <source>Rows from</source>
        <translation>Filas desde</translation>
    </message>
    <message>
        <source>First row shown</source>
        <translation>Primera fila mostrada</translation>
    </message>
    <message>
        <source>Columns from</source>
        <translation>Columnas desde</translation>
    </message>
    <message>
        <source>First column shown</source>
        <translation>Primera columna mostrada</translation>
    </message>
    <message>
        <source>Slice</source>
        <translation>Corte</translation>
    </message>
    <message>
        <source>Number of the slice</source>
        <translation>Número del corte</translation>
    </message>
    <message>
        <source>Index in dimension %1, which has %2</source>
        <translation>Índice en la dimensión %1, que tiene %2</translation>
    </message>
    <message>
        <source> × %1 of %2</source>
        <comment>part number, rows in a part, all rows</comment>
        <translation> × %1 de %2</translation>
    </message>
    <message>
        <source>%1 at a time can be shown, of %2.</source>
        <translation>Se pueden mostrar %1 a la vez, de %2.</translation>
    </message>
    <message>
        <source>Too many cells to copy: at most %1 at a time.</source>
        <translation>Demasiadas celdas para copiar: como máximo %1 a la vez.</translation>
    </message>
</context>
<context>
    <name>weightroom::WeightData</name>
    <message>
        <source>%1 is missing.</source>
        <translation>Falta %1.</translation>
    </message>
    <message>
        <source>%1 is missing; it should have %2 bytes.</source>
        <translation>Falta %1; debería tener %2 bytes.</translation>
    </message>
    <message>
        <source>%1 has %2 of %3 bytes.</source>
        <translation>%1 tiene %2 de %3 bytes.</translation>
    </message>
    <message>
        <source>The files %1 together have %2 of %3 bytes; which of them is cut cannot be told.</source>
        <translation>Los archivos %1 tienen en conjunto %2 de %3 bytes; no se puede saber cuál está cortado.</translation>
    </message>
    <message>
        <source>%1 names no files; its tensors need %2 bytes.</source>
        <translation>%1 no nombra archivos; sus tensores necesitan %2 bytes.</translation>
    </message>
    <message>
        <source>The weight file %1 is missing.</source>
        <translation>Falta el archivo de pesos %1.</translation>
    </message>
    <message>
        <source>%1 bytes of weight data are needed, there are %2.</source>
        <translation>Se necesitan %1 bytes de datos de pesos y hay %2.</translation>
    </message>
</context>
<context>
    <name>weightroom::WeightSpecs</name>
    <message>
        <source>%1: expected an object</source>
        <translation>%1: se esperaba un objeto</translation>
    </message>
    <message>
        <source>%1: expected an array</source>
        <translation>%1: se esperaba una lista</translation>
    </message>
    <message>
        <source>%1: expected a string</source>
        <translation>%1: se esperaba una cadena</translation>
    </message>
    <message>
        <source>%1: expected a number</source>
        <translation>%1: se esperaba un número</translation>
    </message>
    <message>
        <source>%1: expected integers &gt;= 0</source>
        <translation>%1: se esperaban enteros &gt;= 0</translation>
    </message>
    <message>
        <source>%1: expected a size that fits 64 bits</source>
        <translation>%1: se esperaba un tamaño que quepa en 64 bits</translation>
    </message>
</context>
<context>
    <name>weightroom::WeightsHash</name>
    <message>
        <source>Compute &amp;SHA-256</source>
        <translation>Calcular &amp;SHA-256</translation>
    </message>
    <message>
        <source>Progress of SHA-256</source>
        <translation>Progreso de SHA-256</translation>
    </message>
    <message>
        <source>Reads all weights once</source>
        <translation>Lee todos los pesos una vez</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
</context>
<context>
    <name>weightroom::WeightsPage</name>
    <message>
        <source>This file has no weights.</source>
        <translation>Este archivo no tiene pesos.</translation>
    </message>
    <message>
        <source>&amp;Weights</source>
        <translation>&amp;Pesos</translation>
    </message>
    <message>
        <source>Filter tensors by name, dtype or shape</source>
        <translation>Filtrar tensores por nombre, dtype o forma</translation>
    </message>
    <message>
        <source>Tensors whose values have been counted</source>
        <translation>Tensores cuyos valores se han contado</translation>
    </message>
    <message>
        <source>Stop counting values</source>
        <translation>Dejar de contar valores</translation>
    </message>
    <message>
        <source>Tensors</source>
        <translation>Tensores</translation>
    </message>
    <message>
        <source>Not counted yet</source>
        <translation>Aún sin contar</translation>
    </message>
    <message numerus="yes">
        <source>%n tensor(s)</source>
        <comment>how many there are</comment>
        <translation>
            <numerusform>%n tensor</numerusform>
            <numerusform>%n tensores</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 tensors</source>
        <translation>%1 de %2 tensores</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n cannot be read</source>
        <comment>tensors, how many of them</comment>
        <translation>
            <numerusform>%1, %n no se puede leer</numerusform>
            <numerusform>%1, %n no se pueden leer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weightroom::WelcomePage</name>
    <message>
        <source>Welcome to Weightroom</source>
        <translation>Le damos la bienvenida a Weightroom</translation>
    </message>
    <message>
        <source>Open, inspect and keep TensorFlow.js models. Files are only read: nothing you open here is changed.</source>
        <translation>Abra, examine y guarde modelos de TensorFlow.js. Los archivos solo se leen: nada de lo que abra aquí se modifica.</translation>
    </message>
    <message>
        <source>Drop a model here: model.json, a folder, or all its files</source>
        <translation>Suelte aquí un modelo: model.json, una carpeta o todos sus archivos</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>A&amp;brir…</translation>
    </message>
    <message>
        <source>Open Fol&amp;der…</source>
        <translation>Abrir &amp;carpeta…</translation>
    </message>
    <message>
        <source>Try a sample</source>
        <translation>Pruebe un ejemplo</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Recientes</translation>
    </message>
    <message>
        <source>Models that you open appear here.</source>
        <translation>Aquí aparecen los modelos que abra.</translation>
    </message>
    <message>
        <source>This model is not there any more: %1</source>
        <translation>Este modelo ya no está ahí: %1</translation>
    </message>
</context>
<context>
    <name>weightroom::WindowActions</name>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Editar</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>Copy what is selected</source>
        <translation>Copiar lo seleccionado</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>Seleccionar &amp;todo</translation>
    </message>
    <message>
        <source>Select everything in the focused list or text</source>
        <translation>Seleccionar todo en la lista o el texto con el foco</translation>
    </message>
    <message>
        <source>&amp;Find Here</source>
        <translation>&amp;Buscar aquí</translation>
    </message>
    <message>
        <source>Find in the page that is shown</source>
        <translation>Buscar en la página que se muestra</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>&amp;Sample Models</source>
        <translation>Modelos de &amp;ejemplo</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>Atajos de &amp;teclado</translation>
    </message>
    <message>
        <source>Show all keys</source>
        <translation>Mostrar todos los atajos de teclado</translation>
    </message>
    <message>
        <source>&amp;About Weightroom</source>
        <translation>&amp;Acerca de Weightroom</translation>
    </message>
    <message>
        <source>Show version and licences</source>
        <translation>Mostrar la versión y las licencias</translation>
    </message>
    <message>
        <source>Tool bar</source>
        <translation>Barra de herramientas</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Open Folder</source>
        <translation>Abrir carpeta</translation>
    </message>
    <message>
        <source>Save As</source>
        <translation>Guardar como</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Actualizar</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Abrir…</translation>
    </message>
    <message>
        <source>Open models from files</source>
        <translation>Abrir modelos a partir de archivos</translation>
    </message>
    <message>
        <source>Open &amp;Folder…</source>
        <translation>Abrir &amp;carpeta…</translation>
    </message>
    <message>
        <source>Open the model in a folder</source>
        <translation>Abrir el modelo de una carpeta</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>Abrir &amp;reciente</translation>
    </message>
    <message>
        <source>Save &amp;As…</source>
        <translation>&amp;Guardar como…</translation>
    </message>
    <message>
        <source>Write the model into a folder</source>
        <translation>Escribir el modelo en una carpeta</translation>
    </message>
    <message>
        <source>&amp;Close Tab</source>
        <translation>C&amp;errar pestaña</translation>
    </message>
    <message>
        <source>Close the model that is shown</source>
        <translation>Cerrar el modelo que se muestra</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>Leave the program</source>
        <translation>Salir del programa</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation>&amp;Resumen</translation>
    </message>
    <message>
        <source>&amp;Topology</source>
        <translation>To&amp;pología</translation>
    </message>
    <message>
        <source>&amp;Weights</source>
        <translation>P&amp;esos</translation>
    </message>
    <message>
        <source>&amp;Histogram</source>
        <translation>&amp;Histograma</translation>
    </message>
    <message>
        <source>&amp;JSON</source>
        <translation>&amp;JSON</translation>
    </message>
    <message>
        <source>Show this page of the model</source>
        <translation>Mostrar esta página del modelo</translation>
    </message>
    <message>
        <source>&amp;Next Tab</source>
        <translation>Pestaña &amp;siguiente</translation>
    </message>
    <message>
        <source>Go to the next model</source>
        <translation>Ir al modelo siguiente</translation>
    </message>
    <message>
        <source>&amp;Previous Tab</source>
        <translation>Pestaña a&amp;nterior</translation>
    </message>
    <message>
        <source>Go to the model before this one</source>
        <translation>Ir al modelo anterior</translation>
    </message>
    <message>
        <source>N&amp;ext Pane</source>
        <translation>Panel s&amp;iguiente</translation>
    </message>
    <message>
        <source>Move the focus to the next part of the window</source>
        <translation>Llevar el foco a la parte siguiente de la ventana</translation>
    </message>
    <message>
        <source>Pre&amp;vious Pane</source>
        <translation>Panel an&amp;terior</translation>
    </message>
    <message>
        <source>Move the focus to the part of the window before this one</source>
        <translation>Llevar el foco a la parte anterior de la ventana</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Actualizar</translation>
    </message>
    <message>
        <source>Read the model again</source>
        <translation>Leer el modelo de nuevo</translation>
    </message>
    <message>
        <source>The&amp;me</source>
        <translation>Te&amp;ma</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>&amp;Sistema</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Claro</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Oscuro</translation>
    </message>
    <message>
        <source>Choose the colours of the window</source>
        <translation>Elegir los colores de la ventana</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>I&amp;dioma</translation>
    </message>
    <message>
        <source>Choose the language of the window</source>
        <translation>Elegir el idioma de la ventana</translation>
    </message>
    <message>
        <source>F&amp;ull Screen</source>
        <translation>Pantalla &amp;completa</translation>
    </message>
    <message>
        <source>Use the whole screen</source>
        <translation>Usar toda la pantalla</translation>
    </message>
</context>
</TS>
