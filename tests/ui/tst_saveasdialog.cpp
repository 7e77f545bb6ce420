// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/weights/encode.h"
#include "tests/ui/windowfixture.h"
#include "ui/dialogs/saveasdialog.h"
#include "ui/document/modeldocument.h"
#include "ui/widgets/messagebar.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>

using namespace Qt::StringLiterals;
using namespace weightroom;
using testing::WindowFixture;

namespace {

/// Waits with the answer until the test gives it.
class SlowSaver : public IoHandler
{
public:
    QFuture<Expected<SaveResult>> save(ModelArtifacts, OperationPtr op) override
    {
        operation = op;
        promise = std::make_shared<QPromise<Expected<SaveResult>>>();
        promise->start();
        return promise->future();
    }
    void finish(Expected<SaveResult> result)
    {
        promise->addResult(std::move(result));
        promise->finish();
    }
    OperationPtr operation;
    std::shared_ptr<QPromise<Expected<SaveResult>>> promise;
};

/// The dialog of an open sample.
struct OpenDialog
{
    WindowFixture fixture;
    ModelDocument document{ WindowFixture::sample(u"dense"_s), &fixture.pool };
    QPointer<SaveAsDialog> dialog;

    explicit OpenDialog(const WindowServices *services = nullptr)
    {
        fixture.settings.setLastFolder(fixture.folder.path());
        document.open(
            [this](const OperationPtr &op) { return fixture.router.load(document.url(), op); });
        if (QTest::qWaitFor([this] { return document.state() == ModelDocument::State::Ready; })) {
            dialog = new SaveAsDialog(&document, services ? *services : fixture.services());
            dialog->open();
        }
    }
    ~OpenDialog() { delete dialog; }

    template <typename T>
    T *child(const QString &name) const
    {
        return dialog->findChild<T *>(name);
    }
    void click(const QString &name) const
    {
        QTest::mouseClick(child<QPushButton>(name), Qt::LeftButton);
    }
};

/// A dialog that saves by a SlowSaver.
struct SlowDialog
{
    WindowFixture files;
    std::shared_ptr<SlowSaver> saver = std::make_shared<SlowSaver>();
    IoRouter router;
    std::unique_ptr<OpenDialog> open;

    SlowDialog()
    {
        router.registerSaveRouter(
            [saver = saver](const QString &, const IoOptions &) { return saver; });
        WindowServices services = files.services();
        services.router = &router;
        open = std::make_unique<OpenDialog>(&services);
        open->child<QLineEdit>(u"saveFolder"_s)->setText(files.folder.path());
    }
};

} // namespace

class TestSaveAsDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { testing::failOnWarnings(); }

    void proposesTheModelsNameAndSaves()
    {
        OpenDialog open;
        QVERIFY(open.dialog);
        QCOMPARE_EQ(open.child<QLineEdit>(u"saveName"_s)->text(), u"dense"_s);
        QSignalSpy saved(open.dialog, &SaveAsDialog::saved);
        open.child<QLineEdit>(u"saveName"_s)->setText(u"copy"_s);
        QTest::keyClick(open.dialog, Qt::Key_Return);
        QTRY_COMPARE_EQ(saved.count(), 1);
        QVERIFY(QFile::exists(open.fixture.folder.filePath(u"copy/model.json"_s)));
        QVERIFY2(saved.first().first().toString().contains(u"copy"_s),
                 qPrintable(saved.first().first().toString()));
        QCOMPARE_EQ(open.fixture.saveOptions.value(u"layout"_s).toString(), u"keep"_s);
        QCOMPARE_EQ(open.fixture.saveOptions.value(u"replace"_s).toBool(), false);
        QTRY_VERIFY(!open.dialog);
    }

    void passesTheSizeOfShards()
    {
        OpenDialog open;
        auto *size = open.child<QSpinBox>(u"shardSize"_s);
        QVERIFY(!size->isVisible());
        open.child<QComboBox>(u"weightsStyle"_s)->setCurrentIndex(2);
        QVERIFY(size->isVisible());
        size->setValue(7);
        open.child<QLineEdit>(u"saveName"_s)->setText(u"sized"_s);
        open.click(u"saveButton"_s);
        QTRY_VERIFY(!open.dialog);
        QCOMPARE_EQ(open.fixture.saveOptions.value(u"layout"_s).toString(), u"sized"_s);
        QCOMPARE_EQ(open.fixture.saveOptions.value(u"shardBytes"_s).toLongLong(), 7'000'000);
    }

    void saysWhyWhatWasTypedWillNotDo_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QString>("name");
        QTest::newRow("no folder") << QString() << u"a"_s;
        QTest::newRow("a relative folder") << u"models"_s << u"a"_s;
        QTest::newRow("no name") << u"/tmp"_s << QString();
        QTest::newRow("blanks") << u"/tmp"_s << u"  "_s;
        QTest::newRow("a slash") << u"/tmp"_s << u"a/b"_s;
        QTest::newRow("the parent") << u"/tmp"_s << u".."_s;
    }
    void saysWhyWhatWasTypedWillNotDo()
    {
        QFETCH(QString, folder);
        QFETCH(QString, name);
        OpenDialog open;
        open.child<QLineEdit>(u"saveFolder"_s)->setText(folder);
        open.child<QLineEdit>(u"saveName"_s)->setText(name);
        const auto *reason = open.child<QLabel>(u"saveReason"_s);
        QVERIFY(reason->isVisible());
        QVERIFY(!reason->text().isEmpty());
        QVERIFY(!open.child<QPushButton>(u"saveButton"_s)->isEnabled());
        open.child<QLineEdit>(u"saveFolder"_s)->setText(open.fixture.folder.path());
        open.child<QLineEdit>(u"saveName"_s)->setText(u"fine"_s);
        QVERIFY(!reason->isVisible());
        QVERIFY(open.child<QPushButton>(u"saveButton"_s)->isEnabled());
    }

    void aFileInTheWayIsToldWhileTyping()
    {
        OpenDialog open;
        QFile file(open.fixture.folder.filePath(u"taken"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        open.child<QLineEdit>(u"saveName"_s)->setText(u"taken"_s);
        QTRY_VERIFY(!open.child<QPushButton>(u"saveButton"_s)->isEnabled());
        QVERIFY(open.child<QLabel>(u"saveReason"_s)->isVisible());
    }

    void aModelInTheWayAsksToReplaceOrRename()
    {
        OpenDialog open;
        const auto save = open.fixture.router.save(open.fixture.folder.filePath(u"there"_s),
                                                   open.document.artifacts(), Operation::create());
        QTRY_VERIFY(QFile::exists(open.fixture.folder.filePath(u"there/model.json"_s)));
        QTRY_VERIFY(save.isFinished());
        QSignalSpy saved(open.dialog, &SaveAsDialog::saved);
        open.child<QLineEdit>(u"saveName"_s)->setText(u"there"_s);
        open.click(u"saveButton"_s);
        auto *conflict = open.child<MessageBar>(u"saveConflict"_s);
        QTRY_VERIFY(conflict->isVisible());
        QCOMPARE_EQ(saved.count(), 0);
        open.click(u"otherName"_s);
        QVERIFY(!conflict->isVisible());
        open.click(u"saveButton"_s);
        QTRY_VERIFY(conflict->isVisible());
        open.click(u"replaceModel"_s);
        QTRY_COMPARE_EQ(saved.count(), 1);
        QCOMPARE_EQ(open.fixture.saveOptions.value(u"replace"_s).toBool(), true);
    }

    void cancelStopsSavingFirstAndKeepsWhatWasTyped()
    {
        const SlowDialog slow;
        OpenDialog &open = *slow.open;
        open.child<QLineEdit>(u"saveName"_s)->setText(u"typed"_s);
        open.click(u"saveButton"_s);
        QTRY_VERIFY(slow.saver->promise);
        QVERIFY(open.child<QProgressBar>(u"saveProgress"_s)->isVisible());
        QVERIFY(!open.child<QLineEdit>(u"saveName"_s)->isEnabled());
        open.click(u"cancelSaving"_s);
        QVERIFY(slow.saver->operation->isCanceled());
        QVERIFY(open.dialog && open.dialog->isVisible());
        slow.saver->finish(canceledError());
        QTRY_VERIFY(open.child<QLineEdit>(u"saveName"_s)->isEnabled());
        QCOMPARE_EQ(open.child<QLineEdit>(u"saveName"_s)->text(), u"typed"_s);
        open.click(u"cancelSaving"_s);
        QTRY_VERIFY(!open.dialog);
    }

    void aFailureIsToldInTheDialog()
    {
        const SlowDialog slow;
        OpenDialog &open = *slow.open;
        open.click(u"saveButton"_s);
        QTRY_VERIFY(slow.saver->promise);
        slow.saver->finish(Error{ ErrorCode::NoSpace, u"Disk full."_s });
        QTRY_COMPARE_EQ(open.child<QLabel>(u"saveReason"_s)->text(), u"Disk full."_s);
        QVERIFY(open.child<QPushButton>(u"saveButton"_s)->isEnabled());
    }
};

QTEST_MAIN(TestSaveAsDialog)
#include "tst_saveasdialog.moc"
