// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/commandline.h"

#include "app/cli/httpoptions.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct CommandLineText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::CommandLine)
};

const QStringList generalFlags = { u"--help"_s, u"--version"_s, u"--quiet"_s };
const QStringList generalValues
    = { u"--data-dir"_s, u"--downloads-dir"_s, u"--handler"_s, u"--language"_s };
const QStringList windowFlags = { u"--new-window"_s, u"--open-url"_s };
const QStringList windowValues = { u"--screenshot"_s, u"--size"_s, u"--tab"_s, u"--theme"_s };

Error wrongLine(const QString &message, const QString &command = {})
{
    const QString help
        = command.isEmpty() ? u"weightroom --help"_s : u"weightroom %1 --help"_s.arg(command);
    return Error{ .code = ErrorCode::BadArgument, .message = message, .advice = help };
}

/// Takes one command line apart, word by word.
class LineParser
{
public:
    LineParser(const QStringList &arguments, const QList<CliCommand> &commands)
        : m_arguments(arguments)
        , m_commands(commands)
    {
        const auto word
            = std::find_if(arguments.begin(), arguments.end(), [this](const QString &a) {
                  return std::any_of(m_commands.begin(), m_commands.end(),
                                     [&a](const CliCommand &c) { return c.name == a; });
              });
        // A command is the first word that is not an option's value.
        const auto first = firstWord();
        if (word != arguments.end() && word == first)
            setCommand(*word);
    }

    Expected<CommandLine> parse()
    {
        bool optionsOver = false;
        for (m_at = 0; m_at < m_arguments.size(); ++m_at) {
            const QString &argument = m_arguments.at(m_at);
            if (!optionsOver && argument == u"--"_s) {
                optionsOver = true;
                m_inFiles = false;
            } else if (!optionsOver && argument.startsWith(u'-') && argument.size() > 1) {
                if (Expected<Done> taken = takeOption(argument); !taken)
                    return std::move(taken).error();
            } else {
                takeWord(argument);
            }
        }
        if (m_line.has(u"--help"_s) || m_line.has(u"--version"_s))
            return m_line;
        return m_info ? shareOut() : windowLine();
    }

private:
    QStringList::const_iterator firstWord() const
    {
        auto it = m_arguments.begin();
        while (it != m_arguments.end() && it->startsWith(u'-') && *it != u"--"_s)
            it += (generalValues.contains(*it) || windowValues.contains(*it))
                    && std::next(it) != m_arguments.end()
                ? 2
                : 1;
        return it;
    }

    void setCommand(const QString &name)
    {
        m_info = &*std::find_if(m_commands.begin(), m_commands.end(),
                                [&name](const CliCommand &c) { return c.name == name; });
        m_line.command = name;
    }

    void takeWord(const QString &word)
    {
        if (m_info && !m_commandSeen && word == m_info->name)
            m_commandSeen = true;
        else if (m_inFiles)
            m_line.files.append(word);
        else
            m_line.words.append(word);
    }

    Expected<Done> takeOption(const QString &argument)
    {
        const qsizetype sign = argument.indexOf(u'=');
        const QString name = argument == u"-h"_s ? u"--help"_s
            : argument == u"-o"_s                ? u"--output"_s
                                                 : argument.left(sign);
        m_inFiles = name == u"--files"_s;
        if (m_inFiles && sign < 0)
            return Done{};
        const bool isFlag
            = generalFlags.contains(name) || (m_info ? m_info->flags : windowFlags).contains(name);
        const bool hasValue = generalValues.contains(name)
            || (m_info ? m_info->values : windowValues).contains(name);
        if (isFlag && sign < 0) {
            m_line.options.insert(name, {});
            return Done{};
        }
        if (!hasValue) {
            return wrongLine(m_line.command.isEmpty()
                                 ? CommandLineText::tr("There is no option %1.").arg(argument)
                                 : CommandLineText::tr("The command %1 has no option %2.")
                                       .arg(m_line.command, argument),
                             m_line.command);
        }
        if (sign < 0 && m_at + 1 == m_arguments.size()) {
            return wrongLine(CommandLineText::tr("The option %1 needs a value.").arg(name),
                             m_line.command);
        }
        const QString value = sign < 0 ? m_arguments.at(++m_at) : argument.mid(sign + 1);
        m_line.options.insert(name, value);
        m_line.given[name].append(value);
        return Done{};
    }

