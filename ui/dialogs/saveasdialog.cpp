// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/saveasdialog.h"

#include "core/base/run.h"
#include "core/io/iorouter.h"
#include "ui/dialogs/weightfilesbox.h"
#include "ui/document/modeldocument.h"
#include "ui/network/filefield.h"
#include "ui/network/formrows.h"
#include "ui/settings.h"
#include "ui/widgets/dialogsize.h"
#include "ui/widgets/format.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/progress.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

constexpr int placeLookDelayMs = 150;

/// What is at a place that something is to be saved to.
enum class TargetState { Free, HasModel, IsFile };

Expected<TargetState> targetState(const QString &path)
{
    const QFileInfo info(path);
    if (info.exists() && !info.isDir())
        return TargetState::IsFile;
    return QFileInfo::exists(path + u"/model.json"_s) ? TargetState::HasModel : TargetState::Free;
}

} // namespace

SaveAsDialog::SaveAsDialog(ModelDocument *document, const WindowServices &services, QWidget *parent)
    : QDialog(parent)
    , m_document(document)
    , m_services(services)
    , m_fields(new QWidget(this))
    , m_folder(new FileField(u"saveFolder"_s, tr("Folder"), m_fields, FileField::Kind::Folder))
    , m_name(new QLineEdit(m_fields))
    , m_files(new WeightFilesBox(m_fields))
    , m_estimate(new MutedLabel(QString(), this))
    , m_reason(new QLabel(this))
    , m_conflict(new MessageBar(this))
    , m_progress(new QProgressBar(this))
    , m_save(new QPushButton(tr("&Save"), this))
    , m_cancel(new QPushButton(tr("&Cancel"), this))
{
    setObjectName(u"saveAsDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Save “%1” As").arg(document->title()));

    QFormLayout *form = makeForm(m_fields);
    buildFields(form);

    m_reason->setObjectName(u"saveReason"_s);
    m_reason->setTextFormat(Qt::PlainText);
    m_reason->setWordWrap(true);
    m_estimate->setObjectName(u"saveEstimate"_s);
    m_conflict->setObjectName(u"saveConflict"_s);
    QPushButton *replace = m_conflict->addButton(tr("&Replace"), u"replaceModel"_s);
    connect(replace, &QPushButton::clicked, this, [this] { save(true); });
    QPushButton *rename = m_conflict->addButton(tr("Other &name"), u"otherName"_s);
    connect(rename, &QPushButton::clicked, this, [this] {
        m_conflict->hide();
        m_name->setFocus();
        m_name->selectAll();
    });
    m_progress->setObjectName(u"saveProgress"_s);
    m_progress->setAccessibleName(tr("Progress of saving"));
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(6);
    m_progress->hide();

    auto *buttons = new QDialogButtonBox(this);
    m_save->setObjectName(u"saveButton"_s);
    m_save->setDefault(true);
    m_cancel->setObjectName(u"cancelSaving"_s);
    buttons->addButton(m_save, QDialogButtonBox::AcceptRole);
    buttons->addButton(m_cancel, QDialogButtonBox::RejectRole);
    connect(m_save, &QPushButton::clicked, this, [this] { save(false); });
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(12);
    layout->addWidget(m_fields);
    layout->addWidget(m_reason);
    layout->addWidget(m_estimate);
    layout->addWidget(m_conflict);
    layout->addStretch();
    layout->addWidget(m_progress);
    layout->addWidget(buttons);
    restoreDialogSize(this, *m_services.settings, u"saveAs"_s, QSize(560, 300));

    m_lookTimer.setSingleShot(true);
    m_lookTimer.setInterval(placeLookDelayMs);
    connect(&m_lookTimer, &QTimer::timeout, this, &SaveAsDialog::lookAtTarget);
    check();
    m_name->setFocus();
    m_name->selectAll();
}

SaveAsDialog::~SaveAsDialog()
{
    if (m_operation)
        m_operation->cancel();
}

void SaveAsDialog::buildFields(QFormLayout *form)
{
    const QString last = m_services.settings->lastFolder();
    m_folder->setPath(last.isEmpty() ? QDir::homePath() : last);
    m_name->setObjectName(u"saveName"_s);
    m_name->setText(m_document->title());
    connect(m_folder, &FileField::changed, this, &SaveAsDialog::check);
    connect(m_name, &QLineEdit::textChanged, this, &SaveAsDialog::check);

    connect(m_files, &WeightFilesBox::changed, this, &SaveAsDialog::check);
    addFormRow(form, tr("&Folder:"), m_folder, m_folder->edit());
    addFormRow(form, tr("Na&me:"), m_name, m_name);
    addFormRow(form, tr("&Weight files:"), m_files, m_files->style());
}

