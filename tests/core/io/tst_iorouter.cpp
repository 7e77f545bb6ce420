// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/run.h"
#include "core/io/iorouter.h"

#include <QTest>

#include <algorithm>

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
    void schemesOfOneDirectionSaySo();
    void handlersThatCannotSaySo();
    void listsOfUrlsHaveRoutersOfTheirOwn_data();
    void listsOfUrlsHaveRoutersOfTheirOwn();
    void pathsAreWhatFollows_data();
    void pathsAreWhatFollows();
    void schemesAreKnownOnce_data();
    void schemesAreKnownOnce();
    void storesAreFoundByUrl_data();
    void storesAreFoundByUrl();
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
    QVERIFY(router.loadHandlers(u"mem://m"_s, given).isEmpty()); // D17
    QCOMPARE(seen, &given);
    router.registerSaveListRouter(
        [&seen](const QStringList &, const IoOptions &options) -> IoHandlerPtr {
            seen = &options;
            return nullptr;
        });
    const IoOptions others;
    QVERIFY(router.saveHandlers(QStringList{ u"mem://m"_s }, others).isEmpty());
    QCOMPARE(seen, &others);
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
    router.registerSaveRouter(routerFor(u"mem://"_s));
    router.registerSaveRouter(routerFor(u"mem"_s));
    const auto saved = router.save(u"mem://m"_s, {}, Operation::create()).takeResult();
    QVERIFY(!saved);
    QCOMPARE(errorCodeName(saved.error().code), u"AmbiguousHandler"_s);
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

void TestIoRouter::schemesOfOneDirectionSaySo()
{
    IoRouter router;
    router.registerSaveRouter(routerFor(u"downloads://"_s));
    router.registerLoadRouter(routerFor(u"books://"_s));
    QVERIFY(router.registerScheme({ u"downloads://"_s, {} }));
    QVERIFY(router.registerScheme({ u"books://"_s, {} }));
    const Expected<ModelArtifacts> loaded
        = router.load(u"downloads://m"_s, Operation::create()).takeResult();
    QCOMPARE(errorCodeName(loaded.error().code), u"NoHandler"_s);
    QCOMPARE(loaded.error().message, u"Nothing can be loaded from downloads://m."_s);
    const Expected<SaveResult> saved
        = router.save(u"books://m"_s, {}, Operation::create()).takeResult();
    QCOMPARE(errorCodeName(saved.error().code), u"NoHandler"_s);
    QCOMPARE(saved.error().message, u"Nothing can be saved to books://m."_s);
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

void TestIoRouter::listsOfUrlsHaveRoutersOfTheirOwn_data()
{
    QTest::addColumn<QStringList>("urls");
    QTest::addColumn<int>("handlers");

    QTest::newRow("C96 two of the scheme") << QStringList{ u"mem://a"_s, u"mem://b"_s } << 1;
    QTest::newRow("C96 one of the scheme") << QStringList{ u"mem://a"_s } << 0;
    QTest::newRow("C96 two schemes") << QStringList{ u"mem://a"_s, u"other://b"_s } << 0;
    QTest::newRow("C96 no URL at all") << QStringList{} << 0;
}

void TestIoRouter::listsOfUrlsHaveRoutersOfTheirOwn()
{
    QFETCH(const QStringList, urls);
    IoRouter router;
    const auto pairsOnly = [](const QStringList &list, const IoOptions &) -> IoHandlerPtr {
        const bool isPair = list.size() == 2
            && std::all_of(list.begin(), list.end(),
                           [](const QString &url) { return url.startsWith(u"mem://"_s); });
        return isPair ? std::make_shared<NamedHandler>(u"pair"_s) : nullptr;
    };
    router.registerLoadListRouter(pairsOnly);
    router.registerSaveListRouter(pairsOnly);
    QTEST(int(router.loadHandlers(urls).size()), "handlers");
    QTEST(int(router.saveHandlers(urls).size()), "handlers");
    QCOMPARE(router.loadHandlers(u"mem://a"_s).size(), 0);
    router.registerLoadRouter(routerFor(u"mem://"_s));
    QTEST(int(router.loadHandlers(urls).size()), "handlers");
}

void TestIoRouter::pathsAreWhatFollows_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("scheme");
    QTest::addColumn<QString>("path");

    QTest::newRow("a name") << u"mem://m"_s << u"mem"_s << u"m"_s;
    QTest::newRow("D13 another :// belongs to the path")
        << u"mem://a://b"_s << u"mem"_s << u"a://b"_s;
    QTest::newRow("nothing is decoded") << u"mem://a%20b #?/"_s << u"mem"_s << u"a%20b #?/"_s;
    QTest::newRow("an empty path") << u"mem://"_s << u"mem"_s << QString();
    QTest::newRow("C101 a plain word") << u"word"_s << QString() << QString();
    QTest::newRow("no scheme in front") << u"://m"_s << QString() << QString();
    QTest::newRow("one slash is too few") << u"mem:/m"_s << QString() << QString();
}

void TestIoRouter::pathsAreWhatFollows()
{
    QFETCH(const QString, url);
    QFETCH(const QString, scheme);
    IoRouter router;
    QVERIFY(router.registerScheme({ u"mem"_s, {} }));
    const Expected<SchemeUrl> parts = router.parse(url);
    QCOMPARE(parts.has_value(), !scheme.isEmpty());
    if (parts) {
        QCOMPARE(parts->scheme, scheme);
        QTEST(parts->path, "path");
    } else {
        QCOMPARE(errorCodeName(parts.error().code), u"NoScheme"_s);
        QVERIFY(parts.error().advice.contains(u"mem://"_s));
    }
}

void TestIoRouter::schemesAreKnownOnce_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("code");

    QTest::newRow("a new one") << u"other"_s << QString();
    QTest::newRow("another case is another scheme") << u"MEM"_s << QString();
    QTest::newRow("no name") << QString() << u"BadArgument"_s;
    QTest::newRow("no name in front of ://") << u"://"_s << u"BadArgument"_s;
    QTest::newRow("a name that is taken") << u"mem"_s << u"AlreadyExists"_s;
    QTest::newRow("the same with ://") << u"mem://"_s << u"AlreadyExists"_s;
}

void TestIoRouter::schemesAreKnownOnce()
{
    QFETCH(const QString, name);
    IoRouter router;
    QVERIFY(router.registerScheme({ u"mem"_s, {} }));
    const Expected<Done> registered = router.registerScheme({ name, {} });
    QTEST(registered ? QString() : errorCodeName(registered.error().code), "code");
    QCOMPARE(router.schemes().size(), registered ? 2 : 1);
}

void TestIoRouter::storesAreFoundByUrl_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("code");

    QTest::newRow("C101 a plain word") << u"foo"_s << u"NoScheme"_s;
    QTest::newRow("C101 a scheme nobody knows") << u"invalidscheme://foo"_s << u"NoManager"_s;
    QTest::newRow("a scheme without a store") << u"mem://foo"_s << u"NoManager"_s;
}

void TestIoRouter::storesAreFoundByUrl()
{
    QFETCH(const QString, url);
    IoRouter router;
    QVERIFY(router.registerScheme({ u"mem"_s, {} }));
    const Expected<ModelStorePtr> store = router.store(url);
    QVERIFY(!store);
    QTEST(errorCodeName(store.error().code), "code");
    QVERIFY(store.error().advice.contains(u"mem://"_s));
}

QTEST_GUILESS_MAIN(TestIoRouter)
#include "tst_iorouter.moc"
