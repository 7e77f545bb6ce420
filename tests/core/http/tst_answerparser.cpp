// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/io/http/exchange/answerparser.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace weightroom;

Q_DECLARE_METATYPE(weightroom::AnswerParser::State)

using State = AnswerParser::State;

class TestAnswerParser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answers_data();
    void answers();
    void nonsense_data();
    void nonsense();
    void bodiesAreTakenBesideTheParser_data();
    void bodiesAreTakenBesideTheParser();
    void keepsConnectionsAlive_data();
    void keepsConnectionsAlive();
    void bytesAfterTheEndAreIgnored();
    void headersComeBeforeTheBody();
    void anEndlessHeadIsBroken();
};

void TestAnswerParser::answers_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<State>("before"); // the connection ends
    QTest::addColumn<State>("after");
    const QByteArray ok = "HTTP/1.1 200 OK\r\n";
    QTest::newRow("a length") << ok + "Content-Length: 5\r\n\r\nhello" << 200 << QByteArray("hello")
                              << State::Done << State::Done;
    QTest::newRow("no body") << ok + "Content-Length: 0\r\n\r\n"
                             << 200 << QByteArray() << State::Done << State::Done;
    QTest::newRow("204 has none") << QByteArray("HTTP/1.1 204 No Content\r\nX: y\r\n\r\n") << 204
                                  << QByteArray() << State::Done << State::Done;
    QTest::newRow("304 has none, whatever it says")
        << QByteArray("HTTP/1.1 304 Not Modified\r\nContent-Length: 9\r\n\r\n") << 304
        << QByteArray() << State::Done << State::Done;
    QTest::newRow("until the connection ends")
        << ok + "\r\nhello" << 200 << QByteArray("hello") << State::Body << State::Done;
    QTest::newRow("shorter than its length") << ok + "Content-Length: 9\r\n\r\nhello" << 200
                                             << QByteArray("hello") << State::Body << State::Broken;
    QTest::newRow("chunks") << ok
            + "Transfer-Encoding: chunked\r\n\r\n3\r\nhel\r\n2;x=\"y\"\r\nlo\r\n0\r\n\r\n"
                            << 200 << QByteArray("hello") << State::Done << State::Done;
    QTest::newRow("chunks win over a length")
        << ok
            + "Content-Length: 3\r\nTransfer-Encoding: gzip, "
              "Chunked\r\n\r\nA\r\n0123456789\r\n0\r\n\r\n"
        << 200 << QByteArray("0123456789") << State::Done << State::Done;
    QTest::newRow("a trailer") << ok
            + "Transfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\nX-Sum: 1\r\n\r\n"
                               << 200 << QByteArray("a") << State::Done << State::Done;
    QTest::newRow("chunks without an end")
        << ok + "Transfer-Encoding: chunked\r\n\r\n3\r\nhel\r\n"
        << 200 << QByteArray("hel") << State::Body << State::Broken;
    QTest::newRow("interim answers first")
        << QByteArray("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: <x>\r\n\r\n"
                      "HTTP/1.1 201 Created\r\nContent-Length: 2\r\n\r\nok")
        << 201 << QByteArray("ok") << State::Done << State::Done;
    QTest::newRow("bare line ends") << QByteArray("HTTP/1.0 200 OK\nContent-Length: 2\n\nok") << 200
                                    << QByteArray("ok") << State::Done << State::Done;
    QTest::newRow("no reason") << QByteArray("HTTP/1.1 413\r\nContent-Length: 0\r\n\r\n") << 413
                               << QByteArray() << State::Done << State::Done;
    QTest::newRow("the same length twice")
        << ok + "Content-Length: 2\r\ncontent-length: 2\r\n\r\nok" << 200 << QByteArray("ok")
        << State::Done << State::Done;
}

void TestAnswerParser::answers()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    QFETCH(const State, before);
    QFETCH(const State, after);
    for (const qsizetype piece : { bytes.size(), qsizetype(1), qsizetype(3), qsizetype(7) }) {
        AnswerParser parser;
        QByteArray got;
        for (qsizetype at = 0; at < bytes.size(); at += piece) {
            parser.feed(QByteArrayView(bytes).sliced(at, std::min(piece, bytes.size() - at)));
            got += parser.takeBody();
        }
        QCOMPARE(parser.state(), before);
        QCOMPARE(parser.answer().status, status);
        QCOMPARE(got, body);
        QCOMPARE(parser.end(), after);
    }
}

void TestAnswerParser::bodiesAreTakenBesideTheParser_data()
{
    answers_data();
}

/// As much as may be is not fed, but taken from the connection itself.
void TestAnswerParser::bodiesAreTakenBesideTheParser()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QByteArray, body);
    QFETCH(const State, before);
    QFETCH(const State, after);
    for (const qsizetype piece : { qsizetype(1), qsizetype(3), qsizetype(1000) }) {
        AnswerParser parser;
        QByteArray got;
        QByteArrayView left = bytes;
        while (!left.isEmpty()) {
            const qint64 plain = parser.plainBytes();
            const QByteArrayView next
                = left.first(std::min({ plain > 0 ? plain : 1, piece, left.size() }));
            if (plain > 0) {
                parser.skip(next.size());
                got += next;
            } else {
                parser.feed(next);
                got += parser.takeBody();
            }
            left = left.sliced(next.size());
        }
        QCOMPARE(got, body);
        QCOMPARE(parser.state(), before);
        QCOMPARE(parser.end(), after);
    }
}

