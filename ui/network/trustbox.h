// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/io/http/servers/tlstrust.h"

#include <QFrame>

class QFormLayout;
class QLabel;
class QPushButton;

namespace weightroom {

/// A certificate in words: whose it is, who issued it, until when, its fingerprint.
class CertificateView : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CertificateView)

public:
    explicit CertificateView(QWidget *parent = nullptr);

    void setCertificate(const CertificateSummary &certificate);

private:
    QLabel *addRow(QFormLayout *form, const QString &title, const QString &name);

    QLabel *m_host;
    QLabel *m_subject;
    QLabel *m_issuer;
    QLabel *m_validity;
    QLabel *m_fingerprint;
};

/// Why a server's certificate was refused, the certificate, and the offer to trust it for this host
/// alone. Hidden until showCertificate().
class TrustBox : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TrustBox)

public:
    explicit TrustBox(QWidget *parent = nullptr);

    void showCertificate(const CertificateSummary &certificate);
    const CertificateSummary &certificate() const { return m_certificate; }

Q_SIGNALS:
    void trustRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    CertificateSummary m_certificate;
    QLabel *m_problem;
    CertificateView *m_view;
    QPushButton *m_trust;
};

} // namespace weightroom
