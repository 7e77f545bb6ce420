// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/manage/programmark.h"

#include "core/store/folderlock.h"

#include <QDir>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

constexpr auto markPrefix = "program-"_L1;

} // namespace

ProgramMark::ProgramMark(const QString &folder)
    : m_folder(folder)
    , m_name(markPrefix + QUuid::createUuid().toString(QUuid::WithoutBraces))
{
}

ProgramMark::~ProgramMark()
{
    if (!m_lock)
        return;
    QDir(pathOf(m_name)).removeRecursively();
}

bool ProgramMark::set()
{
    const std::lock_guard guard(m_mutex);
    if (m_lock)
        return true;
    QDir().mkpath(pathOf(m_name));
    m_lock = FolderLock::shared(pathOf(m_name));
    return m_lock != nullptr;
}

bool ProgramMark::isRunning(const QString &name) const
{
    if (name == m_name)
        return true;
    return isMark(name) && QDir(pathOf(name)).exists() && !FolderLock::exclusive(pathOf(name));
}

void ProgramMark::removeOldMarks() const
{
    const QStringList names
        = QDir(m_folder).entryList({ markPrefix + u'*' }, QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &name : names) {
        if (!isRunning(name))
            QDir(pathOf(name)).removeRecursively();
    }
}

bool ProgramMark::isMark(const QString &name)
{
    return name.startsWith(markPrefix) && !name.contains(u'/');
}

} // namespace weightroom
