// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/model/manifesterror.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct ManifestErrorText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::WeightSpecs)
};

QString ruleSentence(ManifestRule rule)
{
    switch (rule) {
    case ManifestRule::Object:
        return ManifestErrorText::tr("%1: expected an object");
    case ManifestRule::Array:
        return ManifestErrorText::tr("%1: expected an array");
    case ManifestRule::String:
        return ManifestErrorText::tr("%1: expected a string");
    case ManifestRule::Number:
        return ManifestErrorText::tr("%1: expected a number");
    case ManifestRule::Dimensions:
        return ManifestErrorText::tr("%1: expected integers >= 0");
    case ManifestRule::FittingSize:
        break;
    }
    return ManifestErrorText::tr("%1: expected a size that fits 64 bits");
}

} // namespace

Error malformedManifest(const QString &path, ManifestRule rule, JsonView found)
{
    constexpr qsizetype shownBytes = 80;
    const QString text = found.isAbsent()
        ? u"nothing"_s
        : QString::fromUtf8(found.text().first(std::min(shownBytes, found.text().size())));
    return { .code = ErrorCode::MalformedManifest,
             .message = ruleSentence(rule).arg(path),
             .detail = u"found: "_s + text };
}

} // namespace weightroom
