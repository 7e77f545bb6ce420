// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/io/http/httpnetwork.h"

#include "core/base/bytesource.h"
#include "core/io/http/exchange/networkside.h"
#include "core/io/http/httpurls.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QNetworkProxy>
#include <QSslCertificate>
#include <QSslKey>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct HttpNetworkText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::HttpHandler)
};

QNetworkProxy manualProxy(const QString &setting)
{
    const QUrl url(setting);
    const auto type = url.scheme().startsWith("socks"_L1) ? QNetworkProxy::Socks5Proxy
                                                          : QNetworkProxy::HttpProxy;
    const int usual = type == QNetworkProxy::Socks5Proxy ? 1080 : 8080;
    return QNetworkProxy(type, url.host(), static_cast<quint16>(url.port(usual)),
                         url.userName(QUrl::FullyDecoded), url.password(QUrl::FullyDecoded));
}

/// The system's proxies or one given by hand; never one for this computer itself.
class ProxyChoice final : public QNetworkProxyFactory
{
public:
    explicit ProxyChoice(const QString &setting)
        : m_setting(setting)
    {
    }

    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        if (m_setting == "none"_L1 || isLoopback(query.url()))
            return { QNetworkProxy(QNetworkProxy::NoProxy) };
        return m_setting.isEmpty() ? systemProxyForQuery(query)
                                   : QList<QNetworkProxy>{ manualProxy(m_setting) };
    }

private:
    QString m_setting;
};

Error unusableFile(const QString &path, const QString &message)
{
    return Error{ .code = ErrorCode::BadArgument, .message = message.arg(path), .source = path };
}

QSslKey privateKey(const QByteArray &pem, const QByteArray &password)
{
    for (const auto algorithm : { QSsl::Rsa, QSsl::Ec, QSsl::Dsa }) {
        const QSslKey key(pem, algorithm, QSsl::Pem, QSsl::PrivateKey, password);
        if (!key.isNull())
            return key;
    }
    return {};
}

Expected<Done> addPemIdentity(const ClientCertificate &files, const QByteArray &pem,
                              const QByteArray &password, QSslConfiguration &tls)
{
    QByteArray keyText = pem;
    if (!files.keyFile.isEmpty()) {
        const Expected<QByteArray> read = readFile(files.keyFile);
        if (!read)
            return read.error();
        keyText = *read;
    }
    const QSslKey key = privateKey(keyText, password);
    if (key.isNull()) {
        const QString path = files.keyFile.isEmpty() ? files.certificateFile : files.keyFile;
        return unusableFile(path,
                            HttpNetworkText::tr("The private key in %1 cannot be read; is its "
                                                "password right?"));
    }
    tls.setLocalCertificateChain(QSslCertificate::fromData(pem, QSsl::Pem));
    tls.setPrivateKey(key);
    return Done{};
}

Expected<Done> addIdentity(const ClientCertificate &files, LoginProvider &logins,
                           QSslConfiguration &tls)
{
    const Expected<QString> password = logins.keyPassword(files);
    if (!password)
        return password.error();
    Expected<QByteArray> bytes = readFile(files.certificateFile);
    if (!bytes)
        return bytes.error();
    if (bytes->contains("-----BEGIN CERTIFICATE"))
        return addPemIdentity(files, *bytes, password->toUtf8(), tls);
    QBuffer device(&*bytes);
    device.open(QIODevice::ReadOnly);
    QSslKey key;
    QSslCertificate certificate;
    QList<QSslCertificate> chain;
    if (!QSslCertificate::importPkcs12(&device, &key, &certificate, &chain, password->toUtf8())) {
        return unusableFile(files.certificateFile,
                            HttpNetworkText::tr("%1 is neither a PEM nor a PKCS#12 certificate, "
                                                "or its password is wrong."));
    }
    tls.setLocalCertificateChain(QList<QSslCertificate>{ certificate } + chain);
    tls.setPrivateKey(key);
    return Done{};
}

} // namespace

HttpNetwork::HttpNetwork(HttpSessionPtr session, const QString &proxy)
    : m_session(std::move(session))
    , m_holder(std::make_shared<Holder>())
{
    m_session->invoke([holder = m_holder, trust = m_session->trust(), proxy] {
        holder->side = new NetworkSide;
        holder->side->trust = trust;
        holder->side->manager.setProxyFactory(new ProxyChoice(proxy));
    });
}

HttpNetwork::~HttpNetwork()
{
    m_session->invoke([holder = m_holder] { delete holder->side; });
}

void HttpNetwork::invoke(std::function<void(NetworkSide &side)> call) const
{
    m_session->invoke([holder = m_holder, call = std::move(call)] { call(*holder->side); });
}

Expected<QSslConfiguration> tlsConfiguration(const HttpOptions &options, LoginProvider &logins)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    for (const QString &path : options.caFiles) {
        const Expected<QByteArray> pem = readFile(path);
        if (!pem)
            return pem.error();
        const QList<QSslCertificate> authorities = QSslCertificate::fromData(*pem, QSsl::Pem);
        if (authorities.isEmpty())
            return unusableFile(path, HttpNetworkText::tr("%1 holds no PEM certificate."));
        tls.addCaCertificates(authorities);
    }
    if (!options.clientCertificate.isEmpty()) {
        if (auto added = addIdentity(options.clientCertificate, logins, tls); !added)
            return added.error();
    }
    return tls;
}

Expected<Done> checkProxy(const QString &proxy)
{
    const QUrl url(proxy);
    const bool known = QStringList{ u"http"_s, u"socks5"_s, u"socks"_s }.contains(url.scheme());
    if (proxy.isEmpty() || proxy == "none"_L1 || (known && !url.host().isEmpty()))
        return Done{};
    return Error{ .code = ErrorCode::BadArgument,
                  .message = HttpNetworkText::tr("\"%1\" is no proxy.").arg(displayUrl(proxy)),
                  .advice = HttpNetworkText::tr("Write \"none\", http://host:port or "
                                                "socks5://host:port.") };
}

} // namespace weightroom
