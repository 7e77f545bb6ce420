// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/operation.h"
#include "core/io/http/servers/serverprofiles.h"
#include "core/manage/transfer/transferorder.h"
#include "ui/windowservices.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QTabWidget;

namespace weightroom {

class AnswerView;
class BusyBar;
class ConnectionForm;
class MessageBar;
class RequestView;
class TrustBox;
class UploadRun;
class VerifyBox;
struct ServerTest;
struct UploadSizes;

/// How and where a model was sent.
struct UploadWay
{
    QString title; ///< of the model
    QString url;
    ServerProfile profile;
};

/// Sends a model to a web server: where to, in which form, with which login; what the request will
/// look like; and what the server answered. While the model is sent the dialog can be left. Deletes
/// itself.
class UploadDialog : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(UploadDialog)

public:
    /// What is sent, and where it is to go at first: the id of a server that is set up, or empty.
    struct Subject
    {
        QString title;
        ModelArtifacts model;
        QString server = {};
        QString source = {}; ///< URL of the model, for the list of transfers
        int number = 1; ///< of count models that are sent one after the other
        int count = 1;
        /// How the one before was sent, and what it is called; the form begins with it.
        std::shared_ptr<const UploadWay> before = {};
    };
    UploadDialog(const Subject &subject, const WindowServices &services, QWidget *parent = nullptr);
    ~UploadDialog() override;

    /// What is chosen now.
    UploadWay way() const;

public Q_SLOTS:
    void done(int result) override;

Q_SIGNALS:
    /// The model was sent; \a text says so, a full sentence.
    void uploaded(const QString &text);

private:
    void nameFields();
    QWidget *buildForm();
    QWidget *buildRight();
    void layOut();
    void connectFields();
    void fillServers();
    void takeServer();
    void takeWay(const UploadWay &before);
    QString url() const;
    ServerProfile profile() const;
    QString inputProblem() const;
    void check();
    void measure();
    IoOptions prepare(bool asks);
    void test();
    void upload(bool replace);
    TransferOrder order(bool replace);
    void goOn();
    void setBusy(const OperationPtr &operation, const QString &text);
    void setIdle();
    void takeTest(const Expected<ServerTest> &test);
    void takeResult(const Expected<SaveResult> &result);
    void rememberServer();
    void showFailure(const Error &error);
    void trustCertificate();

    Subject m_subject;
    WindowServices m_services;
    ServerProfile m_profile;
    UploadRun *m_run;
    OperationPtr m_operation; ///< of a test or an upload
    bool m_sent = false;
    bool m_wasTesting = false;

    QWidget *m_fields;
    QComboBox *m_server;
    QLineEdit *m_url;
    QFormLayout *m_rows = nullptr;
    QComboBox *m_form;
    QComboBox *m_method;
    ConnectionForm *m_connection;
    QCheckBox *m_plain;
    QCheckBox *m_remember;
    QLineEdit *m_rememberName;
    QLabel *m_reason;
    QTabWidget *m_tabs;
    RequestView *m_request;
    AnswerView *m_answer;
    VerifyBox *m_verify;
    MessageBar *m_message;
    QPushButton *m_replace;
    TrustBox *m_trust;
    BusyBar *m_busy;
    QPushButton *m_upload;
    QPushButton *m_cancel;
};

} // namespace weightroom
