<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>CheckedWriterText</name>
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
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>Made with Qt %1 (LGPL-3), simdjson (Apache-2.0), OpenSSL (Apache-2.0), QtKeychain and libzip (BSD-3-Clause), xxHash (BSD-2-Clause) and icons of Lucide (ISC).</source>
        <translation>Hecho con Qt %1 (LGPL-3), simdjson (Apache-2.0), OpenSSL (Apache-2.0), QtKeychain y libzip (BSD-3-Clause), xxHash (BSD-2-Clause) e iconos de Lucide (ISC).</translation>
    </message>
</context>
<context>
    <name>weightroom::AnswerView</name>
    <message>
        <source>The server is there and takes uploads of this kind (it names %1).</source>
        <translation>El servidor está ahí y acepta subidas de este tipo (indica %1).</translation>
    </message>
    <message>
        <source>The server is there, but answered that something is wrong with it.</source>
        <translation>El servidor está ahí, pero respondió que tiene algún problema.</translation>
    </message>
    <message>
        <source>The server is there. It does not tell whether it takes uploads.</source>
        <translation>El servidor está ahí. No dice si acepta subidas.</translation>
    </message>
    <message>
        <source>Answer of the server</source>
        <translation>Respuesta del servidor</translation>
    </message>
    <message>
        <source>%1 redirected from %2</source>
        <translation>%1 redirigido desde %2</translation>
    </message>
    <message numerus="yes">
        <source>The server took the model (%n answer(s)).</source>
        <translation>
            <numerusform>El servidor aceptó el modelo (1 respuesta).</numerusform>
            <numerusform>El servidor aceptó el modelo (%n respuestas).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weightroom::AppearanceSettings</name>
    <message>
        <source>Appearance</source>
        <translation>Apariencia</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Como el escritorio</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>&amp;Theme:</source>
        <translation>&amp;Tema:</translation>
    </message>
    <message>
        <source>As the desktop: light or dark as it is, also when it changes.</source>
        <translation>Como el escritorio: claro u oscuro según esté, también cuando cambia.</translation>
    </message>
    <message>
        <source>Text &amp;size:</source>
        <translation>&amp;Tamaño del texto:</translation>
    </message>
    <message>
        <source>Of all texts, compared with the size that the desktop asks for.</source>
        <translation>De todos los textos, respecto al tamaño que pide el escritorio.</translation>
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
    <name>weightroom::CancelStep</name>
    <message>
        <source>The transfer of “%1” cannot go on: what had come is gone.</source>
        <translation>La transferencia de «%1» no puede continuar: lo que había llegado ya no está.</translation>
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
    <name>weightroom::CertificateView</name>
    <message>
        <source>Server:</source>
        <translation>Servidor:</translation>
    </message>
    <message>
        <source>Issued to:</source>
        <translation>Emitido para:</translation>
    </message>
    <message>
        <source>Issued by:</source>
        <translation>Emitido por:</translation>
    </message>
    <message>
        <source>Valid:</source>
        <translation>Validez:</translation>
    </message>
    <message>
        <source>SHA-256:</source>
        <translation>SHA-256:</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>de %1 a %2</translation>
    </message>
</context>
<context>
    <name>weightroom::ChartExport</name>
    <message>
        <source>The file %1 cannot be written.</source>
        <translation>No se puede escribir el archivo %1.</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>Imagen (*.png)</translation>
    </message>
    <message>
        <source>Drawing (*.svg)</source>
        <translation>Dibujo (*.svg)</translation>
    </message>
    <message>
        <source>Document (*.pdf)</source>
        <translation>Documento (*.pdf)</translation>
    </message>
    <message>
        <source>Table of bins (*.csv)</source>
        <translation>Tabla de intervalos (*.csv)</translation>
    </message>
    <message>
        <source>Bins for programs (*.json)</source>
        <translation>Intervalos para programas (*.json)</translation>
    </message>
    <message>
        <source>A chart is saved as .png, .svg, .pdf, .csv or .json, not as %1.</source>
        <translation>Un gráfico se guarda como .png, .svg, .pdf, .csv o .json, no como %1.</translation>
    </message>
    <message>
        <source>Save Chart</source>
        <translation>Guardar el gráfico</translation>
    </message>
</context>
<context>
    <name>weightroom::CheckDialog</name>
    <message>
        <source>Nothing was found.</source>
        <translation>No se encontró nada.</translation>
    </message>
    <message>
        <source>&amp;Go There</source>
        <translation>&amp;Ir allí</translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation>C&amp;opiar</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Guardar…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>Check of “%1”</source>
        <translation>Comprobación de «%1»</translation>
    </message>
    <message numerus="yes">
        <source>Check of %n Model(s)</source>
        <translation>
            <numerusform>Comprobación de %n modelo</numerusform>
            <numerusform>Comprobación de %n modelos</numerusform>
        </translation>
    </message>
    <message>
        <source>Progress of the check</source>
        <translation>Progreso de la comprobación</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Hallazgos</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravedad</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Hallazgo</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s).</source>
        <translation>
            <numerusform>%n hallazgo.</numerusform>
            <numerusform>%n hallazgos.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 models were read. %3</source>
        <comment>so far, all, findings</comment>
        <translation>Se leyeron %1 de %2 modelos. %3</translation>
    </message>
    <message>
        <source>All weights were read. Nothing was found.</source>
        <translation>Se leyeron todos los pesos. No se encontró nada.</translation>
    </message>
    <message>
        <source>All weights were read. %1</source>
        <comment>findings</comment>
        <translation>Se leyeron todos los pesos. %1</translation>
    </message>
    <message>
        <source>Save the Report</source>
        <translation>Guardar el informe</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Texto (*.txt)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>The report could not be written to %1: %2.</source>
        <translation>No se pudo escribir el informe en %1: %2.</translation>
    </message>
    <message>
        <source>The report was saved.</source>
        <translation>Se guardó el informe.</translation>
    </message>
</context>
<context>
    <name>weightroom::CliCheck</name>
    <message>
        <source>nothing found</source>
        <translation>nada que señalar</translation>
    </message>
    <message>
        <source>The weights have %1 bytes; at most %2 are allowed.</source>
        <translation>Los pesos tienen %1 bytes; se permiten como máximo %2.</translation>
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
    <message>
        <source>the models in all stores, or in those places: a scheme such as indexeddb://, a folder</source>
        <translation>los modelos de todos los almacenes, o de estos lugares: un esquema como indexeddb://, una carpeta</translation>
    </message>
    <message>
        <source>the same; what was read back and is equal goes from its old place to the trash, or for good</source>
        <translation>lo mismo; lo que se volvió a leer y es igual pasa de su lugar anterior a la papelera, o se elimina definitivamente</translation>
    </message>
    <message>
        <source>to the trash, or for good</source>
        <translation>a la papelera, o definitivamente</translation>
    </message>
    <message>
        <source>what was removed or replaced: 30 days long it can be put back</source>
        <translation>lo que se eliminó o reemplazó: durante 30 días se puede recuperar</translation>
    </message>
    <message>
        <source>the graph: nodes and edges, or its drawing, with all groups open unless --folded</source>
        <translation>el grafo: nodos y aristas, o su dibujo, con todos los grupos abiertos salvo con --folded</translation>
    </message>
    <message>
        <source>writes one, several or all tensors to files of other programs</source>
        <translation>escribe uno, varios o todos los tensores en archivos de otros programas</translation>
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
    <message>
        <source>Server&apos;s answer</source>
        <translation>Respuesta del servidor</translation>
    </message>
</context>
<context>
    <name>weightroom::CliExport</name>
    <message>
        <source>Where to is missing: -o FILE.</source>
        <translation>Falta el destino: -o ARCHIVO.</translation>
    </message>
    <message>
        <source>There is no format &quot;%1&quot;; those are %2.</source>
        <translation>No existe el formato &quot;%1&quot;; los que hay son %2.</translation>
    </message>
    <message>
        <source>The format is missing: --format with one of %1.</source>
        <translation>Falta el formato: --format con uno de %1.</translation>
    </message>
    <message>
        <source>Exported to</source>
        <translation>Exportado a</translation>
    </message>
    <message>
        <source>Tensors</source>
        <translation>Tensores</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Omitidos</translation>
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
        <translation>  -o, --output RUTA  el archivo; para npy, csv y raw la carpeta de los archivos, salvo que se
                     nombre un TENSOR
  --format FORMATO   npy, npz (NumPy), safetensors, csv o raw (solo los elementos); si no,
                     lo dice el final de RUTA
  --codes            lo que guardan los tensores cuantizados, no el valor real que representan
  --replace          un archivo, o la carpeta de una exportación anterior, cede su sitio

Sin TENSOR se exportan todos. Los elementos van por filas y en little-endian. Las cadenas
pasan a ser bytes de igual anchura de NumPy; safetensors no las conoce: se omiten y se dice.
Los caracteres que un nombre de archivo no puede tener pasan a ser _; index.json, en la
carpeta, dice qué tensor está en qué archivo.
</translation>
    </message>
</context>
<context>
    <name>weightroom::CliHistogram</name>
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
    <name>weightroom::CliHttp</name>
    <message>
        <source>The header %1 holds a secret, which would stand in the list of processes and in the shell&apos;s history.</source>
        <translation>La cabecera %1 contiene un secreto, que se vería en la lista de procesos y en el historial del intérprete de órdenes.</translation>
    </message>
    <message>
        <source>--bearer-env VAR, or --user NAME --password-env VAR</source>
        <translation>--bearer-env VAR, o bien --user NOMBRE --password-env VAR</translation>
    </message>
    <message>
        <source>  --method POST|PUT|PATCH   of an upload in one request (POST)
  --form multipart|files    one request as TensorFlow.js sends it, or a PUT for each file
  --no-probe                do not ask the server before a large upload
</source>
        <translation>  --method POST|PUT|PATCH   de una subida en una sola petición (POST)
  --form multipart|files    una petición como la envía TensorFlow.js, o un PUT por archivo
  --no-probe                no preguntar al servidor antes de una subida grande
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
        <translation>Opciones para http:// y https://:
  --server NOMBRE           tal como se configuró en la ventana
  --header &apos;NOMBRE: VALOR&apos;  se puede indicar varias veces
  --bearer-env VAR          un token del entorno
  --user NOMBRE --password-env VAR
  --allow-plain-login       también por http:// a otra máquina
  --weight-path-prefix URL  dónde están los archivos de pesos
  --from-tfhub              MODEL es una dirección de TF Hub
  --resolve-redirected      los pesos están donde se redirigió model.json
  --parallel N              peticiones a la vez, de 1 a 6 (6)
  --timeout S               segundos sin ningún dato (60)
  --retries N               (4)
  --ca-file FILE            certificados de más autoridades; varias veces
  --client-certificate FILE [--client-key FILE] [--client-password-env VAR]
  --proxy none|URL          en lugar del proxy del sistema
</translation>
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
    <name>weightroom::CliList</name>
    <message>
        <source>There are no models.</source>
        <translation>No hay modelos.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Guardado</translation>
    </message>
    <message>
        <source>Topology</source>
        <comment>bytes</comment>
        <translation>Topología</translation>
    </message>
    <message>
        <source>Weights</source>
        <comment>bytes</comment>
        <translation>Pesos</translation>
    </message>
    <message>
        <source>damaged: %1</source>
        <translation>dañado: %1</translation>
    </message>
</context>
<context>
    <name>weightroom::CliMove</name>
    <message>
        <source>Loose files cannot be moved, only copied.</source>
        <translation>Los archivos sueltos no se pueden mover, solo copiar.</translation>
    </message>
    <message>
        <source>Moved to</source>
        <translation>Movido a</translation>
    </message>
</context>
<context>
    <name>weightroom::CliRemove</name>
    <message>
        <source>Removed for good</source>
        <translation>Eliminado definitivamente</translation>
    </message>
    <message>
        <source>Moved to the trash</source>
        <translation>Movido a la papelera</translation>
    </message>
    <message>
        <source>Loose files are no model that can be removed.</source>
        <translation>Los archivos sueltos no son un modelo que se pueda eliminar.</translation>
    </message>
    <message>
        <source>Ended before everything was removed.</source>
        <translation>Terminó antes de eliminarlo todo.</translation>
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
        <source>unknown</source>
        <translation>desconocida</translation>
    </message>
    <message>
        <source>Node (type)</source>
        <translation>Nodo (tipo)</translation>
    </message>
    <message>
        <source>Layer (type)</source>
        <translation>Capa (tipo)</translation>
    </message>
    <message>
        <source>Output Shape</source>
        <translation>Forma de salida</translation>
    </message>
    <message>
        <source>Param #</source>
        <translation>Parámetros</translation>
    </message>
    <message>
        <source>Receives inputs</source>
        <translation>Recibe entradas de</translation>
    </message>
    <message>
        <source>Total params: %1</source>
        <translation>Parámetros en total: %1</translation>
    </message>
    <message>
        <source>Trainable params: %1</source>
        <translation>Parámetros entrenables: %1</translation>
    </message>
    <message>
        <source>Non-trainable params: %1</source>
        <translation>Parámetros no entrenables: %1</translation>
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
    <name>weightroom::CliTrash</name>
    <message>
        <source>The trash is empty.</source>
        <translation>La papelera está vacía.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Eliminado</translation>
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
            <numerusform>En total: %1. Se puede recuperar durante %n día.</numerusform>
            <numerusform>En total: %1. Se puede recuperar durante %n días.</numerusform>
        </translation>
    </message>
    <message>
        <source>Restored to %1</source>
        <translation>Restaurado en %1</translation>
    </message>
    <message>
        <source>Freed: %1</source>
        <translation>Liberado: %1</translation>
    </message>
    <message>
        <source>The trash knows list, restore ID [TARGET] and empty.</source>
        <translation>La papelera conoce list, restore ID [TARGET] y empty.</translation>
    </message>
    <message>
        <source>Together: %1. It can be put back until the trash is emptied.</source>
        <translation>En total: %1. Se puede recuperar hasta que se vacíe la papelera.</translation>
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
        <source>Options for all:
  --data-dir DIR    the folder for what the program keeps (also WEIGHTROOM_DATA_DIR)
  --downloads-dir DIR  the folder that downloads:// means
  --handler FILE    a plug-in that brings storage schemes; may be given several times
  --language LANG   the language of texts, such as en or es
  --quiet           no progress on standard error
  --help            this text; after a command, that command&apos;s
  --version         the version
</source>
        <translation>Opciones para todo:
  --data-dir DIR    la carpeta de lo que guarda el programa (también WEIGHTROOM_DATA_DIR)
  --downloads-dir DIR  la carpeta a la que se refiere downloads://
  --handler FILE    un complemento con esquemas de almacenamiento; se puede indicar varias veces
  --language LANG   el idioma de los textos, como en o es
  --quiet           sin progreso en la salida de errores
  --help            este texto; detrás de una orden, el de esa orden
  --version         la versión
