/** Single lines and cells of papers: numbers before them, names of 個別事業, ratings, and names of what stands behind them. */
import { FIVE_LEVELS, scaleOf } from '../../src/core/evaluation/scale';
import { parseColumnChoices } from '../../src/core/paper/column-choices';
import {
  headingOfText,
  isUnitName,
  mayBeHeading,
  readHeadingLine,
  splitUnit,
} from '../../src/core/paper/heading';
import { importCells, type WrittenRow } from '../../src/core/paper/import-cells';
import { readLabelled } from '../../src/core/paper/labelled-text';
import { leftColumns } from '../../src/core/paper/left-columns';
import { readLabel } from '../../src/core/paper/line-label';
import { looksLikeRating, readPaperRating } from '../../src/core/paper/paper-rating';

describe('the number before a line', () => {
  it.each<[string, string, string, string]>([
    ['第1章 総務', 'part', '1', '総務'],
    ['第三　防災', 'part', '3', '防災'],
    ['第１２節：広報', 'part', '12', '広報'],
    ['Ⅳ 税務', 'part', '4', '税務'],
    ['Ⅹ．税務', 'part', '10', '税務'],
    ['1. 訓練', 'dot', '1', '訓練'],
    ['１０．訓練', 'dot', '10', '訓練'],
    ['01、訓練', 'dot', '1', '訓練'],
    ['3) 訓練', 'half', '3', '訓練'],
    ['３）訓練', 'half', '3', '訓練'],
    ['(1) 訓練', 'paren', '1', '訓練'],
    ['（２）訓練', 'paren', '2', '訓練'],
    ['( 3 )訓練', 'paren', '3', '訓練'],
    ['⑴訓練', 'paren', '1', '訓練'],
    ['⒇訓練', 'paren', '20', '訓練'],
    ['①訓練', 'circled', '1', '訓練'],
    ['⑳ 訓練', 'circled', '20', '訓練'],
    ['ア 訓練', 'kana', 'ア', '訓練'],
    ['（イ）．訓練', 'kana', 'イ', '訓練'],
    ['コ．訓練', 'kana', 'コ', '訓練'],
    ['2 訓練', 'plain', '2', '訓練'],
    ['　12　訓練', 'plain', '12', '訓練'],
    ['第二十三章 訓練', 'part', '23', '訓練'],
    ['第十章 訓練', 'part', '10', '訓練'],
    ['第十一　訓練', 'part', '11', '訓練'],
    ['第二十　訓練', 'part', '20', '訓練'],
    ['1.', 'dot', '1', ''],
    ['(1)一行目\n二行目', 'paren', '1', '一行目\n二行目'],
  ])('%j is %s %s', (line, style, number, rest) => {
    expect(readLabel(line)).toEqual({ style, number, rest });
  });

  it.each([
    ['1.5倍にする'],
    ['(1)と同じ'],
    ['(1)の訓練'],
    ['①を参照'],
    ['⑵、⑶を参照'],
    ['2018年度の訓練'],
    ['1234. 訓練'],
    ['10 20'],
    ['2 . 訓練は'],
    ['アンケート'],
    ['サ 訓練'],
    ['訓練'],
    [''],
    ['第1回訓練'],
  ])('%j begins with none, or not with this', (line) => {
    const label = readLabel(line);
    expect(label === null || label.style === 'dot').toBe(true);
    if (label !== null) expect(line).toBe('2 . 訓練は');
  });
});

describe('who does the work', () => {
  it.each<[string, string, string]>([
    ['窓口の改善（住民班）', '窓口の改善', '住民班'],
    ['窓口の改善　(住民班)', '窓口の改善', '住民班'],
    ['窓口の改善【住民班】', '窓口の改善', '住民班'],
    ['窓口（本庁）の改善（住民班）', '窓口（本庁）の改善', '住民班'],
    ['窓口の改善（継続）', '窓口の改善（継続）', ''],
    ['窓口の改善（新規）', '窓口の改善（新規）', ''],
    ['窓口の改善（100件）', '窓口の改善（100件）', ''],
    ['窓口の改善（H30.3）', '窓口の改善（H30.3）', ''],
    ['（住民班）', '（住民班）', ''],
    ['窓口（本庁）の改善', '窓口（本庁）の改善', ''],
    [`窓口（${'班'.repeat(30)}）`, '窓口', '班'.repeat(30)],
    [`窓口（${'班'.repeat(31)}）`, `窓口（${'班'.repeat(31)}）`, ''],
  ])('%s: %s, %s', (text, title, unit) => {
    expect(splitUnit(text)).toEqual({ title, unit });
  });

  it.each<[string, boolean]>([
    ['総務班', true],
    ['総務課', true],
    ['推進グループ', true],
    ['1. 総務班', false],
    ['総務班（課長）', false],
    ['班', false],
    ['窓口の改善', false],
    [`${'総'.repeat(12)}班`, true],
    [`${'総'.repeat(13)}班`, false],
  ])('a line %s is nothing else: %s', (line, isUnit) => {
    expect(isUnitName(headingOfText(line))).toBe(isUnit);
  });
});

