// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/consoletable.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct ConsoleTableText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::ConsoleTable)
};

/// Names from a file must not steer the terminal: control characters become their pictures.
QString printable(QString text)
{
    for (QChar &c : text) {
        if (c.unicode() < 0x20)
            c = QChar(0x2400 + c.unicode());
        else if (c.unicode() >= 0x7f && c.unicode() < 0xa0)
            c = QChar::ReplacementCharacter;
    }
    return text;
}

} // namespace

ConsoleTable::ConsoleTable(QList<Column> columns)
    : m_columns(std::move(columns))
{
}

void ConsoleTable::addRow(const QStringList &cells)
{
    Q_ASSERT(cells.size() == m_columns.size());
    QStringList row;
    for (const QString &cell : cells)
        row.append(printable(cell));
    m_rows.append(row);
}

QString ConsoleTable::text() const
{
    QStringList titles;
    for (const Column &column : m_columns)
        titles.append(column.title);
    QList<qsizetype> widths;
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        qsizetype width = titles.at(i).size();
        for (const QStringList &row : m_rows)
            width = std::max(width, row.at(i).size());
        widths.append(width);
    }
    QString all;
    if (std::any_of(titles.begin(), titles.end(), [](const QString &t) { return !t.isEmpty(); }))
        all += line(titles, widths);
    for (const QStringList &row : m_rows)
        all += line(row, widths);
    return all;
}

QString ConsoleTable::line(const QStringList &cells, const QList<qsizetype> &widths) const
{
    QString text;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (i > 0)
            text += u"  "_s;
        const bool right = m_columns.at(i).align == Align::Right;
        text += right ? cells.at(i).rightJustified(widths.at(i))
                      : cells.at(i).leftJustified(widths.at(i));
    }
    while (text.endsWith(u' '))
        text.chop(1);
    return text + u'\n';
}

QString sizeText(qint64 bytes)
{
    const QLocale locale;
    const QString exact = ConsoleTableText::tr("%L1 bytes").arg(bytes);
    if (bytes < 1000)
        return exact;
    return ConsoleTableText::tr("%1 (%2)", "a rounded size, the exact size")
        .arg(locale.formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat), exact);
}

QString figureText(std::optional<double> value)
{
    return value ? QString::number(*value, 'g', 6) : u"-"_s;
}

} // namespace weightroom
