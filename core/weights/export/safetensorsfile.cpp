// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/files/pendingfile.h"
#include "core/weights/export/exportfiles.h"

#include <QtEndian>

#include <algorithm>

namespace weightroom {

namespace {

constexpr qsizetype safetensorsAlignment = 8;

using Items = std::vector<const ExportItem *>;

Items widestFirst(const std::vector<ExportItem> &items)
{
    Items sorted;
    for (const ExportItem &item : items)
        sorted.push_back(&item);
    std::stable_sort(sorted.begin(), sorted.end(), [](const auto *a, const auto *b) {
        return bytesPerElement(a->type) > bytesPerElement(b->type);
    });
    return sorted;
}

/// The members of an object for those \a items that \a value has a text for.
template <typename Value>
QByteArray objectOf(const Items &items, Value value)
{
    QByteArray members;
    for (const ExportItem *item : items) {
        if (const QByteArray text = value(*item); !text.isEmpty())
            members += (members.isEmpty() ? "" : ",") + jsonQuoted(item->name) + ':' + text;
    }
    return members.isEmpty() ? QByteArray() : '{' + members + '}';
}

QByteArray metadata(const Items &items)
{
    QByteArray text = "{\"generatedBy\":\"Weightroom\"";
    const auto add = [&text](const char *key, const QByteArray &object) {
        // Only texts may stand here.
        if (!object.isEmpty())
            text += ",\"" + QByteArray(key) + "\":" + jsonQuoted(QString::fromUtf8(object));
    };
    add("names", objectOf(items, [](const ExportItem &item) {
            const QString &name = item.tensor->spec.name;
            return name == item.name ? QByteArray() : jsonQuoted(name);
        }));
    add("quantization", objectOf(items, [](const ExportItem &item) {
            const Quantization codes = exportedTensor(item, {}, 0).quantization;
            if (!codes.scale)
                return QByteArray();
            return "{\"dtype\":" + jsonQuoted(codes.typeName)
                + ",\"min\":" + jsonNumber(codes.min.value_or(0))
                + ",\"scale\":" + jsonNumber(*codes.scale) + '}';
        }));
    return text + '}';
}

QByteArray safetensorsHeader(const Items &items)
{
    QByteArray text = "{\"__metadata__\":" + metadata(items);
    qint64 offset = 0;
    for (const ExportItem *item : items) {
        QByteArray shape;
        for (const qint64 size : item->tensor->spec.shape)
            shape += (shape.isEmpty() ? "" : ",") + QByteArray::number(size);
        text += ',' + jsonQuoted(item->name) + ":{\"dtype\":\"" + safetensorsTypeName(item->type)
            + "\",\"shape\":[" + shape + "],\"data_offsets\":[" + QByteArray::number(offset) + ','
            + QByteArray::number(offset + item->bytes) + "]}";
        offset += item->bytes;
    }
    text += '}';
    const qsizetype rest = text.size() % safetensorsAlignment;
    text += QByteArray(rest == 0 ? 0 : safetensorsAlignment - rest, ' ');
    QByteArray length(sizeof(quint64), '\0');
    qToLittleEndian(static_cast<quint64>(text.size()), length.data());
    return length + text;
}

} // namespace

Expected<qint64> writeSafetensors(const std::vector<ExportItem> &items, PendingFile &file,
                                  Operation &op)
{
    const Items sorted = widestFirst(items);
    const QByteArray header = safetensorsHeader(sorted);
    if (auto written = file.write(std::as_bytes(std::span(header))); !written)
        return written.error();
    for (const ExportItem *item : sorted) {
        const auto written = writeTensorFile(*item, ExportFormat::Safetensors, file, op);
        if (!written)
            return written.error();
    }
    return file.size() - header.size();
}

} // namespace weightroom
