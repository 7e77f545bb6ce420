// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/run.h"
#include "core/io/http/httploader.h"
#include "tests/support/cannedserver.h"
#include "tests/support/futures.h"
#include "tests/support/httpfixture.h"
#include "tests/support/samplemodels.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace weightroom;
using namespace weightroom::testing;

namespace {

/// model.json whose manifest has the groups \a manifest.
QByteArray modelJson(const QByteArray &manifest)
{
    return R"({"modelTopology":{"class_name":"Sequential","config":{"layers":[]}},)"
           R"("format":"layers-model","weightsManifest":)"
        + manifest + '}';
}

/// One group of \a paths with \a floats values.
QByteArray group(const QByteArrayList &paths, int floats, const QByteArray &name = "w")
{
    return R"({"paths":[")" + paths.join(R"(",")") + R"("],"weights":[{"name":")" + name
        + R"(","shape":[)" + QByteArray::number(floats) + R"(],"dtype":"float32"}]})";
}

QByteArray pattern(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    for (qsizetype i = 0; i < size; ++i)
        bytes[i] = static_cast<char>((i * 31 + i / 251) % 256);
    return bytes;
}

} // namespace

class TestHttpLoader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void groups_data();
    void groups();
    void modelsWithoutWeights();
    void emptyModel();
    void headersGoWithEveryRequest();
    void converterNamesTheUrls();
    void urlsOfWeights_data();
    void urlsOfWeights();
    void redirectedBase();
    void progressIsMonotoneAndEndsOnce();
    void progressOfNoWeights();
    void atMostSixInFlight();
    void requestsInFlightAreASetting_data();
    void requestsInFlightAreASetting();
    void wrongAnswersAreNotWeights_data();
    void wrongAnswersAreNotWeights();
    void wrongModels_data();
    void wrongModels();
    void surplusBytesAreLoaded();
    void brokenDownloadsGoOn_data();
    void brokenDownloadsGoOn();
    void oneFailureEndsTheOthers();
    void cancelLeavesNothing();
    void secretsStayOutOfErrors();
    void lazyLoadsReadRanges();
    void lazyLoadsWithoutRanges();
    void lazyLoadsFindSizes();
    void lazyFaults_data();
    void lazyFaults();
    void manyShards();

private:
    Expected<ModelArtifacts> load(const QString &path, const IoOptions &options = {});
    void serveModel(const QByteArray &manifest);
    QStringList targets() const;

    std::unique_ptr<CannedServer> m_server;
    std::unique_ptr<TestSession> m_test;
    OperationPtr m_op;
    QThreadPool m_pool;
};

void TestHttpLoader::init()
{
    m_server = std::make_unique<CannedServer>();
    m_test = std::make_unique<TestSession>();
    m_op = Operation::create();
}

void TestHttpLoader::cleanup()
{
    m_test.reset();
    m_server.reset();
}

Expected<ModelArtifacts> TestHttpLoader::load(const QString &path, const IoOptions &options)
{
    const Expected<HttpOptions> read = HttpOptions::read(options);
    if (!read)
        return read.error();
    const QString url = path.startsWith(u'/') ? m_server->url(path) : path;
    return waited(run(&m_pool, m_op,
                      [url, session = m_test->session,
                       options = *read](Operation &op) -> Expected<ModelArtifacts> {
                          return loadHttpModel(session, options, url, op);
                      }));
}

void TestHttpLoader::serveModel(const QByteArray &manifest)
{
    m_server->on("/m/model.json", CannedAnswer{ .body = modelJson(manifest) });
}

QStringList TestHttpLoader::targets() const
{
    QStringList result;
    for (const CannedRequest &request : m_server->requests())
        result.append(QString::fromUtf8(request.target));
    result.sort();
    return result;
}

