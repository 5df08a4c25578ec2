/** When an outcome says nothing: blank, punctuation, a placeholder, that the goal was missed, or the goal over again. */
import { foldText } from '../cells/folded-text';
import { MISSED } from './not-achieved';
import { saysAnyLevel } from './rating-words';
import { FIVE_LEVELS, type Scale } from './scale';

/** Brackets, punctuation and signs that carry no words. */
const SIGNS = /[\p{P}\p{S}ー々〃〇]/gu;

/**
 * Texts that stand where an explanation belongs and give none, signs, numbers and endings left out. From the free-text
 * cells of published municipal evaluations.
 */
const PLACEHOLDERS: ReadonlySet<string> = new Set(
  (
    'ナシ トクニナシ 不明 空欄 同上 同前 同左 同様 同じ 同文 以下同じ 以下同様 以下同文 ' +
    '別紙 別添 別途 別表 資料 添付 添付資料 別紙資料 上記 左記 右記 下記 前述 前記 後述 以上 略 省略 割愛 ' +
    '字以内 字程度 文字以内 文字程度 記入例 例 未定 未確定 未記入 未入力 未記載 後日 追って 後ほど 要確認 要記入 要入力 要検討 ' +
    '理由 理由等 原因 要因 効果 効果又は理由 成果 実績 備考 目標達成効果又は達成できなかった理由等 目標達成の効果又は達成できなかった理由等 達成できなかった理由 ' +
    'na tbd test テスト ダミー サンプル'
  )
    .split(' ')
    .map(withoutSigns),
);

const LONGEST_PLACEHOLDER = Math.max(...Array.from(PLACEHOLDERS, ({ length }) => length));

/** 「特になし」, 「該当する事項はありません」, 「特筆すべきことはございません」, 「記載を省略」 */
const NOTHING =
  /^(?:特に?|とくに|特段|格別|その他|他に)?(?:特筆|該当|特記|記載|記入|報告|説明|理由|変更|効果|回答)?(?:する|した|すべき|の)*(?:事項|事柄|点|内容|理由|こと|もの|ところ|効果)?(?:は|が|も|を)?(?:特に)?(?:な|無|あり|ござい|該当|省略|割愛|な[いし]|無[いし]|せず|しない)+(?:ません)?$/;

/** What an office says that it is still doing, or will write later: 「調整中」, 「協議中につき未記載」. 「工事中のため」 is a reason. */
const DOING =
  '(?:調整|検討|確認|作成|作業|準備|入力|記入|集計|協議|整理|精査|実施|継続|進行|対応|計画|策定|審議|照会|記載|取りまとめ|とりまとめ|推進|取組|取り組み|調査|決算|回答|集約|算定|精算|照合|手続き?|決裁|編集|検証|分析|聴取|聞き取り|見直し)中?';
const NOT_WRITTEN =
  '(?:未(?:記載|記入|入力|定|確定|回答)|(?:記載|記入|入力|回答|報告)(?:でき|し|が?でき)(?:ません|ない|ず|かね))';
const LATER =
  '(?:後日|追って|後ほど|のちほど|後で|改めて|別途)(?:提出|記載|記入|入力|報告|回答|公表|連絡|追記|説明)';
const STILL_DOING = new RegExp(
  `^(?:現在|現時点|目下|関係|関連|各|担当|部署|部局|機関|課|係|者|業者|県|国|町|村|市|議会|庁内|に|と|で|は|の|において|にて|まだ|について)*(?:${DOING}(?:の?ため|につき|なので|である(?:ため|ので)|により|で|中)*(?:${NOT_WRITTEN})?|${LATER}|${NOT_WRITTEN}|(?:追記|記入|入力|記載|提出)予定)$`,
);
/** Where an explanation is said to be instead. */
const PLACE =
  '(?:別紙|別添|別途|別表|資料|添付|上記|左記|右記|下記|前述|前記|以上|以下|前年度?|昨年度?|前回|前ページ|上|下|左|右|前|他|ほか|目標|番|項目|同課|各課|達成度|自己評価|評価|(?:[一-鿿ァ-ヺに関するのび]{0,12}(?:書|表|欄|票|一覧|ホムペジ|サイト|資料|計画書|シート)))';
/** Points elsewhere and says nothing here: 「別紙のとおり」, 「前年度と同じ」, 「(1)と同じ」, 「上の欄に書いたものと同じ」. */
const ELSEWHERE = new RegExp(
  `^(?:別紙|別添|別途|別表|資料)(?:に|を|にて)?(?:記載|記入|提出|添付)$|^(?:理由|効果|内容|詳細|詳しく|当課における|(?:本|今|当)年度の?取組状況|について|につきまして|は)*(?:${PLACE}|の|及び|並びに|と|や|同欄){0,4}(?:に|を|と|へ)?(?:書い|記載し?|記し|示し|述べ)?(?:た|の|された)?(?:もの|こと|内容|理由)?(?:と|に)?(?:とおり|通り|参照|ご覧|見て|同じ|同様|同前|準じる|準ずる)(?:であり|で)?(?:変更(?:は|が)?(?:ありません|ございません|ない|なし))?$`,
);
/** The form's own words to whoever fills it in: 「理由を記入してください」, 「200字以内で記載すること」, 「効果を記載する欄」. */
const INSTRUCTION =
  /^.{0,30}(?:記入|入力|記載|記述|書)(?:(?:い|し)?て)?き?(?:(?:くだ|下)さい|のこと|すること|する欄|欄|願います|をお願いします|例)$|^.{0,24}(?:理由|効果|原因|内容)(?:等|など)?を(?:簡潔|具体的|わかりやすく|分かりやすく)に?$/;

