// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/preferences/settingspage.h"

namespace weightroom {

/// Settings > General: how the program begins and ends, and when it speaks up.
class GeneralSettings : public SettingsPage
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(GeneralSettings)

public:
    explicit GeneralSettings(Settings *settings, QWidget *parent = nullptr);
};

} // namespace weightroom
