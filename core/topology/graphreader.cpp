// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/topology/graphreader.h"

#include "core/base/json/jsonscan.h"
#include "core/base/largepages.h"
#include "core/topology/graphfunctions.h"
#include "core/topology/graphreference.h"
#include "core/topology/statedshape.h"
#include "core/topology/topologydata.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

class GraphReader
{
public:
    GraphReader(const ModelArtifacts &artifacts, Operation &op)
        : m_artifacts(artifacts)
        , m_op(op)
        , m_builder(artifacts)
    {
    }

    Expected<Topology> read();

private:
    /// Nodes that refer to one another by short names.
    struct Scope
    {
        QByteArray prefix; ///< before their names; empty for the model's own graph
        qint32 parent = -1;
    };
    /// A list of nodes that is yet to be read.
    struct Pending
    {
        Scope scope;
        JsonView arguments;
        JsonView nodes;
        QString path;
    };

    Expected<const char *> readNodes(const char *array, const char *end, const Scope &scope,
                                     const QString &path);
    Expected<Done> readNode(detail::JsonMembers &members, const Scope &scope, const QString &path);
    bool readInputs(QByteArrayView array);
    Expected<Done> readLibrary(JsonView library);
    void readInitializer();
    Expected<Done> readPending();
    void addArguments(const Pending &pending);
    QByteArrayView fullName(const Scope &scope, QByteArrayView name);

    /// A reference that says more than a name.
    struct MarkedReference
    {
        std::size_t reference = 0;
        QByteArrayView outputName;
        InboundSlot slot;
    };

    void resolve();
    InboundSlot slotOf(std::size_t reference, qint32 from);
    void resolveScope(qint32 first, qint32 end, const QByteArray &prefix);
    std::vector<qint32> targets(const QByteArray &prefix,
                                std::span<const QByteArrayView> names) const;
    void assignWeights();
    void assignInnerWeights();
    void readPorts();
    ModelPort signaturePort(const QString &key, JsonView entry) const;
    void addFreeInputs();
    void addFreeOutputs();

    const ModelArtifacts &m_artifacts;
    Operation &m_op;
    TopologyBuilder m_builder;
    std::vector<QByteArrayView> m_references; ///< of all nodes, one after the other
    std::vector<quint32> m_firstReference; ///< of each node
    std::vector<MarkedReference> m_marked; ///< in the order of references
    std::size_t m_nextMarked = 0;
    std::vector<GraphFunction> m_functions;
    std::vector<Pending> m_pending;
    std::vector<std::pair<qint32, QByteArray>> m_scopes; ///< first node and prefix
};

Expected<Topology> GraphReader::read()
{
    TopologyData &data = m_builder.data();
    data.isGraph = true;
    data.texts.push_back(m_artifacts.modelTopology);
    const QByteArray &text = m_artifacts.modelTopology.text();
    const char *end = text.constData() + text.size();
    data.nodes.reserve(text.size() / 300); // converters write about so many bytes for a node
    m_references.reserve(std::size_t(data.nodes.capacity()) * 3 / 2);
    adviseLargePages(m_references.data(), m_references.capacity() * sizeof(QByteArrayView));
    m_firstReference.reserve(std::size_t(data.nodes.capacity()));
    adviseLargePages(data.nodes.data(), std::size_t(data.nodes.capacity()) * sizeof(TopologyNode));
    JsonView library;
    detail::JsonMembers members(text);
    m_scopes.emplace_back(0, QByteArray());
    while (members.next()) {
        if (members.rawKey() == "library") {
            library = JsonView(members.value());
        } else if (members.rawKey() == "node") {
            auto read = readNodes(members.valueStart(), end, Scope(), u"modelTopology.node"_s);
            if (!read)
                return std::move(read).error();
            members.setValueEnd(*read);
        }
    }
    if (auto read = readLibrary(library); !read)
        return std::move(read).error();
    readInitializer();
    data.topLevelCount = data.nodes.size();
    if (auto read = readPending(); !read)
        return std::move(read).error();
    data.index.build(data.nodes);
    resolve();
    if (auto joined = joinGraphFunctions(m_functions, data, m_op); !joined)
        return std::move(joined).error();
    assignWeights();
    readPorts();
    if (!m_op.checkpoint())
        return canceledError();
    return m_builder.finish();
}

