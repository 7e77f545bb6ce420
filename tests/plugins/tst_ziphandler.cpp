// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/hashing.h"
#include "core/base/run.h"
#include "core/io/plugin/pluginloader.h"
#include "core/model/modeljson.h"

#include <QDataStream>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

#include <csignal>
#include <sys/resource.h>
#include <zip.h>

using namespace Qt::StringLiterals;
using namespace weightroom;

namespace {

template <typename T>
Expected<T> waited(QFuture<Expected<T>> future)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 60'000))
        return Error{ ErrorCode::Internal, u"no answer"_s };
    return future.takeResult();
}

/// Bytes that look like weights: they hardly shrink.
QByteArray noise(qsizetype bytes)
{
    QByteArray data(bytes, Qt::Uninitialized);
    quint32 state = 1;
    for (char &c : data) {
        state = state * 1'664'525U + 1'013'904'223U;
        c = static_cast<char>(state >> 24);
    }
    return data;
}

ModelArtifacts modelOf(const QByteArray &weights)
{
    ModelArtifacts model;
    model.modelTopology = JsonText::fromCompact(R"({"config":{}})");
    model.format = JsonText::fromString(u"layers-model");
    model.userDefinedMetadata = JsonText::fromCompact(R"({"u":"ü"})");
    model.weightSpecs = WeightSpecs::fromList({ { .name = u"x"_s,
                                                  .shape = { weights.size() },
                                                  .dtype = Dtype::Bool,
                                                  .dtypeName = u"bool"_s } });
    model.weightData = WeightData::fromBytes(weights);
    return model;
}

struct ZipFile
{
    QByteArray name;
    QByteArray bytes;
    int method = ZIP_CM_STORE;
};

/// A zip file as another program might write it.
void writeZip(const QString &path, const QList<ZipFile> &files)
{
    zip_t *archive
        = zip_open(QFile::encodeName(path).constData(), ZIP_CREATE | ZIP_TRUNCATE, nullptr);
    QVERIFY(archive);
    for (const ZipFile &file : files) {
        zip_source_t *source = zip_source_buffer(archive, file.bytes.constData(),
                                                 static_cast<zip_uint64_t>(file.bytes.size()), 0);
        const zip_int64_t index = zip_file_add(archive, file.name.constData(), source, 0);
        QVERIFY(index >= 0);
        zip_set_file_compression(archive, static_cast<zip_uint64_t>(index), file.method, 0);
    }
    QCOMPARE(zip_close(archive), 0);
}

quint32 crcOf(const QByteArray &bytes)
{
    quint32 crc = ~0U;
    for (const char c : bytes) {
        crc ^= static_cast<quint8>(c);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ ((crc & 1) != 0 ? 0xedb88320U : 0U);
    }
    return ~crc;
}

