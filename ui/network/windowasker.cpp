// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/network/windowasker.h"

#include "ui/network/loginprompt.h"
#include "ui/network/trustprompt.h"

#include <QApplication>

#include <algorithm>
#include <condition_variable>
#include <mutex>

namespace weightroom {

/// What a worker waits for.
struct WindowAsker::Question
{
    std::function<QDialog *(QWidget *parent)> make; ///< in the Gui thread
    std::function<void(QDialog *dialog)> take; ///< what was entered, when it was accepted

    std::mutex mutex;
    std::condition_variable changed;
    bool isAnswered = false;

    void answer()
    {
        const std::lock_guard lock(mutex);
        isAnswered = true;
        changed.notify_all();
    }
};

/// Shows one question after the other. Lives in the Gui thread, where its last reference may not
/// have been: made with a deleter that leaves the end to that thread.
class WindowAsker::Desk final : public QObject
{
public:
    explicit Desk(QWidget *window)
        : m_window(window)
    {
    }

    /// From any thread. False: nobody answers any more.
    bool add(const QuestionPtr &question);
    void withdraw(const QuestionPtr &question);
    void close();

private:
    void showNext();
    void finish(const QuestionPtr &question, int result);

    QPointer<QWidget> m_window;
    QPointer<QDialog> m_dialog;
    std::mutex m_mutex;
    std::deque<QuestionPtr> m_questions; ///< the first one is shown
    bool m_isClosed = false;
};

bool WindowAsker::Desk::add(const QuestionPtr &question)
{
    const std::lock_guard lock(m_mutex);
    if (m_isClosed)
        return false;
    m_questions.push_back(question);
    QMetaObject::invokeMethod(
        this, [this] { showNext(); }, Qt::QueuedConnection);
    return true;
}

void WindowAsker::Desk::showNext()
{
    QuestionPtr next;
    {
        const std::lock_guard lock(m_mutex);
        if (m_dialog || m_questions.empty() || m_isClosed)
            return;
        next = m_questions.front();
    }
    QWidget *over = QApplication::activeModalWidget();
    m_dialog = next->make(over ? over : m_window.data());
    connect(m_dialog, &QDialog::finished, this, [this, next](int result) { finish(next, result); });
    m_dialog->open();
}

void WindowAsker::Desk::finish(const QuestionPtr &question, int result)
{
    if (result == QDialog::Accepted)
        question->take(m_dialog);
    m_dialog->deleteLater();
    m_dialog.clear();
    {
        const std::lock_guard lock(m_mutex);
        std::erase(m_questions, question);
    }
    question->answer();
    showNext();
}

void WindowAsker::Desk::withdraw(const QuestionPtr &question)
{
    bool isShown = false;
    {
        const std::lock_guard lock(m_mutex);
        isShown = m_dialog && !m_questions.empty() && m_questions.front() == question;
        if (!isShown)
            std::erase(m_questions, question);
    }
    if (isShown)
        m_dialog->reject();
}

void WindowAsker::Desk::close()
{
    std::deque<QuestionPtr> left;
    {
        const std::lock_guard lock(m_mutex);
        m_isClosed = true;
        left.swap(m_questions);
    }
    for (const QuestionPtr &question : left)
        question->answer();
    if (m_dialog) {
        m_dialog->disconnect(this);
        delete m_dialog;
    }
}

WindowAsker::WindowAsker(QWidget *window, std::shared_ptr<TlsTrust> trust)
    : m_trust(std::move(trust))
    , m_desk(new Desk(window), [](Desk *desk) { desk->deleteLater(); })
{
}

WindowAsker::~WindowAsker() = default;

void WindowAsker::detach()
{
    m_desk->close();
}

void WindowAsker::ask(const QuestionPtr &question, Operation &op)
{
    if (!m_desk->add(question))
        return;
    const QMetaObject::Connection wake = QObject::connect(&op, &Operation::canceled, [question] {
        const std::lock_guard lock(question->mutex);
        question->changed.notify_all();
    });
    {
        std::unique_lock lock(question->mutex);
        question->changed.wait(lock, [&] { return question->isAnswered || op.isCanceled(); });
    }
    QObject::disconnect(wake);
    if (op.isCanceled()) {
        QMetaObject::invokeMethod(
            m_desk.get(), [desk = m_desk, question] { desk->withdraw(question); },
            Qt::QueuedConnection);
    }
}

std::optional<Login> WindowAsker::askForLogin(const LoginQuestion &question, Operation &op)
{
    const auto entered = std::make_shared<std::optional<Login>>();
    const auto asked = std::make_shared<Question>();
    asked->make = [question](QWidget *parent) { return new LoginPrompt(question, parent); };
    asked->take
        = [entered](QDialog *dialog) { *entered = static_cast<LoginPrompt *>(dialog)->login(); };
    ask(asked, op);
    const std::lock_guard lock(asked->mutex);
    return asked->isAnswered ? *entered : std::nullopt;
}

bool WindowAsker::askForTrust(const CertificateSummary &certificate, Operation &op)
{
    const auto accepted = std::make_shared<bool>(false);
    const auto asked = std::make_shared<Question>();
    asked->make = [certificate](QWidget *parent) { return new TrustPrompt(certificate, parent); };
    asked->take = [accepted](QDialog *) { *accepted = true; };
    ask(asked, op);
    {
        const std::lock_guard lock(asked->mutex);
        if (!asked->isAnswered || !*accepted)
            return false;
    }
    // Where it cannot be written it is trusted for this run all the same.
    static_cast<void>(m_trust->trust({ certificate.host, certificate.sha256 }));
    return true;
}

} // namespace weightroom
