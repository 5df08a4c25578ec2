import { checkTabs, summarize } from '../../../src/core/check/check-tabs';
import { withHiddenRows } from '../../../src/core/check/hidden-rows';
import { tabValues } from './department-tab';

const SETTINGS = [['年度', '平成29'], ['評価基準日', 'H30.3.31'], [], ['課名'], ['総務課'], ['税務課']];
const ROWS = [
  [1, '防災', '', '', '訓練を行います。', '', ''],
  [2, '広報', '', '', '広報を行います。', '４', ''],
];
const RESULT = summarize(
  checkTabs([
    { name: '設定', values: SETTINGS.map((row) => ['', ''].map((_, at) => row[at] ?? '')) },
    { name: '総務課', values: tabValues(ROWS) },
    { name: '税務課', values: tabValues(ROWS) },
  ]),
);

it('says of each finding of a hidden row that the row is out of sight, and of no other', () => {
  const asked: string[] = [];
  const told = withHiddenRows(RESULT, (sheet, row) => {
    asked.push(`${sheet}${row}`);
    return sheet === '総務課' && row === 3;
  });
  const messages = told.departments.flatMap(({ findings }) =>
    findings.map(
      ({ sheet, cell, message }) => `${sheet}${cell} ${/。この行は、.*$/.exec(message)?.[0] ?? ''}`,
    ),
  );
  expect(messages).toEqual([
    '総務課A1 ',
    '総務課F2 ',
    '総務課F3 。この行は、非表示かフィルタで隠れています。行を表示してから直してください。',
    '税務課A1 ',
    '税務課F2 ',
    '税務課F3 ',
  ]);
  expect(asked).toEqual(['総務課1', '総務課2', '総務課3', '税務課1', '税務課2', '税務課3']);
});

it('says it of 設定 too', () => {
  const result = summarize(
    checkTabs([
      {
        name: '設定',
        values: [
          ['年度', '二九'],
          ['課名', ''],
          ['総務課', ''],
        ],
      },
      { name: '総務課', values: tabValues(ROWS) },
    ]),
  );
  const told = withHiddenRows(result, (sheet, row) => sheet === '設定' && row === 1);
  expect(told.findings.map(({ row, message }) => [row, message.includes('隠れて')])).toContainEqual([
    1,
    true,
  ]);
});
