// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/manage/modelcomparison.h"
#include "core/manage/modelnaming.h"
#include "tests/ui/storesfixture.h"
#include "ui/actions/loadsnippet.h"
#include "ui/actions/modelact.h"
#include "ui/actions/modelactions.h"
#include "ui/actions/noticebar.h"
#include "ui/document/modeldocument.h"
#include "ui/document/modelview.h"
#include "ui/mainwindow.h"
#include "ui/overview/modelmetadata.h"

#include <QAction>
#include <QClipboard>
#include <QDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace weightroom;
using namespace weightroom::testing;

namespace {

/// The actions over real stores, in a bare window.
struct Desk : StoresFixture
{
    QWidget window;
    NoticeBar *notices = new NoticeBar(&window);
    ModelActions actions{ services(), notices, &window };

    Desk()
    {
        (new QVBoxLayout(&window))->addWidget(notices);
        window.show();
    }

    /// The text of the bar, once it says something with \a part in it.
    bool tells(const QString &part)
    {
        return QTest::qWaitFor([&] { return notices->text().contains(part); });
    }
    bool settles()
    {
        return QTest::qWaitFor([this] { return !actions.history()->isBusy(); });
    }
    QDialog *dialog(const QString &name)
    {
        QDialog *found = nullptr;
        return QTest::qWaitFor([&] {
            found = window.findChild<QDialog *>(name);
            return found && found->isVisible();
        })
            ? found
            : nullptr;
    }
    static void click(QDialog *dialog, const QString &name)
    {
        QTest::mouseClick(dialog->findChild<QPushButton *>(name), Qt::LeftButton);
    }
    bool undoes()
    {
        actions.history()->undo();
        return settles();
    }
};

const auto face = u"indexeddb://face"_s;

} // namespace

class TestModelActions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { testing::failOnWarnings(); }
    void trashTellsAndCanBeUndone();
    void theBarGoesByItself();
    void failuresStayInTheBar();
    void deletingForGoodAsksFirst();
    void renamesThroughTheSheet();
    void aTakenNameIsToldWhileTyping();
    void duplicatesAndTakesItBack();
    void tagsOfSeveralModels();
    void notesOfOneModel();
    void metadataByTheForm();
    void metadataAsJson();
    void undoOfMetadataKeepsTags();
    void restoresFromTheTrash();
    void emptyingTheTrashAsksFirst();
    void reasons_data();
    void reasons();
    void names_data();
    void names();
    void nameProblems_data();
    void nameProblems();
    void snippets_data();
    void snippets();
    void copiesTheSnippet();
    void formAndOtherMembers();
    void theWindowFollows();
    void greyedEntriesSayWhy();
    void theOverviewTellsWhatIsRemembered();
};

void TestModelActions::trashTellsAndCanBeUndone()
{
    Desk desk;
    const QStringList urls{ face, u"localstorage://b"_s, desk.fileUrl(u"c"_s) };
    for (const QString &url : urls)
        QVERIFY(desk.save(url));
    desk.actions.moveToTrash(urls);
    QVERIFY(desk.tells(u"3 model(s) to trash"_s));
    QVERIFY2(desk.notices->text().contains(u"kB"_s), qPrintable(desk.notices->text()));
    QCOMPARE(desk.inTrash().size(), 3);
    auto *undo = desk.notices->findChild<QPushButton *>(u"noticeUndo"_s);
    QVERIFY(undo->isVisible());
    QTest::mouseClick(undo, Qt::LeftButton);
    QTRY_VERIFY(desk.inTrash().isEmpty());
    QVERIFY(desk.settles());
    for (const QString &url : urls)
        QVERIFY(desk.isThere(url));
    QCOMPARE(desk.actions.history()->redoText(), u"deletion of 3 model(s)"_s);
    // What the bar said is not so any more.
    QVERIFY(desk.tells(u"Taken back: deletion"_s));
    QVERIFY(!undo->isVisible());
}

void TestModelActions::theBarGoesByItself()
{
    Desk desk;
    desk.notices->setShownFor(std::chrono::milliseconds(50));
    QVERIFY(desk.save(face));
    desk.actions.moveToTrash({ face });
    QVERIFY(desk.tells(u"to trash"_s));
    QTRY_VERIFY(desk.notices->text().isEmpty());
    QVERIFY(desk.undoes());
    QVERIFY(desk.isThere(face));
}

