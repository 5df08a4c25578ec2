/** What holds of the check whatever stands in the cells. */
import fc from 'fast-check';
import type { CellValue } from '../../../src/core/cells/cell-value';
import { foldText, trimBlanks } from '../../../src/core/cells/folded-text';
import { checkTabs } from '../../../src/core/check/check-tabs';
import type { Tab } from '../../../src/core/department-tab/tab';
import { parseGoalNumber } from '../../../src/core/evaluation/goal-number';
import { needsWork } from '../../../src/core/finding';
import { planFixes } from '../../../src/core/fixes/fix-plan';
import { GOALS, OUTCOMES } from '../real-like-texts';
import { HEADER_ROW } from './department-tab';

const SETTINGS: Tab = {
  name: '設定',
  values: [
    ['年度', '令和2', ''],
    ['評価基準日', 'R3.3.31', ''],
    ['課名', '職名', '氏名'],
    ['総務課', '', ''],
  ],
};

/** Pieces that the rules look at, good and bad; put together they give every kind of text. */
const PIECES = [
  ...[
    '訓練を行いました。',
    '周知した。',
    '達成できなかった。',
    '今後検討する。',
    '雨のため、',
    '同上',
    '特になし',
    '計画どおり実施しました。',
    '前回記載した内容から変更ありません',
    '事情により延期した。',
    '理由：',
    '〇〇のため、〇〇が遅れた。',
  ],
  ...[
    '、',
    '，',
    '。',
    '（',
    '）',
    '(',
    ')',
    '「',
    '」',
    '１',
    '2',
    '１2',
    '30件',
    '３０人',
    '80％以上とします',
    '6団体',
  ],
  ...[
    'ﾃﾞｰﾀ',
    '｢',
    '㈱',
    '①',
    '1) ',
    '\ue000',
    '　　　',
    '\n',
    ' ',
    '・',
    '平成32年度',
    '令和1年',
    '平成31年6月',
    '令和元年度は',
  ],
  ...['髙﨑', '𠮷', 'a@example.lg.jp', '03-1234-5678', '#REF!', '='],
];
const pieces = fc.array(fc.constantFrom(...PIECES), { maxLength: 6 }).map((some) => some.join(''));
/** Pieces alone, or within a text as departments write them. */
const amidst = (texts: readonly string[]) =>
  fc.oneof(
    pieces,
    fc.constantFrom(...texts),
    fc.tuple(fc.constantFrom(...texts), pieces, fc.nat(40)).map(([whole, some, at]) => {
      return whole.slice(0, at) + some + whole.slice(at);
    }),
  );

const row: fc.Arbitrary<Row> = fc.record({
  number: fc.constantFrom<CellValue>('', 1, 2, '1.', '２'),
  title: fc.constantFrom('', '防災', '人事', '（防災)'),
  unit: fc.constantFrom('', '室'),
  goalNumber: fc.oneof(
    fc.constantFrom<CellValue>('', 1, 2, '(1)', '①', '２', -2, '1-1', 'ア'),
    fc.record({ year: fc.constant(2018), month: fc.integer({ min: 1, max: 3 }), day: fc.constant(1) }),
  ),
  goal: amidst(GOALS),
  rating: fc.constantFrom<CellValue>(
    '',
    1,
    2,
    3,
    4,
    5,
    '４',
    '④',
    '4 概ね',
    '5 未達成',
    ' 3',
    'B',
    6,
    '△ 一部',
    '概ね達成（4）',
    '約80%',
    '② 計画通り',
  ),
  outcome: amidst(OUTCOMES),
});
interface Row {
  readonly number: CellValue;
  readonly title: string;
  readonly unit: string;
  readonly goalNumber: CellValue;
  readonly goal: string;
  readonly rating: CellValue;
  readonly outcome: string;
}

const rows = fc.array(row, { minLength: 1, maxLength: 6 });
const valuesOf = (list: readonly Row[]): CellValue[][] => [
  [...HEADER_ROW],
  ...list.map((each) => [
    each.number,
    each.title,
    each.unit,
    each.goalNumber,
    each.goal,
    each.rating,
    each.outcome,
    '',
  ]),
];
const tabsOf = (values: readonly (readonly CellValue[])[]): Tab[] => [SETTINGS, { name: '総務課', values }];
const findingsOf = (values: readonly (readonly CellValue[])[]) =>
  checkTabs(tabsOf(values)).departments[0]?.findings ?? [];

const fixed = (values: readonly (readonly CellValue[])[]): CellValue[][] => {
  const mended = values.map((line) => [...line]);
  for (const { row: at, column, after } of planFixes(tabsOf(values), undefined, () => true)) {
    (mended[at] ?? [])[column] = after;
  }
  return mended;
};

