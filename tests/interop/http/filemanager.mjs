// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0
// node filemanager.mjs [PICTURES]: the program beside a real file manager, with the mouse: a model is dragged out of the list into a
// folder, dragged from there onto a store, and another folder is copied there and pasted here.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { scratch } from '../weightroom.mjs';
import { json, run } from './program.mjs';
import { skip } from './servers.mjs';
import { children, environment, key, picture, shows, sleep, startWindow, type, until, xdo } from './xdesktop.mjs';

for (const tool of ['pcmanfm-qt', 'dbus-run-session', 'xwininfo']) {
  try {
    execFileSync('which', [tool], { stdio: 'ignore' });
  } catch {
    skip(`${tool} is not installed`);
  }
}
const samples = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../../resources/samples');
const there = path.join(scratch, 'there');
fs.cpSync(path.join(samples, 'dense'), path.join(there, 'zz-dense'), { recursive: true });
assert.equal((await run('copy', path.join(samples, 'convolutional'), 'indexeddb://discs')).code, 0);

const program = startWindow();
await until('the window', () => shows('Weightroom'));
children.push(spawn('dbus-run-session', ['--', 'pcmanfm-qt', there],
  { env: { ...environment, HOME: scratch, XDG_CONFIG_HOME: path.join(scratch, 'config') }, stdio: 'ignore' }));
await until('the file manager', () => shows('^there$'));
await sleep(1500);

/** Puts the window called \a name at \a x and returns where its inside begins. */
async function place(name, x, width, height) {
  const id = xdo('search', '--onlyvisible', '--name', name).trim().split('\n').pop();
  xdo('windowsize', id, String(width), String(height));
  xdo('windowmove', id, String(x), '20');
  await sleep(1500);
  const text = execFileSync('xwininfo', ['-id', id], { env: environment, encoding: 'utf8' });
  const number = what => Number(text.match(new RegExp(`${what}: +(-?\\d+)`))[1]);
  return (right, down) => [number('Absolute upper-left X') + right, number('Absolute upper-left Y') + down];
}
const ours = await place('Weightroom', 515, 760, 840);
const theirs = await place('^there$', 4, 500, 500);
const firstRow = ours(265, 171);
const localStore = ours(68, 163);
const indexedStore = ours(63, 187);
const freeInList = ours(400, 285);
const move = ([x, y]) => xdo('mousemove', String(x), String(y));

async function drag(from, to) {
  move(from);
  xdo('mousedown', '1');
  for (let i = 0; i < 3; ++i) {
    await sleep(60);
    xdo('mousemove_relative', '--', '-7', '4');
  }
  for (const part of [0.5, 0.97, 1]) {
    await sleep(150);
    move([Math.round(from[0] + (to[0] - from[0]) * part), Math.round(from[1] + (to[1] - from[1]) * part)]);
  }
  await sleep(600);
  picture('dragging');
  xdo('mouseup', '1');
  await sleep(800);
}

// Out: the file manager asks what the drop means.
await drag(firstRow, theirs(330, 400));
picture('asks');
key('Down', 'Return');
const file = path.join(there, 'discs', 'model.json');
await until('the model among the files', () => fs.existsSync(file));
await sleep(1500);
const info = await json('info', path.join(there, 'discs'));
assert.equal(info.weightDataSha256, (await json('info', 'indexeddb://discs')).weightDataSha256);

// In: the folder that has just come is the first one.
await drag(theirs(205, 150), localStore);
const has = async url => url in await json('list', url.replace(/[^/]*$/, ''));
async function untilListed(what, url) {
  for (let i = 0; i < 150; ++i) {
    if (await has(url))
      return;
    await sleep(200);
  }
  picture('failed');
  assert.fail(`${what} did not come`);
}
await untilListed('the dragged folder', 'localstorage://discs');
assert.ok(fs.existsSync(file), 'the files were taken away');

// Pasted.
move(theirs(420, 400));
xdo('click', '1');
await sleep(400);
type('zz');
await sleep(800);
key('Escape');
key('ctrl+c');
await sleep(600);
move(indexedStore);
xdo('click', '1');
await sleep(600);
move(freeInList);
xdo('click', '1');
await sleep(400);
key('ctrl+v');
await untilListed('the pasted folder', 'indexeddb://zz-dense');
await sleep(500);
picture('pasted');
key('ctrl+q');
assert.equal(await program.ended, 0, 'the program failed at the end');
console.log('a model was dragged into a file manager and back, and pasted from it');
process.exit(0);