describe('a heading', () => {
  it.each<[string, { number: string; title: string; unit: string; style: string | null }]>([
    ['1. 窓口の改善（住民班）', { number: '1', title: '窓口の改善', unit: '住民班', style: 'dot' }],
    ['■窓口の改善', { number: '', title: '窓口の改善', unit: '', style: null }],
    ['【窓口の改善】', { number: '', title: '窓口の改善', unit: '', style: null }],
    ['重点目標１　漏水対策', { number: '1', title: '漏水対策', unit: '', style: 'dot' }],
    ['個別事業：防災', { number: '', title: '防災', unit: '', style: 'dot' }],
    ['事業 (2) 防災', { number: '2', title: '防災', unit: '', style: 'paren' }],
    ['施策名12. 防災（総務課）', { number: '12', title: '防災', unit: '総務課', style: 'dot' }],
    ['事業の見直し', { number: '', title: '事業の見直し', unit: '', style: null }],
    ['※', { number: '', title: '※', unit: '', style: null }],
  ])('%s is read', (text, heading) => {
    expect(headingOfText(text)).toEqual(heading);
  });

  it.each<[string, boolean]>([
    ['防災', true],
    ['防災を進めます。', false],
    ['防災．', false],
    ['防災\n広報', false],
    ['字'.repeat(120), true],
    ['字'.repeat(121), false],
  ])('%#: is short and no sentence', (text, may) => {
    expect(mayBeHeading(text)).toBe(may);
  });

  it.each<[string, boolean, string | undefined]>([
    ['1. 防災', false, '防災'],
    ['防災', true, '防災'],
    ['防災', false, undefined],
    ['■ 防災', false, '防災'],
    ['◆防災', false, '防災'],
    ['【防災】', false, '防災'],
    ['重点事業：防災', false, '防災'],
    ['総務課 自己評価書', true, undefined],
    ['総務課の目標（平成29年度）', true, undefined],
    ['平成29年度 各課の目標', true, undefined],
    ['平成29年度の事業評価', true, undefined],
    ['1. 自己評価書の見直し', false, '自己評価書の見直し'],
    ['防災を進めました。', true, undefined],
    ['1.', false, undefined],
  ])('outside of tables %s, bold %s, is %s', (text, isBold, title) => {
    expect(readHeadingLine({ text, isBold } as never)?.title).toBe(title);
  });
});

describe('a rating on paper', () => {
  const LETTERS = scaleOf(['A', 'B', 'C', 'D'].map((symbol) => ({ symbol, meaning: '' })));
  const SIGNS = scaleOf(['◎', '○', '△', '×'].map((symbol) => ({ symbol, meaning: '' })));
  const read = (text: string, scale = FIVE_LEVELS): (string | number)[] => {
    const { symbol, certainty, doubt } = readPaperRating(text, scale);
    return [symbol, certainty, doubt];
  };

  it.each([
    ['4', '4'],
    ['４', '4'],
    ['４点', '4'],
    ['4.0', '4'],
    ['(4)', '4'],
    ['【4】', '4'],
    ['評価：4', '4'],
    ['自己評価4', '4'],
    ['達成度　4', '4'],
    ['④', '4'],
    ['四', '4'],
    ['5段階', '5'],
    ['□5 ■4 □3 □2 □1', '4'],
    ['☐5 ☑4 ☐3', '4'],
    ['5 ④ 3 2 1', '4'],
    ['5・(4)・3・2・1', '4'],
    ['目標を概ね達成した。', '4'],
    ['4：目標を概ね達成した。', '4'],
  ])('%s is surely %s', (text, symbol) => {
    expect(read(text)).toEqual([symbol, 1, '']);
  });

  it.each([
    ['B', LETTERS, 'B'],
    ['Ｂ', LETTERS, 'B'],
    ['b評価', LETTERS, 'B'],
    ['Bランク', LETTERS, 'B'],
    ['判定B', LETTERS, 'B'],
    ['〇', SIGNS, '○'],
    ['◯', SIGNS, '○'],
    ['×', SIGNS, '×'],
  ] as const)('%s is one of the town’s', (text, scale, symbol) => {
    expect(read(text, scale)).toEqual([symbol, 1, '']);
  });

  it.each<[string, string, string]>([
    ['4・3', '4', 'several'],
    ['4→5', '4', 'several'],
    ['□5 ■4 ■3', '', 'unknown'],
    ['4 3', '4', 'several'],
    ['6', '', 'unknown'],
    ['よくできた', '', 'unknown'],
  ])('%s is doubtful', (text, symbol, doubt) => {
    const [found, certainty, said] = read(text);
    expect([found, said]).toEqual([symbol, doubt]);
    expect(certainty).toBeLessThan(0.5);
  });

  it.each([
    ...['5', '10', 'A', 's', 'SS', 'B+', '◎', '△', '85%', '85.5％', '－', 'B評価', '3点', '4.0'],
    ...[
      '達成',
      '概ね達成',
      'おおむね達成した',
      '一部達成',
      '未達成',
      '順調',
      'やや遅れ',
      '計画どおり',
      '継続中',
      'A：達成',
      '高い',
    ],
  ])('%s is like a rating of some town', (text) => {
    expect(looksLikeRating(text, LETTERS)).toBe(true);
  });

  it.each([
    '',
    '訓練を3回行った。',
    '100人',
    'Z',
    '11',
    'F',
    '平成29年度',
    `達成${'し'.repeat(80)}`,
    '1,200',
    '達成に向けて努力',
  ])('%s is like none', (text) => {
    expect(looksLikeRating(text, LETTERS)).toBe(false);
  });
});

