// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/json/jsontext.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <ctime>
#include <limits>
#include <sys/mman.h>

using namespace Qt::StringLiterals;
using namespace weightroom;

class TestJsonText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void compactForm_data();
    void compactForm();
    void refused_data();
    void refused();
    void refusesDepthBombsAtOnce_data();
    void refusesDepthBombsAtOnce();
    void acceptsTheGreatestDepth();
    void refusesMoreThanFourGiB();
    void staysLinear_data();
    void staysLinear();
    void sharesWhatIsCompactAlready();
    void copiesBytesItDoesNotOwn();
    void membersOfADocument_data();
    void membersOfADocument();
    void numbers_data();
    void numbers();
    void quotes_data();
    void quotes();
    void typesOfTexts();
    void viewReadsMembersAndElements();
    void viewPassesOverLongValues_data();
    void viewPassesOverLongValues();
    void viewReadsScalars();
    void viewOfOtherTypesIsEmpty();
    void sameAsNode_data();
    void sameAsNode();
};

void TestJsonText::compactForm_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<QByteArray>("output");
    const auto row = [](const char *name, const char *input, const char *output) {
        QTest::newRow(name) << QByteArray(input) << QByteArray(output);
    };
    row("white space between tokens goes", " {\r\n\t\"a\" : [ 1 , 2 ] , \"b\":{ } }\n",
        R"({"a":[1,2],"b":{}})");
    row("a byte order mark goes", "\xef\xbb\xbf[1]", "[1]");
    row("key order stays", R"({"b":1,"a":2})", R"({"b":1,"a":2})");
    row("array indices come first, ascending", R"({"b":1,"10":2,"a":3,"9":4})",
        R"({"9":4,"10":2,"b":1,"a":3})");
    row("the largest array index is 4294967294", R"({"4294967295":1,"4294967294":2})",
        R"({"4294967294":2,"4294967295":1})");
    row("01, -1, 1.0 and an empty key are no array indices",
        R"({"01":1,"-1":2,"1.0":3,"":4,"0":5})", R"({"0":5,"01":1,"-1":2,"1.0":3,"":4})");
    row("a repeated key: first place, last value", R"({"a":1,"b":2,"a":3})", R"({"a":3,"b":2})");
    row("a repeated key, once escaped", R"({"a":1,"b":2,"\u0061":3})", R"({"a":3,"b":2})");
    row("__proto__ is a key like others", R"({"__proto__":1,"a":2,"__proto__":{"b":3}})",
        R"({"__proto__":{"b":3},"a":2})");
    row("reordered objects inside of reordered objects",
        R"([{"b":{"y":1,"1":[{"z":1,"z":2}]},"2":0,"b":{"x":1,"0":{"q":1,"q":[]}}},{"k":1}])",
        R"([{"2":0,"b":{"0":{"q":[]},"x":1}},{"k":1}])");
    row("a repeated array index", R"({"1":1,"0":2,"1":3})", R"({"0":2,"1":3})");
    row("more than a dozen keys with a repeated one",
        R"({"a":1,"b":1,"c":1,"d":1,"e":1,"f":1,"g":1,"h":1,"i":1,"j":1,"k":1,"l":1,"m":1,"n":1,"a":2})",
        R"({"a":2,"b":1,"c":1,"d":1,"e":1,"f":1,"g":1,"h":1,"i":1,"j":1,"k":1,"l":1,"m":1,"n":1})");
    row("1.0 is 1", "1.0", "1");
    row("-0 is 0", "[-0,-0.0,0e5,-0E-9]", "[0,0,0,0]");
    row("small numbers below 1e-6 take an exponent", "[0.000001,0.0000001,1.5E-7]",
        "[0.000001,1e-7,1.5e-7]");
    row("large numbers from 1e21 take an exponent", "[1e20,1e21,123e20,12345e+18]",
        "[100000000000000000000,1e+21,1.23e+22,1.2345e+22]");
    row("integers beyond 2^53 are doubles", "[9007199254740993,12345678901234567890]",
        "[9007199254740992,12345678901234567000]");
    row("numbers beyond the range are null or 0", "[1E400,-1e400,1e-400,0e999999999999999999999]",
        "[null,null,0,0]");
    row("the borders of doubles", "[5e-324,2.2250738585072014e-308,1.7976931348623157e308]",
        "[5e-324,2.2250738585072014e-308,1.7976931348623157e+308]");
    row("shortest digits", "[0.1000000000000000055511151231257827,1.10,3.14159,100.5e1]",
        "[0.1,1.1,3.14159,1005]");
    row("short escapes stay, others become characters", R"("\u0022\u005c\/\b\f\n\r\t\u0008\u000A")",
        R"("\"\\/\b\f\n\r\t\b\n")");
    row("control characters in lower case", R"("\u001F\u0000\u007f")", "\"\\u001f\\u0000\x7f\"");
    row("other escapes become UTF-8", R"("\u00e9\u6587\u2028\ufeff")",
        "\"\xc3\xa9\xe6\x96\x87\xe2\x80\xa8\xef\xbb\xbf\"");
    row("escaped pairs become one character", R"("\uD83D\uDE00")", "\"\xf0\x9f\x98\x80\"");
    row("lone surrogates stay, in lower case", R"("\uD83D\uD83D\uDE00\uDE00x\uDBFF")",
        "\"\\ud83d\xf0\x9f\x98\x80\\ude00x\\udbff\"");
    row("an escaped key", R"({"\u00e9\n":1})", "{\"\xc3\xa9\\n\":1}");
    row("scalars", " true ", "true");
    row("null", "null", "null");
    row("an empty string", "\"\"", "\"\"");
}

