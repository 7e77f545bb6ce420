// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/operation.h"
#include "core/io/iorouter.h"
#include "core/model/tensor.h"
#include "core/topology/topology.h"
#include "core/weights/statistics.h"

#include <QObject>

#include <memory>
#include <optional>
#include <vector>

class QThreadPool;

namespace weightroom {

/// One open model as all its pages see it. Lives in the Gui thread; every slow part runs on the
/// pool and arrives by a signal: first the artifacts with the tensors' places (loaded), then, when
/// a page asks, the topology and the statistics of each tensor. Pages keep a pointer and nothing
/// else.
class ModelDocument : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ModelDocument)

public:
    enum class State { Loading, Ready, Failed };

    /// \a pool runs the work and outlives the document.
    ModelDocument(const QString &url, QThreadPool *pool, QObject *parent = nullptr);
    ~ModelDocument() override;

    /// Starts to open the model: \a load is called once with the document's operation.
    void open(const std::function<QFuture<Expected<ModelArtifacts>>(OperationPtr)> &load);
    /// Ends what is running; State becomes Failed with Canceled where it was Loading.
    void cancel();

    State state() const { return m_state; }
    const QString &url() const { return m_url; }
    QString title() const;
    const Error &error() const { return m_error; }
    OperationPtr operation() const { return m_operation; }

    const ModelArtifacts &artifacts() const { return m_artifacts; }
    const QList<Tensor> &tensors() const { return m_tensors; }
    const QList<Finding> &findings() const { return m_findings; }

    /// Reads the topology once; topologyChanged() follows, soon after loaded() where it was asked
    /// for earlier.
    void requestTopology();
    const std::optional<Expected<Topology>> &topology() const { return m_topology; }

    /// Computes the statistics of all tensors once, one after the other; statisticsChanged(tensor)
    /// follows for each.
    void requestStatistics();
    /// Nothing while not computed; an error for tensors that cannot be read.
    const std::optional<Expected<TensorStatistics>> &statistics(int tensor) const;
    OperationPtr statisticsOperation() const { return m_statisticsOperation; }

    /// The tensor all pages show; -1 for none.
    int currentTensor() const { return m_currentTensor; }
    void setCurrentTensor(int tensor);

    QThreadPool *pool() const { return m_pool; }

Q_SIGNALS:
    void stateChanged();
    void loaded();
    void topologyChanged();
    void statisticsChanged(int tensor);
    void statisticsFinished();
    void findingsChanged();
    void currentTensorChanged(int tensor);

private:
    QString m_url;
    QThreadPool *m_pool;
    State m_state = State::Loading;
    Error m_error;
    OperationPtr m_operation;
    OperationPtr m_statisticsOperation;
    ModelArtifacts m_artifacts;
    QList<Tensor> m_tensors;
    QList<Finding> m_findings;
    std::optional<Expected<Topology>> m_topology;
    std::vector<std::optional<Expected<TensorStatistics>>> m_statistics;
    int m_currentTensor = -1;
};

} // namespace weightroom
