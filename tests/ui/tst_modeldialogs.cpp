// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/manage/modelcheck.h"
#include "core/manage/transfer/transferqueue.h"
#include "core/weights/encode.h"
#include "tests/ui/storesfixture.h"
#include "ui/dialogs/checkdialog.h"
#include "ui/dialogs/propertiesdialog.h"
#include "ui/dialogs/savetodialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace weightroom;
using namespace weightroom::testing;

namespace {

const auto savedModel = u"indexeddb://face"_s;

QString sampleUrl(const QString &name)
{
    return QStringLiteral("file://" SAMPLES_DIR "/") + name;
}

struct DialogStores : StoresFixture
{
    DialogStores() { save(savedModel); }

    WindowServices services()
    {
        WindowServices all = StoresFixture::services();
        all.transfers = &application.transfers();
        return all;
    }
};

void choosePlace(QDialog &dialog, const QString &scheme)
{
    auto *place = dialog.findChild<QComboBox *>(u"targetPlace"_s);
    place->setCurrentIndex(place->findData(scheme));
}

QList<TransferOrder> ordersOf(QSignalSpy &chosen)
{
    return chosen.isEmpty() ? QList<TransferOrder>()
                            : chosen.first().first().value<QList<TransferOrder>>();
}

} // namespace

