import { headTitleOf, isDepartmentName, splitNames } from '../../../src/core/settings/department-name';

describe('isDepartmentName', () => {
  it.each([
    '総務課',
    '総務・財政課',
    'まちづくり課 (仮)',
    'historical',
    '設定課',
    "総'務課",
    'あ'.repeat(31),
  ])('takes %s', (name) => {
    expect(isDepartmentName(name)).toBe(true);
  });

  it.each([
    '',
    '　',
    '総務/財政課',
    "'総務課",
    '設定',
    '集計',
    '履歴',
    'History',
    'HISTORY',
    'Ｈistory',
    '控え',
    '達成度の記入',
    '公表しない列',
    '総務課（作成中）',
    '総務課（作成中） のコピー',
    "総務課'",
    '総務:課',
    '総務\\課',
    '総務?課',
    '総務*課',
    '総務[課',
    '総務]課',
    '総務!課',
    '総務\n課',
    '総務\u007f課',
    'あ'.repeat(32),
  ])('refuses %j, which no tab of a 課 can have in Sheets and Excel alike', (name) => {
    expect(isDepartmentName(name)).toBe(false);
  });
});

it('names are taken apart by comma, 読点, line break and tab, each once', () => {
  expect(splitNames(' 総務課,税務課，福祉課、建設課\n教育課\t会計\n\n総務課 ')).toEqual([
    '総務課',
    '税務課',
    '福祉課',
    '建設課',
    '教育課',
    '会計',
  ]);
  expect(splitNames(' 、')).toEqual([]);
});

it('the head of a 課 is its 課長, and of a name that tells no kind nothing', () => {
  const kinds = Array.from('課局室部所係班館園校署');
  expect(kinds.map((kind) => headTitleOf(`町民${kind}`))).toEqual(kinds.map((kind) => `町民${kind}長`));
  expect(['会計', '課税', '総務課分室（仮）', ''].map(headTitleOf)).toEqual(['', '', '', '']);
});
