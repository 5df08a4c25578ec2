/**
 * docxtemplater is published as Babel writes it: each of its files brings its own copies of the same small functions, a
 * fifth of the engine's size. This plugin for esbuild leaves one copy of each.
 */
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../node_modules/docxtemplater/js/', import.meta.url));
/** The name under which the files ask for their functions; no file of that name exists. */
const SHARED = 'docxtemplater-functions';
/** Babel writes each of its functions on one line, with a name that begins with an underscore but for one. */
const OWN_COPY = /^function (_[A-Za-z]+|ownKeys)\(.*\}$/gm;

/** @type {import('esbuild').Plugin} */
export const sharedHelpers = {
  name: 'shared-helpers',
  setup(build) {
    build.onLoad({ filter: /[\\/]docxtemplater[\\/]js[\\/].*\.js$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      const names = [...text.matchAll(OWN_COPY)].map(([, name]) => name);
      const taken = `'use strict';\nvar { ${names.join(', ')} } = require('${SHARED}');\n`;
      return { contents: taken + text.replace(OWN_COPY, ''), loader: 'js' };
    });
    build.onResolve({ filter: new RegExp(`^${SHARED}$`) }, () => ({ path: SHARED, namespace: SHARED }));
    build.onLoad({ filter: /.*/, namespace: SHARED }, async () => {
      const copies = await helpersOf(FOLDER);
      const exported = `module.exports = { ${[...copies.keys()].join(', ')} };`;
      return {
        contents: [...copies.values(), exported].join('\n'),
        resolveDir: dirname(FOLDER),
        loader: 'js',
      };
    });
  },
};

/** @returns Each function's text by its name. @throws Error where two files mean different things by one name. */
async function helpersOf(folder) {
  const copies = new Map();
  for (const entry of await readdir(folder, { recursive: true })) {
    if (!entry.endsWith('.js') || /tests|browser-versions/.test(entry)) continue;
    for (const [copy, name] of (await readFile(join(folder, entry), 'utf8')).matchAll(OWN_COPY)) {
      if ((copies.get(name) ?? copy) !== copy)
        throw new Error(`docxtemplater has two functions ${name}: ${entry}`);
      copies.set(name, copy);
    }
  }
  return copies;
}
