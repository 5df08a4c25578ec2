import {
  fiscalYearOn,
  type NewYear,
  type NewYearField,
  newYearFaults,
  newYearRequest,
} from '../../../src/core/set-up/new-year-entry';

const RIGHT: NewYear = {
  year: '平成29',
  departments: '総務課\n税務住民課、会計課',
  deadline: 'H30.4.20',
  coordinators: 'soumu@example.lg.jp',
  levels: '',
};

describe('newYearFaults', () => {
  it('finds nothing in what can be used, and in blank fields that may be blank', () => {
    expect(newYearFaults(RIGHT)).toEqual({});
    expect(newYearFaults({ ...RIGHT, deadline: '　', coordinators: '' })).toEqual({});
  });

  it.each<[Partial<NewYear>, NewYearField, string]>([
    [{ year: ' ' }, 'year', '年度を入力してください。'],
    [{ year: '来年' }, 'year', '「来年」を読み取れません'],
    [{ departments: '、\n' }, 'departments', '課の名前を一つ以上'],
    [{ departments: '総務課\n設定' }, 'departments', '「設定」は課の名前に使えません'],
    [{ departments: '総務課\n総務 課' }, 'departments', '空白、全角・半角、大文字・小文字のどれかが違うだけ'],
    [{ deadline: '四月ごろ' }, 'deadline', '提出期限の「四月ごろ」を読み取れません'],
    [{ coordinators: '総務太郎' }, 'coordinators', '「総務太郎」は、メールアドレスとして読めません'],
  ])('says what is wrong with %j', (typed, field, words) => {
    const faults = newYearFaults({ ...RIGHT, ...typed });
    expect(Object.keys(faults)).toEqual([field]);
    expect(faults[field]).toContain(words);
  });
});

describe('newYearRequest', () => {
  it('takes names apart, also those of a row pasted from a spreadsheet, and leaves out what is blank', () => {
    const typed = { ...RIGHT, departments: '総務課\t税務課\n会計課', deadline: ' ', coordinators: '' };
    expect(newYearRequest(typed)).toEqual({ year: '平成29', departments: ['総務課', '税務課', '会計課'] });
    expect(newYearRequest({ ...RIGHT, levels: 'SABC' }).levels?.map(({ symbol }) => symbol)).toEqual([
      ...'SABC',
    ]);
    expect(newYearRequest(RIGHT)).toMatchObject({
      deadline: 'H30.4.20',
      coordinators: 'soumu@example.lg.jp',
    });
  });
});

describe('fiscalYearOn', () => {
  it('begins in April', () => {
    expect(fiscalYearOn({ year: 2026, month: 3, day: 31 })).toBe('令和7年度');
    expect(fiscalYearOn({ year: 2026, month: 4, day: 1 })).toBe('令和8年度');
  });
});
