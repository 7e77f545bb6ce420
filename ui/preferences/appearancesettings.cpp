// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/preferences/appearancesettings.h"

#include "ui/settings.h"

#include <QComboBox>
#include <QSignalBlocker>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace weightroom {

AppearanceSettings::AppearanceSettings(Settings *settings, QWidget *parent)
    : SettingsPage({ u"appearanceSettings"_s, tr("Appearance"), u"palette"_s }, settings, parent)
{
    auto *themes = new QComboBox(this);
    themes->setObjectName(u"windowTheme"_s);
    themes->addItem(tr("As the desktop"), static_cast<int>(Theme::System));
    themes->addItem(tr("Light"), static_cast<int>(Theme::Light));
    themes->addItem(tr("Dark"), static_cast<int>(Theme::Dark));
    themes->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    resets(choices::theme.key);
    follow(choices::theme.key, [settings, themes] {
        const QSignalBlocker blocker(themes);
        themes->setCurrentIndex(themes->findData(static_cast<int>(settings->theme())));
    });
    connect(themes, &QComboBox::currentIndexChanged, this, [settings, themes] {
        settings->setTheme(static_cast<Theme>(themes->currentData().toInt()));
    });
    addRow(tr("&Theme:"), themes,
           tr("As the desktop: light or dark as it is, also when it "
              "changes."));

    QSpinBox *size = addNumber(choices::textPercent, tr("Text &size:"),
                               tr("Of all texts, compared with the size that the desktop asks "
                                  "for."));
    size->setSingleStep(5);
    size->setSuffix(tr(" %", "percent, after a number"));
}

} // namespace weightroom
