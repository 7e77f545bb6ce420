// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/model/likelyfiles.h"

#include "core/base/json/jsonscan.h"

#include <cstring>
#include <string_view>

namespace weightroom {

namespace {

/// What follows \a mark; null when it is not there.
const char *behind(const char *from, const char *end, std::string_view mark)
{
    const void *found
        = ::memmem(from, static_cast<std::size_t>(end - from), mark.data(), mark.size());
    return found != nullptr ? static_cast<const char *>(found) + mark.size() : nullptr;
}

/// Goes on to the next character that is neither white space nor \a between.
const char *skip(const char *at, const char *end, char between)
{
    while (at < end && (*at == between || *at == ' ' || *at == '\n' || *at == '\r' || *at == '\t'))
        ++at;
    return at;
}

} // namespace

std::vector<QByteArrayView> likelyWeightFiles(QByteArrayView json)
{
    if (json.isEmpty())
        return {}; // null is not searched
    const char *const end = json.data() + json.size();
    const char *manifest = behind(json.data(), end, "\"weightsManifest\"");
    std::vector<QByteArrayView> names;
    const char *at = manifest != nullptr ? manifest : json.data();
    while ((at = behind(at, end, "\"paths\"")) != nullptr) {
        at = skip(at, end, ':');
        if (at == end || *at != '[')
            continue;
        for (at = skip(at + 1, end, ','); at < end && *at == '"'; at = skip(at, end, ',')) {
            const char *name = at + 1;
            at = detail::jsonStringEnd(at, end);
            if (at > name)
                names.emplace_back(name, at - 1 - name);
        }
    }
    return names;
}

} // namespace weightroom
