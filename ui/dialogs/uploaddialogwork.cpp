// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

// What UploadDialog does: tests, sends and remembers.
#include "core/base/run.h"
#include "core/io/http/httpsession.h"
#include "core/io/http/httpurls.h"
#include "core/io/http/servers/servertest.h"
#include "ui/dialogs/uploaddialog.h"
#include "ui/network/answerview.h"
#include "ui/network/connectionform.h"
#include "ui/network/requestview.h"
#include "ui/network/trustbox.h"
#include "ui/network/uploadrun.h"
#include "ui/network/verifybox.h"
#include "ui/network/weburl.h"
#include "ui/tables/busybar.h"
#include "ui/widgets/messagebar.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>

using namespace Qt::StringLiterals;

namespace weightroom {

/// What goes with a request; secrets are put where they are looked for.
IoOptions UploadDialog::prepare(bool asks)
{
    ServerProfile now = profile();
    SecretTexts secrets;
    m_connection->apply(now, secrets);
    now.allowPlainLogin = now.allowPlainLogin || m_plain->isChecked();
    if (m_services.http) {
        for (auto it = secrets.cbegin(); it != secrets.cend(); ++it)
            m_services.http->secrets()->write(it.key(), it.value(), SecretStore::Keep::ThisRun);
    }
    IoOptions options = now.options();
    options.insert(u"ask"_s, asks);
    return options;
}

void UploadDialog::setBusy(const OperationPtr &operation, const QString &text)
{
    m_operation = operation;
    m_message->hide();
    m_replace->hide();
    m_trust->hide();
    m_fields->setEnabled(false);
    m_upload->setEnabled(m_run->canBeLetGo());
    if (m_run->canBeLetGo())
        m_upload->setText(tr("Continue in the &Background"));
    m_request->setTestEnabled(false);
    m_busy->start(m_operation, text);
    connect(m_operation.get(), &Operation::reported, this,
            [this](const QString &sentence) { m_message->showMessage(Severity::Info, sentence); });
}

void UploadDialog::setIdle()
{
    m_operation.reset();
    m_busy->stop();
    m_message->hide();
    m_fields->setEnabled(true);
    m_upload->setText(tr("&Upload"));
    check();
}

void UploadDialog::test()
{
    if (m_operation || !m_services.http || !inputProblem().isEmpty())
        return;
    const Expected<HttpOptions> options = HttpOptions::read(prepare(false));
    if (!options) {
        showFailure(options.error());
        return;
    }
    HttpOptions quick = *options;
    quick.retries = 0;
    m_wasTesting = true;
    setBusy(Operation::create(), tr("Asking the server…"));
    whenDone(run(m_services.pool, m_operation,
                 [session = m_services.http, quick, target = url()](Operation &op) {
                     return testServer(session, quick, target, op);
                 }),
             this, [this](Expected<ServerTest> test) { takeTest(test); });
}

void UploadDialog::takeTest(const Expected<ServerTest> &test)
{
    setIdle();
    if (!test) {
        showFailure(test.error());
        return;
    }
    m_answer->showTest(*test);
    m_tabs->setTabEnabled(1, true);
    m_tabs->setCurrentWidget(m_answer);
    if (test->answer.status == 401)
        m_connection->askForLogin(test->answer.header("WWW-Authenticate"));
}

/// What the main button does now.
void UploadDialog::goOn()
{
    if (m_run->isRunning()) {
        m_run->letGo();
        m_operation.reset();
        accept();
    } else if (m_sent) {
        accept();
    } else {
        upload(false);
    }
}

TransferOrder UploadDialog::order(bool replace)
{
    TransferOrder order{ .kind = TransferKind::Upload,
                         .source = m_subject.source.isEmpty() ? m_subject.title : m_subject.source,
                         .target = url(),
                         .title = m_subject.title,
                         .ifConflict = replace ? IfConflict::Replace : IfConflict::Ask };
    order.options.model = std::make_shared<const ModelArtifacts>(m_subject.model);
    order.options.save = prepare(false);
    return order;
}

void UploadDialog::upload(bool replace)
{
    if (m_operation || !inputProblem().isEmpty())
        return;
    m_wasTesting = false;
    setBusy(m_run->start(order(replace)), tr("Sending the model…"));
}

void UploadDialog::takeResult(const Expected<SaveResult> &result)
{
    const IoOptions options = prepare(true);
    setIdle();
    if (!result) {
        showFailure(result.error());
        return;
    }
    m_answer->showResponses(result->responses);
    m_tabs->setTabEnabled(1, true);
    m_tabs->setCurrentWidget(m_answer);
    m_verify->begin(m_subject.model, *result, profile(), options);
    m_sent = true;
    m_upload->setText(tr("&Close"));
    m_cancel->hide();
    m_upload->setFocus();
    rememberServer();
    Q_EMIT uploaded(tr("“%1” was uploaded to %2.").arg(m_subject.title, displayUrl(url())));
}

void UploadDialog::rememberServer()
{
    if (!m_remember->isChecked())
        return;
    ServerProfile kept = profile();
    SecretTexts secrets;
    m_connection->apply(kept, secrets);
    kept.name = m_rememberName->text().trimmed();
    kept.url = url();
    kept.allowPlainLogin = m_plain->isVisible() && m_plain->isChecked();
    whenDone(m_services.servers->save(kept, secrets), this,
             [this, secret = !secrets.isEmpty()](Expected<ServerProfiles::Saved> saved) {
                 if (!saved) {
                     m_message->showMessage(Severity::Error, saved.error().message);
                 } else if (secret && !saved->secretsKept) {
                     m_message->showMessage(
                         Severity::Warning,
                         tr("The server is remembered, but no key store answers on this computer: "
                            "its secrets have to be typed again after the program has ended."));
                 }
             });
}

void UploadDialog::showFailure(const Error &error)
{
    if (error.code == ErrorCode::Canceled) {
        m_message->showMessage(Severity::Info,
                               m_wasTesting ? tr("The test was cancelled.")
                                            : tr("The upload was cancelled."));
        return;
    }
    if (const auto refused = refusedCertificate(m_services, error)) {
        m_trust->showCertificate(*refused);
        return;
    }
    m_replace->setVisible(error.code == ErrorCode::AlreadyExists);
    m_message->showMessage(Severity::Error, failureText(error));
    if (error.detail.startsWith("401"_L1))
        m_connection->askForLogin({});
}

void UploadDialog::trustCertificate()
{
    trustInPool(m_services, m_trust->certificate(), this, [this](const QString &failure) {
        check();
        if (!failure.isEmpty())
            m_message->showMessage(Severity::Warning, failure);
        else if (m_wasTesting)
            test();
    });
}

} // namespace weightroom
