// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/browser/modellistview.h"

#include "ui/settings.h"
#include "ui/widgets/targetsize.h"

#include <QHeaderView>
#include <QMenu>
#include <QScrollBar>
#include <QStyledItemDelegate>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

using Column = ModelListModel::Column;

constexpr int columnSavePauseMs = 500;
constexpr int lookPauseMs = 80;
constexpr int smallestName = 110;

bool isUsual(Column column, ModelListView::Mode mode)
{
    switch (column) {
    case Column::Name:
    case Column::Size:
        return true;
    case Column::Kind:
        return mode == ModelListView::Mode::Place;
    case Column::Findings:
        return mode != ModelListView::Mode::Trash;
    case Column::Date:
        return mode == ModelListView::Mode::Trash;
    case Column::Place:
        return mode != ModelListView::Mode::Place;
    default:
        return false;
    }
}

/// Uniform rows of a size that is easy to hit.
class RowDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QSize size = QStyledItemDelegate::sizeHint(option, index);
        return { size.width() + 8, qMax(smallestTarget, option.fontMetrics.height() + 9) };
    }
};

} // namespace

ModelListView::ModelListView(ModelListModel *model, Settings *settings, QWidget *parent)
    : QTreeView(parent)
    , m_model(model)
    , m_settings(settings)
{
    setObjectName(u"modelList"_s);
    setFrameShape(QFrame::NoFrame);
    setRootIsDecorated(false);
    setItemsExpandable(false);
    setUniformRowHeights(true);
    setIndentation(0);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setAllColumnsShowFocus(true);
    setTextElideMode(Qt::ElideMiddle);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setDragEnabled(true);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setIconSize(QSize(16, 16));
    setItemDelegate(new RowDelegate(this));
    // Before the view itself hears of a reset and forgets.
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this,
            &ModelListView::rememberPosition);
    setModel(model);
    connect(model, &QAbstractItemModel::modelReset, this, &ModelListView::restorePosition);
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ModelListView::checkSelection);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &ModelListView::checkSelection);

    m_lookLater.setSingleShot(true);
    m_lookLater.setInterval(lookPauseMs);
    connect(&m_lookLater, &QTimer::timeout, this, &ModelListView::rowsInSightChanged);
    const auto lookLater = [this] {
        if (!m_lookLater.isActive())
            m_lookLater.start();
    };
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, lookLater);
    for (const auto signal :
         { &QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved })
        connect(model, signal, this, lookLater);
    connect(model, &QAbstractItemModel::modelReset, this, lookLater);
    connect(model, &QAbstractItemModel::layoutChanged, this, lookLater);

    m_saveLater.setSingleShot(true);
    m_saveLater.setInterval(columnSavePauseMs);
    connect(&m_saveLater, &QTimer::timeout, this, &ModelListView::saveColumns);
    QHeaderView *head = header();
    head->setObjectName(u"modelListHead"_s);
    head->setContextMenuPolicy(Qt::CustomContextMenu);
    head->setSectionsMovable(true);
    head->setFirstSectionMovable(false);
    head->setStretchLastSection(false);
    head->setSortIndicatorClearable(true);
    head->setMinimumSectionSize(28);
    connect(head, &QHeaderView::customContextMenuRequested, this, &ModelListView::showColumnsMenu);
    for (const auto signal : { &QHeaderView::sectionResized, &QHeaderView::sectionMoved })
        connect(head, signal, &m_saveLater, qOverload<>(&QTimer::start));
    connect(head, &QHeaderView::sectionResized, this, [this](int section) {
        if (section != static_cast<int>(Column::Name))
            fitName();
    });
    connect(head, &QHeaderView::sortIndicatorChanged, &m_saveLater, qOverload<>(&QTimer::start));
    restoreColumns();
    setSortingEnabled(true);
}

ModelListView::~ModelListView()
{
    if (m_saveLater.isActive())
        saveColumns();
}

void ModelListView::setMode(Mode mode)
{
    if (mode == m_mode)
        return;
    if (m_saveLater.isActive())
        saveColumns();
    m_mode = mode;
    restoreColumns();
}

QString ModelListView::stateName() const
{
    switch (m_mode) {
    case Mode::Place:
        break;
    case Mode::All:
        return u"all"_s;
    case Mode::Recent:
        return u"recent"_s;
    case Mode::Trash:
        return u"trash"_s;
    }
    return u"place"_s;
}

