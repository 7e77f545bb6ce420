// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/run.h"
#include "tests/ui/networkfixture.h"
#include "ui/network/loginprompt.h"
#include "ui/network/trustbox.h"
#include "ui/network/trustprompt.h"
#include "ui/network/windowasker.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QWidget>

using namespace Qt::StringLiterals;
using namespace weightroom;
using namespace weightroom::testing;

namespace {

/// A worker asks; its answer arrives here.
struct Asking
{
    QWidget window;
    std::shared_ptr<TlsTrust> trust = std::make_shared<TlsTrust>();
    std::shared_ptr<WindowAsker> asker = std::make_shared<WindowAsker>(&window, trust);
    QThreadPool pool;
    OperationPtr op = Operation::create();
    std::optional<Expected<Login>> login; ///< an error: nobody answered
    std::optional<Expected<bool>> trusted;

    Asking() { window.show(); }
    ~Asking()
    {
        asker->detach();
        pool.waitForDone();
    }

    void askForLogin(const LoginQuestion &question)
    {
        whenDone(run(&pool, op,
                     [asker = asker, question](Operation &operation) -> Expected<Login> {
                         const auto given = asker->askForLogin(question, operation);
                         return given ? Expected<Login>(*given)
                                      : Error{ ErrorCode::NotFound, u"nobody"_s };
                     }),
                 &window, [this](Expected<Login> given) { login = given; });
    }
    void askForTrust(const CertificateSummary &certificate)
    {
        whenDone(run(&pool, op,
                     [asker = asker, certificate](Operation &operation) {
                         return Expected<bool>(asker->askForTrust(certificate, operation));
                     }),
                 &window, [this](Expected<bool> yes) { trusted = yes; });
    }
    DialogProbe prompt() const
    {
        return { qobject_cast<QDialog *>(QApplication::activeModalWidget()) };
    }
};

CertificateSummary certificate()
{
    return { .host = u"self.test:443"_s,
             .subject = u"self.test"_s,
             .issuer = u"Nobody"_s,
             .validFrom = u"2026-01-01T00:00:00Z"_s,
             .validUntil = u"2027-01-01T00:00:00Z"_s,
             .sha256 = QString(64, u'a'),
             .problems = { u"The server signed its certificate itself."_s } };
}

} // namespace

