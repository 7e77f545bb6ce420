// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/weights/tensordifference.h"

#include <QLabel>

class QThreadPool;

namespace weightroom {

/// Tells in a sentence or two how far a second tensor's values are from those of the chart.
class DifferenceNote : public QLabel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DifferenceNote)

public:
    /// \a pool compares and outlives the note.
    explicit DifferenceNote(QThreadPool *pool, QWidget *parent = nullptr);
    ~DifferenceNote() override;

    /// Compares \a other, called \a name, with \a shown; hidden until that is done.
    void compare(const Tensor &shown, const Tensor &other, const QString &name);
    /// Shows \a sentence instead.
    void tell(const QString &sentence);
    void clear();
    bool isComplete() const { return !m_operation; }

    /// What \a found means, for a tensor of \a shape called \a name.
    static QString textOf(const TensorDifference &found, const weightroom::Shape &shape,
                          const QString &name);

private:
    QThreadPool *m_pool;
    OperationPtr m_operation;
};

} // namespace weightroom
