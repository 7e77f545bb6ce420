// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0
// Makes models that pictures of graphs are judged by: node make-picture-models.mjs FOLDER writes FOLDER/unet, FOLDER/lstm and
// FOLDER/mobilenet. The same each time.
import path from 'node:path';
import { tf, artifactsOf, writeArtifacts } from './tf.mjs';

const L = tf.layers;
let seeds = 0;
const seeded = () => tf.initializers.heNormal({ seed: ++seeds });

const conv = (name, filters, more = {}) => L.conv2d({ name, filters, kernelSize: 3, padding: 'same', activation: 'relu',
  kernelInitializer: seeded(), ...more });

/** Finds the cells in pictures of 128 x 128: three levels down, three up, and the ways across. */
function unet() {
  const picture = tf.input({ shape: [128, 128, 1], name: 'picture' });
  const across = [];
  let x = picture;
  [16, 32, 64].forEach((filters, i) => {
    x = conv(`down${i + 1}_conv`, filters).apply(x);
    across.push(x);
    x = L.maxPooling2d({ name: `down${i + 1}_pool`, poolSize: 2 }).apply(x);
  });
  x = conv('middle_conv', 128).apply(x);
  x = L.dropout({ name: 'middle_dropout', rate: 0.3 }).apply(x);
  [64, 32, 16].forEach((filters, i) => {
    x = L.conv2dTranspose({ name: `up${i + 1}_grow`, filters, kernelSize: 2, strides: 2, padding: 'same',
      kernelInitializer: seeded() }).apply(x);
    x = L.concatenate({ name: `up${i + 1}_join` }).apply([x, across.pop()]);
    x = conv(`up${i + 1}_conv`, filters).apply(x);
  });
  const mask = conv('mask', 1, { kernelSize: 1, activation: 'sigmoid' }).apply(x);
  return tf.model({ inputs: picture, outputs: mask, name: 'cells' });
}

/** Tells whether a review is a kind one, and which of five languages it is in. */
function lstm() {
  const words = tf.input({ shape: [80], name: 'words' });
  const vectors = L.embedding({ name: 'vectors', inputDim: 4000, outputDim: 48,
    embeddingsInitializer: tf.initializers.randomNormal({ stddev: 0.05, seed: ++seeds }) }).apply(words);
  const cell = units => L.lstm({ units, returnSequences: true, kernelInitializer: seeded(), recurrentInitializer: seeded() });
  let x = L.bidirectional({ name: 'both_ways', layer: cell(32), mergeMode: 'concat' }).apply(vectors);
  x = L.layerNormalization({ name: 'even' }).apply(x);
  x = L.lstm({ name: 'gist', units: 32, kernelInitializer: seeded(), recurrentInitializer: seeded() }).apply(x);
  const kind = L.dense({ name: 'kind', units: 1, activation: 'sigmoid', kernelInitializer: seeded() }).apply(x);
  const language = L.dense({ name: 'language', units: 5, activation: 'softmax', kernelInitializer: seeded() }).apply(x);
  return tf.model({ inputs: words, outputs: [kind, language], name: 'reviews' });
}

/** Inverted residual blocks, as MobileNet v2 has them. */
function mobilenet() {
  const picture = tf.input({ shape: [96, 96, 3], name: 'picture' });
  const block = (x, name, filters, strides) => {
    const channels = x.shape[3];
    let y = conv(`${name}/expand`, channels * 4, { kernelSize: 1, useBias: false }).apply(x);
    y = L.depthwiseConv2d({ name: `${name}/depthwise`, kernelSize: 3, strides, padding: 'same', useBias: false,
      depthwiseInitializer: seeded() }).apply(y);
    y = L.batchNormalization({ name: `${name}/norm` }).apply(y);
    y = L.reLU({ name: `${name}/relu6`, maxValue: 6 }).apply(y);
    y = conv(`${name}/project`, filters, { kernelSize: 1, useBias: false, activation: 'linear' }).apply(y);
    return strides === 1 && channels === filters ? L.add({ name: `${name}/add` }).apply([x, y]) : y;
  };
  let x = conv('stem', 16, { strides: 2 }).apply(picture);
  [[16, 1], [24, 2], [24, 1], [40, 2], [40, 1], [40, 1]].forEach(([filters, strides], i) => {
    x = block(x, `block_${i + 1}`, filters, strides);
  });
  x = L.globalAveragePooling2d({ name: 'pool' }).apply(x);
  const what = L.dense({ name: 'what', units: 10, activation: 'softmax', kernelInitializer: seeded() }).apply(x);
  return tf.model({ inputs: picture, outputs: what, name: 'things' });
}

const target = process.argv[2];
if (!target)
  throw new Error('which folder?');
for (const [name, make] of Object.entries({ unet, lstm, mobilenet }))
  writeArtifacts(path.join(target, name), await artifactsOf(make()));
