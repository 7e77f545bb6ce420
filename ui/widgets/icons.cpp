// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/icons.h"

#include "ui/widgets/theme.h"

#include <QCoreApplication>
#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct IconText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::Icons)
};

/// Draws one outline in the palette's colour of the moment.
class OutlineEngine : public QIconEngine
{
public:
    OutlineEngine(const QString &name, IconTone tone)
        : m_name(name)
        , m_tone(tone)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override;
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    QIconEngine *clone() const override { return new OutlineEngine(m_name, m_tone); }
    QString iconName() override { return m_name; }
    bool isNull() override { return false; }

private:
    QColor colour(QIcon::Mode mode) const;

    QString m_name;
    IconTone m_tone;
};

QColor OutlineEngine::colour(QIcon::Mode mode) const
{
    const QPalette palette = QGuiApplication::palette();
    if (mode == QIcon::Disabled)
        return palette.color(QPalette::Disabled, QPalette::ButtonText);
    if (mode == QIcon::Selected)
        return palette.color(QPalette::HighlightedText);
    switch (m_tone) {
    case IconTone::Text:
        break;
    case IconTone::Accent:
        return palette.color(QPalette::Link);
    case IconTone::Info:
        return severityColour(Severity::Info, palette);
    case IconTone::Warning:
        return severityColour(Severity::Warning, palette);
    case IconTone::Error:
        return severityColour(Severity::Error, palette);
    case IconTone::Success:
        return successColour(palette);
    }
    return palette.color(QPalette::ButtonText);
}

void OutlineEngine::paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State)
{
    QFile file(u":/icons/%1.svg"_s.arg(m_name));
    if (!file.open(QIODevice::ReadOnly))
        return;
    QByteArray svg = file.readAll();
    svg.replace("currentColor", colour(mode).name().toLatin1());
    // Lines of 1.75 instead of 2 look calmer beside text of the usual size.
    svg.replace("stroke-width=\"2\"", "stroke-width=\"1.75\"");
    QSvgRenderer renderer(svg);
    renderer.setAspectRatioMode(Qt::KeepAspectRatio);
    renderer.render(painter, rect);
}

QPixmap OutlineEngine::pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state)
{
    const QString key = u"weightroom-icon:%1:%2:%3x%4"_s.arg(
        m_name, colour(mode).name(), QString::number(size.width()), QString::number(size.height()));
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        pixmap = QPixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect({}, size), mode, state);
        painter.end();
        QPixmapCache::insert(key, pixmap);
    }
    return pixmap;
}

} // namespace

QIcon themedIcon(const QString &name, IconTone tone)
{
    return QIcon(new OutlineEngine(name, tone));
}

QString wayIconName(Way way)
{
    const bool isReverse = QGuiApplication::layoutDirection() == Qt::RightToLeft;
    return (way == Way::Back) != isReverse ? u"chevron-left"_s : u"chevron-right"_s;
}

QIcon severityIcon(Severity severity)
{
    switch (severity) {
    case Severity::Info:
        return themedIcon(u"info"_s, IconTone::Info);
    case Severity::Warning:
        return themedIcon(u"triangle-alert"_s, IconTone::Warning);
    case Severity::Error:
        break;
    }
    return themedIcon(u"circle-alert"_s, IconTone::Error);
}

QString severityText(Severity severity)
{
    switch (severity) {
    case Severity::Info:
        return IconText::tr("Information");
    case Severity::Warning:
        return IconText::tr("Warning");
    case Severity::Error:
        break;
    }
    return IconText::tr("Error");
}

} // namespace weightroom
