// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0
// Real TensorFlow.js on its plain JavaScript backend, and the two ways its models cross the disk here.
import fs from 'node:fs';
import path from 'node:path';
import * as tf from '@tensorflow/tfjs';

tf.enableProdMode(); // no greeting on standard error
await tf.setBackend('cpu');
await tf.ready();

export { tf };

/** All bytes of \a weightData (one buffer or a list of them) as one Uint8Array. */
export function joined(weightData) {
  const parts = Array.isArray(weightData) ? weightData : weightData ? [weightData] : [];
  return new Uint8Array(Buffer.concat(parts.map(part => Buffer.from(part))));
}

/** The flat list of entries in a weights manifest. */
export function specsOf(manifest) {
  return manifest.flatMap(group => group.weights ?? []);
}

/** The artifacts in the file \a jsonPath, as tfjs's own handlers would hand them over; a bare manifest array, too. */
export function readArtifacts(jsonPath) {
  const json = JSON.parse(fs.readFileSync(jsonPath, 'utf8'));
  const manifest = Array.isArray(json) ? json : json.weightsManifest;
  const { weightsManifest, ...fields } = Array.isArray(json) ? {} : json;
  if (!manifest)
    return fields;
  const folder = path.dirname(jsonPath);
  const bytes = Buffer.concat(manifest.flatMap(group => group.paths)
    .map(name => fs.readFileSync(path.join(folder, name))));
  const weightData = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length);
  return { ...fields, weightSpecs: specsOf(manifest), weightData };
}

/** A tf.io handler that reads \a jsonPath. */
export function reader(jsonPath) {
  return { load: async () => readArtifacts(jsonPath) };
}

/**
 * Writes \a artifacts into \a folder as model.json (keys in the order of tfjs's core handlers) and shards of
 * \a shardBytes named as the converter names them; 0 means one weights.bin, as tfjs saves.
 */
export function writeArtifacts(folder, artifacts, shardBytes = 0) {
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder, { recursive: true });
  const bytes = joined(artifacts.weightData);
  const count = shardBytes > 0 ? Math.ceil(bytes.length / shardBytes) : 1;
  const paths = [];
  for (let i = 0; i < count; ++i) {
    const name = shardBytes > 0 ? `group1-shard${i + 1}of${count}.bin` : 'weights.bin';
    paths.push(name);
    const end = shardBytes > 0 ? (i + 1) * shardBytes : bytes.length;
    fs.writeFileSync(path.join(folder, name), bytes.subarray(i * shardBytes, end));
  }
  const json = {
    modelTopology: artifacts.modelTopology,
    format: artifacts.format,
    generatedBy: artifacts.generatedBy,
    convertedBy: artifacts.convertedBy,
    weightsManifest: artifacts.weightSpecs ? [{ paths, weights: artifacts.weightSpecs }] : undefined,
  };
  for (const key of ['signature', 'userDefinedMetadata', 'modelInitializer', 'initializerSignature', 'trainingConfig'])
    if (artifacts[key] != null)
      json[key] = artifacts[key];
  fs.writeFileSync(path.join(folder, 'model.json'), JSON.stringify(json));
}

/** What \a model.save hands to a handler. */
export async function artifactsOf(model, options = {}) {
  let result;
  await model.save(tf.io.withSaveHandler(async artifacts => {
    result = artifacts;
    return { modelArtifactsInfo: tf.io.getModelArtifactsInfoForJSON(artifacts) };
  }), options);
  return result;
}

/** Numbers in [0, 1) that are the same each time (mulberry32). */
export function randomNumbers(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
