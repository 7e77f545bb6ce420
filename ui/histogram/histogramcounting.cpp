// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

// What HistogramPage counts, and how it shows the result.

#include "core/weights/statistics/tensorsummary.h"
#include "ui/document/modeldocument.h"
#include "ui/histogram/binmodel.h"
#include "ui/histogram/chartgridpane.h"
#include "ui/histogram/differencenote.h"
#include "ui/histogram/figurespanel.h"
#include "ui/histogram/histogramchart.h"
#include "ui/histogram/histogramcontrols.h"
#include "ui/histogram/histogrampage.h"
#include "ui/histogram/layergroups.h"
#include "ui/histogram/layerhistogram.h"
#include "ui/histogram/overlaybutton.h"
#include "ui/tables/busybar.h"
#include "ui/weights/tensormodel.h"
#include "ui/weights/tensorrows.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/format.h"

#include <QLabel>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

/// Tensors with more elements show a sample first.
constexpr qint64 sampledElements = 16 * 1024 * 1024;
constexpr qint64 sampleElements = 256 * 1024;

} // namespace

/// The layer whose tensors are counted together; null: the current tensor is counted alone.
const LayerGroup *HistogramPage::shownLayer() const
{
    const LayerGroup *layer
        = m_controls->isByLayer() ? m_grid->layerOf(document()->currentTensor()) : nullptr;
    return layer && layer->tensors.size() > 1 ? layer : nullptr;
}

std::optional<TensorStatistics> HistogramPage::knownStatistics(int tensor) const
{
    const auto &statistics = document()->statistics(tensor);
    return statistics && *statistics ? std::optional(**statistics) : std::nullopt;
}

void HistogramPage::compute()
{
    dropWork();
    m_busy->stop();
    const int tensor = document()->currentTensor();
    if (!isActive() || tensor < 0)
        return;
    m_showsSample = false;
    HistogramRequest request = m_controls->request();
    request.range = m_range;
    if (const LayerGroup *layer = shownLayer())
        return computeLayer(*layer, request);
    if (m_tensors->tensor(tensor).spec.dtype == Dtype::String) {
        showProblem(tr("Strings have no histogram."));
        return;
    }
    if (const QString problem = m_tensors->problem(tensor); !problem.isEmpty()) {
        showProblem(problem);
        return;
    }
    if (!m_range && !request.isSymmetricLog
        && m_tensors->tensor(tensor).spec.elements() > sampledElements)
        computeSample(m_tensors->tensor(tensor));
    work([values = m_tensors->tensor(tensor), known = knownStatistics(tensor), request,
          pool = document()->pool()](
             Operation &op) { return histogramOf(values, known, request, op, pool); },
         [this](Expected<TensorHistogram> result) { take(std::move(result)); });
    m_busy->start(workOperation(), tr("Counting values…"));
}

void HistogramPage::computeLayer(const LayerGroup &layer, const HistogramRequest &request)
{
    std::vector<CountedTensor> tensors;
    for (const int tensor : layer.tensors)
        tensors.push_back({ m_tensors->tensor(tensor), knownStatistics(tensor) });
    work([tensors = std::move(tensors), request, pool = document()->pool()](
             Operation &op) { return layerHistogramOf(tensors, request, op, pool); },
         [this](Expected<TensorHistogram> result) { take(std::move(result)); });
    m_busy->start(workOperation(), tr("Counting values…"));
}

/// A first look at a very large tensor, until all of it is counted.
void HistogramPage::computeSample(const Tensor &tensor)
{
    m_sampleOperation = Operation::create();
    auto job = [tensor](Operation &op) { return summarizeSample(tensor, sampleElements, op); };
    whenDone(run(document()->pool(), m_sampleOperation, std::move(job)), this,
             [this, operation = m_sampleOperation](const Expected<TensorSummary> &sample) {
                 if (operation == m_sampleOperation && isWorking() && sample)
                     showSample(*sample);
             });
}

