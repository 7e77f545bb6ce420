// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/dragdrop/modelclipboard.h"

#include "ui/dragdrop/carriedmodels.h"
#include "ui/dragdrop/filesout.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPointer>

namespace weightroom {

ModelClipboard::ModelClipboard(const WindowServices &services, const PlaceList *places,
                               FilesOut *files, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_places(places)
    , m_files(files)
{
}

void ModelClipboard::put(const QStringList &urls, bool isCut)
{
    if (urls.isEmpty())
        return;
    // The clipboard may outlive the window.
    const auto files = [out = QPointer<FilesOut>(m_files), urls] {
        return out ? out->take(urls) : QStringList();
    };
    QGuiApplication::clipboard()->setMimeData(new CarriedModelsMime(
        { .urls = urls, .isCut = isCut, .dataFolder = m_services.dataFolder }, files));
}

void ModelClipboard::copy(const QStringList &urls)
{
    put(urls, false);
}

void ModelClipboard::cut(const QStringList &urls)
{
    put(urls, true);
}

DropPlan ModelClipboard::pastePlan(const Place &place) const
{
    const DropContent content = dropContentOf(QGuiApplication::clipboard()->mimeData(), m_services);
    const bool isTarget = place.isTarget();
    return planDrop(content, isTarget ? DropTarget::at(place) : DropTarget::tabs(), content.isCut,
                    m_services, *m_places);
}

void ModelClipboard::forgetCut()
{
    QClipboard *clipboard = QGuiApplication::clipboard();
    // Not what another program has put there since.
    if (qobject_cast<const CarriedModelsMime *>(clipboard->mimeData()))
        clipboard->clear();
}

} // namespace weightroom
