// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/opendialogs.h"

#include "ui/settings.h"
#include "ui/widgets/dialogsize.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct OpenDialogsText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::OpenDialogs)
};

QFileDialog *openDialog(const QString &name, const QString &title, Settings *settings,
                        QWidget *parent)
{
    auto *dialog = new QFileDialog(parent, title, settings->lastFolder());
    dialog->setObjectName(name);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    restoreDialogSize(dialog, *settings, name, QSize(900, 560));
    QObject::connect(dialog, &QFileDialog::finished, settings,
                     [settings, name, dialog] { settings->setDialogSize(name, dialog->size()); });
    QObject::connect(dialog, &QFileDialog::filesSelected, settings,
                     [settings](const QStringList &paths) {
                         settings->setLastFolder(QFileInfo(paths.first()).path());
                     });
    return dialog;
}

QFileDialog *openFolderDialog(const QString &name, const QString &title, Settings *settings,
                              QWidget *parent)
{
    QFileDialog *dialog = openDialog(name, title, settings, parent);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    dialog->open();
    return dialog;
}

} // namespace

QFileDialog *askForModelFiles(Settings *settings, QWidget *parent)
{
    QFileDialog *dialog
        = openDialog(u"openDialog"_s, OpenDialogsText::tr("Open Models"), settings, parent);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters(
        { OpenDialogsText::tr("TensorFlow.js models (*.json *.bin group*-shard*)"),
          OpenDialogsText::tr("All files (*)") });
    dialog->open();
    return dialog;
}

QFileDialog *askForModelFolder(Settings *settings, QWidget *parent)
{
    return openFolderDialog(u"openFolderDialog"_s,
                            OpenDialogsText::tr("Open the Model in a Folder"), settings, parent);
}

QFileDialog *askForPlaceFolder(Settings *settings, QWidget *parent)
{
    QFileDialog *dialog = openFolderDialog(
        u"addFolderDialog"_s, OpenDialogsText::tr("Add a Folder to the Places"), settings, parent);
    dialog->setLabelText(QFileDialog::Accept, OpenDialogsText::tr("&Add"));
    return dialog;
}

} // namespace weightroom
