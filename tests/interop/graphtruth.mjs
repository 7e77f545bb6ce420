// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0
// Graph-models, published ones and ones with what those lack (functions, loops of both kinds, control inputs, output
// slots): nodes, connections, weights, inputs and outputs are those of the graph that TensorFlow.js executes.
import assert from 'node:assert/strict';
import path from 'node:path';
import { tf, readArtifacts, reader, writeArtifacts } from './tf.mjs';
import { realModels } from './realmodels.mjs';
import { scratch, weightroom } from './weightroom.mjs';

const node = (name, op, input = [], attr = {}) => ({ name, op, ...(input.length > 0 ? { input } : {}), attr });
const float = { type: 'DT_FLOAT' };
const func = name => ({ func: { name, attr: {} } });
const arg = (name, type = 'DT_FLOAT') => ({ name, type });
const constant = (name, input = []) => node(name, 'Const', input, { dtype: float, value: { tensor: { dtype: 'DT_FLOAT', tensorShape: {} } } });
const placeholder = name => node(name, 'Placeholder', [], { dtype: float, shape: { shape: { unknownRank: true } } });

/** A graph-model of \a nodes; each Const, in functions too, has a tensor of one element. */
function graph(nodes, functions = [], more = {}) {
  const constants = [...nodes, ...functions.flatMap(f => f.nodeDef)].filter(n => n.op === 'Const').map(n => n.name);
  return {
    modelTopology: { node: nodes, library: { function: functions }, versions: {} },
    format: 'graph-model', generatedBy: '2.0', convertedBy: 'hand',
    weightSpecs: [...new Set(constants)].map(name => ({ name, shape: [], dtype: 'float32' })),
    weightData: new Float32Array(new Set(constants).size).buffer, ...more,
  };
}

const lessThan = {
  signature: { name: 'cond', inputArg: [arg('i'), arg('sum')], outputArg: [arg('go', 'DT_BOOL')] },
  nodeDef: [constant('limit'), node('less', 'Less', ['i', 'limit:output:0'], { T: float })], ret: { go: 'less:z:0' },
};
const step = {
  signature: { name: 'body', inputArg: [arg('i'), arg('sum')], outputArg: [arg('next'), arg('total')] },
  nodeDef: [constant('one'), node('plus', 'AddV2', ['i', 'one:output:0'], { T: float }),
    node('inner', 'StatelessIf', ['plus:z:0', 'sum'], { then_branch: func('then'), else_branch: func('else') })],
  ret: { next: 'plus:z:0', total: 'inner:output:0' },
};
const branch = (name, op) => ({
  signature: { name, inputArg: [arg('v')], outputArg: [arg('w')] },
  nodeDef: [node('made', op, ['v'], { T: float })], ret: { w: 'made:y:0' },
});

const built = {
  'a while with a nested if': graph([placeholder('x'), constant('zero'),
    node('while', 'StatelessWhile', ['zero', 'x'], { cond: func('cond'), body: func('body') }),
    node('out', 'Identity', ['while:1'], { T: float })], [lessThan, step, branch('then', 'Neg'), branch('else', 'Abs')]),
  'a loop of old': graph([placeholder('x'), node('enter', 'Enter', ['x'], { frame_name: { s: 'ZnJhbWU=' } }),
    node('merge', 'Merge', ['enter', 'next']), constant('limit', ['^merge']), node('less', 'Less', ['merge', 'limit'], { T: float }),
    node('cond', 'LoopCond', ['less']), node('switch', 'Switch', ['merge', 'cond']),
    node('body', 'Identity', ['switch:1'], { T: float }), constant('one', ['^body']), node('plus', 'AddV2', ['body', 'one'], { T: float }),
    node('next', 'NextIteration', ['plus']), node('exit', 'Exit', ['switch'])]),
  'control inputs and slots': graph([placeholder('x'), placeholder('unused'), constant('axis'),
    node('split', 'Split', ['axis', 'x'], { num_split: { i: '3' }, T: float }), node('first', 'Neg', ['split'], { T: float }),
    node('last', 'Neg', ['split:2', '^first', '^axis'], { T: float }), node('group', 'NoOp', ['^last', '^first']),
    node('text', 'StringSplit', ['x', 'x']), node('pack', 'Pack', ['split:1', 'last', 'text:2'], { N: { i: '3' }, T: float })], [],
  { signature: { inputs: { b: { name: 'x:0', dtype: 'DT_FLOAT', tensorShape: {} } },
    outputs: { z: { name: 'pack:0', dtype: 'DT_FLOAT', tensorShape: {} }, a: { name: 'last:0', dtype: 'DT_FLOAT', tensorShape: {} } } } }),
};

