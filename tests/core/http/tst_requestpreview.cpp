// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/io/http/requestpreview.h"
#include "tests/support/cannedserver.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace weightroom;
using namespace weightroom::testing;

namespace {

UploadSizes sizes()
{
    return { .jsonBytes = 793,
             .weightBytes = 12,
             .bodyBytes = 1175,
             .files = { { u"group1-shard1of1.bin"_s, 12 }, { u"model.json"_s, 790 } } };
}

ServerProfile profileWithSecrets()
{
    ServerProfile profile = ServerProfile::made();
    profile.headers = { { .name = u"X-Team"_s, .value = u"it's us"_s },
                        { .name = u"X-Api-Key"_s, .isSecret = true } };
    profile.login = ServerProfile::LoginKind::Basic;
    profile.user = u"me"_s;
    return profile;
}

} // namespace

class TestRequestPreview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneRequest();
    void aRequestForEachFile();
    void manyFilesAreCounted();
    void whatIsHalfTypedIsNoFault_data();
    void whatIsHalfTypedIsNoFault();
    void secretsInUrlsAreDots();
    void sizesAreThoseOfTheRequest();
    void curlDoesTheSame();
    void curlPutsEachFile();
    void curlKnowsTheRest();
    void urlsOfWeights();
};

void TestRequestPreview::oneRequest()
{
    const QString text
        = requestPreview(profileWithSecrets(), u"https://h.test:8443/up?x=1"_s, sizes());
    QCOMPARE(text, uR"(POST /up?x=1 HTTP/1.1
Host: h.test:8443
Authorization: Basic ••••••
X-Team: it's us
X-Api-Key: ••••••
X-Weightroom-Upload: (a new number for each upload)
Content-Type: multipart/form-data; boundary=----WeightroomFormBoundary…
Content-Length: 1175

------WeightroomFormBoundary…
Content-Disposition: form-data; name="model.json"; filename="model.json"
Content-Type: application/json

(793 bytes)
------WeightroomFormBoundary…
Content-Disposition: form-data; name="model.weights.bin"; filename="model.weights.bin"
Content-Type: application/octet-stream

(12 bytes)
------WeightroomFormBoundary…--)"_s);
    UploadSizes topology{ .jsonBytes = 7, .bodyBytes = 203, .files = { { u"model.json"_s, 7 } } };
    QVERIFY(!requestPreview(profileWithSecrets(), u"https://h/up"_s, topology)
                 .contains("model.weights.bin"_L1));
}

void TestRequestPreview::aRequestForEachFile()
{
    ServerProfile profile = ServerProfile::made();
    profile.form = UploadForm::Files;
    profile.login = ServerProfile::LoginKind::Bearer;
    for (const QString &url :
         { u"http://h/dav/m"_s, u"http://h/dav/m/"_s, u"http://h/dav/m/model.json"_s }) {
        QCOMPARE(requestPreview(profile, url, sizes()), uR"(PUT /dav/m/group1-shard1of1.bin HTTP/1.1
Host: h
Authorization: Bearer ••••••
X-Weightroom-Upload: (a new number for each upload)
Content-Type: application/octet-stream
Content-Length: 12

PUT /dav/m/model.json HTTP/1.1
Content-Type: application/json
Content-Length: 790)"_s);
    }
}

void TestRequestPreview::manyFilesAreCounted()
{
    ServerProfile profile = ServerProfile::made();
    profile.form = UploadForm::Files;
    UploadSizes many;
    for (int i = 1; i <= 256; ++i)
        many.files.append({ u"s%1.bin"_s.arg(i), 4 });
    many.files.append({ u"model.json"_s, 7 });
    const QString text = requestPreview(profile, u"http://h/m"_s, many);
    QCOMPARE(text.count("PUT "_L1), 12);
    QVERIFY(text.contains("(245 more file(s))"_L1) || text.contains("(245 more files)"_L1));
    QVERIFY(text.contains("PUT /m/s11.bin "_L1));
    QVERIFY(!text.contains("PUT /m/s12.bin "_L1));
    QVERIFY(text.contains("PUT /m/model.json "_L1));
}

