// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/json/jsontext.h"

#include <QString>

namespace weightroom {

/// An attribute of a graph node (an AttrValue of TensorFlow's attr_value.proto in its JSON form) as
/// people read it: {"type":"DT_FLOAT"} or {"type":1} is "float32", {"s":"U0FNRQ=="} is "SAME" in
/// quotes, shapes are "[null, 3]", lists are "[1, 2]". Empty for what is no such value, so that the
/// JSON itself is shown.
QString graphAttributeText(JsonView value);

/// "float32" for DT_FLOAT; the name without DT_ in small letters for types tfjs does not have.
QString dataTypeText(const QString &dtName);

} // namespace weightroom