/** The same ones each time; `JIKO_HYOKA_SEED=…` tries others. */
const RUNS = { numRuns: 200, seed: Number(process.env['JIKO_HYOKA_SEED'] ?? 1) };

describe('texts made comparable', () => {
  it('are so at once: folded twice is folded once, and trimming goes no further', () => {
    fc.assert(
      fc.property(amidst([...GOALS, ...OUTCOMES]), (some) => {
        expect(foldText(foldText(some))).toBe(foldText(some));
        expect(trimBlanks(trimBlanks(some))).toBe(trimBlanks(some));
        expect(parseGoalNumber(parseGoalNumber(some))).toBe(parseGoalNumber(some));
      }),
      RUNS,
    );
  });
});

describe('fixes', () => {
  it('leave nothing to fix: mended twice is mended once', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const once = fixed(valuesOf(list));
        expect(planFixes(tabsOf(once), undefined, () => true)).toEqual([]);
        expect(findingsOf(once).filter(({ fix }) => fix !== null)).toEqual([]);
      }),
      RUNS,
    );
  });

  it('never make an error', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const values = valuesOf(list);
        const before = new Set(
          findingsOf(values)
            .filter(needsWork)
            .map(({ cell }) => cell),
        );
        // A rating that can be read now may show that its reason is missing: that was so before.
        const rated = new Set(
          planFixes(tabsOf(values), undefined, ({ rule }) => rule === 'rating-invalid').map(
            ({ row: at }) => at + 1,
          ),
        );
        const made = findingsOf(fixed(values)).filter(
          (found) =>
            needsWork(found) &&
            !before.has(found.cell) &&
            !(rated.has(found.row) && found.rule === 'explanation-missing'),
        );
        expect(made).toEqual([]);
      }),
      RUNS,
    );
  });

  it('touch neither blanks at the beginning of a line, nor bullets, nor line breaks, nor rare characters', () => {
    const kept = /^[ \u3000]+|^[・①-⑳]|\n|[髙﨑濵𠮷]/gmu;
    fc.assert(
      fc.property(rows, (list) => {
        const values = valuesOf(list);
        for (const [at, line] of fixed(values).entries()) {
          for (const column of [4, 6]) {
            const [was, is] = [String(values[at]?.[column]), String(line[column])];
            expect(is.match(kept)).toEqual(was.match(kept));
          }
        }
      }),
      RUNS,
    );
  });
});

describe('findings', () => {
  const said = (
    values: readonly (readonly CellValue[])[],
    rowOf = (at: number) => at,
    columnOf = (at: number) => at,
  ) =>
    findingsOf(values)
      // What names rows in words is compared by its rule and place.
      .map(({ rule, severity, row: at, column, fix }) =>
        [rule, severity, rowOf(at), columnOf(column), fix?.value].join(' '),
      )
      .sort();

  it('do not depend on the order of the columns', () => {
    const order = fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7], { minLength: 8 });
    fc.assert(
      fc.property(rows, order, (list, columns) => {
        const values = valuesOf(list);
        const moved = values.map((line) => columns.map((at) => line[at] ?? ''));
        expect(
          said(
            moved,
            (at) => at,
            (column) => (columns[column - 1] ?? 0) + 1,
          ),
        ).toEqual(said(values));
      }),
      RUNS,
    );
  });

  it('do not depend on blank rows', () => {
    fc.assert(
      fc.property(rows, fc.nat({ max: 3 }), (list, blanks) => {
        const values = valuesOf(list);
        const blank = HEADER_ROW.map(() => '');
        const spread = values.flatMap((line, at) =>
          at === 0 ? [line] : [...Array(blanks).fill(blank), line],
        );
        expect(said(spread, (at) => (at - 2 - blanks) / (blanks + 1) + 2)).toEqual(said(values));
      }),
      RUNS,
    );
  });

  it('do not depend on whether the theme is repeated in its rows', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const themes = list.map((each, at) => ({
          ...each,
          number: at < 3 ? 1 : 2,
          title: at < 3 ? '防災' : '人事',
        }));
        const once = themes.map((each, at) =>
          at === 0 || at === 3 ? each : { ...each, number: '', title: '' },
        );
        // Rows out of order are looked for only where the theme is inherited.
        const byNumber = (values: readonly (readonly CellValue[])[]) =>
          said(values).filter((line) => !/^(rows-out-of-order|number-)/.test(line));
        expect(byNumber(valuesOf(once))).toEqual(byNumber(valuesOf(themes)));
      }),
      RUNS,
    );
  });
});
