// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0
// The records of tfjs's IndexedDB handler in the two forms they have here: in an IndexedDB (fake-indexeddb), and in the
// program's indexeddb.sqlite with its weight objects. A record of models_store is {modelPath, modelArtifacts,
// modelArtifactsInfo}, one of model_info_store {modelPath, modelArtifactsInfo}; dateSaved is a Date, weightData one ArrayBuffer.
//
// In SQLite the fields of modelArtifactsInfo are columns of model_info_store (dateSaved in ms since 1970) and stand once for
// both records; the JSON fields of modelArtifacts are texts in model_json, NULL where absent; weightData is the file
// indexeddb/objects/ab/cdef… named in weightObject, NULL for 0 bytes.
import { execFileSync } from 'node:child_process';
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

const jsonFields = ['modelTopology', 'format', 'generatedBy', 'convertedBy', 'signature', 'userDefinedMetadata',
  'modelInitializer', 'initializerSignature', 'trainingConfig', 'weightSpecs'];
const infoFields = ['modelTopologyType', 'modelTopologyBytes', 'weightSpecsBytes', 'weightDataBytes'];
const stores = ['model_info_store', 'models_store'];

function sqlite(dataFolder, sql, ...options) {
  return execFileSync('sqlite3', [...options, path.join(dataFolder, 'indexeddb.sqlite')],
    { input: sql, encoding: 'utf8', maxBuffer: 1 << 30 });
}

function objectPath(dataFolder, name) {
  return path.join(dataFolder, 'indexeddb', 'objects', name.slice(0, 2), name.slice(2));
}

function weightsOf(dataFolder, row) {
  if (row.weightObject === null)
    return new ArrayBuffer(0);
  const bytes = fs.readFileSync(objectPath(dataFolder, row.weightObject));
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length);
}

/** The program's records as tfjs would store them: {model_info_store: [...], models_store: [...]}. */
export function recordsInSqlite(dataFolder) {
  const text = sqlite(dataFolder, 'SELECT * FROM model_info_store i JOIN models_store m USING (modelPath) ' +
    'JOIN model_json j ON j.id = m.modelJson ORDER BY modelPath;', '-json');
  const records = { model_info_store: [], models_store: [] };
  for (const row of text ? JSON.parse(text) : []) {
    const modelArtifactsInfo = { dateSaved: new Date(row.dateSaved) };
    for (const field of infoFields)
      modelArtifactsInfo[field] = row[field];
    const modelArtifacts = { weightData: weightsOf(dataFolder, row) };
    for (const field of jsonFields)
      if (row[field] !== null)
        modelArtifacts[field] = JSON.parse(row[field]);
    records.model_info_store.push({ modelPath: row.modelPath, modelArtifactsInfo });
    records.models_store.push({ modelPath: row.modelPath, modelArtifacts, modelArtifactsInfo });
  }
  return records;
}

const quoted = text => (text === undefined ? 'NULL' : `'${text.replaceAll("'", "''")}'`);

/** Puts \a record, one of tfjs's models_store, into the program's database, which has to be there already. */
export function putIntoSqlite(dataFolder, { modelPath, modelArtifacts, modelArtifactsInfo }) {
  const bytes = Buffer.from(modelArtifacts.weightData);
  const object = bytes.length > 0 ? crypto.createHash('sha256').update(bytes).digest('hex') : undefined;
  if (object) {
    fs.mkdirSync(path.dirname(objectPath(dataFolder, object)), { recursive: true });
    fs.writeFileSync(objectPath(dataFolder, object), bytes);
  }
  const texts = jsonFields.map(field => quoted(modelArtifacts[field] === undefined ? undefined
    : JSON.stringify(modelArtifacts[field])));
  const info = [modelArtifactsInfo.dateSaved.getTime(), ...infoFields.map(field => modelArtifactsInfo[field])];
  sqlite(dataFolder, `BEGIN;
    INSERT INTO model_json (bytes, ${jsonFields.join()}) VALUES (0, ${texts.join()});
    INSERT INTO model_info_store (modelPath, dateSaved, ${infoFields.join()})
      VALUES (${quoted(modelPath)}, ${info.map(value => (typeof value === 'string' ? quoted(value) : value)).join()});
    INSERT INTO models_store (modelPath, modelJson, weightObject, weightBytes)
      VALUES (${quoted(modelPath)}, (SELECT max(id) FROM model_json), ${quoted(object)}, ${bytes.length});
    COMMIT;`);
}

function opened(factory) {
  return new Promise((resolve, reject) => {
    const request = factory.open('tensorflowjs', 1);
    request.onupgradeneeded = () => stores.forEach(store => request.result.createObjectStore(store, { keyPath: 'modelPath' }));
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Removes all from the IndexedDB of \a factory. */
export function emptyIndexedDb(factory) {
  return new Promise((resolve, reject) => {
    const request = factory.deleteDatabase('tensorflowjs');
    request.onsuccess = resolve;
    request.onerror = () => reject(request.error);
  });
}

/** What is in the IndexedDB of \a factory, in the order of its keys. */
export async function recordsInIndexedDb(factory) {
  const database = await opened(factory);
  const records = {};
  for (const store of stores) {
    records[store] = await new Promise((resolve, reject) => {
      const request = database.transaction(store).objectStore(store).getAll();
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  }
  database.close();
  return records;
}

/** Puts \a records into the IndexedDB of \a factory. */
export async function putIntoIndexedDb(factory, records) {
  const database = await opened(factory);
  const transaction = database.transaction(stores, 'readwrite');
  stores.forEach(store => records[store].forEach(record => transaction.objectStore(store).put(record)));
  await new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onerror = () => reject(transaction.error);
  });
  database.close();
}
