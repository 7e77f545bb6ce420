// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/actions/exportdesk.h"

#include "ui/dialogs/exportdialog.h"
#include "ui/document/modeldocument.h"
#include "ui/document/modeltabs.h"
#include "ui/document/modelview.h"
#include "ui/weights/weightspage.h"
#include "ui/windowactions.h"

#include <QAction>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

bool hasTensors(const ModelView *view)
{
    return view && view->document()->state() == ModelDocument::State::Ready
        && !view->document()->tensors().isEmpty();
}

/// What is selected on the page that is shown, or else the tensor that all pages are about.
QList<int> selectedTensors(const ModelView *view)
{
    const auto *page = qobject_cast<WeightsPage *>(view->currentPage());
    QList<int> tensors = page ? page->selectedTensors() : QList<int>();
    const int current = view->document()->currentTensor();
    if (tensors.isEmpty() && current >= 0)
        tensors.append(current);
    return tensors;
}

} // namespace

ExportDesk::ExportDesk(const WindowServices &services, WindowActions *actions, ModelTabs *tabs)
    : QObject(tabs)
    , m_services(services)
    , m_actions(actions)
    , m_tabs(tabs)
    , m_export(actions->add(actions->modelMenu(), "exportTensorsAction", u"file"_s))
{
    connect(tabs, &ModelTabs::changed, this, &ExportDesk::update);
    connect(m_export, &QAction::triggered, this, &ExportDesk::ask);
    retranslate();
    update();
}

void ExportDesk::retranslate()
{
    WindowActions::setTexts(m_export, tr("E&xport Tensors…"),
                            tr("Write tensors to files of NumPy, spreadsheets and others"));
}

void ExportDesk::update()
{
    const ModelView *view = m_tabs->currentView();
    m_actions->setAvailable(m_export, hasTensors(view),
                            tr("Not possible: no model with weights is shown"));
    if (auto *page = view ? qobject_cast<WeightsPage *>(view->currentPage()) : nullptr)
        page->offer(m_export);
}

void ExportDesk::ask()
{
    const ModelView *view = m_tabs->currentView();
    if (!hasTensors(view))
        return;
    const ModelDocument *document = view->document();
    auto *dialog
        = new ExportDialog({ document->title(), document->tensors(), selectedTensors(view) },
                           m_services, m_tabs->window());
    connect(dialog, &ExportDialog::exported, this, &ExportDesk::told);
    dialog->open();
}

} // namespace weightroom
