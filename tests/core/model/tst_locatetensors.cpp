// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/model/modeljson.h"
#include "core/model/shardplan.h"
#include "core/model/tensor.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace weightroom;

namespace {

/// {"paths":[as many as files],"weights":[entries]}
QByteArray groupJson(int files, const QByteArray &entries)
{
    QByteArray paths;
    for (int i = 0; i < files; ++i)
        paths += (i > 0 ? ",\"f" : "\"f") + QByteArray::number(i) + '"';
    return R"({"paths":[)" + paths + R"(],"weights":[)" + entries + "]}";
}

QByteArray entry(const QByteArray &name, const QByteArray &shape, const QByteArray &dtype)
{
    return R"({"name":")" + name + R"(","shape":)" + shape + R"(,"dtype":")" + dtype + R"("})";
}

/// A model of \a groups whose files hold \a files; a null one is missing.
ModelArtifacts modelOf(const QByteArray &groups, const QList<QByteArray> &files)
{
    const Expected<ModelArtifacts> read = readModelJson('[' + groups + ']', u"m"_s);
    if (!read)
        qFatal("%s", qPrintable(read.error().message));
    ModelArtifacts model = *read;
    QList<FoundShard> found;
    for (const ManifestGroup &group : std::as_const(model.origin.groups)) {
        for (const QString &path : group.paths) {
            const QByteArray bytes = files.at(found.size());
            FoundShard shard;
            shard.file.name = path;
            shard.source = bytes.isNull() ? nullptr : memoryBytes(bytes, path);
            found.append(shard);
        }
    }
    placeShards(model, found);
    return model;
}

/// "name@offset+bytes" for tensors that can be read, "name!" for others.
QStringList placesOf(const QList<Tensor> &tensors)
{
    QStringList places;
    for (const Tensor &tensor : tensors) {
        places.append(tensor.isReadable()
                          ? u"%1@%2+%3"_s.arg(tensor.spec.name).arg(tensor.offset).arg(tensor.bytes)
                          : tensor.spec.name + u'!');
    }
    return places;
}

QByteArray stringBytes(const QByteArray &text)
{
    QByteArray bytes(4, '\0');
    bytes[0] = static_cast<char>(text.size());
    return bytes + text;
}

const QByteArray missing;

} // namespace

class TestLocateTensors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void places_data();
    void places();
    void stringsAreReadThroughAWindow();
    void noWeightByteIsReadWithoutStrings();
    void absentDataLeavesTensorsUnreadable();
    void absurdStringCountsEndAtOnce();
    void cancelEndsIt();
};

