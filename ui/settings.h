// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/serialexecutor.h"
#include "ui/choices.h"
#include "ui/widgets/theme.h"

#include <QHash>
#include <QObject>
#include <QSize>
#include <QStringList>
#include <QVariant>

namespace weightroom {

/// What the window remembers from one start to the next. Made in the composition root.
class Settings : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Settings)

public:
    static constexpr int maxRecentModels = 20;

    /// Kept in the INI file \a path, which is made when something is set. It is read here, and
    /// written in a thread of its own; the destructor waits for that.
    explicit Settings(const QString &path, QObject *parent = nullptr);
    ~Settings() override;

    /// What the user chose, or what holds until then (choices.h).
    bool isOn(const SwitchChoice &choice) const;
    void setOn(const SwitchChoice &choice, bool on);
    qint64 number(const NumberChoice &choice) const;
    void setNumber(const NumberChoice &choice, qint64 number);
    QString text(const TextChoice &choice) const;
    void setText(const TextChoice &choice, const QString &text);
    QStringList list(const ListChoice &choice) const;
    void setList(const ListChoice &choice, const QStringList &list);
    /// What was chosen for \a key, as it is; invalid: nothing.
    QVariant stored(const QString &key) const { return m_values.value(key); }
    /// Something was chosen for \a key.
    bool isChosen(const QString &key) const;
    /// Forgets what was chosen for \a key.
    void reset(const QString &key);

    Theme theme() const;
    void setTheme(Theme theme);
    /// "en", "es", or empty for the language of the system.
    QString language() const;
    void setLanguage(const QString &language);

    /// URLs of models, the latest first, each once.
    QStringList recentModels() const;
    void addRecentModel(const QString &url);
    void clearRecentModels();

    /// The folder that dialogs open in; empty at first.
    QString lastFolder() const;
    void setLastFolder(const QString &folder);

    /// What was open when the window was last seen, as SessionState writes it; empty at first.
    QByteArray session() const;
    void setSession(const QByteArray &session);
    QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray &geometry);
    /// Size of the dialog \a name; invalid where it was never shown.
    QSize dialogSize(const QString &name) const;
    void setDialogSize(const QString &name, const QSize &size);
    /// A part of the window that can be hidden: shown unless the user hid it.
    bool isPaneShown(const QString &name) const;
    void setPaneShown(const QString &name, bool shown);
    /// The sizes of neighbours between which the user moved a handle, in pixels; empty at first.
    QList<int> paneSizes(const QString &name) const;
    void setPaneSizes(const QString &name, const QList<int> &sizes);
    /// Columns, widths and order of the list \a name, as QHeaderView keeps them; empty at first.
    QByteArray headerState(const QString &name) const;
    void setHeaderState(const QString &name, const QByteArray &state);

Q_SIGNALS:
    /// What \a key means is another now.
    void changed(const QString &key);
    void recentModelsChanged();

private:
    QVariant value(QLatin1String key) const;
    void setValue(const QString &key, const QVariant &value);
    /// Without a signal, for how the window looks, which its parts tell when they go. False where
    /// it was so already.
    bool keepValue(const QString &key, const QVariant &value);

    QString m_path;
    QHash<QString, QVariant> m_values;
    SerialExecutor m_writer;
};

} // namespace weightroom
