// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/hashing.h"

#include <QCryptographicHash>
#include <QTest>

using namespace weightroom;

class TestHashing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knownDigests_data();
    void knownDigests();
    void piecesGiveTheSameDigest_data();
    void piecesGiveTheSameDigest();
    void startsOverAfterTheDigest();
    void moves();
};

void TestHashing::knownDigests_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("digest");
    QTest::newRow("nothing")
        << QByteArray()
        << QByteArray("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    QTest::newRow("abc") << QByteArray(
        "abc") << QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    QTest::newRow("two blocks, of FIPS 180-2")
        << QByteArray("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")
        << QByteArray("248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    QTest::newRow("a million times a, of FIPS 180-2")
        << QByteArray(1'000'000, 'a')
        << QByteArray("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

void TestHashing::knownDigests()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, digest);
    QCOMPARE_EQ(sha256Hex(bytes), digest);
}

void TestHashing::piecesGiveTheSameDigest_data()
{
    QTest::addColumn<int>("piece");
    QTest::newRow("of one byte") << 1;
    QTest::newRow("of 63 bytes") << 63;
    QTest::newRow("of 64 bytes") << 64;
    QTest::newRow("of 4097 bytes") << 4097;
}

void TestHashing::piecesGiveTheSameDigest()
{
    QFETCH(int, piece);
    QByteArray bytes;
    for (int i = 0; i < 10'000; ++i)
        bytes += char(i * 7);
    Sha256 hash;
    for (qsizetype at = 0; at < bytes.size(); at += piece)
        hash.add(QByteArrayView(bytes).sliced(at, std::min<qsizetype>(piece, bytes.size() - at)));
    QCOMPARE_EQ(hash.takeHex(),
                QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

void TestHashing::startsOverAfterTheDigest()
{
    Sha256 hash;
    hash.add(QByteArrayView("something"));
    hash.takeHex();
    QCOMPARE_EQ(hash.takeHex(), sha256Hex({}));
    hash.add(QByteArrayView("abc"));
    QCOMPARE_EQ(hash.takeHex(), sha256Hex("abc"));
}

void TestHashing::moves()
{
    Sha256 first;
    first.add(QByteArrayView("ab"));
    Sha256 second = std::move(first);
    second.add(QByteArrayView("c"));
    QCOMPARE_EQ(second.takeHex(), sha256Hex("abc"));
}

QTEST_GUILESS_MAIN(TestHashing)
#include "tst_hashing.moc"
