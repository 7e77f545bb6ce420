// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/dragdrop/dropplan.h"

#include <QObject>

namespace weightroom {

class FilesOut;
class PlaceList;

/// Copies, cuts and pastes models. What is copied can be pasted in file managers as files and in
/// editors as URLs, too; what is cut stays where it is until it has arrived elsewhere.
class ModelClipboard : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ModelClipboard)

public:
    /// \a places and \a files outlive it.
    ModelClipboard(const WindowServices &services, const PlaceList *places, FilesOut *files,
                   QObject *parent);

    void copy(const QStringList &urls);
    void cut(const QStringList &urls);
    /// What pasting at \a place would do now; a place where nothing can be put means the tabs.
    DropPlan pastePlan(const Place &place) const;
    /// What was cut has been pasted: a second time it would be a copy of nothing.
    void forgetCut();

private:
    void put(const QStringList &urls, bool isCut);

    WindowServices m_services;
    const PlaceList *m_places;
    FilesOut *m_files;
};

} // namespace weightroom
