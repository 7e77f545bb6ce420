// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/error.h"

#include <QList>
#include <QString>

#include <functional>
#include <memory>

class QThreadPool;

namespace weightroom {

class HttpSession;
class IoRouter;
class Library;
class ModelManager;
class ServerProfiles;
class Settings;
class TransferQueue;

/// A bundled model for trying the program.
struct SampleModel
{
    QString title; ///< translated
    QString description; ///< translated, one line
    QString url; ///< what the router opens
};

/// What the window needs from the composition root. The objects outlive the window.
struct WindowServices
{
    const IoRouter *router = nullptr;
    QThreadPool *pool = nullptr; ///< reads and counts
    Settings *settings = nullptr;
    const ModelManager *manager = nullptr; ///< null in tests that change nothing
    Library *library = nullptr; ///< tags, notes, places and more; null where there is none
    TransferQueue *transfers = nullptr; ///< null where nothing can be moved
    std::shared_ptr<HttpSession> http = {}; ///< secrets, trusted certificates, who is asked; may be
                                            ///< null in tests
    ServerProfiles *servers = nullptr; ///< web servers that are set up; null in tests
    QString dataFolder = {}; ///< of the program's own stores
    QString downloadsFolder = {}; ///< one of the places; empty: none
    QList<Error> startFailures = {}; ///< what to tell when the window opens, such as a plug-in
                                     ///< that could not be loaded
    std::function<QList<SampleModel>()> samples = {}; ///< in the language of the moment
    /// Installs the translators of a language ("en", "es", empty: the system's); the window hears
    /// of it by QEvent::LanguageChange.
    std::function<void(const QString &)> applyLanguage = {};
};

} // namespace weightroom
