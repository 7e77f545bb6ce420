// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0
// node window.mjs [PICTURES]: the program on a real X server, by keyboard alone: downloads a model from nginx while that is killed
// and comes back, and uploads it to Flask with a login, to Apache and to Express. No secret stays on the disk. PICTURES: a folder for what was to be seen.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { scratch } from '../weightroom.mjs';
import { checkLeaks } from './program.mjs';
import { startApache, startExpress, startFlask, startNginx } from './servers.mjs';
import { isStored, key, makeSlowModel, picture, shows, sleep, startWindow, type, until } from './xdesktop.mjs';

const files = path.join(scratch, 'files');
const { bytes, paths } = makeSlowModel(path.join(files, 'seven'));
fs.mkdirSync(path.join(scratch, 'flask'));
const nginx = await startNginx(scratch, files);
const flask = await startFlask(path.join(scratch, 'flask'));
fs.mkdirSync(path.join(scratch, 'express'));
const express = await startExpress(path.join(scratch, 'express'));
const apache = await startApache(scratch);
fs.mkdirSync(path.join(scratch, 'downloads'));

const program = startWindow();
await until('the window', () => shows('Weightroom'));
await sleep(500);

// Download into the browser-like store, with the server killed in the middle.
key('ctrl+l');
await until('the dialog for a URL', () => shows('^Open from URL'));
key('ctrl+a');
type(`${nginx.url}/slow/seven/model.json`);
key('Return'); // Read
await sleep(4000);
picture('read');
key('alt+l'); // Download
await until('the end of the dialog', () => !shows('^Open from URL'));
await sleep(800);
picture('downloading');
await nginx.stop();
await sleep(300);
nginx.restart();
await until('the downloaded model', () => isStored(bytes), 60);
picture('downloaded');
assert.match(nginx.log(), /GET \/slow\/seven\/[^ ]* HTTP\/1.1" 206 /, 'it did not go on where it was');

// Look at a model and upload it to Flask, with a login.
key('ctrl+l');
await until('the dialog for a URL', () => shows('^Open from URL'));
key('ctrl+a');
type(`${nginx.url}/seven/model.json`);
key('Return');
await sleep(4000);
key('alt+j'); // Just Look
await until('the model', () => shows('seven .* Weightroom'));
key('ctrl+u');
await until('the dialog for uploads', () => shows('^Upload'));
type(`${flask.url}/login/basic/upload/window`);
key('Return');
await sleep(6000);
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
assert.equal(await program.ended, 0, 'the program failed at the end');
console.log(`the window downloaded over a restart and uploaded with a login; ${checkLeaks()} places without secrets`);
process.exit(0);
