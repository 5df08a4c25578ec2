import { strToU8, unzipSync, zipSync } from 'fflate';
import { readPaper, readText } from '../../src/papers/read-paper';
import { docxOf, understood, wordCell, wordParagraph, wordRow, wordTable } from './seed-shapes';

const read = (body: string, parts = {}) => readPaper('x.docx', docxOf(body, parts));

const NUMBERING = `<w:numbering>
<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="(%2)"/></w:lvl></w:abstractNum>
<w:num w:numId="7"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;
const numbered = (level: number): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="7"/></w:numPr>`;

const HEADER = wordRow(
  ['個別事業とその目標', '達成度', '効果・理由'].map((text) => wordCell(wordParagraph(text))),
);

describe('Word files', () => {
  it('are read with the numbers that Word writes by itself', () => {
    const cell = (...texts: readonly string[]): string => wordCell(texts.join(''));
    const goals = cell(
      wordParagraph('窓口の改善（住民班）', true, numbered(0)),
      wordParagraph('待ち時間を減らします。', false, numbered(1)),
      wordParagraph('案内を置きます。', false, numbered(1)),
    );
    const rows = [
      HEADER,
      wordRow([
        goals,
        cell(wordParagraph('４'), wordParagraph('３')),
        cell(wordParagraph('(1) 減りました。'), wordParagraph('(2) 一部に置きました。')),
      ]),
      wordRow([
        cell(
          wordParagraph('税の相談（税務班）', true, numbered(0)),
          wordParagraph('夜間に開きます。', false, numbered(1)),
        ),
        cell(wordParagraph('5')),
        cell(wordParagraph('(1) 毎月開きました。')),
      ]),
    ];
    const { rows: found } = understood(read(wordTable(rows), { 'word/numbering.xml': NUMBERING }));
    expect(
      found.map(({ number, goalNumber, goal, rating, outcome }) => [
        number,
        goalNumber,
        goal,
        rating,
        outcome,
      ]),
    ).toEqual([
      ['1', '1', '待ち時間を減らします。', '4', '減りました。'],
      ['1', '2', '案内を置きます。', '3', '一部に置きました。'],
      ['2', '1', '夜間に開きます。', '5', '毎月開きました。'],
    ]);
  });

  it('are read with cells merged downwards, without what was deleted', () => {
    const merged = (value: string): string => `<w:vMerge w:val="${value}"/>`;
    const header = wordRow(
      ['個別事業', '目標', '達成度', '理由'].map((text) => wordCell(wordParagraph(text))),
    );
    const rows = [
      header,
      wordRow([
        wordCell(wordParagraph('1. 防災訓練（危機管理室）'), merged('restart')),
        wordCell(wordParagraph('二回開く')),
        wordCell(
          '<w:p><w:del><w:r><w:delText>1</w:delText><w:t>1</w:t></w:r></w:del><w:ins><w:r><w:t>5</w:t></w:r></w:ins></w:p>',
        ),
        wordCell(wordParagraph('三回開いた。')),
      ]),
      wordRow([
        wordCell('<w:p/>', merged('continue')),
        wordCell(wordParagraph('要支援者の名簿を作る')),
        wordCell(wordParagraph('2')),
        wordCell(wordParagraph('同意が得られなかった。')),
      ]),
    ];
    const { rows: found } = understood(read(wordTable(rows)));
    expect(found.map(({ theme, unit, goal, rating }) => [theme, unit, goal, rating])).toEqual([
      ['防災訓練', '危機管理室', '二回開く', '5'],
      ['防災訓練', '危機管理室', '要支援者の名簿を作る', '2'],
    ]);
  });
});

