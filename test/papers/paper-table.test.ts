/**
 * What is read of a paper, whole: columns, rows, questions and notes. `paper-table.txt` holds papers of a few lines and says how to read it;
 * `structures-read.txt` what is read of the structures. After a change on purpose, `UPDATE_FINDINGS=1 npx jest test/papers/paper-table`
 * writes both anew: read what has changed.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FIVE_LEVELS, type Scale, scaleOf } from '../../src/core/evaluation/scale';
import type { ColumnRole } from '../../src/core/paper/column-roles';
import type { ColumnChoice } from '../../src/core/paper/find-columns';
import { understandForDepartment } from '../../src/core/paper/other-department';
import type { Paper } from '../../src/core/paper/paper';
import type { PaperOptions } from '../../src/core/paper/paper-options';
import { type UnderstoodPaper, understandPaper } from '../../src/core/paper/understand-paper';
import { readText } from '../../src/papers/read-paper';
import { STRUCTURES } from './structures';

const TABLE = join(__dirname, 'paper-table.txt');
const READ = join(__dirname, 'structures-read.txt');

const flat = (text: string): string => text.replace(/\n/g, '⏎');

function told({ goals, columns, rows, questions, notes, isForeign }: UnderstoodPaper): string[] {
  return [
    ...columns.map(
      ({ key, role, certainty, sample }) =>
        `→ 列 ${flat(key)}：${role} ${certainty.toFixed(2)}${sample === '' ? '' : `「${flat(sample)}」`}`,
    ),
    ...rows.flatMap((row) => [
      `→ ${[row.number, row.theme, row.unit, row.goalNumber, row.goal, row.rating, row.outcome]
        .map(flat)
        .join('｜')} ${row.confidence} ${row.place.block}-${row.place.row}`,
      ...Object.entries(row.columns).map(([name, text]) => `→ 　町の列 ${flat(name)}：${flat(text)}`),
      ...row.questions.map((question) => `→ 　？ ${flat(question)}`),
    ]),
    ...(goals === rows.length ? [] : [`→ 目標 ${goals}件`]),
    ...questions.map((question) => `→ ？ ${flat(question)}`),
    ...notes.map((note) => `→ ※ ${flat(note)}`),
    ...(isForeign ? ['→ 他の課のもの'] : []),
  ];
}

/** 「5:よい/4:まあ」, or 「A/B/C」. */
const scaleNamed = (levels: string): Scale =>
  scaleOf(
    levels.split('/').map((level) => {
      const [symbol = '', meaning = ''] = level.split(':');
      return { symbol, meaning };
    }),
  );

/** Rows begin with |, and become a table as a spreadsheet puts it on the clipboard; ⏎ is a line break, ~ a cell that goes on to the right, ^ one that goes on below. */
function htmlOf(lines: readonly string[]): string {
  const grid: string[][] = [];
  let html = '';
  const escaped = (text: string): string =>
    text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/⏎/g, '<br>');
  const shown = (text: string): string =>
    text.startsWith('*') ? `<b>${escaped(text.slice(1))}</b>` : escaped(text);
  const endTable = (): void => {
    if (grid.length === 0) return;
    const cells = grid.map((row, at) =>
      row.map((cell, column) => {
        if (cell === '~' || cell === '^') return '';
        let [columns, rows] = [1, 1];
        while (row[column + columns] === '~') columns += 1;
        while (grid[at + rows]?.[column] === '^') rows += 1;
        return `<td colspan="${columns}" rowspan="${rows}">${shown(cell)}</td>`;
      }),
    );
    html += `<table>${cells.map((row) => `<tr>${row.join('')}</tr>`).join('')}</table>`;
    grid.length = 0;
  };
  for (const line of lines) {
    if (line.startsWith('|'))
      grid.push(
        line
          .slice(1)
          .split('|')
          .map((cell) => cell.trim()),
      );
    else {
      endTable();
      if (line.startsWith('文 ')) html += `<p>${shown(line.slice(2))}</p>`;
    }
  }
  endTable();
  return html;
}

/** 「シート …」 begins another tab. */
function paperOf(lines: readonly string[]): Paper {
  const [first = -1] = lines.flatMap((line, at) => (line.startsWith('シート ') ? [at] : []));
  if (first < 0) return readText('paper.html', htmlOf(lines));
  const rest = lines.slice(first + 1);
  const end = rest.findIndex((line) => line.startsWith('シート '));
  const own = end < 0 ? rest : rest.slice(0, end);
  const name = (lines[first] ?? '').slice('シート '.length);
  const blocks = readText('paper.html', htmlOf(own)).blocks.map((block) =>
    block.kind === 'table' ? { ...block, name } : block,
  );
  return { blocks: [...blocks, ...(end < 0 ? [] : paperOf(rest.slice(end)).blocks)] };
}

function readingOf(lines: readonly string[]): string[] {
  const options: { -readonly [Key in keyof PaperOptions]: PaperOptions[Key] } & { departments: string[] } = {
    ...{ scale: FIVE_LEVELS, department: '総務課', departments: ['総務課', '税務課', '福祉課'] },
    ...{ choices: [] as ColumnChoice[], further: [] },
  };
  const choices: ColumnChoice[] = [];
  let isOfSome = false;
  for (const line of lines) {
    const [word = '', rest = ''] = [line.split(' ')[0], line.slice(line.indexOf(' ') + 1)];
    if (word === '段階') options.scale = scaleNamed(rest);
    if (word === '町の列') options.further = rest.split('、');
    if (word === '達成度なし') options.isRated = false;
    if (word === '課') [options.department, isOfSome] = [rest, true];
    if (word === '選ぶ') {
      const [column = '', role] = rest.split('=');
      choices.push({ column, role: role as ColumnRole });
    }
  }
  const paper = paperOf(lines);
  const read = isOfSome ? understandForDepartment : understandPaper;
  return told(read(paper, { ...options, choices }));
}

const [head = '', ...blocks] = readFileSync(TABLE, 'utf8').split(/^## /m);
const situations = blocks.map((block) => {
  const [title = '', ...lines] = block.trimEnd().split('\n');
  const isRead = (line: string): boolean => line.startsWith('→');
  return { title, lines: lines.filter((line) => !isRead(line)), read: lines.filter(isRead) };
});

const structures = (): string[] =>
  STRUCTURES.flatMap(({ name, file, text, scale, choices = [] }) => {
    const paper = readText(file, text);
    return [
      `## ${name}`,
      ...told(understandPaper(paper, { scale, department: '総務課', choices, further: [] })),
    ];
  });

if (process.env['UPDATE_FINDINGS']) {
  const written = situations.map(
    ({ title, lines }) =>
      `## ${[title, ...lines.filter((line) => line !== ''), ...readingOf(lines)].join('\n')}\n`,
  );
  writeFileSync(TABLE, head + written.join('\n'));
  writeFileSync(READ, `${structures().join('\n')}\n`);
}

it.each(situations)('$title', ({ lines, read }) => {
  expect(readingOf(lines)).toEqual(read);
});

it('the structures are read like this', () => {
  expect(structures()).toEqual(readFileSync(READ, 'utf8').trimEnd().split('\n'));
});
