// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0
// node receivers.mjs flask|express: what tfjs posts and what the program posts is stored identically by the same server;
// tfjs loads what the program uploaded and predicts the same; the program loads what tfjs uploaded.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { tf, writeArtifacts } from '../tf.mjs';
import { builtModels, inputsFor } from '../builtmodels.mjs';
import { assertSameBits } from '../comparison.mjs';
import { scratch } from '../weightroom.mjs';
import { checkLeaks, json } from './program.mjs';
import { startExpress, startFlask } from './servers.mjs';

const folder = path.join(scratch, 'server');
fs.mkdirSync(folder);
const server = await (process.argv[2] === 'flask' ? startFlask : startExpress)(folder);
const names = ['built/dense', 'built/dense-with-optimizer', 'built/conv2d', 'built/lstm', 'built/two-in-two-out', 'built/every-dtype'];

const stored = (name, file) => fs.readFileSync(path.join(folder, name, file));

for (const [index, name] of names.entries()) {
  const artifacts = await builtModels[name].make();
  const original = path.join(scratch, `model${index}`);
  writeArtifacts(original, artifacts);
  const [ours, theirs] = [`ours${index}`, `theirs${index}`];
  const method = index % 2 === 0 ? 'POST' : 'PUT';

  const saved = await json('copy', path.join(original, 'model.json'), `${server.url}/upload/${ours}`, '--method', method);
  await tf.io.http(`${server.url}/upload/${theirs}`, { requestInit: { method } }).save(artifacts);

  assert.equal(saved.responses[0].status, 201);
  assert.equal(JSON.parse(saved.responses[0].body).stored, ours);
  for (const file of ['model.json', 'model.weights.bin', 'parts.json'])
    assert.ok(stored(ours, file).equals(stored(theirs, file)), `${name}: ${file} differs`);

  const sums = [];
  for (const upload of [ours, theirs])
    sums.push((await json('info', `${server.url}/models/${upload}/model.json`)).weightDataSha256);
  assert.equal(sums[0], saved.weightDataSha256);
  assert.equal(sums[1], saved.weightDataSha256);

  const there = await tf.io.http(`${server.url}/models/${ours}/model.json`).load();
  assert.equal(JSON.stringify(there.modelTopology), JSON.stringify(artifacts.modelTopology), `${name}: topology`);
  if (artifacts.format !== 'layers-model' || builtModels[name].onlyWeights)
    continue;
  const before = await tf.loadLayersModel(tf.io.fromMemory(artifacts));
  const after = await tf.loadLayersModel(`${server.url}/models/${ours}/model.json`);
  const inputs = inputsFor(before, 1);
  const fed = inputs.length === 1 ? inputs[0] : inputs;
  assertSameBits([after.predict(fed)].flat(), [before.predict(fed)].flat(), name);
}

// A model without weights is one part.
const bare = path.join(scratch, 'bare.json');
fs.writeFileSync(bare, JSON.stringify({ modelTopology: { class_name: 'Sequential', config: { layers: [] } } }));
await json('copy', bare, `${server.url}/upload/bare`);
await tf.io.http(`${server.url}/upload/bare-theirs`).save({ modelTopology: { class_name: 'Sequential', config: { layers: [] } } });
assert.deepEqual(fs.readdirSync(path.join(folder, 'bare')).sort(), ['model.json', 'parts.json']);
assert.ok(stored('bare', 'model.json').equals(stored('bare-theirs', 'model.json')), 'a model without weights differs');

console.log(`${process.argv[2]}: ${names.length + 1} models stored as tfjs stores them, ${checkLeaks()} places without secrets`);
process.exit(0);
