// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/io/file/filehandler.h"

#include "core/base/run.h"
#include "core/io/file/filesaver.h"
#include "core/io/file/modelfiles.h"

using namespace Qt::StringLiterals;

namespace weightroom {

FileHandler::FileHandler(const QString &path, const FileSaveOptions &options, QThreadPool *pool,
                         FileTrash *trash)
    : m_path(path)
    , m_options(options)
    , m_pool(pool)
    , m_trash(trash)
{
}

QFuture<Expected<ModelArtifacts>> FileHandler::load(OperationPtr op)
{
    return run(m_pool, std::move(op),
               [path = m_path, pool = m_pool](Operation &operation) -> Expected<ModelArtifacts> {
                   return loadModelFiles(path, operation, pool);
               });
}

QFuture<Expected<SaveResult>> FileHandler::save(ModelArtifacts artifacts, OperationPtr op)
{
    return run(m_pool, std::move(op),
               [path = m_path, options = m_options, trash = m_trash,
                model = std::move(artifacts)](Operation &operation) -> Expected<SaveResult> {
                   return saveModelFiles(path, model, options, operation, trash);
               });
}

QString localPathOf(const QString &url)
{
    static constexpr auto scheme = "file://"_L1;
    if (!url.startsWith(scheme))
        return url;
    const QString path = url.sliced(scheme.size());
    return path.isEmpty() ? u"."_s : path;
}

} // namespace weightroom
