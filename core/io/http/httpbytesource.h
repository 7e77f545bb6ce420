// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/io/http/httpclient.h"
#include "core/io/http/spoolfile.h"
#include "core/io/http/weightfetch.h"

#include <mutex>

namespace weightroom {

/// A weight file that stays on its server: a read fetches the range it needs, and a little more
/// where reads go on from each other; what has come is kept in a spool. A server without ranges
/// sends the whole file at the first read. Reads wait for the network, on behalf of
/// Operation::current(): never call from the thread of a window.
class HttpBytes final : public ByteSource
{
public:
    /// \a file.exactBytes is known.
    HttpBytes(HttpClientPtr client, WeightFile file, SpoolFilePtr spool);
    ~HttpBytes() override;

    qint64 size() const noexcept override { return m_file.exactBytes; }
    QString name() const override;
    /// Errors: as HttpClient::get(); LengthMismatch where the file has another size than its
    /// manifest says; Io where it changed since it was first read; NotAModel for a page.
    Expected<qint64> read(qint64 offset, std::span<std::byte> into) const override;

private:
    Expected<Done> require(qint64 begin, qint64 end, Operation &op) const;
    Expected<Done> fetch(qint64 begin, qint64 end, Operation &op) const;

    HttpClientPtr m_client;
    WeightFile m_file;
    OperationPtr m_ownOperation; ///< for readers without one
    mutable std::mutex m_mutex; ///< one fetch at a time; guards what follows
    mutable SpoolPart m_part;
    mutable std::vector<bool> m_there; ///< for each block
    mutable QByteArray m_validator;
    mutable qint64 m_lastEnd = 0;
    mutable qint64 m_readAhead = 0;
};

/// Asks how long the file at \a url is, without its body; nothing where the server does not tell.
/// Errors: as HttpClient::get().
Expected<std::optional<qint64>> remoteSize(HttpClient &client, const QUrl &url, Operation &op);

} // namespace weightroom
