// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0
// A layers-model as the program tells it beside the one that TensorFlow.js made.
import assert from 'node:assert/strict';
import { checked, lines, weightroom } from './weightroom.mjs';

const product = shape => shape.reduce((a, b) => a * b, 1);

/** Layers of which tfjs tells something else than they compute: what they do compute for inputs of \a shape. */
const computed = {
  RandomWidth: ([batch, height, , channels]) => [batch, height, null, channels],
  Resizing: ([batch, , , channels], layer) => [batch, layer.height, layer.width, channels],
};

/** The shapes of all outputs of \a layer; of its first call where its calls have different ones, which tfjs refuses. */
function shapesOf(layer, calls) {
  if (computed[layer.getClassName()])
    return [computed[layer.getClassName()](layer.inboundNodes[calls[0]].inputShapes[0], layer)];
  const shapes = calls.length > 0 ? layer.inboundNodes[calls[0]].outputShapes : layer.outputShape;
  return Array.isArray(shapes[0]) ? shapes : [shapes];
}

/** Which of the calls of \a layer, one of \a model, are made in that model. The first one of a model is with its own inputs. */
function callsIn(model, layer) {
  const known = new Set(model.layers);
  const own = Array.isArray(layer.layers) ? 1 : 0;
  return layer.inboundNodes.map((node, i) => i).slice(own).filter(i => layer.inboundNodes[i].inboundLayers.every(from => known.has(from)));
}

/** The connections within \a model in the form of `topology --json`; \a ids gives the node of a layer. */
function connectionsOf(model, ids) {
  const edges = [];
  for (const layer of model.layers) {
    for (const call of callsIn(model, layer)) {
      const node = layer.inboundNodes[call];
      node.inboundLayers.forEach((from, i) => {
        if (!ids.has(from))
          return; // the input that tfjs gives to a Sequential
        const edge = { from: ids.get(from), to: ids.get(layer) };
        if (node.tensorIndices[i] > 0)
          edge.output = node.tensorIndices[i];
        const number = callsIn(model, from).indexOf(node.nodeIndices[i]);
        if (number > 0)
          edge.call = number;
        edges.push(edge);
      });
    }
  }
  return edges;
}

/** Compares \a model, or the model that is the node \a parent, with \a topology; returns how many connections. */
function compareLevel(what, model, topology, parent) {
  const inner = parent === undefined ? topology.nodes : topology.innerNodes.filter(node => node.parent === parent.id);
  const edges = (parent === undefined ? topology.edges : topology.innerEdges) ?? [];
  const prefix = parent === undefined ? '' : `${parent.name}/`;
  // tfjs gives a Sequential without an input layer one of its own.
  const layers = model.layers.slice(model.layers.length - inner.length);
  assert.deepEqual(inner.map(node => [node.name, node.type]),
    layers.map(layer => [prefix + layer.name, layer.getClassName()]), `${what}: layers`);
  const ids = new Map(layers.map((layer, i) => [layer, inner[i].id]));
  const here = new Set(ids.values());
  const expected = connectionsOf(model, ids);
  assert.deepEqual(edges.filter(edge => here.has(edge.to)), expected, `${what}: connections`);
  let count = expected.length;
  for (const layer of layers) {
    if (Array.isArray(layer.layers))
      count += compareLevel(`${what}: ${layer.name}`, layer, topology, inner.find(node => node.id === ids.get(layer)));
  }
  return count;
}

/** The table of `summary` has the rows of Keras: name and class, shapes, parameters, what a layer receives. */
function compareTable(name, layers, topology, jsonPath) {
  const table = lines('summary', jsonPath);
  const cells = line => line.trim().split(/ {2,}/);
  const head = cells(table[0]);
  assert.deepEqual(head.slice(0, 3), ['Layer (type)', 'Output Shape', 'Param #'], `${name}: head of the table`);
  layers.forEach((layer, i) => {
    const [first, , parameters, inputs] = cells(table[i + 1]);
    assert.equal(first, `${layer.name} (${layer.getClassName()})`, `${name}: a row`);
    assert.equal(Number(parameters.replaceAll(',', '')), layer.countParams(), `${name}: parameters of a row`);
    if (head.length < 4)
      return;
    const received = topology.edges.filter(edge => edge.to === i)
      .map(edge => `${layers[edge.from].name}[${edge.call ?? 0}][${edge.output ?? 0}]`);
    assert.equal(inputs ?? '', received.join(', '), `${name}: inputs of a row`);
  });
  assert.equal(table[layers.length + 1], '', `${name}: nothing more in the table`);
  return table.slice(layers.length + 2).map(line => Number(line.replace(/^.*: /, '').replaceAll(',', '')));
}

/** Throws where what the program tells of \a jsonPath is not what \a model, made by tfjs, tells. */
export function compareLayers(name, model, jsonPath) {
  const summary = weightroom('summary', jsonPath);
  const layers = model.layers.slice(model.layers.length - summary.layers.length);
  assert.deepEqual(summary.layers.map(layer => [layer.name, layer.type]),
    layers.map(layer => [layer.name, layer.getClassName()]), `${name}: layers`);
  summary.layers.forEach((ours, i) => {
    const what = `${name}: ${ours.name}`;
    const shapes = shapesOf(layers[i], callsIn(model, layers[i]));
    assert.deepEqual(ours.outputShape, shapes[0], `${what}: output shape`);
    assert.deepEqual(ours.outputShapes, shapes.length > 1 ? shapes : undefined, `${what}: output shapes`);
    assert.equal(ours.parameters, layers[i].countParams(), `${what}: parameters`);
  });
  assert.equal(summary.parameters, model.countParams(), `${name}: parameters`);
  assert.equal(summary.trainable, model.trainableWeights.reduce((sum, w) => sum + product(w.shape), 0), `${name}: trainable`);
  const [{ findings }] = checked(jsonPath);
  assert.deepEqual(findings.filter(found => /^(missing|unreferenced|unused)-tensor$|^unknown-layer$|^dangling/.test(found.code)),
    [], `${name}: what tfjs made lacks nothing`);
  const topology = weightroom('topology', jsonPath);
  const connections = compareLevel(name, model, topology);
  const sums = compareTable(name, layers, topology, jsonPath);
  assert.deepEqual(sums.slice(0, 3), [summary.parameters, summary.trainable, summary.nonTrainable], `${name}: sums`);
  return { layers: layers.length, connections };
}
