// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/urldialog.h"

#include "core/base/files/diskspace.h"
#include "core/base/run.h"
#include "core/io/http/httpsession.h"
#include "core/io/http/httpurls.h"
#include "core/io/http/servers/serverprofiles.h"
#include "core/io/iorouter.h"
#include "ui/network/connectionform.h"
#include "ui/network/formrows.h"
#include "ui/network/modelglance.h"
#include "ui/network/plaincheck.h"
#include "ui/network/targetbox.h"
#include "ui/network/trustbox.h"
#include "ui/network/weburl.h"
#include "ui/network/weightsplacebox.h"
#include "ui/settings.h"
#include "ui/tables/busybar.h"
#include "ui/widgets/dialogsize.h"
#include "ui/widgets/foldingbox.h"
#include "ui/widgets/messagebar.h"

#include <QCheckBox>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace weightroom {

UrlDialog::UrlDialog(const WindowServices &services, const QString &url, QWidget *parent)
    : QDialog(parent)
    , m_services(services)
    , m_profile(std::make_unique<ServerProfile>(ServerProfile::made()))
    , m_fields(new QWidget(this))
    , m_url(new QLineEdit(m_fields))
    , m_server(new MutedLabel(QString(), m_fields))
    , m_target(new TargetBox(services.router, services.settings->lastFolder(), m_fields))
    , m_connection(new ConnectionForm(m_fields))
    , m_weights(new WeightsPlaceBox(m_fields))
    , m_weightsBox(
          new FoldingBox(tr("Weights are elsewhere"), u"weightsBox"_s, m_weights, m_fields))
    , m_plain(makePlainCheck(m_fields))
    , m_reason(new QLabel(this))
    , m_message(new MessageBar(this))
    , m_trust(new TrustBox(this))
    , m_glance(new GlanceTile(this))
    , m_busy(new BusyBar(this))
    , m_main(new QPushButton(tr("&Read"), this))
    , m_look(new QPushButton(tr("&Just Look"), this))
    , m_cancel(new QPushButton(tr("&Cancel"), this))
{
    setObjectName(u"urlDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Open from URL"));
    buildFields();
    layOut();
    connectFields();
    m_target->offerFolders(services);
    m_url->setText(url.isEmpty() ? webUrlIn(QGuiApplication::clipboard()->mimeData()) : url);
    m_url->selectAll();
    m_url->setFocus();
    takeUrl();
}

UrlDialog::~UrlDialog()
{
    if (m_operation)
        m_operation->cancel();
}

void UrlDialog::buildFields()
{
    m_url->setObjectName(u"modelUrl"_s);
    m_url->setLayoutDirection(Qt::LeftToRight);
    m_url->setPlaceholderText(u"https://example.org/model/model.json"_s);
    m_server->setObjectName(u"usedServer"_s);
    m_reason->setObjectName(u"urlReason"_s);
    m_reason->setTextFormat(Qt::PlainText);
    m_reason->setWordWrap(true);
    m_message->setObjectName(u"urlMessage"_s);
    m_main->setObjectName(u"urlMain"_s);
    m_main->setDefault(true);
    m_look->setObjectName(u"justLook"_s);
    m_look->setAutoDefault(false);
    m_look->setToolTip(tr("Shows the model without keeping it; weights are fetched when they are "
                          "needed."));
    m_look->hide();
    m_cancel->setObjectName(u"cancelUrl"_s);
    m_cancel->setAutoDefault(false);
}

void UrlDialog::layOut()
{
    auto *form = new QWidget(m_fields);
    addFormRow(makeForm(form), tr("&URL:"), m_url, m_url);
    alignLabels({ qobject_cast<QFormLayout *>(form->layout()),
                  qobject_cast<QFormLayout *>(m_target->layout()) });
    auto *fields = new QVBoxLayout(m_fields);
    fields->setContentsMargins({});
    fields->setSpacing(10);
    fields->addWidget(form);
    fields->addWidget(m_server);
    fields->addWidget(m_target);
    fields->addWidget(m_connection);
    fields->addWidget(m_weightsBox);
    fields->addWidget(m_plain);
    auto *inside = new QWidget(this);
    auto *lines = new QVBoxLayout(inside);
    lines->setContentsMargins(20, 20, 20, 8);
    lines->setSpacing(12);
    lines->addWidget(m_fields);
    lines->addWidget(m_reason);
    lines->addWidget(m_trust);
    lines->addWidget(m_glance);
    lines->addStretch();
    QScrollArea *scroll = makeFormScroll(u"urlScroll"_s, inside, this);

    auto *buttons = new QDialogButtonBox(this);
    buttons->setContentsMargins(20, 0, 20, 16);
    buttons->addButton(m_main, QDialogButtonBox::AcceptRole);
    buttons->addButton(m_look, QDialogButtonBox::ActionRole);
    buttons->addButton(m_cancel, QDialogButtonBox::RejectRole);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(8);
    layout->addWidget(scroll, 1);
    layout->addWidget(m_message); // in sight wherever the form is scrolled to
    layout->addWidget(m_busy);
    layout->addWidget(buttons);
    restoreDialogSize(this, *m_services.settings, u"openUrl"_s, QSize(640, 480));
}

