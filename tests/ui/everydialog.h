// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/io/http/httpasker.h"
#include "core/io/http/servers/tlstrust.h"
#include "core/manage/transfer/transferqueue.h"
#include "core/model/tensor.h"
#include "tests/support/tensors.h"
#include "tests/ui/storesfixture.h"
#include "ui/dialogs/checkdialog.h"
#include "ui/dialogs/conflictdialog.h"
#include "ui/dialogs/deletedialog.h"
#include "ui/dialogs/exportdialog.h"
#include "ui/dialogs/labelsdialog.h"
#include "ui/dialogs/metadatadialog.h"
#include "ui/dialogs/propertiesdialog.h"
#include "ui/dialogs/renamedialog.h"
#include "ui/dialogs/savetodialog.h"
#include "ui/dialogs/uploaddialog.h"
#include "ui/dialogs/urldialog.h"
#include "ui/mainwindow.h"
#include "ui/network/loginprompt.h"
#include "ui/network/trustprompt.h"
#include "ui/preferences/settingsdialog.h"
#include "ui/transfer/quitdialog.h"
#include "ui/transfer/transferhistorydialog.h"
#include "ui/widgets/foldingbox.h"

#include <QAction>
#include <QListWidget>
#include <QTabWidget>

namespace weightroom::testing {

using namespace Qt::StringLiterals;

inline const QString dialogModel = QStringLiteral("indexeddb://face");

/// The smallest screen that counts: 1280×720 at 200 %, less the frame of a window.
constexpr QSize smallScreen{ 624, 330 };

/// A model and the services of the program, and its dialogs by their names.
struct EveryDialog : StoresFixture
{
    std::unique_ptr<MainWindow> window;

    bool opens()
    {
        if (!save(dialogModel))
            return false;
        window = std::make_unique<MainWindow>(services());
        window->show();
        return true;
    }
    WindowServices services()
    {
        WindowServices all = StoresFixture::services();
        all.transfers = &application.transfers();
        all.http = application.http();
        all.servers = &application.servers();
        all.dataFolder = application.dataFolder();
        all.downloadsFolder = application.downloadsFolder();
        return all;
    }

    static QStringList names()
    {
        return { u"check"_s,    u"conflict"_s,   u"delete"_s,  u"labels"_s,  u"metadata"_s,
                 u"rename"_s,   u"properties"_s, u"save to"_s, u"upload"_s,  u"url"_s,
                 u"login"_s,    u"trust"_s,      u"quit"_s,    u"history"_s, u"settings"_s,
                 u"commands"_s, u"keys"_s,       u"about"_s,   u"export"_s };
    }
    QDialog *make(const QString &name)
    {
        const WindowServices all = services();
        QWidget *over = window.get();
        if (name == "check"_L1)
            return new CheckDialog({ dialogModel }, all, over);
        if (name == "conflict"_L1)
            return new ConflictDialog(
                { .source = dialogModel, .target = dialogModel, .remaining = 2 }, all, over);
        if (name == "delete"_L1)
            return new DeleteDialog({ u"Delete"_s, u"Gone then."_s, { u"face"_s }, u"&Delete"_s },
                                    &settings, over);
        if (name == "labels"_L1)
            return new LabelsDialog({ u"face"_s }, {}, { u"prod"_s }, &settings, over);
        if (name == "metadata"_L1)
            return new MetadataDialog(u"face"_s, {}, &settings, over);
        if (name == "rename"_L1)
            return new RenameDialog(dialogModel, all, over);
        if (name == "properties"_L1)
            return new PropertiesDialog(dialogModel, all, over);
        if (name == "save to"_L1)
            return new SaveToDialog({ dialogModel }, all, over);
        if (name == "upload"_L1)
            return new UploadDialog({ .title = u"face"_s, .model = fullModel() }, all, over);
        if (name == "url"_L1)
            return new UrlDialog(all, u"https://example.org/m/model.json"_s, over);
        if (name == "login"_L1)
            return new LoginPrompt({ .origin = u"https://example.org"_s }, over);
        if (name == "trust"_L1)
            return new TrustPrompt({ .host = u"example.org"_s,
                                     .subject = u"example.org"_s,
                                     .issuer = u"Somebody"_s,
                                     .validFrom = u"2026-01-01"_s,
                                     .validUntil = u"2027-01-01"_s,
                                     .sha256 = u"ab"_s.repeated(32),
                                     .problems = { u"The issuer is not known."_s } },
                                   over);
        if (name == "quit"_L1)
            return new QuitDialog(2, over);
        if (name == "history"_L1)
            return new TransferHistoryDialog(&library(), all.transfers, &settings, over);
        if (name == "export"_L1)
            return new ExportDialog({ u"face"_s,
                                      { tensorOf(encodeFloat32(u"conv/kernel"_s, { 2 }, { 1, 2 })),
                                        tensorOf(encodeString(u"words"_s, { 1 }, { "a" })) },
                                      { 0 } },
                                    all, over);
        const QHash<QString, QString> actions{ { u"settings"_s, u"settingsAction"_s },
                                               { u"commands"_s, u"commandPaletteAction"_s },
                                               { u"keys"_s, u"keysAction"_s },
                                               { u"about"_s, u"aboutAction"_s } };
        window->findChild<QAction *>(actions.value(name))->trigger();
        return window->findChild<QDialog *>();
    }
    /// Everything that can be unfolded is.
    static void unfold(const QDialog *dialog)
    {
        for (auto *box : dialog->findChildren<FoldingBox *>())
            box->setUnfolded(true);
    }
};

/// Shows one page after the other, where \a dialog has some, and calls \a look for each.
inline void forEachPage(const QDialog *dialog, const std::function<void()> &look)
{
    look();
    if (auto *list = dialog->findChild<QListWidget *>(u"settingsPages"_s)) {
        for (int row = 0; row < list->count(); ++row) {
            list->setCurrentRow(row);
            look();
        }
    }
    for (auto *tabs : dialog->findChildren<QTabWidget *>()) {
        for (int tab = 0; tab < tabs->count(); ++tab) {
            if (!tabs->isTabEnabled(tab))
                continue;
            tabs->setCurrentIndex(tab);
            look();
        }
    }
}

} // namespace weightroom::testing
