import { exportTable } from '../../src/core/paper/export-table';
import { readWorkbookTabs } from '../../src/files/workbook-tabs';
import { departmentCsvs } from '../../src/papers/export-csv';
import { readPaper } from '../../src/papers/read-paper';
import { contentOf, exampleBytes, exampleRows, understood } from './seed-shapes';

const tabs = () => readWorkbookTabs('h29.xlsx', exampleBytes('h29.xlsx')).tabs;

/** The example's tab with another outcome in its first goal. */
const tabsWith = (text: string) => {
  const before = exampleRows().rows[0]?.outcome;
  return tabs().map((tab) =>
    tab.name === '総務課'
      ? {
          ...tab,
          values: tab.values.map((row) => row.map((value) => (value === before ? text : value))),
        }
      : tab,
  );
};

describe('CSV of a department', () => {
  it.each(['utf-8', 'shift_jis'] as const)('comes back as it went out, in %s', (encoding) => {
    const [csv] = departmentCsvs(tabs(), encoding);
    const read = understood(readPaper('総務課.csv', csv?.bytes as Uint8Array));
    expect(contentOf(read)).toEqual(contentOf(exampleRows()));
    expect(read.rows.every(({ questions }) => questions.length === 0)).toBe(true);
  });

  it('has a row for each goal, with its theme beside it, and nothing that a spreadsheet would run', () => {
    const [csv] = departmentCsvs(tabsWith('=HYPERLINK("http://203.0.113.1")'), 'utf-8');
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(csv?.bytes as Uint8Array);
    const lines = text.split('\r\n');
    expect([text.startsWith('\ufeff番号,個別事業,担当,目標番号,目標,達成度,'), lines.length]).toEqual([
      true,
      11,
    ]);
    expect(lines[1]).toContain(`"'=HYPERLINK(""http://203.0.113.1"")"`);
    expect(lines[2]?.startsWith('1,政策に関する')).toBe(true);
  });

  it('names what Shift_JIS lacks and makes nothing of it', () => {
    expect(departmentCsvs(tabsWith('𠮷田と髙橋と〜と①'), 'shift_jis')).toEqual([
      { department: '総務課', bytes: null, lacking: ['𠮷', '〜'] },
    ]);
  });
});

it('keeps what a draft has before its goals are written, in the order of the tab', () => {
  const header = ['番号', '個別事業', '担当', '目標番号', '目標', '達成度', '理由', '目標値', '備考'];
  const values = [
    header,
    ['1', '防災', '室', '', '', '', '', '', '町長指示'],
    ['', '', '', '1', '訓練をする。', '', '', '2回', ''],
    ['', '', '', '2', '', '', '', '', ''],
    ['', '', '', '', '', '', '', '500食', ''],
    header,
    ['2', '窓口', '班', '', '', '', '', '', ''],
    ['', '', '', '1', '待ち時間を減らす。', '', '', '', ''],
    ['3', '', '', '', '', '', '', '', ''],
    ['', '', '', '', '', '', '', '', ''],
  ];
  const csv = departmentCsvs([{ name: '総務課', values, merges: [] } as never], 'utf-8')[0]?.bytes;
  const lines = new TextDecoder()
    .decode(csv as Uint8Array)
    .trim()
    .split('\r\n')
    .slice(1);
  expect(lines).toEqual([
    '1,防災,室,,,,,,町長指示',
    '1,防災,室,1,訓練をする。,,,2回,',
    ',,,2,,,,,',
    ',,,,,,,500食,',
    '2,窓口,班,1,待ち時間を減らす。,,,,',
    '3,,,,,,,,',
  ]);
});

describe('a tab as a table', () => {
  const tableOf = (...values: string[][]) => exportTable({ name: '総務課', values, merges: [] } as never);

  it('has 番号, 目標番号 and the rest whatever the tab has, but 担当 only where it stands there, and never 確認', () => {
    expect(tableOf(['個別事業', '目標', '達成度', '確認'], ['防災', '訓練をする。', '4', '誤り'])).toEqual([
      ['番号', '個別事業', '目標番号', '目標', '達成度', '目標達成の効果又は達成できなかった理由等'],
      ['1', '防災', '', '訓練をする。', '4', ''],
    ]);
    expect(
      tableOf(['個別事業', '担当', '目標', '達成度'], ['防災', '総務班', '訓練をする。', '4'])?.[1],
    ).toEqual([...['1', '防災', '総務班', '', '訓練をする。', '4', '']]);
  });

  it('has no heading of goals for itself, but a theme without goals', () => {
    const header = ['番号', '個別事業', '目標番号', '目標', '達成度'];
    const rows = tableOf(
      header,
      ['1', '防災', '', '', ''],
      ['', '', '1', '訓練をする。', '4'],
      ['2', '広報', '', '', ''],
      ['3', '防災', '', '', ''],
    );
    expect(rows?.slice(1).map((row) => row.slice(0, 4).join(','))).toEqual([
      '1,防災,1,訓練をする。',
      '2,広報,,',
      '3,防災,,',
    ]);
  });

  it('has the further columns of the town by their names', () => {
    expect(
      tableOf(['個別事業', '目標', '達成度', '所 見'], ['防災', '訓練をする。', '4', '続ける。']),
    ).toEqual([
      ['番号', '個別事業', '目標番号', '目標', '達成度', '目標達成の効果又は達成できなかった理由等', '所 見'],
      ['1', '防災', '', '訓練をする。', '4', '', '続ける。'],
    ]);
  });

  it('is none without our header', () => {
    expect(tableOf(['名前', '電話'], ['甲野', '1'])).toBeNull();
  });
});

it('has the columns of the town whose header stands in the upper one of two lines, or in both', () => {
  const values = [
    ['番号', '事業名', '担当', '目標', '', '自己評価', '', '所見', '二次', '回答', '確認'],
    ['', '', '', '番号', '内容', '達成度', '理由', '', '評価', '', ''],
    ['1', '防災', '室', '1', '訓練をする。', '4', '行った。', '回数は。', '3', '2回', ''],
  ];
  const [header = [], goal = []] = exportTable({ name: '総務課', values }) ?? [];
  expect([header.slice(7), goal.slice(5)]).toEqual([
    ['所見', '二次評価', '回答'],
    ['4', '行った。', '回数は。', '3', '2回'],
  ]);
});
