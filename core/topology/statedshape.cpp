// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/topology/statedshape.h"

#include "core/base/json/jsonscan.h"

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

/// A size as protobuf writes it to JSON: a number, or a string since it is an int64.
std::optional<qint64> protoSize(JsonView size)
{
    if (size.isAbsent())
        return 0; // protobuf leaves out the default
    if (!size.isString())
        return size.toInteger();
    const auto digits = detail::plainJsonString(size.text());
    return digits ? JsonView(*digits).toInteger() : std::nullopt;
}

} // namespace

std::optional<PartialShape> kerasShape(JsonView list)
{
    if (!list.isArray())
        return std::nullopt;
    PartialShape shape;
    detail::JsonElements sizes(list.text());
    while (sizes.next()) {
        const JsonView size(sizes.value());
        const std::optional<qint64> value = size.isNullish() ? -1 : size.toInteger();
        if (!value || *value < -1)
            return std::nullopt;
        shape.append(*value);
    }
    return shape;
}

std::optional<PartialShape> protoShape(JsonView shape)
{
    if (!shape.isObject() || shape["unknownRank"].toBool() || shape["unknown_rank"].toBool())
        return std::nullopt;
    PartialShape sizes;
    detail::JsonElements dims(shape["dim"].text());
    while (dims.next()) {
        const std::optional<qint64> size = protoSize(JsonView(dims.value())["size"]);
        if (!size)
            return std::nullopt;
        sizes.append(*size < 0 ? -1 : *size);
    }
    return sizes;
}

std::optional<PartialShape> graphNodeShape(QByteArrayView operation, JsonView attributes)
{
    detail::JsonElements outputs(attributes["_output_shapes"]["list"]["shape"].text());
    if (outputs.next())
        return protoShape(JsonView(outputs.value()));
    if (operation == "Const")
        return protoShape(attributes["value"]["tensor"]["tensorShape"]);
    if (operation == "Placeholder" || operation == "PlaceholderWithDefault")
        return protoShape(attributes["shape"]["shape"]);
    return std::nullopt;
}

QList<std::optional<PartialShape>> graphOutputShapes(JsonView attributes)
{
    QList<std::optional<PartialShape>> shapes;
    detail::JsonElements outputs(attributes["_output_shapes"]["list"]["shape"].text());
    while (outputs.next())
        shapes.append(protoShape(JsonView(outputs.value())));
    return shapes;
}

QString tfjsDtype(JsonView dataType)
{
    struct Row
    {
        const char *name;
        int number;
        const char *dtype;
    };
    static constexpr Row rows[] = {
        { "DT_FLOAT", 1, "float32" },       { "DT_DOUBLE", 2, "float32" },
        { "DT_INT32", 3, "int32" },         { "DT_UINT8", 4, "int32" },
        { "DT_INT8", 6, "int32" },          { "DT_STRING", 7, "string" },
        { "DT_COMPLEX64", 8, "complex64" }, { "DT_INT64", 9, "int32" },
        { "DT_BOOL", 10, "bool" },          { "DT_COMPLEX128", 18, "complex64" },
        { "DT_HALF", 19, "float32" },
    };
    const QString name = dataType.toString();
    const auto number = dataType.toInteger();
    for (const Row &row : rows) {
        if (name == QLatin1StringView(row.name) || number == row.number)
            return QString::fromLatin1(row.dtype);
    }
    return {};
}

} // namespace weightroom
