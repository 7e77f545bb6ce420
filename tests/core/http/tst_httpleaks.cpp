// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/io/http/httphandler.h"
#include "tests/support/cannedserver.h"
#include "tests/support/futures.h"
#include "tests/support/httpfixture.h"
#include "tests/support/samplemodels.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace weightroom;
using namespace weightroom::testing;

namespace {

#ifdef __SANITIZE_ADDRESS__
constexpr bool isSanitized = true;
#else
constexpr bool isSanitized = false;
#endif

/// What the process holds.
struct Holdings
{
    qsizetype files = 0;
    qsizetype threads = 0;
    qint64 heapKilobytes = 0; ///< anonymous memory in use

    static Holdings now()
    {
        Holdings held;
        const auto all = QDir::AllEntries | QDir::NoDotAndDotDot | QDir::System;
        held.files = QDir(u"/proc/self/fd"_s).entryList(all).size();
        held.threads = QDir(u"/proc/self/task"_s).entryList(all).size();
        QFile status(u"/proc/self/status"_s);
        if (status.open(QIODevice::ReadOnly)) {
            const QList<QByteArray> lines = status.readAll().split('\n');
            for (const QByteArray &line : lines) {
                if (line.startsWith("RssAnon:"))
                    held.heapKilobytes = line.mid(8).trimmed().split(' ').first().toLongLong();
            }
        }
        return held;
    }
};

} // namespace

/// Many loads and saves in one run leave no files, threads or memory behind.
class TestHttpLeaks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingPilesUp_data();
    void nothingPilesUp();

private:
    void once(const QString &kind);

    CannedServer m_server;
    TestSession m_test;
    QThreadPool m_pool;
};

void TestHttpLeaks::nothingPilesUp_data()
{
    QTest::addColumn<QString>("kind");
    for (const char *kind : { "loads", "looks", "failing loads", "uploads", "cancelled uploads" })
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

void TestHttpLeaks::once(const QString &kind)
{
    const QString path = kind == u"failing loads"_s ? u"/short/model.json"_s : u"/m/model.json"_s;
    const OperationPtr op = Operation::create();
    if (kind.contains(u"loads"_s) && !kind.contains(u"uploads"_s)) {
        HttpHandler handler(m_server.url(path), { { u"retries"_s, 0 } },
                            { m_test.session, &m_pool });
        QCOMPARE(waited(handler.load(op)).has_value(), kind == u"loads"_s);
    } else if (kind == u"looks"_s) {
        HttpHandler handler(m_server.url(path), { { u"lazy"_s, true } },
                            { m_test.session, &m_pool });
        const Expected<ModelArtifacts> model = waited(handler.load(op));
        QVERIFY(model && model->weightData->size() == 400'000);
    } else {
        const bool cancelled = kind == u"cancelled uploads"_s;
        HttpHandler handler(m_server.url(cancelled ? u"/silent"_s : u"/up"_s), {},
                            { m_test.session, &m_pool });
        const QFuture<Expected<SaveResult>> saved = handler.save(modelOfFloats(10'000), op);
        if (cancelled)
            QTimer::singleShot(2, op.get(), &Operation::cancel);
        QCOMPARE(waited(saved).has_value(), !cancelled);
    }
}

void TestHttpLeaks::nothingPilesUp()
{
    QFETCH(const QString, kind);
    const QByteArray json
        = R"({"modelTopology":{"a":1},"weightsManifest":[{"paths":["w.bin"],"weights":)"
          R"([{"name":"w","shape":[100000],"dtype":"float32"}]}]})";
    m_server.serve("/m/model.json", json);
    m_server.serve("/m/w.bin", QByteArray(400'000, 'w'));
    m_server.serve("/short/model.json", json);
    m_server.on("/short/w.bin",
                CannedAnswer{ .body = QByteArray(400'000, 'w'), .cutAfter = 300'000 });
    m_server.on("/up", CannedAnswer{ .status = 201 });
    m_server.on("/silent", CannedAnswer{ .silent = true });
    constexpr int warmUps = 30;
    constexpr int runs = 200;
    for (int i = 0; i < warmUps; ++i)
        once(kind);
    QTest::qWait(50);
    const Holdings before = Holdings::now();
    for (int i = 0; i < runs; ++i)
        once(kind);
    // Connections close when the network thread and the server come to it.
    QTRY_VERIFY2(Holdings::now().files <= before.files + 4,
                 qPrintable(u"%1 files, before %2"_s.arg(Holdings::now().files).arg(before.files)));
    const Holdings after = Holdings::now();
    QCOMPARE_LE(after.threads, before.threads + 2); // the pool's own come and go
    // The server of this test keeps all requests with their bodies.
    qint64 kept = 0;
    for (const CannedRequest &request : m_server.requests())
        kept += request.body.size();
    const qint64 most = 4'000 + 2 * kept / 1024;
    const qint64 grown = after.heapKilobytes - before.heapKilobytes;
    // The address sanitizer keeps what is freed, and looks for leaks itself.
    if (!isSanitized)
        QVERIFY2(grown < most, qPrintable(u"%1 KiB more"_s.arg(grown)));
}

QTEST_GUILESS_MAIN(TestHttpLeaks)
#include "tst_httpleaks.moc"
