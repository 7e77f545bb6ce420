// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/hashedbytes.h"
#include "core/base/hashing.h"
#include "core/io/http/httphandler.h"
#include "core/io/http/multipartbody.h"
#include "core/model/modeljson.h"
#include "tests/support/cannedserver.h"
#include "tests/support/futures.h"
#include "tests/support/httpfixture.h"
#include "tests/support/samplemodels.h"

#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace weightroom;
using namespace weightroom::testing;

namespace {

ModelArtifacts topologyOnly()
{
    ModelArtifacts model;
    model.modelTopology = JsonText::fromCompact(R"({"a":1})");
    return model;
}

} // namespace

class TestHttpSaver : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void bodyIsLaidOutAsTfjsDoes_data();
    void bodyIsLaidOutAsTfjsDoes();
    void bodyReadsAtAnyPlace();
    void routes_data();
    void routes();
    void postsTheModel();
    void putsWithHeaders();
    void answers_data();
    void answers();
    void bodiesAreRefused();
    void asksBeforeLargeUploads_data();
    void asksBeforeLargeUploads();
    void resendsOnRedirects();
    void progressEndsOnce();
    void putsSingleFiles();
    void putsBesideTheNamedJson();
    void singleFilesAreNotReplaced_data();
    void singleFilesAreNotReplaced();
    void singleFilesAreSentAgain();
    void foldersAreMade_data();
    void foldersAreMade();
    void modelsWithHolesAreNotSent();
    void damagedWeightsAreNotSent_data();
    void damagedWeightsAreNotSent();
    void cancelEndsAnUpload();

private:
    Expected<SaveResult> save(const ModelArtifacts &model, const IoOptions &options = {},
                              const QString &path = u"/up"_s);

    std::unique_ptr<CannedServer> m_server;
    std::unique_ptr<TestSession> m_test;
    IoRouter m_router;
    OperationPtr m_op;
    QThreadPool m_pool;
};

void TestHttpSaver::init()
{
    m_server = std::make_unique<CannedServer>();
    m_test = std::make_unique<TestSession>();
    m_router = IoRouter();
    m_router.registerSaveRouter(HttpHandler::factory({ m_test->session, &m_pool }));
    m_router.registerLoadRouter(HttpHandler::factory({ m_test->session, &m_pool }));
    m_op = Operation::create();
}

void TestHttpSaver::cleanup()
{
    m_router = IoRouter();
    m_test.reset();
    m_server.reset();
}

Expected<SaveResult> TestHttpSaver::save(const ModelArtifacts &model, const IoOptions &options,
                                         const QString &path)
{
    return waited(m_router.save(m_server->url(path), model, m_op, options));
}

void TestHttpSaver::bodyIsLaidOutAsTfjsDoes_data()
{
    QTest::addColumn<bool>("weights");
    QTest::addColumn<QByteArray>("wanted");
    QTest::newRow("C62 both parts")
        << true
        << QByteArray("--B\r\n"
                      "Content-Disposition: form-data; name=\"model.json\"; "
                      "filename=\"model.json\"\r\n"
                      "Content-Type: application/json\r\n"
                      "\r\n"
                      "{\"modelTopology\":{\"a\":1},\"weightsManifest\":[{\"paths\":[\"./"
                      "model.weights.bin\"],\"weights\":[{\"name\":\"x\",\"shape\":[1],\"dtype\":"
                      "\"float32\"}]}]}\r\n"
                      "--B\r\n"
                      "Content-Disposition: form-data; name=\"model.weights.bin\"; "
                      "filename=\"model.weights.bin\"\r\n"
                      "Content-Type: application/octet-stream\r\n"
                      "\r\n")
            + QByteArray::fromHex("0000803f") + "\r\n--B--\r\n";
    QTest::newRow("C63 topology only")
        << false
        << QByteArray("--B\r\n"
                      "Content-Disposition: form-data; name=\"model.json\"; "
                      "filename=\"model.json\"\r\n"
                      "Content-Type: application/json\r\n"
                      "\r\n"
                      "{\"modelTopology\":{\"a\":1},\"weightsManifest\":[{\"paths\":[\"./"
                      "model.weights.bin\"]}]}\r\n"
                      "--B--\r\n");
}

