// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QProcessEnvironment>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;

namespace {

struct Outcome
{
    int exitCode = -1;
    QByteArray output;
    QByteArray errors;
};

Outcome runProgram(const QStringList &arguments, const QString &folder = {})
{
    QProcess process;
    if (!folder.isEmpty())
        process.setWorkingDirectory(folder);
    process.start(QStringLiteral(WEIGHTROOM_PROGRAM), arguments);
    if (!process.waitForFinished(30000) || process.exitStatus() != QProcess::NormalExit)
        return { -1, process.readAllStandardOutput(), process.readAllStandardError() };
    return { process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError() };
}

QString sample(const QString &name)
{
    return QStringLiteral(SAMPLES_DIR "/") + name;
}

QJsonValue parsed(const QByteArray &text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text);
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

/// The keys of the first object in \a text, in the order they are written; only for objects whose
/// values hold no text with a colon after a quote.
QStringList keysInOrder(QByteArray text)
{
    QStringList keys;
    int depth = 0;
    static const QRegularExpression part(u"([{\\[])|([}\\]])|\"((?:[^\"\\\\]|\\\\.)*)\"(:)?"_s);
    auto matches = part.globalMatch(QString::fromUtf8(text));
    while (matches.hasNext()) {
        const auto match = matches.next();
        if (match.hasCaptured(1) && !match.captured(1).isEmpty())
            ++depth;
        else if (!match.captured(2).isEmpty())
            --depth;
        else if (!match.captured(4).isEmpty() && depth == 1)
            keys.append(match.captured(3));
    }
    return keys;
}

/// A model whose one tensor has \a gib GiB of zeros in a file without blocks.
void makeHugeModel(const QString &folder, int gib)
{
    QVERIFY(QDir().mkpath(folder));
    QFile weights(folder + u"/w.bin"_s);
    QVERIFY(weights.open(QIODevice::WriteOnly));
    QVERIFY(weights.resize(qint64(gib) << 30));
    QFile json(folder + u"/model.json"_s);
    QVERIFY(json.open(QIODevice::WriteOnly));
    json.write(
        R"({"modelTopology":{"node":[],"versions":{}},"weightsManifest":[{"paths":["w.bin"],)"
        R"("weights":[{"name":"huge","shape":[)"
        + QByteArray::number(gib) + R"(,268435456],"dtype":"float32"}]}]})");
}

} // namespace

class TestCli : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void exitCodesAndErrors_data();
    void exitCodesAndErrors();
    void noDisplayIsOneLine_data();
    void noDisplayIsOneLine();
    void screenshotIsAPictureOfTheAskedSize();
    void helpNamesEveryCommand();
    void versionIsPrinted();
    void infoJsonHasItsKeysInOrder();
    void infoOfTheQuantizedGraphTellsItsPorts();
    void infoForPeopleIsATable();
    void weightsJsonHasItsKeysInOrder();
    void weightsCsvHasOneLineForEachTensor();
    void weightsOfABrokenModelLeaveOutWhatIsNotThere();
    void histogramCountsEveryValue();
    void summaryAddsUp();
    void topologyNamesNodesAndEdges();
    void topologyIsDrawn();
    void checkTellsErrorsByItsExitCode();
    void checkTakesLimits();
    void theSecondLookAtStatisticsIsTheFirst();
    void checkFindsWhatTfjsDoesNotHave_data();
    void checkFindsWhatTfjsDoesNotHave();
    void exportWritesWhatIsNamed();
    void looseFilesAreOneModel();
    void copyReplaceAndKeepBoth();
    void copyOfABrokenModelLeavesNothing();
    void copyCutsWeightsAsAsked();
    void interruptLeavesNoPartialModel();
    void listOfAFolder();
    void moveAndRemove();
    void trashGivesBack();
    void removeGoesOnAfterAFailure();
    void movingOntoItselfLosesNothing_data();
    void movingOntoItselfLosesNothing();
    void besideAnotherModelNothingIsLost();
    void aModelGoesThroughAllSchemes();
    void listShowsBothStores();
    void settingsChangeQuotaAndDownloads();
    void interruptedMoveLeavesTheSource_data();
    void interruptedMoveLeavesTheSource();
};

