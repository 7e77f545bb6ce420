// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/histogram/histogramgrid.h"

#include "ui/histogram/smallhistograms.h"
#include "ui/widgets/format.h"
#include "ui/widgets/theme.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

constexpr double cellPadding = 8;

qint64 mostCount(const Histogram &histogram)
{
    return histogram.counts.isEmpty()
        ? 1
        : std::max<qint64>(1, *std::max_element(histogram.counts.begin(), histogram.counts.end()));
}

qint64 nonFinite(const Histogram &histogram)
{
    return histogram.nan + histogram.positiveInfinity + histogram.negativeInfinity;
}

} // namespace

HistogramGrid::HistogramGrid(SmallHistograms *histograms, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_histograms(histograms)
{
    setObjectName(u"histogramGrid"_s);
    setLayoutDirection(Qt::LeftToRight); // as axes are read
    setAccessibleName(tr("Small histograms"));
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    connect(histograms, &SmallHistograms::changed, viewport(), qOverload<>(&QWidget::update));
}

QSizeF HistogramGrid::smallestCell() const
{
    const QFontMetricsF metrics(font());
    return { metrics.averageCharWidth() * 26, metrics.height() * 2 + 84 };
}

void HistogramGrid::setRows(const QList<int> &charts)
{
    const int current = currentChart();
    m_rows = charts;
    m_current = static_cast<int>(m_rows.indexOf(current));
    layOut();
}

void HistogramGrid::setCountScale(CountScale scale)
{
    m_scale = scale;
    viewport()->update();
}

void HistogramGrid::setCommonScale(bool isCommon)
{
    m_isCommon = isCommon;
    viewport()->update();
}

int HistogramGrid::currentChart() const
{
    return m_current >= 0 && m_current < m_rows.size() ? m_rows.at(m_current) : -1;
}

void HistogramGrid::setCurrentChart(int tensor)
{
    m_current = static_cast<int>(m_rows.indexOf(tensor));
    if (m_current >= 0) {
        const QRectF cell = m_geometry.cellAt(m_current);
        const int top = verticalScrollBar()->value();
        if (cell.top() < top)
            verticalScrollBar()->setValue(static_cast<int>(cell.top()));
        else if (cell.bottom() > top + viewport()->height())
            verticalScrollBar()->setValue(static_cast<int>(cell.bottom()) - viewport()->height());
        setAccessibleDescription(cellText(tensor));
        QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&changed);
    }
    viewport()->update();
}

void HistogramGrid::layOut()
{
    m_geometry = gridGeometry(static_cast<int>(m_rows.size()), viewport()->width(), smallestCell());
    const int height = static_cast<int>(m_geometry.height());
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(static_cast<int>(m_geometry.cell.height() / 4));
    verticalScrollBar()->setRange(0, std::max(0, height - viewport()->height()));
    wantVisible();
    viewport()->update();
}

std::pair<int, int> HistogramGrid::visibleCells() const
{
    const int top = verticalScrollBar()->value();
    return m_geometry.cellsIn(top, top + viewport()->height());
}

void HistogramGrid::wantVisible()
{
    if (!isVisible())
        return;
    const auto [first, end] = visibleCells();
    m_histograms->want(m_rows.mid(first, end - first));
}

void HistogramGrid::resizeEvent(QResizeEvent *)
{
    layOut();
}

void HistogramGrid::scrollContentsBy(int, int)
{
    wantVisible();
    viewport()->update();
}

void HistogramGrid::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        layOut();
}

bool HistogramGrid::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Show)
        layOut();
    if (event->type() != QEvent::ToolTip)
        return QAbstractScrollArea::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int index
        = m_geometry.indexAt(QPointF(help->pos()) + QPointF(0, verticalScrollBar()->value()));
    if (index >= 0)
        QToolTip::showText(help->globalPos(), cellText(m_rows.at(index)), viewport());
    else
        QToolTip::hideText();
    return true;
}

void HistogramGrid::mousePressEvent(QMouseEvent *event)
{
    const int index
        = m_geometry.indexAt(event->position() + QPointF(0, verticalScrollBar()->value()));
    if (index >= 0 && event->button() == Qt::LeftButton)
        choose(index);
}

/// Enlarges the chart that was pressed.
void HistogramGrid::mouseReleaseEvent(QMouseEvent *event)
{
    const int index
        = m_geometry.indexAt(event->position() + QPointF(0, verticalScrollBar()->value()));
    event->accept();
    if (index >= 0 && index == m_current && event->button() == Qt::LeftButton)
        Q_EMIT enlargeRequested(m_rows.at(index));
}

void HistogramGrid::choose(int index)
{
    if (m_rows.isEmpty())
        return;
    const int tensor = m_rows.at(std::clamp(index, 0, static_cast<int>(m_rows.size()) - 1));
    setCurrentChart(tensor);
    Q_EMIT currentChosen(tensor);
}

