// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/warnings.h"
#include "ui/settings.h"
#include "ui/weights/tensorcolumns.h"
#include "ui/weights/tensormodel.h"

#include <QHeaderView>
#include <QMenu>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace weightroom;
using namespace weightroom::testing;
using namespace Qt::StringLiterals;

namespace {

using Column = TensorModel::Column;

/// A table of tensors as a page has it, at one start of the program.
struct ColumnsAtStart
{
    TensorModel model;
    QTableView table;
    QToolButton button;
    TensorColumns *columns;

    explicit ColumnsAtStart(Settings *settings)
    {
        table.setModel(&model);
        table.horizontalHeader()->setSectionsMovable(true);
        button.setObjectName(u"tensorColumns"_s);
        columns = new TensorColumns(&table, &button);
        columns->setSettings(settings);
        columns->arrange();
    }
    ~ColumnsAtStart() { delete columns; } // while the table is there
    QHeaderView *head() const { return table.horizontalHeader(); }
    bool isShown(Column column) const { return !table.isColumnHidden(static_cast<int>(column)); }
    void toggle(Column column)
    {
        Q_EMIT button.menu()->aboutToShow();
        button.menu()->actions().at(static_cast<int>(column) - 1)->trigger();
    }
};

} // namespace

class TestTensorColumns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }

    void choicesComeBackAtTheNextStart()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"settings.ini"_s);
        {
            Settings settings(path);
            ColumnsAtStart start(&settings);
            QVERIFY(!start.isShown(Column::L1));
            QVERIFY(start.isShown(Column::Bytes));
            start.toggle(Column::L1);
            start.toggle(Column::Bytes);
            start.head()->resizeSection(static_cast<int>(Column::Mean), 177);
            start.head()->moveSection(start.head()->visualIndex(static_cast<int>(Column::Max)), 1);
        }
        Settings settings(path);
        const ColumnsAtStart start(&settings);
        QVERIFY(start.isShown(Column::L1));
        QVERIFY(!start.isShown(Column::Bytes));
        QCOMPARE(start.head()->sectionSize(static_cast<int>(Column::Mean)), 177);
        QCOMPARE(start.head()->visualIndex(static_cast<int>(Column::Max)), 1);
        QCOMPARE(start.head()->sortIndicatorSection(),
                 ColumnsAtStart(nullptr).head()->sortIndicatorSection());
    }

    void whatTheProgramArrangesIsNoChoice()
    {
        const QTemporaryDir folder;
        Settings settings(folder.filePath(u"settings.ini"_s));
        {
            const ColumnsAtStart start(&settings);
            start.columns->setOccurring(true, true);
        }
        QVERIFY(settings.headerState(u"tensors%1"_s.arg(TensorModel::columns)).isEmpty());
    }

    void columnsOfSomeModelsStayAwayWhenTakenAway()
    {
        const QTemporaryDir folder;
        Settings settings(folder.filePath(u"settings.ini"_s));
        {
            ColumnsAtStart start(&settings);
            start.columns->setOccurring(true, true);
            QVERIFY(start.isShown(Column::Group) && start.isShown(Column::Quantization));
            start.toggle(Column::Group);
        }
        {
            ColumnsAtStart start(&settings);
            start.columns->setOccurring(true, true);
            QVERIFY(!start.isShown(Column::Group));
            QVERIFY(start.isShown(Column::Quantization));
            start.columns->setOccurring(true, false);
            QVERIFY(!start.isShown(Column::Quantization));
            start.toggle(Column::Group);
        }
        const ColumnsAtStart start(&settings);
        start.columns->setOccurring(true, true);
        QVERIFY(start.isShown(Column::Group));
    }
};

QTEST_MAIN(TestTensorColumns)

#include "tst_tensorcolumns.moc"
