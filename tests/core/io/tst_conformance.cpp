// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/hashing.h"
#include "tests/support/conformance.h"
#include "tests/support/futures.h"
#include "tests/support/samplemodels.h"

#include <QThread>

using namespace Qt::StringLiterals;
using namespace weightroom;
using namespace weightroom::testing;

/// What every storage scheme has to do, whatever it is: the same cases over all of them, through
/// the router and the manager of the program.
class TestConformance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saveAndLoad_data();
    void saveAndLoad();
    void oddNames_data();
    void oddNames();
    void neighboursStay_data();
    void neighboursStay();
    void unknownModels_data();
    void unknownModels();
    void existingModels_data();
    void existingModels();
    void copyAndMove_data();
    void copyAndMove();
    void renameAndDuplicate_data();
    void renameAndDuplicate();
    void trashAndRestore_data();
    void trashAndRestore();
    void replacingAndMovingTellTheTrash_data();
    void replacingAndMovingTellTheTrash();
    void findsModelsAndFreeNames_data();
    void findsModelsAndFreeNames();
    void metadataCanBeChanged_data();
    void metadataCanBeChanged();
    void cancelAtEveryBlock_data();
    void cancelAtEveryBlock();
    void cancelAtAnyMoment_data();
    void cancelAtAnyMoment();
    void failingSourceAtEveryBlock_data();
    void failingSourceAtEveryBlock();
    void moreThan32Bits_data();
    void moreThan32Bits();
    void progressEndsOnce_data();
    void progressEndsOnce();

private:
    static void schemeRows(bool (*wanted)(const Capabilities &));
    static SchemeUnderTest scheme(const QString &name);
};

namespace {

bool savesAndLoads(const Capabilities &can)
{
    return can.reads && can.writes;
}

bool removesToo(const Capabilities &can)
{
    return savesAndLoads(can) && can.lists && can.removes;
}

IoOptions replacing(bool forever = false)
{
    return { { u"replace"_s, true }, { u"forever"_s, forever } };
}

} // namespace

SchemeUnderTest TestConformance::scheme(const QString &name)
{
    for (const SchemeUnderTest &scheme : schemesUnderTest()) {
        if (scheme.name == name)
            return scheme;
    }
    return {};
}

/// A row for each scheme that can do what is \a wanted.
void TestConformance::schemeRows(bool (*wanted)(const Capabilities &))
{
    QTest::addColumn<QString>("scheme");
    for (const SchemeUnderTest &scheme : schemesUnderTest()) {
        if (wanted(Ground(scheme).can()))
            QTest::newRow(qPrintable(scheme.name)) << scheme.name;
    }
}

void TestConformance::saveAndLoad_data()
{
    QTest::addColumn<QString>("scheme");
    QTest::addColumn<int>("variant");
    const QList<ModelVariant> variants = modelVariants();
    for (const SchemeUnderTest &scheme : schemesUnderTest()) {
        if (!Ground(scheme).can().writes)
            continue;
        for (int i = 0; i < variants.size(); ++i) {
            QTest::addRow("%s: %s", qPrintable(scheme.name), variants.at(i).name)
                << scheme.name << i;
        }
    }
}

void TestConformance::saveAndLoad()
{
    QFETCH(const QString, scheme);
    QFETCH(const int, variant);
    const ModelArtifacts model = modelVariants().at(variant).model;
    const Ground ground(this->scheme(scheme));
    const auto saved = ground.save(u"m"_s, model);
    QVERIFY2(saved, saved ? "" : qPrintable(saved.error().message));
    ModelArtifactsInfo info = ModelArtifactsInfo::of(model, saved->info.dateSaved);
    QCOMPARE(saved->info, info);
    QVERIFY(std::abs(saved->info.dateSaved.secsTo(QDateTime::currentDateTimeUtc())) < 20);
    QCOMPARE(saved->verified, this->scheme(scheme).verifies);
    if (model.weightData && model.weightData->size() > 0)
        QCOMPARE(saved->weightDataSha256, sha256Hex(weightBytes(model)));
    QCOMPARE(difference(model, ground.load(saved->url)), QString());
    if (!ground.can().lists)
        return;
    QCOMPARE(ground.models(), QStringList{ ground.url(u"m"_s) });
    const auto removed
        = waited(ground.manager().removeModel(saved->url, Removal::Forever, Operation::create()));
    QVERIFY2(removed, removed ? "" : qPrintable(removed.error().message));
    info.dateSaved = removed->info.dateSaved;
    QCOMPARE(*removed, RemovedModel{ info });
    QVERIFY2(ground.trace().isEmpty(), qPrintable(ground.trace().join(u'\n')));
}

