// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/preferences/generalsettings.h"

#include "ui/settings.h"

using namespace Qt::StringLiterals;

namespace weightroom {

GeneralSettings::GeneralSettings(Settings *settings, QWidget *parent)
    : SettingsPage({ u"generalSettings"_s, tr("General"), u"settings"_s }, settings, parent)
{
    addSwitch(choices::restoreSession, tr("&Begin where the last start ended"),
              tr("Opens the models that were open, in the same tabs, and puts the window's parts "
                 "where they were."));
    addSwitch(choices::notify, tr("&Tell on the desktop what has ended"),
              tr("Only while the window is in the background, and only of work that took more "
                 "than ten seconds. Never with a sound."));
}

} // namespace weightroom
