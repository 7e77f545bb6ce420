// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/network/trustbox.h"

#include "ui/network/formrows.h"
#include "ui/widgets/format.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/theme.h"

#include <QDateTime>
#include <QFontDatabase>
#include <QFormLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

QString dateText(const QString &iso)
{
    return QLocale().toString(QDateTime::fromString(iso, Qt::ISODate).toLocalTime().date(),
                              QLocale::LongFormat);
}

/// "ab:cd:…" in two lines.
QString fingerprintText(const QString &sha256)
{
    QStringList pairs;
    for (qsizetype i = 0; i < sha256.size(); i += 2)
        pairs.append(sha256.mid(i, 2).toUpper());
    const qsizetype half = pairs.size() / 2;
    return pairs.first(half).join(u':') + u":\n"_s + pairs.sliced(half).join(u':');
}

} // namespace

CertificateView::CertificateView(QWidget *parent)
    : QWidget(parent)
{
    QFormLayout *form = makeForm(this);
    form->setVerticalSpacing(4);
    m_host = addRow(form, tr("Server:"), u"certificateHost"_s);
    m_subject = addRow(form, tr("Issued to:"), u"certificateSubject"_s);
    m_issuer = addRow(form, tr("Issued by:"), u"certificateIssuer"_s);
    m_validity = addRow(form, tr("Valid:"), u"certificateValidity"_s);
    m_fingerprint = addRow(form, tr("SHA-256:"), u"certificateFingerprint"_s);
    m_fingerprint->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
}

QLabel *CertificateView::addRow(QFormLayout *form, const QString &title, const QString &name)
{
    auto *value = new QLabel(this);
    value->setObjectName(name);
    value->setTextFormat(Qt::PlainText);
    value->setWordWrap(true);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    form->addRow(new MutedLabel(title, this), value);
    return value;
}

void CertificateView::setCertificate(const CertificateSummary &certificate)
{
    m_host->setText(isolated(certificate.host));
    m_subject->setText(certificate.subject);
    m_issuer->setText(certificate.issuer);
    m_validity->setText(
        tr("from %1 to %2").arg(dateText(certificate.validFrom), dateText(certificate.validUntil)));
    m_fingerprint->setText(fingerprintText(certificate.sha256));
}

TrustBox::TrustBox(QWidget *parent)
    : QFrame(parent)
    , m_problem(new QLabel(this))
    , m_view(new CertificateView(this))
    , m_trust(new QPushButton(tr("&Trust for this host only"), this))
{
    setObjectName(u"trustBox"_s);
    m_problem->setObjectName(u"trustProblem"_s);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_trust->setObjectName(u"trustButton"_s);
    m_trust->setAutoDefault(false);
    m_trust->setToolTip(tr("This one certificate is accepted from this one server, until you "
                           "revoke it in the settings."));
    connect(m_trust, &QPushButton::clicked, this, &TrustBox::trustRequested);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 10, 12, 10);
    layout->setSpacing(10);
    layout->addWidget(m_problem);
    layout->addWidget(m_view);
    layout->addWidget(m_trust, 0, Qt::AlignLeft);
    hide();
}

void TrustBox::showCertificate(const CertificateSummary &certificate)
{
    m_certificate = certificate;
    m_problem->setText(tr("It is not certain that %1 is the server it says it is. %2")
                           .arg(isolated(certificate.host), certificate.problems.join(u' ')));
    m_view->setCertificate(certificate);
    show();
}

void TrustBox::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), severityBackground(Severity::Warning, palette()));
    painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), QRect(0, 0, 3, height())),
                     severityColour(Severity::Warning, palette()));
}

} // namespace weightroom
