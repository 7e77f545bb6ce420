// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/expected.h"

#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace weightroom;

namespace {

Error someError()
{
    return { .code = ErrorCode::NotFound, .message = u"gone"_s, .source = u"a"_s };
}

} // namespace

class TestExpected : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsAValue();
    void holdsAnError();
    void movesItsValueOut();
    void chainsWhatMayFail();
    void transformsValues();
    void namesEveryErrorCode();
    void keepsTheFirstSource();
};

void TestExpected::holdsAValue()
{
    Expected<QString> value(u"x"_s);
    QVERIFY(value);
    QVERIFY(value.has_value());
    QCOMPARE_EQ(*value, u"x"_s);
    QCOMPARE_EQ(value->size(), 1);
    *value = u"y"_s;
    QCOMPARE_EQ(value.value_or(u"z"_s), u"y"_s);
}

void TestExpected::holdsAnError()
{
    const Expected<int> error(someError());
    QVERIFY(!error);
    QCOMPARE_EQ(error.error(), someError());
    QCOMPARE_EQ(error.value_or(7), 7);
}

void TestExpected::movesItsValueOut()
{
    Expected<std::unique_ptr<int>> value(std::make_unique<int>(5));
    const std::unique_ptr<int> out = *std::move(value);
    QVERIFY(out);
    QCOMPARE_EQ(*out, 5);
}

void TestExpected::chainsWhatMayFail()
{
    int calls = 0;
    const auto half = [&calls](int number) -> Expected<int> {
        ++calls;
        if (number % 2 != 0)
            return someError();
        return number / 2;
    };
    QCOMPARE_EQ(*Expected<int>(8).and_then(half).and_then(half), 2);
    calls = 0;
    const auto failed = Expected<int>(6).and_then(half).and_then(half).and_then(half);
    QVERIFY(!failed);
    QCOMPARE_EQ(failed.error(), someError());
    QCOMPARE_EQ(calls, 2);
}

void TestExpected::transformsValues()
{
    const auto text = [](int number) { return QString::number(number); };
    QCOMPARE_EQ(*Expected<int>(8).transform(text), u"8"_s);
    QCOMPARE_EQ(Expected<int>(someError()).transform(text).error(), someError());
}

void TestExpected::namesEveryErrorCode()
{
    QCOMPARE_EQ(errorCodeName(ErrorCode::Canceled), u"Canceled"_s);
    QCOMPARE_EQ(errorCodeName(ErrorCode::MalformedTopology), u"MalformedTopology"_s);
    QCOMPARE_EQ(errorCodeName(ErrorCode::DuplicateBasename), u"DuplicateBasename"_s);
    QCOMPARE_EQ(errorCodeName(ErrorCode::Internal), u"Internal"_s);
}

void TestExpected::keepsTheFirstSource()
{
    QCOMPARE_EQ(withSource(someError(), u"b"_s).source, u"a"_s);
    QCOMPARE_EQ(withSource({ .code = ErrorCode::Io, .message = {} }, u"b"_s).source, u"b"_s);
    QCOMPARE_EQ(canceledError().code, ErrorCode::Canceled);
}

QTEST_GUILESS_MAIN(TestExpected)
#include "tst_expected.moc"
