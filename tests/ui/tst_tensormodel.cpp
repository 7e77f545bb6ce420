// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/weights/encode.h"
#include "ui/tables/indexproxy.h"
#include "ui/weights/tensormodel.h"

#include <QAbstractItemModelTester>
#include <QIcon>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QThreadPool>

#include <limits>
#include <vector>

using namespace Qt::StringLiterals;
using namespace weightroom;

namespace {

/// Five tensors: plain, quantized, with a NaN, of the optimizer, and one that lost its bytes.
ModelArtifacts fiveTensors()
{
    constexpr float nan = std::numeric_limits<float>::quiet_NaN();
    EncodedTensor optimizer = encodeInt32(u"opt/step"_s, {}, { 7 });
    optimizer.spec.group = u"optimizer"_s;
    ModelArtifacts artifacts
        = artifactsOf({ encodeFloat32(u"dense_10/kernel"_s, { 2, 3 }, { -2, 0, 0, 1, 2, 5 }),
                        *quantize(u"dense_9/kernel"_s, { 256 }, QList<float>(256, 100.0F),
                                  QuantizationType::Uint8),
                        encodeFloat32(u"noise"_s, { 4 }, { nan, 1, nan, 3 }), optimizer,
                        encodeFloat32(u"lost"_s, { 3 }, { 1, 2, 3 }) });
    const WeightShard shard = artifacts.weightData->shards().first();
    QByteArray bytes = *readAll(*shard.source);
    bytes.chop(4);
    artifacts.weightData
        = WeightData({ WeightShard{ memoryBytes(bytes), shard.length, u"weights.bin"_s } });
    return artifacts;
}

QList<Tensor> located(const ModelArtifacts &artifacts)
{
    QList<Finding> findings;
    return locateTensors(artifacts, *Operation::create(), findings).value();
}

QString cell(const QAbstractItemModel &model, int row, TensorModel::Column column,
             int role = Qt::DisplayRole)
{
    return model.index(row, static_cast<int>(column)).data(role).toString();
}

} // namespace

class TestTensorModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_tensors = located(fiveTensors());
        m_statistics.assign(static_cast<std::size_t>(m_tensors.size()), std::nullopt);
        m_model = std::make_unique<TensorModel>();
        m_proxy = std::make_unique<IndexProxy>(&m_pool);
        m_proxy->setSource(m_model.get(), m_model.get());
        m_testers.clear();
        for (QAbstractItemModel *model : { static_cast<QAbstractItemModel *>(m_model.get()),
                                           static_cast<QAbstractItemModel *>(m_proxy.get()) })
            m_testers.push_back(std::make_unique<QAbstractItemModelTester>(
                model, QAbstractItemModelTester::FailureReportingMode::Fatal));
        m_model->setTensors(m_tensors, [this](int row) -> decltype(auto) {
            return std::as_const(m_statistics[static_cast<std::size_t>(row)]);
        });
    }
    void cleanup()
    {
        m_testers.clear();
        m_proxy.reset();
        m_model.reset();
    }

    void showsWhatTheManifestSays_data()
    {
        QTest::addColumn<int>("row");
        QTest::addColumn<TensorModel::Column>("column");
        QTest::addColumn<QString>("text");
        QTest::newRow("name") << 0 << TensorModel::Column::Name << u"dense_10/kernel"_s;
        QTest::newRow("dtype") << 0 << TensorModel::Column::Dtype << u"float32"_s;
        QTest::newRow("shape") << 0 << TensorModel::Column::Dimensions << u"[2, 3]"_s;
        QTest::newRow("shape of a scalar") << 3 << TensorModel::Column::Dimensions << u"[]"_s;
        QTest::newRow("elements") << 1 << TensorModel::Column::Elements << u"256"_s;
        QTest::newRow("bytes as stored") << 1 << TensorModel::Column::Bytes << u"256"_s;
        QTest::newRow("file and offset")
            << 2 << TensorModel::Column::Place << u"weights.bin @ 280"_s;
        QTest::newRow("quantization")
            << 1 << TensorModel::Column::Quantization << u"uint8, scale 1, min 100"_s;
        QTest::newRow("no quantization") << 0 << TensorModel::Column::Quantization << QString();
        QTest::newRow("group") << 3 << TensorModel::Column::Group << u"optimizer"_s;
        QTest::newRow("no figure before it is counted")
            << 0 << TensorModel::Column::Min << QString();
        QTest::newRow("status before counting")
            << 0 << TensorModel::Column::Status << u"Not counted yet"_s;
        QTest::newRow("status of a tensor that lost bytes")
            << 4 << TensorModel::Column::Status << u"Cannot be read"_s;
    }
    void showsWhatTheManifestSays()
    {
        QFETCH(int, row);
        QFETCH(TensorModel::Column, column);
        QTEST(cell(*m_model, row, column), "text");
    }

    void anUnreadableTensorSaysWhy()
    {
        QVERIFY(m_model->problem(0).isEmpty());
        const QString problem = m_model->problem(4);
        QVERIFY2(problem.contains(u"lost"), qPrintable(problem));
        QCOMPARE(cell(*m_model, 4, TensorModel::Column::Status, Qt::ToolTipRole), problem);
        const QModelIndex index = m_model->index(4, static_cast<int>(TensorModel::Column::Status));
        QVERIFY(!index.data(Qt::DecorationRole).value<QIcon>().isNull());
    }

    void figuresAppearWhenTheyAreCounted()
    {
        QSignalSpy changes(m_model.get(), &QAbstractItemModel::dataChanged);
        countAll();
        QCOMPARE(changes.count(), 1);
        QCOMPARE(cell(*m_model, 0, TensorModel::Column::Min), u"-2"_s);
        QCOMPARE(cell(*m_model, 0, TensorModel::Column::Max), u"5"_s);
        QCOMPARE(cell(*m_model, 0, TensorModel::Column::Mean), u"1"_s);
        QCOMPARE(cell(*m_model, 0, TensorModel::Column::Zeros), u"33.33 %"_s);
        QCOMPARE(cell(*m_model, 0, TensorModel::Column::Status), u"Counted"_s);
        QCOMPARE(cell(*m_model, 1, TensorModel::Column::Max), u"100"_s);
        QCOMPARE(cell(*m_model, 2, TensorModel::Column::Nan), u"2"_s);
        QCOMPARE(cell(*m_model, 2, TensorModel::Column::Mean), u"2"_s);
        QCOMPARE(cell(*m_model, 2, TensorModel::Column::Status), u"Not all finite"_s);
        QCOMPARE(cell(*m_model, 4, TensorModel::Column::Min), QString());
    }

    void sortsByRawValues_data()
    {
        QTest::addColumn<TensorModel::Column>("column");
        QTest::addColumn<Qt::SortOrder>("order");
        QTest::addColumn<QList<int>>("rows");
        const auto up = Qt::AscendingOrder;
        const auto down = Qt::DescendingOrder;
        QTest::newRow("names as people count")
            << TensorModel::Column::Name << up << QList<int>{ 1, 0, 4, 2, 3 };
        QTest::newRow("elements as numbers: 256 after 6")
            << TensorModel::Column::Elements << up << QList<int>{ 3, 4, 2, 0, 1 };
        QTest::newRow("shapes by rank, then size")
            << TensorModel::Column::Dimensions << up << QList<int>{ 3, 4, 2, 1, 0 };
        QTest::newRow("place by offset")
            << TensorModel::Column::Place << down << QList<int>{ 4, 3, 2, 1, 0 };
        QTest::newRow("max as numbers: 100 after 7, unknown last")
            << TensorModel::Column::Max << up << QList<int>{ 2, 0, 3, 1, 4 };
        QTest::newRow("max, descending: unknown last, too")
            << TensorModel::Column::Max << down << QList<int>{ 1, 3, 0, 2, 4 };
        QTest::newRow("status: the broken ones on top")
            << TensorModel::Column::Status << down << QList<int>{ 4, 2, 0, 1, 3 };
    }
    void sortsByRawValues()
    {
        QFETCH(TensorModel::Column, column);
        QFETCH(Qt::SortOrder, order);
        countAll();
        m_proxy->sort(static_cast<int>(column), order);
        QList<int> rows;
        for (int row = 0; row < m_proxy->rowCount(); ++row)
            rows.append(m_proxy->sourceRow(row));
        QTEST(rows, "rows");
    }

    void filters_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("first");
        QTest::addColumn<int>("count");
        QTest::newRow("by name") << u"KERNEL"_s << u"dense_10/kernel"_s << 2;
        QTest::newRow("by name and quantization") << u"kernel uint8"_s << u"dense_9/kernel"_s << 1;
        QTest::newRow("by dtype") << u"int32"_s << u"opt/step"_s << 1;
        QTest::newRow("by group") << u"optimizer"_s << u"opt/step"_s << 1;
        QTest::newRow("by shape") << u"[256]"_s << u"dense_9/kernel"_s << 1;
    }
    void filters()
    {
        QFETCH(QString, text);
        m_proxy->setFilter(text);
        QTEST(m_proxy->rowCount(), "count");
        QTEST(cell(*m_proxy, 0, TensorModel::Column::Name), "first");
    }

    void filtersByFigures_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QList<int>>("rows");
        QTest::newRow("with NaN") << u"nan>0"_s << QList<int>{ 2 };
        QTest::newRow("a third are zeros") << u"zeros>=33%"_s << QList<int>{ 0 };
        QTest::newRow("large values") << u"MAX>=1e2"_s << QList<int>{ 1 };
        QTest::newRow("two conditions") << u"max<50 elements>5"_s << QList<int>{ 0 };
        QTest::newRow("a word and a condition") << u"kernel min<=-2"_s << QList<int>{ 0 };
        QTest::newRow("no figure of that name is a word") << u"foo>0"_s << QList<int>{};
    }
    void filtersByFigures()
    {
        QFETCH(QString, text);
        countAll();
        m_proxy->setFilter(text);
        QList<int> rows;
        for (int row = 0; row < m_proxy->rowCount(); ++row)
            rows.append(m_proxy->sourceRow(row));
        QTEST(rows, "rows");
    }

private:
    void countAll()
    {
        for (int row = 0; row < m_tensors.size(); ++row)
            m_statistics[static_cast<std::size_t>(row)]
                = computeStatistics(m_tensors.at(row), *Operation::create());
        m_model->updateStatistics(0, static_cast<int>(m_tensors.size()) - 1);
    }

    QThreadPool m_pool;
    QList<Tensor> m_tensors;
    std::vector<std::optional<Expected<TensorStatistics>>> m_statistics;
    std::unique_ptr<TensorModel> m_model;
    std::unique_ptr<IndexProxy> m_proxy;
    std::vector<std::unique_ptr<QAbstractItemModelTester>> m_testers;
};

QTEST_MAIN(TestTensorModel)

#include "tst_tensormodel.moc"
