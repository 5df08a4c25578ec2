/** When an outcome says nothing: blank, punctuation, a placeholder, that the goal was missed, or the goal over again. */
import { foldText } from '../cells/folded-text';
import { saysAnyLevel } from './rating-words';

/** Brackets, punctuation and signs that carry no words. */
const SIGNS = /[\p{P}\p{S}ー々〃〇]/gu;

/**
 * Texts that stand where an explanation belongs and give none, signs, numbers and endings left out. From the free-text
 * cells of published municipal evaluations.
 */
const PLACEHOLDERS: ReadonlySet<string> = new Set(
  (
    '特になし 特に無し 特にない 特に無い とくになし 特にありません 特段なし 特段無し 特段ない 特段ありません なし 無し 無 ない 無い ありません ' +
    'ナシ トクニナシ 不明 該当なし 該当無し 該当せず 該当しない 該当ありません 理由なし 理由無し 特記事項なし 特記事項 特記なし 記載なし 未記入 未入力 未記載 空欄 ' +
    '同上 同前 同左 同様 同じ 同文 以下同じ 以下同様 以下同文 ' +
    '別紙 別添 別途 別表 資料 添付 添付資料 別紙資料 上記 左記 右記 下記 前述 前記 後述 ' +
    '未定 未確定 後日 追って 後日記入 後日入力 後ほど記入 後で記入 追記予定 記入予定 入力予定 要確認 要記入 要入力 要検討 ' +
    '略 省略 以上 理由 効果 効果又は理由 成果 実績 目標達成効果又は達成できなかった理由等 目標達成の効果又は達成できなかった理由等 ' +
    'na tbd test テスト ダミー サンプル'
  )
    .split(' ')
    .map(withoutSigns),
);

const LONGEST_PLACEHOLDER = Math.max(...Array.from(PLACEHOLDERS, ({ length }) => length));

/** What an office says that it is still doing: 「調整中」. 「工事中のため」 is a reason. */
const STILL_DOING =
  /^(?:調整|検討|確認|作成|作業|準備|入力|記入|集計|協議|整理|精査|実施|継続|進行|対応|計画|策定|審議|照会|記載|取りまとめ|とりまとめ|推進|取組|取り組み)中?$/;
/** Points elsewhere and says nothing here: 「別紙のとおり」, 「前年度と同じ」, 「(1)と同じ」. */
const ELSEWHERE =
  /^(?:別紙|別添|別途|別表|資料|添付資料?|上記|左記|右記|下記|前述|前記|前年度?|昨年度?|前回|上|下|左|右|他|他の目標|目標|番|同課|各課|以下)*(?:の|を|に|と|へ)?(?:とおり|通り|参照|同じ|同様|同前|準じる|準ずる|記載|記入|提出|添付)$/;
/** The form's own words to whoever fills it in. */
const INSTRUCTION =
  /^(?:ここに|こちらに|達成できなかった|達成できない|具体的な|具体的に|目標達成の効果又は|目標の?)*(?:理由等?|効果|内容|実績|成果|効果・?理由|効果又は理由)?(?:を|は|について)?(?:具体的に|ここに|簡潔に)*(?:記入|入力|記載|書いて|お書き|記述)(?:して)?(?:くだ|下)さい$/;

/** Endings and particles that add nothing, taken off one after the other. */
const ENDING =
  /(?:です|でした|である|であった|であります|だった|だ|ます|ました|のため|ため|につき|による|によります|によるもの|により|なので|ので|こと|もの|ところ|とする|とします|といたします|とした|としました|となった|となりました|となります|となっている|となっています|になった|になりました|になります|する|した|しました|します|いたします|いたしました|しております|しています|している|させていただきます|予定|の予定|(?:して)?(?:くだ|下)さい|願います|お願いします|をご覧|ご覧|のこと|の|は|が|を|に|で|と|も|。)$/;
const OPENING =
  /^(?:なお|ただし|また|現在|目下|今年度|本年度|当年度|今回|理由|効果|理由等|内容|詳細|状況|について|につきまして|は|も|が|の|を|、)+/;

/** できなかった, しませんでした, 至っていない: a verb's negative endings. */
const NOT = '(?:なかった|ない|ませんでした|ません|ず|ていない|ていません|っていない|っていません)';
const MISSED = `(?:未達成?|未完了|未実施|未着手|未対応|未了|(?:達成|実施|完了|対応|着手)(?:でき|し|せ|すること(?:が|は)でき|に(?:は|まで)?至ら|に(?:は|まで)?至り|に(?:は|まで)?至)${NOT}|(?:至ら|至り|届か|届き|及ば|及び|でき)${NOT}|不十分|十分(?:では|で)なかった)`;
/** Nothing but that the goal was missed: what the rating itself says. */
const NOTHING_BUT_MISSED = new RegExp(
  `^(?:(?:今|本|当|昨)?年度内?|期間内|期限内|当初|予定|計画|どおり|通り|目標値?|数値目標|事業|取組|実績|成果|十分|残念ながら|結果的|結果として|結果|まだ|いまだ|現時点|現在|内容|一部|ほとんど|まったく|全く|ほぼ|概ね|に|は|を|が|の|も|まで|で|な)*${MISSED}$`,
);

