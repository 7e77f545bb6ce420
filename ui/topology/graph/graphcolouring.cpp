// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/topology/graph/graphcolouring.h"

#include "core/base/run.h"

namespace weightroom {

namespace {

/// Colours follow the figures that come in, but not each of them.
constexpr int recolouringMs = 200;
/// Up to here colours take less than a frame, and at once is better than in a thread.
constexpr std::size_t boxesColouredAtOnce = 2000;

} // namespace

GraphColouring::GraphColouring(QThreadPool *pool, QObject *parent)
    : QObject(parent)
    , m_pool(pool)
{
    m_recolouring.setSingleShot(true);
    m_recolouring.setInterval(recolouringMs);
    connect(&m_recolouring, &QTimer::timeout, this, &GraphColouring::colour);
}

GraphColouring::~GraphColouring()
{
    if (m_operation)
        m_operation->cancel();
}

void GraphColouring::setSource(const GraphSourcePtr &source)
{
    m_source = source;
    choose(m_by);
}

void GraphColouring::choose(ColourBy by)
{
    m_by = by;
    m_recolouring.stop(); // it is for the colours of before
    m_zeros.clear();
    if (by == ColourBy::Sparsity && m_source && m_statistics) {
        m_zeros.resize(m_source->weights.size());
        countZeros(0, static_cast<int>(m_zeros.size()) - 1);
    }
    if (m_operation)
        m_operation->cancel();
    m_operation.reset();
    colour();
    if (by == ColourBy::Sparsity)
        Q_EMIT statisticsWanted();
}

void GraphColouring::takeStatistics(int first, int last)
{
    if (m_by != ColourBy::Sparsity || m_zeros.isEmpty())
        return;
    countZeros(first, last);
    if (!m_recolouring.isActive())
        m_recolouring.start();
}

void GraphColouring::countZeros(int first, int last)
{
    for (int tensor = first; tensor <= last && tensor < m_zeros.size(); ++tensor) {
        if (m_source->weights.at(tensor).dtype == Dtype::String)
            continue;
        if (const auto &known = m_statistics(tensor); known && *known)
            m_zeros[tensor] = { (*known)->zeros, (*known)->elements };
    }
}

void GraphColouring::colour()
{
    m_isOld = m_operation != nullptr;
    if (m_isOld)
        return; // after those under way
    if (!m_source)
        return;
    auto make = [source = m_source, by = m_by, zeros = m_zeros](Operation &) {
        switch (by) {
        case ColourBy::Parameters:
            return GraphColours::byParameters(*source);
        case ColourBy::Sparsity:
            return GraphColours::bySparsity(*source, zeros);
        case ColourBy::Findings:
            return GraphColours::byFindings();
        case ColourBy::Type:
            break;
        }
        return GraphColours();
    };
    const bool isQuick = m_by == ColourBy::Type || m_by == ColourBy::Findings;
    const OperationPtr operation = Operation::create();
    if (isQuick || m_source->plan.boxes.size() <= boxesColouredAtOnce) {
        Q_EMIT changed(make(*operation));
        return;
    }
    m_operation = operation;
    auto job
        = [make = std::move(make)](Operation &op) -> Expected<GraphColours> { return make(op); };
    whenDone(run(m_pool, operation, std::move(job)), this,
             [this, operation](const Expected<GraphColours> &colours) {
                 if (operation != m_operation)
                     return;
                 m_operation.reset();
                 if (colours)
                     Q_EMIT changed(*colours);
                 if (m_isOld)
                     colour();
             });
}

} // namespace weightroom
