// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/topologypicture.h"

#include "app/cli/clisession.h"
#include "ui/topology/graph/pictureexport.h"

#include <QGuiApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct PictureOption
{
    const char16_t *name;
    PictureFormat format;
};

constexpr PictureOption pictureOptionRows[] = { { u"--svg", PictureFormat::Svg },
                                                { u"--png", PictureFormat::Png },
                                                { u"--pdf", PictureFormat::Pdf } };

/// As people read it on paper: no desktop has a say in it.
QFont paperFont()
{
    QFont font = QGuiApplication::font();
    font.setPixelSize(13);
    return font;
}

} // namespace

QStringList pictureOptions()
{
    QStringList names;
    for (const PictureOption &row : pictureOptionRows)
        names.append(QString::fromUtf16(row.name));
    return names;
}

bool wantsPicture(const CommandLine &line)
{
    const QStringList names = pictureOptions();
    return std::any_of(names.begin(), names.end(),
                       [&line](const QString &name) { return line.has(name); });
}

Expected<Done> writeTopologyPictures(CliSession &session, const Topology &topology,
                                     const ModelArtifacts &artifacts)
{
    const CommandLine line = session.line();
    return session.compute([&topology, &artifacts, line](Operation &op) -> Expected<Done> {
        const Expected<GraphSourcePtr> source = makeGraphSource(topology, artifacts, op);
        if (!source)
            return source.error();
        GraphArrangement arrangement;
        const GraphPlan &plan = (*source)->plan;
        arrangement.open = line.has(u"--folded"_s) ? foldedAtFirst(plan)
                                                   : std::vector<bool>(plan.groups.size(), true);
        arrangement.isHorizontal = line.has(u"--horizontal"_s);
        arrangement.font = paperFont();
        const Expected<GraphPicturePtr> picture = GraphPicture::make(*source, arrangement, op);
        if (!picture)
            return picture.error();
        for (const PictureOption &row : pictureOptionRows) {
            const QString name = QString::fromUtf16(row.name);
            if (!line.has(name))
                continue;
            const auto written
                = exportPicture(**picture, { QRectF(QPointF(0, 0), (*picture)->size()) },
                                { line.value(name), row.format }, op);
            if (!written)
                return written;
        }
        return Done{};
    });
}

} // namespace weightroom
