// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/weights/export/tensorexport.h"

#include "core/base/files/diskspace.h"
#include "core/weights/export/exportfiles.h"
#include "core/weights/export/exportindex.h"
#include "core/weights/export/exportplace.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct TensorExportText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::TensorExport)
};

Error badExport(const QString &message)
{
    return { .code = ErrorCode::BadArgument, .message = message };
}

/// That no file of the model is written over. What is read must not be what is written.
Expected<Done> requireForeignFile(const QList<Tensor> &tensors, const QString &path)
{
    const QString target = QFileInfo(path).canonicalFilePath();
    if (target.isEmpty())
        return Done{};
    for (const WeightShard &shard : tensors.first().data.shards()) {
        if (shard.source && QFileInfo(shard.source->name()).canonicalFilePath() == target)
            return badExport(
                TensorExportText::tr("%1 is a weights file of the model itself.").arg(path));
    }
    return Done{};
}

Expected<qint64> writeOneFile(const std::vector<ExportItem> &items, ExportFormat format,
                              PendingFile &file, Operation &op)
{
    switch (format) {
    case ExportFormat::Npz:
        return writeNpz(items, file, op);
    case ExportFormat::Safetensors:
        return writeSafetensors(items, file, op);
    default:
        return writeTensorFile(items.front(), format, file, op);
    }
}

Expected<ExportResult> exportToFile(const ExportPlan &plan, const QString &path,
                                    const ExportOptions &options, Operation &op)
{
    ExportFile place(path, options.replaces);
    const auto file = place.open();
    if (!file)
        return file.error();
    const auto written = writeOneFile(plan.items, options.format, **file, op);
    if (!written)
        return written.error();
    if (!op.checkpoint())
        return canceledError();
    ExportResult result{ .path = path, .bytes = (*file)->size() };
    if (auto published = place.publish(); !published)
        return published.error();
    for (const ExportItem &item : plan.items) {
        const QString member
            = options.format == ExportFormat::Npz ? item.name + u".npy"_s : item.name;
        result.tensors.append(exportedTensor(
            item, holdsManyTensors(options.format) ? member : QFileInfo(path).fileName(),
            item.bytes < 0 ? *written : item.bytes));
    }
    return result;
}

Expected<Done> addIndex(const ExportFolder &place, ExportResult &result)
{
    const QByteArray text = exportIndex(result.tensors);
    const auto file = place.create();
    if (!file)
        return file.error();
    if (auto written = (*file)->write(std::as_bytes(std::span(text))); !written)
        return written;
    result.bytes += text.size();
    return place.add(**file, QString::fromUtf16(exportIndexName));
}

Expected<ExportResult> exportToFolder(const ExportPlan &plan, const QString &path,
                                      const ExportOptions &options, Operation &op)
{
    ExportFolder place(path, options.replaces);
    if (const auto opened = place.open(); !opened)
        return opened.error();
    ExportResult result{ .path = path };
    for (const ExportItem &item : plan.items) {
        const auto file = place.create();
        if (!file)
            return file.error();
        const auto written = writeTensorFile(item, options.format, **file, op);
        if (!written)
            return written.error();
        const QString name = item.name + exportSuffix(options.format);
        result.bytes += (*file)->size();
        if (auto added = place.add(**file, name); !added)
            return added.error();
        result.tensors.append(exportedTensor(item, name, *written));
    }
    if (auto indexed = addIndex(place, result); !indexed)
        return indexed.error();
    if (!op.checkpoint())
        return canceledError();
    if (auto published = place.publish(); !published)
        return published.error();
    return result;
}

} // namespace

Expected<ExportResult> exportTensors(const QList<Tensor> &tensors, const QString &path,
                                     const ExportOptions &options, Operation &op)
{
    const bool isFolder = options.toFolder && !holdsManyTensors(options.format);
    if (tensors.isEmpty())
        return badExport(TensorExportText::tr("There are no tensors to export."));
    if (!isFolder && !holdsManyTensors(options.format) && tensors.size() > 1) {
        return badExport(TensorExportText::tr("A file of the format %1 holds one tensor only.")
                             .arg(exportFormatName(options.format)));
    }
    const QString absolute = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
    if (auto foreign = requireForeignFile(tensors, absolute); !foreign)
        return foreign.error();
    const auto plan = planExport(tensors, options, op);
    if (!plan)
        return plan.error();
    if (plan->items.empty()) {
        return badExport(TensorExportText::tr("None of the tensors has a type that %1 knows.")
                             .arg(exportFormatName(options.format)));
    }
    if (auto room = requireDiskSpace(QFileInfo(absolute).path(), plan->bytes); !room)
        return room.error();
    auto result = isFolder ? exportToFolder(*plan, absolute, options, op)
                           : exportToFile(*plan, absolute, options, op);
    if (result)
        result->skipped = plan->skipped;
    return result;
}

} // namespace weightroom
