// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0
// Models with each kind of layer that TensorFlow.js has: what `summary` and `topology` tell is what model.layers tells,
// name by name: classes, output shapes, parameters, connections.
import assert from 'node:assert/strict';
import path from 'node:path';
import { tf, artifactsOf, writeArtifacts } from './tf.mjs';
import { scratch, weightroom } from './weightroom.mjs';

const L = tf.layers;
const picture = [9, 10, 3];
const series = [7, 4];

/** One layer on an input of \a shape (without batch). */
function on(shape, ...layers) {
  const input = tf.input({ shape });
  return tf.model({ inputs: input, outputs: layers.reduce((x, layer) => layer.apply(x), input) });
}

/** One layer on several inputs. */
function merging(layer, ...shapes) {
  const inputs = shapes.map(shape => tf.input({ shape }));
  return tf.model({ inputs, outputs: layer.apply(inputs) });
}

function shared() {
  const layer = L.dense({ units: 5, name: 'twice' });
  const a = tf.input({ shape: [3] });
  const b = tf.input({ shape: [3] });
  const first = layer.apply(a);
  const second = layer.apply(b);
  return tf.model({ inputs: [a, b], outputs: L.concatenate().apply([second, first, layer.apply(L.dense({ units: 3 }).apply(first))]) });
}

function nestedFunctional() {
  const a = tf.input({ shape: [4] });
  const b = tf.input({ shape: [6] });
  const both = L.concatenate().apply([L.dense({ units: 2 }).apply(a), b]);
  const inner = tf.model({ inputs: [b, a], outputs: [L.dense({ units: 7 }).apply(both), both], name: 'inner' });
  const x = tf.input({ shape: [6] });
  const y = tf.input({ shape: [4] });
  const [seven, eight] = inner.apply([x, y]);
  return tf.model({ inputs: [x, y], outputs: L.add().apply([L.dense({ units: 8 }).apply(seven), eight]) });
}

function frozen() {
  const model = on([6], L.dense({ units: 4, name: 'kept' }), L.batchNormalization(), L.dense({ units: 2 }));
  model.getLayer('kept').trainable = false;
  return model;
}

function states() {
  const input = tf.input({ shape: series });
  const [out, h, c] = L.lstm({ units: 5, returnState: true, returnSequences: true }).apply(input);
  const next = L.lstm({ units: 5 }).apply(out, { initialState: [h, c] });
  return tf.model({ inputs: input, outputs: [next, L.add().apply([h, c])] });
}

const stack = () => L.stackedRNNCells({ cells: [L.lstmCell({ units: 3 }), L.gruCell({ units: 6, resetAfter: false })] });

