// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/document/modeldocument.h"

#include "core/base/run.h"
#include "core/manage/keptstatistics.h"
#include "core/topology/typefindings.h"
#include "core/weights/findings/findings.h"
#include "core/weights/openedmodel.h"
#include "ui/document/modelurl.h"

#include <QElapsedTimer>
#include <QThreadPool>

#include <algorithm>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

using MaybeStatistics = std::optional<Expected<TensorStatistics>>;
/// Shared, for the figures of 200,000 tensors are neither made room for nor copied in one go.
using StatisticsPtr = std::shared_ptr<const MaybeStatistics>;

const MaybeStatistics noStatistics;

constexpr int maxBatchTensors = 2048;
constexpr qint64 maxBatchMs = 50;
/// Counting less than this takes no longer than asking for it.
constexpr qint64 leastKeptBytes = 4 * 1024 * 1024;

/// Destroys \a value on \a pool: freeing hundreds of thousands of small strings takes its time.
template <typename T>
void dropLater(QThreadPool *pool, std::shared_ptr<T> value)
{
    pool->start([value = std::move(value)]() mutable { value.reset(); });
}

} // namespace

struct ModelDocument::Content
{
    OpenedModel model;
    qint64 readableBytes = 0; ///< of all tensors that can be read
    std::optional<Expected<Topology>> topology;
    std::vector<StatisticsPtr> statistics; ///< empty before they were asked for

    const MaybeStatistics &figures(size_t tensor) const
    {
        return tensor < statistics.size() && statistics[tensor] ? *statistics[tensor]
                                                                : noStatistics;
    }
};

/// Statistics of a run of tensors.
struct ModelDocument::Batch
{
    int first = 0;
    std::vector<StatisticsPtr> statistics;
    QList<Finding> findings;
};

ModelDocument::ModelDocument(const QString &url, QThreadPool *pool, QObject *parent)
    : QObject(parent)
    , m_url(url)
    , m_pool(pool)
    , m_operation(Operation::create())
    , m_content(std::make_shared<Content>())
{
}

ModelDocument::~ModelDocument()
{
    m_operation->cancel();
    dropContent();
}

void ModelDocument::open(const Load &load)
{
    m_load = load;
    reload();
}

void ModelDocument::reload()
{
    dropContent();
    m_state = State::Loading;
    m_error = {};
    m_operation->cancel();
    m_operation = Operation::create();
    Q_EMIT stateChanged();
    read([this](Expected<ContentPtr> content) {
        if (content)
            setContent(std::move(*content));
        else
            fail(std::move(content).error());
    });
}

void ModelDocument::retranslate()
{
    if (m_error.code == ErrorCode::Canceled && m_state == State::Failed)
        return fail(canceledError());
    if (!isFileUrl(m_url) || !m_load)
        return;
    if (m_state != State::Ready)
        return reload();
    m_operation->cancel();
    m_operation = Operation::create();
    read([this](Expected<ContentPtr> content) {
        if (content)
            replaceWords(std::move(*content));
    });
}

/// Loads the model and finds the places of its tensors. \a take gets the result unless another
/// read() begins before.
void ModelDocument::read(const TakeContent &take)
{
    const int reading = ++m_reading;
    whenDone(m_load(m_operation), this, [this, reading, take](Expected<ModelArtifacts> artifacts) {
        if (reading != m_reading)
            return;
        if (artifacts)
            locate(std::move(*artifacts), take);
        else
            take(std::move(artifacts).error());
    });
}

