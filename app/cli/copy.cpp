// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "app/application.h"
#include "app/cli/clisession.h"
#include "app/cli/commands.h"
#include "app/cli/openmodel.h"
#include "app/cli/places.h"
#include "app/cli/transferwords.h"
#include "core/manage/modelplace.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct CliCopyText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::CliCopy)
};

/// Saves the model in the loose files of the command line, which is at no URL.
Expected<SaveResult> copyLooseFiles(CliSession &session, const TransferOptions &options)
{
    const Expected<ModelArtifacts> model = loadModel(session);
    if (!model)
        return model.error();
    IoOptions save = options.save;
    save.insert(u"replace"_s, options.ifExists == IfExists::Replace);
    save.insert(u"forever"_s, options.forever);
    const IoRouter &router = session.application().router();
    const QString target = targetUrl(session.line().words.constFirst());
    for (int number = 1;; ++number) {
        Expected<SaveResult> saved = session.await(
            router.save(numberedUrl(router, target, number), *model, session.operation(), save));
        if (saved || options.ifExists != IfExists::KeepBoth
            || saved.error().code != ErrorCode::AlreadyExists)
            return saved;
    }
}

} // namespace

int runCopy(CliSession &session)
{
    const CommandLine &line = session.line();
    const Expected<TransferOptions> options = transferOptions(line);
    if (!options)
        return session.wrongLine(options.error());
    const Expected<SaveResult> saved = !line.files.isEmpty()
        ? copyLooseFiles(session, *options)
        : session.await(session.application().manager().copyModel(
            placeUrl(line.models.constFirst()), targetUrl(line.words.constFirst()), *options,
            session.operation()));
    return finishTransfer(session, CliCopyText::tr("Saved to"), saved);
}

} // namespace weightroom