void TestJsonText::compactForm()
{
    QFETCH(QByteArray, input);
    QFETCH(QByteArray, output);
    const auto json = JsonText::parse(input);
    QVERIFY2(json.has_value(), json ? "" : qPrintable(json.error().message));
    QCOMPARE_EQ(json->text(), output);
    const auto again = JsonText::parse(json->text());
    QCOMPARE_EQ(again->text(), output);
}

void TestJsonText::refused_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<QString>("found");
    const auto row = [](const char *name, const QByteArray &input, int line, int column,
                        const char *expected, const char *found) {
        QTest::newRow(name) << input << line << column << QString::fromUtf8(expected)
                            << QString::fromUtf8(found);
    };
    row("nothing at all", "", 1, 1, "a value was", "the end of the text");
    row("only a byte order mark", "\xef\xbb\xbf", 1, 1, "a value was", "the end of the text");
    row("only white space", " \n ", 2, 2, "a value was", "the end of the text");
    row("a missing comma", "[1\n, 2 x]", 2, 5, "a comma or ] was", "“x”");
    row("a missing comma in an object", "{\"a\":1 \"b\":2}", 1, 8, "a comma or } was", "“\"”");
    row("a comma too much in an array", "[1,]", 1, 4, "a value was", "“]”");
    row("a comma too much in an object", "{\"a\":1,}", 1, 8, "a key in double quotes was", "“}”");
    row("a key without quotes", "{a:1}", 1, 2, "a key in double quotes or } was", "“a”");
    row("a missing colon", "{\"a\" 1}", 1, 6, "a colon was", "“1”");
    row("an array cut short", "[1,2", 1, 5, "a comma or ] was", "the end of the text");
    row("an array cut at its start", "[", 1, 2, "a value or ] was", "the end of the text");
    row("a string cut short", "[\"ab", 1, 5, "the closing quote of a string was",
        "the end of the text");
    row("a string cut in an escape", "\"\\", 1, 3, "after a backslash", "the end of the text");
    row("the wrong bracket", "[1}", 1, 3, "a comma or ] was", "“}”");
    row("something behind the end", "{}\r\n{}", 2, 1, "the end of the text was", "“{”");
    row("a lone carriage return ends a line", "[\r1\r\n,]", 3, 2, "a value was", "“]”");
    row("NaN", "[NaN]", 1, 2, "a value or ] was", "“N”");
    row("a misspelt word", "[1,nul]", 1, 4, "a value was", "“n”");
    row("a leading zero", "[01]", 1, 3, "a comma or ] was", "“1”");
    row("a leading plus", "+1", 1, 1, "a value was", "“+”");
    row("a point without digits", "[1.]", 1, 4, "a digit was", "“]”");
    row("an exponent without digits", "1e+", 1, 4, "a digit was", "the end of the text");
    row("a bare minus", "-", 1, 2, "a digit was", "the end of the text");
    row("a number that runs into a string", "[1\"a\"]", 1, 3, "a comma or ] was", "“\"”");
    row("an unknown escape", "[\"\xc3\xa9\\x\"]", 1, 5, "after a backslash", "“x”");
    row("a bad hexadecimal digit", "\"\\u12G4\"", 1, 6, "a hexadecimal digit was", "“G”");
    row("a bare line feed in a string", "\"a\nb\"", 1, 3, "control characters must be escaped",
        "U+000A");
    row("a NUL byte in a string", QByteArray("\"a\0\"", 4), 1, 3,
        "control characters must be escaped", "U+0000");
    row("a NUL byte behind the text", QByteArray("{}\0", 3), 1, 3, "the end of the text was",
        "U+0000");
    row("a form feed is no white space", "[1,\f2]", 1, 4, "a value was", "U+000C");
    row("invalid UTF-8 in a string", "[\"\xc3\xa9\xff\"]", 1, 4, "UTF-8 was", "the byte 0xFF");
    row("a surrogate in UTF-8", "\"\xed\xa0\x80\"", 1, 2, "UTF-8 was", "the byte 0xED");
    row("an overlong form in UTF-8", "\"\xc0\xaf\"", 1, 2, "UTF-8 was", "the byte 0xC0");
    row("UTF-8 cut short", "\"\xf0\x9f\x98", 1, 2, "UTF-8 was", "the byte 0xF0");
    row("a byte beyond ASCII outside of strings", "[\xc3\xa9]", 1, 2, "a value or ] was", "“é”");
    row("a broken byte outside of strings", "[1,\xfe]", 1, 4, "a value was", "the byte 0xFE");
    row("a second byte order mark", "\xef\xbb\xbf\xef\xbb\xbf{}", 1, 1, "a value was", "U+FEFF");
    row("a comment", "// x\n{}", 1, 1, "a value was", "“/”");
    row("an HTML page", "\n<html>", 2, 1, "a value was", "“<”");
}

