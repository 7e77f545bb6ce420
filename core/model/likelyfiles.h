// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArrayView>

#include <vector>

namespace weightroom {

/// The weight files that \a json, a model.json, seems to name, in their order: found without
/// parsing it, to look for them early. Where a model.json is unusual some may be missing or wrong.
/// The names are parts of \a json.
std::vector<QByteArrayView> likelyWeightFiles(QByteArrayView json);

} // namespace weightroom
