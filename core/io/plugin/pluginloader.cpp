// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/io/plugin/pluginloader.h"

#include "core/io/plugin/pluginhandler.h"
#include "core/io/plugin/pluginstore.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonObject>
#include <QLibrary>
#include <QPluginLoader>
#include <QRegularExpression>

#include <cstring>
#include <link.h>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct PluginLoaderText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::PluginLoader)
};

const QLatin1String interfaceId(WEIGHTROOM_HANDLER_PLUGIN_IID);

Error notLoaded(ErrorCode code, const QString &message, const QString &file,
                const QString &detail = {})
{
    return { .code = code, .message = message, .detail = detail.simplified(), .source = file };
}

Error unusable(const QString &file, const QString &detail = {})
{
    return notLoaded(ErrorCode::BadArgument,
                     PluginLoaderText::tr("The handler plug-in %1 was not loaded: the file is "
                                          "damaged, made for another processor or no plug-in.")
                         .arg(file),
                     file, detail);
}

/// The file is a library for this processor with all that is to be mapped from it. The system
/// would end the program when it touches a part that was cut off.
bool isWholeLibrary(const QString &path)
{
    QFile file(path);
    ElfW(Ehdr) header{};
    const auto read = [&file](qint64 offset, void *into, std::size_t bytes) {
        return file.seek(offset)
            && file.read(static_cast<char *>(into), static_cast<qint64>(bytes))
            == static_cast<qint64>(bytes);
    };
    constexpr bool is64 = sizeof(void *) == 8;
    const bool isLibrary = file.open(QIODevice::ReadOnly) && read(0, &header, sizeof header)
        && std::memcmp(header.e_ident, ELFMAG, SELFMAG) == 0 && header.e_type == ET_DYN
        && header.e_ident[EI_CLASS] == (is64 ? ELFCLASS64 : ELFCLASS32)
        && header.e_phentsize == sizeof(ElfW(Phdr));
    if (!isLibrary)
        return false;
    const auto size = static_cast<quint64>(file.size());
    for (int i = 0; i < header.e_phnum; ++i) {
        ElfW(Phdr) part{};
        const qint64 at = static_cast<qint64>(header.e_phoff) + i * qint64(sizeof part);
        const bool isThere = read(at, &part, sizeof part) && part.p_offset <= size
            && part.p_filesz <= size - part.p_offset;
        if (!isThere)
            return false;
    }
    return true;
}

/// The interface is ours, in our version. Reads the file, runs nothing of it.
Expected<Done> requireInterface(const QPluginLoader &loader, const QString &file)
{
    const QString id = loader.metaData().value("IID"_L1).toString();
    if (id == interfaceId)
        return Done{};
    const qsizetype slash = interfaceId.lastIndexOf(u'/') + 1;
    if (id.startsWith(interfaceId.first(slash))) {
        return notLoaded(ErrorCode::NotSupported,
                         PluginLoaderText::tr("The handler plug-in %1 was not loaded: it is made "
                                              "for version %2 of the interface, not for %3.")
                             .arg(file, id.mid(slash), interfaceId.sliced(slash)),
                         file);
    }
    if (!id.isEmpty()) {
        return notLoaded(ErrorCode::NotSupported,
                         PluginLoaderText::tr("The handler plug-in %1 was not loaded: it is a "
                                              "plug-in for something else (%2).")
                             .arg(file, id),
                         file);
    }
    return unusable(file, loader.errorString());
}

Expected<HandlerPlugin *> loadPlugin(const QString &file)
{
    if (!QFileInfo(file).isFile()) {
        return notLoaded(ErrorCode::NotFound,
                         PluginLoaderText::tr("The handler plug-in %1 was not loaded: there is no "
                                              "such file.")
                             .arg(file),
                         file);
    }
    if (!isWholeLibrary(file))
        return unusable(file);
    QPluginLoader loader(file);
    // What is missing shows now, not in the middle of a call; nothing is unloaded while it runs.
    loader.setLoadHints(QLibrary::ResolveAllSymbolsHint | QLibrary::PreventUnloadHint);
    if (auto known = requireInterface(loader, file); !known)
        return known.error();
    if (auto *plugin = qobject_cast<HandlerPlugin *>(loader.instance()))
        return plugin;
    QString reason = loader.errorString().simplified();
    if (reason.isEmpty() || loader.isLoaded())
        reason = PluginLoaderText::tr("it does not have the interface it names.");
    return notLoaded(
        ErrorCode::Io,
        PluginLoaderText::tr("The handler plug-in %1 was not loaded: %2").arg(file, reason), file);
}

