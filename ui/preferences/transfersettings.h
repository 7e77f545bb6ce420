// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/preferences/settingspage.h"

namespace weightroom {

/// Settings > Transfers.
class TransferSettings : public SettingsPage
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TransferSettings)

public:
    explicit TransferSettings(Settings *settings, QWidget *parent = nullptr);
};

} // namespace weightroom