</translation>
    </message>
    <message>
        <source>MODEL, SOURCE and TARGET are URLs (indexeddb://name, file:///a/model.json) or plain paths: a
model.json or a folder that holds one. A model in loose files is given as --files FILE...
</source>
        <translation>MODEL, SOURCE y TARGET son URL (indexeddb://nombre, file:///a/model.json) o rutas: un
model.json o una carpeta que contiene uno. Un modelo en archivos sueltos se indica con --files FILE...
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
Un segundo inicio entrega sus modelos a la ventana abierta; con --new-window abre una propia.
--open-url pide la URL de un modelo que abrir.

La ventana se puede dibujar en un archivo, sin pantalla:
  --screenshot ARCHIVO.png [--size ANxAL] [--tab overview|topology|weights|histogram|json]
  [--theme light|dark] [MODELO...]

Códigos de salida: 0 hecho, 1 fallo, 2 línea de órdenes incorrecta, 3 la comprobación encontró
errores, 4 el destino existe, 130 terminado con Ctrl+C.
</translation>
    </message>
</context>
<context>
    <name>weightroom::CommandModel</name>
    <message>
        <source>This entry is not there any more</source>
        <translation>Esta entrada ya no existe</translation>
    </message>
    <message>
        <source>Not possible now</source>
        <translation>Ahora no es posible</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>menu, entry</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Orden</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
</context>
<context>
    <name>weightroom::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>Órdenes</translation>
    </message>
    <message>
        <source>Type what you want to do</source>
        <translation>Escriba lo que quiere hacer</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Orden</translation>
    </message>
    <message>
        <source>No command has these letters.</source>
        <translation>Ninguna orden tiene estas letras.</translation>
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
        <translation>&amp;Comparar pesos</translation>
    </message>
    <message>
        <source>&amp;Keep Both</source>
        <translation>&amp;Conservar ambos</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Reemplazar</translation>
    </message>
    <message>
        <source>&amp;Skip</source>
        <translation>&amp;Omitir</translation>
    </message>
    <message>
        <source>“%1” Is There Already</source>
        <translation>«%1» ya está allí</translation>
    </message>
    <message>
        <source>Progress of comparing</source>
        <translation>Progreso de la comparación</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Do this for the remaining %n model(s)</source>
        <translation>
            <numerusform>&amp;Hacer lo mismo con el modelo restante</numerusform>
            <numerusform>&amp;Hacer lo mismo con los %n modelos restantes</numerusform>
        </translation>
    </message>
    <message>
        <source>There</source>
        <translation>Allí</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuevo</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Guardado</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parámetros</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Looking at both models…</source>
        <translation>Examinando ambos modelos…</translation>
    </message>
    <message>
        <source>The model that is there cannot be read: %1</source>
        <translation>No se puede leer el modelo que está allí: %1</translation>
    </message>
    <message>
        <source>The new model cannot be read: %1</source>
        <translation>No se puede leer el modelo nuevo: %1</translation>
    </message>
    <message>
        <source>Whether they are the same can be told when all weights were read.</source>
        <translation>Se sabrá si son iguales cuando se hayan leído todos los pesos.</translation>
    </message>
    <message>
        <source>Comparing the weights…</source>
        <translation>Comparando los pesos…</translation>
    </message>
    <message>
        <source>They could not be compared: %1</source>
        <translation>No se pudieron comparar: %1</translation>
    </message>
    <message>
        <source>They are identical: there is nothing to do.</source>
        <translation>Son idénticos: no hay nada que hacer.</translation>
    </message>
    <message>
        <source>Their weights are the same; they differ in: %1</source>
        <translation>Sus pesos son iguales; difieren en: %1</translation>
    </message>
    <message>
        <source>Only their weights differ.</source>
        <translation>Solo difieren sus pesos.</translation>
    </message>
    <message>
        <source>Their weights differ, and so does: %1</source>
        <translation>Sus pesos difieren, y también: %1</translation>
    </message>
    <message>
        <source>Keep Both gives the new one a free name.</source>
        <translation>Conservar ambos da al nuevo un nombre libre.</translation>
    </message>
    <message>
        <source>Keep Both calls the new one “%1”.</source>
        <translation>Conservar ambos llama al nuevo «%1».</translation>
    </message>
    <message>
        <source>Replace puts the old one into the trash.</source>
        <translation>Reemplazar lleva el anterior a la papelera.</translation>
    </message>
    <message>
        <source>Replace overwrites the old one for good.</source>
        <translation>Reemplazar sobrescribe el anterior definitivamente.</translation>
    </message>
    <message>
        <source>The new one is not written.</source>
        <translation>El nuevo no se escribe.</translation>
    </message>
</context>
<context>
    <name>weightroom::ConnectionForm</name>
    <message>
        <source>Login</source>
        <translation>Inicio de sesión</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Cabeceras</translation>
    </message>
    <message>
        <source>Proxy and certificates</source>
        <translation>Proxy y certificados</translation>
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
        <translation>No se puede crear la carpeta %1.</translation>
    </message>
    <message>
        <source>%1 cannot be opened: the SQLite driver of Qt is not installed.</source>
        <translation>No se puede abrir %1: el controlador SQLite de Qt no está instalado.</translation>
    </message>
    <message>
        <source>Install the package libqt6sql6-sqlite.</source>
        <translation>Instale el paquete libqt6sql6-sqlite.</translation>
    </message>
    <message>
        <source>%1 belongs to another program.</source>
        <translation>%1 pertenece a otro programa.</translation>
    </message>
    <message>
        <source>Choose another data folder, or move the file away.</source>
        <translation>Elija otra carpeta de datos o mueva el archivo a otro sitio.</translation>
    </message>
    <message>
        <source>%1 was made by a newer version of this program: it has format %2, this version knows formats up to %3.</source>
        <translation>%1 se creó con una versión más reciente de este programa: tiene el formato %2; esta versión conoce los formatos hasta el %3.</translation>
    </message>
    <message>
        <source>Install the newer version, or choose another data folder.</source>
        <translation>Instale la versión más reciente o elija otra carpeta de datos.</translation>
    </message>
    <message>
        <source>%1 can only be read: you may not write to the file or its folder.</source>
        <translation>%1 solo se puede leer: no tiene permiso para escribir en el archivo o en su carpeta.</translation>
    </message>
    <message>
        <source>Allow writing, or choose another data folder.</source>
        <translation>Permita la escritura o elija otra carpeta de datos.</translation>
    </message>
    <message>
        <source>%1 is kept busy by another program.</source>
        <translation>Otro programa tiene ocupado %1.</translation>
    </message>
    <message>
        <source>Wait until it is done, then try again.</source>
        <translation>Espere a que termine y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>The database %1 is damaged.</source>
        <translation>La base de datos %1 está dañada.</translation>
    </message>
    <message>
        <source>There is no room left on the disk of %1.</source>
        <translation>No queda espacio en el disco de %1.</translation>
    </message>
    <message>
        <source>That is too much for one entry of %1.</source>
        <translation>Es demasiado para una entrada de %1.</translation>
    </message>
    <message>
        <source>%1 cannot be opened.</source>
        <translation>No se puede abrir %1.</translation>
    </message>
    <message>
        <source>%1 cannot be read or written.</source>
        <translation>No se puede leer o escribir %1.</translation>
    </message>
    <message>
        <source>The database %1 was damaged. It has been repaired with what could still be read.</source>
        <translation>La base de datos %1 estaba dañada. Se ha reparado con lo que aún se podía leer.</translation>
    </message>
    <message>
        <source>Try again. The damaged file is kept as %1.</source>
        <translation>Vuelva a intentarlo. El archivo dañado se conserva como %1.</translation>
    </message>
    <message>
        <source>The next change there keeps a copy of the file and repairs it with what can still be read.</source>
        <translation>El próximo cambio guardará una copia del archivo y lo reparará con lo que aún se pueda leer.</translation>
    </message>
    <message>
        <source>The database %1 is damaged, and no copy of it can be made: it stays as it is.</source>
        <translation>La base de datos %1 está dañada y no se puede hacer una copia: se queda como está.</translation>
    </message>
    <message>
        <source>Make room on the disk, or move the file away.</source>
        <translation>Libere espacio en el disco o mueva el archivo a otro sitio.</translation>
    </message>
    <message>
        <source>Repair it in the window: choose the place, then Repair. The damaged file is kept.</source>
        <translation>Repárela en la ventana: elija el lugar y después Reparar. El archivo dañado se conserva.</translation>
    </message>
    <message>
        <source>The database %1 is damaged, and cannot be repaired while another program has it open.</source>
        <translation>La base de datos %1 está dañada y no se puede reparar mientras otro programa la tenga abierta.</translation>
    </message>
    <message>
        <source>Close the other windows and programs that use it, then try again.</source>
        <translation>Cierre las demás ventanas y programas que la usan e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The database %1 is damaged, and the repaired one is not whole either: it stays as it is.</source>
        <translation>La base de datos %1 está dañada y la reparada tampoco está completa: se queda como está.</translation>
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
    <name>weightroom::DeleteDialog</name>
    <message>
        <source>Finding out how much they take…</source>
        <translation>Calculando cuánto ocupan…</translation>
    </message>
    <message>
        <source>Models that will be deleted</source>
        <translation>Modelos que se eliminarán</translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation>Esto no se puede deshacer.</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>Together they take %1.</source>
        <translation>En total ocupan %1.</translation>
    </message>
</context>
<context>
    <name>weightroom::DifferenceNote</name>
    <message>
        <source>Difference of the two tensors</source>
        <translation>Diferencia de los dos tensores</translation>
    </message>
    <message>
        <source>%1 has another shape: only the distributions are compared, the outline scaled to the same number of values.</source>
        <translation>%1 tiene otra forma: solo se comparan las distribuciones, con el contorno escalado al mismo número de valores.</translation>
    </message>
    <message>
        <source>No value can be compared with %1.</source>
        <translation>Ningún valor se puede comparar con %1.</translation>
    </message>
    <message>
        <source>All values are equal to those of %1.</source>
        <translation>Todos los valores son iguales a los de %1.</translation>
    </message>
    <message>
        <source>To %1: largest difference %2 at %3, RMS %4 (%5 % of the values&apos; RMS), mean %6, %7 of the values equal.</source>
        <comment>second tensor, number, index, number, percentage, number, percentage</comment>
        <translation>Con %1: diferencia máxima %2 en %3, RMS %4 (%5 % del RMS de los valores), media %6, %7 de los valores iguales.</translation>
    </message>
    <message>
        <source>%1 values are not finite in one of them.</source>
        <translation>%1 valores no son finitos en uno de ellos.</translation>
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
    <name>weightroom::DownloadsHandler</name>
    <message>
        <source>The name %1 is too long for a file.</source>
        <translation>El nombre %1 es demasiado largo para un archivo.</translation>
    </message>
    <message>
        <source>It is not known which folder downloads go to.</source>
        <translation>No se sabe a qué carpeta van las descargas.</translation>
    </message>
    <message>
        <source>Choose one in the settings, or with --downloads-dir.</source>
        <translation>Elija una en la configuración o con --downloads-dir.</translation>
    </message>
</context>
<context>
    <name>weightroom::DragPicture</name>
    <message numerus="yes">
        <source>%n model(s)</source>
        <translation>
            <numerusform>%n modelo</numerusform>
            <numerusform>%n modelos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weightroom::DropDesk</name>
    <message>
        <source>There is no model on the clipboard</source>
        <translation>No hay ningún modelo en el portapapeles</translation>
    </message>
</context>
<context>
    <name>weightroom::DropPlan</name>
    <message numerus="yes">
        <source>Open %n model(s)</source>
        <translation>
            <numerusform>Abrir %n modelo</numerusform>
            <numerusform>Abrir %n modelos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Open %n file(s) or folder(s)</source>
        <translation>
            <numerusform>Abrir %n archivo o carpeta</numerusform>
            <numerusform>Abrir %n archivos o carpetas</numerusform>
        </translation>
    </message>
    <message>
        <source>Open from this URL…</source>
        <translation>Abrir desde esta URL…</translation>
    </message>
    <message>
        <source>Only models of the list can go to the trash</source>
        <translation>Solo los modelos de la lista pueden ir a la papelera</translation>
    </message>
    <message numerus="yes">
        <source>Move %n model(s) to the trash</source>
        <translation>
            <numerusform>Mover %n modelo a la papelera</numerusform>
            <numerusform>Mover %n modelos a la papelera</numerusform>
        </translation>
    </message>
    <message>
        <source>Upload to %1…</source>
        <comment>server</comment>
        <translation>Subir a %1…</translation>
    </message>
    <message numerus="yes">
        <source>Move %n model(s) to %1</source>
        <comment>place</comment>
        <translation>
            <numerusform>Mover %n modelo a %1</numerusform>
            <numerusform>Mover %n modelos a %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy %n model(s) to %1</source>
        <comment>place</comment>
        <translation>
            <numerusform>Copiar %n modelo a %1</numerusform>
            <numerusform>Copiar %n modelos a %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Already in %1</source>
        <comment>place</comment>
        <translation>Ya está en %1</translation>
    </message>
    <message>
        <source>Models cannot be moved from this place, only copied</source>
        <translation>Desde este lugar los modelos no se pueden mover, solo copiar</translation>
    </message>
    <message>
        <source>Drop on a store, a folder or a server</source>
        <translation>Suelte sobre un almacén, una carpeta o un servidor</translation>
    </message>
    <message>
        <source>Nothing can be stored in %1</source>
        <comment>place</comment>
        <translation>En %1 no se puede guardar nada</translation>
    </message>
    <message numerus="yes">
        <source>Copy the models in %n file(s) or folder(s) to %1</source>
        <comment>place</comment>
        <translation>
            <numerusform>Copiar los modelos de %n archivo o carpeta a %1</numerusform>
            <numerusform>Copiar los modelos de %n archivos o carpetas a %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Upload %n model(s) to %1…</source>
        <comment>server</comment>
        <translation>
            <numerusform>Subir %n modelo a %1…</numerusform>
            <numerusform>Subir %n modelos a %1…</numerusform>
        </translation>
    </message>
    <message>
        <source>From the trash models only go to places like the one they were in: restore them first</source>
        <translation>De la papelera los modelos solo van a lugares como el que tenían: restáurelos primero</translation>
    </message>
    <message numerus="yes">
        <source>Restore %n model(s) to %1</source>
        <comment>place</comment>
        <translation>
            <numerusform>Restaurar %n modelo en %1</numerusform>
            <numerusform>Restaurar %n modelos en %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Models in the trash are restored before they open</source>
        <translation>Los modelos de la papelera se restauran antes de abrirse</translation>
    </message>
    <message>
        <source>Already in the trash</source>
        <translation>Ya en la papelera</translation>
    </message>
    <message>
        <source>Models in the trash are restored before they are uploaded</source>
        <translation>Los modelos de la papelera se restauran antes de subirse</translation>
    </message>
    <message numerus="yes">
        <source>Restore %n model(s) to where they were</source>
        <translation>
            <numerusform>Restaurar %n modelo donde estaba</numerusform>
            <numerusform>Restaurar %n modelos donde estaban</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weightroom::DropRunner</name>
    <message>
        <source>Looking for models in these files…</source>
        <translation>Buscando modelos en estos archivos…</translation>
    </message>
    <message numerus="yes">
        <source>%n model(s) found. %1</source>
        <comment>what was left out</comment>
        <translation>
            <numerusform>Se encontró %n modelo. %1</numerusform>
            <numerusform>Se encontraron %n modelos. %1</numerusform>
        </translation>
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
    <name>weightroom::ExportDesk</name>
    <message>
        <source>E&amp;xport Tensors…</source>
        <translation>E&amp;xportar tensores…</translation>
    </message>
    <message>
        <source>Write tensors to files of NumPy, spreadsheets and others</source>
        <translation>Escribir tensores en archivos de NumPy, hojas de cálculo y otros</translation>
    </message>
    <message>
        <source>Not possible: no model with weights is shown</source>
        <translation>No es posible: no se muestra ningún modelo con pesos</translation>
    </message>
</context>
<context>
    <name>weightroom::ExportDialog</name>
    <message>
        <source>NumPy array (.npy)</source>
        <translation>Matriz de NumPy (.npy)</translation>
    </message>
    <message>
        <source>NumPy archive (.npz)</source>
        <translation>Archivo de NumPy (.npz)</translation>
    </message>
    <message>
        <source>Safetensors (.safetensors)</source>
        <translation>Safetensors (.safetensors)</translation>
    </message>
    <message>
        <source>Text for spreadsheets (.csv)</source>
        <translation>Texto para hojas de cálculo (.csv)</translation>
    </message>
    <message>
        <source>Elements alone (.bin)</source>
        <translation>Solo los elementos (.bin)</translation>
    </message>
    <message>
        <source>&amp;Codes instead of real values</source>
        <translation>Có&amp;digos en lugar de valores reales</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exportar</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>Ca&amp;ncelar</translation>
    </message>
    <message>
        <source>Export Tensors of “%1”</source>
        <translation>Exportar tensores de «%1»</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Reemplazar</translation>
    </message>
    <message>
        <source>&amp;Selected: %1</source>
        <translation>&amp;Seleccionado: %1</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Selected: %n tensor(s)</source>
        <comment>how many there are</comment>
        <translation>
            <numerusform>&amp;Seleccionado: %n tensor</numerusform>
            <numerusform>&amp;Seleccionados: %n tensores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;All: %n tensor(s)</source>
        <comment>how many there are</comment>
        <translation>
            <numerusform>&amp;Todos: %n tensor</numerusform>
            <numerusform>&amp;Todos: %n tensores</numerusform>
        </translation>
    </message>
    <message>
        <source>Tensors:</source>
        <translation>Tensores:</translation>
    </message>
    <message>
        <source>&amp;Format:</source>
        <translation>&amp;Formato:</translation>
    </message>
    <message>
        <source>What quantized tensors hold; the file&apos;s index tells what it means.</source>
        <translation>Lo que guardan los tensores cuantizados; el índice del archivo dice qué significa.</translation>
    </message>
    <message>
        <source>F&amp;older:</source>
        <translation>C&amp;arpeta:</translation>
    </message>
    <message>
        <source>Na&amp;me:</source>
        <translation>No&amp;mbre:</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>Progreso de la exportación</translation>
    </message>
    <message>
        <source>Choose the folder to write into.</source>
        <translation>Elija la carpeta en la que escribir.</translation>
    </message>
    <message>
        <source>The folder must be a full path, such as %1.</source>
        <translation>La carpeta debe ser una ruta completa, como %1.</translation>
    </message>
    <message>
        <source>Give what is exported a name.</source>
        <translation>Dé un nombre a lo que se exporta.</translation>
    </message>
    <message>
        <source>A name cannot have a slash in it.</source>
        <translation>Un nombre no puede contener una barra.</translation>
    </message>
    <message>
        <source>A folder: one file for each tensor, and an index of their names.</source>
        <translation>Una carpeta: un archivo por tensor y un índice de sus nombres.</translation>
    </message>
    <message>
        <source>One file.</source>
        <translation>Un archivo.</translation>
    </message>
    <message numerus="yes">
        <source>%n tensor(s) exported to %1: %2.</source>
        <comment>how many there are</comment>
        <translation>
            <numerusform>%n tensor exportado a %1: %2.</numerusform>
            <numerusform>%n tensores exportados a %1: %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 Left out, because the format does not know their type: %2.</source>
        <translation>%1 Omitidos, porque el formato no conoce su tipo: %2.</translation>
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
    <name>weightroom::FileField</name>
    <message>
        <source>Browse…</source>
        <translation>Examinar…</translation>
    </message>
    <message>
        <source>Browse for: %1</source>
        <translation>Examinar: %1</translation>
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
        <source>%1 can only be copied there, not renamed.</source>
        <translation>%1 solo se puede copiar allí, no cambiar de nombre.</translation>
    </message>
    <message>
        <source>Weight files of %1 lie outside of its folder; its files cannot be copied as they are.</source>
        <translation>Hay archivos de pesos de %1 fuera de su carpeta; no se pueden copiar tal como están.</translation>
    </message>
    <message>
        <source>%1 cannot be removed.</source>
        <translation>No se puede eliminar %1.</translation>
    </message>
    <message>
        <source>The weight file %1 of %2 is missing.</source>
        <translation>Falta el archivo de pesos %1 de %2.</translation>
    </message>
    <message>
        <source>The tensors of %1 need %2 bytes, its weight files have %3.</source>
        <translation>Los tensores de %1 necesitan %2 bytes; sus archivos de pesos tienen %3.</translation>
    </message>
    <message>
        <source>The name of %1 is no UTF-8 text.</source>
        <translation>El nombre de %1 no es texto UTF-8.</translation>
    </message>
    <message>
        <source>Rename the file.</source>
        <translation>Cambie el nombre del archivo.</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>No existe la carpeta %1.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be read.</source>
        <translation>No se puede leer la carpeta %1.</translation>
    </message>
    <message>
        <source>There is no model %1.</source>
        <translation>No existe el modelo %1.</translation>
    </message>
    <message>
        <source>The JSON written to %1 is not what was read back from there.</source>
        <translation>El JSON escrito en %1 no es el que se volvió a leer.</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>No se puede leer %1.</translation>
    </message>
    <message>
        <source>Something else is changing models in %1: waiting until it is done.</source>
        <translation>Otro proceso está cambiando modelos en %1: se espera a que termine.</translation>
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
    <name>weightroom::FilePairHandler</name>
    <message>
        <source>The topology in %1 is in the binary form from before TensorFlow.js 1.0, which is not read: only the weights are here. Convert the original model again to get its topology.</source>
        <translation>La topología de %1 está en la forma binaria anterior a TensorFlow.js 1.0, que no se lee: aquí solo están los pesos. Convierta de nuevo el modelo original para obtener su topología.</translation>
    </message>
    <message>
        <source>%1: expected a weights manifest, an array of groups.</source>
        <translation>%1: se esperaba un manifiesto de pesos, una lista de grupos.</translation>
    </message>
</context>
<context>
    <name>weightroom::FileTrash</name>
    <message>
        <source>The model cannot come back: %1 is in the way.</source>
        <translation>El modelo no se puede recuperar: %1 ocupa su lugar.</translation>
    </message>
    <message>
        <source>Restore it elsewhere.</source>
        <translation>Restáurelo en otro lugar.</translation>
    </message>
    <message>
        <source>The trashed model in %1 is not complete.</source>
        <translation>El modelo de la papelera en %1 no está completo.</translation>
    </message>
    <message>
        <source>There is no model %1 in the trash.</source>
        <translation>No hay ningún modelo %1 en la papelera.</translation>
    </message>
    <message>
        <source>%1 cannot be put into the trash.</source>
        <translation>No se puede llevar %1 a la papelera.</translation>
    </message>
    <message>
        <source>Free some space or make the data folder writable, or remove the model for good (--forever).</source>
        <translation>Libere espacio, permita escribir en la carpeta de datos o elimine el modelo definitivamente (--forever).</translation>
    </message>
</context>
<context>
    <name>weightroom::FilesOut</name>
    <message>
        <source>“%1” is large: it is written to files first. Take it again when that transfer is done.</source>
        <translation>«%1» es grande: primero se escribe en archivos. Tómelo de nuevo cuando termine esa transferencia.</translation>
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
        <source>In the tensor %1, %2 of %3 values are infinite: %4 positive, %5 negative.</source>
        <translation>En el tensor %1, %2 de %3 valores son infinitos: %4 positivos, %5 negativos.</translation>
    </message>
    <message numerus="yes">
        <source>%n constant(s) of the graph have no tensor: %1.</source>
        <translation>
            <numerusform>%n constante del grafo no tiene tensor: %1.</numerusform>
            <numerusform>%n constantes del grafo no tienen tensor: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s) have no tensors: %1.</source>
        <translation>
            <numerusform>%n capa no tiene tensores: %1.</numerusform>
            <numerusform>%n capas no tienen tensores: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tensor(s) belong to nothing in the topology: %1.</source>
        <translation>
            <numerusform>%n tensor no pertenece a nada en la topología: %1.</numerusform>
            <numerusform>%n tensores no pertenecen a nada en la topología: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>TensorFlow.js does not have the operation %1 of %n node(s): %2. The model runs only where it is registered.</source>
        <translation>
            <numerusform>TensorFlow.js no tiene la operación %1 de %n nodo: %2. El modelo solo funciona donde esté registrada.</numerusform>
            <numerusform>TensorFlow.js no tiene la operación %1 de %n nodos: %2. El modelo solo funciona donde esté registrada.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>TensorFlow.js does not have the class %1 of %n layer(s): %2. The model opens only where it is registered.</source>
        <translation>
            <numerusform>TensorFlow.js no tiene la clase %1 de %n capa: %2. El modelo solo se abre donde esté registrada.</numerusform>
            <numerusform>TensorFlow.js no tiene la clase %1 de %n capas: %2. El modelo solo se abre donde esté registrada.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” takes its input from “%2”, which is not there.</source>
        <translation>«%1» toma su entrada de «%2», que no existe.</translation>
    </message>
    <message>
        <source>The bias %1 %2 does not fit the kernel %3 %4.</source>
        <translation>El sesgo %1 %2 no encaja con el núcleo %3 %4.</translation>
    </message>
    <message>
        <source>The tensors %1 %2 and %3 %4 of one normalization have different shapes.</source>
        <translation>Los tensores %1 %2 y %3 %4 de una misma normalización tienen formas distintas.</translation>
    </message>
    <message>
        <source>The tensor %1 has %2 dimensions; TensorFlow.js knows at most %3.</source>
        <translation>El tensor %1 tiene %2 dimensiones; TensorFlow.js conoce %3 como máximo.</translation>
    </message>
    <message>
        <source>The tensor %1 %2 is larger than an array of a browser can be.</source>
        <translation>El tensor %1 %2 es mayor de lo que puede ser un array de un navegador.</translation>
    </message>
    <message>
        <source>The tensor %1 %2 has no elements.</source>
        <translation>El tensor %1 %2 no tiene elementos.</translation>
    </message>
    <message>
        <source>In the tensor %1, %2 of %3 values are not a number (NaN); the first is at index %4.</source>
        <translation>En el tensor %1, %2 de %3 valores no son un número (NaN); el primero está en el índice %4.</translation>
    </message>
    <message>
        <source>All %1 values of the tensor %2 are %3.</source>
        <translation>Los %1 valores del tensor %2 son todos %3.</translation>
    </message>
    <message>
        <source>In the tensor %1, %2 of %3 columns are all zero: %4.</source>
        <translation>En el tensor %1, %2 de %3 columnas son todo ceros: %4.</translation>
    </message>
    <message>
        <source>In the tensor %1, %2 of %3 rows are all zero: %4.</source>
        <translation>En el tensor %1, %2 de %3 filas son todo ceros: %4.</translation>
    </message>
    <message>
        <source>In the tensor %1, %2 of %3 filters are all zero: %4.</source>
        <translation>En el tensor %1, %2 de %3 filtros son todo ceros: %4.</translation>
    </message>
    <message>
        <source>In the tensor %1, %2 of %3 input channels are all zero: %4.</source>
        <translation>En el tensor %1, %2 de %3 canales de entrada son todo ceros: %4.</translation>
    </message>
    <message>
        <source>The tensor %1 has a value of %2, though 98 % of its values lie between %3 and %4.</source>
        <translation>El tensor %1 tiene un valor de %2, aunque el 98 % de sus valores está entre %3 y %4.</translation>
    </message>
    <message>
        <source>%1 of %2 values of the tensor %3 are so small (denormal) that many graphics processors take them for zero.</source>
        <translation>%1 de %2 valores del tensor %3 son tan pequeños (desnormalizados) que muchos procesadores gráficos los toman por cero.</translation>
    </message>
    <message>
        <source>The variance %1 has negative values, down to %2.</source>
        <translation>La varianza %1 tiene valores negativos, hasta %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n tensors hold the same values, so that %1 bytes are there more than once: %2.</source>
        <translation>
            <numerusform>%n tensor contiene los mismos valores, así que %1 bytes están más de una vez: %2.</numerusform>
            <numerusform>%n tensores contienen los mismos valores, así que %1 bytes están más de una vez: %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 values of the quantized tensor %3 lie at %4, the end of its range, and few beside it: they may have been cut off.</source>
        <translation>%1 de %2 valores del tensor cuantizado %3 están en %4, el extremo de su intervalo, y pocos junto a él: puede que se hayan recortado.</translation>
    </message>
    <message numerus="yes">
        <source>%n tensor(s) of layers are not there: %1.</source>
        <translation>
            <numerusform>Falta %n tensor de una capa: %1.</numerusform>
            <numerusform>Faltan %n tensores de capas: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tensor(s) are used by nothing in the graph: %1.</source>
        <translation>
            <numerusform>Nada del grafo usa %n tensor: %1.</numerusform>
            <numerusform>Nada del grafo usa %n tensores: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weightroom::FitLine</name>
    <message>
        <source>%1: yes</source>
        <comment>a model fits into a store</comment>
        <translation>%1: sí</translation>
    </message>
    <message>
        <source>%1: no (needs %2, %3 are free)</source>
        <comment>a model does not fit into a store</comment>
        <translation>%1: no (necesita %2, hay %3 libres)</translation>
    </message>
    <message>
        <source>Would fit into: %1</source>
        <translation>Cabría en: %1</translation>
    </message>
    <message>
        <source>The stores that the model would fit into</source>
        <translation>Los almacenes en los que cabría el modelo</translation>
    </message>
</context>
<context>
    <name>weightroom::FolderTrash</name>
    <message>
        <source>There is no model %1 in the trash.</source>
        <translation>No hay ningún modelo %1 en la papelera.</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>No se pudo escribir %1.</translation>
    </message>
    <message>
        <source>%1 could not be renamed.</source>
        <translation>No se pudo cambiar el nombre de %1.</translation>
    </message>
    <message>
        <source>%1 could not be removed.</source>
        <translation>No se pudo eliminar %1.</translation>
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
        <translation>guardado; escriba para reemplazarlo</translation>
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
        <translation>&amp;Empezar donde se terminó la última vez</translation>
    </message>
    <message>
        <source>The models that were open, the place and what was selected come back. Without this each start begins with the welcome page.</source>
        <translation>Vuelven los modelos que estaban abiertos, el lugar y lo seleccionado. Sin esto, cada inicio empieza con la página de bienvenida.</translation>
    </message>
    <message>
        <source>&amp;Ask before leaving while models are transferred</source>
        <translation>&amp;Preguntar antes de salir mientras se transfieren modelos</translation>
    </message>
    <message>
        <source>Without this they are just stopped. They can go on at the next start, in either case.</source>
        <translation>Sin esto solo se detienen. En ambos casos pueden seguir en el próximo inicio.</translation>
    </message>
    <message>
        <source>&amp;Tell on the desktop what has ended</source>
        <translation>&amp;Avisar en el escritorio de lo que ha terminado</translation>
    </message>
    <message>
        <source>Only of transfers that took more than ten seconds, and only while another window is used.</source>
        <translation>Solo de transferencias de más de diez segundos, y solo mientras se usa otra ventana.</translation>
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
            <numerusform>%n tensores</numerusform>
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
            <numerusform>1 archivo de pesos</numerusform>
            <numerusform>%n archivos de pesos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n weight file(s) are missing, the first is %1.</source>
        <translation>
            <numerusform>Falta 1 archivo de pesos: %1.</numerusform>
            <numerusform>Faltan %n archivos de pesos, el primero es %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 are free there.</source>
        <translation>Allí hay %1 libres.</translation>
    </message>
</context>
<context>
    <name>weightroom::GraphColours</name>
    <message>
        <source>others</source>
        <comment>kinds of layers</comment>
        <translation>otras</translation>
    </message>
    <message>
        <source>nothing found</source>
        <comment>in a node</comment>
        <translation>nada encontrado</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>shares</comment>
        <translation>de %1 a %2</translation>
    </message>
    <message>
        <source>%1 zeros</source>
        <comment>a share of the weights</comment>
        <translation>%1 de ceros</translation>
    </message>
    <message>
        <source>%1 of all</source>
        <comment>a share of the parameters</comment>
        <translation>%1 de todos</translation>
    </message>
    <message>
        <source>under %1</source>
        <comment>a share</comment>
        <translation>menos de %1</translation>
    </message>
    <message>
        <source>%1 of all parameters or more</source>
        <translation>%1 de todos los parámetros o más</translation>
    </message>
    <message>
        <source>no parameters</source>
        <translation>sin parámetros</translation>
    </message>
    <message>
        <source>no zeros</source>
        <translation>sin ceros</translation>
    </message>
    <message>
        <source>%1 zeros or more</source>
        <translation>%1 de ceros o más</translation>
    </message>
    <message>
        <source>no weights, or not counted yet</source>
        <translation>sin pesos, o aún no contados</translation>
    </message>
</context>
<context>
    <name>weightroom::GraphExport</name>
    <message>
        <source>Graph of a model</source>
        <translation>Grafo de un modelo</translation>
    </message>
    <message>
        <source>“%1” ends in none of .svg, .png and .pdf.</source>
        <translation>«%1» no termina en .svg, .png ni .pdf.</translation>
    </message>
    <message>
        <source>The picture cannot be written to “%1”: %2.</source>
        <translation>No se puede escribir la imagen en «%1»: %2.</translation>
    </message>
    <message>
        <source>it takes too much memory</source>
        <translation>ocupa demasiada memoria</translation>
    </message>
    <message>
        <source>&amp;All of It…</source>
        <translation>&amp;Todo…</translation>
    </message>
    <message>
        <source>The Part That Is &amp;Seen…</source>
        <translation>La parte que se &amp;ve…</translation>
    </message>
    <message>
        <source>The Selection and What It Is &amp;Connected To…</source>
        <translation>La &amp;selección y aquello con lo que está conectada…</translation>
    </message>
    <message>
        <source>Export the Picture</source>
        <translation>Exportar la imagen</translation>
    </message>
    <message>
        <source>SVG (*.svg);;PNG (*.png);;PDF (*.pdf)</source>
        <translation>SVG (*.svg);;PNG (*.png);;PDF (*.pdf)</translation>
    </message>
    <message>
        <source>The picture was written to “%1”.</source>
        <translation>La imagen se escribió en «%1».</translation>
    </message>
    <message>
        <source>The Part with What Is Sele&amp;cted…</source>
        <translation>La parte con lo sele&amp;ccionado…</translation>
    </message>
</context>
<context>
    <name>weightroom::GraphLegend</name>
    <message>
        <source>What the colours mean</source>
        <translation>Qué significan los colores</translation>
    </message>
</context>
<context>
    <name>weightroom::GraphMap</name>
    <message>
        <source>Map of the whole graph</source>
        <translation>Mapa del grafo entero</translation>
    </message>
</context>
<context>
    <name>weightroom::GraphPane</name>
    <message>
        <source>Groups around the selected node</source>
        <translation>Grupos alrededor del nodo seleccionado</translation>
    </message>
    <message>
        <source>Find by name or type</source>
        <translation>Buscar por nombre o tipo</translation>
    </message>
    <message>
        <source>Tools of the picture</source>
        <translation>Herramientas de la imagen</translation>
    </message>
    <message>
        <source>More tools</source>
        <translation>Más herramientas</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Coincidencia anterior</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Coincidencia siguiente</translation>
    </message>
    <message>
        <source>Fold all groups</source>
        <translation>Plegar todos los grupos</translation>
    </message>
    <message>
        <source>Unfold all groups</source>
        <translation>Desplegar todos los grupos</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Más pequeño</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Más grande</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrarlo todo</translation>
    </message>
    <message>
        <source>Show the whole width</source>
        <translation>Mostrar el ancho entero</translation>
    </message>
    <message>
        <source>From left to right</source>
        <translation>De izquierda a derecha</translation>
    </message>
    <message>
        <source>Export the picture</source>
        <translation>Exportar la imagen</translation>
    </message>
    <message>
        <source>&amp;Copy Name</source>
        <translation>&amp;Copiar el nombre</translation>
    </message>
    <message>
        <source>&amp;Fold or Unfold</source>
        <translation>&amp;Plegar o desplegar</translation>
    </message>
    <message>
        <source>Laying out the graph…</source>
        <translation>Disponiendo el grafo…</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <comment>nodes</comment>
        <translation>
            <numerusform>%n encontrado</numerusform>
            <numerusform>%n encontrados</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>a match of a search</comment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Outermost level</source>
        <translation>Nivel exterior</translation>
    </message>
    <message>
        <source>Colour by &amp;Type</source>
        <translation>Color según el &amp;tipo</translation>
    </message>
    <message>
        <source>Colour by &amp;Parameters</source>
        <translation>Color según los &amp;parámetros</translation>
    </message>
    <message>
        <source>Colour by Share of &amp;Zeros</source>
        <translation>Color según la proporción de &amp;ceros</translation>
    </message>
    <message>
        <source>Colour by &amp;Findings</source>
        <translation>Color según los &amp;hallazgos</translation>
    </message>
    <message>
        <source>Choose what the colours tell</source>
        <translation>Elegir qué dicen los colores</translation>
    </message>
    <message>
        <source>order without data</source>
        <comment>dotted lines of a graph</comment>
        <translation>orden sin datos</translation>
    </message>
</context>
<context>
    <name>weightroom::GraphView</name>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>weights</comment>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>parameters: %1</source>
        <translation>parámetros: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n node(s)</source>
        <comment>in a folded group</comment>
        <translation>
            <numerusform>%n nodo</numerusform>
            <numerusform>%n nodos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <comment>in a folded group</comment>
        <translation>
            <numerusform>%n capa</numerusform>
            <numerusform>%n capas</numerusform>
        </translation>
    </message>
    <message>
        <source>Graph of the model</source>
        <translation>Grafo del modelo</translation>
    </message>
    <message>
        <source>output shape %1</source>
        <translation>forma de salida %1</translation>
    </message>
    <message>
        <source>unfolded group</source>
        <translation>grupo desplegado</translation>
    </message>
    <message>
        <source>folded group</source>
        <translation>grupo plegado</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>de %1</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>a %1</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <comment>nodes and groups of a graph</comment>
        <translation>
            <numerusform>%n seleccionado</numerusform>
            <numerusform>%n seleccionados</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weightroom::HeadersTable</name>
    <message>
        <source>kept; type to replace it</source>
        <comment>a secret value</comment>
        <translation>guardado; escriba para reemplazarlo</translation>
    </message>
    <message>
        <source>Remove the &amp;header</source>
        <translation>&amp;Quitar la cabecera</translation>
    </message>
    <message>
        <source>Headers of the request</source>
        <translation>Cabeceras de la petición</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Secreto</translation>
    </message>
    <message>
        <source>A header needs a name.</source>
        <translation>Una cabecera necesita un nombre.</translation>
    </message>
    <message>
        <source>The value is shown to nobody and written into no file</source>
        <translation>El valor no se muestra a nadie ni se escribe en ningún archivo</translation>
    </message>
</context>
<context>
    <name>weightroom::HeatMap</name>
    <message>
        <source>Heat map</source>
        <translation>Mapa de calor</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>index of an element, its value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2, of %3 values the farthest from zero</source>
        <comment>index of an element, value, number</comment>
        <translation>%1: %2, el más alejado de cero de %3 valores</translation>
    </message>
    <message>
        <source>Values from %1 to %2.</source>
        <translation>Valores de %1 a %2.</translation>
    </message>
    <message>
        <source>%1 NaN, %2 infinite: N goes to them.</source>
        <translation>%1 NaN, %2 infinitos: N lleva a ellos.</translation>
    </message>
    <message>
        <source>Rows, columns or filters of zeros alone are marked.</source>
        <translation>Están marcados las filas, columnas o filtros que solo tienen ceros.</translation>
    </message>
</context>
<context>
    <name>weightroom::HeatMapPane</name>
    <message>
        <source>Reading values…</source>
        <translation>Leyendo valores…</translation>
    </message>
    <message>
        <source>Reading was cancelled. Choose the tensor again to start over.</source>
        <translation>Se canceló la lectura. Elija de nuevo el tensor para empezar otra vez.</translation>
    </message>
    <message>
        <source>Filters %1 to %2 of %3, each of %4 × %5 values.</source>
        <translation>Filtros %1 a %2 de %3, cada uno de %4 × %5 valores.</translation>
    </message>
    <message>
        <source>One value.</source>
        <translation>Un valor.</translation>
    </message>
    <message>
        <source>%1 values, %2 in a row.</source>
        <translation>%1 valores, %2 por fila.</translation>
    </message>
    <message>
        <source>%1 rows (dimension %2), %3 columns (dimension %4).</source>
        <translation>%1 filas (dimensión %2), %3 columnas (dimensión %4).</translation>
    </message>
    <message>
        <source>Each point is the value farthest from zero of %1 × %2.</source>
        <translation>Cada punto es el valor más alejado de cero de %1 × %2.</translation>
    </message>
    <message>
        <source>A sample, until all values have been read. %1</source>
        <comment>what is shown</comment>
        <translation>Una muestra, hasta que se hayan leído todos los valores. %1</translation>
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
        <translation>%1: aún sin contar</translation>
    </message>
    <message>
        <source>%1: no finite values</source>
        <comment>name of a tensor</comment>
        <translation>%1: ningún valor finito</translation>
    </message>
    <message>
        <source>%1: from %2 to %3</source>
        <comment>name of a tensor, its least and largest value</comment>
        <translation>%1: de %2 a %3</translation>
    </message>
    <message>
        <source>%1; %2 not finite</source>
        <translation>%1; %2 no finitos</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>No se puede leer</translation>
    </message>
    <message>
        <source>No finite values</source>
        <translation>Ningún valor finito</translation>
    </message>
    <message>
        <source>Small histograms</source>
        <translation>Histogramas pequeños</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n tensor(s))</source>
        <comment>name of a layer</comment>
        <translation>
            <numerusform>%1 (%n tensor)</numerusform>
            <numerusform>%1 (%n tensores)</numerusform>
        </translation>
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
    <message>
        <source>&amp;Order</source>
        <translation>&amp;Orden</translation>
    </message>
    <message>
        <source>All values</source>
        <translation>Todos los valores</translation>
    </message>
    <message>
        <source>The whole range again (0, or a double click)</source>
        <translation>De nuevo el intervalo entero (0, o doble clic)</translation>
    </message>
    <message>
        <source>Save chart…</source>
        <translation>Guardar el gráfico…</translation>
    </message>
    <message>
        <source>The chart as a picture, or its bins as numbers</source>
        <translation>El gráfico como imagen, o sus intervalos como números</translation>
    </message>
    <message>
        <source>All tensors</source>
        <translation>Todos los tensores</translation>
    </message>
    <message>
        <source>Small charts of all tensors of the list (G)</source>
        <translation>Gráficos pequeños de todos los tensores de la lista (G)</translation>
    </message>
    <message>
        <source>Log values</source>
        <translation>Valores log</translation>
    </message>
    <message>
        <source>Values on a scale that is logarithmic on both sides of zero (S)</source>
        <translation>Los valores en una escala logarítmica a ambos lados del cero (S)</translation>
    </message>
    <message>
        <source>Common scale</source>
        <translation>Escala común</translation>
    </message>
    <message>
        <source>One range of values for all small charts</source>
        <translation>Un mismo intervalo de valores para todos los gráficos pequeños</translation>
    </message>
    <message>
        <source>%1 — a sample of %2 values, until all are counted</source>
        <comment>tensor, number</comment>
        <translation>%1 — una muestra de %2 valores, hasta que se cuenten todos</translation>
    </message>
    <message>
        <source>Order of the tensors</source>
        <translation>Orden de los tensores</translation>
    </message>
    <message>
        <source>As in the model</source>
        <comment>order of tensors</comment>
        <translation>Como en el modelo</translation>
    </message>
    <message>
        <source>By layer</source>
        <translation>Por capa</translation>
    </message>
    <message>
        <source>One chart for all tensors of a layer together</source>
        <translation>Un gráfico para todos los tensores de una capa juntos</translation>
    </message>
    <message>
        <source>%1 has no tensor called %2.</source>
        <comment>name of a model, of a tensor</comment>
        <translation>%1 no tiene ningún tensor llamado %2.</translation>
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
            <numerusform>%1 — %n tensor de la capa: %2</numerusform>
            <numerusform>%1 — %n tensores de la capa juntos: %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weightroom::HistogramSettings</name>
    <message>
        <source>Histogram</source>
        <translation>Histograma</translation>
    </message>
    <message>
        <source>How the histogram of a model begins. What is changed on its page holds for that model only.</source>
        <translation>Cómo empieza el histograma de un modelo. Lo que se cambie en su página vale solo para ese modelo.</translation>
    </message>
    <message>
        <source>&amp;Bins:</source>
        <translation>&amp;Intervalos:</translation>
    </message>
    <message>
        <source>Automatic: as many as suit the number of values. Whole numbers are never cut, whatever is chosen.</source>
        <translation>Automático: tantos como convienen al número de valores. Los números enteros no se parten nunca, se elija lo que se elija.</translation>
    </message>
    <message>
        <source>Automatic</source>
        <comment>number of bins</comment>
        <translation>Automático</translation>
    </message>
    <message>
        <source>Counts on a &amp;logarithmic scale</source>
        <translation>Recuentos en escala &amp;logarítmica</translation>
    </message>
    <message>
        <source>Bins with few values stay visible beside those with many.</source>
        <translation>Los intervalos con pocos valores siguen visibles junto a los que tienen muchos.</translation>
    </message>
