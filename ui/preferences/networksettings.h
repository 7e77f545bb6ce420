// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/preferences/settingspage.h"
#include "ui/windowservices.h"

namespace weightroom {

/// Settings > Network: requests, the servers that are set up, certificates that are trusted.
class NetworkSettings : public SettingsPage
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NetworkSettings)

public:
    explicit NetworkSettings(const WindowServices &services, QWidget *parent = nullptr);
};

} // namespace weightroom
