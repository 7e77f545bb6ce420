// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/uploaddialog.h"

#include "core/base/run.h"
#include "core/io/http/httpsession.h"
#include "core/io/http/httpurls.h"
#include "core/io/http/requestpreview.h"
#include "core/io/http/servers/servertest.h"
#include "ui/network/answerview.h"
#include "ui/network/connectionform.h"
#include "ui/network/formrows.h"
#include "ui/network/plaincheck.h"
#include "ui/network/requestview.h"
#include "ui/network/serverform.h"
#include "ui/network/trustbox.h"
#include "ui/network/uploadrun.h"
#include "ui/network/verifybox.h"
#include "ui/network/weburl.h"
#include "ui/settings.h"
#include "ui/tables/busybar.h"
#include "ui/widgets/dialogsize.h"
#include "ui/widgets/messagebar.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace weightroom {

UploadDialog::UploadDialog(const Subject &subject, const WindowServices &services, QWidget *parent)
    : QDialog(parent)
    , m_subject(subject)
    , m_services(services)
    , m_profile(ServerProfile::made())
    , m_run(new UploadRun(services, this))
    , m_fields(new QWidget(this))
    , m_server(new QComboBox(m_fields))
    , m_url(new QLineEdit(m_fields))
    , m_form(makeUploadFormField(m_fields))
    , m_method(makeMethodField(m_fields))
    , m_connection(new ConnectionForm(m_fields))
    , m_plain(makePlainCheck(m_fields))
    , m_remember(new QCheckBox(tr("Remem&ber this server as:"), m_fields))
    , m_rememberName(new QLineEdit(m_fields))
    , m_reason(new QLabel(this))
    , m_tabs(new QTabWidget(this))
    , m_request(new RequestView(m_tabs))
    , m_answer(new AnswerView(m_tabs))
    , m_verify(new VerifyBox(services, this))
    , m_message(new MessageBar(this))
    , m_replace(m_message->addButton(tr("Re&place"), u"replaceUpload"_s))
    , m_trust(new TrustBox(this))
    , m_busy(new BusyBar(this))
    , m_upload(new QPushButton(tr("&Upload"), this))
    , m_cancel(new QPushButton(tr("&Cancel"), this))
{
    setObjectName(u"uploadDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(subject.count > 1
                       ? tr("Upload “%1” to Server (%2 of %3)", "the last two are numbers")
                             .arg(subject.title)
                             .arg(subject.number)
                             .arg(subject.count)
                       : tr("Upload “%1” to Server").arg(subject.title));
    nameFields();
    layOut();
    connectFields();
    fillServers();
    measure();
    takeServer();
    if (subject.before)
        takeWay(*subject.before);
    m_url->setFocus();
}

UploadDialog::~UploadDialog()
{
    if (m_operation)
        m_operation->cancel();
}

void UploadDialog::nameFields()
{
    m_server->setObjectName(u"uploadServer"_s);
    m_url->setObjectName(u"uploadUrl"_s);
    m_url->setLayoutDirection(Qt::LeftToRight);
    m_url->setPlaceholderText(u"https://example.org/upload"_s);
    m_remember->setObjectName(u"rememberServer"_s);
    m_rememberName->setObjectName(u"rememberName"_s);
    m_rememberName->setAccessibleName(tr("Name of the server"));
    m_rememberName->setEnabled(false);
    m_reason->setObjectName(u"uploadReason"_s);
    m_reason->setTextFormat(Qt::PlainText);
    m_reason->setWordWrap(true);
    m_tabs->setObjectName(u"uploadTabs"_s);
    m_tabs->setAccessibleName(tr("Request and answer"));
    m_message->setObjectName(u"uploadMessage"_s);
    m_replace->hide();
    m_upload->setObjectName(u"uploadButton"_s);
    m_upload->setDefault(true);
    m_cancel->setObjectName(u"cancelUpload"_s);
    m_cancel->setAutoDefault(false);
}

