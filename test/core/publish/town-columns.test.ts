import papaparse from 'papaparse';
import { checkTabs } from '../../../src/core/check/check-tabs';
import { departmentPage } from '../../../src/core/publish/department-page';
import { changeLines } from '../../../src/core/publish/editions';
import { findObstacles, type Obstacle } from '../../../src/core/publish/obstacles';
import { dataCsv, dictionaryCsv, tableSchema } from '../../../src/core/publish/open-data';
import { publishedColumns, roleOfName, townCells, townTexts } from '../../../src/core/publish/town-columns';
import { type Book, publicationOf, SETTINGS, tabsOf } from './published-book';

/** The Table Schema library of the Frictionless Data project; it brings no types. */
const { Schema } = require('tableschema') as {
  Schema: {
    load(
      descriptor: unknown,
    ): Promise<{ errors: readonly Error[]; castRow(row: readonly string[]): unknown[] }>;
  };
};

const FURTHER = ['目標値（件）', '実績値', '単位', '二次評価', '中間', '所見', '内部メモ', '版', '空の列'];
const BOOK: Book = {
  settings: [...SETTINGS.slice(0, 5), ['公表しない列', '内部メモ、空の列'], ...SETTINGS.slice(5)],
  further: FURTHER,
  departments: {
    総務課: [
      [
        1,
        '文書',
        '',
        1,
        '電子化を進めます。',
        4,
        '進めました。',
        '',
        '1,200',
        900,
        '件',
        4,
        '半ばです。\n続けます。',
        'なぜ？',
        '秘密',
        '初版',
        '',
      ],
      ['', '', '', 2, '集めます。', 4, '集めました。', '', '', '', '', '', '', '', '秘密', '', ''],
    ],
    税務課: [[1, '収納', '', '', '', 5, '=1+1', '', '=2+2', '<b>']],
  },
};

const rowsOf = (csv: string): string[][] =>
  papaparse.parse<string[]>(csv.replace(/^\ufeff/, ''), { skipEmptyLines: true }).data;
const recordsOf = (book: Book) => publicationOf(book).departments.flatMap(({ records }) => records);
const pageOf = (book: Book, at: number): string => {
  const publication = publicationOf(book);
  const department = publication.departments[at];
  return department === undefined ? '' : departmentPage(publication, department, 'index.html');
};

describe('columns of the town', () => {
  it('stand behind the usual ones in the data, by their own headers, with the rate and without what is not for residents', () => {
    const [header = [], first = [], second = [], third = []] = rowsOf(dataCsv(recordsOf(BOOK)));
    expect(header.slice(20)).toEqual([
      '目標値（件）',
      '実績値',
      '達成率',
      '単位',
      '二次評価',
      '中間',
      '版（町の列）',
    ]);
    expect(first.slice(20)).toEqual(['1,200', '900', '75', '件', '4', '半ばです。\n続けます。', '初版']);
    expect(second.slice(20)).toEqual(['', '', '', '', '', '', '']);
    expect(third.slice(20)).toEqual(["'=2+2", '<b>', '', '', '', '', '']);
  });

  it('are in the Table Schema and in the dictionary', async () => {
    const records = recordsOf(BOOK);
    const schema = await Schema.load(JSON.parse(tableSchema(publicationOf(BOOK), records, 'data.csv')));
    expect(schema.errors).toEqual([]);
    const [header = [], ...rows] = rowsOf(dataCsv(records));
    for (const row of rows) expect(schema.castRow(row)).toHaveLength(header.length);
    const [, ...lines] = rowsOf(dictionaryCsv(records));
    expect(lines.map(([name]) => name)).toEqual(header);
    expect(lines.slice(20).map(([, title, type, , example]) => [title, type, example])).toEqual([
      ['target', '文字列', '1,200'],
      ['actual', '文字列', '900'],
      ['achievement_rate', '整数', '75'],
      ['measure', '文字列', '件'],
      ['second_rating', '文字列', '4'],
      ['中間', '文字列', '半ばです。 続けます。'],
      ['版（町の列）', '文字列', '初版'],
    ]);
  });

  it('stand in a list beside the goal on its page, levels in words', () => {
    const page = pageOf(BOOK, 0);
    expect(page).toContain('<th scope="col">数値や二次評価など</th>');
    expect(page).toContain('<dt>達成率</dt><dd><p>75%</p></dd>');
    expect(page).toContain('<dt>二次評価</dt><dd>4　目標を概ね達成した。</dd>');
    expect(page).toContain('<dt>中間</dt><dd><p>半ばです。</p><p>続けます。</p></dd>');
    expect(page).not.toMatch(/秘密|なぜ？|空の列/);
    expect(pageOf(BOOK, 1)).toContain('<dd><p>&lt;b&gt;</p></dd>');
  });

  it('are not seen where a town has none', () => {
    const bare = { ...BOOK, further: [] };
    expect(rowsOf(dataCsv(recordsOf(bare)))[0]).toHaveLength(20);
    expect(rowsOf(dictionaryCsv(recordsOf(bare)))).toHaveLength(21);
    expect(pageOf(bare, 0)).not.toContain('数値や二次評価など');
  });

  it('give no rate of a figure that is not published', () => {
    const settings = [...SETTINGS.slice(0, 5), ['公表しない列', '目標値（件）'], ...SETTINGS.slice(5)];
    const [header = []] = rowsOf(dataCsv(recordsOf({ ...BOOK, settings })));
    expect(header).not.toContain('達成率');
  });
});

