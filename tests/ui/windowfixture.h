// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/run.h"
#include "core/io/file/filehandler.h"
#include "core/io/iorouter.h"
#include "tests/ui/warnings.h"
#include "ui/settings.h"
#include "ui/windowservices.h"

#include <QPromise>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

namespace weightroom::testing {

/// "fake://NAME" waits until the test answers or the operation is cancelled.
struct FakeScheme
{
    std::shared_ptr<QPromise<Expected<ModelArtifacts>>> promise;
    OperationPtr operation;
    int loads = 0;

    void answer(Expected<ModelArtifacts> result)
    {
        promise->addResult(std::move(result));
        promise->finish();
    }
};

class FakeHandler : public IoHandler
{
public:
    explicit FakeHandler(FakeScheme *scheme)
        : m_scheme(scheme)
    {
    }

    QFuture<Expected<ModelArtifacts>> load(OperationPtr op) override
    {
        ++m_scheme->loads;
        m_scheme->operation = op;
        m_scheme->promise = std::make_shared<QPromise<Expected<ModelArtifacts>>>();
        m_scheme->promise->start();
        return m_scheme->promise->future();
    }

private:
    FakeScheme *m_scheme;
};

/// What a window needs, with files and the fake scheme behind its router.
struct WindowFixture
{
    QTemporaryDir folder;
    FakeScheme fake;
    IoRouter router;
    QThreadPool pool;
    Settings settings{ folder.filePath(QStringLiteral("settings.ini")) };
    IoOptions saveOptions; ///< those of the last save
    QStringList languages; ///< asked for

    WindowFixture()
    {
        pool.setMaxThreadCount(2);
        const auto load = [this](const QString &url, const IoOptions &) -> IoHandlerPtr {
            if (url.startsWith(QStringLiteral("fake://")))
                return std::make_shared<FakeHandler>(&fake);
            return std::make_shared<FileHandler>(localPathOf(url), FileSaveOptions{}, &pool);
        };
        const auto save = [this](const QString &url, const IoOptions &options) -> IoHandlerPtr {
            saveOptions = options;
            FileSaveOptions chosen;
            chosen.replace = options.value(QStringLiteral("replace")).toBool();
            return std::make_shared<FileHandler>(localPathOf(url), chosen, &pool);
        };
        router.registerLoadRouter(load);
        router.registerSaveRouter(save);
    }

    WindowServices services()
    {
        return { .router = &router,
                 .pool = &pool,
                 .settings = &settings,
                 .samples =
                     [] {
                         return QList<SampleModel>{ { QStringLiteral("Dense"),
                                                      QStringLiteral("A layers model"),
                                                      sample(QStringLiteral("dense")) } };
                     },
                 .applyLanguage = [this](const QString &language) { languages += language; } };
    }

    static QString sample(const QString &name) { return QStringLiteral(SAMPLES_DIR) + u'/' + name; }
};

} // namespace weightroom::testing
