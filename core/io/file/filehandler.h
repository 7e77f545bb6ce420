// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/io/iohandler.h"

class QThreadPool;

namespace weightroom {

class FileTrash;

/// How the weights are cut into files.
struct ShardLayout
{
    enum class Kind {
        SingleFile, ///< weights.bin, as tfjs saves
        Keep, ///< the files and groups the model came with; a single file where it had none or one
        Same, ///< as Keep, and a single file keeps its name, too
        Sized, ///< group1-shard1ofN.bin of \a shardBytes each, as the converter writes
    };
    Kind kind = Kind::SingleFile;
    qint64 shardBytes = 4 * 1024 * 1024;
};

struct FileSaveOptions
{
    ShardLayout layout = {};
    bool replace = false; ///< false: AlreadyExists when there is a model in the folder
    bool forever = false; ///< what is replaced does not go to the trash
};

/// file:// of tfjs's node handler: loads a model.json, or the one in a folder; saves into a folder,
/// which is made with its parents. Saving writes weights first and model.json last, each through a
/// nameless file that is synced, read back and compared, and then published; joined buffers and all
/// ten fields are written. A model that is replaced goes to the trash.
class FileHandler : public IoHandler
{
public:
    /// \a path is a local path of a folder or of a JSON file, which can be loaded and replaced.
    /// \a pool runs the work.
    /// Without a \a trash a model that is replaced is gone.
    FileHandler(const QString &path, const FileSaveOptions &options, QThreadPool *pool,
                FileTrash *trash = nullptr);

    QFuture<Expected<ModelArtifacts>> load(OperationPtr op) override;
    QFuture<Expected<SaveResult>> save(ModelArtifacts artifacts, OperationPtr op) override;

private:
    QString m_path;
    FileSaveOptions m_options;
    QThreadPool *m_pool;
    FileTrash *m_trash;
};

/// The local path behind a plain path or a file:// URL in tfjs's sense: everything after "file://"
/// is the path, nothing is percent-decoded.
QString localPathOf(const QString &url);

} // namespace weightroom
