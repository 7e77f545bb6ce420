// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/operation.h"
#include "ui/windowservices.h"

#include <QDialog>
#include <QTimer>

class QLabel;
class QLineEdit;
class QPushButton;

namespace weightroom {

/// Asks for another name of a model, and tells while typing when it is taken or cannot be one.
/// Deletes itself.
class RenameDialog : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RenameDialog)

public:
    /// \a url has a scheme; \a services have a manager.
    RenameDialog(const QString &url, const WindowServices &services, QWidget *parent = nullptr);
    ~RenameDialog() override;

Q_SIGNALS:
    /// The model shall be at \a url.
    void chosen(const QString &url);

private:
    void check();
    void lookAtName();
    void showReason(const QString &reason);

    QString m_url;
    QString m_oldName;
    WindowServices m_services;
    OperationPtr m_look;
    QTimer m_lookTimer;
    QString m_freeName; ///< proposed where the name is taken
    QLineEdit *m_name;
    QLabel *m_reason;
    QPushButton *m_useFree;
    QPushButton *m_rename;
};

} // namespace weightroom
