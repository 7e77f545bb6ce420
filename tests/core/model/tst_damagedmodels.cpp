// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/operation.h"
#include "core/io/file/modelfiles.h"
#include "core/model/tensor.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMap>
#include <QTemporaryDir>
#include <QTest>

#include <functional>
#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace weightroom;

namespace {

using DamagedFiles = QMap<QString, QByteArray>;

/// How much of a damaged model may be believed.
enum class Trust {
    Nothing, ///< the JSON changed: an error, or anything that stays inside the files
    Values, ///< only weight files were cut or lost: what can be read has its values
};

/// A model with its weights cut into even shards, as the converter writes it.
struct BaseModel
{
    DamagedFiles files;
    QMap<QString, QByteArray> values; ///< of each tensor
};

QByteArray stringValue(const QByteArray &text)
{
    QByteArray bytes(4, '\0');
    bytes[0] = static_cast<char>(text.size());
    return bytes + text;
}

/// Bytes that differ from each other nearby.
QByteArray patternBytes(qsizetype count, int seed)
{
    QByteArray bytes(count, '\0');
    for (qsizetype i = 0; i < count; ++i)
        bytes[i] = static_cast<char>((i * 31 + seed * 57 + i / 7) & 0xff);
    return bytes;
}

BaseModel cutModel(const QByteArray &before,
                   const QList<std::pair<QByteArray, QByteArray>> &tensors, qsizetype shardBytes)
{
    BaseModel model;
    QByteArray all;
    QByteArray entries;
    for (const auto &[entry, bytes] : tensors) {
        entries += (entries.isEmpty() ? "" : ",") + entry;
        all += bytes;
        const qsizetype name = entry.indexOf("\"name\":\"") + 8;
        model.values.insert(QString::fromUtf8(entry.sliced(name, entry.indexOf('"', name) - name)),
                            bytes);
    }
    QByteArray paths;
    const qsizetype count = (all.size() + shardBytes - 1) / shardBytes;
    for (qsizetype i = 0; i < count; ++i) {
        const QString name = u"group1-shard%1of%2.bin"_s.arg(i + 1).arg(count);
        paths += (paths.isEmpty() ? "\"" : ",\"") + name.toUtf8() + '"';
        model.files.insert(name, all.mid(i * shardBytes, shardBytes));
    }
    model.files.insert(u"model.json"_s,
                       before + R"("weightsManifest":[{"paths":[)" + paths + R"(],"weights":[)"
                           + entries + "]}]}");
    return model;
}

/// Layers, float32 and bool, seven shards of 16 bytes and a rest.
BaseModel layersBase()
{
    return cutModel(
        R"({"format":"layers-model","modelTopology":{"class_name":"Sequential","config":[{"a":1}]},)",
        { { R"({"name":"k","shape":[4,3],"dtype":"float32"})", patternBytes(48, 1) },
          { R"({"name":"flag","shape":[5],"dtype":"bool"})", patternBytes(5, 2) },
          { R"({"name":"b","shape":[7],"dtype":"float32"})", patternBytes(28, 3) },
          { R"({"name":"q","shape":[9],"dtype":"float32","quantization":{"dtype":"uint8","min":-1,)"
            R"("scale":0.5}})",
            patternBytes(9, 4) },
          { R"({"name":"i","shape":[],"dtype":"int32","group":"optimizer"})",
            patternBytes(4, 5) } },
        16);
}

/// A graph with strings and complex numbers.
BaseModel graphBase()
{
    const QByteArray words = stringValue("alpha") + stringValue("") + stringValue("é文");
    return cutModel(
        R"({"modelTopology":{"node":[{"name":"x","op":"Const"}],"versions":{}},"signature":{},)",
        { { R"({"name":"c","shape":[3],"dtype":"complex64"})", patternBytes(24, 6) },
          { R"({"name":"words","shape":[3],"dtype":"string"})", words },
          { R"({"name":"after","shape":[2],"dtype":"int32"})", patternBytes(8, 7) } },
        20);
}

/// A test may not take more than 512 MiB: nothing of an absurd size is allocated.
class MemoryLimit
{
    Q_DISABLE_COPY_MOVE(MemoryLimit)

public:
    MemoryLimit()
    {
        getrlimit(RLIMIT_DATA, &m_before);
#if !defined(__SANITIZE_ADDRESS__)
        constexpr rlim_t limit = rlim_t(1) << 29;
        const rlimit narrow{ std::min(limit, m_before.rlim_max), m_before.rlim_max };
        setrlimit(RLIMIT_DATA, &narrow);
#endif
    }
    ~MemoryLimit()
    {
        setrlimit(RLIMIT_DATA, &m_before);
    }

private:
    rlimit m_before{};
};

} // namespace

class TestDamagedModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void opensOrSaysWhy_data();
    void opensOrSaysWhy();
    void theCorpusIsLargeEnough();

private:
    void row(const QString &title, const BaseModel &base, const DamagedFiles &files, Trust trust);
    void cutJson(const QString &title, const BaseModel &base);
    void flipJson(const QString &title, const BaseModel &base);
    void replaceInJson(const QString &title, const BaseModel &base);
    void cutShards(const QString &title, const BaseModel &base);
    void wrongNumbers(const BaseModel &base);
    void absurdStrings(const BaseModel &base);
    void deepNesting(const BaseModel &base);

    int m_rows = 0;
};

void TestDamagedModels::initTestCase()
{
    qRegisterMetaType<DamagedFiles>();
}

void TestDamagedModels::row(const QString &title, const BaseModel &base, const DamagedFiles &files,
                            Trust trust)
{
    QTest::newRow(qPrintable(title))
        << files << (trust == Trust::Values ? base.values : QMap<QString, QByteArray>());
    ++m_rows;
}

void TestDamagedModels::cutJson(const QString &title, const BaseModel &base)
{
    const QByteArray json = base.files.value(u"model.json"_s);
    for (qsizetype length = 0; length < json.size();
         length += std::max<qsizetype>(json.size() / 40, 1)) {
        DamagedFiles files = base.files;
        files.insert(u"model.json"_s, json.first(length));
        row(u"%1: the JSON ends after %2 bytes"_s.arg(title).arg(length), base, files,
            Trust::Nothing);
    }
}

void TestDamagedModels::flipJson(const QString &title, const BaseModel &base)
{
    const QByteArray json = base.files.value(u"model.json"_s);
    for (qsizetype i = 0; i < 60; ++i) {
        const qsizetype at = i * 7919 % json.size();
        DamagedFiles files = base.files;
        QByteArray flipped = json;
        flipped[at] = static_cast<char>(flipped.at(at) ^ (1 << (i % 8)));
        files.insert(u"model.json"_s, flipped);
        row(u"%1: bit %2 of byte %3 is flipped"_s.arg(title).arg(i % 8).arg(at), base, files,
            Trust::Nothing);
    }
}

void TestDamagedModels::replaceInJson(const QString &title, const BaseModel &base)
{
    const QByteArray json = base.files.value(u"model.json"_s);
    const QList<QByteArray> members{ "name",    "shape",           "dtype",        "paths",
                                     "weights", "weightsManifest", "modelTopology" };
    const QList<QByteArray> values{
        "null", "true", "-1", "1e400", "\"\\ud800\"", "[]", "{}", "[[]]"
    };
    for (const QByteArray &member : members) {
        const QByteArray key = '"' + member + "\":";
        for (const QByteArray &value : values) {
            const qsizetype at = json.indexOf(key);
            QVERIFY(at >= 0);
            // The old value stays, under another key.
            QByteArray changed = json;
            changed.replace(at, key.size(), key + value + ",\"was\":");
            DamagedFiles files = base.files;
            files.insert(u"model.json"_s, changed);
            row(u"%1: %2 is %3"_s.arg(title, QString::fromUtf8(member), QString::fromUtf8(value)),
                base, files, Trust::Nothing);
        }
    }
}

