// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/expected.h"

#include <QList>
#include <QString>

#include <mutex>
#include <optional>

class QSslCertificate;
class QSslError;

namespace weightroom {

/// A certificate as people are shown it.
struct CertificateSummary
{
    QString host;
    QString subject;
    QString issuer;
    QString validFrom; ///< ISO 8601
    QString validUntil;
    QString sha256; ///< hexadecimal
    QStringList problems; ///< translated sentences

    bool operator==(const CertificateSummary &) const = default;

    static CertificateSummary of(const QString &host, const QSslCertificate &certificate,
                                 const QList<QSslError> &errors);
};

/// Which certificates the user trusts although they cannot be verified: one certificate for one
/// host, never a switch for all. Thread-safe. Kept in a file, when it has a path.
class TlsTrust
{
    Q_DISABLE_COPY_MOVE(TlsTrust)

public:
    struct Entry
    {
        QString host;
        QString sha256; ///< of the certificate, hexadecimal

        bool operator==(const Entry &) const = default;
    };

    /// \a path: the file, JSON; empty: only this run.
    explicit TlsTrust(const QString &path = {});

    bool isTrusted(const QString &host, const QString &sha256) const;
    /// Errors: Io, when the file cannot be written; then the entry holds for this run.
    Expected<Done> trust(const Entry &entry);
    Expected<Done> revoke(const Entry &entry);
    QList<Entry> entries() const;

    /// Remembers what was refused last at \a summary's host, for a window that asks its user.
    void setRejected(const CertificateSummary &summary);
    std::optional<CertificateSummary> rejected(const QString &host) const;

private:
    void load();
    Expected<Done> store() const;

    QString m_path;
    mutable std::mutex m_mutex;
    QList<Entry> m_entries;
    QList<CertificateSummary> m_rejected;
};

} // namespace weightroom
