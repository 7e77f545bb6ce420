// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/tables/indexproxy.h"
#include "ui/tables/tsvcopy.h"
#include "ui/tables/valuetext.h"

#include <QAbstractItemModelTester>
#include <QAbstractTableModel>
#include <QClipboard>
#include <QGuiApplication>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QThreadPool>

#include <limits>

using namespace Qt::StringLiterals;
using namespace weightroom;

namespace {

/// Names in the first column, numbers in the second.
class PairModel : public QAbstractTableModel, public ArrangedSource
{
public:
    void setRows(const QStringList &names, const std::vector<double> &numbers)
    {
        beginResetModel();
        m_names = names;
        m_numbers = numbers;
        endResetModel();
    }
    void setNumber(int row, double number)
    {
        m_numbers[static_cast<std::size_t>(row)] = number;
        Q_EMIT dataChanged(index(row, 1), index(row, 1));
    }
    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_names.size());
    }
    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : 2;
    }
    QVariant data(const QModelIndex &index, int role) const override
    {
        if (role != Qt::DisplayRole)
            return {};
        if (index.column() == 0)
            return m_names.at(index.row());
        return m_numbers[static_cast<std::size_t>(index.row())];
    }
    RowArranger arranger(const RowRequest &request) const override
    {
        return [names = m_names, numbers = m_numbers, request](Operation &op) {
            const auto matches = [&](int row) {
                return std::all_of(request.words.begin(), request.words.end(),
                                   [&](const QString &word) {
                                       return names[row].contains(word, Qt::CaseInsensitive);
                                   });
            };
            auto rows = matchingRows(static_cast<int>(names.size()), matches, op);
            if (rows && request.column == 0)
                sortByText(
                    *rows, [&](int a, int b) { return naturalOrder(names[a], names[b]); },
                    request.order);
            else if (rows && request.column == 1)
                sortByNumber(*rows, numbers, request.order);
            return rows;
        };
    }

private:
    QStringList m_names;
    std::vector<double> m_numbers;
};

QString shownNames(const QAbstractItemModel &model)
{
    QStringList names;
    for (int row = 0; row < model.rowCount(); ++row)
        names.append(model.index(row, 0).data().toString());
    return names.join(u' ');
}

constexpr double none = std::numeric_limits<double>::quiet_NaN();

} // namespace

