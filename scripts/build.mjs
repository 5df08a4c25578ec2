/**
 * Builds everything that ships:
 *   dist/        appsscript.json, Code.js, Sidebar.html: what Google runs (and the local host too, unchanged)
 *   dist-local/  host.cjs, cli.cjs, page/: the embedded host, the command line, and the page that it opens
 */
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { buildPage } from './build-page.mjs';
import { licenseTexts } from './licenses.mjs';
import { ownDom } from './own-dom.mjs';
import { withVisibleCharacters } from './visible-characters.mjs';
import { withoutHyphenation } from './without-hyphenation.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const at = (...parts) => join(root, ...parts);

/** The newest syntax that Google's editor accepts whole: #private and static fields are parse errors there. */
const GOOGLE_TARGET = 'es2019';

await rm(at('dist'), { recursive: true, force: true });
await rm(at('dist-local'), { recursive: true, force: true });
await mkdir(at('dist'), { recursive: true });
await Promise.all([buildCode(), buildSidebar(), buildLocal()]);
await copyFile(at('appsscript.json'), at('dist/appsscript.json'));
await buildPage();

/** One script, and a literal top-level function for each export of entry.ts: Google finds no others. */
async function buildCode() {
  const entry = at('src/google/entry.ts');
  const { version } = JSON.parse(await readFile(at('package.json'), 'utf8'));
  const options = {
    entryPoints: [entry],
    bundle: true,
    platform: 'browser',
    target: GOOGLE_TARGET,
    charset: 'utf8',
    loader: { '.docx': 'binary' },
    alias: ownDom,
    define: { SCRIPT_VERSION: JSON.stringify(version) },
    absWorkingDir: root,
    logLevel: 'warning',
  };
  const { names, metafile } = await examine(options);
  const stubs = names.map((name) => `function ${name}() { return App.${name}.apply(this, arguments); }`);
  const { outputFiles } = await build({
    ...options,
    format: 'iife',
    globalName: 'App',
    minify: true,
    legalComments: 'none',
    footer: { js: `${stubs.join('\n')}\n${asComment(licenseTexts(root, metafile))}` },
    write: false,
  });
  await writeFile(at('dist/Code.js'), withVisibleCharacters(outputFiles[0].text));
}

/** The names that the entry exports, and what goes into its bundle. */
async function examine(options) {
  const { metafile } = await build({
    ...options,
    format: 'esm',
    write: false,
    metafile: true,
    outdir: at('dist'),
  });
  const output = Object.values(metafile.outputs).find((file) => file.entryPoint !== undefined);
  return { names: [...output.exports].sort(), metafile };
}

function asComment(text) {
  return `/*\nThis script contains:\n\n${text.replace(/\*\//g, '* /')}\n*/`;
}

/** One HTML file with style and script inlined. HtmlService spoils template literals, so none may be left. */
async function buildSidebar() {
  const options = {
    bundle: true,
    write: false,
    metafile: true,
    absWorkingDir: root,
    minify: true,
    charset: 'utf8',
    logLevel: 'warning',
  };
  const code = await build({
    ...options,
    entryPoints: [at('src/sidebar/sidebar.tsx')],
    format: 'iife',
    platform: 'browser',
    target: GOOGLE_TARGET,
    supported: { 'template-literal': false },
    jsx: 'automatic',
    jsxImportSource: 'preact',
  });
  const look = await build({ ...options, entryPoints: [at('src/sidebar/sidebar.css')] });
  const script = withVisibleCharacters(code.outputFiles[0].text)
    .replace(/<\/script/gi, '<\\/script')
    .replace(/<!--/g, '<\\!--');
  const style = look.outputFiles[0].text;
  const page = await readFile(at('src/sidebar/sidebar.html'), 'utf8');
  // Functions as replacements: a "$&" in the inlined text must stay as it is.
  const html = page.replace('/*style*/', () => style).replace('/*script*/', () => script);
  const inputs = { ...code.metafile.inputs, ...look.metafile.inputs };
  const notice = `<!--\nThis page contains:\n\n${licenseTexts(root, { inputs })}\n-->\n`;
  await writeFile(at('dist/Sidebar.html'), html + notice);
}

/** The engine once (host.cjs); the command line loads it only when a command needs it. */
async function buildLocal() {
  const options = {
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    charset: 'utf8',
    legalComments: 'none',
    metafile: true,
    alias: ownDom,
    absWorkingDir: root,
    logLevel: 'warning',
    plugins: [withoutHyphenation],
  };
  const host = await build({
    ...options,
    entryPoints: [at('src/local/host/create-host.ts')],
    minify: true,
    outfile: at('dist-local/host.cjs'),
  });
  const cli = await build({
    ...options,
    entryPoints: [at('src/local/cli.ts')],
    external: ['./host.cjs'],
    banner: { js: '#!/usr/bin/env node' },
    outfile: at('dist-local/cli.cjs'),
  });
  const inputs = { ...host.metafile.inputs, ...cli.metafile.inputs };
  await writeFile(at('dist-local/THIRD-PARTY-LICENSES.txt'), licenseTexts(root, { inputs }));
}
