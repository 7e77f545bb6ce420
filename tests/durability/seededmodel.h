// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/model/saveresult.h"

#include <QHash>

namespace weightroom::testing {

/// A model that says what it is: JSON and weights follow from a number, so that each part tells
/// whether it belongs to the others. Models whose numbers are congruent modulo weightKinds have
/// equal weights.
class SeededModels
{
public:
    static constexpr int weightKinds = 5;
    static constexpr int mostSeeds = 1500;

    /// The model of \a seed, 0 to mostSeeds - 1.
    ModelArtifacts make(int seed) const;
    /// Reads all of \a model. The seed; an error where anything does not belong to it.
    Expected<int> seedOf(const ModelArtifacts &model) const;
    /// The seed of a model of which only this is known; -1 where it is none of ours.
    int seedOf(const ModelArtifactsInfo &info) const;
    /// SHA-256 of the weights of \a seed, hexadecimal.
    QByteArray sha256(int seed) const;

private:
    static QByteArray weights(int seed);
};

} // namespace weightroom::testing
