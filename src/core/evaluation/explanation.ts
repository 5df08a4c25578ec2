/** When an outcome says nothing: blank, punctuation, a placeholder, that the goal was missed, or the goal over again. */
import { foldText } from '../cells/folded-text';
import { isEmptyStatement } from './empty-texts';
import { UNDONE } from './not-achieved';
import { saysAnyLevel } from './rating-words';
import { FIVE_LEVELS, type Scale } from './scale';

/** Brackets, punctuation and signs that carry no words. */
const SIGNS = /[\p{P}\p{S}ー々〃〇]/gu;

/** The form's own words to whoever fills it in: 「理由を記入してください」, 「200字以内で記載すること」, 「効果を記載する欄」. */
const INSTRUCTION =
  /^[^ただずめり]{0,24}(?:確認|参照|照会|問い?合わせ|聞い)(?:し?て)?(?:(?:くだ|下)さい|のこと|願います)$|^.{0,30}(?:記入|入力|記載|記述|書)(?:[いし]て)?き?(?:(?:くだ|下)さい|のこと|すること|する欄|欄|願います|をお願いします|例)$|^.{0,24}(?:理由|効果|原因|内容)(?:等|など)?を(?:簡潔|具体的|わかりやすく|分かりやすく)に?$/;

/** A digit, with the era of a year before it: 「令和5年度は特になし」 says as little as 「5年度は特になし」. */
const NUMBER = /(?:令和|平成)[\d元]|(?:\b[hr])?\d/g;

/** What a form's sample leaves open, and towns and people without a name. */
const OPEN = /[〇○◯△□×●▲]{2,}/g;

/** A form's sample: 「〇〇のため、〇〇できなかった」, 「△△により、〇〇が遅れた」. Beside what is open it has no noun. */
const isSample = (text: string): boolean =>
  (text.match(OPEN)?.length ?? 0) > 1 && !/[一-鿿ァ-ヺ]{2}/.test(text.replace(OPEN, ' '));

/** 「記載例：…」, with the form's own example behind it. */
const EXAMPLE = /^[\s\u3000※(（【[]*(?:記載|記入|入力|回答)?例[)）】\]]?[:：]/;

/** One word of kanji, katakana or letters: 「多忙」, 「コロナ」. Four kanji are two words: 「人員不足」. */
const ONE_WORD = /^(?:[一-鿿]{1,3}|[ァ-ヺー]{1,6}禍?|[a-z]{1,12})$/;

/** 「刊行できておりません」: nothing, where the goal is to do just that. */
const NOT_DONE = new RegExp(`^([一-鿿]{2,4})${UNDONE}(?:です)?$`);

/** Characters that are words whatever stands around them, so that folding a long text can be spared. */
const WORD = /[0-9A-Za-zぁ-ゖァ-ヺ一-鿿]/;

/** Where one statement ends and the next begins. */
const BREAKS = /[。．、，,;；:：・／/\r\n()（）「」『』【】[\]{}\s\u3000]|\.(?!\d)/;

/** Who wrote it, which nobody asked for: 「(担当：福祉班)」. */
const SIGNATURE = /[(（]?(?:担当|記入者|作成者|文責)[:：][^。\n]*/g;

/** Whether only blanks and signs are there: 「」, 「－」, 「…」, 「※」. */
export const hasNoWords = (text: string): boolean => !WORD.test(text) && withoutSigns(text) === '';

/**
 * Whether a text gives no explanation: no words, only digits, one character over and over, one word, the goal's own text,
 * or nothing but placeholders (特になし。, 同上です。, 別紙のとおりです。), words of the form, the meaning of a level, or that the
 * goal was missed.
 */
export function explainsNothing(outcome: string, goal: string, scale: Scale = FIVE_LEVELS): boolean {
  const words = withoutSigns(outcome);
  const text = words.replace(NUMBER, '');
  if (scale.some(({ meaning }) => withoutSigns(meaning) === words)) return true;
  if (/^(.)\1*$/u.test(text) || ONE_WORD.test(withoutNumber(words))) return true;
  const undone = NOT_DONE.exec(text)?.[1];
  if (undone && goal.includes(undone)) return true;
  if (repeatsGoal(words, withoutSigns(goal)) || (outcome.length < LONGEST_EMPTY && isSample(outcome)))
    return true;
  const unsigned = outcome.replace(SIGNATURE, '');
  if (EXAMPLE.test(outcome)) return true;
  // A line break may stand inside of a word.
  return saysNothing(unsigned) || unsigned.split(BREAKS).every(saysNothing);
}

/**
 * The goal over again, word for word or as a noun: 「ホームページの全面的なリニューアル」 for 「…を全面的にリニューアルします」. As a noun
 * it may be shorter: 「農業法人の設立」 for 「農業法人を2社設立する」.
 */
function repeatsGoal(words: string, goal: string): boolean {
  if (withoutNumber(words) === withoutNumber(goal)) return true;
  const [kernel, whole] = [withoutKana(words), withoutKana(goal)];
  if (kernel.length <= 5 || /た$|ない$|ません|ず$|ている$/.test(words)) return false;
  if (kernel === whole) return true;
  return AS_NOUN.test(words) && kernel.length * 2 > whole.length && isSubsequence(kernel, whole);
}

/** Without a figure, for that may be what was reached. */
const AS_NOUN = /^\D*(?:[一-鿿ァ-ヺ]|について|こと)$/;

function isSubsequence(part: string, whole: string): boolean {
  let at = 0;
  for (const character of whole) if (character === part[at]) at += 1;
  return at === part.length;
}

const withoutKana = (words: string): string => withoutNumber(words).replace(/[ぁ-ゖ]/g, '');

/** Without the goal's number in front: (1) … copied as it is. */
const withoutNumber = (words: string): string => words.replace(/^\d+/, '');

/** A statement of more characters says something, unless it is a placeholder over and over; and it is long to look through. */
const LONGEST_EMPTY = 60;

/** 「実績は46.2％」: a figure says something, the number of a goal does not. */
const FIGURE = /\d[%‰]|(?:実績|目標値|数値)[はが]?\d/;

/** Whether one statement of a text says nothing by itself. */
function saysNothing(statement: string): boolean {
  const folded = foldText(statement);
  const words = folded.replace(SIGNS, '').replace(NUMBER, '');
  if (words.length > LONGEST_EMPTY) return isRepetition(words);
  if (FIGURE.test(folded)) return false;
  return isEmptyStatement(words) || INSTRUCTION.test(words) || saysLevel(words);
}

/** 「目標をほとんど達成できなかったため」 */
const saysLevel = (words: string): boolean =>
  saysAnyLevel(words.replace(/(?:の?ため|こと|です|である)+$/, ''));

/** A placeholder of the form's makers is not longer. */
const LONGEST_REPEATED = 12;

/** In a long text, the same placeholder over and over without a sign between: 特になし特になし. */
function isRepetition(phrase: string): boolean {
  for (let length = 1; length <= LONGEST_REPEATED; length += 1) {
    const part = phrase.slice(0, length);
    if (part.repeat(phrase.length / length) === phrase) return isEmptyStatement(part);
  }
  return false;
}

function withoutSigns(text: string): string {
  return foldText(text).replace(SIGNS, '');
}
