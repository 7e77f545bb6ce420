// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/weights/cellvalues.h"

#include <QCache>
#include <QObject>

#include <optional>

class QThreadPool;

namespace weightroom {

/// Reads the elements of one tensor in pages, when they are asked for, in a worker, and keeps the
/// latest ones: constant memory for tensors of any size.
class ValuePages : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ValuePages)

public:
    static constexpr qint64 pageElements = 1024;

    /// \a pool reads and outlives the pages.
    explicit ValuePages(QThreadPool *pool, QObject *parent = nullptr);
    ~ValuePages() override;

    void setTensor(const Tensor &tensor);
    const Tensor &tensor() const { return m_tensor; }

    /// The page that holds \a element (0 … elements - 1), or null: then it is fetched, and
    /// arrived() follows.
    const CellValues *page(qint64 element);
    /// Why reading ended; nothing is fetched any more then.
    const std::optional<Error> &error() const { return m_error; }
    bool isIdle() const { return m_wanted.isEmpty() && !m_operation; }

Q_SIGNALS:
    void arrived();
    void failed();

private:
    void scheduleFetch();
    void fetch();
    void take(Expected<QList<CellValues>> pages);

    QThreadPool *m_pool;
    Tensor m_tensor;
    QCache<qint64, CellValues> m_pages;
    QList<qint64> m_wanted; ///< page numbers, the latest wish last
    OperationPtr m_operation;
    std::optional<Error> m_error;
    int m_generation = 0;
    bool m_scheduled = false;
};

} // namespace weightroom
