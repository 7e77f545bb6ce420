// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/overview/overviewpage.h"

#include "ui/actions/loadsnippet.h"
#include "ui/actions/modelact.h"
#include "ui/actions/modelactions.h"
#include "ui/document/modeldocument.h"
#include "ui/document/modelurl.h"
#include "ui/overview/dtypeshares.h"
#include "ui/overview/fitline.h"
#include "ui/overview/labelsbox.h"
#include "ui/overview/snippetbox.h"
#include "ui/overview/weightshash.h"
#include "ui/widgets/format.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/quietstyle.h"
#include "ui/widgets/texttable.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

constexpr int overviewWidth = 1040;
constexpr qsizetype maxShownFindings = 1000;

QPlainTextEdit *jsonBox(const QString &name, const QString &accessibleName, QWidget *parent)
{
    auto *box = new QPlainTextEdit(parent);
    box->setObjectName(name);
    box->setAccessibleName(accessibleName);
    box->setReadOnly(true);
    box->setTabChangesFocus(true);
    box->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    box->setLayoutDirection(Qt::LeftToRight);
    box->setLineWrapMode(QPlainTextEdit::NoWrap);
    return box;
}

void fitToText(QPlainTextEdit *box)
{
    const int lines = std::clamp(box->document()->blockCount(), 2, 12);
    box->setFixedHeight(box->fontMetrics().lineSpacing() * lines + 2 * box->frameWidth() + 16);
}

QString portText(const ModelPort &port)
{
    return port.shape ? partialShapeText(*port.shape) : QString();
}

} // namespace

OverviewPage::OverviewPage(ModelDocument *document, QWidget *parent)
    : ModelPage(document, parent)
    , m_scroll(new QScrollArea(this))
    , m_kind(new MutedLabel(QString(), this))
    , m_figures(new QHBoxLayout)
    , m_facts(new QGridLayout)
    , m_shares(new DtypeShares(this))
    , m_ports(new TextTable({ tr("Direction"), tr("Name"), tr("Shape"), tr("dtype") }, {}, this))
    , m_files(
          new TextTable({ tr("File"), tr("Size"), tr("Expected"), tr("State") }, { 1, 2 }, this))
    , m_findings(new TextTable({ tr("Severity"), tr("Tensor"), tr("Finding") }, {}, this))
    , m_metadata(jsonBox(u"overviewMetadata"_s, tr("User metadata"), this))
    , m_training(jsonBox(u"overviewTraining"_s, tr("Training configuration"), this))
    , m_hash(new WeightsHash(document, this))
    , m_labels(new LabelsBox(this))
    , m_fit(new FitLine(this))
    , m_snippets(new SnippetBox(this))
    , m_editMetadata(new QPushButton(tr("Edit Metadata…"), this))
{
    setObjectName(u"overviewPage"_s);
    auto *column = new QWidget(this);
    column->setMaximumWidth(overviewWidth);
    auto *lines = new QVBoxLayout(column);
    lines->setContentsMargins(28, 24, 28, 28);
    lines->setSpacing(8);
    buildHead(lines);
    buildSections(lines);
    lines->addStretch();

    auto *content = new QWidget(this);
    auto *row = new QHBoxLayout(content);
    row->setContentsMargins({});
    row->addWidget(column, 100);
    row->addStretch(1);
    m_scroll->setObjectName(u"overviewScroll"_s);
    m_scroll->setAccessibleName(tr("Overview"));
    frameOnlyWithFocus(m_scroll);
    m_scroll->setWidgetResizable(true);
    m_scroll->setWidget(content);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_scroll);

    connect(document, &ModelDocument::topologyChanged, this, &OverviewPage::showTopology);
    connect(document, &ModelDocument::findingsChanged, this, &OverviewPage::fillFindings);
    connect(m_findings, &QTreeView::activated, this, [this](const QModelIndex &index) {
        Q_EMIT findingActivated(m_shownFindings.value(index.row()));
    });
}

