// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/manage/transfer/transferorder.h"
#include "core/model/modelartifacts.h"
#include "ui/windowservices.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace weightroom {

class BusyBar;
class ConnectionForm;
class FoldingBox;
class GlanceTile;
class MessageBar;
class TargetBox;
class TrustBox;
class WeightsPlaceBox;
struct ServerProfile;

/// Asks for the URL of a model, reads its model.json, tells what it is, and then has it downloaded
/// or just looked at. Logins and unknown certificates are asked for in place. Deletes itself.
class UrlDialog : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(UrlDialog)

public:
    /// Begins with \a url; where that is empty, with the clipboard's text, if it looks like a URL.
    UrlDialog(const WindowServices &services, const QString &url, QWidget *parent = nullptr);
    ~UrlDialog() override;

    /// What has been read, while it fits what is typed.
    const std::optional<ModelArtifacts> &model() const { return m_model; }

public Q_SLOTS:
    void done(int result) override;

Q_SIGNALS:
    /// The model shall be kept.
    void downloadRequested(const weightroom::TransferOrder &order);
    /// The model shall be shown; its weights are fetched when they are needed. \a options load it
    /// again.
    void lookRequested(const QString &url, const weightroom::ModelArtifacts &model,
                       const weightroom::IoOptions &options);

private:
    void buildFields();
    void layOut();
    void connectFields();
    QString url() const;
    QString inputProblem() const;
    void takeUrl();
    void forget();
    void check();
    IoOptions options(bool lazy);
    void read();
    void takeModel(Expected<ModelArtifacts> model);
    void showFailure(const Error &error);
    void trustCertificate();
    void measureSpace();
    void goOn();
    void download();
    void look();

    WindowServices m_services;
    std::unique_ptr<ServerProfile> m_profile; ///< what the connection is made of
    OperationPtr m_operation; ///< reads model.json
    std::optional<ModelArtifacts> m_model;
    int m_generation = 0; ///< of what was typed
    int m_spaceGeneration = 0;

    QWidget *m_fields;
    QLineEdit *m_url;
    QLabel *m_server;
    TargetBox *m_target;
    ConnectionForm *m_connection;
    WeightsPlaceBox *m_weights;
    FoldingBox *m_weightsBox;
    QCheckBox *m_plain;
    QLabel *m_reason;
    MessageBar *m_message;
    TrustBox *m_trust;
    GlanceTile *m_glance;
    BusyBar *m_busy;
    QPushButton *m_main;
    QPushButton *m_look;
    QPushButton *m_cancel;
};

} // namespace weightroom
