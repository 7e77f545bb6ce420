// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QStringList>

#include <optional>

namespace weightroom {

/// The files that tensors can be written as.
enum class ExportFormat { Npy, Npz, Safetensors, Csv, Raw };

/// All of them, in the order of choices.
inline constexpr ExportFormat exportFormats[]
    = { ExportFormat::Npy, ExportFormat::Npz, ExportFormat::Safetensors, ExportFormat::Csv,
        ExportFormat::Raw };

/// "npy", "npz", "safetensors", "csv" or "raw"; never translated.
QString exportFormatName(ExportFormat format);
std::optional<ExportFormat> exportFormatFromName(QStringView name);
/// All names.
QStringList exportFormatNames();
/// What names of such files end in, with its dot.
QString exportSuffix(ExportFormat format);
/// The format whose suffix \a path ends in, in any case.
std::optional<ExportFormat> exportFormatOfPath(QStringView path);
/// A file of this format holds any number of tensors; otherwise each has its own.
constexpr bool holdsManyTensors(ExportFormat format)
{
    return format == ExportFormat::Npz || format == ExportFormat::Safetensors;
}

} // namespace weightroom
