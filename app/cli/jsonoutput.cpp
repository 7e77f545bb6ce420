// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/jsonoutput.h"

namespace weightroom {

void JsonOutput::separate()
{
    if (m_text.isEmpty())
        return;
    const char last = m_text.back();
    if (last != '{' && last != '[' && last != ':')
        m_text += ',';
}

JsonOutput &JsonOutput::beginObject()
{
    return raw("{");
}

JsonOutput &JsonOutput::endObject()
{
    m_text += '}';
    return *this;
}

JsonOutput &JsonOutput::beginArray()
{
    return raw("[");
}

JsonOutput &JsonOutput::endArray()
{
    m_text += ']';
    return *this;
}

JsonOutput &JsonOutput::key(QByteArrayView name)
{
    separate();
    m_text += '"';
    m_text += name;
    m_text += "\":";
    return *this;
}

JsonOutput &JsonOutput::keyFor(QStringView name)
{
    separate();
    m_text += jsonQuoted(name) + ':';
    return *this;
}

JsonOutput &JsonOutput::string(QStringView value)
{
    return raw(jsonQuoted(value));
}

JsonOutput &JsonOutput::integer(qint64 value)
{
    return raw(QByteArray::number(value));
}

JsonOutput &JsonOutput::number(double value)
{
    return raw(jsonNumber(value));
}

JsonOutput &JsonOutput::null()
{
    return raw("null");
}

JsonOutput &JsonOutput::raw(const QByteArray &compact)
{
    separate();
    m_text += compact;
    return *this;
}

JsonOutput &JsonOutput::member(QByteArrayView name, const QString &value)
{
    return key(name).string(value);
}

JsonOutput &JsonOutput::member(QByteArrayView name, qint64 value)
{
    return key(name).integer(value);
}

JsonOutput &JsonOutput::optionalMember(QByteArrayView name, const QString &value)
{
    return value.isEmpty() ? *this : member(name, value);
}

JsonOutput &JsonOutput::optionalMember(QByteArrayView name, const JsonText &value)
{
    return value.isAbsent() ? *this : key(name).raw(value.text());
}

JsonOutput &JsonOutput::optionalMember(QByteArrayView name, std::optional<double> value)
{
    return value ? key(name).number(*value) : *this;
}

JsonOutput &JsonOutput::knownMember(QByteArrayView name, qint64 value)
{
    return value < 0 ? *this : member(name, value);
}

} // namespace weightroom
