// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/contenthash.h"

#include <new>

#if defined(__x86_64__)
#include <xxh_x86dispatch.h> // chooses the processor's widest registers at run time
#else
#include <xxhash.h>
#endif

namespace weightroom {

struct ContentHash::State
{
    XXH3_state_t *xxh = XXH3_createState();

    ~State() { XXH3_freeState(xxh); }
};

ContentHash::ContentHash()
    : m_state(std::make_unique<State>())
{
    if (!m_state->xxh)
        throw std::bad_alloc();
    XXH3_128bits_reset(m_state->xxh);
}

ContentHash::~ContentHash() = default;

void ContentHash::add(std::span<const std::byte> bytes)
{
    XXH3_128bits_update(m_state->xxh, bytes.data(), bytes.size());
}

QByteArray ContentHash::result() const
{
    XXH128_canonical_t canonical;
    XXH128_canonicalFromHash(&canonical, XXH3_128bits_digest(m_state->xxh));
    return { reinterpret_cast<const char *>(canonical.digest), sizeof canonical.digest };
}

} // namespace weightroom
