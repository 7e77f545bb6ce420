// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/weights/export/tensorexport.h"

#include <QByteArray>

#include <optional>

namespace weightroom {

/// What the file is called that tells about the others in a folder.
inline constexpr char16_t exportIndexName[] = u"index.json";

/// The text of that file: for each tensor its name, file, dtype, shape and bytes, and what codes
/// mean.
QByteArray exportIndex(const QList<ExportedTensor> &tensors);

/// The files that the text of such a file names; nothing where it is something else.
std::optional<QStringList> filesOfExportIndex(const QByteArray &text);

} // namespace weightroom
