// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/expected.h"
#include "core/base/operation.h"
#include "core/model/tensor.h"
#include "core/topology/topology.h"
#include "core/weights/statistics/statisticspack.h"

#include <QFuture>
#include <QObject>

#include <functional>
#include <memory>
#include <optional>

class QThreadPool;

namespace weightroom {

class KeptStatistics;
class Library;

/// One open model as all its pages see it. Lives in the Gui thread; every slow part runs on the
/// pool and arrives by a signal: first the artifacts with the tensors' places (loaded), then, when
/// a page asks, the topology and the statistics of each tensor. Pages keep a pointer and nothing
/// else; large values are dropped on the pool, too.
class ModelDocument : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ModelDocument)

public:
    enum class State { Loading, Ready, Failed };
    using Load = std::function<QFuture<Expected<ModelArtifacts>>(OperationPtr)>;

    /// \a url names the model for people and for activating it again. \a pool runs the work and
    /// outlives the document.
    ModelDocument(const QString &url, QThreadPool *pool, QObject *parent = nullptr);
    /// Cancels what is running.
    ~ModelDocument() override;

    /// Statistics of large models are kept in \a library (which outlives the document), and found
    /// there at the second look.
    void keepStatisticsIn(Library *library) { m_library = library; }

    /// Starts to open the model: \a load is called once, now, with the document's operation.
    void open(const Load &load);
    /// Opens the same model again, from scratch.
    void reload();
    /// Words findings and errors in the language of now: reads the model again in the background
    /// and keeps what has been computed; stateChanged() follows. Models that are not local files
    /// keep their words until reload(), since reading them again would mean transferring them.
    void retranslate();
    /// Ends what is running; the state becomes Failed with Canceled where it was Loading.
    void cancel();

    State state() const { return m_state; }
    const QString &url() const { return m_url; }
    /// The model's own name once it is loaded; before that the last part of the URL.
    QString title() const;
    const Error &error() const { return m_error; }
    /// Progress of loading, in bytes.
    OperationPtr operation() const { return m_operation; }

    const ModelArtifacts &artifacts() const;
    const QList<Tensor> &tensors() const;
    /// The first tensor called \a name; -1 where there is none, and for no name.
    int tensorNamed(const QString &name) const;
    /// Of loading, of the structure, then of the values as statistics come in, and of references
    /// once the topology is there.
    const QList<Finding> &findings() const;

    /// Reads the topology once; topologyChanged() follows, never from within this call.
    void requestTopology();
    const std::optional<Expected<Topology>> &topology() const;

    /// Computes the statistics of all tensors once, one after the other, the current tensor before
    /// all others; statisticsChanged() follows for runs of tensors (at most about 20 times a
    /// second), then statisticsFinished().
    void requestStatistics();
    bool areStatisticsComplete() const { return m_statisticsComplete; }
    /// Nothing while not computed; an error for tensors that cannot be read.
    const std::optional<Expected<TensorStatistics>> &statistics(int tensor) const;
    /// Progress in bytes; null before requestStatistics(). Cancel it to stop counting.
    OperationPtr statisticsOperation() const { return m_statisticsOperation; }

    /// The tensor all pages show; -1 for none.
    int currentTensor() const { return m_currentTensor; }
    void setCurrentTensor(int tensor);

    QThreadPool *pool() const { return m_pool; }

Q_SIGNALS:
    void stateChanged();
    void loaded();
    void topologyChanged();
    /// The tensors \a first to \a last (inclusive) have statistics now.
    void statisticsChanged(int first, int last);
    void statisticsFinished();
    void findingsChanged();
    void currentTensorChanged(int tensor);

private:
    struct Content;
    struct Batch;
    using ContentPtr = std::shared_ptr<Content>;
    using TakeContent = std::function<void(Expected<ContentPtr>)>;
    void read(const TakeContent &take);
    void locate(ModelArtifacts artifacts, const TakeContent &take);
    void fail(Error error);
    void setContent(ContentPtr content);
    void replaceWords(ContentPtr content);
    void dropContent();
    void findKeptStatistics();
    void takeKeptStatistics(const KnownStatistics &known);
    void keepStatistics();
    void countNextBatch();
    void takeBatch(Batch batch);
    void finishStatistics();
    void addDuplicateFindings();
    void addReferenceFindings();

    QString m_url;
    QThreadPool *m_pool;
    Library *m_library = nullptr; ///< null: nothing is kept
    Load m_load;
    State m_state = State::Loading;
    Error m_error;
    OperationPtr m_operation;
    OperationPtr m_statisticsOperation;
    OperationPtr m_topologyOperation;
    ContentPtr m_content; ///< never null
    int m_reading = 0; ///< what an older read() finds is dropped
    int m_generation = 0; ///< of the content: what was computed for an older one is dropped
    int m_currentTensor = -1;
    int m_nextTensor = 0; ///< where counting goes on
    std::unique_ptr<KeptStatistics> m_kept; ///< null: nothing is looked up, and nothing kept
    QByteArray m_identity; ///< of the files before they were counted
    bool m_topologyRequested = false;
    bool m_statisticsComplete = false;
};

} // namespace weightroom
