// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/io/http/servers/serverprofiles.h"

#include <QWidget>

class QPushButton;
class QTableWidget;

namespace weightroom {

/// Headers to be written by hand, one in a row, with a row to begin the next. Values that are
/// secret (by their name, or since the user says so) are shown as dots.
class HeadersTable : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HeadersTable)

public:
    explicit HeadersTable(QWidget *parent = nullptr);

    /// Those with a name; the values of secret ones are in secrets().
    QList<HeaderField> headers() const;
    /// The secret values that were typed, under the names that \a profile gives them.
    SecretTexts secrets(const ServerProfile &profile) const;
    /// Secret values stay where they are kept: their cells are empty and say so.
    void setHeaders(const QList<HeaderField> &headers);
    /// Why the headers cannot be sent so; empty when they can.
    QString problem() const;

Q_SIGNALS:
    void changed();

private:
    enum Column { Name, Value, Secret };

    void appendRow(const HeaderField &header);
    void takeChange(int row, int column);
    void removeCurrent();
    bool isSecret(int row) const;
    bool isKept(int row) const;
    QString text(int row, Column column) const;
    void updateRow(int row);

    QTableWidget *m_table;
    QPushButton *m_remove;
    bool m_filling = false;
};

} // namespace weightroom
