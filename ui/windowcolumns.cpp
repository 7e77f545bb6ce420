// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/windowcolumns.h"

#include "ui/settings.h"

#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

constexpr int layoutSavePauseMs = 500;
const QList<int> usualOuterSizes = { 210, 1070 };
const QList<int> usualRowSizes = { 380, 690 };
constexpr int leastHeight = 90;
const QList<int> usualStackSizes = { 260, 500 };

QSplitter *makeSplitter(const QString &name, QWidget *parent)
{
    auto *splitter = new QSplitter(Qt::Horizontal, parent);
    splitter->setObjectName(name);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(5);
    return splitter;
}

} // namespace

WindowColumns::WindowColumns(const Parts &parts, Settings *settings, QWidget *parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_settings(settings)
    , m_outer(makeSplitter(u"outerSplitter"_s, this))
    , m_inner(makeSplitter(u"innerSplitter"_s, this))
    , m_arePlacesShown(settings->isPaneShown(u"places"_s))
    , m_isListShown(settings->isPaneShown(u"list"_s))
{
    setObjectName(u"windowColumns"_s);
    m_inner->addWidget(parts.list);
    m_inner->addWidget(parts.content);
    m_inner->setStretchFactor(0, 0);
    m_inner->setStretchFactor(1, 1);
    // What is in them scrolls: a small window stays small.
    for (QWidget *part : { parts.content, parts.places })
        part->setMinimumHeight(leastHeight);
    m_outer->addWidget(parts.places);
    m_outer->addWidget(m_inner);
    m_outer->setStretchFactor(0, 0);
    m_outer->setStretchFactor(1, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_outer);

    showParts();
    restoreSizes();
    m_saveLater.setSingleShot(true);
    m_saveLater.setInterval(layoutSavePauseMs);
    connect(&m_saveLater, &QTimer::timeout, this, &WindowColumns::save);
    for (QSplitter *splitter : { m_outer, m_inner })
        connect(splitter, &QSplitter::splitterMoved, &m_saveLater, qOverload<>(&QTimer::start));
}

WindowColumns::~WindowColumns()
{
    if (m_saveLater.isActive())
        save();
}

void WindowColumns::showParts()
{
    const bool isContents = takesTurns() && !m_isListsTurn;
    m_parts.places->setVisible(m_arePlacesShown && !isContents);
    m_parts.list->setVisible(takesTurns() ? m_isListsTurn : m_isListShown);
    m_parts.content->setVisible(!takesTurns() || isContents);
}

void WindowColumns::setPlacesShown(bool shown)
{
    m_arePlacesShown = shown;
    m_settings->setPaneShown(u"places"_s, shown);
    if (takesTurns() && shown && !m_isListsTurn)
        return setListShown(true);
    showParts();
}

void WindowColumns::setListShown(bool shown)
{
    if (shown == isListShown())
        return;
    if (takesTurns()) {
        m_isListsTurn = shown;
    } else {
        m_isListShown = shown;
        m_settings->setPaneShown(u"list"_s, shown);
    }
    showParts();
    Q_EMIT listShownChanged(shown);
}

void WindowColumns::showContent()
{
    if (takesTurns())
        setListShown(false);
}

bool WindowColumns::isStacked() const
{
    return m_arrangement == Arrangement::Stack;
}

void WindowColumns::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void WindowColumns::arrange()
{
    const Arrangement wanted = width() >= narrowWidth ? Arrangement::Row
        : height() >= lowHeight                       ? Arrangement::Stack
                                                      : Arrangement::Turns;
    if (wanted == m_arrangement)
        return;
    if (m_saveLater.isActive())
        save();
    const bool wasListShown = isListShown();
    const bool tookTurns = takesTurns();
    m_arrangement = wanted;
    m_inner->setOrientation(wanted == Arrangement::Row ? Qt::Horizontal : Qt::Vertical);
    showParts();
    restoreSizes();
    if (takesTurns() != tookTurns)
        Q_EMIT turnsChanged(takesTurns());
    if (isListShown() != wasListShown)
        Q_EMIT listShownChanged(isListShown());
}

/// The row and the stack each keep their own sizes.
QString WindowColumns::sizesName() const
{
    return isStacked() ? u"stack"_s : u"row"_s;
}

void WindowColumns::restoreSizes()
{
    const QList<int> outer = m_settings->paneSizes(u"columns"_s);
    const QList<int> inner = m_settings->paneSizes(sizesName());
    m_outer->setSizes(outer.size() == 2 ? outer : usualOuterSizes);
    const QList<int> usual = isStacked() ? usualStackSizes : usualRowSizes;
    m_inner->setSizes(inner.size() == 2 ? inner : usual);
}

void WindowColumns::save()
{
    m_saveLater.stop();
    // What is hidden has no size of its own now.
    if (!m_parts.places->isHidden())
        m_settings->setPaneSizes(u"columns"_s, m_outer->sizes());
    if (m_isListShown && !takesTurns())
        m_settings->setPaneSizes(sizesName(), m_inner->sizes());
}

} // namespace weightroom
