// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/ui/windowfixture.h"
#include "ui/keys/commands.h"
#include "ui/keys/keybindings.h"
#include "ui/keys/keyfield.h"

#include <QAction>
#include <QMenu>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace weightroom;

namespace {

/// A menu of two actions with keys, one without, and a submenu.
struct Bindings
{
    QTemporaryDir folder;
    std::unique_ptr<Settings> settings;
    QObject owner;
    QMenu menu{ u"&File"_s };
    QMenu inner{ u"&Theme"_s };
    QAction *open = add(menu, u"open"_s, u"&Open…"_s, u"Ctrl+O"_s);
    QAction *save = add(menu, u"save"_s, u"&Save"_s, u"Ctrl+S"_s);
    QAction *plain = add(menu, u"plain"_s, u"&R && D"_s, {});
    QAction *dark = add(inner, u"dark"_s, u"&Dark"_s, {});
    std::unique_ptr<KeyBindings> keys;

    Bindings()
    {
        menu.addSeparator();
        menu.addMenu(&inner);
        inner.addAction(u"Made by the menu"_s)->setObjectName(u"coming"_s);
        start();
    }
    QAction *add(QMenu &to, const QString &name, const QString &text, const QString &key)
    {
        auto *action = new QAction(text, &owner);
        action->setObjectName(name);
        if (!key.isEmpty())
            action->setShortcut(QKeySequence(key));
        to.addAction(action);
        return action;
    }
    /// As at a start of the program.
    void start()
    {
        keys.reset();
        open->setShortcut(QKeySequence(u"Ctrl+O"_s));
        save->setShortcut(QKeySequence(u"Ctrl+S"_s));
        plain->setShortcuts(QList<QKeySequence>());
        settings.reset();
        settings = std::make_unique<Settings>(folder.filePath(u"settings.ini"_s));
        keys = std::make_unique<KeyBindings>(QList<QMenu *>{ &menu }, settings.get(), nullptr);
    }
};

} // namespace

