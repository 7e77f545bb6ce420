// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/io/http/httpurls.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace weightroom;

class TestHttpUrls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void routes_data();
    void routes();
    void weightUrls_data();
    void weightUrls();
    void tfHub_data();
    void tfHub();
    void requests_data();
    void requests();
    void secretsAreNotShown_data();
    void secretsAreNotShown();
    void loginIsTakenOutOfTheUrl();
    void origins();
    void expiry_data();
    void expiry();
};

void TestHttpUrls::routes_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("ours");
    QTest::newRow("C68 http") << u"http://foo"_s << true;
    QTest::newRow("C68 https") << u"https://foo:1/bar"_s << true;
    QTest::newRow("C68 a scheme that only begins alike") << u"localhost://foo"_s << false;
    QTest::newRow("C68 host and port") << u"foo:5000/bar"_s << false;
    QTest::newRow("C68 capitals") << u"HTTP://x"_s << false;
}

void TestHttpUrls::routes()
{
    QFETCH(const QString, url);
    QFETCH(const bool, ours);
    QCOMPARE(isHttpUrl(url), ours);
}

void TestHttpUrls::weightUrls_data()
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("prefix");
    QTest::addColumn<QString>("wanted");

    const auto row = [](const char *name, const char *model, const char *path, const char *wanted,
                        const char *prefix = "") {
        QTest::newRow(name) << QString::fromUtf8(model) << QString::fromUtf8(path)
                            << QString::fromUtf8(prefix) << QString::fromUtf8(wanted);
    };
    row("beside the model", "http://h/a/model.json", "w.bin", "http://h/a/w.bin");
    row("C75 the query goes along", "http://h/a/model.json?x=1&y=2", "w.bin",
        "http://h/a/w.bin?x=1&y=2");
    row("a slash between two question marks", "http://h/a?x=1/file?p=1", "w.bin",
        "http://h/a?x=1/w.bin?p=1");
    row("two question marks", "http://h/a/model.json?x=1?y=2", "w.bin", "http://h/a/w.bin?y=2");
    row("D14 a slash in the query", "http://h/a/model.json?x=a/b", "w.bin",
        "http://h/a/w.bin?x=a/b");
    row("a query that names the model", "http://proxy/get?url=https://h/a/model.json", "w.bin",
        "http://proxy/get?url=https://h/a/w.bin");
    row("a fragment is not sent", "http://h/a/model.json?x=1#frag", "w.bin",
        "http://h/a/w.bin?x=1");
    row("D14 a slash in the fragment", "http://h/a/model.json#a/b", "w.bin", "http://h/a/w.bin");
    row("D14 no slash at all", "model.json", "w.bin", "w.bin");
    row("relative to here", "./model.json", "./w.bin", "././w.bin");
    row("a host without a path", "http://h", "w.bin", "http://h/w.bin");
    row("a host with a query", "http://h?x=1", "w.bin", "http://h/w.bin?x=1");
    row("D14 an absolute URL", "http://h/a/model.json?x=1", "http://cdn/w.bin", "http://cdn/w.bin");
    row("D14 an absolute URL over TLS", "http://h/a/model.json", "https://cdn/b?c",
        "https://cdn/b?c");
    row("a folder above", "http://h/a/model.json", "../w.bin", "http://h/a/../w.bin");
    row("D14 reserved characters", "http://h/a/model.json", "w 1#é.bin",
        "http://h/a/w%201%23%C3%A9.bin");
    row("encoded already", "http://h/a/model.json", "w%201.bin", "http://h/a/w%201.bin");
    row("a percent sign of its own", "http://h/a/model.json", "5%.bin", "http://h/a/5%25.bin");
    row("a query in the manifest", "http://h/a/model.json", "w.bin?v=2", "http://h/a/w.bin?v=2");
    row("D18 a prefix without a slash", "http://h/a/model.json", "w.bin", "http://h/b/w.bin",
        "http://h/b");
    row("a prefix with a slash; the query goes along", "http://h/a/model.json?x=1", "w.bin",
        "http://c/b/w.bin?x=1", "http://c/b/");
    row("a prefix that ends in a query", "http://h/a/model.json", "w.bin", "http://c/get?f=w.bin",
        "http://c/get?f=");
}

void TestHttpUrls::weightUrls()
{
    QFETCH(const QString, model);
    QFETCH(const QString, path);
    QFETCH(const QString, prefix);
    QFETCH(const QString, wanted);
    QCOMPARE(WeightUrlBase::of(model).withPrefix(prefix).urlOf(path), wanted);
}

void TestHttpUrls::tfHub_data()
{
    QTest::addColumn<QString>("url");
    QTest::newRow("C78 without a slash") << u"https://tfhub.dev/g/m/1"_s;
    QTest::newRow("C78 with a slash") << u"https://tfhub.dev/g/m/1/"_s;
}

void TestHttpUrls::tfHub()
{
    QFETCH(const QString, url);
    const QString model = tfHubModelUrl(url);
    QCOMPARE(model, u"https://tfhub.dev/g/m/1/model.json?tfjs-format=file"_s);
    QCOMPARE(WeightUrlBase::of(model).urlOf(u"w.bin"_s),
             u"https://tfhub.dev/g/m/1/w.bin?tfjs-format=file"_s);
}

