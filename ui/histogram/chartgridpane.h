// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/histogram/histogramgeometry.h"
#include "ui/histogram/layergroups.h"

#include <QWidget>

class QPainter;

namespace weightroom {

class HistogramGrid;
class ModelDocument;
class SmallHistograms;

/// The small charts of a model: of its tensors, or of its layers, which are the tensors that the
/// topology (or their names) puts together.
class ChartGridPane : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChartGridPane)

public:
    /// \a document is ready and outlives the pane.
    explicit ChartGridPane(ModelDocument *document, QWidget *parent = nullptr);

    /// Shows the charts of \a tensors in this order; layers stand where their first tensor does.
    void setTensors(const QList<int> &tensors);
    void setByLayer(bool isByLayer);
    /// Makes the chart with \a tensor current.
    void setCurrentTensor(int tensor);
    HistogramGrid *grid() const { return m_grid; }
    /// The layer of \a tensor; null while setByLayer() did not ask for layers, or they are not
    /// known yet.
    const LayerGroup *layerOf(int tensor) const;
    bool isComplete() const;

Q_SIGNALS:
    void tensorChosen(int tensor);
    /// \a tensor, of a layer the largest one, is to be seen large.
    void enlargeRequested(int tensor);
    /// The layers are known now.
    void layersFound();

private:
    void findLayers();
    void showRows();
    int chartOf(int tensor) const;
    int tensorOf(int chart) const;

    ModelDocument *m_document;
    SmallHistograms *m_histograms;
    HistogramGrid *m_grid;
    QList<int> m_tensors; ///< to be shown
    QList<int> m_layerOf; ///< of each tensor of the model; empty while layers are not known
    bool m_isByLayer = false;
};

} // namespace weightroom