void TestDamagedModels::cutShards(const QString &title, const BaseModel &base)
{
    QStringList shards = base.files.keys();
    shards.removeAll(u"model.json"_s);
    for (const QString &shard : std::as_const(shards)) {
        const QByteArray bytes = base.files.value(shard);
        for (const qsizetype length :
             { qsizetype(0), qsizetype(1), bytes.size() / 2, bytes.size() - 1 }) {
            DamagedFiles files = base.files;
            files.insert(shard, bytes.first(length));
            row(u"%1: %2 has %3 bytes"_s.arg(title, shard).arg(length), base, files, Trust::Values);
        }
        DamagedFiles files = base.files;
        files.remove(shard);
        row(u"%1: %2 is missing"_s.arg(title, shard), base, files, Trust::Values);
    }
    for (qsizetype i = 0; i + 1 < shards.size(); ++i) {
        DamagedFiles files = base.files;
        files.remove(shards.at(i));
        files.remove(shards.at(i + 1));
        row(u"%1: %2 and the next one are missing"_s.arg(title, shards.at(i)), base, files,
            Trust::Values);
    }
    DamagedFiles none{ { u"model.json"_s, base.files.value(u"model.json"_s) } };
    row(title + u": all shards are missing"_s, base, none, Trust::Values);
    DamagedFiles more = base.files;
    more[shards.last()] += "surplus";
    row(title + u": the last shard is too long"_s, base, more, Trust::Values);
}

void TestDamagedModels::wrongNumbers(const BaseModel &base)
{
    const QByteArray json = base.files.value(u"model.json"_s);
    const QList<QByteArray> shapes{ "[-1]",
                                    "[4,-3]",
                                    "[1.5]",
                                    "[9223372036854775807]",
                                    "[9007199254740991]",
                                    "[4294967296,4294967296]",
                                    "[2147483647,2147483647]",
                                    "[1e30]",
                                    "[0,9007199254740991]",
                                    "[1000000000000]",
                                    "[4,3,1000000000]",
                                    "[\"4\"]",
                                    "[null]",
                                    "[[4],3]",
                                    "[13]",
                                    "[11]" };
    for (const QByteArray &shape : shapes) {
        DamagedFiles files = base.files;
        files.insert(u"model.json"_s, QByteArray(json).replace("[4,3]", shape));
        row(u"the first shape is %1"_s.arg(QString::fromUtf8(shape)), base, files, Trust::Nothing);
    }
}

void TestDamagedModels::absurdStrings(const BaseModel &base)
{
    for (const QByteArray &word : { QByteArray("\xff\xff\xff\xff"), QByteArray("\0\0\0\x80", 4),
                                    QByteArray("\x7f\0\0\0", 4), QByteArray("\xff\xff\xff\x7f") }) {
        for (qsizetype at : { 4, 13 }) { // the words begin at byte 24 of all: byte 4 of shard 2
            DamagedFiles files = base.files;
            QByteArray &shard = files[u"group1-shard2of3.bin"_s];
            QVERIFY(at + 4 <= shard.size());
            shard.replace(at, 4, word);
            row(u"the length word at byte %1 is %2"_s.arg(at).arg(
                    QString::fromLatin1(word.toHex())),
                base, files, Trust::Nothing);
        }
    }
    for (const QByteArray &count : { QByteArray("[9007199254740991]"), QByteArray("[1000000]"),
                                     QByteArray("[65536,65536]"), QByteArray("[4]") }) {
        DamagedFiles files = base.files;
        QByteArray &json = files[u"model.json"_s];
        json.replace(R"("name":"words","shape":[3])", R"("name":"words","shape":)" + count);
        row(u"a string tensor of shape %1"_s.arg(QString::fromUtf8(count)), base, files,
            Trust::Nothing);
    }
}