/** One word of kanji, katakana or letters: 「多忙」, 「コロナ」. Four kanji are two words: 「人員不足」. */
const ONE_WORD = /^(?:[一-鿿]{1,3}|[ァ-ヺー]{1,6}|[a-z]{1,12})$/;

/** Characters that are words whatever stands around them, so that folding a long text can be spared. */
const WORD = /[0-9A-Za-zぁ-ゖァ-ヺ一-鿿]/;

/** Where one statement ends and the next begins. */
const BREAKS = /[。．、，,;；・／/\r\n()（）「」『』【】[\]{}]+|\.(?!\d)/;

/** Whether only blanks and signs are there: 「」, 「－」, 「…」, 「※」. */
export const hasNoWords = (text: string): boolean => !WORD.test(text) && withoutSigns(text) === '';

/**
 * Whether a text gives no explanation: no words, only digits, one character over and over, one word, the goal's own text,
 * or nothing but placeholders (特になし。, 同上です。, 別紙のとおりです。), words of the form, or that the goal was missed.
 */
export function explainsNothing(outcome: string, goal: string): boolean {
  const words = withoutSigns(outcome);
  const text = words.replace(/\d/g, '');
  if (text === '' || /^(.)\1*$/u.test(text) || ONE_WORD.test(text)) return true;
  if (withoutNumber(words) === withoutNumber(withoutSigns(goal))) return true;
  // A line break may stand inside of a word.
  return saysNothing(outcome) || outcome.split(BREAKS).every(saysNothing);
}

/** 「10人」, 「72.5％」, 「3か所」. All digits at once: a run of them that could be cut anywhere would take for ever. */
const FIGURE =
  '\\d+(?!\\d)(?:[.,]\\d+(?!\\d))*(?:割|分|%|パーセント|ポイント|人|名|件|回|か所|ヶ所|箇所|団体|世帯|戸|社|校|団|枚|台|日|時間|千円|万円|億円|円|km|m|t|トン|点|棟|路線|地区|自治会|組)?(?:以上|程度|前後|弱|強)?';
/** Figures, what they count, and how far they came: they say by how much a goal was missed, and not why. */
const ONLY_RESTATES = new RegExp(
  `^(?:${FIGURE}|目標値?|計画値?|予定|当初|(?:参加|受講|来場|利用|相談|申込|申請)(?:者数?|件数|率)|件数|実績値?|達成率|受診率|率|数値|結果として|結果|合計|全体|約|計|(?:今|本|当)?年度|に対し(?:て)?|に対する|のところ|のうち|の|に|は|が|を|と|で|も|へ|から|まで|中|(?:とどま|留ま|下回|終わ|な)(?:りました|っています|っている|った|り)|であった|であり|でした|だった|です|である|${MISSED})+$`,
);

/** Whether a text of some length says nothing but by how much the goal was missed. */
export function onlyRestates(outcome: string): boolean {
  if (!/[0-9０-９]/.test(outcome)) return false;
  return outcome.split(BREAKS).every((statement) => {
    const words = foldText(statement).replace(/[^\p{L}\p{N}%.,]/gu, '');
    return words === '' || ONLY_RESTATES.test(words);
  });
}

/** Without the goal's number in front: (1) … copied as it is. */
const withoutNumber = (words: string): string => words.replace(/^\d+/, '');

/** A statement of more characters says something, unless it is a placeholder over and over; and it is long to look through. */
const LONGEST_EMPTY = 60;

/** Whether one statement of a text says nothing by itself. */
function saysNothing(statement: string): boolean {
  const words = withoutSigns(statement).replace(/\d/g, '');
  if (words === '') return true;
  if (words.length > LONGEST_EMPTY) return isRepetition(words);
  if (isEmptyStatement(words)) return true;
  const opened = words.replace(OPENING, '');
  return opened !== words && isEmptyStatement(opened);
}

function isEmptyStatement(words: string): boolean {
  let rest = words;
  for (;;) {
    if (isEmptyPhrase(rest)) return true;
    const shorter = rest.replace(ENDING, '');
    if (shorter === rest) return false;
    rest = shorter;
  }
}

const isEmptyPhrase = (phrase: string): boolean =>
  PLACEHOLDERS.has(phrase) ||
  STILL_DOING.test(phrase) ||
  ELSEWHERE.test(phrase) ||
  INSTRUCTION.test(phrase) ||
  saysAnyLevel(phrase) ||
  (phrase.length <= LONGEST_MISSED && NOTHING_BUT_MISSED.test(phrase)) ||
  isRepetition(phrase);

/** Longer than any sentence that says nothing but that the goal was missed. */
const LONGEST_MISSED = 30;

/** The same placeholder over and over without a sign between: 特になし特になし. */
function isRepetition(phrase: string): boolean {
  for (let length = 1; length * 2 <= phrase.length && length <= LONGEST_PLACEHOLDER; length += 1) {
    if (phrase.length % length !== 0) continue;
    const part = phrase.slice(0, length);
    if (PLACEHOLDERS.has(part) && part.repeat(phrase.length / length) === phrase) return true;
  }
  return false;
}

function withoutSigns(text: string): string {
  return foldText(text).replace(SIGNS, '');
}
