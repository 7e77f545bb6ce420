// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/error.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QToolButton;

namespace weightroom {

/// Why a model could not be opened: what happened, the likely cause, what can be done, and the
/// details folded away.
class FailurePane : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FailurePane)

public:
    explicit FailurePane(QWidget *parent = nullptr);

    void showError(const Error &error);
    /// All that is known about the error, as Copy puts it on the clipboard.
    QString plainText() const;

Q_SIGNALS:
    void retryRequested();
    void openOtherRequested();

private:
    void showDetails(bool visible);

    Error m_error;
    QLabel *m_icon;
    QLabel *m_message;
    QLabel *m_cause;
    QLabel *m_advice;
    QPushButton *m_retry;
    QToolButton *m_detailsButton;
    QPlainTextEdit *m_details;
};

} // namespace weightroom