void TestJsonText::refused()
{
    QFETCH(QByteArray, input);
    QFETCH(int, line);
    QFETCH(int, column);
    QFETCH(QString, expected);
    QFETCH(QString, found);
    const auto json = JsonText::parse(input, u"dir/%1.json"_s);
    QVERIFY(!json);
    QCOMPARE_EQ(json.error().code, ErrorCode::InvalidJson);
    QCOMPARE_EQ(json.error().source, u"dir/%1.json"_s);
    const QString message = json.error().message;
    const QString place = u"dir/%1.json is not valid JSON: in line "_s + QString::number(line)
        + u", column "_s + QString::number(column) + u", "_s;
    QVERIFY2(message.startsWith(place), qPrintable(message));
    QVERIFY2(message.contains(expected), qPrintable(message));
    QVERIFY2(message.endsWith(found + u" was found."_s), qPrintable(message));
}

void TestJsonText::refusesDepthBombsAtOnce_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::newRow("a million brackets") << QByteArray(1'000'000, '[');
    QTest::newRow("a million braces") << QByteArray("{\"a\":").repeated(1'000'000);
    QTest::newRow("1025 closed brackets") << QByteArray(1025, '[') + QByteArray(1025, ']');
}

void TestJsonText::refusesDepthBombsAtOnce()
{
    QFETCH(QByteArray, input);
    const auto json = JsonText::parse(input);
    QVERIFY(!json);
    QCOMPARE_EQ(json.error().code, ErrorCode::InvalidJson);
    QVERIFY2(json.error().message.contains(u"nested deeper than 1024 levels"),
             qPrintable(json.error().message));
}

void TestJsonText::acceptsTheGreatestDepth()
{
    const QByteArray deep = QByteArray(1024, '[') + QByteArray(1024, ']');
    const auto json = JsonText::parse(deep);
    QVERIFY(json);
    QCOMPARE_EQ(json->text(), deep);
    QCOMPARE_EQ(JsonView(*json).elementCount(), 1);
}

