// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0
// A browser's localStorage over the program's localstorage.sqlite, live: every call asks the file through the sqlite3 command.
// Items are rows of `items` in the order of `position`; `bytes` are those of the value in UTF-8, `units` the UTF-16 units of
// key and value.
import { execFileSync } from 'node:child_process';
import path from 'node:path';

/** What browsers allow, in UTF-16 units over all keys and values. */
export const quota = 5242880;

const text = value => `CAST(X'${Buffer.from(value).toString('hex')}' AS TEXT)`;

export class LocalStorage {
  #file;

  /** \a dataFolder is the program's; it has to have written there before. */
  constructor(dataFolder) {
    this.#file = path.join(dataFolder, 'localstorage.sqlite');
  }

  #sql(statements) {
    return execFileSync('sqlite3', ['-json', '-cmd', '.timeout 10000', this.#file],
      { input: statements, encoding: 'utf8', maxBuffer: 1 << 30 });
  }

  #rows(statement) {
    return JSON.parse(this.#sql(statement) || '[]');
  }

  get length() {
    return this.#rows('SELECT count(*) AS n FROM items;')[0].n;
  }

  key(index) {
    return this.#rows(`SELECT key FROM items ORDER BY position LIMIT 1 OFFSET ${index};`)[0]?.key ?? null;
  }

  getItem(key) {
    const [row] = this.#rows(`SELECT hex(value) AS hex FROM items WHERE key = ${text(key)};`);
    return row ? Buffer.from(row.hex, 'hex').toString() : null;
  }

  setItem(key, given) {
    const value = String(given);
    const units = key.length + value.length;
    const [{ others }] = this.#rows(`SELECT coalesce(sum(units), 0) AS others FROM items WHERE key <> ${text(key)};`);
    if (others + units > quota)
      throw new DOMException('the quota has been exceeded', 'QuotaExceededError');
    this.#sql(`INSERT INTO items(key, value, bytes, units)
      VALUES (${text(key)}, ${text(value)}, ${Buffer.byteLength(value)}, ${units})
      ON CONFLICT(key) DO UPDATE SET value = excluded.value, bytes = excluded.bytes, units = excluded.units;`);
  }

  removeItem(key) {
    this.#sql(`DELETE FROM items WHERE key = ${text(key)};`);
  }

  /** The items of the model \a name: what follows its path, and the value. */
  itemsOf(name) {
    const prefix = `tensorflowjs_models/${name}/`;
    const items = {};
    for (const suffix of ['info', 'model_topology', 'weight_specs', 'weight_data', 'model_metadata'])
      items[suffix] = this.getItem(prefix + suffix);
    return items;
  }

  /** True when `bytes` and `units` are what they should be in every row. */
  isConsistent() {
    return this.#rows('SELECT key, hex(value) AS hex, bytes, units FROM items;').every(row => {
      const value = Buffer.from(row.hex, 'hex');
      return row.bytes === value.length && row.units === row.key.length + value.toString().length;
    });
  }
}
