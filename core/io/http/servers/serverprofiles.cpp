// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/io/http/servers/serverprofiles.h"

#include "core/io/http/httpurls.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QPromise>
#include <QSaveFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct ServerProfilesText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::HttpHandler)
};

constexpr int lockMs = 5000;

Error badProfile(const QString &message)
{
    return { .code = ErrorCode::BadArgument, .message = message };
}

} // namespace

/// The list, and the file that has it. Thread-safe.
class ServerProfiles::File
{
public:
    using Change = std::function<Expected<Done>(QList<ServerProfile> &profiles)>;

    explicit File(const QString &path)
        : m_path(path)
        , m_profiles(read())
    {
    }

    QList<ServerProfile> profiles() const
    {
        const std::lock_guard lock(m_mutex);
        return m_profiles;
    }
    /// Applies \a change to what the file has now, and writes it.
    Expected<Done> apply(const Change &change);

private:
    QList<ServerProfile> read() const;
    Expected<Done> write(const QList<ServerProfile> &profiles) const;
    Error unwritable(const QString &reason) const;

    QString m_path;
    mutable std::mutex m_mutex;
    QList<ServerProfile> m_profiles;
};

QList<ServerProfile> ServerProfiles::File::read() const
{
    QList<ServerProfile> profiles;
    QFile file(m_path);
    if (m_path.isEmpty() || !file.open(QIODevice::ReadOnly))
        return profiles;
    const QJsonArray array = QJsonDocument::fromJson(file.readAll()).array();
    for (const QJsonValue &value : array)
        profiles.append(ServerProfile::fromJson(value.toObject()));
    return profiles;
}

Error ServerProfiles::File::unwritable(const QString &reason) const
{
    return { .code = ErrorCode::Io,
             .message = ServerProfilesText::tr("The servers could not be written to %1.")
                            .arg(QDir::toNativeSeparators(m_path)),
             .detail = reason,
             .source = m_path };
}

Expected<Done> ServerProfiles::File::write(const QList<ServerProfile> &profiles) const
{
    QJsonArray array;
    for (const ServerProfile &profile : profiles)
        array.append(profile.toJson());
    const QByteArray text = QJsonDocument(array).toJson();
    QSaveFile file(m_path);
    if (file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit())
        return Done{};
    return unwritable(file.errorString());
}

Expected<Done> ServerProfiles::File::apply(const Change &change)
{
    const std::lock_guard lock(m_mutex);
    QLockFile others(m_path + u".lock"_s);
    QList<ServerProfile> profiles = m_profiles;
    if (!m_path.isEmpty()) {
        QDir().mkpath(QFileInfo(m_path).path());
        if (!others.tryLock(lockMs))
            return unwritable(u"locked"_s);
        profiles = read();
    }
    if (auto changed = change(profiles); !changed)
        return changed;
    std::sort(profiles.begin(), profiles.end(), [](const ServerProfile &a, const ServerProfile &b) {
        return a.name.localeAwareCompare(b.name) < 0;
    });
    if (!m_path.isEmpty()) {
        if (auto written = write(profiles); !written)
            return written;
    }
    m_profiles = profiles;
    return Done{};
}

ServerProfiles::ServerProfiles(const QString &path, std::shared_ptr<SecretStore> secrets,
                               QThreadPool *pool, QObject *parent)
    : QObject(parent)
    , m_file(std::make_shared<File>(path))
    , m_secrets(std::move(secrets))
    , m_pool(pool)
{
}

ServerProfiles::~ServerProfiles() = default;

QList<ServerProfile> ServerProfiles::list() const
{
    return m_file->profiles();
}

std::optional<ServerProfile> ServerProfiles::find(const QString &idOrName) const
{
    const QList<ServerProfile> profiles = m_file->profiles();
    for (const auto &key : { &ServerProfile::id, &ServerProfile::name }) {
        const auto found
            = std::find_if(profiles.begin(), profiles.end(),
                           [&](const ServerProfile &profile) { return profile.*key == idOrName; });
        if (found != profiles.end())
            return *found;
    }
    return {};
}

std::optional<ServerProfile> ServerProfiles::covering(const QString &modelUrl) const
{
    std::optional<ServerProfile> best;
    const QList<ServerProfile> profiles = m_file->profiles();
    for (const ServerProfile &profile : profiles) {
        if (profile.covers(modelUrl) && (!best || best->url.size() < profile.url.size()))
            best = profile;
    }
    return best;
}

