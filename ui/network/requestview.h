// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/io/http/requestpreview.h"

#include <QWidget>

class QPlainTextEdit;
class QPushButton;

namespace weightroom {

/// The request as it will be sent, secrets as dots, with buttons to copy it as a command and to try
/// the server.
class RequestView : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RequestView)

public:
    explicit RequestView(QWidget *parent = nullptr);

    void setSizes(const UploadSizes &sizes);
    void setRequest(const ServerProfile &profile, const QString &url);
    void setTestEnabled(bool enabled);

Q_SIGNALS:
    void testRequested();

private:
    void refresh();

    UploadSizes m_sizes;
    ServerProfile m_profile;
    QString m_url;
    QPlainTextEdit *m_text;
    QPushButton *m_copy;
    QPushButton *m_test;
};

} // namespace weightroom
