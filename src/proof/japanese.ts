/** What Google says in Japanese to Japanese accounts, as far as it was seen. */

const SENTENCES: readonly (readonly [RegExp, string])[] = [
  [/^Exceeded maximum execution time$/, '起動時間の最大値を超えました'],
  [
    /^The data you entered in cell (\w+) violates the data validation rules set on this cell\.$/,
    'セル $1 に入力したデータは、このセルで設定しているデータの入力規則に違反しています',
  ],
  [
    /^The coordinates of the range are outside the dimensions of the sheet\.$/,
    '範囲の座標がシートのサイズから外れています。',
  ],
];

/** An error's name and sentence in Japanese; undefined where nobody has seen it. */
export function japaneseOf(error: string): string | undefined {
  const [, name = '', sentence = ''] = /^(\w+): (.*)$/.exec(error) ?? [];
  const known = SENTENCES.find(([english]) => english.test(sentence));
  return known && `${name}: ${sentence.replace(known[0], known[1])}`;
}
