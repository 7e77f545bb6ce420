// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/places.h"

#include "app/application.h"
#include "app/cli/clisession.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace weightroom {

QString placeUrl(const QString &word)
{
    const bool isPlainWord = !word.contains(u'/') && !QFileInfo::exists(word);
    return isPlainWord ? word : targetUrl(word);
}

QString targetUrl(const QString &word)
{
    if (word.contains("://"_L1) || word.isEmpty())
        return word;
    return u"file://"_s + QDir::cleanPath(QFileInfo(word).absoluteFilePath());
}

QString timeText(const QDateTime &utc)
{
    return utc.isValid() ? utc.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s) : u"-"_s;
}

void purgeOldTrash(CliSession &session)
{
    const std::optional<QDateTime> limit = session.application().trashLimit();
    if (!limit)
        return;
    const auto purged
        = session.await(session.application().manager().emptyTrash(*limit, session.operation()));
    Q_UNUSED(purged)
}

} // namespace weightroom
