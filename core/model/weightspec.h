// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/json/jsontext.h"
#include "core/model/dtype.h"
#include "core/model/shape.h"

#include <QList>

#include <optional>

namespace weightroom {

/// The `quantization` of an entry. real = code * scale + min (uint8, uint16); float16 codes are
/// IEEE half.
struct Quantization
{
    QuantizationType type = QuantizationType::None;
    QString typeName; ///< as written, for messages
    std::optional<double> min; ///< present when the key exists; null counts as 0
    std::optional<double> scale;
    QString originalDtype;

    bool operator==(const Quantization &) const = default;
};

/// One entry of a weights manifest: what a tensor is called and how its bytes are to be read.
struct WeightSpec
{
    QString name = {};
    Shape shape = {}; ///< every dimension >= 0, their product fits 64 bits (the reader checks)
    Dtype dtype = Dtype::Float32;
    QString dtypeName = {}; ///< as written, also for an unknown one
    QString group = {}; ///< "model", "optimizer" or empty
    Quantization quantization = {};

    bool operator==(const WeightSpec &) const = default;

    qint64 elements() const { return elementCount(shape).value_or(0); }
    bool isQuantized() const { return quantization.type != QuantizationType::None; }
    bool isOptimizer() const { return group == QLatin1String("optimizer"); }
    /// Bytes of all elements as stored; nothing for strings (variable) and unknown types.
    std::optional<qint64> byteLength() const;
};

inline std::optional<qint64> WeightSpec::byteLength() const
{
    const std::optional<qint64> count = elementCount(shape);
    if (!count || *count == 0)
        return count;
    const int bytes = isQuantized() ? bytesPerCode(quantization.type) : bytesPerElement(dtype);
    qint64 length = 0;
    if (bytes == 0 || qMulOverflow(*count, qint64(bytes), &length))
        return {};
    return length;
}

/// Bytes of the entries [first, first + count) together; nothing when one of them has a variable or
/// unknown length.
std::optional<qint64> totalByteLength(const QList<WeightSpec> &specs, qsizetype first,
                                      qsizetype count);

/// A flat list of entries, with the exact text they came from: unknown keys travel, too.
struct WeightSpecs
{
    QList<WeightSpec> list;
    JsonText text; ///< a compact array

    bool operator==(const WeightSpecs &) const = default;

    /// Reads the array \a json. \a path names it in messages, such as "weightsManifest[0].weights".
    /// Errors: MalformedManifest with the JSON path and what was expected.
    static Expected<WeightSpecs> read(const JsonText &json, const QString &path);
    /// Writes entries with the keys in tfjs's order: name, shape, dtype, then quantization and
    /// group where set.
    static WeightSpecs fromList(const QList<WeightSpec> &list);
};

} // namespace weightroom

Q_DECLARE_TYPEINFO(weightroom::WeightSpec, Q_RELOCATABLE_TYPE);
