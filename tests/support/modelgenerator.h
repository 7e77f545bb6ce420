// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/expected.h"

#include <QString>

namespace weightroom::testing {

/// A layers-model: convolutions, then dense layers, each with kernel and bias. Widths are chosen so
/// that the weights have exactly the wanted size; values look like those of a trained model.
struct LayersModelOptions
{
    qint64 weightBytes = 0; ///< as float32: a multiple of 4, at least about 100 KiB
    qint64 shardBytes = 4'194'304;
    int convolutions = 0; ///< at least 1
    int denses = 0; ///< at least 3
    bool isQuantized = false; ///< uint8 codes: a quarter of the bytes
};

/// L: 1 GiB in 256 shards, 400 tensors.
constexpr LayersModelOptions largeModel{ .weightBytes = qint64(1) << 30,
                                         .convolutions = 100,
                                         .denses = 100 };
/// Q: the same as 256 MiB of uint8 codes.
constexpr LayersModelOptions quantizedModel{
    .weightBytes = qint64(1) << 30, .convolutions = 100, .denses = 100, .isQuantized = true
};
/// M: 25 MB in 6 shards, 40 tensors.
constexpr LayersModelOptions mediumModel{ .weightBytes = 25'000'000,
                                          .convolutions = 10,
                                          .denses = 10 };

/// A graph-model as the converter writes it: chains of Const, Conv2D, BiasAdd and Relu.
struct GraphModelOptions
{
    int nodes = 200'000; ///< G: model.json of about 65 MB
    bool blanks = true; ///< after `:` and `,`, as Python writes JSON; otherwise compact
};

/// Writes model.json and its shards into the folder \a directory, which is made. The same options
/// give the same bytes, always. Memory does not depend on the size. Errors: Io.
Expected<Done> generateLayersModel(const QString &directory, const LayersModelOptions &options);
Expected<Done> generateGraphModel(const QString &directory, const GraphModelOptions &options);

} // namespace weightroom::testing
