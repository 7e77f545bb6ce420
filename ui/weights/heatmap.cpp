// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/weights/heatmap.h"

#include "ui/tables/valuetext.h"
#include "ui/weights/heatmapplan.h"
#include "ui/widgets/format.h"
#include "ui/widgets/theme.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

constexpr int mapPadding = 8;
constexpr int legendWidth = 220;

} // namespace

HeatMap::HeatMap(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"heatMap"_s);
    setLayoutDirection(Qt::LeftToRight); // as indices are read
    setAccessibleName(tr("Heat map"));
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void HeatMap::setPlane(TensorPlane plane, const WeightSpec &spec, const QString &what)
{
    m_plane = std::move(plane);
    m_spec = spec;
    m_what = what;
    m_current = m_hovered = {};
    m_marks = {};
    m_cells = {};
    setAccessibleDescription(summaryText());
    update();
}

void HeatMap::clear()
{
    setPlane({}, {}, {});
}

void HeatMap::setLimit(double limit)
{
    m_limit = limit;
    m_cells = {};
    update();
}

double HeatMap::limit() const
{
    return m_limit > 0
        ? m_limit
        : std::max(std::abs(m_plane.min.value_or(0)), std::abs(m_plane.max.value_or(0)));
}

HeatMap::Areas HeatMap::areas(const QRect &whole) const
{
    const int line = fontMetrics().height() + 2;
    const QRect inner = whole.adjusted(mapPadding, mapPadding, -mapPadding, -mapPadding / 2);
    const int legend = std::min(legendWidth, inner.width() / 3);
    const int top = inner.bottom() - 2 * line + 1;
    const int texts = inner.width() - legend - 2 * mapPadding;
    return { .map = QRect(inner.topLeft(), QPoint(inner.right(), top - mapPadding)),
             .what = QRect(inner.left(), top, texts, line),
             .cell = QRect(inner.left(), top + line, texts, line),
             .legend = QRect(inner.right() - legend + 1, top, legend, 2 * line) };
}

QSize HeatMap::mapSize(QSize size) const
{
    return areas(QRect({}, size)).map.size().expandedTo({ 1, 1 });
}

HeatMapGeometry HeatMap::geometryIn(const QRect &whole) const
{
    const PlaneRequest &request = m_plane.request;
    return isEmpty() ? HeatMapGeometry()
                     : heatMapGeometry(request.tiles.count, request.cellRows(),
                                       request.cellColumns(), areas(whole).map);
}

const PlaneCell *HeatMap::cellAt(const MapPosition &position) const
{
    if (position.tile < 0 || isEmpty())
        return nullptr;
    const PlaneCell &cell = m_plane.cell(position.tile, position.row, position.column);
    return cell.element < 0 ? nullptr : &cell;
}

void HeatMap::setCurrentCell(const MapPosition &position)
{
    if (position == m_current || (position.tile >= 0 && !cellAt(position)))
        return;
    m_current = position;
    m_hovered = {};
    setAccessibleDescription(position.tile < 0 ? summaryText() : cellText(position));
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
    update();
}

QString HeatMap::cellText(const MapPosition &position) const
{
    const PlaneCell *cell = cellAt(position);
    if (!cell)
        return {};
    const QString index = isolated(elementIndexText(m_spec.shape, cell->element));
    const QString value = isolated(valueText(*cell));
    const PlaneRequest &request = m_plane.request;
    const qint64 rows
        = std::min(request.blockRows, request.rows.count - position.row * request.blockRows);
    const qint64 columns = std::min(request.blockColumns,
                                    request.columns.count - position.column * request.blockColumns);
    if (rows * columns == 1)
        return tr("%1: %2", "index of an element, its value").arg(index, value);
    return tr("%1: %2, of %3 values the farthest from zero", "index of an element, value, number")
        .arg(index, value, countText(rows * columns));
}

QString HeatMap::valueText(const PlaneCell &cell) const
{
    return m_spec.dtype == Dtype::Float32 ? floatText(static_cast<float>(cell.value))
                                          : exactValueText(cell.value);
}

