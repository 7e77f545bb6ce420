// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/io/http/fetchedpart.h"
#include "core/io/http/httpclient.h"

namespace weightroom {

/// One weight file of a manifest: where it is, and how much is known of its size.
struct WeightFile
{
    QString name; ///< as the manifest has it
    QUrl url;
    qint64 exactBytes = -1; ///< the file's size where the manifest tells it; -1: it does not
    qint64 mostBytes = -1; ///< of its group; -1: not known
};

/// Downloads one weight file. What was there when a connection broke, or what an earlier load has
/// left, stays, and the rest is asked for with Range and If-Range, where the server gave a strong
/// ETag or Last-Modified; otherwise the file starts anew, which is told.
class WeightFetch final : public HttpSink
{
public:
    using Progress = std::function<void(qint64 received)>;

    /// \a progress hears how many bytes of the file are there; may go back.
    WeightFetch(WeightFile file, FetchedPartPtr part, Progress progress);

    /// Looks what is there already: size(). Errors: Io.
    Expected<Done> open();

    /// Waits for the whole file. Errors: as HttpClient::get(); NotAModel for a page; LengthMismatch
    /// where the size is not exactBytes (more is allowed where it was announced).
    Expected<Done> fetch(HttpClient &client, Operation &op);

    qint64 size() const { return m_size; }
    /// True when bytes that had come were thrown away.
    bool startedAnew() const { return m_startedAnew; }
    /// After fetch(). Errors: Io, NoSpace.
    Expected<ByteSourcePtr> source();

    Expected<Done> begin(const HttpAnswer &answer) override;
    Expected<Done> take(QByteArrayView bytes) override;

private:
    HttpRequest nextRequest();
    void tellStartAnew(bool hasChanged) const;
    void forget();
    Expected<Done> check() const;

    WeightFile m_file;
    FetchedPartPtr m_part;
    Progress m_progress;
    Operation *m_op = nullptr; ///< of fetch()
    HttpAnswer m_answer;
    QByteArray m_validator;
    QByteArray m_head;
    qint64 m_size = 0;
    qint64 m_limit = -1;
    bool m_startedAnew = false;
};

} // namespace weightroom