/// What the plug-in says of itself.
Expected<QList<PluginScheme>> schemesOf(HandlerPlugin *plugin, const QString &file)
{
    QList<PluginScheme> schemes;
    PluginContext context(file, nullptr);
    auto asked = callPlugin(context, [&](HandlerContext &) {
        for (const QString &name : plugin->schemes())
            schemes.append({ plugin, name, plugin->abilities(name) });
        return true;
    });
    if (!asked)
        return asked.error();
    if (schemes.isEmpty()) {
        return notLoaded(ErrorCode::BadArgument,
                         PluginLoaderText::tr("The handler plug-in %1 was not loaded: it names no "
                                              "storage scheme.")
                             .arg(file),
                         file);
    }
    return schemes;
}

Capabilities capabilitiesOf(const PluginScheme &scheme)
{
    return { .reads = scheme.can(HandlerPlugin::Reads),
             .writes = scheme.can(HandlerPlugin::Writes),
             .lists = scheme.can(HandlerPlugin::Lists),
             .removes = scheme.can(HandlerPlugin::Removes),
             .renames = scheme.can(HandlerPlugin::Renames),
             .needsConfirmation = scheme.can(HandlerPlugin::NeedsConfirmation) };
}

IoRouter::Factory factoryOf(const PluginScheme &scheme, QThreadPool *pool)
{
    return [scheme, pool](const QString &url, const IoOptions &options) -> IoHandlerPtr {
        const QString start = scheme.url({});
        if (!url.startsWith(start))
            return nullptr;
        return std::make_shared<PluginHandler>(scheme, url.sliced(start.size()), options, pool);
    };
}

Expected<Done> registerPluginScheme(const PluginScheme &scheme, const QString &file,
                                    IoRouter &router, QThreadPool *pool)
{
    static const QRegularExpression allowed(u"\\A[A-Za-z][A-Za-z0-9+.-]*\\z"_s);
    if (!allowed.match(scheme.name).hasMatch()) {
        return notLoaded(
            ErrorCode::BadArgument,
            PluginLoaderText::tr("The handler plug-in %1 was not loaded: \"%2\" cannot "
                                 "be the name of a storage scheme.")
                .arg(file, scheme.name.simplified()),
            file);
    }
    ModelStorePtr store;
    if (scheme.can(HandlerPlugin::Lists) || scheme.can(HandlerPlugin::Removes))
        store = std::make_shared<PluginStore>(scheme, pool);
    if (!router.registerScheme({ scheme.name, capabilitiesOf(scheme), store })) {
        return notLoaded(ErrorCode::AlreadyExists,
                         PluginLoaderText::tr("The handler plug-in %1 was not loaded: the storage "
                                              "scheme %2 is taken already.")
                             .arg(file, scheme.url({})),
                         file);
    }
    if (scheme.can(HandlerPlugin::Reads))
        router.registerLoadRouter(factoryOf(scheme, pool));
    if (scheme.can(HandlerPlugin::Writes))
        router.registerSaveRouter(factoryOf(scheme, pool));
    return Done{};
}

/// All plug-in files, each once, under the names the user knows.
QStringList pluginFiles(const PluginPlaces &places)
{
    QStringList candidates;
    for (const QString &file : places.files)
        candidates.append(QFileInfo(file).absoluteFilePath());
    if (!places.folder.isEmpty()) {
        const QDir folder(places.folder);
        const QStringList names = folder.entryList(QDir::Files | QDir::System, QDir::Name);
        for (const QString &name : names) {
            if (QLibrary::isLibrary(name))
                candidates.append(folder.absoluteFilePath(name));
        }
    }
    QStringList files;
    QStringList seen;
    for (const QString &file : std::as_const(candidates)) {
        const QFileInfo info(file);
        const QString real = info.exists() ? info.canonicalFilePath() : file;
        if (seen.contains(real))
            continue;
        seen.append(real);
        files.append(file);
    }
    return files;
}

} // namespace

QList<Error> loadHandlerPlugins(const PluginPlaces &places, IoRouter &router, QThreadPool *pool)
{
    QList<Error> failures;
    const QStringList files = pluginFiles(places);
    for (const QString &file : files) {
        const Expected<HandlerPlugin *> plugin = loadPlugin(file);
        const Expected<QList<PluginScheme>> schemes
            = plugin ? schemesOf(*plugin, file) : Expected<QList<PluginScheme>>(plugin.error());
        if (!schemes) {
            failures.append(schemes.error());
            continue;
        }
        for (const PluginScheme &scheme : *schemes) {
            if (auto registered = registerPluginScheme(scheme, file, router, pool); !registered)
                failures.append(registered.error());
        }
    }
    return failures;
}

} // namespace weightroom
