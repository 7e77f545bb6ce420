// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/expected.h"

#include <QHash>
#include <QStringList>

namespace weightroom {

class CliSession;

/// One sub-command as the parser, the help and the dispatcher see it.
struct CliCommand
{
    QString name = {};
    QString arguments = {}; ///< for the help: "MODEL TENSOR [--bins N]"
    QString summary = {}; ///< translated, one line
    QString details = {}; ///< translated lines for the help of this command
    int minModels = 1;
    int maxModels = 1; ///< -1: any number
    int otherWords = 0; ///< words after the models, such as a target or a tensor's name
    bool takesMoreWords = false; ///< any number of words after one model
    QStringList flags = {}; ///< options without a value, with their dashes
    QStringList values = {}; ///< options with a value
    int (*execute)(CliSession &session) = nullptr; ///< answers the exit code
};

/// A command line taken apart.
struct CommandLine
{
    QString command; ///< empty: the window
    QStringList models; ///< paths and URLs
    QStringList files; ///< the loose files of one model, given after --files
    QStringList words; ///< what follows the models: a target, a tensor's name
    QHash<QString, QString> options; ///< with their dashes; flags have an empty value
    QHash<QString, QStringList> given; ///< all values of each option, as often as it was given

    bool has(const QString &option) const { return options.contains(option); }
    QString value(const QString &option) const { return options.value(option); }
    QStringList values(const QString &option) const { return given.value(option); }
};

/// Takes \a arguments (without the program's name) apart with the rules of \a commands. The first
/// word that is no option names the command, or else a model for the window: a path that is there,
/// or something with a slash in it. Errors: BadArgument.
Expected<CommandLine> parseCommandLine(const QStringList &arguments,
                                       const QList<CliCommand> &commands);

struct IntegerRange
{
    qint64 least = 0;
    qint64 most = 0;
};

/// The integer of the option \a name, which is within \a range; \a fallback where it was not given.
/// Errors: BadArgument.
Expected<qint64> integerOption(const CommandLine &line, const QString &name, qint64 fallback,
                               IntegerRange range);

/// The text of --help: of \a command, or of the whole program where that is empty.
QString helpText(const QString &command, const QList<CliCommand> &commands);

} // namespace weightroom
