// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/exportdialog.h"

#include "core/base/run.h"
#include "core/weights/export/exportnames.h"
#include "ui/network/filefield.h"
#include "ui/network/formrows.h"
#include "ui/settings.h"
#include "ui/widgets/dialogsize.h"
#include "ui/widgets/format.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/progress.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFormLayout>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

QString formatTitle(ExportFormat format)
{
    switch (format) {
    case ExportFormat::Npy:
        return ExportDialog::tr("NumPy array (.npy)");
    case ExportFormat::Npz:
        return ExportDialog::tr("NumPy archive (.npz)");
    case ExportFormat::Safetensors:
        return ExportDialog::tr("Safetensors (.safetensors)");
    case ExportFormat::Csv:
        return ExportDialog::tr("Text for spreadsheets (.csv)");
    case ExportFormat::Raw:
        return ExportDialog::tr("Elements alone (.bin)");
    }
    Q_UNREACHABLE();
}

} // namespace

ExportDialog::ExportDialog(const ExportChoice &choice, const WindowServices &services,
                           QWidget *parent)
    : QDialog(parent)
    , m_choice(choice)
    , m_services(services)
    , m_fields(new QWidget(this))
    , m_onlySelected(new QRadioButton(m_fields))
    , m_all(new QRadioButton(m_fields))
    , m_format(new QComboBox(m_fields))
    , m_codes(new QCheckBox(tr("&Codes instead of real values"), m_fields))
    , m_folder(new FileField(u"exportFolder"_s, tr("Folder"), m_fields, FileField::Kind::Folder))
    , m_name(new QLineEdit(m_fields))
    , m_kind(new MutedLabel(QString(), this))
    , m_reason(new QLabel(this))
    , m_conflict(new MessageBar(this))
    , m_progress(new QProgressBar(this))
    , m_write(new QPushButton(tr("&Export"), this))
    , m_cancel(new QPushButton(tr("Ca&ncel"), this))
{
    setObjectName(u"exportDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Export Tensors of “%1”").arg(choice.title));
    buildFields(makeForm(m_fields));
    layOut();
    connect(m_write, &QPushButton::clicked, this, [this] { write(false); });
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    const QPushButton *replace = m_conflict->addButton(tr("&Replace"), u"replaceExport"_s);
    connect(replace, &QPushButton::clicked, this, [this] { write(true); });
    suggestName();
    check();
    m_format->setFocus();
}

ExportDialog::~ExportDialog()
{
    if (m_operation)
        m_operation->cancel();
}

QWidget *ExportDialog::buildScope()
{
    auto *scope = new QWidget(m_fields);
    auto *layout = new QVBoxLayout(scope);
    layout->setContentsMargins({});
    m_onlySelected->setObjectName(u"exportSelected"_s);
    m_all->setObjectName(u"exportAll"_s);
    const auto count = static_cast<int>(m_choice.selected.size());
    m_onlySelected->setText(
        count == 1
            ? tr("&Selected: %1").arg(m_choice.tensors.at(m_choice.selected.constFirst()).spec.name)
            : tr("&Selected: %n tensor(s)", "how many there are", count));
    m_all->setText(
        tr("&All: %n tensor(s)", "how many there are", static_cast<int>(m_choice.tensors.size())));
    m_onlySelected->setEnabled(count > 0);
    (count > 0 ? m_onlySelected : m_all)->setChecked(true);
    layout->addWidget(m_onlySelected);
    layout->addWidget(m_all);
    return scope;
}

void ExportDialog::buildFields(QFormLayout *form)
{
    addFormRow(form, tr("Tensors:"), buildScope(), m_onlySelected);
    m_format->setObjectName(u"exportFormat"_s);
    for (const ExportFormat format : exportFormats)
        m_format->addItem(formatTitle(format), static_cast<int>(format));
    addFormRow(form, tr("&Format:"), m_format, m_format);
    m_codes->setObjectName(u"exportCodes"_s);
    m_codes->setToolTip(tr("What quantized tensors hold; the file's index tells what it means."));
    m_codes->setVisible(std::any_of(m_choice.tensors.begin(), m_choice.tensors.end(),
                                    [](const Tensor &t) { return t.spec.isQuantized(); }));
    form->addRow(QString(), m_codes);
    const QString last = m_services.settings->lastFolder();
    m_folder->setPath(last.isEmpty() ? QDir::homePath() : last);
    addFormRow(form, tr("F&older:"), m_folder, m_folder->edit());
    m_name->setObjectName(u"exportName"_s);
    addFormRow(form, tr("Na&me:"), m_name, m_name);
    const auto rename = [this] {
        suggestName();
        check();
    };
    connect(m_format, &QComboBox::currentIndexChanged, this, rename);
    connect(m_all, &QRadioButton::toggled, this, rename);
    connect(m_folder, &FileField::changed, this, &ExportDialog::check);
    connect(m_name, &QLineEdit::textChanged, this, &ExportDialog::check);
}

