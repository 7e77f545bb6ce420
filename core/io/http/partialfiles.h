// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QMetaType>
#include <QString>

#include <memory>
#include <optional>

namespace weightroom {

/// A file that was downloaded in part, and is kept.
struct PartialFile
{
    QString path; ///< of the bytes that came
    QByteArray validator; ///< of If-Range: which version of the file they are of; may be empty
    qint64 size = -1; ///< of the whole file; -1: not known
    /// How many of the bytes in the file can be relied on: after a power cut there may be more that
    /// are none.
    qint64 synced = 0;

    bool operator==(const PartialFile &) const = default;
};

/// Remembers what downloads have left, from one start of the program to the next. Given to loads in
/// the option "partialFiles". Thread-safe; never waits.
class PartialFiles
{
    Q_DISABLE_COPY_MOVE(PartialFiles)

public:
    PartialFiles() = default;
    virtual ~PartialFiles();

    /// Where partial files belong; made by who writes there.
    virtual QString folder() const = 0;
    /// What was last noted for \a url.
    virtual std::optional<PartialFile> find(const QString &url) const = 0;
    virtual void note(const QString &url, const PartialFile &file) = 0;
};

using PartialFilesPtr = std::shared_ptr<PartialFiles>;

} // namespace weightroom

Q_DECLARE_METATYPE(weightroom::PartialFilesPtr)
