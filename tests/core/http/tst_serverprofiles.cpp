// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/io/http/servers/serverprofiles.h"
#include "tests/support/futures.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

using namespace Qt::StringLiterals;
using namespace weightroom;
using namespace weightroom::testing;

namespace {

constexpr auto password = "hunter2-never-in-a-file";

ServerProfile fullProfile()
{
    ServerProfile profile = ServerProfile::made();
    profile.name = u"Models"_s;
    profile.url = u"https://models.test/shared/"_s;
    profile.method = "PUT";
    profile.form = UploadForm::Files;
    profile.headers = { { .name = u"X-Team"_s, .value = u"vision"_s },
                        { .name = u"X-Api-Key"_s, .isSecret = true } };
    profile.login = ServerProfile::LoginKind::Basic;
    profile.user = u"me"_s;
    profile.caFiles = QStringList{ u"/etc/ca.pem"_s };
    profile.proxy = u"http://proxy@gate:8080"_s;
    profile.proxyHasPassword = true;
    profile.allowPlainLogin = true;
    return profile;
}

} // namespace

class TestServerProfiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aProfileComesBackAfterARestart();
    void secretsAreInNoFile();
    void whatIsNotUsedAnyMoreIsForgotten();
    void twoProgramsKeepBothServers();
    void refuses_data();
    void refuses();
    void optionsNameSecretsAndHoldNone();
    void theLongestUrlCovers();
    void aServerCompletesWhatIsGiven();
    void namesOfSecretHeaders();

private:
    QString path() const { return m_folder.filePath(u"data/servers.json"_s); }

    QTemporaryDir m_folder;
    QThreadPool m_pool;
    std::shared_ptr<MemorySecrets> m_secrets = std::make_shared<MemorySecrets>();
};

void TestServerProfiles::aProfileComesBackAfterARestart()
{
    const ServerProfile profile = fullProfile();
    {
        ServerProfiles profiles(path(), m_secrets, &m_pool);
        QSignalSpy changed(&profiles, &ServerProfiles::changed);
        const auto saved = waited(profiles.save(profile, {}));
        QVERIFY(saved.has_value());
        QCOMPARE(saved->profile, profile);
        QCOMPARE(changed.count(), 1);
    }
    ServerProfiles again(path(), m_secrets, &m_pool);
    QCOMPARE(again.list(), QList<ServerProfile>{ profile });
    QCOMPARE(again.find(u"Models"_s), std::optional(profile));
    QCOMPARE(again.find(profile.id), std::optional(profile));
    QVERIFY(waited(again.remove(profile.id)).has_value());
    QVERIFY(again.list().isEmpty());
    QVERIFY(ServerProfiles(path(), m_secrets, &m_pool).list().isEmpty());
    QCOMPARE(waited(again.remove(profile.id)).error().code, ErrorCode::NotFound);
}

void TestServerProfiles::secretsAreInNoFile()
{
    ServerProfiles profiles(path(), m_secrets, &m_pool);
    const ServerProfile profile = fullProfile();
    const QString secret = QString::fromLatin1(password);
    const auto saved = waited(profiles.save(profile,
                                            { { profile.loginSecret(), secret },
                                              { profile.headerSecret(u"x-api-key"_s), secret },
                                              { profile.proxySecret(), secret } }));
    QVERIFY(saved.has_value());
    QVERIFY(!saved->secretsKept); // these secrets live in memory, and it says so
    QCOMPARE(m_secrets->read(profile.loginSecret()), std::optional(secret));
    QCOMPARE(m_secrets->read(profile.headerSecret(u"X-Api-Key"_s)), std::optional(secret));
    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains(password));
}

void TestServerProfiles::whatIsNotUsedAnyMoreIsForgotten()
{
    ServerProfiles profiles(path(), m_secrets, &m_pool);
    ServerProfile profile = fullProfile();
    profile.name = u"Forgetful"_s;
    QVERIFY(waited(profiles.save(
        profile, { { profile.loginSecret(), u"a"_s }, { profile.proxySecret(), u"b"_s } })));
    profile.login = ServerProfile::LoginKind::None;
    QVERIFY(waited(profiles.save(profile, {})));
    QVERIFY(!m_secrets->read(profile.loginSecret()));
    QCOMPARE(m_secrets->read(profile.proxySecret()), std::optional(u"b"_s)); // still used
    QVERIFY(waited(profiles.remove(profile.id)));
    QVERIFY(!m_secrets->read(profile.proxySecret()));
}

void TestServerProfiles::twoProgramsKeepBothServers()
{
    const QString file = m_folder.filePath(u"two.json"_s);
    ServerProfiles one(file, m_secrets, &m_pool);
    ServerProfiles other(file, m_secrets, &m_pool);
    ServerProfile a = fullProfile();
    a.name = u"B first"_s;
    ServerProfile b = fullProfile();
    b.name = u"A second"_s;
    QVERIFY(waited(one.save(a, {})));
    QVERIFY(waited(other.save(b, {})));
    QCOMPARE(other.list(), (QList<ServerProfile>{ b, a }));
}

void TestServerProfiles::refuses_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("url");
    QTest::addColumn<ErrorCode>("code");
    const ErrorCode bad = ErrorCode::BadArgument;
    QTest::newRow("no name") << u" "_s << u"https://h/"_s << bad;
    QTest::newRow("no URL") << u"a"_s << u""_s << bad;
    QTest::newRow("another scheme") << u"a"_s << u"ftp://h/"_s << bad;
    QTest::newRow("no host") << u"a"_s << u"https:///x"_s << bad;
    QTest::newRow("a password in the URL") << u"a"_s << u"https://me:pw@h/"_s << bad;
    QTest::newRow("a token in the URL") << u"a"_s << u"https://h/?token=abc"_s << bad;
    QTest::newRow("a name that is taken")
        << u"Taken"_s << u"https://h/"_s << ErrorCode::AlreadyExists;
}

