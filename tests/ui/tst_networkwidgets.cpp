// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/networkfixture.h"
#include "ui/network/connectionform.h"
#include "ui/network/headerstable.h"
#include "ui/network/loginbox.h"
#include "ui/network/serverlist.h"
#include "ui/network/transportbox.h"
#include "ui/network/trustlist.h"
#include "ui/widgets/foldingbox.h"
#include "ui/widgets/messagebar.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace weightroom;
using namespace weightroom::testing;

namespace {

template <typename T>
T *find(const QWidget &widget, const QString &name)
{
    T *found = widget.findChild<T *>(name);
    if (!found)
        qFatal("There is no %s.", qPrintable(name));
    return found;
}

ServerProfile keptProfile()
{
    ServerProfile profile = ServerProfile::made();
    profile.name = u"Kept"_s;
    profile.url = u"https://kept.test/"_s;
    profile.login = ServerProfile::LoginKind::Basic;
    profile.user = u"me"_s;
    profile.headers = { { .name = u"X-Api-Key"_s, .isSecret = true } };
    profile.proxy = u"http://pu@gate:8080"_s;
    profile.proxyHasPassword = true;
    profile.caFiles = QStringList{ u"/ca.pem"_s };
    return profile;
}

} // namespace

class TestNetworkWidgets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }

    void headersGrowAndGo()
    {
        HeadersTable headers;
        QSignalSpy changed(&headers, &HeadersTable::changed);
        auto *table = find<QTableWidget>(headers, u"headersTable"_s);
        QCOMPARE(table->rowCount(), 1);
        table->item(0, 0)->setText(u"Accept"_s);
        QCOMPARE(table->rowCount(), 2);
        QVERIFY(changed.count() > 0);
        table->item(0, 1)->setText(u"*/*"_s);
        QCOMPARE(headers.headers(), (QList<HeaderField>{ { u"Accept"_s, u"*/*"_s, false } }));
        table->setCurrentCell(0, 0);
        find<QPushButton>(headers, u"removeHeader"_s)->click();
        QVERIFY(headers.headers().isEmpty());
        QCOMPARE(table->rowCount(), 1);
    }

    void headersSayWhatIsWrong_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("value");
        QTest::addColumn<bool>("good");
        QTest::newRow("fine") << u"X-A"_s << u"b"_s << true;
        QTest::newRow("no value") << u"X-A"_s << u""_s << true;
        QTest::newRow("a value without a name") << u""_s << u"b"_s << false;
        QTest::newRow("a blank in the name") << u"X A"_s << u"b"_s << false;
        QTest::newRow("a colon in the name") << u"X:A"_s << u"b"_s << true; // the value is "A: b"
        QTest::newRow("a line break") << u"X-A"_s << u"b\r\nX-B: c"_s << false;
        QTest::newRow("of the body") << u"content-type"_s << u"text/plain"_s << false;
    }
    void headersSayWhatIsWrong()
    {
        QFETCH(QString, name);
        QFETCH(QString, value);
        QFETCH(bool, good);
        HeadersTable headers;
        auto *table = find<QTableWidget>(headers, u"headersTable"_s);
        table->item(0, 0)->setText(name);
        table->item(0, 1)->setText(value);
        QCOMPARE(headers.problem().isEmpty(), good);
    }

    void secretHeadersAreNeverShown()
    {
        HeadersTable headers;
        const ServerProfile profile = keptProfile();
        headers.setHeaders(profile.headers);
        auto *table = find<QTableWidget>(headers, u"headersTable"_s);
        QVERIFY(headers.secrets(profile).isEmpty()); // the kept one stays as it is
        table->item(0, 1)->setText(u"new"_s);
        QCOMPARE(headers.secrets(profile).value(profile.headerSecret(u"X-Api-Key"_s)), u"new"_s);
        QCOMPARE(headers.headers().first().value, QString());
        // What is not secret any more begins empty.
        table->item(0, 1)->setText(u""_s);
        table->item(0, 2)->setCheckState(Qt::Unchecked);
        QCOMPARE(headers.headers(), (QList<HeaderField>{ { u"X-Api-Key"_s, u""_s, false } }));
    }

    void formsGiveBackWhatTheyWereGiven()
    {
        const ServerProfile profile = keptProfile();
        ConnectionForm form;
        form.setProfile(profile);
        ServerProfile back = profile;
        back.login = ServerProfile::LoginKind::None;
        back.headers.clear();
        back.proxy.clear();
        back.caFiles.clear();
        SecretTexts secrets;
        form.apply(back, secrets);
        QCOMPARE(back, profile);
        QVERIFY(secrets.isEmpty());
        QVERIFY(form.problem().isEmpty());
        QVERIFY(find<QToolButton>(form, u"loginBoxButton"_s)->text().contains(u"me"_s));
        find<QLineEdit>(form, u"loginPassword"_s)->setText(u"pw"_s);
        find<QLineEdit>(form, u"proxyPassword"_s)->setText(u"qx"_s);
        form.apply(back, secrets);
        QCOMPARE(secrets,
                 (SecretTexts{ { profile.loginSecret(), u"pw"_s },
                               { profile.proxySecret(), u"qx"_s } }));
        QVERIFY(!back.proxy.contains(u"qx"_s));
    }

    void loginsSayWhatIsMissing()
    {
        LoginBox box;
        auto *kind = find<QComboBox>(box, u"loginKind"_s);
        QVERIFY(box.problem().isEmpty());
        for (int i = 1; i < kind->count(); ++i) {
            kind->setCurrentIndex(i);
            QVERIFY2(!box.problem().isEmpty(), qPrintable(kind->currentText()));
        }
        kind->setCurrentIndex(2);
        find<QLineEdit>(box, u"loginUser"_s)->setText(u"a:b"_s);
        QVERIFY(!box.problem().isEmpty());
        find<QLineEdit>(box, u"loginUser"_s)->setText(u"me"_s);
        QVERIFY(box.problem().isEmpty());
        ServerProfile profile = ServerProfile::made();
        kind->setCurrentIndex(3);
        find<QLineEdit>(box, u"certificateFile"_s)->setText(u"/me.p12"_s);
        find<QLineEdit>(box, u"keyPassword"_s)->setText(u"kp"_s);
        SecretTexts secrets;
        box.apply(profile, secrets);
        QCOMPARE(profile.certificateFile, u"/me.p12"_s);
        QVERIFY(profile.keyHasPassword);
        QCOMPARE(secrets.value(profile.keySecret()), u"kp"_s);
        QVERIFY(profile.user.isEmpty());
    }

    void proxies_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<bool>("good");
        QTest::newRow("http") << u"http://gate:8080"_s << true;
        QTest::newRow("socks") << u"socks5://gate"_s << true;
        QTest::newRow("nothing") << u""_s << false;
        QTest::newRow("no scheme") << u"gate:8080"_s << false;
        QTest::newRow("a password") << u"http://me:pw@gate:8080"_s << false;
        QTest::newRow("ftp") << u"ftp://gate"_s << false;
    }
    void proxies()
    {
        QFETCH(QString, address);
        QFETCH(bool, good);
        TransportBox box;
        find<QComboBox>(box, u"proxyKind"_s)->setCurrentIndex(2);
        find<QLineEdit>(box, u"proxyUrl"_s)->setText(address);
        QCOMPARE(box.problem().isEmpty(), good);
        ServerProfile profile = ServerProfile::made();
        SecretTexts secrets;
        box.apply(profile, secrets);
        if (good)
            QCOMPARE(profile.proxy, address);
        QVERIFY(!profile.proxy.contains(u"pw"_s));
    }

    void serversAreAddedChangedAndRemoved()
    {
        NetworkFixture fixture;
        ServerList list(&fixture.servers);
        list.show();
        auto *save = find<QPushButton>(list, u"saveServer"_s);
        QVERIFY(!save->isEnabled());
        find<QLineEdit>(list, u"serverName"_s)->setText(u"Ours"_s);
        find<QLineEdit>(list, u"serverUrl"_s)->setText(u"https://ours.test/"_s);
        QVERIFY(save->isEnabled());
        find<QComboBox>(list, u"loginKind"_s)->setCurrentIndex(1);
        QVERIFY(!save->isEnabled());
        find<QLineEdit>(list, u"loginToken"_s)->setText(u"t0"_s);
        save->click();
        QTRY_COMPARE(fixture.servers.list().size(), 1);
        auto *entries = find<QListWidget>(list, u"serversList"_s);
        QTRY_COMPARE(entries->count(), 1);
        QTRY_VERIFY(find<MessageBar>(list, u"messageBar"_s)->text().contains(u"key store"_s));
        QVERIFY(find<QLineEdit>(list, u"loginToken"_s)->text().isEmpty());
        const ServerProfile first = fixture.servers.list().first();
        QCOMPARE(fixture.http.secrets->read(first.loginSecret()), std::optional(u"t0"_s));

        find<QLineEdit>(list, u"serverName"_s)->setText(u"Theirs"_s);
        save->click();
        QTRY_COMPARE(entries->item(0)->text(), u"Theirs"_s);
        QCOMPARE(fixture.servers.list().first().id, first.id);
        QCOMPARE(fixture.http.secrets->read(first.loginSecret()), std::optional(u"t0"_s));

        find<QPushButton>(list, u"addServer"_s)->click();
        find<QLineEdit>(list, u"serverName"_s)->setText(u"Theirs"_s);
        find<QLineEdit>(list, u"serverUrl"_s)->setText(u"https://b.test/"_s);
        QVERIFY(!save->isEnabled()); // the name is taken
        QVERIFY(!find<QLabel>(list, u"serverReason"_s)->text().isEmpty());
        entries->setCurrentRow(0);
        QTRY_COMPARE(find<QLineEdit>(list, u"serverUrl"_s)->text(), u"https://ours.test/"_s);
        find<QPushButton>(list, u"removeServer"_s)->click();
        QTRY_VERIFY(fixture.servers.list().isEmpty());
        QTRY_VERIFY(!fixture.http.secrets->read(first.loginSecret()));
    }

    void trustCanBeRevoked()
    {
        const auto trust = std::make_shared<TlsTrust>();
        QVERIFY(trust->trust({ u"a.test:443"_s, u"aa"_s }));
        QVERIFY(trust->trust({ u"b.test:443"_s, u"bb"_s }));
        QThreadPool pool;
        TrustList list(trust, &pool);
        list.show();
        auto *table = find<QTableWidget>(list, u"trustTable"_s);
        QCOMPARE(table->rowCount(), 2);
        auto *revoke = find<QPushButton>(list, u"revokeTrust"_s);
        QVERIFY(!revoke->isEnabled());
        table->selectRow(0);
        revoke->click();
        QTRY_COMPARE(table->rowCount(), 1);
        QVERIFY(!trust->isTrusted(u"a.test:443"_s, u"aa"_s));
        QVERIFY(trust->isTrusted(u"b.test:443"_s, u"bb"_s));
    }

    void foldedThingsAreReachedByKeyboard()
    {
        auto *inside = new QLineEdit;
        FoldingBox box(u"More"_s, u"more"_s, inside);
        box.show();
        QVERIFY(!inside->isVisible());
        auto *button = find<QToolButton>(box, u"moreButton"_s);
        QVERIFY(button->focusPolicy() & Qt::TabFocus);
        QTest::keyClick(button, Qt::Key_Space);
        QVERIFY(inside->isVisible());
        box.setSummary(u"a & b"_s);
        QVERIFY(button->text().contains(u"a && b"_s));
    }
};

QTEST_MAIN(TestNetworkWidgets)
#include "tst_networkwidgets.moc"