void TestModelActions::failuresStayInTheBar()
{
    Desk desk;
    desk.notices->setShownFor(std::chrono::milliseconds(20));
    QVERIFY(desk.save(face));
    desk.actions.moveToTrash({ face, u"indexeddb://nothing"_s });
    QVERIFY(desk.tells(u"nothing"_s));
    QVERIFY2(desk.notices->text().contains(u"1 model(s) done"_s), qPrintable(desk.notices->text()));
    QTest::qWait(100);
    QVERIFY(!desk.notices->text().isEmpty());
    QVERIFY(!desk.isThere(face));
}

void TestModelActions::deletingForGoodAsksFirst()
{
    Desk desk;
    QVERIFY(desk.save(face) && desk.save(u"localstorage://b"_s));
    QVERIFY(desk.setLabels(face, { { u"x"_s }, {} }));
    desk.actions.deleteForGood({ face, u"localstorage://b"_s });
    QDialog *dialog = desk.dialog(u"deleteDialog"_s);
    QVERIFY(dialog);
    QCOMPARE(dialog->findChild<QListWidget *>(u"deletedNames"_s)->count(), 2);
    const auto *size = dialog->findChild<QLabel *>(u"deletedSize"_s);
    QTRY_VERIFY2(size->text().startsWith(u"Together"_s), qPrintable(size->text()));
    Desk::click(dialog, u"cancelDeletion"_s);
    QVERIFY(desk.isThere(face));

    desk.actions.deleteForGood({ face, u"localstorage://b"_s });
    QTRY_VERIFY((dialog = desk.dialog(u"deleteDialog"_s)));
    Desk::click(dialog, u"confirmDeletion"_s);
    QVERIFY(desk.tells(u"Deleted 2 model(s) for good"_s));
    QVERIFY(!desk.isThere(face) && desk.inTrash().isEmpty());
    QTRY_VERIFY(desk.labels(face).isEmpty());
    QVERIFY(!desk.actions.history()->canUndo());
}

void TestModelActions::renamesThroughTheSheet()
{
    Desk desk;
    const QString url = desk.fileUrl(u"old"_s);
    QVERIFY(desk.save(url) && desk.setLabels(url, { { u"x"_s }, u"n"_s }));
    desk.actions.rename(url + u"/model.json"_s);
    QDialog *dialog = desk.dialog(u"renameDialog"_s);
    QVERIFY(dialog);
    auto *name = dialog->findChild<QLineEdit *>(u"newName"_s);
    QCOMPARE(name->text(), u"old"_s);
    QVERIFY(!dialog->findChild<QPushButton *>(u"renameButton"_s)->isEnabled());
    name->setText(u"a/b"_s);
    QVERIFY(dialog->findChild<QLabel *>(u"renameReason"_s)->isVisible());
    name->setText(u"new"_s);
    Desk::click(dialog, u"renameButton"_s);
    QTRY_VERIFY(desk.isThere(desk.fileUrl(u"new"_s)));
    QVERIFY(desk.settles());
    QCOMPARE(desk.labels(desk.fileUrl(u"new"_s)).notes, u"n"_s);
    QCOMPARE(desk.actions.history()->undoText(), u"renaming of old"_s);
    QVERIFY(desk.undoes());
    QVERIFY(desk.isThere(url) && !desk.isThere(desk.fileUrl(u"new"_s)));
}

void TestModelActions::aTakenNameIsToldWhileTyping()
{
    Desk desk;
    QVERIFY(desk.save(face) && desk.save(u"indexeddb://taken"_s));
    desk.actions.rename(face);
    QDialog *dialog = desk.dialog(u"renameDialog"_s);
    QVERIFY(dialog);
    dialog->findChild<QLineEdit *>(u"newName"_s)->setText(u"taken"_s);
    auto *useFree = dialog->findChild<QPushButton *>(u"useFreeName"_s);
    QTRY_VERIFY(useFree->isVisible());
    auto *rename = dialog->findChild<QPushButton *>(u"renameButton"_s);
    QVERIFY(!rename->isEnabled());
    QTest::mouseClick(useFree, Qt::LeftButton);
    QCOMPARE(dialog->findChild<QLineEdit *>(u"newName"_s)->text(), u"taken 2"_s);
    QVERIFY(rename->isEnabled());
    QTest::keyClick(dialog, Qt::Key_Return);
    QVERIFY(!dialog->isVisible());
    QTRY_VERIFY2(desk.isThere(u"indexeddb://taken 2"_s), qPrintable(desk.notices->text()));
}