QString HeatMap::summaryText() const
{
    if (isEmpty())
        return {};
    QString text = m_what;
    if (m_plane.min) {
        text += u' '
            + tr("Values from %1 to %2.")
                  .arg(isolated(weightroom::valueText(*m_plane.min)),
                       isolated(weightroom::valueText(*m_plane.max)));
    }
    if (!m_plane.isSample && m_plane.nan + m_plane.infinite > 0) {
        text += u' '
            + tr("%1 NaN, %2 infinite: N goes to them.")
                  .arg(countText(m_plane.nan), countText(m_plane.infinite));
    }
    if (!m_marks.isEmpty())
        text += u' ' + tr("Rows, columns or filters of zeros alone are marked.");
    return text;
}

QSize HeatMap::sizeHint() const
{
    return { 640, 300 };
}

QSize HeatMap::minimumSizeHint() const
{
    return { 160, 100 };
}

bool HeatMap::event(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        m_cells = {};
    return QWidget::event(event);
}

void HeatMap::resizeEvent(QResizeEvent *)
{
    m_cells = {};
}

void HeatMap::mouseMoveEvent(QMouseEvent *event)
{
    const MapPosition position = geometryIn(rect()).positionAt(event->pos());
    if (position == m_hovered)
        return;
    m_hovered = position;
    update();
}

void HeatMap::mousePressEvent(QMouseEvent *event)
{
    setFocus(Qt::MouseFocusReason);
    if (event->button() == Qt::LeftButton)
        setCurrentCell(geometryIn(rect()).positionAt(event->pos()));
}

void HeatMap::mouseDoubleClickEvent(QMouseEvent *event)
{
    ask(geometryIn(rect()).positionAt(event->pos()));
}

void HeatMap::leaveEvent(QEvent *)
{
    m_hovered = {};
    update();
}

void HeatMap::ask(const MapPosition &position)
{
    if (const PlaneCell *cell = cellAt(position))
        Q_EMIT elementRequested(cell->element);
}

bool HeatMap::moveByKey(const QKeyEvent &event)
{
    const HeatMapGeometry geometry = geometryIn(rect());
    const bool isFar = event.modifiers() & Qt::ControlModifier;
    constexpr int page = 10;
    constexpr int all = 1 << 24;
    const auto move = [&](int rows, int columns) {
        setCurrentCell(geometry.moved(m_current, rows, columns));
        return true;
    };
    switch (event.key()) {
    case Qt::Key_Left:
        return move(0, -1);
    case Qt::Key_Right:
        return move(0, 1);
    case Qt::Key_Up:
        return move(-1, 0);
    case Qt::Key_Down:
        return move(1, 0);
    case Qt::Key_PageUp:
        return move(-page, 0);
    case Qt::Key_PageDown:
        return move(page, 0);
    case Qt::Key_Home:
        return move(isFar ? -all : 0, -all);
    case Qt::Key_End:
        return move(isFar ? all : 0, all);
    default:
        return false;
    }
}

bool HeatMap::stepToNotFinite()
{
    const auto count = static_cast<qint64>(m_plane.cells.size());
    const qint64 rows = m_plane.request.cellRows();
    const qint64 columns = m_plane.request.cellColumns();
    const qint64 from = m_current.tile < 0
        ? -1
        : (m_current.tile * rows + m_current.row) * columns + m_current.column;
    for (qint64 index = from + 1; index < count; ++index) {
        const PlaneCell &cell = m_plane.cells[static_cast<std::size_t>(index)];
        if (cell.element < 0 || std::isfinite(cell.value))
            continue;
        setCurrentCell({ index / columns / rows, index / columns % rows, index % columns });
        return true;
    }
    return false;
}

qint64 HeatMap::currentElement() const
{
    const PlaneCell *cell = cellAt(m_current);
    return cell ? cell->element : -1;
}

