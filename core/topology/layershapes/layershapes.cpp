// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/topology/layershapes/layershapes.h"

#include "core/topology/layershapes/convolutionshapes.h"
#include "core/topology/layershapes/denseshapes.h"
#include "core/topology/layershapes/mergeshapes.h"
#include "core/topology/layershapes/pictureshapes.h"
#include "core/topology/layershapes/poolingshapes.h"
#include "core/topology/layershapes/recurrentshapes.h"
#include "core/topology/layershapes/reshapeshapes.h"

#include <algorithm>
#include <iterator>
#include <string_view>

namespace weightroom {

namespace layershapes {

namespace {

struct LayerRule
{
    std::string_view type;
    Outputs (*outputs)(const LayerCall &call); ///< null: needs more than the layer's own config
    bool isRegistered = true; ///< in the bundles of tfjs 4.22.0
};

constexpr LayerRule layerRules[] = {
    { "Activation", sameShape },
    { "Add", elementwise },
    { "AlphaDropout", sameShape },
    { "Average", elementwise },
    { "AveragePooling1D", pooling<1> },
    { "AveragePooling2D", pooling<2> },
    { "AveragePooling3D", pooling<3> },
    { "BatchNormalization", sameShape },
    { "Bidirectional", nullptr },
    { "CategoryEncoding", categoryEncoding },
    { "CenterCrop", resized },
    { "Concatenate", concatenate },
    { "Conv1D", convolution<1> },
    { "Conv2D", convolution<2> },
    { "Conv2DTranspose", transposedConvolution<2> },
    { "Conv3D", convolution<3> },
    { "Conv3DTranspose", transposedConvolution<3> },
    { "ConvLSTM2D", convolutionalLstm },
    { "ConvLSTM2DCell", nullptr },
    { "Cropping2D", cropping2d },
    { "Dense", dense },
    { "DepthwiseConv2D", depthwise },
    { "Dot", dot },
    { "Dropout", sameShape },
    { "ELU", sameShape },
    { "EinsumDense", einsumDense, false },
    { "Embedding", embedding },
    { "Flatten", flatten },
    { "Functional", nullptr },
    { "GRU", recurrent },
    { "GRUCell", nullptr },
    { "GaussianDropout", sameShape },
    { "GaussianNoise", sameShape },
    { "GlobalAveragePooling1D", globalPooling<1> },
    { "GlobalAveragePooling2D", globalPooling<2> },
    { "GlobalMaxPooling1D", globalPooling<1> },
    { "GlobalMaxPooling2D", globalPooling<2> },
    { "InputLayer", nullptr },
    { "LSTM", recurrent },
    { "LSTMCell", nullptr },
    { "LayerNormalization", sameShape },
    { "LeakyReLU", sameShape },
    { "Masking", sameShape },
    { "MaxPooling1D", pooling<1> },
    { "MaxPooling2D", pooling<2> },
    { "MaxPooling3D", pooling<3> },
    { "Maximum", elementwise },
    { "Minimum", elementwise },
    { "Model", nullptr },
    { "MultiHeadAttention", multiHeadAttention, false },
    { "Multiply", elementwise },
    { "PReLU", sameShape },
    { "Permute", permute },
    { "PositionEmbedding", sameShape, false },
    { "RNN", recurrent },
    { "RandomHeight", randomSize<3>, false },
    { "RandomWidth", randomSize<2> },
    { "ReLU", sameShape },
    { "RepeatVector", repeatVector },
    { "Rescaling", sameShape },
    { "Reshape", reshape },
    { "Resizing", resized },
    { "SeparableConv2D", convolution<2> },
    { "Sequential", nullptr },
    { "SimpleRNN", recurrent },
    { "SimpleRNNCell", nullptr },
    { "Softmax", sameShape },
    { "SpatialDropout1D", sameShape },
    { "StackedRNNCells", nullptr },
    { "ThresholdedReLU", sameShape },
    { "TimeDistributed", nullptr },
    { "UpSampling2D", upSampling2d },
    { "ZeroPadding2D", zeroPadding2d },
};

const LayerRule *ruleOf(QByteArrayView type)
{
    const std::string_view name(type.data(), static_cast<std::size_t>(type.size()));
    const auto found = std::find_if(std::begin(layerRules), std::end(layerRules),
                                    [name](const LayerRule &rule) { return rule.type == name; });
    return found == std::end(layerRules) ? nullptr : &*found;
}

} // namespace

} // namespace layershapes

bool isTfjsLayer(QByteArrayView type)
{
    const layershapes::LayerRule *rule = layershapes::ruleOf(type);
    return rule && rule->isRegistered;
}

std::optional<LayerOutputs> layerOutputs(const LayerCall &call)
{
    const layershapes::LayerRule *rule = layershapes::ruleOf(call.type);
    return rule && rule->outputs ? rule->outputs(call) : std::nullopt;
}

} // namespace weightroom