void TestConformance::oddNames_data()
{
    QTest::addColumn<QString>("scheme");
    QTest::addColumn<QString>("name");
    const QStringList forFiles{ u"x"_s,       u" ü #?"_s,       u"a%20b"_s, u"日本語 😀"_s,
                                u"a/b c/d"_s, u"a:b"_s,         u"-rf"_s,   u"q'u\"o`te"_s,
                                u"tab\tin"_s, u"back\\slash"_s, u"100%"_s,  u"e\u0301"_s };
    const QStringList others{ u"a/info"_s, u"info"_s, u"a//b"_s,  u"/x"_s, u"x/"_s,
                              u"a://b"_s,  u".."_s,   u"../up"_s, u" "_s };
    for (const SchemeUnderTest &scheme : schemesUnderTest()) {
        if (!savesAndLoads(Ground(scheme).can()) || scheme.names == SchemeUnderTest::Names::Urls)
            continue;
        // The one of the tests takes "x/" for "x".
        const bool takesAny
            = scheme.names == SchemeUnderTest::Names::Any && scheme.name != u"memory"_s;
        for (const QString &name : takesAny ? forFiles + others : forFiles)
            QTest::addRow("C53 %s: \"%s\"", qPrintable(scheme.name), qPrintable(name))
                << scheme.name << name;
    }
}

void TestConformance::oddNames()
{
    QFETCH(const QString, scheme);
    QFETCH(const QString, name);
    const Ground ground(this->scheme(scheme));
    const auto saved = ground.save(name, smallModel());
    QVERIFY2(saved, saved ? "" : qPrintable(saved.error().message));
    QCOMPARE(difference(smallModel(), ground.loadModel(name)), QString());
    QCOMPARE(difference(smallModel(), ground.load(saved->url)), QString());
    if (!ground.can().lists)
        return;
    QCOMPARE(ground.models(), QStringList{ ground.url(name) });
    const auto removed = waited(
        ground.manager().removeModel(ground.url(name), Removal::Forever, Operation::create()));
    QVERIFY2(removed, removed ? "" : qPrintable(removed.error().message));
    QVERIFY2(ground.trace().isEmpty(), qPrintable(ground.trace().join(u'\n')));
}

void TestConformance::neighboursStay_data()
{
    schemeRows(removesToo);
}

void TestConformance::neighboursStay()
{
    // C53
    QFETCH(const QString, scheme);
    const Ground ground(this->scheme(scheme));
    const QStringList names{ u"m"_s, u"m/2"_s, u"m2"_s, u"M"_s };
    for (const QString &name : names) {
        const auto saved = ground.save(name, smallModel());
        QVERIFY2(saved, saved ? "" : qPrintable(saved.error().message));
    }
    QCOMPARE(ground.models().size(), 4);
    const auto remove = [&ground](const QString &name) {
        return waited(
            ground.manager().removeModel(ground.url(name), Removal::Forever, Operation::create()));
    };
    QVERIFY(remove(u"m"_s));
    QCOMPARE(outcome(remove(u"m"_s)), u"NotFound"_s);
    QStringList left;
    for (const QString &name : names.mid(1)) {
        left.append(ground.url(name));
        QCOMPARE(difference(smallModel(), ground.loadModel(name)), QString());
    }
    left.sort();
    QCOMPARE(ground.models(), left);
}

