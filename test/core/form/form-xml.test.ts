/** The XML of a form as it is read, and what of a filled form is laid out anew. */

import { fileIdIn } from '../../../src/core/form/form-link';
import { FORM_RECORD_KEY, formRecordIn } from '../../../src/core/form/form-record';
import { letLongRowsBreak, markLongCell } from '../../../src/core/form/long-rows';
import { MERGE_MARK, mergeMarkedCells } from '../../../src/core/form/merge-marks';
import { printableText } from '../../../src/core/form/printable-text';
import { attributesOf, isWellFormed, scanXml } from '../../../src/core/form/scan-xml';

/** What is seen on a walk, one after the other. */
function walk(xml: string): string[] {
  const seen: string[] = [];
  scanXml(xml, {
    open: (name, attributes) => seen.push(`<${name}${attributes}`),
    close: (name) => seen.push(`/${name}`),
    text: (text) => seen.push(`"${text}`),
  });
  return seen;
}

describe('a walk through XML', () => {
  it.each<[string, string[]]>([
    ['<w:p>a<w:br/>b</w:p>', ['<w:p', '"a', '<w:br', '/w:br', '"b', '/w:p']],
    ['<?xml version="1.0"?><a><!-- <b> --><![CDATA[<c>&amp;]]></a>', ['<a', '"<c>&amp;', '/a']],
    ['<a x="1 > 0" y=\'2/>\'/>', ['<a x="1 > 0" y=\'2/>\'', '/a']],
    ['<a><![CDATA[]]></a>', ['<a', '"', '/a']],
    ['&lt;&gt;&amp;&quot;&apos;', ['"<>&"\'']],
    ['&#26085;&#x672C;&#X20BB7;', ['"日本𠮷']],
    ['&nbsp;&#x110000;', ['"&nbsp;&#x110000;']],
    ['&#1114111;&#1114112;', ['"\u{10ffff}&#1114112;']],
  ])('%s', (xml, seen) => {
    expect(walk(xml)).toEqual(seen);
  });

  it('reads attributes in either quotes, with blanks around the sign', () => {
    expect(attributesOf(' w:val="a&amp;b"  w:x = "1" w:y=\'"2"\' z=""')).toEqual({
      ...{ 'w:val': 'a&b', 'w:x': '1', 'w:y': '"2"', z: '' },
    });
    expect(attributesOf(' w:val')).toEqual({});
  });

  it.each<[string, boolean]>([
    ['<a><b/>text</a>', true],
    ['<a><!-- <b> & --><![CDATA[<b> & \u0001]]></a>', true],
    ['<a>&amp;&lt;&gt;&quot;&apos;&#12354;&#x3042;</a>', true],
    ['<a>\t\r\n</a>', true],
    ['<a>', false],
    ['</a>', false],
    ['<a></b>', false],
    ['<a><b></a></b>', false],
    ['<a>&nbsp;</a>', false],
    ['<a>A & B</a>', false],
    ['<!DOCTYPE a><a/>', false],
    ['<a>\u0000</a>', false],
    ['<a>\u0008</a>', false],
    ['<a>\u000b</a>', false],
    ['<a>\u001f</a>', false],
    ['<a>\ufffe</a>', false],
    ['<a>\uffff</a>', false],
    ['<a><!-- </a>', false],
    ['<a><![CDATA[</a>', false],
    ['<a><!-- --><b><!-- --></b></a>', true],
    ['<a><!-- --><b><!-- --></a>', false],
    [`${'<a>'.repeat(500)}${'</a>'.repeat(500)}`, true],
    [`${'<a>'.repeat(501)}${'</a>'.repeat(501)}`, false],
  ])('%#: whether Word can read it', (xml, isRight) => {
    expect(isWellFormed(xml)).toBe(isRight);
  });
});

describe('a text of a cell', () => {
  it.each<[string, string]>([
    ['一\r\n二\r三\n四', '一\n二\n三\n四'],
    ['一\v二\f三\u0085四\u2028五\u2029六', '一\n二\n三\n四\n五\n六'],
    ['一\t二', '一 二'],
    ['\u0000\u0007\u001f\u007f\u009f', ''],
    ['\u061c\u200e\u200f\u202a\u202e\u2066\u2069\ufdd0\ufffe\uffff', ''],
    ['髙𠮷😀　\u200d', '髙𠮷😀　\u200d'],
    ['半\ud842分', '半\ufffd分'],
  ])('%j is printed as %j', (text, printed) => {
    expect(printableText(text)).toBe(printed);
  });
});

