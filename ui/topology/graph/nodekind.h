// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArrayView>
#include <QColor>
#include <QPalette>
#include <QString>

namespace weightroom {

/// What a layer or operation is for; gives it its colour.
enum class NodeKind {
    Other,
    Port, ///< input or output of the model
    Convolution,
    Dense, ///< and other products of matrices
    Recurrent,
    Normalization,
    Activation,
    Pooling,
    Merge, ///< puts several tensors together
    Form, ///< changes shapes and order, not values
    Group
};

/// Of a layer's class or a graph's operation called \a type.
NodeKind nodeKind(QByteArrayView type);

/// The name of \a kind for people; of those without a colour of their own too.
QString nodeKindName(NodeKind kind);

/// Other kinds share a quiet colour.
bool hasKindColour(NodeKind kind);
/// The colour that stands for \a kind, at least 3:1 on Base.
QColor nodeKindColour(NodeKind kind, const QPalette &palette);

} // namespace weightroom
