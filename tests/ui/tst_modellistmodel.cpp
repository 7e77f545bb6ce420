// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/browser/modellistmodel.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace weightroom;

namespace {

using Column = ModelListModel::Column;

ModelRow row(const QString &name, qint64 bytes = 10)
{
    ModelRow row;
    row.model.url = u"memory://"_s + name;
    row.model.info.weightDataBytes = bytes;
    row.name = name;
    return row;
}

QList<ModelRow> rows(const QStringList &names)
{
    QList<ModelRow> all;
    for (const QString &name : names)
        all += row(name);
    return all;
}

ModelDetailsPtr details(qint64 parameters, ModelKind kind = ModelKind::GraphModel)
{
    ModelDetails known;
    known.kind = kind;
    known.parameters = parameters;
    return std::make_shared<const ModelDetails>(known);
}

QString shown(const ModelListModel &model, Column column = Column::Name)
{
    QStringList texts;
    for (int i = 0; i < model.rowCount(); ++i)
        texts += model.index(i, static_cast<int>(column)).data().toString();
    return texts.join(u' ');
}

/// A model that is watched for broken promises.
struct WatchedModel : ModelListModel
{
    QAbstractItemModelTester tester{ this, QAbstractItemModelTester::FailureReportingMode::Fatal };
    QSignalSpy resets{ this, &QAbstractItemModel::modelReset };
    QSignalSpy inserts{ this, &QAbstractItemModel::rowsInserted };
    QSignalSpy removals{ this, &QAbstractItemModel::rowsRemoved };
    QSignalSpy changes{ this, &QAbstractItemModel::dataChanged };
};

} // namespace

class TestModelListModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsAreFoundByKeyAfterEveryChange()
    {
        WatchedModel model;
        const auto agrees = [&model] {
            int found = 0;
            for (const ModelRow &row : model.models()) {
                const int at = model.rowOf(row.key());
                if (at >= 0 && model.at(at).key() != row.key())
                    return false;
                found += at >= 0 ? 1 : 0;
            }
            return found == model.rowCount();
        };
        model.setModels(rows({ u"c"_s, u"a"_s, u"b"_s, u"d"_s }));
        QVERIFY(agrees());
        model.sort(0, Qt::DescendingOrder);
        QVERIFY(agrees());
        model.setFilter(parseModelFilter(u"-b"_s));
        QVERIFY(agrees());
        QCOMPARE_EQ(model.rowOf(u"memory://b"_s), -1);
        model.setModels(rows({ u"e"_s, u"d"_s, u"b"_s, u"a"_s }));
        QVERIFY(agrees());
        model.setFilter({});
        QVERIFY(agrees());
        QCOMPARE_EQ(model.rowOf(u"memory://c"_s), -1);
    }

    void sortsByRawValues_data()
    {
        QTest::addColumn<Column>("column");
        QTest::addColumn<Qt::SortOrder>("order");
        QTest::addColumn<QString>("names");
        QTest::newRow("names as people count")
            << Column::Name << Qt::AscendingOrder << u"a2 a10 B c"_s;
        QTest::newRow("names backwards") << Column::Name << Qt::DescendingOrder << u"c B a10 a2"_s;
        QTest::newRow("sizes as numbers") << Column::Size << Qt::AscendingOrder << u"B a2 c a10"_s;
        QTest::newRow("what is not known comes last")
            << Column::Parameters << Qt::AscendingOrder << u"c B a10 a2"_s;
        QTest::newRow("what is not known comes last backwards, too")
            << Column::Parameters << Qt::DescendingOrder << u"B c a10 a2"_s;
    }

    void sortsByRawValues()
    {
        QFETCH(const Column, column);
        QFETCH(const Qt::SortOrder, order);
        WatchedModel model;
        QList<ModelRow> all{ row(u"a10"_s, 5000), row(u"B"_s, 9), row(u"c"_s, 1000),
                             row(u"a2"_s, 10) };
        all[1].details = details(100);
        all[2].details = details(20);
        model.setModels(all);
        QCOMPARE_EQ(shown(model), u"a10 B c a2"_s);
        model.sort(static_cast<int>(column), order);
        QTEST(shown(model), "names");
        model.sort(-1, Qt::AscendingOrder);
        QCOMPARE_EQ(shown(model), u"a10 B c a2"_s);
    }

    void fewChangesAreNarrow()
    {
        WatchedModel model;
        model.setModels(rows({ u"a"_s, u"b"_s, u"d"_s, u"e"_s }));
        model.sort(0, Qt::AscendingOrder);
        const QPersistentModelIndex kept = model.index(2, 0);
        QCOMPARE_EQ(kept.data().toString(), u"d"_s);
        model.resets.clear();

        QList<ModelRow> next = rows({ u"e"_s, u"c"_s, u"d"_s, u"a"_s, u"f"_s });
        next[2].model.info.weightDataBytes = 77;
        model.setModels(next);
        QCOMPARE_EQ(shown(model), u"a c d e f"_s);
        QCOMPARE_EQ(model.resets.size(), 0);
        QCOMPARE_EQ(model.removals.size(), 1);
        QCOMPARE_EQ(model.inserts.size(), 2);
        QCOMPARE_EQ(model.changes.size(), 1);
        QCOMPARE_EQ(kept.data().toString(), u"d"_s);
        QCOMPARE_EQ(kept.row(), 2);
        QCOMPARE_EQ(model.rowOf(u"memory://e"_s), 3);
        QCOMPARE_EQ(model.rowOf(u"memory://b"_s), -1);
    }

    void manyChangesAreAReset()
    {
        WatchedModel model;
        QStringList all;
        QStringList even;
        for (int i = 0; i < 1000; ++i) {
            all += u"m%1"_s.arg(i);
            if (i % 2 == 0)
                even += all.last();
        }
        model.setModels(rows(all));
        model.resets.clear();
        model.setModels(rows(even));
        QCOMPARE_EQ(model.resets.size(), 1);
        QCOMPARE_EQ(model.rowCount(), 500);
    }

    void sortingKeepsPersistentIndexes()
    {
        WatchedModel model;
        model.setModels(rows({ u"c"_s, u"a"_s, u"b"_s }));
        const QPersistentModelIndex kept = model.index(0, 3);
        model.sort(0, Qt::AscendingOrder);
        QCOMPARE_EQ(kept.row(), 2);
        QCOMPARE_EQ(kept.column(), 3);
        QCOMPARE_EQ(kept.data(ModelListModel::UrlRole).toString(), u"memory://c"_s);
    }

    void filtersAndShowsAgain()
    {
        WatchedModel model;
        model.setModels(rows({ u"apple"_s, u"pear"_s, u"pineapple"_s, u"plum"_s }));
        model.setFilter(parseModelFilter(u"apple"_s));
        QCOMPARE_EQ(shown(model), u"apple pineapple"_s);
        QCOMPARE_EQ(model.models().size(), 4);
        model.setFilter({});
        QCOMPARE_EQ(shown(model), u"apple pear pineapple plum"_s);
    }

    void rowsComeAsDetailsBecomeKnown()
    {
        WatchedModel model;
        model.setModels(rows({ u"a"_s, u"b"_s, u"c"_s }));
        model.setFilter(parseModelFilter(u"kind:graph"_s));
        QCOMPARE_EQ(shown(model), QString());
        QCOMPARE_EQ(model.undecidedCount(), 3);
        model.setDetails({ { u"memory://b"_s, details(1) },
                           { u"memory://c"_s, details(1, ModelKind::LayersModel) } });
        QCOMPARE_EQ(shown(model), u"b"_s);
        QCOMPARE_EQ(model.undecidedCount(), 1);
        model.setDetails({ { u"memory://a"_s, details(1) } });
        QCOMPARE_EQ(shown(model), u"a b"_s);
        QCOMPARE_EQ(model.undecidedCount(), 0);
    }

    void findingsAndDamageShow()
    {
        WatchedModel model;
        QList<ModelRow> all = rows({ u"good"_s, u"odd"_s, u"lost"_s });
        ModelDetails odd;
        odd.findings = { { Severity::Warning, u"nan"_s, u"There are NaN."_s },
                         { Severity::Info, u"no"_s, u"There is more."_s } };
        all[1].details = std::make_shared<const ModelDetails>(odd);
        all[2].model.damage = Error{ ErrorCode::WeightFileMissing, u"A file is missing."_s };
        model.setModels(all);
        QCOMPARE_EQ(shown(model, Column::Findings), u" 2 1"_s);
        const int column = static_cast<int>(Column::Findings);
        QCOMPARE_EQ(model.index(1, column).data(Qt::ToolTipRole).toString(),
                    u"There are NaN.\nThere is more."_s);
        QVERIFY(
            model.index(2, column).data(Qt::AccessibleTextRole).toString().startsWith(u"Error"));
        model.sort(column, Qt::DescendingOrder);
        QCOMPARE_EQ(shown(model), u"lost odd good"_s);
    }

    /// Whatever comes in whatever order, the rows are those of a fresh model, and views could
    /// follow.
    void randomChangesEndInTheSameRows()
    {
        QRandomGenerator random(7);
        WatchedModel model;
        for (int round = 0; round < 150; ++round) {
            QList<ModelRow> models;
            for (int i = 0; i < 40; ++i) {
                if (random.bounded(4) > 0)
                    models += row(u"m%1"_s.arg(i), random.bounded(1000));
            }
            const ModelFilter filter
                = parseModelFilter(random.bounded(3) == 0 ? u"size>400"_s : QString());
            const int column = random.bounded(2) == 0 ? 0 : static_cast<int>(Column::Size);
            const auto order = random.bounded(2) == 0 ? Qt::AscendingOrder : Qt::DescendingOrder;
            model.setModels(models);
            model.setFilter(filter);
            model.sort(column, order);
            ModelListModel fresh;
            fresh.setFilter(filter);
            fresh.sort(column, order);
            fresh.setModels(models);
            QCOMPARE_EQ(shown(model), shown(fresh));
        }
    }
};

QTEST_MAIN(TestModelListModel)
#include "tst_modellistmodel.moc"
