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
    setAccessibleName(tr("Histogram"));
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void HistogramChart::setHistogram(const Histogram &histogram)
{
    m_histogram = histogram;
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
    return tr("%1: %2 (%3)", "range of a bin, count, share")
        .arg(isolated(range.arg(from, to)), countText(count), shareText(count, m_total));
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
    return { std::max(left, 40.0), 1.0 * metrics.height() + chartPadding + labelGap,
             chartPadding + metrics.averageCharWidth() * 4.0,
             metrics.height() + labelGap + chartPadding / 2.0 };
}

void HistogramChart::layOut()
{
    const QFontMetrics metrics(font());
    const QSizeF spacing(metrics.averageCharWidth() * 13.0, metrics.height() * 1.8);
    m_geometry = histogramGeometry(m_histogram, size(), margins(), m_scale, spacing);
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
    setCurrentBin(binAt(m_geometry, event->position().x()));
}

void HistogramChart::mousePressEvent(QMouseEvent *event)
{
    setFocus(Qt::MouseFocusReason);
    setCurrentBin(binAt(m_geometry, event->position().x()));
}

void HistogramChart::leaveEvent(QEvent *)
{
    if (!hasFocus())
        setCurrentBin(-1);
}

void HistogramChart::keyPressEvent(QKeyEvent *event)
{
    const int last = static_cast<int>(m_histogram.counts.size()) - 1;
    switch (event->key()) {
    case Qt::Key_Left:
        setCurrentBin(m_bin < 0 ? last : std::max(0, m_bin - 1));
        return;
    case Qt::Key_Right:
        setCurrentBin(m_bin < 0 ? 0 : std::min(last, m_bin + 1));
        return;
    case Qt::Key_Home:
        setCurrentBin(0);
        return;
    case Qt::Key_End:
        setCurrentBin(last);
        return;
    case Qt::Key_Escape:
        if (m_bin >= 0) {
            setCurrentBin(-1);
            return;
        }
        break;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

void HistogramChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    if (!m_histogram.counts.isEmpty()) {
        drawGrid(painter);
        drawBars(painter);
        drawLabels(painter);
        drawReadout(painter);
    }
    if (hasFocus()) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
    }
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
