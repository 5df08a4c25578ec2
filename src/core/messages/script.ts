/** What the script says at its menu and to its callers. */
import { excerpt } from '../cells/folded-text';
import type { GoogleFault } from '../google-fault';

const AGAIN = 'から、もう一度行ってください。';
const TRY_AGAIN = 'もう一度試してください。';

/** Sentences for a call (menu, command line, sidebar) that asks for something impossible. */
export const CALL_MESSAGES = {
  yearNeeded: '年度がわかりません。「平成29」や「2017」のように年度を指定してください。',
  yearUnreadable: (typed: string) =>
    `年度の「${excerpt(typed)}」を読み取れません。「平成29」や「2017」のように指定してください。`,
  dateUnreadable: (typed: string) =>
    `評価基準日の「${excerpt(typed)}」を読み取れません。「H30.3.31」や「2018/3/31」のように指定してください。`,
  levelsBroken:
    '段階の表に直すところがあるため、何も変えませんでした。点検の「設定」の指摘のとおりに直してから、もう一度行ってください。',
  deadlineUnreadable: (typed: string) =>
    `提出期限の「${excerpt(typed)}」を読み取れません。「H30.4.20」や「2018/4/20」のように指定してください。`,
  addressUnreadable: (pieces: readonly string[]) =>
    `取りまとめ担当の${pieces.map((piece) => `「${excerpt(piece, 40)}」`).join('')}は、メールアドレスとして読めません。「soumu@example.lg.jp」のように指定してください。`,
  departmentsNeeded: '課の名前がありません。「総務課,税務住民課」のように一つ以上指定してください。',
  departmentNameRefused: (name: string) =>
    `「${excerpt(name, 40)}」は課の名前に使えません。31文字以内で、: \\ / ? * [ ] ! と「設定」「集計」「履歴」「控え」「前年度」「確認一覧」「（作成中）」「History」を避けてください。`,
  notCoordinator:
    'この操作は、取りまとめ担当だけが行えます。必要なときは、取りまとめ担当に頼んでください（設定シートの「取りまとめ担当」に書かれている人です）。',
  /** A detail of the next. */
  unusable: '渡された内容を扱えません',
  unexpected: (detail: string) =>
    `思わぬ問題が起きて、処理を終えられませんでした（${excerpt(detail, 200)}）。もう一度試し、続くときは総務課の担当にこの文を伝えてください。`,
};

/** The menu 「自己評価」. */
export const MENU_TEXTS = {
  title: '自己評価',
  setUp: '初期設定',
  check: '点検',
  report: '報告書を作成',
  publish: '公表',
  sidebar: 'サイドバー',
};

/** The result of 点検, as the menu tells it. */
export const CHECK_MESSAGES = {
  unwritten: (sheet: string, what = '「確認」の列') =>
    `シート「${sheet}」の${what}に書き込めませんでした。保護されているか、権限がない可能性があります。点検の結果そのものは正しいものです。`,
  history: (departments: number, counts: string) =>
    [`${departments}課を点検`, counts].filter((text) => text !== '').join('、'),
};

/** What Google says in English or Japanese when it stops a script, and what to do then. */
/** What 'no-permission' means where Drive says it: there is no protected cell. */
export const DRIVE_REFUSES =
  'Drive の権限で断られました。ファイルの持ち主か、組織の Google の管理者に確かめてください。';

