/** The compiler's walls stand: a program whose tsconfig.json asks for neither Node nor the browser does not know their types. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');
const TSC = join(ROOT, 'node_modules/typescript/bin/tsc');

interface Configuration {
  readonly compilerOptions?: { readonly types?: readonly string[]; readonly lib?: readonly string[] };
  readonly references?: readonly { readonly path: string }[];
}

const configurationOf = (folder: string): Configuration =>
  JSON.parse(readFileSync(join(ROOT, folder, 'tsconfig.json'), 'utf8'));

/** Whatever asks for no types of Node's. */
const WITHOUT_NODE = (configurationOf('.').references ?? [])
  .map(({ path }) => path)
  .filter((folder) => configurationOf(folder).compilerOptions?.types?.includes('node') === false);

/** Every file that the compiler reads for a folder, those of packages among them. */
function filesOf(folder: string): string[] {
  const printed = execFileSync(process.execPath, [TSC, '-p', folder, '--listFilesOnly'], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  return printed.trim().split('\n');
}

it('holds the packages, the core, the script and what runs in a browser', () => {
  expect(WITHOUT_NODE).toEqual([
    'packages/lossless-xlsx',
    'packages/apps-script-host',
    'src/core',
    'src/google',
    'src/proof',
    'src/papers',
    'src/sidebar',
    'src/page',
  ]);
});

it.each(WITHOUT_NODE)('%s sees no types that it did not ask for', (folder) => {
  const files = filesOf(folder);
  expect(files.length).toBeGreaterThan(20);
  expect(files.filter((file) => file.includes('node_modules/@types/node/'))).toEqual([]);
  if (configurationOf(folder).compilerOptions?.lib?.includes('DOM') !== true)
    expect(files.filter((file) => file.endsWith('/lib.dom.d.ts'))).toEqual([]);
});
