/** 自己診断. */
import { excerpt } from '../cells/folded-text';

/** 自己診断. */
export const DIAGNOSIS_MESSAGES = {
  title: '自己診断',
  /** What is looked at, in turn. */
  set: {
    setUp: '選択肢、色付け、保護',
    tabs: '設定の値、課のシートと見出し',
    people: '担当者のメールアドレスと提出期限',
    entries: '課のシートの列とセル',
    links: '報告書のリンク',
    rights: 'スクリプトの権限',
    version: 'スクリプトの版',
  },
  fine: (part: string) => `${part}に問題はありません。`,
  undone: (step: string) => `「初期設定」で直すところがあります：${step}`,
  runSetUp: 'メニューの「初期設定」を行ってください。入力済みの内容は変わりません。',
  keyTwice: (label: string) => `設定に「${label}」の行が二つあります（今は上の行を読んでいます）。`,
  departmentTwice: (name: string) =>
    `課一覧に「${excerpt(name, 40)}」の行が二つあります（今は上の行を読んでいます）。`,
  mendTwice: (name: string) => `「${excerpt(name, 40)}」の使わないほうの行を消してください。`,
  columnMissing: (label: string) => `課一覧の見出しに「${label}」の列がありません。`,
  mendColumn: (label: string) => `課一覧の見出しの行の空いている列に「${label}」と入力してください。`,
  noCoordinators: '取りまとめ担当が入力されていないため、設定と見出しは、変更の前に警告が出るだけです。',
  mendCoordinators: '設定の「取りまとめ担当」にメールアドレスを入力し、「初期設定」を行ってください。',
  addressUnreadable: (of: string, pieces: readonly string[]) =>
    `「${excerpt(of, 40)}」の${pieces.map((piece) => `「${excerpt(piece, 40)}」`).join('')}は、メールアドレスとして読めません。`,
  mendAddress: '「soumu@example.lg.jp」のように入力し直し、「初期設定」を行ってください。',
  addressRefused: (of: string, address: string) =>
    `「${excerpt(of, 40)}」の「${excerpt(address, 60)}」を Google が受け付けないため、この人は変更できません。`,
  mendRefused: 'アドレスを直し、「初期設定」を行ってください。',
  deadlineUnreadable: (typed: string) => `提出期限の「${excerpt(typed)}」を日付として読めません。`,
  mendDeadline: '「H30.4.20」または「2018/4/20」のように入力し直してください。',
  hiddenColumns: (columns: readonly string[]) =>
    `列${columns.map((column) => `「${column}」`).join('')}が隠れています。`,
  mendHidden: '隠したままでも点検と報告書には使われます。入力してもらう列であれば、再表示してください。',
  mergedCells: (places: readonly string[]) => `入力欄に結合したセルがあります（${shortened(places)}）。`,
  mendMerged: '結合したセルは左上の行の内容としてだけ読まれます。「表示形式」から結合を解除してください。',
  ratingFormulas: (places: readonly string[]) => `達成度に数式が入っています（${shortened(places)}）。`,
  mendFormulas: '数式の結果が達成度として読まれます。1〜5の数字を入力し直してください。',
  linkGone: (department: string) => `「${excerpt(department, 40)}」の報告書のファイルが見つかりません。`,
  mendGone: 'ゴミ箱を確かめるか、「報告書を作成」で作り直してください。',
  linkUnknown: (department: string) =>
    `「${excerpt(department, 40)}」の報告書のリンクは、このスクリプトが作ったファイルのものではないため、確かめられません。`,
  mendUnknown: 'リンクを開いて、その課の報告書かどうかを確かめてください。',
  scopesMissing: (scopes: readonly string[]) => `許可されていない権限があります（${scopes.join('、')}）。`,
  scopesUntold: '権限がすべて許可されているかどうかを、Google から確かめられませんでした。',
  mendScopes: 'メニューの項目を選び、確認の画面が出たら、すべての権限を許可してください。',
  versionDiffers: (version: string, setUpVersion: string) =>
    setUpVersion === ''
      ? `初期設定をした版がわかりません（今のスクリプトの版は ${version}）。`
      : `初期設定をした版（${excerpt(setUpVersion)}）と今のスクリプトの版（${version}）が違います。`,
};

/** A list that may be long, cut after a few. */
const shortened = (places: readonly string[]): string =>
  places.length > 5 ? `${places.slice(0, 5).join('、')} ほか${places.length - 5}か所` : places.join('、');
