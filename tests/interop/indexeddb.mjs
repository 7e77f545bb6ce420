// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0
// Exchanges models with the IndexedDB handler of TensorFlow.js, which runs on fake-indexeddb: the records of both are equal
// field by field, and each side lists and loads what the other has saved.
import assert from 'node:assert/strict';
import path from 'node:path';
import { IDBFactory } from 'fake-indexeddb';
import { emptyIndexedDb, putIntoIndexedDb, putIntoSqlite, recordsInIndexedDb, recordsInSqlite } from './indexeddbrecords.mjs';

// tfjs offers indexeddb:// where it finds a browser.
const browser = { document: {}, indexedDB: new IDBFactory(), addEventListener() {}, postMessage() {} };
globalThis.window = browser;
const { tf, joined, readArtifacts, writeArtifacts } = await import('./tf.mjs');
const { builtModels, inputsFor } = await import('./builtmodels.mjs');
const { scratch, weightroom } = await import('./weightroom.mjs');
const { assertSameBits } = await import('./comparison.mjs');

const dataFolder = path.join(scratch, 'data');
const inData = (...args) => weightroom(...args, '--data-dir', dataFolder);

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
// Not in the order of their names; 😀 (UTF-16 D83D) sorts before ～ (FF5E), as IndexedDB compares keys.
const models = { '～': dense, '😀/x y #?': allFields, m: dense, 'a//b': topologyOnly, info: everyDtype, ' ü': allFields, A: dense };

/** What a record says, with each JSON field as its text: so the order of keys counts; absent is undefined. */
function told({ modelPath, modelArtifacts, modelArtifactsInfo }) {
  const { dateSaved, ...sizes } = modelArtifactsInfo;
  assert.ok(dateSaved instanceof Date && !Number.isNaN(dateSaved.getTime()), 'dateSaved is a Date');
  const fields = Object.entries(modelArtifacts ?? {}).filter(([, value]) => value !== undefined).sort()
    .map(([key, value]) => [key, key === 'weightData' ? Buffer.from(value).toString('hex') : JSON.stringify(value)]);
  return { modelPath, sizes, fields };
}

function assertSameRecords(ours, theirs) {
  // SQLite orders by code points; the order that is listed is looked at by itself.
  const inOrder = records => records.map(told).sort((a, b) => (a.modelPath < b.modelPath ? -1 : 1));
  for (const store of ['model_info_store', 'models_store'])
    assert.deepEqual(inOrder(ours[store]), inOrder(theirs[store]), store);
}

/** tf.io.listModels and `list --json` tell the same, in the same order. */
async function assertSameLists() {
  const theirs = await tf.io.listModels();
  const ours = inData('list', 'indexeddb://');
  assert.deepEqual(Object.keys(ours), Object.keys(theirs), 'order of the list');
  for (const [url, info] of Object.entries(theirs))
    assert.deepEqual({ ...ours[url] }, JSON.parse(JSON.stringify(info)), url);
}

async function save(name, artifacts) {
  const [handler] = tf.io.getSaveHandlers(`indexeddb://${name}`);
  // tfjs replaces weightData in the object it is given.
  return handler.save({ ...artifacts });
}

// Both save the same models.
for (const [name, artifacts] of Object.entries(models)) {
  const folder = path.join(scratch, 'original');
  writeArtifacts(folder, artifacts);
  const ours = inData('copy', folder, `indexeddb://${name}`);
  const { modelArtifactsInfo: theirs } = await save(name, artifacts);
  assert.deepEqual({ ...ours.modelArtifactsInfo, dateSaved: 0 }, { ...theirs, dateSaved: 0 }, `what saving ${name} answers`);
}
const ours = recordsInSqlite(dataFolder);
const theirs = await recordsInIndexedDb(browser.indexedDB);
assert.equal(ours.models_store.length, Object.keys(models).length);
assertSameRecords(ours, theirs);

// tfjs lists, loads, copies and removes what the program has saved.
await emptyIndexedDb(browser.indexedDB);
await putIntoIndexedDb(browser.indexedDB, ours);
await assertSameLists();
const original = await tf.loadLayersModel({ load: async () => dense });
const model = await tf.loadLayersModel('indexeddb://m');
const [input] = inputsFor(original);
assertSameBits([model.predict(input)], [original.predict(input)], 'predictions of the loaded model');
await tf.io.copyModel('indexeddb://😀/x y #?', 'indexeddb://copied');
await tf.io.moveModel('indexeddb://m', 'indexeddb://moved');
await tf.io.removeModel('indexeddb://info');

// The program lists, loads, copies and removes what tfjs has saved.
const afterwards = await recordsInIndexedDb(browser.indexedDB);
for (const url of Object.keys(inData('list', 'indexeddb://')))
  inData('remove', url, '--forever');
assert.equal(recordsInSqlite(dataFolder).models_store.length, 0, 'all are removed');
for (const record of afterwards.models_store)
  putIntoSqlite(dataFolder, record);
await assertSameLists();
for (const [name, artifacts] of Object.entries({ copied: allFields, moved: dense, 'a//b': topologyOnly, ' ü': allFields })) {
  const folder = path.join(scratch, 'loaded');
  inData('copy', `indexeddb://${name}`, folder, '--replace');
  const loaded = readArtifacts(path.join(folder, 'model.json'));
  for (const key of ['modelTopology', 'weightSpecs', 'format', 'generatedBy', 'convertedBy', 'signature',
    'userDefinedMetadata', 'modelInitializer', 'initializerSignature', 'trainingConfig'])
    assert.equal(JSON.stringify(loaded[key]), JSON.stringify(artifacts[key]), `${key} of ${name}`);
  assert.deepEqual(joined(loaded.weightData), joined(artifacts.weightData), `weights of ${name}`);
}
console.log(`${Object.keys(models).length} models, ${theirs.models_store.length} records equal in both directions`);
