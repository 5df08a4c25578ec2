/** The numbers before lines, and the lines that name a 個別事業, in all ways in which papers write them. */
import {
  headingOfText,
  isUnitName,
  mayBeHeading,
  NO_HEADING,
  readHeadingLine,
  splitUnit,
} from '../../src/core/paper/heading';
import { readLabel } from '../../src/core/paper/line-label';

const labelOf = (text: string): string => {
  const label = readLabel(text);
  return label === null ? '' : `${label.style} ${label.number}|${label.rest}`;
};

it.each([
  ['第1章 窓口', 'part 1|窓口'],
  ['第２節　窓口', 'part 2|窓口'],
  ['第三項：窓口', 'part 3|窓口'],
  ['第十二款、窓口', 'part 12|窓口'],
  ['第二十号. 窓口', 'part 20|窓口'],
  ['第1 窓口', 'part 1|窓口'],
  ['Ⅳ 窓口', 'part 4|窓口'],
  ['Ⅹ．窓口', 'part 10|窓口'],
  ['Ⅰ窓口\n二行目', 'part 1|窓口\n二行目'],
  ['1. 窓口', 'dot 1|窓口'],
  ['０１．窓口', 'dot 1|窓口'],
  ['12 、　窓口', 'dot 12|窓口'],
  ['3)窓口', 'half 3|窓口'],
  ['４）　窓口', 'half 4|窓口'],
  ['5 ) 窓口', 'half 5|窓口'],
  ['(1) 窓口', 'paren 1|窓口'],
  ['（ １０ ）　窓口', 'paren 10|窓口'],
  ['⑴窓口', 'paren 1|窓口'],
  ['⒇ 窓口', 'paren 20|窓口'],
  ['①窓口', 'circled 1|窓口'],
  ['⑳　窓口', 'circled 20|窓口'],
  ['ア 窓口', 'kana ア|窓口'],
  ['（イ）.窓口', 'kana イ|窓口'],
  ['コ．窓口', 'kana コ|窓口'],
  ['7 窓口', 'plain 7|窓口'],
  ['７　窓口\n二行目', 'plain 7|窓口\n二行目'],
  ['　1.　窓口　', 'dot 1|窓口'],
])('%j begins with a number', (text, label) => {
  expect(labelOf(text)).toBe(label);
});

it.each(['第1章 ', 'Ⅰ ', '1. ', '1) ', '(1) ', '⑴', '①', 'ア ', '1 '])(
  '%jgoes on in the next line',
  (label) => {
    expect(readLabel(`${label}窓口\n改善`)?.rest).toBe('窓口\n改善');
  },
);

it('counts Roman and Japanese numbers', () => {
  const numbers = [...'ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ'].map((sign) => readLabel(`${sign} 窓口`)?.number);
  expect(numbers).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10']);
  const written = ['一', '九', '十', '十一', '二十', '九十九'].map(
    (sign) => readLabel(`第${sign}章 窓口`)?.number,
  );
  expect(written).toEqual(['1', '9', '10', '11', '20', '99']);
  expect(['町Ⅳ窓口', '町1. 窓口', '町(1)窓口', '町①窓口'].map(readLabel)).toEqual([null, null, null, null]);
});

it.each([
  '',
  '窓口',
  '第1回講座',
  '章第1 窓口',
  '1.5倍の窓口',
  '1234. 窓口',
  '(1)と同じ',
  '(1)、(2)のとおり',
  '⑴の窓口',
  '①を除く',
  'アパート',
  'サ 窓口',
  '7人',
  '7 8',
  'A 窓口',
])('%j begins with none', (text) => {
  expect(labelOf(text)).toBe('');
});

it.each([
  ['窓口の改善（住民班）', '窓口の改善', '住民班'],
  ['窓口の改善 (住民班)', '窓口の改善', '住民班'],
  ['窓口の改善【住民班】', '窓口の改善', '住民班'],
  ['窓口の改善〔住民班〕', '窓口の改善', '住民班'],
  // What is nobody who does the work, and brackets that are no name.
  ...[
    '継続',
    '新規',
    '重点',
    '再掲',
    '拡充',
    '共通',
    '一部新規',
    '完了',
    '終了',
    '廃止',
    '3件',
    '50%',
    '１２人',
  ].map((what) => [`窓口の改善（${what}）`, `窓口の改善（${what}）`, '']),
  ['（住民班）', '（住民班）', ''],
  ['窓口（住民班）の改善', '窓口（住民班）の改善', ''],
  [`窓口（${'班'.repeat(30)}）`, '窓口', '班'.repeat(30)],
  [`窓口（${'班'.repeat(31)}）`, `窓口（${'班'.repeat(31)}）`, ''],
  ['窓口の継続（新規班）', '窓口の継続', '新規班'],
  ['窓口（未完了）', '窓口', '未完了'],
])('%s is a title with who does it', (text, title, unit) => {
  expect(splitUnit(text as string)).toEqual({ title, unit });
});

