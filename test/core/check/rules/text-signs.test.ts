/** What one look at a text tells of it. */
import {
  FIGURE_SIGN,
  MISSED_SIGN,
  ODD,
  PERSONAL,
  PLAIN,
  POLITE,
  SENSITIVE,
  signsOf,
} from '../../../../src/core/check/rules/text-signs';

describe('the signs of a text', () => {
  const has = (text: string, sign: number): boolean => (signsOf(text) & sign) !== 0;

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

  it.each(['（あ）「い」(う)', 'あ　い', '成果、平和', 'あ\nい', '髙濵', 'あ'.repeat(405)])(
    'are not in %j',
    (text) => {
      expect(has(text, ODD)).toBe(false);
    },
  );

  it.each([
    [POLITE, ['行いました。', '行います', '予定です」と', 'でした\n', 'ありません。', '進めましょう。']],
    [PLAIN, ['行った。', 'である。', '読んだ。', '行う。', 'ならん。']],
    [PERSONAL, ['a@b', '０3-1234-5678']],
    [SENSITIVE, ['病気', 'うつ', 'がん', '認知症と', '脳梗塞']],
    [MISSED_SIGN, ['未達成', 'できず', 'しない', 'できません', '見送り', '不十分']],
    [FIGURE_SIGN, ['3人', '８０％', '5㌫']],
  ])('%i is there', (sign, texts) => {
    for (const text of texts) expect([text, has(text, sign)]).toEqual([text, true]);
  });

  it.each([
    [POLITE, ['行った。', '済ませた。', 'でしょう。', '計画', 'です、', 'ますが']],
    [PLAIN, ['行いました。', '行います。', '済ませた。', 'でしょう。', '実施。', '行った', '行った）']],
    [PERSONAL, ['123-4567', '12345']],
    [SENSITIVE, ['生活', '認知', '台風が']],
    [MISSED_SIGN, ['行いました。', '取り組みました。']],
    [FIGURE_SIGN, ['3月', '人3', '30']],
  ])('%i is not there', (sign, texts) => {
    for (const text of texts) expect([text, has(text, sign)]).toEqual([text, false]);
  });
});