/// Returns the end of the array.
Expected<const char *> GraphReader::readNodes(const char *array, const char *end,
                                              const Scope &scope, const QString &path)
{
    if (array >= end || *array != '[')
        return malformedTopology(path, WantedJson::Array);
    const char *at = array + 1;
    for (qint64 i = 0; *at != ']'; ++i) {
        if (i % 1024 == 0 && !m_op.checkpoint())
            return canceledError();
        if (*at != '{')
            return malformedTopology(u"%1[%2]"_s.arg(path).arg(i), WantedJson::Object);
        detail::JsonMembers members(at, end);
        auto read = readNode(members, scope, path);
        if (!read) {
            Error error = std::move(read).error();
            error.message.replace(path + u"[]"_s, u"%1[%2]"_s.arg(path).arg(i));
            return error;
        }
        at = members.objectEnd();
        if (*at == ',')
            ++at;
    }
    return at + 1;
}

Expected<Done> GraphReader::readNode(detail::JsonMembers &members, const Scope &scope,
                                     const QString &path)
{
    TopologyNode node;
    node.parent = scope.parent;
    m_firstReference.push_back(static_cast<quint32>(m_references.size()));
    while (members.next()) {
        const std::string_view key(members.rawKey().data(), std::size_t(members.rawKey().size()));
        const char first = *members.valueStart();
        if (key == "name" || key == "op") {
            if (first != '"')
                return malformedTopology(path + u"[]."_s + QString::fromUtf8(members.rawKey()),
                                         WantedJson::String);
            const QByteArrayView text = m_builder.stringOf(members.value());
            (key == "op" ? node.type : node.name) = text;
        } else if (key == "input") {
            if (!readInputs(members.value()))
                return malformedTopology(path + u"[].input"_s, WantedJson::Array);
        } else if (key == "attr") {
            node.attributes = JsonView(members.value());
        }
    }
    if (node.name.isEmpty() || node.type.isEmpty())
        return malformedTopology(path + (node.name.isEmpty() ? u"[].name"_s : u"[].op"_s),
                                 WantedJson::String);
    node.name = fullName(scope, node.name);
    m_builder.add(node);
    return Done{};
}

/// False when \a array is no array of strings; null counts as none.
bool GraphReader::readInputs(QByteArrayView array)
{
    if (array == "null")
        return true;
    if (!array.startsWith('['))
        return false;
    detail::JsonElements elements(array);
    while (elements.next()) {
        if (!elements.value().startsWith('"'))
            return false;
        m_references.push_back(m_builder.stringOf(elements.value()));
    }
    return true;
}

/// Each function is a node; what is in it is read later, behind the top level.
Expected<Done> GraphReader::readLibrary(JsonView library)
{
    const JsonView functions = library["function"];
    if (functions.isNullish())
        return Done{};
    if (!functions.isArray())
        return malformedTopology(u"modelTopology.library.function"_s, WantedJson::Array);
    detail::JsonElements elements(functions.text());
    for (qint64 i = 0; elements.next(); ++i) {
        const QString path = u"modelTopology.library.function[%1]"_s.arg(i);
        const JsonView function(elements.value());
        const JsonView signature = function["signature"];
        if (!signature["name"].isString())
            return malformedTopology(path + u".signature.name"_s, WantedJson::String);
        TopologyNode node;
        node.name = m_builder.stringOf(signature["name"].text());
        node.type = "Function";
        node.attributes = function["attr"];
        m_firstReference.push_back(static_cast<quint32>(m_references.size()));
        const qint32 index = m_builder.add(node);
        m_functions.push_back({ index, signature["outputArg"], function["ret"] });
        m_pending.push_back({ { node.name.toByteArray() + '/', index },
                              signature["inputArg"],
                              function["nodeDef"],
                              path + u".nodeDef"_s });
    }
    return Done{};
}

void GraphReader::readInitializer()
{
    const JsonView nodes = JsonView(m_artifacts.modelInitializer)["node"];
    if (!nodes.isArray())
        return;
    m_builder.data().texts.push_back(m_artifacts.modelInitializer);
    TopologyNode node;
    node.name = "modelInitializer";
    node.type = "Initializer";
    m_firstReference.push_back(static_cast<quint32>(m_references.size()));
    const qint32 index = m_builder.add(node);
    m_pending.push_back(
        { { "modelInitializer/", index }, JsonView(), nodes, u"modelInitializer.node"_s });
}