QString SaveAsDialog::target() const
{
    return QDir::cleanPath(m_folder->path() + u'/' + m_name->text());
}

QString SaveAsDialog::inputProblem() const
{
    const QString folder = m_folder->path();
    const QString name = m_name->text();
    if (folder.isEmpty())
        return tr("Choose the folder to save into.");
    if (!QDir::isAbsolutePath(folder))
        return tr("The folder must be a full path, such as %1.").arg(QDir::homePath());
    if (name.trimmed().isEmpty())
        return tr("Give the model a name.");
    if (name.contains(u'/') || name.contains(u'\\') || name.contains(QChar(0)))
        return tr("A name cannot have a slash in it.");
    if (name == "."_L1 || name == ".."_L1)
        return tr("“%1” is not a name.").arg(name);
    return {};
}

void SaveAsDialog::check()
{
    ++m_lookGeneration;
    m_conflict->hide();
    const QString problem = inputProblem();
    showReason(problem);
    if (problem.isEmpty())
        m_lookTimer.start();
    else
        m_lookTimer.stop();

    const ModelArtifacts &artifacts = m_document->artifacts();
    const ModelArtifactsInfo info = ModelArtifactsInfo::of(artifacts, {});
    const qint64 bytes = info.modelTopologyBytes + info.weightSpecsBytes + info.weightDataBytes;
    m_estimate->setText(tr("About %1 will be written.").arg(bytesText(bytes)));
    m_estimate->setToolTip(exactBytesText(bytes));
}

void SaveAsDialog::showReason(const QString &reason)
{
    m_reason->setText(reason);
    m_reason->setVisible(!reason.isEmpty());
    m_save->setEnabled(reason.isEmpty());
    m_save->setToolTip(reason);
}

/// Tells while typing what would stand in the way; saving itself decides again.
void SaveAsDialog::lookAtTarget()
{
    whenDone(run(m_services.pool, Operation::create(),
                 [path = target()](Operation &) { return targetState(path); }),
             this, [this, generation = m_lookGeneration](Expected<TargetState> state) {
                 if (generation != m_lookGeneration || m_operation || !state)
                     return;
                 if (*state == TargetState::IsFile)
                     showReason(tr("There is a file of this name in the folder."));
                 else if (*state == TargetState::HasModel)
                     m_conflict->showMessage(
                         Severity::Warning,
                         tr("“%1” has a model in this folder already.").arg(m_name->text()));
             });
}

void SaveAsDialog::save(bool replace)
{
    if (m_operation || !inputProblem().isEmpty())
        return;
    m_operation = Operation::create();
    connect(m_operation.get(), &Operation::progressChanged, m_progress,
            [bar = m_progress](qint64 done, qint64 total) { showProgress(bar, done, total); });
    IoOptions options = m_files->options();
    options.insert(u"replace"_s, replace);
    setSaving(true);
    whenDone(m_services.router->save(u"file://"_s + target(), m_document->artifacts(), m_operation,
                                     options),
             this, [this](Expected<SaveResult> result) { finish(std::move(result)); });
}

void SaveAsDialog::setSaving(bool saving)
{
    m_fields->setEnabled(!saving);
    m_save->setEnabled(!saving);
    m_conflict->hide();
    m_progress->setRange(0, 0);
    m_progress->setVisible(saving);
}

void SaveAsDialog::finish(Expected<SaveResult> result)
{
    m_operation.reset();
    setSaving(false);
    if (result) {
        m_services.settings->setLastFolder(m_folder->path());
        const ModelArtifactsInfo &info = result->info;
        const qint64 bytes = info.modelTopologyBytes + info.weightSpecsBytes + info.weightDataBytes;
        const QString where = QDir::toNativeSeparators(target());
        Q_EMIT saved(
            result->verified
                ? tr("Saved to %1: %2, read back and verified.").arg(where, bytesText(bytes))
                : tr("Saved to %1: %2.").arg(where, bytesText(bytes)));
        accept();
        return;
    }
    switch (result.error().code) {
    case ErrorCode::Canceled:
        break;
    case ErrorCode::AlreadyExists:
        m_conflict->showMessage(Severity::Warning, result.error().message);
        break;
    default:
        showReason(result.error().message);
        m_save->setEnabled(true);
        break;
    }
}

/// Escape and Cancel stop a running save first; the dialog stays with what was typed.
void SaveAsDialog::done(int result)
{
    if (m_operation && result == Rejected) {
        m_operation->cancel();
        return;
    }
    m_services.settings->setDialogSize(u"saveAs"_s, size());
    QDialog::done(result);
}

} // namespace weightroom
