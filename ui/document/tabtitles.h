// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QStringList>

namespace weightroom {

struct TabOfModel
{
    QString title;
    QString url;
};

/// What \a tabs are called: by their titles, and where several have the same one with where the
/// model is, in as few words as tell them apart: "face (indexeddb)", "face (project)".
QStringList tabTitles(const QList<TabOfModel> &tabs);

} // namespace weightroom
