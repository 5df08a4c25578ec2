/** Texts of which parts have looks of their own: what is corrected in places keeps them. */
import { carriedRuns, runsOf, TextItems } from '../src/cells/text-runs';
import { XlsxFile } from '../src/workbook/xlsx-file';
import { bookOf, MAIN, partsOf, SHEET, sheetXml } from './hand-written-book';
import { sheetByExceljs } from './judges';
import { change, snapshotOf } from './snapshot-edits';

const BOLD = '<rPr><b/><sz val="11"/></rPr>';
const RUNS = `<r><t>説明会を</t></r><r>${BOLD}<t>１０回</t></r><r><t>開き， 増えた</t></r>`;
const TEXT = '説明会を１０回開き， 増えた';

/** The text with 【】 around what is bold. */
const shown = (content: string | null): string | null =>
  content?.replace(/<r>(<rPr>.*?<\/rPr>)?<t[^>]*>([^<]*)<\/t><\/r>/g, (_, look, text) =>
    look ? `【${text}】` : text,
  ) ?? null;

function carried(before: string, after: string): string | null {
  const runs = before.split(/(?=【)|(?<=】)/).map((part) => {
    return part.startsWith('【') ? { look: BOLD, text: part.slice(1, -1) } : { look: '', text: part };
  });
  return shown(carriedRuns(runs, after));
}

describe('a text whose parts look different', () => {
  it.each([
    ['説明会を【１０回】開き，増えた', '説明会を10回開き、増えた', '説明会を【10回】開き、増えた'],
    ['【ﾃﾞｰﾀ】整理', 'データ整理', '【データ】整理'],
    ['【データ】整理', 'ﾃﾞｰﾀ整理', '【ﾃﾞｰﾀ】整理'],
    ['ｶﾞｲﾄﾞを【３人】育て、ﾃﾞﾀを作る', 'ガイドを3人育て、デタを作る', 'ガイドを【3人】育て、デタを作る'],
    ['平成【32】年度に行う', '令和2年度に行う', '令和【2】年度に行う'],
    ['訓練を【行った】。', '訓練を行った。次も行う。', '訓練を【行った】。次も行う。'],
    ['訓練を【行った】。', '春に訓練を行った。', '春に訓練を【行った】。'],
    ['訓練を【２回】行った。', '訓練を行った。', '訓練を行った。'],
    ['【𠮷野】家', '𠮟野家', '【𠮟野】家'],
    ['訓練を【２回】行った。', '台風で中止となり、残念でした。', null],
    ['訓練を【２回】行った。', '', ''],
  ])('%s becomes %s', (before, after, result) => {
    expect(carried(before, after)).toBe(result);
  });

  it('is compared as one where it is long', () => {
    const long = 'あ'.repeat(2000);
    expect(carried(`訓【${long}】行`, `訓${'い'.repeat(1999)}行`)).toBeNull();
    expect(carried(`ﾃ【${long}】行１`, `テ${long}行1`)).toBe(`テ【${long}】行1`);
  });

  it('has no runs where it has none, names foreign ones, or says something else', () => {
    expect(runsOf('<t>文</t>', '文')).toBeNull();
    expect(runsOf('<r><x:rPr/><t>文</t></r>', '文')).toBeNull();
    expect(runsOf('<r><t>文</t></r>', '別')).toBeNull();
    expect(runsOf('<r><t>文</t></r><rPh sb="0" eb="1"><t>ブン</t></rPh>', '文')).toEqual([
      { look: '', text: '文' },
    ]);
  });

  it('is found by its number', () => {
    const items = new TextItems(`<sst><si><t>一</t></si><si/><si xml:space="x">${RUNS}</si></sst>`);
    expect([0, 1, 2, 3].map((at) => items.content(at))).toEqual(['<t>一</t>', '', RUNS, '']);
    expect(new TextItems(null).content(0)).toBe('');
  });
});

const inline = () =>
  bookOf(sheetXml(`<row r="1"><c r="A1" t="inlineStr"><is>${RUNS}</is></c><c r="B1"><v>1</v></c></row>`));
const shared = () =>
  bookOf(sheetXml('<row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1"><v>1</v></c></row>'), {
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}"><si><t>一</t></si><si>${RUNS}</si></sst>`,
  });

describe.each([
  ['in the sheet', inline],
  ['in the table of texts', shared],
])('a file with its text %s', (_, book) => {
  const saved = (bytes: Uint8Array, text: string): Uint8Array => {
    const file = XlsxFile.open(bytes);
    const workbook = snapshotOf(file);
    change(workbook, 'A1', { v: text, t: 1 });
    return file.save(workbook, new Map());
  };
  const partOf = (bytes: Uint8Array): string | null => {
    const [, content = ''] = /<is>(.*)<\/is>/.exec(partsOf(bytes)[SHEET] ?? '') ?? [];
    return shown(content);
  };

  it('keeps what is bold through a correction and its undoing', async () => {
    const mended = saved(book(), '説明会を10回開き、 増えた');
    expect(partOf(mended)).toBe('説明会を【10回】開き、 増えた');
    const undone = saved(mended, TEXT);
    expect(partOf(undone)).toBe('説明会を【１０回】開き， 増えた');
    const { value } = (await sheetByExceljs(undone)).getCell('A1');
    expect(value).toMatchObject({
      richText: [{ text: '説明会を' }, { text: '１０回', font: { bold: true } }, { text: '開き， 増えた' }],
    });
  });

  it('writes another text plainly', () => {
    expect(partsOf(saved(book(), '別の文'))[SHEET]).toContain('<is><t>別の文</t></is>');
  });
});
