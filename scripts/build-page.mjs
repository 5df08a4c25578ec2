/**
 * Builds the page in two forms out of one bundle:
 *   dist-local/page/            index.html, main.js, main.css, as `jiko-hyoka open` serves them
 *   dist-local/jiko-hyoka.html  everything in one file, for computers without a network
 * Needs dist/ (the script project), which both carry inside.
 */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { assignedFields } from './assigned-fields.cjs';
import { licenseTexts } from './licenses.mjs';
import { ownSources } from './own-sources.cjs';
import { withoutHyphenation } from './without-hyphenation.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const at = (...parts) => join(root, ...parts);

/** @type {import('esbuild').BuildOptions} */
const OPTIONS = {
  bundle: true,
  conditions: ownSources,
  write: false,
  minify: true,
  platform: 'browser',
  format: 'iife',
  target: 'es2022',
  charset: 'utf8',
  legalComments: 'none',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  absWorkingDir: root,
  logLevel: 'warning',
  define: { 'process.env.NODE_ENV': '"production"' },
};

/** @param folder Where dist-local is; another one for trials. */
export async function buildPage(folder = at('dist-local')) {
  const { script, style, licenses } = await bundle();
  const page = await template(
    '',
    '<link rel="stylesheet" href="main.css">',
    '<script src="main.js"></script>',
  );
  await mkdir(join(folder, 'page'), { recursive: true });
  await writeFile(join(folder, 'page/index.html'), page);
  await writeFile(join(folder, 'page/main.js'), script);
  await writeFile(join(folder, 'page/main.css'), style);
  await writeFile(join(folder, 'page/THIRD-PARTY-LICENSES.txt'), licenses);
}

/** @param folder As for {@link buildPage}. */
export async function buildOffline(folder = at('dist-local')) {
  const { script, style, licenses, project } = await bundle();
  const inlined = asInlineScript(script);
  const hashes = [inlined, project.script, project.shim, ...inlineScripts(project.htmlFiles)].map(hashOf);
  const page = await template(
    `<meta http-equiv="Content-Security-Policy" content="${offlinePolicy(hashes)}">`,
    `<style>${style.replace(/<\/style/gi, '<\\/style')}</style>`,
    `<script>${inlined}</script>`,
  );
  await mkdir(folder, { recursive: true });
  await writeFile(
    join(folder, 'jiko-hyoka.html'),
    `${page}<!--\nThis page contains:\n\n${asComment(licenses)}\n-->\n`,
  );
}

/** Nothing may be asked of anybody; only the four scripts of the build run, each named by its hash. */
function offlinePolicy(hashes) {
  return [
    "default-src 'none'",
    `script-src ${[...new Set(hashes)].join(' ')}`,
    "style-src 'unsafe-inline'",
    'img-src data: blob:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

let bundled;

/** Both forms share one bundle. */
function bundle() {
  bundled ??= makeBundle();
  return bundled;
}

async function makeBundle() {
  const project = await projectFiles();
  const { outputFiles, metafile } = await build({
    ...OPTIONS,
    entryPoints: { main: at('src/page/main.tsx') },
    outdir: at('dist-local/page'),
    metafile: true,
    plugins: [withoutHyphenation, assignedFields, projectFilesPlugin(project)],
  });
  const text = (ending) => outputFiles.find(({ path }) => path.endsWith(ending)).text;
  return { project, script: text('.js'), style: text('.css'), licenses: licenseTexts(root, metafile) };
}

async function projectFiles() {
  const shim = await build({
    ...OPTIONS,
    target: 'es2019',
    entryPoints: [at('src/page/script/google-script-shim.ts')],
  });
  const names = (await readdir(at('dist'))).filter((name) => name.endsWith('.html'));
  const htmlFiles = {};
  for (const name of names)
    htmlFiles[name.slice(0, -'.html'.length)] = await readFile(at('dist', name), 'utf8');
  return {
    script: `${await readFile(at('dist/Code.js'), 'utf8')}\n${await readFile(at('dist-local/Comments.js'), 'utf8')}`,
    htmlFiles,
    shim: asInlineScript(shim.outputFiles[0].text),
    example: await readFile(at('examples/h29-with-problems.xlsx')),
  };
}

/** What src/page/project-files.d.ts declares. */
const projectFilesPlugin = ({ script, htmlFiles, shim, example }) => ({
  name: 'project-files',
  setup(bundler) {
    bundler.onResolve({ filter: /^project-files$/ }, ({ path }) => ({ path, namespace: 'project-files' }));
    bundler.onResolve({ filter: /^example$/ }, ({ path }) => ({ path, namespace: 'project-files' }));
    bundler.onLoad({ filter: /^example$/, namespace: 'project-files' }, () => ({
      contents: example,
      loader: 'binary',
    }));
    bundler.onLoad({ filter: /^project-files$/, namespace: 'project-files' }, () => ({
      contents: `export const SCRIPT = ${JSON.stringify(script)};
        export const HTML_FILES = ${JSON.stringify(htmlFiles)};
        export const SHIM = ${JSON.stringify(shim)};
        export { default as EXAMPLE } from 'example';`,
      loader: 'js',
    }));
  },
});

async function template(policy, style, script) {
  const page = await readFile(at('src/page/page.html'), 'utf8');
  // Functions as replacements: a "$&" in the inlined text must stay as it is.
  return page
    .replace('<!--policy-->\n', () => (policy === '' ? '' : `${policy}\n`))
    .replace('<!--style-->', () => style)
    .replace('<!--script-->', () => script);
}

/** The browser's parser must find the end of the script where it is, and read no other text than was hashed. */
function asInlineScript(script) {
  const safe = script.replace(/<\/(script)/gi, '<\\/$1').replace(/<!--/g, '<\\!--');
  if (/[\r\0]/.test(safe))
    throw new Error('The HTML parser changes carriage returns and NULs in an inline script');
  return safe;
}

function inlineScripts(htmlFiles) {
  return Object.values(htmlFiles).flatMap((html) =>
    [...html.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/gi)].map((match) => match[1]),
  );
}

const hashOf = (script) => `'sha256-${createHash('sha256').update(script, 'utf8').digest('base64')}'`;

const asComment = (text) => text.replace(/--+>?/g, '—');
