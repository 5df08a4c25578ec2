/** The list of goals with a low rating below the table of 集計. */
import type { CellValue } from '../../../src/core/cells/cell-value';
import { FIVE_LEVELS, type Scale, scaleOf } from '../../../src/core/evaluation/scale';
import { readSettings, type Settings } from '../../../src/core/settings/settings';
import { findLowGoals, type LowGoals, listsSame, lowGoals } from '../../../src/core/summary/low-goals';
import { findSummary } from '../../../src/core/summary/summary-place';
import { evaluationOf } from '../check/department-tab';

const SETTINGS = readSettings([
  ['年度', '平成29'],
  ['理由が必要な達成度', 2],
]);
const ROWS = [
  [1, '防災', '室', 1, '訓練', 2, '雨のため中止しました。'],
  ['', '', '', 2, '広報', 3, '配りました。'],
  ['', '', '', 3, '備蓄', '２', '足りません。'],
  ['', '', '', '', '', 1, '目標がありません。'],
  [2, '点検', '班', '', '', 1, '時間がありませんでした。'],
];
const listOf = (settings: Settings): LowGoals =>
  lowGoals({
    settings,
    departments: [
      { name: '会計課', evaluation: null },
      { name: '総務課', evaluation: evaluationOf(ROWS) },
    ],
  });

describe('lowGoals', () => {
  it('lists those rated at or below the limit, with theme and reason, in the order of the rows', () => {
    expect(listOf(SETTINGS)).toEqual({
      limit: '2',
      goals: [
        {
          department: '総務課',
          theme: '1. 防災（室）',
          rating: 2,
          goal: '(1) 訓練',
          outcome: '雨のため中止しました。',
        },
        {
          department: '総務課',
          theme: '2. 点検（班）',
          rating: 1,
          goal: '',
          outcome: '時間がありませんでした。',
        },
      ],
    });
  });

  it('goes by the limit of the town, by its symbols, and lists nothing where nothing is rated', () => {
    expect(listOf({ ...SETTINGS, limit: 1 }).goals.map(({ theme }) => theme)).toEqual(['2. 点検（班）']);
    const scale: Scale = scaleOf(['S', 'A', 'B', 'C', 'D'].map((symbol) => ({ symbol, meaning: '' })));
    const town = listOf({ ...SETTINGS, scale });
    expect([town.limit, town.goals[0]?.rating]).toEqual(['C', 'C']);
    expect(listOf({ ...SETTINGS, isRated: false }).goals).toEqual([]);
  });
});

const HEADER: CellValue[] = [
  '課',
  '目標数',
  '入力済み',
  '要修正',
  '達成度5',
  '達成度4',
  '達成度3',
  '達成度2',
  '達成度1',
];
const LIST: CellValue[] = [
  '課',
  '個別事業',
  '',
  '',
  '',
  '',
  '',
  '',
  '達成度',
  '目標',
  '達成できなかった理由等',
];
const line = (theme: string, rating: CellValue, outcome: string, goal = '(1) 訓練'): CellValue[] => [
  ...['総務課', theme, '', '', '', '', '', ''],
  ...[rating, goal, outcome],
];

/** A table of one 課, and what stands below its 合計. */
function sheet(...below: CellValue[][]) {
  const values = [[...HEADER, '達成度の内訳', '平均（参考）'], ['総務課'], ['合計'], ...below];
  const table = findSummary(values, FIVE_LEVELS);
  if (table === null) throw new Error('no table');
  return { values, table, place: findLowGoals(values, table) };
}

describe('findLowGoals', () => {
  it('finds the header, its lines, and the room below them', () => {
    const first = line('防災', 2, '雨。');
    expect(sheet([], LIST).place).toEqual({ headerRow: 4, lines: 0, free: null });
    expect(sheet(LIST, first, first).place).toEqual({ headerRow: 3, lines: 2, free: null });
    expect(sheet([], LIST, first, [''], [''], ['', 'メモ']).place).toEqual({
      headerRow: 4,
      lines: 1,
      free: 2,
    });
    expect(sheet([], LIST, first, ['', '', 'メモ']).place).toEqual({ headerRow: 4, lines: 1, free: 0 });
    expect(sheet([], LIST, ['', '', '', '', '', '', '', '', '', '', '雨。']).place?.lines).toBe(1);
  });

  it('is none where a text of the header is another, and knows them in any width', () => {
    expect(
      sheet(
        [],
        LIST.map((text) => (text === '目標' ? '目的' : text)),
      ).place,
    ).toBeNull();
    expect(sheet([], ['課 ', ...LIST.slice(1)]).place?.headerRow).toBe(4);
    expect(sheet().place).toBeNull();
  });
});

describe('listsSame', () => {
  const same = (caption: string, lines: CellValue[][], list = listOf(SETTINGS)): boolean => {
    const { values, table, place } = sheet([caption], LIST, ...lines);
    if (place === null) throw new Error('no list');
    return listsSame(values, table, place, list);
  };
  const lines = [
    line('1. 防災（室）', 2, '雨のため中止しました。'),
    line('2. 点検（班）', '1', '時間がありませんでした。', ''),
  ];
  const caption = '達成度が2以下の目標（2件）';

  it('holds whenever the list was made', () => {
    expect(same(caption, lines)).toBe(true);
    expect(same(`${caption}　2018/4/10 の点検の時点。`, lines)).toBe(true);
  });

  it('does not hold where a line, a text or the caption is another', () => {
    expect(same(caption, lines.slice(0, 1))).toBe(false);
    expect(same(caption, [...lines, line('3. 税', 1, '')])).toBe(false);
    expect(same(caption, [line('1. 防災（室）', 1, '雨のため中止しました。'), ...lines.slice(1)])).toBe(
      false,
    );
    expect(same(caption, [...lines.slice(0, 1), line('2. 点検（班）', 1, '人手が足りません。', '')])).toBe(
      false,
    );
    expect(same('達成度が1以下の目標（2件）', lines)).toBe(false);
    expect(same(`（写し）${caption}`, lines)).toBe(false);
  });
});