void TestModelActions::duplicatesAndTakesItBack()
{
    Desk desk;
    QVERIFY(desk.save(face) && desk.setLabels(face, { { u"x"_s }, {} }));
    desk.actions.duplicate({ face });
    QVERIFY(desk.tells(u"face 2"_s));
    QVERIFY(desk.isThere(u"indexeddb://face 2"_s));
    QTRY_COMPARE_EQ(desk.labels(u"indexeddb://face 2"_s).tags, QStringList{ u"x"_s });
    QVERIFY(desk.undoes());
    QVERIFY(!desk.isThere(u"indexeddb://face 2"_s) && desk.isThere(face));
    desk.actions.history()->redo();
    QVERIFY(desk.settles());
    QVERIFY(desk.isThere(u"indexeddb://face 2"_s));
}

void TestModelActions::tagsOfSeveralModels()
{
    Desk desk;
    const QString other = u"localstorage://other"_s;
    QVERIFY(desk.setLabels(face, { { u"all"_s, u"mine"_s }, u"Note"_s }));
    QVERIFY(desk.setLabels(other, { { u"All"_s }, {} }));
    desk.actions.editTags({ face, other });
    QDialog *dialog = desk.dialog(u"labelsDialog"_s);
    QVERIFY(dialog);
    auto *tags = dialog->findChild<QLineEdit *>(u"tagsField"_s);
    QCOMPARE(tags->text(), u"all"_s);
    QVERIFY(!dialog->findChild<QPlainTextEdit *>(u"notesField"_s)->isVisible());
    Desk::click(dialog, u"addTag_mine"_s);
    QCOMPARE(tags->text(), u"all, mine"_s);
    tags->setText(u"fresh,  fresh, two words"_s);
    Desk::click(dialog, u"saveLabels"_s);
    QTRY_COMPARE_EQ(desk.labels(other).tags, (QStringList{ u"fresh"_s, u"two words"_s }));
    QVERIFY(desk.settles());
    QCOMPARE(desk.labels(face),
             (ModelLabels{ { u"mine"_s, u"fresh"_s, u"two words"_s }, u"Note"_s }));
    QVERIFY(desk.undoes());
    QCOMPARE(desk.labels(face), (ModelLabels{ { u"all"_s, u"mine"_s }, u"Note"_s }));
    QCOMPARE(desk.labels(other).tags, QStringList{ u"All"_s });
}

void TestModelActions::notesOfOneModel()
{
    Desk desk;
    desk.actions.editNotes(face);
    QDialog *dialog = desk.dialog(u"labelsDialog"_s);
    QVERIFY(dialog);
    auto *notes = dialog->findChild<QPlainTextEdit *>(u"notesField"_s);
    QTest::keyClicks(notes, u"Runs in production."_s);
    Desk::click(dialog, u"saveLabels"_s);
    QTRY_COMPARE_EQ(desk.labels(face).notes, u"Runs in production."_s);
}

