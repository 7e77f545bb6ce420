// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/clisession.h"
#include "app/cli/commands.h"
#include "app/cli/consoletable.h"
#include "app/cli/jsonoutput.h"
#include "app/cli/openmodel.h"
#include "core/weights/export/tensorexport.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct CliExportText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::CliExport)
};

Error wrongExport(const QString &message)
{
    return { .code = ErrorCode::BadArgument,
             .message = message,
             .advice = u"weightroom export --help"_s };
}

/// What the options say; the format, where none is named, is that of the file's suffix.
Expected<ExportOptions> exportOptions(const CommandLine &line)
{
    if (line.value(u"--output"_s).isEmpty())
        return wrongExport(CliExportText::tr("Where to is missing: -o FILE."));
    const QString name = line.value(u"--format"_s);
    const auto format = line.has(u"--format"_s) ? exportFormatFromName(name)
                                                : exportFormatOfPath(line.value(u"--output"_s));
    const QString known = exportFormatNames().join(u", "_s);
    if (!format) {
        return wrongExport(
            line.has(u"--format"_s)
                ? CliExportText::tr("There is no format \"%1\"; those are %2.").arg(name, known)
                : CliExportText::tr("The format is missing: --format with one of %1.").arg(known));
    }
    return ExportOptions{ .format = *format,
                          .asCodes = line.has(u"--codes"_s),
                          .toFolder = line.words.size() != 1,
                          .replaces = line.has(u"--replace"_s),
                          .skipsUnknown = line.words.isEmpty() };
}

/// The tensors of these names, once each, in the order of the model; all where no name is given.
Expected<QList<Tensor>> namedTensors(const OpenedModel &model, const QStringList &names)
{
    if (names.isEmpty())
        return model.tensors;
    QList<Tensor> tensors;
    for (const QString &name : names) {
        const Expected<Tensor> tensor = findTensor(model, name);
        if (!tensor)
            return tensor.error();
        const bool isThere = std::any_of(tensors.begin(), tensors.end(),
                                         [&name](const Tensor &t) { return t.spec.name == name; });
        if (!isThere)
            tensors.append(*tensor);
    }
    return tensors;
}

void writeExported(JsonOutput &json, const ExportedTensor &tensor)
{
    json.beginObject()
        .member("name", tensor.name)
        .member("file", tensor.file)
        .member("dtype", tensor.dtype);
    writeShape(json, tensor.shape);
    json.member("bytes", tensor.bytes);
    writeQuantization(json, tensor.quantization);
    json.endObject();
}

QByteArray exportJson(const ExportResult &result, ExportFormat format)
{
    JsonOutput json;
    json.beginObject()
        .member("path", result.path)
        .member("format", exportFormatName(format))
        .member("bytes", result.bytes)
        .key("tensors")
        .beginArray();
    for (const ExportedTensor &tensor : result.tensors)
        writeExported(json, tensor);
    json.endArray().key("skipped").beginArray();
    for (const QString &name : result.skipped)
        json.string(name);
    return json.endArray().endObject().text() + '\n';
}

QString exportText(const ExportResult &result)
{
    ConsoleTable table({ {}, {} });
    table.addRow({ CliExportText::tr("Exported to"), result.path });
    table.addRow({ CliExportText::tr("Tensors"), QString::number(result.tensors.size()) });
    table.addRow({ CliExportText::tr("Size"), sizeText(result.bytes) });
    for (const QString &name : result.skipped)
        table.addRow({ CliExportText::tr("Left out"), name });
    return table.text();
}

} // namespace

QString exportHelp()
{
    return CliExportText::tr(
        "  -o, --output PATH  the file; for npy, csv and raw the folder of the files, unless one\n"
        "                     TENSOR is named\n"
        "  --format FORMAT    npy, npz (NumPy), safetensors, csv or raw (elements only); "
        "otherwise\n"
        "                     the end of PATH tells\n"
        "  --codes            what quantized tensors hold, not the real values that it stands for\n"
        "  --replace          a file, or a folder of an earlier export, that is there gives way\n"
        "\n"
        "Without TENSOR all of them are exported. Elements are in row-major order and little-\n"
        "endian. Strings become NumPy's bytes of equal width; safetensors knows none: they are\n"
        "left out, and told. Characters that file names cannot have become _; the folder's\n"
        "index.json tells which tensor is in which file.\n");
}

int runExport(CliSession &session)
{
    const CommandLine line = session.line();
    const Expected<ExportOptions> options = exportOptions(line);
    if (!options)
        return session.wrongLine(options.error());
    const Expected<OpenedModel> model = openModel(session);
    if (!model)
        return session.fail(model.error());
    const Expected<QList<Tensor>> tensors = namedTensors(*model, line.words);
    if (!tensors)
        return session.fail(tensors.error());
    const Expected<ExportResult> result = session.compute([&](Operation &op) {
        return exportTensors(*tensors, line.value(u"--output"_s), *options, op);
    });
    if (!result)
        return session.fail(result.error());
    return session.wantsJson() ? session.finishChange(exportJson(*result, options->format))
                               : session.finishChange(exportText(*result));
}

} // namespace weightroom
