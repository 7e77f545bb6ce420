// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/manage/keptstatistics.h"

#include "core/base/continuation.h"
#include "core/manage/library.h"
#include "core/weights/statistics/contentkey.h"

namespace weightroom {

namespace {

QFuture<Expected<KeptStatistics::Look>> readyLook(KeptStatistics::Look look)
{
    return QtFuture::makeReadyFuture(Expected<KeptStatistics::Look>(std::move(look)));
}

/// Nothing where \a packed is empty, or of another version or number of tensors.
std::optional<KnownStatistics> fitting(const QByteArray &packed, const QList<Tensor> &tensors)
{
    std::optional<KnownStatistics> known = unpackStatistics(packed);
    if (!known || known->size() != static_cast<std::size_t>(tensors.size()))
        return {};
    for (std::size_t i = 0; i < known->size(); ++i) {
        if (!(*known)[i] && tensors.at(static_cast<qsizetype>(i)).isReadable())
            return {};
    }
    return known;
}

/// What keep() writes, made in a worker.
struct KeptRows
{
    QByteArray content;
    QByteArray packed;
    QByteArray sample;
    QByteArray identity;
};

} // namespace

KeptStatistics::KeptStatistics(Library *library, QThreadPool *pool)
    : m_library(library)
    , m_pool(pool)
{
}

QFuture<Expected<KeptStatistics::Look>> KeptStatistics::find(const QList<Tensor> &tensors,
                                                             const OperationPtr &op)
{
    auto identity = run(m_pool, op, [tensors](Operation &) -> Expected<QByteArray> {
        return statisticsKey(tensors);
    });
    return chainValue(m_thread, identity, [this, tensors, op](const QByteArray &found) {
        return found.isEmpty() ? findBySample(tensors, found, op)
                               : findByIdentity(tensors, found, op);
    });
}

QFuture<Expected<KeptStatistics::Look>> KeptStatistics::findByIdentity(const QList<Tensor> &tensors,
                                                                       const QByteArray &identity,
                                                                       const OperationPtr &op)
{
    return chainValue(m_thread, m_library->cached(QString::fromLatin1(identity), op),
                      [this, tensors, identity, op](const QByteArray &content) {
                          if (content.isEmpty())
                              return findBySample(tensors, identity, op);
                          return chainValue(
                              m_thread, m_library->cached(QString::fromLatin1(content), op),
                              [this, tensors, identity, op](const QByteArray &packed) {
                                  auto known = fitting(packed, tensors);
                                  return known ? readyLook({ identity, std::move(known) })
                                               : findBySample(tensors, identity, op);
                              });
                      });
}

QFuture<Expected<KeptStatistics::Look>> KeptStatistics::findBySample(const QList<Tensor> &tensors,
                                                                     const QByteArray &identity,
                                                                     const OperationPtr &op)
{
    auto sample = run(
        m_pool, op, [tensors](Operation &) -> Expected<QByteArray> { return sampleKey(tensors); });
    auto hash = [this, tensors, identity, op](const QByteArray &mark) {
        if (mark.isEmpty())
            return readyLook({ identity, {} });
        auto content = run(m_pool, op, [tensors, pool = m_pool](Operation &operation) {
            return contentHashes(tensors, operation, pool)
                .transform([&tensors](const QByteArrayList &hashes) {
                    return contentKey(tensors, hashes);
                });
        });
        return chainValue(m_thread, content, [this, tensors, identity, op](const QByteArray &key) {
            return findByContent(tensors, identity, key, op);
        });
    };
    return chainValue(m_thread, sample, [this, identity, op, hash](const QByteArray &key) {
        if (key.isEmpty())
            return readyLook({ identity, {} });
        return chainValue(m_thread, m_library->cached(QString::fromLatin1(key), op), hash);
    });
}

QFuture<Expected<KeptStatistics::Look>> KeptStatistics::findByContent(const QList<Tensor> &tensors,
                                                                      const QByteArray &identity,
                                                                      const QByteArray &content,
                                                                      const OperationPtr &op)
{
    return chainValue(m_thread, m_library->cached(QString::fromLatin1(content), op),
                      [this, tensors, identity, content, op](const QByteArray &packed) {
                          auto known = fitting(packed, tensors);
                          // The next look needs no hash. A failure is no harm.
                          if (known && !identity.isEmpty())
                              m_library->setCached(QString::fromLatin1(identity), content, op);
                          return readyLook({ identity, std::move(known) });
                      });
}

QFuture<Expected<Done>> KeptStatistics::keep(const QList<Tensor> &tensors,
                                             const KnownStatistics &statistics,
                                             const QByteArray &identity, const OperationPtr &op)
{
    auto rows = run(m_pool, op, [tensors, statistics, identity](Operation &) -> Expected<KeptRows> {
        const auto hashes = contentHashes(tensors, statistics);
        if (!hashes)
            return KeptRows();
        return KeptRows{ .content = contentKey(tensors, *hashes),
                         .packed = packStatistics(statistics),
                         .sample = sampleKey(tensors),
                         .identity = statisticsKey(tensors) == identity ? identity : QByteArray() };
    });
    const auto set = [this, op](const QByteArray &key, const QByteArray &value) {
        return key.isEmpty() ? QtFuture::makeReadyFuture(Expected<Done>(Done{}))
                             : m_library->setCached(QString::fromLatin1(key), value, op);
    };
    return chainValue(m_thread, rows, [this, set](const KeptRows &kept) {
        auto content = set(kept.content, kept.packed);
        auto sample
            = chainValue(m_thread, content, [set, kept](Done) { return set(kept.sample, "1"); });
        return chainValue(m_thread, sample,
                          [set, kept](Done) { return set(kept.identity, kept.content); });
    });
}

} // namespace weightroom
