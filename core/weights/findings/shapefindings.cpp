// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/weights/findings/shapefindings.h"

#include "core/base/quickhash.h"

#include <QCoreApplication>
#include <QVarLengthArray>

#include <bit>
#include <vector>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct ShapeFindingsText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::Findings)
};

constexpr qsizetype mostDimensions = 6;
/// Of a typed array in today's browsers.
constexpr qint64 mostElements = (qint64(1) << 32) - 1;
/// More of them are no help.
constexpr qsizetype mostShapeFindings = 100;

Finding shapeFinding(const QString &tensor, const QString &message)
{
    return { .severity = Severity::Warning,
             .code = u"suspicious-shape"_s,
             .message = message,
             .tensor = tensor };
}

/// True where each output of a \a kernel can have its value in \a bias: the outputs are the last
/// axis, the one before (transposed convolutions), or both (depthwise convolutions).
bool fitsKernel(const Shape &kernel, const Shape &bias)
{
    if (kernel.size() < 2 || bias.isEmpty())
        return true;
    const qint64 last = kernel.last();
    const qint64 before = kernel.at(kernel.size() - 2);
    const qint64 values = bias.last();
    return values == last || values == before || values == last * before;
}

/// The tensors of one layer, by the name before the last slash.
struct LayerShapes
{
    QStringView scope;
    const Tensor *kernel = nullptr;
    const Tensor *bias = nullptr;
    /// gamma, beta, moving_mean, moving_variance
    QVarLengthArray<const Tensor *, 4> normalization;
};

/// The layers of a model in the order of their first tensors. Every model that is opened goes
/// through here, so that a layer is found without memory of its own.
class LayersByScope
{
public:
    explicit LayersByScope(qsizetype tensors)
        : m_places(std::bit_ceil(2 * std::size_t(tensors) + 1))
    {
    }

    LayerShapes &layer(QStringView scope)
    {
        // Tensors of a layer stand together as a rule.
        if (!m_layers.empty() && m_layers.back().scope == scope)
            return m_layers.back();
        const std::size_t last = m_places.size() - 1;
        std::size_t place = detail::quickHash(scope) & last;
        while (m_places[place] != 0 && m_layers[m_places[place] - 1].scope != scope)
            place = (place + 1) & last;
        if (m_places[place] == 0) {
            m_layers.push_back({ .scope = scope, .normalization = {} });
            m_places[place] = static_cast<quint32>(m_layers.size());
        }
        return m_layers[m_places[place] - 1];
    }

    const std::vector<LayerShapes> &layers() const { return m_layers; }

private:
    std::vector<LayerShapes> m_layers;
    std::vector<quint32> m_places; ///< by hash: number of the layer, counted from 1; 0: none
};

void placeInLayer(LayerShapes &layer, QStringView own, const Tensor &tensor)
{
    if (own == "kernel"_L1)
        layer.kernel = &tensor;
    else if (own == "bias"_L1)
        layer.bias = &tensor;
    else if (own == "gamma"_L1 || own == "beta"_L1 || own == "moving_mean"_L1
             || own == "moving_variance"_L1)
        layer.normalization.append(&tensor);
}

void findMisfits(const LayerShapes &layer, QList<Finding> &findings)
{
    if (layer.kernel && layer.bias
        && !fitsKernel(layer.kernel->spec.shape, layer.bias->spec.shape)) {
        findings.append(
            shapeFinding(layer.bias->spec.name,
                         ShapeFindingsText::tr("The bias %1 %2 does not fit the kernel %3 %4.")
                             .arg(layer.bias->spec.name, shapeText(layer.bias->spec.shape),
                                  layer.kernel->spec.name, shapeText(layer.kernel->spec.shape))));
    }
    for (const Tensor *part : layer.normalization) {
        const WeightSpec &first = layer.normalization.first()->spec;
        if (part->spec.shape == first.shape)
            continue;
        findings.append(
            shapeFinding(part->spec.name,
                         ShapeFindingsText::tr("The tensors %1 %2 and %3 %4 of one normalization "
                                               "have different shapes.")
                             .arg(first.name, shapeText(first.shape), part->spec.name,
                                  shapeText(part->spec.shape))));
    }
}

void findOddShape(const WeightSpec &spec, QList<Finding> &findings)
{
    if (spec.shape.size() > mostDimensions) {
        findings.append(
            shapeFinding(spec.name,
                         ShapeFindingsText::tr(
                             "The tensor %1 has %2 dimensions; TensorFlow.js knows at most %3.")
                             .arg(spec.name)
                             .arg(spec.shape.size())
                             .arg(mostDimensions)));
    }
    const qint64 elements = spec.elements();
    if (elements > mostElements) {
        findings.append(shapeFinding(
            spec.name,
            ShapeFindingsText::tr("The tensor %1 %2 is larger than an array of a browser can be.")
                .arg(spec.name, shapeText(spec.shape))));
    }
    // A vector of no elements is how graphs state the shape of a scalar.
    if (elements == 0 && spec.shape.size() > 1) {
        findings.append(shapeFinding(spec.name,
                                     ShapeFindingsText::tr("The tensor %1 %2 has no elements.")
                                         .arg(spec.name, shapeText(spec.shape))));
    }
}

} // namespace

QList<Finding> shapeFindings(const QList<Tensor> &tensors)
{
    QList<Finding> findings;
    LayersByScope layers(tensors.size());
    for (const Tensor &tensor : tensors) {
        if (findings.size() >= mostShapeFindings)
            return findings;
        findOddShape(tensor.spec, findings);
        const QStringView name(tensor.spec.name);
        const qsizetype slash = name.lastIndexOf(u'/');
        if (slash <= 0 || tensor.spec.isOptimizer())
            continue;
        const QStringView own = name.sliced(slash + 1);
        if (own.size() < 4 || !QStringView(u"kbgm").contains(own.front()))
            continue; // not one of those that placeInLayer() knows
        placeInLayer(layers.layer(name.first(slash)), own, tensor);
    }
    for (const LayerShapes &layer : layers.layers()) {
        if (findings.size() < mostShapeFindings)
            findMisfits(layer, findings);
    }
    return findings;
}

} // namespace weightroom