void TestJsonText::refusesMoreThanFourGiB()
{
    constexpr std::size_t size = (std::size_t(1) << 32) + 1;
    void *pages
        = mmap(nullptr, size, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (pages == MAP_FAILED)
        QSKIP("this system gives no 4 GiB of address space");
    const auto json = JsonText::parse(
        QByteArray::fromRawData(static_cast<const char *>(pages), qsizetype(size)), u"big"_s);
    munmap(pages, size);
    QVERIFY(!json);
    QCOMPARE_EQ(json.error().code, ErrorCode::InvalidJson);
    QCOMPARE_EQ(json.error().message, u"big is too large: JSON of up to 4 GiB can be read."_s);
}

void TestJsonText::staysLinear_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<QByteArray>("start");
    const auto keys = [](auto key) {
        QByteArray text("{");
        for (int i = 0; i < 60'000; ++i)
            text += '"' + key(i) + "\":0,";
        text.back() = '}';
        return text;
    };
    QTest::newRow("different keys") << keys([](int i) { return "k" + QByteArray::number(i); })
                                    << QByteArray(R"({"k0":0,"k1":0,)");
    QTest::newRow("keys that differ in the middle only")
        << keys([](int i) { return "aaaaaaaa" + QByteArray::number(i + 1'000'000) + "zzzzzzzz"; })
        << QByteArray(R"({"aaaaaaaa1000000zzzzzzzz":0,)");
    QTest::newRow("one key again and again")
        << keys([](int) { return QByteArray("same"); }) << QByteArray(R"({"same":0})");
    QTest::newRow("array indices downwards")
        << keys([](int i) { return QByteArray::number(60'000 - i); })
        << QByteArray(R"({"1":0,"2":0,)");
    QTest::newRow("escaped keys") << keys([](int i) { return "\\u0041" + QByteArray::number(i); })
                                  << QByteArray(R"({"A0":0,"A1":0,)");
    QTest::newRow("reordered objects in reordered objects")
        << QByteArray(R"({"a":0,"a":)").repeated(1000) + '"' + QByteArray(1'000'000, 'x') + '"'
            + QByteArray(1000, '}')
        << QByteArray(R"({"a":{"a":{"a":)");
    QTest::newRow("a number with a million digits")
        << QByteArray(1'000'000, '7') << QByteArray("null");
    QTest::newRow("backslashes") << '"' + QByteArray(1'000'000, '\\') + '"'
                                 << QByteArray(R"("\\\\\\)");
    QTest::newRow("white space") << QByteArray(1'000'000, ' ') + "[]" + QByteArray(1'000'000, '\n')
                                 << QByteArray("[]");
}

void TestJsonText::staysLinear()
{
    QFETCH(QByteArray, input);
    QFETCH(QByteArray, start);
    // The time of this process alone, so that others on the machine do not count.
    const std::clock_t before = std::clock();
    const auto json = JsonText::parse(input);
    const double seconds = double(std::clock() - before) / CLOCKS_PER_SEC;
    QVERIFY(json);
    QVERIFY2(json->text().startsWith(start), json->text().left(60).constData());
    QVERIFY2(seconds < 1.5, qPrintable(QString::number(seconds)));
}

void TestJsonText::sharesWhatIsCompactAlready()
{
    const QByteArray input = R"({"a":[1,"x"],"b":null})";
    const auto json = JsonText::parse(input);
    QVERIFY(json);
    QCOMPARE_EQ(static_cast<const void *>(json->text().constData()),
                static_cast<const void *>(input.constData()));
    const JsonText part = json->slice(JsonView(*json)["a"]);
    QCOMPARE_EQ(part.text(), QByteArray(R"([1,"x"])"));
    QCOMPARE_EQ(static_cast<const void *>(part.text().constData()),
                static_cast<const void *>(input.constData() + 5));
    QVERIFY(json->slice(JsonView()).isAbsent());
}

void TestJsonText::copiesBytesItDoesNotOwn()
{
    char bytes[] = "{\"a\":1}";
    auto document = JsonText::parseDocument(QByteArray::fromRawData(bytes, 7));
    QVERIFY(document);
    const JsonText member = document->member(u"a");
    bytes[5] = '2';
    QCOMPARE_EQ(document->text.text(), QByteArray("{\"a\":1}"));
    document = JsonDocument();
    QCOMPARE_EQ(member.text(), QByteArray("1"));
}

void TestJsonText::membersOfADocument_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<QStringList>("members");
    QTest::newRow("compact") << QByteArray(R"({"a":{"x":1},"é":[2],"c":"s"})")
                             << QStringList{ u"a={\"x\":1}"_s, u"é=[2]"_s, u"c=\"s\""_s };
    QTest::newRow("with white space")
        << QByteArray(" { \"a\" : 1.0 , \"b\" : [ 2 ] } ") << QStringList{ u"a=1"_s, u"b=[2]"_s };
    QTest::newRow("escaped keys") << QByteArray(R"({"\u0061\n":1,"b":-0})")
                                  << QStringList{ u"a\n=1"_s, u"b=0"_s };
    QTest::newRow("repeated keys")
        << QByteArray(R"({"a":1,"b":2,"a":3})") << QStringList{ u"a=3"_s, u"b=2"_s };
    QTest::newRow("a reordered object in a member")
        << QByteArray(R"({"a":{"x":1,"0":2},"b":2})")
        << QStringList{ u"a={\"0\":2,\"x\":1}"_s, u"b=2"_s };
    QTest::newRow("an empty object") << QByteArray("{}") << QStringList();
    QTest::newRow("an array has none") << QByteArray(R"([{"a":1}])") << QStringList();
}

void TestJsonText::membersOfADocument()
{
    QFETCH(QByteArray, input);
    QFETCH(QStringList, members);
    const auto document = JsonText::parseDocument(input);
    QVERIFY(document);
    QCOMPARE_EQ(document->text, *JsonText::parse(input));
    QStringList found;
    for (const auto &[key, value] : document->members)
        found += key + u'=' + QString::fromUtf8(value.text());
    QCOMPARE_EQ(found, members);
}

void TestJsonText::numbers_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("zero") << 0.0 << QByteArray("0");
    QTest::newRow("minus zero") << -0.0 << QByteArray("0");
    QTest::newRow("a negative fraction") << -1.25 << QByteArray("-1.25");
    QTest::newRow("just with a point") << 0.00000123 << QByteArray("0.00000123");
    QTest::newRow("just with an exponent") << 0.000000123 << QByteArray("1.23e-7");
    QTest::newRow("21 digits") << 123456789012345680000.0 << QByteArray("123456789012345680000");
    QTest::newRow("22 digits") << 1234567890123456800000.0 << QByteArray("1.2345678901234568e+21");
    QTest::newRow("the smallest") << 5e-324 << QByteArray("5e-324");
    QTest::newRow("the largest") << -1.7976931348623157e308
                                 << QByteArray("-1.7976931348623157e+308");
    QTest::newRow("NaN") << std::numeric_limits<double>::quiet_NaN() << QByteArray("null");
    QTest::newRow("infinity") << std::numeric_limits<double>::infinity() << QByteArray("null");
}

void TestJsonText::numbers()
{
    QFETCH(double, value);
    QFETCH(QByteArray, text);
    QCOMPARE_EQ(jsonNumber(value), text);
}

void TestJsonText::quotes_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QString() << QByteArray("\"\"");
    QTest::newRow("escapes") << u"\"\\/\b\f\n\r\t\x1f\x7f"_s
                             << QByteArray("\"\\\"\\\\/\\b\\f\\n\\r\\t\\u001f\x7f\"");
    QTest::newRow("characters") << u"é文😀\u2028"_s
                                << QByteArray(
                                       "\"\xc3\xa9\xe6\x96\x87\xf0\x9f\x98\x80\xe2\x80\xa8\"");
    QTest::newRow("lone surrogates")
        << QString(QChar(0xdbff)) + u'x' + QChar(0xdc00) << QByteArray("\"\\udbffx\\udc00\"");
    QTest::newRow("byte order marks are characters here")
        << u"\ufeff\ufeffx"_s << QByteArray("\"\xef\xbb\xbf\xef\xbb\xbfx\"");
    QTest::newRow("NUL") << QString(QChar(0)) << QByteArray("\"\\u0000\"");
}

void TestJsonText::quotes()
{
    QFETCH(QString, value);
    QFETCH(QByteArray, text);
    QCOMPARE_EQ(jsonQuoted(value), text);
    const auto json = JsonText::parse(text);
    QVERIFY(json);
    QCOMPARE_EQ(json->text(), text);
    QCOMPARE_EQ(JsonView(*json).toString(), value);
    QCOMPARE_EQ(JsonText::fromString(value), *json);
}

void TestJsonText::typesOfTexts()
{
    QVERIFY(JsonText().isAbsent());
    QVERIFY(JsonText().isNullish());
    QVERIFY(!JsonText().isNull());
    QVERIFY(JsonText::null().isNull());
    QVERIFY(JsonText::null().isNullish());
    QVERIFY(!JsonText::null().isAbsent());
    QCOMPARE_EQ(JsonText().type(), JsonType::Absent);
    QCOMPARE_EQ(JsonText::fromCompact("{}").type(), JsonType::Object);
    QCOMPARE_EQ(JsonText::fromCompact("[]").type(), JsonType::Array);
    QCOMPARE_EQ(JsonText::fromCompact("\"\"").type(), JsonType::String);
    QCOMPARE_EQ(JsonText::fromCompact("-1").type(), JsonType::Number);
    QCOMPARE_EQ(JsonText::fromCompact("false").type(), JsonType::Bool);
}

void TestJsonText::viewReadsMembersAndElements()
{
    const auto json
        = JsonText::parse(R"({"a":{"k":"}]\"","n":[1,[2,3],{"q":[]}]},"\u0022":true,"z":[]})");
    QVERIFY(json);
    const JsonView view(*json);
    QCOMPARE_EQ(view["a"]["k"].toString(), u"}]\""_s);
    QCOMPARE_EQ(view["a"]["n"].elementCount(), 3);
    QCOMPARE_EQ(view["z"].elementCount(), 0);
    QVERIFY(view["missing"].isAbsent());
    QVERIFY(view["z"]["x"].isAbsent());
    QStringList seen;
    view.forEachMember([&](const QString &key, JsonView value) {
        seen += key + u':' + QString::fromUtf8(value.text().toByteArray());
        return key != u"\"";
    });
    QCOMPARE_EQ(seen, (QStringList{ uR"(a:{"k":"}]\"","n":[1,[2,3],{"q":[]}]})"_s, u"\":true"_s }));
    QByteArrayList elements;
    view["a"]["n"].forEachElement([&](JsonView value) {
        elements += value.text().toByteArray();
        return true;
    });
    QCOMPARE_EQ(elements, (QByteArrayList{ "1", "[2,3]", R"({"q":[]})" }));
    QCOMPARE_EQ(view["a"]["n"].toJsonText().text(), QByteArray(R"([1,[2,3],{"q":[]}])"));
}

