// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/io/file/downloadshandler.h"
#include "core/io/file/filerelocation.h"
#include "core/io/file/fileremoval.h"
#include "core/io/file/filesaver.h"
#include "core/io/file/filetrash.h"
#include "core/io/file/modelfiles.h"
#include "tests/support/filefixture.h"
#include "tests/support/syscallfaults.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace weightroom;
using namespace weightroom::testing;

namespace {

ModelArtifacts modelOf(const QByteArray &topology, const QByteArray &weights)
{
    ModelArtifacts model;
    model.modelTopology = JsonText::fromCompact(topology);
    model.weightSpecs
        = WeightSpecs::fromList({ { .name = u"x"_s, .shape = { weights.size() / 4 } } });
    model.weightData = WeightData::fromBytes(weights);
    return model;
}

const QByteArray oldTopology = R"({"old":1})";
const QByteArray newTopology = R"({"new":2})";
const QByteArray oldWeights = "old weights.";
const QByteArray newWeights = "other weights, newer";

/// Everything one test does, on one folder for models and one for data.
struct Scene
{
    QString models;
    QString data;

    QString trashFolder() const { return data + u"/trash"_s; }
    QString at(const QString &name) const { return models + u'/' + name; }
};

bool save(const Scene &scene, const ModelArtifacts &model, const FileSaveOptions &options,
          FileTrash &trash)
{
    const auto op = Operation::create();
    return saveModelFiles(scene.at(u"m"_s), model, options, *op, &trash).has_value();
}

bool saveOld(const Scene &scene)
{
    FileTrash trash(scene.trashFolder());
    return save(scene, modelOf(oldTopology, oldWeights), { { ShardLayout::Kind::Sized, 5 } },
                trash);
}

enum class Action {
    Save,
    Replace,
    ReplaceForever,
    ReplaceSameNames,
    Remove,
    RemoveForever,
    Restore,
    Rename,
    RenameBeside,
    Duplicate,
    Download,
    Purge
};

/// 0: done, 1: refused.
int act(const Scene &scene, Action action)
{
    FileTrash trash(scene.trashFolder());
    const auto op = Operation::create();
    const ModelArtifacts model = modelOf(newTopology, newWeights);
    const QString path = scene.at(u"m"_s);
    bool done = false;
    switch (action) {
    case Action::Save:
        done = save(scene, model, { { ShardLayout::Kind::Sized, 7 } }, trash);
        break;
    case Action::Replace:
        done = save(scene, model, { .replace = true }, trash);
        break;
    case Action::ReplaceForever:
        done = save(scene, model, { .replace = true, .forever = true }, trash);
        break;
    case Action::ReplaceSameNames: {
        // As many shards as the old model has: each new file has the name of an old one.
        const FileSaveOptions options{ { ShardLayout::Kind::Sized, 7 }, true };
        done = save(scene, model, options, trash);
        break;
    }
    case Action::Remove:
        done = removeModelFiles(path, Removal::ToTrash, &trash, *op).has_value();
        break;
    case Action::RemoveForever:
        done = removeModelFiles(path, Removal::Forever, &trash, *op).has_value();
        break;
    case Action::Restore: {
        const auto models = trash.list(*op);
        done = models && models->size() == 1
            && trash.restore(models->first().id, {}, *op).has_value();
        break;
    }
    case Action::Purge: {
        const auto models = trash.list(*op);
        done = models && models->size() == 1 && trash.purge(models->first().id).has_value();
        break;
    }
    case Action::Rename:
        done = renameModelFiles(path, scene.at(u"n"_s), &trash, *op).has_value();
        break;
    case Action::RenameBeside:
        done = renameModelFiles(path, scene.at(u"n/x.json"_s), &trash, *op).has_value();
        break;
    case Action::Duplicate:
        done = duplicateModelFiles(path, scene.at(u"n"_s), &trash, *op).has_value();
        break;
    case Action::Download:
        done = saveDownload(u"d"_s, scene.models, model, *op, &trash).has_value();
        break;
    }
    return done ? 0 : 1;
}

/// What is there: each model's place, topology and weights; "trash" for what is in the trash; every
/// file that belongs to none of them; every folder that is empty.
QStringList stateOf(const Scene &scene)
{
    QStringList state;
    QSet<QString> known;
    const auto op = Operation::create();
    FileTrash trash(scene.trashFolder());
    trash.recover();
    const auto add = [&](const QString &json, const QString &name) {
        const auto model = loadModelFiles(json, *op);
        QByteArray weights(model && model->weightData ? model->weightData->size() : 0, '\0');
        const auto bytes = std::as_writable_bytes(
            std::span(weights.data(), static_cast<std::size_t>(weights.size())));
        if (!model || !model->weightData || !model->weightData->read(0, bytes))
            weights = "unreadable";
        state.append(name + u": "_s
                     + (model ? QString::fromUtf8(model->modelTopology.text()) : u"broken"_s) + u' '
                     + QString::fromUtf8(weights));
        known.insert(json);
        for (const QString &file : manifestFiles(json))
            known.insert(file);
    };
    for (const QString &name : filesBelow(scene.models).keys()) {
        if (name.endsWith(u".json"_s))
            add(scene.at(name), name);
    }
    for (const TrashedModel &model : trash.list(*op).value_or({})) {
        const QString entry = trash.folder() + u'/' + model.id;
        add(entry + u"/files/model.json"_s, u"trash"_s);
        known.insert(entry + u"/entry.json"_s);
    }
    known.insert(trash.folder() + u"/.lock"_s);
    for (const QString &root : { scene.models, scene.data }) {
        for (const QString &name : filesBelow(root).keys()) {
            if (!known.contains(root + u'/' + name))
                state.append(u"left over: "_s + name);
        }
        for (const QString &name : foldersBelow(root)) {
            if (name != u"trash"_s
                && QDir(root + u'/' + name)
                       .isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System
                                | QDir::NoDotAndDotDot))
                state.append(u"empty: "_s + name);
        }
    }
    return state;
}

} // namespace

