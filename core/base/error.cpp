// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/error.h"

#include <QCoreApplication>

#include <iterator>

using namespace Qt::StringLiterals;

namespace weightroom {

QString errorCodeName(ErrorCode code)
{
    static constexpr const char *names[] = {
        "Canceled",
        "BadArgument",
        "NoHandler",
        "AmbiguousHandler",
        "NotSupported",
        "NoScheme",
        "NoManager",
        "SamePath",
        "NotFound",
        "AlreadyExists",
        "NotAModel",
        "InvalidJson",
        "EmptyModelJson",
        "MissingTopology",
        "MissingManifest",
        "MissingWeightSpecs",
        "MissingWeightData",
        "MalformedManifest",
        "MalformedTopology",
        "UnsupportedDtype",
        "QuantMetaMissing",
        "QuantUnknown",
        "QuantTypeMismatch",
        "LengthMismatch",
        "DuplicateBasename",
        "WeightFileMissing",
        "FileCountMismatch",
        "ChecksumMismatch",
        "HttpStatus",
        "Network",
        "NoAnswer",
        "Quota",
        "NoSpace",
        "PathIsFile",
        "PathIsDirectory",
        "BodyNotAllowed",
        "Io",
        "Internal",
    };
    static_assert(std::size(names) == static_cast<std::size_t>(ErrorCode::Internal) + 1);
    return QString::fromLatin1(names[static_cast<std::size_t>(code)]);
}

Error canceledError()
{
    return { ErrorCode::Canceled, QCoreApplication::translate("weightroom::Error", "Cancelled.") };
}

Error withSource(Error error, const QString &source)
{
    if (error.source.isEmpty())
        error.source = source;
    return error;
}

} // namespace weightroom
