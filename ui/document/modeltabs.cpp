// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/document/modeltabs.h"

#include "ui/document/modelurl.h"
#include "ui/document/modelview.h"
#include "ui/widgets/icons.h"

#include <QTabBar>

using namespace Qt::StringLiterals;

namespace weightroom {

ModelTabs::ModelTabs(QThreadPool *pool, QWidget *parent)
    : QTabWidget(parent)
    , m_pool(pool)
{
    setObjectName(u"modelTabs"_s);
    setAccessibleName(tr("Open models"));
    setDocumentMode(true);
    setTabsClosable(true);
    setMovable(true);
    setElideMode(Qt::ElideMiddle);
    setUsesScrollButtons(true);
    connect(this, &QTabWidget::tabCloseRequested, this, &ModelTabs::closeModel);
    connect(this, &QTabWidget::currentChanged, this, &ModelTabs::changed);
}

ModelDocument *ModelTabs::openModel(const QString &url, const ModelDocument::Load &load)
{
    const QString key = modelKey(url);
    for (ModelView *view : views()) {
        if (modelKey(view->document()->url()) == key) {
            setCurrentWidget(view);
            return nullptr;
        }
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

void ModelTabs::closeModel(int index)
{
    auto *view = qobject_cast<ModelView *>(widget(index));
    if (!view)
        return;
    ModelDocument *document = view->document();
    removeTab(index);
    connect(view, &QObject::destroyed, document, &QObject::deleteLater);
    view->deleteLater();
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
    for (int i = 0; i < count(); ++i)
        views += qobject_cast<ModelView *>(widget(i));
    return views;
}

void ModelTabs::retranslate()
{
    setAccessibleName(tr("Open models"));
    const int current = currentIndex();
    for (int i = 0; i < count(); ++i) {
        auto *old = qobject_cast<ModelView *>(widget(i));
        ModelDocument *document = old->document();
        const int page = old->pageIndex();
        removeTab(i);
        delete old;
        document->retranslate();
        addView(document, i)->setCurrentPage(page);
    }
    setCurrentIndex(current);
}

ModelView *ModelTabs::addView(ModelDocument *document, int index)
{
    auto *view = new ModelView(document, m_actions, this);
    insertTab(index, view, document->title());
    connect(view, &ModelView::openOtherRequested, this, &ModelTabs::openOtherRequested);
    connect(view, &ModelView::currentPageChanged, this, &ModelTabs::changed);
    connect(document, &ModelDocument::stateChanged, view, [this, view] { followDocument(view); });
    followDocument(view);
    return view;
}

void ModelTabs::followDocument(ModelView *view)
{
    const ModelDocument *document = view->document();
    const int index = indexOf(view);
    // A single & in a tab's text would be a mnemonic.
    setTabText(index, document->title().replace(u'&', u"&&"_s));
    setTabToolTip(index, document->url());
    switch (document->state()) {
    case ModelDocument::State::Loading:
        setTabIcon(index, themedIcon(u"refresh-cw"_s));
        break;
    case ModelDocument::State::Failed:
        setTabIcon(index, severityIcon(Severity::Error));
        break;
    case ModelDocument::State::Ready:
        setTabIcon(index, themedIcon(u"box"_s, IconTone::Accent));
        break;
    }
    Q_EMIT changed();
}

} // namespace weightroom
