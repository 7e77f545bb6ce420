// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/io/http/servers/tlstrust.h"
#include "ui/windowservices.h"

#include <optional>

class QMimeData;
class QObject;

namespace weightroom {

/// The URL of a web server in \a data (a clipboard, a drop), as a link or as text; empty where
/// there is none, or more than that.
QString webUrlIn(const QMimeData *data);

/// What to call the model at \a url: its folder, or its file.
QString proposedModelName(const QString &url);

/// The certificate that \a error is about; nothing where it is about something else.
std::optional<CertificateSummary> refusedCertificate(const WindowServices &services,
                                                     const Error &error);

/// Trusts \a certificate from now on and calls \a then in the thread of \a context, with a sentence
/// where that could not be written down.
void trustInPool(const WindowServices &services, const CertificateSummary &certificate,
                 QObject *context, std::function<void(const QString &failure)> then);

} // namespace weightroom
