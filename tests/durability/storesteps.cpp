// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "storesteps.h"

#include "core/base/run.h"

#include <QDir>
#include <QDirIterator>
#include <QEventLoop>
#include <QSet>
#include <QSqlDatabase>
#include <QSqlQuery>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weightroom::testing {

namespace {

template <typename T>
Expected<T> awaited(QFuture<Expected<T>> future)
{
    QEventLoop loop;
    std::optional<Expected<T>> answer;
    whenDone(std::move(future), &loop, [&](Expected<T> result) {
        answer.emplace(std::move(result));
        loop.quit();
    });
    loop.exec();
    return std::move(*answer);
}

template <typename T>
Expected<Done> withoutValue(const Expected<T> &result)
{
    if (!result)
        return result.error();
    return Done{};
}

const QStringList kindNames{ u"save"_s,     u"replace"_s, u"remove"_s,  u"move"_s,
                             u"moveover"_s, u"copy"_s,    u"restore"_s, u"purge"_s };

/// A folder's URL, for the URL of its model.json.
QString modelUrl(QString url)
{
    if (url.startsWith("file://"_L1) && url.endsWith("/model.json"_L1))
        url.chop(static_cast<qsizetype>("/model.json"_L1.size()));
    return url;
}

/// The id of what was removed from \a url last.
Expected<QString> trashId(const Application &application, const QString &url)
{
    const auto entries = awaited(application.manager().trash(Operation::create()));
    if (!entries)
        return entries.error();
    for (const TrashEntry &entry : *entries) {
        if (modelUrl(entry.url) == url)
            return entry.id;
    }
    return Error{ ErrorCode::NotFound, u"Nothing of %1 is in the trash."_s.arg(url) };
}

Expected<Done> saveSeed(const Application &application, const StoreStep &step)
{
    const IoOptions options{ { u"replace"_s, step.kind == StoreStep::Kind::Replace },
                             { u"forever"_s, step.forever } };
    return withoutValue(awaited(application.router().save(step.url, SeededModels().make(step.seed),
                                                          Operation::create(), options)));
}

Expected<Done> transfer(const Application &application, const StoreStep &step)
{
    const ModelManager &manager = application.manager();
    TransferOptions options;
    options.forever = step.forever;
    if (step.kind == StoreStep::Kind::MoveOver)
        options.ifExists = IfExists::Replace;
    const OperationPtr op = Operation::create();
    return withoutValue(awaited(step.kind == StoreStep::Kind::Copy
                                    ? manager.copyModel(step.url, step.target, options, op)
                                    : manager.moveModel(step.url, step.target, options, op)));
}

QString schemeOf(const QString &url)
{
    return url.left(url.indexOf(u':'));
}

class Observer
{
public:
    Observer(const QString &dataFolder, const QString &modelsFolder)
        : m_dataFolder(dataFolder)
        , m_modelsFolder(modelsFolder)
    {
    }

    Observation observe()
    {
        {
            const Application application(applicationOptionsFor(m_dataFolder));
            readModels(application, u"localstorage://"_s);
            readModels(application, u"indexeddb://"_s);
            readModels(application, u"file://"_s + m_modelsFolder);
            readTrash(application);
        }
        checkModelFiles();
        checkDataFiles();
        return m_seen;
    }

private:
    void fault(const QString &text) { m_seen.faults.append(text); }

    void readModels(const Application &application, const QString &place)
    {
        const auto models = awaited(application.manager().listModels(place, Operation::create()));
        if (!models) {
            fault(u"%1 cannot be listed: %2"_s.arg(place, models.error().message));
            return;
        }
        for (const ListedModel &listed : *models) {
            if (listed.damage)
                fault(u"%1 is damaged: %2"_s.arg(listed.url, listed.damage->message));
            const auto model = awaited(application.router().load(listed.url, Operation::create()));
            const Expected<int> seed
                = model ? m_seeded.seedOf(*model) : Expected<int>(model.error());
            if (!seed) {
                fault(u"%1: %2"_s.arg(listed.url, seed.error().message));
                continue;
            }
            m_seen.world.models.insert(modelUrl(listed.url), *seed);
            for (const ModelFile &file : model->origin.files)
                m_modelFiles.append(file.path);
            if (listed.url.startsWith("indexeddb://"_L1))
                m_objects.append(m_seeded.sha256(*seed));
        }
    }

    void readTrash(const Application &application)
    {
        const auto entries = awaited(application.manager().trash(Operation::create()));
        if (!entries) {
            fault(u"The trash cannot be listed: "_s + entries.error().message);
            return;
        }
        for (const TrashEntry &entry : *entries) {
            const int seed = m_seeded.seedOf(entry.info);
            if (seed < 0)
                fault(u"The trash entry %1 is no whole model."_s.arg(entry.id));
            QList<int> &seeds = m_seen.world.trash[modelUrl(entry.url)];
            seeds.insert(std::lower_bound(seeds.begin(), seeds.end(), seed), seed);
            if (entry.url.startsWith("indexeddb://"_L1) && seed >= 0)
                m_objects.append(m_seeded.sha256(seed));
        }
    }

