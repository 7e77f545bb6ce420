// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

// The load snippets that the window offers, run by real TensorFlow.js with published models.
#include "tests/ui/storesfixture.h"
#include "ui/actions/loadsnippet.h"

#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace weightroom;
using namespace weightroom::testing;

class TestLoadSnippet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void snippetsRun_data()
    {
        QTest::addColumn<QString>("model");
        for (const char *model :
             { "@upscalerjs/esrgan-slim/models/x2/model.json",
               "@vladmandic/human/models/emotion.json",
               "@vladmandic/face-api/model/age_gender_model-weights_manifest.json" })
            QTest::newRow(model) << QString::fromLatin1(model);
    }
    void snippetsRun()
    {
        QFETCH(QString, model);
        const QString path = QStringLiteral(NODE_MODULES_DIR "/") + model;
        if (!QFile::exists(path))
            QSKIP("the published models are not installed");
        StoresFixture fixture;
        const QString url = u"file://"_s + path;
        const Expected<ModelArtifacts> artifacts = fixture.load(url);
        QVERIFY(artifacts);
        const qsizetype tensors = artifacts->weightSpecs.value().list.size();
        for (const SnippetFor target : { SnippetFor::Page, SnippetFor::Node }) {
            QFile file(fixture.folder.filePath(u"snippet.mjs"_s));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(loadSnippet(target, *artifacts, url, fixture.application.router()).toUtf8());
            file.close();
            QProcess node;
            // The page is beside the model's folder.
            node.start(QStringLiteral(NODE_PROGRAM),
                       { QStringLiteral(SNIPPET_SCRIPT), file.fileName(),
                         QFileInfo(QFileInfo(path).path()).path() });
            QVERIFY(node.waitForFinished(120'000));
            const QByteArray errors = node.readAllStandardError();
            QVERIFY2(node.exitCode() == 0, errors.constData());
            QCOMPARE(node.readAllStandardOutput().trimmed(), QByteArray::number(tensors));
        }
    }
};

QTEST_MAIN(TestLoadSnippet)

#include "tst_loadsnippet.moc"
