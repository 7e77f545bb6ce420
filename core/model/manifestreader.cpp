// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/model/manifestreader.h"

#include "core/model/manifesterror.h"
#include "core/model/weightspecreader.h"

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

/// One group of a manifest as read: its entries are still a text of their own.
struct GroupText
{
    ManifestGroup group;
    std::optional<WeightSpecs> specs;
};

/// The entries of all groups as one flat list and one array.
Expected<WeightSpecs> joinedSpecs(const QList<GroupText> &groups, const QString &path)
{
    if (groups.size() == 1 && groups.first().specs)
        return *groups.first().specs;
    WeightSpecs all;
    QByteArray text = "[";
    qint64 total = 0;
    for (qsizetype i = 0; i < groups.size(); ++i) {
        if (!groups.at(i).specs)
            continue;
        const WeightSpecs &specs = *groups.at(i).specs;
        for (const WeightSpec &spec : specs.list) {
            if (qAddOverflow(total, spec.byteLength().value_or(0), &total)) {
                return malformedManifest(u"%1[%2].weights"_s.arg(path).arg(i),
                                         ManifestRule::FittingSize, {});
            }
        }
        if (!specs.list.isEmpty()) {
            text += text.size() > 1 ? "," : "";
            text += QByteArrayView(specs.text.text()).sliced(1).chopped(1);
        }
        all.list += specs.list;
    }
    all.text = JsonText::fromCompact(text + ']');
    return all;
}

/// Reads the groups of one manifest in one pass.
class ManifestReader
{
public:
    explicit ManifestReader(const JsonText &manifest)
        : m_specs(manifest)
        , m_end(manifest.text().constData() + manifest.size())
    {
    }

    Expected<GroupText> readGroup(detail::JsonElements &groups, const QString &path);

private:
    Expected<Done> readPaths(detail::JsonMembers &members, const QString &path, QStringList &paths);

    WeightSpecReader m_specs;
    StringPool m_paths;
    const char *m_end;
};

/// The group that \a groups is at.
Expected<GroupText> ManifestReader::readGroup(detail::JsonElements &groups, const QString &path)
{
    if (*groups.valueStart() != '{')
        return malformedManifest(path, ManifestRule::Object, JsonView(groups.value()));
    GroupText text;
    std::optional<Error> pathsFailure
        = malformedManifest(path + u".paths"_s, ManifestRule::Array, JsonView());
    std::optional<Error> weightsFailure;
    detail::JsonMembers members(groups.valueStart(), m_end);
    while (members.next()) {
        if (members.rawKey() == "paths") {
            pathsFailure.reset();
            if (auto paths = readPaths(members, path + u".paths"_s, text.group.paths); !paths)
                pathsFailure = std::move(paths).error();
        } else if (members.rawKey() == "weights") {
            const char *array = members.valueStart();
            Expected<WeightSpecs> specs = m_specs.read(array, path + u".weights"_s);
            if (!specs) {
                weightsFailure = std::move(specs).error();
                continue;
            }
            members.setValueEnd(array);
            text.group.weightCount = specs->list.size();
            text.specs = *std::move(specs);
        }
    }
    if (pathsFailure)
        return *std::move(pathsFailure);
    // tfjs's own downloads of a model without weights have a path and no `weights` at all.
    if (weightsFailure)
        return *std::move(weightsFailure);
    groups.setValueEnd(members.objectEnd());
    return text;
}

Expected<Done> ManifestReader::readPaths(detail::JsonMembers &members, const QString &path,
                                         QStringList &paths)
{
    if (*members.valueStart() != '[')
        return malformedManifest(path, ManifestRule::Array, JsonView(members.value()));
    detail::JsonElements elements(members.valueStart(), m_end);
    while (elements.next()) {
        const JsonView element(elements.value());
        if (!element.isString()) {
            return malformedManifest(u"%1[%2]"_s.arg(path).arg(paths.size()), ManifestRule::String,
                                     element);
        }
        paths.append(m_paths.addJson(element));
    }
    members.setValueEnd(elements.arrayEnd());
    return Done{};
}

} // namespace

Expected<Done> readManifest(const JsonText &manifest, const QString &path,
                            ModelArtifacts &artifacts)
{
    if (!JsonView(manifest).isArray())
        return malformedManifest(path, ManifestRule::Array, manifest);
    ManifestReader reader(manifest);
    QList<GroupText> groups;
    bool anyWeights = false;
    detail::JsonElements elements(manifest.text());
    while (elements.next()) {
        Expected<GroupText> group
            = reader.readGroup(elements, u"%1[%2]"_s.arg(path).arg(groups.size()));
        if (!group)
            return std::move(group).error();
        anyWeights = anyWeights || group->specs;
        artifacts.origin.groups.append(group->group);
        groups.append(*std::move(group));
    }
    if (!groups.isEmpty() && !anyWeights) {
        artifacts.origin.groups.clear();
        return Done{};
    }
    Expected<WeightSpecs> specs = joinedSpecs(groups, path);
    if (!specs)
        return std::move(specs).error();
    artifacts.weightSpecs = *std::move(specs);
    return Done{};
}

} // namespace weightroom
