// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/model/shape.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace weightroom {

void Shape::appendToMany(qint64 size)
{
    if (m_many.isEmpty())
        m_many = QList<qint64>(m_few.begin(), m_few.end());
    m_many.append(size);
}

QString shapeText(const Shape &shape)
{
    QStringList parts;
    parts.reserve(shape.size());
    for (const qint64 dimension : shape)
        parts.append(QString::number(dimension));
    return u'[' + parts.join(u", "_s) + u']';
}

} // namespace weightroom
