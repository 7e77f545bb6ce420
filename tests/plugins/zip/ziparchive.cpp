// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ziparchive.h"

#include <QTemporaryFile>

#include <algorithm>
#include <zip.h>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

constexpr qint64 zipBlockBytes = 1024 * 1024;
constexpr qint64 mostJsonBytes = qint64(1) << 30;

struct CloseEntry
{
    void operator()(zip_file_t *file) const { zip_fclose(file); }
};
using OpenEntry = std::unique_ptr<zip_file_t, CloseEntry>;

/// Reads exactly \a bytes bytes from where \a file is.
bool readExactly(zip_file_t *file, char *into, qint64 bytes)
{
    while (bytes > 0) {
        const zip_int64_t got = zip_fread(file, into, static_cast<zip_uint64_t>(bytes));
        if (got <= 0)
            return false;
        into += got;
        bytes -= got;
    }
    return true;
}

QString entryReason(zip_file_t *file)
{
    zip_error_t *error = zip_file_get_error(file);
    return zip_error_code_zip(error) == ZIP_ER_OK ? u"it is shorter than it says"_s
                                                  : zipErrorText(error);
}

} // namespace

/// The bytes of one file in the archive. What is stored is read where it lies; what is compressed
/// is unpacked once, as far as it is needed, into a temporary file.
class ZipEntry final : public HandlerBytes
{
public:
    ZipEntry(std::shared_ptr<ZipArchive> archive, const ZipArchive::Entry &entry)
        : m_archive(std::move(archive))
        , m_entry(entry)
    {
    }
    ~ZipEntry() override
    {
        const std::lock_guard lock(m_archive->m_mutex);
        m_file.reset();
    }

    qint64 size() const override { return m_entry.bytes; }

    bool read(qint64 offset, char *into, qint64 bytes, HandlerContext &context) const override
    {
        const std::lock_guard lock(m_archive->m_mutex);
        if (!m_file)
            m_file.reset(zip_fopen_index(m_archive->m_handle, m_entry.index, 0));
        if (!m_file) {
            const QString reason = zipErrorText(zip_get_error(m_archive->m_handle));
            return m_archive->failReading(m_entry.name, reason, context);
        }
        return m_entry.stored ? readStored(offset, into, bytes, context)
                              : readUnpacked(offset, into, bytes, context);
    }

private:
    bool readStored(qint64 offset, char *into, qint64 bytes, HandlerContext &context) const
    {
        if (zip_ftell(m_file.get()) != offset && zip_fseek(m_file.get(), offset, SEEK_SET) != 0)
            return m_archive->failReading(m_entry.name, entryReason(m_file.get()), context);
        return (readExactly(m_file.get(), into, bytes)
                && (offset + bytes < m_entry.bytes || checkEnd()))
            || m_archive->failReading(m_entry.name, entryReason(m_file.get()), context);
    }

    /// At the end libzip compares the checksum, if everything was read in order.
    bool checkEnd() const
    {
        char beyond = 0;
        return zip_fread(m_file.get(), &beyond, 1) == 0;
    }

    bool readUnpacked(qint64 offset, char *into, qint64 bytes, HandlerContext &context) const
    {
        if (!m_unpacked.isOpen() && !m_unpacked.open())
            return m_archive->failReading(m_entry.name, m_unpacked.errorString(), context);
        QByteArray block;
        while (m_unpackedBytes < offset + bytes) {
            if (context.canceled())
                return false;
            block.resize(std::min(zipBlockBytes, m_entry.bytes - m_unpackedBytes));
            if (!readExactly(m_file.get(), block.data(), block.size()))
                return m_archive->failReading(m_entry.name, entryReason(m_file.get()), context);
            if (!m_unpacked.seek(m_unpackedBytes) || m_unpacked.write(block) != block.size())
                return m_archive->failReading(m_entry.name, m_unpacked.errorString(), context);
            m_unpackedBytes += block.size();
            if (m_unpackedBytes == m_entry.bytes && !checkEnd())
                return m_archive->failReading(m_entry.name, entryReason(m_file.get()), context);
        }
        return (m_unpacked.seek(offset) && m_unpacked.read(into, bytes) == bytes)
            || m_archive->failReading(m_entry.name, m_unpacked.errorString(), context);
    }

    std::shared_ptr<ZipArchive> m_archive;
    ZipArchive::Entry m_entry;
    mutable OpenEntry m_file;
    mutable QTemporaryFile m_unpacked;
    mutable qint64 m_unpackedBytes = 0;
};

ZipArchive::~ZipArchive()
{
    zip_discard(m_handle);
}