void HeatMap::setZeroMarks(const ZeroMarks &marks)
{
    if (marks == m_marks)
        return;
    m_marks = marks;
    m_cells = {};
    setAccessibleDescription(m_current.tile < 0 ? summaryText() : cellText(m_current));
    update();
}

void HeatMap::keyPressEvent(QKeyEvent *event)
{
    if (isEmpty())
        return QWidget::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return ask(m_current);
    case Qt::Key_Escape:
        if (m_current.tile < 0)
            return QWidget::keyPressEvent(event);
        return setCurrentCell({});
    default:
        if (!moveByKey(*event))
            QWidget::keyPressEvent(event);
    }
}

void HeatMap::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    const HeatMapGeometry geometry = geometryIn(rect());
    if (m_cells.isNull() && !isEmpty()) {
        m_cells = QPixmap(size() * devicePixelRatioF());
        m_cells.setDevicePixelRatio(devicePixelRatioF());
        m_cells.fill(palette().color(QPalette::Base));
        QPainter cells(&m_cells);
        drawPicture(cells, geometry, palette());
    }
    if (!m_cells.isNull()) {
        painter.drawPixmap(0, 0, m_cells);
        drawCursor(painter, geometry);
        drawTexts(painter, areas(rect()), palette());
    }
    if (hasFocus()) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

void HeatMap::draw(QPainter &painter, const QRect &area, const QPalette &palette) const
{
    painter.fillRect(area, palette.color(QPalette::Base));
    const HeatMapGeometry geometry = geometryIn(area);
    drawPicture(painter, geometry, palette);
    drawTexts(painter, areas(area), palette);
}

void HeatMap::drawPicture(QPainter &painter, const HeatMapGeometry &geometry,
                          const QPalette &palette) const
{
    const HeatMapPainter picture(m_plane, limit(), palette);
    picture.drawCells(painter, geometry);
    picture.drawNotFinite(painter, geometry);
    picture.drawMarks(painter, geometry, m_marks);
}

QImage HeatMap::picture() const
{
    constexpr double scale = 2;
    QImage image(size() * scale, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(scale);
    QPainter painter(&image);
    painter.setFont(font());
    draw(painter, rect(), palette());
    painter.end();
    return image;
}

void HeatMap::drawCursor(QPainter &painter, const HeatMapGeometry &geometry) const
{
    const auto frame = [&](const MapPosition &position, double width) {
        if (!cellAt(position))
            return;
        const QRectF box = QRectF(geometry.cellRect(position)).adjusted(-1.5, -1.5, 1.5, 1.5);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(palette().color(QPalette::Base), width + 2));
        painter.drawRect(box);
        painter.setPen(QPen(palette().color(QPalette::Text), width));
        painter.drawRect(box);
    };
    frame(m_hovered, 1);
    frame(m_current, 2);
}

void HeatMap::drawTexts(QPainter &painter, const Areas &areas, const QPalette &palette) const
{
    painter.setLayoutDirection(Qt::LeftToRight);
    const QFontMetrics metrics = painter.fontMetrics();
    const auto write = [&](const QRect &area, const QString &text) {
        painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(text, Qt::ElideRight, area.width()));
    };
    painter.setPen(mutedTextColour(palette));
    write(areas.what,
          m_marks.isEmpty()
              ? m_what
              : m_what + u' ' + tr("Rows, columns or filters of zeros alone are marked."));
    const MapPosition &shown = m_hovered.tile >= 0 ? m_hovered : m_current;
    if (cellAt(shown)) {
        painter.setPen(palette.color(QPalette::Text));
        write(areas.cell, cellText(shown));
    } else if (!m_plane.isSample && m_plane.nan + m_plane.infinite > 0) {
        painter.setPen(severityColour(Severity::Warning, palette));
        write(areas.cell,
              u"⚠ "_s
                  + tr("%1 NaN, %2 infinite: N goes to them.")
                        .arg(countText(m_plane.nan), countText(m_plane.infinite)));
    }
    HeatMapPainter(m_plane, limit(), palette).drawLegend(painter, areas.legend);
}

} // namespace weightroom
