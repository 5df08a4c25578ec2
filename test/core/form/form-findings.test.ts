/**
 * What is said of a form in every situation, with whole findings: `form-findings.txt` is the table, and says how to read it. After a
 * change on purpose, `UPDATE_FINDINGS=1 npx jest test/core/form/form-findings` writes it anew: read what has changed.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkForm } from '../../../src/core/form/check-form';
import { FORM_RULES } from '../../../src/core/form/form-finding';
import { docx, GOOD_TABLE, p, table } from '../../form-docx';

const TABLE = join(__dirname, 'form-findings.txt');
const FIXED_ROW = '<w:tr><w:trPr><w:trHeight w:val="600" w:hRule="exact"/></w:trPr>';
const PARTS = { 頁: 'header1', 脚: 'footnotes', 末: 'endnotes' } as const;

const escaped = (text: string): string => text.replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** A form that has all that it needs besides these lines. */
function formOf(lines: readonly string[]): Uint8Array {
  const parts = { document: '', header1: p('{#draft}案{/draft}'), footnotes: '', endnotes: '' };
  let rows: string[][] = [];
  const endTable = (): void => {
    if (rows.length > 0) parts.document += table(...rows);
    rows = [];
  };
  for (const line of lines) {
    const [kind = '', text] = [line[0], line.slice(2)];
    if (kind === '|') rows.push(text.split('|').map((cell) => cell.trim()));
    else endTable();
    if (kind === '固')
      parts.document += table(text.split('|').map((cell) => cell.trim())).replace('<w:tr>', FIXED_ROW);
    if (kind === '文') parts.document += p(escaped(text));
    const part = PARTS[kind as keyof typeof PARTS];
    if (part) parts[part] += p(escaped(text));
  }
  endTable();
  return docx({ ...parts, document: parts.document + p('{title}') + GOOD_TABLE });
}

function findingsOf(lines: readonly string[]): string[] {
  const listed = lines.find((line) => line.startsWith('列 '));
  const columns = listed ? listed.slice(2).split('、') : null;
  const found = checkForm(formOf(lines), 'evaluation', columns).map(
    ({ severity, rule, place, around, message }) => `→ ${severity} ${rule} ${place} 「${around}」 ${message}`,
  );
  return found.length === 0 ? ['→ なし'] : found;
}

const [head = '', ...blocks] = readFileSync(TABLE, 'utf8').split(/^## /m);
const situations = blocks.map((block) => {
  const [title = '', ...lines] = block.trimEnd().split('\n');
  const isFinding = (line: string): boolean => line.startsWith('→');
  return { title, lines: lines.filter((line) => !isFinding(line)), findings: lines.filter(isFinding) };
});

if (process.env['UPDATE_FINDINGS'])
  writeFileSync(
    TABLE,
    head +
      situations
        .map(({ title, lines }) => `## ${[title, ...lines, ...findingsOf(lines)].join('\n')}\n`)
        .join('\n'),
  );

it.each(situations)('$title', ({ lines, findings }) => {
  expect(findingsOf(lines)).toEqual(findings);
});

it('has every rule that is about a place in the form', () => {
  const told = new Set(situations.flatMap(({ findings }) => findings.map((line) => line.split(' ')[2])));
  const ofTheWhole = [
    'no-tags',
    'tag-missing',
    'tag-advised',
    'changes-tracked',
    'merge-fields',
    'unfillable',
  ];
  expect(Object.keys(FORM_RULES).filter((rule) => !told.has(rule))).toEqual(ofTheWhole);
});
