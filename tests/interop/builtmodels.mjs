// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0
// Models that TensorFlow.js builds on the spot, by the name of their test; each trains for one step where it can, so that
// its optimizer has a state.
import { tf, artifactsOf, randomNumbers } from './tf.mjs';

const L = tf.layers;

function sequential(...layers) {
  return tf.sequential({ layers });
}

function nested() {
  const inner = sequential(L.dense({ units: 6, activation: 'relu', inputShape: [4] }), L.dense({ units: 5 }));
  return sequential(L.dense({ units: 4, inputShape: [3] }), inner, L.dense({ units: 2, activation: 'softmax' }));
}

function twoInTwoOut() {
  const picture = tf.input({ shape: [8, 8, 1], name: 'picture' });
  const facts = tf.input({ shape: [3], name: 'facts' });
  const seen = L.flatten().apply(L.conv2d({ filters: 4, kernelSize: 3, activation: 'relu' }).apply(picture));
  const both = L.concatenate().apply([seen, L.dense({ units: 4 }).apply(facts)]);
  const kind = L.dense({ units: 3, activation: 'softmax', name: 'kind' }).apply(both);
  const size = L.dense({ units: 1, name: 'size' }).apply(both);
  return tf.model({ inputs: [facts, picture], outputs: [size, kind] });
}

// tfjs 4.22 does not write the depthMultiplier of a SeparableConv2D, so only the default one can be loaded again.
const layersModels = {
  dense: () => sequential(L.dense({ units: 8, activation: 'relu', inputShape: [5] }), L.dense({ units: 2 })),
  conv2d: () => sequential(L.conv2d({ filters: 4, kernelSize: 3, inputShape: [8, 8, 2] }), L.flatten(), L.dense({ units: 3 })),
  'separable-conv': () => sequential(L.separableConv2d({ filters: 6, kernelSize: 3, inputShape: [8, 8, 3] }),
    L.globalAveragePooling2d({})),
  lstm: () => sequential(L.lstm({ units: 5, inputShape: [6, 3] }), L.dense({ units: 2 })),
  gru: () => sequential(L.gru({ units: 5, inputShape: [6, 3], resetAfter: false }), L.dense({ units: 2 })),
  embedding: () => sequential(L.embedding({ inputDim: 20, outputDim: 4, inputLength: 6 }), L.flatten(), L.dense({ units: 2 })),
  'batch-norm': () => sequential(L.dense({ units: 6, inputShape: [4] }), L.batchNormalization(), L.activation({ activation: 'relu' })),
  nested,
  'two-in-two-out': twoInTwoOut,
};

/** Numbers that fit the inputs of \a model, batches of \a count. */
export function inputsFor(model, count = 2) {
  const random = randomNumbers(3);
  return model.inputs.map(input => {
    const shape = (input.shape ?? [count]).map((size, i) => (size > 0 ? size : i === 0 ? count : 16));
    const length = shape.reduce((a, b) => a * b, 1);
    const whole = input.dtype === 'int32' || /embedding/.test(input.name);
    const values = Array.from({ length }, () => (whole ? Math.floor(random() * 19) : random()));
    return tf.tensor(values, shape, input.dtype === 'int32' ? 'int32' : 'float32');
  });
}

async function trained(model) {
  const outputs = model.outputs.length;
  model.compile({ optimizer: tf.train.adam(0.01), loss: outputs === 1 ? 'meanSquaredError' : Array(outputs).fill('meanSquaredError') });
  const x = inputsFor(model, 4);
  const y = model.outputs.map(output => tf.fill([4, ...output.shape.slice(1)], 0.5));
  await model.fit(x.length === 1 ? x[0] : x, y.length === 1 ? y[0] : y, { epochs: 1, verbose: 0 });
  return model;
}

/** No layers, but every dtype there is, as an io handler gets them. */
async function everyDtype() {
  const { data, specs } = await tf.io.encodeWeights({
    'a/float': tf.tensor2d([[1.5, -0.25], [Infinity, NaN]]),
    'a/int': tf.tensor1d([-2147483648, 0, 2147483647], 'int32'),
    'a/bool': tf.tensor1d([true, false, true], 'bool'),
    'b/text': tf.tensor1d(['a', 'é', '', '文字'], 'string'),
    'b/complex': tf.complex([3, 0, -1], [4, 0, 1]),
    'b/empty': tf.zeros([0, 3]),
    'b/scalar': tf.scalar(7, 'int32'),
    'b/last': tf.tensor1d([0.1, -0.2]),
  });
  const model = await artifactsOf(layersModels.dense());
  return { ...model, weightSpecs: specs, weightData: data };
}

const built = {};
for (const [name, make] of Object.entries(layersModels)) {
  built[`built/${name}`] = { kind: 'layers-model', make: async () => artifactsOf(await trained(make())) };
  built[`built/${name}-with-optimizer`] = {
    kind: 'layers-model', make: async () => artifactsOf(await trained(make()), { includeOptimizer: true }) };
}
built['built/every-dtype'] = { kind: 'layers-model', make: everyDtype, onlyWeights: true };

export const builtModels = built;
