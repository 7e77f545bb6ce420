// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace weightroom {

/// What kind of failure it is: what a program may do about it. The text is for people, the code for
/// behaviour.
enum class ErrorCode {
    Canceled,
    BadArgument,
    NoHandler,
    AmbiguousHandler,
    NotSupported,
    NoScheme,
    NoManager,
    SamePath,
    NotFound,
    AlreadyExists,
    NotAModel, ///< a known foreign file: Keras HDF5, TFLite, an HTML page …
    InvalidJson,
    EmptyModelJson, ///< neither topology nor weights manifest
    MissingTopology,
    MissingManifest,
    MissingWeightSpecs,
    MissingWeightData,
    MalformedManifest,
    MalformedTopology,
    UnsupportedDtype,
    QuantMetaMissing,
    QuantUnknown,
    QuantTypeMismatch,
    LengthMismatch,
    DuplicateBasename,
    WeightFileMissing,
    FileCountMismatch,
    ChecksumMismatch,
    HttpStatus,
    Network,
    NoAnswer, ///< everything was sent, no answer came: whether it was done is not known
    Quota,
    NoSpace,
    PathIsFile,
    PathIsDirectory,
    BodyNotAllowed,
    Io,
    Internal,
};

/// The name of \a code as written above, for logs and tests; never translated.
QString errorCodeName(ErrorCode code);

/// Why something could not be done. Travels by value inside Expected; nothing in core throws across
/// files.
struct Error
{
    ErrorCode code = ErrorCode::Internal;
    QString message; ///< translated, a full sentence: what failed and with which thing
    QString cause = {}; ///< translated, the likely reason; may be empty
    QString advice = {}; ///< translated, what the user can do; may be empty
    QString detail = {}; ///< untranslated: byte offset, status line, system text; may be empty
    QString source = {}; ///< the URL or file it is about; may be empty

    bool operator==(const Error &) const = default;
};

/// The error every cancelled operation ends with. Never shown as a failure.
Error canceledError();

/// A copy of \a error whose source is \a source where it had none.
Error withSource(Error error, const QString &source);

} // namespace weightroom
