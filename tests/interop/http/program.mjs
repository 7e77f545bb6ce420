// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0
// Runs the program against a server and keeps all it says, so that secrets can be looked for afterwards.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { scratch } from '../weightroom.mjs';

export const dataFolder = path.join(scratch, 'data');
/** One on each line; tests/run looks for them in what all tests have said. */
const secrets = fs.readFileSync(new URL('secrets.txt', import.meta.url), 'utf8').trim().split('\n');
const environment = {
  ...process.env, WEIGHTROOM_DATA_DIR: dataFolder, XDG_CACHE_HOME: path.join(scratch, 'cache'), LC_ALL: 'C.UTF-8',
  TEST_PASSWORD: 'pass-5f2c', TEST_TOKEN: 'token-9e1d', TEST_KEY: 'key-77aa',
};
let said = '';

/** What the program answers to \a args: { code, output, errors, ms }; its interrupt() is Ctrl+C, its pid the process. */
export function run(...args) {
  const start = Date.now();
  const child = spawn(process.env.WEIGHTROOM, args, { env: environment });
  const answer = new Promise(resolve => {
    let output = '', errors = '';
    child.stdout.on('data', data => { output += data; });
    child.stderr.on('data', data => { errors += data; });
    child.on('close', code => {
      said += output + errors;
      resolve({ code, output, errors, ms: Date.now() - start });
    });
  });
  answer.interrupt = () => child.kill('SIGINT');
  answer.pid = child.pid;
  return answer;
}

/** The JSON that the program answers; it has to succeed. */
export async function json(...args) {
  const answer = await run(...args, '--json');
  assert.equal(answer.code, 0, `${args.join(' ')}: ${answer.errors}`);
  return JSON.parse(answer.output);
}

/** The program has to fail, with \a pattern in what it says; prints that for people to read. */
export async function fails(pattern, ...args) {
  const answer = await run(...args);
  assert.notEqual(answer.code, 0, `${args.join(' ')} did not fail`);
  assert.match(answer.errors, pattern);
  assert.equal(answer.output, '');
  console.log(answer.errors.trimEnd());
  return answer;
}

function filesBelow(folder) {
  if (!fs.existsSync(folder))
    return [];
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const file = path.join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(file) : [file];
  });
}

/** No secret stands in anything the program said or wrote into its folders. */
export function checkLeaks() {
  const places = [['output', said]];
  for (const file of [...filesBelow(dataFolder), ...filesBelow(environment.XDG_CACHE_HOME)])
    places.push([file, fs.readFileSync(file, 'latin1')]);
  for (const [place, text] of places)
    for (const secret of secrets)
      assert.ok(!text.includes(secret), `a secret stands in ${place}`);
  return places.length;
}