void OverviewPage::buildHead(QVBoxLayout *column)
{
    auto *name = new QLabel(document()->title(), this);
    name->setObjectName(u"overviewTitle"_s);
    name->setTextFormat(Qt::PlainText);
    name->setWordWrap(true);
    name->setTextInteractionFlags(Qt::TextSelectableByMouse);
    QFont font = name->font();
    font.setPointSizeF(font.pointSizeF() * 1.7);
    font.setWeight(QFont::DemiBold);
    name->setFont(font);
    m_kind->setObjectName(u"overviewKind"_s);
    m_kind->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_facts->setHorizontalSpacing(24);
    m_facts->setVerticalSpacing(8);
    m_facts->setColumnStretch(1, 1);
    column->addWidget(name);
    column->addWidget(m_kind);
    m_figures->setSpacing(12);
    column->addSpacing(12);
    column->addLayout(m_figures);
    column->addSpacing(16);
    column->addLayout(m_facts);
}

void OverviewPage::buildSections(QVBoxLayout *column)
{
    m_ports->setObjectName(u"overviewPorts"_s);
    m_ports->setAccessibleName(tr("Inputs and outputs"));
    m_files->setObjectName(u"overviewFiles"_s);
    m_files->setAccessibleName(tr("Files"));
    m_findings->setObjectName(u"overviewFindings"_s);
    m_findings->setAccessibleName(tr("Findings"));
    m_editMetadata->setObjectName(u"overviewEditMetadata"_s);
    m_editMetadata->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_findingsSection = addSection(column, tr("Findings"), m_findings);
    m_labelsSection = addSection(column, tr("Tags and notes"), m_labels);
    m_sharesSection = addSection(column, tr("Bytes by dtype"), m_shares);
    m_portsSection = addSection(column, tr("Inputs and outputs"), m_ports);
    m_filesSection = addSection(column, tr("Files"), m_files);
    m_metadataSection = addSection(column, tr("User metadata"), m_metadata);
    column->addWidget(m_editMetadata);
    m_trainingSection = addSection(column, tr("Training configuration"), m_training);
    m_fitSection = addSection(column, tr("Would fit into"), m_fit);
    m_snippetsSection = addSection(column, tr("Load it"), m_snippets);
    addSection(column, tr("SHA-256 of the weights"), m_hash);
    for (const Section &section :
         { m_findingsSection, m_sharesSection, m_portsSection, m_filesSection, m_metadataSection,
           m_trainingSection, m_labelsSection, m_fitSection, m_snippetsSection })
        showSection(section, false);
    m_editMetadata->hide();
}

OverviewPage::Section OverviewPage::addSection(QVBoxLayout *column, const QString &heading,
                                               QWidget *body)
{
    auto *label = new QLabel(heading, this);
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() * 1.1);
    font.setWeight(QFont::DemiBold);
    label->setFont(font);
    label->setContentsMargins(0, 18, 0, 2);
    column->addWidget(label);
    column->addWidget(body);
    return { label, body };
}

void OverviewPage::showSection(const Section &section, bool visible)
{
    section.heading->setVisible(visible);
    section.body->setVisible(visible);
}

QString OverviewPage::title() const
{
    return tr("&Overview");
}

QString OverviewPage::iconName() const
{
    return u"layout-dashboard"_s;
}

void OverviewPage::begin()
{
    work([artifacts = document()->artifacts(), tensors = document()->tensors()](
             Operation &op) { return summarize(artifacts, tensors, op); },
         [this](const Expected<ModelSummary> &summary) {
             if (summary)
                 showSummary(*summary);
         });
    showCare();
    document()->requestTopology();
    showTopology();
    showFiles();
    fillFindings();
}

void OverviewPage::setActions(ModelActions *actions)
{
    m_actions = actions;
    if (!actions)
        return;
    connect(m_editMetadata, &QPushButton::clicked, this,
            [this] { m_actions->editMetadata(schemeUrl(document()->url())); });
    if (isActive())
        showCare();
}

void OverviewPage::showCare()
{
    if (!m_actions)
        return;
    const WindowServices &services = m_actions->services();
    const QString url = schemeUrl(document()->url());
    const ModelArtifacts &artifacts = document()->artifacts();
    m_snippets->setSnippets(loadSnippet(SnippetFor::Page, artifacts, url, *services.router),
                            loadSnippet(SnippetFor::Node, artifacts, url, *services.router));
    showSection(m_snippetsSection, true);
    m_fit->look(artifacts, document()->title(), services.router, services.pool);
    showSection(m_fitSection, true);
    const QString reason = reasonAgainst(ModelAct::EditMetadata, { url }, services);
    m_editMetadata->setEnabled(reason.isEmpty());
    m_editMetadata->setToolTip(reason);
    m_editMetadata->show();
    if (services.library) {
        m_labels->watch(url, m_actions);
        showSection(m_labelsSection, true);
    }
}

