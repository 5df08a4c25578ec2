/** When an outcome says nothing: blank, punctuation, a placeholder, or the goal over again. */
import { foldText } from './folded-text';

/** Brackets, punctuation and signs that carry no words. */
const SIGNS = /[\p{P}\p{S}ー々〃〇]/gu;

/**
 * Texts that stand where an explanation belongs and give none, signs left out. From the free-text cells of a
 * published municipal evaluation, where 0.9 % held nothing but such a text.
 */
const PLACEHOLDERS: ReadonlySet<string> = new Set(
  (
    '特になし 特に無し 特にない 特に無い とくになし 特にありません 特段なし 特段無し 特段ない なし 無し 無 ない 無い ありません ' +
    'ナシ トクニナシ 不明 該当なし 該当無し 該当せず 理由なし 理由無し 理由は特になし 特記事項なし 特記なし 記載なし 未記入 未入力 空欄 ' +
    '同上 同前 同左 同様 同じ 上に同じ 上記 上記同様 上記と同じ 上記のとおり 上記の通り 左記 左記のとおり 左記の通り 右記のとおり 右記の通り 下記のとおり 下記の通り 前述のとおり 前述の通り 前記のとおり 以下同じ 以下同様 ' +
    '別紙 別紙のとおり 別紙の通り 別紙参照 別添 別添のとおり 別添の通り 別添参照 別途 資料参照 添付のとおり 添付資料のとおり ' +
    '調整中 検討中 確認中 作成中 作業中 準備中 入力中 記入中 集計中 未定 未確定 後日 後日記入 後日入力 後ほど記入 追記予定 要確認 要記入 ' +
    '略 省略 以上 理由 効果 na tbd test テスト'
  )
    .split(' ')
    .map(withoutSigns),
);

const LONGEST_PLACEHOLDER = Math.max(...Array.from(PLACEHOLDERS, ({ length }) => length));

/** Characters that are words whatever stands around them, so that folding a long text can be spared. */
const WORD = /[0-9A-Za-zぁ-ゖァ-ヺ一-鿿]/;

/** Whether only blanks and signs are there: 「」, 「－」, 「…」, 「※」. */
export const hasNoWords = (text: string): boolean => !WORD.test(text) && withoutSigns(text) === '';

/**
 * Whether a text gives no explanation: no words, only digits, one character over and over, a placeholder
 * (特になし。, （同上）, 別紙のとおり), or the goal's own text.
 */
export function explainsNothing(outcome: string, goal: string): boolean {
  const words = withoutSigns(outcome);
  const text = words.replace(/\d/g, '');
  if (text === '' || /^(.)\1*$/u.test(text)) return true;
  return isPlaceholder(text) || withoutNumber(words) === withoutNumber(withoutSigns(goal));
}

/** Without the goal's number in front: (1) … copied as it is. */
const withoutNumber = (words: string): string => words.replace(/^\d+/, '');

/** One placeholder, or the same one over and over (特になし in two lines). Numbers (別紙1, ①なし) are left out. */
function isPlaceholder(text: string): boolean {
  for (let length = 1; length <= Math.min(text.length, LONGEST_PLACEHOLDER); length += 1) {
    if (text.length % length !== 0) continue;
    const part = text.slice(0, length);
    if (PLACEHOLDERS.has(part) && part.repeat(text.length / length) === text) return true;
  }
  return false;
}

function withoutSigns(text: string): string {
  return foldText(text).replace(SIGNS, '');
}