const headingText = (text: string): string => {
  const { number, title, unit, style } = headingOfText(text);
  return [number, title, unit, style ?? ''].join('|');
};

it.each([
  ['1. 窓口の改善（住民班）', '1|窓口の改善|住民班|dot'],
  ['窓口の改善', '|窓口の改善||'],
  ['■窓口の改善', '|窓口の改善||'],
  ['【窓口の改善】', '|窓口の改善||'],
  ['＜窓口の改善＞', '|窓口の改善||'],
  ['■', '|■||'],
  ['重点目標１　漏水対策', '1|漏水対策||dot'],
  ['重点目標：漏水対策', '|漏水対策||dot'],
  ['事業名：1. 漏水対策', '1|漏水対策||dot'],
  ['個別事業2 漏水対策', '2|漏水対策||dot'],
  ['取組項目３：漏水対策', '3|漏水対策||dot'],
  ['重点目標１　2. 漏水対策', '1|2. 漏水対策||dot'],
  ['事業：漏水対策', '|漏水対策||dot'],
  ['施策　漏水対策', '|漏水対策||dot'],
  ['施策名:漏水\n対策', '|漏水\n対策||dot'],
  ['新規事業：漏水対策', '|新規事業：漏水対策||'],
  ['■■【漏水対策】】', '|漏水対策||'],
  ['漏水】の■対策', '|漏水】の■対策||'],
])('%s is read as a heading', (text, heading) => {
  expect(headingText(text)).toBe(heading);
});

it('is nothing where no line names one', () => {
  expect(NO_HEADING).toEqual({ number: '', title: '', unit: '', style: null });
});

it('is a unit alone where nothing else is named', () => {
  const isUnit = (text: string): boolean => isUnitName(headingOfText(text));
  expect(
    ['総務班', '庶務係', '総務課', '会議室', '窓口担当', '改革グループ', '特命チーム'].filter(
      (text) => !isUnit(text),
    ),
  ).toEqual([]);
  expect(
    ['1. 総務班', '総務班（総務課）', '窓口の改善', '総務班の窓口', '班', `${'あ'.repeat(13)}班`].filter(
      isUnit,
    ),
  ).toEqual([]);
  expect(isUnit(`${'あ'.repeat(12)}班`)).toBe(true);
});

it('may be no sentence, not long, and on one line', () => {
  expect(['窓口', '窓口。改善', 'あ'.repeat(120)].every(mayBeHeading)).toBe(true);
  expect(['窓口を改善します。', '窓口．', '窓口\n改善', 'あ'.repeat(121)].some(mayBeHeading)).toBe(false);
});

describe('a line outside of tables', () => {
  const read = (text: string, isBold = false): string | null => {
    const heading = readHeadingLine({ text, isBold } as never);
    return heading === null ? null : [heading.number, heading.title, heading.unit].join('|');
  };

  it.each([
    ['1. 窓口の改善（住民班）', '1|窓口の改善|住民班'],
    ['　■　窓口の改善　', '|窓口の改善|'],
    ['●窓口の改善', '|窓口の改善|'],
    ['■◆　窓口の改善', '|窓口の改善|'],
    ['【窓口の改善】', '|窓口の改善|'],
    ['重点目標１　漏水対策', '1|漏水対策|'],
    // Its number makes it one, though the paper's own name has these words.
    ['1. 自己評価シートの改善', '1|自己評価シートの改善|'],
  ])('names a 個別事業: %s', (text, heading) => {
    expect(read(text)).toBe(heading);
  });

  it('names one by bold letters alone', () => {
    expect([read('窓口の改善'), read('窓口の改善', true)]).toEqual([null, '|窓口の改善|']);
    expect([read('窓口■改善'), read('窓口■改善', true)]).toEqual([null, '|窓口■改善|']);
    for (const text of ['令和5年度目標を立てる', '令和5年度目標の課題', '令和5年度目標、福祉課'])
      expect(read(text, true)).toBe(`|${text}|`);
  });

  it.each([
    '窓口を改善します。',
    '■窓口を改善します。',
    '総務課の目標（平成29年度）自己評価書',
    '自己評価シート',
    '評価調書',
    '事務事業評価表',
    '目標管理シート',
    '平成29年度の課の評価',
    '総務課の目標（案）',
    '平成29年度 課の目標 税務課',
    '平成29年度目標',
    '令和5年度目標（第2版',
    '令和5年度目標　案',
    '令和5年度目標・福祉課',
    '令和5年度の実績と税務局',
    '令和5年度目標',
    '令和5年度の実績　総務課',
    '',
  ])('names none: %j', (text) => {
    expect(read(text, true)).toBeNull();
  });
});
