// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0
// Makes resources/samples: node make-samples.mjs [FOLDER]. Trains two small models with tfjs, quantizes one of them as the
// converter does, damages a copy of the other. The same each time.
import fs from 'node:fs';
import path from 'node:path';
import { tf, artifactsOf, joined, randomNumbers, readArtifacts, reader, writeArtifacts } from './tf.mjs';

const target = path.resolve(process.argv[2] ?? new URL('../../resources/samples', import.meta.url).pathname);

const seeded = seed => tf.initializers.glorotUniform({ seed });

/** Three spiral arms: points of the plane and the arm each belongs to. */
function spirals(count) {
  const random = randomNumbers(7);
  const points = [], arms = [];
  for (let i = 0; i < count; ++i) {
    const arm = i % 3, t = random();
    const angle = arm * 2 * Math.PI / 3 + 4 * t + (random() - 0.5) * 0.35;
    points.push([t * Math.cos(angle), t * Math.sin(angle)]);
    arms.push(arm);
  }
  return { x: tf.tensor2d(points), y: tf.oneHot(tf.tensor1d(arms, 'int32'), 3) };
}

async function trainDense() {
  const model = tf.sequential({ name: 'spiral_arms' });
  model.add(tf.layers.dense({ name: 'hidden_1', units: 32, activation: 'tanh', inputShape: [2], kernelInitializer: seeded(1) }));
  model.add(tf.layers.dense({ name: 'hidden_2', units: 32, activation: 'relu', kernelInitializer: seeded(2) }));
  model.add(tf.layers.dense({ name: 'arm', units: 3, activation: 'softmax', kernelInitializer: seeded(3) }));
  model.compile({ optimizer: tf.train.adam(0.01), loss: 'categoricalCrossentropy', metrics: ['accuracy'] });
  const { x, y } = spirals(600);
  const history = await model.fit(x, y, { epochs: 60, batchSize: 60, shuffle: false, verbose: 0 });
  console.log('dense: accuracy', history.history.acc.at(-1).toFixed(3));
  return model;
}

const side = 12;
const shapeNames = ['disc', 'square', 'cross', 'ring'];

/** Noisy little pictures of four shapes. */
function pictures(count) {
  const random = randomNumbers(11);
  const x = new Float32Array(count * side * side), y = new Int32Array(count);
  for (let i = 0; i < count; ++i) {
    const kind = i % 4, cx = 4.5 + 2 * random(), cy = 4.5 + 2 * random(), r = 2.5 + 2 * random();
    y[i] = kind;
    for (let row = 0; row < side; ++row)
      for (let column = 0; column < side; ++column) {
        const dx = Math.abs(column - cx), dy = Math.abs(row - cy), d = Math.hypot(dx, dy);
        const inside = [d < r, Math.max(dx, dy) < r * 0.85, Math.min(dx, dy) < 1 && d < r * 1.2, Math.abs(d - r) < 0.9][kind];
        x[(i * side + row) * side + column] = (inside ? 0.9 : 0.1) + (random() - 0.5) * 0.2;
      }
  }
  return { x: tf.tensor4d(x, [count, side, side, 1]), y: tf.oneHot(tf.tensor1d(y, 'int32'), 4) };
}

async function trainConvolutional() {
  const model = tf.sequential({ name: 'shapes' });
  const conv = (name, filters, seed, more = {}) => tf.layers.conv2d({ name, filters, kernelSize: 3, padding: 'same',
    activation: 'relu', kernelInitializer: seeded(seed), ...more });
  model.add(conv('conv_1', 8, 4, { inputShape: [side, side, 1] }));
  model.add(tf.layers.maxPooling2d({ name: 'pool_1', poolSize: 2 }));
  model.add(conv('conv_2', 16, 5));
  model.add(tf.layers.maxPooling2d({ name: 'pool_2', poolSize: 2 }));
  model.add(tf.layers.flatten({ name: 'flatten' }));
  model.add(tf.layers.dense({ name: 'shape', units: 4, activation: 'softmax', kernelInitializer: seeded(6) }));
  model.compile({ optimizer: tf.train.adam(0.005), loss: 'categoricalCrossentropy', metrics: ['accuracy'] });
  model.setUserDefinedMetadata({ labels: shapeNames, note: 'pictures of 12 x 12 pixels' });
  const { x, y } = pictures(400);
  const history = await model.fit(x, y, { epochs: 12, batchSize: 40, shuffle: false, verbose: 0 });
  console.log('convolutional: accuracy', history.history.acc.at(-1).toFixed(3));
  return model;
}

/** Rounds halves to even, as numpy does. */
function roundEven(x) {
  const floor = Math.floor(x);
  if (x - floor !== 0.5)
    return Math.round(x);
  return floor % 2 === 0 ? floor : floor + 1;
}

/** float32 values as uint8 codes with min and scale: quantization.py of the converter. */
function quantized(values) {
  let min = Math.min(...values), max = Math.max(...values);
  if (min === max)
    return { codes: new Uint8Array(values.length), min, scale: 1 };
  const scale = (max - min) / 255;
  if (min <= 0 && max >= 0) {
    min = -roundEven(-min / scale) * scale;
    max = 255 * scale + min;
  }
  const codes = Uint8Array.from(values, v => roundEven((Math.min(Math.max(v, min), max) - min) / scale));
  return { codes, min, scale };
}

const floatType = { type: 'DT_FLOAT' };
const list = (...numbers) => ({ list: { i: numbers.map(String) } });
const text = s => ({ s: Buffer.from(s).toString('base64') });
const dims = shape => ({ dim: shape.map(size => ({ size: String(size) })) });