void TestConformance::unknownModels_data()
{
    schemeRows(removesToo);
}

void TestConformance::unknownModels()
{
    // C45 C56 C101
    QFETCH(const QString, scheme);
    const Ground ground(this->scheme(scheme));
    const QString url = ground.url(u"nothing"_s);
    QCOMPARE(outcome(ground.load(url)), u"NotFound"_s);
    for (const Removal removal : { Removal::Forever, Removal::ToTrash }) {
        QCOMPARE(outcome(waited(ground.manager().removeModel(url, removal, Operation::create()))),
                 u"NotFound"_s);
    }
    QCOMPARE(outcome(waited(
                 ground.manager().copyModel(url, ground.url(u"n"_s), {}, Operation::create()))),
             u"NotFound"_s);
    QCOMPARE(
        outcome(waited(ground.manager().renameModel(url, ground.url(u"n"_s), Operation::create()))),
        u"NotFound"_s);
    QVERIFY2(ground.trace().isEmpty(), qPrintable(ground.trace().join(u'\n')));
}

void TestConformance::existingModels_data()
{
    schemeRows(removesToo);
}

void TestConformance::existingModels()
{
    QFETCH(const QString, scheme);
    const Ground ground(this->scheme(scheme));
    QVERIFY(ground.save(u"m"_s, fullModel()));
    const QStringList before = ground.trace();
    QCOMPARE(outcome(ground.save(u"m"_s, smallModel())), u"AlreadyExists"_s);
    QCOMPARE(ground.trace(), before);
    QCOMPARE(difference(fullModel(), ground.loadModel(u"m"_s)), QString());

    QCOMPARE(outcome(ground.save(u"m"_s, smallModel(), replacing(true))), u"Done"_s);
    QCOMPARE(difference(smallModel(), ground.loadModel(u"m"_s)), QString());
    QVERIFY(waited(ground.manager().trash(Operation::create()))->isEmpty());

    QVERIFY(ground.save(u"n"_s, fullModel()));
    const TransferOptions replace{ .ifExists = IfExists::Replace };
    QCOMPARE(outcome(waited(ground.manager().copyModel(ground.url(u"n"_s), ground.url(u"m"_s),
                                                       replace, Operation::create()))),
             u"Done"_s);
    QCOMPARE(difference(fullModel(), ground.loadModel(u"m"_s)), QString());
    const auto trash = waited(ground.manager().trash(Operation::create()));
    QVERIFY(trash);
    QCOMPARE(trash->size(), 1);
    const auto restored = waited(ground.manager().restore(
        trash->constFirst().id, ground.url(u"back"_s), Operation::create()));
    QVERIFY2(restored, restored ? "" : qPrintable(restored.error().message));
    QCOMPARE(difference(smallModel(), ground.loadModel(u"back"_s)), QString());
}

void TestConformance::copyAndMove_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    for (const SchemeUnderTest &from : schemesUnderTest()) {
        for (const SchemeUnderTest &to : schemesUnderTest()) {
            const bool fits = (from.name == u"memory"_s) == (to.name == u"memory"_s);
            if (fits && removesToo(Ground(from).can()) && Ground(to).can().writes) {
                QTest::addRow("C102 %s to %s", qPrintable(from.name), qPrintable(to.name))
                    << from.name << to.name;
            }
        }
    }
}

