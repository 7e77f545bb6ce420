// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/manage/modelcomparison.h"
#include "core/manage/modelmanager.h"
#include "core/manage/modelplace.h"
#include "tests/support/futures.h"
#include "tests/support/memoryplace.h"
#include "tests/support/samplemodels.h"

#include <QDir>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace weightroom;
using namespace weightroom::testing;

class TestModelManager : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void checks_data();
    void checks();
    void removalErrors_data();
    void removalErrors();
    void listsAllStoresInOrder();
    void listsOnePlace();
    void copiesEverything();
    void existingTargets_data();
    void existingTargets();
    void keepBothCountsUp();
    void racingCopiesFindNamesOfTheirOwn();
    void numberedNames_data();
    void numberedNames();
    void movesAtLast();
    void moveKeepsTheSource_data();
    void moveKeepsTheSource();
    void moveWithoutManagerCopiesNothing();
    void spoiledCopyKeepsTheSource_data();
    void spoiledCopyKeepsTheSource();
    void aCopyThatAnotherProgramReplacedKeepsBoth_data();
    void aCopyThatAnotherProgramReplacedKeepsBoth();
    void cancelledMoveLeavesNoTrace_data();
    void cancelledMoveLeavesNoTrace();
    void cancelAfterReplacingComesTooLate();
    void renamesInOneStepOrMany_data();
    void renamesInOneStepOrMany();
    void duplicatesBesideTheModel_data();
    void duplicatesBesideTheModel();
    void removedModelsWaitInTheTrash();
    void restoresElsewhere();
    void restoringOverAModelKeepsTheTrash();
    void replacedModelsWaitInTheTrash();
    void failedReplacementLeavesNoTrash();
    void removalThatFailsLeavesNoTrash();
    void foreverMeansForever();
    void oldTrashIsEmptied();
    void copiesGoWithoutWhatIsLeftOut();
    void unknownTrashIsNotFound();
    void trashThatCannotBeReadHidesNoOther();
    void progressEndsOnce();
    void endsWithTheManager();

private:
    QStringList filesInTrash() const;

    QThreadPool m_pool;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<IoRouter> m_router;
    std::shared_ptr<MemoryPlace> m_one;
    std::shared_ptr<MemoryPlace> m_two;
    std::shared_ptr<MemoryPlace> m_bare; ///< has no store
    std::unique_ptr<ModelManager> m_manager;
};

void TestModelManager::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_router = std::make_unique<IoRouter>();
    m_one = std::make_shared<MemoryPlace>(u"one"_s, &m_pool);
    m_two = std::make_shared<MemoryPlace>(u"two"_s, &m_pool);
    m_bare = std::make_shared<MemoryPlace>(u"bare"_s, &m_pool);
    MemoryPlace::enter(m_one, *m_router);
    MemoryPlace::enter(m_two, *m_router);
    MemoryPlace::enter(m_bare, *m_router, false);
    m_one->put(u"m"_s, fullModel());
    m_manager
        = std::make_unique<ModelManager>(m_router.get(), &m_pool, m_dir->filePath(u"trash"_s));
}

void TestModelManager::cleanup()
{
    m_manager.reset();
    m_pool.waitForDone();
}

QStringList TestModelManager::filesInTrash() const
{
    return QDir(m_dir->filePath(u"trash"_s))
        .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
}

void TestModelManager::checks_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("about");

    QTest::newRow("C99 a source no scheme knows")
        << u"invalidurl"_s << u"one://n"_s << u"NoHandler"_s << u"invalidurl"_s;
    QTest::newRow("C99 a target no scheme knows")
        << u"one://m"_s << u"invalidurl"_s << u"NoHandler"_s << u"invalidurl"_s;
    QTest::newRow("C99 the source is looked at first")
        << u"bad"_s << u"worse"_s << u"NoHandler"_s << u"bad"_s;
    QTest::newRow("C100 the same place")
        << u"one://m"_s << u"one://m"_s << u"SamePath"_s << u"one://m"_s;
    QTest::newRow("C100 the same place, which no scheme knows")
        << u"bad"_s << u"bad"_s << u"SamePath"_s << u"bad"_s;
    QTest::newRow("C100 another word for the same place")
        << u"one://m"_s << u"one://m/"_s << u"SamePath"_s << u"one://m"_s;
    QTest::newRow("C98 two routers claim the source")
        << u"double://m"_s << u"one://n"_s << u"AmbiguousHandler"_s << u"double://m"_s;
    QTest::newRow("C98 two routers claim the target")
        << u"one://m"_s << u"double://m"_s << u"AmbiguousHandler"_s << u"double://m"_s;
    QTest::newRow("C45 a model that is not there")
        << u"one://nothing"_s << u"two://n"_s << u"NotFound"_s << u"nothing"_s;
}

