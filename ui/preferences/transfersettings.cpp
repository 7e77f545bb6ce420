// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/preferences/transfersettings.h"

#include "ui/settings.h"

using namespace Qt::StringLiterals;

namespace weightroom {

TransferSettings::TransferSettings(Settings *settings, QWidget *parent)
    : SettingsPage({ u"transferSettings"_s, tr("Transfers"), u"arrow-left-right"_s }, settings,
                   parent)
{
    addNumber(choices::parallelTransfers, tr("&At the same time:"),
              tr("So many models are copied, moved, downloaded or uploaded at once; the others "
                 "wait in their order."));
}

} // namespace weightroom
