// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/weights/export/exportnames.h"
#include "core/weights/export/tensorexport.h"
#include "tests/support/filefixture.h"
#include "tests/support/tensors.h"

#include <QTemporaryDir>
#include <QTest>

#include <numeric>

using namespace weightroom;
using namespace weightroom::testing;
using namespace Qt::StringLiterals;

namespace {

QList<Tensor> twoTensors()
{
    return { tensorOf(encodeFloat32(u"a/b"_s, { 2, 2 }, { 1, 2, 3, 4 })),
             tensorOf(encodeInt32(u"c"_s, { 3 }, { -1, 0, 1 }), 5) };
}

/// Bytes that cancel an operation when those at \a at are read.
class CancelingBytes final : public ByteSource
{
public:
    CancelingBytes(QByteArray bytes, qint64 at, Operation &op)
        : m_bytes(memoryBytes(std::move(bytes)))
        , m_at(at)
        , m_op(op)
    {
    }
    qint64 size() const noexcept override { return m_bytes->size(); }
    QString name() const override { return {}; }
    Expected<qint64> read(qint64 offset, std::span<std::byte> into) const override
    {
        if (offset + static_cast<qint64>(into.size()) > m_at)
            m_op.cancel();
        return m_bytes->read(offset, into);
    }

private:
    ByteSourcePtr m_bytes;
    qint64 m_at;
    Operation &m_op;
};

} // namespace

class TestTensorExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fileNamesAreSafe_data();
    void fileNamesAreSafe();
    void namesStayApart();
    void aFileIsReplacedOnlyWhenAsked_data();
    void aFileIsReplacedOnlyWhenAsked();
    void onlyAnExportsFolderGivesWay();
    void anEmptyFolderIsFilled();
    void noFileOfTheModelIsWrittenOver();
    void whatAFormatDoesNotKnow();
    void whatCannotBeReadLeavesNothing_data();
    void whatCannotBeReadLeavesNothing();
    void cancelLeavesNothing_data();
    void cancelLeavesNothing();
    void progressIsWhatWasRead_data();
    void progressIsWhatWasRead();
    void aFullDiskLeavesNothing();
};

void TestTensorExport::fileNamesAreSafe_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("safe");
    QTest::newRow("as it is") << u"dense_1"_s << u"dense_1"_s;
    QTest::newRow("parts of a path") << u"conv2d/kernel:0"_s << u"conv2d_kernel_0"_s;
    QTest::newRow("a way out of the folder") << u"../../etc/passwd"_s << u"_.._.._etc_passwd"_s;
    QTest::newRow("nothing") << QString() << u"_"_s;
    QTest::newRow("hidden") << u".name"_s << u"_.name"_s;
    QTest::newRow("like an option") << u"-rf"_s << u"_-rf"_s;
    QTest::newRow("a device of Windows") << u"CON.bias"_s << u"_CON.bias"_s;
    QTest::newRow("an end that Windows drops") << u"a. "_s << u"a. _"_s;
    QTest::newRow("letters of the world") << u"重み"_s << u"重み"_s;
    QTest::newRow("controls and halves of characters") << (u"a\tb"_s + QChar(0xd800)) << u"a_b_"_s;
}

void TestTensorExport::fileNamesAreSafe()
{
    QFETCH(QString, name);
    QTEST(safeFileName(name), "safe");
}

void TestTensorExport::namesStayApart()
{
    const QString longName = QString(300, u'x');
    QVERIFY(safeFileName(longName + u'1') != safeFileName(longName + u'2'));
    QVERIFY(safeFileName(longName).toUtf8().size() <= 200);
    QVERIFY(safeFileName(QString(300, u'重')).toUtf8().size() <= 200);
    QCOMPARE(distinctNames({ u"a"_s, u"A"_s, u"a"_s, u"a~2"_s },
                           { .change = [](const QString &name) { return name; },
                             .sensitivity = Qt::CaseInsensitive }),
             QStringList({ u"a"_s, u"A~2"_s, u"a~3"_s, u"a~2~2"_s }));
    QCOMPARE(
        distinctNames({ u"a"_s, u"A"_s },
                      { .change = [](const QString &name) { return name; }, .taken = { u"a"_s } }),
        QStringList({ u"a~2"_s, u"A"_s }));
}

void TestTensorExport::aFileIsReplacedOnlyWhenAsked_data()
{
    QTest::addColumn<ExportFormat>("format");
    QTest::newRow("npy") << ExportFormat::Npy;
    QTest::newRow("npz") << ExportFormat::Npz;
    QTest::newRow("safetensors") << ExportFormat::Safetensors;
    QTest::newRow("csv") << ExportFormat::Csv;
    QTest::newRow("raw") << ExportFormat::Raw;
}

