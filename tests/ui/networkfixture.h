// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/io/http/httphandler.h"
#include "core/io/http/servers/serverprofiles.h"
#include "core/manage/library.h"
#include "core/manage/transfer/transferqueue.h"
#include "tests/support/cannedserver.h"
#include "tests/support/httpfixture.h"
#include "tests/ui/windowfixture.h"

#include <QDialog>
#include <QPointer>

namespace weightroom::testing {

/// What a dialog about web servers needs: a router that knows http:// and a store, a session
/// without a key store, servers that are kept in a folder of the test, and a server.
struct NetworkFixture
{
    WindowFixture window;
    TestSession http;
    QThreadPool networkPool;
    ServerProfiles servers{ window.folder.filePath(QStringLiteral("servers.json")), http.secrets,
                            &window.pool };
    CannedServer server;
    IoRouter router;
    Library library{ window.folder.filePath(QStringLiteral("library.sqlite")) };
    ModelManager manager{ &router, &networkPool, window.folder.filePath(QStringLiteral("trash")) };
    std::unique_ptr<TransferQueue> transfers = std::make_unique<TransferQueue>(
        TransferQueue::Services{ .manager = &manager,
                                 .router = &router,
                                 .library = &library,
                                 .folder = window.folder.filePath(QStringLiteral("transfers")) });

    NetworkFixture()
    {
        networkPool.setMaxThreadCount(8);
        const IoRouter::Factory web = HttpHandler::factory(
            { .session = http.session, .pool = &networkPool, .servers = &servers });
        router.registerLoadRouter(web);
        router.registerSaveRouter(web);
        addScheme("file",
                  { .reads = true, .writes = true, .lists = true, .pathsAreFolders = true });
        addScheme("store", { .reads = true, .writes = true, .lists = true });
        addScheme("http", HttpHandler::capabilities());
    }
    ~NetworkFixture()
    {
        http.session->setAsker(nullptr);
        transfers.reset();
        networkPool.waitForDone();
        window.pool.waitForDone();
    }

    WindowServices services()
    {
        WindowServices services = window.services();
        services.router = &router;
        services.http = http.session;
        services.servers = &servers;
        services.manager = &manager;
        services.library = &library;
        services.transfers = transfers.get();
        services.dataFolder = window.folder.path();
        return services;
    }
    void addScheme(const char *name, const Capabilities &can)
    {
        QVERIFY(router.registerScheme({ .name = QString::fromLatin1(name), .capabilities = can }));
    }
    /// Serves a model of one float32 tensor with \a values below \a path.
    void serveModel(const QByteArray &path, int values = 4)
    {
        server.serve(path + "/model.json",
                     R"({"modelTopology":{"a":1},"weightsManifest":[{"paths":["w.bin"],"weights":)"
                     R"([{"name":"w","shape":[)"
                         + QByteArray::number(values) + R"(],"dtype":"float32"}]}]})");
        server.serve(path + "/w.bin", QByteArray(values * 4, 'w'));
    }
    /// The same model as a value.
    static ModelArtifacts model(int values = 4)
    {
        ModelArtifacts model;
        model.modelTopology = JsonText::fromCompact(R"({"a":1})");
        model.weightSpecs
            = WeightSpecs::fromList({ { .name = QStringLiteral("w"), .shape = { values } } });
        model.weightSpecs->list.first().dtypeName = QStringLiteral("float32");
        model.weightSpecs = WeightSpecs::fromList(model.weightSpecs->list);
        model.weightData = WeightData::fromBytes(QByteArray(values * 4, 'w'));
        return model;
    }
};

/// Finds the children of \a dialog by name.
struct DialogProbe
{
    QPointer<QDialog> dialog;

    template <typename T>
    T *child(const QString &name) const
    {
        T *found = dialog ? dialog->findChild<T *>(name) : nullptr;
        if (!found)
            qFatal("There is no %s.", qPrintable(name));
        return found;
    }
    template <typename T>
    void click(const QString &name) const
    {
        QTest::mouseClick(child<T>(name), Qt::LeftButton);
    }
};

} // namespace weightroom::testing
