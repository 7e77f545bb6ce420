// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/document/modelpage.h"
#include "ui/histogram/histogramplan.h"

class QLabel;
class QSpinBox;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace weightroom {

class ArrangedTable;
class BinModel;
class BusyBar;
class FiguresPanel;
class HistogramChart;
class TensorModel;

/// How the values of one tensor are spread: a chart with figures beside it, and the same bins as a
/// table.
class HistogramPage : public ModelPage
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HistogramPage)

public:
    explicit HistogramPage(ModelDocument *document, QWidget *parent = nullptr);

    /// To be called before the page is activated.
    void setDefaults(const HistogramDefaults &defaults);

    QString title() const override;
    QString iconName() const override;
    bool isComplete() const override;
    void copySelection() override;

protected:
    void begin() override;

private:
    QWidget *buildContent();
    void buildList(QWidget *parent);
    QWidget *buildRight();
    QLayout *buildControls();
    QToolButton *makeStep(const QString &name, const QString &icon, const QString &text, int rows);
    void showCurrentTensor();
    void compute();
    void take(Expected<TensorHistogram> result);
    void showHistogram(const TensorHistogram &result);
    void showProblem(const QString &text);
    void showHead();
    void setCountScale(bool isLogarithmic);

    TensorModel *m_tensors;
    BinModel *m_bins;
    QStackedWidget *m_pages;
    ArrangedTable *m_list = nullptr;
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
};

} // namespace weightroom
