import { explainsNothing, hasNoWords } from '../../../src/core/evaluation/explanation';

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
    '同上です。',
    '別紙のとおりです。',
    '目標をほとんど達成できなかった。',
    '理由を記入してください',
    '前年度と同じ',
    '（1）と同じ',
    '調整中のため',
    '調整中のため、実施できませんでした。',
    '目標に届かなかった。',
    '残念ながら今年度は未達成でした。',
    '別添資料を参照してください。',
    '多忙',
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
    '要綱の改正が議会に間に合わず、来年度に持ち越しました。',
    '希望者が予定の半数にとどまったため、二回目の開催を見送った。',
    '工事中のため',
    '人員不足',
    '目標の10人に対し7人で届かなかった。',
    '雨天のため中止した。',
    '達成できなかったのは雨のためである。',
    '目標を達成できなかった理由は人員不足です。',
    '実施できなかった会が二つある。',
    '県に計画書を提出した。',
    '申請書の書き方を説明書にまとめ、窓口で配った。',
    '調整中であった協定は、先方の合併により白紙となった。',
    '前年度と同じ講師の都合がつかず、開催できなかった。',
    '予算がつかなかった。',
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

/** A pattern that tries every way of cutting such a text would not come to an end. */
it.each(['書表', '調整中', '達成でき', 'の理由', '未達成', '別紙の'])('reads %s over and over', (part) => {
  for (let length = 10; length <= 60; length += 1) {
    expect(explainsNothing(`${part.repeat(20).slice(0, length)}と防災無線！`, GOAL)).toBe(false);
  }
});
