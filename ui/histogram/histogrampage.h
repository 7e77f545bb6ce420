// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/operation.h"
#include "ui/document/modelpage.h"
#include "ui/histogram/histogramplan.h"

class QLabel;
class QLineEdit;
class QSpinBox;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace weightroom {

class BinModel;
class BusyBar;
class FiguresPanel;
class HistogramChart;
class IndexProxy;
class TensorModel;

/// How the values of one tensor are spread: a chart with figures beside it, and the same bins as a
/// table.
class HistogramPage : public ModelPage
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HistogramPage)

public:
    explicit HistogramPage(ModelDocument *document, QWidget *parent = nullptr);
    ~HistogramPage() override;

    QString title() const override;
    QString iconName() const override;
    void activate() override;
    bool isComplete() const override;
    bool canFind() const override { return true; }
    void focusFind() override;
    void copySelection() override;

private:
    QWidget *buildContent();
    QWidget *buildList();
    QWidget *buildRight();
    QLayout *buildControls();
    QToolButton *addStep(const QString &name, const QString &icon, const QString &text, int step);
    void step(int rows);
    void takeSelection();
    void restoreSelection();
    void compute();
    void take(Expected<TensorHistogram> result);
    void showHistogram(const TensorHistogram &result);
    void showProblem(const QString &text);
    void showHead();
    void setCountScale(bool isLogarithmic);

    TensorModel *m_tensors;
    IndexProxy *m_proxy;
    BinModel *m_bins;
    QStackedWidget *m_pages = nullptr;
    QLineEdit *m_filter = nullptr;
    QTableView *m_list = nullptr;
    QLabel *m_head = nullptr;
    QSpinBox *m_binCount = nullptr;
    QToolButton *m_logarithmic = nullptr;
    QToolButton *m_showTable = nullptr;
    QStackedWidget *m_stack = nullptr;
    HistogramChart *m_chart = nullptr;
    QTableView *m_table = nullptr;
    QLabel *m_note = nullptr;
    FiguresPanel *m_figures = nullptr;
    BusyBar *m_busy = nullptr;
    OperationPtr m_operation;
    int m_generation = 0; ///< results of an older one are dropped
    bool m_isActive = false;
    bool m_isRestoring = false;
};

} // namespace weightroom
