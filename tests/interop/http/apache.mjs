// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0
// Models to and from Apache with mod_dav: a PUT for each file, logins, what exists already, what is forbidden.
import assert from 'node:assert/strict';
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { tf, writeArtifacts } from '../tf.mjs';
import { builtModels, inputsFor } from '../builtmodels.mjs';
import { assertSameBits } from '../comparison.mjs';
import { scratch } from '../weightroom.mjs';
import { checkLeaks, fails, json, run } from './program.mjs';
import { startApache } from './servers.mjs';

const apache = await startApache(scratch);
const artifacts = await builtModels['built/conv2d'].make();
const original = path.join(scratch, 'original');
writeArtifacts(original, artifacts, 1000);
const login = ['--user', 'anna', '--password-env', 'TEST_PASSWORD'];
const put = (...args) => ['copy', original, ...args, '--form', 'files'];
const read = (...parts) => fs.readFileSync(path.join(apache.root, ...parts));

// Files arrive as they are; tfjs runs them.
const saved = await json(...put(`${apache.url}/open/`));
assert.equal(saved.url, `${apache.url}/open/model.json`);
assert.ok(saved.responses.every(response => response.status === 201));
for (const name of fs.readdirSync(original))
  assert.ok(read('open', name).equals(fs.readFileSync(path.join(original, name))), name);
const expected = await tf.loadLayersModel(tf.io.fromMemory(artifacts));
const there = await tf.loadLayersModel(saved.url);
const inputs = inputsFor(expected, 1);
assertSameBits([there.predict(inputs[0])].flat(), [expected.predict(inputs[0])].flat(), 'Apache');
const bytes = Buffer.concat(fs.readdirSync(original).filter(name => name.endsWith('.bin')).sort().map(name => fs.readFileSync(path.join(original, name))));
assert.equal((await json('info', saved.url)).weightDataBytes, bytes.length);
assert.equal(saved.weightDataSha256, crypto.createHash('sha256').update(bytes).digest('hex'));

// What is there stays, unless it is to be replaced.
const json1 = read('open', 'model.json');
const again = await fails(/exists already/, ...put(`${apache.url}/open/`));
assert.equal(again.code, 4);
assert.ok(read('open', 'model.json').equals(json1));
await json(...put(`${apache.url}/open/`), '--replace', '--single-file');
assert.ok(read('open', 'weights.bin').equals(bytes));

// Logins.
await fails(/401/, ...put(`${apache.url}/mine/`));
await json(...put(`${apache.url}/mine/`), ...login);
assert.ok(read('mine', 'model.json').length > 0);
await fails(/401/, 'info', `${apache.url}/mine/model.json`);
assert.equal((await json('info', `${apache.url}/mine/model.json`, ...login)).weightDataBytes, bytes.length);
await fails(/401/, 'info', `${apache.url}/mine/model.json`, '--user', 'anna', '--password-env', 'TEST_TOKEN');
await fails(/TEST_NOTHING is not set/, 'info', `${apache.url}/mine/model.json`, '--user', 'anna', '--password-env', 'TEST_NOTHING');

// What Apache does not allow.
await fails(/40[35]/, ...put(`${apache.url}/read-only/`), '--retries', '0');

// Folders that are missing are made, and only where that is allowed.
await json(...put(`${apache.url}/open/models/of/2026/`));
assert.ok(read('open', 'models', 'of', '2026', 'model.json').equals(json1));
await fails(/40[345]/, ...put(`${apache.url}/read-only/new/`), '--retries', '0');
assert.ok(!fs.existsSync(path.join(apache.root, 'read-only', 'new')));
await fails(/40[345]/, 'copy', original, `${apache.url}/read-only/model`, '--retries', '0');
const wrongLine = await run('copy', original, `${apache.url}/open/`, '--header', 'Authorization: Bearer x');
assert.equal(wrongLine.code, 2);

console.log(`Apache: files stored and read, ${checkLeaks()} places without secrets`);
process.exit(0);