const models = {
  activation: on([5, 2], L.activation({ activation: 'tanh' })),
  'advanced activations': on(picture, L.reLU(), L.leakyReLU(), L.prelu(), L.elu(), L.thresholdedReLU(), L.softmax()),
  conv1d: on(series, L.conv1d({ filters: 6, kernelSize: 3, strides: 2, padding: 'same' }), L.conv1d({ filters: 2, kernelSize: 2 })),
  'conv1d dilated': on([20, 4], L.conv1d({ filters: 6, kernelSize: 3, dilationRate: 2 })),
  conv2d: on(picture, L.conv2d({ filters: 6, kernelSize: [2, 3], strides: [1, 2] }), L.conv2d({ filters: 2, kernelSize: 2, padding: 'same', strides: 2 })),
  'conv2d of any size': on([null, null, 3], L.conv2d({ filters: 6, kernelSize: 3 }), L.globalMaxPooling2d({})),
  'conv2d with channels first': on([3, 9, 10], L.conv2d({ filters: 6, kernelSize: 3, dataFormat: 'channelsFirst' }), L.maxPooling2d({ dataFormat: 'channelsFirst' })),
  conv3d: on([6, 7, 8, 2], L.conv3d({ filters: 3, kernelSize: 2, strides: 2 })),
  conv2dTranspose: on(picture, L.conv2dTranspose({ filters: 4, kernelSize: 3, strides: 2 }), L.conv2dTranspose({ filters: 2, kernelSize: 3, strides: 2, padding: 'same' })),
  conv3dTranspose: on([3, 4, 5, 2], L.conv3dTranspose({ filters: 4, kernelSize: 3, strides: 2 })),
  separableConv2d: on(picture, L.separableConv2d({ filters: 4, kernelSize: 3, padding: 'same', strides: 2 })),
  depthwiseConv2d: on(picture, L.depthwiseConv2d({ kernelSize: 3, depthMultiplier: 2, strides: 2 })),
  'cropping and padding': on(picture, L.cropping2D({ cropping: [[1, 2], [0, 1]] }), L.zeroPadding2d({ padding: [[1, 0], [2, 3]] }), L.zeroPadding2d({ padding: 1 })),
  upSampling2d: on(picture, L.upSampling2d({ size: [2, 3] })),
  'max pooling': on(picture, L.maxPooling2d({ poolSize: 2 }), L.maxPooling2d({ poolSize: 3, strides: 1, padding: 'same' })),
  'average pooling': on(picture, L.averagePooling2d({ poolSize: [3, 2] }), L.globalAveragePooling2d({})),
  'pooling in one dimension': on([15, 4], L.maxPooling1d({ poolSize: 2 }), L.averagePooling1d({ poolSize: 3, strides: 1 }), L.globalMaxPooling1d()),
  globalAveragePooling1d: on(series, L.globalAveragePooling1d()),
  'pooling in three dimensions': on([8, 9, 10, 2], L.maxPooling3d({ poolSize: 2 }), L.averagePooling3d({ poolSize: 2, padding: 'same' })),
  dense: on([3, 5], L.dense({ units: 4 }), L.dropout({ rate: 0.5 })),
  flatten: on(picture, L.flatten(), L.repeatVector({ n: 3 })),
  permute: on([2, 3, 4], L.permute({ dims: [3, 1, 2] })),
  reshape: on([12], L.reshape({ targetShape: [3, 4] }), L.reshape({ targetShape: [2, 6] })),
  masking: on(series, L.masking({ maskValue: 1 }), L.spatialDropout1d({ rate: 0.1 })),
  embedding: on([6], L.embedding({ inputDim: 20, outputDim: 4 })),
  'embedding with a length': on([6], L.embedding({ inputDim: 20, outputDim: 4, inputLength: 6, maskZero: true })),
  add: merging(L.add(), [3, 4], [3, 4], [3, 4]),
  'add with broadcasting': merging(L.add(), [3, 4], [1, 4]),
  average: merging(L.average(), [3], [3]),
  maximum: merging(L.maximum(), [3], [3]),
  minimum: merging(L.minimum(), [3], [3]),
  multiply: merging(L.multiply(), [2, 3], [2, 3]),
  concatenate: merging(L.concatenate({ axis: 1 }), [2, 3], [5, 3]),
  dot: merging(L.dot({ axes: [1, 2] }), [4, 3], [5, 4]),
  'dot of vectors': merging(L.dot({ axes: -1 }), [4], [4]),
  noise: on([5], L.gaussianNoise({ stddev: 1 }), L.gaussianDropout({ rate: 0.2 }), L.alphaDropout({ rate: 0.2 })),
  batchNormalization: on(picture, L.batchNormalization()),
  layerNormalization: on(picture, L.layerNormalization()),
  lstm: on(series, L.lstm({ units: 5, returnSequences: true }), L.lstm({ units: 3 })),
  gru: on(series, L.gru({ units: 5, returnSequences: true, resetAfter: false })),
  simpleRNN: on(series, L.simpleRNN({ units: 5 })),
  'rnn of a cell': on(series, L.rnn({ cell: L.simpleRNNCell({ units: 5 }), returnSequences: true })),
  'rnn of a stack of cells': on(series, L.rnn({ cell: stack() })),
  'states of an lstm': states(),
  convLstm2d: on([5, 9, 10, 3], L.convLstm2d({ filters: 4, kernelSize: 3, returnSequences: true }), L.convLstm2d({ filters: 2, kernelSize: 3, padding: 'same' })),
  timeDistributed: on([5, 9, 10, 3], L.timeDistributed({ layer: L.conv2d({ filters: 4, kernelSize: 3 }) })),
  'timeDistributed model': on([5, 6], L.timeDistributed({ layer: tf.sequential({ layers: [L.dense({ units: 3, inputShape: [6] }), L.dense({ units: 2 })] }) })),
  bidirectional: on(series, L.bidirectional({ layer: L.lstm({ units: 5, returnSequences: true }), mergeMode: 'concat' })),
  'bidirectional sum': on(series, L.bidirectional({ layer: L.gru({ units: 5, resetAfter: false }), mergeMode: 'sum' })),
  rescaling: on(picture, L.rescaling({ scale: 0.1 })),
  centerCrop: on(picture, L.centerCrop({ height: 4, width: 5 })),
  categoryEncoding: on([6], L.categoryEncoding({ numTokens: 11, outputMode: 'count' })),
  shared: shared(),
  'nested functional': nestedFunctional(),
  'nested sequential': tf.sequential({ layers: [L.dense({ units: 4, inputShape: [3] }),
    tf.sequential({ layers: [L.dense({ units: 6, inputShape: [4] }), L.dense({ units: 5 })] }), L.dense({ units: 2 })] }),
  frozen: frozen(),
};

