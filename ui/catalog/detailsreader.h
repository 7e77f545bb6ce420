// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/manage/modeldetails.h"
#include "core/manage/modelmanager.h"

#include <QHash>
#include <QObject>
#include <QTimer>

class QThreadPool;

namespace weightroom {

/// Looks into listed models one after the other, in the background and without reading weights, and
/// remembers what it found until the model is another one.
class DetailsReader : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DetailsReader)

public:
    /// \a router and \a pool outlive the reader.
    DetailsReader(const IoRouter *router, QThreadPool *pool, QObject *parent = nullptr);
    /// Ends what is being read.
    ~DetailsReader() override;

    /// Null while nobody has looked.
    ModelDetailsPtr find(const ListedModel &model) const;
    /// Looks into \a models in this order, in place of what was wanted before. \a withValues: reads
    /// their weights, too, for ModelDetails::odd.
    void setWanted(const QList<ListedModel> &models, bool withValues = false);
    /// How many of what is wanted are not known yet.
    qsizetype pendingCount() const;
    bool isIdle() const { return !m_operation; }

Q_SIGNALS:
    /// Something is known now of the models at \a urls; a few times a second at most.
    void found(const QStringList &urls);
    /// All that is wanted is known.
    void idle();

private:
    struct Known
    {
        ModelArtifactsInfo info; ///< as listed when it was read
        ModelDetailsPtr details;
    };

    bool isKnown(const ListedModel &model) const;
    void readNext();
    void read(const ListedModel &model);
    void store(const ListedModel &model, ModelDetails details);
    void flush();

    const IoRouter *m_router;
    QThreadPool *m_pool;
    QHash<QString, Known> m_known; ///< by URL
    QList<ListedModel> m_wanted;
    qsizetype m_next = 0;
    bool m_withValues = false;
    QString m_reading; ///< URL
    OperationPtr m_operation; ///< null while nothing is read
    QStringList m_found; ///< not told yet
    QTimer m_tell;
};

} // namespace weightroom