void TestAnswerParser::keepsConnectionsAlive_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("alive");
    const QByteArray ok = "HTTP/1.1 200 OK\r\n";
    const QByteArray two = "Content-Length: 2\r\n\r\nok";
    QTest::newRow("a length") << ok + two << true;
    QTest::newRow("chunks") << ok + "Transfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\n\r\n" << true;
    QTest::newRow("no body") << QByteArray("HTTP/1.1 204 No Content\r\n\r\n") << true;
    QTest::newRow("it says that it closes") << ok + "Connection: Close\r\n" + two << false;
    QTest::newRow("more than the answer") << ok + two + "!" << false;
    QTest::newRow("more than a chunked answer")
        << ok + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\nHTTP" << false;
    QTest::newRow("more than no body")
        << QByteArray("HTTP/1.1 204 No Content\r\n\r\nbody") << false;
    QTest::newRow("HTTP/1.0") << "HTTP/1.0 200 OK\r\n" + two << false;
    QTest::newRow("HTTP/1.0 that stays")
        << "HTTP/1.0 200 OK\r\nConnection: Keep-Alive\r\n" + two << true;
    QTest::newRow("until the connection ends") << ok + "\r\nhello" << false;
    QTest::newRow("after an interim answer that closes")
        << "HTTP/1.1 100 Continue\r\nConnection: close\r\n\r\n" + ok + two << true;
}

void TestAnswerParser::keepsConnectionsAlive()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const bool, alive);
    AnswerParser parser;
    parser.feed(bytes);
    if (parser.state() != State::Done)
        parser.end();
    QCOMPARE(parser.state(), State::Done);
    QCOMPARE(parser.keepsAlive(), alive);
}

void TestAnswerParser::nonsense_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray ok = "HTTP/1.1 200 OK\r\n";
    QTest::newRow("another protocol") << QByteArray("SSH-2.0-OpenSSH_9.2\r\n");
    QTest::newRow("HTTP/2") << QByteArray("HTTP/2 200 OK\r\n\r\n");
    QTest::newRow("no status") << QByteArray("HTTP/1.1 OK whatever\r\n\r\n");
    QTest::newRow("four digits") << QByteArray("HTTP/1.1 2000 OK\r\n\r\n");
    QTest::newRow("a status below 100") << QByteArray("HTTP/1.1 099 OK\r\n\r\n");
    QTest::newRow("another protocol is taken up") << QByteArray("HTTP/1.1 101 Switching\r\n\r\n");
    QTest::newRow("a header without a name") << ok + ": value\r\n\r\n";
    QTest::newRow("a line without a colon") << ok + "nonsense\r\n\r\n";
    QTest::newRow("a negative length") << ok + "Content-Length: -1\r\n\r\n";
    QTest::newRow("a length with a sign") << ok + "Content-Length: +1\r\n\r\n";
    QTest::newRow("two lengths") << ok + "Content-Length: 1\r\nContent-Length: 2\r\n\r\n";
    QTest::newRow("too long a length") << ok + "Content-Length: 99999999999999999999\r\n\r\n";
    const QByteArray chunked = ok + "Transfer-Encoding: chunked\r\n\r\n";
    QTest::newRow("a chunk of no size") << chunked + "\r\n";
    QTest::newRow("a chunk of a negative size") << chunked + "-1\r\n";
    QTest::newRow("a chunk that goes on") << chunked + "1\r\nab\r\n";
    QTest::newRow("a chunk that is too large") << chunked + "ffffffffffffffffff\r\n";
}

void TestAnswerParser::nonsense()
{
    QFETCH(const QByteArray, bytes);
    AnswerParser whole;
    QCOMPARE(whole.feed(bytes), State::Broken);
    QCOMPARE(whole.feed("HTTP/1.1 200 OK\r\n\r\n"), State::Broken);
    QCOMPARE(whole.end(), State::Broken);
    AnswerParser pieces;
    for (const char byte : bytes)
        pieces.feed(QByteArrayView(&byte, 1));
    QCOMPARE(pieces.state(), State::Broken);
}

void TestAnswerParser::bytesAfterTheEndAreIgnored()
{
    AnswerParser parser;
    QCOMPARE(parser.feed("HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nabc"), State::Done);
    QCOMPARE(parser.takeBody(), QByteArray("a"));
    QCOMPARE(parser.feed("HTTP/1.1 500 No\r\n\r\n"), State::Done);
    QCOMPARE(parser.answer().status, 200);
}

void TestAnswerParser::headersComeBeforeTheBody()
{
    AnswerParser parser;
    QCOMPARE(parser.feed("HTTP/1.1 307 Go  on \r\nLocation:  /x \r\nFolded: a\r\n  b\r\n"),
             State::Head);
    QCOMPARE(parser.feed("Content-Length: 4\r\n\r\n"), State::Body);
    QCOMPARE(parser.answer().reason, QByteArray("Go  on"));
    QCOMPARE(parser.answer().header("location"), QByteArray("/x"));
    QCOMPARE(parser.answer().header("folded"), QByteArray("a b"));
}

void TestAnswerParser::anEndlessHeadIsBroken()
{
    AnswerParser parser;
    State state = parser.feed("HTTP/1.1 200 OK\r\n");
    for (int i = 0; i < 100'000 && state == State::Head; ++i)
        state = parser.feed("X-Header: a value that never ends\r\n");
    QCOMPARE(state, State::Broken);
}

QTEST_APPLESS_MAIN(TestAnswerParser)
#include "tst_answerparser.moc"