void TestCli::exitCodesAndErrors_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("error");

    const QString dense = sample(u"dense"_s);
    const auto row
        = [](const char *name, const QStringList &arguments, int exitCode, const QString &error) {
              QTest::newRow(name) << arguments << exitCode << error;
          };
    row("a word that is no command, path or URL", { u"frobnicate"_s }, 2, u"frobnicate"_s);
    row("export without a place", { u"export"_s, dense, u"arm/bias"_s }, 2, u"-o FILE"_s);
    row("export without a model", { u"export"_s, u"-o"_s, u"/nowhere/x.npy"_s }, 2,
        u"export MODEL"_s);
    row("export to a file of no format", { u"export"_s, dense, u"-o"_s, u"/nowhere/x"_s }, 2,
        u"safetensors"_s);
    row("export to a format nobody knows",
        { u"export"_s, dense, u"-o"_s, u"/nowhere/x.npy"_s, u"--format=hdf5"_s }, 2, u"hdf5"_s);
    row("export of a tensor that is not there",
        { u"export"_s, dense, u"nosuchtensor"_s, u"-o"_s, u"/nowhere/x.npy"_s }, 1,
        u"nosuchtensor"_s);
    row("an unknown option", { u"info"_s, dense, u"--jsn"_s }, 2, u"--jsn"_s);
    row("an option without its value", { u"histogram"_s, dense, u"arm/bias"_s, u"--bins"_s }, 2,
        u"--bins"_s);
    row("bins that are no number", { u"histogram"_s, dense, u"arm/bias"_s, u"--bins"_s, u"many"_s },
        2, u"many"_s);
    row("no bins at all", { u"histogram"_s, dense, u"arm/bias"_s, u"--bins=0"_s }, 2, u"--bins"_s);
    row("info without a model", { u"info"_s }, 2, u"info MODEL"_s);
    row("info with two models", { u"info"_s, dense, dense }, 2, dense);
    row("copy without a target", { u"copy"_s, dense }, 2, u"SOURCE TARGET"_s);
    row("replace and keep both",
        { u"copy"_s, dense, u"/nowhere/x"_s, u"--replace"_s, u"--keep-both"_s }, 2,
        u"--keep-both"_s);
    row("a plain word names the known schemes", { u"info"_s, u"nosuchmodel"_s }, 1, u"file://"_s);
    row("an unknown scheme names the known ones", { u"info"_s, u"ftp://host/model.json"_s }, 1,
        u"file://"_s);
    row("a path that is not there", { u"info"_s, u"/no/such/model.json"_s }, 1,
        u"/no/such/model.json"_s);
    row("a file that is no model", { u"info"_s, QStringLiteral(WEIGHTROOM_PROGRAM) }, 1,
        u"weightroom"_s);
    row("move of loose files", { u"move"_s, u"--files"_s, dense, u"/nowhere/x"_s }, 2,
        u"copy --help"_s);
    row("C99 a source without a scheme", { u"copy"_s, u"invalidurl"_s, u"/nowhere/x"_s }, 1,
        u"file://"_s);
    row("C99 a target of no scheme", { u"copy"_s, dense, u"invalid://x"_s }, 1, u"invalid://x"_s);
    row("C101 remove a plain word", { u"remove"_s, u"foo"_s }, 1, u"file://"_s);
    row("C101 remove from a scheme nobody knows", { u"remove"_s, u"invalidscheme://foo"_s }, 1,
        u"invalidscheme://"_s);
    row("C101 remove what is not there", { u"remove"_s, u"/no/such/model"_s }, 1,
        u"/no/such/model"_s);
    row("C101 remove a name that is not there", { u"remove"_s, u"indexeddb://nonexistent"_s }, 1,
        u"nonexistent"_s);
    row("C50 copy to no name", { u"copy"_s, dense, u"localstorage://"_s }, 1, u"name"_s);
    row("list a folder that is not there", { u"list"_s, u"/no/such/folder"_s }, 1,
        u"/no/such/folder"_s);
    row("list a plain word", { u"list"_s, u"nosuchfolder"_s }, 1, u"file://"_s);
    row("trash without a word", { u"trash"_s }, 2, u"trash list"_s);
    row("trash with a wrong word", { u"trash"_s, u"burn"_s }, 2, u"restore ID"_s);
    row("trash empty with half a day", { u"trash"_s, u"empty"_s, u"--older-than=0.5"_s }, 2,
        u"--older-than"_s);
    row("restore what is not in the trash", { u"trash"_s, u"restore"_s, u"file:nothing"_s }, 1,
        u"nothing"_s);
    row("a tensor that is not there", { u"histogram"_s, dense, u"nosuchtensor"_s }, 1,
        u"nosuchtensor"_s);
}

void TestCli::exitCodesAndErrors()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, exitCode);
    QFETCH(QString, error);
    const QTemporaryDir data;
    const Outcome outcome = runProgram(QStringList{ u"--data-dir"_s, data.path() } + arguments);
    QCOMPARE(outcome.exitCode, exitCode);
    QCOMPARE(outcome.output, QByteArray());
    const QStringList lines = QString::fromUtf8(outcome.errors).split(u'\n', Qt::SkipEmptyParts);
    QVERIFY2(!lines.isEmpty() && lines.constFirst().startsWith(u"weightroom: "_s),
             outcome.errors.constData());
    QVERIFY2(outcome.errors.contains(error.toUtf8()), outcome.errors.constData());
    for (const QString &line : lines.mid(1))
        QVERIFY2(line.startsWith(u"  cause: "_s) || line.startsWith(u"  try: "_s),
                 qPrintable(line));
}

void TestCli::noDisplayIsOneLine_data()
{
    QTest::addColumn<QString>("display");
    QTest::newRow("no DISPLAY") << QString();
    QTest::newRow("a dead DISPLAY") << u":4711"_s;
}

void TestCli::noDisplayIsOneLine()
{
    QFETCH(QString, display);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : { "QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "DISPLAY" })
        environment.remove(QString::fromLatin1(name));
    if (!display.isEmpty())
        environment.insert(u"DISPLAY"_s, display);
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(WEIGHTROOM_PROGRAM), {});
    QVERIFY(process.waitForFinished(30000));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 2);
    const QByteArray errors = process.readAllStandardError();
    QCOMPARE(errors.count('\n'), 1);
    QVERIFY2(errors.contains(display.toUtf8()), errors.constData());
}

void TestCli::screenshotIsAPictureOfTheAskedSize()
{
    const QTemporaryDir folder;
    const QString picture = folder.filePath(u"window.png"_s);
    const QStringList options
        = { u"--screenshot"_s, picture, u"--size"_s, u"700x500"_s, u"--tab"_s, u"weights"_s };
    const Outcome outcome = runProgram(options + QStringList{ sample(u"dense"_s) });
    QVERIFY2(outcome.exitCode == 0, outcome.errors.constData());
    QFile file(picture);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray png = file.readAll();
    QVERIFY(png.startsWith("\x89PNG"));
    QCOMPARE(png.mid(16, 8).toHex(), QByteArray("000002bc000001f4")); // IHDR: 700, 500
    QVERIFY(png.size() > 10000); // not blank

    QFile::remove(picture);
    QCOMPARE(runProgram(options + QStringList{ u"/no/such"_s }).exitCode, 1);
    QVERIFY(!QFile::exists(picture));
}

void TestCli::helpNamesEveryCommand()
{
    const Outcome outcome = runProgram({ u"--help"_s });
    QCOMPARE(outcome.exitCode, 0);
    for (const char *command :
         { "info", "summary", "topology", "weights", "histogram", "check", "copy" })
        QVERIFY2(outcome.output.contains(QByteArray("\n  ") + command + ' '), command);
    QVERIFY(runProgram({ u"copy"_s, u"--help"_s }).output.contains("--keep-both"));
}

void TestCli::versionIsPrinted()
{
    const Outcome outcome = runProgram({ u"--version"_s });
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY(QRegularExpression(u"^weightroom \\d+\\.\\d+\\.\\d+\n$"_s)
                .match(QString::fromUtf8(outcome.output))
                .hasMatch());
}

