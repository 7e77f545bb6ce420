// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0
// node large.mjs [MIB]: a large model goes up in one body and file by file, plain and over TLS, and comes down from nginx: the same
// bytes, once, and the program's own memory stays below 64 MB.
import assert from 'node:assert/strict';
import crypto from 'node:crypto';
import fs from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import path from 'node:path';
import { scratch } from '../weightroom.mjs';
import { run } from './program.mjs';
import { makeCertificates, startNginx } from './servers.mjs';

const mebibytes = Number(process.argv[2] ?? 200);
const mostPrivateKilobytes = 64 * 1024;
const block = crypto.createHash('shake256', { outputLength: 1 << 20 }).update('weights').digest();
const files = path.join(scratch, 'files');
const folder = path.join(files, 'large');
fs.mkdirSync(folder, { recursive: true });
const shards = 4;
const sum = crypto.createHash('sha256');
for (let shard = 0; shard < shards; ++shard) {
  const file = fs.openSync(path.join(folder, `group1-shard${shard + 1}of${shards}.bin`), 'w');
  for (let i = 0; i < mebibytes / shards; ++i) {
    block.writeUInt32LE(shard * mebibytes + i); // each block is another
    fs.writeSync(file, block);
    sum.update(block);
  }
  fs.closeSync(file);
}
const wanted = sum.digest('hex');
const bytes = mebibytes * 2 ** 20;
fs.writeFileSync(path.join(folder, 'model.json'), JSON.stringify({
  modelTopology: { class_name: 'Sequential', config: { name: 'm', layers: [] } },
  weightsManifest: [{ paths: Array.from({ length: shards }, (_, i) => `group1-shard${i + 1}of${shards}.bin`),
    weights: [{ name: 'w', shape: [bytes / 4], dtype: 'float32' }] }],
}));

/** The most private memory of \a child so far, in KiB, looked at 20 times a second. */
function watchMemory(child) {
  const seen = { most: 0 };
  const timer = setInterval(() => {
    try {
      const text = fs.readFileSync(`/proc/${child.pid}/smaps_rollup`, 'utf8');
      const part = name => Number(text.match(new RegExp(`Private_${name}: +(\\d+)`))[1]);
      seen.most = Math.max(seen.most, part('Dirty') + part('Clean'));
    } catch { /* it has ended */ }
  }, 50);
  seen.stop = () => clearInterval(timer);
  return seen;
}

async function measured(what, ...args) {
  const child = run(...args);
  const memory = watchMemory(child);
  const answer = await child;
  memory.stop();
  assert.equal(answer.code, 0, answer.errors);
  console.log(`${what}: ${(answer.ms / 1000).toFixed(1)} s, ${(memory.most / 1024).toFixed(0)} MiB private`);
  assert.ok(memory.most > 0 && memory.most < mostPrivateKilobytes, `${what} took ${memory.most} KiB of memory`);
  return answer;
}

/** Takes what is sent, a little slower than it comes, and keeps its hash and size. */
const received = [];
function take(request, response) {
  const hash = crypto.createHash('sha256');
  let size = 0, tail = Buffer.alloc(0);
  request.on('data', data => {
    size += data.length;
    hash.update(data);
    tail = Buffer.concat([tail, data]).subarray(-200);
  });
  request.on('end', () => {
    received.push({ method: request.method, url: request.url, size, announced: Number(request.headers['content-length']),
      sha256: hash.digest('hex'), tail: tail.toString('latin1') });
    response.writeHead(201).end('{"stored":true}');
  });
}
const listen = server => new Promise(resolve => server.listen(0, '127.0.0.1', () => resolve(server.address().port)));
const certificates = makeCertificates(path.join(scratch, 'certificates'));
const pem = name => fs.readFileSync(path.join(certificates, name));
const plainPort = await listen(http.createServer(take));
const tlsPort = await listen(https.createServer({ key: pem('server.key'), cert: pem('server.pem') }, take));
const ca = ['--ca-file', path.join(certificates, 'ca.pem')];

for (const [what, url] of [['http', `http://127.0.0.1:${plainPort}`], ['https', `https://localhost:${tlsPort}`]]) {
  received.length = 0;
  await measured(`one body over ${what}`, 'copy', folder, `${url}/up`, ...ca);
  const posts = received.filter(request => request.method === 'POST');
  assert.equal(posts.length, 1);
  assert.equal(posts[0].size, posts[0].announced);
  assert.ok(posts[0].size > bytes && posts[0].tail.endsWith('--\r\n'));

  received.length = 0;
  await measured(`file by file over ${what}`, 'copy', folder, `${url}/d/`, '--form', 'files', '--replace', ...ca);
  const shardsSent = received.filter(request => request.method === 'PUT' && !request.url.endsWith('.json'));
  assert.equal(shardsSent.reduce((total, request) => total + request.size, 0), bytes);
  assert.equal(new Set(shardsSent.map(request => request.url)).size, shardsSent.length, 'a file was sent twice');
}

const nginx = await startNginx(scratch, files);
const nginxCa = ['--ca-file', path.join(nginx.certificates, 'ca.pem')];
for (const [what, url] of [['http', nginx.url], ['https', nginx.tls]]) {
  const target = path.join(scratch, `down-${what}`);
  await measured(`download over ${what}`, 'copy', `${url}/large/model.json`, target, ...nginxCa);
  const hash = crypto.createHash('sha256');
  const { weightsManifest } = JSON.parse(fs.readFileSync(path.join(target, 'model.json'), 'utf8'));
  for (const file of weightsManifest.flatMap(group => group.paths))
    hash.update(fs.readFileSync(path.join(target, file)));
  assert.equal(hash.digest('hex'), wanted);
  fs.rmSync(target, { recursive: true });
}
process.exit(0);
