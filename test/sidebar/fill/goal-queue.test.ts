/** What the form knows of a goal, before and after a write. */
import { FIVE_LEVELS } from '../../../src/core/evaluation/scale';
import type { GoalEntry } from '../../../src/core/overview/sidebar-data';
import { editsOf, withEdit } from '../../../src/sidebar/fill/goal-queue';

const ENTRY: GoalEntry = {
  sheet: '総務課',
  theme: '1. 庶務',
  number: '1',
  goal: '窓口を開く',
  rating: '3',
  ratingText: '3',
  outcome: '開いた',
  ratingCell: 'F9',
  outcomeCell: 'G9',
  further: [{ name: '次年度の方針', cell: 'I9', text: '続ける' }],
  findings: [],
  row: { cells: {}, texts: {} },
  headsTheme: false,
};
const edit = (cell: string, newValue: string) => ({
  sheet: '総務課',
  cell,
  goal: '窓口を開く',
  oldValue: '',
  newValue,
});

it('writes what differs, and says what stood there', () => {
  expect(editsOf(ENTRY, { rating: '4', outcome: '開いた', further: {} })).toEqual([
    { sheet: '総務課', cell: 'F9', goal: '窓口を開く', oldValue: '3', newValue: '4' },
  ]);
  expect(editsOf(ENTRY, { rating: '3', outcome: '', further: {} })).toEqual([
    { sheet: '総務課', cell: 'G9', goal: '窓口を開く', oldValue: '開いた', newValue: '' },
  ]);
  expect(
    editsOf({ ...ENTRY, ratingCell: '', outcomeCell: '' }, { rating: '4', outcome: '', further: {} }),
  ).toEqual([]);
});

it.each([
  ['4', '4'],
  ['', null],
  ['４', null],
] as const)('knows the rating after 「%s」 was written or put back', (text, rating) => {
  expect(withEdit(ENTRY, edit('F9', text), FIVE_LEVELS)).toMatchObject({
    rating,
    ratingText: text,
    outcome: '開いた',
  });
});

it('takes an outcome, and leaves another cell alone', () => {
  expect(withEdit(ENTRY, edit('G9', '閉じた'), FIVE_LEVELS)).toMatchObject({
    rating: '3',
    outcome: '閉じた',
  });
  expect(withEdit(ENTRY, edit('G10', '閉じた'), FIVE_LEVELS)).toEqual(ENTRY);
});

it('writes a column of the town where its text was changed', () => {
  const draft = { rating: '3', outcome: '開いた', further: { 次年度の方針: '広げる' } };
  expect(editsOf(ENTRY, draft)).toEqual([
    { sheet: '総務課', cell: 'I9', goal: '窓口を開く', oldValue: '続ける', newValue: '広げる' },
  ]);
  expect(withEdit(ENTRY, edit('I9', '広げる'), FIVE_LEVELS).further[0]?.text).toBe('広げる');
});