/// Writes model.json and w, which is \a bytes long and mostly a hole: "first", zeros, "last".
void writeLargeZip(const QString &path, const QByteArray &json, qint64 bytes)
{
    constexpr quint32 elsewhere = 0xffffffff; // in the fields of zip64
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QDataStream out(&file);
    out.setByteOrder(QDataStream::LittleEndian);
    const auto name = [&out](const QByteArray &text) {
        out.writeRawData(text.constData(), static_cast<int>(text.size()));
    };
    const auto jsonBytes = static_cast<quint32>(json.size());
    const auto common = [&](quint32 crc, quint32 size) { // of local and central headers
        out << quint16(45) << quint16(0) << quint16(0) << quint16(0) << quint16(0x21) << crc << size
            << size;
    };
    const auto zip64
        = [&] { out << quint16(1) << quint16(16) << quint64(bytes) << quint64(bytes); };

    out << quint32(0x04034b50);
    common(crcOf(json), jsonBytes);
    out << quint16(10) << quint16(0);
    name("model.json" + json);
    const auto weightsAt = static_cast<quint32>(file.pos());
    out << quint32(0x04034b50);
    common(0, elsewhere);
    out << quint16(1) << quint16(20);
    name("w");
    zip64();
    const qint64 dataAt = file.pos();
    name("first");
    QVERIFY(file.seek(dataAt + bytes - 4));
    name("last");

    const qint64 directoryAt = file.pos();
    const auto central
        = [&](quint32 crc, quint32 size, const QByteArray &entry, quint16 extra, quint32 offset) {
              out << quint32(0x02014b50) << quint16(45);
              common(crc, size);
              out << quint16(entry.size()) << extra << quint16(0) << quint16(0) << quint16(0)
                  << quint32(0) << offset;
              name(entry);
          };
    central(crcOf(json), jsonBytes, "model.json", 0, 0);
    central(0, elsewhere, "w", 20, weightsAt);
    zip64();
    const qint64 endAt = file.pos();
    out << quint32(0x06064b50) << quint64(44) << quint16(45) << quint16(45) << quint32(0)
        << quint32(0) << quint64(2) << quint64(2) << quint64(endAt - directoryAt)
        << quint64(directoryAt);
    out << quint32(0x07064b50) << quint32(0) << quint64(endAt) << quint32(1);
    out << quint32(0x06054b50) << quint16(0) << quint16(0) << quint16(2) << quint16(2)
        << quint32(endAt - directoryAt) << elsewhere << quint16(0);
    QCOMPARE(out.status(), QDataStream::Ok);
}

QByteArray jsonWithFiles(const QByteArray &weights, const QStringList &paths)
{
    return writeModelJson(modelOf(weights), { { paths, 1 } });
}

Expected<QByteArray> bytesAt(const ModelArtifacts &model, qint64 offset, qsizetype count)
{
    QByteArray bytes(count, '\0');
    const auto read = model.weightData->read(
        offset,
        std::as_writable_bytes(std::span(bytes.data(), static_cast<std::size_t>(bytes.size()))));
    if (!read)
        return read.error();
    return bytes;
}

/// Any number of bytes that cost nothing: a pattern, or an error from \a faultAt on.
class PatternBytes final : public ByteSource
{
public:
    PatternBytes(qint64 size, qint64 faultAt)
        : m_size(size)
        , m_faultAt(faultAt)
    {
    }
    qint64 size() const noexcept override { return m_size; }
    QString name() const override { return u"pattern"_s; }
    Expected<qint64> read(qint64 offset, std::span<std::byte> into) const override
    {
        const qint64 count = std::min<qint64>(m_size - offset, static_cast<qint64>(into.size()));
        if (offset + count > m_faultAt)
            return Error{ ErrorCode::Io, u"The disk is gone."_s };
        std::fill_n(into.begin(), count, std::byte(0x5a));
        return count;
    }

private:
    qint64 m_size;
    qint64 m_faultAt;
};

} // namespace

class TestZipHandler : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void savesWhatOthersCanRead();
    void readsAnywhere_data();
    void readsAnywhere();
    void opensWhatOthersWrote_data();
    void opensWhatOthersWrote();
    void missingWeightsAreFindings();
    void refusals_data();
    void refusals();
    void aDamagedEntryIsAnError_data();
    void aDamagedEntryIsAnError();
    void replacesInOneStep();
    void failedSavesLeaveNothing_data();
    void failedSavesLeaveNothing();
    void aFullDiskLeavesTheOldModel();
    void cancelLeavesNothing();
    void listsAFolder();
    void removesOnlyModels();
    void renames();
    void moreThanFourGigabytes();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    QString url(const QString &name) const { return u"zip://"_s + path(name); }
    QStringList names() const
    {
        return QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    }
    Expected<SaveResult> save(const QString &name, const ModelArtifacts &model,
                              const IoOptions &options = {})
    {
        return waited(m_router->save(url(name), model, Operation::create(), options));
    }
    Expected<ModelArtifacts> load(const QString &name)
    {
        return waited(m_router->load(url(name), Operation::create()));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<IoRouter> m_router;
    QThreadPool m_pool;
};

