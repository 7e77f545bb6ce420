// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/commands.h"

#include "app/cli/httpoptions.h"
#include "app/cli/topologypicture.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct CommandsText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::CliCommand)
};

} // namespace

QList<CliCommand> cliCommands()
{
    const QStringList json = { u"--json"_s };
    const QStringList open = json + httpFlags();
    const QStringList transfer
        = QStringList{ u"--replace"_s, u"--keep-both"_s, u"--forever"_s, u"--single-file"_s } + open
        + httpUploadFlags();
    const QStringList transferValues
        = QStringList{ u"--shard-bytes"_s } + httpValues() + httpUploadValues();
    return {
        { .name = u"info"_s,
          .arguments = u"MODEL [--json]"_s,
          .summary = CommandsText::tr("what it is, sizes, inputs and outputs, findings"),
          .flags = open,
          .values = httpValues(),
          .execute = runInfo },
        { .name = u"summary"_s,
          .arguments = u"MODEL [--json]"_s,
          .summary = CommandsText::tr(
              "the layers or nodes as a table: name, type, output shape, parameters"),
          .flags = open,
          .values = httpValues(),
          .execute = runSummary },
        { .name = u"topology"_s,
          .arguments = u"MODEL [--json | [--svg FILE] [--png FILE] [--pdf FILE] [--folded] "
                       "[--horizontal]]"_s,
          .summary = CommandsText::tr("the graph: nodes and edges, or its drawing, with all groups "
                                      "open unless --folded"),
          .flags = QStringList{ u"--folded"_s, u"--horizontal"_s } + open,
          .values = pictureOptions() + httpValues(),
          .execute = runTopology },
        { .name = u"weights"_s,
          .arguments = u"MODEL [--json | --csv]"_s,
          .summary
          = CommandsText::tr("every tensor: name, dtype, shape, bytes, offset, statistics"),
          .flags = QStringList{ u"--csv"_s } + open,
          .values = httpValues(),
          .execute = runWeights },
        { .name = u"histogram"_s,
          .arguments = u"MODEL TENSOR [--bins N] [--json]"_s,
          .summary = CommandsText::tr("how the values of one tensor are distributed"),
          .otherWords = 1,
          .flags = open,
          .values = QStringList{ u"--bins"_s } + httpValues(),
          .execute = runHistogram },
        { .name = u"check"_s,
          .arguments = u"MODEL... [--max-size BYTES] [--no-nonfinite] [--json]"_s,
          .summary
          = CommandsText::tr("findings, also about the values; exit code 3 when one is an error"),
          .maxModels = -1,
          .flags = QStringList{ u"--no-nonfinite"_s } + open,
          .values = QStringList{ u"--max-size"_s } + httpValues(),
          .execute = runCheck },
        { .name = u"list"_s,
          .arguments = u"[PLACE...] [--json]"_s,
          .summary = CommandsText::tr("the models in all stores, or in those places: a scheme such "
                                      "as indexeddb://, a folder"),
          .minModels = 0,
          .maxModels = -1,
          .flags = json,
          .execute = runList },
        { .name = u"copy"_s,
          .arguments = u"SOURCE TARGET [--replace [--forever] | --keep-both] [--single-file | "
                       "--shard-bytes N] [--json]"_s,
          .summary
          = CommandsText::tr("saves the model in another place; its files stay as they were cut"),
          .otherWords = 1,
          .flags = transfer,
          .values = transferValues,
          .execute = runCopy },
        { .name = u"move"_s,
          .arguments = u"SOURCE TARGET [--replace | --keep-both] [--forever] [--single-file | "
                       "--shard-bytes N] [--json]"_s,
          .summary = CommandsText::tr("the same; what was read back and is equal goes from its old "
                                      "place to the trash, or for good"),
          .otherWords = 1,
          .flags = transfer,
          .values = transferValues,
          .execute = runMove },
        { .name = u"remove"_s,
          .arguments = u"MODEL... [--forever] [--json]"_s,
          .summary = CommandsText::tr("to the trash, or for good"),
          .maxModels = -1,
          .flags = { u"--forever"_s, u"--json"_s },
          .execute = runRemove },
        { .name = u"export"_s,
          .arguments
          = u"MODEL [TENSOR...] [--format npy|npz|safetensors|csv|raw] -o PATH [--codes] "
            "[--replace] [--json]"_s,
          .summary = CommandsText::tr("writes one, several or all tensors to files of other "
                                      "programs"),
          .details = exportHelp(),
          .takesMoreWords = true,
          .flags = QStringList{ u"--codes"_s, u"--replace"_s } + open,
          .values = QStringList{ u"--format"_s, u"--output"_s } + httpValues(),
          .execute = runExport },
        { .name = u"trash"_s,
          .arguments = u"list | restore ID [TARGET] | empty [--older-than DAYS]  [--json]"_s,
          .summary = CommandsText::tr("what was removed or replaced: 30 days long it can be put "
                                      "back"),
          .maxModels = 3,
          .flags = json,
          .values = { u"--older-than"_s },
          .execute = runTrash },
    };
}

} // namespace weightroom
