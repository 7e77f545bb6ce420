// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/preferences/histogramsettings.h"

#include "ui/histogram/histogramplan.h"
#include "ui/settings.h"

#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace weightroom {

HistogramSettings::HistogramSettings(Settings *settings, QWidget *parent)
    : SettingsPage({ u"histogramSettings"_s, tr("Histogram"), u"chart-column"_s }, settings, parent)
{
    addNote(tr("How the histogram of a model begins. What is changed on its page holds for that "
               "model only."));
    QSpinBox *bins = addNumber(choices::histogramBins, tr("&Bins:"),
                               tr("Automatic: as many as suit the number of values. Whole numbers "
                                  "are never cut, whatever is chosen."));
    // Below the fewest bins there is one step, which stands for none chosen.
    bins->setRange(fewestBins - 1, mostBins);
    bins->setSpecialValueText(tr("Automatic", "number of bins"));
    addSwitch(choices::histogramLogarithmic, tr("Counts on a &logarithmic scale"),
              tr("Bins with few values stay visible beside those with many."));
}

} // namespace weightroom
