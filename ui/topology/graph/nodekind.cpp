// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/topology/graph/nodekind.h"

#include "ui/widgets/theme.h"

#include <QCoreApplication>

#include <algorithm>
#include <string_view>

namespace weightroom {

namespace {

struct KindOfWord
{
    const char *word;
    NodeKind kind;
    bool isWhole = false; ///< the type is that word, not only something with it
};

struct KindText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::NodeKind)
};

/// The first row that matches counts.
constexpr KindOfWord kindsOfWords[] = {
    { "InputLayer", NodeKind::Port, true },
    { "Placeholder", NodeKind::Port },
    { "_Arg", NodeKind::Port, true },
    { "_Retval", NodeKind::Port, true },
    { "Function", NodeKind::Group, true },
    { "Initializer", NodeKind::Group, true },
    { "LSTM", NodeKind::Recurrent },
    { "GRU", NodeKind::Recurrent },
    { "RNN", NodeKind::Recurrent },
    { "Bidirectional", NodeKind::Recurrent },
    { "Norm", NodeKind::Normalization },
    { "LRN", NodeKind::Normalization, true },
    { "Conv", NodeKind::Convolution },
    { "Dilation2D", NodeKind::Convolution },
    { "MatMul", NodeKind::Dense },
    { "Einsum", NodeKind::Dense, true },
    { "Dense", NodeKind::Dense },
    { "Embedding", NodeKind::Dense },
    { "Attention", NodeKind::Dense },
    { "MaxPool", NodeKind::Pooling },
    { "AvgPool", NodeKind::Pooling },
    { "Pooling", NodeKind::Pooling },
    { "Resize", NodeKind::Pooling },
    { "UpSampling", NodeKind::Pooling },
    { "Concat", NodeKind::Merge },
    { "Add", NodeKind::Merge },
    { "Sub", NodeKind::Merge, true },
    { "Subtract", NodeKind::Merge, true },
    { "Mul", NodeKind::Merge, true },
    { "Multiply", NodeKind::Merge, true },
    { "Average", NodeKind::Merge, true },
    { "Maximum", NodeKind::Merge, true },
    { "Minimum", NodeKind::Merge, true },
    { "Dot", NodeKind::Merge, true },
    { "Pack", NodeKind::Merge, true },
    { "Relu", NodeKind::Activation },
    { "ReLU", NodeKind::Activation },
    { "Elu", NodeKind::Activation },
    { "ELU", NodeKind::Activation },
    { "Selu", NodeKind::Activation },
    { "Prelu", NodeKind::Activation },
    { "Sigmoid", NodeKind::Activation },
    { "Softmax", NodeKind::Activation },
    { "Softplus", NodeKind::Activation },
    { "Tanh", NodeKind::Activation },
    { "Activation", NodeKind::Activation },
    { "Swish", NodeKind::Activation },
    { "Reshape", NodeKind::Form },
    { "Flatten", NodeKind::Form },
    { "Permute", NodeKind::Form },
    { "Transpose", NodeKind::Form },
    { "RepeatVector", NodeKind::Form },
    { "Pad", NodeKind::Form },
    { "Cropping", NodeKind::Form },
    { "Slice", NodeKind::Form },
    { "Split", NodeKind::Form },
    { "Squeeze", NodeKind::Form },
    { "ExpandDims", NodeKind::Form },
    { "Unpack", NodeKind::Form },
    { "Gather", NodeKind::Form },
    { "Tile", NodeKind::Form },
    { "SpaceToBatch", NodeKind::Form },
    { "BatchToSpace", NodeKind::Form },
    { "DepthToSpace", NodeKind::Form },
    { "Identity", NodeKind::Form },
};

/// The number of a chart colour; -1: neutral.
int colourOf(NodeKind kind)
{
    switch (kind) {
    case NodeKind::Convolution:
        return 0;
    case NodeKind::Activation:
        return 1;
    case NodeKind::Pooling:
        return 2;
    case NodeKind::Dense:
        return 3;
    case NodeKind::Recurrent:
        return 4;
    case NodeKind::Normalization:
        return 5;
    case NodeKind::Other:
    case NodeKind::Port:
    case NodeKind::Merge:
    case NodeKind::Form:
    case NodeKind::Group:
        break;
    }
    return -1;
}

} // namespace

NodeKind nodeKind(QByteArrayView type)
{
    const std::string_view text(type.data(), static_cast<std::size_t>(type.size()));
    const auto found
        = std::find_if(std::begin(kindsOfWords), std::end(kindsOfWords), [&](const auto &row) {
              return row.isWhole ? text == row.word : text.find(row.word) != text.npos;
          });
    return found == std::end(kindsOfWords) ? NodeKind::Other : found->kind;
}

QString nodeKindName(NodeKind kind)
{
    switch (kind) {
    case NodeKind::Convolution:
        return KindText::tr("convolution", "a kind of layers");
    case NodeKind::Activation:
        return KindText::tr("activation", "a kind of layers");
    case NodeKind::Pooling:
        return KindText::tr("pooling and resizing", "a kind of layers");
    case NodeKind::Dense:
        return KindText::tr("products of matrices", "a kind of layers");
    case NodeKind::Recurrent:
        return KindText::tr("recurrent", "a kind of layers");
    case NodeKind::Normalization:
        return KindText::tr("normalization", "a kind of layers");
    case NodeKind::Port:
        return KindText::tr("input or output", "a kind of layers");
    case NodeKind::Merge:
        return KindText::tr("merging", "a kind of layers");
    case NodeKind::Form:
        return KindText::tr("changing the form", "a kind of layers");
    case NodeKind::Group:
        return KindText::tr("group", "a kind of layers");
    case NodeKind::Other:
        break;
    }
    return KindText::tr("other", "a kind of layers");
}

bool hasKindColour(NodeKind kind)
{
    return colourOf(kind) >= 0;
}

QColor nodeKindColour(NodeKind kind, const QPalette &palette)
{
    const int number = colourOf(kind);
    return number < 0 ? mutedTextColour(palette) : chartColour(number, palette);
}

} // namespace weightroom