class TestWindowAsker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }

    void aWorkerGetsTheLogin()
    {
        Asking asking;
        asking.askForLogin({ .origin = u"https://h"_s, .challenge = "Basic realm=\"r\"" });
        QTRY_VERIFY(asking.prompt().dialog);
        const DialogProbe prompt = asking.prompt();
        QVERIFY(prompt.child<QLabel>(u"promptText"_s)->text().contains(u"https://h"_s));
        QVERIFY(!prompt.child<QPushButton>(u"promptLogIn"_s)->isEnabled());
        QTest::keyClicks(prompt.child<QLineEdit>(u"promptUser"_s), u"me"_s);
        QTest::keyClicks(prompt.child<QLineEdit>(u"promptSecret"_s), u"pw"_s);
        QTest::keyClick(prompt.dialog, Qt::Key_Return);
        QTRY_VERIFY(asking.login);
        QVERIFY(asking.login->has_value());
        QCOMPARE((*asking.login)->header(), QByteArray("Basic bWU6cHc="));
        QVERIFY(!(*asking.login)->allowPlain);
        QTRY_VERIFY(!prompt.dialog);
    }

    void aTokenIsAskedForWhereTheServerWantsOne()
    {
        Asking asking;
        asking.askForLogin({ .origin = u"https://h"_s, .challenge = "Bearer realm=\"r\"" });
        QTRY_VERIFY(asking.prompt().dialog);
        const DialogProbe prompt = asking.prompt();
        QVERIFY(!prompt.child<QLineEdit>(u"promptUser"_s)->isVisible());
        QTest::keyClicks(prompt.child<QLineEdit>(u"promptSecret"_s), u"t0"_s);
        prompt.click<QPushButton>(u"promptLogIn"_s);
        QTRY_VERIFY(asking.login);
        QCOMPARE((*asking.login)->header(), QByteArray("Bearer t0"));
    }

    void anOpenConnectionNeedsAWord()
    {
        Asking asking;
        asking.askForLogin({ .origin = u"http://h"_s, .isPlain = true });
        QTRY_VERIFY(asking.prompt().dialog);
        const DialogProbe prompt = asking.prompt();
        QTest::keyClicks(prompt.child<QLineEdit>(u"promptUser"_s), u"me"_s);
        QVERIFY(!prompt.child<QPushButton>(u"promptLogIn"_s)->isEnabled());
        prompt.child<QCheckBox>(u"promptPlain"_s)->setChecked(true);
        prompt.click<QPushButton>(u"promptLogIn"_s);
        QTRY_VERIFY(asking.login);
        QVERIFY((*asking.login)->allowPlain);
    }

    void escapeIsNo()
    {
        Asking asking;
        asking.askForLogin({ .origin = u"https://h"_s });
        QTRY_VERIFY(asking.prompt().dialog);
        QTest::keyClick(asking.prompt().dialog, Qt::Key_Escape);
        QTRY_VERIFY(asking.login);
        QCOMPARE(asking.login->error().code, ErrorCode::NotFound);
    }

    void aCancelClosesTheQuestion()
    {
        Asking asking;
        asking.askForLogin({ .origin = u"https://h"_s });
        QTRY_VERIFY(asking.prompt().dialog);
        asking.op->cancel();
        QTRY_VERIFY(asking.login);
        QVERIFY(!asking.login->has_value());
        QTRY_VERIFY(!asking.prompt().dialog);
    }

    void questionsComeOneAfterTheOther()
    {
        Asking asking;
        asking.askForLogin({ .origin = u"https://one"_s });
        QTRY_VERIFY(asking.prompt().dialog);
        asking.askForTrust(certificate());
        QTest::qWait(50);
        QCOMPARE(asking.prompt().dialog->objectName(), u"loginPrompt"_s);
        QTest::keyClick(asking.prompt().dialog, Qt::Key_Escape);
        QTRY_VERIFY(asking.prompt().dialog
                    && asking.prompt().dialog->objectName() == u"trustPrompt"_s);
        // Enter is the careful answer.
        QTest::keyClick(asking.prompt().dialog, Qt::Key_Return);
        QTRY_VERIFY(asking.trusted);
        QVERIFY(!**asking.trusted);
        QVERIFY(asking.trust->entries().isEmpty());
    }

    void trustIsRemembered()
    {
        Asking asking;
        asking.askForTrust(certificate());
        QTRY_VERIFY(asking.prompt().dialog);
        const DialogProbe prompt = asking.prompt();
        QVERIFY(prompt.child<QLabel>(u"certificateFingerprint"_s)->text().startsWith(u"AA:AA"_s));
        QVERIFY(prompt.child<QLabel>(u"trustProblem"_s)->text().contains(u"signed"_s));
        prompt.click<QPushButton>(u"trustButton"_s);
        QTRY_VERIFY(asking.trusted);
        QVERIFY(**asking.trusted);
        QVERIFY(asking.trust->isTrusted(u"self.test:443"_s, QString(64, u'a')));
    }

    void nobodyWaitsWhenTheWindowGoes()
    {
        Asking asking;
        asking.askForLogin({ .origin = u"https://h"_s });
        QTRY_VERIFY(asking.prompt().dialog);
        asking.asker->detach();
        QTRY_VERIFY(asking.login);
        QVERIFY(!asking.login->has_value());
        QVERIFY(!asking.prompt().dialog);
        asking.login.reset();
        asking.askForLogin({ .origin = u"https://h"_s });
        QTRY_VERIFY(asking.login);
        QVERIFY(!asking.login->has_value());
    }
};

QTEST_MAIN(TestWindowAsker)
#include "tst_windowasker.moc"
