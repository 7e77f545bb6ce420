// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/io/http/httpoptions.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace weightroom;

class TestHttpOptions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void usualChoices();
    void everyChoiceIsRead();
    void refusedChoices_data();
    void refusedChoices();
    void theConverterTravels();
};

void TestHttpOptions::usualChoices()
{
    const Expected<HttpOptions> options = HttpOptions::read({});
    QVERIFY(options.has_value());
    QCOMPARE(options->method, QByteArray("POST"));
    QCOMPARE(options->parallel, 0); // as the session says
    QCOMPARE(options->retries, 4);
    QCOMPARE(options->timeout.count(), 60'000);
    QVERIFY(options->headers.isEmpty());
    QVERIFY(options->login.isEmpty());
    QVERIFY(!options->lazy);
}

void TestHttpOptions::everyChoiceIsRead()
{
    const Expected<HttpOptions> options
        = HttpOptions::read({ { u"method"_s, u"put"_s },
                              { u"headers"_s, QStringList{ u"X-A: 1"_s, u"X-B:  b:c "_s } },
                              { u"form"_s, u"files"_s },
                              { u"weightPathPrefix"_s, u"http://h/b"_s },
                              { u"fromTFHub"_s, true },
                              { u"resolveRedirected"_s, true },
                              { u"lazy"_s, true },
                              { u"parallel"_s, 2 },
                              { u"timeoutMs"_s, 500 },
                              { u"retries"_s, 0 },
                              { u"bearerVariable"_s, u"TOKEN"_s },
                              { u"caFiles"_s, QStringList{ u"/ca.pem"_s } },
                              { u"proxy"_s, u"none"_s } });
    QVERIFY(options.has_value());
    QCOMPARE(options->method, QByteArray("PUT"));
    QCOMPARE(options->headers, (HttpHeaders{ { "X-A", "1" }, { "X-B", "b:c" } }));
    QCOMPARE(options->form, UploadForm::Files);
    QCOMPARE(options->weightPathPrefix, u"http://h/b"_s);
    QVERIFY(options->fromTfHub && options->resolveRedirected && options->lazy);
    QCOMPARE(options->parallel, 2);
    QCOMPARE(options->timeout.count(), 500);
    QCOMPARE(options->retries, 0);
    QCOMPARE(options->login.bearerVariable, u"TOKEN"_s);
    QCOMPARE(options->caFiles, QStringList{ u"/ca.pem"_s });
    QCOMPARE(options->proxy, u"none"_s);
}

void TestHttpOptions::refusedChoices_data()
{
    QTest::addColumn<IoOptions>("options");
    QTest::addColumn<ErrorCode>("code");
    const auto header = [](const QString &line) {
        return IoOptions{ { u"headers"_s, QStringList{ line } } };
    };
    QTest::newRow("C65 a body") << IoOptions{ { u"body"_s, u"x"_s } } << ErrorCode::BodyNotAllowed;
    QTest::newRow("C65 an empty body")
        << IoOptions{ { u"body"_s, u""_s } } << ErrorCode::BodyNotAllowed;
    QTest::newRow("a Content-Type")
        << header(u"content-type: text/plain"_s) << ErrorCode::BodyNotAllowed;
    QTest::newRow("a Content-Length")
        << header(u"Content-Length: 1"_s) << ErrorCode::BodyNotAllowed;
    QTest::newRow("a Host") << header(u"Host: other"_s) << ErrorCode::BadArgument;
    QTest::newRow("a line break in a header")
        << header(u"X-A: 1\r\nX-B: 2"_s) << ErrorCode::BadArgument;
    QTest::newRow("a header without a colon") << header(u"X-A"_s) << ErrorCode::BadArgument;
    QTest::newRow("a header without a name") << header(u": 1"_s) << ErrorCode::BadArgument;
    QTest::newRow("a blank in the name") << header(u"X A: 1"_s) << ErrorCode::BadArgument;
    QTest::newRow("DELETE") << IoOptions{ { u"method"_s, u"DELETE"_s } } << ErrorCode::BadArgument;
    QTest::newRow("no request at all")
        << IoOptions{ { u"parallel"_s, 0 } } << ErrorCode::BadArgument;
    QTest::newRow("seven requests") << IoOptions{ { u"parallel"_s, 7 } } << ErrorCode::BadArgument;
    QTest::newRow("an unknown form")
        << IoOptions{ { u"form"_s, u"zip"_s } } << ErrorCode::BadArgument;
}

void TestHttpOptions::refusedChoices()
{
    QFETCH(const IoOptions, options);
    QFETCH(const ErrorCode, code);
    const Expected<HttpOptions> read = HttpOptions::read(options);
    QVERIFY(!read.has_value());
    QCOMPARE(read.error().code, code);
    QVERIFY(!read.error().message.isEmpty());
}

void TestHttpOptions::theConverterTravels()
{
    const WeightUrlConverter converter{ [](const QString &path) { return u"auth_"_s + path; } };
    const Expected<HttpOptions> options
        = HttpOptions::read({ { u"weightUrlConverter"_s, QVariant::fromValue(converter) } });
    QVERIFY(options.has_value());
    QCOMPARE(options->converter.convert(u"w"_s), u"auth_w"_s);
}

QTEST_GUILESS_MAIN(TestHttpOptions)
#include "tst_httpoptions.moc"
