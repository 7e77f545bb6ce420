// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/places/place.h"

using namespace Qt::StringLiterals;

namespace weightroom {

QString placeKey(const Place &place)
{
    switch (place.kind) {
    case PlaceKind::Recent:
        return u"recent"_s;
    case PlaceKind::AllModels:
        return u"all"_s;
    case PlaceKind::Trash:
        return u"trash"_s;
    case PlaceKind::Store:
    case PlaceKind::Folder:
        break;
    case PlaceKind::Server:
        return u"server "_s + place.server;
    }
    return place.url;
}

} // namespace weightroom
