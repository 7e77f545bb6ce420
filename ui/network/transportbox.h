// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/io/http/servers/serverprofiles.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace weightroom {

class FileField;

/// By which proxy a server is reached, and which authority its certificate may be issued by.
class TransportBox : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TransportBox)

public:
    explicit TransportBox(QWidget *parent = nullptr);

    void setProfile(const ServerProfile &profile);
    void apply(ServerProfile &profile, SecretTexts &secrets) const;
    /// Why it cannot be so; empty when it can.
    QString problem() const;
    /// "by gate:8080", "own authority"; empty for what is usual.
    QString summary() const;

Q_SIGNALS:
    void changed();

private:
    enum class Proxy { System, None, Manual };

    Proxy proxyKind() const;
    QString proxyUrl() const;
    void showFields();

    QComboBox *m_kind;
    QLineEdit *m_proxy;
    QLineEdit *m_user;
    QLineEdit *m_password;
    FileField *m_authority;
    QList<QWidget *> m_manual; ///< rows of a proxy given by hand
};

} // namespace weightroom
