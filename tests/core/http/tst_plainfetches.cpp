// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/run.h"
#include "core/io/http/httpclient.h"
#include "core/io/http/parallelfetch.h"
#include "tests/support/cannedserver.h"
#include "tests/support/futures.h"
#include "tests/support/httpfixture.h"

#include <QElapsedTimer>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace weightroom;
using namespace weightroom::testing;

namespace {

/// Many blocks, and no multiple of any.
constexpr qsizetype fetchedBytes = 3'345'679;

QByteArray fetchedPattern(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    for (qsizetype i = 0; i < size; ++i)
        bytes[i] = static_cast<char>((i * 31 + i / 251) % 256);
    return bytes;
}

} // namespace

/// What workers fetch themselves over plain http, on connections that stay open.
class TestPlainFetches : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void bodies_data();
    void bodies();
    void connectionsAreUsedAgain_data();
    void connectionsAreUsedAgain();
    void asManyConnectionsAsRequestsInFlight();
    void atMostSixConnections();
    void staleConnectionsAreReplaced_data();
    void staleConnectionsAreReplaced();
    void aRequestOnANewConnectionIsNotRepeated();
    void aServerThatIsNotThere();
    void headsAreThoseOfOtherRequests();
    void cookiesGoAlong();
    void cancelEndsIt_data();
    void cancelEndsIt();

private:
    Expected<QByteArray> fetch(const QByteArray &path, const IoOptions &options = {});
    Expected<QByteArrayList> fetchAll(const QByteArrayList &paths, int parallel,
                                      const IoOptions &options = {});
    Expected<QByteArrayList> fetchFrom(const QString &origin, const QByteArrayList &paths,
                                       int parallel, const IoOptions &options);

    std::unique_ptr<CannedServer> m_server;
    std::unique_ptr<TestSession> m_test;
    OperationPtr m_op;
    QThreadPool m_pool;
};

void TestPlainFetches::init()
{
    m_server = std::make_unique<CannedServer>();
    m_test = std::make_unique<TestSession>();
    m_op = Operation::create();
}

void TestPlainFetches::cleanup()
{
    m_test.reset();
    m_server.reset();
}

Expected<QByteArray> TestPlainFetches::fetch(const QByteArray &path, const IoOptions &options)
{
    const Expected<QByteArrayList> bodies = fetchAll({ path }, 1, options);
    return bodies ? Expected<QByteArray>(bodies->first()) : bodies.error();
}

Expected<QByteArrayList> TestPlainFetches::fetchAll(const QByteArrayList &paths, int parallel,
                                                    const IoOptions &options)
{
    return fetchFrom(m_server->url(), paths, parallel, options);
}

/// What is at \a paths, over one client.
Expected<QByteArrayList> TestPlainFetches::fetchFrom(const QString &origin,
                                                     const QByteArrayList &paths, int parallel,
                                                     const IoOptions &options)
{
    const Expected<HttpOptions> read = HttpOptions::read(options);
    if (!read)
        return read.error();
    const Expected<HttpClientPtr> client = HttpClient::create(m_test->session, *read, origin);
    if (!client)
        return client.error();
    return waited(run(&m_pool, m_op, [=](Operation &op) -> Expected<QByteArrayList> {
        QByteArrayList bodies(paths.size());
        QByteArray *into = bodies.data();
        const auto fetched = forEachInParallel(
            paths.size(), parallel, op, [&](qsizetype i, Operation &own) -> Expected<Done> {
                MemorySink sink(2 * fetchedBytes);
                const QUrl url(origin + QString::fromUtf8(paths.at(i)));
                const auto got = (*client)->get({ .url = url, .identity = true }, sink, own);
                into[i] = sink.bytes();
                return got ? Expected<Done>(Done{}) : got.error();
            });
        return fetched ? Expected<QByteArrayList>(bodies) : fetched.error();
    }));
}

