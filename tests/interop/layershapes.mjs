// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0
// Models with each kind of layer that TensorFlow.js has, and those of the other tests: what `summary` and `topology` tell
// is what model.layers tells, name by name: classes, output shapes, parameters, connections with their outputs and calls.
import assert from 'node:assert/strict';
import path from 'node:path';
import { tf, artifactsOf, reader, writeArtifacts } from './tf.mjs';
import { builtModels } from './builtmodels.mjs';
import { compareLayers } from './layertruth.mjs';
import { realModels } from './realmodels.mjs';
import { checked, scratch } from './weightroom.mjs';

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

/** One model, called twice with inputs of different sizes, whose outputs go different ways. */
function sharedModel() {
  const inner = tf.input({ shape: [null, 3] });
  const wide = L.conv1d({ filters: 4, kernelSize: 2 }).apply(inner);
  const twice = tf.model({ inputs: inner, outputs: [wide, L.globalMaxPooling1d().apply(wide)], name: 'twice' });
  const a = tf.input({ shape: [8, 3] });
  const b = tf.input({ shape: [5, 3] });
  const [longer, first] = twice.apply(a);
  const [shorter, second] = twice.apply(b);
  return tf.model({ inputs: [b, a], outputs: [L.concatenate({ axis: 1 }).apply([longer, shorter]), L.add().apply([second, first])] });
}

/** Models in models in models, with two inputs and outputs each. */
function deeplyNested() {
  const pair = (name, inside) => {
    const a = tf.input({ shape: [4] });
    const b = tf.input({ shape: [6] });
    return tf.model({ inputs: [a, b], outputs: inside(a, b), name });
  };
  const deep = pair('deep', (a, b) => [L.dense({ units: 6 }).apply(b), L.dense({ units: 4 }).apply(a)]);
  const middle = pair('middle', (a, b) => {
    const [six, four] = deep.apply([a, b]);
    return deep.apply([four, six]);
  });
  const a = tf.input({ shape: [4] });
  const b = tf.input({ shape: [6] });
  const [six, four] = middle.apply([a, b]);
  return tf.model({ inputs: [a, b], outputs: [L.add().apply([six, b]), L.multiply().apply([four, a])] });
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
  'one model twice': sharedModel(),
  'models in models in models': deeplyNested(),
  'slashes in names': on([6], L.dense({ units: 5, name: 'block/one/dense' }), L.reLU({ name: 'block/one/act' }),
    L.dense({ units: 4, name: 'block/two/dense' })),
  'random width': on(picture, L.randomWidth({ factor: 0.2 })),
  resizing: on(picture, L.resizing({ height: 4, width: 5 })),
  'bidirectional sequences': on(series, L.bidirectional({ layer: L.simpleRNN({ units: 5, returnSequences: true }), mergeMode: 'mul' })),
  'timeDistributed dense': on([5, 6], L.timeDistributed({ layer: L.dense({ units: 3 }) })),
  'nested sequential': tf.sequential({ layers: [L.dense({ units: 4, inputShape: [3] }),
    tf.sequential({ layers: [L.dense({ units: 6, inputShape: [4] }), L.dense({ units: 5 })] }), L.dense({ units: 2 })] }),
  frozen: frozen(),
};

/** Layers that TensorFlow.js has registered, all of them. */
const registered = Object.entries(tf.serialization.SerializationMap.getMap().classNameMap)
  .filter(([, [layer]]) => typeof layer.prototype?.computeOutputShape === 'function').map(([name]) => name);

/** Those that no model lists among its layers, and why. */
const unlisted = {
  ConvLSTM2DCell: 'a cell', GRUCell: 'a cell', LSTMCell: 'a cell', SimpleRNNCell: 'a cell', StackedRNNCells: 'a cell',
  Functional: 'tfjs writes it as Model',
};

/** What is registered is known, and of every class there is a model above. */
function checkClasses() {
  assert.ok(registered.length >= 69, 'tfjs names its layers');
  const used = new Set();
  const collect = model => model.layers.forEach(layer => {
    used.add(layer.getClassName());
    if (Array.isArray(layer.layers))
      collect(layer);
  });
  Object.values(models).forEach(collect);
  assert.deepEqual(registered.filter(name => !used.has(name)).sort(), Object.keys(unlisted).sort(), 'a model for each class');
  const others = ['EinsumDense', 'MultiHeadAttention', 'PositionEmbedding', 'RandomHeight', 'Lambda', 'Conv1DTranspose'];
  const layers = [...registered, ...others].map(name => ({ class_name: name, config: { name: `a_${name}` } }));
  const folder = path.join(scratch, 'classes');
  writeArtifacts(folder, { modelTopology: { class_name: 'Sequential', config: { name: 's', layers } }, format: 'layers-model',
    weightSpecs: [{ name: 'w', shape: [], dtype: 'float32' }], weightData: new Float32Array(1).buffer });
  const [{ findings }] = checked(path.join(folder, 'model.json'));
  assert.deepEqual(findings.filter(found => found.code === 'unknown-layer').flatMap(found => found.nodes),
    others.map(name => `a_${name}`), 'classes that tfjs does not have');
}

checkClasses();
let number = 0;
let layers = 0;
let connections = 0;

async function compare(name, model, artifacts) {
  const folder = path.join(scratch, String(++number));
  writeArtifacts(folder, artifacts);
  const compared = compareLayers(name, model, path.join(folder, 'model.json'));
  layers += compared.layers;
  connections += compared.connections;
}

for (const [name, model] of Object.entries(models))
  await compare(name, model, await artifactsOf(model));
for (const [name, model] of Object.entries(builtModels)) {
  if (model.kind !== 'layers-model' || model.onlyWeights)
    continue;
  const artifacts = await model.make();
  await compare(name, await tf.loadLayersModel({ load: async () => artifacts }), artifacts);
}
for (const [name, { kind, jsonPath }] of Object.entries(realModels)) {
  if (kind !== 'layers-model')
    continue;
  const compared = compareLayers(name, await tf.loadLayersModel(reader(jsonPath)), jsonPath);
  number += 1;
  layers += compared.layers;
  connections += compared.connections;
}
assert.ok(number >= 60, 'there are models enough');
console.log(`${number} models, ${layers} layers, ${connections} connections equal`);
