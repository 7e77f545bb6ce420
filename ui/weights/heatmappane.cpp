// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/weights/heatmappane.h"

#include "core/base/run.h"
#include "ui/tables/busybar.h"
#include "ui/tables/pageparts.h"
#include "ui/weights/heatmap.h"
#include "ui/weights/heatmapplan.h"
#include "ui/widgets/format.h"

#include <QBoxLayout>
#include <QStackedWidget>
#include <QTimer>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

constexpr int settleMs = 120;

} // namespace

HeatMapPane::HeatMapPane(QThreadPool *pool, QWidget *parent)
    : QWidget(parent)
    , m_pool(pool)
    , m_map(new HeatMap(this))
    , m_busy(new BusyBar(this))
    , m_note(makeEmptyNote(u"heatMapNote"_s, this))
    , m_stack(new QStackedWidget(this))
    , m_settle(new QTimer(this))
{
    setObjectName(u"heatMapPane"_s);
    m_stack->addWidget(m_map);
    m_stack->addWidget(m_note);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_busy);
    layout->addWidget(m_stack, 1);
    m_settle->setSingleShot(true);
    m_settle->setInterval(settleMs);
    connect(m_settle, &QTimer::timeout, this, &HeatMapPane::readAgain);
    connect(m_busy, &BusyBar::appeared, this, [this] {
        if (!m_map->plane().isSample)
            m_map->clear();
    });
}

HeatMapPane::~HeatMapPane()
{
    drop();
}

void HeatMapPane::drop()
{
    for (OperationPtr *operation : { &m_operation, &m_sampleOperation }) {
        if (*operation)
            (*operation)->cancel();
        operation->reset();
    }
    m_busy->stop();
}

void HeatMapPane::clear()
{
    drop();
    m_settle->stop();
    m_tensor = {};
    m_wanted.reset();
    m_wantedElement = -1;
    m_map->clear();
}

void HeatMapPane::showTensor(const Tensor &tensor, const HeatMapView &view)
{
    m_tensor = tensor;
    m_view = view;
    m_wanted.reset();
    m_wantedElement = -1;
    if (isVisible())
        readAgain();
}

void HeatMapPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_tensor.isReadable() && !m_wanted)
        readAgain();
}

void HeatMapPane::resizeEvent(QResizeEvent *)
{
    if (m_tensor.isReadable())
        m_settle->start();
}

/// For the room without the bar, which comes and goes while values are read.
PlaneRequest HeatMapPane::wantedPlane() const
{
    const Shape &shape = m_tensor.spec.shape;
    if (m_view.isFilters) {
        return filterPlane(shape, *filterAxes(shape), m_view.indices, m_view.firstFilter,
                           m_map->mapSize(size()));
    }
    return slicePlane(shape, m_view.indices, m_map->mapSize(size()));
}

/// Reads what is wanted, unless that is what is shown.
void HeatMapPane::readAgain()
{
    m_settle->stop();
    if (!m_tensor.isReadable())
        return;
    const PlaneRequest request = wantedPlane();
    if (m_wanted == request)
        return;
    drop();
    m_wanted = request;
    if (m_view.isFilters)
        Q_EMIT filtersShown(request.tiles.count);
    if (request.elements() > planeElementsAtOnce)
        readSample(request);
    m_operation = Operation::create();
    auto job = [tensor = m_tensor, request, pool = m_pool](Operation &op) {
        return readPlane(tensor, request, op, pool);
    };
    whenDone(run(m_pool, m_operation, std::move(job)), this,
             [this, operation = m_operation](Expected<TensorPlane> plane) {
                 if (operation == m_operation)
                     take(std::move(plane));
             });
    m_busy->start(m_operation, tr("Reading values…"));
}

/// A first look at a large part, until all of it has been read.
void HeatMapPane::readSample(const PlaneRequest &request)
{
    m_sampleOperation = Operation::create();
    auto job
        = [tensor = m_tensor, request](Operation &op) { return samplePlane(tensor, request, op); };
    whenDone(run(m_pool, m_sampleOperation, std::move(job)), this,
             [this, operation = m_sampleOperation](Expected<TensorPlane> plane) {
                 if (operation == m_sampleOperation && m_operation && plane)
                     show(*std::move(plane));
             });
}

void HeatMapPane::take(Expected<TensorPlane> plane)
{
    m_operation.reset();
    m_busy->stop();
    if (plane)
        return show(*std::move(plane));
    m_map->clear();
    m_note->setText(plane.error().code == ErrorCode::Canceled
                        ? tr("Reading was cancelled. Choose the tensor again to start over.")
                        : plane.error().message);
    m_stack->setCurrentWidget(m_note);
}