void TestRequestPreview::whatIsHalfTypedIsNoFault_data()
{
    QTest::addColumn<QString>("url");
    for (const QString &url : { u""_s, u"h"_s, u"http"_s, u"http:"_s, u"http://"_s, u"http://["_s,
                                u"?"_s, u"http://h:99999"_s, u"http://h/%zz"_s })
        QTest::newRow(qPrintable(url)) << url;
}

void TestRequestPreview::whatIsHalfTypedIsNoFault()
{
    QFETCH(const QString, url);
    ServerProfile profile = ServerProfile::made();
    QVERIFY(requestPreview(profile, url, sizes()).startsWith("POST "_L1));
    profile.form = UploadForm::Files;
    QVERIFY(requestPreview(profile, url, sizes()).startsWith("PUT "_L1));
    QVERIFY(!curlCommand(profile, url, sizes()).isEmpty());
}

void TestRequestPreview::secretsInUrlsAreDots()
{
    const QString url = u"https://me:hunter2@h/up?token=t0psecret&x=1"_s;
    for (const UploadForm form : { UploadForm::Multipart, UploadForm::Files }) {
        ServerProfile profile = ServerProfile::made();
        profile.form = form;
        for (const QString &text :
             { requestPreview(profile, url, sizes()), curlCommand(profile, url, sizes()) }) {
            QVERIFY2(!text.contains("hunter2"_L1) && !text.contains("t0psecret"_L1),
                     qPrintable(text));
            QVERIFY(text.contains("x=1"_L1));
        }
        QVERIFY(requestPreview(profile, url, sizes()).contains(u"Authorization: Basic ••••••"_s));
    }
}

void TestRequestPreview::sizesAreThoseOfTheRequest()
{
    ModelArtifacts model;
    model.modelTopology = JsonText::fromCompact(R"({"a":1})");
    const Expected<UploadSizes> topology = UploadSizes::of(model, {});
    QVERIFY(topology.has_value());
    QVERIFY(!topology->weightBytes);
    QCOMPARE(topology->bodyBytes, topology->jsonBytes + 2 * 50 + 120);
    model.weightSpecs = *WeightSpecs::read(
        JsonText::fromCompact(R"([{"name":"x","shape":[1],"dtype":"float32"}])"), u"w"_s);
    model.weightData = WeightData::fromBytes(QByteArray(4, '\0'));
    const Expected<UploadSizes> whole = UploadSizes::of(model, {});
    QCOMPARE(whole->weightBytes, std::optional<qint64>(4));
    QCOMPARE(whole->bodyBytes, whole->jsonBytes + 4 + 3 * 50 + 256);
    QCOMPARE(whole->files.size(), 2);
    QCOMPARE(whole->files.first().bytes, 4);
}

/// Runs \a command in \a folder and answers its exit code.
int runInShell(const QString &command, const QString &folder)
{
    QProcess shell;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"X_API_KEY"_s, u"from-the-environment"_s);
    environment.insert(u"TOKEN"_s, u"a-token"_s);
    shell.setProcessEnvironment(environment);
    shell.setWorkingDirectory(folder);
    bool done = false;
    QObject::connect(&shell, &QProcess::finished, &shell, [&done] { done = true; });
    shell.start(u"/bin/sh"_s, { u"-c"_s, command });
    [&done] { QTRY_VERIFY(done); }();
    return shell.exitCode();
}

void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

