/** Rows whose wrapped texts were changed are high enough to be read in programs that do not fit them. */
import { XlsxFile } from '../src/workbook/xlsx-file';
import { sheetByExceljs } from './judges';
import { snapshotOf } from './snapshot-edits';

const WRAPPED = { tb: 3, fs: 10 };
const LONG = '関係機関との調整に時間を要したため、実施時期を翌年度に変更した。'.repeat(6);
/** One line of type is 21 px high in a tab of ours. */
const ONE_LINE = 15.75;

/** A new workbook whose first tab has these texts in column B, 100 px wide, from row 1 on. */
function bookWith(
  texts: readonly string[],
  more: { style?: object; rowData?: object; mergeData?: object[] } = {},
): Uint8Array {
  const file = XlsxFile.blank();
  const workbook = snapshotOf(file);
  const cellData = Object.fromEntries(
    texts.map((v, row) => [row, { 1: { v, t: 1, s: more.style ?? WRAPPED } }]),
  );
  workbook.sheets['a'] = { id: 'a', name: '総務課', cellData, ...more } as never;
  workbook.sheetOrder.push('a');
  return file.save(workbook, file.properties);
}

const heightsOf = async (bytes: Uint8Array): Promise<(number | undefined)[]> => {
  const sheet = await sheetByExceljs(bytes);
  return [1, 2].map((row) => sheet.getRow(row).height);
};

describe('the height of a row with new texts', () => {
  it('grows with the lines of its wrapped text', async () => {
    const [short, long] = await heightsOf(bookWith(['短い。', LONG]));
    expect(short).toBeUndefined();
    expect(long).toBeGreaterThan(20 * ONE_LINE);
  });

  it('counts the line breaks that were typed', async () => {
    const [one, five] = await heightsOf(bookWith(['一', '一\n二\n三\n四\n五']));
    expect(one).toBeUndefined();
    expect(five).toBeGreaterThan(4 * ONE_LINE);
  });

  it('stays as it is where nothing wraps, or cells are merged', async () => {
    expect(await heightsOf(bookWith([LONG], { style: { fs: 10 } }))).toEqual([undefined, undefined]);
    const mergeData = [{ startRow: 0, endRow: 0, startColumn: 1, endColumn: 3 }];
    expect(await heightsOf(bookWith([LONG], { mergeData }))).toEqual([undefined, undefined]);
  });

  it('is the one that a person has given', async () => {
    const [given] = await heightsOf(bookWith([LONG], { rowData: { 0: { h: 60, ia: 0 } } }));
    expect(given).toBe(45);
  });

  it('is never more than Excel takes', async () => {
    const [long] = await heightsOf(bookWith([LONG.repeat(20)]));
    expect(long).toBeLessThanOrEqual(409);
    expect(long).toBeGreaterThan(400);
  });

  it('follows a text that becomes shorter', async () => {
    const file = XlsxFile.open(bookWith([LONG]));
    const workbook = snapshotOf(file);
    const sheet = Object.values(workbook.sheets).find(({ name }) => name === '総務課');
    const cell = sheet?.cellData?.[0]?.[1];
    if (!cell) throw new Error('no cell');
    cell.v = '短い。';
    expect(await heightsOf(file.save(workbook, file.properties))).toEqual([undefined, undefined]);
  });
});
