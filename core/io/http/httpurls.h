// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/expected.h"

#include <QDateTime>
#include <QUrl>

#include <optional>

namespace weightroom {

/// Whether a router gives \a url to the HTTP handler: ^https?://, case-sensitive as in tfjs 4.22.
bool isHttpUrl(const QString &url);

/// Where the files of a manifest are, seen from a model's URL (tfjs 4.22, io/http.ts parseUrl and
/// getWeightUrls, with the repairs D14 and D18): prefix + path + suffix.
struct WeightUrlBase
{
    QString prefix; ///< up to and including the last '/'
    QString suffix; ///< the query that every file gets, with its '?'; may be empty

    bool operator==(const WeightUrlBase &) const = default;

    /// Of the model \a modelUrl. A fragment is dropped; a '/' inside the query does not split it,
    /// unless the query names the model ("…?url=https://host/model.json").
    static WeightUrlBase of(const QString &modelUrl);
    /// The same suffix with \a weightPathPrefix instead of the prefix; a missing '/' is added. An
    /// empty one counts as not given.
    WeightUrlBase withPrefix(const QString &weightPathPrefix) const;

    /// The URL of the file \a manifestPath. An absolute URL stays as it is; characters that no path
    /// may hold are percent-encoded (a '?' begins a query, as in tfjs).
    QString urlOf(const QString &manifestPath) const;
};

/// \a url as tfjs's fromTFHub makes it: "/" unless it ends so, then "model.json?tfjs-format=file".
QString tfHubModelUrl(const QString &url);

/// \a url as it is sent: encoded, "." and ".." resolved, without fragment and login. Errors:
/// BadArgument.
Expected<QUrl> requestUrl(const QString &url);

/// User name and password in front of the host of \a url, decoded; empty where there are none.
struct UrlLogin
{
    QString user;
    QString password;
};
UrlLogin loginInUrl(const QString &url);

/// Scheme, host and port are the same.
bool isSameOrigin(const QUrl &a, const QUrl &b);
/// "https://host:8443"; the port only where it is not the usual one.
QString originOf(const QUrl &url);
/// localhost, 127.x.x.x or [::1].
bool isLoopback(const QUrl &url);

/// \a url for messages, titles and logs: without a login, and with dots for the values of query
/// keys that hold secrets (tokens, signatures, keys).
QString displayUrl(const QString &url);
QString displayUrl(const QUrl &url);
/// displayUrl() hides something of \a url: it must be kept nowhere.
bool hasSecret(const QString &url);

/// True when the query of \a url holds a signature that is good for one method only.
bool isSignedUrl(const QUrl &url);
/// When the signed link \a url ends to be valid, where its query tells (S3, Google, Azure, or a
/// plain "expires").
std::optional<QDateTime> linkExpiry(const QUrl &url);

} // namespace weightroom
