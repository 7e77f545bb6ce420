// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/io/http/exchange/httpmessage.h"

class QNetworkCookieJar;
class QNetworkRequest;

namespace weightroom {

/// What goes over a connection before the body of \a request: request line, headers, the cookies
/// that \a jar has for it unless it brings its own, and the empty line.
QByteArray requestHead(const QByteArray &method, const QNetworkRequest &request,
                       const QNetworkCookieJar &jar, bool keepsAlive);

/// Puts the cookies that come with \a headers, of an answer of \a url, into \a jar.
void keepCookies(const HttpHeaders &headers, const QUrl &url, QNetworkCookieJar &jar);

} // namespace weightroom