void TestJsonText::viewPassesOverLongValues_data()
{
    QTest::addColumn<QByteArray>("value");
    for (int length = 56; length <= 72; ++length) {
        const QByteArray fill(length, 'x');
        const auto row = [length](const char *name, const QByteArray &value) {
            QTest::newRow(qPrintable(QString::fromLatin1(name).arg(length))) << value;
        };
        row("a quote at the border of a block, %1", "[\"" + fill + "\",\"]\"]");
        row("an escaped quote there, %1", "[\"" + fill + "\\\"]\"]");
        row("backslashes there, %1", "{\"" + fill + "\\\\\\\\\":\"}\"}");
        row("brackets there, %1",
            QByteArray(length, '[') + "{\"a\":[\"]\"]}" + QByteArray(length, ']'));
    }
}

void TestJsonText::viewPassesOverLongValues()
{
    QFETCH(QByteArray, value);
    const auto json = JsonText::parse("[" + value + ",7]");
    QVERIFY(json);
    QByteArrayList elements;
    JsonView(*json).forEachElement([&](JsonView element) {
        elements += element.text().toByteArray();
        return true;
    });
    QCOMPARE_EQ(elements, (QByteArrayList{ value, "7" }));
}

void TestJsonText::viewReadsScalars()
{
    const auto json = JsonText::parse(
        R"({"i":42,"m":-9007199254740992,"b":9007199254740994,"f":1.5,"t":true,"e":1e300})");
    QVERIFY(json);
    const JsonView view(*json);
    QCOMPARE_EQ(view["i"].toInteger(), 42);
    QCOMPARE_EQ(view["m"].toInteger(), -(1LL << 53));
    QVERIFY(!view["b"].toInteger());
    QVERIFY(!view["f"].toInteger());
    QVERIFY(!view["e"].toInteger());
    QCOMPARE_EQ(view["f"].toDouble(), 1.5);
    QCOMPARE_EQ(view["e"].toDouble(), 1e300);
    QVERIFY(view["t"].toBool());
}

