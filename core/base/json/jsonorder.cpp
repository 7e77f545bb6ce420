// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/json/jsonorder.h"

#include "core/base/json/jsonkeys.h"
#include "core/base/json/jsonscan.h"

#include <algorithm>
#include <numeric>

namespace weightroom::detail {

namespace {

/// An object that is to be written in another order.
struct Reorder
{
    JsonSpan object;
    std::vector<JsonSpan> members; ///< in the order wanted, without commas
};

/// Walks through compact objects and finds those in the wrong order.
class OrderScanner
{
public:
    explicit OrderScanner(const QByteArray &compact)
        : m_text(compact.constData())
    {
    }

    void scan(JsonSpan object);
    std::vector<Reorder> takeReorders();

private:
    struct Member
    {
        std::string_view key;
        JsonSpan span;
    };
    struct Frame
    {
        qint64 start;
        bool isObject;
        std::size_t firstMember;
    };

    const char *startMember(const char *quote, const char *end);
    void close(qint64 end);
    std::vector<quint32> wantedOrder(std::size_t first) const;

    const char *m_text;
    std::vector<Frame> m_frames;
    std::vector<Member> m_members; ///< of all objects that are open
    std::vector<Reorder> m_reorders;
};

void OrderScanner::scan(JsonSpan object)
{
    const char *end = m_text + object.second;
    for (const char *at = m_text + object.first; at < end;) {
        const char c = *at;
        if (c == '"') {
            at = jsonStringEnd(at, end);
            continue;
        }
        const qint64 offset = at - m_text;
        ++at;
        if (c == '}' || c == ']') {
            if (c == '}' && m_members.size() > m_frames.back().firstMember)
                m_members.back().span.second = offset;
            close(offset + 1);
        } else if (c == '{' || c == '[') {
            m_frames.push_back({ offset, c == '{', m_members.size() });
            if (c == '{' && *at != '}')
                at = startMember(at, end);
        } else if (c == ',' && m_frames.back().isObject) {
            m_members.back().span.second = offset;
            at = startMember(at, end);
        }
    }
}

/// Notes the member whose key begins at \a quote and returns where its colon is.
const char *OrderScanner::startMember(const char *quote, const char *end)
{
    const char *colon = jsonStringEnd(quote, end);
    const auto length = static_cast<std::size_t>(colon - quote) - 2;
    m_members.push_back({ { quote + 1, length }, { quote - m_text, 0 } });
    return colon;
}

void OrderScanner::close(qint64 end)
{
    const Frame frame = m_frames.back();
    m_frames.pop_back();
    if (!frame.isObject)
        return;
    const std::vector<quint32> order = wantedOrder(frame.firstMember);
    const std::size_t count = m_members.size() - frame.firstMember;
    bool isWanted = order.size() == count;
    for (std::size_t i = 0; isWanted && i < count; ++i)
        isWanted = order[i] == i;
    if (!isWanted) {
        Reorder reorder{ { frame.start, end }, {} };
        reorder.members.reserve(order.size());
        for (const quint32 member : order)
            reorder.members.push_back(m_members[frame.firstMember + member].span);
        m_reorders.push_back(std::move(reorder));
    }
    m_members.resize(frame.firstMember);
}

/// The members from \a first on that stay, as JavaScript orders them.
std::vector<quint32> OrderScanner::wantedOrder(std::size_t first) const
{
    const std::size_t count = m_members.size() - first;
    const auto key = [&](quint32 i) { return m_members[first + i].key; };
    std::vector<quint32> byKey(count);
    std::iota(byKey.begin(), byKey.end(), 0u);
    std::stable_sort(byKey.begin(), byKey.end(),
                     [&](quint32 a, quint32 b) { return key(a) < key(b); });

    struct Place
    {
        qint64 index; ///< array index, or jsonArrayIndexEnd
        quint32 first;
        quint32 last;
    };
    std::vector<Place> places;
    for (std::size_t i = 0; i < count;) {
        std::size_t next = i + 1;
        while (next < count && key(byKey[next]) == key(byKey[i]))
            ++next;
        const qint64 index = jsonArrayIndex(key(byKey[i]));
        places.push_back({ index < 0 ? jsonArrayIndexEnd : index, byKey[i], byKey[next - 1] });
        i = next;
    }
    std::sort(places.begin(), places.end(), [](const Place &a, const Place &b) {
        return a.index != b.index ? a.index < b.index : a.first < b.first;
    });
    std::vector<quint32> order;
    order.reserve(places.size());
    for (const Place &place : places)
        order.push_back(place.last);
    return order;
}

std::vector<Reorder> OrderScanner::takeReorders()
{
    std::sort(m_reorders.begin(), m_reorders.end(),
              [](const Reorder &a, const Reorder &b) { return a.object < b.object; });
    return std::move(m_reorders);
}

/// Copies every byte at most once: what is left to write is a stack of stretches, and an object
/// that is to be reordered is replaced by the stretches of its members.
QByteArray reorderedText(const QByteArray &text, const std::vector<Reorder> &reorders)
{
    constexpr JsonSpan comma{ -1, -1 };
    QByteArray out;
    out.reserve(text.size());
    std::vector<JsonSpan> left{ { 0, text.size() } };
    while (!left.empty()) {
        const JsonSpan span = left.back();
        left.pop_back();
        if (span == comma) {
            out.append(',');
            continue;
        }
        const auto [begin, end] = span;
        const auto next = std::lower_bound(
            reorders.begin(), reorders.end(), begin,
            [](const Reorder &reorder, qint64 start) { return reorder.object.first < start; });
        if (next == reorders.end() || next->object.first >= end) {
            out.append(text.constData() + begin, end - begin);
            continue;
        }
        out.append(text.constData() + begin, next->object.first + 1 - begin);
        left.emplace_back(next->object.second - 1, end);
        for (auto member = next->members.rbegin(); member != next->members.rend(); ++member) {
            if (member != next->members.rbegin())
                left.push_back(comma);
            left.push_back(*member);
        }
    }
    return out;
}

} // namespace

QByteArray inJavaScriptOrder(const QByteArray &compact, const std::vector<JsonSpan> &suspects)
{
    OrderScanner scanner(compact);
    for (const JsonSpan &object : suspects)
        scanner.scan(object);
    const std::vector<Reorder> reorders = scanner.takeReorders();
    return reorders.empty() ? compact : reorderedText(compact, reorders);
}

} // namespace weightroom::detail
