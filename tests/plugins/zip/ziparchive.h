// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/io/handlerplugin.h"

#include <mutex>

struct zip;
struct zip_error;

namespace weightroom {

/// A zip file that is open for reading, until the last of its entries is dropped.
class ZipArchive : public std::enable_shared_from_this<ZipArchive>
{
    Q_DISABLE_COPY_MOVE(ZipArchive)

public:
    ~ZipArchive();

    /// Opens the file \a path. Null after context.fail(): NotFound, NotAModel (no zip file),
    /// Damaged (the remains of one), Failed.
    static std::shared_ptr<ZipArchive> open(const QString &path, HandlerContext &context);

    /// Finds the one model of the archive, in whatever folder: the model.json that lies highest, or
    /// else the only .json file. Its weight files are named relative to it. Fails with NotAModel
    /// where there is none.
    bool findModel(HandlerModel &model, HandlerContext &context);

private:
    friend class ZipEntry;
    struct Entry
    {
        QString name;
        quint64 index = 0;
        qint64 bytes = 0;
        bool stored = false; ///< not compressed
    };

    ZipArchive(const QString &path, zip *handle)
        : m_path(path)
        , m_handle(handle)
    {
    }

    QList<Entry> entries() const;
    const Entry *modelEntry(const QList<Entry> &entries) const;
    bool readJson(const Entry &entry, QByteArray &json, HandlerContext &context);
    bool failReading(const QString &name, const QString &reason, HandlerContext &context) const;

    QString m_path;
    zip *m_handle;
    std::mutex m_mutex; ///< libzip's handle is used by one thread at a time
};

/// What \a error says, as libzip words it.
QString zipErrorText(zip_error *error);

} // namespace weightroom