void TestModelManager::checks()
{
    QFETCH(const QString, source);
    QFETCH(const QString, target);
    for (int i = 0; i < 2; ++i) {
        m_router->registerLoadRouter([place = m_two](const QString &url, const IoOptions &) {
            return url.startsWith(u"double://"_s) ? std::make_shared<IoHandler>() : nullptr;
        });
        m_router->registerSaveRouter([place = m_two](const QString &url, const IoOptions &) {
            return url.startsWith(u"double://"_s) ? std::make_shared<IoHandler>() : nullptr;
        });
    }
    const auto copied = waited(m_manager->copyModel(source, target, {}, Operation::create()));
    QTEST(outcome(copied), "code");
    QTEST(copied.error().source, "about");
    const auto moved = waited(m_manager->moveModel(source, target, {}, Operation::create()));
    QTEST(outcome(moved), "code");
    TransferOptions replace{ .ifExists = IfExists::Replace };
    QTEST(outcome(waited(m_manager->moveModel(source, target, replace, Operation::create()))),
          "code");
    QCOMPARE(m_one->paths(), QStringList{ u"m"_s });
    QVERIFY(m_two->paths().isEmpty());
}

void TestModelManager::removalErrors_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("code");

    QTest::newRow("C101 a plain word") << u"foo"_s << u"NoScheme"_s;
    QTest::newRow("C101 a scheme nobody knows") << u"invalidscheme://foo"_s << u"NoManager"_s;
    QTest::newRow("C101 a scheme without a store") << u"bare://foo"_s << u"NoManager"_s;
    QTest::newRow("C101 a model that is not there") << u"one://nonexistent"_s << u"NotFound"_s;
}

void TestModelManager::removalErrors()
{
    QFETCH(const QString, url);
    const auto trashed = waited(m_manager->removeModel(url, Removal::ToTrash, Operation::create()));
    QTEST(outcome(trashed), "code");
    const auto removed = waited(m_manager->removeModel(url, Removal::Forever, Operation::create()));
    QTEST(outcome(removed), "code");
    QCOMPARE(m_one->paths(), QStringList{ u"m"_s });
    QVERIFY(filesInTrash().isEmpty());
}

void TestModelManager::listsAllStoresInOrder()
{
    m_two->put(u"a"_s, smallModel());
    m_two->put(u"a://b"_s, smallModel());
    m_bare->put(u"hidden"_s, smallModel());
    const auto models = waited(m_manager->listModels(Operation::create()));
    QVERIFY(models);
    QCOMPARE(models->size(), 3);
    QCOMPARE(models->at(0).url, u"one://m"_s);
    QCOMPARE(models->at(1).url, u"two://a"_s);
    QCOMPARE(models->at(2).url, u"two://a://b"_s); // D13
    QCOMPARE(models->at(1).info.modelTopologyBytes, 7);
    QCOMPARE(models->at(1).info.weightSpecsBytes, 44);
    QCOMPARE(models->at(1).info.weightDataBytes, 4);
}

void TestModelManager::listsOnePlace()
{
    const auto models = waited(m_manager->listModels(u"one://"_s, Operation::create()));
    QVERIFY(models);
    QCOMPARE(models->size(), 1);
    const auto nothing = waited(m_manager->listModels(u"two://"_s, Operation::create()));
    QVERIFY(nothing);
    QVERIFY(nothing->isEmpty());
    QCOMPARE(outcome(waited(m_manager->listModels(u"bare://"_s, Operation::create()))),
             u"NoManager"_s);
    QCOMPARE(outcome(waited(m_manager->listModels(u"word"_s, Operation::create()))), u"NoScheme"_s);
}

void TestModelManager::copiesEverything()
{
    // C102
    const auto saved
        = waited(m_manager->copyModel(u"one://m"_s, u"two://n"_s, {}, Operation::create()));
    QVERIFY2(saved, saved ? "" : qPrintable(saved.error().message));
    QCOMPARE(saved->url, u"two://n"_s);
    QCOMPARE(saved->info.weightDataBytes, fullModel().weightData->size());
    QCOMPARE(m_one->paths(), QStringList{ u"m"_s });
    QCOMPARE(m_two->paths(), QStringList{ u"n"_s });
    QCOMPARE(differingField(fullModel(), *m_two->at(u"n"_s)), QString());
    QCOMPARE(weightBytes(*m_two->at(u"n"_s)), weightBytes(fullModel()));
}

