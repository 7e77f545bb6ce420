// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "app/interrupts.h"

#include <QSocketNotifier>

#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace weightroom {

namespace {

// All that a signal handler may touch: a pipe, and whether one signal is under way.
int interruptPipe[2] = { -1, -1 };
volatile std::sig_atomic_t interruptPending = 0;

void onInterrupt(int)
{
    if (interruptPending != 0)
        _exit(Interrupts::exitCode);
    interruptPending = 1;
    const char byte = 1;
    [[maybe_unused]] const ssize_t written = write(interruptPipe[1], &byte, 1);
}

void handle(void (*handler)(int))
{
    struct sigaction action = {};
    action.sa_handler = handler;
    sigemptyset(&action.sa_mask);
    action.sa_flags = SA_RESTART;
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
}

} // namespace

Interrupts::Interrupts(QObject *parent)
    : QObject(parent)
{
    if (pipe2(interruptPipe, O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    m_notifier = new QSocketNotifier(interruptPipe[0], QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        while (read(interruptPipe[0], &byte, 1) > 0) { }
        Q_EMIT interrupted();
    });
    handle(onInterrupt);
}

Interrupts::~Interrupts()
{
    if (!m_notifier)
        return;
    handle(SIG_DFL);
    close(interruptPipe[0]);
    close(interruptPipe[1]);
}

} // namespace weightroom
