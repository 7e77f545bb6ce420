// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/io/http/servers/serverprofiles.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;

namespace weightroom {

class ConnectionForm;

/// A server with all that can be set up: name, URL, method and form of an upload, and how to talk
/// to it.
class ServerForm : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ServerForm)

public:
    explicit ServerForm(QWidget *parent = nullptr);

    void setProfile(const ServerProfile &profile);
    ServerProfile profile() const;
    /// What was typed of secrets.
    SecretTexts secrets() const;
    /// Why it cannot be so; empty when it can. Names and URLs are for ServerProfiles to judge.
    QString problem() const;

Q_SIGNALS:
    void changed();

private:
    ServerProfile m_profile;
    QLineEdit *m_name;
    QLineEdit *m_url;
    QComboBox *m_method;
    QComboBox *m_form;
    ConnectionForm *m_connection;
};

/// Fields for the method and the form of an upload, for this form and the upload dialog.
QComboBox *makeMethodField(QWidget *parent);
QComboBox *makeUploadFormField(QWidget *parent);

} // namespace weightroom