void TestJsonText::viewOfOtherTypesIsEmpty()
{
    const JsonText json = JsonText::fromCompact("\"12\"");
    const JsonView view(json);
    QVERIFY(!view.toInteger());
    QCOMPARE_EQ(view.toDouble(7), 7.0);
    QVERIFY(view.toBool(true));
    QCOMPARE_EQ(view.elementCount(), 0);
    QVERIFY(view["a"].isAbsent());
    QVERIFY(!JsonView().toInteger());
    QCOMPARE_EQ(JsonView().toString(), QString());
    QVERIFY(JsonView().toJsonText().isAbsent());
}

namespace {

/// Makes documents that are nasty, and most of the time valid.
class NastyJson
{
public:
    explicit NastyJson(quint32 seed)
        : m_random(seed)
    {
    }

    QByteArray document()
    {
        QByteArray out = m_random.bounded(20) == 0 ? QByteArray("\xef\xbb\xbf") : QByteArray();
        return out + space() + value(0) + space();
    }

private:
    template <typename T, std::size_t N>
    T pick(const T (&from)[N])
    {
        return from[m_random.bounded(int(N))];
    }

    QByteArray space()
    {
        static constexpr const char *spaces[] = { "", "", "", "", " ", "\n", "\r\n\t", "  " };
        return pick(spaces);
    }

