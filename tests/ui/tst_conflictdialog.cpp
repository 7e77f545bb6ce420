// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/storesfixture.h"
#include "ui/dialogs/conflictdialog.h"

#include <QCheckBox>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace weightroom;
using namespace weightroom::testing;

namespace {

/// A conflict between the model at "there" and the one at "new".
struct Question : StoresFixture
{
    QPointer<ConflictDialog> dialog;
    QList<std::pair<IfConflict, bool>> answers;

    bool ask(const ConflictQuestion &question)
    {
        dialog = new ConflictDialog(question, services());
        QObject::connect(dialog, &ConflictDialog::answered, dialog,
                         [this](IfConflict answer, bool forAll) {
                             answers += { answer, forAll };
                         });
        dialog->open();
        return QTest::qWaitForWindowExposed(dialog);
    }
    ~Question() { delete dialog; }

    QLabel *label(const QString &name) const { return dialog->findChild<QLabel *>(name); }
    QPushButton *button(const QString &name) const
    {
        return dialog->findChild<QPushButton *>(name);
    }
    QString verdict() const { return label(u"conflictVerdict"_s)->text(); }
    bool waitsFor(const QString &part) const
    {
        return QTest::qWaitFor([&] { return verdict().contains(part); });
    }
};

const auto there = u"indexeddb://face"_s;

} // namespace

class TestConflictDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { testing::failOnWarnings(); }
    void showsBothSides();
    void tellsWhatDiffers_data();
    void tellsWhatDiffers();
    void answersWhatWasClicked_data();
    void answersWhatWasClicked();
    void escapeAnswersNothing();
    void enterKeepsBoth();
    void aBrokenModelCanBeReplaced();
    void damagedWeightsAreTold();
};

void TestConflictDialog::showsBothSides()
{
    Question question;
    const QString arriving = question.fileUrl(u"new"_s);
    QVERIFY(question.save(there) && question.save(u"indexeddb://face 2"_s));
    QVERIFY(question.save(arriving, smallModel()));
    QVERIFY(question.ask({ .source = arriving, .target = there }));
    QVERIFY(question.waitsFor(u"differ"_s));
    QCOMPARE(question.label(u"conflict0There"_s)->text(), u"face"_s);
    QCOMPARE(question.label(u"conflict0New"_s)->text(), u"new"_s);
    QVERIFY(question.label(u"conflict1New"_s)->text().contains(arriving));
    QVERIFY(question.label(u"conflict2There"_s)->toolTip().contains(u"byte"_s));
    QVERIFY(question.label(u"conflict3There"_s)->text().size() > 5);
    QVERIFY(question.label(u"conflict4New"_s)->text().contains(u"without"_s)
            || question.label(u"conflict4New"_s)->text().contains(u"model"_s));
    QCOMPARE(question.label(u"conflict5New"_s)->text(), u"1"_s);
    QCOMPARE(question.label(u"conflict6New"_s)->toolTip().size(), 64);
    QVERIFY(question.label(u"conflict6New"_s)->toolTip()
            != question.label(u"conflict6There"_s)->toolTip());
    QTRY_VERIFY(question.label(u"conflictConsequence"_s)->text().contains(u"“face 3”"_s));
    QVERIFY(question.label(u"conflictConsequence"_s)->text().contains(u"trash"_s));
    QVERIFY(!question.dialog->findChild<QCheckBox *>(u"conflictForAll"_s)->isVisible());
}

void TestConflictDialog::tellsWhatDiffers_data()
{
    QTest::addColumn<int>("change");
    QTest::addColumn<QString>("verdict");
    QTest::newRow("nothing") << 0 << u"identical"_s;
    QTest::newRow("a field") << 1 << u"userDefinedMetadata"_s;
    QTest::newRow("the weights alone") << 2 << u"Only their weights differ"_s;
    QTest::newRow("both") << 3 << u"Their weights differ, and so does: userDefinedMetadata"_s;
}

