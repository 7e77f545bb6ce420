// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/manage/transfer/transferorder.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

constexpr std::array kindNames{ "copy"_L1, "move"_L1, "export"_L1, "download"_L1, "upload"_L1 };
constexpr std::array conflictNames{ "ask"_L1, "keep-both"_L1, "replace"_L1, "skip"_L1 };

template <typename Enum, std::size_t size>
QString nameOf(const std::array<QLatin1String, size> &names, Enum value)
{
    return names.at(static_cast<std::size_t>(value));
}

template <typename Enum, std::size_t size>
std::optional<Enum> valueOf(const std::array<QLatin1String, size> &names, const QString &name)
{
    for (std::size_t i = 0; i < size; ++i) {
        if (name == names[i])
            return static_cast<Enum>(i);
    }
    return {};
}

/// Headers whose values are never secret. Anything else may be: a token has many names.
bool isHarmlessHeader(const QString &name)
{
    static const QStringList harmless{ u"accept"_s,          u"accept-language"_s,
                                       u"cache-control"_s,   u"referer"_s,
                                       u"origin"_s,          u"prefer"_s,
                                       u"x-requested-with"_s };
    return harmless.contains(name.trimmed(), Qt::CaseInsensitive);
}

QStringList withoutSecrets(const QStringList &headers, QStringList &withheld)
{
    QStringList kept;
    for (const QString &header : headers) {
        const QString name = header.section(u':', 0, 0).trimmed();
        if (isHarmlessHeader(name))
            kept.append(header);
        else if (!withheld.contains(name))
            withheld.append(name);
    }
    return kept;
}

/// Without "user:password@".
QString withoutLogin(const QString &url)
{
    const qsizetype scheme = url.indexOf("://"_L1);
    if (!url.startsWith("http"_L1) || scheme < 0)
        return url;
    const qsizetype start = scheme + 3;
    qsizetype end = start;
    while (end < url.size() && !u"/?#"_s.contains(url.at(end)))
        ++end;
    const qsizetype at = QStringView(url).first(end).lastIndexOf(u'@');
    return at < start ? url : url.first(start) + url.sliced(at + 1);
}

bool canBeText(const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::Bool:
    case QMetaType::Int:
    case QMetaType::LongLong:
    case QMetaType::Double:
    case QMetaType::QString:
    case QMetaType::QStringList:
        return true;
    default:
        return false;
    }
}

QJsonObject optionsToJson(const IoOptions &options, QStringList &withheld)
{
    QJsonObject object;
    for (auto option = options.begin(); option != options.end(); ++option) {
        if (option.key() == "headers"_L1) {
            object.insert(
                option.key(),
                QJsonArray::fromStringList(withoutSecrets(option->toStringList(), withheld)));
        } else if (canBeText(*option)) {
            object.insert(option.key(), QJsonValue::fromVariant(*option));
        }
    }
    return object;
}

QStringList textsOf(const QJsonArray &array)
{
    QStringList texts;
    for (const QJsonValue text : array)
        texts.append(text.toString());
    return texts;
}

IoOptions optionsFromJson(const QJsonObject &object)
{
    IoOptions options;
    for (auto entry = object.begin(); entry != object.end(); ++entry) {
        if (!entry->isArray()) {
            options.insert(entry.key(), entry->toVariant());
            continue;
        }
        options.insert(entry.key(), textsOf(entry->toArray()));
    }
    return options;
}

} // namespace

QString TransferOrder::name() const
{
    if (!title.isEmpty())
        return title;
    QString path = source.section("://"_L1, 1);
    path = path.section(u'?', 0, 0);
    while (path.endsWith(u'/'))
        path.chop(1);
    if (path.endsWith("/model.json"_L1))
        path.chop(11);
    const QString last = path.section(u'/', -1);
    return last.isEmpty() ? source : last;
}

QByteArray TransferOrder::toJson() const
{
    QStringList withheld = lostHeaders;
    QJsonObject object{ { u"kind"_s, nameOf(kindNames, kind) },
                        { u"source"_s, withoutLogin(source) },
                        { u"target"_s, withoutLogin(target) },
                        { u"ifConflict"_s, nameOf(conflictNames, ifConflict) } };
    if (!title.isEmpty())
        object.insert(u"title"_s, title);
    if (options.leaveOut)
        object.insert(u"leaveOut"_s, options.leaveOut.toInt());
    if (options.forever)
        object.insert(u"forever"_s, true);
    if (!options.load.isEmpty())
        object.insert(u"load"_s, optionsToJson(options.load, withheld));
    if (!options.save.isEmpty())
        object.insert(u"save"_s, optionsToJson(options.save, withheld));
    if (!group.isEmpty())
        object.insert(u"group"_s, group);
    if (!withheld.isEmpty())
        object.insert(u"lostHeaders"_s, QJsonArray::fromStringList(withheld));
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Expected<TransferOrder> TransferOrder::fromJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const auto kind = valueOf<TransferKind>(kindNames, object.value(u"kind"_s).toString());
    const auto conflict
        = valueOf<IfConflict>(conflictNames, object.value(u"ifConflict"_s).toString());
    TransferOrder order{ .source = object.value(u"source"_s).toString(),
                         .target = object.value(u"target"_s).toString(),
                         .title = object.value(u"title"_s).toString() };
    if (!kind || !conflict || order.source.isEmpty() || order.target.isEmpty()) {
        return Error{ .code = ErrorCode::BadArgument,
                      .message = u"not a transfer"_s,
                      .detail = QString::fromUtf8(json) };
    }
    order.kind = *kind;
    order.ifConflict = *conflict;
    order.group = object.value(u"group"_s).toString();
    order.lostHeaders = textsOf(object.value(u"lostHeaders"_s).toArray());
    order.options.leaveOut = ModelParts::fromInt(object.value(u"leaveOut"_s).toInt());
    order.options.forever = object.value(u"forever"_s).toBool();
    order.options.load = optionsFromJson(object.value(u"load"_s).toObject());
    order.options.save = optionsFromJson(object.value(u"save"_s).toObject());
    return order;
}

} // namespace weightroom
