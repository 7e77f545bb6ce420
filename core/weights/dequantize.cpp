// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/weights/dequantize.h"

#include "core/weights/half.h"

namespace weightroom {

double realOfCode(const WeightSpec &spec, quint16 code)
{
    const Quantization &quantization = spec.quantization;
    if (quantization.type == QuantizationType::Float16)
        return floatFromHalf(code);
    const double scale = quantization.scale.value_or(1);
    const double min = quantization.min.value_or(0);
    return spec.dtype == Dtype::Float32 ? double(dequantized<float>(code, scale, min))
                                        : double(dequantized<qint32>(code, scale, min));
}

} // namespace weightroom
