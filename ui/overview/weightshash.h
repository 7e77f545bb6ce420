// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/expected.h"
#include "core/base/operation.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace weightroom {

class ModelDocument;
class WeightData;

/// SHA-256 of all bytes of \a data in order, read in pieces of 1 MiB; progress in bytes. Errors: as
/// WeightData::read, Canceled.
Expected<QString> hashWeights(const WeightData &data, Operation &op);

/// A button that computes the SHA-256 of the weights on demand, and its answer.
class WeightsHash : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WeightsHash)

public:
    explicit WeightsHash(ModelDocument *document, QWidget *parent = nullptr);
    ~WeightsHash() override;

    /// Empty until it was computed.
    QString hash() const;

private:
    void start();
    void finish(const Expected<QString> &hash);

    ModelDocument *m_document;
    OperationPtr m_operation;
    QLabel *m_text;
    QProgressBar *m_progress;
    QPushButton *m_button;
    QString m_hash;
};

} // namespace weightroom