class TestModelDialogs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }

    void saveToAnswersOneOrder()
    {
        DialogStores stores;
        auto *dialog = new SaveToDialog({ savedModel }, stores.services());
        dialog->open();
        QSignalSpy chosen(dialog, &SaveToDialog::chosen);
        QCOMPARE_EQ(dialog->findChild<QLineEdit *>(u"targetName"_s)->text(), u"face"_s);
        choosePlace(*dialog, u"file"_s);
        dialog->findChild<QLineEdit *>(u"targetFolder"_s)->setText(stores.folder.path());
        dialog->findChild<QComboBox *>(u"weightsStyle"_s)->setCurrentIndex(1);
        dialog->findChild<QCheckBox *>(u"saveTraining"_s)->setChecked(false);
        QTest::keyClick(dialog, Qt::Key_Return);
        const QList<TransferOrder> orders = ordersOf(chosen);
        QCOMPARE_EQ(orders.size(), 1);
        QCOMPARE_EQ(orders.first().target, stores.fileUrl(u"face"_s));
        QCOMPARE_EQ(orders.first().options.save.value(u"layout"_s).toString(), u"single"_s);
        QVERIFY(orders.first().options.leaveOut == ModelParts(ModelPart::TrainingConfig));
        stores.application.transfers().add(orders);
        QTRY_VERIFY(stores.isThere(stores.fileUrl(u"face"_s)));
        const Expected<ModelArtifacts> copy = stores.load(stores.fileUrl(u"face"_s));
        QVERIFY(copy && copy->trainingConfig.isNullish());
    }

    void theFoldersAmongThePlacesAreOffered()
    {
        DialogStores stores;
        const QString work = stores.folder.filePath(u"work"_s);
        QVERIFY(QDir().mkpath(work));
        QVERIFY(waited(stores.library().addPlace({ .url = stores.fileUrl(u"work"_s), .name = {} },
                                                 -1, Operation::create())));
        auto *dialog = new SaveToDialog({ savedModel }, stores.services());
        dialog->open();
        QSignalSpy chosen(dialog, &SaveToDialog::chosen);
        auto *place = dialog->findChild<QComboBox *>(u"targetPlace"_s);
        QTRY_VERIFY(place->findText(u"work"_s) >= 0);
        QCOMPARE_EQ(place->currentData().toString(), u"file"_s); // what was chosen stays
        QCOMPARE_EQ(place->currentText(), u"Another folder"_s);
        QVERIFY(dialog->findChild<QLineEdit *>(u"targetFolder"_s)->isVisible());
        place->setCurrentIndex(place->findText(u"work"_s));
        QVERIFY(!dialog->findChild<QLineEdit *>(u"targetFolder"_s)->isVisible());
        QVERIFY(dialog->findChild<QComboBox *>(u"weightsStyle"_s)->isVisible());
        QTest::keyClick(dialog, Qt::Key_Return);
        const QList<TransferOrder> orders = ordersOf(chosen);
        QCOMPARE_EQ(orders.size(), 1);
        QCOMPARE_EQ(orders.first().target, stores.fileUrl(u"work/face"_s));
        QCOMPARE_EQ(stores.settings.lastFolder(), work);
    }

    void anotherPlaceIsProposedThanTheOneWhereAModelIs()
    {
        DialogStores stores;
        const auto proposed = [&stores](const QStringList &urls) {
            auto *dialog = new SaveToDialog(urls, stores.services());
            dialog->open();
            const QString place
                = dialog->findChild<QComboBox *>(u"targetPlace"_s)->currentData().toString();
            dialog->reject();
            return place;
        };
        QCOMPARE_EQ(proposed({ savedModel }), u"file"_s);
        QCOMPARE_EQ(proposed({ sampleUrl(u"dense/model.json"_s) }), u"indexeddb"_s);
        QCOMPARE_EQ(proposed({ savedModel, sampleUrl(u"dense/model.json"_s) }), u"indexeddb"_s);
    }

    void severalModelsKeepTheirNames()
    {
        DialogStores stores;
        auto *dialog
            = new SaveToDialog({ savedModel, sampleUrl(u"dense/model.json"_s) }, stores.services());
        dialog->open();
        QSignalSpy chosen(dialog, &SaveToDialog::chosen);
        QVERIFY(!dialog->findChild<QLineEdit *>(u"targetName"_s)->isVisible());
        choosePlace(*dialog, u"localstorage"_s);
        QVERIFY(!dialog->findChild<QComboBox *>(u"weightsStyle"_s)->isVisible());
        dialog->findChild<QPushButton *>(u"saveToButton"_s)->click();
        QStringList targets;
        for (const TransferOrder &order : ordersOf(chosen))
            targets += order.target;
        QCOMPARE_EQ(targets, QStringList({ u"localstorage://face"_s, u"localstorage://dense"_s }));
    }

    void somethingHasToBeWritten()
    {
        DialogStores stores;
        auto *dialog = new SaveToDialog({ savedModel }, stores.services());
        dialog->open();
        dialog->findChild<QCheckBox *>(u"saveTopology"_s)->setChecked(false);
        dialog->findChild<QCheckBox *>(u"saveWeights"_s)->setChecked(false);
        QVERIFY(!dialog->findChild<QPushButton *>(u"saveToButton"_s)->isEnabled());
        QVERIFY(dialog->findChild<QLabel *>(u"saveToReason"_s)->isVisible());
        dialog->reject();
    }

    void whatNoModelHasIsGreyed()
    {
        const auto bare = u"indexeddb://bare"_s;
        DialogStores stores;
        QVERIFY(stores.save(bare, smallModel()));
        auto *dialog = new SaveToDialog({ bare }, stores.services());
        dialog->open();
        const QSignalSpy spy(dialog, &SaveToDialog::chosen);
        auto *training = dialog->findChild<QCheckBox *>(u"saveTraining"_s);
        QTRY_VERIFY(!training->isEnabled() && !training->isChecked());
        QVERIFY(!training->toolTip().isEmpty());
        QVERIFY(!dialog->findChild<QCheckBox *>(u"saveMetadata"_s)->isEnabled());
        QVERIFY(dialog->findChild<QCheckBox *>(u"saveTopology"_s)->isEnabled());
        QVERIFY(dialog->findChild<QCheckBox *>(u"saveWeights"_s)->isChecked());
        choosePlace(*dialog, u"localstorage"_s);
        dialog->findChild<QPushButton *>(u"saveToButton"_s)->click();
        QCOMPARE_EQ(spy.size(), 1);
        // Whatever is not there need not be left out: the model is copied as it is.
        QVERIFY(!spy.first().first().value<QList<TransferOrder>>().first().options.leaveOut);

        dialog = new SaveToDialog({ bare, savedModel }, stores.services());
        dialog->open();
        QTest::qWait(300);
        QVERIFY(dialog->findChild<QCheckBox *>(u"saveTraining"_s)->isEnabled());
        dialog->reject();
    }

    void aTakenNameIsToldWhileTyping()
    {
        DialogStores stores;
        auto *dialog = new SaveToDialog({ sampleUrl(u"dense/model.json"_s) }, stores.services());
        dialog->open();
        choosePlace(*dialog, u"indexeddb"_s);
        auto *hint = dialog->findChild<QLabel *>(u"saveToHint"_s);
        dialog->findChild<QLineEdit *>(u"targetName"_s)->setText(u"face"_s);
        QTRY_VERIFY(hint->isVisible());
        dialog->findChild<QLineEdit *>(u"targetName"_s)->setText(u"hand"_s);
        QTRY_VERIFY(!hint->isVisible());
        dialog->reject();
    }

    void checksReadTheValues()
    {
        DialogStores stores;
        auto *dialog = new CheckDialog(
            { savedModel, u"indexeddb://gone"_s, sampleUrl(u"broken"_s) }, stores.services());
        dialog->open();
        QTRY_COMPARE_EQ(dialog->checked().size(), 3);
        QVERIFY(!dialog->checked().at(1).findings.isEmpty());
        QVERIFY(!dialog->checked().at(2).findings.isEmpty());
        // The gravest come first.
        const auto *list = dialog->findChild<QTreeWidget *>(u"checkFindings"_s);
        QVERIFY(list->topLevelItemCount() >= 2);
        QCOMPARE_EQ(list->topLevelItem(0)->text(0), u"Error"_s);
        const QSignalSpy go(dialog, &CheckDialog::goRequested);
        dialog->findChild<QTreeWidget *>(u"checkFindings"_s)->setCurrentItem(list->topLevelItem(0));
        dialog->findChild<QPushButton *>(u"goToFinding"_s)->click();
        QCOMPARE_EQ(go.size(), 1);
    }

    void reportsAreForPeopleAndPrograms()
    {
        const QList<CheckedModel> models{
            { u"indexeddb://a"_s, { { Severity::Warning, u"nan"_s, u"Two NaN."_s, u"w"_s } } },
            { u"indexeddb://b"_s, {} }
        };
        const QString text = checkReportText(models);
        QVERIFY(text.contains(u"Two NaN. [nan]"_s));
        QVERIFY(text.contains(u"Nothing was found."_s));
        const QJsonArray json = QJsonDocument::fromJson(checkReportJson(models)).array();
        QCOMPARE_EQ(json.size(), 2);
        const QJsonValue finding = json.first()[u"findings"_s][0];
        QCOMPARE_EQ(finding[u"severity"_s].toString(), u"warning"_s);
        QCOMPARE_EQ(finding[u"code"_s].toString(), u"nan"_s);
        QCOMPARE_EQ(finding[u"tensor"_s].toString(), u"w"_s);
    }

    void aCheckFindsNaN()
    {
        const float nan = std::numeric_limits<float>::quiet_NaN();
        const ModelArtifacts odd = artifactsOf({ encodeFloat32(u"w"_s, { 2 }, { 1.0F, nan }) });
        const OperationPtr op = Operation::create();
        const Expected<QList<Finding>> found = checkModel(odd, *op);
        QVERIFY(found);
        QVERIFY(std::any_of(found->cbegin(), found->cend(), [](const Finding &finding) {
            return finding.code == u"nan"_s && finding.tensor == u"w"_s;
        }));
        op->cancel();
        const Expected<QList<Finding>> canceled = checkModel(odd, *op);
        QVERIFY(!canceled && canceled.error().code == ErrorCode::Canceled);
    }

    void propertiesTellWhatIsKnown()
    {
        DialogStores stores;
        QVERIFY(stores.setLabels(savedModel, { { u"prod"_s }, {} }));
        auto *dialog = new PropertiesDialog(savedModel, stores.services());
        dialog->open();
        const auto shows = [dialog](const QString &name, const QString &text) {
            const auto *label = dialog->findChild<QLabel *>(name);
            return label && label->text().contains(text);
        };
        QVERIFY(shows(u"propertyUrl"_s, savedModel));
        QTRY_VERIFY(shows(u"propertyKind"_s, u"layers"_s));
        QTRY_VERIFY(shows(u"propertyTags"_s, u"prod"_s));
        QVERIFY(shows(u"propertySize"_s, u"byte"_s));
        auto *button = dialog->findChild<QPushButton *>(u"computeHash"_s);
        QVERIFY(button->isEnabled());
        button->click();
        QTRY_COMPARE_EQ(dialog->findChild<QLabel *>(u"propertyHash"_s)->text().size(), 64);
        dialog->reject();
    }
};

QTEST_MAIN(TestModelDialogs)
#include "tst_modeldialogs.moc"
