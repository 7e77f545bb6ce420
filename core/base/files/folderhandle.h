// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/files/filebytes.h"

#include <QByteArray>

#include <array>

namespace weightroom::detail {

/// What a file is called in its folder, as the system takes it. As a rule without memory of its
/// own: names are short and ASCII.
class EncodedName
{
    Q_DISABLE_COPY_MOVE(EncodedName)

public:
    explicit EncodedName(QStringView name);

    /// Names something in a folder itself: no path, and neither "." nor "..".
    bool isPlain() const noexcept;
    QByteArrayView text() const noexcept { return m_text; }
    const char *c_str() const noexcept { return m_text.data(); }

private:
    std::array<char, 256> m_short; // of ASCII
    QByteArray m_other;
    QByteArrayView m_text; ///< a NUL follows
};

/// A folder that is held open, so that the way to it is gone once for many files.
class FolderHandle
{
    Q_DISABLE_COPY_MOVE(FolderHandle)

public:
    explicit FolderHandle(const QString &path);
    ~FolderHandle();

    /// Asks what the file \a name is; invalid when it is no regular file. Thread-safe.
    FileState stateOf(const char *name) const noexcept;

private:
    int m_descriptor;
};

} // namespace weightroom::detail
