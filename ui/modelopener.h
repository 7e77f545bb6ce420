// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/operation.h"
#include "ui/windowservices.h"

#include <QObject>
#include <QStringList>

class QPushButton;

namespace weightroom {

class MessageBar;
class ModelTabs;
struct OpenPlan;

/// Opens what a person chose, dropped or named, in the window's tabs. What it has to say about
/// files that are no model stands in the window's message bar.
class ModelOpener : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ModelOpener)

public:
    /// \a tabs and \a messages outlive the opener.
    ModelOpener(const WindowServices &services, ModelTabs *tabs, MessageBar *messages,
                QObject *parent);
    /// Stops looking through files.
    ~ModelOpener() override;

    /// Opens each of \a urls (paths are URLs, too), or shows the tab that has it.
    void openUrls(const QStringList &urls);
    /// Opens what was open before: that makes no model a recent one.
    void reopen(const QString &url);
    /// Shows the model at \a url in the tab that is reused for looking.
    void previewUrl(const QString &url);
    /// Opens the models in \a paths, files and folders in any order.
    void openPaths(const QStringList &paths);
    /// Asks for files, or for a folder, and opens what was chosen.
    void chooseFiles();
    void chooseFolder();

    /// No files are being looked through.
    bool isIdle() const { return m_searches.isEmpty(); }
    void retranslate();

Q_SIGNALS:
    /// A model was opened because somebody wanted to see it.
    void opened();

private:
    void stop();
    void follow(const OpenPlan &plan);

    WindowServices m_services;
    ModelTabs *m_tabs;
    MessageBar *m_messages;
    QPushButton *m_stopButton;
    QList<OperationPtr> m_searches; ///< one for each heap of files that is being looked through
};

} // namespace weightroom
