// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0
// node browserindexeddb.mjs FOLDER MODEL_JSON: saves the model MODEL_JSON and loads it with tf.io's indexeddb:// in headless
// Chromium, whose profile is in FOLDER (made, and removed afterwards), and prints the medians as {"saveMs","loadMs"}. Exits
// with 77 when there is no Chromium or no package for driving it.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const [folder, jsonPath] = process.argv.slice(2);
const require = createRequire(new URL('../interop/package.json', import.meta.url));
const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(file => fs.existsSync(file));

function packages() {
  try {
    return { chromium: require('playwright-core').chromium, tfjs: require.resolve('@tensorflow/tfjs/dist/tf.min.js') };
  } catch {
    return null;
  }
}

const found = packages();
if (!executablePath || !found) {
  console.error('There is no Chromium, or npm ci was not run in tests/interop.');
  process.exit(77);
}

/** In the page: takes turns at saving and loading; seconds are those of the awaited calls. */
async function measure({ fields, runs }) {
  const bytes = fields.weightSpecs.reduce((sum, spec) => sum + 4 * spec.shape.reduce((a, b) => a * b, 1), 0);
  const weights = new Uint8Array(bytes);
  for (let at = 0; at < bytes; at += 65536)
    crypto.getRandomValues(weights.subarray(at, at + 65536));
  const times = { save: [], load: [] };
  for (let run = 0; run <= runs; ++run) {
    weights[0] = run;
    const artifacts = { ...fields, weightData: weights.buffer };
    let start = performance.now();
    await tf.io.getSaveHandlers('indexeddb://m')[0].save(artifacts);
    const saved = performance.now() - start;
    start = performance.now();
    const loaded = await tf.io.getLoadHandlers('indexeddb://m')[0].load();
    const took = performance.now() - start;
    await tf.io.removeModel('indexeddb://m');
    if (loaded.weightData.byteLength !== bytes)
      throw new Error('other bytes came back');
    if (run > 0) { // the first one only warms up
      times.save.push(saved);
      times.load.push(took);
    }
  }
  const median = values => values.sort((a, b) => a - b)[values.length >> 1];
  return { saveMs: median(times.save), loadMs: median(times.load) };
}

const { weightsManifest, ...fields } = JSON.parse(fs.readFileSync(jsonPath, 'utf8'));
fields.weightSpecs = weightsManifest.flatMap(group => group.weights);
const profile = path.join(folder, 'chromium-profile');
fs.rmSync(profile, { recursive: true, force: true });
// A profile of its own: in a private window IndexedDB is kept in memory.
const context = await found.chromium.launchPersistentContext(profile, { executablePath, headless: true, args: ['--no-sandbox'] });
try {
  const page = await context.newPage();
  await page.route('**/*', route => route.fulfill({ contentType: 'text/html', body: '<title>bench</title>' }));
  await page.goto('http://localhost/');
  await page.addScriptTag({ content: fs.readFileSync(found.tfjs, 'utf8') });
  console.log(JSON.stringify(await page.evaluate(measure, { fields, runs: 9 })));
} finally {
  await context.close();
  fs.rmSync(profile, { recursive: true, force: true });
}