void TestCli::infoJsonHasItsKeysInOrder()
{
    const Outcome outcome = runProgram({ u"info"_s, sample(u"dense"_s), u"--json"_s });
    QCOMPARE(outcome.exitCode, 0);
    const QStringList keys = { u"url"_s,
                               u"kind"_s,
                               u"format"_s,
                               u"generatedBy"_s,
                               u"convertedBy"_s,
                               u"parameters"_s,
                               u"tensors"_s,
                               u"optimizerTensors"_s,
                               u"modelTopologyBytes"_s,
                               u"weightSpecsBytes"_s,
                               u"weightDataBytes"_s,
                               u"weightDataSha256"_s,
                               u"inputs"_s,
                               u"outputs"_s,
                               u"files"_s,
                               u"findings"_s };
    QCOMPARE(keysInOrder(outcome.output), keys);
    const QJsonObject info = parsed(outcome.output).toObject();
    QCOMPARE(info[u"url"_s].toString(), u"file://"_s + sample(u"dense/model.json"_s));
    QCOMPARE(info[u"kind"_s].toString(), u"layers-model"_s);
    QVERIFY(info[u"convertedBy"_s].isNull());
    QCOMPARE(info[u"parameters"_s].toInteger(), 1251);
    QCOMPARE(info[u"tensors"_s].toInteger(), 6);
    QCOMPARE(info[u"optimizerTensors"_s].toInteger(), 0);
    QCOMPARE(info[u"weightDataBytes"_s].toInteger(), 5004);
    QCOMPARE(info[u"weightDataSha256"_s].toString().size(), 64);
    const QJsonObject input = info[u"inputs"_s].toArray().at(0).toObject();
    QCOMPARE(input[u"shape"_s].toArray(), QJsonArray({ QJsonValue::Null, 2 }));
    QCOMPARE(input[u"dtype"_s].toString(), u"float32"_s);
    const QJsonObject file = info[u"files"_s].toArray().at(1).toObject();
    QCOMPARE(file[u"name"_s].toString(), u"weights.bin"_s);
    QCOMPARE(file[u"bytes"_s].toInteger(), 5004);
    QVERIFY(info[u"findings"_s].toArray().isEmpty());
}

void TestCli::infoOfTheQuantizedGraphTellsItsPorts()
{
    const Outcome outcome
        = runProgram({ u"info"_s, u"--json"_s, sample(u"quantized/model.json"_s) });
    QCOMPARE(outcome.exitCode, 0);
    const QJsonObject info = parsed(outcome.output).toObject();
    QCOMPARE(info[u"kind"_s].toString(), u"graph-model"_s);
    QCOMPARE(info[u"inputs"_s].toArray().at(0).toObject()[u"name"_s].toString(), u"picture"_s);
    QCOMPARE(info[u"outputs"_s].toArray().at(0).toObject()[u"name"_s].toString(),
             u"probabilities"_s);
}

void TestCli::infoForPeopleIsATable()
{
    const Outcome outcome = runProgram({ u"info"_s, u"model.json"_s }, sample(u"convolutional"_s));
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY2(outcome.output.contains("layers-model"), outcome.output.constData());
    QVERIFY2(outcome.output.contains("group1-shard2of2.bin"), outcome.output.constData());
    QVERIFY2(outcome.output.contains("1,828"), outcome.output.constData()); // parameters
}

void TestCli::weightsJsonHasItsKeysInOrder()
{
    const Outcome outcome = runProgram({ u"weights"_s, sample(u"quantized"_s), u"--json"_s });
    QCOMPARE(outcome.exitCode, 0);
    const QJsonArray tensors = parsed(outcome.output).toArray();
    QCOMPARE(tensors.size(), 7);
    const QStringList keys = { u"name"_s,
                               u"dtype"_s,
                               u"shape"_s,
                               u"quantization"_s,
                               u"offset"_s,
                               u"bytes"_s,
                               u"elements"_s,
                               u"min"_s,
                               u"max"_s,
                               u"mean"_s,
                               u"std"_s,
                               u"zeros"_s,
                               u"nan"_s,
                               u"positiveInfinity"_s,
                               u"negativeInfinity"_s,
                               u"negativeZeros"_s,
                               u"denormals"_s,
                               u"l1"_s,
                               u"l2"_s,
                               u"quantiles"_s,
                               u"quantileError"_s };
    const qsizetype secondObject = outcome.output.indexOf(",{\"name\"");
    QCOMPARE(keysInOrder(outcome.output.mid(1, secondObject - 1)), keys);
    const QJsonObject kernel = tensors.at(0).toObject();
    QCOMPARE(kernel[u"quantization"_s].toObject()[u"dtype"_s].toString(), u"uint8"_s);
    QCOMPARE(kernel[u"bytes"_s].toInteger(), kernel[u"elements"_s].toInteger());
    QVERIFY(kernel[u"min"_s].toDouble() < kernel[u"mean"_s].toDouble());
}

void TestCli::weightsCsvHasOneLineForEachTensor()
{
    const Outcome outcome = runProgram({ u"weights"_s, sample(u"dense"_s), u"--csv"_s });
    QCOMPARE(outcome.exitCode, 0);
    const QList<QByteArray> lines = outcome.output.trimmed().split('\n');
    QCOMPARE(lines.size(), 7);
    QVERIFY(lines.at(0).startsWith("name,dtype,shape,"));
    QVERIFY2(lines.at(1).startsWith("hidden_1/kernel,float32,\"[2, 32]\",,,0,256,64,"),
             lines.at(1).constData());
}

void TestCli::weightsOfABrokenModelLeaveOutWhatIsNotThere()
{
    const Outcome outcome = runProgram({ u"weights"_s, sample(u"broken"_s), u"--json"_s });
    QCOMPARE(outcome.exitCode, 0);
    const QJsonArray tensors = parsed(outcome.output).toArray();
    QCOMPARE(tensors.size(), 6);
    QVERIFY(tensors.at(0).toObject().contains(u"mean"_s));
    QVERIFY(!tensors.at(2).toObject().contains(u"mean"_s)); // hidden_2/kernel lost its end
    QVERIFY2(outcome.errors.contains("group1-shard2of3.bin"), outcome.errors.constData());
}

