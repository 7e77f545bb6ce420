// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QStringView>

namespace weightroom {

/// The logical type of a tensor's elements, as weightsManifest names them. Unknown keeps the rest
/// of a model readable; decoding such a tensor is an UnsupportedDtype error.
enum class Dtype { Float32, Int32, Bool, String, Complex64, Unknown };

/// How a quantized tensor is stored. None: as its dtype.
enum class QuantizationType { None, Uint8, Uint16, Float16, Unknown };

Dtype dtypeFromName(QStringView name);
QString dtypeName(Dtype dtype);
/// Bytes of one element: 4, 4, 1, 8; 0 for String (variable) and Unknown.
constexpr int bytesPerElement(Dtype dtype)
{
    switch (dtype) {
    case Dtype::Float32:
    case Dtype::Int32:
        return 4;
    case Dtype::Bool:
        return 1;
    case Dtype::Complex64:
        return 8;
    case Dtype::String:
    case Dtype::Unknown:
        break;
    }
    return 0;
}

QuantizationType quantizationFromName(QStringView name);
QString quantizationName(QuantizationType type);
/// Bytes of one code: 1, 2, 2; 0 for None and Unknown.
constexpr int bytesPerCode(QuantizationType type)
{
    switch (type) {
    case QuantizationType::Uint8:
        return 1;
    case QuantizationType::Uint16:
    case QuantizationType::Float16:
        return 2;
    case QuantizationType::None:
    case QuantizationType::Unknown:
        break;
    }
    return 0;
}

} // namespace weightroom
