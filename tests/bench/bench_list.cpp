// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/io/file/folderlist.h"
#include "tests/bench/benchmark.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <filesystem>
#include <simdjson.h>

using namespace weightroom;
using namespace Qt::StringLiterals;

namespace {

constexpr int modelCount = 5000;

void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        bench::fail({ .code = ErrorCode::Io, .message = file.errorString(), .source = path });
}

/// A layers-model of some dense layers as tfjs saves it, about 3 kB, and the bytes of its weights.
QByteArray denseModelJson(int layers, qint64 &weightBytes)
{
    QByteArray topology;
    QByteArray weights;
    for (int i = 0; i < layers; ++i) {
        const QByteArray name = "dense_" + QByteArray::number(i);
        const QByteArray comma = i > 0 ? "," : "";
        topology += comma
            + R"({"class_name":"Dense","config":{"units":8,"activation":"relu",)"
              R"("use_bias":true,"kernel_initializer":{"class_name":"VarianceScaling","config":)"
              R"({"scale":1,"mode":"fan_avg","distribution":"normal","seed":null}},)"
              R"("bias_initializer":{"class_name":"Zeros","config":{}},"name":")"
            + name + R"(","trainable":true,"batch_input_shape":[null,8],"dtype":"float32"}})";
        weights += comma + R"({"name":")" + name
            + R"(/kernel","shape":[8,8],"dtype":"float32"},)"
              R"({"name":")"
            + name + R"(/bias","shape":[8],"dtype":"float32"})";
        weightBytes += (8 * 8 + 8) * 4;
    }
    return R"({"modelTopology":{"class_name":"Sequential","config":{"name":"sequential_1",)"
           R"("layers":[)"
        + topology
        + R"(]},"keras_version":"tfjs-layers 4.22.0","backend":"tensor_flow.js"},)"
          R"("format":"layers-model","generatedBy":"TensorFlow.js tfjs-layers v4.22.0",)"
          R"("convertedBy":null,"weightsManifest":[{"paths":["weights.bin"],"weights":[)"
        + weights + "]}]}";
}

void makeModels(const QString &folder, int count)
{
    qint64 weightBytes = 0;
    const QByteArray json = denseModelJson(6, weightBytes);
    const QByteArray weights(weightBytes, 'w');
    for (int i = 0; i < count; ++i) {
        const QString model = u"%1/%2/model-%3"_s.arg(folder).arg(i % 50).arg(i);
        QDir().mkpath(model);
        writeFile(model + u"/model.json"_s, json);
        writeFile(model + u"/weights.bin"_s, weights);
    }
}

void listModels(const QString &folder, int count)
{
    const auto op = Operation::create();
    const QList<StoredModel> models = bench::orFail(listModelFiles(folder, {}, *op));
    if (models.size() != count || models.first().damage)
        bench::fail({ .code = ErrorCode::Internal, .message = u"the list is not complete"_s });
}

/// The reference: visits each file, parses each JSON.
void walkAndParse(const QString &folder, int count)
{
    simdjson::dom::parser parser;
    int parsed = 0;
    const std::filesystem::path root(QFile::encodeName(folder).toStdString());
    for (const auto &entry : std::filesystem::recursive_directory_iterator(root)) {
        if (entry.path().extension() == ".json"
            && parser.load(entry.path().string()).error() == simdjson::SUCCESS)
            ++parsed;
    }
    if (parsed != count)
        bench::fail({ .code = ErrorCode::Internal, .message = u"not all were parsed"_s });
}

} // namespace

/// Lists a folder of 5,000 models against walking through it and parsing each JSON with simdjson.
int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    const QString parent = qEnvironmentVariable("WEIGHTROOM_BENCH_DIR", QDir::tempPath());
    const QTemporaryDir folder(parent + u"/weightroom-list-XXXXXX"_s);
    makeModels(folder.path(), modelCount);
    constexpr int runs = 9;
    bench::report(u"listing a folder of 5,000 models"_s,
                  bench::compare(
                      runs, [&] { listModels(folder.path(), modelCount); },
                      [&] { walkAndParse(folder.path(), modelCount); }),
                  1.5);
    return 0;
}
