// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/samplemodels.h"

using namespace Qt::StringLiterals;

namespace weightroom::testing {

ModelArtifacts smallModel()
{
    ModelArtifacts model;
    model.modelTopology = JsonText::fromCompact(R"({"a":1})");
    model.format = JsonText::fromString(u"layers-model");
    model.generatedBy = JsonText::fromString(u"g");
    model.convertedBy = JsonText::null();
    model.weightSpecs = WeightSpecs::fromList({ { .name = u"x"_s, .shape = { 1 } } });
    model.weightData = WeightData::fromBytes(QByteArray::fromHex("0000803f"));
    return model;
}

ModelArtifacts fullModel()
{
    ModelArtifacts model = smallModel();
    model.modelTopology = JsonText::fromCompact(
        R"({"10":1,"class_name":"Sequential","config":{"name":"é文😀","layers":[]},"z":[1e+21,0.1]})");
    model.signature = JsonText::fromCompact(
        R"({"inputs":{"z":{"name":"z:0"},"a":{"name":"a:0"}},"outputs":{}})");
    model.userDefinedMetadata = JsonText::fromCompact(R"({"note":"\"quoted\"\n","n":[null]})");
    model.modelInitializer = JsonText::fromCompact(R"({"node":[{"name":"table"}]})");
    model.initializerSignature = JsonText::fromCompact(R"({"outputs":{"t":{"name":"t:0"}}})");
    model.trainingConfig = JsonText::fromCompact(
        R"({"loss":"mean_squared_error","metrics":[],"optimizer_config":{"class_name":"Adam"}})");
    model.weightSpecs = WeightSpecs::fromList(
        { { .name = u"flag"_s, .shape = { 1 }, .dtype = Dtype::Bool },
          { .name = u"dense/kernel"_s, .shape = { 2, 3 } },
          { .name = u"words"_s, .shape = { 2 }, .dtype = Dtype::String },
          { .name = u"iter"_s, .dtype = Dtype::Int32, .group = u"optimizer"_s } });
    QByteArray bytes("\1", 1);
    for (int i = 0; i < 24; ++i)
        bytes.append(static_cast<char>(i * 7));
    bytes += QByteArray::fromHex("02000000c3a900000000") + QByteArray::fromHex("05000000");
    model.weightData = WeightData(
        { { memoryBytes(bytes.left(9)), 9 }, { memoryBytes(bytes.mid(9)), bytes.size() - 9 } });
    return model;
}

ModelArtifacts modelOfFloats(qint64 floats)
{
    ModelArtifacts model;
    model.modelTopology = JsonText::fromCompact(R"({"a":1})");
    model.weightSpecs = WeightSpecs::fromList({ { .name = u"w"_s, .shape = { floats } } });
    QByteArray bytes(4 * floats, Qt::Uninitialized);
    char *into = bytes.data();
    for (qint64 i = 0; i < 4 * floats; ++i)
        into[i] = static_cast<char>(i * 13 + i / 255);
    model.weightData = WeightData::fromBytes(bytes);
    return model;
}

QByteArray weightBytes(const ModelArtifacts &model)
{
    if (!model.weightData)
        return {};
    QByteArray bytes(model.weightData->size(), '\0');
    const auto read = model.weightData->read(
        0, std::as_writable_bytes(std::span(bytes.data(), static_cast<std::size_t>(bytes.size()))));
    return read ? bytes : QByteArray("unreadable");
}

} // namespace weightroom::testing