void TestHttpSaver::bodyIsLaidOutAsTfjsDoes()
{
    QFETCH(const bool, weights);
    QFETCH(const QByteArray, wanted);
    const ModelArtifacts model = weights ? smallModel() : topologyOnly();
    ModelArtifacts bare = model;
    bare.format = bare.generatedBy = bare.convertedBy = {};
    const MultipartBody multipart = MultipartBody::of(bare, "B", [](qint64) {});
    QCOMPARE(readAll(*multipart.body).value_or({}), wanted);
    QCOMPARE(multipart.contentType, QByteArray("multipart/form-data; boundary=B"));

    // The formulas of the contract, with another boundary.
    const QByteArray boundary = MultipartBody::randomBoundary();
    const qsizetype entries = weights ? 1 : 0;
    const qint64 json = writeModelJson(bare, { { { u"./model.weights.bin"_s }, entries } }).size();
    const qint64 size = MultipartBody::of(bare, boundary, [](qint64) {}).body->size();
    QCOMPARE(size,
             weights ? json + 4 + 3 * boundary.size() + 256 : json + 2 * boundary.size() + 120);
}

void TestHttpSaver::bodyReadsAtAnyPlace()
{
    const ModelArtifacts model = modelOfFloats(1000);
    const MultipartBody multipart = MultipartBody::of(model, "B", [](qint64) {});
    const QByteArray whole = readAll(*multipart.body).value_or({});
    QCOMPARE(whole.size(), multipart.body->size());
    const QByteArray hash = sha256Hex(weightBytes(model));
    QCOMPARE(multipart.body->weightSha256(), hash);
    for (qint64 at = 0; at < whole.size(); at += 777) {
        QByteArray piece(777, Qt::Uninitialized);
        const auto got
            = multipart.body->read(at, std::as_writable_bytes(std::span(piece.data(), 777)));
        QVERIFY(got && piece.left(*got) == whole.mid(at, 777));
    }
    QCOMPARE(multipart.body->weightSha256(), hash); // read once more from the start
}

void TestHttpSaver::routes_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<int>("handlers");
    QTest::newRow("C68 http") << u"http://foo/up"_s << 1;
    QTest::newRow("C68 https") << u"https://foo/up"_s << 1;
    QTest::newRow("C68 another scheme") << u"localhost://foo"_s << 0;
    QTest::newRow("C68 host and port") << u"foo:5000/bar"_s << 0;
    QTest::newRow("C68 capitals") << u"HTTP://x"_s << 0;
}

void TestHttpSaver::routes()
{
    QFETCH(const QString, url);
    QFETCH(const int, handlers);
    QCOMPARE(m_router.saveHandlers(url).size(), handlers);
    QCOMPARE(m_router.loadHandlers(url).size(), handlers);
    QVERIFY(m_router.loadHandlers(QStringList{ u"http://a"_s, u"http://b"_s }).isEmpty()); // D16
}

void TestHttpSaver::postsTheModel()
{
    m_server->on("/up",
                 CannedAnswer{ .status = 201,
                               .headers = { { "Location", "/models/1" } },
                               .body = R"({"stored":true})" });
    const ModelArtifacts model = fullModel();
    const Expected<SaveResult> saved = save(model);
    QVERIFY2(saved.has_value(), saved ? "" : qPrintable(saved.error().message));
    const CannedRequest &request = m_server->requests().first();
    QCOMPARE(request.method, QByteArray("POST"));
    QCOMPARE(request.header("Content-Length").toLongLong(), request.body.size());
    const QByteArray type = request.header("Content-Type");
    QVERIFY2(type.startsWith("multipart/form-data; boundary=----"), type.constData());
    const QByteArray boundary = type.sliced(type.indexOf('=') + 1);
    QCOMPARE(request.body,
             readAll(*MultipartBody::of(model, boundary, [](qint64) {}).body).value_or({}));
    QCOMPARE(request.header("X-Weightroom-Upload").size(), 36);

    QCOMPARE(saved->url, m_server->url(u"/up"_s));
    QCOMPARE(saved->info.weightDataBytes, model.weightData->size());
    QCOMPARE(saved->weightDataSha256, sha256Hex(weightBytes(model)));
    QCOMPARE(saved->responses.size(), 1);
    QCOMPARE(saved->responses.first().status, 201);
    QCOMPARE(saved->responses.first().body, QByteArray(R"({"stored":true})"));
    QVERIFY(!saved->verified);
}

