// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0
// node make-tfjsops.mjs FILE: writes the operations that tfjs-converter maps, as core/topology/tfjsops.cpp has them.
// With --check the file has to be like that already.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const [file, mode] = process.argv.slice(2);
const root = path.dirname(createRequire(import.meta.url).resolve('@tensorflow/tfjs-converter/package.json'));
const { version } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
const folder = path.join(root, 'dist/operations/op_list');
const names = new Set();
for (const name of fs.readdirSync(folder).filter(each => each.endsWith('.js'))) {
  // The package says nothing of modules; its files are some.
  const source = fs.readFileSync(path.join(folder, name));
  const { json } = await import(`data:text/javascript;base64,${source.toString('base64')}`);
  json.forEach(op => names.add(op.tfOpName));
}
const rows = [...names].sort().map(name => `    "${name}",\n`).join('');
const text = `// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0
// Written by tests/interop/make-tfjsops.mjs from dist/operations/op_list of
// @tensorflow/tfjs-converter ${version}.

#include "core/topology/tfjsops.h"

#include <algorithm>
#include <iterator>
#include <string_view>

namespace weightroom {

namespace {

/// Sorted.
constexpr std::string_view tfjsOperations[] = {
${rows}};

} // namespace

bool isTfjsOperation(QByteArrayView type)
{
    const std::string_view name(type.data(), static_cast<std::size_t>(type.size()));
    return std::binary_search(std::begin(tfjsOperations), std::end(tfjsOperations), name);
}

} // namespace weightroom
`;
if (mode === '--check')
  assert.equal(fs.readFileSync(file, 'utf8'), text, `${path.basename(file)} is not that of tfjs-converter ${version}`);
else
  fs.writeFileSync(file, text);
console.log(`${names.size} operations of tfjs-converter ${version} (${pathToFileURL(file).pathname.split('/').pop()})`);
