// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDialog>

namespace weightroom {

/// Asks before the program ends while \a count transfers are under way. Deletes itself.
class QuitDialog : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(QuitDialog)

public:
    explicit QuitDialog(int count, QWidget *parent = nullptr);
};

} // namespace weightroom