describe('the rows of a long cell', () => {
  const LONG = '\ufffe';

  it.each<[string, readonly string[], boolean]>([
    ['fifteen lines', Array.from({ length: 15 }, () => '短い。'), false],
    ['sixteen lines', Array.from({ length: 16 }, () => '短い。'), true],
    ['three hundred characters', ['字'.repeat(300)], false],
    ['one more', ['字'.repeat(301)], true],
    [
      'blank lines among them',
      [...Array.from({ length: 8 }, () => ''), ...Array.from({ length: 8 }, () => '短い。')],
      true,
    ],
    ['nothing', [], false],
  ])('of %s', (_, lines, isLong) => {
    expect(markLongCell(lines)).toEqual(isLong ? [LONG + lines[0], ...lines.slice(1)] : lines);
  });

  it('may break, and no other rows, and no mark is left', () => {
    const rowOf = (text: string, mark = '<w:cantSplit/>') =>
      `<w:tr w:x="1"><w:trPr>${mark}</w:trPr><w:tc>${text}</w:tc></w:tr>`;
    expect(
      letLongRowsBreak(rowOf('短') + rowOf(`${LONG}長`) + rowOf(`${LONG}長`, '<w:cantSplit w:val="1"/>')),
    ).toBe(rowOf('短') + rowOf('長', '') + rowOf('長', ''));
    expect(letLongRowsBreak(`${rowOf('短')}<w:trPr/>`)).toBe(`${rowOf('短')}<w:trPr/>`);
  });
});

describe('cells that say the same below one another', () => {
  const M = MERGE_MARK;
  const td = (text: string, look = '<w:tcPr><w:tcW w:w="1"/></w:tcPr>'): string =>
    `<w:tc>${look}<w:p><w:t>${text}</w:t></w:p></w:tc>`;
  const tr = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
  const FIRST = '<w:tcPr><w:tcW w:w="1"/><w:vMerge w:val="restart"/></w:tcPr>';
  const NEXT = '<w:tcPr><w:tcW w:w="1"/><w:vMerge/></w:tcPr>';

  it('become one, whose words stand once', () => {
    const rows = tr(td(`${M}防災`), td('一')) + tr(td(`${M}防災`), td('一')) + tr(td(`${M}広報`), td('二'));
    expect(mergeMarkedCells(rows)).toBe(
      tr(td('防災', FIRST), td('一')) + tr(td('', NEXT), td('一')) + tr(td('広報', FIRST), td('二')),
    );
  });

  it('stay apart in two tables, and below a cell that is not marked', () => {
    const rows = `${tr(td(`${M}防災`))}</w:tbl><w:tbl>${tr(td(`${M}防災`))}`;
    expect(mergeMarkedCells(rows)).toBe(`${tr(td('防災', FIRST))}</w:tbl><w:tbl>${tr(td('防災', FIRST))}`);
    expect(mergeMarkedCells(tr(td('防災')) + tr(td(`${M}防災`)))).toBe(
      tr(td('防災')) + tr(td('防災', FIRST)),
    );
  });

  it.each<[string, string]>([
    ['', '<w:tcPr><w:vMerge w:val="restart"/></w:tcPr>'],
    [
      '<w:tcPr w:x="1"><w:vAlign/></w:tcPr>',
      '<w:tcPr w:x="1"><w:vMerge w:val="restart"/><w:vAlign/></w:tcPr>',
    ],
    [
      '<w:tcPr><w:cnfStyle w:val="0"/><w:tcW w:w="1"/><w:gridSpan w:val="2"/><w:vMerge w:val="continue"/><w:vAlign/></w:tcPr>',
      '<w:tcPr><w:cnfStyle w:val="0"/><w:tcW w:w="1"/><w:gridSpan w:val="2"/><w:vMerge w:val="restart"/><w:vAlign/></w:tcPr>',
    ],
  ])('get the mark where Word looks for it: %s', (look, marked) => {
    expect(mergeMarkedCells(tr(td(`${M}防災`, look)))).toBe(tr(td('防災', marked)));
  });

  it('are left alone where nothing is marked', () => {
    expect(mergeMarkedCells(tr(td('一')) + tr(td('一')))).toBe(tr(td('一')) + tr(td('一')));
  });
});

describe('the name of a Drive file', () => {
  it.each<[string, string]>([
    ['https://docs.google.com/document/d/1AbC-d_9/edit#heading=h.1', '1AbC-d_9'],
    ['https://drive.google.com/open?id=1AbC&usp=x', '1AbC'],
    ['https://drive.google.com/uc?export=download&id=1AbC', '1AbC'],
    [' 1AbC-d_9 ', '1AbC-d_9'],
    ['out/様式.docx', '様式.docx'],
    ['C:\\様式\\町.docx', '町.docx'],
    ['memory:様式.docx', '様式.docx'],
    ['https://example.lg.jp/様式.docx', '様式.docx'],
    ['out/d/様式.docx', '様式.docx'],
  ])('%s is %s', (typed, id) => {
    expect(fileIdIn(typed)).toBe(id);
  });

  it('stands where older books have it', () => {
    expect(FORM_RECORD_KEY).toBe('jiko-hyoka.form');
  });

  it('and who made it are remembered, unless somebody else has written there', () => {
    expect(formRecordIn('{"id":"1AbC","madeBy":"a@example.jp"}')).toEqual({
      id: '1AbC',
      madeBy: 'a@example.jp',
    });
    expect([formRecordIn(null), formRecordIn('{'), formRecordIn('')]).toEqual([null, null, null]);
  });
});
