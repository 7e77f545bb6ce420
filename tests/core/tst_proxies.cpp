// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/io/http/httphandler.h"
#include "tests/support/cannedserver.h"
#include "tests/support/futures.h"
#include "tests/support/httpfixture.h"
#include "tests/support/proxyserver.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace weightroom;
using namespace weightroom::testing;

namespace {

constexpr auto modelUrl = "http://models.test/m/model.json"_L1; // a name that nobody knows
constexpr auto password = "pr0xy-secret"_L1;

} // namespace

class TestProxies : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void loadsThroughAProxy_data();
    void loadsThroughAProxy();
    void uploadsThroughAProxy_data();
    void uploadsThroughAProxy();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void thisComputerNeedsNone();
    void theSystemsProxyIsUsed();

private:
    Expected<ModelArtifacts> load(const QString &url, const IoOptions &options);

    std::unique_ptr<CannedServer> m_server;
    std::unique_ptr<TestSession> m_test;
    QThreadPool m_pool;
};

void TestProxies::init()
{
    m_server = std::make_unique<CannedServer>();
    m_server->serve("/m/model.json",
                    R"({"modelTopology":{"a":1},"weightsManifest":[{"paths":["w.bin"],"weights":)"
                    R"([{"name":"w","shape":[2],"dtype":"float32"}]}]})");
    m_server->serve("/m/w.bin", "12345678");
    m_test = std::make_unique<TestSession>();
}

void TestProxies::cleanup()
{
    m_test.reset();
    m_server.reset();
    qunsetenv("http_proxy");
}

Expected<ModelArtifacts> TestProxies::load(const QString &url, const IoOptions &options)
{
    HttpHandler handler(url, options, { m_test->session, &m_pool });
    return waited(handler.load(Operation::create()));
}

void TestProxies::loadsThroughAProxy_data()
{
    QTest::addColumn<ProxyServer::Kind>("kind");
    QTest::addColumn<bool>("login");
    QTest::newRow("HTTP") << ProxyServer::Kind::Http << false;
    QTest::newRow("HTTP with a login") << ProxyServer::Kind::Http << true;
    QTest::newRow("SOCKS5") << ProxyServer::Kind::Socks5 << false;
    QTest::newRow("SOCKS5 with a login") << ProxyServer::Kind::Socks5 << true;
}

void TestProxies::loadsThroughAProxy()
{
    QFETCH(const ProxyServer::Kind, kind);
    QFETCH(const bool, login);
    ProxyServer proxy(kind, m_server->serverPort(),
                      login ? QByteArray("me:").append(password) : QByteArray());
    IoOptions options{ { u"proxy"_s, proxy.url(login ? u"me"_s : QString()) } };
    if (login) {
        m_test->secrets->write(u"gate"_s, password);
        options.insert(u"proxySecret"_s, u"gate"_s);
    }
    const Expected<ModelArtifacts> model = load(modelUrl, options);
    QVERIFY2(model.has_value(), model ? "" : qPrintable(model.error().message));
    QCOMPARE(model->weightData->size(), 8);
    QVERIFY(!proxy.targets().isEmpty());
    for (const QString &target : proxy.targets())
        QCOMPARE(target, u"models.test:80"_s);
    for (const CannedRequest &request : m_server->requests())
        QCOMPARE(request.header("Proxy-Authorization"), QByteArray());
}

void TestProxies::uploadsThroughAProxy_data()
{
    loadsThroughAProxy_data();
}

/// Also of a body that would go over a socket of our own without a proxy.
void TestProxies::uploadsThroughAProxy()
{
    QFETCH(const ProxyServer::Kind, kind);
    QFETCH(const bool, login);
    ProxyServer proxy(kind, m_server->serverPort(),
                      login ? QByteArray("me:").append(password) : QByteArray());
    m_server->on("/up", CannedAnswer{ .status = 201 });
    IoOptions options{ { u"proxy"_s, proxy.url(login ? u"me"_s : QString()) },
                       { u"noProbe"_s, true } };
    if (login) {
        m_test->secrets->write(u"gate"_s, password);
        options.insert(u"proxySecret"_s, u"gate"_s);
    }
    constexpr qint64 floats = 4 * 1024 * 1024;
    ModelArtifacts model;
    model.weightSpecs = *WeightSpecs::read(JsonText::fromCompact(R"([{"name":"w","shape":[)"
                                                                 + QByteArray::number(floats)
                                                                 + R"(],"dtype":"float32"}])"),
                                           u"w"_s);
    model.weightData = WeightData::fromBytes(QByteArray(4 * floats, 'w'));
    HttpHandler handler(u"http://models.test/up"_s, options, { m_test->session, &m_pool });
    const Expected<SaveResult> saved = waited(handler.save(model, Operation::create()));
    QVERIFY2(saved.has_value(), saved ? "" : qPrintable(saved.error().message));
    QVERIFY(proxy.forwardedBytes() > 4 * floats);
    QCOMPARE(m_server->requests().last().header("Host"), QByteArray("models.test"));
    const CannedRequest &request = m_server->requests().last();
    QCOMPARE(request.body.size(), request.header("Content-Length").toLongLong());
    QVERIFY(request.body.count('w') >= 4 * floats);
}

void TestProxies::saysWhatIsWrong_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<bool>("there");
    QTest::addColumn<QString>("says");
    QTest::newRow("no login") << QString() << true << u"user name"_s;
    QTest::newRow("a wrong password") << u"me"_s << true << u"user name"_s;
    QTest::newRow("nobody is there") << QString() << false << u"proxy"_s; // says "server" so far
}

void TestProxies::saysWhatIsWrong()
{
    QFETCH(const QString, user);
    QFETCH(const bool, there);
    QFETCH(const QString, says);
    ProxyServer proxy(ProxyServer::Kind::Http, m_server->serverPort(), "me:right");
    m_test->secrets->write(u"gate"_s, password);
    IoOptions options{ { u"proxy"_s, proxy.url(user) }, { u"retries"_s, 0 } };
    if (!user.isEmpty())
        options.insert(u"proxySecret"_s, u"gate"_s);
    if (!there)
        proxy.close();
    const Expected<ModelArtifacts> model = load(modelUrl, options);
    QVERIFY(!model.has_value());
    QCOMPARE(model.error().code, ErrorCode::Network);
    QVERIFY2(model.error().message.contains(says), qPrintable(model.error().message));
    for (const QString &text : { model.error().message, model.error().cause, model.error().detail })
        QVERIFY2(!text.contains(password), qPrintable(text));
    QVERIFY(m_server->requests().isEmpty());
}

void TestProxies::thisComputerNeedsNone()
{
    ProxyServer proxy(ProxyServer::Kind::Http, m_server->serverPort());
    const Expected<ModelArtifacts> model
        = load(m_server->url(u"/m/model.json"_s), { { u"proxy"_s, proxy.url() } });
    QVERIFY(model.has_value());
    QVERIFY(proxy.targets().isEmpty());
}

void TestProxies::theSystemsProxyIsUsed()
{
    ProxyServer proxy(ProxyServer::Kind::Http, m_server->serverPort());
    qputenv("http_proxy", proxy.url().toLatin1());
    QVERIFY(load(modelUrl, {}).has_value());
    QVERIFY(!proxy.targets().isEmpty());
    const Expected<ModelArtifacts> direct
        = load(modelUrl, { { u"proxy"_s, u"none"_s }, { u"retries"_s, 0 } });
    QVERIFY(!direct.has_value());
}

QTEST_GUILESS_MAIN(TestProxies)
#include "tst_proxies.moc"