void TestModelActions::metadataByTheForm()
{
    Desk desk;
    const QString url = desk.fileUrl(u"m"_s);
    QVERIFY(desk.save(url));
    desk.actions.editMetadata(url);
    QDialog *dialog = desk.dialog(u"metadataDialog"_s);
    QVERIFY(dialog);
    auto *save = dialog->findChild<QPushButton *>(u"saveMetadata"_s);
    QVERIFY(!save->isEnabled());
    dialog->findChild<QPlainTextEdit *>(u"metadataLabels"_s)->setPlainText(u"cat\ndog\n"_s);
    dialog->findChild<QLineEdit *>(u"metadataLicense"_s)->setText(u"Apache-2.0"_s);
    QVERIFY(save->isEnabled());
    QTest::mouseClick(save, Qt::LeftButton);
    QVERIFY(desk.tells(u"metadata was saved"_s));
    const auto changed = desk.load(url);
    QVERIFY(changed);
    QCOMPARE(changed->userDefinedMetadata.text(),
             QByteArray(R"({"note":"\"quoted\"\n","n":[null],"labels":["cat","dog"],)"
                        R"("license":"Apache-2.0"})"));
    QCOMPARE(weightBytes(*changed), weightBytes(fullModel()));
    QCOMPARE(desk.inTrash().size(), 1);
    QVERIFY(desk.undoes());
    QCOMPARE(differingField(fullModel(), *desk.load(url)), QString());
    desk.actions.history()->redo();
    QVERIFY(desk.settles());
    QVERIFY(desk.load(url)->userDefinedMetadata.text().contains("Apache-2.0"));
}

void TestModelActions::metadataAsJson()
{
    Desk desk;
    QVERIFY(desk.save(face));
    desk.actions.editMetadata(face);
    QDialog *dialog = desk.dialog(u"metadataDialog"_s);
    QVERIFY(dialog);
    auto *pages = dialog->findChild<QTabWidget *>(u"metadataPages"_s);
    auto *json = dialog->findChild<QPlainTextEdit *>(u"metadataJson"_s);
    auto *save = dialog->findChild<QPushButton *>(u"saveMetadata"_s);
    auto *reason = dialog->findChild<QLabel *>(u"metadataReason"_s);
    pages->setCurrentIndex(1);
    QVERIFY(json->toPlainText().contains(u"\"note\""_s));
    for (const QString &wrong : { u"{"_s, u"[1]"_s, u"{\"a\":}"_s }) {
        json->setPlainText(wrong);
        QVERIFY(reason->isVisible() && !reason->text().isEmpty());
        QVERIFY(!save->isEnabled() && !pages->isTabEnabled(0));
    }
    json->setPlainText(u"{ \"labels\": [1, 2], \"author\": \"Ann\" }"_s);
    QVERIFY(!reason->isVisible() && save->isEnabled());
    pages->setCurrentIndex(0);
    QCOMPARE(dialog->findChild<QLineEdit *>(u"metadataAuthor"_s)->text(), u"Ann"_s);
    QVERIFY(!dialog->findChild<QPlainTextEdit *>(u"metadataLabels"_s)->isEnabled());
    QTest::mouseClick(save, Qt::LeftButton);
    QVERIFY(desk.tells(u"metadata was saved"_s));
    QCOMPARE(desk.load(face)->userDefinedMetadata.text(),
             QByteArray(R"({"labels":[1,2],"author":"Ann"})"));
}

void TestModelActions::undoOfMetadataKeepsTags()
{
    Desk desk;
    const ModelLabels labels{ { u"prod"_s }, {} };
    QVERIFY(desk.save(face) && desk.setLabels(face, labels));
    desk.actions.changeMetadata(face, JsonText::fromCompact(R"({"a":1})"));
    QVERIFY(desk.tells(u"metadata was saved"_s));
    QCOMPARE(desk.labels(face), labels);
    QVERIFY(desk.undoes());
    QCOMPARE(desk.labels(face), labels);
    desk.actions.history()->redo();
    QVERIFY(desk.settles());
    QCOMPARE(desk.labels(face), labels);
}

void TestModelActions::restoresFromTheTrash()
{
    Desk desk;
    QVERIFY(desk.save(face) && desk.setLabels(face, { { u"x"_s }, {} }));
    desk.actions.moveToTrash({ face });
    QVERIFY(desk.tells(u"to trash"_s));
    const auto entries = waited(desk.manager().trash(Operation::create()));
    QVERIFY(entries && entries->size() == 1);
    desk.actions.restore(*entries);
    QVERIFY(desk.tells(u"Restored"_s));
    QVERIFY(desk.isThere(face));
    QCOMPARE(desk.labels(face).tags, QStringList{ u"x"_s });
    QVERIFY(desk.undoes());
    QVERIFY(!desk.isThere(face));
    QCOMPARE(desk.inTrash(), QStringList{ face });
}

