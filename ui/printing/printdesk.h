// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>

namespace weightroom {

class ModelTabs;
class Printable;
class WindowActions;

/// File > Print: shows what the page in sight offers as it will be on paper; from there it is
/// printed, or put into a file.
class PrintDesk : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PrintDesk)

public:
    /// Both outlive it; a child of \a tabs.
    PrintDesk(WindowActions *actions, ModelTabs *tabs);

Q_SIGNALS:
    /// A sentence for the status bar.
    void told(const QString &text);

private:
    Printable *current() const;
    void update();
    void ask();

    WindowActions *m_actions;
    ModelTabs *m_tabs;
};

} // namespace weightroom
