// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/serialexecutor.h"
#include "core/io/http/credentials.h"

namespace weightroom {

/// Keeps secrets in the system's key store (QtKeychain) where one answers, otherwise in memory for
/// this run: never in a file of our own. Its jobs run in a thread of their own; callers wait.
class KeychainSecrets final : public SecretStore
{
public:
    /// \a service is the program's name in the key store.
    explicit KeychainSecrets(const QString &service);
    ~KeychainSecrets() override;

    std::optional<QString> read(const QString &name) override;
    bool write(const QString &name, const QString &secret, Keep keep = Keep::Stored) override;
    void remove(const QString &name) override;

private:
    QString m_service;
    MemorySecrets m_memory; ///< what the key store did not take
    SerialExecutor m_executor;
};

} // namespace weightroom
