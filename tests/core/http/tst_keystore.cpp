// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/io/http/servers/keychainsecrets.h"
#include "core/io/http/servers/serverprofiles.h"
#include "tests/support/futures.h"

#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace weightroom;
using namespace weightroom::testing;

/// With a key store that answers: keystore.sh starts one and says so in the environment.
class TestKeyStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!qEnvironmentVariableIsSet("WEIGHTROOM_TEST_KEY_STORE"))
            QSKIP("There is no key store: keystore.sh runs this test with one.");
    }

    void secretsAreWritten()
    {
        QVERIFY(m_secrets->write(u"server/login"_s, m_secret));
        QCOMPARE(m_secrets->read(u"server/login"_s), std::optional(m_secret));
        QVERIFY(!m_secrets->read(u"another"_s));
        QVERIFY(m_secrets->write(u"replaced"_s, u"old"_s));
        QVERIFY(m_secrets->write(u"replaced"_s, u"new"_s));
        QVERIFY(m_secrets->write(u"removed"_s, u"gone"_s));
        m_secrets->remove(u"removed"_s);
        QVERIFY(!m_secrets->read(u"removed"_s));
        QVERIFY(!m_secrets->write(u"once"_s, u"s"_s, SecretStore::Keep::ThisRun));
        QCOMPARE(m_secrets->read(u"once"_s), std::optional(u"s"_s));
        QVERIFY(waited(m_servers.save(m_profile, { { m_profile.loginSecret(), u"t0psecret"_s } }))
                    ->secretsKept);
        for (QDirIterator it(m_folder.path(), QDir::Files); it.hasNext();) {
            QFile file(it.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains("t0psecret"), qPrintable(file.fileName()));
        }
    }

    /// Run by a second program.
    void secretsOutliveTheProgram()
    {
        QCOMPARE(m_secrets->read(u"server/login"_s), std::optional(m_secret));
        QCOMPARE(m_secrets->read(u"replaced"_s), std::optional(u"new"_s));
        QVERIFY(!m_secrets->read(u"removed"_s));
        QVERIFY(!m_secrets->read(u"once"_s));
        QCOMPARE(m_secrets->read(m_profile.loginSecret()), std::optional(u"t0psecret"_s));
        QVERIFY(waited(m_servers.save(m_profile, {})));
        QVERIFY(waited(m_servers.remove(m_profile.id)));
        QVERIFY(!m_secrets->read(m_profile.loginSecret()));
    }

    /// Run while the key store is stopped.
    void aStoreThatDoesNotAnswerCountsAsNone()
    {
        KeychainSecrets stuck(u"weightroom-test"_s, std::chrono::milliseconds(200));
        QVERIFY(!stuck.read(u"server/login"_s));
        QVERIFY(!stuck.write(u"late"_s, u"s3cret"_s)); // the user is told
        QCOMPARE(stuck.read(u"late"_s), std::optional(u"s3cret"_s));
        stuck.remove(u"late"_s);
        QVERIFY(!stuck.read(u"late"_s));
    }

    /// Many threads, as loads at the same time do.
    void manyAskAtOnce()
    {
        QVERIFY(m_secrets->write(u"shared"_s, m_secret));
        QList<QFuture<Expected<QString>>> answers;
        for (int i = 0; i < 40; ++i) {
            answers.append(run(&m_pool, Operation::create(), [this](Operation &) {
                return Expected<QString>(m_secrets->read(u"shared"_s).value_or(QString()));
            }));
        }
        for (QFuture<Expected<QString>> &answer : answers)
            QCOMPARE(waited(answer).value_or({}), m_secret);
        m_secrets->remove(u"shared"_s);
    }

private:
    static ServerProfile profile()
    {
        return { .id = u"the-server"_s,
                 .name = u"Ours"_s,
                 .url = u"https://ours.test/"_s,
                 .login = ServerProfile::LoginKind::Bearer };
    }

    QString m_secret = u"pässwörd with blanks ••"_s;
    ServerProfile m_profile = profile();
    QTemporaryDir m_folder;
    QThreadPool m_pool;
    std::shared_ptr<KeychainSecrets> m_secrets
        = std::make_shared<KeychainSecrets>(u"weightroom-test"_s);
    ServerProfiles m_servers{ m_folder.filePath(u"servers.json"_s), m_secrets, &m_pool };
};

QTEST_GUILESS_MAIN(TestKeyStore)
#include "tst_keystore.moc"
