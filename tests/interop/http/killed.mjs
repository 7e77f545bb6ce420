// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0
// node killed.mjs [PICTURES]: the program on a real X server is killed in the middle of a download; the next start offers to go on,
// and goes on where it stopped. Then a second start hands its model over to the window that is open.
import assert from 'node:assert/strict';
import path from 'node:path';
import { scratch } from '../weightroom.mjs';
import { startNginx } from './servers.mjs';
import { isStored, key, makeSlowModel, picture, shows, sleep, startWindow, type, until } from './xdesktop.mjs';

const files = path.join(scratch, 'files');
const { bytes } = makeSlowModel(path.join(files, 'seven'));
const nginx = await startNginx(scratch, files);

const first = startWindow();
await until('the window', () => shows('Weightroom'));
await sleep(500);
key('ctrl+l');
await until('the dialog for a URL', () => shows('^Open from URL'));
key('ctrl+a');
type(`${nginx.url}/slow/seven/model.json`);
key('Return'); // Read
await sleep(1500);
key('alt+l'); // Download
await until('the end of the dialog', () => !shows('^Open from URL'));
await sleep(900);
picture('before-the-kill');
assert.ok(!isStored(bytes), 'the download was over before the kill');
first.kill('SIGKILL');
await first.ended;

const second = startWindow();
await until('the window again', () => shows('Weightroom'));
await sleep(1500);
picture('offers-to-go-on');
assert.ok(!isStored(bytes), 'it went on without being asked');
key('alt+r'); // Resume
await until('the downloaded model', () => isStored(bytes), 60);
await sleep(500);
picture('went-on');
assert.match(nginx.log(), /GET \/slow\/seven\/[^ ]* HTTP\/1.1" 206 /, 'it did not go on where it was');

const other = startWindow(path.join(files, 'seven', 'model.json'));
assert.equal(await other.ended, 0, 'the second start failed');
await until('the model that was handed over', () => shows('^seven .* Weightroom'));
picture('handed-over');
key('ctrl+q');
assert.equal(await second.ended, 0, 'the program failed at the end');
console.log('a download survived a kill and went on where it stopped; a second start handed its model over');
process.exit(0);
