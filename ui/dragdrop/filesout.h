// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/expected.h"
#include "core/manage/modelmanager.h"
#include "ui/windowservices.h"

#include <QHash>
#include <QObject>

#include <memory>

class QTemporaryDir;

namespace weightroom {

class ModelCatalog;

/// Real files of models for other programs: those of models in folders themselves, copies of all
/// others, which are written when somebody asks for them. Copies lie in a folder that goes with the
/// program.
class FilesOut : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FilesOut)

public:
    /// Larger models are written by a transfer first; then they can be taken.
    static constexpr qint64 largestAtOnce = 64'000'000;

    /// \a catalog outlives it.
    explicit FilesOut(ModelCatalog *catalog, QObject *parent = nullptr);
    ~FilesOut() override;

    /// Another limit for tests.
    void setLargestAtOnce(qint64 bytes) { m_largestAtOnce = bytes; }

    /// Files and folders of the models at \a urls. Other programs wait for the answer, and so does
    /// this one, at most some seconds. Those that are too large are left out and prepared.
    QStringList take(const QStringList &urls);

Q_SIGNALS:
    /// A model is written to files that can be taken later: a full sentence.
    void preparing(const QString &text);
    void failed(const weightroom::Error &error);

private:
    struct Copy
    {
        ModelArtifactsInfo info;
        QString path;
    };

    bool isFolderModel(const QString &url) const;
    std::optional<ListedModel> listed(const QString &url) const;
    QString known(const QString &url) const;
    QString freshFolder(const QString &url);
    void prepareLarge(const QString &url);
    void keep(const QString &url, const QString &path);

    ModelCatalog *m_catalog;
    WindowServices m_services;
    std::unique_ptr<QTemporaryDir> m_folder; ///< made when it is needed
    QHash<QString, Copy> m_copies; ///< by URL
    QHash<QString, QString> m_prepared; ///< URLs by the ids of transfers
    qint64 m_largestAtOnce = largestAtOnce;
    int m_count = 0;
};

} // namespace weightroom
