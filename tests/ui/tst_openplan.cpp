// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/openplan.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace weightroom;

namespace {

QString sampleFile(const QString &name)
{
    return QStringLiteral(SAMPLES_DIR) + u'/' + name;
}

Expected<OpenPlan> planOf(const QStringList &paths)
{
    const OperationPtr op = Operation::create();
    return planOpening(paths, *op);
}

/// Makes the file \a path with something that is no model in it.
bool write(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write("hello") == 5;
}

} // namespace

class TestOpenPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFolderWithAModelIsThatModel()
    {
        const Expected<OpenPlan> plan = planOf({ sampleFile(u"dense"_s) });
        QVERIFY(plan);
        QCOMPARE_EQ(plan->urls, QStringList{ sampleFile(u"dense"_s) });
        QVERIFY(plan->leftovers.isEmpty());
    }

    void aFileNamedAloneIsOpenedAsItIs()
    {
        const QString weights = sampleFile(u"dense/weights.bin"_s);
        const Expected<OpenPlan> plan = planOf({ weights });
        QVERIFY(plan);
        QCOMPARE_EQ(plan->urls, QStringList{ weights });
    }

    void aFolderOfModelsOpensEachOfThem()
    {
        const Expected<OpenPlan> plan = planOf({ QStringLiteral(SAMPLES_DIR) });
        QVERIFY(plan);
        QCOMPARE_EQ(plan->urls.size(), 4);
    }

    void aFolderWithoutModelsIsLeftToItsOwnError()
    {
        const QTemporaryDir empty;
        const Expected<OpenPlan> plan = planOf({ empty.path() });
        QVERIFY(plan);
        QCOMPARE_EQ(plan->urls, QStringList{ empty.path() });
    }

    void allFilesOfAModelInAnyOrderAreOneModel()
    {
        const Expected<OpenPlan> plan
            = planOf({ sampleFile(u"convolutional/group1-shard2of2.bin"_s),
                       sampleFile(u"convolutional/model.json"_s),
                       sampleFile(u"convolutional/group1-shard1of2.bin"_s) });
        QVERIFY(plan);
        QCOMPARE_EQ(plan->urls, QStringList{ sampleFile(u"convolutional/model.json"_s) });
        QVERIFY(plan->scattered.isEmpty());
        QVERIFY(plan->leftovers.isEmpty());
    }

    void filesFromSeveralPlacesStayTogether()
    {
        const QTemporaryDir elsewhere;
        const QString weights = elsewhere.filePath(u"weights.bin"_s);
        const QTemporaryDir alone;
        const QString json = alone.filePath(u"model.json"_s);
        QVERIFY(QFile::copy(sampleFile(u"dense/weights.bin"_s), weights));
        QVERIFY(QFile::copy(sampleFile(u"dense/model.json"_s), json));
        const Expected<OpenPlan> plan = planOf({ weights, json });
        QVERIFY(plan);
        QVERIFY(plan->urls.isEmpty());
        QCOMPARE_EQ(plan->scattered, (QList<UserModel>{ { json, { weights } } }));
    }

    void whatNoModelNeedsIsNamedWithTheReason()
    {
        const QTemporaryDir folder;
        const QString other = folder.filePath(u"other.bin"_s);
        QVERIFY(write(other));
        const Expected<OpenPlan> plan = planOf({ sampleFile(u"dense"_s), other, other });
        QVERIFY(plan);
        QCOMPARE_EQ(plan->urls, QStringList{ sampleFile(u"dense"_s) });
        QVERIFY(!plan->leftovers.isEmpty());
        const QString text = leftoversText(plan->leftovers);
        QVERIFY2(text.contains(u"other.bin"_s), qPrintable(text));
        QVERIFY2(text.contains(plan->leftovers.first().reason), qPrintable(text));
    }

    void cancelEndsIt()
    {
        const OperationPtr op = Operation::create();
        op->cancel();
        const Expected<OpenPlan> plan = planOpening({ QStringLiteral(SAMPLES_DIR) }, *op);
        QVERIFY(!plan);
        QCOMPARE_EQ(plan.error().code, ErrorCode::Canceled);
    }
};

QTEST_GUILESS_MAIN(TestOpenPlan)
#include "tst_openplan.moc"
