// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/histogram/histogramcontrols.h"

#include "ui/widgets/rowlayout.h"

#include <QCoreApplication>
#include <QLabel>
#include <QShortcut>
#include <QSpinBox>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct HistogramControlsText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::HistogramPage)
};

} // namespace

HistogramControls::HistogramControls(QWidget *parent)
    : QWidget(parent)
    , m_layout(new RowLayout(this))
{
    m_layout->setContentsMargins(8, 0, 8, 0);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    buildBins();
    m_logarithmic = addToggle(u"logarithmicCounts"_s, HistogramControlsText::tr("Log counts"),
                              HistogramControlsText::tr("Counts on a logarithmic scale (L)"));
    m_symlog = addToggle(u"logarithmicValues"_s, HistogramControlsText::tr("Log values"),
                         HistogramControlsText::tr(
                             "Values on a scale that is logarithmic on both sides of zero (S)"));
    m_showTable = addToggle(u"showBins"_s, HistogramControlsText::tr("Table"),
                            HistogramControlsText::tr("The bins as a table"));
    m_byLayer
        = addToggle(u"chartsByLayer"_s, HistogramControlsText::tr("By layer"),
                    HistogramControlsText::tr("One chart for all tensors of a layer together"));
    m_commonScale
        = addToggle(u"commonScale"_s, HistogramControlsText::tr("Common scale"),
                    HistogramControlsText::tr("One range of values for all small charts"));
    m_forChart = { m_showTable };
    connect(m_logarithmic, &QToolButton::toggled, this,
            &HistogramControls::logarithmicCountsChanged);
    connect(m_symlog, &QToolButton::toggled, this, &HistogramControls::requestChanged);
    connect(m_showTable, &QToolButton::toggled, this, &HistogramControls::tableChanged);
    connect(m_byLayer, &QToolButton::toggled, this, &HistogramControls::byLayerChanged);
    connect(m_commonScale, &QToolButton::toggled, this, &HistogramControls::commonScaleChanged);
    setForGrid(false);
}

void HistogramControls::buildBins()
{
    m_binCount = new QSpinBox(this);
    m_binCount->setObjectName(u"binCount"_s);
    m_binCount->setRange(fewestBins - 1, mostBins);
    m_binCount->setSpecialValueText(HistogramControlsText::tr("Automatic", "number of bins"));
    m_binCount->setValue(fewestBins - 1);
    m_binCount->setKeyboardTracking(false);
    m_binCount->setAccessibleName(HistogramControlsText::tr("Number of bins"));
    connect(m_binCount, &QSpinBox::valueChanged, this, &HistogramControls::requestChanged);
    auto *label = new QLabel(HistogramControlsText::tr("&Bins"), this);
    label->setBuddy(m_binCount);
    m_layout->addWidget(label);
    m_layout->addWidget(m_binCount);
}

QToolButton *HistogramControls::addToggle(const QString &name, const QString &text,
                                          const QString &toolTip)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setText(text);
    button->setToolTip(toolTip);
    button->setCheckable(true);
    m_layout->addWidget(button);
    return button;
}

void HistogramControls::setDefaults(const HistogramDefaults &defaults)
{
    m_binCount->setValue(std::max(fewestBins - 1, defaults.bins));
    m_logarithmic->setChecked(defaults.isLogarithmic);
}

void HistogramControls::addKeysTo(QWidget *widget)
{
    for (const auto &[key, button] :
         { std::pair{ Qt::Key_L, m_logarithmic }, std::pair{ Qt::Key_S, m_symlog } }) {
        auto *shortcut = new QShortcut(QKeySequence(key), widget);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, button, &QToolButton::toggle);
    }
}

void HistogramControls::addForChart(QWidget *widget)
{
    m_layout->addWidget(widget);
    m_forChart.append(widget);
}

void HistogramControls::setForGrid(bool isForGrid)
{
    m_commonScale->setVisible(isForGrid);
    for (QWidget *widget : std::as_const(m_forChart))
        widget->setVisible(!isForGrid);
    m_binCount->setEnabled(!isForGrid);
    m_symlog->setEnabled(!isForGrid);
}

HistogramRequest HistogramControls::request() const
{
    return { .bins = m_binCount->value() < fewestBins ? 0 : m_binCount->value(),
             .isSymmetricLog = m_symlog->isChecked() };
}

bool HistogramControls::isTable() const
{
    return m_showTable->isChecked();
}

bool HistogramControls::isByLayer() const
{
    return m_byLayer->isChecked();
}

} // namespace weightroom
