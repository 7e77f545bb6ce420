// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/operation.h"
#include "core/model/modelartifacts.h"

#include <QLabel>

class QThreadPool;

namespace weightroom {

class IoRouter;
struct IoScheme;

/// Tells into which stores a model would fit: "indexeddb: yes · localstorage: no (…)". Empty until
/// look().
class FitLine : public QLabel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FitLine)

public:
    explicit FitLine(QWidget *parent = nullptr);
    ~FitLine() override;

    /// \a pool walks over the model; both outlive the line.
    void look(const ModelArtifacts &artifacts, const QString &name, const IoRouter *router,
              QThreadPool *pool);

private:
    void askStore(const IoScheme &scheme, int index, const ModelArtifacts &artifacts,
                  const QString &name, QThreadPool *pool);
    void setAnswer(int index, const QString &answer);

    OperationPtr m_operation;
    QStringList m_answers;
};

} // namespace weightroom
