// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/cli/commandline.h"
#include "core/base/run.h"
#include "core/io/iorouter.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QObject>
#include <QTimer>

#include <optional>
#include <utility>

namespace weightroom {

class Application;

enum class ExitCode {
    Done = 0,
    Failed = 1,
    WrongLine = 2,
    Findings = 3,
    Exists = 4,
    Interrupted = 130
};

/// One run of a sub-command: waits for what core does, shows progress, takes Ctrl+C, and writes the
/// result once it is whole. The only event loop of a console run is the one in await().
class CliSession : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CliSession)

public:
    CliSession(const Application &application, const CommandLine &line, QObject *parent = nullptr);
    ~CliSession() override;

    const CommandLine &line() const { return m_line; }
    const Application &application() const { return m_application; }
    bool wantsJson() const { return m_line.has(QStringLiteral("--json")); }
    /// The operation of everything this run does; Ctrl+C cancels it.
    OperationPtr operation() const { return m_operation; }

    /// Waits for \a future while progress is shown.
    template <typename T>
    Expected<T> await(QFuture<Expected<T>> future)
    {
        QEventLoop loop;
        std::optional<Expected<T>> answer;
        whenDone(std::move(future), &loop, [&](Expected<T> result) {
            answer.emplace(std::move(result));
            loop.quit();
        });
        startProgress();
        loop.exec();
        endProgress();
        return std::move(*answer);
    }

    /// Runs \a job, a callable Expected<T>(Operation &), on the pool and waits for it.
    template <typename Job>
    auto compute(Job job) -> std::invoke_result_t<Job &, Operation &>
    {
        return await(run(computePool(), m_operation, std::move(job)));
    }

    /// Writes \a text (UTF-8) to standard output in one go. Answers the exit code: Failed when the
    /// output could not be taken.
    int finish(const QByteArray &text, ExitCode code = ExitCode::Done);
    int finish(const QString &text, ExitCode code = ExitCode::Done);
    /// The same where something was changed already: an interrupt comes too late then.
    int finishChange(const QByteArray &text, ExitCode code = ExitCode::Done);
    int finishChange(const QString &text, ExitCode code = ExitCode::Done);
    /// Writes \a error to standard error and answers its exit code.
    int fail(const Error &error);
    /// The same for an error in the command line itself.
    int wrongLine(const Error &error);
    /// A line on standard error that is no error.
    void note(const QString &text);

public Q_SLOTS:
    void interrupt();

private:
    QThreadPool *computePool() const;
    void startProgress();
    void endProgress();
    void drawProgress();

    const Application &m_application;
    CommandLine m_line;
    OperationPtr m_operation;
    QTimer m_progressTimer;
    QElapsedTimer m_sinceStart;
    bool m_progressDrawn = false;
};

/// Writes \a error in the form of the command line: "weightroom: SENTENCE", then, indented, cause
/// and advice.
void printError(const Error &error);

} // namespace weightroom
