// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/dragdrop/dropdesk.h"

#include "ui/actions/modelact.h"
#include "ui/actions/noticebar.h"
#include "ui/browser/modelbrowser.h"
#include "ui/browser/modellistview.h"
#include "ui/catalog/modelcatalog.h"
#include "ui/document/modeldocument.h"
#include "ui/document/modeltabs.h"
#include "ui/document/modelurl.h"
#include "ui/document/modelview.h"
#include "ui/dragdrop/carriedmodels.h"
#include "ui/dragdrop/dragpicture.h"
#include "ui/dragdrop/dropzone.h"
#include "ui/dragdrop/filesout.h"
#include "ui/dragdrop/modelclipboard.h"
#include "ui/dragdrop/tabdrag.h"
#include "ui/places/placesmodel.h"
#include "ui/places/placespane.h"
#include "ui/widgets/focusedtext.h"
#include "ui/windowactions.h"

#include <QAction>
#include <QDrag>
#include <QListView>
#include <QMainWindow>
#include <QTabBar>

namespace weightroom {

DropDesk::DropDesk(const WindowServices &services, const Parts &parts,
                   const DropRunner::Workers &workers)
    : QObject(parts.window)
    , m_services(services)
    , m_parts(parts)
    , m_notices(workers.notices)
    , m_files(new FilesOut(parts.browser->catalog(), this))
    , m_clipboard(new ModelClipboard(services, parts.browser->catalog()->places(), m_files, this))
    , m_runner(new DropRunner(services, workers, this))
{
    makeZones();
    connect(parts.browser->view(), &ModelListView::dragStarted, this, &DropDesk::dragSelected);
    connect(new TabDrag(parts.tabs->tabBar()), &TabDrag::drawnOut, this, &DropDesk::dragTab);
    connect(m_files, &FilesOut::preparing, m_notices,
            [this](const QString &text) { m_notices->showDone(text, false); });
    connect(m_files, &FilesOut::failed, m_notices,
            [this](const Error &error) { m_notices->showFailure(error); });
    connect(parts.actions->cut, &QAction::triggered, this, [this] {
        if (!cutFocusedText(m_parts.window->focusWidget()))
            cutModels();
    });
    connect(parts.actions->paste, &QAction::triggered, this, [this] {
        if (!pasteFocusedText(m_parts.window->focusWidget()))
            paste();
    });
}

void DropDesk::makeZones()
{
    const PlaceList *places = m_parts.browser->catalog()->places();
    QListView *placesView = m_parts.places->view();
    auto *onPlaces = new DropZone(
        placesView,
        [placesView](const QPoint &point) -> DropZone::Spot {
            const QModelIndex index = placesView->indexAt(point);
            const QVariant place = index.data(PlacesModel::PlaceRole);
            if (!place.isValid())
                return {};
            return { DropTarget::at(place.value<Place>()), placesView->visualRect(index) };
        },
        m_services, places);
    const auto ofList = [this](QWidget *widget) {
        return [this, widget](const QPoint &) {
            return DropZone::Spot{ DropTarget::at(m_parts.browser->place()), widget->rect() };
        };
    };
    ModelListView *list = m_parts.browser->view();
    auto *onList = new DropZone(list, ofList(list->viewport()), m_services, places);
    // The head, and what stands in place of an empty list.
    auto *onBrowser = new DropZone(m_parts.browser, ofList(m_parts.browser), m_services, places);
    QMainWindow *window = m_parts.window;
    auto *onWindow = new DropZone(
        window,
        [window, content = m_parts.content](const QPoint &) {
            return DropZone::Spot{ DropTarget::tabs(),
                                   { content->mapTo(window, QPoint(0, 0)), content->size() } };
        },
        m_services, places);
    for (DropZone *zone : { onPlaces, onList, onBrowser, onWindow })
        connect(zone, &DropZone::dropped, m_runner, &DropRunner::run);
}

void DropDesk::dragSelected()
{
    drag(m_parts.browser->selectedUrls(), m_parts.browser->selectedTrash(),
         m_parts.browser->view());
}

/// An open model can be put somewhere as if it were taken from the list.
void DropDesk::dragTab(int index)
{
    const auto *view = qobject_cast<const ModelView *>(m_parts.tabs->widget(index));
    const QString url = view ? schemeUrl(view->document()->url()) : QString();
    if (view && reasonAgainst(ModelAct::SaveTo, { url }, m_services).isEmpty())
        drag({ url }, {}, m_parts.tabs->tabBar());
}

void DropDesk::drag(const QStringList &urls, const QList<TrashEntry> &trash, QWidget *source)
{
    if (urls.isEmpty() && trash.isEmpty())
        return;
    QStringList shown = urls;
    for (const TrashEntry &entry : trash)
        shown += entry.url;
    auto *drag = new QDrag(source);
    drag->setMimeData(
        new CarriedModelsMime({ .urls = urls, .dataFolder = m_services.dataFolder, .trash = trash },
                              [this, urls] { return m_files->take(urls); }));
    const DragPicture picture = dragPicture(shown, source);
    drag->setPixmap(picture.pixmap);
    drag->setHotSpot(picture.hotSpot);
    // Other programs may only copy: a move could not be taken back. Shift is a matter of this
    // window alone.
    drag->exec(Qt::CopyAction);
}

void DropDesk::copyModels()
{
    m_clipboard->copy(m_parts.browser->selectedUrls());
}

void DropDesk::cutModels()
{
    m_clipboard->cut(m_parts.browser->selectedUrls());
}

void DropDesk::paste()
{
    const DropPlan plan = m_clipboard->pastePlan(m_parts.browser->place());
    if (plan.act == DropAct::None)
        return m_notices->showDone(
            plan.label.isEmpty() ? tr("There is no model on the clipboard") : plan.label, false);
    m_runner->run(plan);
    if (plan.act == DropAct::Move)
        m_clipboard->forgetCut();
}

} // namespace weightroom
