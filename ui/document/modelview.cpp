// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/document/modelview.h"

#include "ui/document/failurepane.h"
#include "ui/document/loadingpane.h"
#include "ui/document/modeldocument.h"
#include "ui/document/modelpage.h"
#include "ui/histogram/histogrampage.h"
#include "ui/json/jsonpage.h"
#include "ui/overview/overviewpage.h"
#include "ui/topology/topologypage.h"
#include "ui/weights/weightspage.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/messagebar.h"

#include <QEvent>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

/// Of those that are equally grave the one that makes a model useless rather than odd.
int weightOf(const Finding &finding)
{
    const bool isBroken = finding.code == "nan"_L1 || finding.code == "infinity"_L1;
    return 2 * static_cast<int>(finding.severity) + (isBroken ? 1 : 0);
}

/// What the bar tells; \a findings has one at least.
Finding gravestOf(const QList<Finding> &findings)
{
    return *std::max_element(
        findings.cbegin(), findings.cend(),
        [](const Finding &a, const Finding &b) { return weightOf(a) < weightOf(b); });
}

template <typename Page>
ModelPage *makeModelPage(ModelDocument *document, QWidget *parent)
{
    return new Page(document, parent);
}

/// Scrolls what would be too small to be used.
QScrollArea *inScrollArea(ModelPage *page, QWidget *parent)
{
    auto *area = new QScrollArea(parent);
    area->setObjectName(page->objectName() + u"Scroll"_s);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidgetResizable(true);
    area->viewport()->setAutoFillBackground(false);
    area->setWidget(page);
    page->setAutoFillBackground(false);
    return area;
}

} // namespace

QList<ModelView::PageFactory> ModelView::pageFactories()
{
    return { makeModelPage<OverviewPage>, makeModelPage<TopologyPage>, makeModelPage<WeightsPage>,
             makeModelPage<HistogramPage>, makeModelPage<JsonPage> };
}

ModelView::ModelView(ModelDocument *document, ModelActions *actions, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_actions(actions)
    , m_findingsBar(new MessageBar(this))
    , m_showFinding(m_findingsBar->addButton(tr("&Show"), u"showFinding"_s))
    , m_showFindings(m_findingsBar->addButton(tr("&All findings"), u"showFindings"_s))
    , m_stack(new QStackedWidget(this))
    , m_loading(new LoadingPane(m_stack))
    , m_failure(new FailurePane(m_stack))
    , m_pages(new QTabWidget(m_stack))
{
    setObjectName(u"modelView"_s);
    m_pages->setObjectName(u"modelPages"_s);
    m_pages->setAccessibleName(tr("Pages of the model"));
    m_pages->setDocumentMode(true);
    m_pages->setIconSize(QSize(16, 16));
    m_stack->addWidget(m_loading);
    m_stack->addWidget(m_failure);
    m_stack->addWidget(m_pages);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_findingsBar);
    layout->addWidget(m_stack, 1);

    connect(m_loading, &LoadingPane::cancelRequested, document, &ModelDocument::cancel);
    connect(m_failure, &FailurePane::retryRequested, document, &ModelDocument::reload);
    connect(m_failure, &FailurePane::openOtherRequested, this, &ModelView::openOtherRequested);
    connect(m_findingsBar, &MessageBar::closed, this,
            [this] { m_closedFindings = m_shownFindings; });
    connect(m_showFinding, &QPushButton::clicked, this,
            [this] { goToFinding(gravestOf(m_document->findings())); });
    connect(m_showFindings, &QPushButton::clicked, this, &ModelView::showAllFindings);
    connect(m_pages, &QTabWidget::currentChanged, this, &ModelView::activatePage);
    connect(document, &ModelDocument::stateChanged, this, &ModelView::followState);
    connect(document, &ModelDocument::findingsChanged, this, &ModelView::showFindings);
    followState();
}

void ModelView::followState()
{
    m_wantedPage = pageIndex();
    m_missingPages.clear();
    while (m_pages->count() > 0)
        delete m_pages->widget(0);
    switch (m_document->state()) {
    case ModelDocument::State::Loading:
        m_closedFindings = 0;
        m_loading->start(tr("Opening “%1”…").arg(m_document->title()), m_document->operation());
        m_stack->setCurrentWidget(m_loading);
        break;
    case ModelDocument::State::Failed:
        m_loading->stop();
        m_failure->showError(m_document->error());
        m_stack->setCurrentWidget(m_failure);
        break;
    case ModelDocument::State::Ready:
        m_loading->stop();
        m_missingPages = pageFactories();
        addNextPage();
        m_stack->setCurrentWidget(m_pages);
        break;
    }
    showFindings();
}

