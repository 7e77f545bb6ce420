// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/io/http/servers/serverprofiles.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QStackedWidget;

namespace weightroom {

class FileField;

/// How to log in: not at all, with a token, with a user name and a password, or with a client
/// certificate. Secrets are shown as dots.
class LoginBox : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LoginBox)

public:
    explicit LoginBox(QWidget *parent = nullptr);

    void setProfile(const ServerProfile &profile);
    /// Writes what was chosen into \a profile, and what was typed of secrets into \a secrets.
    void apply(ServerProfile &profile, SecretTexts &secrets) const;
    /// Why nobody could log in so; empty when it can be tried.
    QString problem() const;
    /// "as me", "with a token"; empty without a login.
    QString summary() const;

    /// Chooses \a kind and puts the cursor where the rest is to be typed.
    void askFor(ServerProfile::LoginKind kind);

Q_SIGNALS:
    void changed();

private:
    QWidget *buildToken();
    QWidget *buildPassword();
    QWidget *buildCertificate();
    ServerProfile::LoginKind kind() const;
    void setKind(ServerProfile::LoginKind kind);

    QComboBox *m_kind;
    QStackedWidget *m_fields;
    QLineEdit *m_token;
    QLineEdit *m_user;
    QLineEdit *m_password;
    FileField *m_certificate;
    FileField *m_key;
    QLineEdit *m_keyPassword;
};

} // namespace weightroom
