// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/preferences/networksettings.h"

#include "core/io/http/httpsession.h"
#include "ui/network/serverlist.h"
#include "ui/network/trustlist.h"
#include "ui/settings.h"

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

constexpr int serversHeight = 480;
constexpr int certificatesHeight = 140;

} // namespace

NetworkSettings::NetworkSettings(const WindowServices &services, QWidget *parent)
    : SettingsPage({ u"networkSettings"_s, tr("Network"), u"globe"_s }, services.settings, parent)
{
    addNumber(choices::parallelRequests, tr("&Requests at the same time:"),
              tr("So many weight files of one model are fetched at once."));
    if (services.servers) {
        addHeading(tr("Servers"));
        addNote(tr("Servers with their proxies, certificates and logins. They stand among the "
                   "places, and models can be uploaded to them."));
        auto *servers = new ServerList(services.servers, this);
        servers->setMinimumHeight(serversHeight);
        addWide(servers, 1);
    }
    if (services.http) {
        addHeading(tr("Trusted certificates"));
        auto *certificates = new TrustList(services.http->trust(), services.pool, this);
        certificates->setMinimumHeight(certificatesHeight);
        addWide(certificates);
    }
}

} // namespace weightroom
