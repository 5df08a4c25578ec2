import { mailLink, remindersOf } from '../../../src/core/overview/reminders';
import type { FoundCell, Overview, OverviewDepartment } from '../../../src/core/overview/sidebar-data';

const department = (name: string, more: Partial<OverviewDepartment>): OverviewDepartment =>
  ({ name, state: '作成中', goals: 2, rated: 2, findings: [], hasTab: true, ...more }) as OverviewDepartment;

const of = (severity: string) => ({ severity }) as FoundCell;

const overview = (...departments: OverviewDepartment[]): Overview =>
  ({
    ...{ fiscalYear: '平成29年度', deadline: 'H30.4.20', departments },
    editors: { 会計課: ['kaikei@example.lg.jp', 'a+b@example.lg.jp'] },
    book: { copy: null, setUp: null, url: 'https://docs.google.com/spreadsheets/d/x' },
  }) as unknown as Overview;

it('tells each 課 that has not handed in what it owes, until when and where', () => {
  const found = remindersOf(
    overview(
      department('総務課', { goals: 3, rated: 1, findings: [of('missing'), of('error')] }),
      department('税務課', { state: '提出' }),
      department('会計課', {
        state: '差戻し',
        note: { handOver: 'return', at: '', by: '', reason: '回数を書いてください。' },
      }),
      department('福祉課', { goals: 0, state: '' }),
    ),
  );
  expect(found.map((each) => each.department)).toEqual(['総務課', '会計課', '福祉課']);
  expect(found[0]?.body).toBe(
    [
      ...['総務課　御中', '', '平成29年度の自己評価について、次のとおりお願いします。'],
      '・達成度が入力されていない目標が1件あります。',
      '・直すところが1件あります。「確認」の列を見てください。',
      '・記入が済んだら、サイドバーの「提出する」を押してください。',
      ...['', '提出期限：H30.4.20', 'スプレッドシート：https://docs.google.com/spreadsheets/d/x'],
      'ご不明な点は、取りまとめ担当までお知らせください。',
    ].join('\n'),
  );
  expect(found.map(({ to }) => to)).toEqual([[], ['kaikei@example.lg.jp', 'a+b@example.lg.jp'], []]);
  expect(found[1]?.body).toContain('差戻しの理由：回数を書いてください。');
  expect(found[2]?.body).toContain('・目標を記入してください。');
});

it('asks a 課 that owes nothing else to hand in, and says nothing of what it does not know', () => {
  const [found] = remindersOf({
    ...overview(department('会計課', { state: '差戻し', findings: [of('warning'), of('hint')] })),
    deadline: '',
    book: { copy: null, setUp: null },
  });
  expect(found?.subject).toBe('平成29年度自己評価の記入のお願い（会計課）');
  expect(found?.body.split('\n')).toEqual([
    ...['会計課　御中', '', '自己評価を差し戻しましたので、直して、もう一度提出してください。'],
    '・記入が済んだら、サイドバーの「提出する」を押してください。',
    ...['', 'ご不明な点は、取りまとめ担当までお知らせください。'],
  ]);
});

it('asks for goals where a 課 has no tab, and takes a 状態 without a meaning for 作成中', () => {
  const found = remindersOf(
    overview(
      department('税務課', { hasTab: false, goals: 0 }),
      department('福祉課', { hasTab: false, findings: [of('error')] }),
      department('会計課', { state: '提出済み', findings: [of('missing'), of('missing')] }),
      department('議会', { state: '確定' }),
    ),
  );
  expect(
    found.map(({ department: name, body }) => [name, body.split('\n').filter((line) => /^・/.test(line))]),
  ).toEqual([
    ['税務課', ['・目標を記入してください。']],
    ['福祉課', ['・目標を記入してください。']],
    [
      '会計課',
      [
        '・達成度が入力されていない目標が2件あります。',
        '・記入が済んだら、サイドバーの「提出する」を押してください。',
      ],
    ],
  ]);
});

describe('the link to a mail program', () => {
  it('holds whatever the text holds', () => {
    expect(mailLink({ to: [], subject: 'A&B', body: '一\n二?' })).toEqual({
      href: 'mailto:?subject=A%26B&body=%E4%B8%80%0D%0A%E4%BA%8C%3F',
      hasBody: true,
    });
    expect(mailLink({ to: ['a+b@example.lg.jp', 'c?d@example.lg.jp'], subject: 'A', body: 'B' }).href).toBe(
      'mailto:a%2Bb@example.lg.jp,c%3Fd@example.lg.jp?subject=A&body=B',
    );
  });

  it('leaves the text out where it would be longer than Windows hands on', () => {
    const of = (length: number) => mailLink({ to: [], subject: 'A', body: 'x'.repeat(length) });
    const most = 2000 - 'mailto:?subject=A&body='.length;
    expect(of(most)).toMatchObject({ hasBody: true });
    expect(of(most).href).toHaveLength(2000);
    expect(of(most + 1)).toEqual({ href: 'mailto:?subject=A', hasBody: false });
  });
});
