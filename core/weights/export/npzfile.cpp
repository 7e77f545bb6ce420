// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/files/pendingfile.h"
#include "core/weights/export/exportfiles.h"
#include "core/weights/export/npyheader.h"
#include "core/weights/export/zipparts.h"

#include <QCoreApplication>

#include <zip.h>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct NpzFileText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::TensorExport)
};

/// The first of January 1980, as MS-DOS has it: equal tensors make equal files.
constexpr zip_uint16_t npzDate = (1 << 5) | 1;

Error npzError(zip_error_t *error, const std::optional<Error> &reason)
{
    if (reason)
        return *reason;
    return { .code = ErrorCode::Io,
             .message = NpzFileText::tr("The zip archive cannot be written."),
             .cause = QString::fromUtf8(zip_error_strerror(error)) };
}

bool addMember(zip_t *archive, const ExportItem &item, ZipMember &member)
{
    zip_source_t *source = zip_source_function(archive, ZipMember::call, &member);
    if (source == nullptr)
        return false;
    const QByteArray name = (item.name + u".npy"_s).toUtf8();
    const zip_int64_t added = zip_file_add(archive, name.constData(), source, ZIP_FL_ENC_UTF_8);
    if (added < 0) {
        zip_source_free(source);
        return false;
    }
    const auto index = static_cast<zip_uint64_t>(added);
    return zip_set_file_compression(archive, index, ZIP_CM_STORE, 0) == 0
        && zip_file_set_dostime(archive, index, 0, npzDate, 0) == 0;
}

} // namespace

Expected<qint64> writeNpz(const std::vector<ExportItem> &items, PendingFile &file, Operation &op)
{
    std::optional<Error> reason;
    ZipTarget target(file, reason);
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *source = zip_source_function_create(ZipTarget::call, &target, &error);
    zip_t *archive = source != nullptr
        ? zip_open_from_source(source, ZIP_CREATE | ZIP_TRUNCATE, &error)
        : nullptr;
    if (archive == nullptr) {
        zip_source_free(source);
        return npzError(&error, reason);
    }
    std::vector<std::unique_ptr<ZipMember>> members;
    qint64 bytes = 0;
    bool good = true;
    for (auto item = items.begin(); good && item != items.end(); ++item) {
        members.push_back(std::make_unique<ZipMember>(*item, op, reason));
        good = addMember(archive, *item, *members.back());
        bytes += item->bytes;
    }
    if (good && zip_close(archive) == 0)
        return bytes;
    const Error failure = npzError(zip_get_error(archive), reason);
    zip_discard(archive);
    return failure;
}

} // namespace weightroom
