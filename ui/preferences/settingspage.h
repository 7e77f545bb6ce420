// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/choices.h"

#include <QWidget>

#include <functional>

class QCheckBox;
class QFormLayout;
class QLabel;
class QSpinBox;
class QVBoxLayout;

namespace weightroom {

class Settings;

/// One page of the settings dialog. What is changed on it holds at once; what is changed elsewhere
/// shows at once.
class SettingsPage : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SettingsPage)

public:
    struct Head
    {
        QString name; ///< of the object: "generalSettings"
        QString title; ///< translated
        QString icon; ///< widgets/icons.h
    };

    /// \a settings outlives the page.
    SettingsPage(const Head &head, Settings *settings, QWidget *parent = nullptr);

    const Head &head() const { return m_head; }
    /// Everything back to what holds until something is chosen.
    virtual void reset();
    /// Sets off the rows that hold all of \a words (lower case); none for an empty list. True when
    /// there are some or the title holds them.
    bool mark(const QStringList &words);

protected:
    Settings *settings() const { return m_settings; }
    /// reset() forgets \a key.
    void resets(const QString &key) { m_keys += key; }

    void addHeading(const QString &text);
    /// A field below its label, which is its accessible name, too; \a hint explains it.
    void addRow(const QString &label, QWidget *field, const QString &hint = {});
    /// \a row holds \a field, the part that is labelled, and companions such as a button.
    void addRow(const QString &label, QWidget *row, QWidget *field, const QString &hint = {});
    /// Something over the whole width.
    void addWide(QWidget *widget, int stretch = 0);
    QLabel *addNote(const QString &text);

    QCheckBox *addSwitch(const SwitchChoice &choice, const QString &text, const QString &hint = {});
    QSpinBox *addNumber(const NumberChoice &choice, const QString &label, const QString &hint = {});

    /// Calls \a show now and whenever what \a key means has changed.
    template <typename Show>
    void follow(const QString &key, Show show);

private:
    struct Row
    {
        QWidget *title;
        QString text; ///< lower case, what can be searched
    };

    void followChanges(const QString &key, const std::function<void()> &show);
    void remember(QWidget *title, const QString &text);
    QLabel *makeHint(const QString &text);

    Head m_head;
    Settings *m_settings;
    QVBoxLayout *m_layout;
    QStringList m_keys;
    QList<Row> m_rows;
};

template <typename Show>
void SettingsPage::follow(const QString &key, Show show)
{
    show();
    followChanges(key, show);
}

} // namespace weightroom
