// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/json/jsontext.h"

#include <QStringList>

#include <optional>

namespace weightroom {

/// The members of userDefinedMetadata that a form shows. Nothing: the member is there, but has
/// another type, and is left alone.
struct KnownMetadata
{
    std::optional<QStringList> labels = QStringList();
    std::optional<QString> author = QString();
    std::optional<QString> license = QString();
    std::optional<QString> description = QString();

    bool operator==(const KnownMetadata &) const = default;
};

/// What of \a metadata, an object or nothing, is known.
KnownMetadata knownMetadata(const JsonText &metadata);
/// \a metadata with the members of \a known: empty ones go, new ones come last, all others stay as
/// they are, in their order. Absent where nothing is left of what was absent.
JsonText withKnownMetadata(const JsonText &metadata, const KnownMetadata &known);
/// What \a text, typed by a person, is as metadata: an object, or absent for blank text. Errors:
/// InvalidJson, also for what is no object.
Expected<JsonText> metadataFromText(const QString &text);

} // namespace weightroom
