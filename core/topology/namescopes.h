// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArrayView>
#include <QHash>

#include <vector>

namespace weightroom {

/// The scopes in names such as "block_1/conv/kernel", as a tree.
class NameScopes
{
public:
    struct Scope
    {
        QByteArrayView path; ///< "block_1/conv"
        qint32 parent = -1; ///< has a smaller index
        qint32 names = 0; ///< below it, at any depth
        qint32 parts = 0; ///< right below it: names and scopes
    };

    /// Adds one more name, which outlives this.
    void add(QByteArrayView name);
    /// Leaves out scopes that tell nothing: those with one name, those that hold nothing but one
    /// other scope, and outermost ones around nearly all names.
    void simplify();
    /// The scopes that are left.
    const std::vector<Scope> &kept() const { return m_kept; }
    /// The innermost scope around nearly all names that was left out; empty where there is none.
    QByteArrayView common() const { return m_common; }
    /// The innermost one of the name that was added as number \a name; -1: none.
    qint32 scopeOf(std::size_t name) const { return m_places[name]; }

private:
    qint32 scope(QByteArrayView path);
    bool tells(qint32 index, const std::vector<bool> &around) const;

    std::vector<Scope> m_scopes;
    QHash<QByteArrayView, qint32> m_byPath;
    std::vector<qint32> m_places;
    std::vector<Scope> m_kept;
    QByteArrayView m_common;
};

} // namespace weightroom