/// Every call by which an action changes the file system is once the last before SIGKILL, and once
/// fails for want of space and once for an error of the disk.
class TestFileFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wholeOrAsBefore_data();
    void wholeOrAsBefore();

private:
    Scene prepared(Action action, const QTemporaryDir &models, const QTemporaryDir &data);
};

Scene TestFileFaults::prepared(Action action, const QTemporaryDir &models,
                               const QTemporaryDir &data)
{
    const Scene scene{ models.path(), data.path() };
    const bool needsOld = action != Action::Save && action != Action::Download;
    const bool needsTrash = action == Action::Restore || action == Action::Purge;
    if (needsOld && !saveOld(scene))
        qFatal("no old model");
    if (needsTrash && act(scene, Action::Remove) != 0)
        qFatal("no trashed model");
    return scene;
}

void TestFileFaults::wholeOrAsBefore_data()
{
    QTest::addColumn<Action>("action");
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<bool>("elsewhere"); // the data folder is on another file system

    const std::pair<const char *, Action> actions[] = {
        { "saving", Action::Save },
        { "D5 replacing", Action::Replace },
        { "D5 replacing forever", Action::ReplaceForever },
        { "D5 replacing files of the same names", Action::ReplaceSameNames },
        { "removing", Action::Remove },
        { "removing forever", Action::RemoveForever },
        { "restoring", Action::Restore },
        { "purging", Action::Purge },
        { "renaming a folder", Action::Rename },
        { "renaming into another folder", Action::RenameBeside },
        { "duplicating", Action::Duplicate },
        { "D19 downloading", Action::Download },
    };
    const std::pair<const char *, Fault> faults[] = { { "killed", Fault::Kill },
                                                      { "the disk is full", Fault::NoSpace },
                                                      { "the disk fails", Fault::IoError } };
    for (const auto &[what, action] : actions) {
        for (const auto &[how, fault] : faults)
            QTest::addRow("%s: %s", what, how) << action << fault << false;
        const bool usesTrash = action == Action::Replace || action == Action::ReplaceSameNames
            || action == Action::Remove || action == Action::Restore;
        if (usesTrash) {
            QTest::addRow("%s, the trash on another file system: killed", what)
                << action << Fault::Kill << true;
        }
    }
}

void TestFileFaults::wholeOrAsBefore()
{
    QFETCH(const Action, action);
    QFETCH(const Fault, fault);
    QFETCH(const bool, elsewhere);

    const QString inMemory = u"/dev/shm/weightroom-XXXXXX"_s;
    const QTemporaryDir otherModels(inMemory);
    const QTemporaryDir otherData(inMemory);
    if (!otherModels.isValid())
        QSKIP("there is no /dev/shm");
    const Scene other = prepared(action, otherModels, otherData);
    const QStringList before = stateOf(other);
    QCOMPARE(act(other, action), 0);
    const QStringList done = stateOf(other);
    QVERIFY(done != before);

    // Each call in turn takes long: the usual run takes every fifth.
    const int step = qEnvironmentVariableIsSet("WEIGHTROOM_EVERY_FAULT") ? 1 : 5;
    constexpr int mostCalls = 1000;
    for (int call = step == 1 ? 1 : 1 + int(fault); call < mostCalls; call += step) {
        const QTemporaryDir models(inMemory);
        const QTemporaryDir data(elsewhere ? QDir::tempPath() + u"/weightroom-XXXXXX"_s : inMemory);
        const Scene scene = prepared(action, models, data);
        const FaultRun run = runWithFault([&] { return act(scene, action); }, call, fault);
        if (!run.possible)
            QSKIP("processes cannot be traced here");
        const QStringList after = stateOf(scene);
        const QString what = u"call %1, %2, result %3:\n%4"_s.arg(call)
                                 .arg(run.call)
                                 .arg(run.result)
                                 .arg(after.join(u'\n'));
        if (!run.reached) {
            QVERIFY2(run.result == 0 && after == done, qPrintable(what));
            return;
        }
        const bool isRight = run.result == 0 ? after == done : after == before || after == done;
        QVERIFY2(isRight, qPrintable(what));
    }
    QFAIL("the work does not end");
}

QTEST_GUILESS_MAIN(TestFileFaults)
#include "tst_filefaults.moc"
