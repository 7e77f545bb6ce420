// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QStringList>

#include <functional>

namespace weightroom {

/// \a name as every file system takes it in one folder: "a/b:0" becomes "a_b_0". At most 200 bytes
/// of UTF-8; longer names end in a few digits that tell them apart. Never empty.
QString safeFileName(const QString &name);

/// How names are changed on the way into a file, and when two of them count as one.
struct NameRules
{
    std::function<QString(const QString &)> change;
    Qt::CaseSensitivity sensitivity = Qt::CaseSensitive;
    QStringList taken = {}; ///< names that are something else
};

/// \a names as \a rules change them, each another one: "~2", "~3" … behind those that occurred.
QStringList distinctNames(const QStringList &names, const NameRules &rules);

} // namespace weightroom
