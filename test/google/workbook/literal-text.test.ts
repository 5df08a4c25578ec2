import type { NodeHost } from '@jiko-hyoka/apps-script-host/node';
import { literalText, needsMark, writeLiteral } from '../../../src/google/workbook/literal-text';
import { openServices } from '../on-host';

let host: NodeHost;

beforeEach(async () => {
  host = await openServices(() => new Date('2018-04-10T01:00:00Z'));
});

afterEach(() => host.dispose());

/** Texts that a cell would take for a formula, a number, a date or a truth value, or of which it would swallow a sign. */
const DOUBTFUL = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  "'4",
  '4',
  '4/1',
  '10時から',
  '４',
  '９月',
  'true',
  'TRUE',
  'False',
  'false',
  ' true ',
  ' 4',
  '　4',
  '4\n',
  '.5',
  '¥300',
  '￥300',
  '$5',
  '(4)',
  '（４）',
  '＝1+1',
  '#N/A',
  'H30.3.31',
  '平成30年3月31日',
  '令和元年',
  'Jan 5, 2018',
  '午前10時',
  'AM 10:00',
];
const PLAIN = [
  '',
  '訓練を実施した。',
  '（1）訓練',
  'a=1',
  '約4',
  'trueです',
  '真true',
  'falsehood',
  ' 訓練',
  'S',
  'H',
  '平成',
  '令和5年度に',
  '午後から',
  '(4) 訓練',
];

describe('a doubtful text', () => {
  it.each(DOUBTFUL)('%s is written as it stands', (text) => {
    const range = SpreadsheetApp.getActiveSheet().getRange('A1');
    writeLiteral(range, text);
    expect([range.getValue(), range.getFormula(), range.getNumberFormat()]).toEqual([text, '', '@']);
  });

  it.each(DOUBTFUL)('%s is marked where a row is appended', (text) => {
    expect(needsMark(text)).toBe(true);
    SpreadsheetApp.getActiveSheet().appendRow([literalText(text)]);
    const range = SpreadsheetApp.getActiveSheet().getRange('A1');
    expect([range.getValue(), range.getFormula()]).toEqual([text, '']);
  });
});

describe('a plain text', () => {
  it.each(PLAIN)('%j is written without a mark, and keeps the format', (text) => {
    expect([needsMark(text), literalText(text)]).toEqual([false, text]);
    const range = SpreadsheetApp.getActiveSheet().getRange('A1').setNumberFormat('0.00');
    writeLiteral(range, text);
    expect([range.getValue(), range.getNumberFormat()]).toEqual([text, '0.00']);
  });
});
