// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/run.h"
#include "core/io/http/httpclient.h"
#include "core/io/http/httpurls.h"
#include "tests/support/cannedserver.h"
#include "tests/support/futures.h"
#include "tests/support/httpfixture.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace weightroom;
using namespace weightroom::testing;
using namespace std::chrono_literals;

class TestHttpClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void getsABody();
    void sendsHeadersAndLogin();
    void statuses_data();
    void statuses();
    void retries_data();
    void retries();
    void retryAfterIsKept();
    void aShortBodyIsTriedAgain();
    void redirects_data();
    void redirects();
    void redirectsToAnotherOriginCarryNoSecrets();
    void asksForALoginOnce();
    void asksForALoginThatIsGone();
    void cancelAnswersAtOnce();
    void aStallIsReported();
    void silenceTimesOut();
    void pausedBodiesWait();
    void uploadsABodyOnce();
    void uploadsFollowOnlyTheRedirectsThatKeepTheBody_data();
    void uploadsFollowOnlyTheRedirectsThatKeepTheBody();
    void uploadFaults_data();
    void uploadFaults();
    void plainLoginsStayHere();

private:
    Expected<QByteArray> fetch(const QString &path, const IoOptions &options = {});
    Expected<QByteArray> send(const QByteArray &body, const IoOptions &options = {});
    Expected<HttpClientPtr> client(const QString &url, const IoOptions &options) const;

    std::unique_ptr<CannedServer> m_server;
    std::unique_ptr<TestSession> m_test;
    OperationPtr m_op;
    QThreadPool m_pool;
};

void TestHttpClient::init()
{
    m_server = std::make_unique<CannedServer>();
    m_test = std::make_unique<TestSession>();
    m_op = Operation::create();
}

void TestHttpClient::cleanup()
{
    m_test.reset();
    m_server.reset();
}

Expected<HttpClientPtr> TestHttpClient::client(const QString &url, const IoOptions &options) const
{
    const Expected<HttpOptions> read = HttpOptions::read(options);
    if (!read)
        return read.error();
    return HttpClient::create(m_test->session, *read, url);
}

