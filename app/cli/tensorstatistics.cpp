// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/tensorstatistics.h"

#include "app/cli/clisession.h"

namespace weightroom {

Expected<std::vector<Expected<TensorStatistics>>> allStatistics(CliSession &session,
                                                                const QList<Tensor> &tensors)
{
    using All = std::vector<Expected<TensorStatistics>>;
    return session.compute([&tensors](Operation &op) -> Expected<All> {
        qint64 total = 0;
        for (const Tensor &tensor : tensors)
            total += tensor.isReadable() ? tensor.bytes : 0;
        op.setProgress(0, total);
        All all;
        all.reserve(static_cast<std::size_t>(tensors.size()));
        for (const Tensor &tensor : tensors) {
            if (!op.checkpoint())
                return canceledError();
            if (tensor.isReadable())
                all.push_back(computeStatistics(tensor, op));
            else
                all.push_back(unreadableError(tensor));
        }
        return op.isCanceled() ? Expected<All>(canceledError()) : Expected<All>(std::move(all));
    });
}

} // namespace weightroom
