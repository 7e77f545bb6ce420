// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/printing/printdesk.h"

#include "ui/document/modelpage.h"
#include "ui/document/modeltabs.h"
#include "ui/document/modelview.h"
#include "ui/printing/printout.h"
#include "ui/widgets/dialogsize.h"
#include "ui/widgets/printable.h"
#include "ui/windowactions.h"

#include <QAction>
#include <QPointer>
#include <QPrintPreviewDialog>
#include <QPrinter>

#include <memory>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

constexpr QSize previewSize(1000, 760);

} // namespace

PrintDesk::PrintDesk(WindowActions *actions, ModelTabs *tabs)
    : QObject(tabs)
    , m_actions(actions)
    , m_tabs(tabs)
{
    connect(tabs, &ModelTabs::changed, this, &PrintDesk::update);
    connect(actions->print, &QAction::triggered, this, &PrintDesk::ask);
    update();
}

Printable *PrintDesk::current() const
{
    const ModelView *view = m_tabs->currentView();
    return view ? dynamic_cast<Printable *>(view->currentPage()) : nullptr;
}

void PrintDesk::update()
{
    m_actions->setAvailable(m_actions->print, current() != nullptr,
                            tr("Not possible: this page is not for paper"));
}

void PrintDesk::ask()
{
    Printable *what = current();
    if (!what)
        return;
    if (what->printTitle().isEmpty()) {
        Q_EMIT told(tr("There is nothing to print on this page now."));
        return;
    }
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    prepareToPrint(*what, *printer);
    auto *dialog = new QPrintPreviewDialog(printer.get(), m_tabs->window());
    dialog->setObjectName(u"printPreview"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Print %1").arg(what->printTitle()));
    dialog->resize(previewSize);
    fitToScreen(dialog);
    const QPointer page(m_tabs->currentView()->currentPage());
    connect(dialog, &QPrintPreviewDialog::paintRequested, this,
            [this, page, printer](QPrinter *chosen) { // it keeps the printer as long as the dialog
                const auto *still = dynamic_cast<Printable *>(page.data());
                if (still && !still->printTitle().isEmpty() && !printOut(*still, *chosen))
                    Q_EMIT told(tr("The printer does not take it."));
            });
    dialog->open();
}

} // namespace weightroom
