// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/io/http/retryclock.h"
#include "core/io/http/servers/credentials.h"
#include "core/io/http/servers/keychainsecrets.h"
#include "core/io/http/servers/tlstrust.h"
#include "core/io/http/spoolfile.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace Qt::StringLiterals;
using namespace weightroom;
using namespace std::chrono_literals;

class TestCredentials : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void headers();
    void logins_data();
    void logins();
    void secretsThatAreGoneAreNamedInWords();
    void secretsWithoutAKeyStoreStayInMemory();
    void trustIsForOneHostAndOneCertificate();
    void trustIsKeptAndRevoked();
    void trustSurvivesABrokenFile();
    void aWaitEndsWithACancel();
};

void TestCredentials::headers()
{
    QCOMPARE((Login{ Login::Kind::Basic, u"Aladdin"_s, u"open sesame"_s }.header()),
             QByteArray("Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==")); // RFC 7617
    QCOMPARE((Login{ Login::Kind::Bearer, {}, u"abc"_s }.header()), QByteArray("Bearer abc"));
    QCOMPARE(Login{}.header(), QByteArray());
}

void TestCredentials::logins_data()
{
    QTest::addColumn<QString>("bearer");
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("password");
    QTest::addColumn<QString>("profile");
    QTest::addColumn<QByteArray>("header"); // null: BadArgument
    const QString none;
    const QString set = u"WEIGHTROOM_TEST_SECRET"_s;
    QTest::newRow("nothing") << none << none << none << none << QByteArray("");
    QTest::newRow("a token") << set << none << none << none << QByteArray("Bearer s3");
    QTest::newRow("a user") << none << u"me"_s << set << none
                            << "Basic " + QByteArray("me:s3").toBase64();
    QTest::newRow("a profile's token")
        << none << none << none << u"home"_s << QByteArray("Bearer p4");
    QTest::newRow("a profile's password")
        << none << u"me"_s << none << u"home"_s << "Basic " + QByteArray("me:p4").toBase64();
    QTest::newRow("an unknown profile") << none << none << none << u"other"_s << QByteArray();
    QTest::newRow("a variable that is not set")
        << u"WEIGHTROOM_TEST_NOT_SET"_s << none << none << none << QByteArray();
    QTest::newRow("a user without a password") << none << u"me"_s << none << none << QByteArray();
    QTest::newRow("a token and a user") << set << u"me"_s << set << none << QByteArray();
}

void TestCredentials::logins()
{
    QFETCH(const QString, bearer);
    QFETCH(const QString, user);
    QFETCH(const QString, password);
    QFETCH(const QString, profile);
    QFETCH(const QByteArray, header);
    qputenv("WEIGHTROOM_TEST_SECRET", "s3");
    StoredLogins stored(std::make_shared<MemorySecrets>());
    stored.secrets().write(u"home"_s, u"p4"_s);
    const Expected<Login> login = stored.login({ bearer, user, password, profile }, u"https://h"_s);
    QCOMPARE(login.has_value(), !header.isNull());
    if (login)
        QCOMPARE(login->header(), header);
    else
        QCOMPARE(login.error().code, ErrorCode::BadArgument);
}

/// Names under which secrets are kept mean nothing to people.
void TestCredentials::secretsThatAreGoneAreNamedInWords()
{
    StoredLogins stored(std::make_shared<MemorySecrets>());
    const QString name = u"server/5f3a/login"_s;
    const QString none;
    const Expected<Login> token = stored.login({ none, none, none, name }, u"https://h"_s);
    const Expected<Login> password = stored.login({ none, u"ada"_s, none, name }, u"https://h"_s);
    const ClientCertificate files{ u"/me.p12"_s, none, none, name };
    const Expected<QString> key = stored.keyPassword(files);
    QVERIFY(!token && !password && !key);
    QVERIFY(token.error().message.contains(u"token for https://h"_s));
    QVERIFY(password.error().message.contains(u"password of ada for https://h"_s));
    QVERIFY(key.error().message.contains(u"/me.p12"_s));
    for (const Error &error : { token.error(), password.error(), key.error() }) {
        for (const QString &text : { error.message, error.cause, error.advice, error.detail })
            QVERIFY2(!text.contains(u"5f3a"_s), qPrintable(text));
    }
}

void TestCredentials::secretsWithoutAKeyStoreStayInMemory()
{
    // No secret service answers there.
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
    KeychainSecrets secrets(u"weightroom-test"_s);
    QVERIFY(!secrets.read(u"a"_s));
    QVERIFY(!secrets.write(u"a"_s, u"secret"_s)); // the user is to be told
    QCOMPARE(secrets.read(u"a"_s), std::optional(u"secret"_s));
    secrets.remove(u"a"_s);
    QVERIFY(!secrets.read(u"a"_s));
}

void TestCredentials::trustIsForOneHostAndOneCertificate()
{
    TlsTrust trust;
    QVERIFY(trust.trust({ u"h:443"_s, u"aa"_s }));
    QVERIFY(trust.isTrusted(u"h:443"_s, u"aa"_s));
    QVERIFY(!trust.isTrusted(u"h:443"_s, u"bb"_s));
    QVERIFY(!trust.isTrusted(u"h:444"_s, u"aa"_s));
    QVERIFY(!trust.isTrusted(u"i:443"_s, u"aa"_s));
}

void TestCredentials::trustIsKeptAndRevoked()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"trusted.json"_s);
    QVERIFY(TlsTrust(path).trust({ u"h:443"_s, u"aa"_s }));
    QVERIFY(TlsTrust(path).trust({ u"i:443"_s, u"bb"_s }));
    TlsTrust trust(path);
    QCOMPARE(trust.entries().size(), 2);
    QVERIFY(trust.revoke({ u"h:443"_s, u"aa"_s }));
    QVERIFY(!TlsTrust(path).isTrusted(u"h:443"_s, u"aa"_s));
    QVERIFY(TlsTrust(path).isTrusted(u"i:443"_s, u"bb"_s));

    TlsTrust elsewhere(u"/proc/no/such/place.json"_s);
    const Expected<Done> kept = elsewhere.trust({ u"h:443"_s, u"aa"_s });
    QCOMPARE(kept ? ErrorCode::Internal : kept.error().code, ErrorCode::Io);
    QVERIFY(elsewhere.isTrusted(u"h:443"_s, u"aa"_s)); // until the program ends
}

void TestCredentials::trustSurvivesABrokenFile()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"trusted.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{ not json");
    file.close();
    const TlsTrust trust(file.fileName());
    QVERIFY(trust.entries().isEmpty());
}

void TestCredentials::aWaitEndsWithACancel()
{
    const OperationPtr op = Operation::create();
    RetryClock clock;
    QElapsedTimer since;
    since.start();
    QVERIFY(clock.wait(20ms, *op));
    QCOMPARE_GE(since.elapsed(), 20);
    std::unique_ptr<QThread> canceling(QThread::create([op] {
        QThread::msleep(50);
        op->cancel();
    }));
    since.restart();
    canceling->start();
    QVERIFY(!clock.wait(10s, *op));
    QCOMPARE_LT(since.elapsed(), 1000);
    canceling->wait();
}

QTEST_GUILESS_MAIN(TestCredentials)
#include "tst_credentials.moc"
