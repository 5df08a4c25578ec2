/**
 * Builds everything that ships:
 *   dist/        appsscript.json, Code.js, Sidebar.html, Import.html, Publish.html: what Google runs (and the local host too, unchanged)
 *                with --with-comments also Comments.js, and a manifest that asks for the right to read comments
 *   dist-proof/  appsscript.json, Code.js: asks Google whether the host does as Google does
 *   dist-local/  host.cjs, cli.cjs, page/, Comments.js: the embedded host, the command line, and the page that it opens
 */
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { assignedFields } from './assigned-fields.cjs';
import { buildPage } from './build-page.mjs';
import { buildProof } from './build-proof.mjs';
import { buildComments, buildScript, GOOGLE_TARGET } from './build-script.mjs';
import { licenseTexts } from './licenses.mjs';
import { ownDom } from './own-dom.mjs';
import { ownSources } from './own-sources.cjs';
import { packedForms } from './packed-forms.mjs';
import { slimDocxtemplater } from './slim-docxtemplater.mjs';
import { withVisibleCharacters } from './visible-characters.mjs';
import { withoutHyphenation } from './without-hyphenation.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const at = (...parts) => join(root, ...parts);

await rm(at('dist'), { recursive: true, force: true });
await rm(at('dist-local'), { recursive: true, force: true });
await mkdir(at('dist'), { recursive: true });
await Promise.all([
  buildCode(),
  buildScriptPage('sidebar', 'Sidebar'),
  buildScriptPage('import', 'Import'),
  buildScriptPage('publish', 'Publish'),
  buildLocal(),
  buildProof(),
]);
await copyFile(at('appsscript.json'), at('dist/appsscript.json'));
if (process.argv.includes('--with-comments')) await addComments();
await buildPage();

async function buildCode() {
  await writeFile(at('dist/Code.js'), await buildScript('src/google/entry.ts'));
}

/** The comments of reviewers are read through the Sheets API, which asks for more than the script's own workbook. */
async function addComments() {
  await copyFile(at('dist-local/Comments.js'), at('dist/Comments.js'));
  const manifest = JSON.parse(await readFile(at('appsscript.json'), 'utf8'));
  manifest.dependencies.enabledAdvancedServices.push({
    userSymbol: 'Sheets',
    serviceId: 'sheets',
    version: 'v4',
  });
  manifest.oauthScopes.push('https://www.googleapis.com/auth/spreadsheets.readonly');
  await writeFile(at('dist/appsscript.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}

/** One HTML file with style and script inlined. HtmlService spoils template literals, so none may be left. */
async function buildScriptPage(source, name) {
  /** @type {import('esbuild').BuildOptions} */
  const options = {
    bundle: true,
    conditions: ownSources,
    write: false,
    metafile: true,
    absWorkingDir: root,
    minify: true,
    charset: 'utf8',
    logLevel: 'warning',
    alias: ownDom,
    plugins: [slimDocxtemplater, packedForms],
  };
  const code = await build({
    ...options,
    entryPoints: [at(`src/sidebar/${source}.tsx`)],
    format: 'iife',
    platform: 'browser',
    target: GOOGLE_TARGET,
    supported: { 'template-literal': false },
    jsx: 'automatic',
    jsxImportSource: 'preact',
  });
  const look = await build({ ...options, entryPoints: [at(`src/sidebar/${source}.css`)] });
  const script = withVisibleCharacters(code.outputFiles[0].text)
    // No template is left; in a text or a pattern of others' code this says the same.
    .replace(/`/g, '\\x60')
    .replace(/<\/script/gi, '<\\/script')
    .replace(/<!--/g, '<\\!--');
  const style = look.outputFiles[0].text;
  const page = await readFile(at('src/sidebar/sidebar.html'), 'utf8');
  // Functions as replacements: a "$&" in the inlined text must stay as it is.
  const html = page.replace('/*style*/', () => style).replace('/*script*/', () => script);
  const inputs = { ...code.metafile.inputs, ...look.metafile.inputs };
  const notice = `<!--\nThis page contains:\n\n${licenseTexts(root, { inputs })}\n-->\n`;
  await writeFile(at(`dist/${name}.html`), html + notice);
}

/** The engine once (host.cjs); the command line loads it only when a command needs it. */
async function buildLocal() {
  /** @type {import('esbuild').BuildOptions} */
  const options = {
    bundle: true,
    conditions: ownSources,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    charset: 'utf8',
    legalComments: 'none',
    metafile: true,
    alias: ownDom,
    absWorkingDir: root,
    logLevel: 'warning',
    plugins: [withoutHyphenation, assignedFields],
  };
  const host = await build({
    ...options,
    entryPoints: [at('src/command-line/script/project-host.ts')],
    minify: true,
    outfile: at('dist-local/host.cjs'),
  });
  const cli = await build({
    ...options,
    entryPoints: [at('src/command-line/cli.ts')],
    external: ['./host.cjs', '@duckdb/node-api'],
    banner: { js: '#!/usr/bin/env node' },
    outfile: at('dist-local/cli.cjs'),
  });
  await writeFile(at('dist-local/Comments.js'), await buildComments());
  const inputs = { ...host.metafile.inputs, ...cli.metafile.inputs };
  await writeFile(at('dist-local/THIRD-PARTY-LICENSES.txt'), licenseTexts(root, { inputs }));
}
