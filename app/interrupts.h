// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>

class QSocketNotifier;

namespace weightroom {

/// Turns Ctrl+C (SIGINT) and SIGTERM into a Qt signal. One object in a program; a second signal
/// while the first one is still being answered ends the program at once.
class Interrupts : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Interrupts)

public:
    explicit Interrupts(QObject *parent = nullptr);
    ~Interrupts() override;

    /// The exit code of a program that was ended this way.
    static constexpr int exitCode = 130;

Q_SIGNALS:
    void interrupted();

private:
    QSocketNotifier *m_notifier = nullptr;
};

} // namespace weightroom