    QByteArray number()
    {
        static constexpr const char *numbers[] = { "0",
                                                   "-0",
                                                   "-0.0",
                                                   "1E400",
                                                   "-1e-400",
                                                   "1e21",
                                                   "1e-7",
                                                   "0.000001",
                                                   "5e-324",
                                                   "1e+00",
                                                   "9007199254740993",
                                                   "1.0",
                                                   "0.1e1",
                                                   "123e-20",
                                                   "1e20",
                                                   "999999999999999999999",
                                                   "0e99",
                                                   "2.5E+3",
                                                   "4.35",
                                                   "1e23",
                                                   "2.4703282292062327e-324",
                                                   "01",
                                                   "1.",
                                                   "-",
                                                   "1.7976931348623159e308" };
        switch (m_random.bounded(4)) {
        case 0:
            return pick(numbers);
        case 1:
            return QByteArray::number(int(m_random.generate()));
        case 2:
            return QByteArray::number(m_random.generateDouble()
                                          * std::pow(10, m_random.bounded(40) - 20),
                                      'g', 1 + m_random.bounded(25));
        default: {
            const quint64 bits = m_random.generate64();
            double value = 0;
            std::memcpy(&value, &bits, sizeof value);
            return std::isfinite(value) ? QByteArray::number(value, 'e', 17) : QByteArray("7");
        }
        }
    }

    QByteArray string()
    {
        static constexpr const char *pieces[] = { "a",        "b",         "\\u0061",
                                                  "\\n",      "\\u000a",   "\\/",
                                                  "/",        "\\\"",      "\\\\",
                                                  "\\ud83d",  "\\ude00",   "\\uD83D\\uDE00",
                                                  "\xc3\xa9", "\\u00E9",   "\xf0\x9f\x98\x80",
                                                  "\\u2028",  "\x7f",      "\\u001F",
                                                  "\\u0000",  "{",         "}",
                                                  "[",        ",",         ":",
                                                  "\\uFFFF",  "\\b\\f",    "\\u0022",
                                                  "\\u005C",  "__proto__", "length" };
        QByteArray out("\"");
        for (int i = m_random.bounded(5); i > 0; --i)
            out += pick(pieces);
        return out + '"';
    }

    QByteArray key()
    {
        static constexpr const char *keys[]
            = { "0",          "1",          "2", "10",      "01",      "-1",        "4294967294",
                "4294967295", "4294967296", "a", "b",       "\\u0061", "__proto__", "constructor",
                "toString",   "toJSON",     "",  "\\u0031", "1.5" };
        return m_random.bounded(4) == 0 ? string() : QByteArray("\"") + pick(keys) + '"';
    }

