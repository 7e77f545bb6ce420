// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/propertiesdialog.h"

#include "core/base/run.h"
#include "core/io/http/httpurls.h"
#include "core/manage/library.h"
#include "core/manage/modeldetails.h"
#include "ui/actions/modelfacts.h"
#include "ui/browser/modelrow.h"
#include "ui/document/modelurl.h"
#include "ui/network/formrows.h"
#include "ui/overview/weightshash.h"
#include "ui/settings.h"
#include "ui/widgets/dialogsize.h"
#include "ui/widgets/format.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace weightroom {

PropertiesDialog::PropertiesDialog(const QString &url, const WindowServices &services,
                                   QWidget *parent)
    : QDialog(parent)
    , m_url(url)
    , m_services(services)
    , m_operation(Operation::create())
    , m_form(nullptr)
    , m_state(new QLabel(tr("Reading the model…"), this))
    , m_hash(new QPushButton(tr("Compute &SHA-256"), this))
{
    setObjectName(u"propertiesDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Properties of “%1”").arg(modelName(url)));
    auto *fields = new QWidget(this);
    m_form = makeForm(fields);
    addLine(u"propertyName"_s, tr("Name"), modelName(url));
    addLine(u"propertyUrl"_s, tr("URL"), displayUrl(url));
    m_state->setObjectName(u"propertiesState"_s);
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    m_hash->setObjectName(u"computeHash"_s);
    m_hash->setAutoDefault(false);
    m_hash->setEnabled(false);
    auto *close = new QPushButton(tr("&Close"), this);
    close->setObjectName(u"closeProperties"_s);
    close->setDefault(true);
    connect(m_hash, &QPushButton::clicked, this, &PropertiesDialog::hash);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_hash);
    buttons->addStretch();
    buttons->addWidget(close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(12);
    layout->addWidget(fields);
    layout->addWidget(m_state);
    layout->addStretch();
    layout->addLayout(buttons);
    restoreDialogSize(this, *m_services.settings, u"properties"_s, QSize(560, 420));
    close->setFocus();
    readModelFacts(m_services, url, {}, m_operation, this,
                   [this](const ModelFacts &facts) { showFacts(facts); });
    showLabels();
}

PropertiesDialog::~PropertiesDialog()
{
    m_operation->cancel();
}

QLabel *PropertiesDialog::addLine(const QString &name, const QString &head, const QString &text)
{
    auto *label = new QLabel(isolated(text), this);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setAccessibleName(head);
    m_form->addRow(head, label);
    return label;
}

void PropertiesDialog::showFacts(const ModelFacts &facts)
{
    const QString exact = exactBytesText(facts.bytes);
    if (facts.bytes >= 0 && bytesText(facts.bytes) == exact)
        addLine(u"propertySize"_s, tr("Size"), exact);
    else if (facts.bytes >= 0)
        addLine(u"propertySize"_s, tr("Size"),
                tr("%1 (%2)", "rounded, exact").arg(bytesText(facts.bytes), exact));
    if (facts.saved.isValid())
        addLine(u"propertyDate"_s, tr("Date"),
                QLocale().toString(facts.saved.toLocalTime(), QLocale::LongFormat));
    m_state->setText(facts.error ? facts.error->message : QString());
    m_state->setVisible(facts.error.has_value());
    if (!facts.artifacts)
        return;
    m_hash->setEnabled(facts.artifacts->weightData.has_value());
    whenDone(
        run(m_services.pool, m_operation,
            [artifacts = *facts.artifacts](Operation &op) { return describeModel(artifacts, op); }),
        this, [this](const Expected<ModelDetails> &details) {
            if (!details)
                return;
            if (details->kind)
                addLine(u"propertyKind"_s, tr("Kind"), kindText(*details->kind));
            if (details->parameters >= 0)
                addLine(u"propertyParameters"_s, tr("Parameters"), countText(details->parameters));
            addLine(u"propertyTensors"_s, tr("Tensors"), countText(details->tensors));
            addLine(u"propertyDtypes"_s, tr("Dtypes"), details->dtypes.join(u", "_s));
            addLine(u"propertyShards"_s, tr("Weight files"), countText(details->shards));
        });
}

void PropertiesDialog::showLabels()
{
    if (!m_services.library)
        return;
    whenDone(m_services.library->labels(m_operation), this,
             [this](const Expected<LabelsByModel> &all) {
                 const ModelLabels labels
                     = all ? all->value(m_services.library->keyOf(m_url)) : ModelLabels();
                 if (!labels.tags.isEmpty())
                     addLine(u"propertyTags"_s, tr("Tags"), labels.tags.join(u", "_s));
                 if (!labels.notes.isEmpty())
                     addLine(u"propertyNotes"_s, tr("Notes"), labels.notes);
             });
}

void PropertiesDialog::hash()
{
    m_hash->setEnabled(false);
    if (!m_hashText)
        m_hashText = addLine(u"propertyHash"_s, tr("SHA-256"));
    m_hashText->setText(tr("Reading the weights…"));
    whenDone(m_services.router->load(m_url, m_operation), this,
             [this](const Expected<ModelArtifacts> &model) {
                 if (!model || !model->weightData) {
                     m_hashText->setText(model ? QString() : model.error().message);
                     return;
                 }
                 whenDone(run(m_services.pool, m_operation,
                              [data = *model->weightData](Operation &op) {
                                  return hashWeights(data, op);
                              }),
                          this, [this](const Expected<QString> &sum) {
                              m_hashText->setText(sum ? *sum : sum.error().message);
                          });
             });
}

void PropertiesDialog::done(int result)
{
    m_services.settings->setDialogSize(u"properties"_s, size());
    QDialog::done(result);
}

} // namespace weightroom
