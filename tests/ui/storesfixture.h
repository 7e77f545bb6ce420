// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/application.h"
#include "tests/support/futures.h"
#include "tests/support/samplemodels.h"
#include "tests/ui/warnings.h"
#include "ui/settings.h"
#include "ui/windowservices.h"

#include <QTemporaryDir>

namespace weightroom::testing {

/// The program's own stores, library and settings over an empty folder.
struct StoresFixture
{
    QTemporaryDir folder;
    Application application{ ApplicationOptions{ .dataFolder = folder.filePath(dataName()),
                                                 .downloadsFolder = folder.path() } };
    Settings settings{ folder.filePath(QStringLiteral("settings.ini")) };

    static QString dataName() { return QStringLiteral("data"); }
    const ModelManager &manager() const { return application.manager(); }
    Library &library() { return application.library(); }

    WindowServices services()
    {
        return { .router = &application.router(),
                 .pool = application.computePool(),
                 .settings = &settings,
                 .manager = &application.manager(),
                 .library = &application.library() };
    }

    /// "file:///…/NAME".
    QString fileUrl(const QString &name) const
    {
        return QStringLiteral("file://") + folder.filePath(name);
    }
    bool save(const QString &url, const ModelArtifacts &model = fullModel())
    {
        return bool(waited(application.router().save(url, model, Operation::create())));
    }
    Expected<ModelArtifacts> load(const QString &url)
    {
        return waited(application.router().load(url, Operation::create()));
    }
    bool isThere(const QString &url)
    {
        return bool(waited(manager().findModel(url, Operation::create())));
    }
    QStringList inTrash()
    {
        QStringList urls;
        for (const TrashEntry &entry : waited(manager().trash(Operation::create())).value_or({}))
            urls += entry.url;
        urls.sort();
        return urls;
    }
    ModelLabels labels(const QString &url)
    {
        return waited(library().labels(Operation::create()))
            .value_or({})
            .value(library().keyOf(url));
    }
    bool setLabels(const QString &url, const ModelLabels &labels)
    {
        return bool(waited(library().setLabels({ { url, labels } }, Operation::create())));
    }
};

} // namespace weightroom::testing
