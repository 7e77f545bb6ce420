// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/weights/export/exportformat.h"

using namespace Qt::StringLiterals;

namespace weightroom {

QString exportFormatName(ExportFormat format)
{
    switch (format) {
    case ExportFormat::Npy:
        return u"npy"_s;
    case ExportFormat::Npz:
        return u"npz"_s;
    case ExportFormat::Safetensors:
        return u"safetensors"_s;
    case ExportFormat::Csv:
        return u"csv"_s;
    case ExportFormat::Raw:
        return u"raw"_s;
    }
    Q_UNREACHABLE();
}

std::optional<ExportFormat> exportFormatFromName(QStringView name)
{
    for (const ExportFormat format : exportFormats) {
        if (name == exportFormatName(format))
            return format;
    }
    return {};
}

QStringList exportFormatNames()
{
    QStringList names;
    for (const ExportFormat format : exportFormats)
        names.append(exportFormatName(format));
    return names;
}

QString exportSuffix(ExportFormat format)
{
    return format == ExportFormat::Raw ? u".bin"_s : u'.' + exportFormatName(format);
}

std::optional<ExportFormat> exportFormatOfPath(QStringView path)
{
    for (const ExportFormat format : exportFormats) {
        if (path.endsWith(exportSuffix(format), Qt::CaseInsensitive))
            return format;
    }
    return {};
}

} // namespace weightroom
