// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/operation.h"
#include "core/manage/modellabels.h"

#include <QObject>

class QThreadPool;

namespace weightroom {

class Library;

/// Tags and notes of the models in sight, by their URLs, as the library has them now.
class LabelCache : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LabelCache)

public:
    /// \a library, which may be null, and \a pool outlive this.
    LabelCache(Library *library, QThreadPool *pool, QObject *parent = nullptr);
    ~LabelCache() override;

    /// None where none are known.
    ModelLabels labelsOf(const QString &url) const { return m_labels.value(url); }
    /// Begins to look for the labels of \a urls in place of those before.
    void setModels(const QStringList &urls);

Q_SIGNALS:
    void changed();

private:
    void read();
    void assign();

    Library *m_library;
    QThreadPool *m_pool;
    QStringList m_urls;
    LabelsByModel m_byKey; ///< as the library keeps them
    LabelsByModel m_labels; ///< by URL
    OperationPtr m_reading;
    OperationPtr m_assigning;
};

} // namespace weightroom
