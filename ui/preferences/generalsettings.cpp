// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/preferences/generalsettings.h"

#include "ui/settings.h"

using namespace Qt::StringLiterals;

namespace weightroom {

GeneralSettings::GeneralSettings(Settings *settings, QWidget *parent)
    : SettingsPage({ u"generalSettings"_s, tr("General"), u"settings"_s }, settings, parent)
{
    addSwitch(choices::restoreSession, tr("&Begin where the last time ended"),
              tr("The models that were open, the place and what was selected come back. Without "
                 "this each start begins with the welcome page."));
    addSwitch(choices::askAtQuit, tr("&Ask before leaving while models are transferred"),
              tr("Without this they are just stopped. They can go on at the next start, in either "
                 "case."));
    addSwitch(choices::desktopNotices, tr("&Tell on the desktop what has ended"),
              tr("Only of transfers that took more than ten seconds, and only while another "
                 "window is used."));
}

} // namespace weightroom