void TestServerProfiles::refuses()
{
    QFETCH(const QString, name);
    QFETCH(const QString, url);
    QFETCH(const ErrorCode, code);
    ServerProfiles profiles({}, m_secrets, &m_pool);
    ServerProfile taken = fullProfile();
    taken.name = u"Taken"_s;
    QVERIFY(waited(profiles.save(taken, {})));
    ServerProfile profile = fullProfile();
    profile.name = name;
    profile.url = url;
    const auto saved = waited(profiles.save(profile, {}));
    QVERIFY(!saved.has_value());
    QCOMPARE(saved.error().code, code);
    QVERIFY(!saved.error().message.contains(u"abc"_s));
    QCOMPARE(profiles.list().size(), 1);
}

void TestServerProfiles::optionsNameSecretsAndHoldNone()
{
    const ServerProfile profile = fullProfile();
    const Expected<HttpOptions> options = HttpOptions::read(profile.options());
    QVERIFY(options.has_value());
    QCOMPARE(options->method, QByteArray("PUT"));
    QCOMPARE(options->form, UploadForm::Files);
    QCOMPARE(options->headers, (HttpHeaders{ { "X-Team", "vision" } }));
    QCOMPARE(options->secretHeaders,
             (QList<std::pair<QByteArray, QString>>{
                 { "X-Api-Key", profile.headerSecret(u"X-Api-Key"_s) } }));
    QCOMPARE(options->login, (LoginSource{ {}, u"me"_s, {}, profile.loginSecret() }));
    QCOMPARE(options->proxySecret, profile.proxySecret());
    QVERIFY(options->allowPlainLogin);
    QCOMPARE(profile.secretNames().size(), 3);

    ServerProfile certificate = ServerProfile::made();
    certificate.login = ServerProfile::LoginKind::Certificate;
    certificate.certificateFile = u"/me.p12"_s;
    certificate.user = u"left over"_s;
    const Expected<HttpOptions> read = HttpOptions::read(certificate.options());
    QCOMPARE(read->clientCertificate.certificateFile, u"/me.p12"_s);
    QVERIFY(read->clientCertificate.profile.isEmpty()); // the key has no password
    QVERIFY(read->login.isEmpty());
    QVERIFY(!certificate.sendsSecrets());
}

void TestServerProfiles::theLongestUrlCovers()
{
    ServerProfiles profiles({}, m_secrets, &m_pool);
    ServerProfile host = fullProfile();
    host.name = u"host"_s;
    host.url = u"https://h.test"_s;
    ServerProfile folder = fullProfile();
    folder.name = u"folder"_s;
    folder.url = u"https://h.test/a/"_s;
    QVERIFY(waited(profiles.save(host, {})));
    QVERIFY(waited(profiles.save(folder, {})));
    const auto name = [&profiles](const QString &url) {
        const auto found = profiles.covering(url);
        return found ? found->name : u"none"_s;
    };
    QCOMPARE(name(u"https://h.test/a/model.json"_s), u"folder"_s);
    QCOMPARE(name(u"https://h.test/a"_s), u"folder"_s);
    QCOMPARE(name(u"https://h.test/ab/model.json"_s), u"host"_s);
    QCOMPARE(name(u"https://h.test:444/a/model.json"_s), u"none"_s);
    QCOMPARE(name(u"http://h.test/a/model.json"_s), u"none"_s);
    QCOMPARE(name(u"https://h.test.evil/a/model.json"_s), u"none"_s);
    QCOMPARE(name(u"https://h.test/a/../b"_s), u"host"_s);
}

void TestServerProfiles::aServerCompletesWhatIsGiven()
{
    ServerProfiles profiles({}, m_secrets, &m_pool);
    const ServerProfile profile = fullProfile();
    QVERIFY(waited(profiles.save(profile, {})));
    const QString url = profile.url + u"m/model.json"_s;
    const auto whole
        = withServer(&profiles, url, { { u"method"_s, u"POST"_s }, { u"lazy"_s, true } });
    QCOMPARE(whole->value(u"method"_s).toString(), u"POST"_s);
    QCOMPARE(whole->value(u"lazy"_s).toBool(), true);
    QCOMPARE(whole->value(u"user"_s).toString(), u"me"_s);
    const auto token = withServer(&profiles, url, { { u"bearerVariable"_s, u"T"_s } });
    QVERIFY(!token->contains(u"user"_s));
    QVERIFY(!token->contains(u"profile"_s));
    const auto none = withServer(&profiles, url, { { u"server"_s, QString() } });
    QCOMPARE(none->size(), 1);
    const auto named
        = withServer(&profiles, u"https://elsewhere/"_s, { { u"server"_s, u"Models"_s } });
    QCOMPARE(named->value(u"profile"_s).toString(), profile.loginSecret());
    const auto unknown = withServer(&profiles, url, { { u"server"_s, u"nobody"_s } });
    QCOMPARE(unknown.error().code, ErrorCode::NotFound);
}

void TestServerProfiles::namesOfSecretHeaders()
{
    for (const QString &name :
         { u"Authorization"_s, u"cookie"_s, u"X-Api-Key"_s, u"PRIVATE-TOKEN"_s })
        QVERIFY2(isSecretHeader(name), qPrintable(name));
    for (const QString &name : { u"Accept-Language"_s, u"X-Team"_s, u"If-Match"_s })
        QVERIFY2(!isSecretHeader(name), qPrintable(name));
}

QTEST_GUILESS_MAIN(TestServerProfiles)
#include "tst_serverprofiles.moc"
