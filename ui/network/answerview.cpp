// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/network/answerview.h"

#include "core/io/http/httpurls.h"
#include "ui/network/trustbox.h"
#include "ui/widgets/format.h"

#include <QFontDatabase>
#include <QLabel>
#include <QPlainTextEdit>
#include <QStringDecoder>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

bool isQuietHeader(const QByteArray &name)
{
    const QByteArray lower = name.toLower();
    return lower == "set-cookie" || lower == "set-cookie2" || lower.contains("authenticate-info");
}

QString verdictOf(const ServerTest &test)
{
    const int status = test.answer.status;
    if (test.refusal)
        return test.refusal->message;
    if (!test.allow.isEmpty()) {
        return AnswerView::tr("The server is there and takes uploads of this kind (it names %1).")
            .arg(QString::fromLatin1(test.allow));
    }
    if (status >= 500)
        return AnswerView::tr("The server is there, but answered that something is wrong with it.");
    return AnswerView::tr("The server is there. It does not tell whether it takes uploads.");
}

} // namespace

QString answerHeadText(int status, const QByteArray &reason, const HttpHeaders &headers)
{
    QStringList lines{
        u"%1 %2"_s.arg(QString::number(status), QString::fromLatin1(reason)).trimmed()
    };
    for (const auto &[name, value] : headers) {
        const QString shown
            = isQuietHeader(name) ? u"••••••"_s : displayUrl(QString::fromUtf8(value));
        lines.append(QString::fromUtf8(name) + u": "_s + shown);
    }
    return lines.join(u'\n');
}

QString answerBodyText(const QByteArray &body)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder(body);
    const bool isText = !decoder.hasError() && std::none_of(text.begin(), text.end(), [](QChar c) {
        return c.category() == QChar::Other_Control && c != u'\n' && c != u'\r' && c != u'\t';
    });
    return isText ? text : exactBytesText(body.size());
}

AnswerView::AnswerView(QWidget *parent)
    : QWidget(parent)
    , m_verdict(new QLabel(this))
    , m_certificate(new CertificateView(this))
    , m_text(new QPlainTextEdit(this))
{
    m_verdict->setObjectName(u"answerVerdict"_s);
    m_verdict->setTextFormat(Qt::PlainText);
    m_verdict->setWordWrap(true);
    m_verdict->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_certificate->hide();
    m_text->setObjectName(u"answerText"_s);
    m_text->setAccessibleName(tr("Answer of the server"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setLayoutDirection(Qt::LeftToRight);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addWidget(m_verdict);
    layout->addWidget(m_certificate);
    layout->addWidget(m_text, 1);
}

void AnswerView::showTest(const ServerTest &test)
{
    m_verdict->setText(verdictOf(test));
    m_certificate->setVisible(test.answer.certificate.has_value());
    if (test.answer.certificate)
        m_certificate->setCertificate(*test.answer.certificate);
    QStringList parts;
    for (const HttpAnswer::Hop &hop : test.answer.redirects)
        parts.append(
            tr("%1 redirected from %2").arg(QString::number(hop.status), displayUrl(hop.url)));
    parts.append(displayUrl(test.answer.url));
    parts.append(answerHeadText(test.answer.status, test.answer.reason, test.answer.headers));
    m_text->setPlainText(parts.join(u'\n'));
}

void AnswerView::showResponses(const QList<SaveResponse> &responses)
{
    m_verdict->setText(
        tr("The server took the model (%n answer(s)).", "", static_cast<int>(responses.size())));
    m_certificate->hide();
    constexpr qsizetype mostShown = 20;
    QStringList parts;
    for (const SaveResponse &response : responses.last(std::min(mostShown, responses.size()))) {
        parts.append(response.url);
        parts.append(answerHeadText(response.status, {}, response.headers));
        if (const QString body = answerBodyText(response.body); !body.isEmpty())
            parts.append(u'\n' + body);
        parts.append(QString());
    }
    m_text->setPlainText(parts.join(u'\n').trimmed());
}

QString AnswerView::plainText() const
{
    return m_verdict->text() + u'\n' + m_text->toPlainText();
}

} // namespace weightroom