    QByteArray container(int depth)
    {
        const bool object = m_random.bounded(3) != 0;
        const int count = m_random.bounded(8) == 0 ? 20 : m_random.bounded(6);
        QByteArray out(object ? "{" : "[");
        for (int i = 0; i < count; ++i) {
            out += (i > 0 ? "," : "") + space();
            if (object)
                out += key() + space() + ':' + space();
            out += value(depth + 1) + space();
        }
        return out + (object ? '}' : ']');
    }

    QByteArray value(int depth)
    {
        static constexpr const char *words[] = { "true", "false", "null" };
        const int kind = m_random.bounded(8);
        if (depth < 5 && (kind < 4 || depth == 0))
            return container(depth);
        if (kind == 4)
            return pick(words);
        return kind < 6 ? string() : number();
    }

    QRandomGenerator m_random;
};

const QByteArray crookedDocument
    = " { \"b\" : [ 1.50 , -0 , 1e21 , { \"2\" : \"\\u00e9\\n\\ud800\" , \"1\" : \xc2\xa0null } ] "
      ",\n"
      "\"a\\/\" : true , \"b\" : \"\xf0\x9f\x98\x80\" , \"\" : { } , \"x\":[ [ ] , 12e-9 ] } ";

} // namespace

void TestJsonText::sameAsNode_data()
{
    QTest::addColumn<QByteArrayList>("inputs");
    QByteArray straight = crookedDocument;
    straight.replace("\xc2\xa0", "");
    QByteArrayList cuts;
    for (qsizetype i = 0; i <= straight.size(); ++i)
        cuts += straight.left(i);
    QTest::newRow("a document cut at every byte") << cuts;

    QByteArrayList mutations;
    for (qsizetype i = 0; i < straight.size(); ++i) {
        for (const char c : QByteArray("\"\\{}[],:0-1e. \x01u/\xc3\x80\xff")) {
            QByteArray changed = straight;
            changed[i] = c;
            mutations += changed;
        }
    }
    QTest::newRow("a document with every byte changed") << mutations;

    QByteArrayList made;
    for (quint32 seed = 1; seed <= 1500; ++seed)
        made += NastyJson(seed).document();
    QTest::newRow("documents made at random") << made;
    QTest::newRow("a no-break space is no white space") << QByteArrayList{ crookedDocument };
}

void TestJsonText::sameAsNode()
{
    const QString node = QStandardPaths::findExecutable(u"node"_s);
    if (node.isEmpty())
        QSKIP("node is not installed");
    QFETCH(QByteArrayList, inputs);
    QTemporaryDir dir;
    QFile script(dir.filePath(u"stringify.cjs"_s));
    QVERIFY(script.open(QIODevice::WriteOnly));
    // One document in base64 to a line; answers are the compact text in base64, or "!".
    script.write(R"(
const decoder = new TextDecoder("utf-8", { fatal: true });
const lines = require("fs").readFileSync(process.argv[2], "latin1").split("\n").slice(0, -1);
console.log(lines.map((line) => {
  try {
    const text = decoder.decode(Buffer.from(line, "base64"));
    return "=" + Buffer.from(JSON.stringify(JSON.parse(text)), "utf8").toString("base64");
  } catch (error) {
    return "!";
  }
}).join("\n"));
)");
    script.close();
    QFile lines(dir.filePath(u"documents.txt"_s));
    QVERIFY(lines.open(QIODevice::WriteOnly));
    for (const QByteArray &input : inputs)
        lines.write(input.toBase64() + '\n');
    lines.close();
    QProcess process;
    process.start(node, { script.fileName(), lines.fileName() });
    QVERIFY(process.waitForFinished(30'000));
    const QByteArrayList answers = process.readAllStandardOutput().trimmed().split('\n');
    QCOMPARE_EQ(answers.size(), inputs.size());

    const QRegularExpression place(u"line \\d+, column \\d+"_s);
    QByteArrayList differences;
    for (qsizetype i = 0; i < inputs.size(); ++i) {
        const auto json = JsonText::parse(inputs.at(i));
        const QByteArray answer = json ? '=' + json->text().toBase64() : QByteArray("!");
        const bool located = json
            || (json.error().code == ErrorCode::InvalidJson
                && json.error().message.contains(place));
        if (answer != answers.at(i) || !located)
            differences += inputs.at(i);
    }
    QVERIFY2(differences.isEmpty(), differences.value(0).constData());
}

QTEST_GUILESS_MAIN(TestJsonText)
#include "tst_jsontext.moc"
