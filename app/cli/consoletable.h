// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>
#include <QStringList>

#include <optional>

namespace weightroom {

/// Rows of text in aligned columns, for a terminal.
class ConsoleTable
{
public:
    enum class Align { Left, Right };
    struct Column
    {
        QString title; ///< empty in all columns: no head line
        Align align = Align::Left;
    };

    explicit ConsoleTable(QList<Column> columns);
    /// \a cells: one text for each column.
    void addRow(const QStringList &cells);
    /// All lines, each with a line end; no blanks at the ends of lines.
    QString text() const;

private:
    QString line(const QStringList &cells, const QList<qsizetype> &widths) const;

    QList<Column> m_columns;
    QList<QStringList> m_rows;
};

/// "1.2 MB (1,234,567 bytes)" in the user's language; only the exact number below 1 kB.
QString sizeText(qint64 bytes);
/// \a value with 6 significant digits and a decimal point, as code has it; "-" where it is nothing.
QString figureText(std::optional<double> value);

} // namespace weightroom
