// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/error.h"
#include "core/base/json/jsontext.h"

namespace weightroom {

/// What a place in a weights manifest must hold.
enum class ManifestRule {
    Object,
    Array,
    String,
    Number,
    Dimensions, ///< integers >= 0
    FittingSize, ///< dimensions whose product, and whose sum over all entries, fits 64 bits
};

/// The MalformedManifest error for the value \a found at the JSON path \a path, such as
/// "weightsManifest[1].weights[3].shape: expected integers >= 0".
Error malformedManifest(const QString &path, ManifestRule rule, JsonView found);

} // namespace weightroom