    /// All files and the empty folders below \a folder.
    static QStringList below(const QString &folder)
    {
        QStringList paths;
        QDirIterator entries(
            folder, QDir::Files | QDir::Dirs | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
            QDirIterator::Subdirectories);
        while (entries.hasNext()) {
            const QString path = entries.next();
            if (!entries.fileInfo().isDir())
                paths.append(path);
            else if (QDir(path).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System
                                        | QDir::NoDotAndDotDot))
                paths.append(path + u'/');
        }
        return paths;
    }

    void checkModelFiles()
    {
        const QStringList paths = below(m_modelsFolder);
        for (const QString &path : paths) {
            if (!m_modelFiles.contains(path))
                fault(u"Nobody needs "_s + path);
        }
    }

    void checkDataFiles()
    {
        const QString objects = m_dataFolder + u"/indexeddb/objects/"_s;
        const QStringList paths = below(m_dataFolder);
        for (const QString &path : paths) {
            const QString name = path.sliced(m_dataFolder.size() + 1);
            const QByteArray object
                = path.sliced(std::min(objects.size(), path.size())).remove(u'/').toLatin1();
            const bool isObject = path.startsWith(objects) && !name.endsWith(u'/');
            if (isObject && !name.endsWith("/.lock"_L1) && !m_objects.contains(object))
                fault(u"No record names the object "_s + name);
            else if (name.contains(".part"_L1) || name.contains(".tmp"_L1))
                fault(u"Left behind: "_s + name);
        }
        checkTrashFiles();
        checkIntegrity(u"localstorage.sqlite"_s);
        checkIntegrity(u"indexeddb.sqlite"_s);
    }

    /// As many folders in the trash as entries, and nothing hidden but locks.
    void checkTrashFiles()
    {
        qsizetype entries = 0;
        for (auto seeds = m_seen.world.trash.begin(); seeds != m_seen.world.trash.end(); ++seeds)
            entries += schemeOf(seeds.key()) == "file"_L1 ? seeds.value().size() : 0;
        QStringList folders;
        for (const QString &place : { u"/trash"_s, u"/trash/files"_s }) {
            folders += QDir(m_dataFolder + place)
                           .entryList(QDir::AllEntries | QDir::Hidden | QDir::System
                                      | QDir::NoDotAndDotDot);
        }
        folders.removeIf(
            [](const QString &name) { return name == "files"_L1 || name == ".lock"_L1; });
        if (folders.size() != entries) {
            fault(u"There are %1 models of folders in the trash, but these files: %2"_s.arg(entries)
                      .arg(folders.join(u", "_s)));
        }
    }

    void checkIntegrity(const QString &name)
    {
        if (!QFile::exists(m_dataFolder + u'/' + name))
            return;
        const QString connection = u"integrity "_s + name;
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection);
            database.setDatabaseName(m_dataFolder + u'/' + name);
            QSqlQuery query(database);
            const bool asked
                = database.open() && query.exec(u"PRAGMA integrity_check"_s) && query.next();
            if (!asked || query.value(0).toString() != "ok"_L1)
                fault(u"%1 fails the integrity check: %2"_s.arg(name, query.value(0).toString()));
        }
        QSqlDatabase::removeDatabase(connection);
    }

    QString m_dataFolder;
    QString m_modelsFolder;
    SeededModels m_seeded;
    Observation m_seen;
    QStringList m_modelFiles;
    QByteArrayList m_objects;
};

} // namespace

World World::part(const QString &mark) const
{
    World part;
    for (auto model = models.begin(); model != models.end(); ++model) {
        if (model.key().contains(mark))
            part.models.insert(model.key(), model.value());
    }
    for (auto seeds = trash.begin(); seeds != trash.end(); ++seeds) {
        if (seeds.key().contains(mark))
            part.trash.insert(seeds.key(), seeds.value());
    }
    return part;
}

bool World::holds(int seed) const
{
    return models.values().contains(seed)
        || std::any_of(trash.begin(), trash.end(),
                       [seed](const QList<int> &seeds) { return seeds.contains(seed); });
}

QString World::text() const
{
    QStringList lines;
    for (auto model = models.begin(); model != models.end(); ++model)
        lines.append(u"%1 = %2"_s.arg(model.key()).arg(model.value()));
    for (auto seeds = trash.begin(); seeds != trash.end(); ++seeds) {
        for (const int seed : seeds.value())
            lines.append(u"trash of %1: %2"_s.arg(seeds.key()).arg(seed));
    }
    return lines.join(u"\n"_s);
}

QString StoreStep::text() const
{
    return QStringList{ kindNames.at(static_cast<int>(kind)), url,
                        target.isEmpty() ? u"-"_s : target, QString::number(seed),
                        forever ? u"forever"_s : u"trash"_s }
        .join(u' ');
}