void TestModelManager::existingTargets_data()
{
    QTest::addColumn<int>("ifExists");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QStringList>("paths");
    QTest::addColumn<bool>("oldIsThere");

    QTest::newRow("fail") << int(IfExists::Fail) << u"AlreadyExists"_s << QStringList{ u"n"_s }
                          << true;
    QTest::newRow("replace") << int(IfExists::Replace) << u"Done"_s << QStringList{ u"n"_s }
                             << false;
    QTest::newRow("keep both") << int(IfExists::KeepBoth) << u"Done"_s
                               << QStringList{ u"n"_s, u"n 2"_s } << true;
}

void TestModelManager::existingTargets()
{
    QFETCH(const int, ifExists);
    m_two->put(u"n"_s, smallModel());
    const TransferOptions options{ .ifExists = static_cast<IfExists>(ifExists) };
    QTEST(outcome(waited(
              m_manager->copyModel(u"one://m"_s, u"two://n"_s, options, Operation::create()))),
          "code");
    QTEST(m_two->paths(), "paths");
    QTEST(m_two->at(u"n"_s)->signature.isAbsent(), "oldIsThere");
    QCOMPARE(m_one->paths(), QStringList{ u"m"_s });
}

void TestModelManager::keepBothCountsUp()
{
    m_two->put(u"n"_s, smallModel());
    m_two->put(u"n 2"_s, smallModel());
    const TransferOptions options{ .ifExists = IfExists::KeepBoth };
    const auto saved
        = waited(m_manager->moveModel(u"one://m"_s, u"two://n"_s, options, Operation::create()));
    QVERIFY(saved);
    QCOMPARE(saved->url, u"two://n 3"_s);
    QVERIFY(m_one->paths().isEmpty());
}

void TestModelManager::racingCopiesFindNamesOfTheirOwn()
{
    const TransferOptions options{ .ifExists = IfExists::KeepBoth };
    QList<QFuture<Expected<SaveResult>>> copies;
    for (int i = 0; i < 8; ++i) {
        copies.append(
            m_manager->copyModel(u"one://m"_s, u"two://n"_s, options, Operation::create()));
    }
    for (const auto &copy : std::as_const(copies))
        QCOMPARE(outcome(waited(copy)), u"Done"_s);
    QCOMPARE(m_two->paths().size(), 8);
    QVERIFY(m_two->paths().contains(u"n 8"_s));
}

void TestModelManager::numberedNames_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<int>("number");
    QTest::addColumn<QString>("numbered");

    QTest::newRow("the name itself") << u"one://a"_s << 1 << u"one://a"_s;
    QTest::newRow("a name") << u"one://a"_s << 2 << u"one://a 2"_s;
    QTest::newRow("a number is part of the name")
        << u"one://resnet 50"_s << 3 << u"one://resnet 50 3"_s;
    QTest::newRow("an extension stays at the end")
        << u"one://a/b.zip"_s << 2 << u"one://a/b 2.zip"_s;
    QTest::newRow("a version is no extension") << u"one://net v1.5"_s << 2 << u"one://net v1.5 2"_s;
    QTest::newRow("a dot in front is no extension")
        << u"one://a/.zip"_s << 2 << u"one://a/.zip 2"_s;
    QTest::newRow("a folder") << u"folders:///a/b"_s << 2 << u"folders:///a/b 2"_s;
    QTest::newRow("a folder with a slash") << u"folders:///a/b/"_s << 2 << u"folders:///a/b 2"_s;
    QTest::newRow("a folder with a dot") << u"folders:///a/b.c"_s << 2 << u"folders:///a/b.c 2"_s;
    QTest::newRow("a model.json means its folder")
        << u"folders:///a/b/model.json"_s << 2 << u"folders:///a/b 2"_s;
    QTest::newRow("another JSON gives the folder its name")
        << u"folders:///a/b.json"_s << 2 << u"folders:///a/b 2"_s;
}

void TestModelManager::numberedNames()
{
    QFETCH(const QString, url);
    QFETCH(const int, number);
    QVERIFY(m_router->registerScheme(
        { .name = u"folders"_s, .capabilities = { .pathsAreFolders = true } }));
    QTEST(numberedUrl(*m_router, url, number), "numbered");
}