</context>
<context>
    <name>weightroom::HttpHandler</name>
    <message>
        <source>The environment variable %1 is not set.</source>
        <translation>La variable de entorno %1 no está definida.</translation>
    </message>
    <message>
        <source>Put the password or token into it.</source>
        <translation>Ponga en ella la contraseña o el token.</translation>
    </message>
    <message>
        <source>A token and a user name were given; a server takes one of them.</source>
        <translation>Se indicaron un token y un nombre de usuario; un servidor acepta solo uno de los dos.</translation>
    </message>
    <message>
        <source>The user %1 was given without a password.</source>
        <translation>El usuario %1 se indicó sin contraseña.</translation>
    </message>
    <message>
        <source>Certificate for %1, issued by %2, valid from %3 to %4, SHA-256 %5</source>
        <translation>Certificado para %1, emitido por %2, válido del %3 al %4, SHA-256 %5</translation>
    </message>
    <message>
        <source>%1 has changed since the model was opened.</source>
        <translation>%1 ha cambiado desde que se abrió el modelo.</translation>
    </message>
    <message>
        <source>Open the model again.</source>
        <translation>Vuelva a abrir el modelo.</translation>
    </message>
    <message>
        <source>%1 ended after %2 of %3 bytes.</source>
        <translation>%1 terminó tras %2 de %3 bytes.</translation>
    </message>
    <message numerus="yes">
        <source>%1 Trying again in %n second(s).</source>
        <translation>
            <numerusform>%1 Nuevo intento dentro de %n segundo.</numerusform>
            <numerusform>%1 Nuevo intento dentro de %n segundos.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server says: %1</source>
        <translation>El servidor dice: %1</translation>
    </message>
    <message>
        <source>The link was valid until %1; ask for a new one.</source>
        <translation>El enlace era válido hasta %1; pida uno nuevo.</translation>
    </message>
    <message>
        <source>The server wants a login, or another one than was given.</source>
        <translation>El servidor pide iniciar sesión, o con otros datos que los indicados.</translation>
    </message>
    <message>
        <source>The server forbids it; another login may be allowed to.</source>
        <translation>El servidor lo prohíbe; quizá otro usuario tenga permiso.</translation>
    </message>
    <message>
        <source>Check the URL.</source>
        <translation>Compruebe la URL.</translation>
    </message>
    <message>
        <source>The proxy wants a login.</source>
        <translation>El proxy pide iniciar sesión.</translation>
    </message>
    <message>
        <source>%1: the server answered %2.</source>
        <translation>%1: el servidor respondió %2.</translation>
    </message>
    <message>
        <source>%1: the link has run out (the server answered %2).</source>
        <translation>%1: el enlace ha caducado (el servidor respondió %2).</translation>
    </message>
    <message>
        <source>The model is too large for %1 (the server answered %2).</source>
        <translation>El modelo es demasiado grande para %1 (el servidor respondió %2).</translation>
    </message>
    <message>
        <source>Nothing can be uploaded to this URL in this way; check the URL and the method.</source>
        <translation>No se puede subir nada a esta URL de esta manera; compruebe la URL y el método.</translation>
    </message>
    <message>
        <source>The folder may not be there: make it first, or choose another.</source>
        <translation>Quizá no exista la carpeta: créela primero o elija otra.</translation>
    </message>
    <message>
        <source>The server does not take this form of upload; try one request for each file.</source>
        <translation>El servidor no acepta esta forma de subida; pruebe con una petición por archivo.</translation>
    </message>
    <message>
        <source>The server wants fewer requests; try again later.</source>
        <translation>El servidor quiere menos peticiones; inténtelo más tarde.</translation>
    </message>
    <message>
        <source>There is no room left on the server.</source>
        <translation>No queda espacio en el servidor.</translation>
    </message>
    <message>
        <source>%1 refused the connection; does the server run?</source>
        <translation>%1 rechazó la conexión; ¿está en marcha el servidor?</translation>
    </message>
    <message>
        <source>There is no host %1.</source>
        <translation>No existe el servidor %1.</translation>
    </message>
    <message>
        <source>%1 closed the connection before everything was there.</source>
        <translation>%1 cerró la conexión antes de que llegara todo.</translation>
    </message>
    <message>
        <source>No secure connection to %1 could be made.</source>
        <translation>No se pudo establecer una conexión segura con %1.</translation>
    </message>
    <message>
        <source>What %1 sent could not be unpacked.</source>
        <translation>No se pudo descomprimir lo que envió %1.</translation>
    </message>
    <message>
        <source>The connection to %1 failed.</source>
        <translation>Falló la conexión con %1.</translation>
    </message>
    <message numerus="yes">
        <source>%1 sent nothing for %n second(s).</source>
        <translation>
            <numerusform>%1 no envió nada durante %n segundo.</numerusform>
            <numerusform>%1 no envió nada durante %n segundos.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is not certain that %1 is the server it says it is.</source>
        <translation>No es seguro que %1 sea el servidor que dice ser.</translation>
    </message>
    <message>
        <source>Give the file of the authority that issued the certificate; or trust this one certificate, if you know it: %1</source>
        <translation>Indique el archivo de la autoridad que emitió el certificado, o confíe en este certificado si lo conoce: %1</translation>
    </message>
    <message>
        <source>%1 was redirected more than ten times, at last to %2.</source>
        <translation>%1 se redirigió más de diez veces, la última a %2.</translation>
    </message>
    <message>
        <source>%1 redirects without saying where to.</source>
        <translation>%1 redirige sin decir adónde.</translation>
    </message>
    <message>
        <source>%1 redirects to %2, which is not secure; that is not followed.</source>
        <translation>%1 redirige a %2, que no es seguro; no se sigue.</translation>
    </message>
    <message>
        <source>%1 redirects the upload to %2 in a way that would lose the model.</source>
        <translation>%1 redirige la subida a %2 de un modo que perdería el modelo.</translation>
    </message>
    <message>
        <source>Upload to %1 instead, if that is the right place.</source>
        <translation>Suba el modelo a %1, si ese es el lugar correcto.</translation>
    </message>
    <message>
        <source>The login for %1 would be sent over the network for everybody to read.</source>
        <translation>Los datos de acceso para %1 se enviarían por la red a la vista de todos.</translation>
    </message>
    <message>
        <source>Use https://, or allow it for this server.</source>
        <translation>Use https:// o permítalo para este servidor.</translation>
    </message>
    <message>
        <source>The model was sent to %1, but no answer came: it is not known whether it was stored.</source>
        <translation>El modelo se envió a %1, pero no llegó respuesta: no se sabe si se guardó.</translation>
    </message>
    <message>
        <source>Look at the server, or load the model back, before you send it again.</source>
        <translation>Mire en el servidor, o vuelva a cargar el modelo, antes de enviarlo otra vez.</translation>
    </message>
    <message>
        <source>%1 has %2 of %3 bytes.</source>
        <translation>%1 tiene %2 de %3 bytes.</translation>
    </message>
    <message numerus="yes">
        <source>%1 has not sent or taken anything for %n second(s).</source>
        <translation>
            <numerusform>%1 no ha enviado ni recibido nada durante %n segundo.</numerusform>
            <numerusform>%1 no ha enviado ni recibido nada durante %n segundos.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server answered %1 with: %2</source>
        <translation>El servidor respondió %1 con: %2</translation>
    </message>
    <message>
        <source>Models in .pb files are not read since TensorFlow.js 1.0: convert the model again with tensorflowjs_converter, then load its model.json.</source>
        <translation>Los modelos en archivos .pb no se leen desde TensorFlow.js 1.0: convierta de nuevo el modelo con tensorflowjs_converter y cargue su model.json.</translation>
    </message>
    <message>
        <source>The download of %1 was interrupted and had to start anew.</source>
        <translation>La descarga de %1 se interrumpió y tuvo que empezar de nuevo.</translation>
    </message>
    <message>
        <source>The weight files together have %1 bytes, but the manifest needs %2.</source>
        <translation>Los archivos de pesos suman %1 bytes, pero el manifiesto necesita %2.</translation>
    </message>
    <message>
        <source>%1 sends more than %2 bytes where a model.json was expected.</source>
        <translation>%1 envía más de %2 bytes donde se esperaba un model.json.</translation>
    </message>
    <message>
        <source>The private key in %1 cannot be read; is its password right?</source>
        <translation>No se puede leer la clave privada de %1; ¿es correcta su contraseña?</translation>
    </message>
    <message>
        <source>%1 is neither a PEM nor a PKCS#12 certificate, or its password is wrong.</source>
        <translation>%1 no es un certificado PEM ni PKCS#12, o su contraseña es incorrecta.</translation>
    </message>
    <message>
        <source>%1 holds no PEM certificate.</source>
        <translation>%1 no contiene ningún certificado PEM.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no proxy.</source>
        <translation>&quot;%1&quot; no es un proxy.</translation>
    </message>
    <message>
        <source>Write &quot;none&quot;, http://host:port or socks5://host:port.</source>
        <translation>Escriba &quot;none&quot;, http://servidor:puerto o socks5://servidor:puerto.</translation>
    </message>
    <message>
        <source>A header is written as &quot;Name: value&quot;.</source>
        <translation>Una cabecera se escribe &quot;Nombre: valor&quot;.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be the name of a header.</source>
        <translation>&quot;%1&quot; no puede ser el nombre de una cabecera.</translation>
    </message>
    <message>
        <source>The value of the header %1 holds a line break or another control character.</source>
        <translation>El valor de la cabecera %1 contiene un salto de línea u otro carácter de control.</translation>
    </message>
    <message>
        <source>The header %1 cannot be set: it describes the body, which is the model.</source>
        <translation>No se puede fijar la cabecera %1: describe el cuerpo, que es el modelo.</translation>
    </message>
    <message>
        <source>The header %1 cannot be set: it belongs to the connection.</source>
        <translation>No se puede fijar la cabecera %1: pertenece a la conexión.</translation>
    </message>
    <message>
        <source>A body cannot be given: the model is the body of the request.</source>
        <translation>No se puede indicar un cuerpo: el modelo es el cuerpo de la petición.</translation>
    </message>
    <message>
        <source>A model is sent with POST, PUT or PATCH, not with &quot;%1&quot;.</source>
        <translation>Un modelo se envía con POST, PUT o PATCH, no con &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>There is no form of upload &quot;%1&quot;.</source>
        <translation>No existe la forma de subida &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a whole number from %2 to %3, not &quot;%4&quot;.</source>
        <translation>&quot;%1&quot; es un número entero de %2 a %3, no &quot;%4&quot;.</translation>
    </message>
    <message>
        <source>%1 exists already.</source>
        <translation>%1 ya existe.</translation>
    </message>
    <message>
        <source>A URL is needed, none was given.</source>
        <translation>Hace falta una URL; no se indicó ninguna.</translation>
    </message>
    <message>
        <source>%1 is not a URL of a web server.</source>
        <translation>%1 no es la URL de un servidor web.</translation>
    </message>
    <message>
        <source>A URL looks like https://host/model.json.</source>
        <translation>Una URL tiene la forma https://servidor/model.json.</translation>
    </message>
    <message>
        <source>The certificate has expired.</source>
        <translation>El certificado ha caducado.</translation>
    </message>
    <message>
        <source>The certificate is not valid yet.</source>
        <translation>El certificado todavía no es válido.</translation>
    </message>
    <message>
        <source>The server signed its certificate itself, so nobody vouches for it.</source>
        <translation>El servidor firmó él mismo su certificado, así que nadie responde por él.</translation>
    </message>
    <message>
        <source>The certificate was issued by somebody whom this computer does not trust.</source>
        <translation>El certificado lo emitió alguien en quien este equipo no confía.</translation>
    </message>
    <message>
        <source>The certificate is for another host.</source>
        <translation>El certificado es de otro servidor.</translation>
    </message>
    <message>
        <source>The certificate was revoked.</source>
        <translation>El certificado fue revocado.</translation>
    </message>
    <message>
        <source>The server showed no certificate.</source>
        <translation>El servidor no mostró ningún certificado.</translation>
    </message>
    <message>
        <source>The certificate cannot be verified: %1.</source>
        <translation>No se puede verificar el certificado: %1.</translation>
    </message>
    <message>
        <source>The trusted certificates could not be written to %1; they are trusted until the program ends.</source>
        <translation>No se pudieron escribir en %1 los certificados de confianza; se confía en ellos hasta que termine el programa.</translation>
    </message>
    <message>
        <source>It begins: %1</source>
        <translation>Empieza así: %1</translation>
    </message>
    <message>
        <source>%1: the server answered %2, but not with weights.</source>
        <translation>%1: el servidor respondió %2, pero no con pesos.</translation>
    </message>
    <message>
        <source>Open the URL in a browser: it may want a login, or the file may not be there.</source>
        <translation>Abra la URL en un navegador: quizá pida iniciar sesión o no exista el archivo.</translation>
    </message>
    <message>
        <source>%1 has %2 bytes (status %3), but the manifest needs %4.</source>
        <translation>%1 tiene %2 bytes (estado %3), pero el manifiesto necesita %4.</translation>
    </message>
    <message>
        <source>%1 sends more (status %2) than the %3 bytes that the manifest needs.</source>
        <translation>%1 envía más (estado %2) que los %3 bytes que necesita el manifiesto.</translation>
    </message>
    <message>
        <source>%1 starts anew: the server cannot continue it.</source>
        <translation>%1 empieza de nuevo: el servidor no puede continuarlo.</translation>
    </message>
    <message>
        <source>Only a part of the model was sent. Servers also end uploads so that are too large for them, or that want a login.</source>
        <translation>Solo se envió una parte del modelo. Los servidores también cortan así las subidas demasiado grandes o que requieren iniciar sesión.</translation>
    </message>
    <message>
        <source>The proxy for %1 wants a user name and a password.</source>
        <translation>El proxy de %1 pide un nombre de usuario y una contraseña.</translation>
    </message>
    <message>
        <source>(a new number for each upload)</source>
        <translation>(un número nuevo para cada subida)</translation>
    </message>
    <message>
        <source>(%1 bytes)</source>
        <translation>(%1 bytes)</translation>
    </message>
    <message numerus="yes">
        <source>(%n more file(s))</source>
        <translation>
            <numerusform>(1 archivo más)</numerusform>
            <numerusform>(%n archivos más)</numerusform>
        </translation>
    </message>
    <message>
        <source>The servers could not be written to %1.</source>
        <translation>No se pudieron escribir los servidores en %1.</translation>
    </message>
    <message>
        <source>Give the server a name.</source>
        <translation>Dé un nombre al servidor.</translation>
    </message>
    <message>
        <source>The address of a server begins with http:// or https://.</source>
        <translation>La dirección de un servidor empieza por http:// o https://.</translation>
    </message>
    <message>
        <source>There is a secret in the address, which would be kept for everybody to read: give it as a login or a header.</source>
        <translation>En la dirección hay un secreto, que se guardaría a la vista de todos: indíquelo como datos de acceso o como cabecera.</translation>
    </message>
    <message>
        <source>There is a server &quot;%1&quot; already.</source>
        <translation>Ya hay un servidor &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>This server was removed already.</source>
        <translation>Este servidor ya se había quitado.</translation>
    </message>
    <message>
        <source>There is no server &quot;%1&quot;.</source>
        <translation>No hay ningún servidor &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>%1 starts anew: it has changed on the server.</source>
        <translation>%1 empieza de nuevo: ha cambiado en el servidor.</translation>
    </message>
    <message>
        <source>Type it again. Without a key store that answers, secrets are kept only until the program ends.</source>
        <translation>Escríbalo de nuevo. Sin un almacén de claves que responda, los secretos solo se guardan hasta que el programa termina.</translation>
    </message>
    <message>
        <source>The token for %1 is not kept any more.</source>
        <translation>El token de %1 ya no está guardado.</translation>
    </message>
    <message>
        <source>The password of %1 for %2 is not kept any more.</source>
        <translation>La contraseña de %1 para %2 ya no está guardada.</translation>
    </message>
    <message>
        <source>The password of the key in %1 is not kept any more.</source>
        <translation>La contraseña de la clave en %1 ya no está guardada.</translation>
    </message>
    <message>
        <source>The value of the header %1 is not kept any more.</source>
        <translation>El valor de la cabecera %1 ya no está guardado.</translation>
    </message>
    <message>
        <source>The password for the proxy %1 is not kept any more.</source>
        <translation>La contraseña del proxy %1 ya no está guardada.</translation>
    </message>
    <message>
        <source>The proxy %1, which leads to %2, refused the connection; does it run?</source>
        <translation>El proxy %1, que lleva a %2, rechazó la conexión; ¿está en marcha?</translation>
    </message>
    <message>
        <source>There is no proxy %1, which was to lead to %2.</source>
        <translation>No existe el proxy %1, que debía llevar a %2.</translation>
    </message>
    <message>
        <source>The proxy %1, which leads to %2, cannot be used; does it run?</source>
        <translation>El proxy %1, que lleva a %2, no se puede usar; ¿está en marcha?</translation>
    </message>
    <message>
        <source>Check the proxy in the settings of the server or of the system, or use none.</source>
        <translation>Revise el proxy en los ajustes del servidor o del sistema, o no use ninguno.</translation>
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
    <name>weightroom::IndexedDbHandler</name>
    <message>
        <source>There is nothing to save: the model has neither a topology nor weights.</source>
        <translation>No hay nada que guardar: el modelo no tiene topología ni pesos.</translation>
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
    <message>
        <source>A storage scheme needs a name.</source>
        <translation>Un esquema de almacenamiento necesita un nombre.</translation>
    </message>
    <message>
        <source>The storage scheme %1 is there already.</source>
        <translation>El esquema de almacenamiento %1 ya existe.</translation>
    </message>
    <message>
        <source>%1 names no storage scheme.</source>
        <translation>%1 no nombra ningún esquema de almacenamiento.</translation>
    </message>
    <message>
        <source>Models at %1 cannot be listed or removed.</source>
        <translation>Los modelos de %1 no se pueden listar ni eliminar.</translation>
    </message>
    <message>
        <source>The storage scheme %1 is not known.</source>
        <translation>No se conoce el esquema de almacenamiento %1.</translation>
    </message>
    <message>
        <source>Nothing can be loaded from %1.</source>
        <translation>Desde %1 no se puede cargar nada.</translation>
    </message>
    <message>
        <source>Open the files that were saved.</source>
        <translation>Abra los archivos que se guardaron.</translation>
    </message>
    <message>
        <source>Nothing can be saved to %1.</source>
        <translation>En %1 no se puede guardar nada.</translation>
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
    <name>weightroom::KeyBindings</name>
    <message>
        <source>Press the keys together.</source>
        <translation>Pulse las teclas a la vez.</translation>
    </message>
    <message>
        <source>%1 is needed in lists and fields.</source>
        <translation>%1 hace falta en listas y campos.</translation>
    </message>
    <message>
        <source>%1 alone types a letter: add Ctrl or Alt.</source>
        <translation>%1 sola escribe una letra: añada Ctrl o Alt.</translation>
    </message>