void TestHttpLoader::groups_data()
{
    QTest::addColumn<QByteArray>("manifest");
    QTest::addColumn<QList<QByteArray>>("files");
    QTest::addColumn<QByteArray>("joined"); // hexadecimal
    const QByteArray one = QByteArray::fromHex("0000803f");
    const QByteArray three = QByteArray::fromHex("00004040");
    QTest::newRow("C69 one group of two paths")
        << '[' + group({ "f0", "f1" }, 2) + ']' << QList<QByteArray>{ one, three }
        << QByteArray("0000803f00004040");
    QTest::newRow("C69 two groups of two paths")
        << '[' + group({ "f0", "f1" }, 2, "a") + ',' + group({ "f2", "f3" }, 2, "b") + ']'
        << QList<QByteArray>{ one, three, three, one }
        << QByteArray("0000803f00004040000040400000803f");
    QTest::newRow("C70 int32 group, then bool group")
        << QByteArray(R"([{"paths":["f0"],"weights":[{"name":"i","shape":[3,1],"dtype":"int32"}]},)"
                      R"({"paths":["f1"],"weights":[{"name":"b","shape":[2],"dtype":"bool"}]}])")
        << QList<QByteArray>{ QByteArray::fromHex("010000000300000003000000"),
                              QByteArray::fromHex("0704") }
        << QByteArray("0100000003000000030000000704");
}

void TestHttpLoader::groups()
{
    QFETCH(const QByteArray, manifest);
    QFETCH(const QList<QByteArray>, files);
    QFETCH(const QByteArray, joined);
    serveModel(manifest);
    for (qsizetype i = 0; i < files.size(); ++i)
        m_server->serve("/m/f" + QByteArray::number(i), files.at(i));
    const Expected<ModelArtifacts> model = load(u"/m/model.json"_s);
    QVERIFY2(model.has_value(), model ? "" : qPrintable(model.error().message));
    QCOMPARE(weightBytes(*model).toHex(), joined);
    QVERIFY(model->weightData->isComplete());
    QCOMPARE(model->origin.url, m_server->url(u"/m/model.json"_s));
    QCOMPARE(model->origin.name, u"m"_s);
    QCOMPARE(model->origin.files.size(), files.size() + 1);
    QCOMPARE(m_server->requests().first().target, QByteArray("/m/model.json"));
}

void TestHttpLoader::modelsWithoutWeights()
{
    // C71 topology only, then weights only.
    m_server->on("/a.json",
                 CannedAnswer{ .body = "\xef\xbb\xbf"
                                       R"({"modelTopology":{"class_name":"S","config":[]}})" });
    Expected<ModelArtifacts> model = load(u"/a.json"_s);
    QVERIFY2(model.has_value(), model ? "" : qPrintable(model.error().message));
    QVERIFY(!model->weightData);
    QCOMPARE(model->origin.name, u"a"_s);

    m_server->on("/b.json",
                 CannedAnswer{ .body = R"({"weightsManifest":[)" + group({ "w" }, 1) + "]}" });
    m_server->serve("/w", "1234");
    model = load(u"/b.json"_s);
    QVERIFY2(model.has_value(), model ? "" : qPrintable(model.error().message));
    QCOMPARE(weightBytes(*model), QByteArray("1234"));
    QVERIFY(model->modelTopology.isAbsent());
}

void TestHttpLoader::emptyModel()
{
    m_server->on("/a.json", CannedAnswer{ .body = "{}" });
    QCOMPARE(outcome(load(u"/a.json"_s)), u"EmptyModelJson"_s); // C72
}

void TestHttpLoader::headersGoWithEveryRequest()
{
    // C73
    serveModel('[' + group({ "w0", "w1" }, 2) + ']');
    m_server->serve("/m/w0", "1234");
    m_server->serve("/m/w1", "5678");
    QVERIFY(load(u"/m/model.json"_s, { { u"headers"_s, QStringList{ u"X-Key: k"_s } } }));
    QCOMPARE(m_server->requests().size(), 3);
    for (const CannedRequest &request : m_server->requests())
        QCOMPARE(request.header("X-Key"), QByteArray("k"));
    QCOMPARE(m_server->requests().last().header("Accept-Encoding"), QByteArray("identity"));
}

void TestHttpLoader::converterNamesTheUrls()
{
    // C74
    serveModel('[' + group({ "weightfile0" }, 1) + ']');
    m_server->serve("/auth_weightfile0", "1234");
    const WeightUrlConverter converter{ [this](const QString &path) {
        return m_server->url(u"/auth_"_s + path);
    } };
    const Expected<ModelArtifacts> model = load(
        u"/m/model.json?x=1"_s, { { u"weightUrlConverter"_s, QVariant::fromValue(converter) } });
    QVERIFY2(model.has_value(), model ? "" : qPrintable(model.error().message));
    QCOMPARE(targets(), QStringList({ u"/auth_weightfile0"_s, u"/m/model.json?x=1"_s }));
}

