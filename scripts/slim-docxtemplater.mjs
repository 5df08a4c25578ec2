/**
 * Makes docxtemplater smaller for the script, which every call at Google loads: a plugin for esbuild. The library is published
 * as Babel writes it, where each file brings its own copies of the same small functions, a fifth of its size: one copy of
 * each stays. And what the script does not need goes.
 */
import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../node_modules/docxtemplater/js/', import.meta.url));
/** The name under which the files ask for their functions; no file of that name exists. */
const SHARED = 'docxtemplater-functions';
/** Babel writes each of its functions on one line, with a name that begins with an underscore but for one. */
const OWN_COPY = /^function (_[A-Za-z]+|ownKeys)\(.*\}$/gm;

/** What stands in the place of a file. The last two would throw, were they called. */
const NOT_NEEDED = {
  // The check of the options, which are always the same here.
  'minizod.js': `const schema = { validate: () => ({ success: true }) };
    for (const name of ['nullable', 'optional', 'strict']) schema[name] = () => schema;
    for (const name of ['object', 'string', 'boolean', 'function', 'union']) exports[name] = () => schema;`,
  // Data that comes later: nothing at Google is asynchronous.
  'resolve.js': 'module.exports = undefined;',
  // Switched off where a form is opened.
  'error-logger.js': 'module.exports = undefined;',
};

/** @type {import('esbuild').Plugin} */
export const slimDocxtemplater = {
  name: 'slim-docxtemplater',
  setup(build) {
    build.onLoad({ filter: /[\\/]docxtemplater[\\/]js[\\/].*\.js$/ }, async ({ path }) => {
      const contents = NOT_NEEDED[basename(path)] ?? withSharedCopies(await readFile(path, 'utf8'));
      return { contents, loader: 'js' };
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

function withSharedCopies(text) {
  const names = [...text.matchAll(OWN_COPY)].map(([, name]) => name);
  return `'use strict';\nvar { ${names.join(', ')} } = require('${SHARED}');\n${text.replace(OWN_COPY, '')}`;
}

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
