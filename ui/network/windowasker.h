// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/io/http/httpasker.h"

#include <QObject>
#include <QPointer>

#include <deque>
#include <functional>

class QDialog;
class QWidget;

namespace weightroom {

class TlsTrust;

/// Asks the user of a window in dialogs, one after the other, while workers wait for the answers.
/// Made and destroyed in the Gui thread; then nobody waits any more.
class WindowAsker : public HttpAsker
{
    Q_DISABLE_COPY_MOVE(WindowAsker)

public:
    /// Trusted certificates go to \a trust. The dialogs belong to \a window, which closes them when
    /// it goes; detach() comes before that.
    WindowAsker(QWidget *window, std::shared_ptr<TlsTrust> trust);
    ~WindowAsker() override;

    std::optional<Login> askForLogin(const LoginQuestion &question, Operation &op) override;
    bool askForTrust(const CertificateSummary &certificate, Operation &op) override;

    /// Answers all questions, present and future, with no. In the Gui thread.
    void detach();

private:
    struct Question;
    class Desk;
    using QuestionPtr = std::shared_ptr<Question>;

    void ask(const QuestionPtr &question, Operation &op);

    std::shared_ptr<TlsTrust> m_trust;
    std::shared_ptr<Desk> m_desk;
};

} // namespace weightroom
