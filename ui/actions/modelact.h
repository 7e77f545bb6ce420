// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/windowservices.h"

#include <QStringList>

namespace weightroom {

/// What can be done with selected models.
enum class ModelAct {
    SaveTo,
    Check,
    Properties,
    Duplicate,
    Rename,
    Trash,
    DeleteForGood,
    EditMetadata,
    Tags,
    Notes,
    ShowInFileManager,
    CopySnippet,
};

/// Why \a act cannot be done with the models \a urls, a translated sentence; empty where it can.
QString reasonAgainst(ModelAct act, const QStringList &urls, const WindowServices &services);

} // namespace weightroom