Expected<Done> ServerProfiles::check(const ServerProfile &profile) const
{
    if (profile.name.trimmed().isEmpty())
        return badProfile(ServerProfilesText::tr("Give the server a name."));
    if (!isHttpUrl(profile.url) || QUrl(profile.url).host().isEmpty()) {
        return badProfile(ServerProfilesText::tr("The address of a server begins with http:// or "
                                                 "https://."));
    }
    if (hasSecret(profile.url)) {
        return badProfile(ServerProfilesText::tr("There is a secret in the address, which would be "
                                                 "kept for everybody to read: give it as a login "
                                                 "or a header."));
    }
    const QList<ServerProfile> profiles = m_file->profiles();
    for (const ServerProfile &other : profiles) {
        if (other.name == profile.name && other.id != profile.id) {
            return Error{
                .code = ErrorCode::AlreadyExists,
                .message
                = ServerProfilesText::tr("There is a server \"%1\" already.").arg(profile.name)
            };
        }
    }
    return Done{};
}

QFuture<Expected<ServerProfiles::Saved>> ServerProfiles::save(const ServerProfile &profile,
                                                              const SecretTexts &secrets)
{
    if (auto good = check(profile); !good)
        return readyFuture<Saved>(good.error());
    const auto job
        = [file = m_file, store = m_secrets, profile, secrets](Operation &) -> Expected<Saved> {
        QStringList unused;
        auto applied = file->apply([&](QList<ServerProfile> &profiles) -> Expected<Done> {
            const auto old = std::find_if(
                profiles.begin(), profiles.end(),
                [&profile](const ServerProfile &one) { return one.id == profile.id; });
            if (old == profiles.end()) {
                profiles.append(profile);
            } else {
                unused = old->secretNames();
                *old = profile;
            }
            return Done{};
        });
        if (!applied)
            return applied.error();
        Saved saved{ .profile = profile };
        const QStringList used = profile.secretNames();
        for (const QString &name : used) {
            unused.removeAll(name);
            if (secrets.contains(name))
                saved.secretsKept = store->write(name, secrets.value(name)) && saved.secretsKept;
        }
        for (const QString &name : std::as_const(unused))
            store->remove(name);
        return saved;
    };
    return announced<Saved>(run(m_pool, Operation::create(), job));
}

QFuture<Expected<Done>> ServerProfiles::remove(const QString &id)
{
    const auto job = [file = m_file, store = m_secrets, id](Operation &) -> Expected<Done> {
        QStringList unused;
        auto applied = file->apply([&](QList<ServerProfile> &profiles) -> Expected<Done> {
            const auto old = std::find_if(profiles.begin(), profiles.end(),
                                          [&id](const ServerProfile &one) { return one.id == id; });
            if (old == profiles.end()) {
                return Error{ .code = ErrorCode::NotFound,
                              .message = ServerProfilesText::tr("This server was removed "
                                                                "already.") };
            }
            unused = old->secretNames();
            profiles.erase(old);
            return Done{};
        });
        if (!applied)
            return applied;
        for (const QString &name : std::as_const(unused))
            store->remove(name);
        return Done{};
    };
    return announced<Done>(run(m_pool, Operation::create(), job));
}

/// Tells that the list has changed, and then what \a future brings.
template <typename T>
QFuture<Expected<T>> ServerProfiles::announced(QFuture<Expected<T>> future)
{
    const auto promise = std::make_shared<QPromise<Expected<T>>>();
    promise->start();
    whenDone(future, this, [this, promise](Expected<T> result) {
        if (result)
            Q_EMIT changed();
        promise->addResult(std::move(result));
        promise->finish();
    });
    return promise->future();
}

Expected<IoOptions> withServer(const ServerProfiles *profiles, const QString &url,
                               const IoOptions &given)
{
    const QVariant name = given.value(u"server"_s);
    if (!profiles || (name.isValid() && name.toString().isEmpty()))
        return given;
    const std::optional<ServerProfile> profile
        = name.isValid() ? profiles->find(name.toString()) : profiles->covering(url);
    if (!profile && name.isValid() && given.size() == 1) {
        return Error{ .code = ErrorCode::NotFound,
                      .message
                      = ServerProfilesText::tr("There is no server \"%1\".").arg(name.toString()) };
    }
    if (!profile)
        return given;
    IoOptions options = profile->options();
    const bool hasLogin = given.contains(u"bearerVariable"_s) || given.contains(u"user"_s)
        || given.contains(u"profile"_s);
    if (hasLogin) {
        options.remove(u"user"_s);
        options.remove(u"profile"_s);
    }
    options.insert(given);
    return options;
}

} // namespace weightroom
