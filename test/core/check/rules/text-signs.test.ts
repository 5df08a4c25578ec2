/** What one look at a text tells of it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { foldText } from '../../../../src/core/cells/folded-text';
import { circumstances, personalData } from '../../../../src/core/check/rules/personal-rules';
import {
  FIGURE_SIGN,
  lookAt,
  MISSED_SIGN,
  ODD,
  PERSONAL,
  PLAIN,
  POLITE,
  SENSITIVE,
} from '../../../../src/core/check/rules/text-signs';
import { figuresIn } from '../../../../src/core/evaluation/figures';
import { SHORTFALL } from '../../../../src/core/evaluation/success';

const hashOf = (text: string): number => lookAt(text).hash;

describe('the hash of a text', () => {
  const all = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));

  it('is the same for each character and for what folding makes of it', () => {
    expect(all.filter((sign) => hashOf(sign) !== hashOf(foldText(sign)))).toEqual([]);
  });

  it('is the same for a text in another width, with blanks and line breaks', () => {
    expect(hashOf('ﾃﾞｰﾀ の\n訓練　ＡＢＣ')).toBe(hashOf('データの訓練abc'));
    expect(hashOf('訓練 12回')).toBe(hashOf('訓練１２回'));
  });

  it('takes letters of both cases for the same', () => {
    expect(['A', 'Z', 'Ａ', 'Ｚ'].map((sign) => hashOf(sign))).toEqual(
      ['a', 'z', 'a', 'z'].map((sign) => hashOf(sign)),
    );
  });

  it('tells texts apart by their characters and their order', () => {
    const texts = ['', '訓', '練', '訓練', '練訓', 'a', 'b', 'ab', 'ba', 'アイ', 'イア', '12', '21'];
    expect(new Set(texts.map((text) => hashOf(text))).size).toBe(texts.length);
  });
});

describe('the signs of a text', () => {
  const has = (text: string, sign: number): boolean => (lookAt(text).signs & sign) !== 0;

  it.each([
    ...[
      '（あ',
      'あ）',
      '（あ)',
      '（「あ」）',
      '【あ】',
      'あ㈱',
      'ﾃﾞｰﾀ',
      '①',
      '\ue000',
      'あ　　い',
      '平成3年',
      '令和元年',
    ],
    'あ'.repeat(406),
    '\n'.repeat(28),
  ])('are odd in %j', (text) => {
    expect(has(text, ODD)).toBe(true);
  });

  it.each([
    '（あ）「い」(う)',
    'あ　い',
    '成果、平和',
    'あ\nい',
    '髙濵',
    'あ'.repeat(405),
    'あ。'.repeat(40),
    '1'.repeat(60),
  ])('are not in %j', (text) => {
    expect(has(text, ODD)).toBe(false);
  });

  it.each([
    [POLITE, ['行いました。', '行います', '予定です」と', 'でした\n', 'ありません。', '進めましょう。']],
    [PLAIN, ['行った。', 'である。', '読んだ。', '行う。', 'ならん。', '済ませた。']],
    [PERSONAL, ['a@b', '０3-1234-5678']],
    [SENSITIVE, ['病気', 'うつ', 'がん', '認知症と', '脳梗塞']],
    [MISSED_SIGN, ['未達成', 'できず', 'しない', 'できません', '見送り', '不十分']],
    [FIGURE_SIGN, ['3人', '８０％', '5㌫']],
  ])('%i is there', (sign, texts) => {
    for (const text of texts) expect([text, has(text, sign)]).toEqual([text, true]);
  });

  it.each([
    [POLITE, ['行った。', '済ませた。', 'でしょう。', '計画', 'です、', 'ますが']],
    [PLAIN, ['行いました。', '行います。', 'でしょう。', '実施。', '行った', '行った）']],
    [PERSONAL, ['123-4567', '12345']],
    [SENSITIVE, ['生活', '認知', '台風が']],
    [MISSED_SIGN, ['行いました。', '取り組みました。']],
    [FIGURE_SIGN, ['3月', '人3', '30']],
  ])('%i is not there', (sign, texts) => {
    for (const text of texts) expect([text, has(text, sign)]).toEqual([text, false]);
  });
});

describe('a rule that reads a text only where its sign is', () => {
  const rows = readFileSync(join(__dirname, '../../texts/low-rating-explanations.tsv'), 'utf8').split('\n');
  const texts = rows.flatMap((row) => row.split('\t').slice(2, 4));
  const persons = [
    ...[
      '病気により',
      '入院',
      '療養',
      '休職',
      'うつ',
      '適応障害',
      '病休',
      '育休',
      '産休',
      '育児休業',
      '介護休暇',
      '妊娠',
    ],
    ...[
      '流産',
      '逮捕',
      '懲戒',
      '自己破産',
      '生活保護を受け',
      '体調不良',
      '体調を崩',
      'メンタル不調',
      '精神疾患',
    ],
    ...[
      '脳梗塞',
      '脳出血',
      '脳卒中',
      'がんの治療',
      '手術',
      '骨折',
      '重傷',
      '認知症と診断',
      '急逝',
      '逝去',
      '離婚',
      '認知症を発症し',
      '認知症を患っ',
      '死亡',
      '感染し',
    ],
  ].map((word) => `担当の係長が${word}たため遅れた。`);
  const all = [
    ...texts,
    ...persons,
    'taro@example.jp',
    '043-123-4567',
    '1234 5678 9018',
    '（０４３）１２３−４５６７',
  ];
  const FOUND: readonly (readonly [string, number, (text: string) => boolean, number])[] = [
    ['shortfalls', MISSED_SIGN, (text) => SHORTFALL.test(text), 100],
    ['figures', FIGURE_SIGN, (text) => figuresIn(text).length > 0, 100],
    ['circumstances', SENSITIVE, (text) => circumstances(text, SENSITIVE) !== null, 30],
    ['personal data', PERSONAL, (text) => personalData(text, PERSONAL) !== null, 4],
  ];

  it.each(FOUND)('finds all %s that it would find without', (_, sign, isFound, least) => {
    const found = all.filter(isFound);
    expect(found.length).toBeGreaterThanOrEqual(least);
    expect(found.filter((text) => (lookAt(text).signs & sign) === 0)).toEqual([]);
  });
});