void HistogramPage::showSample(const TensorSummary &sample)
{
    m_showsSample = true;
    showHead();
    m_head->setWholeText(tr("%1 — a sample of %2 values, until all are counted", "tensor, number")
                             .arg(m_head->text(), countText(sample.statistics.elements)));
    m_chart->setHistogram(sample.histogram);
    m_bins->setHistogram(sample.histogram);
    m_figures->clear();
    m_hasHistogram = sample.statistics.finite > 0;
    showChosenView();
    m_export->setEnabled(false); // not what it will be
}

void HistogramPage::take(Expected<TensorHistogram> result)
{
    m_busy->stop();
    if (result)
        showHistogram(*result);
    else if (m_range && result.error().code == ErrorCode::BadArgument)
        setRange({}); // so near that doubles do not tell the edges apart
    else if (result.error().code == ErrorCode::Canceled)
        showProblem(tr("Counting was cancelled. Choose the tensor again to start over."));
    else
        showProblem(result.error().message);
}

void HistogramPage::showHistogram(const TensorHistogram &result)
{
    m_showsSample = false;
    showHead();
    m_figures->setStatistics(result.statistics);
    m_bins->setHistogram(result.histogram);
    m_chart->setHistogram(result.histogram, result.plan.linear);
    m_chart->setQuantiles(result.statistics.quantiles);
    m_chart->setWhole({ result.statistics.min.value_or(0), result.statistics.max.value_or(0) });
    showBeside(result);
    m_chart->setAccessibleName(tr("Histogram of %1").arg(m_head->text()));
    m_hasHistogram = result.statistics.finite > 0;
    if (!m_hasHistogram) {
        m_note->setText(result.statistics.elements == 0 ? tr("This tensor has no elements.")
                                                        : tr("No value is finite."));
    }
    showChosenView();
}

/// A second tensor goes with a tensor only, not with a layer.
void HistogramPage::showBeside(const TensorHistogram &result)
{
    m_overlay->setEnabled(shownLayer() == nullptr);
    if (shownLayer()) {
        m_compared.clear();
        m_difference->clear();
        return;
    }
    const Tensor &shown = m_tensors->tensor(document()->currentTensor());
    m_overlay->countBeside(shown, result.histogram, result.plan.linear);
    showDifference(shown);
}

/// Zooming and other bins do not change it, so it stays.
void HistogramPage::showDifference(const Tensor &shown)
{
    const std::optional<Tensor> other = m_overlay->tensorBeside(shown);
    const QString without = m_overlay->modelWithout(shown);
    const QString name = other ? m_overlay->nameOf(*other) : without;
    const QString compared = name.isEmpty() ? QString() : shown.spec.name + u'\n' + name;
    if (compared == m_compared)
        return;
    m_compared = compared;
    if (!without.isEmpty())
        m_difference->tell(tr("%1 has no tensor called %2.", "name of a model, of a tensor")
                               .arg(isolated(without), isolated(shown.spec.name)));
    else if (other && other->isReadable())
        m_difference->compare(shown, *other, name);
    else
        m_difference->clear();
    m_difference->setVisible(m_difference->isVisibleTo(this) && !m_showGrid->isChecked());
}

void HistogramPage::showProblem(const QString &text)
{
    showHead();
    m_compared.clear();
    m_difference->clear();
    m_chart->clear();
    m_bins->setHistogram({});
    m_figures->clear();
    m_note->setText(text);
    m_hasHistogram = false;
    showChosenView();
}

void HistogramPage::showHead()
{
    if (const LayerGroup *layer = shownLayer()) {
        QStringList names;
        for (const int tensor : layer->tensors)
            names.append(isolated(m_tensors->tensor(tensor).spec.name));
        m_head->setWholeText(tr("%1 — %n tensors of the layer together: %2",
                                "layer, names of tensors", static_cast<int>(names.size()))
                                 .arg(isolated(layer->name), names.join(u", "_s)));
        return;
    }
    const WeightSpec &spec = m_tensors->tensor(document()->currentTensor()).spec;
    m_head->setWholeText(
        tr("%1 — %2 %3", "name, dtype, shape of a tensor")
            .arg(isolated(spec.name), dtypeText(spec), isolated(shapeText(spec.shape))));
}

} // namespace weightroom