void TestModelActions::emptyingTheTrashAsksFirst()
{
    Desk desk;
    desk.actions.emptyTrash();
    QVERIFY(desk.tells(u"The trash is empty"_s));
    QVERIFY(desk.save(face) && desk.save(u"localstorage://b"_s));
    desk.actions.moveToTrash({ face, u"localstorage://b"_s });
    QVERIFY(desk.tells(u"to trash"_s));
    desk.actions.emptyTrash();
    QDialog *dialog = desk.dialog(u"deleteDialog"_s);
    QVERIFY(dialog);
    QVERIFY(dialog->findChild<QLabel *>(u"deletedHint"_s)->text().contains(u"30"_s));
    Desk::click(dialog, u"confirmDeletion"_s);
    QVERIFY(desk.tells(u"Deleted 2"_s));
    QVERIFY(desk.inTrash().isEmpty());
}

void TestModelActions::reasons_data()
{
    QTest::addColumn<int>("act");
    QTest::addColumn<QStringList>("urls");
    QTest::addColumn<QString>("reason");
    const QStringList two{ face, u"localstorage://b"_s };
    const QStringList web{ u"https://models.test/m/model.json"_s };
    const auto row
        = [](const char *name, ModelAct act, const QStringList &urls, const QString &reason) {
              QTest::newRow(name) << int(act) << urls << reason;
          };
    row("nothing is selected", ModelAct::Trash, {}, u"no model is selected"_s);
    row("two can be trashed", ModelAct::Trash, two, {});
    row("a server keeps its models", ModelAct::Trash, web, u"cannot be removed"_s);
    row("also beside others", ModelAct::DeleteForGood, two + web, u"cannot be removed"_s);
    row("one can be renamed", ModelAct::Rename, { face }, {});
    row("two cannot", ModelAct::Rename, two, u"several are selected"_s);
    row("not on a server", ModelAct::Rename, web, u"cannot be renamed"_s);
    row("no copies on a server", ModelAct::Duplicate, web, u"Copies cannot"_s.toLower());
    row("metadata of one", ModelAct::EditMetadata, { face }, {});
    row("not of a server's", ModelAct::EditMetadata, web, u"cannot be changed"_s);
    row("a store is no folder", ModelAct::ShowInFileManager, { face }, u"not in a folder"_s);
    row("a folder is", ModelAct::ShowInFileManager, { u"file:///m"_s }, {});
    row("tags of a server's model", ModelAct::Tags, web, {});
}

void TestModelActions::reasons()
{
    QFETCH(const int, act);
    QFETCH(const QStringList, urls);
    QFETCH(const QString, reason);
    StoresFixture fixture;
    const QString found = reasonAgainst(static_cast<ModelAct>(act), urls, fixture.services());
    QVERIFY2(reason.isEmpty() ? found.isEmpty() : found.contains(reason), qPrintable(found));
}

void TestModelActions::names_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("renamed");
    QTest::newRow("a record") << u"indexeddb://a b"_s << u"a b"_s << u"indexeddb://new"_s;
    QTest::newRow("a path") << u"localstorage://a/b"_s << u"a/b"_s << u"localstorage://new"_s;
    QTest::newRow("a folder") << u"file:///x/m"_s << u"m"_s << u"file:///x/new"_s;
    QTest::newRow("its JSON") << u"file:///x/m/model.json"_s << u"m"_s << u"file:///x/new"_s;
    QTest::newRow("another JSON") << u"file:///x/face.json"_s << u"face"_s
                                  << u"file:///x/new.json"_s;
}

void TestModelActions::names()
{
    QFETCH(const QString, url);
    StoresFixture fixture;
    QTEST(nameInUrl(fixture.application.router(), url), "name");
    QTEST(urlWithName(fixture.application.router(), url, u"new"_s), "renamed");
}

void TestModelActions::nameProblems_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isFine");
    QTest::newRow("a slash in a record") << face << u"a/b"_s << true;
    QTest::newRow("a slash in a folder") << u"file:///m"_s << u"a/b"_s << false;
    QTest::newRow("blanks") << face << u"  "_s << false;
    QTest::newRow("the parent") << u"file:///m"_s << u".."_s << false;
    QTest::newRow("too long") << u"file:///m"_s << QString(200, u'文') << false;
    QTest::newRow("odd but fine") << u"file:///m"_s << u"ä & 文"_s << true;
    QTest::newRow("half a letter") << face << QString(QChar(0xd800)) << false;
}

