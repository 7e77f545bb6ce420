// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/topology/graph/graphpainter.h"

#include "ui/topology/graph/graphshapes.h"
#include "ui/widgets/quietpainting.h"
#include "ui/widgets/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

/// Below these zooms a thing is too small to be drawn.
constexpr double textZoom = 0.42;
constexpr double titleZoom = 0.26;
constexpr double arrowZoom = 0.2;
constexpr double curveZoom = 0.2;
constexpr double labelZoom = 0.6;
constexpr double plainZoom = 0.6;
/// Of more cards at once nobody sees how round they are.
constexpr std::size_t mostRoundCards = 300;
constexpr double cornerRadius = 5;
constexpr double arrowLength = 8;
constexpr double arrowWidth = 6;
/// How much of a kind's colour a title's band has.
constexpr double bandShare = 0.2;
/// The same where colours stand for values.
constexpr double valueBandShare = 0.45;
constexpr double smallCardShare = 0.45;
constexpr double outlineShare = 0.6;
constexpr double kindBarWidth = 4;
constexpr double chartShare = 0.7;
/// How much of the text's colour lines have; from afar they are as wide and closer together.
constexpr double lineShare = 0.5;
constexpr double farLineShare = 0.32;

/// Kinds of lines: data, data against the direction of the picture, only an order.
constexpr std::size_t dataLine = 0;
constexpr std::size_t backLine = 1;
constexpr std::size_t controlLine = 2;

QPen dashed(QPen pen, std::size_t kind)
{
    if (kind == backLine)
        pen.setDashPattern({ 8, 3 });
    else if (kind == controlLine)
        pen.setDashPattern({ 2, 3 });
    return pen;
}

} // namespace

GraphPainter::GraphPainter(QPainter &painter, const GraphPicture &picture, const GraphLook &look)
    : m_painter(painter)
    , m_picture(picture)
    , m_look(look)
    , m_palette(look.palette)
    , m_zoom(look.zoom)
    , m_texts(painter)
{
}

void GraphPainter::draw(const QRectF &area, const GraphMarks &marks)
{
    m_painter.setRenderHint(QPainter::Antialiasing, m_zoom >= curveZoom);
    const auto groups = static_cast<qint32>(m_picture.source().plan.groups.size());
    for (qint32 group = 0; group < groups; ++group) {
        const GraphItem item{ GraphItem::Kind::Group, group };
        if (m_picture.isOpen(group) && m_picture.rect(item).intersects(area))
            drawOpenGroup(group);
    }
    drawLines(area);
    drawLabels(area);
    for (qint32 group = 0; group < groups && m_zoom >= titleZoom; ++group) {
        const GraphItem item{ GraphItem::Kind::Group, group };
        if (m_picture.isOpen(group) && m_picture.rect(item).intersects(area))
            drawGroupTitle(group);
    }
    const std::vector<GraphItem> cards = cardsIn(area);
    m_isPlain = m_zoom < plainZoom || (m_zoom < 1 && cards.size() > mostRoundCards);
    m_painter.setRenderHint(QPainter::Antialiasing, !m_isPlain);
    for (const GraphItem card : cards)
        drawCard(card);
    m_painter.setRenderHint(QPainter::Antialiasing, true);
    m_texts.flush();
    drawMarks(area, marks);
}

std::vector<GraphItem> GraphPainter::cardsIn(const QRectF &area) const
{
    std::vector<GraphItem> found;
    const auto add = [&](GraphItem item) {
        if (m_picture.rect(item).intersects(area))
            found.push_back(item);
    };
    const GraphPlan &plan = m_picture.source().plan;
    for (std::size_t group = 0; group < plan.groups.size(); ++group) {
        const auto index = static_cast<qint32>(group);
        if (!m_picture.isOpen(index))
            add({ GraphItem::Kind::Group, index });
    }
    for (std::size_t box = 0; box < plan.boxes.size(); ++box)
        add({ GraphItem::Kind::Box, static_cast<qint32>(box) });
    return found;
}