void TestHttpUrls::requests_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QByteArray>("wanted"); // empty: BadArgument
    const auto row = [](const char *name, const char *url, const char *wanted) {
        QTest::newRow(name) << QString::fromUtf8(url) << QByteArray(wanted);
    };
    row("as it is", "http://h/a/w.bin?x=1", "http://h/a/w.bin?x=1");
    row("dots are resolved", "http://h/a/./b/../w.bin", "http://h/a/w.bin");
    row("dots above the root", "http://h/../../w.bin", "http://h/w.bin");
    row("double slashes stay", "http://h/a//w.bin", "http://h/a//w.bin");
    row("without a path", "http://h", "http://h/");
    row("letters and blanks are encoded", "http://h/ü b", "http://h/%C3%BC%20b");
    row("encoded bytes stay", "http://h/%2F%20a", "http://h/%2F%20a");
    row("no fragment, no login", "http://me:pw@h/a#b", "http://h/a");
    row("C67 empty", "", "");
    row("another scheme", "ftp://h/a", "");
    row("no host", "http:///a", "");
    row("a broken port", "http://h:99999/a", "");
}

void TestHttpUrls::requests()
{
    QFETCH(const QString, url);
    QFETCH(const QByteArray, wanted);
    const Expected<QUrl> request = requestUrl(url);
    QCOMPARE(request ? request->toEncoded() : QByteArray(), wanted);
    if (!request)
        QCOMPARE(request.error().code, ErrorCode::BadArgument);
}

void TestHttpUrls::secretsAreNotShown_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("shown");
    QTest::newRow("nothing to hide") << u"https://h/m.json?x=1"_s << u"https://h/m.json?x=1"_s;
    QTest::newRow("a login") << u"https://me:pw@h/m.json"_s << u"https://h/m.json"_s;
    QTest::newRow("a login with an at sign")
        << u"https://me:p@w@h/m.json"_s << u"https://h/m.json"_s;
    QTest::newRow("an at sign in the path") << u"https://h/a@b"_s << u"https://h/a@b"_s;
    QTest::newRow("a token and a signature")
        << u"https://h/m?access_token=abc&x=1&X-Amz-Signature=def"_s
        << u"https://h/m?access_token=•••&x=1&X-Amz-Signature=•••"_s;
    QTest::newRow("keys") << u"https://h/m?key=abc&monkey=1&apiKey=x"_s
                          << u"https://h/m?key=•••&monkey=1&apiKey=•••"_s;
}

void TestHttpUrls::secretsAreNotShown()
{
    QFETCH(const QString, url);
    QFETCH(const QString, shown);
    QCOMPARE(displayUrl(url), shown);
}

void TestHttpUrls::loginIsTakenOutOfTheUrl()
{
    const UrlLogin login = loginInUrl(u"https://me:p%40w@h/m.json"_s);
    QCOMPARE(login.user, u"me"_s);
    QCOMPARE(login.password, u"p@w"_s);
    QCOMPARE(loginInUrl(u"https://h/m.json"_s).user, QString());
}

void TestHttpUrls::origins()
{
    QVERIFY(isSameOrigin(QUrl(u"https://h/a"_s), QUrl(u"https://h:443/b"_s)));
    QVERIFY(!isSameOrigin(QUrl(u"https://h/a"_s), QUrl(u"http://h/a"_s)));
    QVERIFY(!isSameOrigin(QUrl(u"https://h/a"_s), QUrl(u"https://h:444/a"_s)));
    QVERIFY(!isSameOrigin(QUrl(u"https://h/a"_s), QUrl(u"https://www.h/a"_s)));
    QCOMPARE(originOf(QUrl(u"http://[::1]:8080/a"_s)), u"http://[::1]:8080"_s);
    QVERIFY(isLoopback(QUrl(u"http://127.0.0.7/a"_s)));
    QVERIFY(isLoopback(QUrl(u"http://localhost:1/a"_s)));
    QVERIFY(isLoopback(QUrl(u"http://[::1]/a"_s)));
    QVERIFY(!isLoopback(QUrl(u"http://localhost.example/a"_s)));
}

void TestHttpUrls::expiry_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("expiry"); // empty: none
    QTest::newRow("S3") << u"https://h/m?X-Amz-Date=20261123T100000Z&X-Amz-Expires=60"_s
                        << u"2026-11-23T10:01:00Z"_s;
    QTest::newRow("Google") << u"https://h/m?X-Goog-Date=20261123T100000Z&X-Goog-Expires=3600"_s
                            << u"2026-11-23T11:00:00Z"_s;
    QTest::newRow("Azure") << u"https://h/m?se=2026-11-23T10%3A00%3A00Z&sig=x"_s
                           << u"2026-11-23T10:00:00Z"_s;
    QTest::newRow("seconds") << u"https://h/m?Expires=1700000000"_s << u"2023-11-14T22:13:20Z"_s;
    QTest::newRow("a small number is no time") << u"https://h/m?expires=60"_s << QString();
    QTest::newRow("none") << u"https://h/m?x=1"_s << QString();
}

void TestHttpUrls::expiry()
{
    QFETCH(const QString, url);
    QFETCH(const QString, expiry);
    const std::optional<QDateTime> time = linkExpiry(QUrl(url));
    QCOMPARE(time ? time->toString(Qt::ISODate) : QString(), expiry);
}

QTEST_GUILESS_MAIN(TestHttpUrls)
#include "tst_httpurls.moc"