</context>
<context>
    <name>weightroom::KeyField</name>
    <message>
        <source>Press the new keys here</source>
        <translation>Pulse aquí las teclas nuevas</translation>
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
    <name>weightroom::KeysSettings</name>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>&amp;No Key</source>
        <translation>&amp;Sin tecla</translation>
    </message>
    <message>
        <source>&amp;Standard Key</source>
        <translation>Tecla e&amp;stándar</translation>
    </message>
    <message>
        <source>Take It &amp;Over</source>
        <translation>Quitárse&amp;la</translation>
    </message>
    <message>
        <source>Filter actions and keys</source>
        <translation>Filtrar acciones y teclas</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Las acciones y sus teclas</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Acción</translation>
    </message>
    <message>
        <source>none (changed)</source>
        <comment>keys</comment>
        <translation>ninguna (cambiada)</translation>
    </message>
    <message>
        <source>%1 (changed)</source>
        <comment>keys</comment>
        <translation>%1 (cambiada)</translation>
    </message>
    <message>
        <source>Choose an action.</source>
        <translation>Elija una acción.</translation>
    </message>
    <message>
        <source>&amp;Keys of “%1”:</source>
        <translation>&amp;Teclas de «%1»:</translation>
    </message>
    <message>
        <source>Keys of “%1”</source>
        <translation>Teclas de «%1»</translation>
    </message>
    <message>
        <source>%1 belongs to “%2” now.</source>
        <translation>%1 pertenece ahora a «%2».</translation>
    </message>
</context>
<context>
    <name>weightroom::LabelsBox</name>
    <message>
        <source>Edit Ta&amp;gs and Notes…</source>
        <translation>Editar eti&amp;quetas y notas…</translation>
    </message>
    <message>
        <source>No tags</source>
        <translation>Sin etiquetas</translation>
    </message>
    <message>
        <source>Tags: %1</source>
        <translation>Etiquetas: %1</translation>
    </message>
</context>
<context>
    <name>weightroom::LabelsDialog</name>
    <message>
        <source>Tags and Notes of “%1”</source>
        <translation>Etiquetas y notas de «%1»</translation>
    </message>
    <message numerus="yes">
        <source>Tags of %n Model(s)</source>
        <translation>
            <numerusform>Etiquetas de un modelo</numerusform>
            <numerusform>Etiquetas de %n modelos</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Tags, with commas between them:</source>
        <translation>&amp;Etiquetas, separadas por comas:</translation>
    </message>
    <message>
        <source>&amp;Tags that all of them have:</source>
        <translation>&amp;Etiquetas que todos tienen:</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>&amp;Notes:</source>
        <translation>&amp;Notas:</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Guardar</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>In use:</source>
        <translation>En uso:</translation>
    </message>
    <message>
        <source>Add the tag %1</source>
        <translation>Añadir la etiqueta %1</translation>
    </message>
</context>
<context>
    <name>weightroom::LanguageSettings</name>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Como el escritorio</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>&amp;Idioma:</translation>
    </message>
    <message>
        <source>Of all texts, numbers and dates. Names of models, layers and data types stay as they are.</source>
        <translation>De todos los textos, números y fechas. Los nombres de modelos, capas y tipos de datos quedan como son.</translation>
    </message>
</context>
<context>
    <name>weightroom::Layout</name>
    <message>
        <source>The graph names a node or group it does not have.</source>
        <translation>El grafo nombra un nodo o grupo que no tiene.</translation>
    </message>
    <message>
        <source>An edge from node %1 to node %2 is none of a graph with %3 nodes.</source>
        <translation>Una arista del nodo %1 al nodo %2 no puede ser de un grafo de %3 nodos.</translation>
    </message>
    <message>
        <source>The edge from node %1 to node %2 contradicts their places at the top or bottom.</source>
        <translation>La arista del nodo %1 al nodo %2 contradice sus lugares arriba o abajo.</translation>
    </message>
</context>
<context>
    <name>weightroom::LoadSnippet</name>
    <message>
        <source>Put the model&apos;s folder beside the page.</source>
        <translation>Ponga la carpeta del modelo junto a la página.</translation>
    </message>
    <message>
        <source>FOLDER</source>
        <comment>a placeholder for a path</comment>
        <translation>CARPETA</translation>
    </message>
    <message>
        <source>Node cannot reach %1: save the model to a folder first.</source>
        <translation>Node no puede acceder a %1: guarde antes el modelo en una carpeta.</translation>
    </message>
    <message>
        <source>From the browser&apos;s own %1: save the model there first.</source>
        <translation>Desde el propio %1 del navegador: guarde antes el modelo allí.</translation>
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
    <name>weightroom::LocalStorage</name>
    <message>
        <source>The key %1 belongs to no model.</source>
        <translation>La clave %1 no pertenece a ningún modelo.</translation>
    </message>
    <message>
        <source>Remove it if no other program needs it.</source>
        <translation>Elimínela si ningún otro programa la necesita.</translation>
    </message>
    <message>
        <source>%1 is no whole model: its info is missing.</source>
        <translation>%1 no es un modelo completo: falta su información.</translation>
    </message>
    <message>
        <source>It cannot be loaded; remove it, or save the model again.</source>
        <translation>No se puede cargar; elimínelo o guarde de nuevo el modelo.</translation>
    </message>
    <message>
        <source>%1: expected an object.</source>
        <translation>%1: se esperaba un objeto.</translation>
    </message>
    <message>
        <source>The model topology of %1 is missing.</source>
        <translation>Falta la topología del modelo %1.</translation>
    </message>
    <message>
        <source>The weight specs of %1 are missing.</source>
        <translation>Faltan las especificaciones de los pesos de %1.</translation>
    </message>
    <message>
        <source>The weight data of %1 are missing.</source>
        <translation>Faltan los datos de los pesos de %1.</translation>
    </message>
    <message>
        <source>The weight data of %1 are damaged: there should be %2 bytes, %3 were found.</source>
        <translation>Los datos de los pesos de %1 están dañados: debería haber %2 bytes y se encontraron %3.</translation>
    </message>
    <message>
        <source>The weight data of %1 are damaged: they are no base64.</source>
        <translation>Los datos de los pesos de %1 están dañados: no son base64.</translation>
    </message>
    <message>
        <source>%1 has a topology of the type %2; only JSON can be read.</source>
        <translation>%1 tiene una topología de tipo %2; solo se puede leer JSON.</translation>
    </message>
    <message>
        <source>%1 has neither a model topology nor weights.</source>
        <translation>%1 no tiene topología ni pesos.</translation>
    </message>
    <message>
        <source>There is no model %1.</source>
        <translation>No existe el modelo %1.</translation>
    </message>
    <message>
        <source>%1 exists already.</source>
        <translation>%1 ya existe.</translation>
    </message>
    <message>
        <source>Choose another name, or replace the model that is there.</source>
        <translation>Elija otro nombre o reemplace el modelo que hay.</translation>
    </message>
    <message>
        <source>%1 needs %2 UTF-16 units, but only %3 of the quota of %4 are free.</source>
        <translation>%1 necesita %2 unidades UTF-16, pero solo quedan libres %3 de la cuota de %4.</translation>
    </message>
    <message>
        <source>The model has %1 bytes of topology, %2 of weight specs and %3 of weights, which take four units for three bytes.</source>
        <translation>El modelo tiene %1 bytes de topología, %2 de especificaciones y %3 de pesos, que ocupan cuatro unidades por cada tres bytes.</translation>
    </message>
    <message>
        <source>Save it to indexeddb://, which has no quota, or raise the quota in the settings, or remove other models.</source>
        <translation>Guárdelo en indexeddb://, que no tiene cuota, aumente la cuota en la configuración o elimine otros modelos.</translation>
    </message>
    <message>
        <source>%1 needs %2 UTF-16 units, which is too much for localstorage://.</source>
        <translation>%1 necesita %2 unidades UTF-16, demasiado para localstorage://.</translation>
    </message>
    <message>
        <source>Save it to indexeddb://, which has no quota.</source>
        <translation>Guárdelo en indexeddb://, que no tiene cuota.</translation>
    </message>
    <message>
        <source>A model in localstorage:// needs a name.</source>
        <translation>Un modelo en localstorage:// necesita un nombre.</translation>
    </message>
    <message>
        <source>%1 is no name for a model: it is broken Unicode.</source>
        <translation>%1 no es un nombre para un modelo: es Unicode incorrecto.</translation>
    </message>
    <message>
        <source>Write localstorage:// and a name, such as localstorage://my-model.</source>
        <translation>Escriba localstorage:// y un nombre, como localstorage://mi-modelo.</translation>
    </message>
    <message>
        <source>The trash has no model %1.</source>
        <translation>La papelera no tiene ningún modelo %1.</translation>
    </message>
</context>
<context>
    <name>weightroom::LocalStorageHandler</name>
    <message>
        <source>There is nothing to save: the model has neither a topology nor weights.</source>
        <translation>No hay nada que guardar: el modelo no tiene topología ni pesos.</translation>
    </message>
    <message>
        <source>%1 was not saved: %2 reads back other than it was written.</source>
        <translation>%1 no se guardó: al volver a leer %2 no es lo que se escribió.</translation>
    </message>
