/** Bundles a script as Google runs it: one file, and a literal top-level function for each export, for Google finds no others. */
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { minify } from 'terser';
import { lateLibraries } from './late-libraries.mjs';
import { licenseTexts } from './licenses.mjs';
import { ownDom } from './own-dom.mjs';
import { ownSources } from './own-sources.cjs';
import { packedForms } from './packed-forms.mjs';
import { slimDocxtemplater } from './slim-docxtemplater.mjs';
import { withVisibleCharacters } from './visible-characters.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** The newest syntax that Google's editor accepts whole: #private and static fields are parse errors there. */
export const GOOGLE_TARGET = 'es2019';

/**
 * @param entry The file whose exports are the top-level functions, from the project's folder.
 * @param {{ globalName?: string, isSmall?: boolean, isLate?: boolean }} [how]
 *   globalName: the one further name that the script takes: scripts of one project share their names;
 *   isSmall: whether it shall be as short as can be, which takes a while;
 *   isLate: whether libraries load on first use alone.
 * @returns The script's text.
 */
export async function buildScript(entry, { globalName = 'A', isSmall = true, isLate = true } = {}) {
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  /** @type {import('esbuild').BuildOptions} */
  const plain = {
    entryPoints: [join(root, entry)],
    bundle: true,
    conditions: ownSources,
    platform: 'browser',
    target: GOOGLE_TARGET,
    charset: 'utf8',
    loader: { '.html': 'text' },
    alias: ownDom,
    plugins: [slimDocxtemplater, packedForms],
    define: { SCRIPT_VERSION: JSON.stringify(version) },
    absWorkingDir: root,
    logLevel: 'warning',
    write: false,
    outdir: root,
  };
  const late = isLate ? await lateLibraries(plain) : null;
  const options = late ? { ...plain, plugins: [late.plugin, ...plain.plugins] } : plain;
  const { names, metafile } = await examine(options);
  const { outputFiles } = await build({
    ...options,
    entryPoints: undefined,
    stdin: { contents: byNumber(names, entry, globalName), resolveDir: root },
    format: 'iife',
    minify: isSmall,
    legalComments: 'none',
  });
  const script = `"use strict";var ${globalName};${outputFiles[0].text}`;
  const bundle = isSmall ? await smaller(script) : script;
  const stubs = names.map((name, at) => `function ${name}(...a){return ${globalName}(${at},a)}`);
  return withVisibleCharacters(
    `${bundle}\n${stubs.join('\n')}${asComment(licenseTexts(root, { inputs: { ...metafile.inputs, ...late?.inputs } }))}`,
  );
}

/** An entry that gives the one name a function, which calls the others by their numbers: their own names would stand there twice more. */
const byNumber = (names, entry, globalName) => `
  import { ${names.join(', ')} } from './${entry}';
  const functions = [${names.join(', ')}];
  ${globalName} = (at, given) => functions[at](...given);
`;

/** Comments.js, which stands beside Code.js: everywhere on the page, at Google only with `--with-comments`. */
export const buildComments = () => buildScript('src/google/comments/entry.ts', { globalName: 'Comments' });

/** Some 4 % less than esbuild leaves. No getter of ours or of docxtemplater's does anything but give, and `new` makes nothing of a method. */
async function smaller(code) {
  const { code: smallest } = await minify(code, {
    ecma: 2019,
    compress: {
      passes: 4,
      pure_getters: true,
      unsafe_arrows: true,
      unsafe_methods: true,
      hoist_props: true,
      hoist_funs: true,
    },
    format: { comments: false },
  });
  return smallest;
}

/** The names that the entry exports, and what goes into its bundle. */
async function examine(options) {
  const { metafile } = await build({ ...options, format: 'esm', metafile: true });
  const output = Object.values(metafile.outputs).find((file) => file.entryPoint !== undefined);
  return { names: [...output.exports].sort(), metafile };
}

/** '' where nothing of others is in it. */
function asComment(text) {
  return text === '' ? '' : `\n/*\nThis script contains:\n\n${text.replace(/\*\//g, '* /')}\n*/`;
}
