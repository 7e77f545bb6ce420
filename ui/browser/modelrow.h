// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/manage/modeldetails.h"
#include "core/manage/modellabels.h"
#include "core/manage/modelmanager.h"

namespace weightroom {

/// A model as the list shows it.
struct ModelRow
{
    ListedModel model;
    QString name; ///< for people, as it is called where it is
    QString place; ///< for people
    std::optional<TrashEntry> trash = {}; ///< for what is in the trash
    ModelLabels labels = {};
    ModelDetailsPtr details = {}; ///< null: not known yet

    bool operator==(const ModelRow &) const = default;
    /// The same as long as it is the same model.
    const QString &key() const { return trash ? trash->id : model.url; }
};

/// When a model was saved, or removed where it is in the trash.
const QDateTime &dateOf(const ModelRow &row);
/// How grave the findings of \a row are; nothing where there are none or none are known.
std::optional<Severity> gravestFinding(const ModelRow &row);
/// How many there are, damage included.
qsizetype findingCount(const ModelRow &row);

/// "graph", "layers" …, translated.
QString kindText(ModelKind kind);

} // namespace weightroom
