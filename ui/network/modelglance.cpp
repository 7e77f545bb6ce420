// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/network/modelglance.h"

#include "ui/overview/modelsummary.h"
#include "ui/widgets/format.h"

#include <QCoreApplication>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace weightroom {

ModelGlance ModelGlance::of(const ModelArtifacts &artifacts)
{
    ModelGlance glance{ .name = artifacts.origin.name,
                        .kind = modelKind(artifacts),
                        .tensors = artifacts.weightSpecs ? artifacts.weightSpecs->list.size() : 0,
                        .weightBytes = artifacts.weightData ? artifacts.weightData->size() : 0 };
    for (const ManifestGroup &group : artifacts.origin.groups)
        glance.weightFiles += group.paths.size();
    for (const ModelFile &file : artifacts.origin.files) {
        if (file.bytes < 0)
            glance.missing.append(file.path);
    }
    return glance;
}

QStringList ModelGlance::lines() const
{
    QStringList lines{ GlanceTile::tr("%1, %2", "kind of model, tensors")
                           .arg(modelKindText(kind),
                                GlanceTile::tr("%n tensor(s)", "", static_cast<int>(tensors))) };
    if (weightFiles > 0) {
        lines.append(
            GlanceTile::tr("%1, %2", "weight files, size")
                .arg(GlanceTile::tr("%n weight file(s)", "", static_cast<int>(weightFiles)),
                     bytesText(weightBytes)));
    }
    if (!missing.isEmpty()) {
        lines.append(GlanceTile::tr("%n weight file(s) are missing, the first is %1.", "",
                                    static_cast<int>(missing.size()))
                         .arg(isolated(missing.first())));
    }
    return lines;
}

GlanceTile::GlanceTile(QWidget *parent)
    : Tile(parent)
    , m_name(new QLabel(this))
    , m_lines(new QLabel(this))
    , m_free(new MutedLabel(QString(), this))
{
    setObjectName(u"glanceTile"_s);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_name->setFont(bold);
    m_name->setObjectName(u"glanceName"_s);
    m_lines->setObjectName(u"glanceLines"_s);
    m_free->setObjectName(u"glanceFree"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 10, 14, 10);
    layout->setSpacing(4);
    for (QLabel *label : { m_name, m_lines, m_free }) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        layout->addWidget(label);
    }
    hide();
}

void GlanceTile::setGlance(const ModelGlance &glance)
{
    m_name->setText(glance.name);
    m_lines->setText(glance.lines().join(u'\n'));
    m_lines->setToolTip(exactBytesText(glance.weightBytes));
    show();
}

void GlanceTile::setFreeSpace(qint64 bytes)
{
    m_free->setText(bytes < 0 ? QString() : tr("%1 are free there.").arg(bytesText(bytes)));
    m_free->setToolTip(bytes < 0 ? QString() : exactBytesText(bytes));
    m_free->setVisible(bytes >= 0);
}

} // namespace weightroom