void UrlDialog::connectFields()
{
    connect(m_url, &QLineEdit::textChanged, this, &UrlDialog::takeUrl);
    connect(m_connection, &ConnectionForm::changed, this, &UrlDialog::forget);
    connect(m_weights, &WeightsPlaceBox::changed, this, &UrlDialog::forget);
    connect(m_plain, &QCheckBox::toggled, this, &UrlDialog::check);
    connect(m_target, &TargetBox::changed, this, [this] {
        check();
        measureSpace();
    });
    connect(m_main, &QPushButton::clicked, this, &UrlDialog::goOn);
    connect(m_look, &QPushButton::clicked, this, &UrlDialog::look);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_trust, &TrustBox::trustRequested, this, &UrlDialog::trustCertificate);
    connect(m_busy, &BusyBar::canceled, this, [this] { m_url->setFocus(); });
}

QString UrlDialog::url() const
{
    return m_url->text().trimmed();
}

/// What a server was set up with is used for URLs below it.
void UrlDialog::takeUrl()
{
    const auto known = m_services.servers ? m_services.servers->covering(url()) : std::nullopt;
    if (known && known->id != m_profile->id) {
        *m_profile = *known;
        m_connection->setProfile(*known);
    } else if (!known && !m_profile->name.isEmpty()) {
        *m_profile = ServerProfile::made();
        m_connection->setProfile(*m_profile);
    }
    m_server->setText(
        known ? tr("The login and headers of the server “%1” are used.").arg(known->name)
              : QString());
    m_server->setVisible(known.has_value());
    m_weights->setModelUrl(url());
    m_target->propose(proposedModelName(url()));
    forget();
}

/// What was read is not what is typed now.
void UrlDialog::forget()
{
    ++m_generation;
    if (m_operation)
        m_operation->cancel();
    m_operation.reset();
    m_busy->stop();
    m_model.reset();
    m_glance->hide();
    m_trust->hide();
    m_message->hide();
    m_weightsBox->setSummary(m_weights->summary());
    check();
}

QString UrlDialog::inputProblem() const
{
    if (url().isEmpty())
        return tr("Give the URL of a model.json.");
    if (const auto sent = requestUrl(url()); !isHttpUrl(url()) || !sent)
        return tr("The URL of a model on a web server begins with http:// or https://.");
    for (const QString &problem : { m_connection->problem(), m_weights->problem() }) {
        if (!problem.isEmpty())
            return problem;
    }
    ServerProfile profile = *m_profile;
    SecretTexts secrets;
    m_connection->apply(profile, secrets);
    return plainProblem(m_plain, profile, url());
}

void UrlDialog::check()
{
    QString problem = inputProblem();
    m_main->setText(m_model ? tr("Down&load") : tr("&Read"));
    m_look->setVisible(m_model.has_value());
    m_look->setEnabled(problem.isEmpty());
    if (problem.isEmpty() && m_model) {
        problem = m_target->problem();
        if (!ModelGlance::of(*m_model).missing.isEmpty())
            problem
                = tr("Not all weights are there: say where they are, or just look at the rest.");
    }
    // An empty field needs no reproach.
    const bool tells = !problem.isEmpty() && !url().isEmpty();
    m_reason->setText(tells ? problem : QString());
    m_reason->setVisible(tells);
    m_main->setEnabled(problem.isEmpty() && !m_operation);
    m_main->setToolTip(problem);
}

