/** Papers of several 課: only the goals of one come in, and it is asked whose where nothing tells that. */
import { FIVE_LEVELS } from '../../src/core/evaluation/scale';
import { fillForm } from '../../src/core/form/fill-form';
import { type DepartmentPaper, understandForDepartment } from '../../src/core/paper/other-department';
import type { Paper } from '../../src/core/paper/paper';
import { joinReports } from '../../src/core/report/build-report-data';
import { readPaper, readText } from '../../src/papers/read-paper';
import { SEED_REPORT_DATA, themeOf } from '../fixtures/seed-report-data';
import { docx, p, table } from '../form-docx';

const BOOK = ['総務課', '税務課', '福祉課', '社会福祉課'];

const read = (paper: Paper, department: string, said = ''): DepartmentPaper =>
  understandForDepartment(paper, {
    ...{ scale: FIVE_LEVELS, further: [], department, departments: BOOK },
    choices: said === '' ? [] : [{ column: said, role: 'department' }],
  });

const goalsOf = ({ rows }: DepartmentPaper): string[] => rows.map(({ goal, theme }) => goal || theme);

const HEAD = '<tr><th>番号<th>個別事業<th>目標<th>達成度<th>理由</tr>';
const row = (goal: string, rating = '4'): string =>
  `<tr><td>1<td>${goal}の事業<td>${goal}をする。<td>${rating}<td>${goal}をした。</tr>`;
const html = (...parts: readonly string[]): Paper => readText('a.html', parts.join(''));
const section = (name: string, goal: string): string => `<p>${name}</p><table>${HEAD}${row(goal)}</table>`;

describe('a report of all departments', () => {
  const GOAL = { goal: ['申告の受付を早める。'], rating: '2', meaning: '', outcome: ['遅れた。'] };
  const tax = {
    ...SEED_REPORT_DATA,
    ...{ department: '税務課', title: '税務課の目標（平成29年度）自己評価書' },
    themes: [themeOf('1. 賦課（課税班）', [GOAL])],
  };
  const rows = [
    ['目標', '達成度', '理由'],
    ['{#themes}{heading}'],
    ['{#goals}{goal}', '{rating}', '{outcome}{/goals}{/themes}'],
  ];
  const form = (name: string) =>
    docx({ document: p('{title}') + p('{#departments}') + p(name) + table(...rows) + p('{/departments}') });
  const paper = (name: string) =>
    readPaper('a.docx', fillForm(form(name), joinReports([SEED_REPORT_DATA, tax], false)));

  it.each(['{department}', '{department}／{head}', '{title}', '■{department}', '【{department}】'])(
    'gives each 課 its own goals by the heading %s',
    (name) => {
      expect(goalsOf(read(paper(name), '税務課'))).toEqual(['申告の受付を早める。']);
      expect(read(paper(name), '総務課').rows).toHaveLength(9);
    },
  );

  it('is asked about where the chosen 課 is not in it, until somebody says whose goals are wanted', () => {
    const asked = read(paper('{department}'), '福祉課');
    expect([asked.rows, asked.joint]).toEqual([[], ['総務課', '税務課']]);
    expect(asked.questions).toEqual([expect.stringContaining('どの課の目標を取り込むか')]);
    const said = read(paper('{department}'), '福祉課', '税務課');
    expect([goalsOf(said), said.questions]).toEqual([['申告の受付を早める。'], []]);
    expect(said.notes[0]).toContain('「税務課」の見出しの下だけ');
  });
});

it('goes by headings of 課 that the book does not know, and of the same kind', () => {
  const paper = html(
    section('総務課の目標と実績', '訓練'),
    section('商工課の目標と実績', '市'),
    section('会計室の目標と実績', '決算'),
  );
  expect(goalsOf(read(paper, '総務課'))).toEqual(['訓練をする。']);
  expect(read(paper, '福祉課').joint).toEqual(['総務課', '商工課', '会計室']);
});

it('goes by rows of a table and by tabs that name a 課', () => {
  const wide = (name: string): string => `<tr><td colspan=5>${name}</td></tr>`;
  const rows = html(
    `<table>${HEAD}${wide('総務課')}${row('訓練')}${wide('税務課')}${row('相談')}${row('賦課')}</table>`,
  );
  expect(goalsOf(read(rows, '税務課'))).toEqual(['相談をする。', '賦課をする。']);
  expect(read(rows, '福祉課').rows).toEqual([]);
  const [one, other] = ['訓練', '相談'].map((goal) => html(`<table>${HEAD}${row(goal)}</table>`).blocks[0]);
  const tabs = {
    blocks: [
      { ...one, name: '総務課' },
      { ...other, name: '税務課' },
    ],
  } as Paper;
  expect(goalsOf(read(tabs, '税務課'))).toEqual(['相談をする。']);
  expect(read(tabs, '福祉課').joint).toEqual(['総務課', '税務課']);
});

it('asks where a column of 課 names others alone, and takes no 社会福祉課 for 福祉課', () => {
  const line = (name: string, goal: string): string =>
    `${name},${goal}の事業,${goal}をする。,4,${goal}をした。`;
  const paper = readText(
    'a.csv',
    ['課名,個別事業,目標,達成度,理由', line('社会福祉課', '手当'), line('福祉課', '見守り')].join('\n'),
  );
  const own = read(paper, '福祉課');
  expect([goalsOf(own), own.questions]).toEqual([['見守りをする。'], []]);
  expect(own.notes.join('')).toContain('「福祉課」の行だけ');
  expect(read(paper, '総務課').questions).toEqual([expect.stringContaining('取り込む課は「総務課」です')]);
  expect(read(paper, '総務課', '総務課').questions).toEqual([]);
});

it('leaves a paper of one 課 whole, whatever themes and units are called', () => {
  const paper = html(
    '<p>令和5年度 総務課 自己評価書</p>',
    `<table>${HEAD}${row('訓練')}</table><p><b>1. 福祉課との連携（税務課）</b></p><p>担当課：税務課</p><p>【危機管理室】</p>`,
    `<table>${HEAD}${row('備蓄')}</table>`,
  );
  const found = read(paper, '総務課');
  expect([goalsOf(found), found.questions, found.joint]).toEqual([['訓練をする。', '備蓄をする。'], [], []]);
});
