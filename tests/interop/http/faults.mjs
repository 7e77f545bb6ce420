// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0
// Every fault of a real server, and what the program says to it. Prints the messages.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { writeArtifacts } from '../tf.mjs';
import { builtModels } from '../builtmodels.mjs';
import { scratch } from '../weightroom.mjs';
import { checkLeaks, fails, json, run } from './program.mjs';
import { startFlask } from './servers.mjs';

const folder = path.join(scratch, 'server');
fs.mkdirSync(folder);
const flask = await startFlask(folder);
const artifacts = await builtModels['built/dense'].make();
const original = path.join(scratch, 'original');
writeArtifacts(original, artifacts);
const there = await json('copy', original, `${flask.url}/upload/m`);
const requests = () => fs.readFileSync(path.join(folder, 'requests.jsonl'), 'utf8').trim().split('\n').map(JSON.parse);
const sumOf = async (url, ...options) => (await json('info', url, ...options)).weightDataSha256;
const same = async (url, ...options) => assert.equal(await sumOf(url, ...options), there.weightDataSha256, url);
const none = ['--retries', '0'];

// Loads.
const load = kind => ['info', `${flask.url}/fault/${kind}/m/model.json`];
await fails(/404 NOT FOUND[\s\S]*this is a 404 on purpose/, ...load('404'));
await fails(/403 FORBIDDEN/, ...load('403'));
await fails(/not with weights[\s\S]*(404|Nothing here)/, ...load('page'));
await fails(/not with weights[\s\S]*quota exceeded/, ...load('error-document'));
await fails(/but the manifest needs/, ...load('short'), ...none);
await fails(/closed the connection|ended after/, ...load('long-length'), ...none);
await fails(/closed the connection/, ...load('hang-up'), ...none);
await fails(/sends more .* than the \d+ bytes/, ...load('endless'), ...none);
await same(`${flask.url}/fault/slow/m/model.json`);
await same(`${flask.url}/fault/first-500/m/model.json`);
await same(`${flask.url}/fault/first-429/m/model.json`);
await fails(/500 INTERNAL SERVER ERROR/, ...load('500'), ...none);
await fails(/the link has run out/, 'info', `${flask.url}/fault/403/m/model.bin?Expires=1700000000&Signature=sig-31c8`);
await fails(/HTML page/, 'info', `${flask.url}/fault/page/m/model.bin`);

// Logins and redirects: nothing secret reaches another origin.
const basic = ['--user', 'anna', '--password-env', 'TEST_PASSWORD'];
const bearer = ['--bearer-env', 'TEST_TOKEN', '--header', 'X-Api-Key: key-77aa'];
await fails(/401 UNAUTHORIZED[\s\S]*log in first/, 'info', `${flask.url}/login/basic/models/m/model.json`);
await same(`${flask.url}/login/basic/models/m/model.json`, ...basic);
await same(`${flask.url}/login/bearer/models/m/model.json`, ...bearer);
for (const status of [301, 302, 303, 307, 308]) {
  await same(`${flask.url}/redirect/${status}/here/models/m/model.json`, '--resolve-redirected', ...bearer);
  await same(`${flask.url}/redirect/${status}/other/models/m/model.json`, '--resolve-redirected', ...bearer);
}
const elsewhere = requests().filter(request => flask.other.endsWith(request.origin));
assert.ok(elsewhere.length >= 10);
for (const { headers } of elsewhere)
  assert.ok(!headers.Authorization && !headers['X-Api-Key'], 'a secret went to another origin');

// Uploads.
const send = kind => ['copy', original, `${flask.url}/fault/${kind}/m/model.bin`];
for (const status of [401, 403, 404, 405, 413, 415, 429, 500, 507])
  await fails(new RegExp(status === 413 ? 'too large' : `answered ${status} `), ...send(status), ...none);
await json(...send('first-429'));
const unknown = await fails(/no answer came: it is not known whether it was stored/, ...send('hang-up'));
assert.equal(unknown.code, 1);
assert.equal(requests().filter(request => request.path.startsWith('/fault/hang-up') && request.method === 'POST').length, 1, 'sent once');
for (const status of [307, 308]) {
  const name = `moved${status}`;
  await json('copy', original, `${flask.url}/redirect/${status}/other/upload/${name}`, ...bearer);
  assert.ok(fs.readFileSync(path.join(folder, name, 'model.weights.bin')).equals(fs.readFileSync(path.join(folder, 'm', 'model.weights.bin'))));
}
for (const status of [301, 302, 303])
  await fails(/redirects the upload to .*\/upload\/lost/, 'copy', original, `${flask.url}/redirect/${status}/here/upload/lost`);
assert.ok(!fs.existsSync(path.join(folder, 'lost')));
await fails(/401/, 'copy', original, `${flask.url}/login/basic/upload/mine`, '--method', 'PUT');
await json('copy', original, `${flask.url}/login/basic/upload/mine`, '--method', 'PUT', ...basic);
await json('copy', original, `${flask.url}/login/bearer/upload/mine`, ...bearer);
const uploads = requests().filter(request => request.path === '/login/bearer/upload/mine');
assert.match(uploads[0].headers['X-Weightroom-Upload'], /^[0-9a-f-]{36}$/);

// A large upload is asked for first.
const large = path.join(scratch, 'large');
writeArtifacts(large, { modelTopology: {}, weightSpecs: [{ name: 'w', shape: [500000], dtype: 'float32' }], weightData: new ArrayBuffer(2000000) });
await fails(/405/, 'copy', large, `${flask.url}/models/m/model.json`);
assert.ok(requests().at(-1).method === 'OPTIONS', 'the body was sent all the same');

// A server that is not there.
await fails(/refused the connection/, 'info', 'http://127.0.0.1:9/model.json', ...none);
await fails(/There is no host/, 'info', 'http://no-such-host.invalid/model.json', ...none);
const line = await run('info', 'http://h/', '--header', 'Content-Type: a/b');
assert.equal(line.code, 2);

console.log(`faults: ${requests().length} requests, ${checkLeaks()} places without secrets`);
process.exit(0);
