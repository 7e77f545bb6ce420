// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/savetodialog.h"

#include "core/base/run.h"
#include "core/io/http/httpurls.h"
#include "core/manage/modelmanager.h"
#include "core/manage/modelnaming.h"
#include "ui/dialogs/weightfilesbox.h"
#include "ui/document/modelurl.h"
#include "ui/network/formrows.h"
#include "ui/network/targetbox.h"
#include "ui/settings.h"
#include "ui/widgets/dialogsize.h"
#include "ui/widgets/format.h"
#include "ui/widgets/panel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

constexpr int saveTargetLookDelayMs = 200;

} // namespace

SaveToDialog::SaveToDialog(const QStringList &urls, const WindowServices &services, QWidget *parent)
    : QDialog(parent)
    , m_urls(urls)
    , m_services(services)
    , m_fields(new QWidget(this))
    , m_target(new TargetBox(services.router, services.settings->lastFolder(), m_fields))
    , m_files(new WeightFilesBox(m_fields))
    , m_reason(new QLabel(this))
    , m_hint(new MutedLabel(QString(), this))
    , m_estimate(new MutedLabel(QString(), this))
    , m_save(new QPushButton(tr("&Save"), this))
{
    setObjectName(u"saveToDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    const QString name = nameInUrl(*services.router, urls.constFirst());
    setWindowTitle(urls.size() == 1
                       ? tr("Save “%1” to").arg(name)
                       : tr("Save %n Model(s) to", nullptr, static_cast<int>(urls.size())));
    if (urls.size() == 1)
        m_target->propose(modelName(name));
    else
        m_target->setNamesKept();
    m_target->offerFolders(services);
    proposePlace();
    m_reason->setObjectName(u"saveToReason"_s);
    m_reason->setTextFormat(Qt::PlainText);
    m_reason->setWordWrap(true);
    m_hint->setObjectName(u"saveToHint"_s);
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setWordWrap(true);
    m_estimate->setObjectName(u"saveToEstimate"_s);
    m_save->setObjectName(u"saveToButton"_s);
    m_save->setDefault(true);
    layOut();
    m_lookLater.setSingleShot(true);
    m_lookLater.setInterval(saveTargetLookDelayMs);
    connect(&m_lookLater, &QTimer::timeout, this, &SaveToDialog::lookAtTarget);
    connect(m_target, &TargetBox::changed, this, &SaveToDialog::check);
    connect(m_save, &QPushButton::clicked, this, &SaveToDialog::save);
    check();
    lookAtModels(0, {});
}

SaveToDialog::~SaveToDialog()
{
    m_modelsLook->cancel();
    if (m_look)
        m_look->cancel();
}

void SaveToDialog::layOut()
{
    QFormLayout *form = makeForm(m_fields);
    QWidget *parts = buildParts();
    addFormRow(form, tr("&Weight files:"), m_files, m_files->style());
    m_filesLabel = form->labelForField(m_files);
    addFormRow(form, tr("&Write:"), parts, m_parts.constFirst().box);
    // The name of the first one is its own, not that of the row.
    if (auto *label = qobject_cast<QLabel *>(form->labelForField(parts)))
        label->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    m_parts.constFirst().box->setAccessibleName(m_parts.constFirst().box->text().remove(u'&'));
    alignLabels();
    auto *buttons = new QDialogButtonBox(this);
    auto *cancel = new QPushButton(tr("&Cancel"), this);
    cancel->setObjectName(u"cancelSaveTo"_s);
    buttons->addButton(m_save, QDialogButtonBox::AcceptRole);
    buttons->addButton(cancel, QDialogButtonBox::RejectRole);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(12);
    layout->addWidget(m_target);
    layout->addWidget(m_fields);
    layout->addWidget(m_reason);
    layout->addWidget(m_hint);
    layout->addWidget(m_estimate);
    layout->addStretch();
    layout->addWidget(buttons);
    restoreDialogSize(this, *m_services.settings, u"saveTo"_s, QSize(560, 400));
}

/// The fields of both forms begin at one line.
void SaveToDialog::alignLabels()
{
    QList<QLabel *> labels;
    for (const QWidget *form : { static_cast<QWidget *>(m_target), m_fields }) {
        for (QLabel *label : form->findChildren<QLabel *>(QString(), Qt::FindDirectChildrenOnly)) {
            if (label->buddy())
                labels += label;
        }
    }
    int widest = 0;
    for (const QLabel *label : std::as_const(labels))
        widest = std::max(widest, label->sizeHint().width());
    for (QLabel *label : std::as_const(labels))
        label->setMinimumWidth(widest);
}

/// Not the one where all of them are.
void SaveToDialog::proposePlace()
{
    QStringList schemes;
    for (const QString &url : std::as_const(m_urls)) {
        const Expected<SchemeUrl> place = m_services.router->parse(url);
        schemes += place ? place->scheme : QString();
    }
    schemes.removeDuplicates();
    if (schemes.size() == 1)
        m_target->proposeElsewhere(schemes.first());
}

QWidget *SaveToDialog::buildParts()
{
    auto *box = new QWidget(m_fields);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins({});
    layout->setSpacing(4);
    const auto add = [&](ModelPart part, const QString &name, const QString &text) {
        auto *check = new QCheckBox(text, box);
        check->setObjectName(name);
        check->setChecked(true);
        connect(check, &QCheckBox::toggled, this, &SaveToDialog::check);
        layout->addWidget(check);
        m_parts += { part, check };
    };
    add(ModelPart::Topology, u"saveTopology"_s, tr("&Topology"));
    add(ModelPart::Weights, u"saveWeights"_s, tr("Weig&hts"));
    add(ModelPart::TrainingConfig, u"saveTraining"_s, tr("T&raining configuration"));
    add(ModelPart::Metadata, u"saveMetadata"_s, tr("M&etadata"));
    return box;
}

ModelParts SaveToDialog::leftOut() const
{
    ModelParts parts;
    for (const Part &part : m_parts)
        parts.setFlag(part.part, part.box->isEnabled() && !part.box->isChecked());
    return parts;
}

QString SaveToDialog::problem() const
{
    const QString place = m_target->problem();
    if (!place.isEmpty())
        return place;
    const auto isWritten = [this](ModelPart part) {
        return std::any_of(m_parts.begin(), m_parts.end(), [part](const Part &one) {
            return one.part == part && one.box->isChecked();
        });
    };
    return !isWritten(ModelPart::Topology) && !isWritten(ModelPart::Weights)
        ? tr("Nothing would be left: write the topology, the weights, or both.")
        : QString();
}

/// Finds out, one model after the other, which parts any of them has. Models on servers have all,
/// as far as can be told without asking there.
void SaveToDialog::lookAtModels(qsizetype index, ModelParts found)
{
    if (index == m_urls.size())
        return offer(found);
    if (!m_services.router->store(m_urls.at(index)))
        return;
    whenDone(m_services.router->load(m_urls.at(index), m_modelsLook), this,
             [this, index, found](const Expected<ModelArtifacts> &model) {
                 if (model)
                     lookAtModels(index + 1, found | partsOf(*model));
             });
}

/// What none of the models has is greyed.
void SaveToDialog::offer(ModelParts parts)
{
    for (const Part &part : std::as_const(m_parts)) {
        if (parts.testFlag(part.part))
            continue;
        part.box->setEnabled(false);
        part.box->setChecked(false);
        const QString reason = tr("There is nothing of the kind to write.");
        part.box->setToolTip(reason);
        part.box->setAccessibleDescription(reason);
    }
}

void SaveToDialog::check()
{
    const bool isFolder = !m_target->folder().isEmpty();
    m_files->setVisible(isFolder);
    m_filesLabel->setVisible(isFolder);
    const QString reason = problem();
    m_reason->setText(reason);
    m_reason->setVisible(!reason.isEmpty());
    m_save->setEnabled(reason.isEmpty());
    m_save->setToolTip(reason);
    m_hint->hide();
    if (reason.isEmpty() && m_urls.size() == 1)
        m_lookLater.start();
    else
        m_lookLater.stop();
}

/// Tells while typing that a name is taken; what to do about it is asked when it comes to that.
void SaveToDialog::lookAtTarget()
{
    if (m_look)
        m_look->cancel();
    const Expected<SchemeUrl> target = m_services.router->parse(m_target->target());
    if (!m_services.manager || !target || !m_services.router->store(m_target->target()))
        return;
    m_look = Operation::create();
    whenDone(m_services.manager->findModel(m_target->target(), m_look), this,
             [this, op = m_look](const Expected<ListedModel> &found) {
                 if (op->isCanceled() || !found)
                     return;
                 m_hint->setText(
                     tr("There is a model of this name already: you will be asked what to do."));
                 m_hint->show();
             });
}

void SaveToDialog::setBytes(qint64 bytes)
{
    m_estimate->setText(tr("All of it takes about %1.").arg(bytesText(bytes)));
    m_estimate->setToolTip(exactBytesText(bytes));
}

QList<TransferOrder> SaveToDialog::orders() const
{
    QList<TransferOrder> orders;
    for (const QString &url : m_urls) {
        const QString name = modelName(nameInUrl(*m_services.router, url));
        TransferOrder order{ .kind = isHttpUrl(url) ? TransferKind::Download : TransferKind::Copy,
                             .source = url,
                             .target
                             = m_urls.size() == 1 ? m_target->target() : m_target->targetOf(name),
                             .title = modelName(url) };
        order.options.leaveOut = leftOut();
        if (!m_target->folder().isEmpty())
            order.options.save = m_files->options();
        orders += order;
    }
    return orders;
}

void SaveToDialog::save()
{
    if (!problem().isEmpty())
        return;
    if (!m_target->folder().isEmpty())
        m_services.settings->setLastFolder(m_target->folder());
    Q_EMIT chosen(orders());
    accept();
}

void SaveToDialog::done(int result)
{
    m_services.settings->setDialogSize(u"saveTo"_s, size());
    QDialog::done(result);
}

} // namespace weightroom
