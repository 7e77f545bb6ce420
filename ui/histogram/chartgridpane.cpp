// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/histogram/chartgridpane.h"

#include "ui/document/modeldocument.h"
#include "ui/histogram/histogramgrid.h"
#include "ui/histogram/smallhistograms.h"

#include <QVBoxLayout>

#include <algorithm>

namespace weightroom {

ChartGridPane::ChartGridPane(ModelDocument *document, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_histograms(new SmallHistograms(document->pool(), this))
    , m_grid(new HistogramGrid(m_histograms, this))
{
    setFocusProxy(m_grid);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_grid);
    m_histograms->setTensors(document->tensors(), [document](int tensor) -> decltype(auto) {
        return document->statistics(tensor);
    });
    connect(document, &ModelDocument::topologyChanged, this, [this] {
        if (m_isByLayer)
            findLayers();
    });
    connect(m_grid, &HistogramGrid::currentChosen, this,
            [this](int chart) { Q_EMIT tensorChosen(tensorOf(chart)); });
    connect(m_grid, &HistogramGrid::enlargeRequested, this,
            [this](int chart) { Q_EMIT enlargeRequested(tensorOf(chart)); });
}

void ChartGridPane::setTensors(const QList<int> &tensors)
{
    m_tensors = tensors;
    showRows();
}

void ChartGridPane::setByLayer(bool isByLayer)
{
    m_isByLayer = isByLayer;
    if (!isByLayer || !m_layerOf.isEmpty())
        return showRows();
    if (m_document->topology())
        findLayers();
    else
        m_document->requestTopology();
}

void ChartGridPane::findLayers()
{
    const auto &topology = m_document->topology();
    const bool isThere = topology && *topology;
    m_histograms->setLayers(
        layerGroups(m_document->tensors(), isThere ? &topology->value() : nullptr));
    m_layerOf = QList<int>(m_document->tensors().size());
    for (int layer = 0; layer < m_histograms->layers().size(); ++layer) {
        for (const int tensor : m_histograms->layers().at(layer).tensors)
            m_layerOf[tensor] = layer;
    }
    showRows();
    Q_EMIT layersFound();
}

const LayerGroup *ChartGridPane::layerOf(int tensor) const
{
    return tensor >= 0 && tensor < m_layerOf.size()
        ? &m_histograms->layers().at(m_layerOf.at(tensor))
        : nullptr;
}

void ChartGridPane::showRows()
{
    const int current = tensorOf(m_grid->currentChart());
    if (!m_isByLayer) {
        m_grid->setRows(m_tensors);
    } else if (!m_layerOf.isEmpty()) {
        QList<int> charts;
        std::vector<bool> isThere(static_cast<std::size_t>(m_histograms->layers().size()));
        for (const int tensor : std::as_const(m_tensors)) {
            const int layer = m_layerOf.at(tensor);
            if (!isThere[static_cast<std::size_t>(layer)])
                charts.append(m_histograms->chartOfLayer(layer));
            isThere[static_cast<std::size_t>(layer)] = true;
        }
        m_grid->setRows(charts);
    }
    m_grid->setCurrentChart(chartOf(current));
}

int ChartGridPane::chartOf(int tensor) const
{
    return m_isByLayer && tensor >= 0 && !m_layerOf.isEmpty()
        ? m_histograms->chartOfLayer(m_layerOf.at(tensor))
        : tensor;
}

int ChartGridPane::tensorOf(int chart) const
{
    if (chart < 0)
        return -1;
    const QList<int> tensors = m_histograms->tensorsOf(chart);
    return *std::max_element(tensors.begin(), tensors.end(), [this](int a, int b) {
        return m_document->tensors().at(a).spec.elements()
            < m_document->tensors().at(b).spec.elements();
    });
}

void ChartGridPane::setCurrentTensor(int tensor)
{
    m_grid->setCurrentChart(chartOf(tensor));
}

bool ChartGridPane::isComplete() const
{
    return m_histograms->isComplete() && (!m_isByLayer || !m_layerOf.isEmpty());
}

} // namespace weightroom