void TestLocateTensors::places_data()
{
    QTest::addColumn<QByteArray>("groups");
    QTest::addColumn<QList<QByteArray>>("files");
    QTest::addColumn<QStringList>("places");
    QTest::addColumn<QStringList>("findings");

    const auto row = [](const char *title, const QByteArray &groups, const QList<QByteArray> &files,
                        const QStringList &places, const QStringList &findings = {}) {
        QTest::newRow(title) << groups << files << places << findings;
    };
    const QByteArray a = entry("a", "[2]", "float32");
    const QByteArray b = entry("b", "[3]", "bool");
    const QByteArray c = entry("c", "[]", "int32");
    const QByteArray s = entry("s", "[2]", "string");
    const QByteArray strange = entry("x", "[3]", "int16");

    row("unaligned, without padding", groupJson(1, b + ',' + a + ',' + c), { QByteArray(15, '1') },
        { u"b@0+3"_s, u"a@3+8"_s, u"c@11+4"_s });
    row("groups follow each other",
        groupJson(2, a) + ',' + groupJson(1, b) + ',' + groupJson(0, ""), { "123456", "78", "abc" },
        { u"a@0+8"_s, u"b@8+3"_s });
    row("nothing in a tensor without elements",
        groupJson(1, entry("z", "[0,3]", "float32") + ',' + entry("t", "[0]", "string") + ',' + c),
        { "1234" }, { u"z@0+0"_s, u"t@0+0"_s, u"c@0+4"_s });
    row("quantized tensors take their codes' bytes",
        groupJson(1,
                  R"({"name":"q","shape":[3],"dtype":"float32","quantization":{"dtype":"uint16",)"
                  R"("min":0,"scale":1}},)"
                      + c),
        { QByteArray(10, '1') }, { u"q@0+6"_s, u"c@6+4"_s });
    row("strings end where their length words say", groupJson(1, s + ',' + c),
        { stringBytes("abc") + stringBytes("") + "1234" }, { u"s@0+11"_s, u"c@11+4"_s });
    row("C27 surplus bytes", groupJson(1, a), { QByteArray(12, '1') }, { u"a@0+8"_s },
        { u"surplus-bytes"_s });
    row("surplus bytes of a group shift the next one, as in tfjs",
        groupJson(1, c) + ',' + groupJson(1, c), { QByteArray(6, '1'), QByteArray(4, '2') },
        { u"c@0+4"_s, u"c@4+4"_s }, { u"surplus-bytes"_s });
    row("C24 a scalar without bytes", groupJson(1, c), { "" }, { u"c!"_s },
        { u"short-file"_s, u"missing-bytes"_s });
    row("C25 C26 a tensor of 8 bytes with 5", groupJson(1, a), { "12345" }, { u"a!"_s },
        { u"short-file"_s, u"missing-bytes"_s });
    row("C28 a string whose body is cut", groupJson(1, s),
        { stringBytes("a") + stringBytes("bc").chopped(1) }, { u"s!"_s }, { u"missing-bytes"_s });
    row("a string whose length word is cut", groupJson(1, s), { stringBytes("a") + "12" },
        { u"s!"_s }, { u"missing-bytes"_s });

    row("one of three files is missing", groupJson(3, a + ',' + a + ',' + a),
        { QByteArray(10, '1'), missing, QByteArray(4, '3') }, { u"a@0+8"_s, u"a!"_s, u"a!"_s },
        { u"missing-file"_s, u"missing-bytes"_s });
    row("several are missing, the rest is cut evenly",
        groupJson(4, a + ',' + a + ',' + a + ',' + a),
        { missing, QByteArray(8, '2'), missing, QByteArray(8, '4') },
        { u"a!"_s, u"a@8+8"_s, u"a!"_s, u"a@24+8"_s },
        { u"missing-file"_s, u"missing-file"_s, u"missing-bytes"_s });
    row("several are missing and nothing tells their sizes: both ends are read",
        groupJson(5, a + ',' + a + ',' + a + ',' + a + ',' + a),
        { QByteArray(8, '1'), missing, QByteArray(3, '3'), missing, QByteArray(9, '5') },
        { u"a@0+8"_s, u"a!"_s, u"a!"_s, u"a!"_s, u"a@32+8"_s },
        { u"missing-file"_s, u"missing-file"_s, u"missing-bytes"_s });
    row("uneven files together too short: only the first is certain",
        groupJson(3, a + ',' + a + ',' + a),
        { QByteArray(8, '1'), QByteArray(3, '2'), QByteArray(12, '3') },
        { u"a@0+8"_s, u"a!"_s, u"a!"_s }, { u"short-file"_s, u"missing-bytes"_s });
    row("a short file in the middle of even ones", groupJson(3, a + ',' + a + ',' + a),
        { QByteArray(9, '1'), QByteArray(4, '2'), QByteArray(6, '3') },
        { u"a@0+8"_s, u"a!"_s, u"a!"_s }, { u"short-file"_s, u"missing-bytes"_s });
    row("a group without files leaves the next one in its place",
        groupJson(0, a) + ',' + groupJson(1, c), { "1234" }, { u"a!"_s, u"c@8+4"_s },
        { u"missing-file"_s, u"missing-bytes"_s });
    row("nothing is needed of a missing file without tensors", groupJson(1, ""), { missing }, {});

    row("strings behind a lost file cannot be placed, the next group can",
        groupJson(2, s + ',' + c) + ',' + groupJson(1, c), { missing, "12", "abcd" },
        { u"s!"_s, u"c!"_s, u"c@2+4"_s },
        { u"missing-file"_s, u"missing-bytes"_s, u"unknown-place"_s });
    row("C17 C18 an unknown type takes what the others leave",
        groupJson(1, a + ',' + strange + ',' + c), { QByteArray(18, '1') },
        { u"a@0+8"_s, u"x@8+6"_s, u"c@14+4"_s });
    row("an unknown type in an odd size is not guessed", groupJson(1, a + ',' + strange + ',' + c),
        { QByteArray(19, '1') }, { u"a@0+8"_s, u"x!"_s, u"c!"_s }, { u"unknown-place"_s });
}