</context>
<context>
    <name>weightroom::LoginBox</name>
    <message>
        <source>Client certificate</source>
        <translation>Certificado de cliente</translation>
    </message>
    <message>
        <source>Private key</source>
        <translation>Clave privada</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>Token (bearer)</source>
        <translation>Token (bearer)</translation>
    </message>
    <message>
        <source>User name and password (basic)</source>
        <translation>Nombre de usuario y contraseña (basic)</translation>
    </message>
    <message>
        <source>&amp;Token:</source>
        <translation>&amp;Token:</translation>
    </message>
    <message>
        <source>U&amp;ser name:</source>
        <translation>Nombre de &amp;usuario:</translation>
    </message>
    <message>
        <source>&amp;Password:</source>
        <translation>Co&amp;ntraseña:</translation>
    </message>
    <message>
        <source>PEM or PKCS#12</source>
        <translation>PEM o PKCS#12</translation>
    </message>
    <message>
        <source>empty: in the same file</source>
        <translation>vacío: en el mismo archivo</translation>
    </message>
    <message>
        <source>Private &amp;key:</source>
        <translation>Cla&amp;ve privada:</translation>
    </message>
    <message>
        <source>Give the token, or choose no login.</source>
        <translation>Indique el token o elija no iniciar sesión.</translation>
    </message>
    <message>
        <source>Give the user name, or choose no login.</source>
        <translation>Indique el nombre de usuario o elija no iniciar sesión.</translation>
    </message>
    <message>
        <source>A user name cannot have a colon in it.</source>
        <translation>Un nombre de usuario no puede contener dos puntos.</translation>
    </message>
    <message>
        <source>Give the file of the client certificate, or choose no login.</source>
        <translation>Indique el archivo del certificado de cliente o elija no iniciar sesión.</translation>
    </message>
    <message>
        <source>with a token</source>
        <translation>con un token</translation>
    </message>
    <message>
        <source>as %1</source>
        <comment>user name</comment>
        <translation>como %1</translation>
    </message>
    <message>
        <source>with a certificate</source>
        <translation>con un certificado</translation>
    </message>
    <message>
        <source>with a user name</source>
        <translation>con un nombre de usuario</translation>
    </message>
    <message>
        <source>Lo&amp;gin:</source>
        <translation>&amp;Inicio de sesión:</translation>
    </message>
    <message>
        <source>Certi&amp;ficate:</source>
        <translation>Certi&amp;ficado:</translation>
    </message>
    <message>
        <source>Ke&amp;y password:</source>
        <translation>Con&amp;traseña de la clave:</translation>
    </message>
</context>
<context>
    <name>weightroom::LoginPrompt</name>
    <message>
        <source>Send it &amp;unencrypted all the same</source>
        <translation>Enviarlo sin cifra&amp;r de todos modos</translation>
    </message>
    <message>
        <source>&amp;Log In</source>
        <translation>&amp;Iniciar sesión</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Inicio de sesión</translation>
    </message>
    <message>
        <source>%1 did not accept the login.</source>
        <translation>%1 no aceptó los datos de acceso.</translation>
    </message>
    <message>
        <source>%1 wants a login.</source>
        <translation>%1 pide iniciar sesión.</translation>
    </message>
    <message>
        <source>User name and password (basic)</source>
        <translation>Nombre de usuario y contraseña (basic)</translation>
    </message>
    <message>
        <source>Token (bearer)</source>
        <translation>Token (bearer)</translation>
    </message>
    <message>
        <source>L&amp;ogin:</source>
        <translation>Inicio de s&amp;esión:</translation>
    </message>
    <message>
        <source>U&amp;ser name:</source>
        <translation>Nombre de &amp;usuario:</translation>
    </message>
    <message>
        <source>&amp;Password:</source>
        <translation>&amp;Contraseña:</translation>
    </message>
    <message>
        <source>The connection is not encrypted: others on the way can read what you type here.</source>
        <translation>La conexión no está cifrada: otros en el camino pueden leer lo que escriba aquí.</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
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
        <translation>Contraseña</translation>
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
    <message>
        <source>Not possible here</source>
        <translation>Aquí no es posible</translation>
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
    <name>weightroom::MetadataDialog</name>
    <message>
        <source>Not a text: see the JSON page</source>
        <translation>No es un texto: vea la página JSON</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Guardar</translation>
    </message>
    <message>
        <source>Metadata of “%1”</source>
        <translation>Metadatos de «%1»</translation>
    </message>
    <message>
        <source>Metadata as a form or as JSON</source>
        <translation>Metadatos como formulario o como JSON</translation>
    </message>
    <message>
        <source>&amp;Form</source>
        <translation>&amp;Formulario</translation>
    </message>
    <message>
        <source>&amp;JSON</source>
        <translation>&amp;JSON</translation>
    </message>
    <message>
        <source>The model as it is now goes to the trash.</source>
        <translation>El modelo tal como está va a la papelera.</translation>
    </message>
    <message>
        <source>&amp;Labels, one in a line:</source>
        <translation>E&amp;tiquetas de clases, una por línea:</translation>
    </message>
    <message>
        <source>&amp;Author:</source>
        <translation>&amp;Autor:</translation>
    </message>
    <message>
        <source>L&amp;icence:</source>
        <translation>L&amp;icencia:</translation>
    </message>
    <message>
        <source>&amp;Description:</source>
        <translation>&amp;Descripción:</translation>
    </message>
    <message>
        <source>Metadata as JSON</source>
        <translation>Metadatos como JSON</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>Nothing was changed yet.</source>
        <translation>Todavía no se ha cambiado nada.</translation>
    </message>
</context>
<context>
    <name>weightroom::ModelActions</name>
    <message>
        <source>Looking at “%1”…</source>
        <translation>Examinando «%1»…</translation>
    </message>
    <message>
        <source>Saving the metadata of “%1”…</source>
        <translation>Guardando los metadatos de «%1»…</translation>
    </message>
    <message>
        <source>change of metadata of %1</source>
        <translation>cambio de metadatos de %1</translation>
    </message>
    <message>
        <source>The metadata was saved; the model as it was is in the trash</source>
        <translation>Se guardaron los metadatos; el modelo anterior está en la papelera</translation>
    </message>
    <message>
        <source>Changing models…</source>
        <translation>Cambiando modelos…</translation>
    </message>
    <message>
        <source>deletion of %1</source>
        <translation>eliminación de %1</translation>
    </message>
    <message numerus="yes">
        <source>deletion of %n model(s)</source>
        <translation>
            <numerusform>eliminación de un modelo</numerusform>
            <numerusform>eliminación de %n modelos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Moved %n model(s) to trash (%1)</source>
        <translation>
            <numerusform>1 modelo movido a la papelera (%1)</numerusform>
            <numerusform>%n modelos movidos a la papelera (%1)</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete for Good</source>
        <translation>Eliminar definitivamente</translation>
    </message>
    <message numerus="yes">
        <source>%n model(s) will be deleted for good.</source>
        <translation>
            <numerusform>Se eliminará definitivamente 1 modelo.</numerusform>
            <numerusform>Se eliminarán definitivamente %n modelos.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Delete for Good</source>
        <translation>&amp;Eliminar definitivamente</translation>
    </message>
    <message numerus="yes">
        <source>Move to Trash would keep them for %n day(s).</source>
        <translation>
            <numerusform>Mover a la papelera los conservaría un día.</numerusform>
            <numerusform>Mover a la papelera los conservaría %n días.</numerusform>
        </translation>
    </message>
    <message>
        <source>Deleting models…</source>
        <translation>Eliminando modelos…</translation>
    </message>
    <message numerus="yes">
        <source>Deleted %n model(s) for good</source>
        <translation>
            <numerusform>1 modelo eliminado definitivamente</numerusform>
            <numerusform>%n modelos eliminados definitivamente</numerusform>
        </translation>
    </message>
    <message>
        <source>renaming of %1</source>
        <translation>cambio de nombre de %1</translation>
    </message>
    <message>
        <source>Duplicating “%1”…</source>
        <translation>Duplicando «%1»…</translation>
    </message>
    <message>
        <source>duplication of %1</source>
        <translation>duplicación de %1</translation>
    </message>
    <message>
        <source>Duplicated as “%1”</source>
        <translation>Duplicado como «%1»</translation>
    </message>
    <message>
        <source>The load snippet was copied</source>
        <translation>Se copió el fragmento de carga</translation>
    </message>
    <message numerus="yes">
        <source>%n model(s) done.</source>
        <translation>
            <numerusform>1 modelo terminado.</numerusform>
            <numerusform>%n modelos terminados.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a model&apos;s name, a sentence</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>What was begun could not be taken back; nothing is lost: look into the trash.</source>
        <translation>No se pudo deshacer lo empezado; no se ha perdido nada: mire en la papelera.</translation>
    </message>
    <message>
        <source>Reading tags…</source>
        <translation>Leyendo etiquetas…</translation>
    </message>
    <message numerus="yes">
        <source>change of tags of %n model(s)</source>
        <translation>
            <numerusform>cambio de etiquetas de un modelo</numerusform>
            <numerusform>cambio de etiquetas de %n modelos</numerusform>
        </translation>
    </message>
    <message>
        <source>change of tags and notes of %1</source>
        <translation>cambio de etiquetas y notas de %1</translation>
    </message>
    <message>
        <source>restoring of %1</source>
        <translation>restauración de %1</translation>
    </message>
    <message numerus="yes">
        <source>restoring of %n model(s)</source>
        <translation>
            <numerusform>restauración de un modelo</numerusform>
            <numerusform>restauración de %n modelos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restored %n model(s)</source>
        <translation>
            <numerusform>1 modelo restaurado</numerusform>
            <numerusform>%n modelos restaurados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n model(s) in the trash will be deleted for good.</source>
        <translation>
            <numerusform>Se eliminará definitivamente 1 modelo de la papelera.</numerusform>
            <numerusform>Se eliminarán definitivamente %n modelos de la papelera.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What has been in the trash for %n day(s) goes by itself.</source>
        <translation>
            <numerusform>Lo que lleva un día en la papelera desaparece solo.</numerusform>
            <numerusform>Lo que lleva %n días en la papelera desaparece solo.</numerusform>
        </translation>
    </message>
    <message>
        <source>Emptying the trash…</source>
        <translation>Vaciando la papelera…</translation>
    </message>
    <message>
        <source>Looking into the trash…</source>
        <translation>Mirando en la papelera…</translation>
    </message>
    <message>
        <source>The trash is empty</source>
        <translation>La papelera está vacía</translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <comment>such as: move of face</comment>
        <translation>Deshecho: %1</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <comment>such as: move of face</comment>
        <translation>Rehecho: %1</translation>
    </message>
    <message>
        <source>Taken back: %1. What went away by that is in the trash (%2).</source>
        <comment>such as: copy of face, 2 MB</comment>
        <translation>Deshecho: %1. Lo que así desapareció está en la papelera (%2).</translation>
    </message>
</context>
<context>
    <name>weightroom::ModelActs</name>
    <message>
        <source>Not possible: models cannot be renamed at this place</source>
        <translation>No es posible: en este lugar no se puede cambiar el nombre de los modelos</translation>
    </message>
    <message>
        <source>Not possible: copies cannot be made at this place</source>
        <translation>No es posible: en este lugar no se pueden hacer copias</translation>
    </message>
    <message>
        <source>Not possible: models cannot be removed from this place</source>
        <translation>No es posible: de este lugar no se pueden eliminar modelos</translation>
    </message>
    <message>
        <source>Not possible: models cannot be changed at this place</source>
        <translation>No es posible: en este lugar no se pueden cambiar modelos</translation>
    </message>
    <message>
        <source>Not possible: this model is not in a folder</source>
        <translation>No es posible: este modelo no está en una carpeta</translation>
    </message>
    <message>
        <source>Not possible: no model is selected</source>
        <translation>No es posible: no hay ningún modelo seleccionado</translation>
    </message>
    <message>
        <source>Only possible with one model: several are selected</source>
        <translation>Solo es posible con un modelo: hay varios seleccionados</translation>
    </message>
    <message>
        <source>Not possible: there is no library</source>
        <translation>No es posible: no hay biblioteca</translation>
    </message>
    <message>
        <source>Not possible: nothing can be changed here</source>
        <translation>No es posible: aquí no se puede cambiar nada</translation>
    </message>
    <message>
        <source>Not possible: models cannot be read from this place</source>
        <translation>No es posible: desde este lugar no se pueden leer modelos</translation>
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
    <name>weightroom::ModelBrowser</name>
    <message>
        <source>%1 cannot be reached.</source>
        <comment>a place</comment>
        <translation>No se puede acceder a %1.</translation>
    </message>
    <message>
        <source>&amp;Try Again</source>
        <translation>&amp;Reintentar</translation>
    </message>
    <message numerus="yes">
        <source>Looking into %n model(s)…</source>
        <translation>
            <numerusform>Examinando 1 modelo…</numerusform>
            <numerusform>Examinando %n modelos…</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing matches “%1”.</source>
        <translation>Nada coincide con «%1».</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>&amp;Borrar</translation>
    </message>
    <message>
        <source>Models that you open appear here.</source>
        <translation>Aquí aparecen los modelos que abre.</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Abrir…</translation>
    </message>
    <message>
        <source>The trash is empty.</source>
        <translation>La papelera está vacía.</translation>
    </message>
    <message numerus="yes">
        <source>Models that you remove or replace wait here for %n day(s).</source>
        <translation>
            <numerusform>Los modelos que elimina o reemplaza esperan aquí un día.</numerusform>
            <numerusform>Los modelos que elimina o reemplaza esperan aquí %n días.</numerusform>
        </translation>
    </message>
    <message>
        <source>Servers do not tell which models they have.</source>
        <translation>Los servidores no dicen qué modelos tienen.</translation>
    </message>
    <message>
        <source>Drop a model on the server&apos;s name to upload it.</source>
        <translation>Suelte un modelo sobre el nombre del servidor para subirlo.</translation>
    </message>
    <message>
        <source>There are no models in the stores and folders.</source>
        <translation>No hay modelos en los almacenes ni en las carpetas.</translation>
    </message>
    <message>
        <source>Looking for models…</source>
        <translation>Buscando modelos…</translation>
    </message>
    <message>
        <source>No models here.</source>
        <translation>Aquí no hay modelos.</translation>
    </message>
    <message>
        <source>Drop a model, or open one.</source>
        <translation>Suelte un modelo o abra uno.</translation>
    </message>
    <message numerus="yes">
        <source>%n model(s)</source>
        <translation>
            <numerusform>1 modelo</numerusform>
            <numerusform>%n modelos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 in %3</source>
        <comment>number of models, size, place</comment>
        <translation>%1, %2 en %3</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n model(s)</source>
        <comment>number that a filter shows</comment>
        <translation>
            <numerusform>%1 de 1 modelo</numerusform>
            <numerusform>%1 de %n modelos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, looking into %n more</source>
        <comment>number of models</comment>
        <translation>
            <numerusform>%1, examinando uno más</numerusform>
            <numerusform>%1, examinando %n más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected, %1</source>
        <comment>models, their size</comment>
        <translation>
            <numerusform>1 seleccionado, %1</numerusform>
            <numerusform>%n seleccionados, %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>Filter models</source>
        <translation>Filtrar modelos</translation>
    </message>
    <message>
        <source>Words, or fields such as type:LSTM dtype:uint8 size&gt;5MB tag:prod has:nan kind:graph</source>
        <translation>Palabras, o campos como type:LSTM dtype:uint8 size&gt;5MB tag:prod has:nan kind:graph</translation>
    </message>
    <message>
        <source>The models in %1 cannot be read.</source>
        <comment>a place</comment>
        <translation>Los modelos de %1 no se pueden leer.</translation>
    </message>
    <message>
        <source>&amp;Repair…</source>
        <translation>&amp;Reparar…</translation>
    </message>
    <message>
        <source>There are no models in the places that can be read.</source>
        <translation>No hay modelos en los lugares que se pueden leer.</translation>
    </message>
    <message>
        <source>A part of %1 cannot be read: its database is damaged.</source>
        <comment>a place</comment>
        <translation>Una parte de %1 no se puede leer: su base de datos está dañada.</translation>
    </message>
    <message>
        <source>Repair the database of this place</source>
        <translation>Reparar la base de datos de este lugar</translation>
    </message>
</context>
<context>
    <name>weightroom::ModelComparison</name>
    <message>
        <source>What was read back from %1 differs from %2: %3</source>
        <translation>Lo que se volvió a leer de %1 difiere de %2: %3</translation>
    </message>
</context>
<context>
    <name>weightroom::ModelFilter</name>
    <message>
        <source>“%1” is no date. Write date&gt;2024-05-31.</source>
        <translation>«%1» no es una fecha. Escriba date&gt;2024-05-31.</translation>
    </message>
    <message>
        <source>“%1” is no size. Write size&gt;5MB.</source>
        <translation>«%1» no es un tamaño. Escriba size&gt;5MB.</translation>
    </message>
    <message>
        <source>“%1” is no number. Write params&gt;1M or shards&gt;2.</source>
        <translation>«%1» no es un número. Escriba params&gt;1M o shards&gt;2.</translation>
    </message>
    <message>
        <source>Only size, params, shards and date can be compared with &lt; and &gt;.</source>
        <translation>Solo size, params, shards y date se pueden comparar con &lt; y &gt;.</translation>
    </message>
    <message>
        <source>Nothing is known about has:%1. It can be %2.</source>
        <translation>No se sabe nada de has:%1. Puede ser %2.</translation>
    </message>
    <message>
        <source>There is no kind “%1”. It can be %2.</source>
        <translation>No existe el tipo «%1». Puede ser %2.</translation>
    </message>
    <message>
        <source>There is no field “%1”. The fields are %2.</source>
        <translation>No existe el campo «%1». Los campos son %2.</translation>
    </message>
</context>
<context>
    <name>weightroom::ModelListModel</name>
    <message numerus="yes">
        <source>%1: %n finding(s)</source>
        <comment>gravest severity</comment>
        <translation>
            <numerusform>%1: 1 hallazgo</numerusform>
            <numerusform>%1: %n hallazgos</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parámetros</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Dtypes</source>
        <translation>Tipos de datos</translation>
    </message>
    <message>
        <source>Shards</source>
        <translation>Fragmentos</translation>
    </message>
    <message>
        <source>Removed</source>
        <comment>date</comment>
        <translation>Eliminado</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Was in</source>
        <comment>a place</comment>
        <translation>Estaba en</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Hallazgos</translation>
    </message>
</context>
<context>
    <name>weightroom::ModelListView</name>
    <message>
        <source>Show or hide this column of the list of models</source>
        <translation>Mostrar u ocultar esta columna de la lista de modelos</translation>
    </message>
</context>
<context>
    <name>weightroom::ModelManager</name>
    <message>
        <source>There is no model at %1.</source>
        <translation>No hay ningún modelo en %1.</translation>
    </message>
    <message>
        <source>No free name was found for %1.</source>
        <translation>No se encontró ningún nombre libre para %1.</translation>
    </message>
    <message>
        <source>The metadata of a model must be a JSON object.</source>
        <translation>Los metadatos de un modelo deben ser un objeto JSON.</translation>
    </message>
</context>
<context>
    <name>weightroom::ModelMenu</name>
    <message>
        <source>Not possible with models in the trash: restore them first</source>
        <translation>No es posible con modelos de la papelera: restáurelos primero</translation>
    </message>
    <message>
        <source>Not possible: nothing in the trash is selected</source>
        <translation>No es posible: no hay nada seleccionado en la papelera</translation>
    </message>
    <message>
        <source>Not possible: nothing can be changed here</source>
        <translation>No es posible: aquí no se puede cambiar nada</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>&amp;Undo %1</source>
        <translation>&amp;Deshacer %1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rehacer</translation>
    </message>
    <message>
        <source>&amp;Redo %1</source>
        <translation>&amp;Rehacer %1</translation>
    </message>
    <message>
        <source>Not possible: nothing was done yet</source>
        <translation>No es posible: todavía no se ha hecho nada</translation>
    </message>
    <message>
        <source>Not possible: nothing was undone</source>
        <translation>No es posible: no se ha deshecho nada</translation>
    </message>
    <message>
        <source>Take back what was done to models last</source>
        <translation>Deshacer lo último que se hizo con modelos</translation>
    </message>
    <message>
        <source>Do again what was taken back</source>
        <translation>Volver a hacer lo que se deshizo</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>D&amp;uplicar</translation>
    </message>
    <message>
        <source>Make a copy beside the model</source>
        <translation>Hacer una copia junto al modelo</translation>
    </message>
    <message>
        <source>Re&amp;name…</source>
        <translation>Cambiar &amp;nombre…</translation>
    </message>
    <message>
        <source>Give the model another name</source>
        <translation>Dar otro nombre al modelo</translation>
    </message>
    <message>
        <source>&amp;Move to Trash</source>
        <translation>&amp;Mover a la papelera</translation>
    </message>
    <message>
        <source>Put the models into the trash</source>
        <translation>Llevar los modelos a la papelera</translation>
    </message>
    <message>
        <source>Delete for &amp;Good…</source>
        <translation>Eliminar &amp;definitivamente…</translation>
    </message>
    <message>
        <source>Delete the models without the trash</source>
        <translation>Eliminar los modelos sin pasar por la papelera</translation>
    </message>
    <message>
        <source>R&amp;estore</source>
        <translation>Re&amp;staurar</translation>
    </message>
    <message>
        <source>Put the models back where they were</source>
        <translation>Devolver los modelos a donde estaban</translation>
    </message>
    <message>
        <source>Delete all that is in the trash for good</source>
        <translation>Eliminar definitivamente todo lo que hay en la papelera</translation>
    </message>
    <message>
        <source>&amp;Edit Metadata…</source>
        <translation>&amp;Editar metadatos…</translation>
    </message>
    <message>
        <source>Change labels, author, licence and description</source>
        <translation>Cambiar etiquetas de clases, autor, licencia y descripción</translation>
    </message>
    <message>
        <source>&amp;Tags…</source>
        <translation>E&amp;tiquetas…</translation>
    </message>
    <message>
        <source>Give the models tags</source>
        <translation>Poner etiquetas a los modelos</translation>
    </message>
    <message>
        <source>&amp;Notes…</source>
        <translation>N&amp;otas…</translation>
    </message>
    <message>
        <source>Write down something about the model</source>
        <translation>Anotar algo sobre el modelo</translation>
    </message>
    <message>
        <source>&amp;Show in File Manager</source>
        <translation>Mo&amp;strar en el gestor de archivos</translation>
    </message>
    <message>
        <source>Show the folder of the model</source>
        <translation>Mostrar la carpeta del modelo</translation>
    </message>
    <message>
        <source>Copy JavaScript that loads the model</source>
        <translation>Copiar el JavaScript que carga el modelo</translation>
    </message>
    <message>
        <source>Empt&amp;y Trash…</source>
        <translation>&amp;Vaciar la papelera…</translation>
    </message>
    <message>
        <source>&amp;Check</source>
        <translation>&amp;Comprobar</translation>
    </message>
    <message>
        <source>Read all weights and list what is found</source>
        <translation>Leer todos los pesos y enumerar lo que se encuentre</translation>
    </message>
    <message>
        <source>&amp;Properties</source>
        <translation>&amp;Propiedades</translation>
    </message>
    <message>
        <source>Show where the model is and what it is made of</source>
        <translation>Mostrar dónde está el modelo y de qué está hecho</translation>
    </message>
    <message>
        <source>Copy &amp;Load Snippet</source>
        <translation>Copiar el &amp;código de carga</translation>
    </message>
