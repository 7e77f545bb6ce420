// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/operation.h"
#include "core/io/http/servers/serverprofile.h"
#include "core/model/saveresult.h"
#include "ui/windowservices.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace weightroom {

class BusyBar;

/// After an upload: loads the model back from a URL, which some servers tell, and compares it.
/// Until then it says that nobody knows.
class VerifyBox : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(VerifyBox)

public:
    explicit VerifyBox(const WindowServices &services, QWidget *parent = nullptr);
    /// Stops loading.
    ~VerifyBox() override;

    /// \a model was sent, and \a result is what became of it. \a options load from the same server.
    void begin(const ModelArtifacts &model, const SaveResult &result, const ServerProfile &profile,
               const IoOptions &options);

private:
    void verify();
    void compare(const ModelArtifacts &copy);
    void finish(const Expected<Done> &same);

    WindowServices m_services;
    ModelArtifacts m_model;
    QByteArray m_sha256;
    IoOptions m_options;
    OperationPtr m_operation;
    QLabel *m_state;
    QLineEdit *m_url;
    QPushButton *m_verify;
    BusyBar *m_busy;
};

/// Where the model that \a responses speak of can be read: a Location header, or a "url" or
/// "location" in a JSON body; empty where no answer says so.
QString readableUrl(const QList<SaveResponse> &responses);

} // namespace weightroom