/** Endings and particles that add nothing, taken off one after the other. */
const ENDING =
  /(?:です|でした|である|であった|であります|だった|だ|ます|ました|のため|ため|につき|による|によります|によるもの|により|なので|ので|こと|もの|ところ|とする|とします|といたします|とした|としました|となった|となりました|となります|となっている|となっています|になった|になりました|になります|する|した|しました|します|いたします|いたしました|しております|しています|している|させていただきます|予定|の予定|(?:して)?(?:くだ|下)さい|願います|お願いします|をご覧|ご覧|のこと|の|は|が|を|に|で|と|も|。)$/;
const OPENING =
  /^(?:なお|ただし|また|現在|目下|今年度|本年度|当年度|当該年度末?|今回|理由|効果|理由等|内容|詳細|状況|について|につきまして|は|も|が|の|を|、)+/;

/** A poor result, without a word on it. */
const POOR =
  '(?:程遠い|芳しくない|芳しくなかった|低い|低かった|残念な|良く(?:ない|なかった)|よく(?:ない|なかった)|今一歩|今ひとつ|いまひとつ|もう少し|不満足|不本意な?|至らない点)(?:結果|もの|状況)?';

/** What stands around the word that the goal was missed, and says no more than the rating. */
const NOTHING_BUT_MISSED = new RegExp(
  `^(?:(?:今|本|当|昨)?年度内?|期間内|期限内|当初|予定|計画|(?:どお|通)り|思うよう|思った|思い|満足|期待(?:した|する)?|目標値?|数値目標|数値|事業|取組|実績|成果|結果|十分|残念ながら|結果的|結果として|まだ|いまだ|現時点|現在|内容|一部|ほとんど|まったく|全く|ほぼ|概ね|あまり|達成度?|程度|水準|とした|とする|なぜ|どうして|には|に|は|を|が|の|も|まで|で|な|こと|まし|た|${MISSED})*(?:${MISSED}|${POOR})(?:の?理由|の?原因|の?要因|の?か)?$`,
);
/** 「達成度は2です」, 「C　やや不十分」: the rating over again. */
const RATED =
  /^(?:達成度|評価|自己評価|評定|判定|結果|は|の|を|とおり|通り|a|b|c|d|e|s|ランク|段階|点|に|と|やや|ほぼ|概ね|一部|不十分|不良|不可|低い|未達)+$/;
/** A form's sample: 「〇〇のため、〇〇できなかった」. */
const SAMPLE =
  /^[〇○◯△□×\s]*(?:の|が|を|に|は)?(?:ため|により)?[、,]?[〇○◯△□×\s]*(?:が|を|は)?(?:でき|し)?(?:なかった|た|ました|ませんでした)?。?$/;

/** One word of kanji, katakana or letters: 「多忙」, 「コロナ」. Four kanji are two words: 「人員不足」. */
const ONE_WORD = /^(?:[一-鿿]{1,3}|[ァ-ヺー]{1,6}|[a-z]{1,12})$/;

/** Characters that are words whatever stands around them, so that folding a long text can be spared. */
const WORD = /[0-9A-Za-zぁ-ゖァ-ヺ一-鿿]/;

/** Where one statement ends and the next begins. */
const BREAKS = /[。．、，,;；:：・／/\r\n()（）「」『』【】[\]{}\s\u3000]+|\.(?!\d)/;

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
  const text = words.replace(/\d/g, '');
  if (scale.some(({ meaning }) => meaning !== '' && withoutSigns(meaning) === words)) return true;
  if (text === '' || /^(.)\1*$/u.test(text) || ONE_WORD.test(text)) return true;
  if (repeatsGoal(words, withoutSigns(goal)) || (outcome.length < LONGEST_EMPTY && SAMPLE.test(outcome)))
    return true;
  const unsigned = outcome.replace(SIGNATURE, '');
  // A line break may stand inside of a word.
  return saysNothing(unsigned) || unsigned.split(BREAKS).every(saysNothing);
}

/** The goal over again, word for word or as a noun: 「ホームページの全面的なリニューアル」 for 「…を全面的にリニューアルします」. */
function repeatsGoal(words: string, goal: string): boolean {
  if (withoutNumber(words) === withoutNumber(goal)) return true;
  const kernel = withoutKana(words);
  return kernel.length > 5 && kernel === withoutKana(goal) && !/た$|ない$|ません|ず$|ている$/.test(words);
}

const withoutKana = (words: string): string => withoutNumber(words).replace(/[ぁ-ゖ]/g, '');

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
  NOTHING.test(phrase) ||
  RATED.test(phrase) ||
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
