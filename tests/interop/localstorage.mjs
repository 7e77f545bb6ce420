// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0
// Exchanges models with the localStorage handler of TensorFlow.js, which runs on the program's own localstorage.sqlite: the
// items of both are equal byte for byte, and each side lists, loads, copies and removes what the other has saved.
import assert from 'node:assert/strict';
import path from 'node:path';
import { scratch, weightroom } from './weightroom.mjs';
import { LocalStorage } from './localstorageitems.mjs';

const dataFolder = path.join(scratch, 'data');
const inData = (...args) => weightroom(...args, '--data-dir', dataFolder);
const storage = new LocalStorage(dataFolder);

// tfjs offers localstorage:// where it finds a browser.
globalThis.window = { document: {}, localStorage: storage, addEventListener() {}, postMessage() {} };
const { tf, joined, readArtifacts, writeArtifacts } = await import('./tf.mjs');
const { builtModels, inputsFor } = await import('./builtmodels.mjs');
const { assertSameBits } = await import('./comparison.mjs');

const dense = await builtModels['built/dense-with-optimizer'].make();
const everyDtype = await builtModels['built/every-dtype'].make();
const { weightSpecs: _specs, weightData: _data, ...topologyOnly } = everyDtype;
const allFields = {
  ...everyDtype,
  convertedBy: null,
  signature: { inputs: { z: { name: 'z:0' }, a: { name: 'a:0' } }, outputs: {} },
  userDefinedMetadata: { note: '"é文😀"\n', 10: [1e21, 1e-7, null], 2: {} },
  modelInitializer: { node: [{ name: 'table' }] },
  initializerSignature: { outputs: { t: { name: 't:0' } } },
  trainingConfig: { loss: 'mse', metrics: [] },
};
const models = { m: dense, 'm/info': allFields, '😀/x y #?': allFields, 'a//b': everyDtype, info: dense, ' ü': allFields };
const jsonFields = ['modelTopology', 'weightSpecs', 'format', 'generatedBy', 'convertedBy', 'signature',
  'userDefinedMetadata', 'modelInitializer', 'initializerSignature', 'trainingConfig'];

function saveWithTfjs(name, artifacts) {
  const [handler] = tf.io.getSaveHandlers(`localstorage://${name}`);
  return handler.save({ ...artifacts });
}

function saveWithProgram(name, artifacts) {
  const folder = path.join(scratch, 'original');
  writeArtifacts(folder, artifacts);
  return inData('copy', folder, `localstorage://${name}`);
}

/** The items, with the moment of saving left out. */
function told(name) {
  const items = storage.itemsOf(name);
  assert.match(JSON.parse(items.info).dateSaved, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/, `dateSaved of ${name}`);
  return { ...items, info: items.info.replace(/"dateSaved":"[^"]*"/, '') };
}

/** tf.io.listModels and `list --json` tell the same, in the same order. */
async function assertSameLists() {
  const theirs = await tf.io.listModels();
  const ours = inData('list', 'localstorage://');
  assert.deepEqual(Object.keys(ours), Object.keys(theirs), 'order of the list');
  for (const [url, info] of Object.entries(theirs))
    assert.deepEqual({ ...ours[url] }, info, url);
  return Object.keys(ours).length;
}

function assertSameArtifacts(actual, expected, what) {
  for (const key of jsonFields)
    assert.equal(JSON.stringify(actual[key]), JSON.stringify(expected[key]), `${key} of ${what}`);
  assert.deepEqual(joined(actual.weightData), joined(expected.weightData), `weights of ${what}`);
}

function loadWithProgram(name) {
  const folder = path.join(scratch, 'loaded');
  inData('copy', `localstorage://${name}`, folder, '--replace');
  return readArtifacts(path.join(folder, 'model.json'));
}

// Both save the same models, and write the same items.
for (const [name, artifacts] of Object.entries(models)) {
  const ours = saveWithProgram(`ours/${name}`, artifacts);
  const { modelArtifactsInfo: theirs } = await saveWithTfjs(`theirs/${name}`, artifacts);
  assert.deepEqual({ ...ours.modelArtifactsInfo, dateSaved: 0 }, { ...theirs, dateSaved: 0 }, `what saving ${name} answers`);
  assert.deepEqual(told(`ours/${name}`), told(`theirs/${name}`), `items of ${name}`);
}
assert.equal(await assertSameLists(), 2 * Object.keys(models).length);
assert.ok(storage.isConsistent(), 'sizes in the rows');

// Each loads what the other has saved.
for (const [name, artifacts] of Object.entries(models)) {
  const [handler] = tf.io.getLoadHandlers(`localstorage://ours/${name}`);
  assertSameArtifacts(await handler.load(), artifacts, `ours/${name} in tfjs`);
  assertSameArtifacts(loadWithProgram(`theirs/${name}`), artifacts, `theirs/${name} in the program`);
}
const original = await tf.loadLayersModel({ load: async () => dense });
const [input] = inputsFor(original);
const model = await tf.loadLayersModel('localstorage://ours/m');
assertSameBits([model.predict(input)], [original.predict(input)], 'predictions of the loaded model');

// What tfjs cannot load again (it writes the text "undefined" for no specs) the program can, and writes without such texts.
await saveWithTfjs('theirs/topology', topologyOnly);
saveWithProgram('ours/topology', topologyOnly);
assert.equal(storage.itemsOf('theirs/topology').weight_specs, 'undefined');
assert.equal(storage.itemsOf('ours/topology').weight_specs, null);
for (const name of ['theirs/topology', 'ours/topology'])
  assert.equal(JSON.stringify(loadWithProgram(name).modelTopology), JSON.stringify(topologyOnly.modelTopology), name);

// tfjs copies, moves and removes models of the program, the program those of tfjs.
await tf.io.copyModel('localstorage://ours/😀/x y #?', 'localstorage://copied by tfjs');
await tf.io.moveModel('localstorage://ours/ ü', 'localstorage://moved by tfjs');
await tf.io.removeModel('localstorage://ours/m');
inData('copy', 'localstorage://theirs/😀/x y #?', 'localstorage://copied by us');
inData('move', 'localstorage://theirs/ ü', 'localstorage://moved by us');
inData('remove', 'localstorage://theirs/m');
const names = Object.keys(inData('list', 'localstorage://')).map(url => url.slice('localstorage://'.length));
for (const gone of ['ours/ ü', 'ours/m', 'theirs/ ü', 'theirs/m'])
  assert.ok(!names.includes(gone), gone);
for (const kept of ['ours/m/info', 'theirs/m/info'])
  assert.ok(names.includes(kept), kept);
for (const name of ['copied by tfjs', 'moved by tfjs', 'copied by us', 'moved by us']) {
  assert.deepEqual(told(name), told('theirs/m/info'), `items of ${name}`);
  assertSameArtifacts(loadWithProgram(name), allFields, name);
}
await assertSameLists();

// A model beyond the quota: both refuse it, and the program keeps what was there.
const large = { ...dense, weightSpecs: [{ name: 'x', shape: [1 << 20], dtype: 'float32' }], weightData: new ArrayBuffer(1 << 22) };
await assert.rejects(saveWithTfjs('large', large), /quota/);
const before = told('copied by us');
const folder = path.join(scratch, 'original');
writeArtifacts(folder, large);
assert.throws(() => inData('copy', folder, 'localstorage://copied by us', '--replace'), /5,242,880/);
assert.deepEqual(told('copied by us'), before);
assert.ok(storage.isConsistent(), 'sizes in the rows');
console.log(`${Object.keys(models).length} models equal in both directions, item by item`);
