// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/io/handlerplugin.h"

namespace weightroom {

/// A zip file that is written beside its place under a hidden name. Vanishes with the object unless
/// it was published.
class ZipWriter
{
    Q_DISABLE_COPY_MOVE(ZipWriter)

public:
    /// For the file \a path.
    explicit ZipWriter(const QString &path);
    ~ZipWriter();

    /// Writes model.json (compressed) and weights.bin (as it is, so that it can be read at any
    /// place), and waits for the disk.
    bool write(const ModelToSave &model, HandlerContext &context);
    /// Where it is until it is published.
    const QString &hiddenPath() const { return m_hiddenPath; }
    /// Gives it its name in one step.
    bool publish(bool replace, HandlerContext &context);

private:
    QString m_path;
    QString m_hiddenPath;
};

/// Gives the file \a from the name \a to in one step and makes that durable. Fails with
/// AlreadyExists where \a replace is false and there is something of that name.
bool renameZip(const QString &from, const QString &to, bool replace, HandlerContext &context);

/// Makes the names in the folder of \a path durable.
bool syncZipFolder(const QString &path, HandlerContext &context);

} // namespace weightroom
