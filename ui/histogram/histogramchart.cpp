// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/histogram/histogramchart.h"

#include "ui/widgets/format.h"
#include "ui/widgets/theme.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

constexpr int chartPadding = 12;
constexpr int labelGap = 6;
/// The room for the box of quantiles.
constexpr int quantileStrip = 16;
constexpr double zoomStep = 0.8;
/// A click moves the mouse less than this.
constexpr double leastDrag = 4;

/// Bars begin and end on whole pixels: no blurred seams between them.
QRectF snapped(const QRectF &bar)
{
    const double left = std::round(bar.left());
    const double right = std::round(bar.right());
    return { left, bar.top(), right - left, bar.height() };
}

} // namespace

HistogramChart::HistogramChart(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"histogramChart"_s);
    setLayoutDirection(Qt::LeftToRight); // as axes are read
    setAccessibleName(tr("Histogram"));
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void HistogramChart::setHistogram(const Histogram &histogram, double linear)
{
    m_histogram = histogram;
    m_linear = linear;
    m_overlay = {};
    m_quantiles.reset();
    m_dragStart = -1;
    m_total = std::accumulate(histogram.counts.begin(), histogram.counts.end(), qint64(0))
        + histogram.below + histogram.above + histogram.nan + histogram.positiveInfinity
        + histogram.negativeInfinity;
    layOut();
    setCurrentBin(-1);
    update();
}

void HistogramChart::clear()
{
    setHistogram({});
}

void HistogramChart::setQuantiles(const std::optional<Quantiles> &quantiles)
{
    m_quantiles = quantiles;
    layOut();
    update();
}

void HistogramChart::setOverlay(const Histogram &overlay, const QString &name)
{
    m_overlay = overlay;
    m_overlayName = name;
    update();
}

void HistogramChart::setCountScale(CountScale scale)
{
    m_scale = scale;
    layOut();
    update();
}

void HistogramChart::setCurrentBin(int bin)
{
    bin = std::clamp(bin, -1, static_cast<int>(m_histogram.counts.size()) - 1);
    if (m_bin == bin)
        return;
    m_bin = bin;
    setAccessibleDescription(binText(bin));
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
    update();
    Q_EMIT currentBinChanged(bin);
}

QString HistogramChart::binText(int bin) const
{
    if (bin < 0 || bin >= m_histogram.counts.size())
        return {};
    const bool isLast = bin + 1 == m_histogram.counts.size();
    const QString from = valueText(m_histogram.edges.at(bin), 7);
    const QString to = valueText(m_histogram.edges.at(bin + 1), 7);
    const QString range = isLast ? u"[%1, %2]"_s : u"[%1, %2)"_s;
    const qint64 count = m_histogram.counts.at(bin);
    const QString text
        = tr("%1: %2 (%3)", "range of a bin, count, share")
              .arg(isolated(range.arg(from, to)), countText(count), shareText(count, m_total));
    if (bin >= m_overlay.counts.size())
        return text;
    return tr("%1; %2: %3", "text about a bin; other tensor: count")
        .arg(text, isolated(m_overlayName), countText(m_overlay.counts.at(bin)));
}

QSize HistogramChart::sizeHint() const
{
    return { 640, 360 };
}

QSize HistogramChart::minimumSizeHint() const
{
    return { 200, 140 };
}

HistogramMargins HistogramChart::margins() const
{
    const QFontMetrics metrics(font());
    const qint64 most = m_histogram.counts.isEmpty()
        ? 0
        : *std::max_element(m_histogram.counts.begin(), m_histogram.counts.end());
    const double left = metrics.horizontalAdvance(countText(most)) + labelGap + chartPadding;
    const double box = m_quantiles ? quantileStrip : 0;
    return { std::max(left, 40.0), 1.0 * metrics.height() + chartPadding + labelGap + box,
             chartPadding + metrics.averageCharWidth() * 4.0,
             metrics.height() + labelGap + chartPadding / 2.0 };
}

void HistogramChart::layOut()
{
    const QFontMetrics metrics(font());
    const QSizeF spacing(metrics.averageCharWidth() * 13.0, metrics.height() * 1.8);
    m_geometry = histogramGeometry(m_histogram, size(), margins(), m_scale, spacing, m_linear);
}

bool HistogramChart::event(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LocaleChange)
        layOut();
    return QWidget::event(event);
}

void HistogramChart::resizeEvent(QResizeEvent *)
{
    layOut();
}

void HistogramChart::mouseMoveEvent(QMouseEvent *event)
{
    if (m_dragStart >= 0) {
        m_dragEnd = event->position().x();
        update();
    }
    setCurrentBin(binAt(m_geometry, event->position().x()));
}

void HistogramChart::mousePressEvent(QMouseEvent *event)
{
    setFocus(Qt::MouseFocusReason);
    setCurrentBin(binAt(m_geometry, event->position().x()));
    if (event->button() == Qt::LeftButton && m_bin >= 0)
        m_dragStart = m_dragEnd = event->position().x();
}

