// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/actions/modelmenu.h"

#include "ui/actions/modelact.h"
#include "ui/actions/modelactions.h"
#include "ui/windowactions.h"

#include <QAction>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace weightroom {

ModelMenu::ModelMenu(WindowActions *window, ModelActions *actions)
    : QObject(window)
    , m_window(window)
    , m_actions(actions)
{
    build();
    connectAll();
    retranslate();
}

void ModelMenu::build()
{
    QMenu *edit = m_window->editMenu();
    QAction *first = edit->actions().value(0);
    m_undo = m_window->add(edit, "undoAction", u"undo-2"_s);
    m_undo->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Z));
    m_redo = m_window->add(edit, "redoAction", u"redo-2"_s);
    m_redo->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z));
    edit->insertActions(first, { m_undo, m_redo });
    edit->insertSeparator(first);
    m_duplicate = m_window->add(edit, "duplicateAction", u"copy"_s);
    m_duplicate->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_D));
    m_rename = m_window->add(edit, "renameAction", u"text-cursor-input"_s);
    m_rename->setShortcut(QKeySequence(Qt::Key_F2));
    m_toTrash = m_window->add(edit, "moveToTrashAction", u"trash-2"_s);
    m_toTrash->setShortcut(QKeySequence(Qt::Key_Delete));
    m_deleteForGood = m_window->add(edit, "deleteForGoodAction");
    m_deleteForGood->setShortcut(QKeySequence(Qt::SHIFT | Qt::Key_Delete));
    // Only where a list of models has the focus: Del means something else in most other places.
    for (QAction *action : { m_toTrash, m_deleteForGood })
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_restore = m_window->add(edit, "restoreAction", u"archive-restore"_s);
    m_emptyTrash = m_window->add(edit, "emptyTrashAction");
    // The settings come last.
    edit->insertActions(
        m_window->settings,
        { m_duplicate, m_rename, m_toTrash, m_deleteForGood, m_restore, m_emptyTrash });
    edit->insertSeparator(m_window->settings);

    QMenu *model = m_window->modelMenu();
    m_check = m_window->add(model, "checkAction", u"shield-check"_s);
    m_check->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    model->addSeparator();
    m_metadata = m_window->add(model, "editMetadataAction", u"file-pen"_s);
    m_metadata->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_E));
    m_tags = m_window->add(model, "tagsAction", u"tags"_s);
    m_tags->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_T));
    m_notes = m_window->add(model, "notesAction", u"sticky-note"_s);
    m_notes->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N));
    model->addSeparator();
    m_showFiles = m_window->add(model, "showInFileManagerAction", u"folder-open"_s);
    m_snippet = m_window->add(model, "copySnippetAction", u"clipboard-copy"_s);
    model->addSeparator();
    m_properties = m_window->add(model, "propertiesAction", u"info"_s);
    m_properties->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Return));
}

void ModelMenu::connectAll()
{
    UndoHistory *history = m_actions->history();
    connect(m_undo, &QAction::triggered, history, &UndoHistory::undo);
    connect(m_redo, &QAction::triggered, history, &UndoHistory::redo);
    connect(history, &UndoHistory::changed, this, &ModelMenu::updateHistory);
    const auto on
        = [this](QAction *action, auto job) { connect(action, &QAction::triggered, this, job); };
    on(m_window->saveTo, [this] { m_actions->saveTo(m_urls); });
    on(m_duplicate, [this] { m_actions->duplicate(m_urls); });
    on(m_rename, [this] { m_actions->rename(m_urls.value(0)); });
    on(m_toTrash, [this] { m_actions->moveToTrash(m_urls); });
    on(m_deleteForGood, [this] {
        if (m_trash.isEmpty())
            m_actions->deleteForGood(m_urls);
        else
            m_actions->purge(m_trash);
    });
    on(m_restore, [this] { m_actions->restore(m_trash); });
    on(m_emptyTrash, [this] { m_actions->emptyTrash(); });
    on(m_check, [this] { m_actions->check(m_urls); });
    on(m_properties, [this] { m_actions->showProperties(m_urls.value(0)); });
    on(m_metadata, [this] { m_actions->editMetadata(m_urls.value(0)); });
    on(m_tags, [this] { m_actions->editTags(m_urls); });
    on(m_notes, [this] { m_actions->editNotes(m_urls.value(0)); });
    on(m_showFiles, [this] { m_actions->showInFileManager(m_urls); });
    on(m_snippet, [this] { m_actions->copySnippet(m_urls.value(0)); });
}

