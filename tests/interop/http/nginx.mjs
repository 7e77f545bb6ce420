// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0
// Models from nginx: shards, no-store, gzip, ranges, TLS with an authority of its own, client certificates, an interrupted server.
import assert from 'node:assert/strict';
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { tf } from '../tf.mjs';
import { scratch } from '../weightroom.mjs';
import { checkLeaks, dataFolder, fails, json, run } from './program.mjs';
import { startNginx } from './servers.mjs';

const files = path.join(scratch, 'files');

/** A model of \a floats values in \a shards files below files/NAME; the SHA-256 of its weights. */
function makeModel(name, floats, shards) {
  const folder = path.join(files, name);
  fs.mkdirSync(folder, { recursive: true });
  const bytes = crypto.createHash('shake256', { outputLength: 4 * floats }).update(name).digest();
  const paths = Array.from({ length: shards }, (_, i) => `group1-shard${i + 1}of${shards}.bin`);
  const size = Math.ceil(bytes.length / shards);
  paths.forEach((file, i) => fs.writeFileSync(path.join(folder, file), bytes.subarray(i * size, (i + 1) * size)));
  fs.writeFileSync(path.join(folder, 'model.json'), JSON.stringify({
    modelTopology: { class_name: 'Sequential', config: { name: 'm', layers: [] } },
    format: 'layers-model',
    weightsManifest: [{ paths, weights: [
      { name: 'a', shape: [floats - 1000], dtype: 'float32' }, { name: 'b', shape: [1000], dtype: 'float32' }] }],
  }));
  return crypto.createHash('sha256').update(bytes).digest('hex');
}

const sums = { small: makeModel('small', 5000, 1), seven: makeModel('seven', 700000, 7), many: makeModel('many', 256000, 256) };
const nginx = await startNginx(scratch, files);
const sumOf = async (url, ...options) => (await json('info', url, ...options)).weightDataSha256;

// Every way to load; tf.io in Chromium stalls at no-store.
for (const [name, sum] of Object.entries(sums))
  for (const place of ['', 'no-store/', 'no-ranges/'])
    assert.equal(await sumOf(`${nginx.url}/${place}${name}/model.json`), sum, `${place}${name}`);
assert.equal(await sumOf(`${nginx.url}/seven/model.json?v=1`), sums.seven);
assert.match(nginx.log(), /GET \/seven\/group1-shard1of7\.bin\?v=1 /);
const theirs = await tf.io.http(`${nginx.url}/seven/model.json`).load();
assert.equal(crypto.createHash('sha256').update(Buffer.concat([theirs.weightData].flat().map(b => Buffer.from(b)))).digest('hex'), sums.seven);

// Just looking: one tensor of the last shard fetches a part of that shard.
const before = nginx.log().length;
await json('histogram', `${nginx.url}/seven/model.json`, 'b', '--bins', '4');
const looked = nginx.log().slice(before).trim().split('\n');
const bodies = looked.map(line => Number(line.match(/ (\d+) "/)[1]));
assert.ok(bodies.reduce((a, b) => a + b) < 700000, `looked at too much:\n${looked.join('\n')}`);
assert.ok(looked.some(line => / 206 /.test(line)), 'no range was asked for');

// TLS.
await fails(/not certain that https:\/\/localhost:\d+ is the server/, 'info', `${nginx.tls}/small/model.json`);
const ca = ['--ca-file', path.join(nginx.certificates, 'ca.pem')];
assert.equal(await sumOf(`${nginx.tls}/small/model.json`, ...ca), sums.small);
await fails(/holds no PEM certificate/, 'info', `${nginx.tls}/small/model.json`, '--ca-file', path.join(files, 'small/model.json'));
const mine = `${nginx.tls}/mine/small/model.json`;
await fails(/403/, 'info', mine, ...ca);
const file = name => path.join(nginx.certificates, name);
assert.equal(await sumOf(mine, ...ca, '--client-certificate', file('client.pem'), '--client-key', file('client.key')), sums.small);
assert.equal(await sumOf(mine, ...ca, '--client-certificate', file('client.p12'), '--client-password-env', 'TEST_KEY'), sums.small);
await fails(/neither a PEM nor a PKCS#12|password is wrong/, 'info', mine, ...ca, '--client-certificate', file('client.p12'));

// One certificate for one host may be trusted, and only that.
const sha256 = new crypto.X509Certificate(fs.readFileSync(file('server.pem'))).fingerprint256.replaceAll(':', '').toLowerCase();
fs.mkdirSync(dataFolder, { recursive: true });
const trust = host => fs.writeFileSync(path.join(dataFolder, 'trusted-certificates.json'), JSON.stringify([{ host, sha256 }]));
trust(new URL(nginx.tls).host);
assert.equal(await sumOf(`${nginx.tls}/small/model.json`), sums.small);
trust('elsewhere:443');
await fails(/not certain/, 'info', `${nginx.tls}/small/model.json`);

// A body that is too large is refused while it is being sent.
await fails(/too large for .* 413/, 'copy', path.join(files, 'seven'), `${nginx.url}/limited/model`);

// A server that is gone in the middle of a download and comes back: the rest is fetched by ranges.
const slow = run('info', `${nginx.url}/slow/seven/model.json`, '--json', '--retries', '8');
await new Promise(resolve => setTimeout(resolve, 700));
await nginx.stop();
nginx.restart();
const resumed = await slow;
assert.equal(resumed.code, 0, resumed.errors);
assert.equal(JSON.parse(resumed.output).weightDataSha256, sums.seven);
assert.match(resumed.errors, /Trying again/);
assert.match(nginx.log(), /GET \/slow\/seven\/[^ ]* HTTP\/1.1" 206 /);

// Ctrl+C answers at once.
const child = run('copy', `${nginx.url}/slow/seven/model.json`, path.join(scratch, 'cancelled'));
await new Promise(resolve => setTimeout(resolve, 500));
child.interrupt();
const cancelled = await child;
assert.equal(cancelled.code, 130);
assert.ok(cancelled.ms - 500 < 1000, `cancel took ${cancelled.ms - 500} ms`);
assert.ok(!fs.existsSync(path.join(scratch, 'cancelled')));

console.log(`nginx: all loads equal, ${checkLeaks()} places without secrets`);
process.exit(0);
