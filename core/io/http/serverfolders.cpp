// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/io/http/serverfolders.h"

#include "core/io/http/httperrors.h"
#include "core/io/http/uploadprobe.h"

namespace weightroom {

namespace {

constexpr qint64 folderAnswerBytes = 1024 * 1024;

enum class FolderOutcome { Exists, NeedsParent };

/// Both mean that the folder is there, or that the one above it is not.
Expected<FolderOutcome> makeOne(HttpClient &client, const QUrl &folder, Operation &op)
{
    MemorySink sink(folderAnswerBytes);
    const HttpRequest request{ .method = "MKCOL", .url = folder };
    const Expected<HttpAnswer> answer
        = client.get([&request] { return request; }, sink, op, statusesOfRefusals());
    if (!answer)
        return answer.error();
    if (answer->isSuccess() || answer->status == 405)
        return FolderOutcome::Exists;
    if (answer->status == 409)
        return FolderOutcome::NeedsParent;
    return uploadStatusError(*answer, sink.bytes());
}

bool isRoot(const QUrl &folder)
{
    return folder.path().size() <= 1;
}

QUrl parentOf(const QUrl &folder)
{
    return folder.resolved(QUrl(QStringLiteral("..")));
}

} // namespace

Expected<Done> makeServerFolder(HttpClient &client, const QUrl &folder, Operation &op)
{
    QList<QUrl> missing;
    for (QUrl at = folder;; at = parentOf(at)) {
        const Expected<FolderOutcome> made = makeOne(client, at, op);
        if (!made)
            return made.error();
        if (*made == FolderOutcome::Exists || isRoot(at))
            break;
        missing.append(at);
    }
    while (!missing.isEmpty()) {
        const Expected<FolderOutcome> made = makeOne(client, missing.takeLast(), op);
        if (!made)
            return made.error();
        if (*made == FolderOutcome::NeedsParent)
            break; // the server contradicts itself: sending the file tells why
    }
    return Done{};
}

} // namespace weightroom