void TestTensorExport::aFileIsReplacedOnlyWhenAsked()
{
    QFETCH(ExportFormat, format);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"new/deep/file"_s);
    const QList<Tensor> one{ twoTensors().first() };
    const auto op = Operation::create();
    const auto first = exportTensors(one, path, { .format = format }, *op);
    QCOMPARE(failureOf(first), QString());
    QCOMPARE(first->path, path);
    const Files written = filesBelow(folder.path());
    QCOMPARE(written.keys(), QStringList{ u"new/deep/file"_s });
    QCOMPARE(first->bytes, written.first().size());
    QCOMPARE(failureOf(exportTensors({ twoTensors().last() }, path, { .format = format }, *op)),
             u"AlreadyExists"_s);
    QCOMPARE(filesBelow(folder.path()), written);
    QCOMPARE(failureOf(exportTensors({ twoTensors().last() }, path,
                                     { .format = format, .replaces = true }, *op)),
             QString());
    QCOMPARE(filesBelow(folder.path()).keys(), written.keys());
    QVERIFY(filesBelow(folder.path()) != written);
    QCOMPARE(
        failureOf(exportTensors(one, folder.path(), { .format = format, .replaces = true }, *op)),
        u"PathIsDirectory"_s);
}

void TestTensorExport::onlyAnExportsFolderGivesWay()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"out"_s);
    const auto op = Operation::create();
    const ExportOptions options{ .format = ExportFormat::Raw, .toFolder = true };
    ExportOptions replacing = options;
    replacing.replaces = true;
    const auto first = exportTensors(twoTensors(), path, options, *op);
    QCOMPARE(failureOf(first), QString());
    QCOMPARE(filesBelow(folder.path()).keys(),
             QStringList({ u"out/a_b.bin"_s, u"out/c.bin"_s, u"out/index.json"_s }));
    QCOMPARE(filesBelow(folder.path()).value(u"out/c.bin"_s),
             QByteArray("\xff\xff\xff\xff\0\0\0\0\1\0\0\0", 12));
    QCOMPARE(failureOf(exportTensors(twoTensors(), path, options, *op)), u"AlreadyExists"_s);
    QCOMPARE(failureOf(exportTensors({ twoTensors().first() }, path, replacing, *op)), QString());
    QCOMPARE(filesBelow(folder.path()).keys(),
             QStringList({ u"out/a_b.bin"_s, u"out/index.json"_s }));
    QCOMPARE(foldersBelow(folder.path()), QStringList{ u"out"_s });

    writeFiles(path, { { u"thesis.txt"_s, "years of work" } });
    const Files before = filesBelow(folder.path());
    QCOMPARE(failureOf(exportTensors(twoTensors(), path, replacing, *op)), u"AlreadyExists"_s);
    QCOMPARE(failureOf(exportTensors(twoTensors(), path + u"/thesis.txt"_s, replacing, *op)),
             u"PathIsFile"_s);
    QCOMPARE(filesBelow(folder.path()), before);
    QCOMPARE(foldersBelow(folder.path()), QStringList{ u"out"_s });
}

void TestTensorExport::anEmptyFolderIsFilled()
{
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkdir(u"real"_s));
    QVERIFY(QFile::link(folder.filePath(u"real"_s), folder.filePath(u"link"_s)));
    const auto op = Operation::create();
    QCOMPARE(failureOf(exportTensors(twoTensors(), folder.filePath(u"link"_s),
                                     { .format = ExportFormat::Csv, .toFolder = true }, *op)),
             QString());
    QCOMPARE(filesBelow(folder.filePath(u"real"_s)).value(u"a_b.csv"_s),
             QByteArray("1,2\r\n3,4\r\n"));
    QCOMPARE(foldersBelow(folder.path()), QStringList({ u"link"_s, u"real"_s }));
}

void TestTensorExport::noFileOfTheModelIsWrittenOver()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"w.bin"_s);
    writeFiles(folder.path(), { { u"w.bin"_s, QByteArray(16, '\1') } });
    const auto bytes = fileBytes(path);
    QVERIFY(bytes);
    Tensor tensor = twoTensors().first();
    tensor.data = WeightData({ { *bytes, 16, u"w.bin"_s } });
    const auto op = Operation::create();
    QVERIFY(QFile::link(path, folder.filePath(u"link.bin"_s)));
    for (const QString &target : { path, folder.filePath(u"link.bin"_s) }) {
        QCOMPARE(failureOf(exportTensors({ tensor }, target,
                                         { .format = ExportFormat::Raw, .replaces = true }, *op)),
                 u"BadArgument"_s);
    }
    QCOMPARE(filesBelow(folder.path()).value(u"w.bin"_s), QByteArray(16, '\1'));
}

void TestTensorExport::whatAFormatDoesNotKnow()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"x"_s);
    const auto op = Operation::create();
    const QList<Tensor> mixed{ tensorOf(encodeString(u"words"_s, { 1 }, { "a" })),
                               twoTensors().first() };
    ExportOptions options{ .format = ExportFormat::Safetensors };
    QCOMPARE(failureOf(exportTensors(mixed, path, options, *op)), u"NotSupported"_s);
    options.skipsUnknown = true;
    QCOMPARE(failureOf(exportTensors({ mixed.first() }, path, options, *op)), u"BadArgument"_s);
    const auto result = exportTensors(mixed, path, options, *op);
    QCOMPARE(failureOf(result), QString());
    QCOMPARE(result->skipped, QStringList{ u"words"_s });
    QCOMPARE(result->tensors.size(), 1);

    const QList<Tensor> ends{ tensorOf(encodeString(u"x"_s, { 1 }, { QByteArray("a\0", 2) })) };
    const QString npy = folder.filePath(u"y"_s);
    QCOMPARE(failureOf(exportTensors(ends, npy, { .format = ExportFormat::Npy }, *op)),
             u"NotSupported"_s);
    QCOMPARE(failureOf(exportTensors({}, npy, {}, *op)), u"BadArgument"_s);
    QCOMPARE(failureOf(exportTensors(twoTensors(), npy, {}, *op)), u"BadArgument"_s);
    QVERIFY(!QFile::exists(npy));
}