class TestIndexProxy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_model = std::make_unique<PairModel>();
        m_proxy = std::make_unique<IndexProxy>(&m_pool);
        m_model->setRows({ u"conv_10"_s, u"conv_9"_s, u"Dense"_s, u"bias"_s }, { 2, none, 10, 1 });
        m_proxy->setSource(m_model.get(), m_model.get());
        m_tester = std::make_unique<QAbstractItemModelTester>(
            m_proxy.get(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    }
    void cleanup()
    {
        m_tester.reset();
        m_proxy.reset();
        m_model.reset();
    }

    void rowsKeepTheirOrderAtFirst()
    {
        QCOMPARE(shownNames(*m_proxy), u"conv_10 conv_9 Dense bias"_s);
    }

    void sorts_data()
    {
        QTest::addColumn<int>("column");
        QTest::addColumn<Qt::SortOrder>("order");
        QTest::addColumn<QString>("names");
        QTest::newRow("names: digits compare as numbers, case does not count")
            << 0 << Qt::AscendingOrder << u"bias conv_9 conv_10 Dense"_s;
        QTest::newRow("names, descending")
            << 0 << Qt::DescendingOrder << u"Dense conv_10 conv_9 bias"_s;
        QTest::newRow("numbers as numbers, none last")
            << 1 << Qt::AscendingOrder << u"bias conv_10 Dense conv_9"_s;
        QTest::newRow("numbers, descending, none last, too")
            << 1 << Qt::DescendingOrder << u"Dense conv_10 bias conv_9"_s;
        QTest::newRow("no column: the source's order")
            << -1 << Qt::DescendingOrder << u"conv_10 conv_9 Dense bias"_s;
    }
    void sorts()
    {
        QFETCH(int, column);
        QFETCH(Qt::SortOrder, order);
        m_proxy->sort(column, order);
        QTEST(shownNames(*m_proxy), "names");
    }

    void filters_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("names");
        QTest::newRow("one word, any case") << u"CONV"_s << u"conv_10 conv_9"_s;
        QTest::newRow("all words must occur") << u" 10  conv "_s << u"conv_10"_s;
        QTest::newRow("nothing matches") << u"xyz"_s << QString();
        QTest::newRow("blanks are no filter") << u"  "_s << u"conv_10 conv_9 Dense bias"_s;
    }
    void filters()
    {
        QFETCH(QString, text);
        m_proxy->setFilter(text);
        QTEST(shownNames(*m_proxy), "names");
    }

    void filterAndSortGoTogether()
    {
        m_proxy->setFilter(u"conv"_s);
        m_proxy->sort(0, Qt::AscendingOrder);
        QCOMPARE(shownNames(*m_proxy), u"conv_9 conv_10"_s);
        m_proxy->setFilter({});
        QCOMPARE(shownNames(*m_proxy), u"bias conv_9 conv_10 Dense"_s);
    }

    void rowsMapThereAndBack()
    {
        m_proxy->setFilter(u"conv"_s);
        m_proxy->sort(0, Qt::AscendingOrder);
        QCOMPARE(m_proxy->sourceRow(0), 1);
        QCOMPARE(m_proxy->proxyRow(0), 1);
        QCOMPARE(m_proxy->proxyRow(3), -1);
        QCOMPARE(m_proxy->sourceRow(2), -1);
        QCOMPARE(m_proxy->mapToSource(m_proxy->index(0, 1)), m_model->index(1, 1));
        QVERIFY(!m_proxy->mapFromSource(m_model->index(3, 0)).isValid());
    }

    void aChangedCellIsPassedOnWhereItIsShown()
    {
        m_proxy->sort(0, Qt::AscendingOrder);
        QSignalSpy changes(m_proxy.get(), &QAbstractItemModel::dataChanged);
        m_model->setNumber(2, 7);
        QCOMPARE(changes.count(), 1);
        QCOMPARE(changes.first().first().toModelIndex(), m_proxy->index(3, 1));
    }

    void refreshSortsTheNewValues()
    {
        m_proxy->sort(1, Qt::AscendingOrder);
        m_model->setNumber(1, 0);
        m_proxy->refresh();
        QCOMPARE(shownNames(*m_proxy), u"conv_9 bias conv_10 Dense"_s);
    }

    void aNewSourceIsArrangedAsBefore()
    {
        m_proxy->sort(0, Qt::AscendingOrder);
        m_model->setRows({ u"b"_s, u"a"_s }, { 1, 2 });
        QCOMPARE(shownNames(*m_proxy), u"a b"_s);
    }

    /// Large tables are arranged in a worker; only the last request counts.
    void manyRowsAreArrangedInTheBackground()
    {
        m_tester.reset(); // it would look at every row
        QStringList names;
        std::vector<double> numbers;
        for (int i = 0; i < 20'000; ++i) {
            names.append(u"node_%1"_s.arg(i));
            numbers.push_back(-i);
        }
        m_model->setRows(names, numbers);
        QCOMPARE(m_proxy->rowCount(), 20'000);
        QSignalSpy settled(m_proxy.get(), &IndexProxy::settled);
        m_proxy->setFilter(u"node"_s);
        m_proxy->setFilter(u"node_1999"_s);
        m_proxy->sort(1, Qt::AscendingOrder);
        QVERIFY(!m_proxy->isSettled());
        QCOMPARE(m_proxy->rowCount(), 20'000);
        QTRY_VERIFY(m_proxy->isSettled());
        QCOMPARE(settled.count(), 1);
        QCOMPARE(m_proxy->rowCount(), 11);
        QCOMPARE(m_proxy->index(0, 0).data().toString(), u"node_19999"_s);
        QCOMPARE(m_proxy->index(10, 0).data().toString(), u"node_1999"_s);
    }

    void aProxyMayGoWhileItIsBusy()
    {
        m_tester.reset();
        m_model->setRows(QStringList(20'000, u"x"_s), std::vector<double>(20'000, 0));
        m_proxy->setFilter(u"x"_s);
        QVERIFY(!m_proxy->isSettled());
        m_proxy.reset();
        QVERIFY(m_pool.waitForDone(1000));
    }

    void copiesTheShownRowsWithHeads()
    {
        QTableView view;
        view.setModel(m_proxy.get());
        view.setSelectionBehavior(QAbstractItemView::SelectRows);
        view.setSelectionMode(QAbstractItemView::MultiSelection);
        m_proxy->sort(1, Qt::AscendingOrder);
        view.selectRow(2);
        view.selectRow(0);
        TsvCopy::start(&view, TsvCopy::Heads::With);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"1\t2\nbias\t1\nDense\t10\n"_s);
    }

    void words_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("word");
        QTest::addColumn<bool>("contains");
        QTest::newRow("any case") << "Model/Conv2D"_ba
                                  << "conv2d"_ba << true;
        QTest::newRow("longer than the text") << "a"_ba
                                              << "aa"_ba << false;
        QTest::newRow("an empty word is everywhere") << ""_ba
                                                     << ""_ba << true;
        QTest::newRow("other letters byte by byte") << "caf\xc3\xa9"_ba
                                                    << "\xc3\xa9"_ba << true;
    }
    void words()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, word);
        QTEST(containsWord(text, word), "contains");
    }

    void floats_data()
    {
        QTest::addColumn<float>("value");
        QTest::addColumn<QString>("text");
        QTest::newRow("the shortest that reads back") << 0.1F << u"0.1"_s;
        QTest::newRow("whole") << 3.0F << u"3"_s;
        QTest::newRow("negative zero") << -0.0F << u"-0"_s;
        QTest::newRow("small") << 1.5e-7F << u"1.5e-07"_s;
        QTest::newRow("largest") << std::numeric_limits<float>::max() << u"3.4028235e+38"_s;
        QTest::newRow("infinite") << -std::numeric_limits<float>::infinity() << u"-Infinity"_s;
        QTest::newRow("not a number") << std::numeric_limits<float>::quiet_NaN() << u"NaN"_s;
    }
    void floats()
    {
        QFETCH(float, value);
        QTEST(floatText(value), "text");
    }

private:
    QThreadPool m_pool;
    std::unique_ptr<PairModel> m_model;
    std::unique_ptr<IndexProxy> m_proxy;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

QTEST_MAIN(TestIndexProxy)

#include "tst_indexproxy.moc"