void TestHttpLoader::urlsOfWeights_data()
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<IoOptions>("options");
    QTest::addColumn<QString>("asked");
    QTest::newRow("C75 the query goes along") << u"/m/model.json?x=1&y=2"_s << QByteArray("w.bin")
                                              << IoOptions() << u"/m/w.bin?x=1&y=2"_s;
    QTest::newRow("C78 TF Hub") << u"/m/1"_s << QByteArray("w.bin")
                                << IoOptions{ { u"fromTFHub"_s, true } }
                                << u"/m/1/w.bin?tfjs-format=file"_s;
    QTest::newRow("D14 reserved characters") << u"/m/model.json"_s << QByteArray("w 1#\xc3\xa9.bin")
                                             << IoOptions() << u"/m/w%201%23%C3%A9.bin"_s;
    QTest::newRow("a folder above")
        << u"/m/model.json"_s << QByteArray("../w.bin") << IoOptions() << u"/w.bin"_s;
    QTest::newRow("a fragment is not sent")
        << u"/m/model.json?x=1#frag"_s << QByteArray("w.bin") << IoOptions() << u"/m/w.bin?x=1"_s;
}

void TestHttpLoader::urlsOfWeights()
{
    QFETCH(const QString, model);
    QFETCH(const QByteArray, path);
    QFETCH(const IoOptions, options);
    QFETCH(const QString, asked);
    const QByteArray json = modelJson('[' + group({ path }, 1) + ']');
    m_server->on("/m/model.json", CannedAnswer{ .body = json });
    m_server->on("/m/1/model.json", CannedAnswer{ .body = json });
    m_server->on(asked.section(u'?', 0, 0).toUtf8(), CannedAnswer{ .body = "1234" });
    const Expected<ModelArtifacts> loaded = load(model, options);
    QVERIFY2(loaded.has_value(), loaded ? "" : qPrintable(loaded.error().message));
    QVERIFY2(targets().contains(asked), qPrintable(targets().join(u' ')));
}

void TestHttpLoader::redirectedBase()
{
    // D15
    m_server->on("/old/model.json",
                 CannedAnswer{ .status = 302, .headers = { { "Location", "/m/model.json" } } });
    serveModel('[' + group({ "w" }, 1) + ']');
    m_server->serve("/old/w", "orig");
    m_server->serve("/m/w", "redi");
    Expected<ModelArtifacts> model = load(u"/old/model.json"_s);
    QCOMPARE(model ? weightBytes(*model) : QByteArray(), QByteArray("orig"));
    model = load(u"/old/model.json"_s, { { u"resolveRedirected"_s, true } });
    QCOMPARE(model ? weightBytes(*model) : QByteArray(), QByteArray("redi"));
}

