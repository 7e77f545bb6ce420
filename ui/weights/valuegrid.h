// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/model/tensor.h"
#include "core/weights/statistics/statistics.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QStackedWidget;
class QTableView;
class QThreadPool;
class QToolButton;

namespace weightroom {

class ElidedLabel;
class HeatMap;
class HeatMapPane;
class IndexChoosers;
class Operation;
class ValueGridModel;
class ValuePages;
struct ElementWish;
struct ValuePlace;

/// The values of one tensor: a table over its last two dimensions, the same slice as a heat map, or
/// the filters of a convolution side by side; and number fields for the dimensions that are not
/// seen.
class ValueGrid : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ValueGrid)

public:
    enum class Mode { Table, Map, Filters };

    /// \a pool reads values and outlives the grid.
    explicit ValueGrid(QThreadPool *pool, QWidget *parent = nullptr);
    ~ValueGrid() override;

    /// Shows \a tensor; \a problem, where not empty, says why its values cannot be shown.
    void showTensor(const Tensor &tensor, const QString &problem);
    void showNothing();
    /// Figures of the tensor, for the colours of the heat map, as soon as they are known.
    void setStatistics(const std::optional<TensorStatistics> &statistics);
    /// How tensors are shown, those at least that can be.
    void setMode(Mode mode);
    /// How the tensor is shown.
    Mode mode() const;
    /// How tensors are shown that can be.
    Mode wantedMode() const { return m_wanted; }
    /// Makes \a element of the tensor the current cell of the table.
    void showElement(qint64 element);
    /// Makes \a element the current cell of what is shown, in the slice that has it.
    void goToElement(qint64 element);
    /// Goes to the next value of the whole tensor that is not finite, behind the current cell and
    /// around the end. N does it, too.
    void goToNotFinite();
    /// Goes where \a place says; rows and columns are selected in the table.
    void showPlace(const ValuePlace &place);

    /// All values in sight have been read.
    bool isComplete() const;
    /// Copies the selected cells as tab-separated text, also those that were never in sight; of a
    /// heat map all elements that it shows.
    void copySelection();
    QTableView *table() const { return m_table; }
    HeatMap *heatMap() const;
    /// The name, type and shape of the tensor.
    QString title() const;

Q_SIGNALS:
    void modeChanged();

private:
    void buildTable();
    QLayout *buildHead();
    void buildModes();
    void showChosen();
    void rebuildChoosers();
    void applyChoosers();
    void applySlice(QList<qint64> values);
    void showFilters(const QList<qint64> &values);
    void followFilters(qint64 shown);
    void showNote(const QString &text);
    void showReadError();
    void chooseColumnWidths();
    void copyCells(const struct CellRange &range);
    void chooseCell(qint64 element);
    void goToSlice(qint64 element);
    void goToFilter(qint64 element);
    void showUnits(const ZeroUnits &units);
    void find(const ElementWish &wish, qint64 after);
    qint64 currentElement() const;

    QThreadPool *m_pool;
    ValuePages *m_pages;
    ValueGridModel *m_model;
    HeatMapPane *m_map;
    ElidedLabel *m_title = nullptr;
    IndexChoosers *m_choosers = nullptr;
    QComboBox *m_scale = nullptr;
    QToolButton *m_copyPicture = nullptr;
    QToolButton *m_goToNotFinite = nullptr; ///< there only where some values are not finite
    QList<QToolButton *> m_modes; ///< a button for each
    QStackedWidget *m_stack = nullptr;
    QTableView *m_table = nullptr;
    QLabel *m_note = nullptr;
    QString m_problem; ///< why there are no values to see; empty: there are
    Mode m_wanted = Mode::Table;
    qint64 m_filtersShown = 0; ///< at once
    std::shared_ptr<Operation> m_copy;
    std::shared_ptr<Operation> m_search;
};

} // namespace weightroom
