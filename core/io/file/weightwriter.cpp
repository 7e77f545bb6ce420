// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/io/file/weightwriter.h"

#include "core/base/files/checkedwriter.h"

#include <QFileInfo>

#include <algorithm>
#include <deque>
#include <sys/resource.h>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

/// How many files with bytes may be written before the first of them is waited for.
constexpr std::size_t unsyncedFiles = 8;

/// How many files may stay open without a name: half of what the process may open, so that others
/// have room.
qsizetype openFileBudget()
{
    rlimit limit{};
    constexpr rlim_t most = 4096;
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return 0;
    return static_cast<qsizetype>(std::min(limit.rlim_cur / 2, most));
}

using UnsyncedFiles = std::deque<PendingFile *>;

/// Waits for the disk until no more than \a most of \a files are left.
Expected<Done> syncFiles(UnsyncedFiles &files, std::size_t most)
{
    while (files.size() > most) {
        if (auto synced = files.front()->sync(); !synced)
            return synced;
        files.pop_front();
    }
    return Done{};
}

/// Writes all files; each is synced when some more are written, so that the disk works meanwhile.
Expected<Done> writeAllFiles(const QString &folder, const SavePlan &plan, const WeightData &data,
                             const QString &stem, PendingFiles &files, UnsyncedFiles &unsynced,
                             CheckedWriter &writer)
{
    const qsizetype budget = openFileBudget();
    for (qsizetype i = 0; i < plan.files.size(); ++i) {
        const PlannedFile &planned = plan.files.at(i);
        const QString where = QFileInfo(folder + u'/' + planned.name).path();
        Expected<std::unique_ptr<PendingFile>> file = PendingFile::create(where, i < budget, stem);
        if (!file)
            return file.error();
        files.push_back(*std::move(file));
        Expected<Done> written = writer.write(*files.back(), planned.length,
                                              [&](qint64 done, std::span<std::byte> into) {
                                                  return data.read(planned.offset + done, into);
                                              });
        if (!written)
            return written;
        if (planned.length > 0)
            unsynced.push_back(files.back().get());
        auto synced
            = planned.length > 0 ? syncFiles(unsynced, unsyncedFiles) : files.back()->sync();
        if (!synced)
            return synced;
    }
    return Done{};
}

} // namespace

Expected<WrittenWeights> writeWeightFiles(const QString &folder, const SavePlan &plan,
                                          const WeightData &data, const QString &stem,
                                          Operation &op)
{
    WrittenWeights written;
    written.files.reserve(static_cast<std::size_t>(plan.files.size()));
    UnsyncedFiles unsynced;
    CheckedWriter writer(folder, op);
    if (auto done = writeAllFiles(folder, plan, data, stem, written.files, unsynced, writer); !done)
        return done.error();
    if (auto synced = syncFiles(unsynced, 0); !synced)
        return synced.error();
    written.sha256 = writer.finish();
    return written;
}

} // namespace weightroom