void TestModelManager::movesAtLast()
{
    QStringList sourceAtPublishing;
    m_two->afterSave = [&] { sourceAtPublishing = m_one->paths(); };
    QStringList sourceAtReadingBack;
    m_two->beforeLoad = [&] { sourceAtReadingBack = m_one->paths(); };
    const auto saved
        = waited(m_manager->moveModel(u"one://m"_s, u"two://n"_s, {}, Operation::create()));
    QVERIFY2(saved, saved ? "" : qPrintable(saved.error().message));
    QCOMPARE(saved->url, u"two://n"_s);
    QCOMPARE(sourceAtPublishing, QStringList{ u"m"_s });
    QCOMPARE(sourceAtReadingBack, QStringList{ u"m"_s });
    QVERIFY(m_one->paths().isEmpty());
    QCOMPARE(differingField(fullModel(), *m_two->at(u"n"_s)), QString());
}

void TestModelManager::moveKeepsTheSource_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QStringList>("there");
    QTest::addColumn<bool>("twoModels");

    QTest::newRow("C103 D1 saving fails")
        << u"save"_s << u"Quota"_s << QStringList{ u"old"_s } << false;
    QTest::newRow("D1 the copy cannot be read back")
        << u"read"_s << u"NotFound"_s << QStringList{ u"old"_s } << true;
    QTest::newRow("D1 the source cannot be removed")
        << u"remove"_s << u"Io"_s << QStringList{ u"n"_s, u"old"_s } << true;
}

void TestModelManager::moveKeepsTheSource()
{
    QFETCH(const QString, fault);
    m_two->put(u"old"_s, smallModel());
    if (fault == u"save"_s)
        m_two->saveError = Error{ ErrorCode::Quota, u"It is full."_s };
    if (fault == u"read"_s)
        m_two->afterSave = [this] {
            QVERIFY(m_two->remove(u"n"_s, Removal::Forever, Operation::create()).result());
        };
    if (fault == u"remove"_s)
        m_one->removeError = Error{ ErrorCode::Io, u"It is locked."_s };
    const auto moved
        = waited(m_manager->moveModel(u"one://m"_s, u"two://n"_s, {}, Operation::create()));
    QTEST(outcome(moved), "code");
    QTEST(moved.error().message.contains(u"two models"_s), "twoModels");
    QCOMPARE(m_one->paths(), QStringList{ u"m"_s });
    QCOMPARE(weightBytes(*m_one->at(u"m"_s)), weightBytes(fullModel()));
    QTEST(m_two->paths(), "there");
    QVERIFY(filesInTrash().isEmpty());
}

void TestModelManager::moveWithoutManagerCopiesNothing()
{
    m_bare->put(u"m"_s, fullModel());
    const auto moved
        = waited(m_manager->moveModel(u"bare://m"_s, u"two://n"_s, {}, Operation::create()));
    QCOMPARE(outcome(moved), u"NoManager"_s);
    QVERIFY(m_two->paths().isEmpty());
    QCOMPARE(m_bare->paths(), QStringList{ u"m"_s });
    QCOMPARE(
        outcome(waited(m_manager->copyModel(u"bare://m"_s, u"two://n"_s, {}, Operation::create()))),
        u"Done"_s);
}

void TestModelManager::spoiledCopyKeepsTheSource_data()
{
    QTest::addColumn<QString>("field");
    for (const char *field : { "modelTopology", "format", "generatedBy", "convertedBy", "signature",
                               "userDefinedMetadata", "modelInitializer", "initializerSignature",
                               "trainingConfig", "weightSpecs", "weightData" }) {
        QTest::addRow("D1 %s arrives changed", field) << QString::fromLatin1(field);
    }
}

