// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/expected.h"
#include "core/base/json/jsonscan.h"
#include "core/base/stringpool.h"
#include "core/model/manifesterror.h"
#include "core/model/weightspec.h"

#include <QLatin1String>

#include <optional>

namespace weightroom {

namespace detail {

/// What is wrong with an entry of a weights manifest, relative to it.
struct EntryFault
{
    QLatin1String member;
    ManifestRule rule = ManifestRule::Object;
    JsonView found;
};

} // namespace detail

/// Reads the entries of a weights manifest in one pass, array after array. What entries have in
/// common (the names of types, memory for names) is made once.
class WeightSpecReader
{
public:
    /// \a whole is the text that the arrays are parts of.
    explicit WeightSpecReader(const JsonText &whole)
        : m_whole(whole)
    {
    }

    /// Reads the array that starts at \a array and sets \a array to its end. \a path and errors: as
    /// WeightSpecs::read().
    Expected<WeightSpecs> read(const char *&array, const QString &path);

private:
    using Fault = std::optional<detail::EntryFault>;
    struct EntryFields;

    EntryFields collectFields(detail::JsonMembers &members, Shape &shape) const;
    Fault readEntry(const EntryFields &fields, WeightSpec &spec);
    void readDtype(JsonView json, WeightSpec &spec);
    Fault readShape(detail::JsonMembers &members, Shape &shape) const;
    const char *end() const { return m_whole.text().constData() + m_whole.size(); }

    const JsonText &m_whole;
    StringPool m_names;
    QByteArrayView m_dtypeText; ///< of the entry before: most entries share it
    QString m_dtypeName;
    Dtype m_dtype = Dtype::Unknown;
    qint64 m_total = 0; ///< bytes of the entries of this array
    bool m_isFirst = true;
};

} // namespace weightroom
