// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/preferences/privacysettings.h"

#include "ui/settings.h"

#include <QPushButton>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace weightroom {

PrivacySettings::PrivacySettings(Settings *settings, QWidget *parent)
    : SettingsPage({ u"privacySettings"_s, tr("Privacy"), u"shield"_s }, settings, parent)
{
    addNote(tr("Weightroom tells nobody anything: it counts nothing, reports nothing and looks for "
               "no updates. It talks to a server only when you open a model from it or send one "
               "to it."));
    addSwitch(choices::rememberModels, tr("Remember &opened models"),
              tr("The list of recent models is kept on this computer only. Without this it is "
                 "cleared, too."));
    follow(choices::rememberModels.key, [settings] {
        if (!settings->isOn(choices::rememberModels) && !settings->recentModels().isEmpty())
            settings->clearRecentModels();
    });
    auto *clear = new QPushButton(tr("&Clear Recent Models"), this);
    clear->setObjectName(u"clearRecent"_s);
    clear->setAutoDefault(false);
    clear->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    const auto showClear
        = [settings, clear] { clear->setEnabled(!settings->recentModels().isEmpty()); };
    showClear();
    connect(settings, &Settings::recentModelsChanged, this, showClear);
    connect(clear, &QPushButton::clicked, settings, &Settings::clearRecentModels);
    addWide(clear);

    QSpinBox *days = addNumber(choices::trashDays, tr("&Days in the trash:"),
                               tr("So long removed and replaced models can be put back."));
    days->setSpecialValueText(tr("Until it is emptied", "how long removed models are kept"));
}

} // namespace weightroom
