// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/io/http/servers/keychainsecrets.h"

#include <qt6keychain/keychain.h>

#include <algorithm>
#include <future>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

/// What a job of the key store brought.
struct KeychainAnswer
{
    bool good = false;
    QString text;
};

/// For a store that has not answered before.
constexpr std::chrono::milliseconds keychainSecondPatience{ 500 };

/// Runs the job that \a make makes in the thread of \a executor and waits for it.
template <typename Job>
KeychainAnswer keychainAnswer(SerialExecutor &executor,
                              std::atomic<std::chrono::milliseconds> &patience,
                              std::function<Job *()> make)
{
    const auto promise = std::make_shared<std::promise<KeychainAnswer>>();
    std::future<KeychainAnswer> answer = promise->get_future();
    executor.post([promise, make = std::move(make)]() -> Expected<Done> {
        Job *job = make();
        job->setInsecureFallback(false);
        QObject::connect(job, &QKeychain::Job::finished, job, [promise, job](QKeychain::Job *) {
            KeychainAnswer result{ job->error() == QKeychain::NoError, {} };
            if constexpr (std::is_same_v<Job, QKeychain::ReadPasswordJob>)
                result.text = job->textData();
            promise->set_value(result);
        });
        job->start(); // deletes itself
        return Done{};
    });
    if (answer.wait_for(patience.load()) == std::future_status::ready)
        return answer.get();
    patience = std::min(patience.load(), keychainSecondPatience);
    return {};
}

} // namespace

KeychainSecrets::KeychainSecrets(const QString &service, std::chrono::milliseconds patience)
    : m_service(service)
    , m_patience(patience)
    , m_executor(u"keychain"_s)
{
}

KeychainSecrets::~KeychainSecrets() = default;

std::optional<QString> KeychainSecrets::read(const QString &name)
{
    if (const std::optional<QString> kept = m_memory.read(name))
        return kept;
    const KeychainAnswer answer = keychainAnswer<QKeychain::ReadPasswordJob>(
        m_executor, m_patience, [service = m_service, name] {
            auto *job = new QKeychain::ReadPasswordJob(service);
            job->setKey(name);
            return job;
        });
    return answer.good ? std::optional(answer.text) : std::nullopt;
}

bool KeychainSecrets::write(const QString &name, const QString &secret, Keep keep)
{
    if (keep == Keep::ThisRun)
        return m_memory.write(name, secret);
    const KeychainAnswer answer = keychainAnswer<QKeychain::WritePasswordJob>(
        m_executor, m_patience, [service = m_service, name, secret] {
            auto *job = new QKeychain::WritePasswordJob(service);
            job->setKey(name);
            job->setTextData(secret);
            return job;
        });
    if (answer.good)
        m_memory.remove(name);
    else
        m_memory.write(name, secret);
    return answer.good;
}

void KeychainSecrets::remove(const QString &name)
{
    m_memory.remove(name);
    keychainAnswer<QKeychain::DeletePasswordJob>(
        m_executor, m_patience, [service = m_service, name] {
            auto *job = new QKeychain::DeletePasswordJob(service);
            job->setKey(name);
            return job;
        });
}

} // namespace weightroom
