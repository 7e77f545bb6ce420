// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/clisession.h"

#include "app/application.h"

#include <QLocale>

#include <cstdio>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

constexpr int progressStartsAfterMs = 300;

void writeError(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stderr);
    std::fflush(stderr);
}

} // namespace

void printError(const Error &error)
{
    QString text = u"weightroom: %1\n"_s.arg(error.message.simplified());
    if (!error.cause.isEmpty())
        text += u"  cause: %1\n"_s.arg(error.cause.simplified());
    if (!error.advice.isEmpty())
        text += u"  try: %1\n"_s.arg(error.advice.simplified());
    writeError(text);
}

CliSession::CliSession(const Application &application, const CommandLine &line, QObject *parent)
    : QObject(parent)
    , m_application(application)
    , m_line(line)
    , m_operation(Operation::create())
{
    m_progressTimer.setInterval(100);
    connect(&m_progressTimer, &QTimer::timeout, this, &CliSession::drawProgress);
    if (!m_line.has(u"--quiet"_s))
        connect(m_operation.get(), &Operation::reported, this, &CliSession::note);
}

CliSession::~CliSession() = default;

void CliSession::interrupt()
{
    m_operation->cancel();
}

QThreadPool *CliSession::computePool() const
{
    return m_application.computePool();
}

void CliSession::startProgress()
{
    m_sinceStart.start();
    if (!m_line.has(u"--quiet"_s) && isatty(STDERR_FILENO) != 0)
        m_progressTimer.start();
}

void CliSession::endProgress()
{
    m_progressTimer.stop();
    if (std::exchange(m_progressDrawn, false))
        writeError(u"\r\x1b[K"_s);
}

void CliSession::drawProgress()
{
    if (m_sinceStart.elapsed() < progressStartsAfterMs)
        return;
    const qint64 done = m_operation->done();
    const qint64 total = m_operation->total();
    QString text = QLocale().formattedDataSize(done, 1, QLocale::DataSizeSIFormat);
    if (total > 0) {
        text = u"%1 %  %2 / %3"_s.arg(
            QString::number(100 * done / total), text,
            QLocale().formattedDataSize(total, 1, QLocale::DataSizeSIFormat));
    }
    writeError(u"\r\x1b[K"_s + text);
    m_progressDrawn = true;
}

int CliSession::finish(const QByteArray &text, ExitCode code)
{
    return m_operation->isCanceled() ? fail(canceledError()) : finishChange(text, code);
}

int CliSession::finish(const QString &text, ExitCode code)
{
    return finish(text.toUtf8(), code);
}

int CliSession::finishChange(const QByteArray &text, ExitCode code)
{
    const auto size = static_cast<std::size_t>(text.size());
    if (std::fwrite(text.constData(), 1, size, stdout) != size || std::fflush(stdout) != 0) {
        return fail(Error{ ErrorCode::Io, tr("The result could not be written to standard output."),
                           qt_error_string() });
    }
    return static_cast<int>(code);
}

int CliSession::finishChange(const QString &text, ExitCode code)
{
    return finishChange(text.toUtf8(), code);
}

int CliSession::fail(const Error &error)
{
    if (error.code == ErrorCode::Canceled) {
        const bool leftSomething = error.message != canceledError().message;
        writeError(u"weightroom: %1\n"_s.arg(
            leftSomething ? error.message : tr("Ended before it was done; nothing was changed.")));
        return static_cast<int>(ExitCode::Interrupted);
    }
    printError(error);
    const bool exists = error.code == ErrorCode::AlreadyExists;
    return static_cast<int>(exists ? ExitCode::Exists : ExitCode::Failed);
}

int CliSession::wrongLine(const Error &error)
{
    printError(error);
    return static_cast<int>(ExitCode::WrongLine);
}

void CliSession::note(const QString &text)
{
    const QString clear = std::exchange(m_progressDrawn, false) ? u"\r\x1b[K"_s : QString();
    writeError(clear + u"weightroom: %1\n"_s.arg(text.simplified()));
}

} // namespace weightroom