bool OverviewPage::isComplete() const
{
    return m_summary && document()->topology();
}

void OverviewPage::showSummary(const ModelSummary &summary)
{
    m_summary = summary;
    m_kind->setText(modelKindText(summary.kind));
    showFacts(summary);
    m_shares->setShares(summary.shares);
    showSection(m_sharesSection, !summary.shares.isEmpty());
    m_metadata->setPlainText(summary.metadata);
    showSection(m_metadataSection, !summary.metadata.isEmpty());
    m_training->setPlainText(summary.trainingConfig);
    showSection(m_trainingSection, !summary.trainingConfig.isEmpty());
    fitToText(m_metadata);
    fitToText(m_training);
}

void OverviewPage::showFacts(const ModelSummary &summary)
{
    const ModelArtifactsInfo &info = summary.info;
    addFigure(tr("Parameters"), countText(summary.parameters));
    addFigure(tr("Tensors"), countText(document()->tensors().size()));
    addFigure(tr("Weights"), bytesText(info.weightDataBytes), exactBytesText(info.weightDataBytes));
    addFigure(tr("Files"), countText(document()->artifacts().origin.files.size()));
    if (summary.quantizedTensors > 0)
        addFact(tr("Quantized tensors"), countText(summary.quantizedTensors));
    if (summary.optimizerElements > 0)
        addFact(tr("Values of the optimizer"), countText(summary.optimizerElements));
    addFact(tr("Topology"), bytesText(info.modelTopologyBytes),
            exactBytesText(info.modelTopologyBytes));
    addFact(tr("Weight specifications"), bytesText(info.weightSpecsBytes),
            exactBytesText(info.weightSpecsBytes));
    if (!summary.format.isEmpty())
        addFact(tr("Format"), summary.format);
    if (!summary.generatedBy.isEmpty())
        addFact(tr("Generated by"), summary.generatedBy);
    if (!summary.convertedBy.isEmpty())
        addFact(tr("Converted by"), summary.convertedBy);
    addFact(tr("Opened from"), document()->url());
}

void OverviewPage::addFigure(const QString &name, const QString &value, const QString &toolTip)
{
    auto *tile = new Tile(this);
    auto *number = new QLabel(value, tile);
    number->setObjectName(u"figure%1"_s.arg(m_figures->count() + 1));
    number->setTextFormat(Qt::PlainText);
    number->setTextInteractionFlags(Qt::TextSelectableByMouse);
    number->setToolTip(toolTip);
    number->setAccessibleName(u"%1: %2"_s.arg(name, value));
    QFont font = number->font();
    font.setPointSizeF(font.pointSizeF() * 1.6);
    font.setWeight(QFont::DemiBold);
    number->setFont(font);
    auto *layout = new QVBoxLayout(tile);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(2);
    layout->addWidget(new MutedLabel(name, tile));
    layout->addWidget(number);
    m_figures->addWidget(tile, 1);
    m_figureTexts += u"%1\t%2"_s.arg(name, toolTip.isEmpty() ? value : toolTip);
}

void OverviewPage::addFact(const QString &name, const QString &value, const QString &toolTip)
{
    const int row = m_facts->rowCount();
    auto *text = new QLabel(value, this);
    text->setObjectName(u"fact%1"_s.arg(row));
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setToolTip(toolTip);
    text->setAccessibleName(u"%1: %2"_s.arg(name, value));
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_facts->addWidget(new MutedLabel(name, this), row, 0, Qt::AlignTop);
    m_facts->addWidget(text, row, 1, Qt::AlignTop);
}

