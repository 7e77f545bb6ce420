// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/weights/tensorcolumns.h"

#include "ui/settings.h"
#include "ui/weights/tensormodel.h"

#include <QHeaderView>
#include <QMenu>
#include <QScopedValueRollback>
#include <QTableView>
#include <QToolButton>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

using Column = TensorModel::Column;

constexpr int keepColumnsMs = 500;
/// Those that come and go with the model, as long as the user does not take them away.
constexpr ListChoice hiddenTensorColumns{ QLatin1StringView("lists/tensorsHidden") };
constexpr std::array occurringColumns{ std::pair{ Column::Group, "group"_L1 },
                                       std::pair{ Column::Quantization, "quantization"_L1 } };

/// Figures that most people ask for seldom: their columns are there when they are chosen.
bool isRareColumn(Column column)
{
    return (column >= Column::Q01 && column <= Column::L2 && column != Column::Median)
        || column == Column::NegativeZeros || column == Column::Denormals
        || column == Column::FirstNonFinite || column == Column::AtEnds;
}

/// Another number of columns has another state.
QString tensorColumnsName()
{
    return u"tensors%1"_s.arg(TensorModel::columns);
}

} // namespace

TensorColumns::TensorColumns(QTableView *table, QToolButton *button)
    : QObject(table)
    , m_table(table)
    , m_menu(new QMenu(button))
{
    m_menu->setObjectName(button->objectName() + u"Menu"_s);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setMenu(m_menu);
    connect(m_menu, &QMenu::aboutToShow, this, &TensorColumns::fillMenu);
    m_saveLater.setSingleShot(true);
    m_saveLater.setInterval(keepColumnsMs);
    connect(&m_saveLater, &QTimer::timeout, this, &TensorColumns::save);
    for (int column = 0; column < TensorModel::columns; ++column)
        table->setColumnHidden(column, isRareColumn(static_cast<Column>(column)));
    QHeaderView *head = table->horizontalHeader();
    head->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(head, &QHeaderView::customContextMenuRequested, m_menu,
            [this, head](const QPoint &position) { m_menu->popup(head->mapToGlobal(position)); });
    connect(head, &QHeaderView::sectionResized, this, &TensorColumns::saveLater);
    connect(head, &QHeaderView::sectionMoved, this, &TensorColumns::saveLater);
}

TensorColumns::~TensorColumns()
{
    if (m_saveLater.isActive())
        save();
}

/// The name is what tells tensors apart, so it stays.
void TensorColumns::fillMenu()
{
    m_menu->clear();
    for (int column = 1; column < TensorModel::columns; ++column) {
        QAction *action
            = m_menu->addAction(m_table->model()->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!m_table->isColumnHidden(column));
        connect(action, &QAction::toggled, this,
                [this, column](bool isShown) { choose(column, isShown); });
    }
}

void TensorColumns::choose(int column, bool isShown)
{
    m_table->setColumnHidden(column, !isShown);
    for (const auto &[occurring, name] : occurringColumns) {
        if (static_cast<int>(occurring) != column || !m_settings)
            continue;
        QStringList hidden = m_settings->list(hiddenTensorColumns);
        hidden.removeAll(name);
        if (!isShown)
            hidden.append(name);
        m_settings->setList(hiddenTensorColumns, hidden);
    }
    saveLater();
}

void TensorColumns::arrange()
{
    const QScopedValueRollback guard(m_isArranging, true);
    QHeaderView *head = m_table->horizontalHeader();
    const int sorted = head->sortIndicatorSection();
    const Qt::SortOrder order = head->sortIndicatorOrder();
    const QByteArray kept
        = m_settings ? m_settings->headerState(tensorColumnsName()) : QByteArray();
    if (kept.isEmpty() || !head->restoreState(kept))
        fitToContents();
    head->setSortIndicator(sorted, order); // that is not kept
}

/// Wide enough for what is there, and for figures that are still to come.
void TensorColumns::fitToContents()
{
    m_table->resizeColumnsToContents();
    QHeaderView *head = m_table->horizontalHeader();
    const QFontMetrics metrics = m_table->fontMetrics();
    const int figure = metrics.horizontalAdvance(u"-0.00000000000"_s) + 20;
    for (int column = static_cast<int>(Column::Min); column <= static_cast<int>(Column::L2);
         ++column)
        head->resizeSection(column, qMax(head->sectionSize(column), figure));
    const auto limit = [&](Column column, int characters) {
        const int section = static_cast<int>(column);
        const int most = metrics.averageCharWidth() * characters;
        head->resizeSection(section, qMin(head->sectionSize(section) + 8, most));
    };
    limit(Column::Name, 48);
    limit(Column::Place, 44);
    limit(Column::Quantization, 44);
    head->resizeSection(static_cast<int>(Column::Zeros),
                        metrics.horizontalAdvance(u"< 00.00 %"_s) + 20);
    head->resizeSection(static_cast<int>(Column::Status),
                        metrics.horizontalAdvance(tr("Not counted yet")) + 48);
}

void TensorColumns::setOccurring(bool hasGroups, bool hasQuantized)
{
    const QScopedValueRollback guard(m_isArranging, true);
    const QStringList hidden = m_settings ? m_settings->list(hiddenTensorColumns) : QStringList();
    for (const auto &[column, name] : occurringColumns) {
        const bool occurs = column == Column::Group ? hasGroups : hasQuantized;
        m_table->setColumnHidden(static_cast<int>(column), !occurs || hidden.contains(name));
    }
}

void TensorColumns::saveLater()
{
    if (m_settings && !m_isArranging)
        m_saveLater.start();
}

void TensorColumns::save()
{
    m_saveLater.stop();
    m_settings->setHeaderState(tensorColumnsName(), m_table->horizontalHeader()->saveState());
}

} // namespace weightroom
