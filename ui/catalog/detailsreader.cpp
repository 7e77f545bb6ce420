// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/catalog/detailsreader.h"

#include "core/base/run.h"

#include <algorithm>

namespace weightroom {

namespace {

constexpr int tellPauseMs = 120;
constexpr qsizetype mostKnown = 50'000;

/// \a info is of the model that was known as \a known; what was opened without a list has no
/// figures before, and no date.
bool isSame(const ModelArtifactsInfo &known, const ModelArtifactsInfo &info)
{
    if (known == info || info == ModelArtifactsInfo() || known == ModelArtifactsInfo())
        return true;
    ModelArtifactsInfo withDate = known;
    if (!known.dateSaved.isValid())
        withDate.dateSaved = info.dateSaved;
    return withDate == info;
}

} // namespace

DetailsReader::DetailsReader(const IoRouter *router, QThreadPool *pool, QObject *parent)
    : QObject(parent)
    , m_router(router)
    , m_pool(pool)
{
    m_tell.setSingleShot(true);
    m_tell.setInterval(tellPauseMs);
    connect(&m_tell, &QTimer::timeout, this, &DetailsReader::flush);
}

DetailsReader::~DetailsReader()
{
    if (m_operation)
        m_operation->cancel();
}

ModelDetailsPtr DetailsReader::find(const ListedModel &model) const
{
    const auto known = m_known.constFind(model.url);
    return known != m_known.cend() && isSame(known->info, model.info) ? known->details : nullptr;
}

bool DetailsReader::isKnown(const ListedModel &model) const
{
    const ModelDetailsPtr details = find(model);
    return details && (details->odd || !m_withValues);
}

void DetailsReader::setWanted(const QList<ListedModel> &models, bool withValues)
{
    m_wanted = models;
    m_withValues = withValues;
    m_next = 0;
    const bool isStillWanted
        = std::any_of(models.cbegin(), models.cend(),
                      [this](const ListedModel &model) { return model.url == m_reading; });
    if (m_operation && !isStillWanted)
        m_operation->cancel();
    if (!m_operation)
        readNext();
}

qsizetype DetailsReader::pendingCount() const
{
    return std::count_if(m_wanted.cbegin() + m_next, m_wanted.cend(),
                         [this](const ListedModel &model) { return !isKnown(model); });
}

void DetailsReader::readNext()
{
    while (m_next < m_wanted.size() && isKnown(m_wanted.at(m_next)))
        ++m_next;
    if (m_next < m_wanted.size())
        return read(m_wanted.at(m_next));
    flush();
    Q_EMIT idle();
}

void DetailsReader::read(const ListedModel &model)
{
    m_reading = model.url;
    m_operation = Operation::create();
    const OperationPtr op = m_operation;
    const auto take = [this, op, model](Expected<ModelDetails> details) {
        m_operation.reset();
        m_reading.clear();
        if (!op->isCanceled())
            store(model, details ? std::move(*details) : detailsOfFailure(details.error()));
        readNext();
    };
    const ModelDetailsPtr known = find(model);
    whenDone(m_router->load(model.url, op), this,
             [this, op, take, known](Expected<ModelArtifacts> artifacts) {
                 if (!artifacts)
                     return take(artifacts.error());
                 const auto job
                     = [artifacts = std::move(*artifacts), known,
                        withValues = m_withValues](Operation &running) -> Expected<ModelDetails> {
                     Expected<ModelDetails> details
                         = known ? *known : describeModel(artifacts, running);
                     if (!details || !withValues)
                         return details;
                     const Expected<OddValues> odd = findOddValues(artifacts, running);
                     if (!odd)
                         return odd.error();
                     details->odd = *odd;
                     return details;
                 };
                 whenDone(run(m_pool, op, job), this, take);
             });
}

void DetailsReader::store(const ListedModel &model, ModelDetails details)
{
    if (m_known.size() >= mostKnown)
        m_known.clear();
    ModelArtifactsInfo info = model.info;
    if (info == ModelArtifactsInfo())
        info = details.info;
    m_known.insert(model.url, { info, std::make_shared<const ModelDetails>(std::move(details)) });
    m_found += model.url;
    if (!m_tell.isActive())
        m_tell.start();
}

void DetailsReader::flush()
{
    m_tell.stop();
    if (!m_found.isEmpty())
        Q_EMIT found(std::exchange(m_found, {}));
}

} // namespace weightroom