void TestZipHandler::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_router = std::make_unique<IoRouter>();
    const QStringList files{ QStringLiteral(ZIP_HANDLER) };
    QCOMPARE(loadHandlerPlugins({ files, {} }, *m_router, &m_pool), QList<Error>());
    const Capabilities all{
        .reads = true, .writes = true, .lists = true, .removes = true, .renames = true
    };
    QCOMPARE(m_router->scheme(u"zip"_s)->capabilities, all);
}

void TestZipHandler::savesWhatOthersCanRead()
{
    const QByteArray weights = noise(100'000);
    const auto saved = save(u"m.zip"_s, modelOf(weights));
    QVERIFY2(saved, saved ? "" : qPrintable(saved.error().message));
    QCOMPARE(saved->weightDataSha256, sha256Hex(weights));
    QVERIFY(saved->verified);
    QCOMPARE(names(), QStringList{ u"m.zip"_s });

    zip_t *archive = zip_open(QFile::encodeName(path(u"m.zip"_s)).constData(),
                              ZIP_RDONLY | ZIP_CHECKCONS, nullptr);
    QVERIFY(archive);
    QCOMPARE(zip_get_num_entries(archive, 0), 2);
    QCOMPARE(zip_get_name(archive, 0, 0), "model.json");
    zip_stat_t info;
    QCOMPARE(zip_stat(archive, "weights.bin", 0, &info), 0);
    QCOMPARE(info.comp_method, zip_uint16_t(ZIP_CM_STORE));
    QCOMPARE(info.size, zip_uint64_t(weights.size()));
    zip_discard(archive);
}

void TestZipHandler::readsAnywhere_data()
{
    QTest::addColumn<int>("method");
    QTest::newRow("stored") << int(ZIP_CM_STORE);
    QTest::newRow("compressed") << int(ZIP_CM_DEFLATE);
}

void TestZipHandler::readsAnywhere()
{
    QFETCH(int, method);

    const QByteArray weights = noise(3'000'000);
    writeZip(path(u"m.zip"_s),
             { { "model.json", jsonWithFiles(weights, { u"w"_s }), ZIP_CM_DEFLATE },
               { "w", weights, method } });
    const auto model = load(u"m.zip"_s);
    QVERIFY(model);
    for (const qint64 offset : { 2'000'000, 5, 1'048'570, 0, 2'999'990, 1'500'000 })
        QCOMPARE(bytesAt(*model, offset, 10).value_or({}), weights.mid(offset, 10));
    QCOMPARE(bytesAt(*model, 0, weights.size()).value_or({}), weights);
    // Several threads at once.
    QList<QFuture<Expected<QByteArray>>> readers;
    for (int i = 0; i < 8; ++i) {
        readers.append(run(&m_pool, Operation::create(), [&model](Operation &op) {
            return weightDataSha256(*model->weightData, op);
        }));
    }
    for (const auto &reader : readers)
        QCOMPARE(waited(reader).value_or({}), sha256Hex(weights));
}

void TestZipHandler::opensWhatOthersWrote_data()
{
    QTest::addColumn<QStringList>("names"); // JSON, weights …
    QTest::addColumn<QStringList>("paths"); // as the manifest has the weights

    QTest::newRow("in the root") << QStringList{ u"model.json"_s, u"w.bin"_s }
                                 << QStringList{ u"w.bin"_s };
    QTest::newRow("in a folder") << QStringList{ u"a/b/model.json"_s, u"a/b/w.bin"_s }
                                 << QStringList{ u"w.bin"_s };
    QTest::newRow("the highest of several")
        << QStringList{ u"a/model.json"_s, u"a/w.bin"_s, u"a/b/c/model.json"_s }
        << QStringList{ u"w.bin"_s };
    QTest::newRow("another name of the JSON")
        << QStringList{ u"a/mine.json"_s, u"a/w.bin"_s } << QStringList{ u"w.bin"_s };
    QTest::newRow("weights in a folder of their own")
        << QStringList{ u"model.json"_s, u"deep/er/w.bin"_s } << QStringList{ u"deep/er/w.bin"_s };
    QTest::newRow("unicode") << QStringList{ u"模型/model.json"_s, u"模型/Gewichte ü.bin"_s }
                             << QStringList{ u"Gewichte ü.bin"_s };
    QTest::newRow("what macOS adds")
        << QStringList{ u"model.json"_s, u"w.bin"_s, u"__MACOSX/._model.json"_s }
        << QStringList{ u"w.bin"_s };
}

void TestZipHandler::opensWhatOthersWrote()
{
    QFETCH(QStringList, names);
    QFETCH(QStringList, paths);

    const QByteArray weights = "0123456789";
    QList<ZipFile> files;
    for (const QString &name : names) {
        const bool isModel = name == names.first();
        const bool isWeights = name == names.at(1);
        files.append({ name.toUtf8(),
                       isModel         ? jsonWithFiles(weights, paths)
                           : isWeights ? weights
                                       : "x",
                       ZIP_CM_DEFLATE });
    }
    writeZip(path(u"m.zip"_s), files);
    const auto model = load(u"m.zip"_s);
    QVERIFY2(model, model ? "" : qPrintable(model.error().message));
    QCOMPARE(bytesAt(*model, 0, 10).value_or({}), weights);
    QCOMPARE(model->origin.findings, QList<Finding>());
}

void TestZipHandler::missingWeightsAreFindings()
{
    writeZip(
        path(u"m.zip"_s),
        { { "model.json", jsonWithFiles("0123456789", { u"a"_s, u"b"_s }) }, { "b", "56789" } });
    const auto model = load(u"m.zip"_s);
    QVERIFY(model);
    QCOMPARE(model->origin.findings.size(), 1);
    QCOMPARE(model->origin.findings.first().code, u"missing-file"_s);
    QCOMPARE(bytesAt(*model, 5, 5).value_or({}), QByteArray("56789"));
}

void TestZipHandler::refusals_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ErrorCode>("code");

    QTest::newRow("an empty file") << QByteArray("") << ErrorCode::NotAModel;
    QTest::newRow("a text") << QByteArray("Hello") << ErrorCode::NotAModel;
    QTest::newRow("the beginning of a zip file")
        << QByteArray("PK\x03\x04 and so on") << ErrorCode::ChecksumMismatch;
}