/** "x:2" for "x:y:2" and "x:2", "x" for "x:0", "^x" and "x:y:0". */
function plain(name) {
  const [node, ...rest] = name.replace(/^\^/, '').split(':');
  return rest.length > 0 && rest.at(-1) !== '0' ? `${node}:${rest.at(-1)}` : node;
}

/** What \a topology says of the nodes with \a parent, in the form of tfjs's graph. */
function ours(topology, parent) {
  const all = [...topology.nodes, ...(topology.innerNodes ?? [])];
  const edges = [...topology.edges, ...(topology.innerEdges ?? [])];
  const prefix = parent === undefined ? '' : `${all[parent].name}/`;
  const short = id => all[id].name.slice(prefix.length);
  return all.filter(n => n.parent === parent && n.type !== 'Function' && n.type !== 'Initializer').map(n => ({
    name: short(n.id), op: n.type === '_Arg' ? 'Placeholder' : n.type,
    inputs: edges.filter(edge => edge.to === n.id).map(edge => short(edge.from) + (edge.output ? `:${edge.output}` : '')),
    controls: edges.filter(edge => edge.to === n.id && edge.control).map(edge => short(edge.from)),
    children: edges.filter(edge => edge.from === n.id).map(edge => short(edge.to)).sort(),
  }));
}

/** The same of tfjs's \a graph; \a nodes as the file has them tell which inputs are control inputs. */
function theirs(tfGraph, nodes) {
  const marks = new Map(nodes.map(n => [n.name, (n.input ?? []).filter(name => name.startsWith('^')).map(plain)]));
  return Object.values(tfGraph.nodes).map(n => ({
    name: n.name, op: n.op,
    inputs: n.inputNames.map(plain),
    controls: marks.get(n.name) ?? [], children: n.children.map(child => child.name).sort(),
  }));
}

const byName = list => [...list].sort((a, b) => (a.name < b.name ? -1 : 1));

async function compare(name, jsonPath) {
  const artifacts = readArtifacts(jsonPath);
  const model = await tf.loadGraphModel(reader(jsonPath));
  const tfGraph = model.executor.graph;
  const topology = weightroom('topology', jsonPath);
  const summary = weightroom('summary', jsonPath);
  const info = weightroom('info', jsonPath);
  const file = artifacts.modelTopology;
  const top = ours(topology, undefined);
  assert.deepEqual(top.map(n => n.name), file.node.map(n => n.name), `${name}: the order is the file's`);
  assert.deepEqual(byName(top), byName(theirs(tfGraph, file.node)), `${name}: nodes`);
  assert.deepEqual(info.inputs.map(port => port.name).sort(),
    tfGraph.inputs.map(n => n.signatureKey ?? n.name).sort(), `${name}: inputs`);
  assert.deepEqual(info.outputs.map(port => port.name).sort(),
    tfGraph.outputs.map(n => n.signatureKey ?? n.name).sort(), `${name}: outputs`);
  const weights = new Map(Object.entries(model.executor.weightMap).map(([key, list]) => [key, list[0].size]));
  for (const n of summary.layers.filter(layer => layer.type === 'Const'))
    assert.equal(n.parameters, weights.get(n.name), `${name}: the weight of ${n.name}`);
  assert.deepEqual(summary.layers.filter(layer => layer.type === 'Const').map(layer => layer.name).sort(),
    tfGraph.weights.map(n => n.name).sort(), `${name}: weights`);
  for (const [key, func] of Object.entries(tfGraph.functions ?? {})) {
    const def = file.library.function.find(f => f.signature.name === key);
    const id = topology.nodes.find(n => n.type === 'Function' && n.name === key).id;
    assert.deepEqual(byName(ours(topology, id)), byName(theirs(func, def.nodeDef)), `${name}: function ${key}`);
  }
  const calls = (topology.calls ?? []).map(call => {
    const all = [...topology.nodes, ...topology.innerNodes];
    return [all[call.from].name.split('/').at(-1), call.attribute, all[call.function].name].join(' ');
  });
  const expected = [...file.node, ...(file.library?.function ?? []).flatMap(f => f.nodeDef)].flatMap(n =>
    Object.entries(n.attr ?? {}).filter(([, value]) => value.func).map(([key, value]) => [n.name, key, value.func.name].join(' ')));
  assert.deepEqual(calls.sort(), expected.sort(), `${name}: who runs which function`);
  model.dispose();
  return top.length;
}

let models = 0;
let nodes = 0;
for (const [name, model] of Object.entries(realModels)) {
  if (model.kind !== 'graph-model')
    continue;
  nodes += await compare(name, model.jsonPath);
  models += 1;
}
for (const [name, artifacts] of Object.entries(built)) {
  const folder = path.join(scratch, `graph${models}`);
  writeArtifacts(folder, artifacts);
  nodes += await compare(name, path.join(folder, 'model.json'));
  models += 1;
}
console.log(`${models} graphs, ${nodes} nodes equal`);
