// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/weights/export/exportplan.h"

#include "core/weights/export/exportnames.h"
#include "core/weights/export/tensorblocks.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct ExportPlanText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::TensorExport)
};

/// Text without halves of characters, which UTF-8 does not know.
QString wellFormed(const QString &name)
{
    return QString::fromUtf8(name.toUtf8());
}

/// Names in zip archives end at a zero.
QString memberName(const QString &name)
{
    return wellFormed(name).replace(QChar(0), u'_');
}

NameRules rulesOf(ExportFormat format)
{
    switch (format) {
    case ExportFormat::Npz:
        return { .change = memberName };
    case ExportFormat::Safetensors:
        return { .change = wellFormed, .taken = { u"__metadata__"_s } };
    default:
        // Some file systems keep no capitals apart.
        return { .change = safeFileName,
                 .sensitivity = Qt::CaseInsensitive,
                 .taken = { u"index"_s } };
    }
}

bool knowsType(ExportFormat format, ExportType type)
{
    return format != ExportFormat::Safetensors || !safetensorsTypeName(type).isEmpty();
}

Error unknownTypeError(const Tensor &tensor, const ExportOptions &options)
{
    return { .code = ErrorCode::NotSupported,
             .message
             = ExportPlanText::tr("The tensor %1 has the type %2, which %3 does not know.")
                   .arg(tensor.spec.name, tensor.spec.dtypeName, exportFormatName(options.format)),
             .advice = ExportPlanText::tr("Leave it out, or choose another format.") };
}

/// Sets width and bytes of \a item.
Expected<Done> measure(ExportItem &item, ExportFormat format, Operation &op)
{
    const Tensor &tensor = *item.tensor;
    const bool isArray = format == ExportFormat::Npy || format == ExportFormat::Npz;
    if (item.type == ExportType::Bytes && isArray) {
        const auto widest = widestString(tensor, op);
        if (!widest)
            return widest.error();
        item.width = *widest;
    }
    if (format == ExportFormat::Csv)
        return Done{};
    const qint64 element
        = isArray && item.type == ExportType::Bytes ? item.width : bytesPerElement(item.type);
    item.bytes = tensor.bytes;
    if (element > 0 && qMulOverflow(tensor.spec.elements(), element, &item.bytes)) {
        return Error{ .code = ErrorCode::NoSpace,
                      .message = ExportPlanText::tr("The tensor %1 is too large for an array of "
                                                    "strings of equal width.")
                                     .arg(tensor.spec.name) };
    }
    return Done{};
}

} // namespace

Expected<ExportPlan> planExport(const QList<Tensor> &tensors, const ExportOptions &options,
                                Operation &op)
{
    ExportPlan plan;
    QStringList names;
    qint64 stored = 0;
    for (const Tensor &tensor : tensors) {
        const auto type = exportTypeOf(tensor.spec, options.asCodes);
        if (!type)
            return type.error();
        if (!knowsType(options.format, *type)) {
            if (!options.skipsUnknown)
                return unknownTypeError(tensor, options);
            plan.skipped.append(tensor.spec.name);
            continue;
        }
        if (!tensor.isReadable())
            return unreadableError(tensor);
        plan.items.push_back({ .tensor = &tensor, .type = *type });
        names.append(tensor.spec.name);
        stored += tensor.bytes;
    }
    const QStringList distinct = distinctNames(names, rulesOf(options.format));
    op.setProgress(0, stored);
    for (std::size_t i = 0; i < plan.items.size(); ++i) {
        ExportItem &item = plan.items[i];
        item.name = distinct.at(static_cast<qsizetype>(i));
        if (const auto measured = measure(item, options.format, op); !measured)
            return measured.error();
        if (qAddOverflow(plan.bytes, std::max<qint64>(item.bytes, 0), &plan.bytes))
            plan.bytes = std::numeric_limits<qint64>::max();
    }
    return plan;
}

ExportedTensor exportedTensor(const ExportItem &item, const QString &file, qint64 bytes)
{
    const WeightSpec &spec = item.tensor->spec;
    const bool isCode
        = spec.isQuantized() && item.type != ExportType::Float32 && item.type != ExportType::Int32;
    return { .name = spec.name,
             .file = file,
             .dtype = exportTypeName(item.type),
             .shape = spec.shape,
             .bytes = bytes,
             .quantization = isCode ? spec.quantization : Quantization() };
}

} // namespace weightroom