void TestTensorExport::whatCannotBeReadLeavesNothing_data()
{
    aFileIsReplacedOnlyWhenAsked_data();
}

void TestTensorExport::whatCannotBeReadLeavesNothing()
{
    QFETCH(ExportFormat, format);
    const QTemporaryDir folder;
    const auto op = Operation::create();
    QList<Tensor> tensors = twoTensors();
    tensors[1].data = WeightData({ { nullptr, 17, u"lost.bin"_s } });
    const auto result = exportTensors(tensors, folder.filePath(u"new/x"_s),
                                      { .format = format, .toFolder = true }, *op);
    QCOMPARE(failureOf(result), u"WeightFileMissing"_s);
    QVERIFY2(result.error().message.contains(u"lost.bin"_s), qPrintable(result.error().message));
    QCOMPARE(filesBelow(folder.path()), Files());
    QCOMPARE(foldersBelow(folder.path()), QStringList());
}

void TestTensorExport::cancelLeavesNothing_data()
{
    aFileIsReplacedOnlyWhenAsked_data();
}

void TestTensorExport::cancelLeavesNothing()
{
    QFETCH(ExportFormat, format);
    const QTemporaryDir folder;
    const auto op = Operation::create();
    constexpr qint64 elements = 1'000'000;
    Tensor tensor;
    tensor.spec = specOf({ elements }, Dtype::Float32);
    tensor.offset = 0;
    tensor.bytes = 4 * elements;
    const auto bytes
        = std::make_shared<CancelingBytes>(QByteArray(tensor.bytes, '\0'), 3 * elements, *op);
    tensor.data = WeightData({ { bytes, tensor.bytes, u"w"_s } });
    const QList<Tensor> tensors{ twoTensors().first(), tensor };
    const auto result = exportTensors(tensors, folder.filePath(u"new/x"_s),
                                      { .format = format, .toFolder = true }, *op);
    QCOMPARE(failureOf(result), u"Canceled"_s);
    QCOMPARE(filesBelow(folder.path()), Files());
    QCOMPARE(foldersBelow(folder.path()), QStringList());
    QVERIFY(op->done() < op->total());
}

void TestTensorExport::progressIsWhatWasRead_data()
{
    aFileIsReplacedOnlyWhenAsked_data();
}

void TestTensorExport::progressIsWhatWasRead()
{
    QFETCH(ExportFormat, format);
    const QTemporaryDir folder;
    const auto op = Operation::create();
    QList<float> values(200'000);
    std::iota(values.begin(), values.end(), 0.F);
    const auto codes = quantize(u"q"_s, { 1000, 200 }, values, QuantizationType::Uint8);
    QVERIFY(codes);
    QList<Tensor> tensors = twoTensors() << tensorOf(*codes);
    tensors << tensorOf(encodeBool(u"b"_s, { 2 }, { true, false }));
    if (format != ExportFormat::Safetensors)
        tensors << tensorOf(encodeString(u"s"_s, { 2 }, { "one", "two words" }));
    const auto result = exportTensors(tensors, folder.filePath(u"x"_s),
                                      { .format = format, .toFolder = true }, *op);
    QCOMPARE(failureOf(result), QString());
    qint64 stored = 0;
    for (const Tensor &tensor : tensors)
        stored += tensor.bytes;
    QCOMPARE(op->total(), stored);
    QCOMPARE(op->done(), stored);
}

void TestTensorExport::aFullDiskLeavesNothing()
{
    const QTemporaryDir folder;
    const auto op = Operation::create();
    Tensor tensor;
    tensor.spec = specOf({ 2, qint64(1) << 40 }, Dtype::Float32);
    tensor.offset = 0;
    tensor.bytes = qint64(8) << 40;
    class Endless final : public ByteSource
    {
    public:
        qint64 size() const noexcept override { return qint64(8) << 40; }
        QString name() const override { return {}; }
        Expected<qint64> read(qint64, std::span<std::byte> into) const override
        {
            return static_cast<qint64>(into.size());
        }
    };
    tensor.data = WeightData({ { std::make_shared<Endless>(), tensor.bytes, u"w"_s } });
    QCOMPARE(failureOf(exportTensors({ tensor }, folder.filePath(u"x.npy"_s), {}, *op)),
             u"NoSpace"_s);
    QCOMPARE(filesBelow(folder.path()), Files());
}

QTEST_GUILESS_MAIN(TestTensorExport)
#include "tst_tensorexport.moc"
