// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/model/filekind.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace weightroom;

class TestFileKind : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void foreignFilesSayWhatTheyAre_data();
    void foreignFilesSayWhatTheyAre();
    void whatMayBeJsonIsNotForeign_data();
    void whatMayBeJsonIsNotForeign();
};

void TestFileKind::foreignFilesSayWhatTheyAre_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QString>("word");

    const auto row = [](const char *title, const QByteArray &head, const QString &word) {
        QTest::newRow(title) << head << word;
    };
    row("Keras HDF5", "\x89HDF\r\n\x1a\n12", u"HDF5"_s);
    row("TFLite", QByteArray("\x1c\0\0\0TFL3\x14\0", 10), u"TensorFlow Lite"_s);
    row("ONNX", QByteArray("\x08\x07\x12\x07pytorch\x1a\x03", 13), u"ONNX"_s);
    row("ONNX of an old version", QByteArray("\x08\x03\x12\x08keras2on", 12), u"ONNX"_s);
    row("a SavedModel", QByteArray("\x08\x01\x12\xd4\x21\x0a\x10", 7), u"SavedModel"_s);
    row("a frozen graph", QByteArray("\x0a\x14\x0a\x01x\x12\x0bPlaceholder", 18), u"GraphDef"_s);
    row("a Git LFS pointer", "version https://git-lfs.github.com/spec/v1\noid sha256:1\n",
        u"git lfs pull"_s);
    row("an HTML page", "\n <!DOCTYPE html><html><head>", u"HTML"_s);
    row("an HTML page in capitals", "<HTML>", u"HTML"_s);
    row("an XML error", "<?xml version=\"1.0\"?><Error><Code>AccessDenied", u"XML"_s);
    row("safetensors", QByteArray("\x40\0\0\0\0\0\0\0{\"a\":{", 14), u"safetensors"_s);
    row("a .keras archive", "PK\x03\x04xxxxxxxxxxmetadata.json{", u"Keras"_s);
    row("an .npz", "PK\x03\x04xxxxxxxxxxarr_0.npy", u"NumPy"_s);
    row("a PyTorch archive", "PK\x03\x04xxxxxxxxxxarchive/data.pkl", u"PyTorch"_s);
    row("another zip", "PK\x03\x04xxxxxxxxxxREADME", u"zip"_s);
    row("gzip", "\x1f\x8b\x08", u"gzip"_s);
    row("npy", "\x93NUMPY\x01", u"NumPy"_s);
    row("a pickle", "\x80\x02}q", u"pickle"_s);
    row("GGUF", "GGUF\x03", u"GGUF"_s);
    row("tar", QByteArray(257, 'a') + "ustar", u"tar"_s);
    row("UTF-16", QByteArray("\xff\xfe{\0", 4), u"UTF-16"_s);
    row("PNG", "\x89PNG\r\n", u"picture"_s);
    row("JPEG", "\xff\xd8\xff\xe0", u"picture"_s);
    row("PDF", "%PDF-1.7", u"PDF"_s);
    row("weights", QByteArray("\x3f\x80\0\0\x12\x34", 6), u"model.json"_s);
    row("plain text", "# My model\n", u"not JSON"_s);
    row("an empty file", "", u"empty"_s);
}

void TestFileKind::foreignFilesSayWhatTheyAre()
{
    QFETCH(const QByteArray, head);
    QFETCH(const QString, word);

    const std::optional<Error> error = foreignFileError(head, u"/m/x.bin"_s);
    QVERIFY(error);
    QCOMPARE(errorCodeName(error->code), u"NotAModel"_s);
    QVERIFY2(error->message.startsWith("/m/x.bin"_L1), qPrintable(error->message));
    QVERIFY(error->message.endsWith(u'.') && error->advice.endsWith(u'.'));
    const QString text = error->message + u' ' + error->advice;
    QVERIFY2(text.contains(word), qPrintable(text));
}

void TestFileKind::whatMayBeJsonIsNotForeign_data()
{
    QTest::addColumn<QByteArray>("head");

    QTest::newRow("an object") << QByteArray("{\"modelTopology\":");
    QTest::newRow("an array") << QByteArray("[{");
    QTest::newRow("blanks before it") << QByteArray(" \r\n\t{");
    QTest::newRow("a byte order mark before it") << QByteArray("\xef\xbb\xbf{");
    QTest::newRow("a damaged byte inside: the parser tells where")
        << QByteArray("{\"modelTopology\":{\"a\x01\":1}}");
    QTest::newRow("null") << QByteArray("null");
    QTest::newRow("only blanks") << QByteArray("  \n");
    QTest::newRow("cut in the middle of a character") << QByteArray("{\"\xe6\x96");
}

void TestFileKind::whatMayBeJsonIsNotForeign()
{
    QFETCH(const QByteArray, head);
    const std::optional<Error> error = foreignFileError(head, u"m"_s);
    QVERIFY2(!error, qPrintable(error ? error->message : QString()));
}

QTEST_GUILESS_MAIN(TestFileKind)
#include "tst_filekind.moc"
