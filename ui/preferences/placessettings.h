// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/preferences/settingspage.h"

class QComboBox;
class QLineEdit;
class QSpinBox;

namespace weightroom {

struct WindowServices;

/// Settings > Places: what downloads:// means, and how much localstorage:// holds.
class PlacesSettings : public SettingsPage
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PlacesSettings)

public:
    explicit PlacesSettings(const WindowServices &services, QWidget *parent = nullptr);

private:
    void addDownloads();
    void addQuota();
    void addDataFolder(const QString &folder);
    void takeFolder(const QString &text);
    void chooseFolder();
    void showQuota();
    void takeQuota();

    QLineEdit *m_folder = nullptr;
    QLabel *m_folderReason = nullptr;
    QComboBox *m_quotaKind = nullptr;
    QSpinBox *m_quota = nullptr;
};

} // namespace weightroom