void TestLocateTensors::places()
{
    QFETCH(const QByteArray, groups);
    QFETCH(const QList<QByteArray>, files);
    QFETCH(const QStringList, places);
    QFETCH(const QStringList, findings);

    const ModelArtifacts model = modelOf(groups, files);
    const auto op = Operation::create();
    QList<Finding> found = model.origin.findings;
    const Expected<QList<Tensor>> tensors = locateTensors(model, *op, found);
    QVERIFY(tensors);
    QCOMPARE(placesOf(*tensors), places);
    QStringList codes;
    for (const Finding &finding : found) {
        codes.append(finding.code);
        QVERIFY(finding.message.endsWith(u'.'));
    }
    QCOMPARE(codes, findings);
    for (const Tensor &tensor : *tensors) {
        const Error error = unreadableError(tensor);
        QVERIFY(tensor.isReadable() || error.message.contains(tensor.spec.name));
    }
}

void TestLocateTensors::stringsAreReadThroughAWindow()
{
    constexpr int count = 50'000;
    QByteArray bytes;
    for (int i = 0; i < count; ++i)
        bytes += stringBytes(QByteArray(i % 7, 'x'));
    const QByteArray shape = '[' + QByteArray::number(count) + ']';
    const ModelArtifacts model = modelOf(groupJson(1, entry("s", shape, "string")), { bytes });
    const auto op = Operation::create();
    QList<Finding> findings;
    const Expected<QList<Tensor>> tensors = locateTensors(model, *op, findings);
    QVERIFY(tensors);
    QCOMPARE(tensors->first().bytes, bytes.size());
    QVERIFY(findings.isEmpty());
}

void TestLocateTensors::noWeightByteIsReadWithoutStrings()
{
    class Untouchable final : public ByteSource
    {
    public:
        qint64 size() const noexcept override { return 8; }
        Expected<qint64> read(qint64, std::span<std::byte>) const override
        {
            qFatal("a weight byte was read");
            return 0;
        }
        QString name() const override { return {}; }
    };
    ModelArtifacts model = modelOf(groupJson(1, entry("a", "[2]", "float32")), { "12345678" });
    model.weightData = WeightData({ { std::make_shared<Untouchable>(), 8, u"f0"_s } });
    const auto op = Operation::create();
    QList<Finding> findings;
    const Expected<QList<Tensor>> tensors = locateTensors(model, *op, findings);
    QVERIFY(tensors);
    QVERIFY(tensors->first().isReadable());
}

void TestLocateTensors::absentDataLeavesTensorsUnreadable()
{
    ModelArtifacts model = modelOf(groupJson(1, entry("a", "[2]", "float32")), { "12345678" });
    model.weightData.reset();
    const auto op = Operation::create();
    QList<Finding> findings;
    const Expected<QList<Tensor>> tensors = locateTensors(model, *op, findings);
    QVERIFY(tensors);
    QVERIFY(!tensors->first().isReadable());
    QCOMPARE(errorCodeName(unreadableError(tensors->first()).code), u"MissingWeightData"_s);
    model.weightSpecs.reset();
    const Expected<QList<Tensor>> none = locateTensors(model, *op, findings);
    QVERIFY(none);
    QVERIFY(none->isEmpty());
}

void TestLocateTensors::absurdStringCountsEndAtOnce()
{
    const ModelArtifacts model = modelOf(groupJson(1, entry("s", "[1000000000000000]", "string")),
                                         { QByteArray(64, '\0') });
    const auto op = Operation::create();
    QList<Finding> findings;
    const Expected<QList<Tensor>> tensors = locateTensors(model, *op, findings);
    QVERIFY(tensors);
    QCOMPARE(tensors->first().bytes, -1);
    QCOMPARE(errorCodeName(unreadableError(tensors->first()).code), u"LengthMismatch"_s);
}

void TestLocateTensors::cancelEndsIt()
{
    const ModelArtifacts model
        = modelOf(groupJson(1, entry("a", "[2]", "float32")), { "12345678" });
    const auto op = Operation::create();
    op->cancel();
    QList<Finding> findings;
    const Expected<QList<Tensor>> tensors = locateTensors(model, *op, findings);
    QVERIFY(!tensors);
    QCOMPARE(errorCodeName(tensors.error().code), u"Canceled"_s);
}

QTEST_GUILESS_MAIN(TestLocateTensors)
#include "tst_locatetensors.moc"
