/**
 * An esbuild plugin: Univer's classes set their fields by assignments. The package is published with a call of Babel's
 * `_defineProperty` for each field, a function that all classes share: V8 cannot learn what it does, and a formula makes
 * thousands of objects.
 */
const { readdirSync, readFileSync } = require('node:fs');
const { readFile } = require('node:fs/promises');
const { join } = require('node:path');

const UNIVER = join(__dirname, '../node_modules/@univerjs');
const FIELD = /\b_defineProperty\(this, "([A-Za-z_$][\w$]*)", /g;
/** Of a class or an object: to assign would call what another class may have under the name. */
const ACCESSOR = /\b[gs]et ([A-Za-z_$][\w$]*)\(/g;

/** @type {import('esbuild').Plugin} */
const assignedFields = {
  name: 'assigned-fields',
  setup(bundler) {
    const accessors = accessorNames();
    bundler.onLoad({ filter: /[\\/]@univerjs[\\/][\w-]+[\\/]lib[\\/]es[\\/].*\.js$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      // The closing bracket of the call closes the assignment.
      const contents = text.replace(FIELD, (call, name) => (accessors.has(name) ? call : `(this.${name} = `));
      return { contents, loader: 'js' };
    });
  },
};

/** The names of accessors in all of the packages, which extend each other's classes. */
function accessorNames() {
  const texts = readdirSync(UNIVER).flatMap((name) => textOf(join(UNIVER, name, 'lib/es/index.js')));
  return new Set(texts.flatMap((text) => [...text.matchAll(ACCESSOR)].map(([, name]) => name)));
}

function textOf(path) {
  try {
    return [readFileSync(path, 'utf8')];
  } catch (error) {
    if (error.code === 'ENOENT') return [];
    throw error;
  }
}

module.exports = { assignedFields };
