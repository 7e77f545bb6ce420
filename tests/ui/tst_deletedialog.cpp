// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/warnings.h"
#include "ui/dialogs/deletedialog.h"
#include "ui/settings.h"

#include <QLabel>
#include <QListWidget>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace weightroom;

namespace {

struct Question
{
    QTemporaryDir folder;
    Settings settings{ folder.filePath(u"settings.ini"_s) };
    QPointer<DeleteDialog> dialog
        = new DeleteDialog({ .title = u"Delete"_s,
                             .sentence = u"Two models will be deleted for good."_s,
                             .names = { u"one"_s, u"two"_s },
                             .verb = u"&Delete"_s,
                             .hint = u"The trash would keep them."_s },
                           &settings);
    QSignalSpy confirmed{ dialog, &DeleteDialog::confirmed };

    Question() { dialog->open(); }
    ~Question() { delete dialog; }
};

} // namespace

class TestDeleteDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { testing::failOnWarnings(); }

    void namesWhatIsGoing()
    {
        const Question question;
        const auto *names = question.dialog->findChild<QListWidget *>(u"deletedNames"_s);
        QCOMPARE(names->count(), 2);
        QCOMPARE(names->item(1)->text(), u"two"_s);
        question.dialog->setBytes(41'000'000);
        const auto *size = question.dialog->findChild<QLabel *>(u"deletedSize"_s);
        QVERIFY2(size->text().contains(u"41.0 MB"_s), qPrintable(size->text()));
        QVERIFY(question.dialog->findChild<QLabel *>(u"deletedWarning"_s)
                    ->text()
                    .contains(u"cannot be undone"_s));
        QVERIFY(question.dialog->findChild<QLabel *>(u"deletedHint"_s)->isVisible());
    }

    void enterAndEscapeDeleteNothing_data()
    {
        QTest::addColumn<int>("key");
        QTest::newRow("Enter is Cancel") << int(Qt::Key_Return);
        QTest::newRow("Escape") << int(Qt::Key_Escape);
        QTest::newRow("Space on what has the focus") << int(Qt::Key_Space);
    }
    void enterAndEscapeDeleteNothing()
    {
        QFETCH(const int, key);
        const Question question;
        QVERIFY(QTest::qWaitForWindowActive(question.dialog));
        QTest::keyClick(question.dialog->focusWidget(), static_cast<Qt::Key>(key));
        QTRY_VERIFY(!question.dialog);
        QCOMPARE(question.confirmed.count(), 0);
    }

    void theVerbDeletes()
    {
        const Question question;
        QTest::mouseClick(question.dialog->findChild<QPushButton *>(u"confirmDeletion"_s),
                          Qt::LeftButton);
        QCOMPARE(question.confirmed.count(), 1);
        QTRY_VERIFY(!question.dialog);
    }
};

QTEST_MAIN(TestDeleteDialog)
#include "tst_deletedialog.moc"
