// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/io/http/exchange/httpmessage.h"

#include <QNetworkReply>

#include <chrono>

namespace weightroom {

/// The error for a status that is no success. \a head, the beginning of the body, gives the cause:
/// its first line. For 401 and 403 it says so when the link \a answer.url ran out.
Error statusError(const HttpAnswer &answer, QByteArrayView head);
/// The same for a model that was sent.
Error uploadStatusError(const HttpAnswer &answer, QByteArrayView head);

/// The first line of \a head that shows something, as text of at most 200 characters; empty when
/// it is not text. Tags are left out.
QString firstLine(QByteArrayView head);

/// No answer came, or not all of it. \a text is Qt's; \a proxy the "host:port" between, if any.
Error networkError(const QUrl &url, QNetworkReply::NetworkError error, const QString &text,
                   const QString &proxy = {});
Error timeoutError(const QUrl &url, std::chrono::milliseconds timeout);
Error certificateError(const QUrl &url, const CertificateSummary &certificate);

/// A redirect that is not followed.
enum class RedirectFault { TooMany, NoTarget, Unsafe, OfUpload };
Error redirectError(RedirectFault fault, const QUrl &url, const QString &target);

/// The login must not go over http:// to another machine.
Error plainLoginError(const QUrl &url);

/// All of a model was sent to \a url, and no answer came.
Error noAnswerError(const QUrl &url, const Error &cause);
/// \a error, in the middle of an upload, with what may be behind it.
Error brokenUploadError(Error error);
/// The source of a request's body ended after \a there bytes.
Error shortBodyError(const ByteSource &body, qint64 there);

} // namespace weightroom