void TestRequestPreview::curlDoesTheSame()
{
    if (QStandardPaths::findExecutable(u"curl"_s).isEmpty())
        QSKIP("curl is not installed");
    QTemporaryDir folder;
    writeFile(folder.filePath(u"model.json"_s), "{}");
    writeFile(folder.filePath(u"model.weights.bin"_s), "wwww");
    CannedServer server;
    server.on("/up it's/", CannedAnswer{ .status = 200 });
    server.on("/up%20it's/", CannedAnswer{ .status = 200 });
    ServerProfile profile = profileWithSecrets();
    profile.login = ServerProfile::LoginKind::Bearer;
    profile.method = "PUT";
    const QString command = curlCommand(profile, server.url(u"/up%20it's/"_s), sizes());
    QCOMPARE(runInShell(command + u" --silent --fail"_s, folder.path()), 0);
    QCOMPARE(server.requests().size(), 1);
    const CannedRequest &request = server.requests().first();
    QCOMPARE(request.method, QByteArray("PUT"));
    QCOMPARE(request.header("Authorization"), QByteArray("Bearer a-token"));
    QCOMPARE(request.header("X-Team"), QByteArray("it's us"));
    QCOMPARE(request.header("X-Api-Key"), QByteArray("from-the-environment"));
    QVERIFY(request.body.contains("name=\"model.weights.bin\"; filename=\"model.weights.bin\"\r\n"
                                  "Content-Type: application/octet-stream\r\n\r\nwwww\r\n"));
}

void TestRequestPreview::curlPutsEachFile()
{
    if (QStandardPaths::findExecutable(u"curl"_s).isEmpty())
        QSKIP("curl is not installed");
    QTemporaryDir folder;
    writeFile(folder.filePath(u"model.json"_s), "{}");
    writeFile(folder.filePath(u"group1-shard1of1.bin"_s), "wwww");
    CannedServer server;
    server.on("/m/model.json", CannedAnswer{ .status = 201 });
    server.on("/m/group1-shard1of1.bin", CannedAnswer{ .status = 201 });
    ServerProfile profile = ServerProfile::made();
    profile.form = UploadForm::Files;
    const QString command = curlCommand(profile, server.url(u"/m"_s), sizes());
    QCOMPARE(runInShell(command, folder.path()), 0);
    QCOMPARE(server.requests().size(), 2);
    QCOMPARE(server.requests().first().target, QByteArray("/m/group1-shard1of1.bin"));
    QCOMPARE(server.requests().first().body, QByteArray("wwww"));
    QCOMPARE(server.requests().last().header("Content-Type"), QByteArray("application/json"));
}

void TestRequestPreview::curlKnowsTheRest()
{
    ServerProfile profile = profileWithSecrets();
    profile.caFiles = QStringList{ u"/etc/my ca.pem"_s };
    profile.proxy = u"socks5://me@gate:1080"_s;
    const QString basic = curlCommand(profile, u"https://h/up"_s, sizes());
    QVERIFY(basic.contains("--user 'me' "_L1)); // and no password
    QVERIFY(basic.contains("--cacert '/etc/my ca.pem'"_L1));
    QVERIFY(basic.contains("--proxy 'socks5://gate:1080'"_L1));
    QVERIFY(basic.contains("--proxy-user 'me' "_L1));
    profile.login = ServerProfile::LoginKind::Certificate;
    profile.certificateFile = u"/me.p12"_s;
    profile.proxy = u"none"_s;
    const QString certificate = curlCommand(profile, u"https://h/up"_s, sizes());
    QVERIFY(certificate.contains("--cert-type P12"_L1));
    QVERIFY(certificate.contains("--cert '/me.p12'"_L1));
    QVERIFY(certificate.contains("--noproxy '*'"_L1));
}

void TestRequestPreview::urlsOfWeights()
{
    const QStringList paths{ u"a 1.bin"_s, u"https://cdn/b.bin"_s };
    QCOMPARE(weightUrls(u"https://h/m/model.json?token=abc"_s, {}, paths),
             (QStringList{ u"https://h/m/a%201.bin?token=•••"_s, u"https://cdn/b.bin"_s }));
    QCOMPARE(weightUrls(u"https://h/m/model.json"_s, u"https://c/w"_s, paths).first(),
             u"https://c/w/a%201.bin"_s);
}

QTEST_GUILESS_MAIN(TestRequestPreview)
#include "tst_requestpreview.moc"
