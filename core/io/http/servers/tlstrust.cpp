// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/io/http/servers/tlstrust.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QSslCertificate>
#include <QSslError>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct TlsTrustText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::HttpHandler)
};

QString problemSentence(const QSslError &error)
{
    switch (error.error()) {
    case QSslError::CertificateExpired:
        return TlsTrustText::tr("The certificate has expired.");
    case QSslError::CertificateNotYetValid:
        return TlsTrustText::tr("The certificate is not valid yet.");
    case QSslError::SelfSignedCertificate:
        return TlsTrustText::tr("The server signed its certificate itself, so nobody vouches for "
                                "it.");
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::CertificateUntrusted:
        return TlsTrustText::tr("The certificate was issued by somebody whom this computer does "
                                "not trust.");
    case QSslError::HostNameMismatch:
        return TlsTrustText::tr("The certificate is for another host.");
    case QSslError::CertificateRevoked:
    case QSslError::CertificateBlacklisted:
        return TlsTrustText::tr("The certificate was revoked.");
    case QSslError::NoPeerCertificate:
        return TlsTrustText::tr("The server showed no certificate.");
    default:
        return TlsTrustText::tr("The certificate cannot be verified: %1.").arg(error.errorString());
    }
}

QString nameOf(const QStringList &commonNames, const QStringList &organizations)
{
    return (commonNames.isEmpty() ? organizations : commonNames).join(u", "_s);
}

} // namespace

CertificateSummary CertificateSummary::of(const QString &host, const QSslCertificate &certificate,
                                          const QList<QSslError> &errors)
{
    CertificateSummary summary;
    summary.host = host;
    summary.subject = nameOf(certificate.subjectInfo(QSslCertificate::CommonName),
                             certificate.subjectInfo(QSslCertificate::Organization));
    summary.issuer = nameOf(certificate.issuerInfo(QSslCertificate::CommonName),
                            certificate.issuerInfo(QSslCertificate::Organization));
    summary.validFrom = certificate.effectiveDate().toString(Qt::ISODate);
    summary.validUntil = certificate.expiryDate().toString(Qt::ISODate);
    summary.sha256 = QString::fromLatin1(certificate.digest(QCryptographicHash::Sha256).toHex());
    for (const QSslError &error : errors) {
        const QString sentence = problemSentence(error);
        if (!summary.problems.contains(sentence))
            summary.problems.append(sentence);
    }
    return summary;
}

TlsTrust::TlsTrust(const QString &path)
    : m_path(path)
{
    load();
}

void TlsTrust::load()
{
    QFile file(m_path);
    if (m_path.isEmpty() || !file.open(QIODevice::ReadOnly))
        return;
    const QJsonArray array = QJsonDocument::fromJson(file.readAll()).array();
    for (const QJsonValue &value : array) {
        const QJsonObject object = value.toObject();
        m_entries.append({ object[u"host"_s].toString(), object[u"sha256"_s].toString() });
    }
}

Expected<Done> TlsTrust::store() const
{
    if (m_path.isEmpty())
        return Done{};
    QJsonArray array;
    for (const Entry &entry : m_entries)
        array.append(QJsonObject{ { u"host"_s, entry.host }, { u"sha256"_s, entry.sha256 } });
    QSaveFile file(m_path);
    const QByteArray text = QJsonDocument(array).toJson();
    if (file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit())
        return Done{};
    return Error{ .code = ErrorCode::Io,
                  .message = TlsTrustText::tr("The trusted certificates could not be written to "
                                              "%1; they are trusted until the program ends.")
                                 .arg(m_path),
                  .detail = file.errorString(),
                  .source = m_path };
}

bool TlsTrust::isTrusted(const QString &host, const QString &sha256) const
{
    const std::lock_guard lock(m_mutex);
    return m_entries.contains({ host, sha256 });
}

Expected<Done> TlsTrust::trust(const Entry &entry)
{
    const std::lock_guard lock(m_mutex);
    if (!m_entries.contains(entry))
        m_entries.append(entry);
    return store();
}

Expected<Done> TlsTrust::revoke(const Entry &entry)
{
    const std::lock_guard lock(m_mutex);
    m_entries.removeAll(entry);
    return store();
}

QList<TlsTrust::Entry> TlsTrust::entries() const
{
    const std::lock_guard lock(m_mutex);
    return m_entries;
}

void TlsTrust::setRejected(const CertificateSummary &summary)
{
    const std::lock_guard lock(m_mutex);
    m_rejected.removeIf(
        [&summary](const CertificateSummary &other) { return other.host == summary.host; });
    m_rejected.append(summary);
}

std::optional<CertificateSummary> TlsTrust::rejected(const QString &host) const
{
    const std::lock_guard lock(m_mutex);
    const auto found
        = std::find_if(m_rejected.begin(), m_rejected.end(),
                       [&host](const CertificateSummary &summary) { return summary.host == host; });
    return found == m_rejected.end() ? std::nullopt : std::optional(*found);
}

} // namespace weightroom
