// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0
// The program under test (its path is in the environment) and a folder for what it writes.
import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const program = process.env.WEIGHTROOM;
if (!program)
  throw new Error('WEIGHTROOM must name the executable');

export const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'weightroom-interop-'));
process.on('exit', () => fs.rmSync(scratch, { recursive: true, force: true }));

/** Runs the program and returns what it wrote as JSON; throws with its error text when it failed. */
export function weightroom(...args) {
  return JSON.parse(execFileSync(program, [...args, '--json'], { encoding: 'utf8', maxBuffer: 1 << 30 }));
}

/** The lines that the program writes for people. */
export function lines(...args) {
  return execFileSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 30 }).split('\n');
}

/** What `check` finds, also where it finds errors and says so by its exit code. */
export function checked(...models) {
  const { stdout, stderr } = spawnSync(program, ['check', ...models, '--json'], { encoding: 'utf8', maxBuffer: 1 << 30 });
  if (!stdout)
    throw new Error(stderr);
  return JSON.parse(stdout);
}

/** Copies the model \a from with the program into a new folder; returns the copy's model.json. */
export function copied(from, name, ...options) {
  const target = path.join(scratch, name);
  const result = weightroom('copy', from, target, ...options);
  return { jsonPath: path.join(target, 'model.json'), result };
}