void OverviewPage::showTopology()
{
    const std::optional<Expected<Topology>> &topology = document()->topology();
    if (!topology || !*topology)
        return;
    QList<TextRow> rows;
    for (const ModelPort &port : (*topology)->inputs())
        rows += { { tr("Input"), port.name, portText(port), port.dtype }, {}, {} };
    for (const ModelPort &port : (*topology)->outputs())
        rows += { { tr("Output"), port.name, portText(port), port.dtype }, {}, {} };
    m_ports->setRows(rows);
    showSection(m_portsSection, !rows.isEmpty());
}

void OverviewPage::showFiles()
{
    QList<TextRow> rows;
    for (const ModelFile &file : document()->artifacts().origin.files) {
        const bool missing = file.bytes < 0;
        const bool wrong = !missing && file.expectedBytes >= 0 && file.bytes != file.expectedBytes;
        const QString state = missing         ? tr("Missing")
            : !wrong                          ? tr("Complete")
            : file.bytes < file.expectedBytes ? tr("Too short")
                                              : tr("Too long");
        const QIcon icon = missing || wrong ? severityIcon(Severity::Error) : themedIcon(u"file"_s);
        rows += { { file.name, missing ? u"–"_s : countText(file.bytes),
                    file.expectedBytes < 0 ? u"–"_s : countText(file.expectedBytes), state },
                  icon,
                  file.path };
    }
    m_files->setRows(rows);
    showSection(m_filesSection, !rows.isEmpty());
}

void OverviewPage::fillFindings()
{
    QList<Finding> findings = document()->findings();
    std::stable_sort(findings.begin(), findings.end(),
                     [](const Finding &a, const Finding &b) { return a.severity > b.severity; });
    m_shownFindings = findings.first(std::min(findings.size(), maxShownFindings));
    QList<TextRow> rows;
    for (const Finding &finding : std::as_const(m_shownFindings))
        rows += { { severityText(finding.severity), finding.tensor, finding.message },
                  severityIcon(finding.severity),
                  finding.message };
    if (const qsizetype more = findings.size() - rows.size(); more > 0)
        rows += { { QString(), QString(),
                    tr("%n more finding(s)", nullptr, static_cast<int>(more)) },
                  {},
                  {} };
    m_findings->setRows(rows);
    showSection(m_findingsSection, !rows.isEmpty());
}

void OverviewPage::showFindings()
{
    m_scroll->ensureWidgetVisible(m_findings);
    m_findings->setFocus();
}

QString OverviewPage::plainText() const
{
    QStringList lines{ document()->title(), m_kind->text() };
    lines += m_figureTexts;
    for (int row = 0; row < m_facts->rowCount(); ++row) {
        const QLayoutItem *name = m_facts->itemAtPosition(row, 0);
        const QLayoutItem *value = m_facts->itemAtPosition(row, 1);
        if (name && value)
            lines += u"%1\t%2"_s.arg(qobject_cast<QLabel *>(name->widget())->text(),
                                     qobject_cast<QLabel *>(value->widget())->text());
    }
    if (m_summary) {
        for (const DtypeShare &share : m_summary->shares)
            lines += u"%1\t%2"_s.arg(share.name, exactBytesText(share.bytes));
    }
    for (const TextTable *table : { m_findings, m_ports, m_files }) {
        if (table->isVisibleTo(this))
            lines += { QString(), table->accessibleName(), table->text(false) };
    }
    if (!m_metadata->toPlainText().isEmpty())
        lines += { QString(), m_metadata->accessibleName(), m_metadata->toPlainText() };
    if (!m_labelsSection.body->isHidden())
        lines += { QString(), m_labels->text() };
    if (!m_fit->text().isEmpty())
        lines += { QString(), m_fit->accessibleName() };
    if (!m_hash->hash().isEmpty())
        lines += { QString(), u"SHA-256\t%1"_s.arg(m_hash->hash()) };
    return lines.join(u'\n');
}

void OverviewPage::copySelection()
{
    const auto *table = qobject_cast<TextTable *>(focusWidget());
    const bool some = table && table->hasFocus() && table->selectionModel()->hasSelection();
    QGuiApplication::clipboard()->setText(some ? table->text(true) : plainText());
}

void OverviewPage::selectAll()
{
    if (auto *table = qobject_cast<TextTable *>(focusWidget()))
        table->selectAll();
}

} // namespace weightroom
