// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0
// What has to be equal between TensorFlow.js and the program, for any model.
import assert from 'node:assert/strict';
import crypto from 'node:crypto';
import { tf, joined, readArtifacts } from './tf.mjs';
import { copied, weightroom } from './weightroom.mjs';

const product = shape => shape.reduce((a, b) => a * b, 1);

/** `info` tells what tfjs tells about \a artifacts and \a model (null for mere weights). */
export function checkInfo(jsonPath, artifacts, model, kind) {
  const info = weightroom('info', jsonPath);
  const sizes = tf.io.getModelArtifactsInfoForJSON(artifacts);
  const specs = artifacts.weightSpecs ?? [];
  const ours = specs.filter(spec => spec.group !== 'optimizer');
  assert.equal(info.kind, kind, 'kind');
  assert.equal(info.tensors, specs.length, 'tensors');
  assert.equal(info.optimizerTensors, specs.length - ours.length, 'optimizerTensors');
  assert.equal(info.parameters, ours.reduce((sum, spec) => sum + product(spec.shape), 0), 'parameters');
  for (const key of ['modelTopologyBytes', 'weightSpecsBytes', 'weightDataBytes'])
    assert.equal(info[key], sizes[key], key);
  assert.equal(info.weightDataSha256, crypto.createHash('sha256').update(joined(artifacts.weightData)).digest('hex'));
  if (!model)
    return;
  if (kind === 'layers-model') {
    assert.equal(info.parameters, model.countParams(), "tfjs's countParams()");
    assert.deepEqual(info.inputs.map(port => port.name), model.inputNames, 'names of inputs');
    const summary = weightroom('summary', jsonPath);
    const layers = model.layers.map(layer => layer.name);
    // tfjs gives a Sequential without an input layer one of its own.
    assert.deepEqual(summary.layers.map(layer => layer.name), layers.slice(layers.length - summary.layers.length), 'layers');
    assert.equal(summary.trainable, model.trainableWeights.reduce((sum, w) => sum + product(w.shape), 0), 'trainable');
  }
  assert.equal(info.inputs.length, model.inputs.length, 'inputs');
  assert.equal(info.outputs.length, model.outputs.length, 'outputs');
}

/** Figures over finite values, in double; complex64 counts moduli. */
function figuresOf(tensor) {
  let values = tensor.dataSync();
  if (tensor.dtype === 'complex64')
    values = Array.from({ length: tensor.size }, (_, i) => Math.hypot(values[2 * i], values[2 * i + 1]));
  let min = Infinity, max = -Infinity, sum = 0, lost = 0, finite = 0, nan = 0;
  for (const value of values) {
    nan += Number.isNaN(value) ? 1 : 0;
    if (!Number.isFinite(value))
      continue;
    finite += 1;
    min = Math.min(min, value);
    max = Math.max(max, value);
    const corrected = value - lost; // Kahan
    const next = sum + corrected;
    lost = next - sum - corrected;
    sum = next;
  }
  return { min, max, mean: sum / finite, finite, nan };
}

function assertClose(actual, expected, scale, what) {
  assert.equal(typeof actual, 'number', what);
  const bound = 1e-6 * Math.abs(expected) + 1e-12 * scale;
  assert.ok(Math.abs(actual - expected) <= bound, `${what}: ${actual}, tfjs has ${expected}`);
}

/** `weights` has the figures of what tf.io.decodeWeights decodes, tensor by tensor. */
export function checkStatistics(jsonPath, artifacts) {
  const specs = artifacts.weightSpecs ?? [];
  const rows = weightroom('weights', jsonPath);
  assert.deepEqual(rows.map(row => row.name), specs.map(spec => spec.name), 'names and order');
  const decoded = tf.io.decodeWeights(joined(artifacts.weightData).buffer, specs);
  for (const row of rows) {
    const tensor = decoded[row.name];
    assert.deepEqual(row.shape, tensor.shape, `${row.name}: shape`);
    assert.equal(row.dtype, tensor.dtype, `${row.name}: dtype`);
    assert.equal(row.elements, tensor.size, `${row.name}: elements`);
    if (tensor.dtype === 'string') {
      assert.equal(row.min, undefined, `${row.name}: strings have no figures`);
      continue;
    }
    const figures = figuresOf(tensor);
    assert.equal(row.nan, figures.nan, `${row.name}: NaN`);
    if (figures.finite === 0) {
      assert.equal(row.mean, undefined, `${row.name}: no finite value`);
      continue;
    }
    const scale = Math.max(Math.abs(figures.min), Math.abs(figures.max));
    for (const key of ['min', 'max', 'mean'])
      assertClose(row[key], figures[key], scale, `${row.name}: ${key}`);
  }
  return rows.length;
}

/** The bits of \a tensor, so that NaN equals NaN and -0 does not equal 0. */
function bitsOf(tensor) {
  const data = tensor.dataSync();
  return tensor.dtype === 'string' ? data : Buffer.from(data.buffer, data.byteOffset, data.byteLength);
}

export function assertSameBits(actual, expected, what) {
  assert.equal(actual.length, expected.length, `${what}: number of outputs`);
  for (let i = 0; i < actual.length; ++i) {
    assert.deepEqual(actual[i].shape, expected[i].shape, `${what}: shape of output ${i}`);
    assert.deepEqual(bitsOf(actual[i]), bitsOf(expected[i]), `${what}: output ${i}`);
  }
}

/** Copies keep everything: as it was cut, as one file, and in small shards. Returns their model.json files. */
export function checkCopies(jsonPath, artifacts) {
  const copies = {
    'as it was': copied(jsonPath, 'kept'),
    'one file': copied(jsonPath, 'single', '--single-file'),
    'shards of 65,537 bytes': copied(jsonPath, 'sharded', '--shard-bytes', '65537'),
  };
  for (const [what, { jsonPath: copy, result }] of Object.entries(copies)) {
    const again = readArtifacts(copy);
    assert.equal(result.verified, true, what);
    for (const key of ['modelTopology', 'format', 'generatedBy', 'convertedBy', 'signature', 'userDefinedMetadata',
      'modelInitializer', 'initializerSignature', 'trainingConfig', 'weightSpecs'])
      assert.equal(JSON.stringify(again[key] ?? null), JSON.stringify(artifacts[key] ?? null), `${what}: ${key}`);
    assert.ok(Buffer.from(joined(again.weightData)).equals(Buffer.from(joined(artifacts.weightData))), `${what}: weight bytes`);
  }
  return Object.entries(copies).map(([what, { jsonPath: copy }]) => [what, copy]);
}
