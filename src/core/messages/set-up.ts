/** 初期設定, 集計, 課を追加 and 課を改名, and the texts that they write into sheets. */
import { excerpt } from '../cells/folded-text';
import { isFiveLevels, type Scale } from '../evaluation/scale';
import { SETTING_LABELS, type SettingKey } from '../settings/settings';
import { bulleted } from './bulleted';
import { symbolsText } from './levels';
import { CHECK_MESSAGES } from './script';

/** The steps of 初期設定, and what it asks. */
export const SET_UP_MESSAGES = {
  title: '初期設定',
  settingsSheet: '「設定」シートを作る',
  setting: (key: SettingKey, value: string) =>
    value === ''
      ? `設定に「${SETTING_LABELS[key]}」の欄を作る`
      : `設定の「${SETTING_LABELS[key]}」を「${value}」にする`,
  departmentTable: '設定に課一覧の表を作る',
  departmentRow: (name: string) => `課一覧に「${name}」を加える`,
  departmentTab: (name: string) => `「${name}」のシートを作る`,
  dropdown: (name: string, scale: Scale) =>
    `「${name}」の達成度に${isFiveLevels(scale) ? '1〜5' : symbolsText(scale)}の選択肢を付ける`,
  unfinishedTab: (sheet: string) => `途中で止まった作りかけのシート「${sheet}」を消す（入力はありません）`,
  headerCells: (sheet: string, texts: readonly string[]) =>
    `「${sheet}」の見出しに${texts.map((text) => `「${text}」`).join('')}を書き戻す`,
  titleCells: (sheet: string) => `「${sheet}」の上の説明（年度、課、達成度の説明など）を書き直す`,
  widths: (sheet: string) =>
    `「${sheet}」の列の幅を、ノートパソコンの画面に収まる幅にする（自分で変えた幅はそのまま）`,
  frozenRows: (sheet: string) => `「${sheet}」の見出しまでの行を固定する`,
  highlights: (sheet: string, isFive: boolean) =>
    `「${sheet}」の理由の不足と${isFive ? '1〜5' : '段階の記号'}でない達成度に色が付くようにする`,
  protections: (sheet: string, isOpen: boolean) =>
    `「${sheet}」の保護を付け直す${isOpen ? '（取りまとめ担当が空欄のため、変更の前に警告するだけ）' : ''}`,
  stateFormulas: (names: readonly string[]) =>
    `課一覧に「状態」が表示されるようにする（${names.map((name) => excerpt(name, 40)).join('、')}）`,
  summarySheet: (isNew: boolean) => (isNew ? '「集計」シートを作る' : '「集計」シートの数式を直す'),
  historySheet: '「履歴」シートを作る',
  /** After a run that could not do everything. */
  incomplete: (failures: readonly string[]) =>
    `初期設定を終えられませんでした。残りは、原因を除いてから「初期設定」をもう一度行うと続きから行われます。\n\n${bulleted(failures)}`,
  failed: (step: string, reason: string) => `${step}：できませんでした（${excerpt(reason, 200)}）`,
  addressRefused: (sheet: string, address: string) =>
    `「${excerpt(sheet, 40)}」を変えられる人に「${excerpt(address, 60)}」を加えられませんでした。Google アカウントのアドレスかどうか確かめ、設定シートの記入を直してください。`,
  outOfTime: (rest: number) => `Google の時間の上限が近いため、残りの${rest}件は行いませんでした。`,
  history: '初期設定',
};

/** 「A：達成　B：概ね達成」 */
const levelsLine = (scale: Scale): string =>
  scale.map(({ symbol, meaning }) => (meaning === '' ? symbol : `${symbol}：${meaning}`)).join('　');

const inBrackets = (text: string): string => (text === '' ? '' : `（${text}）`);

/** The sentences above a 課's header. @param limit The symbol of the limit. */
export function titleSentences(limit: string, scale: Scale, isRated: boolean) {
  const { levels, limit: limitSentence, instructions } = SHEET_TEXTS;
  if (!isRated) return { levels: '', limit: '', instructions: instructions('効果・理由（目標の結果）') };
  if (isFiveLevels(scale))
    return {
      levels,
      limit: limitSentence(limit, '1〜5の数字'),
      instructions: instructions('達成度（1〜5）と効果・理由'),
    };
  const symbols = symbolsText(scale);
  return {
    levels: `達成度　${scale.map(({ symbol, meaning }) => `${meaning === '' ? symbol : `${symbol}：${meaning}`}`).join('　')}`,
    limit: limitSentence(limit, '決められた記号'),
    instructions: instructions(`達成度（${symbols}のどれか）と効果・理由`),
  };
}