void TestCli::histogramCountsEveryValue()
{
    const Outcome outcome = runProgram({ u"histogram"_s, sample(u"dense"_s), u"hidden_2/kernel"_s,
                                         u"--bins"_s, u"7"_s, u"--json"_s });
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(keysInOrder(outcome.output),
             QStringList({ u"name"_s, u"bins"_s, u"edges"_s, u"counts"_s, u"nan"_s,
                           u"positiveInfinity"_s, u"negativeInfinity"_s }));
    const QJsonObject histogram = parsed(outcome.output).toObject();
    QCOMPARE(histogram[u"bins"_s].toInteger(), 7);
    QCOMPARE(histogram[u"edges"_s].toArray().size(), 8);
    qint64 sum = 0;
    for (const QJsonValue &count : histogram[u"counts"_s].toArray())
        sum += count.toInteger();
    QCOMPARE(sum, 1024);
}

void TestCli::summaryAddsUp()
{
    const Outcome outcome = runProgram({ u"summary"_s, sample(u"convolutional"_s), u"--json"_s });
    QCOMPARE(outcome.exitCode, 0);
    const QJsonObject summary = parsed(outcome.output).toObject();
    QCOMPARE(summary[u"parameters"_s].toInteger(), 1828);
    QCOMPARE(summary[u"trainable"_s].toInteger(), 1828);
    QCOMPARE(summary[u"nonTrainable"_s].toInteger(), 0);
    qint64 sum = 0;
    for (const QJsonValue &layer : summary[u"layers"_s].toArray())
        sum += layer.toObject()[u"parameters"_s].toInteger();
    QCOMPARE(sum, 1828);
}

void TestCli::topologyIsDrawn()
{
    const QTemporaryDir folder;
    const QString svg = folder.filePath(u"graph.svg"_s);
    const QString pdf = folder.filePath(u"graph"_s);
    const Outcome outcome
        = runProgram({ u"topology"_s, sample(u"quantized"_s), u"--svg"_s, svg, u"--pdf"_s, pdf });
    QCOMPARE_EQ(outcome.exitCode, 0);
    QVERIFY(outcome.output.isEmpty());
    QFile drawing(svg);
    QVERIFY(drawing.open(QIODevice::ReadOnly));
    const QByteArray text = drawing.readAll();
    QVERIFY(text.contains("<svg") && text.contains("Placeholder"));
    QFile paper(pdf);
    QVERIFY(paper.open(QIODevice::ReadOnly));
    QVERIFY(paper.readAll().startsWith("%PDF"));

    const Outcome failed = runProgram({ u"topology"_s, sample(u"quantized"_s), u"--svg"_s,
                                        folder.filePath(u"missing/graph.svg"_s) });
    QCOMPARE_EQ(failed.exitCode, 1);
    QVERIFY(failed.errors.contains("missing/graph.svg"));
}

void TestCli::topologyNamesNodesAndEdges()
{
    const Outcome outcome = runProgram({ u"topology"_s, sample(u"quantized"_s), u"--json"_s });
    QCOMPARE(outcome.exitCode, 0);
    const QJsonObject topology = parsed(outcome.output).toObject();
    const QJsonArray nodes = topology[u"nodes"_s].toArray();
    QCOMPARE(nodes.size(), 20);
    QCOMPARE(nodes.at(0).toObject()[u"type"_s].toString(), u"Placeholder"_s);
    const QJsonObject edge = topology[u"edges"_s].toArray().at(0).toObject();
    QCOMPARE(nodes.at(edge[u"from"_s].toInt()).toObject()[u"name"_s].toString(), u"picture"_s);
    QCOMPARE(nodes.at(edge[u"to"_s].toInt()).toObject()[u"name"_s].toString(), u"conv_1/Conv2D"_s);
}

void TestCli::checkTellsErrorsByItsExitCode()
{
    QCOMPARE(runProgram({ u"check"_s, sample(u"dense"_s), sample(u"quantized"_s) }).exitCode, 0);
    const Outcome outcome
        = runProgram({ u"check"_s, sample(u"dense"_s), sample(u"broken"_s), u"--json"_s });
    QCOMPARE(outcome.exitCode, 3);
    const QJsonArray models = parsed(outcome.output).toArray();
    QCOMPARE(models.size(), 2);
    QVERIFY(models.at(0).toObject()[u"findings"_s].toArray().isEmpty());
    const QJsonArray findings = models.at(1).toObject()[u"findings"_s].toArray();
    QVERIFY(!findings.isEmpty());
    QCOMPARE(findings.at(0).toObject()[u"severity"_s].toString(), u"error"_s);
}

void TestCli::checkTakesLimits()
{
    const QString dense = sample(u"dense"_s);
    QCOMPARE(runProgram({ u"check"_s, dense, u"--max-size"_s, u"1000000"_s }).exitCode, 0);
    const Outcome large = runProgram({ u"check"_s, dense, u"--max-size"_s, u"1000"_s });
    QCOMPARE(large.exitCode, 3);
    QVERIFY2(large.output.contains("[too-large]"), large.output.constData());
    QCOMPARE(runProgram({ u"check"_s, dense, u"--max-size"_s, u"much"_s }).exitCode, 2);

    const QTemporaryDir folder;
    const auto write = [&folder](const QString &name, const QByteArray &bytes) {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    };
    QVERIFY(write(u"w.bin"_s, QByteArray::fromHex("0000803f0000c07f")) // 1, NaN
            && write(u"model.json"_s,
                     R"([{"paths":["w.bin"],"weights":[{"name":"x","shape":[2],)"
                     R"("dtype":"float32"}]}])"));
    const QString model = folder.filePath(u"model.json"_s);
    const Outcome lenient = runProgram({ u"check"_s, model });
    QCOMPARE(lenient.exitCode, 0);
    QVERIFY2(lenient.output.contains("[nan]"), lenient.output.constData());
    QCOMPARE(runProgram({ u"check"_s, model, u"--no-nonfinite"_s }).exitCode, 3);
}

void TestCli::theSecondLookAtStatisticsIsTheFirst()
{
    const QTemporaryDir folder;
    QFile weights(folder.filePath(u"w.bin"_s));
    QVERIFY(weights.open(QIODevice::WriteOnly));
    QByteArray block(1 << 20, 'w');
    for (int i = 0; i < 8; ++i)
        QVERIFY(weights.write(block.fill(char('a' + i))) > 0);
    weights.close();
    QFile json(folder.filePath(u"model.json"_s));
    QVERIFY(json.open(QIODevice::WriteOnly));
    json.write(R"([{"paths":["w.bin"],"weights":[{"name":"x","shape":[2048,1024],)"
               R"("dtype":"float32"}]}])");
    json.close();
    QTest::qSleep(2500); // a file that was written just now may be written again unseen
    const QStringList look{ u"weights"_s, json.fileName(), u"--json"_s, u"--data-dir"_s,
                            folder.filePath(u"data"_s) };
    const Outcome first = runProgram(look);
    QCOMPARE(first.exitCode, 0);
    QVERIFY(QFile::exists(folder.filePath(u"data/library.sqlite"_s)));
    const Outcome second = runProgram(look);
    QCOMPARE(second.output, first.output);
    // Other bytes are other figures.
    QVERIFY(weights.open(QIODevice::ReadWrite) && weights.write("zzzzzzzz") > 0);
    weights.close();
    const Outcome third = runProgram(look);
    QVERIFY(third.output != first.output);
}

