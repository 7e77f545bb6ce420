// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/model/shape.h"

#include <QByteArray>

namespace weightroom {

/// What an .npy file begins with (NumPy's format 1.0): elements of the type \a descr in row-major
/// order follow it. Its length is a multiple of 64, so that they can be mapped.
QByteArray npyHeader(const QByteArray &descr, const Shape &shape);

} // namespace weightroom
