// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/manage/transfer/transferspeed.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace weightroom;
using namespace std::chrono_literals;

class TestTransferSpeed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isNothingAtFirst();
    void isTheAverageOfFiveSeconds();
    void forgetsWhatIsOlder();
    void fallsToNothingAfterTwoSecondsOfSilence();
    void waitingForTheFirstByteIsNoSlowness();
    void timeLeftNeedsTwoSecondsOfData();
    void timeLeftNeedsATotal();
    void lessBytesAreANewBeginning();

private:
    /// Looks every quarter of a second from \a from to \a to, while bytes come at \a rate.
    void run(std::chrono::milliseconds from, std::chrono::milliseconds to, qint64 rate)
    {
        for (auto moment = from; moment <= to; moment += 250ms) {
            if (moment > from)
                m_done += rate / 4;
            m_speed.add(moment, m_done);
        }
    }

    TransferSpeed m_speed;
    qint64 m_done = 0;
};

void TestTransferSpeed::isNothingAtFirst()
{
    m_speed = {};
    QCOMPARE(m_speed.bytesPerSecond(0ms), 0.0);
    m_speed.restart(0ms, 100);
    QCOMPARE(m_speed.bytesPerSecond(0ms), 0.0);
    QVERIFY(!m_speed.timeLeft(1ms, 1000));
}

void TestTransferSpeed::isTheAverageOfFiveSeconds()
{
    m_speed.restart(0ms, m_done = 0);
    run(0ms, 2000ms, 4000);
    QCOMPARE(m_speed.bytesPerSecond(2000ms), 4000.0);
    run(2000ms, 3000ms, 8000);
    QCOMPARE(m_speed.bytesPerSecond(3000ms), 16000.0 / 3);
}

void TestTransferSpeed::forgetsWhatIsOlder()
{
    m_speed.restart(0ms, m_done = 0);
    run(0ms, 10'000ms, 80'000);
    run(10'000ms, 15'000ms, 4000);
    QCOMPARE(m_speed.bytesPerSecond(15'000ms), 4000.0);
}

void TestTransferSpeed::fallsToNothingAfterTwoSecondsOfSilence()
{
    m_speed.restart(0ms, m_done = 0);
    run(0ms, 4000ms, 4000);
    run(4000ms, 5750ms, 0);
    QVERIFY(m_speed.bytesPerSecond(5750ms) > 0);
    QCOMPARE(m_speed.bytesPerSecond(6000ms), 0.0);
    QVERIFY(!m_speed.timeLeft(6000ms, 100'000));
    QCOMPARE(m_speed.quietFor(16'000ms), 12'000ms);
}

void TestTransferSpeed::waitingForTheFirstByteIsNoSlowness()
{
    m_speed.restart(0ms, m_done = 0);
    run(0ms, 4000ms, 0);
    run(4000ms, 5000ms, 4000);
    QCOMPARE(m_speed.bytesPerSecond(5000ms), 4000.0);
    QVERIFY(!m_speed.timeLeft(5000ms, 100'000)); // 1 s of data
}

void TestTransferSpeed::timeLeftNeedsTwoSecondsOfData()
{
    m_speed.restart(0ms, m_done = 0);
    run(0ms, 1750ms, 4000);
    QVERIFY(!m_speed.timeLeft(1750ms, 100'000));
    run(1750ms, 2000ms, 4000);
    QCOMPARE(m_speed.timeLeft(2000ms, 100'000), std::optional(23s));
    QCOMPARE(m_speed.timeLeft(2000ms, 8000), std::optional(0s));
}

void TestTransferSpeed::timeLeftNeedsATotal()
{
    m_speed.restart(0ms, m_done = 0);
    run(0ms, 3000ms, 4000);
    QVERIFY(!m_speed.timeLeft(3000ms, -1));
}

void TestTransferSpeed::lessBytesAreANewBeginning()
{
    m_speed.restart(0ms, m_done = 0);
    run(0ms, 3000ms, 4000);
    m_done = 0;
    run(3000ms, 4000ms, 4000);
    QCOMPARE(m_speed.bytesPerSecond(4000ms), 4000.0);
    QVERIFY(!m_speed.timeLeft(4000ms, 100'000));
}

QTEST_GUILESS_MAIN(TestTransferSpeed)
#include "tst_transferspeed.moc"
