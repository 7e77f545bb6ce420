// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0
// node snippet.mjs SNIPPET FOLDER: runs a load snippet in real TensorFlow.js, where FOLDER is what a page's server hands out, and
// prints how many tensors came. The file handler stands in for the one of tfjs-node, which needs a library of its own.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { reader, tf } from './tf.mjs';

const [snippet, folder] = process.argv.slice(2);
globalThis.fetch = async url => {
  const file = path.join(folder, String(url));
  return fs.existsSync(file) ? new Response(fs.readFileSync(file)) : new Response('', { status: 404 });
};
tf.io.registerLoadRouter(url => (typeof url === 'string' && url.startsWith('file://') ? reader(url.slice(7)) : null));

const source = fs.readFileSync(snippet, 'utf8');
const ours = path.join(path.dirname(fileURLToPath(import.meta.url)), 'tf.mjs');
const changed = source.replace(/import \* as tf from "@tensorflow\/tfjs(-node)?";/, `import { tf } from ${JSON.stringify(ours)};`);
if (changed === source)
  throw new Error('the snippet does not import TensorFlow.js');
const result = source.includes('const model =') ? 'model.weights' : 'weights';
const file = `${snippet}.run.mjs`;
fs.writeFileSync(file, `${changed}\nexport default ${result};\n`);
const { default: weights } = await import(file);
// A layers model has a list of them, a graph model lists under each name, and loose weights have one under each name.
const tensors = Array.isArray(weights) ? weights : Object.values(weights).flat();
if (tensors.some(tensor => tensor.shape === undefined))
  throw new Error('these are no tensors');
console.log(tensors.length);