void TestConformance::copyAndMove()
{
    QFETCH(const QString, from);
    QFETCH(const QString, to);
    const Ground ground(scheme(from));
    const QString source = ground.url(u"source"_s);
    QVERIFY(ground.save(u"source"_s, fullModel()));
    const TransferOptions options{ .forever = true, .save = scheme(to).saving };
    const auto copied = waited(ground.manager().copyModel(
        source, ground.url(scheme(to), u"copied"_s), options, Operation::create()));
    QVERIFY2(copied, copied ? "" : qPrintable(copied.error().message));
    QCOMPARE(difference(fullModel(), ground.load(copied->url)), QString());
    QCOMPARE(difference(fullModel(), ground.load(source)), QString());

    const auto moved = waited(ground.manager().moveModel(source, ground.url(scheme(to), u"moved"_s),
                                                         options, Operation::create()));
    QVERIFY2(moved, moved ? "" : qPrintable(moved.error().message));
    QCOMPARE(difference(fullModel(), ground.load(moved->url)), QString());
    QCOMPARE(outcome(ground.load(source)), u"NotFound"_s);
    QVERIFY(waited(ground.manager().trash(Operation::create()))->isEmpty());
}

void TestConformance::renameAndDuplicate_data()
{
    schemeRows(removesToo);
}

void TestConformance::renameAndDuplicate()
{
    QFETCH(const QString, scheme);
    const Ground ground(this->scheme(scheme));
    QVERIFY(ground.save(u"old"_s, fullModel()));
    QVERIFY(ground.save(u"taken"_s, smallModel()));
    const auto rename = [&ground](const QString &from, const QString &to) {
        return waited(
            ground.manager().renameModel(ground.url(from), ground.url(to), Operation::create()));
    };
    QCOMPARE(outcome(rename(u"old"_s, u"taken"_s)), u"AlreadyExists"_s);
    QCOMPARE(outcome(rename(u"old"_s, u"old"_s)), u"SamePath"_s);
    const auto renamed = rename(u"old"_s, u"deep/new"_s);
    QVERIFY2(renamed, renamed ? "" : qPrintable(renamed.error().message));
    QCOMPARE(difference(fullModel(), ground.loadModel(u"deep/new"_s)), QString());
    QCOMPARE(difference(smallModel(), ground.loadModel(u"taken"_s)), QString());

    for (int number = 2; number < 4; ++number) {
        const auto copy
            = waited(ground.manager().duplicateModel(ground.url(u"taken"_s), Operation::create()));
        QVERIFY2(copy, copy ? "" : qPrintable(copy.error().message));
        QCOMPARE(difference(smallModel(), ground.loadModel(u"taken %1"_s.arg(number))), QString());
    }
    QStringList expected;
    for (const QString &name : { u"deep/new"_s, u"taken"_s, u"taken 2"_s, u"taken 3"_s })
        expected.append(ground.url(name));
    expected.sort();
    QCOMPARE(ground.models(), expected);
}

void TestConformance::trashAndRestore_data()
{
    schemeRows(removesToo);
}

void TestConformance::trashAndRestore()
{
    QFETCH(const QString, scheme);
    const Ground ground(this->scheme(scheme));
    const QString url = ground.url(u"m"_s);
    QVERIFY(ground.save(u"m"_s, fullModel()));
    const auto remove = [&] {
        return waited(ground.manager().removeModel(url, Removal::ToTrash, Operation::create()));
    };
    const auto removed = remove();
    QVERIFY2(removed, removed ? "" : qPrintable(removed.error().message));
    QCOMPARE(removed->info.weightDataBytes, fullModel().weightData->size());
    QVERIFY(ground.models().isEmpty());
    QCOMPARE(outcome(ground.load(url)), u"NotFound"_s);
    auto trash = waited(ground.manager().trash(Operation::create()));
    QVERIFY(trash && trash->size() == 1);
    QVERIFY2(trash->constFirst().url.startsWith(url), qPrintable(trash->constFirst().url));
    QVERIFY(trash->constFirst().bytes > 0);
    QCOMPARE(trash->constFirst().info.weightDataBytes, fullModel().weightData->size());

    const QString id = trash->constFirst().id;
    QCOMPARE(id, removed->trashId);
    QVERIFY(ground.save(u"m"_s, smallModel()));
    QCOMPARE(outcome(waited(ground.manager().restore(id, {}, Operation::create()))),
             u"AlreadyExists"_s);
    QCOMPARE(difference(smallModel(), ground.load(url)), QString());
    QVERIFY(waited(ground.manager().removeModel(url, Removal::Forever, Operation::create())));
    const auto restored = waited(ground.manager().restore(id, {}, Operation::create()));
    QVERIFY2(restored, restored ? "" : qPrintable(restored.error().message));
    QCOMPARE(difference(fullModel(), ground.load(*restored)), QString());
    QCOMPARE(ground.models(), QStringList{ url });
    QVERIFY(waited(ground.manager().trash(Operation::create()))->isEmpty());

    QVERIFY(remove());
    const auto emptied = waited(ground.manager().emptyTrash(
        QDateTime::currentDateTimeUtc().addDays(1), Operation::create()));
    QVERIFY2(emptied, emptied ? "" : qPrintable(emptied.error().message));
    QVERIFY(*emptied > 0);
    QVERIFY2(ground.trace().isEmpty(), qPrintable(ground.trace().join(u'\n')));
}

