// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "app/application.h"

#include "core/base/run.h"
#include "core/io/filehandler.h"
#include "core/io/userfileshandler.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QThread>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct ApplicationText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::Application)
};

/// A file:// URL, or a path: anything without a scheme.
bool isFilePlace(const QString &place)
{
    return place.startsWith("file://"_L1) || !place.contains("://"_L1);
}

FileSaveOptions fileOptions(const IoOptions &options)
{
    FileSaveOptions result;
    const QString layout = options.value(u"layout"_s, u"keep"_s).toString();
    if (layout == "sized"_L1)
        result.layout.kind = ShardLayout::Kind::Sized;
    else if (layout == "keep"_L1)
        result.layout.kind = ShardLayout::Kind::Keep;
    result.layout.shardBytes
        = options.value(u"shardBytes"_s, result.layout.shardBytes).toLongLong();
    result.replace = options.value(u"replace"_s).toBool();
    return result;
}

} // namespace

Application::Application()
{
    // Files are read two at a time: more do not make a disk faster.
    m_transferPool.setMaxThreadCount(2);
    m_computePool.setMaxThreadCount(std::max(2, QThread::idealThreadCount()));
    registerFiles();
}

Application::~Application()
{
    m_computePool.waitForDone();
    m_transferPool.waitForDone();
}

void Application::registerFiles()
{
    const IoRouter::Factory factory
        = [pool = &m_transferPool](const QString &url, const IoOptions &options) -> IoHandlerPtr {
        if (!isFilePlace(url))
            return nullptr;
        return std::make_shared<FileHandler>(localPathOf(url), fileOptions(options), pool);
    };
    m_router.registerLoadRouter(factory);
    m_router.registerSaveRouter(factory);
    m_schemes.append(u"file://"_s);
}

Error Application::unknownPlace(const QString &place) const
{
    return Error{
        .code = ErrorCode::NoHandler,
        .message
        = ApplicationText::tr("\"%1\" is no file or folder here and no URL with a known scheme.")
              .arg(place),
        .advice
        = ApplicationText::tr("a path, or a URL that begins with %1").arg(m_schemes.join(u", "_s)),
        .source = place
    };
}

QFuture<Expected<ModelArtifacts>> Application::load(const QString &place, OperationPtr op) const
{
    const bool isPlainWord = !place.contains(u'/');
    if ((isPlainWord && !QFileInfo::exists(place)) || m_router.loadHandlers(place).isEmpty())
        return readyFuture<ModelArtifacts>(unknownPlace(place));
    return m_router.load(place, std::move(op));
}

QFuture<Expected<ModelArtifacts>> Application::loadFiles(const QStringList &paths,
                                                         OperationPtr op) const
{
    return UserFilesHandler(paths, &m_transferPool).load(std::move(op));
}

QFuture<Expected<SaveResult>> Application::save(const QString &place, ModelArtifacts artifacts,
                                                OperationPtr op, const IoOptions &options) const
{
    if (m_router.saveHandlers(place, options).isEmpty())
        return readyFuture<SaveResult>(unknownPlace(place));
    return m_router.save(place, std::move(artifacts), std::move(op), options);
}

} // namespace weightroom
