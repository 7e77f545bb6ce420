// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/hashing.h"
#include "core/io/http/httphandler.h"
#include "tests/support/cannedserver.h"
#include "tests/support/futures.h"
#include "tests/support/httpfixture.h"
#include "tests/support/samplemodels.h"

#include <QElapsedTimer>
#include <QTemporaryFile>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace weightroom;
using namespace weightroom::testing;

namespace {

/// From 16 MiB on a body does not go through Qt's HTTP code.
constexpr qint64 floatsOfLargeUpload = 4 * 1024 * 1024;

/// The last part of \a body is \a weights.
bool carries(const QByteArray &body, const QByteArray &weights)
{
    const qsizetype start = body.indexOf("octet-stream\r\n\r\n") + 16;
    return body.sliced(start).startsWith(weights);
}

} // namespace

/// Uploads whose bodies go over a connection of their own, plain and with TLS.
class TestLargeUploads : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void goesOverItsOwnSocket_data();
    void goesOverItsOwnSocket();
    void isSentAgainOnARedirect();
    void cancelEndsIt_data();
    void cancelEndsIt();
    void knowsCertificates_data();
    void knowsCertificates();
    void readsARefusalBeforeAReset_data();
    void readsARefusalBeforeAReset();

private:
    Expected<SaveResult> save(const ModelArtifacts &model, const IoOptions &options = {},
                              const QString &path = u"/up"_s);

    ModelArtifacts m_model;
    TestCertificate m_certificate;
    QTemporaryFile m_authority;
    std::unique_ptr<CannedServer> m_server;
    std::unique_ptr<TestSession> m_test;
    OperationPtr m_op;
    QThreadPool m_pool;
};

void TestLargeUploads::initTestCase()
{
    m_model = modelOfFloats(floatsOfLargeUpload);
    m_certificate = TestCertificate::make();
    QVERIFY(!m_certificate.certificate.isNull() && !m_certificate.key.isNull());
    QVERIFY(m_authority.open());
    m_authority.write(m_certificate.certificate.toPem());
    QVERIFY(m_authority.flush());
}

void TestLargeUploads::init()
{
    m_server = std::make_unique<CannedServer>();
    m_test = std::make_unique<TestSession>();
    m_op = Operation::create();
}

void TestLargeUploads::cleanup()
{
    m_test.reset();
    m_server.reset();
}

Expected<SaveResult> TestLargeUploads::save(const ModelArtifacts &model, const IoOptions &options,
                                            const QString &path)
{
    IoOptions all = options;
    all.insert(u"caFiles"_s, options.value(u"caFiles"_s, QStringList{ m_authority.fileName() }));
    all.insert(u"noProbe"_s, true);
    HttpHandler handler(m_server->url(path), all, { m_test->session, &m_pool });
    return waited(handler.save(model, m_op));
}

void TestLargeUploads::goesOverItsOwnSocket_data()
{
    QTest::addColumn<CannedAnswer>("answer");
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<QString>("says");
    QTest::newRow("taken") << CannedAnswer{ .status = 201, .body = "stored" } << u"Done"_s << u""_s;
    QTest::newRow("taken, in chunks")
        << CannedAnswer{ .body = "stored", .chunked = true } << u"Done"_s << u""_s;
    QTest::newRow("refused before the body")
        << CannedAnswer{ .status = 413, .body = "too much", .beforeBody = true } << u"HttpStatus"_s
        << u"too large"_s;
    QTest::newRow("refused after the body")
        << CannedAnswer{ .status = 507 } << u"HttpStatus"_s << u"507"_s;
    QTest::newRow("no answer") << CannedAnswer{ .hangUp = true } << u"NoAnswer"_s << u"not known"_s;
    QTest::newRow("reset") << CannedAnswer{ .reset = true } << u"NoAnswer"_s << u"not known"_s;
    QTest::newRow("redirected so that it would be lost")
        << CannedAnswer{ .status = 302, .headers = { { "Location", "/other" } } } << u"HttpStatus"_s
        << u"lose"_s;
}

void TestLargeUploads::goesOverItsOwnSocket()
{
    QFETCH(const CannedAnswer, answer);
    QFETCH(const QString, outcome);
    QFETCH(const QString, says);
    m_server->on("/up", answer);
    const ModelArtifacts &model = m_model;
    ProgressLog progress(m_op);
    const Expected<SaveResult> saved
        = save(model, { { u"headers"_s, QStringList{ u"X-A: b"_s } }, { u"method"_s, u"PUT"_s } },
               u"/up?x=1"_s);
    QCOMPARE(weightroom::testing::outcome(saved), outcome);
    QCOMPARE(m_server->requests().size(), 1); // never twice
    const CannedRequest &request = m_server->requests().first();
    QCOMPARE(request.method, QByteArray("PUT"));
    QCOMPARE(request.target, QByteArray("/up?x=1"));
    QCOMPARE(request.header("X-A"), QByteArray("b"));
    QCOMPARE(request.header("User-Agent"), QByteArray("Weightroom/test"));
    QVERIFY(!request.header("X-Weightroom-Upload").isEmpty());
    QCOMPARE(request.header("Host"), m_server->url().mid(7).toLatin1());
    if (!saved) {
        QVERIFY2(saved.error().message.contains(says), qPrintable(saved.error().message));
        return;
    }
    QCOMPARE(saved->responses.first().body, QByteArray("stored"));
    const QByteArray weights = weightBytes(model);
    QVERIFY(carries(request.body, weights));
    QCOMPARE(request.body.size(), request.header("Content-Length").toLongLong());
    QCOMPARE(saved->weightDataSha256, sha256Hex(weights));
    QVERIFY(progress.isMonotone());
}

