// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/bytesource.h"

#include "core/base/byteview.h"
#include "core/base/largepages.h"

#include <algorithm>
#include <cstring>

namespace weightroom {

namespace {

class MemoryView final : public ByteView
{
public:
    MemoryView(QByteArray data, std::span<const std::byte> bytes)
        : ByteView(bytes)
        , m_data(std::move(data))
    {
    }

private:
    QByteArray m_data; ///< keeps the bytes
};

class MemoryBytes final : public ByteSource, public ViewableBytes
{
public:
    MemoryBytes(QByteArray data, const QString &name)
        : m_data(std::move(data))
        , m_name(name)
    {
    }

    qint64 size() const noexcept override { return m_data.size(); }
    QString name() const override { return m_name; }

    Expected<qint64> read(qint64 offset, std::span<std::byte> into) const override
    {
        const qint64 count
            = std::clamp<qint64>(size() - offset, 0, static_cast<qint64>(into.size()));
        if (count > 0)
            std::memcpy(into.data(), m_data.constData() + offset, static_cast<std::size_t>(count));
        return count;
    }

    ByteViewPtr view(qint64 offset, qint64 length) const override
    {
        const auto all
            = std::as_bytes(std::span(m_data.constData(), static_cast<std::size_t>(m_data.size())));
        return std::make_shared<MemoryView>(
            m_data,
            all.subspan(static_cast<std::size_t>(offset), static_cast<std::size_t>(length)));
    }
    /// Memory is gone with the program.
    QByteArray identity() const override { return {}; }

private:
    QByteArray m_data;
    QString m_name;
};

} // namespace

ByteView::~ByteView() = default;
ViewableBytes::~ViewableBytes() = default;
ByteSource::~ByteSource() = default;

ByteViewPtr viewOf(const ByteSource &source, qint64 offset, qint64 length)
{
    const auto *viewable = dynamic_cast<const ViewableBytes *>(&source);
    return viewable ? viewable->view(offset, length) : nullptr;
}

QByteArray identityOf(const ByteSource &source)
{
    const auto *viewable = dynamic_cast<const ViewableBytes *>(&source);
    return viewable ? viewable->identity() : QByteArray();
}

ByteSourcePtr memoryBytes(QByteArray data, const QString &name)
{
    return std::make_shared<MemoryBytes>(std::move(data), name);
}

Expected<QByteArray> readAll(const ByteSource &source)
{
    QByteArray bytes(source.size(), Qt::Uninitialized);
    adviseLargePages(bytes.data(), static_cast<std::size_t>(bytes.size()));
    auto got = source.read(
        0, std::as_writable_bytes(std::span(bytes.data(), static_cast<std::size_t>(bytes.size()))));
    if (!got)
        return got.error();
    bytes.truncate(*got);
    return bytes;
}

Expected<QByteArray> readFile(const QString &path, qint64 limit)
{
    auto source = fileBytes(path);
    if (!source)
        return source.error();
    if (limit < 0 || limit >= (*source)->size())
        return readAll(**source);
    QByteArray bytes(limit, Qt::Uninitialized);
    auto got = (*source)->read(
        0, std::as_writable_bytes(std::span(bytes.data(), static_cast<std::size_t>(limit))));
    if (!got)
        return got.error();
    return bytes;
}

} // namespace weightroom
