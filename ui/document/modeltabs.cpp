// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/document/modeltabs.h"

#include "ui/document/modelpreview.h"
#include "ui/document/modeltabbar.h"
#include "ui/document/modelurl.h"
#include "ui/document/modelview.h"
#include "ui/document/tabtitles.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QTabBar>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace weightroom {

ModelTabs::ModelTabs(QThreadPool *pool, QWidget *parent)
    : QTabWidget(parent)
    , m_pool(pool)
    , m_preview(new ModelPreview(
          pool, [this](ModelDocument *document) { return makeView(document); }, this))
{
    setObjectName(u"modelTabs"_s);
    setTabBar(new ModelTabBar(this));
    tabBar()->setObjectName(u"modelTabBar"_s);
    setAccessibleName(tr("Open models"));
    setDocumentMode(true);
    setTabsClosable(true);
    setMovable(true);
    setElideMode(Qt::ElideMiddle);
    setUsesScrollButtons(true);
    connect(this, &QTabWidget::tabCloseRequested, this, &ModelTabs::closeModel);
    connect(this, &QTabWidget::currentChanged, this, &ModelTabs::changed);
    connect(tabBar(), &QTabBar::tabBarDoubleClicked, this, [this](int index) {
        if (widget(index) == m_previewView)
            keepPreview();
    });
    connect(m_preview, &ModelPreview::ready, this, &ModelTabs::takePreview);
}

ModelView *ModelTabs::viewOf(const QString &url) const
{
    const QString key = modelKey(url);
    const QList<ModelView *> all = views();
    const auto found = std::find_if(all.cbegin(), all.cend(), [&key](const ModelView *view) {
        return modelKey(view->document()->url()) == key;
    });
    return found == all.cend() ? nullptr : *found;
}

ModelDocument *ModelTabs::openModel(const QString &url, const ModelDocument::Load &load)
{
    m_preview->cancel();
    if (ModelView *view = viewOf(url)) {
        if (view == m_previewView)
            keepPreview();
        setCurrentWidget(view);
        return nullptr;
    }
    auto *document = new ModelDocument(url, m_pool, this);
    document->open(load);
    addView(document, count());
    setCurrentIndex(count() - 1);
    tabBar()->setFocus();
    return document;
}

void ModelTabs::replaceModel(int index, const QString &url, const ModelDocument::Load &load)
{
    const auto *old = qobject_cast<ModelView *>(widget(index));
    if (!old)
        return;
    const bool isCurrent = index == currentIndex();
    auto *document = new ModelDocument(url, m_pool, this);
    document->open(load);
    addView(document, index)->setCurrentPage(old->pageIndex());
    if (isCurrent)
        setCurrentIndex(index);
    closeModel(index + 1);
}

void ModelTabs::previewModel(const QString &url, const ModelDocument::Load &load)
{
    if (modelKey(m_preview->url()) == modelKey(url))
        return;
    m_preview->cancel();
    if (ModelView *view = viewOf(url)) {
        setCurrentWidget(view);
        return;
    }
    const ModelView *shown = currentView();
    m_preview->prepare(url, load, shown ? shown->pageIndex() : 0);
}

void ModelTabs::takePreview(ModelView *view)
{
    const int old = m_previewView ? indexOf(m_previewView) : -1;
    ModelView *before = std::exchange(m_previewView, view);
    const int place = old >= 0 ? old : count();
    insertView(view, place);
    setCurrentWidget(view);
    if (before)
        closeModel(indexOf(before));
}

void ModelTabs::keepPreview()
{
    if (ModelView *view = std::exchange(m_previewView, nullptr))
        followDocument(view);
}

bool ModelTabs::isSettled() const
{
    return m_preview->url().isEmpty();
}

void ModelTabs::setExtraPage(QWidget *page, const QString &title)
{
    m_preview->cancel();
    int index = indexOf(page);
    if (index < 0)
        index = addTab(page, themedIcon(u"list-checks"_s, IconTone::Accent), QString());
    setTabText(index, title);
    setTabToolTip(index, title);
    setCurrentIndex(index);
}

void ModelTabs::removeExtraPage(QWidget *page)
{
    if (const int index = indexOf(page); index >= 0)
        removeTab(index);
}