void TestConformance::replacingAndMovingTellTheTrash_data()
{
    schemeRows(removesToo);
}

void TestConformance::replacingAndMovingTellTheTrash()
{
    QFETCH(const QString, scheme);
    const Ground ground(this->scheme(scheme));
    QVERIFY(ground.save(u"m"_s, fullModel()));
    QVERIFY(ground.save(u"n"_s, smallModel()));
    const auto saved = waited(ground.manager().moveModel(ground.url(u"n"_s), ground.url(u"m"_s),
                                                         { .ifExists = IfExists::Replace },
                                                         Operation::create()));
    QVERIFY2(saved, saved ? "" : qPrintable(saved.error().message));
    QCOMPARE(ground.models(), QStringList{ ground.url(u"m"_s) });
    QVERIFY(!saved->replacedId.isEmpty() && !saved->movedId.isEmpty());
    const auto away = waited(
        ground.manager().removeModel(ground.url(u"m"_s), Removal::ToTrash, Operation::create()));
    QVERIFY(away);
    const auto old = waited(ground.manager().restore(saved->replacedId, {}, Operation::create()));
    QVERIFY2(old, old ? "" : qPrintable(old.error().message));
    QCOMPARE(difference(fullModel(), ground.load(ground.url(u"m"_s))), QString());
    QVERIFY(waited(ground.manager().restore(saved->movedId, {}, Operation::create())));
    QCOMPARE(difference(smallModel(), ground.load(ground.url(u"n"_s))), QString());
}

void TestConformance::findsModelsAndFreeNames_data()
{
    schemeRows(removesToo);
}

void TestConformance::findsModelsAndFreeNames()
{
    QFETCH(const QString, scheme);
    const Ground ground(this->scheme(scheme));
    const QString url = ground.url(u"m"_s);
    const auto find = [&] { return waited(ground.manager().findModel(url, Operation::create())); };
    const auto freeUrl
        = [&] { return waited(ground.manager().freeUrl(url, Operation::create())).value_or({}); };
    QCOMPARE(outcome(find()), u"NotFound"_s);
    QCOMPARE(freeUrl(), url);
    QVERIFY(ground.save(u"m"_s, fullModel()));
    QVERIFY(ground.save(u"m/below"_s, smallModel()));
    const auto found = find();
    QVERIFY2(found, found ? "" : qPrintable(found.error().message));
    QCOMPARE(found->info.weightDataBytes, fullModel().weightData->size());
    QVERIFY(found->info.dateSaved.isValid());
    QVERIFY(!found->damage);
    const QString second = freeUrl();
    QVERIFY2(second.contains(u"m 2"_s), qPrintable(second));
    QVERIFY(waited(ground.manager().duplicateModel(url, Operation::create())));
    QVERIFY(freeUrl().contains(u"m 3"_s));
}

void TestConformance::metadataCanBeChanged_data()
{
    schemeRows(removesToo);
}

