// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/weights/export/exporttype.h"

#include "core/weights/decode.h"

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct ExportTypeRow
{
    const char *name;
    int bytes;
    const char *npy; ///< NumPy's byte orders: '<' little-endian, '|' none
    const char *safetensors;
};

/// In the order of the enumeration.
constexpr ExportTypeRow exportTypeRows[]
    = { { "float32", 4, "<f4", "F32" }, { "int32", 4, "<i4", "I32" },
        { "bool", 1, "|b1", "BOOL" },   { "complex64", 8, "<c8", "C64" },
        { "bytes", 0, "|S", "" },       { "uint8", 1, "|u1", "U8" },
        { "uint16", 2, "<u2", "U16" },  { "float16", 2, "<f2", "F16" } };

const ExportTypeRow &rowOf(ExportType type)
{
    return exportTypeRows[static_cast<std::size_t>(type)];
}

} // namespace

Expected<ExportType> exportTypeOf(const WeightSpec &spec, bool asCodes)
{
    if (const auto decodable = checkDecodable(spec); !decodable)
        return decodable.error();
    if (asCodes && spec.isQuantized()) {
        switch (spec.quantization.type) {
        case QuantizationType::Uint8:
            return ExportType::Uint8;
        case QuantizationType::Uint16:
            return ExportType::Uint16;
        default:
            return ExportType::Float16;
        }
    }
    switch (spec.dtype) {
    case Dtype::Int32:
        return ExportType::Int32;
    case Dtype::Bool:
        return ExportType::Bool;
    case Dtype::Complex64:
        return ExportType::Complex64;
    case Dtype::String:
        return ExportType::Bytes;
    default:
        return ExportType::Float32;
    }
}

QString exportTypeName(ExportType type)
{
    return QString::fromLatin1(rowOf(type).name);
}

int bytesPerElement(ExportType type)
{
    return rowOf(type).bytes;
}

QByteArray npyTypeName(ExportType type, qint64 width)
{
    QByteArray name = rowOf(type).npy;
    return type == ExportType::Bytes ? name + QByteArray::number(width) : name;
}

QByteArray safetensorsTypeName(ExportType type)
{
    return rowOf(type).safetensors;
}

} // namespace weightroom
