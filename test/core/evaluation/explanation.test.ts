import { explainsNothing, hasNoWords } from '../../../src/core/evaluation/explanation';
import { scaleOf } from '../../../src/core/evaluation/scale';

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
    '〇〇課△△係が遅れた',
    'コロナ',
    'コロナ禍',
    'COVID',
    '（2）多忙',
    '1特になしです',
    '特になし.同上',
    '記載例：台風により中止した。',
    '例：台風により中止した。',
    '※（記入例）：台風により中止した。',
    '【例】: 台風により中止した。',
    '特になし（担当：福祉班）',
    '特になし担当：福祉班',
    '作成者:福祉班。特になし',
    '特になし\n文責：福祉班\n同上',
    '反省点を記入してください',
    '反省点をご記入下さい',
    '反省点を書いてください',
    '反省点をお書きください',
    '反省点を入力のこと',
    '反省点を200字以内で記載すること',
    '反省点を記載する欄',
    '反省点の記入欄',
    '反省点を記述願います',
    '反省点の記載をお願いします',
    '反省点の記入例',
    '反省の内容を具体的に',
    '反省の原因等を簡潔に',
    '反省の理由をわかりやすく',
    '目標を一部達成したため',
    '目標を一部達成したためです。',
    '一部達成のため',
    '概ね達成したこと',
    '実績は不明',
    'ホームページのとおりです',
    '別シートです',
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
    ['新たな避難所の開設訓練を実施する', '新たな避難所の開設訓練の実施'],
    ['切れ目のない支援体制を構築します', '切れ目のない支援体制の構築'],
    ['必ず全世帯へ訪問調査を実施する', '必ず全世帯へ訪問調査を実施すること'],
    ['孤立している高齢者世帯を訪問する', '孤立している高齢者世帯の訪問'],
    ['農業法人を2社設立する', '農業法人を2社設立します'],
    ['古橋を点検し補修する', '古橋の点検と補修'],
    ['橋の点検', '(12) 橋の点検'],
    ['上水道の老朽管を年次計画で更新する', '上水道の老朽管の更新'],
  ])('takes %s as a noun, or in another ending, for none: %s', (goal, text) => {
    expect(explainsNothing(text, goal)).toBe(true);
  });

  it.each([
    ['孤立している高齢者世帯を訪問する', '孤立している高齢者世帯を訪問した'],
    ['孤立している高齢者世帯を訪問する', '孤立している高齢者世帯を訪問しない'],
    ['孤立している高齢者世帯を訪問する', '孤立している高齢者世帯を訪問せず'],
    ['孤立している高齢者世帯を訪問する', '孤立している高齢者世帯を訪問している'],
    // Half of the goal or less, and what is no noun.
    ['上水道の老朽管を年次計画で更新する', '上水道の老朽管'],
    ['上水道の老朽管を年次計画で更新する', '上水道の老朽管を更新していきます'],
    ['農業法人を2社設立し運営する', '農業法人を2社設立'],
    ['橋を12基点検', '橋を15基点検'],
    // Of five characters or fewer beside the kana.
    ['橋を点検し補修する', '橋の点検と補修'],
  ])('takes what is said of %s for one: %s', (goal, text) => {
    expect(explainsNothing(text, goal)).toBe(false);
  });

  it.each([
    ['町史の続編を刊行する。', '刊行できておりません。', true],
    ['町史の続編を刊行する。', '刊行には至りませんでした。', true],
    ['道路台帳を電子化する。', '電子化に至っておりません。', true],
    ['町史の続編を刊行する。', '原稿の回収ができなかった。', false],
    // What else was not done may be why.
    ['保育所の定員を増やす。', '採用できなかった。', false],
  ])('takes of %s: %s for none: %j', (goal, text, isNothing) => {
    expect(explainsNothing(text, goal)).toBe(isNothing);
  });

  it.each([
    ['徴収係にて確認してください。', true],
    ['詳細は教育委員会事務局に問い合わせてください。', true],
    ['水道事業の項を参照のこと', true],
    ['学校教育課に同じ', true],
    ['上記理由と重複するため割愛', true],
    ['理由の記載は不要との指示あり', true],
    ['担当者変更につき不詳', true],
    ['担当者が退職したので人事課に確認してください。', false],
    ['職員不足により出張したかは総務課に照会のこと', false],
    ['改修が不要となったため。', false],
    ['上記の工事と重複したため。', false],
  ])('reads what sends the reader elsewhere, or leaves the reason out: %s', (text, isNothing) => {
    expect(explainsNothing(text, GOAL)).toBe(isNothing);
  });

  it('looks through statements of up to 60 characters', () => {
    const words = `${'今年度は目標を達成できなかった'.repeat(3)}期間内に予定どおり進まなかった`;
    expect(words).toHaveLength(60);
    expect([words, `${words}が`].map((text) => explainsNothing(text, GOAL))).toEqual([true, false]);
  });

  it('looks for a sample in texts of fewer than 60 characters', () => {
    const sample = (length: number): string => '〇〇により△△がおくれ、'.repeat(6).slice(0, length);
    expect([59, 60].map((length) => explainsNothing(sample(length), GOAL))).toEqual([true, false]);
  });

  it.each([
    ['特になし', true],
    ['特段報告すべきことはなし', true],
    // Of more than twelve characters.
    ['特筆すべき事項はありません', false],
    ['農道が崩れた', false],
  ])('reads %s over and over in a long text', (part, isNothing) => {
    expect(explainsNothing(part.repeat(16), GOAL)).toBe(isNothing);
  });

  it('knows the meanings of a town’s own levels', () => {
    const scale = scaleOf([
      { symbol: 'A', meaning: '順調に進んでいる' },
      { symbol: 'B', meaning: '取組が遅れている' },
      { symbol: 'C', meaning: '' },
    ]);
    expect(explainsNothing('取組が遅れている。', GOAL, scale)).toBe(true);
    expect(explainsNothing('取組が遅れている。', GOAL)).toBe(false);
  });

  it.each([
    '〇〇のため遅れた',
    '雨がふったため',
    '〇〇課の職員が足りず、△△課の職員も足りなかった。',
    '○が△より遅れた',
    'インフルエンザ',
    '町内の例：台風により橋が流れた',
    '担当者の都合がつかず、延期した。',
    '反省点を記入してくださいと頼んで回った',
    '町内の各自治会の役員の皆さんと民生委員の皆さんから聞き取った要望を記入してください',
    '町内の各自治会の役員の皆さんと民生委員の皆さんのほかの理由を具体的に',
    '反省の理由を具体的に示した',
    '実績は46％',
    '実績は12',
    '目標値が30',
    '数値は12',
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
    expect(['なし', 'ｺﾛﾅ', '①'].map(hasNoWords)).toEqual([false, false, false]);
  });
});

/** A pattern that tries every way of cutting such a text would not come to an end. */
it.each(['書表', '調整中', '達成でき', 'の理由', '未達成', '別紙の'])('reads %s over and over', (part) => {
  for (let length = 10; length <= 60; length += 1) {
    expect(explainsNothing(`${part.repeat(20).slice(0, length)}と防災無線！`, GOAL)).toBe(false);
  }
});
