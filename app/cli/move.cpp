// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "app/application.h"
#include "app/cli/clisession.h"
#include "app/cli/commands.h"
#include "app/cli/places.h"
#include "app/cli/transferwords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct CliMoveText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::CliMove)
};

} // namespace

int runMove(CliSession &session)
{
    const CommandLine &line = session.line();
    const Expected<TransferOptions> options = transferOptions(line);
    if (!options)
        return session.wrongLine(options.error());
    if (!line.files.isEmpty()) {
        return session.wrongLine(
            Error{ .code = ErrorCode::BadArgument,
                   .message = CliMoveText::tr("Loose files cannot be moved, only copied."),
                   .advice = u"weightroom copy --help"_s });
    }
    const Expected<SaveResult> saved = session.await(session.application().manager().moveModel(
        placeUrl(line.models.constFirst()), targetUrl(line.words.constFirst()), *options,
        session.operation()));
    if (saved)
        purgeOldTrash(session);
    return finishTransfer(session, CliMoveText::tr("Moved to"), saved);
}

} // namespace weightroom
