// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0
// TensorFlow.js in headless Chromium loads what the program uploaded and predicts the same numbers; what it posts from there is
// stored as the program's upload is, and the program loads it.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { tf, writeArtifacts } from '../tf.mjs';
import { builtModels, inputsFor } from '../builtmodels.mjs';
import { scratch } from '../weightroom.mjs';
import { json } from './program.mjs';
import { skip, startExpress } from './servers.mjs';

const browserPath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(name => fs.existsSync(name))
  ?? skip('there is no Chromium');
const folder = path.join(scratch, 'server');
fs.mkdirSync(folder);
const server = await startExpress(folder);
const artifacts = await builtModels['built/conv2d'].make();
const original = path.join(scratch, 'original');
writeArtifacts(original, artifacts, 1000);
const saved = await json('copy', original, `${server.url}/upload/ours`);

const model = await tf.loadLayersModel(tf.io.fromMemory(artifacts));
const input = inputsFor(model, 1)[0];
const expected = Array.from(model.predict(input).dataSync());

const browser = await chromium.launch({ executablePath: browserPath, args: ['--no-sandbox'] });
const page = await browser.newPage();
await page.goto(`${server.url}/models/ours/parts.json`); // any page of that origin
await page.addScriptTag({ path: createRequire(import.meta.url).resolve('@tensorflow/tfjs/dist/tf.min.js') });
const predicted = await page.evaluate(async ({ url, shape, values }) => {
  await tf.setBackend('cpu');
  const loaded = await tf.loadLayersModel(`${url}/models/ours/model.json`);
  await loaded.save(`${url}/upload/theirs`);
  return Array.from(loaded.predict(tf.tensor(values, shape)).dataSync());
}, { url: server.url, shape: input.shape, values: Array.from(input.dataSync()) });
await browser.close();

assert.deepEqual(predicted, expected);
const stored = name => fs.readFileSync(path.join(folder, name, 'model.weights.bin'));
assert.ok(stored('theirs').equals(stored('ours')), 'what Chromium posted differs');
assert.equal((await json('info', `${server.url}/models/theirs/model.json`)).weightDataSha256, saved.weightDataSha256);
console.log(`Chromium: ${predicted.length} numbers equal`);
process.exit(0);