void TestModelActions::nameProblems()
{
    QFETCH(const QString, url);
    QFETCH(const QString, name);
    StoresFixture fixture;
    QTEST(nameProblem(fixture.application.router(), url, name).isEmpty(), "isFine");
}

void TestModelActions::snippets_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<int>("kind");
    QTest::addColumn<bool>("node");
    QTest::addColumn<QString>("line");
    QTest::newRow("layers from a store")
        << face << 0 << false << u"const model = await tf.loadLayersModel(\"indexeddb://face\");"_s;
    QTest::newRow("a graph from a server")
        << u"https://a.test/model.json"_s << 1 << false
        << u"const model = await tf.loadGraphModel(\"https://a.test/model.json\");"_s;
    QTest::newRow("a folder beside the page")
        << u"file:///x/it's \"m\""_s << 0 << false
        << u"const model = await tf.loadLayersModel(\"it's \\\"m\\\"/model.json\");"_s;
    QTest::newRow("a folder for node")
        << u"file:///x/m"_s << 1 << true
        << u"const model = await tf.loadGraphModel(\"file:///x/m/model.json\");"_s;
    QTest::newRow("a JSON for node")
        << u"file:///x/face.json"_s << 1 << true
        << u"const model = await tf.loadGraphModel(\"file:///x/face.json\");"_s;
    QTest::newRow("a server for node")
        << u"https://a.test/model.json"_s << 0 << true
        << u"const model = await tf.loadLayersModel(\"https://a.test/model.json\");"_s;
    QTest::newRow("a store for node")
        << face << 0 << true
        << u"const model = await tf.loadLayersModel(\"file://FOLDER/model.json\");"_s;
    QTest::newRow("weights alone")
        << u"file:///x/m"_s << 2 << true
        << u"const weights = await load(json.weightsManifest ?? json, \"/x/m\");"_s;
    QTest::newRow("weights alone in a page")
        << u"file:///x/a-weights_manifest.json"_s << 2 << false
        << u"const weights = await tf.io.loadWeights(json.weightsManifest ?? json, \"x\");"_s;
    QTest::newRow("weights alone in a browser's store")
        << face << 2 << false
        << u"const artifacts = await tf.io.getLoadHandlers(\"indexeddb://face\")[0].load();"_s;
}

void TestModelActions::snippets()
{
    QFETCH(const QString, url);
    QFETCH(const int, kind);
    QFETCH(const bool, node);
    QFETCH(const QString, line);
    ModelArtifacts model = fullModel();
    if (kind == 1)
        model.modelTopology = JsonText::fromCompact(R"({"node":[],"versions":{}})");
    else if (kind == 2)
        model.modelTopology = {};
    StoresFixture fixture;
    const QString snippet = loadSnippet(node ? SnippetFor::Node : SnippetFor::Page, model, url,
                                        fixture.application.router());
    const QStringList lines = snippet.split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.last(), line);
    QVERIFY(lines.first().contains(node ? u"tfjs-node"_s : u"/tfjs"_s));
}

void TestModelActions::copiesTheSnippet()
{
    Desk desk;
    QVERIFY(desk.save(face));
    desk.actions.copySnippet(face);
    QVERIFY(desk.tells(u"copied"_s));
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"loadLayersModel"_s));
}

void TestModelActions::formAndOtherMembers()
{
    const JsonText metadata = JsonText::fromCompact(
        R"({"z":1e+21,"labels":["a"],"author":{"name":"x"},"description":"d"})");
    KnownMetadata known = knownMetadata(metadata);
    QCOMPARE(known.labels, std::optional(QStringList{ u"a"_s }));
    QVERIFY(!known.author);
    QCOMPARE(known.description, std::optional(u"d"_s));
    QCOMPARE(withKnownMetadata(metadata, known), metadata);
    known.labels->clear();
    known.description = u"\"new\""_s;
    known.license = u"MIT"_s;
    const QByteArray changed
        = R"({"z":1e+21,"author":{"name":"x"},"description":"\"new\"","license":"MIT"})";
    QCOMPARE(withKnownMetadata(metadata, known).text(), changed);
    QVERIFY(withKnownMetadata({}, {}).isAbsent());
}