bool HistogramChart::isSelecting() const
{
    return m_dragStart >= 0 && std::abs(m_dragEnd - m_dragStart) >= leastDrag;
}

void HistogramChart::mouseReleaseEvent(QMouseEvent *)
{
    if (isSelecting()) {
        const auto [left, right] = std::minmax(m_dragStart, m_dragEnd);
        Q_EMIT rangeRequested({ m_geometry.valueAt(left), m_geometry.valueAt(right) });
    }
    m_dragStart = -1;
    update();
}

void HistogramChart::mouseDoubleClickEvent(QMouseEvent *)
{
    m_dragStart = -1;
    Q_EMIT wholeRequested();
}

void HistogramChart::wheelEvent(QWheelEvent *event)
{
    const double steps = event->angleDelta().y() / 120.0;
    const double share = (event->position().x() - m_geometry.plot.left()) / m_geometry.plot.width();
    zoom(std::pow(zoomStep, steps), std::clamp(share, 0.0, 1.0));
    event->accept();
}

/// Asks for the part of the values that is left when the axis is scaled about a point.
void HistogramChart::zoom(double factor, double share)
{
    if (m_histogram.counts.isEmpty() || !(m_whole.min < m_whole.max))
        return;
    const HistogramRange range
        = zoomedRange(m_geometry.range, factor, share, m_whole, m_geometry.linear);
    if (range == m_whole)
        Q_EMIT wholeRequested();
    else
        Q_EMIT rangeRequested(range);
}

void HistogramChart::leaveEvent(QEvent *)
{
    if (!hasFocus())
        setCurrentBin(-1);
}

bool HistogramChart::moveBin(int key)
{
    const int last = static_cast<int>(m_histogram.counts.size()) - 1;
    switch (key) {
    case Qt::Key_Left:
        setCurrentBin(m_bin < 0 ? last : std::max(0, m_bin - 1));
        return true;
    case Qt::Key_Right:
        setCurrentBin(m_bin < 0 ? 0 : std::min(last, m_bin + 1));
        return true;
    case Qt::Key_Home:
        setCurrentBin(0);
        return true;
    case Qt::Key_End:
        setCurrentBin(last);
        return true;
    default:
        return false;
    }
}

/// About the bin that is chosen, else about the middle.
bool HistogramChart::zoomByKey(int key)
{
    const double share = m_bin < 0 || m_geometry.bars.isEmpty()
        ? 0.5
        : (m_geometry.bars.at(m_bin).center().x() - m_geometry.plot.left())
            / m_geometry.plot.width();
    switch (key) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoom(zoomStep, share);
        return true;
    case Qt::Key_Minus:
        zoom(1 / zoomStep, share);
        return true;
    case Qt::Key_0:
        Q_EMIT wholeRequested();
        return true;
    default:
        return false;
    }
}

void HistogramChart::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && (m_bin >= 0 || isSelecting())) {
        m_dragStart = -1;
        setCurrentBin(-1);
        update();
        return;
    }
    const bool isPlain = (event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == 0;
    if (moveBin(event->key()) || (isPlain && zoomByKey(event->key())))
        return;
    QWidget::keyPressEvent(event);
}

void HistogramChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    draw(painter);
    if (hasFocus()) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

void HistogramChart::draw(QPainter &painter) const
{
    painter.setLayoutDirection(Qt::LeftToRight);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    if (m_histogram.counts.isEmpty())
        return;
    drawGrid(painter);
    drawBars(painter);
    drawOverlay(painter);
    drawLabels(painter);
    drawQuantiles(painter);
    drawSelection(painter);
    drawReadout(painter);
}

void HistogramChart::print(QPainter &painter, const QRectF &area) const
{
    HistogramChart chart;
    chart.setPalette(lightPalette());
    chart.setFont(painter.font());
    chart.m_scale = m_scale;
    chart.resize(area.size().toSize());
    chart.setHistogram(m_histogram, m_linear);
    chart.setQuantiles(m_quantiles);
    chart.setOverlay(m_overlay, m_overlayName);
    painter.save();
    painter.translate(area.topLeft());
    chart.draw(painter);
    painter.restore();
}

void HistogramChart::drawOverlay(QPainter &painter) const
{
    const QList<QRectF> bars = overlayBars(m_geometry, m_histogram, m_overlay, m_scale);
    if (bars.isEmpty())
        return;
    QPainterPath outline(QPointF(bars.first().left(), m_geometry.plot.bottom()));
    for (const QRectF &bar : bars) {
        outline.lineTo(bar.left(), bar.top());
        outline.lineTo(bar.right(), bar.top());
    }
    outline.lineTo(bars.last().right(), m_geometry.plot.bottom());
    const QColor colour = chartColour(1, palette());
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, 1.5, Qt::DashLine)); // not told by its colour alone
    painter.drawPath(outline);
    const double height = painter.fontMetrics().height();
    const QRectF legend(m_geometry.plot.left(), labelGap, m_geometry.plot.width(), height);
    painter.drawText(legend, Qt::AlignRight, u"- - "_s + isolated(m_overlayName));
}