void TestDamagedModels::deepNesting(const BaseModel &base)
{
    const QByteArray json = base.files.value(u"model.json"_s);
    for (const qsizetype depth : { 100, 1'000, 100'000, 1'000'000 }) {
        for (const QByteArray &bracket : { QByteArray("["), QByteArray("{\"a\":") }) {
            DamagedFiles files = base.files;
            const QByteArray bomb = bracket.repeated(depth) + "1"
                + QByteArray(bracket == "[" ? "]" : "}").repeated(depth);
            files.insert(
                u"model.json"_s,
                QByteArray(json).replace(R"("modelTopology":)",
                                         R"("signature":)" + bomb + R"(,"modelTopology":)"));
            row(u"a value %1 levels deep of %2"_s.arg(depth).arg(QString::fromUtf8(bracket)), base,
                files, Trust::Values);
            files.insert(u"model.json"_s, bracket.repeated(depth));
            row(u"nothing but %1 times %2"_s.arg(depth).arg(QString::fromUtf8(bracket)), base,
                files, Trust::Nothing);
        }
    }
}

void TestDamagedModels::opensOrSaysWhy_data()
{
    QTest::addColumn<DamagedFiles>("files");
    QTest::addColumn<DamagedFiles>("values"); // of the tensors that must be right where readable

    m_rows = 0;
    const BaseModel layers = layersBase();
    const BaseModel graph = graphBase();
    row(u"layers: undamaged"_s, layers, layers.files, Trust::Values);
    row(u"graph: undamaged"_s, graph, graph.files, Trust::Values);
    cutJson(u"layers"_s, layers);
    cutJson(u"graph"_s, graph);
    flipJson(u"layers"_s, layers);
    flipJson(u"graph"_s, graph);
    replaceInJson(u"layers"_s, layers);
    cutShards(u"layers"_s, layers);
    cutShards(u"graph"_s, graph);
    wrongNumbers(layers);
    absurdStrings(graph);
    deepNesting(layers);
}

void TestDamagedModels::opensOrSaysWhy()
{
    QFETCH(const DamagedFiles, files);
    QFETCH(const DamagedFiles, values);

    const QTemporaryDir dir;
    qint64 weightBytes = 0;
    for (auto file = files.begin(); file != files.end(); ++file) {
        QFile out(dir.filePath(file.key()));
        QVERIFY(out.open(QIODevice::WriteOnly));
        QCOMPARE(out.write(file.value()), file.value().size());
        weightBytes += file.key().endsWith(".bin"_L1) ? file.value().size() : 0;
    }
    const MemoryLimit limit;
    const auto op = Operation::create();
    const Expected<ModelArtifacts> model = loadModelFiles(dir.path(), *op);
    if (!model) {
        QVERIFY(!model.error().message.isEmpty());
        QVERIFY(model.error().code != ErrorCode::Internal);
        QVERIFY2(values.isEmpty() || model.error().code == ErrorCode::InvalidJson,
                 qPrintable(model.error().message));
        return;
    }
    QList<Finding> findings = model->origin.findings;
    const Expected<QList<Tensor>> tensors = locateTensors(*model, *op, findings);
    QVERIFY(tensors);
    const qsizetype entries = model->weightSpecs ? model->weightSpecs->list.size() : 0;
    QCOMPARE(tensors->size(), entries);
    QVERIFY(values.isEmpty() || entries == values.size());

    qsizetype readable = 0;
    for (const Tensor &tensor : *tensors) {
        if (!tensor.isReadable()) {
            QVERIFY(!unreadableError(tensor).message.isEmpty());
            QVERIFY(unreadableError(tensor).code != ErrorCode::Internal);
            continue;
        }
        ++readable;
        QVERIFY(tensor.bytes <= weightBytes);
        QByteArray bytes(tensor.bytes, '\0');
        const auto read
            = tensor.data.read(tensor.offset,
                               std::as_writable_bytes(std::span(
                                   bytes.data(), static_cast<std::size_t>(bytes.size()))));
        QVERIFY2(read, qPrintable(read ? QString() : read.error().message));
        if (!values.isEmpty())
            QCOMPARE(bytes, values.value(tensor.spec.name));
    }
    // What cannot be read is never without a word.
    QVERIFY(readable == entries || !findings.isEmpty());
}

void TestDamagedModels::theCorpusIsLargeEnough()
{
    QVERIFY2(m_rows >= 200, qPrintable(QString::number(m_rows)));
}

QTEST_GUILESS_MAIN(TestDamagedModels)
#include "tst_damagedmodels.moc"
