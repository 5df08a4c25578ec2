/** What single headers of papers mean. */
import { findHeader } from '../../src/core/evaluation/header';
import { FIVE_LEVELS, scaleOf } from '../../src/core/evaluation/scale';
import { guessRoles } from '../../src/core/paper/column-roles';
import { findColumns } from '../../src/core/paper/find-columns';
import { plainCell } from '../../src/core/paper/paper';
import { gridOf } from '../../src/core/paper/table-grid';
import { understandPaper } from '../../src/core/paper/understand-paper';
import { goalsInPaper } from '../../src/page/book/pasted-paper';
import { readText } from '../../src/papers/read-paper';

const roleOf = (text: string) => guessRoles(text)[0]?.role;

describe('names that are joined', () => {
  it.each([
    ['成果・理由', '理由・成果', 'outcome'],
    ['実績・成果', '成果／実績', 'outcome'],
    ['効果・理由', '理由又は効果', 'outcome'],
    ['成果又は未達成の要因', '未達成の要因又は成果', 'outcome'],
    ['目標・取組内容', '取組内容・目標', 'goal'],
    ['目標・指標', '指標・目標', 'goal'],
    ['事業名・目標', '目標・事業名', 'themeGoal'],
    ['成果・課題', '課題・成果', 'own'],
  ])('mean the same in any order: %s, %s', (one, other, role) => {
    expect([roleOf(one), roleOf(other)]).toEqual([role, role]);
  });

  it('are columns of a tab in any order too', () => {
    const columnsOf = (...headers: string[]) => findHeader([headers])?.columns;
    expect(columnsOf('番号', '個別事業', '目標', '達成度', '理由・効果')?.outcome).toBe(4);
    expect(columnsOf('番号', '個別事業', '取組内容・目標', '達成度', '成果・実績')).toMatchObject({
      goal: 2,
      outcome: 4,
    });
  });
});

it('shows the column of remarks that is taken for the reason as such', () => {
  const csv = '個別事業,目標,達成度,成果・課題\n防災,訓練をする。,4,全地区で行った。';
  const read = (choices: Parameters<typeof understandPaper>[1]['choices'] = []) =>
    understandPaper(readText('a.csv', csv), { scale: FIVE_LEVELS, department: '', further: [], choices });
  expect(read().rows[0]?.outcome).toBe('全地区で行った。');
  expect(read().columns.find(({ header }) => header === '成果・課題')?.role).toBe('outcome');
  const own = read([{ column: '成果・課題', role: 'own' }]);
  expect([own.rows[0]?.outcome, own.rows[0]?.columns]).toEqual(['', { '成果・課題': '全地区で行った。' }]);
});

describe('a table that is pasted into a tab', () => {
  const WORDS = scaleOf(['達成', '一部達成', '未達成'].map((symbol) => ({ symbol, meaning: '' })));
  const goals = (text: string, scale = WORDS): number => goalsInPaper({ html: '', text }, scale);

  it('is no paper where a level of the book stands in place of a header', () => {
    const rows = '目標管理\t達成\t成果\n備蓄を増やす\t一部達成\t七百食にとどまった。';
    expect(goals(rows)).toBe(0);
    expect(goals('目標\t達成\t成果\n備蓄を増やす\t一部達成\t七百食にとどまった。', FIVE_LEVELS)).toBe(1);
  });

  it('has as many goals as the dialog will show', () => {
    const paper = '個別事業\t目標\t達成度\t理由\n防災\t訓練をする。\t達成\t全地区で行った。';
    expect(goals(paper)).toBe(1);
  });
});

it('takes as many goals as a 課 may have', () => {
  const paper = (goals: number): string =>
    ['目標,達成度,理由', ...Array.from({ length: goals }, (_, at) => `${at}回行う,4,行った。`)].join('\n');
  const read = (goals: number) =>
    understandPaper(readText('a.csv', paper(goals)), {
      ...{ scale: FIVE_LEVELS, department: '', further: [], choices: [] },
    });
  const [most, more] = [read(500), read(501)];
  expect([most.goals, most.rows.length, more.goals, more.rows.length]).toEqual([500, 500, 501, 0]);
  expect(more.questions).toHaveLength(1);
});

it('looks for a header in twenty rows', () => {
  const rows = (above: number): string[][] => [
    ...Array.from({ length: above }, (_, at) => [`${at + 1}枚目`, '写真', '町内', '無料']),
    ['個別事業', '目標', '達成度', '理由'],
    ['防災', '訓練をする。', '4', '行った。'],
  ];
  const topIn = (above: number): number | undefined =>
    findColumns(
      gridOf({ kind: 'table', name: '', rows: rows(above).map((row) => row.map((text) => plainCell(text))) }),
      FIVE_LEVELS,
      [],
    )?.top;
  expect([0, 19, 20].map(topIn)).toEqual([0, 19, undefined]);
});