void ExportDialog::layOut()
{
    m_kind->setObjectName(u"exportKind"_s);
    m_kind->setWordWrap(true);
    m_reason->setObjectName(u"exportReason"_s);
    m_reason->setTextFormat(Qt::PlainText);
    m_reason->setWordWrap(true);
    m_conflict->setObjectName(u"exportConflict"_s);
    m_conflict->hide();
    m_progress->setObjectName(u"exportProgress"_s);
    m_progress->setAccessibleName(tr("Progress of the export"));
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(6);
    m_progress->hide();
    m_write->setObjectName(u"exportButton"_s);
    m_write->setDefault(true);
    m_cancel->setObjectName(u"cancelExport"_s);
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(m_write, QDialogButtonBox::AcceptRole);
    buttons->addButton(m_cancel, QDialogButtonBox::RejectRole);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(12);
    layout->addWidget(m_fields);
    layout->addWidget(m_kind);
    layout->addWidget(m_reason);
    layout->addWidget(m_conflict);
    layout->addStretch();
    layout->addWidget(m_progress);
    layout->addWidget(buttons);
    restoreDialogSize(this, *m_services.settings, u"export"_s, QSize(560, 360));
}

QList<Tensor> ExportDialog::chosen() const
{
    if (m_all->isChecked())
        return m_choice.tensors;
    QList<Tensor> tensors;
    for (const int tensor : m_choice.selected)
        tensors.append(m_choice.tensors.at(tensor));
    return tensors;
}

ExportOptions ExportDialog::options() const
{
    const auto format = static_cast<ExportFormat>(m_format->currentData().toInt());
    const qsizetype count = m_all->isChecked() ? m_choice.tensors.size() : m_choice.selected.size();
    return { .format = format,
             .asCodes = m_codes->isChecked(),
             .toFolder = !holdsManyTensors(format) && count > 1,
             .skipsUnknown = m_all->isChecked() };
}

QString ExportDialog::target() const
{
    return QDir::cleanPath(m_folder->path() + u'/' + m_name->text());
}

/// After the tensor, or the model; a name that was typed stays.
void ExportDialog::suggestName()
{
    if (m_name->text() != m_suggested)
        return;
    const ExportOptions chosenOptions = options();
    const bool isOne = !m_all->isChecked() && m_choice.selected.size() == 1;
    const QString stem
        = isOne ? m_choice.tensors.at(m_choice.selected.constFirst()).spec.name : m_choice.title;
    m_suggested = safeFileName(stem)
        + (chosenOptions.toFolder ? u"-"_s + exportFormatName(chosenOptions.format)
                                  : exportSuffix(chosenOptions.format));
    m_name->setText(m_suggested);
}

QString ExportDialog::problem() const
{
    const QString name = m_name->text();
    if (m_folder->path().isEmpty())
        return tr("Choose the folder to write into.");
    if (!QDir::isAbsolutePath(m_folder->path()))
        return tr("The folder must be a full path, such as %1.").arg(QDir::homePath());
    if (name.trimmed().isEmpty() || name == "."_L1 || name == ".."_L1)
        return tr("Give what is exported a name.");
    if (name.contains(u'/') || name.contains(u'\\') || name.contains(QChar(0)))
        return tr("A name cannot have a slash in it.");
    return {};
}

void ExportDialog::check()
{
    m_conflict->hide();
    m_kind->setText(options().toFolder
                        ? tr("A folder: one file for each tensor, and an index of their names.")
                        : tr("One file."));
    showReason(problem());
}

void ExportDialog::showReason(const QString &reason)
{
    m_reason->setText(reason);
    m_reason->setVisible(!reason.isEmpty());
    m_write->setEnabled(problem().isEmpty());
    m_write->setToolTip(reason);
}

void ExportDialog::write(bool replaces)
{
    if (m_operation || !problem().isEmpty())
        return;
    m_operation = Operation::create();
    connect(m_operation.get(), &Operation::progressChanged, m_progress,
            [bar = m_progress](qint64 done, qint64 total) { showProgress(bar, done, total); });
    ExportOptions chosenOptions = options();
    chosenOptions.replaces = replaces;
    setWriting(true);
    const auto job = [tensors = chosen(), path = target(), chosenOptions](Operation &op) {
        return exportTensors(tensors, path, chosenOptions, op);
    };
    whenDone(run(m_services.pool, m_operation, job), this,
             [this](const Expected<ExportResult> &result) { finish(result); });
}

void ExportDialog::setWriting(bool isWriting)
{
    m_fields->setEnabled(!isWriting);
    m_write->setEnabled(!isWriting);
    m_conflict->hide();
    m_progress->setRange(0, 0);
    m_progress->setVisible(isWriting);
}

void ExportDialog::finish(const Expected<ExportResult> &result)
{
    m_operation.reset();
    setWriting(false);
    if (result) {
        m_services.settings->setLastFolder(m_folder->path());
        QString text = tr("%n tensor(s) exported to %1: %2.", "how many there are",
                          static_cast<int>(result->tensors.size()))
                           .arg(QDir::toNativeSeparators(result->path), bytesText(result->bytes));
        if (!result->skipped.isEmpty()) {
            text = tr("%1 Left out, because the format does not know their type: %2.")
                       .arg(text, result->skipped.join(u", "_s));
        }
        Q_EMIT exported(text);
        return accept();
    }
    const Error &error = result.error();
    if (error.code == ErrorCode::AlreadyExists)
        m_conflict->showMessage(Severity::Warning, error.message);
    else if (error.code != ErrorCode::Canceled)
        showReason(failureText(error));
}

/// Escape and Cancel stop the writing first; the dialog stays with what was chosen.
void ExportDialog::done(int result)
{
    if (m_operation && result == Rejected) {
        m_operation->cancel();
        return;
    }
    m_services.settings->setDialogSize(u"export"_s, size());
    QDialog::done(result);
}

} // namespace weightroom
