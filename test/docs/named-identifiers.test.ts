/** Every name of code, and every rule, that a document puts in code form stands in the sources or is one of Google's. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DOCUMENTS } from './named-in-documents';
import { REPOSITORY_PATHS, readText } from './repository-files';

/** Known by others, and named here because we do without them or differ. */
const NOT_OURS = ['batchUpdate', 'getHours', 'onSelectionChange'];

const SOURCES = REPOSITORY_PATHS.filter(
  (path) =>
    /^(src|packages|scripts|bench|test)\/.*\.(tsx?|mjs|cjs|html|json|tsv)$/.test(path) ||
    /^[\w.-]+\.(json|cjs)$/.test(path),
).filter((path) => !path.startsWith('test/docs/'));

/** fooBar, FooBar, FOO_BAR and foo-bar: what cannot be a plain word. */
const NAME = /^([a-z]+[A-Z]\w*|[A-Z]\w*[a-z]\w*[A-Z]\w*|[A-Z]+(_[A-Z]+)+|[a-z]+(-[a-z]+)+)$/;

const known = new Set(
  [...SOURCES.map(readText), ...googleTypes()].flatMap((text) => text.match(/[\w$]+(-\w+)*/g) ?? []),
);

it.each(DOCUMENTS.map((document) => [document.path, document] as const))('%s', (_path, document) => {
  const paths = /\.(tsx?|json|md|tsv)$/;
  const names = document.spans
    .filter((span) => !paths.test(span))
    .flatMap((span) => span.replace(/\(.*/, '').split('.'))
    .filter((word) => NAME.test(word));
  expect(names.filter((name) => !known.has(name) && !NOT_OURS.includes(name))).toEqual([]);
});

function googleTypes(): string[] {
  const folder = join(__dirname, '../../node_modules/@types/google-apps-script');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.d.ts'))
    .map((path) => readFileSync(join(folder, path), 'utf8'));
}