void TestModelManager::spoiledCopyKeepsTheSource()
{
    QFETCH(const QString, field);
    const JsonText other = JsonText::fromCompact(R"({"other":1})");
    const QHash<QString, JsonText ModelArtifacts::*> fields{
        { u"modelTopology"_s, &ModelArtifacts::modelTopology },
        { u"format"_s, &ModelArtifacts::format },
        { u"generatedBy"_s, &ModelArtifacts::generatedBy },
        { u"convertedBy"_s, &ModelArtifacts::convertedBy },
        { u"signature"_s, &ModelArtifacts::signature },
        { u"userDefinedMetadata"_s, &ModelArtifacts::userDefinedMetadata },
        { u"modelInitializer"_s, &ModelArtifacts::modelInitializer },
        { u"initializerSignature"_s, &ModelArtifacts::initializerSignature },
        { u"trainingConfig"_s, &ModelArtifacts::trainingConfig },
    };
    m_two->spoil = [&](ModelArtifacts &model) {
        if (field == u"weightSpecs"_s) {
            model.weightSpecs.reset();
        } else if (field == u"weightData"_s) {
            QByteArray bytes = weightBytes(model);
            bytes[3] = static_cast<char>(bytes[3] ^ 1);
            model.weightData = WeightData::fromBytes(bytes);
        } else {
            model.*fields.value(field) = other;
        }
    };
    const auto moved
        = waited(m_manager->moveModel(u"one://m"_s, u"two://n"_s, {}, Operation::create()));
    QCOMPARE(outcome(moved), u"ChecksumMismatch"_s);
    QVERIFY2(moved.error().cause.contains(field), qPrintable(moved.error().cause));
    QVERIFY(moved.error().message.contains(u"two models"_s));
    QCOMPARE(m_one->paths(), QStringList{ u"m"_s });
}

void TestModelManager::aCopyThatAnotherProgramReplacedKeepsBoth_data()
{
    QTest::addColumn<bool>("isThere");
    QTest::addColumn<bool>("replaces");
    QTest::newRow("where nothing was") << false << false;
    QTest::newRow("where a model was replaced") << true << true;
}

/// Between saving and comparing another program puts its own model at the target: what was compared
/// is not the copy, so the source stays, and so does the other one's model.
void TestModelManager::aCopyThatAnotherProgramReplacedKeepsBoth()
{
    QFETCH(const bool, isThere);
    QFETCH(const bool, replaces);
    ModelArtifacts theirs = smallModel();
    theirs.generatedBy = JsonText::fromString(u"another program");
    if (isThere)
        m_two->put(u"n"_s, smallModel());
    m_two->afterSave = [this, theirs] { m_two->put(u"n"_s, theirs); };
    TransferOptions options;
    options.ifExists = replaces ? IfExists::Replace : IfExists::Fail;
    const auto moved
        = waited(m_manager->moveModel(u"one://m"_s, u"two://n"_s, options, Operation::create()));
    QCOMPARE(outcome(moved), u"ChecksumMismatch"_s);
    QVERIFY2(moved.error().message.contains(u"there are two models now"_s),
             qPrintable(moved.error().message));
    QVERIFY(!moved.error().cause.isEmpty());
    QCOMPARE(moved.error().source, u"two://n"_s);
    QCOMPARE(differingField(fullModel(), *m_one->at(u"m"_s)), QString());
    QCOMPARE(weightBytes(*m_one->at(u"m"_s)), weightBytes(fullModel()));
    QCOMPARE(differingField(theirs, *m_two->at(u"n"_s)), QString());
    QCOMPARE(weightBytes(*m_two->at(u"n"_s)), weightBytes(theirs));
}

void TestModelManager::cancelledMoveLeavesNoTrace_data()
{
    QTest::addColumn<QString>("moment");
    QTest::newRow("before it begins") << u"before"_s;
    QTest::newRow("while the source is loaded") << u"load"_s;
    QTest::newRow("when the copy is published") << u"published"_s;
    QTest::newRow("while the copy is read back") << u"reading back"_s;
}

void TestModelManager::cancelledMoveLeavesNoTrace()
{
    QFETCH(const QString, moment);
    const OperationPtr op = Operation::create();
    const auto cancel = [op] { op->cancel(); };
    if (moment == u"before"_s)
        cancel();
    if (moment == u"load"_s)
        m_one->beforeLoad = cancel;
    if (moment == u"published"_s)
        m_two->afterSave = cancel;
    if (moment == u"reading back"_s)
        m_two->beforeLoad = cancel;
    QCOMPARE(outcome(waited(m_manager->moveModel(u"one://m"_s, u"two://n"_s, {}, op))),
             u"Canceled"_s);
    QCOMPARE(m_one->paths(), QStringList{ u"m"_s });
    QVERIFY(m_two->paths().isEmpty());
    QVERIFY(filesInTrash().isEmpty());
    QVERIFY(op->done() < op->total() || op->total() < 0);
}

void TestModelManager::cancelAfterReplacingComesTooLate()
{
    m_two->put(u"n"_s, smallModel());
    const OperationPtr op = Operation::create();
    m_two->afterSave = [op] { op->cancel(); };
    const TransferOptions options{ .ifExists = IfExists::Replace };
    QCOMPARE(outcome(waited(m_manager->moveModel(u"one://m"_s, u"two://n"_s, options, op))),
             u"Done"_s);
    QVERIFY(m_one->paths().isEmpty());
    QCOMPARE(differingField(fullModel(), *m_two->at(u"n"_s)), QString());
}

