// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/weights/histogram/histogram.h"

#include "core/weights/decode.h"
#include "core/weights/statistics/codesummary.h"
#include "core/weights/statistics/tensorpasses.h"

#include <QCoreApplication>

namespace weightroom {

namespace {

struct HistogramText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::Histogram)
};

Expected<Done> checkTensor(const Tensor &tensor)
{
    if (auto decodable = checkDecodable(tensor.spec); !decodable)
        return decodable;
    if (tensor.spec.dtype != Dtype::String)
        return Done{};
    return Error{ .code = ErrorCode::BadArgument,
                  .message
                  = HistogramText::tr("The tensor %1 holds strings, which have no histogram.")
                        .arg(tensor.spec.name) };
}

HistogramRange rangeOf(const TensorStatistics &statistics)
{
    return { statistics.min.value_or(0), statistics.max.value_or(1) };
}

Expected<Histogram> countedCodes(const Tensor &tensor, const HistogramPlan &plan, Operation &op,
                                 QThreadPool *pool)
{
    const auto codes = CodeSummary::of(tensor, pool, op);
    if (!codes)
        return codes.error();
    const auto edges = histogramEdges(plan, plan.range.value_or(rangeOf(codes->statistics())));
    if (!edges)
        return edges.error();
    return codes->histogram(*edges);
}

Expected<Histogram> countedReals(const Tensor &tensor, const HistogramPlan &plan, Operation &op,
                                 QThreadPool *pool)
{
    TensorPasses passes(tensor, ComplexPart::Modulus, pool, op);
    passes.expectPasses(plan.range ? 1 : 2);
    HistogramRange range = plan.range.value_or(HistogramRange{});
    bool holdsAll = false;
    if (!plan.range) {
        const auto figures = passes.figures();
        if (!figures)
            return figures.error();
        range = rangeOf(figures->statistics(tensor.spec.elements()));
        holdsAll = figures->isAllFinite() && tensor.spec.dtype == Dtype::Float32;
    }
    const auto edges = histogramEdges(plan, range);
    if (!edges)
        return edges.error();
    const auto slots
        = passes.count({ .edges = *edges, .isEqual = plan.linear == 0, .holdsAll = holdsAll });
    if (!slots)
        return slots.error();
    passes.finishProgress();
    return slots->histogram(*edges);
}

} // namespace

Expected<Histogram> computeHistogram(const Tensor &tensor, const HistogramPlan &plan, Operation &op,
                                     QThreadPool *pool)
{
    if (auto checked = checkTensor(tensor); !checked)
        return checked.error();
    // Wrong numbers are told before the tensor is read.
    if (const auto edges = histogramEdges(plan, plan.range.value_or(HistogramRange{ 0, 1 }));
        !edges)
        return edges.error();
    if (!op.checkpoint())
        return canceledError();
    return hasCodes(tensor.spec) ? countedCodes(tensor, plan, op, pool)
                                 : countedReals(tensor, plan, op, pool);
}

} // namespace weightroom
