// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/topology/namescopes.h"

namespace weightroom {

namespace {

/// An outermost scope with more than this share of all names is what the model is called.
constexpr double nearlyAllNames = 0.8;

std::size_t scopeAt(qint32 index)
{
    return static_cast<std::size_t>(index);
}

} // namespace

void NameScopes::add(QByteArrayView name)
{
    const qsizetype slash = name.lastIndexOf('/');
    const qint32 innermost = slash > 0 ? scope(name.first(slash)) : -1;
    m_places.push_back(innermost);
    if (innermost >= 0)
        ++m_scopes[scopeAt(innermost)].parts;
    for (qint32 at = innermost; at >= 0; at = m_scopes[scopeAt(at)].parent)
        ++m_scopes[scopeAt(at)].names;
}

/// The scope \a path, made with those around it when it is new.
qint32 NameScopes::scope(QByteArrayView path)
{
    if (const qint32 known = m_byPath.value(path, -1); known >= 0)
        return known;
    qint32 parent = -1;
    for (qsizetype end = path.indexOf('/');; end = path.indexOf('/', end + 1)) {
        const QByteArrayView part = end < 0 ? path : path.first(end);
        qint32 index = m_byPath.value(part, -1);
        if (index < 0) {
            index = static_cast<qint32>(m_scopes.size());
            m_scopes.push_back({ part, parent });
            m_byPath.insert(part, index);
            if (parent >= 0)
                ++m_scopes[scopeAt(parent)].parts;
        }
        parent = index;
        if (end < 0)
            return index;
    }
}

/// \a around tells of each scope whether all scopes from the outermost to it hold nearly all names.
bool NameScopes::tells(qint32 index, const std::vector<bool> &around) const
{
    const Scope &scope = m_scopes[scopeAt(index)];
    return scope.names > 1 && scope.parts > 1 && !around[scopeAt(index)];
}

void NameScopes::simplify()
{
    const double nearlyAll = nearlyAllNames * static_cast<double>(m_places.size());
    std::vector<bool> around(m_scopes.size());
    std::vector<qint32> places(m_scopes.size(), -1); // the kept scope that stands for each
    for (qint32 i = 0; i < static_cast<qint32>(m_scopes.size()); ++i) {
        const Scope &scope = m_scopes[scopeAt(i)];
        around[scopeAt(i)]
            = scope.names > nearlyAll && (scope.parent < 0 || around[scopeAt(scope.parent)]);
        const qint32 outer = scope.parent < 0 ? -1 : places[scopeAt(scope.parent)];
        places[scopeAt(i)] = outer;
        if (around[scopeAt(i)])
            m_common = scope.path; // only one scope of each depth can hold so many
        if (!tells(i, around))
            continue;
        places[scopeAt(i)] = static_cast<qint32>(m_kept.size());
        m_kept.push_back(scope);
        m_kept.back().parent = outer;
    }
    for (qint32 &place : m_places)
        place = place < 0 ? -1 : places[scopeAt(place)];
}

} // namespace weightroom