void TestZipHandler::refusals()
{
    QFETCH(QByteArray, bytes);
    QFETCH(ErrorCode, code);

    QFile file(path(u"m.zip"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    const auto model = load(u"m.zip"_s);
    QVERIFY(!model);
    QCOMPARE(model.error().code, code);
    QVERIFY(model.error().message.contains(path(u"m.zip"_s)));
    QCOMPARE(load(u"none.zip"_s).error().code, ErrorCode::NotFound);
    QCOMPARE(save(u"no/folder/m.zip"_s, modelOf("x")).error().code, ErrorCode::NotFound);
    QCOMPARE(save(u""_s, modelOf("x")).error().code, ErrorCode::BadArgument);
}

void TestZipHandler::aDamagedEntryIsAnError_data()
{
    readsAnywhere_data();
}

void TestZipHandler::aDamagedEntryIsAnError()
{
    QFETCH(int, method);

    const QByteArray weights = noise(200'000);
    writeZip(path(u"m.zip"_s),
             { { "w", weights, method }, { "model.json", jsonWithFiles(weights, { u"w"_s }) } });
    QFile file(path(u"m.zip"_s));
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(100'000));
    file.write("damage");
    file.close();
    const auto model = load(u"m.zip"_s);
    QVERIFY(model);
    const auto bytes = bytesAt(*model, 0, weights.size());
    QVERIFY(!bytes);
    QVERIFY(bytes.error().message.contains(u"w in the zip file"_s));
}

void TestZipHandler::replacesInOneStep()
{
    QVERIFY(save(u"m.zip"_s, modelOf("old")));
    const auto old = load(u"m.zip"_s);
    QVERIFY(old);
    const auto refused = save(u"m.zip"_s, modelOf("new weights"));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::AlreadyExists);
    QVERIFY(save(u"m.zip"_s, modelOf("new weights"), { { u"replace"_s, true } }));
    QCOMPARE(names(), QStringList{ u"m.zip"_s });
    const auto now = load(u"m.zip"_s);
    QCOMPARE(bytesAt(*now, 0, 11).value_or({}), QByteArray("new weights"));
    // A model that is open stays what it was.
    QCOMPARE(bytesAt(*old, 0, 3).value_or({}), QByteArray("old"));
}

void TestZipHandler::failedSavesLeaveNothing_data()
{
    QTest::addColumn<qint64>("faultAt");
    QTest::newRow("at the first byte") << qint64(0);
    QTest::newRow("in the middle") << qint64(3'000'000);
    QTest::newRow("at the last byte") << qint64(4'999'999);
}

void TestZipHandler::failedSavesLeaveNothing()
{
    QFETCH(qint64, faultAt);

    ModelArtifacts model = modelOf("old");
    QVERIFY(save(u"m.zip"_s, model));
    constexpr qint64 bytes = 5'000'000;
    model.weightSpecs = WeightSpecs::fromList({});
    model.weightData
        = WeightData({ { std::make_shared<PatternBytes>(bytes, faultAt), bytes, u"w"_s } });
    const auto saved = save(u"m.zip"_s, model, { { u"replace"_s, true } });
    QVERIFY(!saved);
    QCOMPARE(saved.error().message, u"The disk is gone."_s);
    QCOMPARE(names(), QStringList{ u"m.zip"_s });
    QCOMPARE(bytesAt(*load(u"m.zip"_s), 0, 3).value_or({}), QByteArray("old"));
}

void TestZipHandler::aFullDiskLeavesTheOldModel()
{
    QVERIFY(save(u"m.zip"_s, modelOf("old")));
    // No file may grow beyond this; the system would send a signal as well.
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    ::getrlimit(RLIMIT_FSIZE, &before);
    const rlimit small{ 100'000, before.rlim_max };
    ::setrlimit(RLIMIT_FSIZE, &small);
    const auto saved = save(u"m.zip"_s, modelOf(noise(300'000)), { { u"replace"_s, true } });
    ::setrlimit(RLIMIT_FSIZE, &before);
    QVERIFY(!saved);
    QCOMPARE(saved.error().code, ErrorCode::Io);
    QCOMPARE(names(), QStringList{ u"m.zip"_s });
    QCOMPARE(bytesAt(*load(u"m.zip"_s), 0, 3).value_or({}), QByteArray("old"));
}

void TestZipHandler::cancelLeavesNothing()
{
    constexpr qint64 bytes = qint64(1) << 40;
    ModelArtifacts model = modelOf("x");
    model.weightSpecs = WeightSpecs::fromList({});
    model.weightData
        = WeightData({ { std::make_shared<PatternBytes>(bytes, bytes), bytes, u"w"_s } });
    const OperationPtr op = Operation::create();
    auto future = m_router->save(url(u"m.zip"_s), model, op);
    QTRY_VERIFY(op->done() > 8'000'000);
    op->cancel();
    const auto saved = waited(future);
    QVERIFY(!saved);
    QCOMPARE(saved.error().code, ErrorCode::Canceled);
    QCOMPARE(names(), QStringList());
}

void TestZipHandler::listsAFolder()
{
    QVERIFY(QDir(m_folder->path()).mkpath(u"a/b"_s));
    QVERIFY(save(u"a/b/deep.zip"_s, modelOf("12")));
    QVERIFY(save(u"top.zip"_s, modelOf("123")));
    writeZip(path(u"photos.zip"_s), { { "cat.jpg", "meow" } });
    QFile broken(path(u"broken.zip"_s));
    QVERIFY(broken.open(QIODevice::WriteOnly));
    broken.write("PK\x03\x04");
    broken.close();
    const auto store = m_router->store(url({}));
    QVERIFY(store);
    auto listed = waited((*store)->list(m_folder->path(), Operation::create()));
    QVERIFY(listed);
    std::sort(listed->begin(), listed->end(),
              [](const StoredModel &a, const StoredModel &b) { return a.path < b.path; });
    QCOMPARE(listed->size(), 3);
    QCOMPARE(listed->at(0).path, path(u"a/b/deep.zip"_s));
    QCOMPARE(listed->at(0).info.weightDataBytes, 2);
    QVERIFY(listed->at(0).info.dateSaved.isValid());
    QCOMPARE(listed->at(1).path, path(u"broken.zip"_s));
    QVERIFY(listed->at(1).damage);
    QCOMPARE(listed->at(2).path, path(u"top.zip"_s));
    QVERIFY(!listed->at(2).damage);
    QCOMPARE(waited((*store)->list(path(u"none"_s), Operation::create())).error().code,
             ErrorCode::NotFound);
}

void TestZipHandler::removesOnlyModels()
{
    QVERIFY(save(u"m.zip"_s, modelOf("12")));
    writeZip(path(u"photos.zip"_s), { { "cat.jpg", "meow" } });
    const ModelStorePtr store = m_router->scheme(u"zip"_s)->store;
    const auto remove = [&](const QString &name) {
        return waited(store->remove(path(name), Removal::Forever, Operation::create()));
    };
    QCOMPARE(remove(u"photos.zip"_s).error().code, ErrorCode::NotAModel);
    QCOMPARE(remove(u"m.zip"_s)->info.weightDataBytes, 2);
    QCOMPARE(remove(u"m.zip"_s).error().code, ErrorCode::NotFound);
    QCOMPARE(names(), QStringList{ u"photos.zip"_s });
}

void TestZipHandler::renames()
{
    QVERIFY(save(u"a.zip"_s, modelOf("1")));
    QVERIFY(save(u"b.zip"_s, modelOf("22")));
    const ModelStorePtr store = m_router->scheme(u"zip"_s)->store;
    const auto rename = [&](const QString &from, const QString &to) {
        return waited(store->rename(path(from), path(to), Operation::create()));
    };
    QCOMPARE(rename(u"a.zip"_s, u"b.zip"_s).error().code, ErrorCode::AlreadyExists);
    QCOMPARE(rename(u"none.zip"_s, u"c.zip"_s).error().code, ErrorCode::NotFound);
    QVERIFY(rename(u"a.zip"_s, u"c.zip"_s));
    QCOMPARE(names(), QStringList({ u"b.zip"_s, u"c.zip"_s }));
}

/// The sizes of zip64, read from a file with a hole.
void TestZipHandler::moreThanFourGigabytes()
{
    constexpr qint64 bytes = 5'000'000'000;
    const QByteArray json = jsonWithFiles(QByteArray(1, 'x'), { u"w"_s });
    writeLargeZip(path(u"m.zip"_s), json, bytes);
    const auto model = load(u"m.zip"_s);
    QVERIFY2(model, model ? "" : qPrintable(model.error().message));
    QCOMPARE(model->weightData->size(), bytes);
    QCOMPARE(bytesAt(*model, 0, 5).value_or({}), QByteArray("first"));
    QCOMPARE(bytesAt(*model, bytes - 4, 4).value_or({}), QByteArray("last"));
    QCOMPARE(bytesAt(*model, 1, 4).value_or({}), QByteArray("irst"));
}

QTEST_GUILESS_MAIN(TestZipHandler)
#include "tst_ziphandler.moc"
