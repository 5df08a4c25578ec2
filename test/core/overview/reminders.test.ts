import { mailLink, remindersOf } from '../../../src/core/overview/reminders';
import type { FoundCell, Overview, OverviewDepartment } from '../../../src/core/overview/sidebar-data';

const department = (name: string, more: Partial<OverviewDepartment>): OverviewDepartment =>
  ({ name, state: '作成中', goals: 2, rated: 2, findings: [], hasTab: true, ...more }) as OverviewDepartment;

const of = (severity: string) => ({ severity }) as FoundCell;

const overview = (...departments: OverviewDepartment[]): Overview =>
  ({
    ...{ fiscalYear: '平成29年度', deadline: 'H30.4.20', departments },
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
  expect(found[1]?.body).toContain('差戻しの理由：回数を書いてください。');
  expect(found[2]?.body).toContain('・目標を記入してください。');
});

it('opens as a mail, whatever its text holds', () => {
  expect(mailLink({ subject: 'A&B', body: '一\n二?' })).toBe(
    'mailto:?subject=A%26B&body=%E4%B8%80%0D%0A%E4%BA%8C%3F',
  );
});
