// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/topology/inboundnodes.h"

#include "core/base/json/jsonscan.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

constexpr int maximumInboundDepth = 64; // Keras needs less than ten

struct InboundPart
{
    JsonView json;
    bool isKeyword = false;
    int depth = 0;
};

class InboundWalk
{
public:
    explicit InboundWalk(JsonView json) { m_left.push_back({ json }); }

    std::vector<InboundTensor> run()
    {
        while (!m_left.empty()) {
            const InboundPart part = m_left.back();
            m_left.pop_back();
            if (part.depth > maximumInboundDepth)
                continue;
            m_children.clear();
            if (part.json.isArray())
                readArray(part);
            else if (part.json.isObject())
                readObject(part);
            m_left.insert(m_left.end(), m_children.rbegin(), m_children.rend());
        }
        return std::move(m_found);
    }

private:
    void add(const InboundPart &from, JsonView json, bool isKeyword)
    {
        m_children.push_back({ json, from.isKeyword || isKeyword, from.depth + 1 });
    }

    /// ["a", 0, 0] as a tensor; false when it is not one.
    bool readTensor(const std::vector<JsonView> &parts, bool isKeyword, JsonView shape)
    {
        if (parts.size() < 3 || !parts[0].isString())
            return false;
        const auto call = parts[1].toInteger();
        const auto output = parts[2].toInteger();
        if (!call || !output)
            return false;
        const QString layer = parts[0].toString();
        if (layer != u"_CONSTANT_VALUE")
            m_found.push_back({ layer, *call, *output, isKeyword, shape });
        return true;
    }

    void readArray(const InboundPart &part)
    {
        std::vector<JsonView> parts;
        detail::JsonElements elements(part.json.text());
        while (elements.next())
            parts.emplace_back(elements.value());
        if (readTensor(parts, part.isKeyword, JsonView())) {
            if (parts.size() > 3)
                add(part, parts[3], true);
            return;
        }
        for (const JsonView &element : parts)
            add(part, element, false);
    }

    void readObject(const InboundPart &part)
    {
        if (part.json["class_name"].toString() == u"__keras_tensor__") {
            const JsonView config = part.json["config"];
            std::vector<JsonView> history;
            detail::JsonElements elements(config["keras_history"].text());
            while (elements.next())
                history.emplace_back(elements.value());
            readTensor(history, part.isKeyword, config["shape"]);
            return;
        }
        detail::JsonMembers members(part.json.text());
        while (members.next())
            add(part, JsonView(members.value()), members.rawKey() == "kwargs");
    }

    std::vector<InboundPart> m_left;
    std::vector<InboundPart> m_children; ///< of the part being read, in order
    std::vector<InboundTensor> m_found;
};

} // namespace

std::vector<InboundTensor> inboundTensors(JsonView json)
{
    return InboundWalk(json).run();
}

} // namespace weightroom
