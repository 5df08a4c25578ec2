import { explainsNothing, hasNoWords } from '../../src/core/explanation';

const GOAL = '避難所開設訓練を実施します。';

describe('explainsNothing', () => {
  it.each([
    '',
    '　',
    '\n\n',
    '。',
    '－',
    '―',
    'ー',
    '-',
    '…',
    '※',
    '○',
    '×',
    '？？',
    '〃',
    '々',
    '\u200b',
    '特になし',
    '特になし。',
    '（特になし）',
    '「特になし」',
    '　特になし　',
    '特に\nなし',
    '特に無し',
    '特にない',
    'なし',
    '無',
    '同上',
    '（同上）',
    '同上。',
    '別紙のとおり',
    '別紙の通り。',
    '調整中',
    '未定',
    '検討中',
    '該当なし',
    '上記のとおり',
    '123',
    '１２３',
    'あああ',
    'N/A',
    'ｎａ',
    '別紙１のとおり',
    '特になし\n特になし',
    '①なし',
    'ﾅｼ',
    '左記のとおり',
    '不明',
  ])('finds no explanation in %j', (text) => {
    expect(explainsNothing(text, GOAL)).toBe(true);
  });

  it.each([`(1) ${GOAL}`, GOAL, `　${GOAL}`, '避難所開設訓練を 実施します'])(
    'takes the goal over again for none: %j',
    (text) => {
      expect(explainsNothing(text, GOAL)).toBe(true);
    },
  );

  it.each([
    '不十分であったので今後努力したい。',
    '同上の理由により延期した。',
    '関係機関と調整中であり、実施に至らなかった。',
    '職員の不足',
    '避難所開設訓練を実施しましたが、半分の避難所にとどまりました。',
  ])('takes %j for one', (text) => {
    expect(explainsNothing(text, GOAL)).toBe(false);
  });
});

describe('hasNoWords', () => {
  it('holds for blanks and signs alone', () => {
    expect(['', '　', '－', '。'].every(hasNoWords)).toBe(true);
    expect(hasNoWords('なし')).toBe(false);
  });
});