std::shared_ptr<ZipArchive> ZipArchive::open(const QString &path, HandlerContext &context)
{
    QFile file(path);
    if (!file.exists()) {
        context.fail(HandlerError::NotFound, u"There is no zip file %1."_s.arg(path));
        return {};
    }
    int code = 0;
    zip_t *handle = zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY, &code);
    if (handle)
        return std::shared_ptr<ZipArchive>(new ZipArchive(path, handle));
    zip_error_t error;
    zip_error_init_with_code(&error, code);
    const QString reason = zipErrorText(&error);
    zip_error_fini(&error);
    if (!file.open(QIODevice::ReadOnly))
        context.fail(HandlerError::Failed,
                     u"%1 cannot be read: %2"_s.arg(path, file.errorString()));
    else if (file.read(2) == "PK")
        context.fail(HandlerError::Damaged, u"The zip file %1 is damaged: %2"_s.arg(path, reason));
    else
        context.fail(HandlerError::NotAModel, u"%1 is no zip file."_s.arg(path));
    return {};
}

QList<ZipArchive::Entry> ZipArchive::entries() const
{
    QList<Entry> found;
    const zip_int64_t count = zip_get_num_entries(m_handle, 0);
    for (zip_int64_t i = 0; i < count; ++i) {
        zip_stat_t info;
        const auto index = static_cast<zip_uint64_t>(i);
        constexpr zip_uint64_t needed
            = ZIP_STAT_NAME | ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_COMP_METHOD;
        if (zip_stat_index(m_handle, index, 0, &info) != 0 || (info.valid & needed) != needed)
            continue;
        const QString name = QString::fromUtf8(info.name);
        if (name.endsWith(u'/') || name.startsWith("__MACOSX/"_L1))
            continue;
        const bool stored = info.comp_method == ZIP_CM_STORE && info.comp_size == info.size;
        found.append({ name, index, static_cast<qint64>(info.size), stored });
    }
    return found;
}

const ZipArchive::Entry *ZipArchive::modelEntry(const QList<Entry> &entries) const
{
    const Entry *highest = nullptr;
    const Entry *onlyJson = nullptr;
    int jsonFiles = 0;
    for (const Entry &entry : entries) {
        if (entry.name.endsWith(".json"_L1)) {
            ++jsonFiles;
            onlyJson = &entry;
        }
        const bool isModel = entry.name == "model.json"_L1 || entry.name.endsWith("/model.json"_L1);
        if (isModel && (!highest || entry.name.count(u'/') < highest->name.count(u'/')))
            highest = &entry;
    }
    if (highest)
        return highest;
    return jsonFiles == 1 ? onlyJson : nullptr;
}

bool ZipArchive::readJson(const Entry &entry, QByteArray &json, HandlerContext &context)
{
    const OpenEntry file(zip_fopen_index(m_handle, entry.index, 0));
    if (!file)
        return failReading(entry.name, zipErrorText(zip_get_error(m_handle)), context);
    if (entry.bytes > mostJsonBytes)
        return failReading(entry.name, u"it is larger than 1 GiB"_s, context);
    QByteArray block;
    while (json.size() < entry.bytes) {
        if (context.canceled())
            return false;
        block.resize(std::min(zipBlockBytes, entry.bytes - json.size()));
        if (!readExactly(file.get(), block.data(), block.size()))
            return failReading(entry.name, entryReason(file.get()), context);
        json += block;
    }
    char beyond = 0;
    return zip_fread(file.get(), &beyond, 1) == 0
        || failReading(entry.name, entryReason(file.get()), context);
}

bool ZipArchive::findModel(HandlerModel &model, HandlerContext &context)
{
    const QList<Entry> all = entries();
    const Entry *json = modelEntry(all);
    if (!json) {
        return context.fail(HandlerError::NotAModel,
                            u"There is no model.json in the zip file %1."_s.arg(m_path));
    }
    if (!readJson(*json, model.json, context))
        return false;
    const QString folder = json->name.first(json->name.lastIndexOf(u'/') + 1);
    for (const Entry &entry : all) {
        if (&entry == json || !entry.name.startsWith(folder))
            continue;
        const QString name = entry.name.sliced(folder.size());
        if (!model.files.contains(name))
            model.files.insert(name, std::make_shared<ZipEntry>(shared_from_this(), entry));
    }
    return true;
}

bool ZipArchive::failReading(const QString &name, const QString &reason,
                             HandlerContext &context) const
{
    return context.fail(HandlerError::Damaged,
                        u"%1 in the zip file %2 cannot be read: %3"_s.arg(name, m_path, reason));
}

QString zipErrorText(zip_error *error)
{
    return QString::fromUtf8(zip_error_strerror(error));
}

} // namespace weightroom
