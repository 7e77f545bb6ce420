// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/io/file/filepairhandler.h"

#include "core/base/run.h"
#include "core/io/file/filehandler.h"
#include "core/io/file/modelfiles.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct FilePairText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::FilePairHandler)
};

Finding binaryTopology(const QString &name)
{
    return { .severity = Severity::Warning,
             .code = u"binary-topology"_s,
             .message = FilePairText::tr(
                            "The topology in %1 is in the binary form from before TensorFlow.js "
                            "1.0, which is not read: only the weights are here. Convert the "
                            "original model again to get its topology.")
                            .arg(name) };
}

Expected<Done> requireArray(const QString &manifest)
{
    constexpr qint64 headBytes = 512;
    Expected<QByteArray> head = readFile(manifest, headBytes);
    if (!head)
        return head.error();
    if (head->startsWith("\xef\xbb\xbf"))
        head->remove(0, 3);
    if (head->trimmed().startsWith('['))
        return Done{};
    return Error{
        .code = ErrorCode::MalformedManifest,
        .message
        = FilePairText::tr("%1: expected a weights manifest, an array of groups.").arg(manifest),
        .source = manifest
    };
}

Expected<ModelArtifacts> loadPair(const QString &topology, const QString &manifest, Operation &op)
{
    const Expected<ByteSourcePtr> binary = fileBytes(topology);
    if (!binary)
        return binary.error();
    if (auto isArray = requireArray(manifest); !isArray)
        return isArray.error();
    Expected<ModelArtifacts> model = loadModelFiles(manifest, op);
    if (!model)
        return model;
    const QFileInfo info(topology);
    model->origin.files.prepend({ .name = info.fileName(),
                                  .path = info.absoluteFilePath(),
                                  .bytes = (*binary)->size(),
                                  .expectedBytes = (*binary)->size() });
    model->origin.findings.append(binaryTopology(info.fileName()));
    return model;
}

} // namespace

FilePairHandler::FilePairHandler(const QString &topology, const QString &manifest,
                                 QThreadPool *pool)
    : m_topology(topology)
    , m_manifest(manifest)
    , m_pool(pool)
{
}

QFuture<Expected<ModelArtifacts>> FilePairHandler::load(OperationPtr op)
{
    return run(m_pool, std::move(op),
               [topology = m_topology, manifest = m_manifest](Operation &operation)
                   -> Expected<ModelArtifacts> { return loadPair(topology, manifest, operation); });
}

IoHandlerPtr filePairHandler(const QStringList &urls, QThreadPool *pool)
{
    const bool isPair = urls.size() == 2
        && std::all_of(urls.begin(), urls.end(),
                       [](const QString &url) { return url.startsWith("file://"_L1); });
    return isPair
        ? std::make_shared<FilePairHandler>(localPathOf(urls.at(0)), localPathOf(urls.at(1)), pool)
        : nullptr;
}

} // namespace weightroom