/** The layers' names that feed \a layer within its own model, in order. */
function inboundOf(layer, model) {
  const known = new Set(model.layers.map(each => each.name));
  const nodes = layer.inboundNodes.filter(node => node.inboundLayers.every(from => known.has(from.name)));
  return nodes.flatMap(node => node.inboundLayers.map(from => from.name));
}

/** Nothing for a layer whose calls have different shapes: tfjs refuses to name one. */
function shapeOf(layer) {
  const shape = Array.isArray(layer) ? layer : layer.outputShape;
  return Array.isArray(shape[0]) ? shape[0] : shape;
}

const product = shape => shape.reduce((a, b) => a * b, 1);
let number = 0;
let shapes = 0;
for (const [name, model] of Object.entries(models)) {
  const folder = path.join(scratch, String(++number));
  writeArtifacts(folder, await artifactsOf(model));
  const jsonPath = path.join(folder, 'model.json');
  const summary = weightroom('summary', jsonPath);
  // tfjs gives a Sequential without an input layer one of its own.
  const layers = model.layers.slice(model.layers.length - summary.layers.length);
  assert.deepEqual(summary.layers.map(layer => [layer.name, layer.type]),
    layers.map(layer => [layer.name, layer.getClassName()]), `${name}: layers`);
  summary.layers.forEach((ours, i) => {
    const what = `${name}: ${ours.name}`;
    assert.deepEqual(ours.outputShape, shapeOf(layers[i]), `${what}: output shape`);
    assert.equal(ours.parameters, layers[i].countParams(), `${what}: parameters`);
    if (model.getClassName() !== 'Sequential' && layers[i].getClassName() !== 'LSTM')
      assert.deepEqual(ours.inbound, inboundOf(layers[i], model), `${what}: inputs`);
    shapes += 1;
  });
  assert.equal(summary.parameters, model.countParams(), `${name}: parameters`);
  assert.equal(summary.trainable, model.trainableWeights.reduce((sum, w) => sum + product(w.shape), 0), `${name}: trainable`);
  const topology = weightroom('topology', jsonPath);
  const edges = summary.layers.flatMap((layer, to) => layer.inbound.map(from => ({ from: summary.layers.findIndex(l => l.name === from), to })));
  assert.deepEqual(topology.edges, edges, `${name}: edges`);
}
console.log(`${number} models, ${shapes} layers equal`);
