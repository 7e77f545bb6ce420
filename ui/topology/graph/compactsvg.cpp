// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/topology/graph/compactsvg.h"

#include <QHash>
#include <QPaintEngine>
#include <QPainter>
#include <QPainterPath>

#include <cmath>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

constexpr int svgDotsPerInch = 96;
constexpr double millimetresPerInch = 25.4;

/// In tenths: sums of rounded steps stay exact.
struct TenthsPoint
{
    qint64 x = 0;
    qint64 y = 0;
};

TenthsPoint inTenths(QPointF point)
{
    return { qRound64(point.x() * 10), qRound64(point.y() * 10) };
}

/// "12.5", "-.5", "3".
void appendTenths(QByteArray &text, qint64 tenths)
{
    const qint64 whole = std::abs(tenths) / 10;
    const qint64 rest = std::abs(tenths) % 10;
    if (tenths < 0)
        text += '-';
    if (whole > 0 || rest == 0)
        text += QByteArray::number(whole);
    if (rest > 0)
        text += '.' + QByteArray::number(rest);
}

QByteArray decimalText(double value)
{
    QByteArray text;
    appendTenths(text, qRound64(value * 10));
    return text;
}

QByteArray escapedText(const QString &text)
{
    return text.toHtmlEscaped().toUtf8();
}

/// Letters: a, b … z, aa, ab …
QByteArray className(qsizetype number)
{
    QByteArray name;
    for (; number >= 0; number = number / 26 - 1)
        name.prepend(static_cast<char>('a' + number % 26));
    return name;
}

QByteArray colourText(const QColor &colour)
{
    return colour.name().toLatin1();
}

/// The commands of one path; each continues where the one before ended.
class PathText
{
public:
    void move(QPointF to)
    {
        add(m_hasStart ? 'm' : 'M', { to });
        m_start = m_at;
    }
    void line(QPointF to)
    {
        const TenthsPoint at = inTenths(to);
        if (at.x == m_at.x && at.y == m_at.y)
            return;
        if (at.x == m_at.x)
            addAlong('v', at.y - m_at.y);
        else if (at.y == m_at.y)
            addAlong('h', at.x - m_at.x);
        else
            add('l', { to });
        m_at = at;
    }
    void curve(QPointF c1, QPointF c2, QPointF to) { add('c', { c1, c2, to }); }
    void close()
    {
        addCommand('z');
        m_at = m_start;
    }
    QByteArray text() const { return m_text; }

private:
    void addCommand(char command)
    {
        if (command != m_command || command == 'z' || command == 'm' || command == 'M')
            m_text += command;
        m_command = command;
    }
    void addNumber(qint64 tenths)
    {
        const char last = m_text.isEmpty() ? 'M' : m_text.back();
        const bool isApart = tenths < 0 || !(last == '.' || (last >= '0' && last <= '9'));
        if (!isApart)
            m_text += ' ';
        appendTenths(m_text, tenths);
    }
    void addAlong(char command, qint64 tenths)
    {
        addCommand(command);
        addNumber(tenths);
    }
    void add(char command, std::initializer_list<QPointF> points)
    {
        addCommand(command);
        TenthsPoint at;
        for (const QPointF point : points) {
            at = inTenths(point);
            addNumber(m_hasStart ? at.x - m_at.x : at.x);
            addNumber(m_hasStart ? at.y - m_at.y : at.y);
        }
        m_at = at;
        m_hasStart = true;
    }

    QByteArray m_text;
    TenthsPoint m_at;
    TenthsPoint m_start; ///< of the subpath
    char m_command = 0;
    bool m_hasStart = false;
};

} // namespace

class CompactSvg::Engine : public QPaintEngine
{
public:
    Engine()
        : QPaintEngine(PaintEngineFeatures(PrimitiveTransform | PainterPaths | Antialiasing))
    {
    }

    bool begin(QPaintDevice *) override { return true; }
    bool end() override
    {
        flush();
        return true;
    }
    Type type() const override { return User; }
    void updateState(const QPaintEngineState &) override { }
    void drawPixmap(const QRectF &, const QPixmap &, const QRectF &) override { }

    void drawRects(const QRectF *rects, int count) override
    {
        QPainterPath path;
        for (int i = 0; i < count; ++i)
            path.addRect(rects[i]);
        drawPath(path);
    }
    void drawPolygon(const QPointF *points, int count, PolygonDrawMode mode) override
    {
        if (count < 2)
            return;
        QPainterPath path(points[0]);
        for (int i = 1; i < count; ++i)
            path.lineTo(points[i]);
        if (mode != PolylineMode)
            path.closeSubpath();
        draw(path, mode != PolylineMode);
    }
    void drawPath(const QPainterPath &path) override { draw(path, true); }
    void drawTextItem(const QPointF &at, const QTextItem &item) override;

    const QByteArray &body() const { return m_body; }
    QByteArray styles() const;

private:
    void draw(const QPainterPath &path, bool isFilled);
    QByteArray lookOf(bool isFilled) const;
    QByteArray classOf(const QByteArray &look);
    void append(const QPainterPath &path);
    void flush();

    QHash<QByteArray, qsizetype> m_classes;
    QByteArrayList m_looks;
    QByteArray m_body;
    PathText m_path; ///< lines with m_lineClass so far
    QByteArray m_lineClass;
};