Expected<Done> GraphReader::readPending()
{
    for (const Pending &pending : m_pending) {
        m_scopes.emplace_back(static_cast<qint32>(m_builder.nodes().size()), pending.scope.prefix);
        addArguments(pending);
        if (pending.nodes.isNullish())
            continue;
        const QByteArrayView text = pending.nodes.text();
        auto read = readNodes(text.data(), text.data() + text.size(), pending.scope, pending.path);
        if (!read)
            return std::move(read).error();
    }
    return Done{};
}

/// The arguments of a function are what its nodes refer to; TensorFlow makes _Arg nodes of them.
void GraphReader::addArguments(const Pending &pending)
{
    detail::JsonElements arguments(pending.arguments.text());
    while (arguments.next()) {
        const JsonView argument(arguments.value());
        TopologyNode node;
        node.name = fullName(pending.scope, argument["name"].toString().toUtf8());
        node.type = "_Arg";
        node.attributes = argument;
        node.parent = pending.scope.parent;
        m_firstReference.push_back(static_cast<quint32>(m_references.size()));
        m_builder.add(node);
    }
}

QByteArrayView GraphReader::fullName(const Scope &scope, QByteArrayView name)
{
    if (scope.prefix.isEmpty())
        return name;
    return m_builder.own(scope.prefix + name.toByteArray());
}

/// The nodes that \a names mean inside of the scope \a prefix; -1 for those that are not there.
std::vector<qint32> GraphReader::targets(const QByteArray &prefix,
                                         std::span<const QByteArrayView> names) const
{
    const TopologyData &data = m_builder.data();
    std::vector<qint32> found(names.size());
    if (prefix.isEmpty()) {
        data.index.findMany(data.nodes, names, found);
    } else {
        std::transform(names.begin(), names.end(), found.begin(), [&](QByteArrayView name) {
            return data.index.find(data.nodes, prefix + name.toByteArray());
        });
    }
    return found;
}

void GraphReader::resolve()
{
    m_firstReference.push_back(static_cast<quint32>(m_references.size()));
    m_builder.data().inbound.reserve(m_references.size());
    const auto count = static_cast<qint32>(m_builder.nodes().size());
    for (std::size_t i = 0; i < m_references.size(); ++i) {
        const GraphReference reference = graphReference(m_references[i]);
        m_references[i] = reference.node;
        if (reference.slot != InboundSlot() || !reference.outputName.isEmpty())
            m_marked.push_back({ i, reference.outputName, reference.slot });
    }
    for (std::size_t i = 0; i < m_scopes.size(); ++i) {
        const qint32 end = i + 1 < m_scopes.size() ? m_scopes[i + 1].first : count;
        resolveScope(m_scopes[i].first, end, m_scopes[i].second);
    }
}

/// Called in the order of references.
InboundSlot GraphReader::slotOf(std::size_t reference, qint32 from)
{
    while (m_nextMarked < m_marked.size() && m_marked[m_nextMarked].reference < reference)
        ++m_nextMarked;
    if (m_nextMarked == m_marked.size() || m_marked[m_nextMarked].reference != reference)
        return {};
    const MarkedReference &marked = m_marked[m_nextMarked];
    InboundSlot slot = marked.slot;
    if (!marked.outputName.isEmpty()) {
        slot.output
            = namedOutput(m_builder.nodes().at(from).type, marked.outputName).value_or(slot.output);
    }
    return slot;
}

/// For the nodes from \a first up to \a end, all in the scope \a prefix.
void GraphReader::resolveScope(qint32 first, qint32 end, const QByteArray &prefix)
{
    const auto start = [this](qint32 node) { return m_firstReference[std::size_t(node)]; };
    const std::span<const QByteArrayView> names(m_references.data() + start(first),
                                                start(end) - start(first));
    const std::vector<qint32> found = targets(prefix, names);
    for (qint32 node = first; node < end; ++node) {
        if (start(node) == start(node + 1))
            continue;
        m_builder.beginInbound(node);
        for (std::size_t i = start(node) - start(first); i < start(node + 1) - start(first); ++i) {
            if (found[i] >= 0)
                m_builder.addInbound(found[i], slotOf(start(first) + i, found[i]));
            else
                m_builder.data().dangling.append({ node, names[i] });
        }
    }
}