export const GOOGLE_FAULT_TEXTS: Readonly<Record<GoogleFault, string>> = {
  accounts:
    'Google に接続する権限を確かめられませんでした。一つのブラウザーで複数の Google アカウントにログインしていると起こります。使うアカウントだけでログインし直すか、シークレットウィンドウか別のプロファイルで開いてください。',
  'daily-quota':
    'Google の一日の利用上限に達しました。上限は最初に使った時刻から24時間で戻ります。明日続きから行うか、別の担当者が行ってください。',
  'rate-limit':
    'Google への要求が短い時間に多すぎました。一日の上限ではありません。1分ほど待ってから、続きを行ってください。',
  'storage-full':
    'Google ドライブの空き容量がありません。ドライブの不要なファイルを消してゴミ箱も空にするか、別の担当者が行ってください。',
  'too-many-runs':
    '同時に動いている処理が多すぎます。ほかの処理が終わるまで少し待ってから、続きを行ってください。',
  'too-long': '処理が時間の上限（6分）を超えて止まりました。もう一度行うと、続きから行われます。',
  passing: `Google の側で一時的な問題が起きました。すでに書き込まれた内容は失われていません。少し待って${AGAIN}`,
  conversion: `Google がこの報告書を Google ドキュメントに変換できませんでした。様式を使っているときは様式を確かめ、使っていないときは少し待ってから、${TRY_AGAIN}`,
  'merged-cells': `結合したセルの一部だけにかかるため、Google が行いませんでした。その結合を解除して${AGAIN}`,
  'long-text':
    '一つのセルに入る文字数（50,000字）を超えているため、書き込めませんでした。文を短くしてください。',
  'against-rule': `入力規則で決められた値しか入れられないセルに当たったため、止まりました。プルダウンの値を選び直すか、データ → データの入力規則 を確かめて${AGAIN}`,
  'outside-grid': `シートの行や列が、処理の間に減らされたようです。シートを確かめて${AGAIN}`,
  'no-permission':
    '保護されているセルか、編集の権限がないシートです。自分の課のシートか確かめ、必要なときは総務課の担当に編集者の登録を頼んでください。',
  offline: `通信ができません。ネットワークのつながりを確かめてから、${TRY_AGAIN}`,
};

/** A write that the sidebar asks for and that does not fit the sheet any more. */
export const EDIT_MESSAGES = {
  tabMissing: (sheet: string) =>
    `シート「${excerpt(sheet, 40)}」かその見出しの行が見つからないため、書き込みませんでした。シートを確かめてください。`,
  closed: (sheet: string) =>
    `「${excerpt(sheet, 40)}」は確定しているため、書き込みませんでした。直すときは、取りまとめ担当が先に「確定を解く」を行ってください。`,
  noEntryCell: (sheet: string, cell: string) =>
    `「${excerpt(sheet, 40)}」の${cell}は入力欄ではないため、書き込みませんでした。列が動かされていないか確かめてください。`,
  hidden: (sheet: string, cell: string, area: string) =>
    `「${excerpt(sheet, 40)}」の${cell}は、結合したセル（${area}）に隠れているため、書き込みませんでした。結合を解除して${AGAIN}`,
  goalChanged: (sheet: string, row: number) =>
    `「${excerpt(sheet, 40)}」の${row}行目の目標が、画面に出ていたものと違うため、書き込みませんでした。点検し直してください。`,
  valueChanged: (sheet: string, cell: string, present: string) =>
    `「${excerpt(sheet, 40)}」の${cell}が先に${present === '' ? '空欄に' : `「${excerpt(present)}」と`}変えられていたため、書き込みませんでした。点検し直してください。`,
  againstRule: (sheet: string, cell: string) =>
    `「${excerpt(sheet, 40)}」の${cell}には入力規則で決められた値しか書き込めません。1〜5の数字を選んでください。`,
  refused: (sheet: string, cell: string, reason: string) =>
    `「${excerpt(sheet, 40)}」の${cell}に書き込めませんでした（${excerpt(reason, 100)}）。保護されている場合は、取りまとめ担当に相談してください。`,
};

/** A run of several reports. */
export const RUN_MESSAGES = {
  /** @param run.by '' for the reader's own work, whose answer may have been lost. @param run.until When one can begin, if nothing moves. */
  underWay: (run: { by: string; action?: string | undefined; since: string; until: string }) => {
    const { by, action = '報告書の作成', since, until } = run;
    const who = by === '' ? 'ご自分の前の作業の終わりを待っています。' : `${by}さんの作業中です。`;
    return `${who}${since}からの「${action}」が終わったら、もう一度試してください（動きがなければ${until}に始められます）。`;
  },
  takenOver: (by: string) =>
    by === ''
      ? '報告書の作成が中断されていました。もう一度始めてください。'
      : `${by}さんが報告書の作成を始めたため、こちらの作成を止めました。終わってから${TRY_AGAIN}`,
  lost: (by: string) =>
    by === ''
      ? '作業が中断されていました。もう一度始めてください。'
      : `${by}さんが別の作業を始めたため、こちらの作業を止めました。終わってから${TRY_AGAIN}`,
  busy: `ほかの処理が終わるのを待っていましたが、終わりませんでした。少し待ってから${TRY_AGAIN}`,
};