void TestHttpLoader::progressIsMonotoneAndEndsOnce()
{
    // C76: three files; each retried once in the middle, which must not count twice.
    serveModel('[' + group({ "f0", "f1", "f2" }, 75'000) + ']');
    for (const char *name : { "/m/f0", "/m/f1", "/m/f2" }) {
        m_server->on(name, [first = true](const CannedRequest &) mutable {
            const bool cut = std::exchange(first, false);
            return CannedAnswer{ .body = QByteArray(100'000, 'x'),
                                 .cutAfter = cut ? 60'000 : -1,
                                 .pieceBytes = 10'000,
                                 .pieceDelayMs = 1 };
        });
    }
    const ProgressLog log(m_op);
    qint64 totalAtFirstByte = 0;
    connect(m_op.get(), &Operation::progressChanged, this, [&](qint64 done, qint64 total) {
        if (done > 0 && totalAtFirstByte == 0)
            totalAtFirstByte = total;
    });
    const Expected<ModelArtifacts> model = load(u"/m/model.json"_s);
    QVERIFY2(model.has_value(), model ? "" : qPrintable(model.error().message));
    QTRY_COMPARE(totalAtFirstByte, 300'000);
    QVERIFY(log.isMonotone());
    QCOMPARE(log.timesAtEnd(), 1);
    QCOMPARE(m_op->done(), 300'000);
}

void TestHttpLoader::progressOfNoWeights()
{
    m_server->on("/a.json", CannedAnswer{ .body = R"({"modelTopology":{}})" });
    const ProgressLog log(m_op);
    QVERIFY(load(u"/a.json"_s));
    QCOMPARE(log.timesAtEnd(), 1);
}

void TestHttpLoader::atMostSixInFlight()
{
    QByteArrayList names;
    for (int i = 0; i < 12; ++i) {
        names.append("f" + QByteArray::number(i));
        m_server->on("/m/f" + QByteArray::number(i),
                     CannedAnswer{ .headers = { { "Cache-Control", "no-store" } },
                                   .body = "1234",
                                   .pieceBytes = 2,
                                   .pieceDelayMs = 20 });
    }
    serveModel('[' + group(names, 12) + ']');
    QVERIFY(load(u"/m/model.json"_s));
    QVERIFY2(m_server->mostInFlight() > 1 && m_server->mostInFlight() <= 6,
             qPrintable(QString::number(m_server->mostInFlight())));
}

void TestHttpLoader::requestsInFlightAreASetting_data()
{
    QTest::addColumn<int>("setting");
    QTest::addColumn<IoOptions>("options");
    QTest::addColumn<int>("most");
    QTest::newRow("one") << 1 << IoOptions() << 1;
    QTest::newRow("three") << 3 << IoOptions() << 3;
    QTest::newRow("the load's own wish") << 1 << IoOptions{ { u"parallel"_s, 2 } } << 2;
}

void TestHttpLoader::requestsInFlightAreASetting()
{
    QFETCH(const int, setting);
    QFETCH(const IoOptions, options);
    QFETCH(const int, most);
    QByteArrayList names;
    for (int i = 0; i < 8; ++i) {
        names.append("f" + QByteArray::number(i));
        m_server->on("/m/f" + QByteArray::number(i),
                     CannedAnswer{ .body = "1234", .pieceBytes = 1, .pieceDelayMs = 20 });
    }
    serveModel('[' + group(names, 8) + ']');
    m_test->session->setParallel(setting);
    QVERIFY(load(u"/m/model.json"_s, options));
    QCOMPARE(m_server->mostInFlight(), most);
}

void TestHttpLoader::wrongAnswersAreNotWeights_data()
{
    QTest::addColumn<CannedAnswer>("answer");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("says"); // in message or cause
    const CannedHeaders html{ { "Content-Type", "text/html" } };
    const CannedHeaders json{ { "Content-Type", "application/json" } };
    QTest::newRow("C77 404 with twelve bytes")
        << CannedAnswer{ .status = 404, .body = "not found..!" } << u"HttpStatus"_s
        << u"not found..!"_s;
    QTest::newRow("D2 an HTML page with status 200")
        << CannedAnswer{ .headers = html, .body = "<!DOCTYPE html><h1>Please log in</h1>" }
        << u"NotAModel"_s << u"Please log in"_s;
    QTest::newRow("D2 an HTML page of just the right length")
        << CannedAnswer{ .body = "<html>abcdef" } << u"NotAModel"_s << u"abcdef"_s;
    QTest::newRow("D2 a JSON error document")
        << CannedAnswer{ .headers = json, .body = R"({"error":"quota"})" } << u"NotAModel"_s
        << u"quota"_s;
    QTest::newRow("D2 a JSON document of the right length")
        << CannedAnswer{ .body = R"({"error":12})" } << u"NotAModel"_s << u"error"_s;
    QTest::newRow("D2 a Git LFS pointer")
        << CannedAnswer{ .body = "version https://git-lfs.github.com/spec/v1\noid sha256:1" }
        << u"NotAModel"_s << u"git-lfs"_s;
    QTest::newRow("D2 a short body")
        << CannedAnswer{ .body = "short" } << u"LengthMismatch"_s << u"12"_s;
    QTest::newRow("D2 a body shorter than announced")
        << CannedAnswer{ .body = "short", .announced = 12, .cutAfter = 5 } << u"Network"_s
        << u"closed the connection"_s;
    QTest::newRow("D2 nothing at all")
        << CannedAnswer{ .status = 204 } << u"LengthMismatch"_s << u"204"_s;
    QTest::newRow("an endless body")
        << CannedAnswer{ .body = QByteArray(5000, '\1'), .endless = true } << u"LengthMismatch"_s
        << u"12"_s;
    QTest::newRow("a length of a different file")
        << CannedAnswer{ .body = QByteArray(5000, '\1'), .announced = 1'000'000'000 }
        << u"LengthMismatch"_s << u"1,000,000,000"_s;
    QTest::newRow("a part that was not asked for") << CannedAnswer{
        .status = 206, .headers = { { "Content-Range", "bytes 5-16/20" } }, .body = "123456789012"
    } << u"LengthMismatch"_s << u"206"_s;
}

void TestHttpLoader::wrongAnswersAreNotWeights()
{
    QFETCH(const CannedAnswer, answer);
    QFETCH(const QString, code);
    QFETCH(const QString, says);
    serveModel('[' + group({ "w" }, 3) + ']');
    m_server->on("/m/w", answer);
    const Expected<ModelArtifacts> model = load(u"/m/model.json"_s, { { u"retries"_s, 1 } });
    QCOMPARE(outcome(model), code);
    const QString text = model.error().message + u'\n' + model.error().cause;
    QVERIFY2(text.contains(says), qPrintable(text));
    QVERIFY2(model.error().source.startsWith(m_server->url()), qPrintable(model.error().source));
}

void TestHttpLoader::wrongModels_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<CannedAnswer>("answer");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("says");
    QTest::newRow("C79 HTML instead of JSON")
        << u"/m.json"_s << CannedAnswer{ .body = "<html><h1>Sign in</h1></html>" }
        << u"InvalidJson"_s << u"HTML"_s;
    QTest::newRow("C79 a URL that ends in .pb")
        << u"/m.pb"_s << CannedAnswer{ .body = QByteArray("\x08\x01\x12\x00", 4) }
        << u"InvalidJson"_s << u"tensorflowjs_converter"_s;
    QTest::newRow("JSON null") << u"/m.json"_s << CannedAnswer{ .body = "null" } << u"InvalidJson"_s
                               << u"object"_s;
    QTest::newRow("broken JSON") << u"/m.json"_s << CannedAnswer{ .body = R"({"a":)" }
                                 << u"InvalidJson"_s << u""_s;
    QTest::newRow("404") << u"/m.json"_s << CannedAnswer{ .status = 404, .body = "{}" }
                         << u"HttpStatus"_s << u"404"_s;
    QTest::newRow("an empty body")
        << u"/m.json"_s << CannedAnswer{ .status = 204 } << u"InvalidJson"_s << u"empty"_s;
    QTest::newRow("C67 an empty URL")
        << QString() << CannedAnswer{} << u"BadArgument"_s << u"URL"_s;
}

void TestHttpLoader::wrongModels()
{
    QFETCH(const QString, path);
    QFETCH(const CannedAnswer, answer);
    QFETCH(const QString, code);
    QFETCH(const QString, says);
    m_server->on(path.toUtf8(), answer);
    const Expected<ModelArtifacts> model = load(path);
    QCOMPARE(outcome(model), code);
    const QString text = model.error().message + model.error().cause + model.error().advice;
    QVERIFY2(text.contains(says), qPrintable(text));
}

void TestHttpLoader::surplusBytesAreLoaded()
{
    serveModel('[' + group({ "w" }, 2) + ']'); // C27
    m_server->serve("/m/w", "123456789012");
    const Expected<ModelArtifacts> model = load(u"/m/model.json"_s);
    QVERIFY2(model.has_value(), model ? "" : qPrintable(model.error().message));
    QCOMPARE(model->weightData->shards().first().source->size(), 12);
}

void TestHttpLoader::brokenDownloadsGoOn_data()
{
    QTest::addColumn<QByteArray>("validator"); // the header's name; empty: none
    QTest::addColumn<bool>("ranges");
    QTest::addColumn<bool>("anew");
    QTest::newRow("with an ETag") << QByteArray("ETag") << true << false;
    QTest::newRow("with a date") << QByteArray("Last-Modified") << true << false;
    QTest::newRow("without ranges") << QByteArray("ETag") << false << true;
    QTest::newRow("without a validator") << QByteArray() << true << true;
}

void TestHttpLoader::brokenDownloadsGoOn()
{
    QFETCH(const QByteArray, validator);
    QFETCH(const bool, ranges);
    QFETCH(const bool, anew);
    const QByteArray bytes = pattern(400'000);
    serveModel('[' + group({ "w" }, 100'000) + ']');
    int count = 0;
    m_server->on("/m/w", [&](const CannedRequest &request) {
        CannedAnswer answer{ .body = bytes };
        if (!validator.isEmpty())
            answer.headers.append({ validator, "\"v1\"" });
        const QByteArray range = request.header("Range");
        if (++count == 1) {
            answer.cutAfter = 150'000;
            answer.announced = bytes.size();
        } else if (ranges && !range.isEmpty()) {
            const qint64 from = range.sliced(6).chopped(1).toLongLong();
            answer.status = 206;
            answer.body = bytes.sliced(from);
            answer.headers.append(
                { "Content-Range", "bytes " + QByteArray::number(from) + "-399999/400000" });
        }
        return answer;
    });
    const Expected<ModelArtifacts> model = load(u"/m/model.json"_s);
    QVERIFY2(model.has_value(), model ? "" : qPrintable(model.error().message));
    QVERIFY(weightBytes(*model) == bytes);
    const CannedRequest &second = m_server->requests().last();
    QCOMPARE(second.header("Range").isEmpty(), validator.isEmpty());
    QCOMPARE(second.header("If-Range"), validator.isEmpty() ? QByteArray() : "\"v1\"");
    QCOMPARE(model->origin.findings.size(), anew ? 1 : 0);
    QCOMPARE(m_test->clock->pauses(), QList<double>{ 2 });
}

void TestHttpLoader::oneFailureEndsTheOthers()
{
    serveModel('[' + group({ "f0", "f1" }, 2) + ']');
    m_server->on("/m/f0", CannedAnswer{ .silent = true });
    m_server->on("/m/f1", CannedAnswer{ .status = 404 });
    QElapsedTimer since;
    since.start();
    QCOMPARE(outcome(load(u"/m/model.json"_s)), u"HttpStatus"_s);
    QCOMPARE_LT(since.elapsed(), 1000);
}

void TestHttpLoader::cancelLeavesNothing()
{
    serveModel('[' + group({ "f0", "f1" }, 2) + ']');
    m_server->on("/m/f0", CannedAnswer{ .silent = true });
    m_server->on("/m/f1", CannedAnswer{ .body = "1", .announced = 4 });
    QElapsedTimer since;
    QTimer::singleShot(150, this, [&] {
        since.start();
        m_op->cancel();
    });
    QCOMPARE(outcome(load(u"/m/model.json"_s)), u"Canceled"_s);
    QCOMPARE_LT(since.elapsed(), 1000);
}

void TestHttpLoader::secretsStayOutOfErrors()
{
    const QString url = u"http://me:hidden1@127.0.0.1:%1/m/model.json?token=hidden2"_s.arg(
        m_server->serverPort());
    m_server->on("/m/model.json", CannedAnswer{ .body = modelJson('[' + group({ "w" }, 1) + ']') });
    const Expected<ModelArtifacts> model = load(url);
    QCOMPARE(outcome(model), u"HttpStatus"_s);
    QCOMPARE(m_server->requests().first().header("Authorization"),
             "Basic " + QByteArray("me:hidden1").toBase64());
    QCOMPARE(m_server->requests().last().target, QByteArray("/m/w?token=hidden2"));
    const Error &error = model.error();
    const QString text = error.message + error.cause + error.advice + error.detail + error.source;
    QVERIFY2(!text.contains(u"hidden"_s), qPrintable(text));
}

void TestHttpLoader::lazyLoadsReadRanges()
{
    const QByteArray bytes = pattern(3'000'000);
    serveModel('[' + group({ "w" }, 750'000) + ']');
    m_server->serve("/m/w", bytes);
    const Expected<ModelArtifacts> model = load(u"/m/model.json"_s, { { u"lazy"_s, true } });
    QVERIFY2(model.has_value(), model ? "" : qPrintable(model.error().message));
    QCOMPARE(m_server->requests().size(), 1); // the manifest tells the size
    QCOMPARE(model->weightData->size(), bytes.size());

    const auto readAt = [&](qint64 offset, qint64 length) {
        return waited(run(&m_pool, m_op, [&, offset, length](Operation &) -> Expected<QByteArray> {
            QByteArray piece(length, Qt::Uninitialized);
            const std::span<char> into(piece.data(), static_cast<std::size_t>(length));
            const auto read = model->weightData->read(offset, std::as_writable_bytes(into));
            return read ? Expected<QByteArray>(piece) : read.error();
        }));
    };
    QVERIFY(readAt(1'000'000, 1000).value_or({}) == bytes.mid(1'000'000, 1000));
    QCOMPARE(m_server->requests().size(), 2);
    QVERIFY(m_server->requests().last().header("Range").startsWith("bytes="));
    QVERIFY(readAt(1'000'100, 100).value_or({}) == bytes.mid(1'000'100, 100));
    QCOMPARE(m_server->requests().size(), 2); // kept
    QVERIFY(readAt(2'999'990, 10).value_or({}) == bytes.right(10));
    QVERIFY(readAt(0, 3'000'000).value_or({}) == bytes);
}

void TestHttpLoader::lazyLoadsWithoutRanges()
{
    const QByteArray bytes = pattern(400'000);
    serveModel('[' + group({ "w" }, 100'000) + ']');
    m_server->on("/m/w", CannedAnswer{ .body = bytes });
    const Expected<ModelArtifacts> model = load(u"/m/model.json"_s, { { u"lazy"_s, true } });
    QVERIFY(model.has_value());
    const auto read = waited(run(
        &m_pool, m_op, [&](Operation &) -> Expected<QByteArray> { return weightBytes(*model); }));
    QVERIFY(read.value_or({}) == bytes);
    QCOMPARE(m_server->count("/m/w"), 1);
}

void TestHttpLoader::lazyLoadsFindSizes()
{
    serveModel('[' + group({ "f0", "f1", "f2" }, 5) + ']');
    m_server->serve("/m/f0", "1234567890");
    m_server->on("/m/f1", CannedAnswer{ .body = "abcdef" });
    m_server->on("/m/f2", CannedAnswer{ .body = "xyzw", .chunked = true });
    const Expected<ModelArtifacts> model = load(u"/m/model.json"_s, { { u"lazy"_s, true } });
    QVERIFY2(model.has_value(), model ? "" : qPrintable(model.error().message));
    const auto read = waited(run(
        &m_pool, m_op, [&](Operation &) -> Expected<QByteArray> { return weightBytes(*model); }));
    QCOMPARE(read.value_or({}), QByteArray("1234567890abcdefxyzw"));
}

void TestHttpLoader::lazyFaults_data()
{
    QTest::addColumn<CannedAnswer>("answer");
    QTest::addColumn<QString>("code");
    QTest::newRow("404") << CannedAnswer{ .status = 404 } << u"HttpStatus"_s;
    QTest::newRow("another size") << CannedAnswer{ .body = "12345" } << u"LengthMismatch"_s;
    QTest::newRow("a page of the right size")
        << CannedAnswer{ .body = "<html>abcdef" } << u"NotAModel"_s;
    QTest::newRow("a part of a file of another size") << CannedAnswer{
        .status = 206, .headers = { { "Content-Range", "bytes 0-11/99" } }, .body = "123456789012"
    } << u"LengthMismatch"_s;
}

void TestHttpLoader::lazyFaults()
{
    QFETCH(const CannedAnswer, answer);
    QFETCH(const QString, code);
    serveModel('[' + group({ "w" }, 3) + ']');
    m_server->on("/m/w", answer);
    const Expected<ModelArtifacts> model
        = load(u"/m/model.json"_s, { { u"lazy"_s, true }, { u"retries"_s, 0 } });
    QVERIFY(model.has_value());
    const auto read = waited(run(&m_pool, m_op, [&](Operation &) -> Expected<Done> {
        QByteArray piece(12, Qt::Uninitialized);
        return model->weightData->read(0, std::as_writable_bytes(std::span(piece.data(), 12)));
    }));
    QCOMPARE(outcome(read), code);
}

void TestHttpLoader::manyShards()
{
    QByteArrayList names;
    QByteArray all;
    for (int i = 0; i < 256; ++i) {
        names.append("s" + QByteArray::number(i));
        const QByteArray bytes = pattern(400).mid(i, 40);
        all += bytes;
        m_server->serve("/m/s" + QByteArray::number(i), bytes);
    }
    serveModel('[' + group(names, 2560) + ']');
    const Expected<ModelArtifacts> model = load(u"/m/model.json"_s);
    QVERIFY2(model.has_value(), model ? "" : qPrintable(model.error().message));
    QVERIFY(weightBytes(*model) == all);
}

QTEST_GUILESS_MAIN(TestHttpLoader)
#include "tst_httploader.moc"
