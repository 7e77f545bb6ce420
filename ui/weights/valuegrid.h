// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/model/tensor.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QSpinBox;
class QStackedWidget;
class QTableView;
class QThreadPool;

namespace weightroom {

class Operation;
class ValueGridModel;
class ValuePages;

/// The values of one tensor: a table over its last two dimensions and a number field for each
/// dimension before them.
class ValueGrid : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ValueGrid)

public:
    /// \a pool reads values and outlives the grid.
    explicit ValueGrid(QThreadPool *pool, QWidget *parent = nullptr);
    ~ValueGrid() override;

    /// Shows \a tensor; \a problem, where not empty, says why its values cannot be shown.
    void showTensor(const Tensor &tensor, const QString &problem);
    void showNothing();

    /// All values in sight have been read.
    bool isComplete() const;
    /// Copies the selected cells as tab-separated text, also those that were never in sight.
    void copySelection();
    QTableView *table() const { return m_table; }

private:
    void buildTable();
    QLayout *buildHead();
    void rebuildChoosers();
    QSpinBox *addChooser(const QString &label, const QString &name, qint64 count);
    void addSliceChoosers();
    void addPartChooser(const QString &label, const QString &name, qint64 total, int shown);
    void applyChoosers();
    void showNote(const QString &text);
    void showReadError();
    void chooseColumnWidths();

    QThreadPool *m_pool;
    ValuePages *m_pages;
    ValueGridModel *m_model;
    QLabel *m_title = nullptr;
    QWidget *m_choosers = nullptr;
    QHBoxLayout *m_chooserLayout = nullptr;
    QStackedWidget *m_stack = nullptr;
    QTableView *m_table = nullptr;
    QLabel *m_note = nullptr;
    QList<QSpinBox *> m_slices; ///< one for each leading dimension, or one for all of them
    QSpinBox *m_rowPart = nullptr;
    QSpinBox *m_columnPart = nullptr;
    std::shared_ptr<Operation> m_copy;
};

} // namespace weightroom
