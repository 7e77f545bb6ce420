// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0
// node window.mjs [PICTURES]: the program on a real X server, by keyboard alone: downloads a model from nginx while that is killed
// and comes back, and uploads it to Flask with a login, to Apache and to Express. No secret stays on the disk. PICTURES: a folder for what was to be seen.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { scratch } from '../weightroom.mjs';
import { checkLeaks, dataFolder } from './program.mjs';
import { skip, startApache, startExpress, startFlask, startNginx } from './servers.mjs';

const pictures = process.argv[2];
for (const tool of ['Xvfb', 'openbox', 'xdotool', 'import']) {
  try {
    execFileSync('which', [tool], { stdio: 'ignore' });
  } catch {
    skip(`${tool} is not installed`);
  }
}
const children = [];
process.on('exit', () => children.forEach(child => child.kill('SIGKILL')));
const sleep = ms => new Promise(resolve => setTimeout(resolve, ms));

async function until(what, condition, seconds = 30) {
  for (let i = 0; i < seconds * 10; ++i) {
    if (condition())
      return;
    await sleep(100);
  }
  picture('failed');
  assert.fail(`${what} did not come`);
}

const x = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
children.push(x);
const display = await new Promise(resolve => x.stdio[3].once('data', data => resolve(`:${data.toString().trim()}`)));
const environment = { ...process.env, DISPLAY: display, XDG_RUNTIME_DIR: scratch, QT_QPA_PLATFORM: 'xcb', DBUS_SESSION_BUS_ADDRESS: 'unix:path=/none' };
delete environment.WAYLAND_DISPLAY;
children.push(spawn('openbox', [], { env: environment, stdio: 'ignore' }));
const xdo = (...args) => execFileSync('xdotool', args, { env: environment, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
const key = (...keys) => xdo('key', '--delay', '30', ...keys);
const type = text => xdo('type', '--delay', '10', text);
function shows(name) {
  try {
    return xdo('search', '--onlyvisible', '--name', name).trim() !== '';
  } catch {
    return false;
  }
}
function picture(name) {
  if (pictures)
    execFileSync('import', ['-window', 'root', path.join(pictures, `${name}.png`)], { env: environment });
}

// A model that takes some seconds at nginx's /slow/.
const files = path.join(scratch, 'files');
const folder = path.join(files, 'seven');
fs.mkdirSync(folder, { recursive: true });
const bytes = crypto.createHash('shake256', { outputLength: 1_400_000 }).update('window').digest();
const paths = Array.from({ length: 7 }, (_, i) => `group1-shard${i + 1}of7.bin`);
paths.forEach((file, i) => fs.writeFileSync(path.join(folder, file), bytes.subarray(i * 200_000, (i + 1) * 200_000)));
fs.writeFileSync(path.join(folder, 'model.json'), JSON.stringify({
  modelTopology: { class_name: 'Sequential', config: { name: 'm', layers: [] } }, format: 'layers-model',
  weightsManifest: [{ paths, weights: [{ name: 'a', shape: [350_000], dtype: 'float32' }] }] }));
fs.mkdirSync(path.join(scratch, 'flask'));
const nginx = await startNginx(scratch, files);
const flask = await startFlask(path.join(scratch, 'flask'));
fs.mkdirSync(path.join(scratch, 'express'));
const express = await startExpress(path.join(scratch, 'express'));
const apache = await startApache(scratch);
const downloads = path.join(scratch, 'downloads');
fs.mkdirSync(downloads);

fs.mkdirSync(dataFolder, { recursive: true });
const program = spawn(process.env.WEIGHTROOM, ['--data-dir', dataFolder, '--language', 'en'], { env: environment, stdio: ['ignore', 'inherit', 'inherit'] });
children.push(program);
const ended = new Promise(resolve => program.on('exit', resolve));
await until('the window', () => shows('Weightroom'));
await sleep(500);

// Download into the browser-like store, with the server killed in the middle.
key('ctrl+l');
await until('the dialog for a URL', () => shows('^Open from URL'));
key('ctrl+a');
type(`${nginx.url}/slow/seven/model.json`);
key('Return'); // Read
await sleep(1500);
picture('read');
key('alt+l'); // Download
await until('the end of the dialog', () => !shows('^Open from URL'));
await sleep(800);
picture('downloading');
await nginx.stop();
await sleep(300);
nginx.restart();
const store = path.join(dataFolder, 'indexeddb', 'objects');
const stored = () => fs.existsSync(store) && fs.readdirSync(store, { recursive: true })
  .some(name => fs.statSync(path.join(store, name)).size === bytes.length && fs.readFileSync(path.join(store, name)).equals(bytes));
await until('the downloaded model', stored, 60);
picture('downloaded');
assert.match(nginx.log(), /GET \/slow\/seven\/[^ ]* HTTP\/1.1" 206 /, 'it did not go on where it was');

// Look at a model and upload it to Flask, with a login.
key('ctrl+l');
await until('the dialog for a URL', () => shows('^Open from URL'));
key('ctrl+a');
type(`${nginx.url}/seven/model.json`);
key('Return');
await sleep(1500);
key('alt+j'); // Just Look
await until('the model', () => shows('seven .* Weightroom'));
key('ctrl+u');
await until('the dialog for uploads', () => shows('^Upload'));
type(`${flask.url}/login/basic/upload/window`);
key('Return');
await sleep(2500);
picture('refused');
// The login has the focus now, unfolded.
type('anna');
key('Tab');
type('pass-5f2c');
key('Return');
const sent = path.join(scratch, 'flask', 'window', 'model.weights.bin');
await until('the uploaded model', () => fs.existsSync(sent) && fs.statSync(sent).size === bytes.length);
assert.ok(fs.readFileSync(sent).equals(bytes));
await sleep(1000);
picture('uploaded');
key('Return'); // Close
await until('the end of the dialog', () => !shows('^Upload'));

// Apache gets its files one by one, in a folder that it does not have yet, and Express a form.
async function upload(url, files, form = []) {
  key('ctrl+u');
  await until('the dialog for uploads', () => shows('^Upload'));
  key('alt+r'); // URL
  key('ctrl+a');
  type(url);
  key('alt+o', ...form);
  key('Return');
  const there = () => Buffer.concat(files.map(file => fs.readFileSync(file))).equals(bytes);
  await until(`the model at ${url}`, () => files.every(file => fs.existsSync(file)) && there());
  await sleep(1000);
  picture(path.basename(url));
  key('Return'); // Close
  await until('the end of the dialog', () => !shows('^Upload'));
}
await upload(`${apache.url}/open/new/apache`, paths.map(file => path.join(apache.root, 'open', 'new', 'apache', file)), ['Down']);
await upload(`${express.url}/upload/express`, [path.join(scratch, 'express', 'express', 'model.weights.bin')]);

key('ctrl+q');
assert.equal(await ended, 0, 'the program failed at the end');
console.log(`the window downloaded over a restart and uploaded with a login; ${checkLeaks()} places without secrets`);
process.exit(0);
