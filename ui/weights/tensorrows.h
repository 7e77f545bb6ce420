// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/model/tensor.h"
#include "ui/tables/rowarranger.h"
#include "ui/weights/tensorconditions.h"
#include "ui/weights/tensormodel.h"

namespace weightroom {

/// "group1-shard2of4.bin @ 1,024": the first of the files a tensor's bytes are in, and where; files
/// that it straddles are joined by an ellipsis. Empty where that cannot be told.
QString placeText(const Tensor &tensor);
/// "uint8, scale 0.01, min -1"; empty for a tensor stored as its dtype.
QString quantizationText(const Quantization &quantization);
/// The dtype as the manifest has it.
QString dtypeText(const WeightSpec &spec);

/// What a table of tensors needs to know about all of them.
struct TensorSurvey
{
    int unreadable = 0; ///< bytes are missing, or the dtype is not known
    bool hasGroups = false;
    bool hasQuantized = false;
};

/// Looks at every one of \a tensors; for a worker. Errors: Canceled.
Expected<TensorSurvey> surveyTensors(const QList<Tensor> &tensors, Operation &op);

/// Which tensors are wanted, with all numbers that are needed to find them.
struct TensorRequest
{
    struct Bound
    {
        TensorCondition condition;
        std::vector<double> numbers; ///< of its column by row; NaN: none
    };

    RowRequest rows; ///< its words without the conditions
    std::vector<double> sortKeys; ///< of a statistic column; empty for all others
    std::vector<Bound> conditions;
};

/// The rows of \a tensors for \a request.
Expected<RowOrder> arrangeTensors(const QList<Tensor> &tensors, const TensorRequest &request,
                                  Operation &op);

} // namespace weightroom
