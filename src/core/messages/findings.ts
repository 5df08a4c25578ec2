/** The findings: their sentences, and the names of rules and severities. */

import { excerpt, foldText } from '../cells/folded-text';
import type { InvalidRatingReason } from '../evaluation/rating-cell';
import { isFiveLevels, type Scale } from '../evaluation/scale';
import type { Rule, Severity, Treatment } from '../finding';
import type { LevelFaultReason } from '../settings/level-table';
import type { SettingKey } from '../settings/settings';
import { ratingMissing, ratingReason, symbolsText } from './levels';

const CHANGE_HEADER = '見出しを変えてください。';

/** Why a line of 点検の規則 is not obeyed. */
export type TreatmentFaultReason = 'no-rule' | 'unknown-rule' | 'unknown-treatment' | 'fixed' | 'twice';

/** What a sentence about a rating and its text begins with. */
export const ratedAs = (rating: string): string => `達成度が${rating}ですが、`;

/** Sentences of the findings. They stand beside the name of the sheet and the cell, so they need not repeat it. */
export const FINDING_MESSAGES = {
  ratingMissing,
  /** @param fix The symbol that is clearly meant, or null. */
  ratingInvalid: (reason: InvalidRatingReason, typed: string, fix: string | null, scale: Scale) =>
    fix === null || reason !== 'other-form'
      ? ratingReason(reason, excerpt(typed), scale)
      : `達成度が「${excerpt(typed)}」と書かれています。${isFiveLevels(scale) ? '半角の数字' : ''}「${fix}」だけを入力してください。`,
  ratingFix: (reason: InvalidRatingReason, typed: string, fix: string) =>
    reason === 'blanks' ? `前後の空白を取って「${fix}」にする` : `「${excerpt(typed)}」を「${fix}」に直す`,
  explanationBlank: (rating: string) =>
    `${ratedAs(rating)}達成できなかった理由が書かれていません。理由を記入してください。`,
  explanationEmpty: (rating: string, typed: string) =>
    `${ratedAs(rating)}「${excerpt(typed)}」では達成できなかった理由がわかりません。理由を具体的に記入してください。`,
  explanationShort: (rating: string) =>
    `${ratedAs(rating)}理由が10文字に足りません。住民が読んでわかるように書き足してください。`,
  explanationRestates: (rating: string) =>
    `${ratedAs(rating)}達成できなかったことだけが書かれています。なぜ達成できなかったかを書き足してください。`,
  explanationWithoutCause: (rating: string) =>
    `${ratedAs(rating)}書かれているのは取り組んだ内容だけのようです。達成できなかった理由と、これからどうするかがわかるか確かめてください。`,
  outcomeMissing: (rating: string) =>
    `${ratedAs(rating)}目標達成の効果が書かれていません。効果を記入してください。`,
  goalMissing:
    '達成度か効果・理由がありますが、目標が書かれていません。目標を記入するか、この行の内容を消してください。',
  themeMissing: 'この目標がどの個別事業のものかわかりません。個別事業の名前を記入してください。',
  numberGap: (number: number) =>
    `目標番号が(${number})ですが、その前の(${number - 1})がありません。番号を確かめてください。`,
  numberDuplicate: (number: number) =>
    `同じ個別事業の中に目標番号(${number})が二つあります。番号を確かめてください。`,
  numberDate: (label: string, typed: string, fix: string | null) =>
    `${label}が日付（${typed}）になっています。「1-1」のように入力すると日付に変わります。${
      fix === null ? '番号だけを入力し直してください。' : `目標番号「${fix}」だけを入力してください。`
    }`,
  numberDateFix: (typed: string, day: number) => `「${typed}」を「${day}」に直す`,
  themesOutOfOrder: (before: string, number: string, rows: readonly number[]) =>
    `個別事業の番号が${excerpt(before)}の次に${excerpt(number)}になっています。${
      rows.length === 0
        ? '並びを確かめてください。'
        : `行が並べ替えられていると、個別事業が空欄の行（${listOfRows(rows)}）は別の個別事業の目標として印刷されます。並びを元に戻すか、その行に番号と個別事業を記入してください。`
    }`,
  goalStartsOver: (title: string) =>
    `目標番号が(1)に戻っていますが、個別事業が空欄なので「${excerpt(title)}」の目標として印刷されます。別の個別事業の目標であれば、番号と個別事業を記入してください。`,
  outcomeDuplicate: (row: number) =>
    `${row}行目と一字一句同じ効果・理由です。写したままになっていないか確かめてください。`,
  outcomeUnchanged: (year: string) =>
    `${excerpt(year, 20)}と一字一句同じ効果・理由です。今年度の結果を書いてください。`,
  rowDuplicate: (row: number) => `${row}行目と同じ目標です。重複していないか確かめてください。`,
  /** {@link MERGE_IN_FLAG} reads the area out of it again. */
  cellsMerged: (area: string) =>
    `${area}が結合されています。隠れたセルには入力できないため、結合を解除し、目標ごとに入力してください。`,
  cellError: (typed: string) =>
    `セルが数式のエラー「${excerpt(typed)}」になっています。数式を消して、値を入力し直してください。`,
  /** Behind the sentence of a finding whose row is out of sight. */
  inHiddenRow: 'この行は、非表示かフィルタで隠れています。行を表示してから直してください。',
  /** A column 「担当者」 holds names of people, which are not printed as the 班 of a theme. */
  headerMissing: (wanted: string, row: number, nearest: string | null) => {
    const enterIt = `見出しの行に「${wanted}」と入力してください。`;
    const next =
      nearest === null
        ? enterIt
        : nearest.startsWith('担当者')
          ? `「${excerpt(nearest)}」は団体の列として扱います。${enterIt}`
          : `「${excerpt(nearest)}」がその列であれば、見出しを「${wanted}」に直してください。`;
    return `${row}行目の見出しに「${wanted}」の列がありません。${next}`;
  },
  headerDuplicate: (wanted: string, first: string, second: string) =>
    `「${wanted}」の列が${first}列と${second}列の二つあります。使わないほうの見出しを変えてください（今は${first}列を読んでいます）。`,
  headerGuessed: (wanted: string, taken: string, others: readonly string[]) =>
    `${taken}列を「${wanted}」の列として読んでいます。${others.join('列、')}列も同じ意味かもしれません。違うときは、正しい列の見出しを「${wanted}」に直してください。`,
  headerRowMissing: (sheet: string) =>
    `シート「${sheet}」の上から20行に見出しの行（番号、個別事業、目標、達成度など）がありません。見出しの行を元に戻してください。`,
  departmentMissing: (name: string, near: string | null) =>
    near === null
      ? `課一覧に「${excerpt(name, 40)}」がありますが、その名前のシートがありません。シートの名前を確かめるか、「初期設定」で作ってください。`
      : `課一覧の「${excerpt(name, 40)}」のシートがありません。名前の似たシート「${near}」があります。${differenceOf(name, near)}`,
  departmentUnknown: (sheet: string) =>
    `シート「${sheet}」は課一覧にありません。課のシートであれば、設定シートの課一覧に加えてください。`,
  departmentMisspelt: (sheet: string, near: string) =>
    `シートの名前「${sheet}」が課一覧の「${excerpt(near, 40)}」と同じではありません。${differenceOf(sheet, near)}`,
  settingBlank: (key: SettingKey, label: string) =>
    `「${label}」が入力されていません。${SETTING_EXAMPLES[key]}のように入力してください。`,
  settingUnreadable: (key: SettingKey, label: string, typed: string) =>
    `「${label}」の「${excerpt(typed)}」を読み取れません。${SETTING_EXAMPLES[key]}のように入力してください。`,
  ownHeaderTwice: (name: string, first: string) =>
    `見出し「${excerpt(name)}」の列が二つあります（もう一つは${first}列）。様式では左の列だけが印刷されます。${CHANGE_HEADER}`,
  ownHeaderTaken: (name: string) =>
    `見出し「${excerpt(name)}」は、様式のほかのタグの名前と同じなので、この列は印刷できません。${CHANGE_HEADER}`,
  ownHeaderUntaggable: (name: string) =>
    `見出し「${excerpt(name)}」は、タグに書けない文字（波括弧、先頭の # など）があるため印刷できません。${CHANGE_HEADER}`,
  secondInvalid: (name: string, message: string) => message.replace('達成度', `「${excerpt(name)}」`),
  /** @param isBroken Whether nothing is judged by the table until it is mended. */
  levelsInvalid: (reason: LevelFaultReason, typed: string, isBroken = false) =>
    `${LEVEL_FAULTS[reason](excerpt(typed))}${isBroken ? '直すまで、達成度と理由は点検しません。' : ''}`,
  limitUnreadable: (typed: string, scale: Scale) =>
    `「理由が必要な達成度」の「${excerpt(typed)}」を読み取れません。段階の記号（${symbolsText(scale)}）のどれかを入力してください。`,
  ratingEntryUnreadable: (typed: string) =>
    `「達成度の記入」の「${excerpt(typed)}」を読み取れません。「あり」か「なし」を入力してください。`,
  outcomeMissingUnrated: '目標の結果（効果・理由）が書かれていません。記入してください。',
  stateInvalid: (typed: string, states: readonly string[]) =>
    `状態の「${excerpt(typed, 20)}」には意味がありません。${states.map((state) => `「${state}」`).join('')}のどれかにしてください。`,
  stateTyped: (typed: string) =>
    `状態が「${typed}」ですが、確定の操作が行われていません。手で入力せず、取りまとめ担当が「確定」の操作で変えてください。`,
  treatmentInvalid: (reason: TreatmentFaultReason, typed: string) =>
    TREATMENT_FAULTS[reason](excerpt(typed, 40)),
  dateMismatch: (date: string, year: string) =>
    `評価基準日（${date}）が${year}とその翌年度の外にあります。評価基準日か年度を確かめてください。`,
};

