/** Whatever Univer says has Japanese words: read off its own language files and programs, so that a new version is noticed. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { SHEET_CONTROL_LABELS, SHEET_CONTROL_TEXTS } from '../../src/core/messages/sheet-controls';

const UNIVER = join(__dirname, '../../node_modules/@univerjs');
const PRESETS = ['core', 'conditional-formatting', 'data-validation', 'note'];

type Texts = Readonly<Record<string, unknown>>;

/** Texts by their keys, as 'sheets-ui.button.confirm'. */
function flat(texts: Texts, above = ''): Record<string, string> {
  const entries = Object.entries(texts).map(([key, value]) =>
    typeof value === 'string' ? { [above + key]: value } : flat(value as Texts, `${above}${key}.`),
  );
  return Object.assign({}, ...entries);
}

/** Univer's own Japanese, read through esbuild: its files are modules of two kinds. */
function readJapanese(): Record<string, string> {
  const lines = PRESETS.map(
    (name, at) => `import t${at} from '@univerjs/preset-sheets-${name}/locales/ja-JP';`,
  );
  const { outputFiles } = buildSync({
    stdin: { contents: `${lines.join('')} module.exports = [t0, t1, t2, t3];`, resolveDir: __dirname },
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
  });
  const read: { exports: readonly Texts[] } = { exports: [] };
  new Function('module', 'require', outputFiles[0]?.text ?? '')(read, require);
  return Object.assign({}, ...read.exports.map((texts) => flat(texts)));
}

/** The programs of all packages. */
const programs = readdirSync(UNIVER)
  .map((name) => join(UNIVER, name, 'lib/es/index.js'))
  .filter(existsSync)
  .map((path) => readFileSync(path, 'utf8'));

const found = (pattern: RegExp): string[] => [
  ...new Set(programs.flatMap((program) => [...program.matchAll(pattern)].map(([, text = '']) => text))),
];

const ours = flat(SHEET_CONTROL_TEXTS);
const japanese = readJapanese();
const texts = { ...japanese, ...ours };

it('has words for every key that a program of Univer asks for', () => {
  const asked = [
    ...found(/\bt\("([\w-]+(?:\.[\w-]+)+)"/g),
    ...found(
      /\b(?:title|tooltip|label|placeholder|prefix|suffix|description): "([a-z][\w-]*(?:\.[\w-]+)+)"/g,
    ),
  ];
  // The one is an example in a comment, the others name parts of the interface.
  const names = /^foo\.bar$|\.(?:component|menu|command|operation)[.-]/;
  expect(asked.length).toBeGreaterThan(300);
  expect(asked.filter((key) => !(key in texts) && !names.test(key))).toEqual([]);
});

it('has no English word left in a sentence', () => {
  // Names of fonts, paper sizes and functions stay; so do the parts of functions that Univer does not calculate.
  const names = /^ui\.fontFamily\.|page-size\.|^sheets-formula\.functionList\./;
  const allowed = /\{\w+\}|\b(?:OK|Excel|Ctrl|SUM|px)\b/g;
  const english = Object.entries(texts).filter(([, text]) => /[A-Za-z]{2,}/.test(text.replace(allowed, '')));
  expect(english.filter(([key]) => !names.test(key))).toEqual([]);
});

it('replaces nothing that is not there', () => {
  const known = new Set([...Object.keys(japanese), ...found(/["'`]([\w-]+(?:\.[\w-]+)*)["'`]/g)]);
  expect(Object.keys(ours).filter((key) => !known.has(key))).toEqual([]);
});

it('has a Japanese label for each English one that a program of Univer holds', () => {
  const labels = [
    ...found(/"?aria-label"?: "([^"]+)"/g),
    ...found(/className: "univer-sr-only",\s*children: "([^"]+)"/g),
  ];
  expect(labels.length).toBeGreaterThan(10);
  expect(labels.filter((label) => !(label in SHEET_CONTROL_LABELS))).toEqual([]);
  for (const words of Object.values(SHEET_CONTROL_LABELS)) expect(words).not.toMatch(/[A-Za-z]/);
});