void TestConformance::metadataCanBeChanged()
{
    QFETCH(const QString, scheme);
    const Ground ground(this->scheme(scheme));
    const QString url = ground.url(u"m"_s);
    QVERIFY(ground.save(u"m"_s, fullModel()));
    const JsonText metadata = JsonText::fromCompact(R"({"labels":["cat","dog"],"n":1e+21})");
    const auto saved = waited(ground.manager().changeMetadata(url, metadata, Operation::create()));
    QVERIFY2(saved, saved ? "" : qPrintable(saved.error().message));
    ModelArtifacts changed = fullModel();
    changed.userDefinedMetadata = metadata;
    QCOMPARE(difference(changed, ground.load(url)), QString());
    QCOMPARE(ground.models(), QStringList{ url });
    const auto trash = waited(ground.manager().trash(Operation::create()));
    QVERIFY(trash && trash->size() == 1);
    QCOMPARE(trash->constFirst().id, saved->replacedId);

    QCOMPARE(outcome(waited(ground.manager().changeMetadata(url, JsonText::fromString(u"text"),
                                                            Operation::create()))),
             u"InvalidJson"_s);
    QVERIFY(waited(ground.manager().changeMetadata(url, {}, Operation::create())));
    changed.userDefinedMetadata = {};
    QCOMPARE(difference(changed, ground.load(url)), QString());
    QCOMPARE(outcome(waited(ground.manager().changeMetadata(ground.url(u"none"_s), metadata,
                                                            Operation::create()))),
             u"NotFound"_s);
}

void TestConformance::cancelAtEveryBlock_data()
{
    schemeRows(removesToo);
}

void TestConformance::cancelAtEveryBlock()
{
    QFETCH(const QString, scheme);
    const Ground ground(this->scheme(scheme));
    QVERIFY(ground.save(u"old"_s, fullModel()));
    const QStringList before = ground.trace();
    int blocks = 0;
    for (bool wasCanceled = true; wasCanceled; ++blocks) {
        const OperationPtr op = Operation::create();
        const ModelArtifacts model
            = hookedModel(4, 300'000, [op, blocks](int reads) -> std::optional<Error> {
                  if (reads == blocks)
                      op->cancel();
                  return std::nullopt;
              });
        const auto saved
            = ground.save(blocks % 2 == 0 ? u"new"_s : u"old"_s, model, replacing(true), op);
        wasCanceled = op->isCanceled();
        if (!wasCanceled)
            break;
        QCOMPARE(outcome(saved), u"Canceled"_s);
        QCOMPARE(ground.trace(), before);
        QCOMPARE(difference(fullModel(), ground.loadModel(u"old"_s)), QString());
    }
    QVERIFY(blocks >= 4);
}

void TestConformance::cancelAtAnyMoment_data()
{
    schemeRows(removesToo);
}

void TestConformance::cancelAtAnyMoment()
{
    QFETCH(const QString, scheme);
    const Ground ground(this->scheme(scheme));
    const ModelArtifacts model = hookedModel(4, 200'000, [](int) { return std::nullopt; });
    const QString source = ground.url(u"source"_s);
    const QString target = ground.url(u"target"_s);
    QVERIFY(ground.save(u"source"_s, model));
    const QStringList before = ground.trace();
    const QStringList after{ target };
    for (int k = 0; k < 12; ++k) {
        const OperationPtr op = Operation::create();
        const auto moving = ground.manager().moveModel(source, target, { .forever = true }, op);
        QThread::usleep(static_cast<unsigned long>(k * k * 150));
        op->cancel();
        const auto moved = waited(moving);
        if (!moved) {
            QCOMPARE(outcome(moved), u"Canceled"_s);
            QCOMPARE(ground.trace(), before);
            QCOMPARE(difference(model, ground.load(source)), QString());
            continue;
        }
        QCOMPARE(ground.models(), after);
        QCOMPARE(difference(model, ground.load(target)), QString());
        QVERIFY(waited(ground.manager().renameModel(target, source, Operation::create())));
    }
}

void TestConformance::failingSourceAtEveryBlock_data()
{
    schemeRows(removesToo);
}

void TestConformance::failingSourceAtEveryBlock()
{
    QFETCH(const QString, scheme);
    const Ground ground(this->scheme(scheme));
    QVERIFY(ground.save(u"old"_s, fullModel()));
    const QStringList before = ground.trace();
    int blocks = 0;
    for (;; ++blocks) {
        bool failed = false;
        const ModelArtifacts model
            = hookedModel(4, 300'000, [&failed, blocks](int reads) -> std::optional<Error> {
                  if (reads != blocks)
                      return std::nullopt;
                  failed = true;
                  return Error{ ErrorCode::Network, u"The line was cut."_s };
              });
        const auto saved = ground.save(blocks % 2 == 0 ? u"old"_s : u"new"_s, model, replacing());
        if (!failed)
            break;
        QCOMPARE(outcome(saved), u"Network"_s);
        QCOMPARE(saved.error().message, u"The line was cut."_s);
        QCOMPARE(ground.trace(), before);
        QCOMPARE(difference(fullModel(), ground.loadModel(u"old"_s)), QString());
    }
    QVERIFY(blocks >= 4);
}

