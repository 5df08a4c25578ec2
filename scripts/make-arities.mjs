/**
 * Makes packages/apps-script-host/src/kernel/method-arities.ts: how many arguments each method of Apps Script takes, read from
 * `@types/google-apps-script`. To be run again when those types change.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/**
 * The classes that the host has a part of, by the file of their types; errors name them behind the given prefix.
 * @type {[string, string, string[]][]}
 */
const CLASSES = [
  ['spreadsheet', '', ['SpreadsheetApp']],
  [
    'spreadsheet',
    'SpreadsheetApp.',
    [
      ...['Spreadsheet', 'Sheet', 'Range', 'Protection', 'DataValidation', 'DataValidationBuilder'],
      ...['ConditionalFormatRule', 'ConditionalFormatRuleBuilder', 'BooleanCondition'],
    ],
  ],
  ['base', '', ['Ui', 'Menu', 'PromptResponse', 'Session', 'User', 'Blob', 'Logger']],
  ['html', '', ['HtmlService']],
  ['html', 'HtmlService.', ['HtmlOutput']],
  ['properties', '', ['PropertiesService']],
  ['properties', 'PropertiesService.', ['Properties']],
  ['cache', '', ['CacheService']],
  ['cache', 'CacheService.', ['Cache']],
  ['lock', '', ['LockService']],
  ['lock', 'LockService.', ['Lock']],
  ['script', '', ['ScriptApp']],
  ['script', 'ScriptApp.', ['AuthorizationInfo']],
  ['utilities', '', ['Utilities']],
];

/** The text between the brace that opens at or behind `from` and the one that closes it. */
function block(text, from) {
  const start = text.indexOf('{', from);
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    if (text[at] === '{') depth += 1;
    if (text[at] === '}') depth -= 1;
    if (depth === 0) return text.slice(start + 1, at);
  }
  throw new Error('A brace is not closed');
}

/** The parameters of a list, parted at the commas that stand in no bracket. */
function parameters(list) {
  const parts = [''];
  let depth = 0;
  for (const character of list.replace(/=>/g, '')) {
    if ('([{<'.includes(character)) depth += 1;
    if (')]}>'.includes(character)) depth -= 1;
    if (character === ',' && depth === 0) parts.push('');
    else parts[parts.length - 1] += character;
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

/** Method → the numbers of arguments of its signatures; null where they have no end. */
function aritiesOf(types, name) {
  const head = new RegExp(`interface ${name}( extends [\\w., ]+)? \\{`).exec(types);
  if (!head) throw new Error(`No interface ${name}`);
  const parents = (head[1] ?? '')
    .replace(' extends ', '')
    .split(',')
    .map((each) => each.trim());
  const found = Object.assign(
    {},
    ...parents.filter((each) => /^\w+$/.test(each)).map((each) => aritiesOf(types, each)),
  );
  const body = block(types, head.index).replace(/\/\*[\s\S]*?\*\//g, '');
  for (const match of body.matchAll(/^\s*(\w+)\(/gm)) {
    const open = match.index + match[0].length;
    const list = parameters(body.slice(open, closing(body, open)));
    if (list.some((each) => each.startsWith('...'))) found[match[1]] = null;
    if (found[match[1]] === null) continue;
    const least = list.filter((each) => !/^\w+\?/.test(each)).length;
    found[match[1]] ??= new Set();
    for (let count = least; count <= list.length; count += 1) found[match[1]].add(count);
  }
  return found;
}

/** Where the round bracket that was opened before `from` is closed. */
function closing(text, from) {
  let depth = 1;
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '(') depth += 1;
    if (text[at] === ')') depth -= 1;
    if (depth === 0) return at;
  }
  throw new Error('A bracket is not closed');
}

function line(file, prefix, name) {
  const types = readFileSync(
    join(root, `node_modules/@types/google-apps-script/google-apps-script.${file}.d.ts`),
    'utf8',
  );
  const methods = Object.entries(aritiesOf(types, name)).filter(([, counts]) => counts !== null);
  const texts = methods.map(([method, counts]) => `${method} ${[...counts].sort().join(' ')}`).sort();
  return `  ${name}: { name: '${prefix}${name}', methods: '${texts.join(', ')}' },`;
}

const lines = CLASSES.flatMap(([file, prefix, names]) => names.map((name) => line(file, prefix, name)));
writeFileSync(
  join(root, 'packages/apps-script-host/src/kernel/method-arities.ts'),
  `/** How many arguments methods take, and what errors call their class; made by scripts/make-arities.mjs from Google's types. */

/** Each method with the numbers of arguments that one of its signatures has; those that take any number are left out. */
export const METHOD_ARITIES: Readonly<Record<string, { readonly name: string; readonly methods: string }>> = {
${lines.join('\n')}
};
`,
);
