// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QtGlobal>

#include <cstddef>
#include <memory>
#include <span>

namespace weightroom {

/// A range of an open file in the address space, to be read only. A file that shrinks, or a disk
/// that fails, while it is read does not end the program (SIGBUS): zeros take the place of all its
/// bytes, and isIntact() says so.
class FileMapping
{
    Q_DISABLE_COPY_MOVE(FileMapping)

public:
    /// Null when the system cannot do it, or when too many mappings live already: read then.
    static std::unique_ptr<FileMapping> map(int fd, qint64 offset, qint64 length);
    ~FileMapping();

    std::span<const std::byte> bytes() const { return m_bytes; }
    /// False once reading met bytes that the file could not give.
    bool isIntact() const;

private:
    FileMapping(std::size_t range, std::span<const std::byte> bytes);

    std::size_t m_range; ///< where the answer to the signal finds this mapping
    std::span<const std::byte> m_bytes;
};

} // namespace weightroom
