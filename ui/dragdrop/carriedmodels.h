// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/manage/modelmanager.h"

#include <QMimeData>
#include <QStringList>

#include <functional>

namespace weightroom {

/// Models on their way through a drag or the clipboard of this program.
struct CarriedModels
{
    QStringList urls = {};
    bool isCut = false; ///< they are to go from where they are, once they have arrived
    QString dataFolder = {}; ///< which stores the URLs are of
    QList<TrashEntry> trash = {}; ///< models in the trash: id, url and removed

    bool operator==(const CarriedModels &) const = default;
};

/// Carries models to this program by their URLs, to others as real files or as text. The files are
/// asked for only when somebody wants them: at the drop. Models in the trash are for this program
/// alone.
class CarriedModelsMime : public QMimeData
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CarriedModelsMime)

public:
    /// Answers files and folders for the models; may take a moment.
    using Files = std::function<QStringList()>;

    CarriedModelsMime(const CarriedModels &models, Files files);

    QStringList formats() const override;
    bool hasFormat(const QString &format) const override;

protected:
    QVariant retrieveData(const QString &format, QMetaType type) const override;

private:
    QByteArray uriList() const;

    CarriedModels m_models;
    Files m_files;
};

/// The models in \a data that belong to the stores in \a dataFolder; none where it carries
/// something else. Never asks for files.
CarriedModels carriedModelsIn(const QMimeData *data, const QString &dataFolder);

} // namespace weightroom
