// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/browser/modelrow.h"

#include <QDate>

namespace weightroom {

/// One condition of a filter.
struct FilterTerm
{
    enum class Field {
        Word, ///< in the name, the URL, the kind or a tag
        Name,
        Place,
        Kind,
        Type, ///< class of a layer, operation of a node
        Dtype,
        Tag,
        Has,
        Size,
        Parameters,
        Shards,
        Date,
    };
    enum class Comparison { Contains, Less, AtMost, Equal, AtLeast, More };

    Field field = Field::Word;
    Comparison comparison = Comparison::Contains;
    bool isNegated = false;
    QString text; ///< lower case
    double number = 0; ///< bytes, elements, files, or the Julian day

    bool operator==(const FilterTerm &) const = default;
};

/// What a person typed over the list of models: all terms have to hold.
struct ModelFilter
{
    QList<FilterTerm> terms;
    QString hint; ///< translated: what was not understood; such words are left out, or looked for
                  ///< as they are
    bool needsDetails = false; ///< ModelRow::details decides
    bool needsValues = false; ///< ModelDetails::odd decides

    bool isEmpty() const { return terms.isEmpty(); }
};

/// Reads plain words, "several words", and fields: name: place: kind: type: dtype: tag: has: size>
/// params> shards> date>; a '-' before one turns it round. Sizes are in bytes or with kB, MB, GB,
/// KiB, MiB, GiB, counts with k, M, G.
ModelFilter parseModelFilter(const QString &text);

/// Unknown: nobody has looked into the model yet.
enum class FilterMatch { No, Unknown, Yes };
FilterMatch matchModel(const ModelFilter &filter, const ModelRow &row);

} // namespace weightroom
