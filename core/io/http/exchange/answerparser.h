// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/io/http/exchange/httpmessage.h"

namespace weightroom {

/// Reads an HTTP/1.1 answer from the bytes of a connection as they come, however they are cut.
/// Interim answers (100 and the like) are skipped. Bodies end where their length, their chunks or
/// the connection end (RFC 9112).
class AnswerParser
{
public:
    enum class State {
        Head, ///< status line and headers are not all there yet
        Body, ///< more is to come
        Done,
        Broken, ///< what came is no answer, or ended too early
    };

    /// Takes more bytes; those after the end of the answer are ignored.
    State feed(QByteArrayView bytes);
    /// How many of the bytes that come next are the body's just as they are: whoever takes them
    /// from the connection without feed() calls skip(). 0: the parser has to see them.
    qint64 plainBytes() const;
    /// \a count bytes, at most plainBytes(), were taken.
    State skip(qint64 count);
    /// The connection has ended.
    State end();

    State state() const { return m_state; }
    /// Status, reason and headers, from State::Body on.
    const HttpAnswer &answer() const { return m_answer; }
    /// What has come of the body since the last call.
    QByteArray takeBody() { return std::exchange(m_body, {}); }
    /// After State::Done: whether the connection can take another request (RFC 9112, 9.3).
    bool keepsAlive() const { return m_keepsAlive; }

private:
    enum class Framing { None, Length, Chunked, UntilEnd };
    enum class Chunk { Size, Data, DataEnd, Trailer };

    bool takeHead();
    bool readHead(QByteArrayView head);
    bool readHeaders(QByteArrayView lines);
    bool chooseFraming();
    void takeFramedBody();
    void takeLeft();
    bool takeChunks();
    bool takeChunkSize();

    State m_state = State::Head;
    HttpAnswer m_answer;
    Framing m_framing = Framing::None;
    Chunk m_chunk = Chunk::Size;
    qint64 m_left = 0; ///< bytes of the body, or of the chunk
    QByteArray m_rest; ///< that came, but were not understood yet
    qsizetype m_searched = 0; ///< bytes of it that hold no end of a head
    QByteArray m_body;
    bool m_keepsAlive = false;
};

} // namespace weightroom