void ModelDocument::locate(ModelArtifacts artifacts, const TakeContent &take)
{
    auto job = [artifacts = std::move(artifacts)](Operation &op) mutable -> Expected<ContentPtr> {
        Expected<OpenedModel> model = examineModel(std::move(artifacts), op);
        if (!model)
            return std::move(model).error();
        auto content = std::make_shared<Content>();
        content->model = std::move(*model);
        for (const Tensor &tensor : std::as_const(content->model.tensors))
            content->readableBytes += tensor.isReadable() ? tensor.bytes : 0;
        return content;
    };
    whenDone(run(m_pool, m_operation, std::move(job)), this,
             [this, reading = m_reading, take](Expected<ContentPtr> content) {
                 if (reading == m_reading)
                     take(std::move(content));
                 else if (content)
                     dropLater(m_pool, std::move(*content));
             });
}

void ModelDocument::setContent(ContentPtr content)
{
    m_content = std::move(content);
    m_state = State::Ready;
    if (!m_content->model.tensors.isEmpty())
        m_currentTensor = 0;
    Q_EMIT stateChanged();
    Q_EMIT loaded();
    Q_EMIT findingsChanged();
}

/// \a content is the same model read again, after a change of the language.
void ModelDocument::replaceWords(ContentPtr content)
{
    if (content->model.tensors.size() != tensors().size()) {
        dropLater(m_pool, std::move(content)); // the files are other ones now: for reload() to show
        return;
    }
    content->statistics = m_content->statistics;
    for (size_t i = 0; i < content->statistics.size(); ++i) {
        const Tensor &tensor = content->model.tensors.at(static_cast<qsizetype>(i));
        const MaybeStatistics &figures = content->figures(i);
        if (figures && *figures)
            content->model.findings += valueFindings(tensor, **figures);
        else if (figures)
            content->statistics[i]
                = std::make_shared<const MaybeStatistics>(unreadableError(tensor));
    }
    if (m_content->topology && *m_content->topology)
        content->topology = std::move(m_content->topology);
    else if (m_content->topology)
        m_topologyRequested = false;
    dropLater(m_pool, std::exchange(m_content, std::move(content)));
    Q_EMIT stateChanged();
    if (m_statisticsComplete)
        addDuplicateFindings();
    addReferenceFindings();
}

void ModelDocument::dropContent()
{
    ++m_generation;
    for (const OperationPtr &operation : { m_topologyOperation, m_statisticsOperation }) {
        if (operation)
            operation->cancel();
    }
    m_topologyOperation.reset();
    m_statisticsOperation.reset();
    m_topologyRequested = false;
    m_statisticsComplete = false;
    m_nextTensor = 0;
    m_kept.reset();
    m_currentTensor = -1;
    dropLater(m_pool, std::exchange(m_content, std::make_shared<Content>()));
}

void ModelDocument::fail(Error error)
{
    m_state = State::Failed;
    m_error = withSource(std::move(error), m_url);
    Q_EMIT stateChanged();
}

void ModelDocument::cancel()
{
    m_operation->cancel();
    if (m_topologyOperation)
        m_topologyOperation->cancel();
    if (m_statisticsOperation)
        m_statisticsOperation->cancel();
    if (m_state == State::Loading) {
        ++m_reading;
        fail(canceledError());
    }
}

QString ModelDocument::title() const
{
    const QString name = artifacts().origin.name;
    return name.isEmpty() ? modelName(m_url) : name;
}

const ModelArtifacts &ModelDocument::artifacts() const
{
    return m_content->model.artifacts;
}

const QList<Tensor> &ModelDocument::tensors() const
{
    return m_content->model.tensors;
}

int ModelDocument::tensorNamed(const QString &name) const
{
    const QList<Tensor> &all = tensors();
    if (name.isEmpty())
        return -1;
    const auto found = std::find_if(all.cbegin(), all.cend(),
                                    [&](const Tensor &tensor) { return tensor.spec.name == name; });
    return found == all.cend() ? -1 : static_cast<int>(found - all.cbegin());
}

const QList<Finding> &ModelDocument::findings() const
{
    return m_content->model.findings;
}

const std::optional<Expected<Topology>> &ModelDocument::topology() const
{
    return m_content->topology;
}

