// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/io/http/httphandler.h"
#include "tests/support/cannedserver.h"
#include "tests/support/futures.h"
#include "tests/support/httpfixture.h"
#include "tests/support/proxyserver.h"
#include "tests/support/samplemodels.h"

#include <QTemporaryFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace weightroom;
using namespace weightroom::testing;

namespace {

constexpr auto modelUrl = "http://models.test/m/model.json"_L1; // a name that nobody knows
constexpr auto secureUrl = "https://secure.test/m/model.json"_L1; // in the test's certificate
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
    void tunnelsTls_data();
    void tunnelsTls();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void thisComputerNeedsNone();
    void theSystemsProxyIsUsed();
    void theSystemNamesHostsWithoutAProxy();

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
    qunsetenv("no_proxy");
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
    const ModelArtifacts model = modelOfFloats(4 * 1024 * 1024);
    HttpHandler handler(u"http://models.test/up"_s, options, { m_test->session, &m_pool });
    const Expected<SaveResult> saved = waited(handler.save(model, Operation::create()));
    QVERIFY2(saved.has_value(), saved ? "" : qPrintable(saved.error().message));
    QVERIFY(proxy.forwardedBytes() > model.weightData->size());
    QCOMPARE(m_server->requests().last().header("Host"), QByteArray("models.test"));
    const CannedRequest &request = m_server->requests().last();
    QCOMPARE(request.body.size(), request.header("Content-Length").toLongLong());
    QVERIFY(request.body.contains(weightBytes(model)));
}

void TestProxies::tunnelsTls_data()
{
    loadsThroughAProxy_data();
}

/// Through CONNECT or SOCKS, a model is loaded and a large one is sent; the proxy reads nothing.
void TestProxies::tunnelsTls()
{
    QFETCH(const ProxyServer::Kind, kind);
    QFETCH(const bool, login);
    const TestCertificate certificate = TestCertificate::make();
    QTemporaryFile authority;
    QVERIFY(authority.open() && authority.write(certificate.certificate.toPem()) > 0);
    QVERIFY(authority.flush());
    m_server->useTls(certificate);
    m_server->on("/up", CannedAnswer{ .status = 201 });
    ProxyServer proxy(kind, m_server->serverPort(),
                      login ? QByteArray("me:").append(password) : QByteArray());
    IoOptions options{ { u"proxy"_s, proxy.url(login ? u"me"_s : QString()) },
                       { u"caFiles"_s, QStringList{ authority.fileName() } } };
    if (login) {
        m_test->secrets->write(u"gate"_s, password);
        options.insert(u"proxySecret"_s, u"gate"_s);
    }
    const Expected<ModelArtifacts> model = load(secureUrl, options);
    QVERIFY2(model.has_value(), model ? "" : qPrintable(model.error().message));
    QCOMPARE(model->weightData->size(), 8);
    HttpHandler handler(u"https://secure.test/up"_s, options, { m_test->session, &m_pool });
    const Expected<SaveResult> saved
        = waited(handler.save(modelOfFloats(4 * 1024 * 1024), Operation::create()));
    QVERIFY2(saved.has_value(), saved ? "" : qPrintable(saved.error().message));
    QVERIFY(proxy.forwardedBytes() > 16 * 1024 * 1024);
    for (const QString &target : proxy.targets())
        QCOMPARE(target, u"secure.test:443"_s);
    for (const CannedRequest &request : m_server->requests())
        QCOMPARE(request.header("Proxy-Authorization"), QByteArray());
}

void TestProxies::saysWhatIsWrong_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<ProxyServer::Kind>("kind");
    QTest::addColumn<QString>("user");
    QTest::addColumn<bool>("there");
    QTest::addColumn<QString>("says");
    for (const QString url : { modelUrl, secureUrl }) {
        const QByteArray scheme = QUrl(url).scheme().toLatin1();
        const auto row = [&scheme](const char *text) -> QTestData & {
            return QTest::newRow((scheme + ": " + text).constData());
        };
        row("no login") << url << ProxyServer::Kind::Http << QString() << true << u"user name"_s;
        row("a wrong password") << url << ProxyServer::Kind::Http << u"me"_s << true
                                << u"user name"_s;
        row("nobody is there") << url << ProxyServer::Kind::Http << QString() << false
                               << u"does it run"_s;
        row("no SOCKS is there") << url << ProxyServer::Kind::Socks5 << QString() << false
                                 << u"does it run"_s;
    }
}

void TestProxies::saysWhatIsWrong()
{
    QFETCH(const QString, url);
    QFETCH(const ProxyServer::Kind, kind);
    QFETCH(const QString, user);
    QFETCH(const bool, there);
    QFETCH(const QString, says);
    ProxyServer proxy(kind, m_server->serverPort(), "me:right");
    m_test->secrets->write(u"gate"_s, password);
    IoOptions options{ { u"proxy"_s, proxy.url(user) }, { u"retries"_s, 0 } };
    if (!user.isEmpty())
        options.insert(u"proxySecret"_s, u"gate"_s);
    const QString address = u"127.0.0.1:"_s + QString::number(proxy.serverPort());
    if (!there)
        proxy.close();
    const Expected<ModelArtifacts> model = load(url, options);
    QVERIFY(!model.has_value());
    QCOMPARE(model.error().code, ErrorCode::Network);
    QVERIFY2(model.error().message.contains(says), qPrintable(model.error().message));
    QVERIFY2(model.error().message.contains(u"proxy"_s), qPrintable(model.error().message));
    if (!there)
        QVERIFY2(model.error().message.contains(address), qPrintable(model.error().message));
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

/// no_proxy of the environment: a name there is looked up directly, and is not found.
void TestProxies::theSystemNamesHostsWithoutAProxy()
{
    ProxyServer proxy(ProxyServer::Kind::Http, m_server->serverPort());
    qputenv("http_proxy", proxy.url().toLatin1());
    qputenv("no_proxy", "models.test");
    const auto load = [this](const QString &url) {
        return this->load(url, { { u"retries"_s, 0 } });
    };
    const Expected<ModelArtifacts> direct = load(modelUrl);
    QVERIFY(!direct.has_value());
    QVERIFY2(direct.error().message.contains(u"no host models.test"_s),
             qPrintable(direct.error().message));
    QVERIFY(proxy.targets().isEmpty());
    QVERIFY(load(u"http://others.test/m/model.json"_s).has_value());
    QVERIFY(proxy.targets().contains(u"others.test:80"_s));
}

QTEST_GUILESS_MAIN(TestProxies)
#include "tst_proxies.moc"