</context>
<context>
    <name>weightroom::ModelMetadata</name>
    <message>
        <source>Metadata is an object: { … }.</source>
        <translation>Los metadatos son un objeto: { … }.</translation>
    </message>
</context>
<context>
    <name>weightroom::ModelNaming</name>
    <message>
        <source>Give the model a name.</source>
        <translation>Dé un nombre al modelo.</translation>
    </message>
    <message>
        <source>This name is not valid text.</source>
        <translation>Este nombre no es un texto válido.</translation>
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
        <source>This name is too long for a file.</source>
        <translation>Este nombre es demasiado largo para un archivo.</translation>
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
    <name>weightroom::ModelParts</name>
    <message>
        <source>Nothing would be left: keep the topology or the weights of %1.</source>
        <translation>No quedaría nada: conserve la topología o los pesos de %1.</translation>
    </message>
</context>
<context>
    <name>weightroom::ModelRow</name>
    <message>
        <source>layers</source>
        <comment>kind of model</comment>
        <translation>capas</translation>
    </message>
    <message>
        <source>graph</source>
        <comment>kind of model</comment>
        <translation>grafo</translation>
    </message>
    <message>
        <source>topology only</source>
        <comment>kind of model</comment>
        <translation>solo topología</translation>
    </message>
    <message>
        <source>weights only</source>
        <comment>kind of model</comment>
        <translation>solo pesos</translation>
    </message>
</context>
<context>
    <name>weightroom::ModelStore</name>
    <message>
        <source>This kind of storage cannot do that.</source>
        <translation>Este tipo de almacenamiento no puede hacer eso.</translation>
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
    <message>
        <source>%1
Only looked at: the next one takes its place. A double click keeps it.</source>
        <translation>%1
Solo para mirar: el siguiente ocupa su lugar. Un doble clic lo conserva.</translation>
    </message>
    <message>
        <source>%1
Drag the tab onto a place to put a copy of the model there.</source>
        <translation>%1
Arrastre la pestaña a un lugar para dejar allí una copia del modelo.</translation>
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
    <message>
        <source>&amp;All findings</source>
        <translation>&amp;Todos los hallazgos</translation>
    </message>
</context>
<context>
    <name>weightroom::NetworkActions</name>
    <message>
        <source>Not possible while the model is not open</source>
        <translation>No es posible mientras el modelo no esté abierto</translation>
    </message>
    <message>
        <source>Not possible: no model is open</source>
        <translation>No es posible: no hay ningún modelo abierto</translation>
    </message>
    <message>
        <source>“%1” was uploaded to %2.</source>
        <translation>«%1» se subió a %2.</translation>
    </message>
</context>
<context>
    <name>weightroom::NetworkSettings</name>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>&amp;Requests at the same time:</source>
        <translation>&amp;Peticiones a la vez:</translation>
    </message>
    <message>
        <source>So many weight files of one model are fetched at once.</source>
        <translation>Tantos archivos de pesos de un modelo se descargan a la vez.</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Servidores</translation>
    </message>
    <message>
        <source>Servers with their proxies, certificates and logins. They stand among the places, and models can be uploaded to them.</source>
        <translation>Los servidores con sus proxies, certificados e inicios de sesión. Están entre los lugares, y se les pueden subir modelos.</translation>
    </message>
    <message>
        <source>Trusted certificates</source>
        <translation>Certificados de confianza</translation>
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
    <message>
        <source>%1 trainable</source>
        <comment>parameters</comment>
        <translation>%1 entrenables</translation>
    </message>
    <message>
        <source>histogram</source>
        <comment>link to a tensor&apos;s</comment>
        <translation>histograma</translation>
    </message>
</context>
<context>
    <name>weightroom::NodeKind</name>
    <message>
        <source>convolution</source>
        <comment>a kind of layers</comment>
        <translation>convolución</translation>
    </message>
    <message>
        <source>activation</source>
        <comment>a kind of layers</comment>
        <translation>activación</translation>
    </message>
    <message>
        <source>pooling and resizing</source>
        <comment>a kind of layers</comment>
        <translation>agrupación y cambio de tamaño</translation>
    </message>
    <message>
        <source>products of matrices</source>
        <comment>a kind of layers</comment>
        <translation>productos de matrices</translation>
    </message>
    <message>
        <source>recurrent</source>
        <comment>a kind of layers</comment>
        <translation>recurrente</translation>
    </message>
    <message>
        <source>normalization</source>
        <comment>a kind of layers</comment>
        <translation>normalización</translation>
    </message>
    <message>
        <source>input or output</source>
        <comment>a kind of layers</comment>
        <translation>entrada o salida</translation>
    </message>
    <message>
        <source>merging</source>
        <comment>a kind of layers</comment>
        <translation>combinación</translation>
    </message>
    <message>
        <source>changing the form</source>
        <comment>a kind of layers</comment>
        <translation>cambio de forma</translation>
    </message>
    <message>
        <source>group</source>
        <comment>a kind of layers</comment>
        <translation>grupo</translation>
    </message>
    <message>
        <source>other</source>
        <comment>a kind of layers</comment>
        <translation>otra</translation>
    </message>
</context>
<context>
    <name>weightroom::NoticeBar</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
</context>
<context>
    <name>weightroom::Notifier</name>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
</context>
<context>
    <name>weightroom::ObjectStore</name>
    <message>
        <source>The weights are missing: there is no file %1.</source>
        <translation>Faltan los pesos: no existe el archivo %1.</translation>
    </message>
    <message>
        <source>Put the file back from a copy of the data folder, or remove the model and save it again.</source>
        <translation>Recupere el archivo de una copia de la carpeta de datos, o elimine el modelo y guárdelo de nuevo.</translation>
    </message>
    <message>
        <source>The weights are damaged: the file %1 has %2 bytes instead of %3.</source>
        <translation>Los pesos están dañados: el archivo %1 tiene %2 bytes en lugar de %3.</translation>
    </message>
    <message>
        <source>Save the model again from where it came from; that replaces the damaged file.</source>
        <translation>Guarde de nuevo el modelo desde su origen; así se reemplaza el archivo dañado.</translation>
    </message>
    <message>
        <source>The weights are damaged: the bytes of the file %1 are not those it is named after.</source>
        <translation>Los pesos están dañados: los bytes del archivo %1 no son los que indica su nombre.</translation>
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
    <message>
        <source>Add a Folder to the Places</source>
        <translation>Añadir una carpeta a los lugares</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Añadir</translation>
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
    <message>
        <source>The model has no tensor &quot;%1&quot;.</source>
        <translation>El modelo no tiene ningún tensor &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>%1 more of the same kind; --json tells them all.</source>
        <translation>%1 más del mismo tipo; --json los dice todos.</translation>
    </message>
</context>
<context>
    <name>weightroom::OperationSteps</name>
    <message>
        <source>Progress from %1 to %2 is not a part of 0 to 1.</source>
        <translation>El progreso de %1 a %2 no es una parte de 0 a 1.</translation>
    </message>
</context>
<context>
    <name>weightroom::OverlayButton</name>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>The outline of a second tensor over the chart</source>
        <translation>El contorno de un segundo tensor sobre el gráfico</translation>
    </message>
    <message>
        <source>With &amp;nothing</source>
        <translation>Con &amp;nada</translation>
    </message>
    <message>
        <source>&amp;Keep %1 in sight</source>
        <translation>&amp;Mantener %1 a la vista</translation>
    </message>
    <message>
        <source>With %1</source>
        <translation>Con %1</translation>
    </message>
    <message>
        <source>With the same tensor of %1</source>
        <comment>name of a model</comment>
        <translation>Con el mismo tensor de %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>tensor, model</comment>
        <translation>%1 de %2</translation>
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
    <message>
        <source>Edit Metadata…</source>
        <translation>Editar metadatos…</translation>
    </message>
    <message>
        <source>Tags and notes</source>
        <translation>Etiquetas y notas</translation>
    </message>
    <message>
        <source>Would fit into</source>
        <translation>Cabría en</translation>
    </message>
    <message>
        <source>Load it</source>
        <translation>Cargarlo</translation>
    </message>
</context>
<context>
    <name>weightroom::PlaceActions</name>
    <message>
        <source>Only possible with a folder that was added to the places</source>
        <translation>Solo es posible con una carpeta añadida a los lugares</translation>
    </message>
</context>
<context>
    <name>weightroom::PlaceList</name>
    <message>
        <source>Recent</source>
        <translation>Recientes</translation>
    </message>
    <message>
        <source>All models</source>
        <translation>Todos los modelos</translation>
    </message>
    <message>
        <source>Downloads</source>
        <translation>Descargas</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Papelera</translation>
    </message>
</context>
<context>
    <name>weightroom::PlacesModel</name>
    <message>
        <source>Stores</source>
        <translation>Almacenes</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Carpetas</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Servidores</translation>
    </message>
    <message>
        <source>Models that were opened lately</source>
        <translation>Modelos abiertos últimamente</translation>
    </message>
    <message>
        <source>The models of all stores and folders</source>
        <translation>Los modelos de todos los almacenes y carpetas</translation>
    </message>
    <message>
        <source>What was removed or replaced, for 30 days</source>
        <translation>Lo que se eliminó o reemplazó, durante 30 días</translation>
    </message>
    <message numerus="yes">
        <source>%n model(s), %1</source>
        <comment>in a place, size</comment>
        <translation>
            <numerusform>1 modelo, %1</numerusform>
            <numerusform>%n modelos, %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, cannot be reached</source>
        <comment>place</comment>
        <translation>%1, no se puede acceder</translation>
    </message>
    <message>
        <source>%1, %2 models</source>
        <comment>place, number</comment>
        <translation>%1, %2 modelos</translation>
    </message>
</context>
<context>
    <name>weightroom::PlacesPane</name>
    <message>
        <source>Places</source>
        <translation>Lugares</translation>
    </message>
    <message>
        <source>Add &amp;Folder…</source>
        <translation>Añadir &amp;carpeta…</translation>
    </message>
    <message>
        <source>Keep a folder with models in this list</source>
        <translation>Mantener en esta lista una carpeta con modelos</translation>
    </message>
    <message>
        <source>Add a folder to the places</source>
        <translation>Añadir una carpeta a los lugares</translation>
    </message>
</context>
<context>
    <name>weightroom::PlacesSettings</name>
    <message>
        <source>The folder must be a full path, such as %1.</source>
        <translation>La carpeta debe ser una ruta completa, como %1.</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Lugares</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Examinar…</translation>
    </message>
    <message>
        <source>&amp;Folder of downloads:</source>
        <translation>Carpeta de &amp;descargas:</translation>
    </message>
    <message>
        <source>What downloads:// means. Empty: the desktop&apos;s own folder of downloads.</source>
        <translation>Lo que significa downloads://. Vacío: la carpeta de descargas del escritorio.</translation>
    </message>
    <message>
        <source>Choose the Folder of Downloads</source>
        <translation>Elegir la carpeta de descargas</translation>
    </message>
    <message>
        <source>As in browsers (5,242,880 characters)</source>
        <translation>Como en los navegadores (5.242.880 caracteres)</translation>
    </message>
    <message>
        <source>Another size</source>
        <translation>Otro tamaño</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Sin límite</translation>
    </message>
    <message>
        <source>Room in localstorage, in millions of characters</source>
        <translation>Espacio en localstorage, en millones de caracteres</translation>
    </message>
    <message>
        <source> million characters</source>
        <translation> millones de caracteres</translation>
    </message>
    <message>
        <source>&amp;Room in localstorage:</source>
        <translation>&amp;Espacio en localstorage:</translation>
    </message>
    <message>
        <source>UTF-16 characters of all names and values, as browsers count them. What does not fit is not stored; models that are there stay, also when the limit is lowered.</source>
        <translation>Caracteres UTF-16 de todos los nombres y valores, como los cuentan los navegadores. Lo que no cabe no se guarda; los modelos que hay se quedan, aunque se baje el límite.</translation>
    </message>
    <message>
        <source>&amp;Data folder:</source>
        <translation>Carpeta de d&amp;atos:</translation>
    </message>
    <message>
        <source>Here are the models of localstorage and indexeddb, the trash and plug-ins. Another one is chosen when the program starts: weightroom --data-dir FOLDER.</source>
        <translation>Aquí están los modelos de localstorage e indexeddb, la papelera y los complementos. Se elige otra al iniciar el programa: weightroom --data-dir CARPETA.</translation>
    </message>
</context>
<context>
    <name>weightroom::PlainCheck</name>
    <message>
        <source>Send the login &amp;unencrypted all the same</source>
        <translation>Enviar los datos de acceso sin cifra&amp;r de todos modos</translation>
    </message>
    <message>
        <source>The connection to %1 is not encrypted: others on the way could read the login.</source>
        <translation>La conexión con %1 no está cifrada: otros en el camino podrían leer los datos de acceso.</translation>
    </message>
</context>
<context>
    <name>weightroom::PluginHandler</name>
    <message>
        <source>The handler plug-in for %1 failed without a reason.</source>
        <translation>El complemento para %1 falló sin dar un motivo.</translation>
    </message>
    <message>
        <source>The handler plug-in for %1 says that %2 has %3 bytes.</source>
        <translation>El complemento para %1 dice que %2 tiene %3 bytes.</translation>
    </message>
    <message>
        <source>The handler plug-in for %1 cannot do that.</source>
        <translation>El complemento para %1 no puede hacer eso.</translation>
    </message>
    <message>
        <source>The handler plug-in for %1 failed: %2</source>
        <translation>El complemento para %1 falló: %2</translation>
    </message>
    <message>
        <source>The handler plug-in wanted %1 bytes from offset %2 on, but the weights have %3.</source>
        <translation>El complemento pidió %1 bytes a partir de la posición %2, pero los pesos tienen %3.</translation>
    </message>
    <message>
        <source>What the handler plug-in wrote is not the model that was to be saved.</source>
        <translation>Lo que escribió el complemento no es el modelo que había que guardar.</translation>
    </message>
</context>
<context>
    <name>weightroom::PluginLoader</name>
    <message>
        <source>The handler plug-in %1 was not loaded: the file is damaged, made for another processor or no plug-in.</source>
        <translation>El complemento %1 no se cargó: el archivo está dañado, es para otro procesador o no es un complemento.</translation>
    </message>
    <message>
        <source>The handler plug-in %1 was not loaded: it is made for version %2 of the interface, not for %3.</source>
        <translation>El complemento %1 no se cargó: está hecho para la versión %2 de la interfaz, no para la %3.</translation>
    </message>
    <message>
        <source>The handler plug-in %1 was not loaded: it is a plug-in for something else (%2).</source>
        <translation>El complemento %1 no se cargó: es un complemento para otra cosa (%2).</translation>
    </message>
    <message>
        <source>The handler plug-in %1 was not loaded: there is no such file.</source>
        <translation>El complemento %1 no se cargó: no existe ese archivo.</translation>
    </message>
    <message>
        <source>it does not have the interface it names.</source>
        <translation>no tiene la interfaz que nombra.</translation>
    </message>
    <message>
        <source>The handler plug-in %1 was not loaded: %2</source>
        <translation>El complemento %1 no se cargó: %2</translation>
    </message>
    <message>
        <source>The handler plug-in %1 was not loaded: it names no storage scheme.</source>
        <translation>El complemento %1 no se cargó: no nombra ningún esquema de almacenamiento.</translation>
    </message>
    <message>
        <source>The handler plug-in %1 was not loaded: &quot;%2&quot; cannot be the name of a storage scheme.</source>
        <translation>El complemento %1 no se cargó: &quot;%2&quot; no puede ser el nombre de un esquema de almacenamiento.</translation>
    </message>
    <message>
        <source>The handler plug-in %1 was not loaded: the storage scheme %2 is taken already.</source>
        <translation>El complemento %1 no se cargó: el esquema de almacenamiento %2 ya está ocupado.</translation>
    </message>
</context>
<context>
    <name>weightroom::PluginStore</name>
    <message>
        <source>The handler plug-in for %1 cannot do that.</source>
        <translation>El complemento para %1 no puede hacer eso.</translation>
    </message>
</context>
<context>
    <name>weightroom::PrintDesk</name>
    <message>
        <source>Not possible: this page is not for paper</source>
        <translation>No es posible: esta página no es para papel</translation>
    </message>
    <message>
        <source>There is nothing to print on this page now.</source>
        <translation>Ahora no hay nada que imprimir en esta página.</translation>
    </message>
    <message>
        <source>The printer does not take it.</source>
        <translation>La impresora no lo acepta.</translation>
    </message>
    <message>
        <source>Print %1</source>
        <translation>Imprimir %1</translation>
    </message>
</context>
<context>
    <name>weightroom::PrivacySettings</name>
    <message>
        <source>Privacy</source>
        <translation>Privacidad</translation>
    </message>
    <message>
        <source>Weightroom tells nobody anything: it counts nothing, reports nothing and looks for no updates. It talks to a server only when you open a model from it or send one to it.</source>
        <translation>Weightroom no cuenta nada a nadie: no mide nada, no informa de nada y no busca actualizaciones. Solo habla con un servidor cuando usted abre un modelo de allí o envía uno.</translation>
    </message>
    <message>
        <source>Remember &amp;opened models</source>
        <translation>Recordar los modelos &amp;abiertos</translation>
    </message>
    <message>
        <source>The list of recent models is kept on this computer only. Without this it is cleared, too.</source>
        <translation>La lista de modelos recientes se guarda solo en este equipo. Sin esto, también se borra.</translation>
    </message>
    <message>
        <source>&amp;Clear Recent Models</source>
        <translation>&amp;Borrar modelos recientes</translation>
    </message>
    <message>
        <source>&amp;Days in the trash:</source>
        <translation>&amp;Días en la papelera:</translation>
    </message>
    <message>
        <source>So long removed and replaced models can be put back.</source>
        <translation>Durante ese tiempo se pueden recuperar los modelos eliminados y reemplazados.</translation>
    </message>
    <message>
        <source>Until it is emptied</source>
        <comment>how long removed models are kept</comment>
        <translation>Hasta que se vacíe</translation>
    </message>
</context>
<context>
    <name>weightroom::PropertiesDialog</name>
    <message>
        <source>Reading the model…</source>
        <translation>Leyendo el modelo…</translation>
    </message>
    <message>
        <source>Compute &amp;SHA-256</source>
        <translation>Calcular &amp;SHA-256</translation>
    </message>
    <message>
        <source>Properties of “%1”</source>
        <translation>Propiedades de «%1»</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>rounded, exact</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
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
        <source>Dtypes</source>
        <translation>Dtypes</translation>
    </message>
    <message>
        <source>Weight files</source>
        <translation>Archivos de pesos</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Reading the weights…</source>
        <translation>Leyendo los pesos…</translation>
    </message>
</context>
<context>
    <name>weightroom::QuitDialog</name>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message numerus="yes">
        <source>%n transfer(s) are not finished.</source>
        <translation>
            <numerusform>1 transferencia no ha terminado.</numerusform>
            <numerusform>%n transferencias no han terminado.</numerusform>
        </translation>
    </message>
    <message>
        <source>What was downloaded is kept. The next start offers to go on; copies on this machine begin again.</source>
        <translation>Se conserva lo descargado. El próximo inicio ofrece continuar; las copias en este equipo empiezan de nuevo.</translation>
    </message>
    <message>
        <source>&amp;Quit and Resume Later</source>
        <translation>&amp;Salir y continuar después</translation>
    </message>
    <message>
        <source>&amp;Stay</source>
        <translation>&amp;Quedarse</translation>
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
    <name>weightroom::RecordStore</name>
    <message>
        <source>A model needs a name.</source>
        <translation>Un modelo necesita un nombre.</translation>
    </message>
    <message>
        <source>A model cannot be called %1: that is not a valid Unicode text.</source>
        <translation>Un modelo no se puede llamar %1: no es un texto Unicode válido.</translation>
    </message>
    <message>
        <source>There is no model called %1.</source>
        <translation>No hay ningún modelo llamado %1.</translation>
    </message>
    <message>
        <source>There is no model %1 in the trash.</source>
        <translation>No hay ningún modelo %1 en la papelera.</translation>
    </message>
    <message>
        <source>The model %1 is damaged: its record says when it was saved, but its content is missing.</source>
        <translation>El modelo %1 está dañado: su registro dice cuándo se guardó, pero falta su contenido.</translation>
    </message>
    <message>
        <source>Remove the model and save it again from where it came from.</source>
        <translation>Elimine el modelo y guárdelo de nuevo desde su origen.</translation>
    </message>
    <message>
        <source>There is a model called %1 already.</source>
        <translation>Ya hay un modelo llamado %1.</translation>
    </message>
    <message>
        <source>Choose another name, or replace the model.</source>
        <translation>Elija otro nombre o reemplace el modelo.</translation>
    </message>