void ModelMenu::addHome(QWidget *widget, bool withMenu)
{
    auto *separator = new QAction(this);
    separator->setSeparator(true);
    if (withMenu) {
        auto *clipboard = new QAction(this);
        clipboard->setSeparator(true);
        widget->addActions({ m_window->cut, m_window->copy, m_window->paste, clipboard });
    }
    widget->addActions({ m_window->saveTo, m_window->upload, m_check, m_duplicate, m_rename,
                         m_toTrash, m_deleteForGood, m_restore, separator, m_metadata, m_tags,
                         m_notes, m_showFiles, m_snippet, m_properties });
    if (withMenu)
        widget->setContextMenuPolicy(Qt::ActionsContextMenu);
}

QList<QAction *> ModelMenu::actionsForMany() const
{
    return { m_window->saveTo, m_window->upload, m_check,   m_duplicate,
             m_tags,           m_toTrash,        m_restore, m_deleteForGood };
}

void ModelMenu::setSelection(const QStringList &urls, const QList<TrashEntry> &trash)
{
    if (urls == m_urls && trash == m_trash)
        return;
    m_urls = urls;
    m_trash = trash;
    update();
    Q_EMIT selectionChanged(urls);
}

void ModelMenu::setReason(QAction *action, const QString &reason)
{
    m_window->setAvailable(action, reason.isEmpty(), reason);
}

QString ModelMenu::reasonInTrash() const
{
    return m_trash.isEmpty() ? QString()
                             : tr("Not possible with models in the trash: restore them first");
}

void ModelMenu::update()
{
    const WindowServices &services = m_actions->services();
    for (const auto &[action, act] :
         { std::pair{ m_window->saveTo, ModelAct::SaveTo },
           std::pair{ m_duplicate, ModelAct::Duplicate }, std::pair{ m_rename, ModelAct::Rename },
           std::pair{ m_toTrash, ModelAct::Trash },
           std::pair{ m_deleteForGood, ModelAct::DeleteForGood },
           std::pair{ m_check, ModelAct::Check }, std::pair{ m_properties, ModelAct::Properties },
           std::pair{ m_metadata, ModelAct::EditMetadata }, std::pair{ m_tags, ModelAct::Tags },
           std::pair{ m_notes, ModelAct::Notes },
           std::pair{ m_showFiles, ModelAct::ShowInFileManager },
           std::pair{ m_snippet, ModelAct::CopySnippet } }) {
        const QString inTrash = reasonInTrash();
        setReason(action, inTrash.isEmpty() ? reasonAgainst(act, m_urls, services) : inTrash);
    }
    if (!m_trash.isEmpty())
        setReason(m_deleteForGood, {});
    setReason(m_restore,
              m_trash.isEmpty() ? tr("Not possible: nothing in the trash is selected") : QString());
    setReason(m_emptyTrash,
              services.manager ? QString() : tr("Not possible: nothing can be changed here"));
    updateHistory();
}

void ModelMenu::updateHistory()
{
    const UndoHistory &history = *m_actions->history();
    const QString undo = history.undoText();
    const QString redo = history.redoText();
    m_undo->setText(undo.isEmpty() ? tr("&Undo") : tr("&Undo %1").arg(undo));
    m_redo->setText(redo.isEmpty() ? tr("&Redo") : tr("&Redo %1").arg(redo));
    setReason(m_undo, history.canUndo() ? QString() : tr("Not possible: nothing was done yet"));
    setReason(m_redo, history.canRedo() ? QString() : tr("Not possible: nothing was undone"));
}

void ModelMenu::retranslate()
{
    const auto set = &WindowActions::setTexts;
    set(m_undo, tr("&Undo"), tr("Take back what was done to models last"));
    set(m_redo, tr("&Redo"), tr("Do again what was taken back"));
    set(m_duplicate, tr("&Duplicate"), tr("Make a copy beside the model"));
    set(m_rename, tr("Re&name…"), tr("Give the model another name"));
    set(m_toTrash, tr("&Move to Trash"), tr("Put the models into the trash"));
    set(m_deleteForGood, tr("Delete for &Good…"), tr("Delete the models without the trash"));
    set(m_restore, tr("R&estore"), tr("Put the models back where they were"));
    set(m_emptyTrash, tr("Empt&y Trash…"), tr("Delete all that is in the trash for good"));
    set(m_check, tr("&Check"), tr("Read all weights and list what is found"));
    set(m_properties, tr("&Properties"), tr("Show where the model is and what it is made of"));
    set(m_metadata, tr("&Edit Metadata…"), tr("Change labels, author, licence and description"));
    set(m_tags, tr("&Tags…"), tr("Give the models tags"));
    set(m_notes, tr("&Notes…"), tr("Write down something about the model"));
    set(m_showFiles, tr("&Show in File Manager"), tr("Show the folder of the model"));
    set(m_snippet, tr("Copy &Load Snippet"), tr("Copy JavaScript that loads the model"));
    update();
}

} // namespace weightroom