const MOST_ROWS = 8;

/** 「7行目、9行目」 */
export function listOfRows(rows: readonly number[]): string {
  const named = rows.slice(0, MOST_ROWS).map((row) => `${row}行目`);
  return named.join('、') + (rows.length > MOST_ROWS ? `ほか${rows.length - MOST_ROWS}行` : '');
}

const MATCH_NAMES = '。どちらかの名前に合わせてください。';

/** What sets two names apart that look alike, and what to do. */
const differenceOf = (one: string, other: string): string =>
  foldText(one) === foldText(other)
    ? `空白（前、後、途中）、見えない文字か、全角・半角が違います${MATCH_NAMES}`
    : `1文字違います${MATCH_NAMES}`;

const TREATMENT_FAULTS: Readonly<Record<TreatmentFaultReason, (typed: string) => string>> = {
  'no-rule': (typed) =>
    `「点検の規則」の扱いの「${typed}」に、規則の名前がありません。規則を入力するか、扱いを消してください。`,
  'unknown-rule': (typed) =>
    `「点検の規則」に書かれた「${typed}」という規則はありません。使い方の「点検の規則の一覧」にある名前を入力してください。`,
  'unknown-treatment': (typed) =>
    `「点検の規則」の扱いの「${typed}」を読み取れません。誤り、注意、参考、しないのどれかを入力してください。`,
  fixed: (typed) =>
    `「${typed}」は、いつも誤りとして扱います。この誤りが残ったままでは報告書を仕上げられないためです。この行の扱いを消すか、「誤り」にしてください。`,
  twice: (typed) =>
    `「点検の規則」に「${typed}」が二度書かれています。上の行を使っています。どちらかを消してください。`,
};

