// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/expected.h"

#include <QStringList>

#include <vector>

namespace weightroom {

class Operation;

/// The turn to change the models in some folders: of all programs and threads that ask, one has it
/// at a time. Reading needs none. The system lets go of it when the program ends, however that
/// happens.
class FolderTurn
{
    Q_DISABLE_COPY(FolderTurn)

public:
    /// Waits for the turn in those of \a folders that are there, and says so when it takes a
    /// second. A file system that knows no locks is used without. Errors: Canceled.
    static Expected<FolderTurn> take(const QStringList &folders, Operation &op);

    FolderTurn() = default;
    /// There was a folder to take it in.
    bool isHeld() const { return !m_folders.empty(); }
    FolderTurn(FolderTurn &&other) noexcept;
    FolderTurn &operator=(FolderTurn &&other) noexcept;
    ~FolderTurn();

private:
    std::vector<int> m_folders; ///< open, locked
};

/// The folder in which a change of the model at \a path, a folder or a JSON file, happens.
QString modelFolderAt(const QString &path);

} // namespace weightroom
