// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

// Every page and every dialog in every look: light, dark, Spanish, from right to left, on a small
// screen. WEIGHTROOM_PICTURES=FOLDER keeps what they look like; the test itself sees that no text
// is cut and that the window fits.
#include "tests/ui/everydialog.h"
#include "tests/ui/looks.h"
#include "ui/browser/modelbrowser.h"
#include "ui/browser/modellistview.h"
#include "ui/places/placespane.h"

#include <QLineEdit>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace weightroom;
using namespace weightroom::testing;

namespace {

QStringList pageNames()
{
    return { u"welcome"_s,        u"overview"_s,   u"topology graph"_s, u"topology table"_s,
             u"weights values"_s, u"heat map"_s,   u"filters"_s,        u"histogram"_s,
             u"histogram grid"_s, u"json"_s,       u"several"_s,        u"trash"_s,
             u"empty place"_s,    u"no matches"_s, u"failure"_s,        u"broken"_s,
             u"transfers"_s };
}

/// Models in all stores, some in the trash, and the window over them.
struct FullWindow : EveryDialog
{
    bool isFilled = fill();

    bool fill()
    {
        bool isSaved = true;
        for (const char *name : { "dense", "convolutional", "quantized" }) {
            const QString sample = QString::fromLatin1(name);
            const Expected<ModelArtifacts> model
                = load(QStringLiteral("file://" SAMPLES_DIR "/") + sample + u"/model.json"_s);
            isSaved = isSaved && model && save(u"indexeddb://"_s + sample, *model)
                && save(u"indexeddb://spare "_s + sample, *model);
        }
        isSaved = isSaved && save(u"localstorage://keyword spotting"_s);
        for (const char *name : { "indexeddb://spare dense", "indexeddb://spare quantized" })
            isSaved = isSaved
                && waited(manager().removeModel(QString::fromLatin1(name), Removal::ToTrash,
                                                Operation::create()));
        return isSaved;
    }
    template <typename T>
    T *child(const QString &name) const
    {
        return window->findChild<T *>(name);
    }
    void click(const QString &button) const { child<QToolButton>(button)->click(); }
    bool isComplete() const
    {
        const auto *browser = window->findChild<ModelBrowser *>();
        return QTest::qWaitFor([&] { return window->isComplete() && browser->isComplete(); },
                               20000);
    }
    void open(int page, const QString &model = u"indexeddb://convolutional"_s) const
    {
        window->openUrls({ model });
        window->showPage(page);
    }
    void showPlace(const QString &url) const
    {
        window->findChild<PlacesPane *>()->setCurrentPlace(url);
    }
    void addTransfers()
    {
        TransferQueue &queue = application.transfers();
        save(u"localstorage://face"_s);
        queue.add({ .source = dialogModel, .target = u"localstorage://done"_s });
        queue.add({ .source = dialogModel, .target = u"localstorage://face"_s });
        queue.add({ .source = u"indexeddb://gone"_s, .target = u"localstorage://gone"_s });
        const auto isQuiet = [&] { return queue.activeCount() == 0; };
        if (!QTest::qWaitFor(isQuiet))
            return;
        queue.setSpeedLimit(40'000);
        save(u"indexeddb://large"_s, modelOfFloats(300'000));
        const QString file = fileUrl(u"copy"_s);
        queue.add({ .source = u"indexeddb://large"_s, .target = file });
        queue.pause(queue.add({ .source = dialogModel, .target = file + u"2"_s }));
        QTest::qWait(wantsPictures() ? 2500 : 100);
    }
    void show(const QString &page)
    {
        const QHash<QString, int> plain{
            { u"overview"_s, 0 },       { u"topology graph"_s, 1 }, { u"topology table"_s, 1 },
            { u"weights values"_s, 2 }, { u"heat map"_s, 2 },       { u"filters"_s, 2 },
            { u"histogram"_s, 3 },      { u"histogram grid"_s, 3 }, { u"json"_s, 4 }
        };
        if (plain.contains(page))
            open(plain.value(page));
        else if (page == "failure"_L1)
            open(0, u"indexeddb://nowhere"_s);
        else if (page == "broken"_L1)
            open(0, QStringLiteral(SAMPLES_DIR) + u"/broken"_s);
        else if (page == "trash"_L1)
            showPlace(u"trash"_s);
        else if (page == "empty place"_L1)
            showPlace(u"file://"_s + application.downloadsFolder());
        else if (page == "transfers"_L1)
            addTransfers();
        const auto *list = window->findChild<ModelBrowser *>()->model();
        if (!isComplete() || (page == "several"_L1 && list->rowCount() == 0))
            return;
        const QHash<QString, QString> buttons{ { u"topology table"_s, u"showTable"_s },
                                               { u"heat map"_s, u"showHeatMap"_s },
                                               { u"filters"_s, u"showFilters"_s },
                                               { u"histogram grid"_s, u"showGrid"_s } };
        if (buttons.contains(page))
            click(buttons.value(page));
        if (page == "several"_L1)
            window->findChild<ModelListView *>()->selectAll();
        if (page == "no matches"_L1)
            QTest::keyClicks(child<QLineEdit>(u"modelFilter"_s), u"type:LSTM"_s);
        isComplete();
        QTest::qWait(page == "no matches"_L1 ? 300 : 50);
    }
};

/// Those that WEIGHTROOM_LOOKS names, or \a usual: the longest texts, or the other direction.
QStringList wantedLooks(const QString &usual)
{
    const QString wanted = qEnvironmentVariable("WEIGHTROOM_LOOKS");
    return wanted.isEmpty() ? QStringList{ usual } : wanted.split(u',');
}

void addLooks(const QStringList &names, const QString &usual)
{
    QTest::addColumn<QString>("look");
    QTest::addColumn<QString>("name");
    for (const QString &look : wantedLooks(usual)) {
        for (const QString &name : names)
            QTest::addRow("%s, %s", qPrintable(name), qPrintable(look)) << look << name;
    }
}

/// "640x360"; the usual size of the window where nothing is said.
QSize wantedSize()
{
    const QStringList parts = qEnvironmentVariable("WEIGHTROOM_SIZE", u"1280x800"_s).split(u'x');
    return { parts.first().toInt(), parts.last().toInt() };
}

} // namespace

class TestLooks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }

    void aSmallWindowHasRoomForAll_data() { addLooks(pageNames(), u"es"_s); }
    void aSmallWindowHasRoomForAll()
    {
        QFETCH(QString, look);
        QFETCH(QString, name);
        const Look looks(look);
        FullWindow all;
        QVERIFY(all.isFilled && all.opens());
        all.window->resize(smallScreen);
        all.show(name);
        keepPicture(all.window.get(), look + u" small"_s, name);
        QCOMPARE_EQ(all.window->size(), smallScreen);
        QCOMPARE_EQ(cutTexts(all.window.get()), QString());
    }

    void pages_data() { addLooks(pageNames(), u"reverse"_s); }
    void pages()
    {
        QFETCH(QString, look);
        QFETCH(QString, name);
        const Look looks(look);
        QVERIFY(looks.isThere());
        FullWindow all;
        QVERIFY(all.isFilled);
        QVERIFY(all.opens());
        all.window->resize(wantedSize());
        all.show(name);
        keepPicture(all.window.get(), look, name);
        QCOMPARE_EQ(cutTexts(all.window.get()), QString());
        QCOMPARE_EQ(all.window->size(), wantedSize());
    }

    void pathsBeginWhereTheLayoutBegins()
    {
        const Look looks(u"reverse"_s);
        FullWindow all;
        QVERIFY(all.isFilled && all.opens());
        all.show(u"overview"_s);
        const auto labels = all.window->findChildren<QLabel *>();
        const auto url = std::find_if(labels.begin(), labels.end(), [](const QLabel *label) {
            return label->text().contains("indexeddb://convolutional"_L1);
        });
        QVERIFY(url != labels.end());
        QVERIFY((*url)->alignment().testFlag(Qt::AlignRight));
        QVERIFY((*url)->alignment().testFlag(Qt::AlignAbsolute));
    }

    void dialogs_data() { addLooks(EveryDialog::names(), u"es"_s); }
    void dialogs()
    {
        QFETCH(QString, look);
        QFETCH(QString, name);
        const Look looks(look);
        QVERIFY(looks.isThere());
        EveryDialog all;
        QVERIFY(all.opens());
        const QPointer<QDialog> dialog = all.make(name);
        dialog->open();
        QTest::qWait(wantsPictures() ? 400 : 50); // what is looked up has come
        QStringList cut;
        int number = 0;
        forEachPage(dialog, [&] {
            QCoreApplication::processEvents();
            keepPicture(dialog, look,
                        number++ > 0 ? u"dialog %1 %2"_s.arg(name).arg(number)
                                     : u"dialog "_s + name);
            cut += cutTexts(dialog);
        });
        cut.removeAll(QString());
        cut.removeDuplicates();
        QCOMPARE_EQ(cut.join(u'\n'), QString());
    }
};

QTEST_MAIN(TestLooks)
#include "tst_looks.moc"