Expected<QByteArray> TestHttpClient::fetch(const QString &path, const IoOptions &options)
{
    const QString url = m_server->url(path);
    const Expected<HttpClientPtr> made = client(url, options);
    if (!made)
        return made.error();
    auto future = run(&m_pool, m_op, [client = *made, url](Operation &op) -> Expected<QByteArray> {
        MemorySink sink(1 << 20);
        const HttpRequest request{ .url = QUrl(url), .identity = true };
        const Expected<HttpAnswer> answer = client->get(request, sink, op);
        return answer ? Expected<QByteArray>(sink.bytes()) : answer.error();
    });
    return waited(future, 10'000);
}

Expected<QByteArray> TestHttpClient::send(const QByteArray &body, const IoOptions &options)
{
    const QString url = m_server->url(u"/up"_s);
    const Expected<HttpClientPtr> made = client(url, options);
    if (!made)
        return made.error();
    auto future
        = run(&m_pool, m_op, [client = *made, url, body](Operation &op) -> Expected<QByteArray> {
              MemorySink sink(1 << 20);
              const HttpRequest request{ .method = client->options().method,
                                         .url = QUrl(url),
                                         .body = memoryBytes(body),
                                         .contentType = "text/x-test" };
              const Expected<HttpAnswer> answer = client->upload(request, sink, op);
              return answer ? Expected<QByteArray>(sink.bytes()) : answer.error();
          });
    return waited(future, 10'000);
}

void TestHttpClient::getsABody()
{
    m_server->on("/a", CannedAnswer{ .body = "hello" });
    QCOMPARE(fetch(u"/a"_s).value_or("failed"), QByteArray("hello"));
    const CannedRequest request = m_server->requests().first();
    QCOMPARE(request.header("Accept-Encoding"), QByteArray("identity"));
    QCOMPARE(request.header("User-Agent"), QByteArray("Weightroom/test"));
}

void TestHttpClient::sendsHeadersAndLogin()
{
    qputenv("WEIGHTROOM_TEST_TOKEN", "s3cret");
    m_server->on("/a", CannedAnswer{ .body = "hello" });
    const IoOptions options{ { u"headers"_s, QStringList{ u"X-A: 1"_s } },
                             { u"bearerVariable"_s, u"WEIGHTROOM_TEST_TOKEN"_s } };
    QVERIFY(fetch(u"/a"_s, options).has_value());
    QCOMPARE(m_server->requests().first().header("X-A"), QByteArray("1"));
    QCOMPARE(m_server->requests().first().header("Authorization"), QByteArray("Bearer s3cret"));

    const Expected<QByteArray> missing
        = fetch(u"/a"_s, { { u"bearerVariable"_s, u"WEIGHTROOM_TEST_NOT_SET"_s } });
    QVERIFY(!missing.has_value());
    QCOMPARE(missing.error().code, ErrorCode::BadArgument);
}

void TestHttpClient::statuses_data()
{
    QTest::addColumn<CannedAnswer>("answer");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("message"); // empty: success
    QTest::addColumn<QString>("cause");
    const QString none;
    QTest::newRow("203 is a success") << CannedAnswer{ .status = 203 } << u"/a"_s << none << none;
    QTest::newRow("299 is a success") << CannedAnswer{ .status = 299 } << u"/a"_s << none << none;
    QTest::newRow("404 with a page")
        << CannedAnswer{ .status = 404, .body = "<html><h1>Nothing here</h1></html>" } << u"/a"_s
        << u"/a: the server answered 404 Not Found."_s << u"The server says: Nothing here"_s;
    QTest::newRow("403 with JSON")
        << CannedAnswer{ .status = 403, .body = R"({"error":"no"})" } << u"/a?token=abc"_s
        << u"/a?token=•••: the server answered 403 Forbidden."_s
        << u"The server says: {\"error\":\"no\"}"_s;
    QTest::newRow("403 of a link that ran out")
        << CannedAnswer{ .status = 403 } << u"/a?Expires=1700000000"_s
        << u"/a?Expires=1700000000: the link has run out (the server answered 403 Forbidden)."_s
        << none;
    QTest::newRow("binary bodies are not quoted")
        << CannedAnswer{ .status = 404, .body = QByteArray("\0\1\2", 3) } << u"/a"_s
        << u"/a: the server answered 404 Not Found."_s << none;
}

void TestHttpClient::statuses()
{
    QFETCH(const CannedAnswer, answer);
    QFETCH(const QString, path);
    QFETCH(const QString, message);
    QFETCH(const QString, cause);
    m_server->on("/a", answer);
    const Expected<QByteArray> body = fetch(path);
    QCOMPARE(body.has_value(), message.isEmpty());
    if (body)
        return;
    QCOMPARE(body.error().code, ErrorCode::HttpStatus);
    QCOMPARE(body.error().message, m_server->url() + message);
    QCOMPARE(body.error().cause, cause);
    QCOMPARE(m_server->requests().size(), 1);
}

void TestHttpClient::retries_data()
{
    QTest::addColumn<CannedAnswer>("fault");
    QTest::addColumn<int>("faults");
    QTest::addColumn<bool>("good");
    QTest::addColumn<QList<double>>("pauses");
    const QList<double> all{ 2, 5, 15, 60 };
    QTest::newRow("500 once") << CannedAnswer{ .status = 500 } << 1 << true << QList<double>{ 2 };
    QTest::newRow("503 four times") << CannedAnswer{ .status = 503 } << 4 << true << all;
    QTest::newRow("408 for ever") << CannedAnswer{ .status = 408 } << 99 << false << all;
    QTest::newRow("closed without an answer")
        << CannedAnswer{ .hangUp = true } << 99 << false << all;
    QTest::newRow("cut in the middle")
        << CannedAnswer{ .body = "hello", .cutAfter = 2 } << 1 << true << QList<double>{ 2 };
    QTest::newRow("404 is final") << CannedAnswer{ .status = 404 } << 99 << false
                                  << QList<double>();
}

void TestHttpClient::retries()
{
    QFETCH(const CannedAnswer, fault);
    QFETCH(int, faults);
    QFETCH(const bool, good);
    QFETCH(const QList<double>, pauses);
    m_server->on("/a", [fault, faults](const CannedRequest &) mutable {
        return faults-- > 0 ? fault : CannedAnswer{ .body = "hello" };
    });
    QSignalSpy reports(m_op.get(), &Operation::reported);
    const Expected<QByteArray> body = fetch(u"/a"_s);
    QCOMPARE(body.has_value(), good);
    if (good)
        QCOMPARE(*body, QByteArray("hello"));
    QCOMPARE(m_test->clock->pauses(), pauses);
    QTRY_COMPARE(reports.size(), pauses.size());
}

void TestHttpClient::retryAfterIsKept()
{
    int count = 0;
    m_server->on("/a", [&count](const CannedRequest &) {
        return ++count == 1 ? CannedAnswer{ .status = 429, .headers = { { "Retry-After", "7" } } }
                            : CannedAnswer{ .body = "hello" };
    });
    QVERIFY(fetch(u"/a"_s).has_value());
    QCOMPARE(m_test->clock->pauses(), QList<double>{ 7 });

    const QDateTime now(QDate(2026, 11, 23), QTime(10, 0), Qt::UTC);
    QCOMPARE(retryAfter("Mon, 23 Nov 2026 10:00:30 GMT", now), std::optional(30'000ms));
    QCOMPARE(retryAfter("Mon, 23 Nov 2026 09:00:00 GMT", now), std::optional(0ms));
    QVERIFY(!retryAfter("soon", now));
}

void TestHttpClient::aShortBodyIsTriedAgain()
{
    m_server->on("/a", CannedAnswer{ .body = "hello", .announced = 9, .cutAfter = 5 });
    const Expected<QByteArray> body = fetch(u"/a"_s, { { u"retries"_s, 1 } });
    QVERIFY(!body.has_value());
    QVERIFY2(m_test->clock->pauses().size() == 1, qPrintable(body.error().message));
}

void TestHttpClient::redirects_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("location");
    QTest::addColumn<bool>("good");
    for (const int status : { 301, 302, 303, 307, 308 })
        QTest::addRow("%d to a path", status) << status << QByteArray("/b?x=1") << true;
    QTest::newRow("for ever") << 302 << QByteArray("/a") << false;
    QTest::newRow("to a file") << 302 << QByteArray("file:///etc/passwd") << false;
    QTest::newRow("nowhere") << 302 << QByteArray() << false;
}

void TestHttpClient::redirects()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, location);
    QFETCH(const bool, good);
    CannedAnswer answer{ .status = status };
    if (!location.isEmpty())
        answer.headers.append({ "Location", location });
    m_server->on("/a", answer);
    m_server->on("/b", CannedAnswer{ .body = "there" });
    const Expected<QByteArray> body = fetch(u"/a"_s);
    QCOMPARE(body.has_value(), good);
    QVERIFY(m_server->requests().size() <= 11);
    QVERIFY(m_test->clock->pauses().isEmpty());
}

void TestHttpClient::redirectsToAnotherOriginCarryNoSecrets()
{
    qputenv("WEIGHTROOM_TEST_TOKEN", "s3cret");
    CannedServer other;
    m_server->on(
        "/a",
        CannedAnswer{ .status = 302, .headers = { { "Location", other.url(u"/b"_s).toUtf8() } } });
    m_server->on("/c", CannedAnswer{ .body = "home" });
    other.on("/b",
             CannedAnswer{ .status = 307,
                           .headers = { { "Location", m_server->url(u"/c"_s).toUtf8() } } });
    const IoOptions options{ { u"headers"_s, QStringList{ u"X-A: 1"_s, u"Cookie: c=1"_s } },
                             { u"bearerVariable"_s, u"WEIGHTROOM_TEST_TOKEN"_s } };
    QCOMPARE(fetch(u"/a"_s, options).value_or("failed"), QByteArray("home"));
    QCOMPARE(m_server->requests().first().header("Cookie"), QByteArray("c=1"));
    for (const CannedRequest &request : { other.requests().first(), m_server->requests().last() }) {
        QCOMPARE(request.header("Authorization"), QByteArray());
        QCOMPARE(request.header("Cookie"), QByteArray());
        QCOMPARE(request.header("X-A"), QByteArray());
    }
}

void TestHttpClient::asksForALoginOnce()
{
    m_server->on("/a", [](const CannedRequest &request) {
        return request.header("Authorization") == "Basic bWU6cHc="
            ? CannedAnswer{ .body = "in" }
            : CannedAnswer{ .status = 401,
                            .headers = { { "WWW-Authenticate", "Basic realm=\"r\"" } } };
    });
    m_test->asker->answer = Login{ Login::Kind::Basic, u"me"_s, u"wrong"_s };
    const Expected<QByteArray> refused = fetch(u"/a"_s);
    QVERIFY(!refused.has_value());
    QCOMPARE(refused.error().code, ErrorCode::HttpStatus);
    QVERIFY(!refused.error().message.contains(u"wrong"_s));
    QCOMPARE(m_test->asker->asked, QStringList{ m_server->url() + u" Basic realm=\"r\""_s });
    QVERIFY(!m_test->asker->questions.last().wasRefused);

    // The next load tries what was given, and asks again.
    m_test->asker->answer = Login{ Login::Kind::Basic, u"me"_s, u"pw"_s };
    QCOMPARE(fetch(u"/a"_s).value_or("failed"), QByteArray("in"));
    QCOMPARE(m_test->asker->asked.size(), 2);
    QVERIFY(m_test->asker->questions.last().wasRefused);
    QCOMPARE(fetch(u"/a"_s).value_or("failed"), QByteArray("in"));
    QCOMPARE(m_test->asker->asked.size(), 2);

    m_test->session->setGivenLogin(m_server->url(), {});
    QVERIFY(!fetch(u"/a"_s, { { u"ask"_s, false } }).has_value());
    QCOMPARE(m_test->asker->asked.size(), 2);
}

/// A login that was kept for one run, and is named in the next.
void TestHttpClient::asksForALoginThatIsGone()
{
    m_server->on("/a", [](const CannedRequest &request) {
        return CannedAnswer{ .status = request.header("Authorization").isEmpty() ? 401 : 200,
                             .body = "in" };
    });
    const IoOptions options{ { u"profile"_s, u"server/gone"_s } };
    m_test->asker->answer = Login{ Login::Kind::Bearer, {}, u"t0"_s };
    QCOMPARE(fetch(u"/a"_s, options).value_or("failed"), QByteArray("in"));
    QCOMPARE(m_test->asker->asked.size(), 1);

    IoOptions silent = options;
    silent.insert(u"ask"_s, false);
    const Expected<QByteArray> refused = fetch(u"/a"_s, silent);
    QVERIFY(!refused);
    QVERIFY2(refused.error().message.contains(u"not kept any more"_s),
             qPrintable(refused.error().message));
}

void TestHttpClient::cancelAnswersAtOnce()
{
    m_server->on("/a", CannedAnswer{ .body = "hello", .announced = 100 });
    m_server->on("/b", CannedAnswer{ .silent = true });
    for (const QString &path : { u"/a"_s, u"/b"_s }) {
        m_op = Operation::create();
        QElapsedTimer since;
        QTimer::singleShot(100, this, [this, &since] {
            since.start();
            m_op->cancel();
        });
        const Expected<QByteArray> body = fetch(path);
        QVERIFY(!body.has_value());
        QCOMPARE(body.error().code, ErrorCode::Canceled);
        QCOMPARE_LT(since.elapsed(), 1000);
    }
}

void TestHttpClient::aStallIsReported()
{
    m_server->on("/a", CannedAnswer{ .body = "hello", .pieceBytes = 3, .pieceDelayMs = 200 });
    QSignalSpy reports(m_op.get(), &Operation::reported);
    QVERIFY(fetch(u"/a"_s, { { u"stallMs"_s, 50 } }).has_value());
    QTRY_COMPARE(reports.size(), 1);
    QVERIFY(reports.first().first().toString().contains(originOf(QUrl(m_server->url()))));
}

void TestHttpClient::silenceTimesOut()
{
    m_server->on("/a", CannedAnswer{ .silent = true });
    const Expected<QByteArray> body
        = fetch(u"/a"_s, { { u"timeoutMs"_s, 100 }, { u"retries"_s, 1 } });
    QVERIFY(!body.has_value());
    QCOMPARE(body.error().code, ErrorCode::Network);
    QCOMPARE(m_test->clock->pauses(), QList<double>{ 2 });
}

void TestHttpClient::pausedBodiesWait()
{
    m_server->on(
        "/a",
        CannedAnswer{ .body = QByteArray(100'000, 'x'), .pieceBytes = 10'000, .pieceDelayMs = 5 });
    m_op->setPaused(true);
    bool paused = true;
    QTimer::singleShot(300, this, [this, &paused] {
        paused = false;
        m_op->setPaused(false);
    });
    const Expected<QByteArray> body = fetch(u"/a"_s, { { u"timeoutMs"_s, 150 } });
    QVERIFY2(body.has_value(), body ? "" : qPrintable(body.error().message));
    QVERIFY(!paused);
}

void TestHttpClient::uploadsABodyOnce()
{
    m_server->on("/up", CannedAnswer{ .status = 201, .body = "stored" });
    QByteArray body(3'000'000, Qt::Uninitialized);
    for (qsizetype i = 0; i < body.size(); ++i)
        body[i] = static_cast<char>(i * 7 + i / 256);
    const Expected<QByteArray> answer = send(body, { { u"method"_s, u"PUT"_s } });
    QVERIFY2(answer.has_value(), answer ? "" : qPrintable(answer.error().message));
    QCOMPARE(*answer, QByteArray("stored"));
    const CannedRequest &request = m_server->requests().first();
    QCOMPARE(request.method, QByteArray("PUT"));
    QCOMPARE(request.header("Content-Type"), QByteArray("text/x-test"));
    QVERIFY(request.body == body);
}

void TestHttpClient::uploadsFollowOnlyTheRedirectsThatKeepTheBody_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("good");
    QTest::newRow("301") << 301 << false;
    QTest::newRow("302") << 302 << false;
    QTest::newRow("303") << 303 << false;
    QTest::newRow("307") << 307 << true;
    QTest::newRow("308") << 308 << true;
}

void TestHttpClient::uploadsFollowOnlyTheRedirectsThatKeepTheBody()
{
    QFETCH(const int, status);
    QFETCH(const bool, good);
    m_server->on("/up", CannedAnswer{ .status = status, .headers = { { "Location", "/there" } } });
    m_server->on("/there", CannedAnswer{ .status = 200 });
    const Expected<QByteArray> answer = send("the model");
    QCOMPARE(answer.has_value(), good);
    if (good) {
        QCOMPARE(m_server->requests().last().body, QByteArray("the model"));
    } else {
        QVERIFY2(answer.error().message.contains(m_server->url(u"/there"_s)),
                 qPrintable(answer.error().message));
        QCOMPARE(m_server->count("/there"), 0);
    }
}

void TestHttpClient::uploadFaults_data()
{
    QTest::addColumn<CannedAnswer>("answer");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<int>("requests");
    QTest::newRow("413 before the body was read")
        << CannedAnswer{ .status = 413, .body = "too much", .beforeBody = true }
        << ErrorCode::HttpStatus << 1;
    QTest::newRow("500 is not tried again")
        << CannedAnswer{ .status = 500 } << ErrorCode::HttpStatus << 1;
    QTest::newRow("503 is tried three times")
        << CannedAnswer{ .status = 503 } << ErrorCode::HttpStatus << 3;
    QTest::newRow("sent, no answer: closed")
        << CannedAnswer{ .hangUp = true } << ErrorCode::NoAnswer << 1;
    QTest::newRow("sent, no answer: reset")
        << CannedAnswer{ .reset = true } << ErrorCode::NoAnswer << 1;
    QTest::newRow("sent, no answer: silence")
        << CannedAnswer{ .silent = true } << ErrorCode::NoAnswer << 1;
}

void TestHttpClient::uploadFaults()
{
    QFETCH(const CannedAnswer, answer);
    QFETCH(const ErrorCode, code);
    QFETCH(const int, requests);
    m_server->on("/up", answer);
    const Expected<QByteArray> body = send(QByteArray(300'000, 'x'), { { u"timeoutMs"_s, 300 } });
    QVERIFY(!body.has_value());
    QVERIFY2(body.error().code == code, qPrintable(body.error().message));
    QCOMPARE(m_server->count("/up"), requests);
}

void TestHttpClient::plainLoginsStayHere()
{
    qputenv("WEIGHTROOM_TEST_TOKEN", "s3cret");
    const QString url = u"http://weightroom.invalid/a"_s;
    const IoOptions options{ { u"bearerVariable"_s, u"WEIGHTROOM_TEST_TOKEN"_s } };
    const Expected<HttpClientPtr> made = client(url, options);
    QVERIFY(made.has_value());
    auto future = run(&m_pool, m_op, [client = *made, url](Operation &op) -> Expected<Done> {
        MemorySink sink(100);
        const Expected<HttpAnswer> answer = client->get(HttpRequest{ .url = QUrl(url) }, sink, op);
        return answer ? Expected<Done>(Done{}) : answer.error();
    });
    QTRY_VERIFY(future.isFinished());
    const Expected<Done> done = future.takeResult();
    QVERIFY(!done.has_value());
    QCOMPARE(done.error().code, ErrorCode::NotSupported);
}

QTEST_GUILESS_MAIN(TestHttpClient)
#include "tst_httpclient.moc"