void TestModelManager::renamesInOneStepOrMany_data()
{
    QTest::addColumn<bool>("inOneStep");
    QTest::addColumn<int>("fullSaves");
    QTest::newRow("in one step where the store can") << true << 0;
    QTest::newRow("by copying otherwise") << false << 1;
}

void TestModelManager::renamesInOneStepOrMany()
{
    QFETCH(const bool, inOneStep);
    m_one->renamesInOneStep = inOneStep;
    m_one->put(u"taken"_s, smallModel());
    QCOMPARE(outcome(waited(
                 m_manager->renameModel(u"one://m"_s, u"one://taken"_s, Operation::create()))),
             u"AlreadyExists"_s);
    const auto renamed
        = waited(m_manager->renameModel(u"one://m"_s, u"one://new"_s, Operation::create()));
    QVERIFY(renamed);
    QCOMPARE(renamed->url, u"one://new"_s);
    QCOMPARE(m_one->paths(), (QStringList{ u"new"_s, u"taken"_s }));
    QCOMPARE(differingField(fullModel(), *m_one->at(u"new"_s)), QString());
    QTEST(m_one->fullSaves.load(), "fullSaves");
}

void TestModelManager::duplicatesBesideTheModel_data()
{
    renamesInOneStepOrMany_data();
}

void TestModelManager::duplicatesBesideTheModel()
{
    QFETCH(const bool, inOneStep);
    m_one->renamesInOneStep = inOneStep;
    const auto first = waited(m_manager->duplicateModel(u"one://m"_s, Operation::create()));
    QVERIFY(first);
    QCOMPARE(first->url, u"one://m 2"_s);
    const auto second = waited(m_manager->duplicateModel(u"one://m"_s, Operation::create()));
    QVERIFY(second);
    QCOMPARE(second->url, u"one://m 3"_s);
    QCOMPARE(m_one->paths(), (QStringList{ u"m"_s, u"m 2"_s, u"m 3"_s }));
    QCOMPARE(m_one->fullSaves.load(), inOneStep ? 0 : 2);
}

void TestModelManager::removedModelsWaitInTheTrash()
{
    const auto removed
        = waited(m_manager->removeModel(u"one://m"_s, Removal::ToTrash, Operation::create()));
    QVERIFY2(removed, removed ? "" : qPrintable(removed.error().message));
    QCOMPARE(removed->info.weightDataBytes, fullModel().weightData->size());
    QVERIFY(m_one->paths().isEmpty());
    const auto trash = waited(m_manager->trash(Operation::create()));
    QVERIFY(trash);
    QCOMPARE(trash->size(), 1);
    QCOMPARE(trash->constFirst().url, u"one://m"_s);
    QCOMPARE(trash->constFirst().id, removed->trashId);
    QVERIFY(removed->trashId.startsWith(u"one:"_s));
    QVERIFY(trash->constFirst().bytes > fullModel().weightData->size());
    QCOMPARE(trash->constFirst().info.weightDataBytes, fullModel().weightData->size());
    QVERIFY(std::abs(trash->constFirst().removed.secsTo(QDateTime::currentDateTimeUtc())) < 20);

    const QString id = trash->constFirst().id;
    const auto restored = waited(m_manager->restore(id, {}, Operation::create()));
    QVERIFY2(restored, restored ? "" : qPrintable(restored.error().message));
    QCOMPARE(*restored, u"one://m"_s);
    QCOMPARE(differingField(fullModel(), *m_one->at(u"m"_s)), QString());
    QCOMPARE(weightBytes(*m_one->at(u"m"_s)), weightBytes(fullModel()));
    QVERIFY(filesInTrash().isEmpty());
    QCOMPARE(outcome(waited(m_manager->restore(id, {}, Operation::create()))), u"NotFound"_s);
}

void TestModelManager::restoresElsewhere()
{
    QVERIFY(waited(m_manager->removeModel(u"one://m"_s, Removal::ToTrash, Operation::create())));
    const auto trash = waited(m_manager->trash(Operation::create()));
    QVERIFY(trash && trash->size() == 1);
    const auto restored
        = waited(m_manager->restore(trash->constFirst().id, u"two://other"_s, Operation::create()));
    QVERIFY(restored);
    QCOMPARE(*restored, u"two://other"_s);
    QCOMPARE(m_two->paths(), QStringList{ u"other"_s });
    QVERIFY(m_one->paths().isEmpty());
}

