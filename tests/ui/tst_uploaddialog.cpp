// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/mnemonics.h"
#include "tests/ui/networkfixture.h"
#include "ui/dialogs/uploaddialog.h"
#include "ui/network/answerview.h"
#include "ui/network/verifybox.h"
#include "ui/widgets/messagebar.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableWidget>

using namespace Qt::StringLiterals;
using namespace weightroom;
using namespace weightroom::testing;

namespace {

constexpr auto password = "hunter2";

struct OpenUploadDialog : DialogProbe
{
    NetworkFixture fixture;
    int uploads = 0;

    explicit OpenUploadDialog(const ModelArtifacts &model = NetworkFixture::model())
    {
        open(model);
    }
    void open(const ModelArtifacts &model = NetworkFixture::model())
    {
        delete dialog;
        auto *upload
            = new UploadDialog({ .title = u"toxicity"_s, .model = model }, fixture.services());
        QObject::connect(upload, &UploadDialog::uploaded, upload, [this] { ++uploads; });
        dialog = upload;
        upload->open();
    }
    ~OpenUploadDialog() { delete dialog; }

    void type(const QString &path) const
    {
        child<QLineEdit>(u"uploadUrl"_s)->setText(fixture.server.url(path));
    }
    void logInAs(const QString &user) const
    {
        child<QComboBox>(u"loginKind"_s)->setCurrentIndex(2);
        child<QLineEdit>(u"loginUser"_s)->setText(user);
        child<QLineEdit>(u"loginPassword"_s)->setText(QString::fromLatin1(password));
    }
    QString preview() const { return child<QPlainTextEdit>(u"requestText"_s)->toPlainText(); }
    QString answer() const { return child<QPlainTextEdit>(u"answerText"_s)->toPlainText(); }
    bool answered() const { return child<QTabWidget>(u"uploadTabs"_s)->isTabEnabled(1); }
    MessageBar *message() const { return child<MessageBar>(u"uploadMessage"_s); }
    void send() const { click<QPushButton>(u"uploadButton"_s); }
};

} // namespace

class TestUploadDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }

    void previewFollowsWhatIsTyped()
    {
        OpenUploadDialog open;
        open.type(u"/up"_s);
        QTRY_VERIFY(open.preview().contains(u"(16 bytes)"_s));
        QVERIFY(open.preview().startsWith(u"POST /up HTTP/1.1\nHost: 127.0.0.1:"_s));
        open.child<QComboBox>(u"uploadMethod"_s)->setCurrentIndex(1);
        QVERIFY(open.preview().startsWith(u"PUT /up HTTP/1.1"_s));
        open.logInAs(u"me"_s);
        QVERIFY(open.preview().contains(u"Authorization: Basic ••••••"_s));
        QVERIFY(!open.preview().contains(QLatin1String(password)));
        open.child<QComboBox>(u"uploadForm"_s)->setCurrentIndex(1);
        QVERIFY(open.preview().contains(u"PUT /up/model.json HTTP/1.1"_s));
        QVERIFY(!open.child<QComboBox>(u"uploadMethod"_s)->isVisible());
        open.click<QPushButton>(u"copyCurl"_s);
        const QString command = QGuiApplication::clipboard()->text();
        QVERIFY(command.startsWith(u"curl --upload-file"_s));
        QVERIFY(!command.contains(QLatin1String(password)));
    }

    /// A model that came in several files is sent in those.
    void filesArePreviewedAsTheyAreSent()
    {
        ModelArtifacts model = NetworkFixture::model();
        model.origin.groups = { { { u"a.bin"_s, u"b.bin"_s }, 1 } };
        model.weightData
            = WeightData({ { memoryBytes("wwwwwwww"), 8 }, { memoryBytes("wwwwwwww"), 8 } });
        OpenUploadDialog open(model);
        open.child<QComboBox>(u"uploadForm"_s)->setCurrentIndex(1);
        open.type(u"/up/"_s);
        open.send();
        const auto puts = [&open] {
            QStringList targets;
            for (const CannedRequest &request : open.fixture.server.requests()) {
                if (request.method == "PUT")
                    targets += QString::fromLatin1(request.target);
            }
            return targets;
        };
        QTRY_VERIFY(!puts().isEmpty());
        QVERIFY2(open.preview().contains(u"PUT %1 HTTP"_s.arg(puts().constFirst())),
                 qPrintable(open.preview()));
    }

    void sendsAndShowsTheAnswer()
    {
        OpenUploadDialog open;
        open.fixture.server.on(
            "/up",
            CannedAnswer{ .status = 201,
                          .headers = { { "X-Stored", "yes" }, { "Set-Cookie", "s=secretcookie" } },
                          .body = "{\"id\":7}" });
        open.type(u"/up"_s);
        open.logInAs(u"me"_s);
        QTest::keyClick(open.child<QLineEdit>(u"uploadUrl"_s), Qt::Key_Return);
        QTRY_COMPARE(open.uploads, 1);
        QCOMPARE(open.fixture.server.requests().size(), 1);
        const CannedRequest &request = open.fixture.server.requests().first();
        QCOMPARE(request.method, QByteArray("POST"));
        QCOMPARE(request.header("Authorization"),
                 "Basic " + QByteArray("me:").append(password).toBase64());
        QVERIFY(request.body.contains("wwwwwwwwwwwwwwww"));
        QVERIFY(open.answered());
        QVERIFY(open.answer().contains(u"201"_s));
        QVERIFY(open.answer().contains(u"X-Stored: yes"_s));
        QVERIFY(open.answer().contains(u"{\"id\":7}"_s));
        QVERIFY(!open.answer().contains(u"secretcookie"_s));
        QVERIFY(open.child<QLabel>(u"verifyState"_s)->text().startsWith(u"Not verified"_s));
        QVERIFY(!open.child<QPushButton>(u"verifyButton"_s)->isEnabled());
        open.send(); // the button says Close now
        QTRY_VERIFY(!open.dialog);
        QCOMPARE(open.fixture.server.requests().size(), 1);
    }

    void loadsBackWhatTheServerNames()
    {
        OpenUploadDialog open;
        open.fixture.serveModel("/stored");
        open.fixture.server.on(
            "/up",
            CannedAnswer{ .status = 201, .headers = { { "Location", "/stored/model.json" } } });
        open.type(u"/up"_s);
        open.send();
        QTRY_COMPARE(open.uploads, 1);
        QCOMPARE(open.child<QLineEdit>(u"verifyUrl"_s)->text(),
                 open.fixture.server.url(u"/stored/model.json"_s));
        const auto *state = open.child<QLabel>(u"verifyState"_s);
        QVERIFY(state->text().startsWith(u"Not verified"_s));
        open.click<QPushButton>(u"verifyButton"_s);
        QTRY_VERIFY2(state->text().startsWith(u"Verified"_s), qPrintable(state->text()));

        open.fixture.server.serve("/stored/w.bin", "wwwwwwwwwwwwwwwX");
        open.click<QPushButton>(u"verifyButton"_s);
        QTRY_VERIFY2(state->text().startsWith(u"Not verified. "_s), qPrintable(state->text()));
    }

    void readableUrls_data()
    {
        QTest::addColumn<QByteArray>("location");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("url");
        QTest::newRow("nothing") << QByteArray() << QByteArray("ok") << QString();
        QTest::newRow("a header") << QByteArray("/m/model.json") << QByteArray()
                                  << u"https://h/m/model.json"_s;
        QTest::newRow("a body") << QByteArray() << QByteArray(R"({"url":"m/model.json"})")
                                << u"https://h/up/m/model.json"_s;
        QTest::newRow("another host")
            << QByteArray("https://cdn/x.json") << QByteArray() << u"https://cdn/x.json"_s;
        QTest::newRow("no web server")
            << QByteArray("file:///etc/passwd") << QByteArray() << QString();
    }
    void readableUrls()
    {
        QFETCH(QByteArray, location);
        QFETCH(QByteArray, body);
        SaveResponse response{
            .status = 201, .url = u"https://h/up/x"_s, .headers = {}, .body = body
        };
        if (!location.isEmpty())
            response.headers.append({ "Location", location });
        QFETCH(QString, url);
        QCOMPARE(readableUrl({ response }), url);
    }

    void oneRequestForEachFileAsksBeforeItReplaces()
    {
        OpenUploadDialog open;
        open.fixture.serveModel("/dav/m");
        open.child<QComboBox>(u"uploadForm"_s)->setCurrentIndex(1);
        open.type(u"/dav/m"_s);
        open.send();
        QTRY_VERIFY(open.message()->isVisible());
        QVERIFY(open.child<QPushButton>(u"replaceUpload"_s)->isVisible());
        QCOMPARE(open.uploads, 0);
        open.fixture.server.on("/dav/m/model.json", CannedAnswer{ .status = 204 });
        open.fixture.server.on("/dav/m/weights.bin", CannedAnswer{ .status = 204 });
        open.click<QPushButton>(u"replaceUpload"_s);
        QTRY_VERIFY(std::any_of(open.fixture.server.requests().begin(),
                                open.fixture.server.requests().end(),
                                [](const CannedRequest &r) { return r.method == "PUT"; }));
        QTRY_COMPARE(open.child<QPushButton>(u"uploadButton"_s)->text().remove(u'&'),
                     open.uploads == 1 ? u"Close"_s : u"Upload"_s);
        QCOMPARE(open.fixture.transfers->count(), 1);
    }

    void failuresStayInTheDialog_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("says");
        QTest::newRow("too large") << 413 << u"too large"_s;
        QTest::newRow("forbidden") << 403 << u"403"_s;
        QTest::newRow("broken") << 500 << u"500"_s;
    }
    void failuresStayInTheDialog()
    {
        QFETCH(int, status);
        QFETCH(QString, says);
        OpenUploadDialog open;
        open.fixture.server.on("/up", CannedAnswer{ .status = status });
        open.type(u"/up"_s);
        open.send();
        QTRY_VERIFY(open.message()->isVisible());
        QVERIFY2(open.message()->text().contains(says), qPrintable(open.message()->text()));
        QCOMPARE(open.uploads, 0);
        QVERIFY(!open.answered());
        QVERIFY(open.child<QPushButton>(u"uploadButton"_s)->isEnabled());
    }

    void aWishForALoginUnfoldsIt()
    {
        OpenUploadDialog open;
        open.fixture.server.on("/up", CannedAnswer{ .status = 401 });
        open.type(u"/up"_s);
        open.send();
        QTRY_VERIFY(open.child<QLineEdit>(u"loginUser"_s)->isVisible());
        QVERIFY(open.fixture.http.asker->asked.isEmpty());
    }

    void everyAltKeyDoesOneThing()
    {
        OpenUploadDialog open;
        open.type(u"/up"_s);
        auto *login = open.child<QComboBox>(u"loginKind"_s);
        QCOMPARE_EQ(sharedMnemonics(login->window(), login), QString());
    }

    void testAsksWithoutSending()
    {
        OpenUploadDialog open;
        open.fixture.server.on("/old",
                               CannedAnswer{ .status = 307, .headers = { { "Location", "/up" } } });
        open.fixture.server.on(
            "/up", CannedAnswer{ .status = 204, .headers = { { "Allow", "POST, OPTIONS" } } });
        open.type(u"/old"_s);
        open.click<QPushButton>(u"testServer"_s);
        QTRY_VERIFY(open.answered());
        QVERIFY(open.child<QLabel>(u"answerVerdict"_s)->text().contains(u"POST, OPTIONS"_s));
        QVERIFY(open.answer().contains(u"307"_s));
        QVERIFY(open.answer().contains(u"204"_s));
        for (const CannedRequest &request : open.fixture.server.requests()) {
            QCOMPARE(request.method, QByteArray("OPTIONS"));
            QVERIFY(request.body.isEmpty());
        }
        open.fixture.server.on("/get",
                               CannedAnswer{ .status = 405, .headers = { { "Allow", "GET" } } });
        open.type(u"/get"_s);
        open.click<QPushButton>(u"testServer"_s);
        QTRY_VERIFY(open.child<QLabel>(u"answerVerdict"_s)->text().contains(u"405"_s));
        open.fixture.server.on(
            "/closed",
            CannedAnswer{ .status = 401, .headers = { { "WWW-Authenticate", "Bearer" } } });
        open.type(u"/closed"_s);
        open.click<QPushButton>(u"testServer"_s);
        QTRY_VERIFY(open.child<QLineEdit>(u"loginToken"_s)->isVisible());
        QCOMPARE(open.uploads, 0);
    }

    void cancelStopsTheUploadFirst()
    {
        OpenUploadDialog open;
        open.fixture.server.on("/up", CannedAnswer{ .silent = true });
        open.type(u"/up"_s);
        open.send();
        QTRY_COMPARE(open.fixture.server.count("/up"), 1);
        QVERIFY(!open.child<QLineEdit>(u"uploadUrl"_s)->isEnabled());
        QTest::keyClick(open.dialog, Qt::Key_Escape);
        QVERIFY(open.dialog);
        QTRY_VERIFY(open.child<QLineEdit>(u"uploadUrl"_s)->isEnabled());
        QVERIFY(open.message()->text().contains(u"cancelled"_s));
        QTest::keyClick(open.dialog, Qt::Key_Escape);
        QTRY_VERIFY(!open.dialog);
    }

    /// The upload is a transfer among the others, and goes on when the dialog is left.
    void goesOnInTheBackground()
    {
        OpenUploadDialog open;
        open.fixture.server.on(
            "/up", CannedAnswer{ .body = "stored", .pieceBytes = 1, .pieceDelayMs = 100 });
        open.type(u"/up"_s);
        open.send();
        const TransferQueue &transfers = *open.fixture.transfers;
        QCOMPARE(transfers.count(), 1);
        QCOMPARE(transfers.at(0).order.kind, TransferKind::Upload);
        QCOMPARE(transfers.at(0).order.name(), u"toxicity"_s);
        auto *button = open.child<QPushButton>(u"uploadButton"_s);
        QCOMPARE(button->text(), u"Continue in the &Background"_s);
        QVERIFY(button->isEnabled());
        button->click();
        QTRY_VERIFY(!open.dialog);
        QTRY_COMPARE(transfers.at(0).state, TransferState::Done);
        QCOMPARE(transfers.at(0).saved->responses.first().body, QByteArray("stored"));
        QCOMPARE(open.fixture.server.count("/up"), 1);
    }

    void aFailedTryLeavesTheListForTheNext()
    {
        OpenUploadDialog open;
        int tries = 0;
        open.fixture.server.on("/up", [&tries](const CannedRequest &) {
            return CannedAnswer{ .status = ++tries == 1 ? 404 : 201 };
        });
        open.type(u"/up"_s);
        open.send();
        QTRY_VERIFY(open.message()->text().contains(u"404"_s));
        QCOMPARE(open.fixture.transfers->at(0).state, TransferState::Failed);
        open.send();
        QTRY_COMPARE(open.uploads, 1);
        QCOMPARE(open.fixture.transfers->count(), 1);
        QCOMPARE(open.fixture.transfers->at(0).state, TransferState::Done);
    }

    /// What is cancelled in the list of transfers is cancelled in the dialog.
    void followsTheListOfTransfers()
    {
        OpenUploadDialog open;
        open.fixture.server.on("/up", CannedAnswer{ .silent = true });
        open.type(u"/up"_s);
        open.send();
        QTRY_COMPARE(open.fixture.server.count("/up"), 1);
        open.fixture.transfers->cancel(open.fixture.transfers->at(0).id);
        QTRY_VERIFY(open.child<QLineEdit>(u"uploadUrl"_s)->isEnabled());
        QVERIFY(open.message()->text().contains(u"cancelled"_s));
        QCOMPARE(open.child<QPushButton>(u"uploadButton"_s)->text(), u"&Upload"_s);
    }

    void remembersTheServerWithoutItsSecrets()
    {
        OpenUploadDialog open;
        open.fixture.server.on("/up", CannedAnswer{ .status = 200 });
        open.type(u"/up"_s);
        open.logInAs(u"me"_s);
        open.child<QCheckBox>(u"rememberServer"_s)->setChecked(true);
        open.child<QLineEdit>(u"rememberName"_s)->setText(u"Ours"_s);
        open.send();
        QTRY_COMPARE(open.fixture.servers.list().size(), 1);
        const ServerProfile kept = open.fixture.servers.list().first();
        QCOMPARE(kept.name, u"Ours"_s);
        QCOMPARE(kept.user, u"me"_s);
        QCOMPARE(open.fixture.http.secrets->read(kept.loginSecret()),
                 std::optional(QString::fromLatin1(password)));
        // These secrets are in memory only, and the dialog says so.
        QTRY_VERIFY(open.message()->text().contains(u"key store"_s));
        QFile file(open.fixture.window.folder.filePath(u"servers.json"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains(password));

        open.open();
        QCOMPARE(open.child<QComboBox>(u"uploadServer"_s)->currentText(), u"Ours"_s);
        QCOMPARE(open.child<QLineEdit>(u"uploadUrl"_s)->text(), kept.url);
        QVERIFY(open.child<QLineEdit>(u"loginPassword"_s)->text().isEmpty());
        open.send();
        QTRY_COMPARE(open.uploads, 2);
        QCOMPARE(open.fixture.server.requests().last().header("Authorization"),
                 "Basic " + QByteArray("me:").append(password).toBase64());
    }

    void headersAreSent()
    {
        OpenUploadDialog open;
        open.fixture.server.on("/up", CannedAnswer{ .status = 200 });
        open.type(u"/up"_s);
        auto *table = open.child<QTableWidget>(u"headersTable"_s);
        table->item(0, 0)->setText(u"X-Team"_s);
        table->item(0, 1)->setText(u"vision"_s);
        QCOMPARE(table->rowCount(), 2);
        table->item(1, 0)->setText(u"X-Api-Key"_s);
        table->item(1, 1)->setText(QString::fromLatin1(password));
        QCOMPARE(table->item(1, 2)->checkState(), Qt::Checked); // by its name
        QVERIFY(open.preview().contains(u"X-Team: vision"_s));
        QVERIFY(open.preview().contains(u"X-Api-Key: ••••••"_s));
        open.send();
        QTRY_COMPARE(open.uploads, 1);
        const CannedRequest &request = open.fixture.server.requests().first();
        QCOMPARE(request.header("X-Team"), QByteArray("vision"));
        QCOMPARE(request.header("X-Api-Key"), QByteArray(password));
        table->item(0, 0)->setText(u"Content-Type"_s);
        QVERIFY(!open.child<QPushButton>(u"uploadButton"_s)->isEnabled());
        QVERIFY(open.child<QLabel>(u"uploadReason"_s)->text().contains(u"Content-Type"_s));
    }

    void answersAsText()
    {
        QCOMPARE(answerBodyText("plain\n"), u"plain\n"_s);
        QCOMPARE(answerBodyText(QByteArray("\x00\x01\xff", 3)), u"3 byte(s)"_s);
        const QString head = answerHeadText(
            302, "Found", { { "Location", "https://h/?token=abc" }, { "Set-Cookie", "s=abc" } });
        QVERIFY2(!head.contains(u"abc"_s), qPrintable(head));
        QVERIFY(head.startsWith(u"302 Found\n"_s));
    }
};

QTEST_MAIN(TestUploadDialog)
#include "tst_uploaddialog.moc"
