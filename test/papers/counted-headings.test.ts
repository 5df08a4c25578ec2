/** Headings that are counted in kanji or letters, numbers of lines, and tables inside of cells as lines: text by text. */
import { countedHeading, readHeadingLine } from '../../src/core/paper/heading';
import { readLabel } from '../../src/core/paper/line-label';
import { linesOfInner, type PaperCell, plainLine } from '../../src/core/paper/paper';

describe('countedHeading', () => {
  it.each([
    ['一　安心なまち', '1', '安心なまち', 'dot', false],
    ['一 安心なまち', '1', '安心なまち', 'dot', false],
    ['二、育ちのまち', '2', '育ちのまち', 'dot', false],
    ['三．道路', '3', '道路', 'dot', false],
    ['四. 水道', '4', '水道', 'dot', false],
    ['十二　文化', '12', '文化', 'dot', false],
    ['（三）道路', '3', '道路', 'paren', false],
    ['(三)　道路', '3', '道路', 'paren', false],
    ['（十一） 道路', '11', '道路', 'paren', false],
    ['Ａ　健康福祉', 'A', '健康福祉', 'dot', true],
    ['b. 産業', 'b', '産業', 'dot', true],
    ['Ｂ．産業', 'B', '産業', 'dot', true],
    ['(A) 産業', 'A', '産業', 'paren', true],
    ['（Ｂ）産業', 'B', '産業', 'paren', true],
    ['Ａ　産業ＰＲ', 'A', '産業ＰＲ', 'dot', true],
  ])('%s', (text, number, title, style, isLetter) => {
    expect(countedHeading(text)).toEqual({ number, title, unit: '', style, isLetter });
  });

  it('has who does it behind its title', () => {
    expect(countedHeading('一　安心なまち（総務班）')).toMatchObject({ title: '安心なまち', unit: '総務班' });
  });

  it.each([
    '一般会計',
    '一　般　会　計',
    '一　般 会',
    '二とする道路',
    '一　を行う',
    'Ａ　達成　Ｂ　一部達成',
    'Ａ　達成・Ｂ＝遅れ',
    'Ａ　達成、Ｂ：遅れ',
    'Ａ　達成 B',
    'A1 道路',
    'ＡＢ　道路',
    '一',
    '（三）',
    '一　道',
    'Ａ：順調',
    '(a) 産業',
    '道路　一　水道',
    'の（三）道路',
    '（三道路',
    '(A道路',
  ])('%s is none', (text) => {
    expect(countedHeading(text)).toBeNull();
  });
});

describe('readHeadingLine', () => {
  it.each([
    ['一　安心なまち', false, '安心なまち'],
    ['Ａ　健康福祉', true, '健康福祉'],
    // No name of a paper, though such words are in them.
    ['管理表の見直し', true, '管理表の見直し'],
    ['住民の声を聞いて決めていく令和5年度の目標', true, '住民の声を聞いて決めていく令和5年度の目標'],
  ])('%s, bold %s', (text, isBold, title) => {
    expect(readHeadingLine(plainLine(text, isBold))?.title).toBe(title);
  });

  it.each([
    ['Ａ　健康福祉', false],
    ['目標管理表', true],
    ['目標管理表　総務課', true],
    ['令和5年度の目標', true],
    ['一　安心なまちにします。', true],
  ])('%s, bold %s, is none', (text, isBold) => {
    expect(readHeadingLine(plainLine(text, isBold))).toBeNull();
  });
});

it.each([
  ['1-2. 道路', 'dot', '1-2', '道路'],
  ['1‐2　道路', 'dot', '1-2', '道路'],
  ['１－２　道路', 'dot', '1-2', '道路'],
  ['1. 道路', 'dot', '1', '道路'],
  ['第1章　道路', 'part', '1', '道路'],
  ['第1章安心な\nまち', 'part', '1', '安心な\nまち'],
  ['第十章　道路', 'part', '10', '道路'],
  ['Ⅲ　道路', 'part', '3', '道路'],
])('the number of %s', (text, style, number, rest) => {
  expect(readLabel(text)).toEqual({ style, number, rest });
});

const cell = (text: string, isBold = false): PaperCell => ({
  lines: text.split('\n').map((line) => plainLine(line, isBold)),
  columns: 1,
  rows: 1,
});

it('a table inside of a cell is a line a row, where each of its cells has one line', () => {
  const rows = [
    [cell('目標', true), cell('実績', true)],
    [cell('十基', true), cell('八基')],
    [cell('一行目\n二行目'), cell('続き')],
    [cell(''), cell('一つ')],
    [cell(''), cell('')],
  ];
  expect(linesOfInner({ kind: 'table', name: '', rows })).toEqual([
    plainLine('目標　実績', true),
    plainLine('十基　八基'),
    ...['一行目', '二行目', '続き', '一つ'].map((text) => plainLine(text)),
  ]);
});