void ModelDocument::requestTopology()
{
    if (m_topologyRequested || m_state != State::Ready)
        return;
    m_topologyRequested = true;
    m_topologyOperation = Operation::create();
    auto job = [artifacts = artifacts()](Operation &op) { return readTopology(artifacts, op); };
    whenDone(run(m_pool, m_topologyOperation, std::move(job)), this,
             [this, generation = m_generation](Expected<Topology> topology) {
                 if (generation != m_generation) {
                     dropLater(m_pool, std::make_shared<Expected<Topology>>(std::move(topology)));
                     return;
                 }
                 m_content->topology = std::move(topology);
                 Q_EMIT topologyChanged();
                 addReferenceFindings();
             });
}

const std::optional<Expected<TensorStatistics>> &ModelDocument::statistics(int tensor) const
{
    return tensor >= 0 ? m_content->figures(static_cast<size_t>(tensor)) : noStatistics;
}

void ModelDocument::requestStatistics()
{
    if (m_statisticsOperation || m_state != State::Ready)
        return;
    m_statisticsOperation = Operation::create();
    m_statisticsOperation->setProgress(0, m_content->readableBytes);
    m_content->statistics.resize(static_cast<size_t>(tensors().size()));
    if (m_library && m_content->readableBytes >= leastKeptBytes)
        findKeptStatistics();
    else
        countNextBatch();
}

void ModelDocument::findKeptStatistics()
{
    m_kept = std::make_unique<KeptStatistics>(m_library, m_pool);
    whenDone(m_kept->find(tensors(), m_statisticsOperation), this,
             [this, generation = m_generation](const Expected<KeptStatistics::Look> &look) {
                 if (generation != m_generation)
                     return;
                 m_identity = look ? look->identity : QByteArray();
                 if (look && look->statistics)
                     takeKeptStatistics(*look->statistics);
                 else
                     countNextBatch();
             });
}

/// Takes \a known for all tensors.
void ModelDocument::takeKeptStatistics(const KnownStatistics &known)
{
    m_kept.reset(); // they are kept already
    auto job = [known, tensors = tensors()](Operation &) -> Expected<Batch> {
        Batch batch;
        for (size_t i = 0; i < known.size(); ++i) {
            const Tensor &tensor = tensors.at(static_cast<qsizetype>(i));
            const auto &figures = known[i];
            if (figures)
                batch.findings += valueFindings(tensor, *figures);
            batch.statistics.push_back(std::make_shared<const MaybeStatistics>(
                figures ? Expected<TensorStatistics>(*figures)
                        : Expected<TensorStatistics>(unreadableError(tensor))));
        }
        return batch;
    };
    whenDone(run(m_pool, m_statisticsOperation, std::move(job)), this,
             [this, generation = m_generation](Expected<Batch> batch) {
                 if (generation != m_generation || !batch)
                     return;
                 m_statisticsOperation->setProgress(m_content->readableBytes,
                                                    m_content->readableBytes);
                 takeBatch(std::move(*batch));
             });
}

/// A failure is no harm.
void ModelDocument::keepStatistics()
{
    if (!m_kept)
        return;
    const auto operation = Operation::create();
    auto job = [content = m_content](Operation &) -> Expected<KnownStatistics> {
        KnownStatistics known;
        for (size_t i = 0; i < content->statistics.size(); ++i) {
            const MaybeStatistics &figures = content->figures(i);
            known.push_back(figures && *figures ? std::optional(**figures) : std::nullopt);
        }
        return known;
    };
    whenDone(run(m_pool, operation, std::move(job)), this,
             [this, generation = m_generation, operation](const Expected<KnownStatistics> &known) {
                 if (known && generation == m_generation && m_kept)
                     m_kept->keep(tensors(), *known, m_identity, operation);
             });
}