describe('files that cannot be read', () => {
  const messageOf = (work: () => unknown): string => {
    try {
      work();
    } catch (error) {
      return (error as Error).message;
    }
    return '';
  };
  const bytes = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  const utf16 = (text: string): string => Array.from(text, (letter) => `${letter}\0`).join('');

  it.each([
    ['an old Word document', bytes(`\u00d0\u00cf\u0011\u00e0${utf16('WordDocument')}`), '.doc'],
    ['an old Excel workbook', bytes(`\u00d0\u00cf\u0011\u00e0${utf16('Workbook')}`), '.xls'],
    [
      'a document with a password',
      bytes(`\u00d0\u00cf\u0011\u00e0${utf16('EncryptedPackage')}`),
      'パスワード',
    ],
    ['a PDF', bytes('%PDF-1.4\n'), 'PDF'],
    ['a picture', bytes('\u0089PNG\r\n'), '画像'],
    ['an archive of something else', docxOf('').slice(0, 40), '壊れて'],
    ['an empty file', new Uint8Array(), '0 バイト'],
    ['a program', bytes('\u0001\u0002\u0003\u0000'), '文字コード'],
  ])('%s is refused with the way out', (_, file, word) => {
    expect(messageOf(() => readPaper('x', file))).toContain(word);
  });

  it('a document of three hundred pages is refused', () => {
    const page = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>';
    expect(messageOf(() => read(page.repeat(300)))).toContain('長すぎます');
    expect(messageOf(() => read(wordParagraph('あ'.repeat(1000)).repeat(300)))).toContain('長すぎます');
  });

  it('nothing of a page runs, and its depth is bounded', () => {
    const script =
      '<table><tr><td onclick="x()">目標<script>document.title=1</script></td><td>達成度</td></tr></table>';
    const paper = readText('x.html', `<img src="http://203.0.113.1/x.png">${script}`);
    expect(JSON.stringify(paper)).not.toContain('title');
    expect(messageOf(() => readText('x.html', `<html>${'<div>'.repeat(50_000)}`))).toContain('入れ子');
    expect(messageOf(() => read('<w:p>'.repeat(5000)))).toContain('入れ子');
  });

  it('many rows, an open quote, and nothing known are said', () => {
    expect(messageOf(() => readText('x.csv', '目標,達成度\n'.repeat(5002)))).toContain('行が多すぎます');
    expect(messageOf(() => readText('x.csv', '目標,達成度\n"あ,5\n'))).toContain('閉じられて');
    const many = understood(readText('x.csv', `個別事業,目標,達成度\n${'い,ろ,5\n'.repeat(4990)}`));
    expect([many.rows, many.questions[0]]).toEqual([[], expect.stringContaining('4990件')]);
    const unknown = understood(readText('x.csv', 'りんご,みかん\n1,2\n'));
    expect([unknown.rows, unknown.questions[0]]).toEqual([[], expect.stringContaining('列が見つかりません')]);
    const mixed = understood(
      readText(
        'x.txt',
        '窓口の　　　　　　　４　　　　　待ち時間が\n改善を　　　　　　　　　　　　　減りました\n',
      ),
    );
    expect([mixed.rows, mixed.questions[0]]).toEqual([[], expect.stringContaining('混ざって')]);
  });

  it.each([
    ['declares Shift_JIS', '<?xml version="1.0" encoding="Shift_JIS"?><w:document/>'],
    ['holds bytes that are no UTF-8', '<w:document>\u0091\u008d</w:document>'],
  ])('a document is refused, not read as other words, that %s', (_, xml) => {
    const parts = unzipSync(docxOf(''));
    const bytes = zipSync({ ...parts, 'word/document.xml': strToU8(xml, true) });
    expect(() => readPaper('x.docx', bytes)).toThrow(/「word\/document\.xml」が、UTF-8 ではない文字コード/);
  });

  it('an .xlsb without its list of parts, and the beginning of a container, are told by what they may be', () => {
    const binary = zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'xl/workbook.bin': strToU8('a') });
    expect(() => readPaper('x.xlsb', binary)).toThrow(/（\.xlsb）/);
    const container = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
    expect(() => readPaper('x.xls', container)).toThrow(
      /パスワード付きの文書か、古い形式（\.doc、\.xls など）/,
    );
  });

  it('text of Shift_JIS and of UTF-8 with a mark is the same', () => {
    const marked = new Uint8Array([
      0xef,
      0xbb,
      0xbf,
      ...new TextEncoder().encode('個別事業,目標,達成度\n防災,訓練を開く,5\n'),
    ]);
    // 「個別事業,目標,達成度／防災,訓練を開く,5」 in Shift_JIS.
    const sjis = Buffer.from(
      '8cc295ca8e968bc62c96da95572c924290ac93780a9668 8dd02c8c5097fb82f08a4a82ad2c350a'.replace(/ /g, ''),
      'hex',
    );
    const found = [marked, new Uint8Array(sjis)].map((file) => understood(readPaper('x.csv', file)).rows);
    expect(found[0]).toHaveLength(1);
    expect(found[1]).toEqual(found[0]);
  });
});