void TestModelManager::restoringOverAModelKeepsTheTrash()
{
    QVERIFY(waited(m_manager->removeModel(u"one://m"_s, Removal::ToTrash, Operation::create())));
    m_one->put(u"m"_s, smallModel());
    const auto trash = waited(m_manager->trash(Operation::create()));
    QVERIFY(trash && trash->size() == 1);
    const QString id = trash->constFirst().id;
    QCOMPARE(outcome(waited(m_manager->restore(id, {}, Operation::create()))), u"AlreadyExists"_s);
    QVERIFY(m_one->at(u"m"_s)->signature.isAbsent());
    QCOMPARE(waited(m_manager->trash(Operation::create()))->size(), 1);
}

void TestModelManager::replacedModelsWaitInTheTrash()
{
    m_two->put(u"n"_s, smallModel());
    const TransferOptions options{ .ifExists = IfExists::Replace };
    QCOMPARE(outcome(waited(
                 m_manager->copyModel(u"one://m"_s, u"two://n"_s, options, Operation::create()))),
             u"Done"_s);
    const auto trash = waited(m_manager->trash(Operation::create()));
    QVERIFY(trash && trash->size() == 1);
    QCOMPARE(trash->constFirst().url, u"two://n"_s);
    QCOMPARE(trash->constFirst().info.weightDataBytes, 4);
}

void TestModelManager::failedReplacementLeavesNoTrash()
{
    m_two->put(u"n"_s, smallModel());
    m_two->saveError = Error{ ErrorCode::NoSpace, u"It is full."_s };
    const TransferOptions options{ .ifExists = IfExists::Replace };
    QCOMPARE(outcome(waited(
                 m_manager->copyModel(u"one://m"_s, u"two://n"_s, options, Operation::create()))),
             u"NoSpace"_s);
    QVERIFY(m_two->at(u"n"_s)->signature.isAbsent());
    QVERIFY(filesInTrash().isEmpty());
}

void TestModelManager::removalThatFailsLeavesNoTrash()
{
    m_one->removeError = Error{ ErrorCode::Io, u"It is locked."_s };
    QCOMPARE(outcome(waited(
                 m_manager->removeModel(u"one://m"_s, Removal::ToTrash, Operation::create()))),
             u"Io"_s);
    QCOMPARE(m_one->paths(), QStringList{ u"m"_s });
    QVERIFY(filesInTrash().isEmpty());
}

void TestModelManager::foreverMeansForever()
{
    m_two->put(u"n"_s, smallModel());
    const TransferOptions options{ .ifExists = IfExists::Replace, .forever = true };
    QVERIFY(waited(m_manager->moveModel(u"one://m"_s, u"two://n"_s, options, Operation::create())));
    QVERIFY(waited(m_manager->removeModel(u"two://n"_s, Removal::Forever, Operation::create())));
    QVERIFY(m_one->paths().isEmpty());
    QVERIFY(m_two->paths().isEmpty());
    QVERIFY(filesInTrash().isEmpty());
}

void TestModelManager::oldTrashIsEmptied()
{
    m_one->put(u"n"_s, smallModel());
    QVERIFY(waited(m_manager->removeModel(u"one://m"_s, Removal::ToTrash, Operation::create())));
    QTest::qWait(20);
    const QDateTime between = QDateTime::currentDateTimeUtc();
    QTest::qWait(20);
    QVERIFY(waited(m_manager->removeModel(u"one://n"_s, Removal::ToTrash, Operation::create())));
    const auto before = waited(m_manager->trash(Operation::create()));
    QVERIFY(before && before->size() == 2);
    QCOMPARE(before->at(0).url, u"one://n"_s); // the latest first

    const auto freed = waited(m_manager->emptyTrash(between, Operation::create()));
    QVERIFY(freed);
    QCOMPARE(*freed, before->at(1).bytes);
    const auto after = waited(m_manager->trash(Operation::create()));
    QVERIFY(after && after->size() == 1);
    QCOMPARE(after->at(0).url, u"one://n"_s);
    const auto rest = waited(m_manager->purge(after->at(0).id, Operation::create()));
    QVERIFY(rest);
    QCOMPARE(*rest, after->at(0).bytes);
    QVERIFY(filesInTrash().isEmpty());
}