/// Counts the current tensor, or a run of tensors without statistics that takes about maxBatchMs.
void ModelDocument::countNextBatch()
{
    const auto count = static_cast<int>(tensors().size());
    while (m_nextTensor < count && statistics(m_nextTensor))
        ++m_nextTensor;
    if (m_nextTensor == count)
        return finishStatistics();
    int first = m_nextTensor;
    int end = first + 1;
    if (m_currentTensor >= 0 && !statistics(m_currentTensor)) {
        first = m_currentTensor;
        end = first + 1;
    } else {
        while (end < count && end - first < maxBatchTensors && !statistics(end))
            ++end;
    }
    auto job = [content = m_content->model.tensors, first, end](Operation &op) -> Expected<Batch> {
        Batch batch{ first, {}, {} };
        QElapsedTimer timer;
        timer.start();
        for (int i = first; i < end && (i == first || timer.elapsed() < maxBatchMs); ++i) {
            const Tensor &tensor = content.at(i);
            Expected<TensorStatistics> figures = tensor.isReadable()
                ? computeStatistics(tensor, op)
                : Expected<TensorStatistics>(unreadableError(tensor));
            if (op.isCanceled())
                return canceledError();
            if (figures)
                batch.findings += valueFindings(tensor, *figures);
            batch.statistics.push_back(std::make_shared<const MaybeStatistics>(std::move(figures)));
        }
        return batch;
    };
    whenDone(run(m_pool, m_statisticsOperation, std::move(job)), this,
             [this, generation = m_generation](Expected<Batch> batch) {
                 if (generation == m_generation && batch)
                     takeBatch(std::move(*batch));
             });
}

void ModelDocument::takeBatch(Batch batch)
{
    for (size_t i = 0; i < batch.statistics.size(); ++i)
        m_content->statistics[static_cast<size_t>(batch.first) + i]
            = std::move(batch.statistics[i]);
    m_content->model.findings += batch.findings;
    const auto counted = static_cast<int>(batch.statistics.size());
    Q_EMIT statisticsChanged(batch.first, batch.first + counted - 1);
    if (!batch.findings.isEmpty())
        Q_EMIT findingsChanged();
    countNextBatch();
}

/// All are counted: now tensors can be compared with each other.
void ModelDocument::finishStatistics()
{
    m_statisticsComplete = true;
    Q_EMIT statisticsFinished();
    keepStatistics();
    addDuplicateFindings();
    requestTopology(); // for what it says about tensors
}

void ModelDocument::addDuplicateFindings()
{
    auto job = [content = m_content](Operation &op) {
        return duplicateFindings(
            content->model.tensors,
            [&content](qsizetype tensor) -> const TensorStatistics * {
                const MaybeStatistics &figures = content->figures(static_cast<size_t>(tensor));
                return figures && *figures ? &**figures : nullptr;
            },
            op);
    };
    whenDone(run(m_pool, m_statisticsOperation, std::move(job)), this,
             [this, generation = m_generation](const Expected<QList<Finding>> &found) {
                 if (generation != m_generation || !found || found->isEmpty())
                     return;
                 m_content->model.findings += *found;
                 Q_EMIT findingsChanged();
             });
}

void ModelDocument::addReferenceFindings()
{
    if (!m_content->topology || !*m_content->topology)
        return;
    auto job = [topology = **m_content->topology,
                artifacts = artifacts()](Operation &) -> Expected<QList<Finding>> {
        return topologyFindings(artifacts, topology);
    };
    whenDone(run(m_pool, m_topologyOperation, std::move(job)), this,
             [this, generation = m_generation](const Expected<QList<Finding>> &found) {
                 if (generation != m_generation || !found || found->isEmpty())
                     return;
                 m_content->model.findings += *found;
                 Q_EMIT findingsChanged();
             });
}

void ModelDocument::setCurrentTensor(int tensor)
{
    if (tensor == m_currentTensor || tensor < -1 || tensor >= tensors().size())
        return;
    m_currentTensor = tensor;
    Q_EMIT currentTensorChanged(tensor);
}

} // namespace weightroom
