// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QMetaType>
#include <QString>

namespace weightroom {

/// What has just happened to a model: for whoever shows it.
struct ModelNews
{
    enum class Kind {
        Added, ///< there is a model at \a url
        Removed, ///< there is none any more
        Moved, ///< what was at \a url is at \a newUrl
        Changed, ///< it has other content
    };
    Kind kind = Kind::Changed;
    QString url;
    QString newUrl = {};

    bool operator==(const ModelNews &) const = default;
};

} // namespace weightroom

Q_DECLARE_METATYPE(weightroom::ModelNews)
