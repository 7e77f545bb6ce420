// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/weights/export/exportnames.h"

#include "core/base/hashing.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

constexpr qsizetype mostNameBytes = 200;
constexpr qsizetype tellingDigits = 8;

bool isReservedOnWindows(QStringView name)
{
    static const QStringList devices{ u"con"_s, u"prn"_s, u"aux"_s, u"nul"_s };
    const QString stem
        = name.left(name.indexOf(u'.') < 0 ? name.size() : name.indexOf(u'.')).toString().toLower();
    const bool isPort = stem.size() == 4 && (stem.startsWith("com"_L1) || stem.startsWith("lpt"_L1))
        && stem.back().isDigit();
    return devices.contains(stem) || isPort;
}

bool isSafe(QChar c)
{
    static constexpr QStringView reserved = u"<>:\"/\\|?*~%";
    return c.isPrint() && !c.isSurrogate() && c != QChar::ReplacementCharacter
        && !reserved.contains(c);
}

QString shortened(const QString &safe, const QString &name)
{
    QString result = safe;
    while (result.toUtf8().size() > mostNameBytes - tellingDigits - 1)
        result.chop(1);
    return result + u'~' + QString::fromLatin1(sha256Hex(name.toUtf8()).first(tellingDigits));
}

} // namespace

QString safeFileName(const QString &name)
{
    QString safe = name;
    for (QChar &c : safe)
        c = isSafe(c) ? c : u'_';
    // Hidden files, options of commands, and ends that Windows drops.
    if (safe.isEmpty() || safe.startsWith(u'.') || safe.startsWith(u'-')
        || isReservedOnWindows(safe))
        safe.prepend(u'_');
    if (safe.endsWith(u'.') || safe.endsWith(u' '))
        safe.append(u'_');
    return safe.toUtf8().size() > mostNameBytes ? shortened(safe, name) : safe;
}

QStringList distinctNames(const QStringList &names, const NameRules &rules)
{
    const auto key = [&rules](const QString &name) {
        return rules.sensitivity == Qt::CaseSensitive ? name : name.toCaseFolded();
    };
    QSet<QString> used;
    for (const QString &name : rules.taken)
        used.insert(key(name));
    QHash<QString, int> last; // so that a thousand equal names do not take a million looks
    QStringList result;
    for (const QString &name : names) {
        const QString changed = rules.change(name);
        QString distinct = changed;
        int &number = last[key(changed)];
        for (number = std::max(number, 1); used.contains(key(distinct));)
            distinct = u"%1~%2"_s.arg(changed, QString::number(++number));
        used.insert(key(distinct));
        result.append(distinct);
    }
    return result;
}

} // namespace weightroom
