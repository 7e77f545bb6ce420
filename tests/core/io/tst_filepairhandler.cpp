// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/io/file/filepairhandler.h"
#include "core/io/iorouter.h"
#include "tests/support/filefixture.h"

#include <QTemporaryDir>
#include <QThreadPool>

using namespace Qt::StringLiterals;
using namespace weightroom;
using namespace weightroom::testing;

namespace {

const QByteArray pairManifest
    = R"([{"paths":["group1-shard1of1"],"weights":[{"name":"x","shape":[2],"dtype":"int32"}]}])";

} // namespace

class TestFilePairHandler : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void loadsTheWeights();
    void errors_data();
    void errors();
    void lists_data();
    void lists();

private:
    Expected<ModelArtifacts> load(const QString &topology, const QString &manifest);

    std::unique_ptr<QTemporaryDir> m_dir;
    QThreadPool m_pool;
};

void TestFilePairHandler::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    writeFiles(m_dir->path(),
               { { u"tensorflowjs_model.pb"_s, QByteArray("\x0a\x03\0\1\2", 5) },
                 { u"weights_manifest.json"_s, pairManifest },
                 { u"bom.json"_s, "\xef\xbb\xbf\n " + pairManifest },
                 { u"model.json"_s, R"({"weightsManifest":)" + pairManifest + '}' },
                 { u"broken.json"_s, "[" },
                 { u"group1-shard1of1"_s, "12345678" } });
}

Expected<ModelArtifacts> TestFilePairHandler::load(const QString &topology, const QString &manifest)
{
    FilePairHandler handler(m_dir->filePath(topology), m_dir->filePath(manifest), &m_pool);
    return waited(handler.load(Operation::create()));
}

void TestFilePairHandler::loadsTheWeights()
{
    for (const QString &manifest : { u"weights_manifest.json"_s, u"bom.json"_s }) {
        const Expected<ModelArtifacts> model = load(u"tensorflowjs_model.pb"_s, manifest);
        QVERIFY(model);
        QCOMPARE(modelKind(*model), ModelKind::WeightsOnly);
        QCOMPARE(model->weightSpecs->list.size(), 1);
        QCOMPARE(model->weightData->available(), 8);
        QCOMPARE(model->origin.files.size(), 3);
        QCOMPARE(model->origin.files.first().bytes, 5);
        QCOMPARE(model->origin.findings.size(), 1);
        QCOMPARE(model->origin.findings.first().code, u"binary-topology"_s);
        QVERIFY(model->origin.findings.first().message.contains(u"tensorflowjs_model.pb"_s));
    }
}

void TestFilePairHandler::errors_data()
{
    QTest::addColumn<QString>("topology");
    QTest::addColumn<QString>("manifest");
    QTest::addColumn<QString>("code");

    QTest::newRow("C82 no topology") << u"none.pb"_s << u"weights_manifest.json"_s << u"NotFound"_s;
    QTest::newRow("C82 no manifest")
        << u"tensorflowjs_model.pb"_s << u"none.json"_s << u"NotFound"_s;
    QTest::newRow("C83 a folder as topology")
        << u"."_s << u"weights_manifest.json"_s << u"PathIsDirectory"_s;
    QTest::newRow("the manifest is no array")
        << u"tensorflowjs_model.pb"_s << u"model.json"_s << u"MalformedManifest"_s;
    QTest::newRow("the manifest is broken")
        << u"tensorflowjs_model.pb"_s << u"broken.json"_s << u"InvalidJson"_s;
}

void TestFilePairHandler::errors()
{
    QFETCH(const QString, topology);
    QFETCH(const QString, manifest);
    QTEST(failureOf(load(topology, manifest)), "code");
}

void TestFilePairHandler::lists_data()
{
    QTest::addColumn<QStringList>("urls");
    QTest::addColumn<int>("handlers");

    QTest::newRow("C96 a list of two") << QStringList{ u"file://a.pb"_s, u"file://b.json"_s } << 1;
    QTest::newRow("C96 a list of one") << QStringList{ u"file://a.pb"_s } << 0;
    QTest::newRow("C96 a list of three")
        << QStringList{ u"file://a"_s, u"file://b"_s, u"file://c"_s } << 0;
    QTest::newRow("C96 an empty list") << QStringList{} << 0;
    QTest::newRow("C96 mixed schemes")
        << QStringList{ u"file://a.pb"_s, u"http://h/b.json"_s } << 0;
    QTest::newRow("C96 other cases of the letters")
        << QStringList{ u"FILE://a.pb"_s, u"file://b.json"_s } << 0;
}

void TestFilePairHandler::lists()
{
    QFETCH(const QStringList, urls);
    QFETCH(const int, handlers);

    IoRouter router;
    router.registerLoadListRouter([this](const QStringList &list, const IoOptions &) {
        return filePairHandler(list, &m_pool);
    });
    QCOMPARE(router.loadHandlers(urls).size(), handlers);
    QCOMPARE(router.loadHandlers(u"file://a.pb"_s).size(), 0);
    QCOMPARE(router.saveHandlers(urls).size(), 0);
}

QTEST_GUILESS_MAIN(TestFilePairHandler)
#include "tst_filepairhandler.moc"
