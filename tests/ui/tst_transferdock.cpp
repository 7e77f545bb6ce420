// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/manage/transfer/transferqueue.h"
#include "tests/ui/storesfixture.h"
#include "ui/transfer/transferdock.h"
#include "ui/transfer/transferhistorydialog.h"
#include "ui/transfer/transfermodel.h"
#include "ui/transfer/transferview.h"

#include <QAbstractItemModelTester>
#include <QHeaderView>
#include <QSignalSpy>
#include <QTest>
#include <QTranslator>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace weightroom;
using namespace weightroom::testing;

namespace {

struct QueuedStores : StoresFixture
{
    TransferQueue &queue = application.transfers();

    QueuedStores() { save(u"indexeddb://face"_s); }

    QString copy(const QString &target)
    {
        return queue.add({ .source = u"indexeddb://face"_s, .target = target });
    }
    bool comesTo(const QString &id, TransferState state)
    {
        return QTest::qWaitFor([&] {
            const int index = queue.indexOf(id);
            return index >= 0 && queue.at(index).state == state;
        });
    }
};

} // namespace

class TestTransferDock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }

    void headsAreNotCutInLongLanguages()
    {
        QTranslator texts;
        QVERIFY(texts.load(u":/i18n/weightroom_es.qm"_s));
        QCoreApplication::installTranslator(&texts);
        QueuedStores stores;
        TransferModel model(&stores.queue);
        TransferView view(&model);
        view.resize(1600, 200);
        view.show();
        for (int column = 0; column < TransferModel::columnTotal; ++column) {
            QVERIFY2(
                view.columnWidth(column) >= view.header()->sectionSizeHint(column),
                qPrintable(model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString()));
        }
    }

    void rowsFollowTheQueue()
    {
        QueuedStores stores;
        TransferModel model(&stores.queue);
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        const QString first = stores.copy(u"localstorage://one"_s);
        QCOMPARE_EQ(model.rowCount(), 1);
        QCOMPARE_EQ(model.index(0, static_cast<int>(TransferModel::Column::Name))
                        .data(Qt::DisplayRole)
                        .toString(),
                    u"face"_s);
        QVERIFY(stores.comesTo(first, TransferState::Done));
        const QModelIndex progress
            = model.index(0, static_cast<int>(TransferModel::Column::Progress));
        QTRY_COMPARE_EQ(progress.data(TransferModel::FractionRole).toDouble(), 1.0);
        QCOMPARE_EQ(static_cast<TransferState>(progress.data(TransferModel::StateRole).toInt()),
                    TransferState::Done);
        stores.queue.removeEnded();
        QCOMPARE_EQ(model.rowCount(), 0);
        QCOMPARE_EQ(resets.size(), 0);
    }

    void failuresSayWhyAndCanBeTriedAgain()
    {
        QueuedStores stores;
        const TransferModel model(&stores.queue);
        const QString id = stores.queue.add(
            { .source = u"indexeddb://gone"_s, .target = u"localstorage://gone"_s });
        QVERIFY(stores.comesTo(id, TransferState::Failed));
        const QModelIndex state = model.index(0, static_cast<int>(TransferModel::Column::State));
        QVERIFY(!state.data(Qt::DisplayRole).toString().isEmpty());
        const QModelIndex button = model.index(0, static_cast<int>(TransferModel::Column::Button));
        QVERIFY(static_cast<TransferButton>(button.data(TransferModel::ButtonRole).toInt())
                == TransferButton::Retry);
        QVERIFY(stores.save(u"indexeddb://gone"_s));
        stores.queue.retry(id);
        QVERIFY(stores.comesTo(id, TransferState::Done));
    }

    void aNameThatIsTakenWaitsForAnAnswer()
    {
        QueuedStores stores;
        QVERIFY(stores.save(u"localstorage://face"_s));
        const TransferModel model(&stores.queue);
        const QString id = stores.copy(u"localstorage://face"_s);
        QVERIFY(stores.comesTo(id, TransferState::Conflict));
        const QModelIndex button = model.index(0, static_cast<int>(TransferModel::Column::Button));
        QVERIFY(static_cast<TransferButton>(button.data(TransferModel::ButtonRole).toInt())
                == TransferButton::Answer);
        stores.queue.answerConflict(id, IfConflict::KeepBoth, false);
        QVERIFY(stores.comesTo(id, TransferState::Done));
        QVERIFY(stores.isThere(u"localstorage://face 2"_s));
    }

    void theHistoryFillsItsDialogAndBeginsAgain()
    {
        QueuedStores stores;
        QVERIFY(stores.comesTo(stores.copy(u"localstorage://one"_s), TransferState::Done));
        auto *dialog = new TransferHistoryDialog(&stores.library(), &stores.queue, &stores.settings,
                                                 nullptr);
        dialog->open();
        auto *table = dialog->findChild<QTreeView *>(u"transferHistoryTable"_s);
        QTRY_COMPARE_EQ(table->model()->rowCount(), 1);
        QTRY_VERIFY2(table->height() > dialog->height() / 2,
                     qPrintable(QString::number(table->height())));
        table->setCurrentIndex(table->model()->index(0, 0));
        const int before = stores.queue.count();
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_COMPARE_EQ(stores.queue.count(), before + 1);
    }

    void theDockSelectsAndHasNames()
    {
        QueuedStores stores;
        TransferDock dock(&stores.queue);
        dock.show();
        const QString id = stores.copy(u"localstorage://one"_s);
        TransferView *view = dock.view();
        QVERIFY(!view->accessibleName().isEmpty());
        QSignalSpy selected(view, &TransferView::selectionChangedTo);
        view->setCurrentIndex(view->model()->index(0, 0));
        QCOMPARE_EQ(view->selectedIds(), QStringList{ id });
        QVERIFY(selected.size() >= 1);
        QVERIFY(stores.comesTo(id, TransferState::Done));
        QCOMPARE_EQ(view->selectedIds(), QStringList{ id }); // progress changes no selection
    }
};

QTEST_MAIN(TestTransferDock)
#include "tst_transferdock.moc"
