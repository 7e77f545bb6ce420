// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/weights/export/tensorexport.h"
#include "tests/support/tensors.h"
#include "tests/ui/windowfixture.h"
#include "ui/dialogs/exportdialog.h"
#include "ui/widgets/messagebar.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace weightroom;
using testing::WindowFixture;

namespace {

QList<Tensor> exportedTensors()
{
    using testing::tensorOf;
    const auto codes = quantize(u"quantized"_s, { 3 }, { 0, 1, 2 }, QuantizationType::Uint8);
    return { tensorOf(encodeFloat32(u"conv/kernel"_s, { 2 }, { 1, 2 })),
             tensorOf(encodeString(u"words"_s, { 1 }, { "a" })), tensorOf(*codes) };
}

/// The dialog of some tensors; writes into the fixture's folder.
struct OpenExport
{
    WindowFixture fixture;
    QPointer<ExportDialog> dialog;

    explicit OpenExport(const QList<int> &selected)
    {
        fixture.settings.setLastFolder(fixture.folder.path());
        dialog = new ExportDialog({ u"model"_s, exportedTensors(), selected }, fixture.services());
        dialog->open();
    }
    ~OpenExport() { delete dialog; }

    template <typename T>
    T *child(const QString &name) const
    {
        return dialog->findChild<T *>(name);
    }
    void click(const QString &name) const
    {
        QTest::mouseClick(child<QPushButton>(name), Qt::LeftButton);
    }
    void choose(ExportFormat format) const
    {
        auto *box = child<QComboBox>(u"exportFormat"_s);
        box->setCurrentIndex(box->findData(static_cast<int>(format)));
    }
    QString name() const { return child<QLineEdit>(u"exportName"_s)->text(); }
    QString path(const QString &file) const { return fixture.folder.filePath(file); }
};

} // namespace

class TestExportDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theNameFollowsWhatIsChosen();
    void oneTensorBecomesAFile();
    void allTensorsBecomeAFolder();
    void whatIsThereIsReplacedWhenConfirmed();
    void whatAFormatDoesNotKnowIsTold();
    void wrongNamesAreRefused_data();
    void wrongNamesAreRefused();
};

void TestExportDialog::theNameFollowsWhatIsChosen()
{
    const OpenExport open({ 0 });
    QCOMPARE(open.name(), u"conv_kernel.npy"_s);
    open.choose(ExportFormat::Csv);
    QCOMPARE(open.name(), u"conv_kernel.csv"_s);
    open.child<QRadioButton>(u"exportAll"_s)->click();
    QCOMPARE(open.name(), u"model-csv"_s);
    open.choose(ExportFormat::Safetensors);
    QCOMPARE(open.name(), u"model.safetensors"_s);
    open.child<QLineEdit>(u"exportName"_s)->setText(u"mine"_s);
    open.choose(ExportFormat::Npz);
    QCOMPARE(open.name(), u"mine"_s);
}

void TestExportDialog::oneTensorBecomesAFile()
{
    const OpenExport open({ 2 });
    const QSignalSpy exported(open.dialog, &ExportDialog::exported);
    open.choose(ExportFormat::Raw);
    QVERIFY(open.child<QCheckBox>(u"exportCodes"_s)->isVisible());
    open.child<QCheckBox>(u"exportCodes"_s)->click();
    open.click(u"exportButton"_s);
    QTRY_COMPARE_EQ(exported.size(), 1);
    QTRY_VERIFY(!open.dialog);
    QFile file(open.path(u"quantized.bin"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("\0\x80\xff", 3));
}

void TestExportDialog::allTensorsBecomeAFolder()
{
    const OpenExport open({});
    QVERIFY(!open.child<QRadioButton>(u"exportSelected"_s)->isEnabled());
    const QSignalSpy exported(open.dialog, &ExportDialog::exported);
    open.click(u"exportButton"_s);
    QTRY_COMPARE_EQ(exported.size(), 1);
    QVERIFY(QFileInfo::exists(open.path(u"model-npy/index.json"_s)));
    QVERIFY(QFileInfo::exists(open.path(u"model-npy/conv_kernel.npy"_s)));
}

void TestExportDialog::whatIsThereIsReplacedWhenConfirmed()
{
    const OpenExport open({ 0 });
    const QString path = open.path(u"conv_kernel.npy"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("mine") == 4);
    file.close();
    open.click(u"exportButton"_s);
    auto *conflict = open.child<MessageBar>(u"exportConflict"_s);
    QTRY_VERIFY(conflict->isVisible());
    QCOMPARE(QFileInfo(path).size(), 4);
    open.click(u"replaceExport"_s);
    QTRY_VERIFY(!open.dialog);
    QCOMPARE(QFileInfo(path).size(), 128 + 8);
}

void TestExportDialog::whatAFormatDoesNotKnowIsTold()
{
    {
        const OpenExport named({ 1 });
        named.choose(ExportFormat::Safetensors);
        named.click(u"exportButton"_s);
        auto *reason = named.child<QLabel>(u"exportReason"_s);
        QTRY_VERIFY(reason->text().contains(u"words"_s));
        QVERIFY(reason->isVisible());
        QVERIFY(named.child<QPushButton>(u"exportButton"_s)->isEnabled());
    }
    const OpenExport all({});
    const QSignalSpy exported(all.dialog, &ExportDialog::exported);
    all.choose(ExportFormat::Safetensors);
    all.click(u"exportButton"_s);
    QTRY_COMPARE_EQ(exported.size(), 1);
    QVERIFY(exported.first().first().toString().contains(u"words"_s));
}

void TestExportDialog::wrongNamesAreRefused_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("none") << u" "_s;
    QTest::newRow("a way up") << u".."_s;
    QTest::newRow("a path") << u"a/b"_s;
}

void TestExportDialog::wrongNamesAreRefused()
{
    QFETCH(QString, name);
    const OpenExport open({ 0 });
    open.child<QLineEdit>(u"exportName"_s)->setText(name);
    QVERIFY(!open.child<QPushButton>(u"exportButton"_s)->isEnabled());
    QVERIFY(!open.child<QLabel>(u"exportReason"_s)->text().isEmpty());
}

QTEST_MAIN(TestExportDialog)
#include "tst_exportdialog.moc"