void TestCli::checkFindsWhatTfjsDoesNotHave_data()
{
    QTest::addColumn<QByteArray>("topology");
    QTest::addColumn<QStringList>("codes");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("an operation") << "{\"node\":[{\"name\":\"x\",\"op\":\"Placeholder\"},"
                                     "{\"name\":\"y\",\"op\":\"MadeUp\",\"input\":[\"x\"]}]}"_ba
                                  << QStringList{ u"unsupported-op"_s } << 0;
    QTest::newRow("an input")
        << "{\"node\":[{\"name\":\"y\",\"op\":\"Relu\",\"input\":[\"gone\"]}]}"_ba
        << QStringList{ u"dangling-reference"_s } << 3;
    QTest::newRow("a layer") << "{\"class_name\":\"Sequential\",\"config\":{\"name\":\"s\","
                                "\"layers\":[{\"class_name\":\"Mine\",\"config\":{\"name\":"
                                "\"m\"}}]}}"_ba
                             << QStringList{ u"unknown-layer"_s } << 0;
}

void TestCli::checkFindsWhatTfjsDoesNotHave()
{
    QFETCH(QByteArray, topology);
    QFETCH(QStringList, codes);
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"model.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"modelTopology\":" + topology + ",\"weightsManifest\":[]}");
    file.close();
    const Outcome outcome = runProgram({ u"check"_s, file.fileName(), u"--json"_s });
    QStringList found;
    for (const QJsonValue &finding :
         parsed(outcome.output).toArray().at(0).toObject()[u"findings"_s].toArray())
        found.append(finding.toObject()[u"code"_s].toString());
    for (const QString &code : codes)
        QVERIFY2(found.contains(code), outcome.output.constData());
    QTEST(outcome.exitCode, "exitCode");
}

void TestCli::exportWritesWhatIsNamed()
{
    const QTemporaryDir folder;
    const QString dense = sample(u"dense"_s);
    const QString file = folder.filePath(u"one.csv"_s);
    const QStringList one{ u"export"_s, dense, u"arm/bias"_s, u"-o"_s, file };
    Outcome outcome = runProgram(one + QStringList{ u"--json"_s });
    QCOMPARE(outcome.errors, QByteArray());
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(keysInOrder(outcome.output),
             QStringList({ u"path"_s, u"format"_s, u"bytes"_s, u"tensors"_s, u"skipped"_s }));
    const QJsonObject told = parsed(outcome.output).toObject();
    QCOMPARE(told.value(u"path"_s).toString(), file);
    QCOMPARE(told.value(u"format"_s).toString(), u"csv"_s);
    QCOMPARE(told.value(u"bytes"_s).toInteger(), QFileInfo(file).size());
    QCOMPARE(told.value(u"tensors"_s).toArray().size(), 1);

    QCOMPARE(runProgram(one).exitCode, 4);
    QCOMPARE(runProgram(one + QStringList{ u"--replace"_s }).exitCode, 0);
    // Several names, or none: a folder. A container holds what is named.
    const QString several = folder.filePath(u"several"_s);
    outcome = runProgram({ u"export"_s, u"--format"_s, u"npy"_s, dense, u"arm/bias"_s,
                           u"arm/kernel"_s, u"--output"_s, several });
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(QDir(several).entryList(QDir::Files),
             QStringList({ u"arm_bias.npy"_s, u"arm_kernel.npy"_s, u"index.json"_s }));
    const QStringList quantized{ u"export"_s, sample(u"quantized"_s), u"--json"_s, u"-o"_s };
    const QString all = folder.filePath(u"all.safetensors"_s);
    outcome = runProgram(quantized + QStringList{ all, u"--codes"_s });
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY(outcome.output.contains("\"quantization\":{\"dtype\":\"uint"));
    // A model in loose files, of which the words before them are tensors.
    outcome = runProgram({ u"export"_s, u"arm/bias"_s, u"-o"_s, folder.filePath(u"loose.npy"_s),
                           u"--files"_s, dense + u"/model.json"_s, dense + u"/weights.bin"_s });
    QCOMPARE(outcome.errors, QByteArray());
    QCOMPARE(outcome.exitCode, 0);
}

void TestCli::looseFilesAreOneModel()
{
    const QString folder = sample(u"convolutional/"_s);
    const QStringList files = { folder + u"group1-shard2of2.bin"_s, folder + u"model.json"_s,
                                folder + u"group1-shard1of2.bin"_s };
    const Outcome info = runProgram(QStringList{ u"info"_s, u"--json"_s, u"--files"_s } + files);
    QVERIFY2(info.exitCode == 0, info.errors.constData());
    QCOMPARE(parsed(info.output).toObject()[u"weightDataBytes"_s].toInteger(), 7312);
    // The last word after the files is the command's own.
    const Outcome histogram = runProgram(QStringList{ u"histogram"_s, u"--json"_s, u"--files"_s }
                                         + files + QStringList{ u"conv_1/bias"_s });
    QVERIFY2(histogram.exitCode == 0, histogram.errors.constData());
}

