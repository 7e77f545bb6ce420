// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/run.h"
#include "core/io/iorouter.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace weightroom;

namespace {

class NamedHandler final : public IoHandler
{
public:
    explicit NamedHandler(const QString &name)
        : m_name(name)
    {
    }
    QFuture<Expected<ModelArtifacts>> load(OperationPtr) override
    {
        ModelArtifacts model;
        model.origin.name = m_name;
        return readyFuture<ModelArtifacts>(model);
    }

private:
    QString m_name;
};

IoRouter::Factory routerFor(const QString &scheme)
{
    return [scheme](const QString &url, const IoOptions &) -> IoHandlerPtr {
        return url.startsWith(scheme) ? std::make_shared<NamedHandler>(scheme) : nullptr;
    };
}

} // namespace

class TestIoRouter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saveRouterIsNoLoadRouter();
    void schemesAreCaseSensitivePrefixes_data();
    void schemesAreCaseSensitivePrefixes();
    void optionsArriveAsTheyAre();
    void handlersComeInTheOrderOfRegistration();
    void severalHandlersAreAmbiguous();
    void noHandlerListsTheSchemes();
    void handlersThatCannotSaySo();
};

void TestIoRouter::saveRouterIsNoLoadRouter()
{
    // C95
    IoRouter router;
    router.registerSaveRouter(routerFor(u"mem://"_s));
    QCOMPARE(router.saveHandlers(u"mem://m"_s).size(), 1);
    QCOMPARE(router.loadHandlers(u"mem://m"_s).size(), 0);
}

void TestIoRouter::schemesAreCaseSensitivePrefixes_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<int>("handlers");

    QTest::newRow("C68 its scheme") << u"http://host/m"_s << 1;
    QTest::newRow("C61 C68 another scheme that ends so") << u"xhttp://host/m"_s << 0;
    QTest::newRow("C68 no scheme") << u"host:5000/m"_s << 0;
    QTest::newRow("C68 another case") << u"HTTP://host/m"_s << 0;
}

void TestIoRouter::schemesAreCaseSensitivePrefixes()
{
    QFETCH(const QString, url);
    IoRouter router;
    router.registerLoadRouter(routerFor(u"http://"_s));
    QTEST(int(router.loadHandlers(url).size()), "handlers");
}

void TestIoRouter::optionsArriveAsTheyAre()
{
    // C97
    IoRouter router;
    const IoOptions given{ { u"strict"_s, false }, { u"any"_s, QByteArray("thing") } };
    const IoOptions *seen = nullptr;
    router.registerLoadRouter([&seen](const QString &, const IoOptions &options) -> IoHandlerPtr {
        seen = &options;
        return nullptr;
    });
    QVERIFY(router.loadHandlers(u"mem://m"_s, given).isEmpty());
    QCOMPARE(seen, &given);
}

void TestIoRouter::handlersComeInTheOrderOfRegistration()
{
    IoRouter router;
    QStringList asked;
    for (const QString &name : { u"first"_s, u"second"_s, u"third"_s }) {
        router.registerSaveRouter(
            [&asked, name](const QString &, const IoOptions &) -> IoHandlerPtr {
                asked.append(name);
                return name == u"second" ? nullptr : std::make_shared<NamedHandler>(name);
            });
    }
    QCOMPARE(router.saveHandlers(u"x://y"_s).size(), 2);
    QCOMPARE(asked, (QStringList{ u"first"_s, u"second"_s, u"third"_s }));
}

void TestIoRouter::severalHandlersAreAmbiguous()
{
    // C98
    IoRouter router;
    router.registerLoadRouter(routerFor(u"mem://"_s));
    router.registerLoadRouter(routerFor(u"mem"_s));
    auto future = router.load(u"mem://m"_s, Operation::create());
    QVERIFY(future.isFinished());
    const Expected<ModelArtifacts> model = future.takeResult();
    QVERIFY(!model);
    QCOMPARE(errorCodeName(model.error().code), u"AmbiguousHandler"_s);
    QVERIFY2(model.error().message.contains(u'2'), qPrintable(model.error().message));
}

void TestIoRouter::noHandlerListsTheSchemes()
{
    // C99 as far as the router goes
    IoRouter router;
    router.registerLoadRouter(routerFor(u"file://"_s));
    router.registerSaveRouter(routerFor(u"downloads://"_s));
    QVERIFY(router.registerScheme({ u"file"_s, {} }));
    QVERIFY(router.registerScheme({ u"downloads://"_s, {} }));
    const Expected<ModelArtifacts> loaded
        = router.load(u"invalidurl"_s, Operation::create()).takeResult();
    QVERIFY(!loaded);
    QCOMPARE(errorCodeName(loaded.error().code), u"NoHandler"_s);
    QVERIFY(loaded.error().message.contains(u"invalidurl"_s));
    QVERIFY(loaded.error().advice.contains(u"file://, downloads://"_s));
    const Expected<SaveResult> saved
        = router.save(u"invalidurl"_s, {}, Operation::create()).takeResult();
    QVERIFY(!saved);
    QCOMPARE(errorCodeName(saved.error().code), u"NoHandler"_s);
    QVERIFY(saved.error().advice.contains(u"downloads://"_s));
}

void TestIoRouter::handlersThatCannotSaySo()
{
    IoRouter router;
    router.registerSaveRouter(routerFor(u"mem://"_s));
    router.registerLoadRouter(routerFor(u"mem://"_s));
    const Expected<SaveResult> saved
        = router.save(u"mem://m"_s, {}, Operation::create()).takeResult();
    QVERIFY(!saved);
    QCOMPARE(errorCodeName(saved.error().code), u"NotSupported"_s);
    const Expected<ModelArtifacts> loaded
        = router.load(u"mem://m"_s, Operation::create()).takeResult();
    QVERIFY(loaded);
    QCOMPARE(loaded->origin.name, u"mem://"_s);
}

QTEST_GUILESS_MAIN(TestIoRouter)
#include "tst_iorouter.moc"
