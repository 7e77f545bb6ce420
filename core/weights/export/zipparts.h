// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/weights/export/exportplan.h"
#include "core/weights/export/tensorblocks.h"

#include <optional>
#include <zip.h>

namespace weightroom {

class PendingFile;

/// What is common to functions that libzip calls with commands: they answer a number, and keep why
/// they failed both for libzip and, in the words of the program, in \a reason.
class ZipPart
{
    Q_DISABLE_COPY_MOVE(ZipPart)

protected:
    explicit ZipPart(std::optional<Error> &reason);
    ~ZipPart() = default;

    zip_int64_t fail(const Error &error, int zipCode);
    zip_int64_t notSupported();

    zip_error_t m_error;

private:
    std::optional<Error> &m_reason;
};

/// A tensor as an .npy file, as libzip reads it: a few KiB at a time.
class ZipMember final : public ZipPart
{
public:
    /// \a item outlives this.
    ZipMember(const ExportItem &item, Operation &op, std::optional<Error> &reason);

    static zip_int64_t call(void *self, void *data, zip_uint64_t length, zip_source_cmd_t command);

private:
    zip_int64_t answer(void *data, zip_uint64_t length, zip_source_cmd_t command);
    zip_int64_t open();
    zip_int64_t read(char *into, qsizetype length);
    zip_int64_t tell(zip_stat_t &info) const;

    const ExportItem &m_item;
    Operation &m_op;
    QByteArray m_header;
    TensorBlocksPtr m_blocks; ///< while it is open
    QByteArray m_block;
    qsizetype m_at = 0; ///< in m_block
};

/// The archive, as libzip writes it into a pending file.
class ZipTarget final : public ZipPart
{
public:
    ZipTarget(PendingFile &file, std::optional<Error> &reason);

    static zip_int64_t call(void *self, void *data, zip_uint64_t length, zip_source_cmd_t command);

private:
    zip_int64_t answer(void *data, zip_uint64_t length, zip_source_cmd_t command);
    zip_int64_t write(const void *data, zip_uint64_t length);
    zip_int64_t seek(void *data, zip_uint64_t length);

    PendingFile &m_file;
    qint64 m_at = 0;
};

} // namespace weightroom
