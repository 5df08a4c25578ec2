/**
 * Every rule in every situation, with whole findings: `finding-table.txt` is the table, and says how to read it. After a
 * change on purpose, `UPDATE_FINDINGS=1 npx jest test/core/check/finding-table` writes it anew: read what has changed.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cellPlace } from '../../../src/core/cells/cell-reference';
import type { CellValue } from '../../../src/core/cells/cell-value';
import { checkTabs } from '../../../src/core/check/check-tabs';
import type { Tab } from '../../../src/core/department-tab/tab';
import type { MergedArea } from '../../../src/core/evaluation/merged-areas';
import { type Finding, RULE_SEVERITIES } from '../../../src/core/finding';
import { SEVERITY_TEXTS } from '../../../src/core/messages/findings';
import { RATING_LABEL } from '../../../src/core/settings/settings';
import { HEADER_ROW } from './department-tab';

const TABLE = join(__dirname, 'finding-table.txt');

interface Situation {
  readonly title: string;
  /** Its lines up to the findings. */
  readonly lines: readonly string[];
  readonly findings: readonly string[];
}

function readTable(): { head: string; situations: Situation[] } {
  const [head = '', ...blocks] = readFileSync(TABLE, 'utf8').split(/^## /m);
  const situations = blocks.map((block) => {
    const [title = '', ...lines] = block.trimEnd().split('\n');
    return {
      title,
      lines: lines.filter((line) => !line.startsWith('→')),
      findings: lines.filter((line) => line.startsWith('→')),
    };
  });
  return { head, situations };
}

/** 4 is a number, '4 the text; ⏎ a line break; 2018-01-31 a date; a blank stays one only between quotation marks. */
function cellValueOf(written: string): CellValue {
  const text = written.trim();
  if (text.startsWith("'")) return text.slice(1);
  if (/^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  if (day !== undefined) return { year: Number(year), month: Number(month), day: Number(day) } as CellValue;
  return text.replace(/^"(.*)"$/, '$1').replace(/⏎/g, '\n');
}

const cellsOf = (line: string): CellValue[] => line.slice(1).split('|').map(cellValueOf);

function areaOf(name: string): MergedArea {
  const [first, last] = name.split(':').map((cell) => cellPlace(cell));
  if (first === undefined || last === undefined) throw new Error(`no area: ${name}`);
  return { firstRow: first.row, lastRow: last.row, firstColumn: first.column, lastColumn: last.column };
}

/** The workbook of a situation: 設定, and the tabs of its lines. */
function tabsOf(lines: readonly string[]): Tab[] {
  const settings: [string, CellValue][] = [
    ['年度', '平成29'],
    ['評価基準日', 'H30.3.31'],
    ['理由が必要な達成度', 2],
  ];
  let listed = ['総務課'];
  const treatments: CellValue[][] = [];
  const tabs: { name: string; values: CellValue[][]; merges: MergedArea[]; isHidden: boolean }[] = [];
  const open = (name: string) => {
    const tab = { name, values: [] as CellValue[][], merges: [] as MergedArea[], isHidden: false };
    tabs.push(tab);
    return tab;
  };
  let tab: ReturnType<typeof open> | undefined;
  for (const line of lines) {
    const [word = '', rest = ''] = [line.split(' ')[0], line.slice(line.indexOf(' ') + 1)];
    if (line.startsWith('|')) {
      tab ??= open('総務課');
      if (tab.values.length === 0 && !line.includes('見出し')) tab.values.push([...HEADER_ROW]);
      tab.values.push(cellsOf(line.replace('見出し ', '')));
    } else if (word === '課一覧') listed = rest.split('、').filter((name) => name !== '');
    else if (word === 'シート') tab = open(rest);
    else if (word === '隠れたシート') {
      tab = open(rest);
      tab.isHidden = true;
    } else if (word === '規則') treatments.push([...rest.split('='), '']);
    else if (word === '結合') (tab ?? open('総務課')).merges.push(...rest.split(' ').map(areaOf));
    else if (line.trim() !== '') {
      const [, key = '', value = ''] = /^設定 ([^=]+)=(.*)$/.exec(line) ?? [];
      const setting = settings.find(([name]) => name === key);
      if (key === RATING_LABEL) settings.push([key, cellValueOf(value)]);
      else if (setting === undefined) throw new Error(`not understood: ${line}`);
      else setting[1] = cellValueOf(value);
    }
  }
  const table: CellValue[][] = [['課名', '職名', '氏名'], ...listed.map((name) => [name, '課長', ''])];
  if (treatments.length > 0) table.push(['', '', ''], ['規則', '扱い', ''], ...treatments);
  const rows = tabs.map(({ merges, ...each }) => (merges.length > 0 ? { ...each, merges } : each));
  return [{ name: '設定', values: [...settings.map(([key, value]) => [key, value, '']), ...table] }, ...rows];
}

/** → 誤り rating-invalid 総務課!F2（2行6列）　「…」　直す: 4 「「４」を「4」に直す」 */
const lineOf = ({ severity, rule, sheet, cell, row, column, message, fix }: Finding): string =>
  `→ ${SEVERITY_TEXTS[severity]} ${rule} ${sheet}!${cell}（${row}行${column}列） ${message}${
    fix === null ? '' : ` ［${fix.value}：${fix.label}］`
  }`;

function findingsOf(lines: readonly string[]): string[] {
  const checked = checkTabs(tabsOf(lines));
  const all = [...checked.findings, ...checked.departments.flatMap(({ findings }) => findings)];
  return all.length === 0 ? ['→ なし'] : all.map(lineOf);
}

const { head, situations } = readTable();

if (process.env['UPDATE_FINDINGS']) {
  const blocks = situations.map(({ title, lines }) => {
    const told = lines.filter((line) => line.trim() !== '');
    return `## ${[title, ...told, ...findingsOf(lines)].join('\n')}\n`;
  });
  writeFileSync(TABLE, head + blocks.join('\n'));
}

describe('the table of findings', () => {
  it.each(readTable().situations)('$title', ({ lines, findings }) => {
    expect(findingsOf(lines)).toEqual(findings);
  });

  it('has every rule', () => {
    const told = new Set(
      readTable().situations.flatMap(({ findings }) => findings.map((line) => line.split(' ')[2])),
    );
    expect(Object.keys(RULE_SEVERITIES).filter((rule) => !told.has(rule))).toEqual([]);
  });

  it('tells each situation once', () => {
    const titles = readTable().situations.map(({ title }) => title);
    expect(new Set(titles).size).toBe(titles.length);
  });
});