StoreStep StoreStep::fromText(const QString &text)
{
    const QStringList words = text.split(u' ');
    StoreStep step;
    if (words.size() != 5)
        return step;
    step.kind = static_cast<Kind>(kindNames.indexOf(words.at(0)));
    step.url = words.at(1);
    step.target = words.at(2) == "-"_L1 ? QString() : words.at(2);
    step.seed = words.at(3).toInt();
    step.forever = words.at(4) == "forever"_L1;
    return step;
}

World StoreStep::after(World world) const
{
    const auto toTrash = [&world, this](const QString &from) {
        const int removed = world.models.take(from);
        if (forever)
            return;
        QList<int> &seeds = world.trash[from];
        seeds.insert(std::lower_bound(seeds.begin(), seeds.end(), removed), removed);
    };
    switch (kind) {
    case Kind::Replace:
        toTrash(url);
        [[fallthrough]];
    case Kind::Save:
        world.models.insert(url, seed);
        break;
    case Kind::Remove:
        toTrash(url);
        break;
    case Kind::MoveOver:
        toTrash(target);
        [[fallthrough]];
    case Kind::Move:
        world.models.insert(target, world.models.value(url));
        // Inside a store a model is renamed.
        if (kind == Kind::Move && schemeOf(url) == schemeOf(target))
            world.models.remove(url);
        else
            toTrash(url);
        break;
    case Kind::Copy:
        world.models.insert(target, world.models.value(url));
        break;
    case Kind::Restore:
        world.models.insert(url, world.trash[url].takeFirst());
        break;
    case Kind::Purge:
        world.trash[url].removeFirst();
        break;
    }
    world.trash.removeIf([](const auto &seeds) { return seeds.value().isEmpty(); });
    return world;
}

QString judge(const World &before, const StoreStep &step, const World &seen)
{
    const World after = step.after(before);
    if (seen == before || seen == after)
        return {};
    const QString report = u"%1\n-- before:\n%2\n-- wanted:\n%3\n-- seen:\n%4"_s.arg(
        step.text(), before.text(), after.text(), seen.text());
    const bool touchesFiles = step.url.startsWith("file:"_L1) || step.target.startsWith("file:"_L1);
    const bool isOneStore = step.kind != StoreStep::Kind::MoveOver
        && (step.target.isEmpty() || schemeOf(step.url) == schemeOf(step.target));
    if (isOneStore && !touchesFiles)
        return u"Neither as before nor as wanted: "_s + report;
    const QStringList urls = QSet<QString>(before.models.keyBegin(), before.models.keyEnd())
                                 .unite({ after.models.keyBegin(), after.models.keyEnd() })
                                 .unite({ seen.models.keyBegin(), seen.models.keyEnd() })
                                 .unite({ before.trash.keyBegin(), before.trash.keyEnd() })
                                 .unite({ after.trash.keyBegin(), after.trash.keyEnd() })
                                 .unite({ seen.trash.keyBegin(), seen.trash.keyEnd() })
                                 .values();
    for (const QString &url : urls) {
        const int model = seen.models.value(url, -1);
        const QList<int> trash = seen.trash.value(url);
        if (model != before.models.value(url, -1) && model != after.models.value(url, -1))
            return u"%1 is neither as before nor as wanted: "_s.arg(url) + report;
        if (trash != before.trash.value(url) && trash != after.trash.value(url))
            return u"The trash of %1 is neither as before nor as wanted: "_s.arg(url) + report;
    }
    for (int seed = 0; seed < SeededModels::mostSeeds; ++seed) {
        if (before.holds(seed) && after.holds(seed) && !seen.holds(seed))
            return u"Model %1 is lost: "_s.arg(seed) + report;
    }
    return {};
}

Expected<Done> perform(const Application &application, const StoreStep &step)
{
    const ModelManager &manager = application.manager();
    switch (step.kind) {
    case StoreStep::Kind::Save:
    case StoreStep::Kind::Replace:
        return saveSeed(application, step);
    case StoreStep::Kind::Remove:
        return withoutValue(awaited(manager.removeModel(
            step.url, step.forever ? Removal::Forever : Removal::ToTrash, Operation::create())));
    case StoreStep::Kind::Move:
    case StoreStep::Kind::MoveOver:
    case StoreStep::Kind::Copy:
        return transfer(application, step);
    case StoreStep::Kind::Restore:
    case StoreStep::Kind::Purge:
        break;
    }
    const Expected<QString> id = trashId(application, step.url);
    if (!id)
        return id.error();
    if (step.kind == StoreStep::Kind::Restore)
        return withoutValue(awaited(manager.restore(*id, {}, Operation::create())));
    return withoutValue(awaited(manager.purge(*id, Operation::create())));
}

Observation observe(const QString &dataFolder, const QString &modelsFolder)
{
    return Observer(dataFolder, modelsFolder).observe();
}

ApplicationOptions applicationOptionsFor(const QString &dataFolder)
{
    return { .dataFolder = dataFolder,
             .downloadsFolder = dataFolder + u"/downloads"_s,
             .localStorageQuota = -1 };
}

} // namespace weightroom::testing
