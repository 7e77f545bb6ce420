// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

// What needs a real desktop: drags with the mouse, and the notification service. tests/interop runs
// it on an X server with a window manager and a session bus; elsewhere these tests are skipped.
#include "core/manage/transfer/transferqueue.h"
#include "tests/ui/storesfixture.h"
#include "ui/browser/modelbrowser.h"
#include "ui/browser/modellistmodel.h"
#include "ui/browser/modellistview.h"
#include "ui/document/modeltabs.h"
#include "ui/mainwindow.h"
#include "ui/places/placesmodel.h"
#include "ui/places/placespane.h"
#include "ui/session/notifier.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QListView>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>
#include <QTimer>
#include <QWindow>

using namespace Qt::StringLiterals;
using namespace weightroom;
using namespace weightroom::testing;

namespace {

const auto draggedModel = u"indexeddb://face"_s;

/// A window with one model in its list, in sight and in use.
struct DesktopWindow : StoresFixture
{
    std::unique_ptr<MainWindow> window;

    bool opens()
    {
        if (!save(draggedModel))
            return false;
        WindowServices all = services();
        all.transfers = &application.transfers();
        all.dataFolder = application.dataFolder();
        window = std::make_unique<MainWindow>(all);
        window->resize(1100, 700);
        window->show();
        return QTest::qWaitForWindowActive(window.get(), 10'000)
            && QTest::qWaitFor([this] { return list()->model()->rowCount() == 1; });
    }

    ModelListView *list() const { return window->findChild<ModelListView *>(u"modelList"_s); }
    QPoint onModel() const
    {
        const QRect row = list()->visualRect(list()->model()->index(0, 0));
        return list()->viewport()->mapTo(window.get(), row.center());
    }
    QPoint onPlace(const QString &key) const
    {
        QListView *view = window->findChild<PlacesPane *>(u"placesPane"_s)->view();
        const auto *model = static_cast<PlacesModel *>(view->model());
        const QRect row = view->visualRect(model->index(model->rowOf(key)));
        return view->viewport()->mapTo(window.get(), row.center());
    }

    QPoint onTab() const
    {
        const QTabBar *bar = window->findChild<ModelTabs *>(u"modelTabs"_s)->tabBar();
        return bar->mapTo(window.get(), bar->tabRect(bar->currentIndex()).center());
    }

    /// From \a source to \a target with the left button; the drag blocks in one of the moves.
    void drag(const QPoint &source, const QPoint &target, Qt::KeyboardModifiers keys)
    {
        QWindow *handle = window->windowHandle();
        const auto send = [handle, keys](QTest::MouseAction action, const QPoint &point) {
            QTest::mouseEvent(action, handle, Qt::LeftButton, keys, point);
        };
        // Timers of their own: one does not fire within itself.
        const auto later = [&](int step, QTest::MouseAction action, const QPoint &point) {
            QTimer::singleShot(step * 150, handle, [=] { send(action, point); });
        };
        later(1, QTest::MouseMove, target - QPoint(20, 4));
        later(2, QTest::MouseMove, target - QPoint(4, 1));
        later(3, QTest::MouseMove, target);
        later(4, QTest::MouseRelease, target);
        send(QTest::MousePress, source);
        send(QTest::MouseMove, source + QPoint(6, 2));
        send(QTest::MouseMove, source + QPoint(30, 4));
        QTest::qWait(1000);
    }
};

/// What a desktop has: takes notifications and remembers them.
class FakeNotificationService : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    QStringList titles;

public Q_SLOTS:
    uint Notify(const QString &, uint, const QString &, const QString &title, const QString &,
                const QStringList &, const QVariantMap &, int)
    {
        titles += title;
        return static_cast<uint>(titles.size());
    }

Q_SIGNALS:
    void ActionInvoked(uint id, const QString &action);
    void NotificationClosed(uint id, uint reason);
};

bool isDesktop()
{
    return QGuiApplication::platformName() == u"xcb"_s;
}

} // namespace

class TestDesktop : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDragWithTheMouseCopies()
    {
        if (!isDesktop())
            QSKIP("no X server: see tests/interop/underx.sh");
        DesktopWindow desktop;
        QVERIFY(desktop.opens());
        desktop.drag(desktop.onModel(), desktop.onPlace(u"localstorage://"_s), {});
        QTRY_VERIFY(desktop.isThere(u"localstorage://face"_s));
        QVERIFY(desktop.isThere(draggedModel));
    }

    void withShiftItMoves()
    {
        if (!isDesktop())
            QSKIP("no X server: see tests/interop/underx.sh");
        DesktopWindow desktop;
        QVERIFY(desktop.opens());
        desktop.drag(desktop.onModel(), desktop.onPlace(u"localstorage://"_s), Qt::ShiftModifier);
        QTRY_VERIFY(!desktop.isThere(draggedModel));
        QVERIFY(desktop.isThere(u"localstorage://face"_s));
    }

    void droppedWhereItIsNothingHappens()
    {
        if (!isDesktop())
            QSKIP("no X server: see tests/interop/underx.sh");
        DesktopWindow desktop;
        QVERIFY(desktop.opens());
        desktop.drag(desktop.onModel(), desktop.onPlace(u"indexeddb://"_s), Qt::ShiftModifier);
        QCOMPARE_EQ(desktop.application.transfers().count(), 0);
        QVERIFY(desktop.isThere(draggedModel));
    }

    void aTabIsDraggedLikeItsModel()
    {
        if (!isDesktop())
            QSKIP("no X server: see tests/interop/underx.sh");
        DesktopWindow desktop;
        QVERIFY(desktop.opens());
        desktop.window->openUrls({ draggedModel });
        QTRY_VERIFY(desktop.window->isComplete());
        desktop.drag(desktop.onTab(), desktop.onPlace(u"localstorage://"_s), {});
        QTRY_VERIFY(desktop.isThere(u"localstorage://face"_s));
        QVERIFY(desktop.isThere(draggedModel));
        QCOMPARE_EQ(desktop.window->views().size(), 1);
    }

    void notificationsReachTheDesktopAndComeBack()
    {
        QDBusConnection bus = QDBusConnection::sessionBus();
        if (!bus.isConnected())
            QSKIP("no session bus: see tests/interop/underx.sh");
        if (!bus.registerService(u"org.freedesktop.Notifications"_s))
            QSKIP("this desktop has a notification service of its own");
        FakeNotificationService service;
        QVERIFY(bus.registerObject(u"/org/freedesktop/Notifications"_s, &service,
                                   QDBusConnection::ExportAllSlots
                                       | QDBusConnection::ExportAllSignals));
        Notifier notifier;
        const QSignalSpy activated(&notifier, &Notifier::activated);
        notifier.notify(u"“face” has arrived"_s, u"1 < 2 & so on"_s, u"key"_s);
        QTRY_COMPARE_EQ(service.titles, QStringList{ u"“face” has arrived"_s });
        QTest::qWait(100); // the answer with its number
        Q_EMIT service.ActionInvoked(77, u"default"_s);
        Q_EMIT service.ActionInvoked(1, u"default"_s);
        QTRY_COMPARE_EQ(activated.size(), 1);
        QCOMPARE_EQ(activated.first().first().toString(), u"key"_s);
    }
};

QTEST_MAIN(TestDesktop)
#include "tst_desktop.moc"
