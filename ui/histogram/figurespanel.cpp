// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/histogram/figurespanel.h"

#include "ui/widgets/format.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QFormLayout>
#include <QLabel>

#include <optional>

using namespace Qt::StringLiterals;

namespace weightroom {

FiguresPanel::FiguresPanel(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"figuresPanel"_s);
    auto *layout = new QFormLayout(this);
    layout->setHorizontalSpacing(16);
    layout->setContentsMargins(12, 12, 12, 12);
    m_elements = addFigure(layout, tr("Elements"), u"elements"_s);
    m_min = addFigure(layout, tr("Min"), u"min"_s);
    m_max = addFigure(layout, tr("Max"), u"max"_s);
    m_mean = addFigure(layout, tr("Mean"), u"mean"_s);
    m_std = addFigure(layout, tr("Std"), u"std"_s);
    m_zeros = addFigure(layout, tr("Zeros"), u"zeros"_s);
    m_nan = addFigure(layout, u"NaN"_s, u"nan"_s);
    m_positiveInfinity = addFigure(layout, u"+Infinity"_s, u"positiveInfinity"_s);
    m_negativeInfinity = addFigure(layout, u"−Infinity"_s, u"negativeInfinity"_s);
}

QLabel *FiguresPanel::addFigure(QFormLayout *layout, const QString &name, const QString &objectName)
{
    auto *label = new QLabel(this);
    label->setObjectName(objectName);
    label->setAccessibleName(name);
    label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setMinimumWidth(fontMetrics().horizontalAdvance(u"-0.000000000"_s));
    layout->addRow(name, label);
    return label;
}

void FiguresPanel::setStatistics(const TensorStatistics &statistics)
{
    const auto setValue = [](QLabel *label, std::optional<double> value) {
        label->setText(value ? valueText(*value, 7) : u"–"_s);
        label->setToolTip(value ? exactValueText(*value) : QString());
    };
    m_elements->setText(countText(statistics.elements));
    setValue(m_min, statistics.min);
    setValue(m_max, statistics.max);
    setValue(m_mean, statistics.mean);
    setValue(m_std, statistics.std);
    m_zeros->setText(shareText(statistics.zeros, statistics.elements));
    m_zeros->setToolTip(countText(statistics.zeros));
    m_statistics = statistics;
    showBadges();
}

void FiguresPanel::showBadges()
{
    setBadge(m_nan, m_statistics.nan);
    setBadge(m_positiveInfinity, m_statistics.positiveInfinity);
    setBadge(m_negativeInfinity, m_statistics.negativeInfinity);
}

void FiguresPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange && !m_elements->text().isEmpty())
        showBadges();
    QWidget::changeEvent(event);
}

/// What the chart cannot show stands out: in bold and with the warning sign, not by colour alone.
void FiguresPanel::setBadge(QLabel *label, qint64 count)
{
    label->setText(count > 0 ? u"⚠ "_s + countText(count) : u"0"_s);
    label->setToolTip(count > 0 ? tr("Not finite, so not in the chart.") : QString());
    QFont font = label->font();
    font.setBold(count > 0);
    label->setFont(font);
    QPalette colours;
    if (count > 0)
        colours.setColor(QPalette::WindowText, severityColour(Severity::Warning, palette()));
    label->setPalette(colours);
}

QString FiguresPanel::text() const
{
    QStringList figures;
    for (const QLabel *label : { m_elements, m_min, m_max, m_mean, m_std, m_zeros, m_nan,
                                 m_positiveInfinity, m_negativeInfinity })
        figures.append(label->accessibleName() + u' ' + label->text());
    return figures.join(u"   "_s);
}

void FiguresPanel::clear()
{
    for (QLabel *label : { m_elements, m_min, m_max, m_mean, m_std, m_zeros, m_nan,
                           m_positiveInfinity, m_negativeInfinity }) {
        label->clear();
        label->setToolTip({});
    }
}

} // namespace weightroom