</context>
<context>
    <name>weightroom::RenameDialog</name>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Cambiar nombre</translation>
    </message>
    <message>
        <source>Rename “%1”</source>
        <translation>Cambiar el nombre de «%1»</translation>
    </message>
    <message>
        <source>New &amp;name:</source>
        <translation>&amp;Nombre nuevo:</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>Nombre nuevo</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>There is a model called “%1” already.</source>
        <translation>Ya hay un modelo llamado «%1».</translation>
    </message>
    <message>
        <source>&amp;Use “%1”</source>
        <translation>&amp;Usar «%1»</translation>
    </message>
</context>
<context>
    <name>weightroom::RepairDialog</name>
    <message numerus="yes">
        <source>%n model(s) were saved.</source>
        <translation>
            <numerusform>Se salvó %n modelo.</numerusform>
            <numerusform>Se salvaron %n modelos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n model(s) were saved.</source>
        <comment>number of saved ones</comment>
        <translation>
            <numerusform>Se salvaron %1 de %n modelo.</numerusform>
            <numerusform>Se salvaron %1 de %n modelos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Lost: %1</source>
        <comment>names of models</comment>
        <translation>Perdidos: %1</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <comment>names of models</comment>
        <translation>
            <numerusform>Y %n más.</numerusform>
            <numerusform>Y %n más.</numerusform>
        </translation>
    </message>
    <message>
        <source>Others may be lost whose names cannot be read any more.</source>
        <translation>Puede que se hayan perdido otros cuyos nombres ya no se pueden leer.</translation>
    </message>
    <message>
        <source>The damaged file is kept as %1.</source>
        <translation>El archivo dañado se conserva como %1.</translation>
    </message>
    <message>
        <source>&amp;Repair</source>
        <translation>&amp;Reparar</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>Repair “%1”</source>
        <comment>a place</comment>
        <translation>Reparar «%1»</translation>
    </message>
    <message>
        <source>The database of “%1” is damaged. All models that can still be read are put into a new one.
The damaged file is not changed: it is kept beside the new one, as %2.</source>
        <translation>La base de datos de «%1» está dañada. Todos los modelos que aún se pueden leer pasan a una nueva.
El archivo dañado no cambia: se conserva junto a la nueva, como %2.</translation>
    </message>
    <message>
        <source>Repairing</source>
        <translation>Reparación</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
</context>
<context>
    <name>weightroom::RequestView</name>
    <message>
        <source>T&amp;est</source>
        <translation>Pro&amp;bar</translation>
    </message>
    <message>
        <source>The request that will be sent</source>
        <translation>La petición que se enviará</translation>
    </message>
    <message>
        <source>Copies the upload as a command for a shell; it holds no secret.</source>
        <translation>Copia la subida como una orden para el intérprete; no contiene ningún secreto.</translation>
    </message>
    <message>
        <source>Asks the server without sending the model.</source>
        <translation>Pregunta al servidor sin enviar el modelo.</translation>
    </message>
    <message>
        <source>Copy as curl</source>
        <translation>Copiar como curl</translation>
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
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
</context>
<context>
    <name>weightroom::SaveToDialog</name>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Guardar</translation>
    </message>
    <message>
        <source>Save “%1” to</source>
        <translation>Guardar «%1» en</translation>
    </message>
    <message numerus="yes">
        <source>Save %n Model(s) to</source>
        <translation>
            <numerusform>Guardar %n modelo en</numerusform>
            <numerusform>Guardar %n modelos en</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Weight files:</source>
        <translation>Archivos de &amp;pesos:</translation>
    </message>
    <message>
        <source>&amp;Write:</source>
        <translation>&amp;Escribir:</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>&amp;Topology</source>
        <translation>&amp;Topología</translation>
    </message>
    <message>
        <source>Weig&amp;hts</source>
        <translation>&amp;Pesos</translation>
    </message>
    <message>
        <source>T&amp;raining configuration</source>
        <translation>C&amp;onfiguración de entrenamiento</translation>
    </message>
    <message>
        <source>M&amp;etadata</source>
        <translation>M&amp;etadatos</translation>
    </message>
    <message>
        <source>Nothing would be left: write the topology, the weights, or both.</source>
        <translation>No quedaría nada: escriba la topología, los pesos o ambos.</translation>
    </message>
    <message>
        <source>There is a model of this name already: you will be asked what to do.</source>
        <translation>Ya hay un modelo con este nombre: se le preguntará qué hacer.</translation>
    </message>
    <message>
        <source>All of it takes about %1.</source>
        <translation>Todo ocupa alrededor de %1.</translation>
    </message>
    <message>
        <source>There is nothing of the kind to write.</source>
        <translation>No hay nada de eso que escribir.</translation>
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
    <name>weightroom::SelectionPage</name>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
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
        <source>Kinds</source>
        <translation>Tipos</translation>
    </message>
    <message>
        <source>Dtypes</source>
        <translation>Tipos de datos</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Hallazgos</translation>
    </message>
</context>
<context>
    <name>weightroom::ServerForm</name>
    <message>
        <source>One request, as TensorFlow.js sends it</source>
        <translation>Una petición, como la envía TensorFlow.js</translation>
    </message>
    <message>
        <source>One PUT for each file</source>
        <translation>Un PUT por cada archivo</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Nombre:</translation>
    </message>
    <message>
        <source>&amp;URL:</source>
        <translation>&amp;URL:</translation>
    </message>
    <message>
        <source>U&amp;ploads:</source>
        <translation>&amp;Subidas:</translation>
    </message>
    <message>
        <source>&amp;Method:</source>
        <translation>&amp;Método:</translation>
    </message>
</context>
<context>
    <name>weightroom::ServerList</name>
    <message>
        <source>&amp;Save Server</source>
        <translation>&amp;Guardar servidor</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Quitar</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Servidores</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Añadir</translation>
    </message>
    <message>
        <source>No key store answers on this computer: the secrets of this server are kept in memory until the program ends, and then have to be typed again.</source>
        <translation>En este equipo no responde ningún almacén de claves: los secretos de este servidor se guardan en memoria hasta que termine el programa, y después habrá que escribirlos de nuevo.</translation>
    </message>
    <message>
        <source>“%1” was saved.</source>
        <translation>«%1» se guardó.</translation>
    </message>
</context>
<context>
    <name>weightroom::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Configuración</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>Buscar en la configuración</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>Reset &amp;This Page</source>
        <translation>Restablecer es&amp;ta página</translation>
    </message>
    <message>
        <source>Puts everything on this page back to what holds at first</source>
        <translation>Devuelve todo lo de esta página a lo que vale al principio</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>No setting has “%1”.</source>
        <translation>Ninguna opción contiene «%1».</translation>
    </message>
</context>
<context>
    <name>weightroom::SnippetBox</name>
    <message>
        <source>In a &amp;page</source>
        <translation>En una &amp;página</translation>
    </message>
    <message>
        <source>In no&amp;de</source>
        <translation>En no&amp;de</translation>
    </message>
    <message>
        <source>Load snippets</source>
        <translation>Fragmentos de carga</translation>
    </message>
    <message>
        <source>Cop&amp;y Snippet</source>
        <translation>Copiar fra&amp;gmento</translation>
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
    <name>weightroom::TargetBox</name>
    <message>
        <source>A folder</source>
        <translation>Una carpeta</translation>
    </message>
    <message>
        <source>Na&amp;me:</source>
        <translation>No&amp;mbre:</translation>
    </message>
    <message>
        <source>There is no place to keep a model in.</source>
        <translation>No hay ningún lugar donde guardar un modelo.</translation>
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
        <source>“%1” is not a name for a folder.</source>
        <translation>«%1» no es un nombre para una carpeta.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>K&amp;eep in:</source>
        <translation>&amp;Guardar en:</translation>
    </message>
    <message>
        <source>F&amp;older:</source>
        <translation>C&amp;arpeta:</translation>
    </message>
    <message>
        <source>Another folder</source>
        <translation>Otra carpeta</translation>
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
    <name>weightroom::TensorColumns</name>
    <message>
        <source>Not counted yet</source>
        <translation>Aún no contado</translation>
    </message>
</context>
<context>
    <name>weightroom::TensorExport</name>
    <message>
        <source>%1 is a folder, not a file.</source>
        <translation>%1 es una carpeta, no un archivo.</translation>
    </message>
    <message>
        <source>%1 exists already.</source>
        <translation>%1 ya existe.</translation>
    </message>
    <message>
        <source>The folder %1 holds other things than an earlier export.</source>
        <translation>La carpeta %1 contiene otras cosas que una exportación anterior.</translation>
    </message>
    <message>
        <source>The folder %1 exists already.</source>
        <translation>La carpeta %1 ya existe.</translation>
    </message>
    <message>
        <source>%1 is a file, not a folder.</source>
        <translation>%1 es un archivo, no una carpeta.</translation>
    </message>
    <message>
        <source>The tensor %1 has the type %2, which %3 does not know.</source>
        <translation>El tensor %1 tiene el tipo %2, que %3 no conoce.</translation>
    </message>
    <message>
        <source>Leave it out, or choose another format.</source>
        <translation>Omítalo o elija otro formato.</translation>
    </message>
    <message>
        <source>The tensor %1 is too large for an array of strings of equal width.</source>
        <translation>El tensor %1 es demasiado grande para una matriz de cadenas de igual anchura.</translation>
    </message>
    <message>
        <source>The zip archive cannot be written.</source>
        <translation>No se puede escribir el archivo zip.</translation>
    </message>
    <message>
        <source>The string number %1 of the tensor %2 ends in a zero byte, which NumPy&apos;s arrays of strings cannot keep.</source>
        <translation>La cadena número %1 del tensor %2 termina en un byte cero, que las matrices de cadenas de NumPy no pueden guardar.</translation>
    </message>
    <message>
        <source>Export it as CSV or raw bytes.</source>
        <translation>Expórtelo como CSV o como bytes sin formato.</translation>
    </message>
    <message>
        <source>%1 is a weights file of the model itself.</source>
        <translation>%1 es un archivo de pesos del propio modelo.</translation>
    </message>
    <message>
        <source>There are no tensors to export.</source>
        <translation>No hay tensores que exportar.</translation>
    </message>
    <message>
        <source>A file of the format %1 holds one tensor only.</source>
        <translation>Un archivo del formato %1 contiene un solo tensor.</translation>
    </message>
    <message>
        <source>None of the tensors has a type that %1 knows.</source>
        <translation>Ningún tensor tiene un tipo que %1 conozca.</translation>
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
    <message>
        <source>Axis %1: %2 of %3 slices are all zero: %4.</source>
        <translation>Eje %1: %2 de %3 cortes son todo ceros: %4.</translation>
    </message>
    <message>
        <source>First code %1, last code %2</source>
        <translation>Primer código %1, último código %2</translation>
    </message>
    <message>
        <source>%1, at most %2 off</source>
        <comment>a quantile, its error</comment>
        <translation>%1, con un error de %2 como máximo</translation>
    </message>
    <message>
        <source>So large a share of the finite values is smaller</source>
        <translation>Esta parte de los valores finitos es menor</translation>
    </message>
    <message>
        <source>Sum of the absolute values</source>
        <translation>Suma de los valores absolutos</translation>
    </message>
    <message>
        <source>Root of the sum of the squares</source>
        <translation>Raíz de la suma de los cuadrados</translation>
    </message>
    <message>
        <source>Zeros with a minus sign</source>
        <translation>Ceros con signo menos</translation>
    </message>
    <message>
        <source>Values so small that many graphics processors take them for zero</source>
        <translation>Valores tan pequeños que muchos procesadores gráficos los toman por cero</translation>
    </message>
    <message>
        <source>Index of the first value that is NaN or infinite</source>
        <translation>Índice del primer valor que es NaN o infinito</translation>
    </message>
    <message>
        <source>Rows, columns, input channels and filters of nothing but zeros</source>
        <translation>Filas, columnas, canales de entrada y filtros con solo ceros</translation>
    </message>
    <message>
        <source>Values at the first and the last code of a quantized tensor, which may have been cut off</source>
        <translation>Valores en el primer y el último código de un tensor cuantizado, que quizá se recortaron</translation>
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
        <translation>Mediana</translation>
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
        <translation>Desnormalizados</translation>
    </message>
    <message>
        <source>First not finite</source>
        <translation>Primero no finito</translation>
    </message>
    <message>
        <source>Zero units</source>
        <translation>Unidades en cero</translation>
    </message>
    <message>
        <source>At ends</source>
        <translation>En los extremos</translation>
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
    <message>
        <source>%1, unfolded</source>
        <comment>a row of a table</comment>
        <translation>%1, desplegado</translation>
    </message>
    <message>
        <source>%1, folded</source>
        <comment>a row of a table</comment>
        <translation>%1, plegado</translation>
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
    <message>
        <source>Show the table of all layers or nodes</source>
        <translation>Mostrar la tabla de todas las capas o nodos</translation>
    </message>
    <message>
        <source>Show the picture of the graph</source>
        <translation>Mostrar la imagen del grafo</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n row(s)</source>
        <comment>some are folded away</comment>
        <translation>
            <numerusform>%1 de %n fila</numerusform>
            <numerusform>%1 de %n filas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weightroom::Transfer</name>
    <message>
        <source>%1 and %2 are the same place.</source>
        <translation>%1 y %2 son el mismo lugar.</translation>
    </message>
    <message>
        <source>%1 was copied to %2, but could not be moved away: there are two models now.</source>
        <translation>%1 se copió a %2, pero no se pudo quitar de su lugar: ahora hay dos modelos.</translation>
    </message>
    <message>
        <source>%1 was copied to %2 before the move was cancelled: there are two models now.</source>
        <translation>%1 se copió a %2 antes de cancelar el traslado: ahora hay dos modelos.</translation>
    </message>
    <message>
        <source>A move takes all parts of a model.</source>
        <translation>Al mover se llevan todas las partes de un modelo.</translation>
    </message>
    <message>
        <source>There is a model at %1 already.</source>
        <translation>Ya hay un modelo en %1.</translation>
    </message>
</context>
<context>
    <name>weightroom::TransferActions</name>
    <message>
        <source>Not possible: no transfer is selected</source>
        <translation>No es posible: no hay ninguna transferencia seleccionada</translation>
    </message>
    <message>
        <source>Not possible with the selected transfers</source>
        <translation>No es posible con las transferencias seleccionadas</translation>
    </message>
    <message>
        <source>Not possible: nothing runs</source>
        <translation>No es posible: no hay nada en curso</translation>
    </message>
    <message>
        <source>Not possible: nothing is paused</source>
        <translation>No es posible: no hay nada en pausa</translation>
    </message>
    <message>
        <source>Not possible: nothing has failed</source>
        <translation>No es posible: nada ha fallado</translation>
    </message>
    <message>
        <source>Not possible: nothing is finished</source>
        <translation>No es posible: nada ha terminado</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pausa</translation>
    </message>
    <message>
        <source>Let the selected transfers wait</source>
        <translation>Hacer esperar a las transferencias seleccionadas</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Continuar</translation>
    </message>
    <message>
        <source>Let the selected transfers go on</source>
        <translation>Dejar que continúen las transferencias seleccionadas</translation>
    </message>
    <message>
        <source>Re&amp;try</source>
        <translation>&amp;Reintentar</translation>
    </message>
    <message>
        <source>Try the selected transfers again, from what had come</source>
        <translation>Reintentar las transferencias seleccionadas, desde lo que había llegado</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>Give the selected transfers up; this can be undone</source>
        <translation>Abandonar las transferencias seleccionadas; se puede deshacer</translation>
    </message>
    <message>
        <source>&amp;Undo Cancel</source>
        <translation>&amp;Deshacer cancelación</translation>
    </message>
    <message>
        <source>Go on with the selected transfers after all</source>
        <translation>Continuar después de todo con las transferencias seleccionadas</translation>
    </message>
    <message>
        <source>Move U&amp;p</source>
        <translation>&amp;Subir</translation>
    </message>
    <message>
        <source>Let the selected transfers begin earlier</source>
        <translation>Hacer que las transferencias seleccionadas empiecen antes</translation>
    </message>
    <message>
        <source>Move Do&amp;wn</source>
        <translation>&amp;Bajar</translation>
    </message>
    <message>
        <source>Let the selected transfers begin later</source>
        <translation>Hacer que las transferencias seleccionadas empiecen después</translation>
    </message>
    <message>
        <source>Remo&amp;ve from List</source>
        <translation>&amp;Quitar de la lista</translation>
    </message>
    <message>
        <source>Forget the selected transfers</source>
        <translation>Olvidar las transferencias seleccionadas</translation>
    </message>
    <message>
        <source>Pause &amp;All</source>
        <translation>Pausar &amp;todo</translation>
    </message>
    <message>
        <source>Let all transfers wait</source>
        <translation>Hacer esperar a todas las transferencias</translation>
    </message>
    <message>
        <source>Resume A&amp;ll</source>
        <translation>Continuar t&amp;odo</translation>
    </message>
    <message>
        <source>Let all transfers go on</source>
        <translation>Dejar que continúen todas las transferencias</translation>
    </message>
    <message>
        <source>Retry &amp;Failed</source>
        <translation>Reintentar &amp;fallidas</translation>
    </message>
    <message>
        <source>Try all transfers again that have failed</source>
        <translation>Reintentar todas las transferencias que han fallado</translation>
    </message>
    <message>
        <source>Remove Finished</source>
        <translation>Quitar las terminadas</translation>
    </message>
    <message>
        <source>Take all finished transfers off the list</source>
        <translation>Quitar de la lista todas las transferencias terminadas</translation>
    </message>
    <message>
        <source>&amp;History…</source>
        <translation>&amp;Historial…</translation>
    </message>
    <message>
        <source>Show what was copied and moved</source>
        <translation>Mostrar lo que se copió y movió</translation>
    </message>
    <message>
        <source>Limit &amp;Speed</source>
        <translation>&amp;Limitar velocidad</translation>
    </message>
    <message>
        <source>&amp;No Limit</source>
        <translation>&amp;Sin límite</translation>
    </message>
    <message>
        <source>How much all transfers together may read or send</source>
        <translation>Cuánto pueden leer o enviar todas las transferencias juntas</translation>
    </message>
</context>
<context>
    <name>weightroom::TransferDesk</name>
    <message numerus="yes">
        <source>%n transfer(s) running</source>
        <translation>
            <numerusform>1 transferencia en curso</numerusform>
            <numerusform>%n transferencias en curso</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weightroom::TransferDock</name>
    <message>
        <source>Nothing is being copied or moved.</source>
        <translation>No se está copiando ni moviendo nada.</translation>
    </message>
    <message>
        <source>About the selected transfer</source>
        <translation>Acerca de la transferencia seleccionada</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Continuar</translation>
    </message>
    <message>
        <source>Transfers (%1)</source>
        <translation>Transferencias (%1)</translation>
    </message>
    <message>
        <source>Transfers</source>
        <translation>Transferencias</translation>
    </message>
    <message numerus="yes">
        <source>%n transfer(s) can go on.</source>
        <translation>
            <numerusform>1 transferencia puede continuar.</numerusform>
            <numerusform>%n transferencias pueden continuar.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weightroom::TransferHistoryDialog</name>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>From → to</source>
        <translation>Desde → a</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>History of Transfers</source>
        <translation>Historial de transferencias</translation>
    </message>
    <message>
        <source>Finished transfers</source>
        <translation>Transferencias terminadas</translation>
    </message>
    <message>
        <source>&amp;Again</source>
        <translation>Otra &amp;vez</translation>
    </message>
    <message>
        <source>Clear &amp;History</source>
        <translation>&amp;Borrar historial</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>Nothing was copied or moved yet.</source>
        <translation>Todavía no se ha copiado ni movido nada.</translation>
    </message>
</context>
<context>
    <name>weightroom::TransferModel</name>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Answer…</source>
        <translation>Responder…</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>progress</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>From → to</source>
        <translation>Desde → a</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Velocidad</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Tiempo restante</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Acción</translation>
    </message>
</context>
<context>
    <name>weightroom::TransferNotices</name>
    <message>
        <source>“%1” has arrived</source>
        <translation>«%1» ha llegado</translation>
    </message>
    <message>
        <source>It was read back and agrees with what was sent.</source>
        <translation>Se leyó de nuevo y coincide con lo enviado.</translation>
    </message>
    <message>
        <source>“%1” has not arrived</source>
        <translation>«%1» no ha llegado</translation>
    </message>
    <message>
        <source>“%1” waits for an answer</source>
        <translation>«%1» espera una respuesta</translation>
    </message>
    <message>
        <source>There is a model of this name already.</source>
        <translation>Ya hay un modelo con este nombre.</translation>
    </message>
</context>
<context>
    <name>weightroom::TransferQueue</name>
    <message>
        <source>Headers that may hold secrets were not kept and are not sent now: %1.</source>
        <translation>Las cabeceras que pueden contener secretos no se conservaron y ahora no se envían: %1.</translation>
    </message>
    <message>
        <source>It begins again from the start: what had been written was not kept.</source>
        <translation>Empieza de nuevo desde el principio: no se conservó lo que ya estaba escrito.</translation>
    </message>
</context>
<context>
    <name>weightroom::TransferRecorder</name>
    <message>
        <source>replacement of %1</source>
        <translation>sustitución de %1</translation>
    </message>
    <message>
        <source>move of %1</source>
        <translation>traslado de %1</translation>
    </message>
    <message>
        <source>copy of %1</source>
        <translation>copia de %1</translation>
    </message>
    <message>
        <source>“%1” was moved to %2</source>
        <comment>a model, a place</comment>
        <translation>«%1» se movió a %2</translation>
    </message>
    <message>
        <source>“%1” was copied to %2</source>
        <comment>a model, a place</comment>
        <translation>«%1» se copió a %2</translation>
    </message>
    <message>
        <source>cancelling of %1</source>
        <comment>a transfer</comment>
        <translation>cancelación de %1</translation>
    </message>
    <message>
        <source>“%1” was moved to %2 as “%3”</source>
        <comment>a model, a place, a name</comment>
        <translation>«%1» se movió a %2 como «%3»</translation>
    </message>
    <message>
        <source>“%1” was copied to %2 as “%3”</source>
        <comment>a model, a place, a name</comment>
        <translation>«%1» se copió en %2 como «%3»</translation>
    </message>