/// \a width pixels, but no more than in the picture at a zoom of 1.
double GraphPainter::pen(double width) const
{
    return m_zoom < 1 ? width / std::max(m_zoom, 0.02) * std::max(m_zoom, 0.7) : width;
}

QRectF GraphPainter::bandOf(const QRectF &rect) const
{
    return { rect.topLeft(), QSizeF(rect.width(), m_picture.metrics().bandHeight()) };
}

QColor GraphPainter::groupFill(qint32 group) const
{
    const auto depth
        = groupsAround(m_picture.source().plan, { GraphItem::Kind::Group, group }).size();
    const double share = 0.35 + 0.2 * static_cast<double>(std::min<std::size_t>(depth, 3));
    return quiet::mixed(m_palette.color(QPalette::Midlight), m_palette.color(QPalette::Base),
                        share);
}

void GraphPainter::drawOpenGroup(qint32 group)
{
    m_painter.setPen(QPen(m_palette.color(QPalette::Mid), pen(1)));
    m_painter.setBrush(groupFill(group));
    m_painter.drawRoundedRect(m_picture.rect({ GraphItem::Kind::Group, group }), cornerRadius,
                              cornerRadius);
}

/// Lines that enter the group pass behind its title.
void GraphPainter::drawGroupTitle(qint32 group)
{
    const GraphItem item{ GraphItem::Kind::Group, group };
    const CardText &card = m_picture.card(item);
    const CardMetrics &metrics = m_picture.metrics();
    const QRectF band = bandOf(m_picture.rect(item));
    const double left = metrics.padding() + band.height() * 0.7;
    m_painter.fillRect(QRectF(band.left() + 2, band.top() + 2,
                              left + metrics.titleWidth(card.title) + metrics.padding() / 2,
                              band.height() - 4),
                       groupFill(group));
    drawFoldMark(band, true);
    if (card.severity)
        drawFindingSign(band, *card.severity);
    drawTitle(band.adjusted(left, 0, -metrics.padding(), 0), card.title);
}