void ModelTabs::closeModel(int index)
{
    auto *view = qobject_cast<ModelView *>(widget(index));
    if (!view)
        return removeTab(index);
    if (view == m_previewView)
        m_previewView = nullptr;
    ModelDocument *document = view->document();
    removeTab(index);
    connect(view, &QObject::destroyed, document, &QObject::deleteLater);
    view->deleteLater();
    nameTabs();
    Q_EMIT changed();
}

void ModelTabs::stepBy(int step)
{
    if (count() > 1)
        setCurrentIndex((currentIndex() + step + count()) % count());
}

ModelView *ModelTabs::currentView() const
{
    return qobject_cast<ModelView *>(currentWidget());
}

QList<ModelView *> ModelTabs::views() const
{
    QList<ModelView *> views;
    for (int i = 0; i < count(); ++i) {
        if (auto *view = qobject_cast<ModelView *>(widget(i)))
            views += view;
    }
    return views;
}

void ModelTabs::retranslate()
{
    setAccessibleName(tr("Open models"));
    const int current = currentIndex();
    for (int i = 0; i < count(); ++i) {
        auto *old = qobject_cast<ModelView *>(widget(i));
        if (!old)
            continue;
        ModelDocument *document = old->document();
        const int page = old->pageIndex();
        const bool isPreview = old == m_previewView;
        removeTab(i);
        delete old;
        document->retranslate();
        ModelView *view = addView(document, i);
        view->setCurrentPage(page);
        if (isPreview)
            m_previewView = view;
        followDocument(view);
    }
    setCurrentIndex(current);
}

ModelView *ModelTabs::makeView(ModelDocument *document)
{
    document->keepStatisticsIn(m_library);
    auto *view = new ModelView(document, m_actions, this);
    view->setHistogramDefaults(m_histogram);
    view->setSettings(m_settings);
    return view;
}

ModelView *ModelTabs::addView(ModelDocument *document, int index)
{
    ModelView *view = makeView(document);
    insertView(view, index);
    return view;
}

void ModelTabs::insertView(ModelView *view, int index)
{
    ModelDocument *document = view->document();
    insertTab(index, view, document->title());
    connect(view, &ModelView::openOtherRequested, this, &ModelTabs::openOtherRequested);
    connect(view, &ModelView::currentPageChanged, this, &ModelTabs::changed);
    connect(document, &ModelDocument::stateChanged, view, [this, view] { followDocument(view); });
    followDocument(view);
}

void ModelTabs::nameTabs()
{
    const QList<ModelView *> all = views();
    QList<TabOfModel> tabs;
    for (const ModelView *view : all)
        tabs += { view->document()->title(), view->document()->url() };
    const QStringList titles = tabTitles(tabs);
    for (qsizetype i = 0; i < all.size(); ++i) {
        // A single & in a tab's text would be a mnemonic.
        setTabText(indexOf(all.at(i)), QString(titles.at(i)).replace(u'&', u"&&"_s));
    }
}

void ModelTabs::followDocument(ModelView *view)
{
    const ModelDocument *document = view->document();
    const int index = indexOf(view);
    nameTabs();
    const bool isPreview = view == m_previewView;
    setTabToolTip(index,
                  isPreview ? tr("%1\nOnly looked at: the next one takes its place. A double click "
                                 "keeps it.")
                                  .arg(document->url())
                            : tr("%1\nDrag the tab onto a place to put a copy of the model there.")
                                  .arg(document->url()));
    tabBar()->setTabTextColor(index, isPreview ? mutedTextColour(palette()) : QColor());
    switch (document->state()) {
    case ModelDocument::State::Loading:
        setTabIcon(index, themedIcon(u"refresh-cw"_s));
        break;
    case ModelDocument::State::Failed:
        setTabIcon(index, severityIcon(Severity::Error));
        break;
    case ModelDocument::State::Ready:
        setTabIcon(index,
                   isPreview ? themedIcon(u"eye"_s) : themedIcon(u"box"_s, IconTone::Accent));
        break;
    }
    Q_EMIT changed();
}

void ModelTabs::changeEvent(QEvent *event)
{
    QTabWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_previewView)
        followDocument(m_previewView);
}

} // namespace weightroom