    /// Models first, then the command's other words. After --files the last files are those words.
    Expected<CommandLine> shareOut()
    {
        QStringList words = std::exchange(m_line.words, {});
        while (!m_line.files.isEmpty() && words.size() < m_info->otherWords)
            words.insert(words.size(), m_line.files.takeLast());
        const qsizetype models = m_info->takesMoreWords
            ? std::min<qsizetype>(words.size(), m_line.files.isEmpty() ? 1 : 0)
            : words.size() - m_info->otherWords;
        if (models < 0 || (m_line.files.isEmpty() && models < m_info->minModels)) {
            return wrongLine(CommandLineText::tr("Something is missing: weightroom %1 %2")
                                 .arg(m_info->name, m_info->arguments),
                             m_info->name);
        }
        const int most = m_line.files.isEmpty() ? m_info->maxModels : 0;
        if (most >= 0 && models > most) {
            return wrongLine(CommandLineText::tr("There is a word too many: %1")
                                 .arg(words.at(most + m_info->otherWords)),
                             m_info->name);
        }
        m_line.models = words.mid(0, models);
        m_line.words = words.mid(models);
        return m_line;
    }

    Expected<CommandLine> windowLine()
    {
        m_line.models = std::exchange(m_line.words, {});
        for (const QString &model : std::as_const(m_line.models)) {
            // A plain word that is no path is rather a slip than a model.
            if (!model.contains(u'/') && !QFileInfo::exists(model)) {
                return wrongLine(
                    CommandLineText::tr("\"%1\" is no command, no file or folder here, and no URL.")
                        .arg(model));
            }
        }
        return m_line;
    }

    const QStringList &m_arguments;
    const QList<CliCommand> &m_commands;
    const CliCommand *m_info = nullptr;
    CommandLine m_line;
    qsizetype m_at = 0;
    bool m_inFiles = false;
    bool m_commandSeen = false;
};

QString generalHelp()
{
    return CommandLineText::tr(
        "Options for all:\n"
        "  --data-dir DIR    the folder for what the program keeps (also WEIGHTROOM_DATA_DIR)\n"
        "  --downloads-dir DIR  the folder that downloads:// means\n"
        "  --handler FILE    a plug-in that brings storage schemes; may be given several times\n"
        "  --language LANG   the language of texts, such as en or es\n"
        "  --quiet           no progress on standard error\n"
        "  --help            this text; after a command, that command's\n"
        "  --version         the version\n");
}

QString modelHelp()
{
    return CommandLineText::tr(
        "MODEL, SOURCE and TARGET are URLs (indexeddb://name, file:///a/model.json) or plain "
        "paths: "
        "a\n"
        "model.json or a folder that holds one. A model in loose files is given as --files "
        "FILE...\n");
}

} // namespace

Expected<CommandLine> parseCommandLine(const QStringList &arguments,
                                       const QList<CliCommand> &commands)
{
    return LineParser(arguments, commands).parse();
}

Expected<qint64> integerOption(const CommandLine &line, const QString &name, qint64 fallback,
                               IntegerRange range)
{
    if (!line.has(name))
        return fallback;
    bool isNumber = false;
    const qint64 number = line.value(name).toLongLong(&isNumber);
    if (isNumber && number >= range.least && number <= range.most)
        return number;
    return wrongLine(
        CommandLineText::tr("The option %1 needs a whole number from %2 to %3, not \"%4\".")
            .arg(name, QString::number(range.least), QString::number(range.most), line.value(name)),
        line.command);
}

QString helpText(const QString &command, const QList<CliCommand> &commands)
{
    for (const CliCommand &info : commands) {
        if (info.name == command) {
            return CommandLineText::tr("Usage: weightroom %1 %2").arg(info.name, info.arguments)
                + u"\n\n"_s + info.summary + u"\n\n"_s
                + (info.details.isEmpty() ? QString() : info.details + u'\n') + modelHelp() + u'\n'
                + httpHelp(info.values) + generalHelp();
        }
    }
    QString text = CommandLineText::tr(
        "Usage: weightroom [OPTIONS] [MODEL...]\n"
        "       weightroom COMMAND ...\n\n"
        "Opens TensorFlow.js models in a window, or works on them in the terminal.\n\n"
        "Commands:\n");
    for (const CliCommand &info : commands)
        text += u"  %1 %2\n      %3\n"_s.arg(info.name, info.arguments, info.summary);
    text += u'\n' + modelHelp() + u'\n' + generalHelp();
    text += CommandLineText::tr(
        "\nA second start hands its models to the window that is open; with --new-window it opens\n"
        "one of its own. --open-url asks for the URL of a model to open.\n"
        "\nThe window can be drawn into a file, without a display:\n"
        "  --screenshot FILE.png [--size WxH] [--tab overview|topology|weights|histogram|json]\n"
        "  [--theme light|dark] [MODEL...]\n"
        "\nExit codes: 0 done, 1 failed, 2 wrong command line, 3 check found errors, 4 the target\n"
        "exists, 130 ended by Ctrl+C.\n");
    return text;
}

} // namespace weightroom