/// From 1 to 99 % a line, from 25 to 75 % a box, and the median.
void HistogramChart::drawQuantiles(QPainter &painter) const
{
    if (!m_quantiles)
        return;
    const QuantileBox box = quantileBox(m_geometry, *m_quantiles);
    const double middle = std::floor(m_geometry.plot.top() - quantileStrip / 2.0) + 0.5;
    const double half = quantileStrip / 2.0 - 3;
    painter.setPen(QPen(mutedTextColour(palette()), 1));
    painter.drawLine(QPointF(box.low, middle), QPointF(box.high, middle));
    for (const double end : { box.low, box.high })
        painter.drawLine(QPointF(end, middle - half / 2), QPointF(end, middle + half / 2));
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRect(QRectF(box.left, middle - half, box.right - box.left, 2 * half));
    painter.setPen(QPen(chartColour(0, palette()), 2));
    painter.drawLine(QPointF(box.median, middle - half), QPointF(box.median, middle + half));
}

void HistogramChart::drawSelection(QPainter &painter) const
{
    if (!isSelecting())
        return;
    const auto [left, right] = std::minmax(m_dragStart, m_dragEnd);
    QColor colour = palette().color(QPalette::Highlight);
    painter.setPen(QPen(colour, 1));
    colour.setAlphaF(0.2F);
    painter.setBrush(colour);
    painter.drawRect(QRectF(left, m_geometry.plot.top(), right - left, m_geometry.plot.height())
                         .intersected(m_geometry.plot));
}

void HistogramChart::drawGrid(QPainter &painter) const
{
    const QRectF &plot = m_geometry.plot;
    QColor minor = lineColour(palette());
    minor.setAlphaF(0.45F);
    for (const AxisTick &tick : m_geometry.counts) {
        const double y = std::floor(tick.position) + 0.5;
        painter.setPen(QPen(tick.label.isEmpty() ? minor : lineColour(palette()), 1));
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
    }
    painter.setPen(QPen(mutedTextColour(palette()), 1));
    for (const AxisTick &tick : m_geometry.values) {
        const double x = std::floor(tick.position) + 0.5;
        painter.drawLine(QPointF(x, plot.bottom()), QPointF(x, plot.bottom() + 4));
    }
}

void HistogramChart::drawBars(QPainter &painter) const
{
    const QColor colour = chartColour(0, palette());
    QColor fill = colour;
    fill.setAlphaF(0.35F);
    const double floor = std::floor(m_geometry.plot.bottom()) + 0.5;
    QPainterPath outline(QPointF(std::round(m_geometry.plot.left()), floor));
    for (qsizetype i = 0; i < m_geometry.bars.size(); ++i) {
        const QRectF bar = snapped(m_geometry.bars.at(i));
        painter.fillRect(bar, i == m_bin ? colour : fill);
        const double top = bar.height() > 0 ? std::min(bar.top(), floor - 1) : floor;
        outline.lineTo(bar.left(), top);
        outline.lineTo(bar.right(), top);
    }
    outline.lineTo(outline.currentPosition().x(), floor);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, 1.25));
    painter.drawPath(outline);
    painter.setPen(QPen(mutedTextColour(palette()), 1));
    painter.drawLine(QPointF(m_geometry.plot.left(), floor),
                     QPointF(m_geometry.plot.right(), floor));
}

void HistogramChart::drawLabels(QPainter &painter) const
{
    const QRectF &plot = m_geometry.plot;
    const double height = painter.fontMetrics().height();
    painter.setPen(mutedTextColour(palette()));
    for (const AxisTick &tick : m_geometry.counts) {
        const QRectF box(0, tick.position - height / 2, plot.left() - labelGap, height);
        painter.drawText(box, Qt::AlignRight | Qt::AlignVCenter, tick.label);
    }
    for (const AxisTick &tick : m_geometry.values) {
        const QRectF box(tick.position - 200, plot.bottom() + labelGap, 400, height);
        painter.drawText(box, Qt::AlignHCenter | Qt::AlignTop, tick.label);
    }
    const QString head
        = m_scale == CountScale::Logarithmic ? tr("Count, logarithmic") : tr("Count");
    painter.drawText(QRectF(chartPadding, labelGap, plot.width(), height), Qt::AlignLeft, head);
}

void HistogramChart::drawReadout(QPainter &painter) const
{
    if (m_bin < 0 || m_bin >= m_geometry.bars.size())
        return;
    const QString text = binText(m_bin);
    const QFontMetricsF metrics(painter.font());
    const double width = metrics.horizontalAdvance(text) + 16;
    const double x = std::clamp(m_geometry.bars.at(m_bin).center().x() - width / 2, 4.0,
                                std::max(4.0, this->width() - width - 4.0));
    const QRectF box(std::round(x) + 0.5, 3.5, width, metrics.height() + 8);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(lineColour(palette()), 1));
    painter.setBrush(palette().color(QPalette::ToolTipBase));
    painter.drawRoundedRect(box, 4, 4);
    painter.setPen(palette().color(QPalette::ToolTipText));
    painter.drawText(box, Qt::AlignCenter, text);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

} // namespace weightroom