void GraphPainter::drawFoldMark(const QRectF &band, bool isOpen)
{
    const double size = band.height() * 0.28;
    const QPointF centre(band.left() + m_picture.metrics().padding() + band.height() * 0.3,
                         band.center().y());
    QPolygonF mark;
    if (isOpen)
        mark << QPointF(-size, -size / 2) << QPointF(0, size / 2) << QPointF(size, -size / 2);
    else
        mark << QPointF(-size / 2, -size) << QPointF(size / 2, 0) << QPointF(-size / 2, size);
    m_painter.setBrush(Qt::NoBrush);
    m_painter.setPen(
        QPen(mutedTextColour(m_palette), 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    m_painter.drawPolyline(mark.translated(centre));
}

/// A triangle or a circle with an exclamation mark: form and colour never stand alone.
void GraphPainter::drawFindingSign(const QRectF &band, Severity severity)
{
    const double size = m_picture.metrics().titleHeight() * 0.85;
    const QRectF sign(band.right() - size - m_picture.metrics().padding() / 2,
                      band.center().y() - size / 2, size, size);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(severityColour(severity, m_palette));
    if (severity == Severity::Error)
        m_painter.drawEllipse(sign);
    else
        m_painter.drawPolygon(QPolygonF(
            { { sign.center().x(), sign.top() }, sign.bottomRight(), sign.bottomLeft() }));
    m_painter.setPen(
        QPen(m_palette.color(QPalette::Base), size * 0.12, Qt::SolidLine, Qt::RoundCap));
    const double x = sign.center().x();
    m_painter.drawLine(QPointF(x, sign.top() + size * 0.38), QPointF(x, sign.top() + size * 0.64));
    m_painter.drawPoint(QPointF(x, sign.top() + size * 0.83));
}

std::size_t GraphPainter::kindOf(std::size_t line) const
{
    if (m_picture.isControl(line))
        return controlLine;
    return m_picture.lines()[line].isReversed ? backLine : dataLine;
}

void GraphPainter::drawLines(const QRectF &area)
{
    const QColor colour
        = quiet::mixed(m_palette.color(QPalette::Text), m_palette.color(QPalette::Base),
                       m_zoom < titleZoom ? farLineShare : lineShare);
    // Lines of one pixel are drawn several times as quickly as wider ones.
    const QPen plain(colour, m_zoom <= 1 ? 1 / m_zoom : 1.1);
    const std::vector<LayoutLine> &lines = m_picture.lines();
    std::array<std::vector<std::size_t>, 3> kinds;
    std::vector<std::size_t> ends;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (!m_picture.lineBounds(i).adjusted(-2, -2, 2, 2).intersects(area))
            continue;
        kinds[kindOf(i)].push_back(i);
        if (lines[i].hasEnd && m_zoom >= arrowZoom)
            ends.push_back(i);
    }
    m_painter.setBrush(Qt::NoBrush);
    for (std::size_t kind = 0; kind < kinds.size(); ++kind) {
        m_painter.setPen(dashed(plain, kind));
        for (const std::size_t line : kinds[kind])
            drawLine(lines[line]);
    }
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(colour);
    for (const std::size_t line : ends)
        drawArrow(lines[line]);
}

void GraphPainter::drawLabels(const QRectF &area)
{
    if (m_zoom < labelZoom)
        return;
    for (const LineLabel &label : m_picture.labels()) {
        if (label.rect.intersects(area))
            drawText(label.rect, label.text, mutedTextColour(m_palette));
    }
}

/// With the painter's pen, and no brush.
void GraphPainter::drawLine(const LayoutLine &line)
{
    const auto count = static_cast<int>(line.points.size());
    if (m_zoom < curveZoom || count < 3)
        m_painter.drawPolyline(line.points.data(), count);
    else
        m_painter.drawPath(lineCurve(line.points, m_picture.arrangement().isHorizontal));
}

/// With the painter's brush, and no pen.
void GraphPainter::drawArrow(const LayoutLine &line)
{
    const QPointF tip = line.points.back();
    const QPointF before = line.points[line.points.size() - 2];
    const bool isHorizontal = m_picture.arrangement().isHorizontal;
    const double sign
        = isHorizontal ? (tip.x() >= before.x() ? -1 : 1) : (tip.y() >= before.y() ? -1 : 1);
    const QPointF along
        = isHorizontal ? QPointF(sign * arrowLength, 0) : QPointF(0, sign * arrowLength);
    const QPointF aside = isHorizontal ? QPointF(0, arrowWidth / 2) : QPointF(arrowWidth / 2, 0);
    const std::array corners{ tip, tip + along + aside, tip + along - aside };
    m_painter.drawConvexPolygon(corners.data(), static_cast<int>(corners.size()));
}

QColor GraphPainter::cardColour(GraphItem item) const
{
    return m_look.colours.colour(item, m_picture.card(item), m_palette);
}

QColor GraphPainter::bandColour(const QColor &colour) const
{
    return quiet::mixed(colour, m_palette.color(QPalette::Base),
                        m_look.colours.areValues() ? valueBandShare : bandShare);
}

void GraphPainter::drawCard(GraphItem item)
{
    const QRectF rect = m_picture.rect(item);
    const CardText &card = m_picture.card(item);
    const QColor base = m_palette.color(QPalette::Base);
    const QColor kind = cardColour(item);
    if (m_zoom < titleZoom) {
        if (m_look.colours.areValues())
            m_painter.fillRect(rect, kind);
        else
            m_painter.fillRect(rect,
                               card.severity ? severityColour(*card.severity, m_palette)
                                             : quiet::mixed(kind, base, smallCardShare));
        return;
    }
    const bool isWhole = rect.height() <= m_picture.metrics().bandHeight() + 1;
    if (item.isGroup() && m_isPlain) {
        drawPlainFrame(rect.translated(3, 3), kind, false);
    } else if (item.isGroup()) { // there is more behind it
        m_painter.setPen(QPen(quiet::mixed(kind, base, outlineShare), pen(1)));
        m_painter.setBrush(quiet::mixed(kind, base, 0.12));
        m_painter.drawRoundedRect(rect.translated(3, 3), cornerRadius, cornerRadius);
    }
    if (m_isPlain)
        drawPlainFrame(rect, kind, isWhole);
    else
        drawCardFrame(rect, kind, isWhole);
    drawCardTexts(item, rect);
}

/// \a isWhole: the card is nothing but its title.
void GraphPainter::drawCardFrame(const QRectF &rect, const QColor &kind, bool isWhole)
{
    const QColor base = m_palette.color(QPalette::Base);
    const QColor band = bandColour(kind);
    m_painter.setPen(QPen(quiet::mixed(kind, base, outlineShare), pen(1)));
    m_painter.setBrush(isWhole ? band : base);
    m_painter.drawRoundedRect(rect, cornerRadius, cornerRadius);
    m_painter.setPen(Qt::NoPen);
    if (!isWhole) {
        m_painter.setBrush(band);
        m_painter.drawRect(bandOf(rect).adjusted(0.5, 0.5, -0.5, 0));
    }
    m_painter.setBrush(kind);
    m_painter.drawRect(QRectF(rect.left(), rect.top() + 1, kindBarWidth, rect.height() - 2));
}

/// The same with corners, several times as quick: where nobody sees them.
void GraphPainter::drawPlainFrame(const QRectF &rect, const QColor &kind, bool isWhole)
{
    const QColor base = m_palette.color(QPalette::Base);
    const QColor band = bandColour(kind);
    const double line = 1 / m_zoom;
    m_painter.fillRect(rect, quiet::mixed(kind, base, outlineShare));
    m_painter.fillRect(rect.adjusted(line, line, -line, -line), isWhole ? band : base);
    if (!isWhole)
        m_painter.fillRect(bandOf(rect).adjusted(line, line, -line, 0), band);
    m_painter.fillRect(QRectF(rect.topLeft(), QSizeF(kindBarWidth, rect.height())), kind);
}

void GraphPainter::drawCardTexts(GraphItem item, const QRectF &rect)
{
    const CardText &card = m_picture.card(item);
    const CardMetrics &metrics = m_picture.metrics();
    const double left = metrics.padding() + kindBarWidth;
    QRectF title = bandOf(rect);
    if (card.severity)
        drawFindingSign(title, *card.severity);
    if (item.isGroup()) {
        drawFoldMark(title, false);
        title.adjust(title.height() * 0.6, 0, 0, 0);
    }
    drawTitle(title.adjusted(left, 0, -metrics.padding() / 2, 0), card.title);
    if (m_zoom < textZoom)
        return;
    QRectF row(rect.left() + left, rect.top() + metrics.bandHeight() + metrics.padding() / 2,
               rect.width() - left - metrics.padding(), metrics.textHeight());
    if (!card.name.isEmpty()) {
        drawText(row, card.name, mutedTextColour(m_palette));
        row.translate(0, metrics.textHeight());
    }
    for (const QString &line : card.details) {
        drawText(row, line, m_palette.color(QPalette::Text));
        row.translate(0, metrics.textHeight());
    }
    drawFooter(item, row);
    if (card.charted >= 0 && m_zoom >= GraphLook::chartZoom) {
        const double half = metrics.padding() / 2;
        const double height = metrics.chartHeight();
        drawChart(item, { row.left(), rect.bottom() - half - height, row.width(), height - half });
    }
}

/// The bins of the card's largest tensor, the fullest as high as there is room; a mark at zero.
void GraphPainter::drawChart(GraphItem item, const QRectF &area)
{
    m_painter.setPen(Qt::NoPen);
    m_painter.fillRect(QRectF(area.left(), area.bottom(), area.width(), 1), lineColour(m_palette));
    const Histogram *histogram
        = m_look.histograms ? m_look.histograms(m_picture.card(item).charted) : nullptr;
    if (!histogram || histogram->counts.isEmpty())
        return;
    const QList<double> &edges = histogram->edges;
    const QColor base = m_palette.color(QPalette::Base);
    m_painter.setBrush(quiet::mixed(cardColour(item), base, chartShare));
    m_painter.drawPath(chartOutline(*histogram, area));
    if (edges.front() < 0 && edges.back() > 0) {
        const double x
            = area.left() + area.width() * -edges.front() / (edges.back() - edges.front());
        m_painter.fillRect(QRectF(x - 0.4, area.bottom(), 0.8, 3), m_palette.color(QPalette::Text));
    }
}

/// Where a colour stands for something that the card does not say, that comes first.
void GraphPainter::drawFooter(GraphItem item, const QRectF &row)
{
    const CardText &card = m_picture.card(item);
    const CardMetrics &metrics = m_picture.metrics();
    if (card.shape.isEmpty() && card.parameters.isEmpty())
        return; // the card has no such row
    QString note = m_look.colours.note(item);
    if (metrics.textWidth(note) > row.width())
        note = m_look.colours.shortNote(item);
    const QString &right = note.isEmpty() ? card.parameters : note;
    const double room = row.width() - metrics.textWidth(note) - metrics.padding();
    if (!card.shape.isEmpty() && (note.isEmpty() || metrics.textWidth(card.shape) <= room))
        drawText(row, card.shape, m_palette.color(QPalette::Link));
    if (!right.isEmpty())
        drawText(row, right, mutedTextColour(m_palette), Qt::AlignRight);
}

/// Texts have been cut to fit when the picture was made.
void GraphPainter::drawTitle(const QRectF &band, const QString &text)
{
    const CardMetrics &metrics = m_picture.metrics();
    const double top = band.center().y() - metrics.titleHeight() / 2;
    m_texts.add(metrics.titleFont(), m_palette.color(QPalette::Text),
                { band.left(), top + metrics.titleBase() }, text);
}

void GraphPainter::drawText(const QRectF &row, const QString &text, const QColor &colour,
                            Qt::Alignment side)
{
    const CardMetrics &metrics = m_picture.metrics();
    QPointF start(row.left(), row.top() + metrics.textBase());
    if (side == Qt::AlignRight)
        start.setX(row.right() - metrics.textWidth(text));
    m_texts.add(metrics.textFont(), colour, start, text);
}

void GraphPainter::drawMarks(const QRectF &area, const GraphMarks &marks)
{
    const QColor accent = m_palette.color(QPalette::Active, QPalette::Highlight);
    for (const qint32 line : marks.lines) {
        const LayoutLine &route = m_picture.lines()[static_cast<std::size_t>(line)];
        m_painter.setPen(dashed(QPen(accent, pen(2)), kindOf(static_cast<std::size_t>(line))));
        m_painter.setBrush(Qt::NoBrush);
        drawLine(route);
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(accent);
        if (route.hasEnd && m_zoom >= arrowZoom)
            drawArrow(route);
    }
    m_painter.setBrush(Qt::NoBrush);
    m_painter.setPen(QPen(severityColour(Severity::Warning, m_palette), pen(2.5)));
    std::vector<GraphItem> done; // folded groups come up once for each box in them
    for (std::size_t box = 0; box < marks.found.size(); ++box) {
        if (!marks.found[box])
            continue;
        const GraphItem item = m_picture.shown(static_cast<qint32>(box));
        const QRectF rect = m_picture.rect(item);
        if (!rect.intersects(area) || (!done.empty() && done.back() == item))
            continue;
        done.push_back(item);
        m_painter.drawRoundedRect(rect.adjusted(-2, -2, 2, 2), cornerRadius + 2, cornerRadius + 2);
    }
    m_painter.setPen(QPen(accent, pen(2)));
    for (const GraphItem item : marks.selected) {
        if (const QRectF rect = m_picture.rect(item); rect.intersects(area))
            m_painter.drawRoundedRect(rect.adjusted(-1, -1, 1, 1), cornerRadius + 1,
                                      cornerRadius + 1);
    }
    if (marks.current.isNone())
        return;
    const QRectF rect = m_picture.rect(marks.current);
    m_painter.setPen(QPen(accent, pen(marks.hasFocus ? 3 : 2)));
    m_painter.drawRoundedRect(rect.adjusted(-1, -1, 1, 1), cornerRadius + 1, cornerRadius + 1);
}

} // namespace weightroom