void ModelListView::restoreColumns()
{
    QHeaderView *head = header();
    if (!head->restoreState(m_settings->headerState(stateName()))) {
        const int letter = fontMetrics().averageCharWidth();
        const QList<int> letters{ 26, 15, 14, 13, 18, 9, 21, 16, 18, 6 };
        for (int i = 0; i < ModelListModel::columns; ++i) {
            head->moveSection(head->visualIndex(i), i);
            head->setSectionHidden(i, !isUsual(static_cast<Column>(i), m_mode));
            head->resizeSection(i, letters.at(i) * letter);
        }
        const bool isLatestFirst = m_mode == Mode::Trash;
        // What was opened lately stands in that order.
        head->setSortIndicator(m_mode == Mode::Recent
                                   ? -1
                                   : static_cast<int>(isLatestFirst ? Column::Date : Column::Name),
                               isLatestFirst ? Qt::DescendingOrder : Qt::AscendingOrder);
    }
    head->setSortIndicatorClearable(true);
    m_model->sort(head->sortIndicatorSection(), head->sortIndicatorOrder());
    fitName();
    m_saveLater.stop();
}

void ModelListView::saveColumns()
{
    m_saveLater.stop();
    m_settings->setHeaderState(stateName(), header()->saveState());
}

/// The name takes what the others leave.
void ModelListView::fitName()
{
    if (m_isFitting)
        return;
    m_isFitting = true;
    QHeaderView *head = header();
    const int name = static_cast<int>(Column::Name);
    const int others = head->length() - head->sectionSize(name);
    head->resizeSection(name, std::max(smallestName, viewport()->width() - others));
    m_isFitting = false;
}

void ModelListView::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    fitName();
    if (!m_lookLater.isActive())
        m_lookLater.start();
}

void ModelListView::startDrag(Qt::DropActions)
{
    Q_EMIT dragStarted();
}

void ModelListView::fillColumnsMenu(QMenu *menu)
{
    menu->clear();
    for (int i = 1; i < ModelListModel::columns; ++i) {
        const QString name
            = m_model->headerData(i, Qt::Horizontal, Qt::AccessibleTextRole).toString();
        QAction *action = menu->addAction(name);
        action->setObjectName(u"column%1Action"_s.arg(i));
        action->setStatusTip(tr("Show or hide this column of the list of models"));
        action->setCheckable(true);
        action->setChecked(!header()->isSectionHidden(i));
        connect(action, &QAction::toggled, this, [this, i](bool shown) {
            header()->setSectionHidden(i, !shown);
            fitName();
            m_saveLater.start();
        });
    }
}

void ModelListView::showColumnsMenu(const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"columnsContextMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillColumnsMenu(menu);
    menu->popup(header()->viewport()->mapToGlobal(position));
}

QStringList ModelListView::selectedKeys() const
{
    QList<int> rows;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows += row;
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    QStringList keys;
    for (const int row : std::as_const(rows))
        keys += m_model->at(row).key();
    return keys;
}

void ModelListView::selectKeys(const QStringList &keys)
{
    std::vector<int> rows;
    for (const QString &key : keys) {
        if (const int row = m_model->rowOf(key); row >= 0)
            rows.push_back(row);
    }
    std::sort(rows.begin(), rows.end());
    QItemSelection selection;
    for (std::size_t i = 0; i < rows.size();) {
        std::size_t end = i + 1;
        while (end < rows.size() && rows[end] == rows[end - 1] + 1)
            ++end;
        selection.select(m_model->index(rows[i], 0),
                         m_model->index(rows[end - 1], ModelListModel::columns - 1));
        i = end;
    }
    if (!selection.isEmpty())
        selectionModel()->setCurrentIndex(selection.constFirst().topLeft(),
                                          QItemSelectionModel::NoUpdate);
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    checkSelection();
}

void ModelListView::rememberPosition()
{
    m_keptKeys = selectedKeys();
    m_keptCurrent = currentIndex().data(ModelListModel::KeyRole).toString();
    m_keptTop = verticalScrollBar()->value() > 0
        ? indexAt(QPoint(0, 0)).data(ModelListModel::KeyRole).toString()
        : QString();
}

void ModelListView::restorePosition()
{
    m_isRestoring = true;
    selectKeys(m_keptKeys);
    if (const int row = m_model->rowOf(m_keptCurrent); row >= 0)
        selectionModel()->setCurrentIndex(m_model->index(row, 0), QItemSelectionModel::NoUpdate);
    if (const int row = m_keptTop.isEmpty() ? -1 : m_model->rowOf(m_keptTop); row >= 0)
        scrollTo(m_model->index(row, 0), QAbstractItemView::PositionAtTop);
    m_isRestoring = false;
    checkSelection();
}

void ModelListView::checkSelection()
{
    if (m_isRestoring)
        return;
    const QStringList keys = selectedKeys();
    if (keys == m_selected)
        return;
    m_selected = keys;
    Q_EMIT selectedModelsChanged();
}

QList<int> ModelListView::rowsInSight() const
{
    const QModelIndex first = indexAt(QPoint(0, 0));
    if (!first.isValid())
        return {};
    const QModelIndex last = indexAt(QPoint(0, viewport()->height() - 1));
    QList<int> rows;
    for (int row = first.row(); row <= (last.isValid() ? last.row() : m_model->rowCount() - 1);
         ++row)
        rows += row;
    return rows;
}

} // namespace weightroom
