// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/io/http/httpurls.h"
#include "tests/ui/mnemonics.h"
#include "tests/ui/networkfixture.h"
#include "ui/dialogs/urldialog.h"
#include "ui/network/trustbox.h"
#include "ui/network/weburl.h"
#include "ui/widgets/foldingbox.h"
#include "ui/widgets/messagebar.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace weightroom;
using namespace weightroom::testing;

namespace {

struct OpenUrlDialog : DialogProbe
{
    NetworkFixture fixture;
    UrlDialog *url = nullptr;
    TransferOrder order;
    int orders = 0;
    QString looked;
    IoOptions lookOptions;

    explicit OpenUrlDialog(const QString &path = {})
    {
        fixture.serveModel("/m");
        open(path.isEmpty() ? path : fixture.server.url(path));
    }
    void open(const QString &address)
    {
        delete dialog;
        url = new UrlDialog(fixture.services(), address);
        dialog = url;
        QObject::connect(url, &UrlDialog::downloadRequested, url,
                         [this](const TransferOrder &wanted) {
                             order = wanted;
                             ++orders;
                         });
        QObject::connect(
            url, &UrlDialog::lookRequested, url,
            [this](const QString &where, const ModelArtifacts &, const IoOptions &options) {
                looked = where;
                lookOptions = options;
            });
        url->open();
    }
    ~OpenUrlDialog() { delete dialog; }

    QString mainText() const { return child<QPushButton>(u"urlMain"_s)->text().remove(u'&'); }
    bool isRead() const { return url && url->model().has_value(); }
    QString message() const { return child<MessageBar>(u"urlMessage"_s)->text(); }
};

} // namespace

class TestUrlDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }

    void offersTheUrlOnTheClipboard_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("offered");
        QTest::newRow("a URL") << u"https://h/m/model.json\n"_s << u"https://h/m/model.json"_s;
        QTest::newRow("words") << u"see https://h/m/model.json"_s << u""_s;
        QTest::newRow("a file") << u"file:///m/model.json"_s << u""_s;
        QTest::newRow("nothing") << u""_s << u""_s;
        QTest::newRow("no host") << u"https:///model.json"_s << u""_s;
    }
    void offersTheUrlOnTheClipboard()
    {
        QFETCH(QString, text);
        QFETCH(QString, offered);
        QGuiApplication::clipboard()->setText(text);
        OpenUrlDialog open;
        QCOMPARE(open.child<QLineEdit>(u"modelUrl"_s)->text(), offered);
        QCOMPARE(open.child<QLineEdit>(u"modelUrl"_s)->hasSelectedText(), !offered.isEmpty());
        QGuiApplication::clipboard()->clear();
    }

    void readsTheManifestFirstThenDownloads()
    {
        OpenUrlDialog open(u"/m/model.json"_s);
        QCOMPARE(open.mainText(), u"Read"_s);
        QVERIFY(!open.child<QPushButton>(u"justLook"_s)->isVisible());
        QTest::keyClick(open.child<QLineEdit>(u"modelUrl"_s), Qt::Key_Return);
        QTRY_VERIFY(open.isRead());
        QCOMPARE(open.fixture.server.count("/m/w.bin"), 0); // one file of a known size
        QVERIFY(open.child<QLabel>(u"glanceLines"_s)->text().contains(u"16"_s));
        QTRY_VERIFY(open.child<QLabel>(u"glanceFree"_s)->isVisible());
        QCOMPARE(open.mainText(), u"Download"_s);
        QVERIFY(open.child<QPushButton>(u"justLook"_s)->isVisible());
        QCOMPARE(open.child<QLineEdit>(u"targetName"_s)->text(), u"m"_s);
        QTest::keyClick(open.dialog, Qt::Key_Return);
        QTRY_VERIFY(!open.dialog);
        QCOMPARE(open.orders, 1);
        QCOMPARE(open.order.kind, TransferKind::Download);
        QCOMPARE(open.order.source, open.fixture.server.url(u"/m/model.json"_s));
        QCOMPARE(open.order.target, u"store://m"_s);
        QVERIFY(!open.order.options.load.contains(u"lazy"_s));
        QVERIFY(!open.order.options.load.contains(u"ask"_s)); // transfers may ask
    }

    void justLooking()
    {
        OpenUrlDialog open(u"/m/model.json"_s);
        open.click<QPushButton>(u"urlMain"_s);
        QTRY_VERIFY(open.isRead());
        open.click<QPushButton>(u"justLook"_s);
        QTRY_VERIFY(!open.dialog);
        QCOMPARE(open.orders, 0);
        QCOMPARE(open.looked, open.fixture.server.url(u"/m/model.json"_s));
        QCOMPARE(open.lookOptions.value(u"lazy"_s).toBool(), true);
        QCOMPARE(open.fixture.server.count("/m/w.bin"), 0);
    }

    void whatWasReadIsForgottenWhenTheUrlChanges()
    {
        OpenUrlDialog open(u"/m/model.json"_s);
        open.click<QPushButton>(u"urlMain"_s);
        QTRY_VERIFY(open.isRead());
        open.child<QLineEdit>(u"modelUrl"_s)->setText(open.fixture.server.url(u"/n/model.json"_s));
        QVERIFY(!open.isRead());
        QCOMPARE(open.mainText(), u"Read"_s);
        QCOMPARE(open.child<QLineEdit>(u"targetName"_s)->text(), u"n"_s);
        // A late answer for the old URL counts for nothing.
        open.child<QLineEdit>(u"modelUrl"_s)->setText(open.fixture.server.url(u"/m/model.json"_s));
        open.click<QPushButton>(u"urlMain"_s);
        open.child<QLineEdit>(u"modelUrl"_s)->setText(open.fixture.server.url(u"/o/model.json"_s));
        QTest::qWait(150);
        QVERIFY(!open.isRead());
    }

    void saysWhyWhatWasTypedWillNotDo_data()
    {
        QTest::addColumn<QString>("url");
        QTest::newRow("a path") << u"/models/m"_s;
        QTest::newRow("another scheme") << u"ftp://h/model.json"_s;
        QTest::newRow("no host") << u"https://"_s;
    }
    void saysWhyWhatWasTypedWillNotDo()
    {
        QFETCH(QString, url);
        OpenUrlDialog open;
        open.child<QLineEdit>(u"modelUrl"_s)->setText(url);
        const auto *reason = open.child<QLabel>(u"urlReason"_s);
        QVERIFY(reason->isVisible());
        QVERIFY(!reason->text().isEmpty());
        QVERIFY(!open.child<QPushButton>(u"urlMain"_s)->isEnabled());
        open.child<QLineEdit>(u"modelUrl"_s)->setText(u"https://h/m/model.json"_s);
        QVERIFY(!reason->isVisible());
        QVERIFY(open.child<QPushButton>(u"urlMain"_s)->isEnabled());
    }

    void tellsThatItTriesAgain()
    {
        int tries = 0;
        OpenUrlDialog open(u"/m/model.json"_s);
        open.fixture.server.on("/m/model.json", [&tries](const CannedRequest &) {
            return ++tries == 1 ? CannedAnswer{ .status = 503 } : CannedAnswer{ .silent = true };
        });
        open.click<QPushButton>(u"urlMain"_s);
        const auto *message = open.child<MessageBar>(u"urlMessage"_s);
        QTRY_VERIFY(message->isVisible());
        QVERIFY2(message->text().contains(u"Trying again"_s), qPrintable(message->text()));
        QTest::keyClick(open.dialog, Qt::Key_Escape);
        QVERIFY(!message->isVisible());
    }

    void aFailureIsToldInPlace()
    {
        OpenUrlDialog open(u"/gone/model.json"_s);
        open.click<QPushButton>(u"urlMain"_s);
        QTRY_VERIFY(open.child<MessageBar>(u"urlMessage"_s)->isVisible());
        QVERIFY(open.message().contains(u"404"_s));
        QVERIFY(open.child<QPushButton>(u"urlMain"_s)->isEnabled());
    }

    void aLoginIsAskedForInPlace()
    {
        OpenUrlDialog open;
        open.fixture.server.on("/closed/model.json", [](const CannedRequest &request) {
            return request.header("Authorization") == "Basic bWU6cHc="
                ? CannedAnswer{ .body = R"({"modelTopology":{"a":1}})" }
                : CannedAnswer{ .status = 401,
                                .headers = { { "WWW-Authenticate", "Basic realm=\"r\"" } } };
        });
        open.child<QLineEdit>(u"modelUrl"_s)
            ->setText(open.fixture.server.url(u"/closed/model.json"_s));
        open.click<QPushButton>(u"urlMain"_s);
        QTRY_VERIFY(open.child<QLineEdit>(u"loginUser"_s)->isVisible());
        QTRY_VERIFY(open.child<QLineEdit>(u"loginUser"_s)->hasFocus());
        QVERIFY(open.child<MessageBar>(u"urlMessage"_s)->isVisible()); // why it is asked for
        QVERIFY2(open.message().contains(u"401"_s), qPrintable(open.message()));
        QVERIFY(open.fixture.http.asker->asked.isEmpty()); // no second dialog
        QTest::keyClicks(open.child<QLineEdit>(u"loginUser"_s), u"me"_s);
        QTest::keyClicks(open.child<QLineEdit>(u"loginPassword"_s), u"pw"_s);
        QTest::keyClick(open.child<QLineEdit>(u"loginPassword"_s), Qt::Key_Return);
        QTRY_VERIFY(open.isRead());
        open.click<QPushButton>(u"urlMain"_s);
        QTRY_COMPARE(open.orders, 1);
        // The order can be written down: it names the secret and holds none.
        for (const QVariant &value : std::as_const(open.order.options.load))
            QVERIFY(!value.toStringList().join(u' ').contains(u"pw"_s));
        const QString name = open.order.options.load.value(u"profile"_s).toString();
        QCOMPARE(open.fixture.http.secrets->read(name), std::optional(u"pw"_s));
    }

    void aLoginOverAnOpenConnectionAsksFirst()
    {
        OpenUrlDialog open;
        open.child<QLineEdit>(u"modelUrl"_s)->setText(u"http://far.test/m/model.json"_s);
        auto *plain = open.child<QCheckBox>(u"allowPlainLogin"_s);
        QVERIFY(!plain->isVisible());
        open.child<QComboBox>(u"loginKind"_s)->setCurrentIndex(1);
        open.child<QLineEdit>(u"loginToken"_s)->setText(u"t"_s);
        QVERIFY(plain->isVisible());
        QVERIFY(!open.child<QPushButton>(u"urlMain"_s)->isEnabled());
        QVERIFY(open.child<QLabel>(u"urlReason"_s)->text().contains(u"far.test"_s));
        plain->setChecked(true);
        QVERIFY(open.child<QPushButton>(u"urlMain"_s)->isEnabled());
        for (const QString &safe :
             { u"https://far.test/model.json"_s, u"http://localhost/model.json"_s,
               u"http://127.0.0.1:81/model.json"_s }) {
            plain->setChecked(false);
            open.child<QLineEdit>(u"modelUrl"_s)->setText(safe);
            QVERIFY(!plain->isVisible());
            QVERIFY(open.child<QPushButton>(u"urlMain"_s)->isEnabled());
        }
    }

    void everyAltKeyDoesOneThing()
    {
        OpenUrlDialog open;
        auto *login = open.child<QComboBox>(u"loginKind"_s);
        auto *target = open.child<QComboBox>(u"targetPlace"_s);
        target->setCurrentIndex(target->count() - 1); // a folder
        QCOMPARE_EQ(sharedMnemonics(login->window(), login), QString());
    }

    void weightsThatAreElsewhere()
    {
        OpenUrlDialog open;
        open.fixture.server.on(
            "/j/model.json",
            CannedAnswer{ .body = R"({"modelTopology":{"a":1},"weightsManifest":[{"paths":)"
                                  R"(["a.bin","b.bin"],"weights":[{"name":"w","shape":[2],)"
                                  R"("dtype":"float32"}]}]})" });
        open.fixture.server.serve("/cdn/a.bin", "wwww");
        open.fixture.server.serve("/cdn/b.bin", "wwww");
        open.child<QLineEdit>(u"modelUrl"_s)->setText(open.fixture.server.url(u"/j/model.json"_s));
        open.click<QPushButton>(u"urlMain"_s);
        QTRY_VERIFY(open.isRead());
        // They are missing, so the dialog shows where it looked.
        const auto *list = open.child<QPlainTextEdit>(u"weightUrls"_s);
        QVERIFY(list->isVisible());
        QCOMPARE(list->toPlainText(),
                 open.fixture.server.url(u"/j/a.bin"_s) + u'\n'
                     + open.fixture.server.url(u"/j/b.bin"_s));
        QVERIFY(!open.child<QPushButton>(u"urlMain"_s)->isEnabled());
        QVERIFY(open.child<QPushButton>(u"justLook"_s)->isEnabled());
        open.child<QLineEdit>(u"weightPathPrefix"_s)->setText(open.fixture.server.url(u"/cdn"_s));
        QCOMPARE(list->toPlainText(),
                 open.fixture.server.url(u"/cdn/a.bin"_s) + u'\n'
                     + open.fixture.server.url(u"/cdn/b.bin"_s));
        QVERIFY(!open.isRead());
        open.click<QPushButton>(u"urlMain"_s);
        QTRY_VERIFY(open.isRead());
        QVERIFY(open.child<QPushButton>(u"urlMain"_s)->isEnabled());
        open.child<QLineEdit>(u"weightPathPrefix"_s)->setText(u"/no/url"_s);
        QVERIFY(!open.child<QPushButton>(u"urlMain"_s)->isEnabled());
    }

    void escapeStopsReadingFirst()
    {
        OpenUrlDialog open;
        open.fixture.server.on("/slow/model.json", CannedAnswer{ .silent = true });
        open.child<QLineEdit>(u"modelUrl"_s)
            ->setText(open.fixture.server.url(u"/slow/model.json"_s));
        open.click<QPushButton>(u"urlMain"_s);
        QTRY_COMPARE(open.fixture.server.count("/slow/model.json"), 1);
        QTest::keyClick(open.dialog, Qt::Key_Escape);
        QVERIFY(open.dialog);
        QVERIFY(open.child<QPushButton>(u"urlMain"_s)->isEnabled());
        QTest::keyClick(open.dialog, Qt::Key_Escape);
        QTRY_VERIFY(!open.dialog);
    }

    void aServerThatIsSetUpIsUsed()
    {
        OpenUrlDialog open;
        ServerProfile profile = ServerProfile::made();
        profile.name = u"Mine"_s;
        profile.url = open.fixture.server.url(u"/closed/"_s);
        profile.login = ServerProfile::LoginKind::Bearer;
        const auto saved
            = open.fixture.servers.save(profile, { { profile.loginSecret(), u"t0"_s } });
        QTRY_COMPARE(open.fixture.servers.list().size(), 1);
        open.fixture.server.on("/closed/m/model.json", [](const CannedRequest &request) {
            return request.header("Authorization") == "Bearer t0"
                ? CannedAnswer{ .body = R"({"modelTopology":{"a":1}})" }
                : CannedAnswer{ .status = 403 };
        });
        open.child<QLineEdit>(u"modelUrl"_s)
            ->setText(open.fixture.server.url(u"/closed/m/model.json"_s));
        QVERIFY(open.child<QLabel>(u"usedServer"_s)->text().contains(u"Mine"_s));
        QVERIFY(open.child<QLineEdit>(u"loginToken"_s)->text().isEmpty()); // kept, never shown
        open.click<QPushButton>(u"urlMain"_s);
        QTRY_VERIFY(open.isRead());
        open.child<QLineEdit>(u"modelUrl"_s)->setText(u"https://elsewhere/model.json"_s);
        QVERIFY(!open.child<QLabel>(u"usedServer"_s)->isVisible());
        QCOMPARE(open.child<QComboBox>(u"loginKind"_s)->currentIndex(), 0);
    }

    void aFolderAsTheTarget()
    {
        OpenUrlDialog open(u"/m/model.json"_s);
        open.click<QPushButton>(u"urlMain"_s);
        QTRY_VERIFY(open.isRead());
        QVERIFY(!open.child<QLineEdit>(u"targetFolder"_s)->isVisible());
        auto *place = open.child<QComboBox>(u"targetPlace"_s);
        QCOMPARE(place->count(), 2); // no server is offered
        place->setCurrentIndex(place->findData(u"file"_s));
        auto *folder = open.child<QLineEdit>(u"targetFolder"_s);
        QVERIFY(folder->isVisible());
        folder->setText(u"relative"_s);
        QVERIFY(!open.child<QPushButton>(u"urlMain"_s)->isEnabled());
        folder->setText(u"/tmp/models"_s);
        open.child<QLineEdit>(u"targetName"_s)->setText(u"a/b"_s);
        QVERIFY(!open.child<QPushButton>(u"urlMain"_s)->isEnabled());
        open.child<QLineEdit>(u"targetName"_s)->setText(u"fine"_s);
        open.click<QPushButton>(u"urlMain"_s);
        QTRY_COMPARE(open.orders, 1);
        QCOMPARE(open.order.target, u"file:///tmp/models/fine"_s);
    }

    void urlsInDrops()
    {
        QMimeData links;
        links.setUrls({ QUrl(u"https://h/m/model.json"_s) });
        QCOMPARE(webUrlIn(&links), u"https://h/m/model.json"_s);
        QMimeData two;
        two.setUrls({ QUrl(u"https://h/a"_s), QUrl(u"https://h/b"_s) });
        QCOMPARE(webUrlIn(&two), QString());
        QMimeData files;
        files.setUrls({ QUrl(u"file:///m"_s) });
        QCOMPARE(webUrlIn(&files), QString());
        QCOMPARE(webUrlIn(nullptr), QString());
    }
};

QTEST_MAIN(TestUrlDialog)
#include "tst_urldialog.moc"
