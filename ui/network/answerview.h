// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/io/http/servers/servertest.h"
#include "core/model/saveresult.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;

namespace weightroom {

class CertificateView;

/// What a server answered: to a test, or to an upload.
class AnswerView : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AnswerView)

public:
    explicit AnswerView(QWidget *parent = nullptr);

    void showTest(const ServerTest &test);
    void showResponses(const QList<SaveResponse> &responses);
    /// All that is shown, as text.
    QString plainText() const;

private:
    QLabel *m_verdict;
    CertificateView *m_certificate;
    QPlainTextEdit *m_text;
};

/// Status line and headers, without cookies and the secrets of URLs; for answerText() and tests.
QString answerHeadText(int status, const QByteArray &reason, const HttpHeaders &headers);
/// \a body as text, where it is text; otherwise how many bytes it has.
QString answerBodyText(const QByteArray &body);

} // namespace weightroom