/** Texts that 初期設定 writes into the sheets. */
export const SHEET_TEXTS = {
  departmentList: '課一覧',
  tab: { year: '年度', department: '課', state: '状態' },
  firstState: '作成中',
  levels:
    '達成度　5：完全に達成　4：概ね達成　3：一部達成　2：ほとんど達成できなかった　1：まったく達成できなかった',
  limit: (limit: string | number, choices = '1〜5の数字') =>
    `達成度が${limit}以下のときは、達成できなかった理由を必ず記入してください。色の意味　黄（太字・下線）：理由が足りない　赤（太字・斜体）：${choices}でない`,
  instructions: (entries: string) =>
    `目標ごとに一行で、${entries}を記入してください。目標番号は数字だけです。「確認」は自動で書き込まれるので、記入しません。わからないことは、取りまとめ担当に尋ねるか、セルにコメントを付けてください。`,
  dropdownHelp: (scale: Scale) =>
    isFiveLevels(scale)
      ? '達成度は半角の数字1〜5で入力してください（5 完全に達成 ～ 1 まったく達成できなかった）。'
      : `達成度は、${symbolsText(scale)}のどれかを選んでください${inBrackets(levelsLine(scale.filter(({ meaning }) => meaning !== '')))}。`,
  /** Beside the values in 設定. */
  settingHints: {
    municipality: '例：○○町',
    fiscalYear: '例：平成29',
    ratedOn: '例：H30.3.31',
    deadline: '例：H30.4.20',
    limit: '達成度がこの段階以下のときは、理由が必要です。変えた後は「点検」か「初期設定」を行ってください。',
    coordinators:
      'メールアドレスを「,」か「、」で区切ります。入力した後に「初期設定」を行うと、設定と見出しを、この人たちだけが変えられるようになります。',
  } as Readonly<Record<SettingKey, string>>,
  departmentListHint:
    '「編集者」にメールアドレスを入力して「初期設定」を行うと、その課のシートは編集者と取りまとめ担当だけが変えられます（空欄の課は全員）。',
  history: ['日時', '操作', '対象', '実行者', '内容'],
  unknownUser: '(不明な利用者)',
};

/** The tab 集計. */
export const SUMMARY_TEXTS = {
  title: '自己評価の集計',
  year: '年度',
  explanationStart: '件数は各課のシートから自動で計算されます。',
  /** The table's header, in the order of its columns. */
  columns: {
    name: '課',
    goals: '目標数',
    rated: '入力済み',
    flagged: '要修正',
    bar: '達成度の内訳',
    average: '平均（参考）',
    state: '状態',
  },
  level: (symbol: string) => `達成度${symbol}`,
  /** What earlier versions called a column; a table that they made is found by it. */
  formerColumns: { rated: '記入済み' } as Readonly<Record<string, string | undefined>>,
  total: '合計',
  /** Above the list of low ratings; what stands before the time tells whether the list is still right. */
  /** @param limit Its symbol. */
  listCaption: (limit: string, count: number) => `達成度が${limit}以下の目標（${count}件）`,
  listTime: (at: string) => `　${at} の点検の時点。メニューの「点検」をすると書き直されます。`,
  list: {
    department: '課',
    theme: '個別事業',
    rating: '達成度',
    goal: '目標',
    outcome: '達成できなかった理由等',
  },
  listUnwritten: CHECK_MESSAGES.unwritten('集計', '一覧'),
};

/** @param marks What stands for each level in the bars, best first. @param scale Its levels. */
export function summaryExplanation(marks: readonly string[], scale: Scale, isRated = true): string {
  const start = SUMMARY_TEXTS.explanationStart;
  if (!isRated) return start;
  if (isFiveLevels(scale))
    return `${start}内訳は、数字一つが目標一件（5〜1は達成度、- は未入力か1〜5でないもの）です。目標が多いときは縮めて表示します。`;
  const legend = scale.map(({ symbol }, at) =>
    marks[at] === symbol ? symbol : `${marks[at]}は「${symbol}」`,
  );
  return `${start}内訳は、字一つが目標一件（${legend.join('、')}、- は未入力か段階の記号でないもの）です。目標が多いときは縮めて表示します。平均は、数字の段階ではその数字、ほかでは一番下の段階を1とした数で計算します。`;
}

/** 課を追加, 課を改名. */
export const DEPARTMENT_MESSAGES = {
  add: '課を追加',
  rename: '課を改名',
  present: (name: string) =>
    `「${excerpt(name, 40)}」は、すでに課一覧にもシートにもあります。別の名前を入力してください。`,
  sheetTaken: (name: string) =>
    `「${excerpt(name, 40)}」という名前のシートがすでにあります。別の名前を入力するか、そのシートの名前を先に変えてください。`,
  alike: (name: string, other: string) =>
    `「${excerpt(name, 40)}」は、課一覧の「${excerpt(other, 40)}」と、空白、全角・半角、大文字・小文字のどれかが違うだけです。間違えやすいため使えません。別の名前を入力してください。`,
  sameName: '新しい名前が今の名前と同じです。別の名前を入力してください。',
  stopped: (reason: string) =>
    `改名の途中で止まりました（${excerpt(reason, 200)}）。入力済みの内容は失われていません。原因を除いてから、同じ改名をもう一度行うと続きから行われます。`,
  history: (from: string, to: string) => `「${from}」を「${to}」に改名`,
};
