// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/io/iohandler.h"

#include <QStringList>

class QThreadPool;

namespace weightroom {

struct UserFilesOptions
{
    /// As tf.io.browserFiles: the files are exactly those of one model; what is missing or too much
    /// is an error, nothing else on the disk is looked at. Otherwise weight files that were not
    /// given are looked for beside the JSON, and lost ones are findings.
    bool strict = false;
};

/// tf.io.browserFiles, safer: any heap of files and folders in any order. The JSON is found by
/// content; weight files are matched by base name. Errors: BadArgument (no files, several models),
/// MissingTopology and MissingManifest, DuplicateBasename, WeightFileMissing and FileCountMismatch
/// (missing and surplus files both named), InvalidJson, and as readModelJson(). Load only.
class UserFilesHandler : public IoHandler
{
public:
    UserFilesHandler(const QStringList &paths, QThreadPool *pool,
                     const UserFilesOptions &options = {});

    QFuture<Expected<ModelArtifacts>> load(OperationPtr op) override;

private:
    QStringList m_paths;
    QThreadPool *m_pool;
    UserFilesOptions m_options;
};

/// One model among many files: its JSON and the weight files that belong to it.
struct UserModel
{
    QString json;
    QStringList files;

    bool operator==(const UserModel &) const = default;
};

/// A file no model needs, and why (translated).
struct LeftoverFile
{
    QString path;
    QString reason;

    bool operator==(const LeftoverFile &) const = default;
};

struct UserFileGroups
{
    QList<UserModel> models;
    QList<LeftoverFile> leftovers;
};

/// Sorts a heap of files and folders (with all below them) into models, by the manifests of the
/// JSON files in it. Reads the JSON files and the first bytes of the others; takes long: run it on
/// a pool. Errors: Canceled.
Expected<UserFileGroups> groupUserFiles(const QStringList &paths, Operation &op);

} // namespace weightroom