QWidget *UploadDialog::buildForm()
{
    auto *rows = new QWidget(m_fields);
    m_rows = makeForm(rows);
    addFormRow(m_rows, tr("Ser&ver:"), m_server, m_server);
    addFormRow(m_rows, tr("U&RL:"), m_url, m_url);
    addFormRow(m_rows, tr("F&orm:"), m_form, m_form);
    addFormRow(m_rows, tr("&Method:"), m_method, m_method);
    auto *remember = new QHBoxLayout;
    remember->addWidget(m_remember);
    remember->addWidget(m_rememberName, 1);
    auto *lines = new QVBoxLayout(m_fields);
    lines->setContentsMargins({});
    lines->setSpacing(10);
    lines->addWidget(rows);
    lines->addWidget(m_connection);
    lines->addWidget(m_plain);
    lines->addLayout(remember);
    lines->addWidget(m_reason);
    lines->addStretch();
    QScrollArea *scroll = makeFormScroll(u"uploadScroll"_s, m_fields, this);
    scroll->setMinimumWidth(m_fields->minimumSizeHint().width() + 16);
    return scroll;
}

QWidget *UploadDialog::buildRight()
{
    m_tabs->addTab(m_request, tr("Request"));
    m_tabs->addTab(m_answer, tr("Answer"));
    m_tabs->setTabEnabled(1, false);
    auto *right = new QWidget(this);
    auto *lines = new QVBoxLayout(right);
    lines->setContentsMargins({});
    lines->addWidget(m_tabs, 1);
    lines->addWidget(m_trust);
    lines->addWidget(m_verify);
    return right;
}

void UploadDialog::layOut()
{
    auto *halves = new QSplitter(this);
    halves->setObjectName(u"uploadHalves"_s);
    halves->setChildrenCollapsible(false);
    halves->addWidget(buildForm());
    halves->addWidget(buildRight());
    halves->setStretchFactor(0, 1);
    halves->setStretchFactor(1, 1);
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(m_upload, QDialogButtonBox::AcceptRole);
    buttons->addButton(m_cancel, QDialogButtonBox::RejectRole);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(12);
    layout->addWidget(halves, 1);
    layout->addWidget(m_message);
    layout->addWidget(m_busy);
    layout->addWidget(buttons);
    restoreDialogSize(this, *m_services.settings, u"upload"_s, QSize(980, 560));
}

void UploadDialog::connectFields()
{
    connect(m_server, &QComboBox::activated, this, &UploadDialog::takeServer);
    connect(m_url, &QLineEdit::textChanged, this, &UploadDialog::check);
    connect(m_form, &QComboBox::currentIndexChanged, this, &UploadDialog::check);
    connect(m_method, &QComboBox::currentIndexChanged, this, &UploadDialog::check);
    connect(m_connection, &ConnectionForm::changed, this, &UploadDialog::check);
    connect(m_plain, &QCheckBox::toggled, this, &UploadDialog::check);
    connect(m_remember, &QCheckBox::toggled, this, [this](bool remember) {
        m_rememberName->setEnabled(remember);
        if (remember && m_rememberName->text().isEmpty())
            m_rememberName->setText(QUrl(url()).host());
        check();
    });
    connect(m_rememberName, &QLineEdit::textChanged, this, &UploadDialog::check);
    connect(m_request, &RequestView::testRequested, this, &UploadDialog::test);
    connect(m_upload, &QPushButton::clicked, this, &UploadDialog::goOn);
    connect(m_run, &UploadRun::finished, this, &UploadDialog::takeResult);
    connect(m_replace, &QPushButton::clicked, this, [this] { upload(true); });
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_trust, &TrustBox::trustRequested, this, &UploadDialog::trustCertificate);
}

void UploadDialog::fillServers()
{
    m_server->addItem(tr("Another server"), QString());
    const QList<ServerProfile> profiles
        = m_services.servers ? m_services.servers->list() : QList<ServerProfile>();
    for (const ServerProfile &profile : profiles)
        m_server->addItem(profile.name, profile.id);
    const int wanted = m_subject.server.isEmpty() ? std::min(1, m_server->count() - 1)
                                                  : m_server->findData(m_subject.server);
    m_server->setCurrentIndex(std::max(0, wanted));
}