class TestKeyBindings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { testing::failOnWarnings(); }

    void commandsComeInOrderWithTheirMenus()
    {
        Bindings b;
        QStringList texts;
        for (const Command &command : commandsOf({ &b.menu }))
            texts += command.menu + u": "_s + plainText(command.action->text());
        QCOMPARE_EQ(texts,
                    (QStringList{ u"File: Open…"_s, u"File: Save"_s, u"File: R & D"_s,
                                  u"File › Theme: Dark"_s, u"File › Theme: Made by the menu"_s }));
    }

    void entriesThatComeAndGoHaveNoKeys()
    {
        Bindings b;
        QCOMPARE_EQ(b.keys->actions(), (QList<QAction *>{ b.open, b.save, b.plain, b.dark }));
    }

    void aKeyIsThereAtTheNextStart()
    {
        Bindings b;
        QSignalSpy changed(b.keys.get(), &KeyBindings::changed);
        b.keys->assign(b.plain, QKeySequence(u"Ctrl+Alt+P"_s));
        QCOMPARE_EQ(changed.size(), 1);
        b.start();
        QCOMPARE_EQ(b.plain->shortcut(), QKeySequence(u"Ctrl+Alt+P"_s));
        QVERIFY(b.keys->isChanged(b.plain));
        QVERIFY(!b.keys->isChanged(b.open));
        QCOMPARE_EQ(b.open->shortcut(), QKeySequence(u"Ctrl+O"_s));
    }

    void noKeyIsAChoiceToo()
    {
        Bindings b;
        b.keys->removeKeys(b.open);
        QVERIFY(b.open->shortcuts().isEmpty());
        b.start();
        QVERIFY(b.open->shortcuts().isEmpty());
        b.keys->reset(b.open);
        QCOMPARE_EQ(b.open->shortcut(), QKeySequence(u"Ctrl+O"_s));
        b.start();
        QCOMPARE_EQ(b.open->shortcut(), QKeySequence(u"Ctrl+O"_s));
    }

    void theStandardKeyIsNoChoice()
    {
        Bindings b;
        b.keys->assign(b.open, QKeySequence(u"F4"_s));
        b.keys->assign(b.open, QKeySequence(u"Ctrl+O"_s));
        QVERIFY(!b.settings->isChosen(u"keys/open"_s));
        QVERIFY(!b.keys->isChanged(b.open));
    }

    void holdersAreFound_data()
    {
        QTest::addColumn<QString>("keys");
        QTest::addColumn<QString>("holder");
        QTest::newRow("nobody has it") << u"Ctrl+B"_s << QString();
        QTest::newRow("the same key") << u"Ctrl+S"_s << u"save"_s;
        QTest::newRow("the first half of the keys wanted") << u"Ctrl+S, Ctrl+A"_s << u"save"_s;
        QTest::newRow("its own key") << u"Ctrl+O"_s << QString();
    }
    void holdersAreFound()
    {
        QFETCH(QString, keys);
        Bindings b;
        const QAction *holder = b.keys->holder(QKeySequence(keys), b.open);
        QTEST(holder ? holder->objectName() : QString(), "holder");
    }

    void takingAKeyLeavesTheOtherActionWithout()
    {
        Bindings b;
        b.keys->assign(b.open, QKeySequence(u"Ctrl+S"_s));
        QVERIFY(b.save->shortcuts().isEmpty());
        QCOMPARE_EQ(b.open->shortcuts(), QList{ QKeySequence(u"Ctrl+S"_s) });
        b.keys->resetAll();
        QCOMPARE_EQ(b.save->shortcut(), QKeySequence(u"Ctrl+S"_s));
        QCOMPARE_EQ(b.open->shortcut(), QKeySequence(u"Ctrl+O"_s));
    }

    void keysOfFieldsAreRefused_data()
    {
        QTest::addColumn<QString>("keys");
        QTest::addColumn<bool>("isRefused");
        for (const char *keys :
             { "Tab", "Shift+Tab", "Esc", "Return", "Space", "Up", "A", "Shift+A", "7", "?" })
            QTest::newRow(keys) << QString::fromLatin1(keys) << true;
        for (const char *keys : { "F5", "Shift+F5", "Del", "Ins", "Ctrl+Tab", "Ctrl+A", "Alt+Up",
                                  "Ctrl+Space", "Ctrl+?" })
            QTest::newRow(keys) << QString::fromLatin1(keys) << false;
    }
    void keysOfFieldsAreRefused()
    {
        QFETCH(QString, keys);
        QTEST(!KeyBindings::problem(QKeySequence(keys)).isEmpty(), "isRefused");
    }

    void aBrokenChoiceInTheFileIsNoKey()
    {
        Bindings b;
        b.settings->setText({ QLatin1StringView("keys/open") }, u"no such key"_s);
        b.start();
        for (const QKeySequence &keys : b.open->shortcuts())
            QCOMPARE_EQ(keys.toString(), QString());
    }

    void theFieldTellsWhatIsPressed_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<int>("modifiers");
        QTest::addColumn<QString>("keys");
        const auto row
            = [](const char *name, int key, Qt::KeyboardModifiers modifiers, const QString &keys) {
                  QTest::newRow(name) << key << static_cast<int>(modifiers) << keys;
              };
        row("a letter with Ctrl", Qt::Key_B, Qt::ControlModifier, u"Ctrl+B"_s);
        row("one that is a shortcut of the field", Qt::Key_C, Qt::ControlModifier, u"Ctrl+C"_s);
        row("a function key", Qt::Key_F7, {}, u"F7"_s);
        row("Delete", Qt::Key_Delete, {}, u"Del"_s);
        row("Ctrl+Tab", Qt::Key_Tab, Qt::ControlModifier, u"Ctrl+Tab"_s);
        row("Ctrl alone", Qt::Key_Control, Qt::ControlModifier, {});
        row("Tab moves on", Qt::Key_Tab, {}, {});
    }
    void theFieldTellsWhatIsPressed()
    {
        QFETCH(int, key);
        QFETCH(int, modifiers);
        KeyField field;
        QKeySequence pressed;
        connect(&field, &KeyField::keysPressed, &field,
                [&pressed](const QKeySequence &keys) { pressed = keys; });
        QTest::keyClick(&field, static_cast<Qt::Key>(key),
                        static_cast<Qt::KeyboardModifiers>(modifiers));
        QTEST(pressed.toString(QKeySequence::PortableText), "keys");
        QCOMPARE_EQ(field.text(), QString());
    }
};

QTEST_MAIN(TestKeyBindings)
#include "tst_keybindings.moc"