void HistogramGrid::keyPressEvent(QKeyEvent *event)
{
    const int last = static_cast<int>(m_rows.size()) - 1;
    const int page = std::max(1, static_cast<int>(viewport()->height() / m_geometry.cell.height()));
    switch (event->key()) {
    case Qt::Key_Left:
        return choose(m_current - 1);
    case Qt::Key_Right:
        return choose(m_current + 1);
    case Qt::Key_Up:
        return choose(m_current < m_geometry.columns ? m_current : m_current - m_geometry.columns);
    case Qt::Key_Down:
        return choose(m_current + m_geometry.columns > last ? m_current
                                                            : m_current + m_geometry.columns);
    case Qt::Key_PageUp:
        return choose(m_current - page * m_geometry.columns);
    case Qt::Key_PageDown:
        return choose(m_current + page * m_geometry.columns);
    case Qt::Key_Home:
        return choose(0);
    case Qt::Key_End:
        return choose(last);
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (currentChart() >= 0)
            Q_EMIT enlargeRequested(currentChart());
        return;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

QString HistogramGrid::cellText(int chart) const
{
    const Expected<Histogram> *histogram = m_histograms->histogram(chart);
    QString name = isolated(m_histograms->nameOf(chart));
    if (const auto tensors = m_histograms->tensorsOf(chart); m_histograms->isLayer(chart))
        name = tr("%1 (%n tensor(s))", "name of a layer", static_cast<int>(tensors.size()))
                   .arg(name);
    if (!histogram)
        return tr("%1: not counted yet", "name of a tensor").arg(name);
    if (!*histogram)
        return name + u'\n' + histogram->error().message;
    if ((*histogram)->counts.isEmpty())
        return tr("%1: no finite values", "name of a tensor").arg(name);
    const QString text = tr("%1: from %2 to %3", "name of a tensor, its least and largest value")
                             .arg(name, valueText((*histogram)->edges.first()),
                                  valueText((*histogram)->edges.last()));
    const qint64 apart = nonFinite(**histogram);
    return apart == 0 ? text : tr("%1; %2 not finite").arg(text, countText(apart));
}

/// The axis that all charts share: from the least to the largest value of all, as far as they are
/// known.
void HistogramGrid::updateCommonRange()
{
    if (!m_isCommon)
        return;
    std::optional<HistogramRange> common;
    for (const int chart : std::as_const(m_rows)) {
        const auto range = m_histograms->rangeOf(chart);
        if (range && common) {
            common->min = std::min(common->min, range->min);
            common->max = std::max(common->max, range->max);
        } else if (range) {
            common = range;
        }
    }
    m_common = common.value_or(HistogramRange());
}

void HistogramGrid::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.setLayoutDirection(Qt::LeftToRight);
    painter.fillRect(viewport()->rect(), palette().color(QPalette::Base));
    painter.translate(0, -verticalScrollBar()->value());
    updateCommonRange();
    const auto [first, end] = visibleCells();
    for (int index = first; index < end; ++index)
        drawCell(painter, m_rows.at(index),
                 { m_geometry.cellAt(index), palette(), index == m_current });
}

void HistogramGrid::print(QPainter &painter, const QRectF &area) const
{
    painter.save();
    painter.translate(area.topLeft());
    const int first = visibleCells().first;
    const GridGeometry page
        = gridGeometry(static_cast<int>(m_rows.size()) - first, area.width(), smallestCell());
    for (int i = 0; i < page.count && page.cellAt(i).bottom() <= area.height(); ++i)
        drawCell(painter, m_rows.at(first + i), { page.cellAt(i), lightPalette(), false });
    painter.restore();
}

void HistogramGrid::drawCell(QPainter &painter, int chart, const CellLook &look) const
{
    const QRectF frame = look.cell.adjusted(3, 3, -3, -3);
    painter.setPen(
        QPen(look.isCurrent ? look.palette.color(QPalette::Highlight) : lineColour(look.palette),
             look.isCurrent ? 2 : 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(frame.adjusted(0.5, 0.5, -0.5, -0.5));
    const QFontMetricsF metrics(painter.font());
    const QRectF inner = frame.adjusted(cellPadding, 4, -cellPadding, -4);
    painter.setPen(look.palette.color(QPalette::Text));
    painter.drawText(
        inner, Qt::AlignLeft | Qt::AlignTop,
        metrics.elidedText(m_histograms->nameOf(chart), Qt::ElideMiddle, inner.width()));
    const QRectF area = inner.adjusted(0, metrics.height() + 4, 0, -metrics.height() - 2);
    const Expected<Histogram> *histogram = m_histograms->histogram(chart);
    painter.setPen(mutedTextColour(look.palette));
    if (histogram && *histogram && !(*histogram)->counts.isEmpty()) {
        drawChart(painter, **histogram, area, look.palette);
        return;
    }
    const QString text = !histogram ? u"…"_s
        : !*histogram               ? tr("Cannot be read")
                                    : tr("No finite values");
    painter.drawText(area, Qt::AlignCenter, text);
}

void HistogramGrid::drawChart(QPainter &painter, const Histogram &histogram, const QRectF &area,
                              const QPalette &colours) const
{
    const HistogramRange range = m_isCommon && m_common.min < m_common.max
        ? m_common
        : HistogramRange{ histogram.edges.first(), histogram.edges.last() };
    const QRectF foot(area.left(), area.bottom() + 2, area.width(), painter.fontMetrics().height());
    painter.drawText(foot, Qt::AlignLeft, valueText(range.min, 3));
    painter.drawText(foot, Qt::AlignRight, valueText(range.max, 3));
    if (const qint64 apart = nonFinite(histogram); apart > 0) {
        painter.setPen(severityColour(Severity::Warning, colours));
        painter.drawText(foot, Qt::AlignHCenter, u"⚠ "_s + countText(apart));
    }
    const QList<QPointF> outline
        = smallOutline(histogram, area, range, mostCount(histogram), m_scale);
    const QColor colour = chartColour(0, colours);
    QColor fill = colour;
    fill.setAlphaF(0.35F);
    painter.setPen(QPen(colour, 1));
    painter.setBrush(fill);
    painter.drawPolygon(outline.constData(), static_cast<int>(outline.size()));
    painter.setPen(QPen(lineColour(colours), 1));
    painter.drawLine(area.bottomLeft(), area.bottomRight());
}

} // namespace weightroom
