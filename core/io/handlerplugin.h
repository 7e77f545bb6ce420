// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

// The interface of plug-ins that bring storage schemes of their own. This header is all that a
// plug-in needs beside Qt Core: it uses no symbol of the program. README, "Writing a handler
// plug-in", shows a whole one. What stands here never changes within version 1 of the interface.

#include <QByteArray>
#include <QDateTime>
#include <QFile>
#include <QHash>
#include <QStringList>
#include <QVariantMap>
#include <QtPlugin>

#include <algorithm>
#include <cstring>
#include <memory>

#define WEIGHTROOM_HANDLER_PLUGIN_IID "org.weightroom.HandlerPlugin/1"

namespace weightroom {

/// What kind of failure it is; the numbers stay as they are.
enum class HandlerError : int {
    Failed = 0, ///< reading or writing went wrong
    NotFound = 1, ///< there is no such model
    AlreadyExists = 2, ///< there is one and it may not be replaced
    NotAModel = 3, ///< something else lies there
    Damaged = 4, ///< a model that cannot be read any more
    BadArgument = 5, ///< the path cannot be one of this scheme
    NotSupported = 6,
    NoSpace = 7,
    Network = 8,
};

/// The program's side of one call: cancel, progress, and the reason of a failure.
class HandlerContext
{
public:
    /// True when the call should end soon: then return false. Waits while the user paused it. Ask
    /// at least once for every MiB.
    virtual bool canceled() = 0;
    /// How far the call is, in bytes where possible. Reading weights through ModelToSave counts by
    /// itself.
    virtual void setProgress(qint64 done, qint64 total) = 0;
    /// Tells why the call fails: \a message is a whole sentence for the user that names the thing,
    /// \a advice what to do about it. Always false, so that `return context.fail(…)` will do.
    virtual bool fail(HandlerError error, const QString &message, const QString &advice = {}) = 0;

protected:
    ~HandlerContext() = default;
};

/// Bytes that are read in pieces, at any place, by any thread, several at once, and as long as the
/// model is open. Their size never changes.
class HandlerBytes
{
public:
    HandlerBytes() = default;
    virtual ~HandlerBytes() = default;
    Q_DISABLE_COPY_MOVE(HandlerBytes)

    virtual qint64 size() const = 0;
    /// Fills all of into[0, bytes) from \a offset on; the range lies within size(). False after
    /// context.fail(), or when cancelled.
    virtual bool read(qint64 offset, char *into, qint64 bytes, HandlerContext &context) const = 0;
};

using HandlerBytesPtr = std::shared_ptr<const HandlerBytes>;

/// What load() finds.
struct HandlerModel
{
    QByteArray json; ///< the model.json (UTF-8)
    /// The weight files, by their paths in the weights manifest; others may be there, too. A file
    /// the manifest names and that is not here is shown as missing.
    QHash<QString, HandlerBytesPtr> files;
};

/// What save() is to write. Valid during the call, for its thread.
class ModelToSave
{
public:
    /// May a model that is there be replaced? Otherwise it is HandlerError::AlreadyExists.
    virtual bool replaces() const = 0;
    /// The model.json in tfjs's order of keys. Its weights manifest names the one weight file
    /// \a weightsPath, where there are weights.
    virtual QByteArray json(const QString &weightsPath) const = 0;
    /// False: there is to be no weight file. (It may also be one of 0 bytes.)
    virtual bool hasWeights() const = 0;
    virtual qint64 weightBytes() const = 0;
    /// As HandlerBytes::read(). From the first byte to the last in order is fastest: the weights
    /// are hashed meanwhile.
    virtual bool readWeights(qint64 offset, char *into, qint64 bytes,
                             HandlerContext &context) const = 0;
    /// Reads back \a written, what load() would give for it, and compares JSON and SHA-256 of the
    /// weights. To be called when everything is written and before anybody can see it; a save that
    /// does not do so is verified afterwards. False: it differs or was cancelled; then return
    /// false.
    virtual bool verify(const HandlerModel &written, HandlerContext &context) const = 0;

