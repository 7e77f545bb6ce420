// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/document/modelpage.h"
#include "ui/histogram/histogramplan.h"
#include "ui/widgets/printable.h"

class QLabel;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace weightroom {

class ArrangedTable;
class BinModel;
class BusyBar;
class ChartGridPane;
class DifferenceNote;
class ElidedLabel;
class FiguresPanel;
class HistogramChart;
class HistogramControls;
class OverlayButton;
class TensorModel;
struct LayerGroup;
enum class Way;
struct TensorSummary;

/// How the values of one tensor, or of all tensors of its layer together, are spread: a chart with
/// figures beside it, and the same bins as a table; or a grid of small charts of all of them.
class HistogramPage : public ModelPage, public Printable
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
    /// The chart, or the small charts from the first one in sight on.
    QString printTitle() const override;
    void print(QPainter &painter, const QRectF &area) const override;

protected:
    void begin() override;

private:
    QWidget *buildContent();
    QWidget *buildRight();
    void buildGrid(QWidget *parent);
    QLayout *buildHead();
    void buildControls();
    void showGrid(bool isGrid);
    void showGridRows();
    void showChosenView();
    QToolButton *makeStep(const QString &name, Way way, const QString &text, int rows);
    void showCurrentTensor();
    void setRange(const std::optional<HistogramRange> &range);
    void compute();
    void computeLayer(const LayerGroup &layer, const HistogramRequest &request);
    void computeSample(const Tensor &tensor);
    const LayerGroup *shownLayer() const;
    std::optional<TensorStatistics> knownStatistics(int tensor) const;
    void showSample(const TensorSummary &sample);
    void take(Expected<TensorHistogram> result);
    void showHistogram(const TensorHistogram &result);
    void showBeside(const TensorHistogram &result);
    void showDifference(const Tensor &shown);
    void showProblem(const QString &text);
    void showHead();

    TensorModel *m_tensors;
    BinModel *m_bins;
    QStackedWidget *m_pages;
    ArrangedTable *m_list = nullptr;
    ElidedLabel *m_head = nullptr;
    HistogramControls *m_controls = nullptr;
    QToolButton *m_showWhole = nullptr;
    bool m_hasHistogram = false; ///< of the current tensor; else there is a note
    std::optional<HistogramRange> m_range; ///< the part that is shown; none: all values
    QStackedWidget *m_stack = nullptr;
    HistogramChart *m_chart = nullptr;
    QTableView *m_table = nullptr;
    QLabel *m_note = nullptr;
    FiguresPanel *m_figures = nullptr;
    BusyBar *m_busy = nullptr;
    ChartGridPane *m_grid = nullptr;
    QToolButton *m_showGrid = nullptr;
    DifferenceNote *m_difference = nullptr;
    QString m_compared; ///< which two tensors the note is about
    QToolButton *m_export = nullptr;
    OverlayButton *m_overlay = nullptr;
    OperationPtr m_sampleOperation;
    bool m_showsSample = false; ///< until the whole tensor is counted
};

} // namespace weightroom