const LEVEL_FAULTS: Readonly<Record<LevelFaultReason, (typed: string) => string>> = {
  few: (typed) =>
    `達成度の段階が「${typed}」一つしかありません。二つ以上の段階を、いちばん良いものから順に書いてください。途中に空いた行があるときは、行を詰めてください。`,
  many: (typed) => `達成度の段階が${typed}個あります。使えるのは10個までです。段階をまとめてください。`,
  blank: (typed) =>
    `達成度の段階「${typed}」の記号が空欄です。セルに入力する記号（5、A、◎など）を書いてください。`,
  twice: (typed) =>
    `達成度の段階に、同じ記号「${typed}」（全角・半角や大文字・小文字だけが違うものを含みます）が二つあります。段階ごとに違う記号にしてください。`,
  'no-best': (typed) =>
    `どの段階がいちばん良いかわかりません。今は「${typed}」をいちばん良いものとして点検しています。いちばん良い段階を一番上に書き、「段階」の列には上から大きい順の数字（5段階なら5、4、3、2、1）を書いてください。`,
  'no-symbols': () =>
    '達成度の段階の表に記号がありません。いちばん良い段階から順に、記号と意味を書いてください。段階を決めないときは、表を消してください（5〜1で点検します）。',
  unusable: (typed) =>
    `達成度の段階の記号「${typed}」は使えません。「,」「"」などの区切りの字を除いた、12文字までの記号にしてください。`,
  second: () => '達成度の段階の表が二つあります。上の表を使っています。どちらかを消してください。',
};