describe('the gate', () => {
  const obstaclesOf = (book: Book): Obstacle[] => {
    const tabs = tabsOf(book);
    return findObstacles({ checked: checkTabs(tabs), tabs, comments: [], hasChanged: () => false }).filter(
      ({ kind }) => kind !== 'not-closed' && kind !== 'opinion',
    );
  };
  const withCell = (column: number, text: string): Book => ({
    ...BOOK,
    departments: {
      総務課: [
        [
          1,
          '文書',
          '',
          '',
          '進めます。',
          4,
          '進めました。',
          '',
          ...FURTHER.map((_, at) => (at === column ? text : '')),
        ],
      ],
      税務課: [[1, '収納', '', '', '集めます。', 4, '集めました。']],
    },
  });

  it.each([
    [4, '電話は 043-123-4567 です。', 'personal-data', 'M2'],
    [7, '係長が病気療養のため', 'personal-circumstances', 'P2'],
    [4, '#REF!', 'error', 'M2'],
  ])('reads column %i of the town: %s', (column, text, kind, cell) => {
    expect(obstaclesOf(withCell(column, text))).toEqual([
      { kind, department: '総務課', cell, text: expect.any(String), mark: expect.any(String) },
    ]);
    expect(obstaclesOf(withCell(6, text))).toEqual([]);
  });

  it('stops at a name in 公表しない列 that no tab has', () => {
    const settings = [['公表しない列', '内部めも'], ...SETTINGS];
    expect(obstaclesOf({ ...withCell(0, ''), settings })).toMatchObject([
      { kind: 'error', department: '', cell: 'B1', text: expect.stringContaining('内部めも') },
    ]);
  });
});

it('tells residents of a change in a column that is published, and of no other', () => {
  const change = (column: string) => ({
    department: '総務課',
    goal: '集めます。',
    cell: 'L3',
    column,
    before: '3',
    after: '4',
  });
  expect(
    changeLines([change('二次評価'), change('内部メモ'), change('rating')], (name) => name === '二次評価'),
  ).toEqual(['集めます。　二次評価：「3」を「4」に訂正', '集めます。　達成度：「3」を「4」に訂正']);
});

describe('a column of the town', () => {
  const namesOf = (...headers: readonly string[]): string[] =>
    publishedColumns({ further: headers.map((name, at) => ({ name, at: at + 9 })) }, ['内部 メモ']).map(
      ({ name, role }) => `${name} ${role ?? ''}`.trim(),
    );

  it('has its header on one line, or the letters of its column', () => {
    expect(namesOf(' 次年度 \n の\n方針 ', 'メモ', '\u0001')).toEqual(['次年度の方針', 'メモ', 'L列']);
  });

  it('is left out where it is internal, withheld, or there already', () => {
    expect(namesOf('所見', '回答', '内部メモ', 'メモ', 'メ モ')).toEqual(['メモ']);
  });

  it('has the rate behind the later one of two figures that are published', () => {
    expect(namesOf('目標値', 'メモ', '実績値', '単位')).toEqual([
      '目標値 target',
      'メモ',
      '実績値 actual',
      '達成率 rate',
      '単位 measure',
    ]);
    expect(namesOf('実績値', '目標値')).toEqual(['実績値 actual', '目標値 target', '達成率 rate']);
    expect(namesOf('実績値', '達成率', '目標値')).toEqual(['実績値 actual', '達成率 rate', '目標値 target']);
    expect(namesOf('実績値')).toEqual(['実績値 actual']);
    expect(namesOf('目標値')).toEqual(['目標値 target']);
  });

  it.each([
    ['目標値（件）', 'target'],
    ['実績値', 'actual'],
    ['単位', 'measure'],
    ['課長評価（5段階）', 'secondRating'],
    ['達 成率', 'rate'],
    ['備考', undefined],
  ])('%s is what every town means by %s', (name, role) => {
    expect(roleOfName(name)).toBe(role);
  });

  it('says what is typed, and the rate of its figures', () => {
    const tabs = tabsOf({
      further: ['二次評価', '段階', '目標値', '実績値'],
      departments: {
        総務課: [[1, '文書', '', 1, '進めます。', 4, '進みました。', '', 4, ' ４ ', 10, 9]] as never,
      },
    });
    const evaluation = checkTabs(tabs).departments[0]?.evaluation;
    if (!evaluation) throw new Error('no evaluation');
    const columns = publishedColumns(evaluation, []);
    const [goal] = evaluation.themes[0]?.goals ?? [];
    expect(goal && [...townTexts(evaluation, columns, goal)]).toEqual([
      ['二次評価', '4'],
      ['段階', '４'],
      ['目標値', '10'],
      ['実績値', '9'],
      ['達成率', '90'],
    ]);
    const unsure = goal && townTexts(evaluation, columns, { ...goal, further: ['未定', '', '', ''] });
    expect(unsure && [...unsure.values()]).toEqual(['未定', '', '', '', '']);
    const withBlank = {
      ...evaluation,
      themes: [{ ...evaluation.themes[0], goals: [{ ...goal, further: ['＃', '　', '#N/A'] }] }],
    };
    expect(townCells(withBlank as never, columns)).toEqual([
      { cell: 'I2', column: '二次評価', text: '＃', isError: false },
      { cell: 'K2', column: '目標値', text: '#N/A', isError: true },
    ]);
  });
});
