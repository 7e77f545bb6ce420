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
int bytesPerElement(Dtype dtype);

QuantizationType quantizationFromName(QStringView name);
QString quantizationName(QuantizationType type);
/// Bytes of one code: 1, 2, 2; 0 for None and Unknown.
int bytesPerCode(QuantizationType type);

} // namespace weightroom
