// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArrayView>

namespace weightroom {

/// tfjs-converter (the version stands in the .cpp) can run the graph operation \a type without the
/// help of registerOp().
bool isTfjsOperation(QByteArrayView type);

} // namespace weightroom
