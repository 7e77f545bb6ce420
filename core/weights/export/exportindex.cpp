// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/weights/export/exportindex.h"

namespace weightroom {

namespace {

constexpr char indexMark[] = "Weightroom export";

QByteArray quantizationText(const Quantization &codes)
{
    QByteArray text = ",\"quantization\":{\"dtype\":" + jsonQuoted(codes.typeName);
    if (codes.min)
        text += ",\"min\":" + jsonNumber(*codes.min);
    if (codes.scale)
        text += ",\"scale\":" + jsonNumber(*codes.scale);
    if (!codes.originalDtype.isEmpty())
        text += ",\"original_dtype\":" + jsonQuoted(codes.originalDtype);
    return text + '}';
}

QByteArray entryText(const ExportedTensor &tensor)
{
    QByteArray shape;
    for (const qint64 size : tensor.shape)
        shape += (shape.isEmpty() ? "" : ",") + QByteArray::number(size);
    QByteArray text = "{\"name\":" + jsonQuoted(tensor.name)
        + ",\"file\":" + jsonQuoted(tensor.file) + ",\"dtype\":" + jsonQuoted(tensor.dtype)
        + ",\"shape\":[" + shape + "],\"bytes\":" + QByteArray::number(tensor.bytes);
    if (tensor.quantization.type != QuantizationType::None)
        text += quantizationText(tensor.quantization);
    return text + '}';
}

} // namespace

QByteArray exportIndex(const QList<ExportedTensor> &tensors)
{
    QByteArray text = "{\"kind\":\"" + QByteArray(indexMark)
        + "\",\"byteOrder\":\"little\",\"order\":\"row-major\",\"tensors\":[\n";
    for (const ExportedTensor &tensor : tensors)
        text += entryText(tensor) + (&tensor == &tensors.last() ? "\n" : ",\n");
    return text + "]}\n";
}

std::optional<QStringList> filesOfExportIndex(const QByteArray &text)
{
    const auto json = JsonText::parse(text);
    if (!json || JsonView(*json)["kind"].toString() != QLatin1String(indexMark))
        return {};
    QStringList files;
    JsonView(*json)["tensors"].forEachElement([&files](JsonView tensor) {
        files.append(tensor["file"].toString());
        return true;
    });
    return files;
}

} // namespace weightroom