void TestCli::copyReplaceAndKeepBoth()
{
    const QTemporaryDir folder;
    const QString target = folder.filePath(u"a/b/copy"_s);
    const Outcome first = runProgram({ u"copy"_s, sample(u"dense"_s), target, u"--json"_s });
    QVERIFY2(first.exitCode == 0, first.errors.constData());
    QCOMPARE(
        keysInOrder(first.output),
        QStringList({ u"url"_s, u"modelArtifactsInfo"_s, u"weightDataSha256"_s, u"verified"_s }));
    QVERIFY(QFile::exists(target + u"/model.json"_s));

    const Outcome again = runProgram({ u"copy"_s, sample(u"quantized"_s), target });
    QCOMPARE(again.exitCode, 4);
    QCOMPARE(again.output, QByteArray());
    QCOMPARE(runProgram({ u"copy"_s, sample(u"quantized"_s), target, u"--keep-both"_s }).exitCode,
             0);
    QVERIFY(QFile::exists(target + u" 2/model.json"_s));
    QCOMPARE(
        runProgram({ u"copy"_s, sample(u"quantized"_s), target + u'/', u"--keep-both"_s }).exitCode,
        0);
    QVERIFY(QFile::exists(target + u" 3/model.json"_s));

    QCOMPARE(runProgram({ u"copy"_s, sample(u"quantized"_s), target, u"--replace"_s }).exitCode, 0);
    const Outcome info = runProgram({ u"info"_s, target, u"--json"_s });
    QCOMPARE(parsed(info.output).toObject()[u"kind"_s].toString(), u"graph-model"_s);
}

void TestCli::copyOfABrokenModelLeavesNothing()
{
    const QTemporaryDir folder;
    const QString target = folder.filePath(u"copy"_s);
    const Outcome outcome = runProgram({ u"copy"_s, sample(u"broken"_s), target });
    QCOMPARE(outcome.exitCode, 1);
    QVERIFY2(outcome.errors.contains("group1-shard2of3.bin"), outcome.errors.constData());
    QVERIFY(QDir(target).entryList(QDir::Files).isEmpty());
}

void TestCli::copyCutsWeightsAsAsked()
{
    const QTemporaryDir folder;
    QCOMPARE(runProgram({ u"copy"_s, sample(u"dense"_s), folder.filePath(u"cut"_s),
                          u"--shard-bytes"_s, u"2000"_s })
                 .exitCode,
             0);
    QCOMPARE(QFileInfo(folder.filePath(u"cut/group1-shard3of3.bin"_s)).size(), 1004);
    QCOMPARE(
        runProgram({ u"copy"_s, folder.filePath(u"cut"_s), folder.filePath(u"kept"_s) }).exitCode,
        0);
    QVERIFY(QFile::exists(folder.filePath(u"kept/group1-shard3of3.bin"_s)));
    QCOMPARE(runProgram({ u"copy"_s, folder.filePath(u"cut"_s), folder.filePath(u"one"_s),
                          u"--single-file"_s })
                 .exitCode,
             0);
    QCOMPARE(QFileInfo(folder.filePath(u"one/weights.bin"_s)).size(), 5004);
}

void TestCli::interruptLeavesNoPartialModel()
{
    const QTemporaryDir folder;
    makeHugeModel(folder.filePath(u"huge"_s), 16);
    const QString target = folder.filePath(u"copy"_s);
    QProcess process;
    process.start(QStringLiteral(WEIGHTROOM_PROGRAM),
                  { u"copy"_s, folder.filePath(u"huge"_s), target });
    QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(target), 10000);
    QCOMPARE(::kill(static_cast<pid_t>(process.processId()), SIGINT), 0);
    QVERIFY(process.waitForFinished(10000));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 130);
    QCOMPARE(process.readAllStandardOutput(), QByteArray());
    QVERIFY(QDir(target).entryList(QDir::Files | QDir::Hidden | QDir::NoDotAndDotDot).isEmpty());
}

void TestCli::listOfAFolder()
{
    const QTemporaryDir folder;
    const QString place = folder.filePath(u"models"_s);
    QCOMPARE(runProgram({ u"copy"_s, sample(u"dense"_s), place + u"/é #1"_s }).exitCode, 0);
    QCOMPARE(runProgram({ u"copy"_s, sample(u"quantized"_s), place + u"/b"_s }).exitCode, 0);
    const Outcome outcome = runProgram({ u"list"_s, place, u"--json"_s });
    QVERIFY2(outcome.exitCode == 0, outcome.errors.constData());
    const QJsonObject models = parsed(outcome.output).toObject();
    QCOMPARE(models.size(), 2);
    const QString url = u"file://"_s + place + u"/é #1/model.json"_s;
    QVERIFY2(models.contains(url), outcome.output.constData());
    const QJsonObject info = models[url].toObject();
    QCOMPARE(info.keys(),
             QStringList({ u"dateSaved"_s, u"modelTopologyBytes"_s, u"modelTopologyType"_s,
                           u"weightDataBytes"_s, u"weightSpecsBytes"_s }));
    QCOMPARE(info[u"weightDataBytes"_s].toInt(), 5004);
    const Outcome table = runProgram({ u"list"_s, u"models"_s }, folder.path());
    QVERIFY2(table.output.contains(url.toUtf8()), table.output.constData());
    QVERIFY2(table.output.contains("5,004"), table.output.constData());
}

void TestCli::moveAndRemove()
{
    const QTemporaryDir folder;
    const QStringList data{ u"--data-dir"_s, folder.filePath(u"data"_s) };
    const QString one = folder.filePath(u"one"_s);
    const QString two = folder.filePath(u"two"_s);
    QCOMPARE(runProgram({ u"copy"_s, sample(u"dense"_s), one }).exitCode, 0);
    QCOMPARE(runProgram({ u"copy"_s, sample(u"quantized"_s), two }).exitCode, 0);
    QCOMPARE(runProgram(data + QStringList{ u"move"_s, one, two }).exitCode, 4);
    QVERIFY(QFile::exists(one + u"/model.json"_s));

    const Outcome moved
        = runProgram(data + QStringList{ u"move"_s, one, two, u"--keep-both"_s, u"--json"_s });
    QVERIFY2(moved.exitCode == 0, moved.errors.constData());
    QCOMPARE(parsed(moved.output).toObject()[u"url"_s].toString(),
             u"file://"_s + two + u" 2/model.json"_s);
    QVERIFY(!QFile::exists(one + u"/model.json"_s));
    QVERIFY(QFile::exists(two + u" 2/model.json"_s));

    const Outcome removed = runProgram(
        data + QStringList{ u"remove"_s, two, two + u" 2"_s, u"--forever"_s, u"--json"_s });
    QVERIFY2(removed.exitCode == 0, removed.errors.constData());
    QCOMPARE(parsed(removed.output).toObject().size(), 2);
    QVERIFY(!QFile::exists(two));
    QVERIFY(!QFile::exists(two + u" 2"_s));
}