describe('a name before its text', () => {
  it.each<[string, string, string]>([
    ['目標：訓練を行う', 'goal', '訓練を行う'],
    ['【成果】訓練を行った', 'outcome', '訓練を行った'],
    ['■自己評価　B', 'rating', 'B'],
    ['達成度 4', 'rating', '4'],
    ['理由　　老朽管の更新', 'outcome', '老朽管の更新'],
    ['目標\n訓練を行う', 'goal', '訓練を行う'],
    ['目標', 'goal', ''],
  ])('%j is %s', (text, role, rest) => {
    expect(readLabelled(text)).toMatchObject({ role, rest });
  });

  it.each(['訓練を行う', '理由 老朽管の更新が遅れたためである', '10時：集合', ''])('%j has none', (text) => {
    expect(readLabelled(text)).toBeNull();
  });
});

describe('what a person says of columns', () => {
  it.each<[string, { column: string; role: string }[]]>([
    ['目標=取組内容', [{ column: '取組内容', role: 'goal' }]],
    [
      '達成度＝判定、理由= 3 ',
      [
        { column: '判定', role: 'rating' },
        { column: '3', role: 'outcome' },
      ],
    ],
    ['goal=a=b,', [{ column: 'a=b', role: 'goal' }]],
    ['使わない=備考', [{ column: '備考', role: 'ignored' }]],
    ['', []],
  ])('%s is read', (typed, choices) => {
    expect(parseColumnChoices(typed)).toEqual(choices);
  });

  it.each(['目標', '目標=', '=取組', 'ほげ=取組'])('%s is refused', (typed) => {
    expect(() => parseColumnChoices(typed)).toThrow(`「${typed}」は使えません。`);
  });

  it('names those that the tab has no place for, 達成率 not where figures give it', () => {
    const rows: Pick<WrittenRow, 'columns'>[] = [
      { columns: { 所見: 'a', 達成率: '90%' } },
      { columns: { '備 考': 'b' } },
    ];
    expect(leftColumns(rows, ['所見'])).toEqual(['達成率', '備 考']);
    expect(leftColumns(rows, ['備考', '目標値', '実績値'])).toEqual(['所見']);
    expect(leftColumns(rows, ['目標値'])).toEqual(['所見', '達成率', '備 考']);
  });
});

describe('the cells of rows', () => {
  const row = (change: Partial<WrittenRow>): WrittenRow => ({
    ...{ number: '', theme: '', unit: '', goalNumber: '', goal: '', rating: '', outcome: '', columns: {} },
    ...change,
  });
  const cellsOf = (rows: readonly WrittenRow[], lacking: readonly string[] = []) =>
    importCells(
      rows,
      5,
      (column) =>
        lacking.includes(column)
          ? undefined
          : ['number', 'title', 'unit', 'goalNumber', 'goal', 'rating', 'outcome'].indexOf(column),
      (name) => (name === '所見' ? 8 : undefined),
    );

  it('name a theme on its first row, again where its number is another', () => {
    const { cells } = cellsOf([
      row({ number: '1', theme: '防災', goal: 'a' }),
      row({ number: '1', theme: '防災', goal: 'b' }),
      row({ number: '2', theme: '防災', goal: 'c' }),
      row({ number: '2', theme: '広報', goal: 'd' }),
    ]);
    const texts = (column: number) => cells.filter((cell) => cell.column === column).map(({ text }) => text);
    expect([texts(0), texts(1), texts(4)]).toEqual([
      ['1', '', '2', '2'],
      ['防災', '', '防災', '広報'],
      ['a', 'b', 'c', 'd'],
    ]);
    expect(new Set(cells.map((cell) => cell.row))).toEqual(new Set([5, 6, 7, 8]));
    // Columns without anything are left out.
    expect(texts(2)).toEqual([]);
  });

  it('are numbers where a number belongs, and the goal’s number is a text', () => {
    const { cells } = cellsOf([
      row({ number: '123456', goalNumber: '1', rating: '4', goal: '5', columns: { 所見: '7', 備考: 'x' } }),
      row({ number: '1234567', rating: 'A', goal: 'b' }),
    ]);
    expect(cells.filter(({ isNumber }) => isNumber).map(({ column, text }) => [column, text])).toEqual([
      [0, '123456'],
      [5, '4'],
      [8, '7'],
    ]);
    expect(cells.filter(({ column }) => column === 8).map(({ text }) => text)).toEqual(['7', '']);
  });

  it('say which columns the tab lacks, where something belongs there', () => {
    expect(cellsOf([row({ goal: 'a', rating: '4' })], ['rating', 'unit']).missing).toEqual(['rating']);
  });
});
