import { isDepartmentName } from '../../../src/core/settings/department-name';

describe('isDepartmentName', () => {
  it.each(['総務課', '総務・財政課', 'まちづくり課 (仮)', 'historical'])('takes %s', (name) => {
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
    'あ'.repeat(32),
  ])('refuses %j, which no tab of a 課 can have in Sheets and Excel alike', (name) => {
    expect(isDepartmentName(name)).toBe(false);
  });
});
