// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QHash>
#include <QStringList>

namespace weightroom {

/// What the user has written down about a model.
struct ModelLabels
{
    QStringList tags; ///< in the user's order; no two that differ in case alone
    QString notes;

    bool operator==(const ModelLabels &) const = default;
    bool isEmpty() const { return tags.isEmpty() && notes.isEmpty(); }
};

/// Labels by Library::keyOf() of the models' URLs. Models without an entry have none.
using LabelsByModel = QHash<QString, ModelLabels>;

/// \a tags without blanks around them, empty ones, line breaks inside and repetitions.
QStringList tidyTags(const QStringList &tags);

} // namespace weightroom