/// Pages come one in each round of the event loop, so that no round is long.
void ModelView::addNextPage()
{
    if (m_missingPages.isEmpty())
        return;
    ModelPage *page = m_missingPages.takeFirst()(m_document, m_pages);
    if (auto *overview = qobject_cast<OverviewPage *>(page))
        addOverview(overview);
    if (auto *histogram = qobject_cast<HistogramPage *>(page))
        histogram->setDefaults(m_histogram);
    if (auto *topology = qobject_cast<TopologyPage *>(page)) {
        topology->setSettings(m_settings);
        connect(topology, &TopologyPage::histogramRequested, this, &ModelView::showHistogram);
    }
    if (auto *weights = qobject_cast<WeightsPage *>(page))
        weights->setSettings(m_settings);
    connect(page, &ModelPage::valuesRequested, this, &ModelView::showValues);
    const int index
        = m_pages->addTab(inScrollArea(page, m_pages), themedIcon(page->iconName()), page->title());
    if (index == m_wantedPage) {
        m_wantedPage = -1;
        m_pages->setCurrentIndex(index);
    }
    if (!m_missingPages.isEmpty())
        QTimer::singleShot(0, this, &ModelView::addNextPage);
    else
        Q_EMIT pagesAdded();
}

void ModelView::addOverview(OverviewPage *overview)
{
    overview->setActions(m_actions);
    connect(overview, &OverviewPage::findingActivated, this, &ModelView::goToFinding);
}

void ModelView::activatePage()
{
    if (ModelPage *page = currentPage())
        page->activate();
    Q_EMIT currentPageChanged();
}

ModelPage *ModelView::currentPage() const
{
    const auto *area = qobject_cast<QScrollArea *>(m_pages->currentWidget());
    return area ? qobject_cast<ModelPage *>(area->widget()) : nullptr;
}

void ModelView::showPage(ModelPage *page)
{
    for (int i = 0; i < m_pages->count(); ++i) {
        if (m_pages->widget(i)->isAncestorOf(page))
            m_pages->setCurrentIndex(i);
    }
}

int ModelView::pageCount() const
{
    return m_pages->count();
}

int ModelView::pageIndex() const
{
    return m_wantedPage >= 0 ? m_wantedPage : m_pages->currentIndex();
}

void ModelView::setCurrentPage(int index)
{
    const bool isThere = index < m_pages->count();
    m_wantedPage = isThere ? -1 : index;
    if (isThere)
        m_pages->setCurrentIndex(index);
}

bool ModelView::isComplete() const
{
    if (m_document->state() != ModelDocument::State::Ready)
        return m_document->state() == ModelDocument::State::Failed;
    const ModelPage *page = currentPage();
    return m_missingPages.isEmpty() && page && page->isComplete();
}

void ModelView::showFindings()
{
    const QList<Finding> &findings = m_document->findings();
    m_shownFindings = findings.size();
    if (m_document->state() != ModelDocument::State::Ready || m_shownFindings <= m_closedFindings) {
        m_findingsBar->hide();
        return;
    }
    const Finding gravest = gravestOf(findings);
    const QString text = findings.size() == 1
        ? gravest.message
        : tr("%n finding(s). %1", "about a model", static_cast<int>(findings.size()))
              .arg(gravest.message);
    m_showFindings->setVisible(findings.size() > 1);
    m_findingsBar->showMessage(gravest.severity, text);
}

void ModelView::showAllFindings()
{
    if (auto *overview = m_pages->findChild<OverviewPage *>()) {
        showPage(overview);
        overview->showFindings();
    }
}

/// To the node, or to the place in the tensor, that it is about; otherwise to the list of all.
void ModelView::goToFinding(const Finding &finding)
{
    auto *topology = m_pages->findChild<TopologyPage *>();
    if (topology && TopologyPage::canShow(finding)) {
        showPage(topology);
        return topology->showFinding(finding);
    }
    const int tensor = m_document->tensorNamed(finding.tensor);
    auto *weights = m_pages->findChild<WeightsPage *>();
    if (tensor < 0 || !weights)
        return showAllFindings();
    m_document->setCurrentTensor(tensor);
    weights->showFinding(finding);
    showValues();
}

void ModelView::showValues()
{
    if (auto *weights = m_pages->findChild<WeightsPage *>())
        showPage(weights);
}

void ModelView::showHistogram()
{
    if (auto *histogram = m_pages->findChild<HistogramPage *>())
        showPage(histogram);
}

void ModelView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange
        && m_document->state() == ModelDocument::State::Failed)
        m_failure->showError(m_document->error());
}

} // namespace weightroom
