// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/actions/modelfacts.h"

namespace weightroom {

/// What two models have in common.
struct ModelsCompared
{
    QByteArray sha256There; ///< of the weights, hexadecimal; empty: not known
    QByteArray sha256New;
    QString differingField; ///< as weightroom::differingField()
    bool isIdentical() const
    {
        return differingField.isEmpty() && !sha256There.isEmpty() && sha256There == sha256New;
    }
};

/// Reads all weights of \a there and \a arriving, unless their places know the hash. Runs long;
/// progress in bytes. Errors: as WeightData::read, Canceled.
Expected<ModelsCompared> compareModels(const ModelArtifacts &there, const ModelArtifacts &arriving,
                                       Operation &op);

} // namespace weightroom
