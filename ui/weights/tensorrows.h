// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/model/tensor.h"
#include "ui/tables/rowarranger.h"
#include "ui/weights/tensormodel.h"

namespace weightroom {

/// "group1-shard2of4.bin @ 1,024": the first of the files a tensor's bytes are in, and where; files
/// that it straddles are joined by an ellipsis. Empty where that cannot be told.
QString placeText(const Tensor &tensor);
/// "uint8, scale 0.01, min -1"; empty for a tensor stored as its dtype.
QString quantizationText(const Quantization &quantization);
/// The dtype as the manifest has it.
QString dtypeText(const WeightSpec &spec);

/// How many of \a tensors cannot be shown: bytes are missing, or their dtype is not known.
Expected<int> countUnreadable(const QList<Tensor> &tensors, Operation &op);

/// The rows of \a tensors for \a request. \a statisticKeys are the keys of a statistic column and
/// empty for all others.
Expected<RowOrder> arrangeTensors(const QList<Tensor> &tensors, const RowRequest &request,
                                  const std::vector<double> &statisticKeys, Operation &op);

} // namespace weightroom