IoOptions UrlDialog::options(bool lazy)
{
    ServerProfile profile = *m_profile;
    SecretTexts secrets;
    m_connection->apply(profile, secrets);
    profile.allowPlainLogin = profile.allowPlainLogin || m_plain->isChecked();
    if (m_services.http) {
        for (auto it = secrets.cbegin(); it != secrets.cend(); ++it)
            m_services.http->secrets()->write(it.key(), it.value(), SecretStore::Keep::ThisRun);
    }
    IoOptions options = profile.options();
    options.insert(m_weights->options());
    if (lazy)
        options.insert(u"lazy"_s, true);
    return options;
}

void UrlDialog::goOn()
{
    if (m_model)
        download();
    else
        read();
}

void UrlDialog::read()
{
    if (m_operation || !inputProblem().isEmpty())
        return;
    m_message->hide();
    m_trust->hide();
    IoOptions choices = options(true);
    choices.insert(u"ask"_s, false); // this dialog asks itself
    m_operation = Operation::create();
    m_busy->start(m_operation, tr("Reading model.json…"));
    connect(m_operation.get(), &Operation::reported, this,
            [this](const QString &sentence) { m_message->showMessage(Severity::Info, sentence); });
    check();
    whenDone(m_services.router->load(url(), m_operation, choices), this,
             [this, generation = m_generation](Expected<ModelArtifacts> model) {
                 if (generation == m_generation)
                     takeModel(std::move(model));
             });
}

void UrlDialog::takeModel(Expected<ModelArtifacts> model)
{
    m_operation.reset();
    m_busy->stop();
    m_message->hide();
    if (!model) {
        check();
        showFailure(model.error());
        return;
    }
    m_model = *std::move(model);
    const ModelGlance glance = ModelGlance::of(*m_model);
    m_glance->setGlance(glance);
    QStringList paths;
    for (const ManifestGroup &group : std::as_const(m_model->origin.groups))
        paths += group.paths;
    m_weights->setFiles(paths);
    if (!glance.missing.isEmpty())
        m_weightsBox->setUnfolded(true);
    m_target->propose(m_model->origin.name);
    check();
    measureSpace();
    (m_main->isEnabled() ? m_main : m_look)->setFocus();
}

void UrlDialog::showFailure(const Error &error)
{
    if (error.code == ErrorCode::Canceled)
        return;
    if (const auto refused = refusedCertificate(m_services, error)) {
        m_trust->showCertificate(*refused);
        return;
    }
    // First: a form that changes forgets what was said about it before.
    if (error.detail.startsWith("401"_L1))
        m_connection->askForLogin({});
    m_message->showMessage(Severity::Error, failureText(error));
}

void UrlDialog::trustCertificate()
{
    trustInPool(m_services, m_trust->certificate(), this, [this](const QString &failure) {
        forget();
        if (!failure.isEmpty())
            m_message->showMessage(Severity::Warning, failure);
        read();
    });
}

void UrlDialog::measureSpace()
{
    if (!m_model)
        return;
    const QString folder
        = m_target->folder().isEmpty() ? m_services.dataFolder : m_target->folder();
    whenDone(
        run(m_services.pool, Operation::create(),
            [folder](Operation &) { return Expected<qint64>(freeSpace(folder).value_or(-1)); }),
        this, [this, generation = ++m_spaceGeneration](Expected<qint64> bytes) {
            if (generation == m_spaceGeneration)
                m_glance->setFreeSpace(bytes.value_or(-1));
        });
}

void UrlDialog::download()
{
    if (!m_model || !m_main->isEnabled())
        return;
    TransferOrder order{ .kind = TransferKind::Download,
                         .source = url(),
                         .target = m_target->target(),
                         .title = m_target->name() };
    order.options.load = options(false);
    if (!m_target->folder().isEmpty())
        m_services.settings->setLastFolder(m_target->folder());
    accept();
    Q_EMIT downloadRequested(order);
}

void UrlDialog::look()
{
    if (!m_model)
        return;
    const IoOptions choices = options(true);
    const ModelArtifacts model = *m_model;
    accept();
    Q_EMIT lookRequested(url(), model, choices);
}

/// Escape and Cancel stop reading first; the dialog stays with what was typed.
void UrlDialog::done(int result)
{
    if (m_operation && result == Rejected) {
        forget();
        return;
    }
    m_services.settings->setDialogSize(u"openUrl"_s, size());
    QDialog::done(result);
}

} // namespace weightroom