void TestPlainFetches::bodies_data()
{
    QTest::addColumn<CannedAnswer>("answer");
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<int>("connections"); ///< for three requests
    const QByteArray body = fetchedPattern(fetchedBytes);
    const QByteArray small = body.first(5000);
    QTest::newRow("with a length") << CannedAnswer{ .body = body } << u"Done"_s << 1;
    QTest::newRow("in chunks of all sizes")
        << CannedAnswer{ .body = body, .chunked = true, .pieceBytes = 777'777 } << u"Done"_s << 1;
    QTest::newRow("in tiny chunks")
        << CannedAnswer{ .body = small, .chunked = true, .pieceBytes = 7 } << u"Done"_s << 1;
    QTest::newRow("until the connection ends")
        << CannedAnswer{ .body = body, .untilEnd = true } << u"Done"_s << 3;
    QTest::newRow("the server says that it closes")
        << CannedAnswer{ .headers = { { "Connection", "close" } }, .body = body, .thenClose = true }
        << u"Done"_s << 3;
    QTest::newRow("HTTP/1.0 with a length")
        << CannedAnswer{ .body = body, .http10 = true, .thenClose = true } << u"Done"_s << 3;
    QTest::newRow("HTTP/1.0 without")
        << CannedAnswer{ .body = body, .untilEnd = true, .http10 = true } << u"Done"_s << 3;
    QTest::newRow("the length says one byte more")
        << CannedAnswer{ .body = body, .announced = body.size() + 1, .cutAfter = body.size() }
        << u"Network"_s << 1;
    QTest::newRow("the chunks have no end")
        << CannedAnswer{ .body = body, .chunked = true, .cutAfter = body.size() } << u"Network"_s
        << 1;
    QTest::newRow("nothing") << CannedAnswer{ .status = 204 } << u"Done"_s << 1;
    QTest::newRow("an empty body") << CannedAnswer{} << u"Done"_s << 1;
    QTest::newRow("not found") << CannedAnswer{ .status = 404, .body = small } << u"HttpStatus"_s
                               << 1;
    QTest::newRow("no HTTP") << CannedAnswer{ .status = 99 } << u"Network"_s << 1;
    QTest::newRow("reset") << CannedAnswer{ .reset = true } << u"Network"_s << 1;
}

void TestPlainFetches::bodies()
{
    QFETCH(const CannedAnswer, answer);
    QFETCH(const QString, outcome);
    QFETCH(const int, connections);
    m_server->on("/w", answer);
    const Expected<QByteArrayList> got = fetchAll({ "/w", "/w", "/w" }, 1, { { u"retries"_s, 0 } });
    QCOMPARE(weightroom::testing::outcome(got), outcome);
    QCOMPARE(m_server->connections(), connections);
    QCOMPARE(m_server->requests().size(), got ? 3 : 1);
    if (got)
        QVERIFY(*got == QByteArrayList({ answer.body, answer.body, answer.body }));
}

void TestPlainFetches::connectionsAreUsedAgain_data()
{
    QTest::addColumn<CannedAnswer>("answer");
    QTest::newRow("for bodies") << CannedAnswer{ .body = "1234" };
    QTest::newRow("for chunks") << CannedAnswer{ .body = "1234", .chunked = true };
    QTest::newRow("after redirects")
        << CannedAnswer{ .status = 302, .headers = { { "Location", "/there" } }, .body = "moved" };
}

void TestPlainFetches::connectionsAreUsedAgain()
{
    QFETCH(const CannedAnswer, answer);
    m_server->on("/w", answer);
    m_server->on("/there", CannedAnswer{ .body = "1234" });
    const auto got = fetchAll(QByteArrayList(100, "/w"), 1);
    QVERIFY2(got.has_value(), got ? "" : qPrintable(got.error().message));
    QVERIFY(*got == QByteArrayList(100, "1234"));
    QCOMPARE(m_server->count("/w"), 100);
    QCOMPARE(m_server->connections(), 1);
}

void TestPlainFetches::asManyConnectionsAsRequestsInFlight()
{
    m_server->on("/w", CannedAnswer{ .body = fetchedPattern(300'000), .pieceBytes = 50'000 });
    QVERIFY(fetchAll(QByteArrayList(256, "/w"), 4).has_value());
    QCOMPARE(m_server->count("/w"), 256);
    QCOMPARE_LE(m_server->connections(), 4);
    QCOMPARE_LE(m_server->mostInFlight(), 4);
}

void TestPlainFetches::atMostSixConnections()
{
    m_server->on("/w", CannedAnswer{ .body = "1234", .pieceBytes = 2, .pieceDelayMs = 5 });
    QVERIFY(fetchAll(QByteArrayList(60, "/w"), 20).has_value());
    QCOMPARE(m_server->count("/w"), 60);
    QCOMPARE(m_server->connections(), 6);
    QCOMPARE(m_server->mostInFlight(), 6);
}

void TestPlainFetches::staleConnectionsAreReplaced_data()
{
    QTest::addColumn<CannedAnswer>("answer"); ///< to the first request of a connection
    QTest::addColumn<CannedAnswer>("later"); ///< to more of them
    const CannedAnswer good{ .body = "1234" };
    QTest::newRow("closed while they waited")
        << CannedAnswer{ .body = "1234", .thenClose = true } << good;
    QTest::newRow("closed when they were used") << good << CannedAnswer{ .hangUp = true };
    QTest::newRow("reset when they were used") << good << CannedAnswer{ .reset = true };
}

void TestPlainFetches::staleConnectionsAreReplaced()
{
    QFETCH(const CannedAnswer, answer);
    QFETCH(const CannedAnswer, later);
    m_server->on(
        "/w", [=](const CannedRequest &request) { return request.number == 1 ? answer : later; });
    const auto got = fetchAll(QByteArrayList(10, "/w"), 1);
    QVERIFY2(got.has_value(), got ? "" : qPrintable(got.error().message));
    QVERIFY(*got == QByteArrayList(10, "1234"));
    QCOMPARE(m_test->clock->pauses(), QList<double>()); // no failure that anybody heard of
    QCOMPARE(m_server->connections(), 10);
}

void TestPlainFetches::aRequestOnANewConnectionIsNotRepeated()
{
    m_server->on("/w", CannedAnswer{ .hangUp = true });
    const auto got = fetch("/w", { { u"retries"_s, 0 } });
    QCOMPARE(outcome(got), u"Network"_s);
    QVERIFY2(got.error().message.contains(u"closed the connection"_s),
             qPrintable(got.error().message));
    QCOMPARE(m_server->requests().size(), 1);
}

void TestPlainFetches::aServerThatIsNotThere()
{
    const quint16 port = m_server->serverPort();
    m_server->close();
    const IoOptions options{ { u"retries"_s, 1 } };
    const auto got = fetchFrom(u"http://127.0.0.1:%1"_s.arg(port), { "/w" }, 1, options);
    QCOMPARE(outcome(got), u"Network"_s);
    QVERIFY2(got.error().message.contains(u"refused the connection"_s),
             qPrintable(got.error().message));
    QCOMPARE(m_test->clock->pauses(), QList<double>{ 2 });
}

void TestPlainFetches::headsAreThoseOfOtherRequests()
{
    m_server->on("/a%20b", CannedAnswer{ .body = "1234" });
    QVERIFY(
        fetch("/a%20b?x=1&y=%2F", { { u"headers"_s, QStringList{ u"X-A: b"_s } } }).has_value());
    const CannedRequest &request = m_server->requests().first();
    QCOMPARE(request.method, QByteArray("GET"));
    QCOMPARE(request.target, QByteArray("/a%20b?x=1&y=%2F"));
    QCOMPARE(request.header("Host"), m_server->url().mid(7).toLatin1());
    QCOMPARE(request.header("User-Agent"), QByteArray("Weightroom/test"));
    QCOMPARE(request.header("Accept-Encoding"), QByteArray("identity"));
    QCOMPARE(request.header("X-A"), QByteArray("b"));
    QCOMPARE(request.header("Connection"), QByteArray("keep-alive")); // Qt writes it otherwise
}

void TestPlainFetches::cookiesGoAlong()
{
    m_server->on("/login",
                 CannedAnswer{ .headers = { { "Set-Cookie", "a=1; Path=/" },
                                            { "Set-Cookie", "b=2; Path=/other" } },
                               .body = "1234" });
    m_server->on("/w", CannedAnswer{ .body = "1234" });
    QVERIFY(fetchAll({ "/login", "/w" }, 1).has_value());
    QCOMPARE(m_server->requests().first().header("Cookie"), QByteArray());
    QCOMPARE(m_server->requests().last().header("Cookie"), QByteArray("a=1"));

    QVERIFY(fetchAll({ "/login", "/w" }, 1, { { u"headers"_s, QStringList{ u"Cookie: own=1"_s } } })
                .has_value());
    QCOMPARE(m_server->requests().last().header("Cookie"), QByteArray("own=1"));
}

void TestPlainFetches::cancelEndsIt_data()
{
    QTest::addColumn<CannedAnswer>("answer");
    QTest::newRow("before the answer") << CannedAnswer{ .silent = true };
    QTest::newRow("in the middle of a body that has stopped")
        << CannedAnswer{ .body = "1234", .announced = 1000 };
    QTest::newRow("in the middle of a body that goes on")
        << CannedAnswer{ .body = fetchedPattern(10'000),
                         .announced = fetchedBytes,
                         .pieceBytes = 10'000,
                         .pieceDelayMs = 5,
                         .endless = true };
}

void TestPlainFetches::cancelEndsIt()
{
    QFETCH(const CannedAnswer, answer);
    m_server->on("/w", answer);
    QElapsedTimer since;
    QTimer::singleShot(100, this, [this, &since] {
        since.start();
        m_op->cancel();
    });
    const auto got = fetchAll(QByteArrayList(6, "/w"), 6);
    QCOMPARE(outcome(got), u"Canceled"_s);
    QCOMPARE_LT(since.elapsed(), 1000);
}

QTEST_GUILESS_MAIN(TestPlainFetches)
#include "tst_plainfetches.moc"
