// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0
// A real X server with a window manager, keys and pictures for tests of the window; and a model that takes its time.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { scratch } from '../weightroom.mjs';
import { dataFolder } from './program.mjs';
import { skip } from './servers.mjs';

const pictures = process.argv[2];
for (const tool of ['Xvfb', 'openbox', 'xdotool', 'import']) {
  try {
    execFileSync('which', [tool], { stdio: 'ignore' });
  } catch {
    skip(`${tool} is not installed`);
  }
}
export const children = [];
process.on('exit', () => children.forEach(child => child.kill('SIGKILL')));
export const sleep = ms => new Promise(resolve => setTimeout(resolve, ms));

export async function until(what, condition, seconds = 30) {
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
export const environment = { ...process.env, DISPLAY: display, XDG_RUNTIME_DIR: scratch, QT_QPA_PLATFORM: 'xcb', DBUS_SESSION_BUS_ADDRESS: 'unix:path=/none' };
delete environment.WAYLAND_DISPLAY;
children.push(spawn('openbox', [], { env: environment, stdio: 'ignore' }));
export const xdo = (...args) => execFileSync('xdotool', args, { env: environment, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
export const key = (...keys) => xdo('key', '--delay', '30', ...keys);
export const type = text => xdo('type', '--delay', '10', text);
export function shows(name) {
  try {
    return xdo('search', '--onlyvisible', '--name', name).trim() !== '';
  } catch {
    return false;
  }
}
export function picture(name) {
  if (pictures)
    execFileSync('import', ['-window', 'root', path.join(pictures, `${name}.png`)], { env: environment });
}

/** Starts the program on the data folder; its `ended` is its exit code. */
export function startWindow(...args) {
  fs.mkdirSync(dataFolder, { recursive: true });
  const program = spawn(process.env.WEIGHTROOM, ['--data-dir', dataFolder, '--language', 'en', ...args],
    { env: environment, stdio: ['ignore', 'inherit', 'inherit'] });
  children.push(program);
  program.ended = new Promise(resolve => program.on('exit', resolve));
  return program;
}

/** A model in seven files that takes some seconds at nginx's /slow/, in the folder \a folder: its weights, and the names of its files. */
export function makeSlowModel(folder) {
  fs.mkdirSync(folder, { recursive: true });
  const bytes = crypto.createHash('shake256', { outputLength: 1_400_000 }).update('window').digest();
  const paths = Array.from({ length: 7 }, (_, i) => `group1-shard${i + 1}of7.bin`);
  paths.forEach((file, i) => fs.writeFileSync(path.join(folder, file), bytes.subarray(i * 200_000, (i + 1) * 200_000)));
  fs.writeFileSync(path.join(folder, 'model.json'), JSON.stringify({
    modelTopology: { class_name: 'Sequential', config: { name: 'm', layers: [] } }, format: 'layers-model',
    weightsManifest: [{ paths, weights: [{ name: 'a', shape: [350_000], dtype: 'float32' }] }] }));
  return { bytes, paths };
}

/** Whether the store has an object of just these \a bytes. */
export function isStored(bytes) {
  const store = path.join(dataFolder, 'indexeddb', 'objects');
  return fs.existsSync(store) && fs.readdirSync(store, { recursive: true })
    .some(name => fs.statSync(path.join(store, name)).size === bytes.length && fs.readFileSync(path.join(store, name)).equals(bytes));
}
