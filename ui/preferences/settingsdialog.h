// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/windowservices.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QStackedWidget;

namespace weightroom {

class KeyBindings;
class SettingsPage;

/// All that can be chosen, page by page, with a search over all pages. Choices hold at once; the
/// only button beside Close puts a page back. Deletes itself.
class SettingsDialog : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SettingsDialog)

public:
    /// What \a services and \a keys point to outlives the dialog.
    SettingsDialog(const WindowServices &services, KeyBindings *keys, QWidget *parent = nullptr);

    /// Shows the page whose object is called \a name; the one of before where there is none.
    void showPage(const QString &name);

public Q_SLOTS:
    void done(int result) override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildParts();
    void fill();
    void addPage(SettingsPage *page);
    void retranslate();
    void search(const QString &text);
    SettingsPage *pageAt(int row) const;

    WindowServices m_services;
    KeyBindings *m_keys;
    QLineEdit *m_search;
    QListWidget *m_list;
    QStackedWidget *m_pages;
    QLabel *m_nothing = nullptr;
    QPushButton *m_reset;
    QPushButton *m_close;
    bool m_isRefilling = false;
};

} // namespace weightroom