void TestModelManager::copiesGoWithoutWhatIsLeftOut()
{
    m_one->renamesInOneStep = true;
    const TransferOptions options{ .leaveOut = ModelPart::Metadata | ModelPart::TrainingConfig };
    for (const QString &target : { u"two://n"_s, u"one://n"_s }) {
        const auto saved
            = waited(m_manager->copyModel(u"one://m"_s, target, options, Operation::create()));
        QVERIFY2(saved, saved ? "" : qPrintable(saved.error().message));
    }
    for (const auto &place : { m_one, m_two }) {
        QVERIFY(place->at(u"n"_s)->userDefinedMetadata.isAbsent());
        QVERIFY(place->at(u"n"_s)->trainingConfig.isAbsent());
        QCOMPARE(place->at(u"n"_s)->weightSpecs->list.size(), 3);
    }
    QCOMPARE(outcome(waited(
                 m_manager->moveModel(u"one://m"_s, u"two://o"_s, options, Operation::create()))),
             u"BadArgument"_s);
    QCOMPARE(m_one->paths(), (QStringList{ u"m"_s, u"n"_s }));
}

void TestModelManager::unknownTrashIsNotFound()
{
    const QString id = u"one:123e4567-e89b-12d3-a456-426614174000"_s;
    QVERIFY(!waited(m_manager->restore(id, {}, Operation::create())));
    QCOMPARE(outcome(waited(m_manager->purge(id, Operation::create()))), u"NotFound"_s);
    QCOMPARE(outcome(waited(m_manager->restore(u"../.."_s, {}, Operation::create()))),
             u"NotFound"_s);
    const auto nothing
        = waited(m_manager->emptyTrash(QDateTime::currentDateTimeUtc(), Operation::create()));
    QVERIFY(nothing);
    QCOMPARE(*nothing, 0);
}

void TestModelManager::progressEndsOnce()
{
    // D10
    ModelArtifacts model = fullModel();
    model.weightSpecs = WeightSpecs::fromList({ { .name = u"x"_s, .shape = { 5 << 18 } } });
    model.weightData = WeightData::fromBytes(QByteArray(5 << 20, 'w'));
    m_one->put(u"m"_s, model);
    const OperationPtr op = Operation::create();
    const ProgressLog log(op);
    QVERIFY(waited(m_manager->moveModel(u"one://m"_s, u"two://n"_s, {}, op)));
    QVERIFY(log.isMonotone());
    QCOMPARE(log.timesAtEnd(), 1);
    QVERIFY(log.isAtEnd());
}

void TestModelManager::trashThatCannotBeReadHidesNoOther()
{
    QVERIFY(waited(m_manager->removeModel(u"one://m"_s, Removal::ToTrash, Operation::create())));
    m_two->trashError = Error{ ErrorCode::Io, u"damaged"_s };
    const auto contents = waited(m_manager->trashContents(Operation::create()));
    QVERIFY(contents);
    QCOMPARE(contents->entries.size(), 1);
    QCOMPARE(contents->entries.constFirst().url, u"one://m"_s);
    QCOMPARE(contents->unreadable.size(), 1);
    QCOMPARE(contents->unreadable.constFirst().message, u"damaged"_s);
    QCOMPARE(waited(m_manager->trash(Operation::create()))->size(), 1);

    // What is not found may be where nobody can look.
    const auto purged = waited(m_manager->purge(u"two:nothing"_s, Operation::create()));
    QCOMPARE(outcome(purged), u"Io"_s);
    const QDateTime tomorrow = QDateTime::currentDateTimeUtc().addDays(1);
    const auto emptied = waited(m_manager->emptyTrash(tomorrow, Operation::create()));
    QCOMPARE(outcome(emptied), u"Io"_s);
    QVERIFY(filesInTrash().isEmpty());
    QVERIFY(waited(m_manager->trash(Operation::create()))->isEmpty());
}

void TestModelManager::endsWithTheManager()
{
    m_two->afterSave = [this] { m_manager.reset(); };
    m_two->beforeLoad = [] { QFAIL("Nothing may be read back."); };
    const OperationPtr op = Operation::create();
    auto moved = m_manager->renameModel(u"one://m"_s, u"two://n"_s, op);
    QCOMPARE(outcome(waited(moved)), u"Canceled"_s);
    QCOMPARE(m_one->paths(), QStringList{ u"m"_s });
    QCOMPARE(differingField(fullModel(), *m_two->at(u"n"_s)), QString());
}

QTEST_GUILESS_MAIN(TestModelManager)
#include "tst_modelmanager.moc"
