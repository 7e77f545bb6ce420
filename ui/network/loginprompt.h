// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/io/http/httpasker.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace weightroom {

/// Asks for the login that a server wants, in the middle of a transfer.
class LoginPrompt : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LoginPrompt)

public:
    explicit LoginPrompt(const LoginQuestion &question, QWidget *parent = nullptr);

    Login login() const;

private:
    void check();
    bool isBearer() const;

    QComboBox *m_kind;
    QLineEdit *m_user;
    QLineEdit *m_secret;
    QLabel *m_userLabel = nullptr;
    QLabel *m_secretLabel = nullptr;
    QCheckBox *m_plain;
    QPushButton *m_logIn;
};

} // namespace weightroom