</context>
<context>
    <name>weightroom::TransferSettings</name>
    <message>
        <source>Transfers</source>
        <translation>Transferencias</translation>
    </message>
    <message>
        <source>&amp;At the same time:</source>
        <translation>&amp;A la vez:</translation>
    </message>
    <message>
        <source>So many models are copied, moved, downloaded or uploaded at once; the others wait in their order.</source>
        <translation>Tantos modelos se copian, mueven, descargan o suben a la vez; los demás esperan en su orden.</translation>
    </message>
</context>
<context>
    <name>weightroom::TransferText</name>
    <message>
        <source>Moving</source>
        <translation>Moviendo</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Exportando</translation>
    </message>
    <message>
        <source>Downloading</source>
        <translation>Descargando</translation>
    </message>
    <message>
        <source>Uploading</source>
        <translation>Subiendo</translation>
    </message>
    <message>
        <source>Copying</source>
        <translation>Copiando</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>from a place to a place</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Stalled</source>
        <translation>Parado</translation>
    </message>
    <message>
        <source>Retrying</source>
        <translation>Reintentando</translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation>Verificando</translation>
    </message>
    <message>
        <source>Waiting for an answer</source>
        <translation>Espera una respuesta</translation>
    </message>
    <message>
        <source>Interrupted: can go on</source>
        <translation>Interrumpido: puede continuar</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Omitido</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallido</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelado</translation>
    </message>
    <message>
        <source>Stalled, no data for %1 s</source>
        <translation>Parado, sin datos desde hace %1 s</translation>
    </message>
    <message>
        <source>Retrying in %1 s</source>
        <translation>Reintento en %1 s</translation>
    </message>
    <message>
        <source>There is a model already</source>
        <translation>Ya hay un modelo</translation>
    </message>
    <message>
        <source>Skipped: there is a model already</source>
        <translation>Omitido: ya hay un modelo</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>bytes done of all bytes</comment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>%1/s</source>
        <comment>bytes per second</comment>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>a few seconds</source>
        <translation>unos segundos</translation>
    </message>
    <message>
        <source>about %1 s</source>
        <comment>time</comment>
        <translation>unos %1 s</translation>
    </message>
    <message>
        <source>about %1 min</source>
        <comment>time</comment>
        <translation>unos %1 min</translation>
    </message>
    <message>
        <source>about %1 h</source>
        <comment>time</comment>
        <translation>unas %1 h</translation>
    </message>
    <message numerus="yes">
        <source>about %n day(s)</source>
        <comment>time</comment>
        <translation>
            <numerusform>un día, más o menos</numerusform>
            <numerusform>unos %n días</numerusform>
        </translation>
    </message>
    <message>
        <source>What had come is kept for ten minutes.</source>
        <translation>Lo que había llegado se conserva diez minutos.</translation>
    </message>
    <message>
        <source>The model is at %1 now.</source>
        <translation>El modelo está ahora en %1.</translation>
    </message>
</context>
<context>
    <name>weightroom::TransferView</name>
    <message>
        <source>Transfers</source>
        <translation>Transferencias</translation>
    </message>
</context>
<context>
    <name>weightroom::TransportBox</name>
    <message>
        <source>Certificate authority</source>
        <translation>Autoridad de certificación</translation>
    </message>
    <message>
        <source>As the system says</source>
        <translation>Como diga el sistema</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>This one</source>
        <translation>Este</translation>
    </message>
    <message>
        <source>PEM; beside those of the system</source>
        <translation>PEM; además de las del sistema</translation>
    </message>
    <message>
        <source>Pro&amp;xy:</source>
        <translation>Pro&amp;xy:</translation>
    </message>
    <message>
        <source>Proxy a&amp;ddress:</source>
        <translation>Dirección del prox&amp;y:</translation>
    </message>
    <message>
        <source>Proxy password:</source>
        <translation>Contraseña del proxy:</translation>
    </message>
    <message>
        <source>Give the address of the proxy.</source>
        <translation>Indique la dirección del proxy.</translation>
    </message>
    <message>
        <source>Write the password of the proxy into its own field.</source>
        <translation>Escriba la contraseña del proxy en su propio campo.</translation>
    </message>
    <message>
        <source>A proxy looks like http://host:8080 or socks5://host:1080.</source>
        <translation>Un proxy tiene la forma http://host:8080 o socks5://host:1080.</translation>
    </message>
    <message>
        <source>no proxy</source>
        <translation>sin proxy</translation>
    </message>
    <message>
        <source>by %1</source>
        <comment>a proxy</comment>
        <translation>por %1</translation>
    </message>
    <message>
        <source>own certificate authority</source>
        <translation>autoridad de certificación propia</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts of a summary</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>Proxy user n&amp;ame:</source>
        <translation>Usuario de&amp;l proxy:</translation>
    </message>
    <message>
        <source>Certificate author&amp;ity:</source>
        <translation>Autoridad &amp;de certificación:</translation>
    </message>
</context>
<context>
    <name>weightroom::Trashcan</name>
    <message>
        <source>There is no model %1 in the trash.</source>
        <translation>No hay ningún modelo %1 en la papelera.</translation>
    </message>
    <message>
        <source>The list of the trash names what is in it.</source>
        <translation>La lista de la papelera nombra lo que contiene.</translation>
    </message>
    <message>
        <source>This model can only be restored at %1.</source>
        <translation>Este modelo solo se puede restaurar en %1.</translation>
    </message>
    <message>
        <source>Restore it there and move it then.</source>
        <translation>Restáurelo allí y muévalo después.</translation>
    </message>
</context>
<context>
    <name>weightroom::TrustBox</name>
    <message>
        <source>&amp;Trust for this host only</source>
        <translation>&amp;Confiar solo para este servidor</translation>
    </message>
    <message>
        <source>This one certificate is accepted from this one server, until you revoke it in the settings.</source>
        <translation>Se acepta este único certificado de este único servidor, hasta que lo revoque en la configuración.</translation>
    </message>
    <message>
        <source>It is not certain that %1 is the server it says it is. %2</source>
        <translation>No es seguro que %1 sea el servidor que dice ser. %2</translation>
    </message>
</context>
<context>
    <name>weightroom::TrustList</name>
    <message>
        <source>No certificate is trusted beside those that can be verified.</source>
        <translation>No se confía en ningún certificado aparte de los que se pueden verificar.</translation>
    </message>
    <message>
        <source>Re&amp;voke</source>
        <translation>Re&amp;vocar</translation>
    </message>
    <message>
        <source>Trusted certificates</source>
        <translation>Certificados de confianza</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>Certificate (SHA-256)</source>
        <translation>Certificado (SHA-256)</translation>
    </message>
</context>
<context>
    <name>weightroom::TrustPrompt</name>
    <message>
        <source>Unknown Certificate</source>
        <translation>Certificado desconocido</translation>
    </message>
    <message>
        <source>&amp;Do Not Connect</source>
        <translation>&amp;No conectar</translation>
    </message>
</context>
<context>
    <name>weightroom::UploadDialog</name>
    <message>
        <source>Re&amp;place</source>
        <translation>Reempla&amp;zar</translation>
    </message>
    <message>
        <source>&amp;Upload</source>
        <translation>&amp;Subir</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>Upload “%1” to Server</source>
        <translation>Subir «%1» a un servidor</translation>
    </message>
    <message>
        <source>Name of the server</source>
        <translation>Nombre del servidor</translation>
    </message>
    <message>
        <source>U&amp;RL:</source>
        <translation>U&amp;RL:</translation>
    </message>
    <message>
        <source>&amp;Method:</source>
        <translation>&amp;Método:</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Petición</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Another server</source>
        <translation>Otro servidor</translation>
    </message>
    <message>
        <source>Give the URL to upload to.</source>
        <translation>Indique la URL a la que subir.</translation>
    </message>
    <message>
        <source>The URL of a web server begins with http:// or https://.</source>
        <translation>La URL de un servidor web empieza por http:// o https://.</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Preguntando al servidor…</translation>
    </message>
    <message>
        <source>Sending the model…</source>
        <translation>Enviando el modelo…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>“%1” was uploaded to %2.</source>
        <translation>«%1» se subió a %2.</translation>
    </message>
    <message>
        <source>The server is remembered, but no key store answers on this computer: its secrets have to be typed again after the program has ended.</source>
        <translation>El servidor se recuerda, pero en este equipo no responde ningún almacén de claves: habrá que escribir sus secretos de nuevo cuando el programa haya terminado.</translation>
    </message>
    <message>
        <source>The test was cancelled.</source>
        <translation>Se canceló la prueba.</translation>
    </message>
    <message>
        <source>The upload was cancelled.</source>
        <translation>Se canceló la subida.</translation>
    </message>
    <message>
        <source>Continue in the &amp;Background</source>
        <translation>Seguir en &amp;segundo plano</translation>
    </message>
    <message>
        <source>Remem&amp;ber this server as:</source>
        <translation>Recordar este servid&amp;or como:</translation>
    </message>
    <message>
        <source>Upload “%1” to Server (%2 of %3)</source>
        <comment>the last two are numbers</comment>
        <translation>Subir «%1» a un servidor (%2 de %3)</translation>
    </message>
    <message>
        <source>Ser&amp;ver:</source>
        <translation>S&amp;ervidor:</translation>
    </message>
    <message>
        <source>F&amp;orm:</source>
        <translation>Form&amp;a:</translation>
    </message>
    <message>
        <source>Request and answer</source>
        <translation>Petición y respuesta</translation>
    </message>
</context>
<context>
    <name>weightroom::UploadRun</name>
    <message>
        <source>Other transfers are sent or fetched first.</source>
        <translation>Primero se envían o se descargan otras transferencias.</translation>
    </message>
</context>
<context>
    <name>weightroom::UrlDialog</name>
    <message>
        <source>Weights are elsewhere</source>
        <translation>Los pesos están en otro sitio</translation>
    </message>
    <message>
        <source>&amp;Read</source>
        <translation>L&amp;eer</translation>
    </message>
    <message>
        <source>&amp;Just Look</source>
        <translation>S&amp;olo mirar</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>Open from URL</source>
        <translation>Abrir desde URL</translation>
    </message>
    <message>
        <source>Shows the model without keeping it; weights are fetched when they are needed.</source>
        <translation>Muestra el modelo sin guardarlo; los pesos se descargan cuando hacen falta.</translation>
    </message>
    <message>
        <source>&amp;URL:</source>
        <translation>&amp;URL:</translation>
    </message>
    <message>
        <source>The login and headers of the server “%1” are used.</source>
        <translation>Se usan los datos de acceso y las cabeceras del servidor «%1».</translation>
    </message>
    <message>
        <source>Give the URL of a model.json.</source>
        <translation>Indique la URL de un model.json.</translation>
    </message>
    <message>
        <source>The URL of a model on a web server begins with http:// or https://.</source>
        <translation>La URL de un modelo en un servidor web empieza por http:// o https://.</translation>
    </message>
    <message>
        <source>Not all weights are there: say where they are, or just look at the rest.</source>
        <translation>No están todos los pesos: indique dónde están, o solo mire el resto.</translation>
    </message>
    <message>
        <source>Reading model.json…</source>
        <translation>Leyendo model.json…</translation>
    </message>
    <message>
        <source>Down&amp;load</source>
        <translation>De&amp;scargar</translation>
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
        <source>Columns from</source>
        <translation>Columnas desde</translation>
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
    <message>
        <source>Depth</source>
        <comment>of a filter</comment>
        <translation>Profundidad</translation>
    </message>
    <message>
        <source>Input channel</source>
        <translation>Canal de entrada</translation>
    </message>
    <message>
        <source>Filters from</source>
        <translation>Filtros desde</translation>
    </message>
    <message>
        <source>Number of the first filter, of %1</source>
        <translation>Número del primer filtro, de %1</translation>
    </message>
    <message>
        <source>What the strongest colours stand for</source>
        <translation>Qué representan los colores más fuertes</translation>
    </message>
    <message>
        <source>Largest of the tensor</source>
        <comment>scale of colours</comment>
        <translation>El mayor del tensor</translation>
    </message>
    <message>
        <source>Largest in sight</source>
        <comment>scale of colours</comment>
        <translation>El mayor a la vista</translation>
    </message>
    <message>
        <source>Without outliers (1–99 %)</source>
        <comment>scale of colours</comment>
        <translation>Sin valores atípicos (1–99 %)</translation>
    </message>
    <message>
        <source>Copy the heat map as a picture</source>
        <translation>Copiar el mapa de calor como imagen</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>The values as numbers (M changes)</source>
        <translation>Los valores como números (M cambia)</translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation>Mapa de calor</translation>
    </message>
    <message>
        <source>The slice as colours (M changes)</source>
        <translation>El corte como colores (M cambia)</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filtros</translation>
    </message>
    <message>
        <source>The filters of the convolution, side by side</source>
        <translation>Los filtros de la convolución, uno junto a otro</translation>
    </message>
    <message>
        <source>Go to the next value that is not finite (N)</source>
        <translation>Ir al siguiente valor no finito (N)</translation>
    </message>
    <message>
        <source>%1 NaN, %2 infinite</source>
        <translation>%1 NaN, %2 infinitos</translation>
    </message>
    <message>
        <source>All values are finite.</source>
        <translation>Todos los valores son finitos.</translation>
    </message>
</context>
<context>
    <name>weightroom::VerifyBox</name>
    <message>
        <source>&amp;Verify</source>
        <translation>&amp;Verificar</translation>
    </message>
    <message>
        <source>URL of the model.json on the server</source>
        <translation>URL del model.json en el servidor</translation>
    </message>
    <message>
        <source>Loads the model back and compares every byte</source>
        <translation>Vuelve a cargar el modelo y compara cada byte</translation>
    </message>
    <message>
        <source>Load back from</source>
        <translation>Volver a cargar desde</translation>
    </message>
    <message>
        <source>Not verified: the server does not say where the model can be read.</source>
        <translation>Sin verificar: el servidor no dice dónde se puede leer el modelo.</translation>
    </message>
    <message>
        <source>Not verified yet: nobody has read the model back.</source>
        <translation>Sin verificar todavía: nadie ha vuelto a leer el modelo.</translation>
    </message>
    <message>
        <source>Reading the model back…</source>
        <translation>Volviendo a leer el modelo…</translation>
    </message>
    <message>
        <source>Verified: what %1 gives is what was sent, byte for byte.</source>
        <translation>Verificado: lo que da %1 es lo que se envió, byte por byte.</translation>
    </message>
    <message>
        <source>Not verified: reading back was cancelled.</source>
        <translation>Sin verificar: se canceló la lectura.</translation>
    </message>
    <message>
        <source>Not verified. %1</source>
        <translation>Sin verificar. %1</translation>
    </message>
    <message>
        <source>&amp;Load back from:</source>
        <translation>Volver a car&amp;gar desde:</translation>
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
    <message>
        <source>The weights in %1 are damaged: they are not the bytes that were saved.</source>
        <translation>Los pesos de %1 están dañados: no son los bytes que se guardaron.</translation>
    </message>
    <message>
        <source>Save the model again from where it came from.</source>
        <translation>Guarde de nuevo el modelo desde su origen.</translation>
    </message>
</context>
<context>
    <name>weightroom::WeightFilesBox</name>
    <message>
        <source>Keep the files as they are</source>
        <translation>Mantener los archivos como están</translation>
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
    <message>
        <source>Words, and conditions such as nan&gt;0, std&lt;=1e-3 or zeros&gt;50. Figures: %1.</source>
        <translation>Palabras, y condiciones como nan&gt;0, std&lt;=1e-3 o zeros&gt;50. Cifras: %1.</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>Elegir columnas</translation>
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
        <translation>De dónde se descargan los pesos</translation>
    </message>
    <message>
        <source>&amp;Weights below:</source>
        <translation>&amp;Pesos bajo:</translation>
    </message>
    <message>
        <source>The place of the weights is a URL of a web server, too.</source>
        <translation>El lugar de los pesos también es una URL de un servidor web.</translation>
    </message>
    <message>
        <source>TF Hub</source>
        <translation>TF Hub</translation>
    </message>
    <message>
        <source>where it was redirected to</source>
        <translation>donde se redirigió</translation>
    </message>
    <message>
        <source>The weights come from:</source>
        <translation>Los pesos vienen de:</translation>
    </message>
    <message>
        <source>A file of weights would come from:</source>
        <translation>Un archivo de pesos vendría de:</translation>
    </message>
    <message>
        <source>The URL is an address of TF Hu&amp;b</source>
        <translation>La URL es una dirección de TF Hu&amp;b</translation>
    </message>
    <message>
        <source>The weights are where model.jso&amp;n was redirected to</source>
        <translation>Los pesos están donde se redirigió model.&amp;json</translation>
    </message>
</context>
<context>
    <name>weightroom::WelcomePage</name>
    <message>
        <source>Welcome to Weightroom</source>
        <translation>Le damos la bienvenida a Weightroom</translation>
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
    <message>
        <source>Open, inspect and keep TensorFlow.js models. Files are only read: nothing you open here is changed.
The side bar has the places where models are kept: stores as in a browser, your folders and servers. Drag models from one to another.</source>
        <translation>Abra, examine y guarde modelos de TensorFlow.js. Los archivos solo se leen: nada de lo que abra aquí cambia.
La barra lateral tiene los lugares donde se guardan los modelos: almacenes como en un navegador, sus carpetas y servidores. Arrastre modelos de uno a otro.</translation>
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
    <message>
        <source>Choose which models the list shows</source>
        <translation>Elegir qué modelos muestra la lista</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Configuración…</translation>
    </message>
    <message>
        <source>Choose how the program looks and works</source>
        <translation>Elegir el aspecto y el funcionamiento del programa</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modelo</translation>
    </message>
    <message>
        <source>&amp;Transfer</source>
        <translation>&amp;Transferir</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>He&amp;rramientas</translation>
    </message>
    <message>
        <source>&amp;Command Palette…</source>
        <translation>Paleta de ór&amp;denes…</translation>
    </message>
    <message>
        <source>Find any command by a few letters and run it</source>
        <translation>Encontrar una orden con unas letras y ejecutarla</translation>
    </message>
    <message>
        <source>Open from &amp;URL…</source>
        <translation>Abrir desde &amp;URL…</translation>
    </message>
    <message>
        <source>Open a model from a web server</source>
        <translation>Abrir un modelo de un servidor web</translation>
    </message>
    <message>
        <source>U&amp;pload…</source>
        <translation>Su&amp;bir…</translation>
    </message>
    <message>
        <source>Send the model to a web server</source>
        <translation>Enviar el modelo a un servidor web</translation>
    </message>
    <message>
        <source>Place&amp;s</source>
        <translation>&amp;Lugares</translation>
    </message>
    <message>
        <source>Show or hide the list of places</source>
        <translation>Mostrar u ocultar la lista de lugares</translation>
    </message>
    <message>
        <source>Mo&amp;del List</source>
        <translation>Lista de &amp;modelos</translation>
    </message>
    <message>
        <source>Show or hide the list of models</source>
        <translation>Mostrar u ocultar la lista de modelos</translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation>&amp;Columnas</translation>
    </message>
    <message>
        <source>Show or hide the list of transfers</source>
        <translation>Mostrar u ocultar la lista de transferencias</translation>
    </message>
    <message>
        <source>Read the model, or the list of models, again</source>
        <translation>Leer otra vez el modelo o la lista de modelos</translation>
    </message>
    <message>
        <source>Fi&amp;lter Models</source>
        <translation>Fi&amp;ltrar modelos</translation>
    </message>
    <message>
        <source>Trans&amp;fers</source>
        <translation>Trans&amp;ferencias</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Cor&amp;tar</translation>
    </message>
    <message>
        <source>Cut the selected models: pasting moves them</source>
        <translation>Cortar los modelos seleccionados: al pegar se mueven</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Pegar</translation>
    </message>
    <message>
        <source>Put what is on the clipboard into the place that is shown</source>
        <translation>Poner lo que hay en el portapapeles en el lugar que se muestra</translation>
    </message>
    <message>
        <source>From URL</source>
        <translation>Desde URL</translation>
    </message>
    <message>
        <source>Save to</source>
        <translation>Guardar en</translation>
    </message>
    <message>
        <source>Upload</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>&amp;Save to…</source>
        <translation>&amp;Guardar en…</translation>
    </message>
    <message>
        <source>Copy the models to another place</source>
        <translation>Copiar los modelos a otro lugar</translation>
    </message>
    <message>
        <source>Save &amp;as Files…</source>
        <translation>Guardar como &amp;archivos…</translation>
    </message>
    <message>
        <source>Write the model that is shown into a folder</source>
        <translation>Escribir el modelo que se muestra en una carpeta</translation>
    </message>
    <message>
        <source>A&amp;dd Folder to Places…</source>
        <translation>Añ&amp;adir la carpeta a los lugares…</translation>
    </message>
    <message>
        <source>Keep a folder among the places</source>
        <translation>Mantener una carpeta entre los lugares</translation>
    </message>
    <message>
        <source>Re&amp;move Folder from Places</source>
        <translation>&amp;Quitar la carpeta de los lugares</translation>
    </message>
    <message>
        <source>Take the folder out of the places; nothing happens to what is in it</source>
        <translation>Quitar la carpeta de los lugares; a lo que contiene no le pasa nada</translation>
    </message>
    <message>
        <source>Pr&amp;int…</source>
        <translation>&amp;Imprimir…</translation>
    </message>
    <message>
        <source>Print the chart or the drawing that is shown</source>
        <translation>Imprimir el gráfico o el dibujo que se muestra</translation>
    </message>
</context>
</TS>
