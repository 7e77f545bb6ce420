// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/json/jsontext.h"

#include <QStringList>

#include <optional>

namespace weightroom {

/// Writes one JSON value from front to back, compact, keys in the order of the calls. What is not
/// known is left out, never made up: the optional forms write nothing then.
class JsonOutput
{
public:
    JsonOutput &beginObject();
    JsonOutput &endObject();
    JsonOutput &beginArray();
    JsonOutput &endArray();
    /// The name of the member that follows.
    JsonOutput &key(QByteArrayView name);
    /// The same for a name that is data, such as a URL.
    JsonOutput &keyFor(QStringView name);

    JsonOutput &string(QStringView value);
    JsonOutput &integer(qint64 value);
    /// Shortest form that reads back the same; null where it is not finite.
    JsonOutput &number(double value);
    JsonOutput &null();
    /// A value that is compact JSON already.
    JsonOutput &raw(const QByteArray &compact);

    JsonOutput &member(QByteArrayView name, const QString &value);
    JsonOutput &member(QByteArrayView name, qint64 value);
    JsonOutput &optionalMember(QByteArrayView name, const QString &value);
    JsonOutput &optionalMember(QByteArrayView name, const JsonText &value);
    JsonOutput &optionalMember(QByteArrayView name, std::optional<double> value);
    /// Left out where \a value is negative: not known.
    JsonOutput &knownMember(QByteArrayView name, qint64 value);

    const QByteArray &text() const { return m_text; }

private:
    void separate();

    QByteArray m_text;
};

} // namespace weightroom