    /// Writes all weights to \a to in blocks of 1 MiB.
    bool writeWeights(QIODevice &to, HandlerContext &context) const
    {
        constexpr qint64 most = 1024 * 1024;
        QByteArray block(static_cast<qsizetype>(std::min(most, weightBytes())), '\0');
        for (qint64 offset = 0; offset < weightBytes(); offset += block.size()) {
            const qint64 bytes = std::min<qint64>(block.size(), weightBytes() - offset);
            if (context.canceled() || !readWeights(offset, block.data(), bytes, context))
                return false;
            if (to.write(block.constData(), bytes) != bytes)
                return context.fail(HandlerError::Failed, to.errorString());
        }
        return true;
    }

protected:
    ~ModelToSave() = default;
};

/// Where a model is.
struct HandlerPlace
{
    QString scheme; ///< one of those the plug-in named
    QString path; ///< everything after the first "://", as it is
    QVariantMap options; ///< named choices of the caller
};

/// A model in a list; the program loads it (without weights) to show more.
struct HandlerEntry
{
    QString path;
    QDateTime saved;
};

/// The interface. The functions with a context are called in worker threads, several at once. They
/// answer false after context.fail() or when cancelled; an exception counts as a failure, too.
/// Nothing may be half-written then.
class HandlerPlugin
{
public:
    enum Ability : int {
        Reads = 0x01, ///< load()
        Writes = 0x02, ///< save()
        Lists = 0x04, ///< list()
        Removes = 0x08, ///< remove()
        Renames = 0x10, ///< rename()
        NeedsConfirmation = 0x20, ///< sending a model there wants the user's word
    };

    HandlerPlugin() = default;
    virtual ~HandlerPlugin() = default;
    Q_DISABLE_COPY_MOVE(HandlerPlugin)

    /// The schemes without "://": letters, digits, '+', '-' and '.', first a letter.
    virtual QStringList schemes() const = 0;
    /// What can be done with \a scheme: a sum of Ability.
    virtual int abilities(const QString &scheme) const = 0;

    /// Finds the model at \a place; reads its JSON, but no weights yet.
    virtual bool load(const HandlerPlace &place, HandlerModel &model, HandlerContext &context)
    {
        Q_UNUSED(place)
        Q_UNUSED(model)
        return context.fail(HandlerError::NotSupported, {});
    }
    /// Writes \a model so that nobody ever sees half of it and a model that is replaced stays as it
    /// was until then.
    virtual bool save(const HandlerPlace &place, const ModelToSave &model, HandlerContext &context)
    {
        Q_UNUSED(place)
        Q_UNUSED(model)
        return context.fail(HandlerError::NotSupported, {});
    }
    /// Appends all models at or below \a under. With an empty path: all models the scheme keeps,
    /// none where they may lie anywhere in a file system.
    virtual bool list(const HandlerPlace &under, QList<HandlerEntry> &models,
                      HandlerContext &context)
    {
        Q_UNUSED(under)
        Q_UNUSED(models)
        return context.fail(HandlerError::NotSupported, {});
    }
    /// Removes the model for good. The program has loaded it before, so that nothing but models is
    /// removed.
    virtual bool remove(const HandlerPlace &place, HandlerContext &context)
    {
        Q_UNUSED(place)
        return context.fail(HandlerError::NotSupported, {});
    }
    /// Gives the model another path in one step; never replaces another model.
    virtual bool rename(const HandlerPlace &from, const HandlerPlace &to, HandlerContext &context)
    {
        Q_UNUSED(from)
        Q_UNUSED(to)
        return context.fail(HandlerError::NotSupported, {});
    }
    /// Equal for two places that mean the same model.
    virtual QString canonicalPath(const HandlerPlace &place) const { return place.path; }
};

/// Bytes in memory, for what is small.
class HandlerMemory final : public HandlerBytes
{
public:
    explicit HandlerMemory(QByteArray bytes)
        : m_bytes(std::move(bytes))
    {
    }
    qint64 size() const override { return m_bytes.size(); }
    bool read(qint64 offset, char *into, qint64 bytes, HandlerContext &) const override
    {
        std::memcpy(into, m_bytes.constData() + offset, static_cast<std::size_t>(bytes));
        return true;
    }

private:
    QByteArray m_bytes;
};

/// The bytes of a file from \a offset on, up to its end or \a bytes of them. Opens the file for
/// each read.
class HandlerFile final : public HandlerBytes
{
public:
    explicit HandlerFile(const QString &path, qint64 offset = 0, qint64 bytes = -1)
        : m_path(path)
        , m_offset(offset)
        , m_bytes(bytes >= 0 ? bytes : std::max<qint64>(QFile(path).size() - offset, 0))
    {
    }
    qint64 size() const override { return m_bytes; }
    bool read(qint64 offset, char *into, qint64 bytes, HandlerContext &context) const override
    {
        QFile file(m_path);
        if (file.open(QIODevice::ReadOnly | QIODevice::Unbuffered) && file.seek(m_offset + offset)
            && file.read(into, bytes) == bytes)
            return true;
        return context.fail(HandlerError::Failed,
                            m_path + QLatin1String(": ") + file.errorString());
    }

private:
    QString m_path;
    qint64 m_offset;
    qint64 m_bytes;
};

} // namespace weightroom

Q_DECLARE_INTERFACE(weightroom::HandlerPlugin, WEIGHTROOM_HANDLER_PLUGIN_IID)