void TestCli::trashGivesBack()
{
    const QTemporaryDir folder;
    const QStringList data{ u"--data-dir"_s, folder.filePath(u"data"_s) };
    const QString place = folder.filePath(u"m"_s);
    QCOMPARE(runProgram({ u"copy"_s, sample(u"convolutional"_s), place }).exitCode, 0);
    const QByteArray sha256 = parsed(runProgram({ u"info"_s, place, u"--json"_s }).output)
                                  .toObject()[u"weightDataSha256"_s]
                                  .toString()
                                  .toLatin1();
    const Outcome empty = runProgram(data + QStringList{ u"trash"_s, u"list"_s, u"--json"_s });
    QVERIFY2(empty.exitCode == 0, empty.errors.constData());
    QCOMPARE(empty.output, QByteArray("[]\n"));
    const Outcome removed = runProgram(data + QStringList{ u"remove"_s, place });
    QVERIFY2(removed.exitCode == 0, removed.errors.constData());
    QVERIFY(!QFile::exists(place + u"/model.json"_s));

    const Outcome trash = runProgram(data + QStringList{ u"trash"_s, u"list"_s, u"--json"_s });
    const QJsonArray entries = parsed(trash.output).toArray();
    QVERIFY2(entries.size() == 1, trash.output.constData());
    const QJsonObject entry = entries.at(0).toObject();
    QVERIFY2(entry[u"url"_s].toString().startsWith(u"file://"_s + place), trash.output.constData());
    QVERIFY(entry[u"bytes"_s].toInt() > 0);
    const Outcome table = runProgram(data + QStringList{ u"trash"_s, u"list"_s });
    QVERIFY2(table.output.contains(entry[u"id"_s].toString().toUtf8()), table.output.constData());

    const Outcome restored
        = runProgram(data + QStringList{ u"trash"_s, u"restore"_s, entry[u"id"_s].toString() });
    QVERIFY2(restored.exitCode == 0, restored.errors.constData());
    const QJsonObject info
        = parsed(runProgram({ u"info"_s, place, u"--json"_s }).output).toObject();
    QCOMPARE(info[u"weightDataSha256"_s].toString().toLatin1(), sha256);

    QCOMPARE(runProgram(data + QStringList{ u"remove"_s, place }).exitCode, 0);
    const Outcome kept = runProgram(
        data + QStringList{ u"trash"_s, u"empty"_s, u"--older-than"_s, u"1"_s, u"--json"_s });
    QCOMPARE(kept.output, QByteArray("{\"freedBytes\":0}\n"));
    const Outcome emptied = runProgram(data + QStringList{ u"trash"_s, u"empty"_s, u"--json"_s });
    QVERIFY2(emptied.exitCode == 0, emptied.errors.constData());
    QCOMPARE(parsed(emptied.output).toObject()[u"freedBytes"_s].toInt(), entry[u"bytes"_s].toInt());
    QCOMPARE(runProgram(data + QStringList{ u"trash"_s, u"list"_s, u"--json"_s }).output,
             QByteArray("[]\n"));
}

void TestCli::removeGoesOnAfterAFailure()
{
    const QTemporaryDir folder;
    const QString one = folder.filePath(u"one"_s);
    QCOMPARE(runProgram({ u"copy"_s, sample(u"dense"_s), one }).exitCode, 0);
    const Outcome outcome = runProgram(
        { u"remove"_s, folder.filePath(u"nothing"_s), one, u"--forever"_s, u"--json"_s });
    QCOMPARE(outcome.exitCode, 1);
    QVERIFY(outcome.errors.contains("nothing"));
    QCOMPARE(parsed(outcome.output).toObject().size(), 1);
    QVERIFY(!QFile::exists(one));
}

void TestCli::movingOntoItselfLosesNothing_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("target");
    QTest::newRow("C100 the same folder") << u"m"_s << u"m"_s;
    QTest::newRow("C100 with a slash") << u"m"_s << u"m/"_s;
    QTest::newRow("C100 its model.json") << u"m"_s << u"m/model.json"_s;
    QTest::newRow("C100 from its model.json") << u"m/model.json"_s << u"m"_s;
    QTest::newRow("C100 another way there") << u"m"_s << u"m/../m"_s;
    QTest::newRow("C100 a link to the folder") << u"m"_s << u"link"_s;
    QTest::newRow("C100 through a link") << u"link/model.json"_s << u"m"_s;
    QTest::newRow("C100 a name in a store") << u"indexeddb://m"_s << u"indexeddb://m"_s;
}

void TestCli::movingOntoItselfLosesNothing()
{
    QFETCH(QString, source);
    QFETCH(QString, target);
    const QTemporaryDir folder;
    const QStringList data{ u"--data-dir"_s, folder.filePath(u"data"_s) };
    const auto run
        = [&](const QStringList &arguments) { return runProgram(data + arguments, folder.path()); };
    QCOMPARE(run({ u"copy"_s, sample(u"dense"_s), u"m"_s }).exitCode, 0);
    QCOMPARE(run({ u"copy"_s, sample(u"dense"_s), u"indexeddb://m"_s }).exitCode, 0);
    QVERIFY(QFile::link(folder.filePath(u"m"_s), folder.filePath(u"link"_s)));
    for (const QString &command : { u"move"_s, u"copy"_s }) {
        const Outcome outcome = run({ command, source, target, u"--replace"_s, u"--forever"_s });
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY2(outcome.errors.contains("same place"), outcome.errors.constData());
        const Outcome check = run({ u"check"_s, source });
        QVERIFY2(check.exitCode == 0, check.errors.constData());
    }
}

void TestCli::besideAnotherModelNothingIsLost()
{
    // The JSON of one model and the folder of another one: the same weight file.
    const QTemporaryDir folder;
    const QString m = folder.filePath(u"m"_s);
    QCOMPARE(runProgram({ u"copy"_s, sample(u"dense"_s), m }).exitCode, 0);
    QVERIFY(QFile::rename(m + u"/model.json"_s, m + u"/other.json"_s));
    const Outcome moved = runProgram({ u"--data-dir"_s, folder.filePath(u"data"_s), u"move"_s,
                                       m + u"/other.json"_s, m, u"--replace"_s, u"--forever"_s });
    const QString left = QFile::exists(m + u"/model.json"_s) ? m : m + u"/other.json"_s;
    QCOMPARE(moved.exitCode == 0, left == m);
    const Outcome check = runProgram({ u"check"_s, left });
    QVERIFY2(check.exitCode == 0, (check.output + check.errors).constData());
}