void TestConformance::moreThan32Bits_data()
{
    schemeRows(removesToo);
}

void TestConformance::moreThan32Bits()
{
    // 5 GiB that are never written: whatever comes first, the line's cut, the quota or the disk's
    // end, the sizes are told as they are and nothing is left.
    QFETCH(const QString, scheme);
    const Ground ground(this->scheme(scheme));
    QVERIFY(ground.save(u"old"_s, fullModel()));
    const QStringList before = ground.trace();
    const qint64 shardBytes = qint64(5) << 28;
    const ModelArtifacts model = hookedModel(4, shardBytes, [](int reads) -> std::optional<Error> {
        return reads < 2 ? std::nullopt
                         : std::optional(Error{ ErrorCode::Network, u"The line was cut."_s });
    });
    QCOMPARE(model.weightData->size(), qint64(5) << 30);
    const OperationPtr op = Operation::create();
    qint64 total = 0;
    connect(op.get(), &Operation::progressChanged, op.get(),
            [&total](qint64, qint64 bytes) { total = std::max(total, bytes); });
    const auto saved = ground.save(u"old"_s, model, replacing(), op);
    QVERIFY2(QStringList({ u"Network"_s, u"Quota"_s, u"NoSpace"_s }).contains(outcome(saved)),
             qPrintable(outcome(saved)));
    QCOMPARE(ground.trace(), before);
    QCOMPARE(difference(fullModel(), ground.loadModel(u"old"_s)), QString());
    QCOMPARE(ModelArtifactsInfo::of(model, {}).weightDataBytes, qint64(5) << 30);
}

void TestConformance::progressEndsOnce_data()
{
    schemeRows([](const Capabilities &can) { return can.writes; });
}

void TestConformance::progressEndsOnce()
{
    // D10
    QFETCH(const QString, scheme);
    const Ground ground(this->scheme(scheme));
    const OperationPtr op = Operation::create();
    const ProgressLog log(op);
    const auto saved
        = ground.save(u"m"_s, hookedModel(4, 300'000, [](int) { return std::nullopt; }), {}, op);
    QVERIFY2(saved, saved ? "" : qPrintable(saved.error().message));
    QVERIFY(log.isMonotone());
    QCOMPARE(log.timesAtEnd(), 1);
    QVERIFY(log.isAtEnd());
    if (!ground.can().removes)
        return;
    const OperationPtr moveOp = Operation::create();
    const ProgressLog moveLog(moveOp);
    QVERIFY(waited(ground.manager().moveModel(saved->url, ground.url(u"n"_s), {}, moveOp)));
    QVERIFY(moveLog.isMonotone());
    QCOMPARE(moveLog.timesAtEnd(), 1);
}

QTEST_GUILESS_MAIN(TestConformance)
#include "tst_conformance.moc"