void TestModelActions::theWindowFollows()
{
    StoresFixture fixture;
    QVERIFY(fixture.save(face));
    MainWindow window(fixture.services());
    window.show();
    window.openUrls({ face });
    const auto title = [&window] {
        const ModelView *view = window.currentView();
        return view && view->document()->state() == ModelDocument::State::Ready
            ? view->document()->url()
            : QString();
    };
    QTRY_COMPARE_EQ(title(), face);
    auto *undo = window.findChild<QAction *>(u"undoAction"_s);
    QVERIFY(!undo->isEnabled());
    window.findChild<QAction *>(u"moveToTrashAction"_s)->trigger();
    QTRY_VERIFY(window.views().isEmpty());
    QTRY_VERIFY(undo->isEnabled());
    QVERIFY2(undo->text().contains(u"deletion of face"_s), qPrintable(undo->text()));
    QTest::keyClick(&window, Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE_EQ(title(), face);
    QTRY_VERIFY(!undo->isEnabled());

    window.showPage(2);
    window.findChild<QAction *>(u"renameAction"_s)->trigger();
    QTRY_VERIFY(window.findChild<QLineEdit *>(u"newName"_s));
    window.findChild<QLineEdit *>(u"newName"_s)->setText(u"other"_s);
    QTest::mouseClick(window.findChild<QPushButton *>(u"renameButton"_s), Qt::LeftButton);
    QTRY_COMPARE_EQ(title(), u"indexeddb://other"_s);
    QCOMPARE(window.views().size(), 1);
    QTRY_COMPARE_EQ(window.currentView()->pageIndex(), 2);
}

void TestModelActions::greyedEntriesSayWhy()
{
    StoresFixture fixture;
    MainWindow window(fixture.services());
    for (const QString &name :
         { u"duplicateAction"_s, u"renameAction"_s, u"moveToTrashAction"_s, u"editMetadataAction"_s,
           u"tagsAction"_s, u"copySnippetAction"_s, u"restoreAction"_s, u"undoAction"_s }) {
        const auto *action = window.findChild<QAction *>(name);
        QVERIFY2(action && !action->isEnabled(), qPrintable(name));
        QVERIFY2(action->statusTip().startsWith(u"Not possible"_s), qPrintable(name));
    }
}

void TestModelActions::theOverviewTellsWhatIsRemembered()
{
    StoresFixture fixture;
    const QString url = fixture.fileUrl(u"m"_s);
    QVERIFY(fixture.save(url));
    QVERIFY(fixture.setLabels(url, { { u"prod"_s }, u"Keep."_s }));
    MainWindow window(fixture.services());
    window.show();
    window.openUrls({ fixture.folder.filePath(u"m"_s) });
    QTRY_VERIFY(window.findChild<QLabel *>(u"overviewTags"_s));
    const auto *tags = window.findChild<QLabel *>(u"overviewTags"_s);
    QTRY_COMPARE_EQ(tags->text(), u"Tags: prod"_s);
    QCOMPARE(window.findChild<QLabel *>(u"overviewNotes"_s)->text(), u"Keep."_s);
    QVERIFY(fixture.setLabels(url, { { u"old"_s }, {} }));
    QTRY_COMPARE_EQ(tags->text(), u"Tags: old"_s);
    const auto *fit = window.findChild<QLabel *>(u"overviewFit"_s);
    QTRY_COMPARE_EQ(fit->text(), u"localstorage: yes · indexeddb: yes"_s);
    QVERIFY(window.findChild<QPlainTextEdit *>(u"nodeSnippet"_s)
                ->toPlainText()
                .contains(u"loadLayersModel(\"file://"_s));
    QVERIFY(window.findChild<QPushButton *>(u"overviewEditMetadata"_s)->isEnabled());
}

QTEST_MAIN(TestModelActions)
#include "tst_modelactions.moc"
