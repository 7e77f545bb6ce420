// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/io/http/exchange/plainconnections.h"
#include "core/io/http/servers/tlstrust.h"

#include <QNetworkAccessManager>

#include <memory>

namespace weightroom {

/// What the network thread has for one load or save.
struct NetworkSide
{
    std::shared_ptr<TlsTrust> trust;
    PlainConnections connections; ///< the manager's children give back what they have of them
    QNetworkAccessManager manager; ///< the parent of all exchanges
};

} // namespace weightroom