void TestCli::aModelGoesThroughAllSchemes()
{
    const QTemporaryDir folder;
    const QStringList data{ u"--data-dir"_s, folder.filePath(u"data"_s), u"--quiet"_s };
    const auto sha256 = [&data](const QString &model) {
        return parsed(runProgram(data + QStringList{ u"info"_s, model, u"--json"_s }).output)
            .toObject()[u"weightDataSha256"_s]
            .toString();
    };
    const QString start = sample(u"convolutional"_s);
    const QString wanted = sha256(start);
    QVERIFY(!wanted.isEmpty());
    const QStringList way{ u"localstorage://é #1"_s,    u"indexeddb://a/b"_s,
                           folder.filePath(u"there"_s), u"indexeddb://c"_s,
                           u"localstorage://d"_s,       folder.filePath(u"back"_s) };
    QString from = start;
    for (const QString &to : way) {
        const QString command = from == start ? u"copy"_s : u"move"_s;
        const Outcome moved = runProgram(data + QStringList{ command, from, to, u"--json"_s });
        QVERIFY2(moved.exitCode == 0, moved.errors.constData());
        const QJsonObject result = parsed(moved.output).toObject();
        QCOMPARE(result[u"weightDataSha256"_s].toString(), wanted);
        QCOMPARE(result[u"verified"_s].toBool(), true);
        QCOMPARE(sha256(to), wanted);
        if (from != start)
            QCOMPARE(runProgram(data + QStringList{ u"info"_s, from }).exitCode, 1);
        from = to;
    }
    const Outcome copy = runProgram(data + QStringList{ u"copy"_s, from, u"localstorage://d"_s });
    QVERIFY2(copy.exitCode == 0, copy.errors.constData()); // the old one is in the trash
    QCOMPARE(runProgram(data + QStringList{ u"copy"_s, from, u"localstorage://d"_s }).exitCode, 4);
}

void TestCli::listShowsBothStores()
{
    const QTemporaryDir folder;
    const QStringList data{ u"--data-dir"_s, folder.path() };
    const Outcome nothing = runProgram(data + QStringList{ u"list"_s, u"--json"_s });
    QVERIFY2(nothing.exitCode == 0, nothing.errors.constData());
    QCOMPARE(nothing.output, QByteArray("{}\n"));
    const QStringList urls{ u"localstorage://b"_s, u"indexeddb://a://b"_s, u"indexeddb://z"_s };
    for (const QString &url : urls)
        QCOMPARE(runProgram(data + QStringList{ u"copy"_s, sample(u"dense"_s), url }).exitCode, 0);
    const Outcome list = runProgram(data + QStringList{ u"list"_s, u"--json"_s });
    QCOMPARE(keysInOrder(list.output), urls);
    const Outcome one = runProgram(data + QStringList{ u"list"_s, u"indexeddb://"_s, u"--json"_s });
    QCOMPARE(keysInOrder(one.output), urls.mid(1));
    const Outcome table = runProgram(data + QStringList{ u"list"_s });
    QCOMPARE(table.output.count('\n'), 4);
}

void TestCli::settingsChangeQuotaAndDownloads()
{
    const QTemporaryDir folder;
    const auto copy = [&](const QByteArray &settings, const QString &target) {
        QFile file(folder.filePath(u"settings.ini"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(settings) != settings.size())
            return Outcome();
        file.close();
        return runProgram(
            { u"--data-dir"_s, folder.path(), u"copy"_s, sample(u"dense"_s), target });
    };
    const Outcome refused = copy("[localstorage]\nquota=1000\n", u"localstorage://m"_s);
    QCOMPARE(refused.exitCode, 1);
    QVERIFY2(refused.errors.contains("1,000"), refused.errors.constData());
    QVERIFY2(refused.errors.contains("indexeddb://"), refused.errors.constData());
    const Outcome free = copy("[localstorage]\nquota=none\n", u"localstorage://m"_s);
    QVERIFY2(free.exitCode == 0, free.errors.constData());
    const QString downloads = folder.filePath(u"down"_s);
    QVERIFY(QDir().mkpath(downloads));
    const Outcome saved
        = copy("[downloads]\nfolder=" + QFile::encodeName(downloads) + '\n', u"downloads://m"_s);
    QVERIFY2(saved.exitCode == 0, saved.errors.constData());
    QVERIFY(QFileInfo::exists(downloads + u"/m.weights.bin"_s));
}

void TestCli::interruptedMoveLeavesTheSource_data()
{
    QTest::addColumn<QString>("target");
    QTest::newRow("to a folder, in other files") << u"copy"_s;
    QTest::newRow("to indexeddb") << u"indexeddb://huge"_s;
}

void TestCli::interruptedMoveLeavesTheSource()
{
    QFETCH(QString, target);
    const QTemporaryDir folder;
    const QString source = folder.filePath(u"huge"_s);
    const QStringList data{ u"--data-dir"_s, folder.filePath(u"data"_s) };
    makeHugeModel(source, 16);
    if (!target.contains(u"://"_s))
        target = folder.filePath(target);
    QProcess process;
    process.start(QStringLiteral(WEIGHTROOM_PROGRAM),
                  data + QStringList{ u"move"_s, source, target, u"--single-file"_s });
    QVERIFY(process.waitForStarted());
    QTest::qWait(400); // in the middle of the weights, which take many seconds
    QCOMPARE(process.state(), QProcess::Running);
    QCOMPARE(::kill(static_cast<pid_t>(process.processId()), SIGINT), 0);
    QVERIFY(process.waitForFinished(10000));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 130);
    QVERIFY(QFile::exists(source + u"/model.json"_s));
    QCOMPARE(QFileInfo(source + u"/w.bin"_s).size(), qint64(16) << 30);
    QCOMPARE(runProgram(data + QStringList{ u"info"_s, target }).exitCode, 1);
    QCOMPARE(runProgram(data + QStringList{ u"list"_s, u"--json"_s }).output, QByteArray("{}\n"));
}

QTEST_GUILESS_MAIN(TestCli)
#include "tst_cli.moc"