QByteArray CompactSvg::Engine::lookOf(bool isFilled) const
{
    const QPen pen = state->pen();
    const QBrush brush = state->brush();
    QByteArray look = "fill:"
        + (isFilled && brush.style() != Qt::NoBrush ? colourText(brush.color()) : "none"_ba);
    if (pen.style() == Qt::NoPen)
        return look;
    const double width = pen.widthF() > 0 ? pen.widthF() : 1;
    look += ";stroke:" + colourText(pen.color());
    if (width != 1)
        look += ";stroke-width:" + decimalText(width);
    if (pen.capStyle() == Qt::RoundCap)
        look += ";stroke-linecap:round";
    QByteArrayList dashes;
    for (const double dash : pen.style() == Qt::SolidLine ? QList<double>() : pen.dashPattern())
        dashes.append(decimalText(dash * width));
    return dashes.isEmpty() ? look : look + ";stroke-dasharray:" + dashes.join(' ');
}

QByteArray CompactSvg::Engine::classOf(const QByteArray &look)
{
    const auto found = m_classes.constFind(look);
    if (found != m_classes.constEnd())
        return className(*found);
    m_classes.insert(look, m_looks.size());
    m_looks.append(look);
    return className(m_looks.size() - 1);
}

void CompactSvg::Engine::draw(const QPainterPath &path, bool isFilled)
{
    const bool isLine = !isFilled || state->brush().style() == Qt::NoBrush;
    if (isLine && state->pen().style() == Qt::NoPen)
        return;
    const QByteArray name = classOf(lookOf(isFilled));
    if (!isLine || name != m_lineClass)
        flush();
    m_lineClass = name;
    append(state->transform().map(path));
    if (!isLine)
        flush();
}

void CompactSvg::Engine::append(const QPainterPath &path)
{
    QPointF start;
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element element = path.elementAt(i);
        const bool isCurve = element.isCurveTo();
        const int end = isCurve ? i + 2 : i;
        const bool isLast = end + 1 == path.elementCount() || path.elementAt(end + 1).isMoveTo();
        const bool isClosed = isLast && QPointF(path.elementAt(end)) == start;
        if (element.isMoveTo())
            m_path.move(start = element);
        else if (isCurve)
            m_path.curve(element, path.elementAt(i + 1), path.elementAt(end));
        else if (!isClosed)
            m_path.line(element);
        if (isClosed && !element.isMoveTo())
            m_path.close();
        i = end;
    }
}

void CompactSvg::Engine::flush()
{
    const QByteArray path = std::exchange(m_path, {}).text();
    if (!path.isEmpty())
        m_body += "<path class=\"" + m_lineClass + "\" d=\"" + path + "\"/>\n";
    m_lineClass.clear();
}

void CompactSvg::Engine::drawTextItem(const QPointF &at, const QTextItem &item)
{
    flush();
    const QFont font = item.font();
    const QByteArray look = "fill:" + colourText(state->pen().color())
        + (font.bold() ? ";font-weight:bold" : "")
        + ";font-size:" + QByteArray::number(font.pixelSize()) + "px";
    const QPointF place = state->transform().map(at);
    m_body += "<text class=\"" + classOf(look) + "\" x=\"" + decimalText(place.x()) + "\" y=\""
        + decimalText(place.y()) + "\">" + escapedText(item.text()) + "</text>\n";
}

QByteArray CompactSvg::Engine::styles() const
{
    QByteArray styles;
    for (qsizetype i = 0; i < m_looks.size(); ++i)
        styles += '.' + className(i) + '{' + m_looks.at(i) + "}\n";
    return styles;
}

CompactSvg::CompactSvg(const Sheet &sheet)
    : m_sheet(sheet)
    , m_engine(std::make_unique<Engine>())
{
}

CompactSvg::~CompactSvg() = default;

QPaintEngine *CompactSvg::paintEngine() const
{
    return m_engine.get();
}

int CompactSvg::metric(PaintDeviceMetric metric) const
{
    switch (metric) {
    case PdmWidth:
        return qRound(m_sheet.size.width());
    case PdmHeight:
        return qRound(m_sheet.size.height());
    case PdmDpiX:
    case PdmDpiY:
    case PdmPhysicalDpiX:
    case PdmPhysicalDpiY:
        return svgDotsPerInch;
    case PdmWidthMM:
        return qRound(m_sheet.size.width() / svgDotsPerInch * millimetresPerInch);
    case PdmHeightMM:
        return qRound(m_sheet.size.height() / svgDotsPerInch * millimetresPerInch);
    case PdmDepth:
        return 32;
    case PdmDevicePixelRatio:
        return 1;
    default:
        return metric == PdmNumColors ? 0 : QPaintDevice::metric(metric);
    }
}

QByteArray CompactSvg::svg() const
{
    const QByteArray width = decimalText(m_sheet.size.width());
    const QByteArray height = decimalText(m_sheet.size.height());
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + width + "\" height=\"" + height
        + "\" viewBox=\"0 0 " + width + ' ' + height + "\">\n<title>" + escapedText(m_sheet.title)
        + "</title>\n<style>\ntext{font-family:'" + escapedText(m_sheet.family)
        + "',sans-serif;white-space:pre}\n" + m_engine->styles() + "</style>\n" + m_engine->body()
        + "</svg>\n";
}

} // namespace weightroom
