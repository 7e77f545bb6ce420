// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/model/modelartifacts.h"
#include "ui/widgets/panel.h"

namespace weightroom {

/// What a model.json tells before the weights are fetched.
struct ModelGlance
{
    QString name;
    ModelKind kind = ModelKind::WeightsOnly;
    qint64 tensors = 0;
    qint64 weightBytes = 0;
    qsizetype weightFiles = 0;
    QStringList missing = {}; ///< weight files that are not there

    static ModelGlance of(const ModelArtifacts &artifacts);
    /// "Graph model, 120 tensors", "4 weight files, 13.9 MB", …: one line each.
    QStringList lines() const;
};

/// A glance with the room that is left where the model shall go.
class GlanceTile : public Tile
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(GlanceTile)

public:
    explicit GlanceTile(QWidget *parent = nullptr);

    void setGlance(const ModelGlance &glance);
    /// \a bytes -1: not known.
    void setFreeSpace(qint64 bytes);

private:
    QLabel *m_name;
    QLabel *m_lines;
    QLabel *m_free;
};

} // namespace weightroom