void HeatMapPane::show(TensorPlane plane)
{
    QString what = whatText(plane.request);
    if (plane.isSample)
        what = tr("A sample, until all values have been read. %1", "what is shown").arg(what);
    const MapPosition current = m_map->currentCell();
    const bool isSame = m_map->plane().request == plane.request;
    m_map->setPlane(std::move(plane), m_tensor.spec, what);
    if (isSame)
        m_map->setCurrentCell(current);
    markZeros();
    applyScale();
    m_stack->setCurrentWidget(m_map);
    if (m_wantedElement >= 0)
        goToElement(m_wantedElement);
}

void HeatMapPane::goToElement(qint64 element)
{
    const bool isThere = !m_map->isEmpty() && m_wanted == m_map->plane().request;
    m_wantedElement = isComplete() && isThere ? -1 : element;
    if (!isThere)
        return;
    const MapPosition position = positionOf(m_map->plane().request, element);
    if (position.tile >= 0)
        m_map->setCurrentCell(position);
}

void HeatMapPane::markZeros()
{
    const auto axes = m_view.isFilters ? filterAxes(m_tensor.spec.shape) : std::nullopt;
    const QList<ZeroUnits> units = m_statistics ? m_statistics->zeroUnits : QList<ZeroUnits>();
    m_map->setZeroMarks(
        zeroMarksOf(units, m_map->plane(), m_tensor.spec.shape, axes, m_view.firstFilter));
}

QString HeatMapPane::whatText(const PlaneRequest &request) const
{
    const Shape &shape = m_tensor.spec.shape;
    if (m_view.isFilters) {
        const qint64 all = shape.at(filterAxes(shape)->filters);
        return tr("Filters %1 to %2 of %3, each of %4 × %5 values.")
            .arg(countText(m_view.firstFilter),
                 countText(m_view.firstFilter + request.tiles.count - 1), countText(all),
                 countText(request.rows.count), countText(request.columns.count));
    }
    if (m_tensor.spec.elements() == 1)
        return tr("One value.");
    QString text;
    if (shape.size() < 2) {
        text = tr("%1 values, %2 in a row.")
                   .arg(countText(m_tensor.spec.elements()), countText(request.columns.count));
    } else {
        text = tr("%1 rows (dimension %2), %3 columns (dimension %4).")
                   .arg(countText(request.rows.count), QString::number(shape.size() - 2),
                        countText(request.columns.count), QString::number(shape.size() - 1));
    }
    if (request.blockRows * request.blockColumns > 1) {
        text += u' '
            + tr("Each point is the value farthest from zero of %1 × %2.")
                  .arg(countText(request.blockRows), countText(request.blockColumns));
    }
    return text;
}

void HeatMapPane::setStatistics(const std::optional<TensorStatistics> &statistics)
{
    m_statistics = statistics;
    markZeros();
    applyScale();
}

void HeatMapPane::setScale(HeatMapScale scale)
{
    m_scale = scale;
    applyScale();
}

void HeatMapPane::applyScale()
{
    double limit = 0; // of what is shown
    if (m_scale == HeatMapScale::Tensor && m_statistics && m_statistics->min) {
        limit = std::max(std::abs(*m_statistics->min), std::abs(*m_statistics->max));
    } else if (m_scale == HeatMapScale::WithoutOutliers && m_statistics
               && m_statistics->quantiles) {
        limit = std::max(std::abs(m_statistics->quantiles->front()),
                         std::abs(m_statistics->quantiles->back()));
    }
    m_map->setLimit(limit);
}

QString HeatMapPane::cellsText() const
{
    const TensorPlane &plane = m_map->plane();
    QString text;
    for (std::size_t i = 0; i < plane.cells.size(); ++i) {
        const auto cell = static_cast<qint64>(i) + 1;
        text += m_map->valueText(plane.cells[i]);
        text += cell % plane.request.cellColumns() == 0 ? u'\n' : u'\t';
        const qint64 ofTile = plane.request.cellColumns() * plane.request.cellRows();
        if (cell % ofTile == 0 && i + 1 < plane.cells.size())
            text += u'\n'; // a blank line between filters
    }
    return text;
}

bool HeatMapPane::isComplete() const
{
    return !m_operation && !m_settle->isActive();
}

} // namespace weightroom
