// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/error.h"

#include <optional>

namespace weightroom {

/// \a error as a text that errorFromText() reads, for journals.
QString errorToText(const Error &error);
/// Nothing for any other text.
std::optional<Error> errorFromText(const QString &text);

} // namespace weightroom
