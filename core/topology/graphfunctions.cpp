// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/topology/graphfunctions.h"

#include "core/base/json/jsonscan.h"
#include "core/topology/graphreference.h"

#include <algorithm>

namespace weightroom {

namespace {

/// Attributes of nodes are short; only those that may name a function are read.
constexpr QByteArrayView functionAttributeMark = "\"func\"";

QList<qint32> resultsOf(const GraphFunction &function, const TopologyData &data)
{
    QList<qint32> results;
    const QByteArray prefix = data.nodes.at(function.node).name.toByteArray() + '/';
    function.results.forEachElement([&](JsonView result) {
        const QByteArray name = result["name"].toString().toUtf8();
        const QByteArray text = function.ret[name].toString().toUtf8();
        const GraphReference reference = graphReference(text);
        results.append(data.index.find(data.nodes, prefix + reference.node.toByteArray()));
        return true;
    });
    return results;
}

/// Functions that one node runs, once each for an attribute; lists of functions (Case) count, too.
class FunctionCalls
{
public:
    FunctionCalls(const QHash<QByteArray, qint32> &functions, TopologyData &data)
        : m_functions(functions)
        , m_data(data)
    {
    }

    void read(const TopologyNode &node)
    {
        detail::JsonMembers attributes(node.attributes.text());
        while (attributes.next()) {
            const JsonView value(attributes.value());
            add(node.index, attributes.rawKey(), value["func"]);
            value["list"]["func"].forEachElement([&](JsonView function) {
                add(node.index, attributes.rawKey(), function);
                return true;
            });
        }
    }

private:
    void add(qint32 caller, QByteArrayView attribute, JsonView function)
    {
        const qint32 known = m_functions.value(function["name"].toString().toUtf8(), -1);
        if (known >= 0)
            m_data.functionCalls.append({ caller, known, attribute });
    }

    const QHash<QByteArray, qint32> &m_functions;
    TopologyData &m_data;
};

} // namespace

Expected<Done> joinGraphFunctions(std::span<const GraphFunction> functions, TopologyData &data,
                                  Operation &op)
{
    if (functions.empty())
        return Done{};
    QHash<QByteArray, qint32> names;
    for (const GraphFunction &function : functions) {
        names.insert(data.nodes.at(function.node).name.toByteArray(), function.node);
        data.functionResults.insert(function.node, resultsOf(function, data));
    }
    FunctionCalls calls(names, data);
    for (const TopologyNode &node : data.nodes) {
        if (node.index % 4096 == 0 && !op.checkpoint())
            return canceledError();
        if (node.type != "Function" && node.attributes.text().contains(functionAttributeMark))
            calls.read(node);
    }
    return Done{};
}

} // namespace weightroom
