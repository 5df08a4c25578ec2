/**
 * Packs the Word forms of a folder for a script: a plugin for esbuild. In a .docx each small part is compressed for itself and has
 * its name twice, and the forms have most parts in common; packed as one text, they take a fifth of that. Each module gives a
 * function that returns the bytes of a .docx, always the same ones: they are unpacked when they are first asked for.
 */
import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { deflateSync, unzipSync, zipSync } from 'fflate';

const NAMESPACE = 'forms-of';

/** @type {import('esbuild').Plugin} */
export const packedForms = {
  name: 'packed-forms',
  setup(build) {
    const resolveDir = build.initialOptions.absWorkingDir;
    build.onLoad({ filter: /\.docx$/, namespace: 'file' }, async ({ path }) => {
      const folder = dirname(path);
      const { places } = await formsOf(folder);
      const { from, to } = places.get(basename(path));
      const contents = `import { forms } from '${NAMESPACE}:${folder.replace(/\\/g, '/')}';
        let form;
        export default () => (form ??= forms().slice(${from}, ${to}));`;
      return { contents, resolveDir };
    });
    build.onResolve({ filter: new RegExp(`^${NAMESPACE}:`) }, ({ path }) => ({
      path: path.slice(NAMESPACE.length + 1),
      namespace: NAMESPACE,
    }));
    build.onLoad({ filter: /.*/, namespace: NAMESPACE }, async ({ path }) => {
      const { bytes } = await formsOf(path);
      const packed = Buffer.from(deflateSync(bytes, { level: 9 })).toString('base64');
      return { contents: unpacking(packed.replace(/=+$/, '')), resolveDir };
    });
  },
};

/** Decoded by hand: what decodes base64 elsewhere is not there at Google, and what is there at Google is not elsewhere. */
const unpacking = (packed) => `import { inflateSync } from 'fflate';
  const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  const decoded = (text) => {
    let bits = 0;
    return Uint8Array.from(Array.from(text).flatMap((letter, at) => {
      bits = (bits << 6) | LETTERS.indexOf(letter);
      return at % 4 ? [(bits >> (6 - 2 * (at % 4))) & 255] : [];
    }));
  };
  let all;
  export const forms = () => (all ??= inflateSync(decoded('${packed}')));`;

/** All forms of a folder one behind the other, not compressed, and where each of them lies. */
async function formsOf(folder) {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.docx')).sort();
  const forms = await Promise.all(names.map((name) => uncompressed(join(folder, name))));
  const places = new Map();
  let from = 0;
  forms.forEach((form, at) => {
    places.set(names[at], { from, to: from + form.length });
    from += form.length;
  });
  return { bytes: new Uint8Array(Buffer.concat(forms)), places };
}

async function uncompressed(path) {
  const parts = unzipSync(await readFile(path));
  // The date would be that of the build, and the oldest that a zip can say is 1980.
  return zipSync(parts, { level: 0, mtime: new Date(1980, 0, 1) });
}
