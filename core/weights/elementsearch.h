// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/operation.h"
#include "core/model/tensor.h"

#include <optional>

namespace weightroom {

/// Which elements are looked for.
struct ElementWish
{
    std::optional<double> value = {}; ///< those that equal it; none: those that are not finite

    bool operator==(const ElementWish &) const = default;
};

/// The first element of \a tensor (row-major) behind \a after that \a wish is about, going on from
/// the first element to \a after itself; -1 for \a after begins at the first one. -1 where there is
/// none. Of complex64 the modulus counts. Reads no further than to what it finds, in constant
/// memory; for a worker. Errors: as forEachBlock(), so strings cannot be looked through.
Expected<qint64> nextElement(const Tensor &tensor, const ElementWish &wish, qint64 after,
                             Operation &op);

} // namespace weightroom