void TestHttpSaver::putsWithHeaders()
{
    // C64
    m_server->on("/up", CannedAnswer{});
    QVERIFY(save(
        smallModel(),
        { { u"method"_s, u"PUT"_s }, { u"headers"_s, QStringList{ u"X-A: 1"_s, u"X-B: 2"_s } } }));
    const CannedRequest &request = m_server->requests().first();
    QCOMPARE(request.method, QByteArray("PUT"));
    QCOMPARE(request.header("X-A"), QByteArray("1"));
    QCOMPARE(request.header("X-B"), QByteArray("2"));
}

void TestHttpSaver::answers_data()
{
    QTest::addColumn<CannedAnswer>("answer");
    QTest::addColumn<QString>("result");
    QTest::newRow("C66 200") << CannedAnswer{} << u"Done"_s;
    QTest::newRow("C66 201") << CannedAnswer{ .status = 201 } << u"Done"_s;
    QTest::newRow("C66 204") << CannedAnswer{ .status = 204 } << u"Done"_s;
    QTest::newRow("C66 299") << CannedAnswer{ .status = 299 } << u"Done"_s;
    QTest::newRow("C66 304") << CannedAnswer{ .status = 304 } << u"HttpStatus"_s;
    QTest::newRow("C66 404") << CannedAnswer{ .status = 404 } << u"HttpStatus"_s;
    QTest::newRow("C66 500") << CannedAnswer{ .status = 500 } << u"HttpStatus"_s;
    QTest::newRow("413") << CannedAnswer{ .status = 413 } << u"HttpStatus"_s;
    QTest::newRow("302") << CannedAnswer{ .status = 302, .headers = { { "Location", "/b" } } }
                         << u"HttpStatus"_s;
    QTest::newRow("no answer") << CannedAnswer{ .hangUp = true } << u"NoAnswer"_s;
    QTest::newRow("an answer without an end")
        << CannedAnswer{ .body = QByteArray(50'000, 'x'), .endless = true } << u"Done"_s;
    QTest::newRow("an answer that breaks off")
        << CannedAnswer{ .status = 201, .body = "stor", .announced = 100, .cutAfter = 4 }
        << u"Done"_s;
}

void TestHttpSaver::answers()
{
    QFETCH(const CannedAnswer, answer);
    QFETCH(const QString, result);
    m_server->on("/up", answer);
    const Expected<SaveResult> saved = save(smallModel());
    QCOMPARE(outcome(saved), result);
    QCOMPARE(m_server->count("/up"), 1);
    if (!saved && saved.error().code == ErrorCode::HttpStatus)
        QVERIFY(saved.error().message.contains(m_server->url(u"/up"_s)));
}

void TestHttpSaver::bodiesAreRefused()
{
    QCOMPARE(outcome(save(smallModel(), { { u"body"_s, u""_s } })), u"BodyNotAllowed"_s); // C65
    QCOMPARE(
        outcome(save(smallModel(), { { u"headers"_s, QStringList{ u"Content-Type: a/b"_s } } })),
        u"BodyNotAllowed"_s);
    QVERIFY(m_server->requests().isEmpty());
}

void TestHttpSaver::asksBeforeLargeUploads_data()
{
    QTest::addColumn<CannedAnswer>("options");
    QTest::addColumn<QString>("method");
    QTest::addColumn<bool>("sent");
    const auto allow = [](int status, const char *methods) {
        return CannedAnswer{ .status = status, .headers = { { "Allow", methods } } };
    };
    QTest::newRow("401") << CannedAnswer{ .status = 401 } << u"POST"_s << false;
    QTest::newRow("403") << CannedAnswer{ .status = 403 } << u"POST"_s << false;
    QTest::newRow("404") << CannedAnswer{ .status = 404 } << u"POST"_s << false;
    QTest::newRow("404 is no hindrance for PUT")
        << CannedAnswer{ .status = 404 } << u"PUT"_s << true;
    QTest::newRow("only GET") << allow(200, "GET, HEAD, OPTIONS") << u"POST"_s << false;
    QTest::newRow("405, only GET") << allow(405, "GET") << u"POST"_s << false;
    QTest::newRow("405, but POST") << allow(405, "POST") << u"POST"_s << true;
    QTest::newRow("POST is allowed") << allow(204, "OPTIONS, POST") << u"POST"_s << true;
    QTest::newRow("does not know OPTIONS") << CannedAnswer{ .status = 501 } << u"POST"_s << true;
    QTest::newRow("fails at OPTIONS") << CannedAnswer{ .status = 500 } << u"POST"_s << true;
}

void TestHttpSaver::asksBeforeLargeUploads()
{
    QFETCH(const CannedAnswer, options);
    QFETCH(const QString, method);
    QFETCH(const bool, sent);
    m_server->on("/up", [options](const CannedRequest &request) {
        return request.method == "OPTIONS" ? options : CannedAnswer{};
    });
    const Expected<SaveResult> saved = save(modelOfFloats(300'000), { { u"method"_s, method } });
    QCOMPARE(outcome(saved), sent ? u"Done"_s : u"HttpStatus"_s);
    QCOMPARE(m_server->requests().first().method, QByteArray("OPTIONS"));
    QCOMPARE(m_server->requests().size(), sent ? 2 : 1);
}

void TestHttpSaver::resendsOnRedirects()
{
    m_server->on("/up", CannedAnswer{ .status = 308, .headers = { { "Location", "/there" } } });
    m_server->on("/there", CannedAnswer{});
    const ModelArtifacts model = modelOfFloats(100'000);
    const Expected<SaveResult> saved = save(model);
    QVERIFY2(saved.has_value(), saved ? "" : qPrintable(saved.error().message));
    QCOMPARE(m_server->requests().first().body, m_server->requests().last().body);
    QCOMPARE(m_server->requests().first().header("X-Weightroom-Upload"),
             m_server->requests().last().header("X-Weightroom-Upload"));
    QCOMPARE(saved->weightDataSha256, sha256Hex(weightBytes(model)));
    QCOMPARE(saved->responses.first().url, m_server->url(u"/there"_s));
}

void TestHttpSaver::progressEndsOnce()
{
    m_server->on("/up", CannedAnswer{ .status = 307, .headers = { { "Location", "/there" } } });
    m_server->on("/there", CannedAnswer{});
    const ProgressLog log(m_op);
    QVERIFY(save(modelOfFloats(500'000)));
    QVERIFY(log.isMonotone());
    QCOMPARE(log.timesAtEnd(), 1);
}

void TestHttpSaver::putsSingleFiles()
{
    for (const char *path :
         { "/d/model.json", "/d/group1-shard1of2.bin", "/d/group1-shard2of2.bin" })
        m_server->on(path, [](const CannedRequest &request) {
            return CannedAnswer{ .status = request.method == "PUT" ? 201 : 404 };
        });
    const ModelArtifacts model = modelOfFloats(1000);
    const Expected<SaveResult> saved = save(
        model,
        { { u"form"_s, u"files"_s }, { u"layout"_s, u"sized"_s }, { u"shardBytes"_s, 3000 } },
        u"/d?sig=x"_s);
    QVERIFY2(saved.has_value(), saved ? "" : qPrintable(saved.error().message));
    QByteArrayList puts;
    QByteArray weights;
    for (const CannedRequest &request : m_server->requests()) {
        if (request.method != "PUT")
            continue;
        puts.append(request.target);
        if (!request.target.contains("json"))
            weights += request.body;
    }
    QCOMPARE(puts,
             QByteArrayList({ "/d/group1-shard1of2.bin?sig=x", "/d/group1-shard2of2.bin?sig=x",
                              "/d/model.json?sig=x" }));
    QVERIFY(weights == weightBytes(model));
    QVERIFY(m_server->requests().last().body.contains("group1-shard1of2.bin"));
    QCOMPARE(saved->weightDataSha256, sha256Hex(weights));
    QCOMPARE(saved->responses.size(), 3);
    QVERIFY(saved->url.startsWith(m_server->url(u"/d/model.json"_s)));
}

void TestHttpSaver::putsBesideTheNamedJson()
{
    m_server->on("/d/mine.json", CannedAnswer{});
    m_server->on("/d/weights.bin", CannedAnswer{});
    QVERIFY(
        save(smallModel(),
             { { u"form"_s, u"files"_s }, { u"replace"_s, true }, { u"layout"_s, u"single"_s } },
             u"/d/mine.json"_s));
    QCOMPARE(m_server->requests().size(), 2);
    QCOMPARE(m_server->requests().first().header("If-None-Match"), QByteArray());
}

void TestHttpSaver::singleFilesAreNotReplaced_data()
{
    QTest::addColumn<int>("head");
    QTest::addColumn<int>("put");
    QTest::addColumn<QString>("result");
    QTest::newRow("it is there") << 200 << 201 << u"AlreadyExists"_s;
    QTest::newRow("it came in between") << 404 << 412 << u"AlreadyExists"_s;
    QTest::newRow("the server does not know conditions") << 404 << 501 << u"HttpStatus"_s;
    QTest::newRow("it is free") << 404 << 201 << u"Done"_s;
}

void TestHttpSaver::singleFilesAreNotReplaced()
{
    QFETCH(const int, head);
    QFETCH(const int, put);
    QFETCH(const QString, result);
    for (const char *path : { "/d/model.json", "/d/weights.bin" })
        m_server->on(path, [head, put](const CannedRequest &request) {
            return CannedAnswer{ .status = request.method == "HEAD" ? head : put, .body = "{}" };
        });
    const IoOptions options{ { u"form"_s, u"files"_s },
                             { u"layout"_s, u"single"_s },
                             { u"retries"_s, 0 } };
    QCOMPARE(outcome(save(smallModel(), options, u"/d/"_s)), result);
}

void TestHttpSaver::singleFilesAreSentAgain()
{
    int count = 0;
    m_server->on("/d/weights.bin", [&count](const CannedRequest &) {
        return CannedAnswer{ .status = 201, .hangUp = ++count == 1 };
    });
    m_server->on("/d/model.json", CannedAnswer{ .status = 201 });
    const IoOptions options{ { u"form"_s, u"files"_s },
                             { u"layout"_s, u"single"_s },
                             { u"replace"_s, true } };
    QCOMPARE(outcome(save(smallModel(), options, u"/d/"_s)), u"Done"_s);
    QCOMPARE(m_test->clock->pauses(), QList<double>{ 2 });
}

void TestHttpSaver::foldersAreMade_data()
{
    QTest::addColumn<QByteArrayList>("there");
    QTest::addColumn<int>("refusal");
    QTest::addColumn<QByteArrayList>("made");
    QTest::addColumn<QString>("result");
    QTest::newRow("it is there") << QByteArrayList{ "/", "/a/", "/a/b/" } << 0 << QByteArrayList()
                                 << u"Done"_s;
    QTest::newRow("one is missing")
        << QByteArrayList{ "/", "/a/" } << 0 << QByteArrayList{ "/a/b/" } << u"Done"_s;
    QTest::newRow("two are missing")
        << QByteArrayList{ "/" } << 0 << QByteArrayList{ "/a/", "/a/b/" } << u"Done"_s;
    QTest::newRow("folders may not be made")
        << QByteArrayList{ "/" } << 403 << QByteArrayList() << u"HttpStatus"_s;
    QTest::newRow("the server knows no MKCOL")
        << QByteArrayList{ "/" } << 501 << QByteArrayList() << u"HttpStatus"_s;
    QTest::newRow("the root is missing")
        << QByteArrayList() << 0 << QByteArrayList() << u"HttpStatus"_s;
}

void TestHttpSaver::foldersAreMade()
{
    QFETCH(QByteArrayList, there);
    QFETCH(const int, refusal);
    QFETCH(const QByteArrayList, made);
    QFETCH(const QString, result);
    const auto parentOf
        = [](const QByteArray &path) { return path.left(path.lastIndexOf('/', -2) + 1); };
    QByteArrayList added;
    for (const QByteArray path : { "/", "/a/", "/a/b/" })
        m_server->on(path, [&, path](const CannedRequest &request) -> CannedAnswer {
            if (request.method != "MKCOL" || refusal != 0)
                return { .status = request.method == "MKCOL" ? refusal : 404 };
            if (there.contains(path))
                return { .status = 405 };
            if (path == "/" || !there.contains(parentOf(path)))
                return { .status = 409 };
            there.append(path);
            added.append(path);
            return { .status = 201 };
        });
    for (const QByteArray path : { "/a/b/model.json", "/a/b/weights.bin" })
        m_server->on(path, [&there](const CannedRequest &request) -> CannedAnswer {
            if (request.method == "HEAD")
                return { .status = 404 };
            return { .status = there.contains("/a/b/") ? 201 : 409 };
        });
    const IoOptions options{ { u"form"_s, u"files"_s },
                             { u"layout"_s, u"single"_s },
                             { u"retries"_s, 0 } };
    QCOMPARE(outcome(save(smallModel(), options, u"/a/b/"_s)), result);
    QCOMPARE(added, made);
}

void TestHttpSaver::modelsWithHolesAreNotSent()
{
    ModelArtifacts model = smallModel();
    model.weightData = WeightData({ { .source = {}, .length = 4, .name = u"w.bin"_s } });
    QCOMPARE(outcome(save(model)), u"WeightFileMissing"_s);
    QVERIFY(m_server->requests().isEmpty());
}

void TestHttpSaver::damagedWeightsAreNotSent_data()
{
    QTest::addColumn<bool>("eachFile");
    QTest::newRow("one body") << false;
    QTest::newRow("each file") << true;
}

void TestHttpSaver::damagedWeightsAreNotSent()
{
    QFETCH(const bool, eachFile);
    ModelArtifacts model = smallModel();
    const QByteArray weights = weightBytes(model);
    QByteArray damaged = weights;
    damaged[0] = static_cast<char>(damaged[0] ^ 1);
    const auto source
        = std::make_shared<HashedBytes>(memoryBytes(damaged, u"objects/ab"_s), sha256Hex(weights));
    model.weightData = WeightData({ { source, source->size(), u"objects/ab"_s } });
    const IoOptions options = eachFile ? IoOptions{ { u"form"_s, u"files"_s } } : IoOptions{};
    const Expected<SaveResult> saved = save(model, options);
    QCOMPARE(outcome(saved), u"ChecksumMismatch"_s);
    QCOMPARE(saved.error().source, u"objects/ab"_s);
    QVERIFY(m_server->requests().isEmpty());
}

void TestHttpSaver::cancelEndsAnUpload()
{
    m_server->on("/up", CannedAnswer{ .silent = true });
    QTimer::singleShot(150, m_op.get(), &Operation::cancel);
    QCOMPARE(outcome(save(smallModel())), u"Canceled"_s);
}

QTEST_GUILESS_MAIN(TestHttpSaver)
#include "tst_httpsaver.moc"
