// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/serialexecutor.h"
#include "core/io/http/servers/credentials.h"

#include <atomic>
#include <chrono>

namespace weightroom {

/// Keeps secrets in the system's key store (QtKeychain) where one answers, otherwise in memory for
/// this run: never in a file of our own. All its jobs run in one thread, which lives as long: their
/// answers come to the event loop of the thread that asked. Callers wait.
class KeychainSecrets final : public SecretStore
{
public:
    /// \a service is the program's name in the key store. A store that does not answer for
    /// \a patience (its user may have to unlock it) counts as none, and is not waited for again.
    explicit KeychainSecrets(const QString &service,
                             std::chrono::milliseconds patience = std::chrono::minutes(2));
    ~KeychainSecrets() override;

    std::optional<QString> read(const QString &name) override;
    bool write(const QString &name, const QString &secret, Keep keep = Keep::Stored) override;
    void remove(const QString &name) override;

private:
    QString m_service;
    std::atomic<std::chrono::milliseconds> m_patience;
    MemorySecrets m_memory; ///< what the key store did not take
    SerialExecutor m_executor;
};

} // namespace weightroom