void TestLargeUploads::isSentAgainOnARedirect()
{
    CannedServer other;
    m_server->on("/up",
                 CannedAnswer{ .status = 308,
                               .headers = { { "Location", other.url(u"/there"_s).toLatin1() },
                                            { "Set-Cookie", "a=1" } } });
    other.on("/there", CannedAnswer{ .status = 200 });
    const ModelArtifacts &model = m_model;
    m_test->secrets->write(u"t"_s, u"t0"_s);
    const Expected<SaveResult> saved = save(model, { { u"profile"_s, u"t"_s } });
    QCOMPARE(weightroom::testing::outcome(saved), u"Done"_s);
    QCOMPARE(m_server->requests().first().header("Authorization"), QByteArray("Bearer t0"));
    QCOMPARE(other.requests().size(), 1);
    QCOMPARE(other.requests().first().header("Authorization"), QByteArray());
    QVERIFY(carries(other.requests().first().body, weightBytes(model)));
}

void TestLargeUploads::cancelEndsIt_data()
{
    QTest::addColumn<bool>("tls");
    QTest::newRow("http") << false;
    QTest::newRow("https") << true;
}

void TestLargeUploads::cancelEndsIt()
{
    QFETCH(const bool, tls);
    if (tls)
        m_server->useTls(m_certificate);
    m_server->on("/up", CannedAnswer{ .silent = true });
    QElapsedTimer since;
    QTimer::singleShot(300, this, [this, &since] {
        since.start();
        m_op->cancel();
    });
    const Expected<SaveResult> saved = save(m_model);
    QCOMPARE(saved.error().code, ErrorCode::Canceled);
    QCOMPARE_LT(since.elapsed(), 1000); // the answer that never comes would take a minute
}

void TestLargeUploads::knowsCertificates_data()
{
    QTest::addColumn<int>("days");
    QTest::addColumn<bool>("authority");
    QTest::addColumn<bool>("trusted");
    QTest::addColumn<bool>("sent");
    QTest::newRow("of a known authority") << 1 << true << false << true;
    QTest::newRow("trusted when asked") << 1 << false << true << true;
    QTest::newRow("unknown") << 1 << false << false << false;
    QTest::newRow("known, but it has run out") << -1 << true << false << false;
}

void TestLargeUploads::knowsCertificates()
{
    QFETCH(const int, days);
    QFETCH(const bool, authority);
    QFETCH(const bool, trusted);
    QFETCH(const bool, sent);
    const TestCertificate own = days > 0 ? m_certificate : TestCertificate::make(days);
    QTemporaryFile file;
    QVERIFY(file.open() && file.write(own.certificate.toPem()) > 0 && file.flush());
    m_server->useTls(own);
    m_server->on("/up", CannedAnswer{ .status = 201, .body = "stored" });
    if (trusted)
        m_test->asker->trust = m_test->trust.get();
    const QStringList files = authority ? QStringList{ file.fileName() } : QStringList();
    const Expected<SaveResult> saved = save(m_model, { { u"caFiles"_s, files } });
    QCOMPARE(saved.has_value(), sent);
    QCOMPARE(m_test->asker->shown.size(), authority && sent ? 0 : 1);
    if (sent) {
        QVERIFY(carries(m_server->requests().last().body, weightBytes(m_model)));
        QCOMPARE(m_server->requests().size(), 1);
        QCOMPARE(saved->responses.first().body, QByteArray("stored"));
        return;
    }
    QVERIFY(m_server->requests().isEmpty());
    QVERIFY2(saved.error().message.contains(u"not certain"_s), qPrintable(saved.error().message));
    QVERIFY(!saved.error().cause.isEmpty());
    const QByteArray print = own.certificate.digest(QCryptographicHash::Sha256).toHex();
    QVERIFY2(QString(saved.error().detail)
                 .remove(u':')
                 .contains(QString::fromLatin1(print), Qt::CaseInsensitive),
             qPrintable(saved.error().detail));
}

void TestLargeUploads::readsARefusalBeforeAReset_data()
{
    QTest::addColumn<bool>("tls");
    QTest::addColumn<qint64>("after");
    for (const qint64 after : { 0, 100'000, 8'000'000 }) {
        const QByteArray bytes = QByteArray::number(after);
        QTest::addRow("http, after %s bytes", bytes.constData()) << false << after;
        QTest::addRow("https, after %s bytes", bytes.constData()) << true << after;
    }
}

/// The kernel keeps what came before a reset; several times, since it depends on who is first.
void TestLargeUploads::readsARefusalBeforeAReset()
{
    QFETCH(const bool, tls);
    QFETCH(const qint64, after);
    if (tls)
        m_server->useTls(m_certificate);
    const CannedAnswer refusal{
        .status = 413, .body = "too much", .reset = true, .beforeBody = true, .bodyBefore = after
    };
    m_server->on("/up", refusal);
    QStringList outcomes;
    for (int i = 0; i < 4; ++i) {
        const Expected<SaveResult> saved = save(m_model);
        outcomes.append(saved ? u"Done"_s : saved.error().message + u' ' + saved.error().cause);
    }
    const QStringList read = outcomes.filter(u"too large for"_s).filter(u"too much"_s);
    QVERIFY2(read.size() == 4, qPrintable(outcomes.join(u'\n')));
    QCOMPARE(m_server->requests().size(), 4); // each sent once
}

QTEST_GUILESS_MAIN(TestLargeUploads)
#include "tst_largeuploads.moc"