/** The convolutional model once more, as the graph a converter would write, weights quantized. */
function graphArtifacts(weights) {
  const nodes = [{ name: 'picture', op: 'Placeholder', attr: { dtype: floatType, shape: { shape: dims([-1, side, side, 1]) } } }];
  const weightSpecs = [], bytes = [];
  const constant = (name, tensor) => {
    const { codes, min, scale } = quantized(tensor.dataSync());
    nodes.push({ name, op: 'Const', attr: { dtype: floatType, value: { tensor: { dtype: 'DT_FLOAT', tensorShape: dims(tensor.shape) } } } });
    weightSpecs.push({ name, shape: tensor.shape, dtype: 'float32', quantization: { dtype: 'uint8', min, scale, original_dtype: 'float32' } });
    bytes.push(Buffer.from(codes));
  };
  const node = (name, op, input, attr = {}) => nodes.push({ name, op, input, attr: { T: floatType, ...attr } });
  const convolution = { strides: list(1, 1, 1, 1), dilations: list(1, 1, 1, 1), padding: text('SAME'), data_format: text('NHWC') };
  const pooling = { ksize: list(1, 2, 2, 1), strides: list(1, 2, 2, 1), padding: text('VALID'), data_format: text('NHWC') };
  let previous = 'picture';
  for (const [layer, kernel, bias] of [['conv_1', weights[0], weights[1]], ['conv_2', weights[2], weights[3]]]) {
    constant(`${layer}/kernel`, kernel);
    constant(`${layer}/bias`, bias);
    node(`${layer}/Conv2D`, 'Conv2D', [previous, `${layer}/kernel`], convolution);
    node(`${layer}/BiasAdd`, 'BiasAdd', [`${layer}/Conv2D`, `${layer}/bias`], { data_format: text('NHWC') });
    node(`${layer}/Relu`, 'Relu', [`${layer}/BiasAdd`]);
    node(`${layer}/MaxPool`, 'MaxPool', [`${layer}/Relu`], pooling);
    previous = `${layer}/MaxPool`;
  }
  const flat = weights[4].shape[0];
  nodes.push({ name: 'flatten/shape', op: 'Const', attr: { dtype: { type: 'DT_INT32' }, value: { tensor: { dtype: 'DT_INT32', tensorShape: dims([2]) } } } });
  weightSpecs.push({ name: 'flatten/shape', shape: [2], dtype: 'int32' });
  bytes.push(Buffer.from(new Int32Array([-1, flat]).buffer));
  node('flatten/Reshape', 'Reshape', [previous, 'flatten/shape'], { Tshape: { type: 'DT_INT32' } });
  constant('shape/kernel', weights[4]);
  constant('shape/bias', weights[5]);
  node('shape/MatMul', 'MatMul', ['flatten/Reshape', 'shape/kernel'], { transpose_a: { b: false }, transpose_b: { b: false } });
  node('shape/BiasAdd', 'BiasAdd', ['shape/MatMul', 'shape/bias'], { data_format: text('NHWC') });
  node('probabilities', 'Softmax', ['shape/BiasAdd']);
  const port = (name, shape) => ({ name: `${name}:0`, dtype: 'DT_FLOAT', tensorShape: dims(shape) });
  return {
    modelTopology: { node: nodes, library: {}, versions: { producer: 1482, minConsumer: 12 } },
    format: 'graph-model',
    generatedBy: 'make-samples',
    convertedBy: null,
    signature: {
      inputs: { picture: port('picture', [-1, side, side, 1]) },
      outputs: { probabilities: port('probabilities', [-1, 4]) },
    },
    userDefinedMetadata: { labels: shapeNames },
    weightSpecs,
    weightData: new Uint8Array(Buffer.concat(bytes)).buffer,
  };
}

/** Fails unless \a a and \a b differ by at most \a tolerance everywhere. */
function assertClose(what, a, b, tolerance) {
  const difference = tf.max(tf.abs(tf.sub(a, b))).dataSync()[0];
  if (!(difference <= tolerance))
    throw new Error(`${what}: predictions differ by ${difference}`);
  console.log(`${what}: predictions differ by ${difference.toExponential(2)}`);
}

const folder = name => path.join(target, name);
const dense = await trainDense();
const denseArtifacts = await artifactsOf(dense);
writeArtifacts(folder('dense'), denseArtifacts);

const convolutional = await trainConvolutional();
writeArtifacts(folder('convolutional'), await artifactsOf(convolutional), 4096);

writeArtifacts(folder('quantized'), graphArtifacts(convolutional.getWeights()), 4 * 1024 * 1024);

writeArtifacts(folder('broken'), denseArtifacts, 2048);
const shard = path.join(folder('broken'), 'group1-shard2of3.bin');
fs.truncateSync(shard, 1500);

const points = spirals(30).x, samples = pictures(20).x;
const model = name => reader(path.join(folder(name), 'model.json'));
assertClose('dense', dense.predict(points), (await tf.loadLayersModel(model('dense'))).predict(points), 0);
assertClose('convolutional', convolutional.predict(samples), (await tf.loadLayersModel(model('convolutional'))).predict(samples), 0);
assertClose('quantized', convolutional.predict(samples), (await tf.loadGraphModel(model('quantized'))).predict(samples), 0.05);
const broken = readArtifacts(path.join(folder('broken'), 'model.json'));
if (joined(broken.weightData).length >= joined(denseArtifacts.weightData).length)
  throw new Error('broken: nothing is missing');
