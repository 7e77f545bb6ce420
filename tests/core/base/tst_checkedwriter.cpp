// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/files/checkedwriter.h"
#include "core/base/files/pendingfile.h"
#include "core/base/hashing.h"
#include "core/base/operation.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <cerrno>
#include <cstring>
#include <sys/syscall.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace weightroom;

namespace {

constexpr qint64 kibibyte = 1024;
constexpr qint64 mebibyte = 1024 * kibibyte;

/// What a bad disk does to the byte at this offset of any file that is read back: none is -1.
std::atomic<qint64> brokenAt = -1;
std::atomic_bool unreadable = false;

/// Bytes that are nowhere the same for a block's length.
QByteArray pattern(qint64 size)
{
    QByteArray bytes(size, 'w');
    for (qsizetype i = 0; i + 1 < bytes.size(); i += 251)
        bytes[i] = static_cast<char>(i / 251);
    return bytes;
}

CheckedWriter::Fill from(const QByteArray &bytes)
{
    return [bytes](qint64 offset, std::span<std::byte> into) -> Expected<Done> {
        std::memcpy(into.data(), bytes.constData() + offset, into.size());
        return Done{};
    };
}

} // namespace

/// Stands before the system's: whoever reads with it in this program gets what a bad disk gives.
extern "C" ssize_t pread(int fd, void *into, size_t size, off_t offset)
{
    if (unreadable) {
        errno = EIO;
        return -1;
    }
    const ssize_t count = ::syscall(SYS_pread64, fd, into, size, offset);
    const qint64 place = brokenAt - offset;
    if (brokenAt >= 0 && place >= 0 && place < count)
        static_cast<char *>(into)[place] ^= 1;
    return count;
}

class TestCheckedWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        brokenAt = -1;
        unreadable = false;
    }
    void writesAndHashes_data();
    void writesAndHashes();
    void hashesSeveralFilesInTheirOrder();
    void noticesOneOtherBit_data();
    void noticesOneOtherBit();
    void tellsThatItCannotReadBack();
    void endsWithTheErrorOfTheSource();
    void endsWhenCancelled();

private:
    QTemporaryDir m_folder;
    std::unique_ptr<PendingFile> newFile()
    {
        auto file = PendingFile::create(m_folder.path(), true, u".part"_s);
        return file ? *std::move(file) : nullptr;
    }
};

void TestCheckedWriter::writesAndHashes_data()
{
    QTest::addColumn<qint64>("size");
    QTest::newRow("nothing") << qint64(0);
    QTest::newRow("one byte") << qint64(1);
    QTest::newRow("less than a part that is compared at once") << 64 * kibibyte - 1;
    QTest::newRow("one byte more than that") << 64 * kibibyte + 1;
    QTest::newRow("a block") << mebibyte;
    QTest::newRow("a block and a byte") << mebibyte + 1;
    QTest::newRow("more blocks than can wait") << 20 * mebibyte + 7;
}

void TestCheckedWriter::writesAndHashes()
{
    QFETCH(const qint64, size);
    const QByteArray bytes = pattern(size);
    const auto op = Operation::create();
    op->setProgress(0, 2 * size);
    const auto file = newFile();
    QVERIFY(file);
    CheckedWriter writer(m_folder.path(), *op);
    QVERIFY(writer.write(*file, size, from(bytes)));
    QCOMPARE(writer.finish(), sha256Hex(bytes));
    QCOMPARE(op->done(), 2 * size);
    const QString path = m_folder.filePath(u"written"_s);
    QVERIFY(file->sync() && file->publish(path, true));
    QFile written(path);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QVERIFY(written.readAll() == bytes);
}

void TestCheckedWriter::hashesSeveralFilesInTheirOrder()
{
    const QByteArray bytes = pattern(3 * mebibyte);
    const auto op = Operation::create();
    const auto first = newFile();
    const auto second = newFile();
    QVERIFY(first && second);
    CheckedWriter writer(m_folder.path(), *op);
    QVERIFY(writer.write(*first, mebibyte / 2, from(bytes)));
    QVERIFY(writer.write(*second, 2 * mebibyte, from(bytes.sliced(mebibyte / 2))));
    QCOMPARE(writer.finish(), sha256Hex(bytes.first(mebibyte / 2 + 2 * mebibyte)));
}

void TestCheckedWriter::noticesOneOtherBit_data()
{
    QTest::addColumn<qint64>("at");
    QTest::newRow("the first byte") << qint64(0);
    QTest::newRow("in the second block") << mebibyte + 100 * kibibyte;
    QTest::newRow("the last byte") << 2 * mebibyte + 4;
}

void TestCheckedWriter::noticesOneOtherBit()
{
    QFETCH(const qint64, at);
    const QByteArray bytes = pattern(2 * mebibyte + 5);
    const auto op = Operation::create();
    const auto file = newFile();
    QVERIFY(file);
    brokenAt = at;
    CheckedWriter writer(m_folder.path(), *op);
    const Expected<Done> written = writer.write(*file, bytes.size(), from(bytes));
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::ChecksumMismatch);
    QVERIFY2(written.error().message.contains(m_folder.path()),
             qUtf8Printable(written.error().message));
}

void TestCheckedWriter::tellsThatItCannotReadBack()
{
    const auto op = Operation::create();
    const auto file = newFile();
    QVERIFY(file);
    unreadable = true;
    CheckedWriter writer(m_folder.path(), *op);
    const Expected<Done> written = writer.write(*file, 5, from("bytes"));
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::Io);
}

void TestCheckedWriter::endsWithTheErrorOfTheSource()
{
    const auto op = Operation::create();
    const auto file = newFile();
    QVERIFY(file);
    CheckedWriter writer(m_folder.path(), *op);
    int blocks = 0;
    const Expected<Done> written = writer.write(
        *file, 9 * mebibyte, [&](qint64, std::span<std::byte> into) -> Expected<Done> {
            if (++blocks == 8)
                return Error{ ErrorCode::Network, u"gone"_s };
            std::memset(into.data(), blocks, into.size());
            return Done{};
        });
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::Network);
}

void TestCheckedWriter::endsWhenCancelled()
{
    const auto op = Operation::create();
    const auto file = newFile();
    QVERIFY(file);
    CheckedWriter writer(m_folder.path(), *op);
    const Expected<Done> written = writer.write(
        *file, 9 * mebibyte, [&](qint64 offset, std::span<std::byte> into) -> Expected<Done> {
            if (offset == 2 * mebibyte)
                op->cancel();
            std::memset(into.data(), 7, into.size());
            return Done{};
        });
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::Canceled);
    QCOMPARE_LE(file->size(), 3 * mebibyte);
}

QTEST_GUILESS_MAIN(TestCheckedWriter)
#include "tst_checkedwriter.moc"