const SETTING_EXAMPLES: Readonly<Record<SettingKey, string>> = {
  municipality: '「○○町」',
  fiscalYear: '「平成29」または「2017」',
  ratedOn: '「H30.3.31」または「2018/3/31」',
  deadline: '「H30.4.20」または「2018/4/20」',
  limit: '「2」',
  coordinators: '「soumu@example.lg.jp」',
};

/** The severities as people read them. */
export const SEVERITY_TEXTS: Readonly<Record<Severity, string>> = {
  error: '誤り',
  missing: '未入力',
  warning: '注意',
  hint: '参考',
};

/** What 設定 may say of a rule. */
export const TREATMENT_TEXTS: Readonly<Record<Treatment, string>> = {
  error: '誤り',
  warning: '注意',
  hint: '参考',
  off: 'しない',
};

/** The rules as the sidebar's filter and 設定 name them. */
export const RULE_TEXTS: Readonly<Record<Rule, string>> = {
  'rating-invalid': '達成度の書き方',
  'rating-missing': '達成度の未入力',
  'explanation-missing': '理由の未記入',
  'explanation-short': '短い理由',
  'explanation-restates': '達成できなかったことだけの理由',
  'explanation-without-cause': '取組だけの理由',
  'outcome-missing': '効果の未記入',
  'goal-missing': '目標の未記入',
  'theme-missing': '個別事業の未記入',
  'number-gap': '目標番号の抜け',
  'number-duplicate': '目標番号の重なり',
  'number-date': '日付になった番号',
  'row-duplicate': '同じ目標',
  'outcome-duplicate': '同じ効果・理由',
  'outcome-unchanged': '前年度と同じ効果・理由',
  'rows-out-of-order': '行の並び',
  'cells-merged': '結合したセル',
  'cell-error': '数式のエラー',
  'header-missing': '足りない列',
  'header-duplicate': '二つある列',
  'header-guessed': '読み替えた列',
  'department-missing': '課のシートがない',
  'department-unknown': '課一覧にない課',
  'settings-invalid': '設定の値',
  'date-mismatch': '年度に合わない評価基準日',
  'state-invalid': '状態の書き方',
  'treatment-invalid': '点検の規則の書き方',
  'goal-number-form': '目標番号の書き方',
  'rating-text': '達成度と合わない文',
  'rating-figure': '達成度と合わない数値',
  'rating-differs': '二つの評価の違い',
  'figure-unanswered': '答えのない数値',
  'kana-width': '半角のカタカナ',
  'digit-width': '数字の全角・半角',
  'bracket-width': '括弧の全角・半角',
  'bracket-unbalanced': '対にならない括弧',
  'comma-mixed': '読点の混在',
  'style-mixed': '文体の混在',
  'platform-character': '読めないことがある文字',
  'private-character': '外字',
  'layout-blank': '位置合わせの空白',
  'era-year': '元号の年',
  'year-outdated': '前の年度のままの文',
  'cell-too-long': '印刷で切れる長さ',
  'personal-data': '個人の情報',
  'personal-circumstances': '個人の事情',
};
