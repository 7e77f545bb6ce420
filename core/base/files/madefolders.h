// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/expected.h"

#include <QStringList>

namespace weightroom {

/// The folders a save makes; removes them again unless keep() was called.
class MadeFolders
{
    Q_DISABLE_COPY_MOVE(MadeFolders)

public:
    MadeFolders() = default;
    ~MadeFolders();

    /// Makes \a path with its parents. Errors: PathIsFile, Io, NoSpace.
    Expected<Done> make(const QString &path);
    void keep() { m_made.clear(); }

private:
    QStringList m_made;
};

} // namespace weightroom