void TestConflictDialog::tellsWhatDiffers()
{
    QFETCH(const int, change);
    QFETCH(const QString, verdict);
    Question question;
    ModelArtifacts model = fullModel();
    if (change & 1)
        model.userDefinedMetadata = JsonText::fromCompact(R"({"other":1})");
    if (change & 2) {
        QByteArray bytes = weightBytes(model);
        bytes[5] = static_cast<char>(bytes.at(5) ^ 1);
        model.weightData = WeightData::fromBytes(bytes);
    }
    QVERIFY(question.save(there) && question.save(u"localstorage://face"_s, model));
    QVERIFY(question.ask({ .source = u"localstorage://face"_s, .target = there }));
    QVERIFY2(question.waitsFor(verdict), qPrintable(question.verdict()));
    QCOMPARE(question.button(u"skipNew"_s)->isDefault(), change == 0);
}

void TestConflictDialog::answersWhatWasClicked_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<int>("answer");
    QTest::addColumn<bool>("forAll");
    QTest::newRow("keep both") << u"keepBoth"_s << int(IfConflict::KeepBoth) << false;
    QTest::newRow("replace") << u"replaceThere"_s << int(IfConflict::Replace) << false;
    QTest::newRow("skip, and all others, too") << u"skipNew"_s << int(IfConflict::Skip) << true;
}

void TestConflictDialog::answersWhatWasClicked()
{
    QFETCH(const QString, button);
    QFETCH(const int, answer);
    QFETCH(const bool, forAll);
    Question question;
    QVERIFY(question.save(there) && question.save(u"localstorage://face"_s));
    QVERIFY(question.ask({ .source = u"localstorage://face"_s, .target = there, .remaining = 4 }));
    auto *all = question.dialog->findChild<QCheckBox *>(u"conflictForAll"_s);
    QVERIFY(all->isVisible() && all->text().contains(u"4"_s));
    if (forAll)
        QTest::keyClick(all, Qt::Key_Space);
    QTest::mouseClick(question.button(button), Qt::LeftButton);
    QCOMPARE(question.answers.size(), 1);
    QCOMPARE(int(question.answers.first().first), answer);
    QCOMPARE(question.answers.first().second, forAll);
    QTRY_VERIFY(!question.dialog);
}

void TestConflictDialog::escapeAnswersNothing()
{
    Question question;
    QVERIFY(question.save(there) && question.save(u"localstorage://face"_s));
    QVERIFY(question.ask({ .source = u"localstorage://face"_s, .target = there }));
    QTest::keyClick(question.dialog, Qt::Key_Escape);
    QTRY_VERIFY(!question.dialog);
    QVERIFY(question.answers.isEmpty());
}

void TestConflictDialog::enterKeepsBoth()
{
    Question question;
    QVERIFY(question.save(there) && question.save(u"localstorage://face"_s, smallModel()));
    QVERIFY(
        question.ask({ .source = u"localstorage://face"_s, .target = there, .mayReplace = false }));
    QVERIFY(!question.button(u"replaceThere"_s)->isVisible());
    QVERIFY(question.waitsFor(u"differ"_s));
    QTest::keyClick(question.dialog, Qt::Key_Return);
    QTRY_VERIFY(!question.dialog);
    QCOMPARE(question.answers.size(), 1);
    QVERIFY(question.answers.first().first == IfConflict::KeepBoth);
}

void TestConflictDialog::aBrokenModelCanBeReplaced()
{
    Question question;
    QDir(question.folder.path()).mkdir(u"broken"_s);
    QFile json(question.folder.filePath(u"broken/model.json"_s));
    QVERIFY(json.open(QIODevice::WriteOnly) && json.write("{\"x\"") > 0);
    json.close();
    QVERIFY(question.save(u"localstorage://face"_s));
    QVERIFY(question.ask(
        { .source = u"localstorage://face"_s, .target = question.fileUrl(u"broken"_s) }));
    QVERIFY(question.waitsFor(u"cannot be read"_s));
    QTest::mouseClick(question.button(u"replaceThere"_s), Qt::LeftButton);
    QCOMPARE(question.answers.size(), 1);
}

void TestConflictDialog::damagedWeightsAreTold()
{
    Question question;
    QVERIFY(question.save(there) && question.save(question.fileUrl(u"short"_s), smallModel()));
    QFile weights(question.folder.filePath(u"short/weights.bin"_s));
    QVERIFY(weights.resize(2));
    QVERIFY(question.ask({ .source = question.fileUrl(u"short"_s), .target = there }));
    QVERIFY2(question.waitsFor(u"could not be compared"_s), qPrintable(question.verdict()));
}

QTEST_MAIN(TestConflictDialog)
#include "tst_conflictdialog.moc"