/// A Const takes the tensor of its own name; those of functions are known by their short names.
void GraphReader::assignWeights()
{
    if (!m_artifacts.weightSpecs)
        return;
    const QList<WeightSpec> &specs = m_artifacts.weightSpecs->list;
    constexpr qsizetype portion = 256; // names in UTF-8 take memory
    for (qsizetype first = 0; first < specs.size(); first += portion) {
        QByteArrayList names;
        std::vector<QByteArrayView> views;
        for (qsizetype i = first; i < std::min(first + portion, specs.size()); ++i) {
            const WeightSpec &spec = specs.at(i);
            names.append(spec.isOptimizer() ? QByteArray() : spec.name.toUtf8());
            views.emplace_back(names.constLast());
        }
        const std::vector<qint32> found = targets({}, views);
        for (std::size_t i = 0; i < found.size(); ++i) {
            if (found[i] >= 0 && m_builder.nodes().at(found[i]).type == "Const")
                m_builder.assignWeight(found[i],
                                       static_cast<qint32>(first) + static_cast<qint32>(i));
        }
    }
    if (m_scopes.size() > 1)
        assignInnerWeights();
}

void GraphReader::assignInnerWeights()
{
    QHash<QByteArray, qint32> byName;
    const QList<WeightSpec> &specs = m_artifacts.weightSpecs->list;
    for (qint32 i = 0; i < static_cast<qint32>(specs.size()); ++i) {
        if (!specs.at(i).isOptimizer())
            byName.insert(specs.at(i).name.toUtf8(), i);
    }
    const QList<TopologyNode> &nodes = m_builder.nodes();
    std::size_t scope = 1;
    for (qint32 i = m_scopes[1].first; i < static_cast<qint32>(nodes.size()); ++i) {
        while (scope + 1 < m_scopes.size() && m_scopes[scope + 1].first <= i)
            ++scope;
        const TopologyNode &node = nodes.at(i);
        const QByteArray name = node.name.sliced(m_scopes[scope].second.size()).toByteArray();
        const qint32 weight = node.type == "Const" ? byName.value(name, -1) : -1;
        if (weight >= 0)
            m_builder.assignWeight(i, weight);
    }
}

ModelPort GraphReader::signaturePort(const QString &key, JsonView entry) const
{
    return { .name = key,
             .shape = protoShape(entry["tensorShape"]),
             .dtype = tfjsDtype(entry["dtype"]),
             .tensor = entry["name"].toString() };
}

void GraphReader::readPorts()
{
    const JsonView override = JsonView(m_artifacts.userDefinedMetadata)["signature"];
    const JsonView signature = override.isNullish() ? JsonView(m_artifacts.signature) : override;
    TopologyData &data = m_builder.data();
    const auto collect = [this](QList<ModelPort> &ports) {
        return [this, &ports](const QString &key, JsonView entry) {
            ports.append(signaturePort(key, entry));
            return true;
        };
    };
    signature["inputs"].forEachMember(collect(data.inputs));
    signature["outputs"].forEachMember(collect(data.outputs));
    if (data.inputs.isEmpty())
        addFreeInputs();
    if (data.outputs.isEmpty())
        addFreeOutputs();
}

void GraphReader::addFreeInputs()
{
    TopologyData &data = m_builder.data();
    for (qsizetype i = 0; i < data.topLevelCount; ++i) {
        const TopologyNode &node = data.nodes.at(i);
        if (!node.type.startsWith("Placeholder"))
            continue;
        data.inputs.append({ .name = QString::fromUtf8(node.name),
                             .shape = graphNodeShape(node.type, node.attributes),
                             .dtype = tfjsDtype(node.attributes["dtype"]["type"]),
                             .tensor = QString::fromUtf8(node.name) });
    }
}

void GraphReader::addFreeOutputs()
{
    TopologyData &data = m_builder.data();
    std::vector<bool> consumed(static_cast<std::size_t>(data.nodes.size()));
    for (const qint32 from : data.inbound)
        consumed[static_cast<std::size_t>(from)] = true;
    for (qsizetype i = 0; i < data.topLevelCount; ++i) {
        const TopologyNode &node = data.nodes.at(i);
        if (consumed[static_cast<std::size_t>(i)] || node.type == "Function"
            || node.type == "Initializer")
            continue;
        data.outputs.append({ .name = QString::fromUtf8(node.name),
                              .shape = graphNodeShape(node.type, node.attributes),
                              .dtype = {},
                              .tensor = QString::fromUtf8(node.name) });
    }
}

} // namespace

Expected<Topology> readGraph(const ModelArtifacts &artifacts, Operation &op)
{
    return GraphReader(artifacts, op).read();
}

} // namespace weightroom
