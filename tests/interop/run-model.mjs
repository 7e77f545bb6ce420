// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0
// node run-model.mjs NAME: compares the program with TensorFlow.js on one model. --list names all.
import path from 'node:path';
import { tf, readArtifacts, reader, writeArtifacts } from './tf.mjs';
import { builtModels, inputsFor } from './builtmodels.mjs';
import { assertSameBits, checkCopies, checkInfo, checkStatistics } from './comparison.mjs';
import { realModels } from './realmodels.mjs';

const models = { ...realModels, ...builtModels };
const name = process.argv[2];
if (name === '--list') {
  console.log(Object.keys(models).join('\n'));
  process.exit(0);
}
const entry = models[name];
if (!entry)
  throw new Error(`there is no model ${name}`);

async function jsonPathOf({ jsonPath, make }) {
  if (jsonPath)
    return jsonPath;
  const { scratch } = await import('./weightroom.mjs');
  const folder = path.join(scratch, 'original');
  writeArtifacts(folder, await make());
  return path.join(folder, 'model.json');
}

async function loaded(jsonPath) {
  return entry.kind === 'graph-model' ? tf.loadGraphModel(reader(jsonPath)) : tf.loadLayersModel(reader(jsonPath));
}

async function predicted(model) {
  const inputs = inputsFor(model, 1);
  if (entry.kind === 'layers-model')
    return [model.predict(inputs.length === 1 ? inputs[0] : inputs)].flat();
  const feeds = Object.fromEntries(model.inputs.map((input, i) => [input.name, inputs[i]]));
  // Graphs with loops can only be run this way.
  return [await model.executeAsync(feeds)].flat();
}

const start = Date.now();
const jsonPath = await jsonPathOf(entry);
const artifacts = readArtifacts(jsonPath);
const runs = entry.kind !== 'weights-only' && !entry.onlyWeights;
const model = runs ? await loaded(jsonPath) : null;

checkInfo(jsonPath, artifacts, model, entry.kind);
const tensors = checkStatistics(jsonPath, artifacts);
const copies = checkCopies(jsonPath, artifacts);
let outputs = 0;
if (model) {
  const expected = await predicted(model);
  outputs = expected.length;
  // All copies have the same bytes; the one cut anew is run.
  const [what, copy] = copies.at(-1);
  assertSameBits(await predicted(await loaded(copy)), expected, what);
}
console.log(`${name}: ${tensors} tensors, ${copies.length} copies, ${outputs} outputs equal, ${Date.now() - start} ms`);