/// Fills in what is known of the server that was chosen.
void UploadDialog::takeServer()
{
    const QString id = m_server->currentData().toString();
    const auto known
        = m_services.servers && !id.isEmpty() ? m_services.servers->find(id) : std::nullopt;
    m_profile = known.value_or(ServerProfile::made());
    m_form->setCurrentIndex(m_form->findData(static_cast<int>(m_profile.form)));
    m_method->setCurrentIndex(m_method->findData(m_profile.method));
    m_connection->setProfile(m_profile);
    if (known) {
        const bool files = known->form == UploadForm::Files;
        const QString base = known->url.endsWith(u'/') || !files ? known->url : known->url + u'/';
        const QByteArray name = QUrl::toPercentEncoding(m_subject.title);
        m_url->setText(files ? base + QString::fromLatin1(name) + u'/' : base);
    } else {
        m_url->clear();
    }
    m_remember->setChecked(false);
    m_remember->setVisible(m_services.servers && !known);
    m_rememberName->setVisible(m_services.servers && !known);
    check();
}

UploadWay UploadDialog::way() const
{
    return { m_subject.title, url(), profile() };
}

/// The same server for another model, which has its own name in the URL if the first one had.
void UploadDialog::takeWay(const UploadWay &before)
{
    m_server->setCurrentIndex(std::max(0, m_server->findData(before.profile.id)));
    takeServer();
    m_profile = before.profile;
    m_form->setCurrentIndex(m_form->findData(static_cast<int>(m_profile.form)));
    m_method->setCurrentIndex(m_method->findData(m_profile.method));
    m_connection->setProfile(m_profile);
    QString url = before.url;
    const auto encoded
        = [](const QString &name) { return QString::fromLatin1(QUrl::toPercentEncoding(name)); };
    const QString name = encoded(before.title);
    if (const qsizetype at = url.lastIndexOf(name); at >= 0 && !name.isEmpty())
        url.replace(at, name.size(), encoded(m_subject.title));
    m_url->setText(url);
}

QString UploadDialog::url() const
{
    return m_url->text().trimmed();
}

ServerProfile UploadDialog::profile() const
{
    ServerProfile profile = m_profile;
    profile.method = m_method->currentData().toByteArray();
    profile.form = static_cast<UploadForm>(m_form->currentData().toInt());
    SecretTexts secrets;
    m_connection->apply(profile, secrets);
    return profile;
}

QString UploadDialog::inputProblem() const
{
    if (url().isEmpty())
        return tr("Give the URL to upload to.");
    if (!isHttpUrl(url()) || !requestUrl(url()))
        return tr("The URL of a web server begins with http:// or https://.");
    if (const QString problem = m_connection->problem(); !problem.isEmpty())
        return problem;
    const ServerProfile now = profile();
    if (const QString problem = plainProblem(m_plain, now, url()); !problem.isEmpty())
        return problem;
    if (m_remember->isChecked()) {
        ServerProfile kept = now;
        kept.name = m_rememberName->text().trimmed();
        kept.url = url();
        if (const auto good = m_services.servers->check(kept); !good)
            return good.error().message;
    }
    return {};
}

void UploadDialog::check()
{
    const ServerProfile now = profile();
    m_rows->setRowVisible(m_method, now.form == UploadForm::Multipart);
    m_request->setRequest(now, url());
    const QString problem = inputProblem();
    const bool tells = !problem.isEmpty() && !url().isEmpty();
    m_reason->setText(tells ? problem : QString());
    m_reason->setVisible(tells);
    const bool ready = problem.isEmpty() && !m_operation;
    m_request->setTestEnabled(ready);
    m_upload->setEnabled(ready);
    m_upload->setToolTip(problem);
    if (m_sent) { // another upload then
        m_sent = false;
        m_upload->setText(tr("&Upload"));
        m_cancel->show();
        m_verify->hide();
    }
    m_trust->hide();
}

void UploadDialog::measure()
{
    whenDone(run(m_services.pool, Operation::create(),
                 [model = m_subject.model](Operation &) {
                     // The files are cut as prepare() leaves it.
                     return UploadSizes::of(model, { .kind = ShardLayout::Kind::Keep });
                 }),
             this, [this](Expected<UploadSizes> sizes) {
                 if (sizes)
                     m_request->setSizes(*sizes);
                 else
                     showFailure(sizes.error());
             });
}

/// Escape and Cancel stop what is running first; the dialog stays with what was typed.
void UploadDialog::done(int result)
{
    if (m_operation && result == Rejected) {
        m_operation->cancel();
        return;
    }
    m_services.settings->setDialogSize(u"upload"_s, size());
    QDialog::done(result);
}

} // namespace weightroom
