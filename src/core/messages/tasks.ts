/** The tasks of the menu on the script's page: what they ask, how far they are, and how they ended. */
import { excerpt } from '../cells/folded-text';

/** How many of the tabs at work are named. */
const MOST_NAMED = 3;

/** What all tasks say alike. */
export const TASK_TEXTS = {
  cancel: '取りやめ',
  close: '閉じる',
  stop: '停止',
  stopping: '今のところが終わると止まります…',
  stopped: (rest: number) =>
    `停止しました。残りは${rest}シートです。できたところはそのまま使え、「続ける」か次の機会に、続きから行えます。`,
  goOn: '続ける',
  progress: '進み具合',
  /** @param names The tabs at work; the first ones are named. */
  at: (done: number, count: number, names: readonly string[]) => {
    const more = names.length > MOST_NAMED ? `、ほか${names.length - MOST_NAMED}シート` : '';
    const named = names.slice(0, MOST_NAMED).map((name) => excerpt(name, 20));
    return `${done}／${count}　${named.join('、')}${more}`;
  },
  details: (count: number) => `内容を見る（${count}件）`,
  failures: '行えなかったこと',
};

/** 初期設定. */
export const SET_UP_TASK_TEXTS = {
  looking: '今のブックを調べています…',
  year: '評価する年度',
  yearHint: '例：平成29',
  departments: '課の名前',
  departmentsHint: '「、」か改行で区切ります（例：総務課、税務住民課）。',
  next: '次へ',
  yearNeeded: '年度を入力してください。',
  departmentsNeeded: '課の名前を一つ以上入力してください。',
  nothing: '直すところはありません。すべてそろっています。',
  /** @param refused Addresses, with the cells of 設定 in which they stand. */
  nothingBut: (refused: readonly { readonly address: string; readonly cell: string }[]) => {
    const named = refused.map(({ address, cell }) => `「${excerpt(address, 60)}」（設定 ${cell}）`);
    return `直すところは、Google が受け付けないアドレスのほかにありません：${named.join('、')}。設定シートでアドレスを直してから、もう一度行ってください。`;
  },
  confirm: '次のことを行います。入力済みの内容は変わりません。',
  start: '初期設定を行う',
  beginning: '設定シートを用意しています…',
  finishing: '集計と履歴を整えています…',
  doneAll: (count: number) =>
    `初期設定が終わりました（${count}件）。設定シートで氏名と提出期限などを入力してください。`,
  incomplete:
    '初期設定を終えられませんでした。残りは、原因を除いてから「初期設定」をもう一度行うと続きから行われます。',
  doneLines: (count: number) => `行ったことを見る（${count}件）`,
  /** The sum of what is to be done, by kind. */
  sums: {
    sheets: (count: number) => `シート${count}`,
    settings: (count: number) => `設定${count}項目`,
    lines: (count: number) => `課一覧${count}行`,
    protections: (count: number) => `保護${count}か所`,
    texts: (count: number) => `見出しと説明${count}か所`,
    dropdowns: (count: number) => `達成度の選択肢${count}シート`,
    highlights: (count: number) => `色付け${count}シート`,
    frozen: (count: number) => `見出しの固定${count}シート`,
    widths: (count: number) => `列の幅${count}シート`,
    formulas: (count: number) => `数式${count}シート`,
    deleted: (count: number) => `作りかけのシートの削除${count}`,
  },
  sum: (parts: readonly string[]) => parts.join('、'),
};

/** 課を追加, 課を改名. */
export const DEPARTMENT_TASK_TEXTS = {
  names: '追加する課の名前',
  namesHint: '例：会計課。「、」か改行で区切ると、いくつも追加できます。',
  nameNeeded: '課の名前を入力してください。',
  add: '追加する',
  adding: (names: readonly string[]) =>
    `「${names.map((name) => excerpt(name, 20)).join('」「')}」を追加しています…`,
  added: (names: readonly string[]) =>
    `${names.map((name) => `「${excerpt(name, 40)}」`).join('')}を追加しました。設定シートの課一覧で氏名と編集者を入力してください。`,
  notAdded: '追加を終えられませんでした。原因を除いてから、同じ名前でもう一度行うと続きから行われます。',
  old: '名前を変える課',
  renamed: '新しい名前',
  rename: '改名する',
  renaming: '改名しています…',
  done: (from: string, to: string) =>
    `「${excerpt(from, 40)}」を「${excerpt(to, 40)}」に改名しました。入力済みの内容とコメントは変わっていません。課一覧の職名と氏名を確かめてください。`,
  loading: '課の名前を読み込んでいます…',
  none: '改名できる課がまだありません。先に「初期設定」を行ってください。',
};

/** 点検. */
export const CHECK_TASK_TEXTS = {
  checking: '点検しています…',
  /** @param progress How many 課 stand where. @param counts What was found; '' for nothing. */
  total: (progress: string, counts: string) =>
    `${progress}。${counts === '' ? '指摘はありません' : counts}。`,
  seeFlags: '誤りと未入力の内容は、各課のシートの「確認」の列とサイドバーの「直す」で見られます。',
  columns: { department: '課と進み', rated: '達成度' },
  ratedOf: (rated: number, goals: number) => `${rated}／${goals}`,
  table: '課ごとの結果',
};

/** 報告書を作成. */
export const REPORT_TASK_TEXTS = {
  one: (name: string) => `「${excerpt(name, 40)}」の報告書を作成します。`,
  all: (count: number) =>
    `${count}課すべての報告書を作成します。一つの課だけ作るときは、その課のシートを開いてから選んでください。`,
  draft: '誤りや未入力が残っている課の報告書には、すべてのページに「案」と入ります。',
  make: '作成する',
};

/** 様式を作る. */
export const FORM_TASK_TEXTS = {
  looking: '今の様式を調べています…',
  explain: '最初から付いている様式の写しを作ります。文字や表を自由に直して、報告書に使えます。',
  instead: '今は団体の様式を使っています。代わりに、新しい写しを使います。今の様式の文書は消えません。',
  present: '今の様式の文書を開く',
  make: '様式を作る',
  making: '様式を作っています…',
  made: '様式を作り、設定シートの「様式」に書きました。次の文書を開いて直すと、次に作る報告書から使われます。タグ（{ } で囲まれた文字）の書き方は、利用の手引きの「様式のタグ」にあります。',
  /** Where it is a file: what is mended in it must be taken in. */
  madeFile:
    '様式のファイルを作りました。Word で開いて直し、サイドバーの「報告書」の「様式」から取り込んでください。取り込むまでは、直す前の様式が使われます。タグ（{ } で囲まれた文字）の書き方は、利用の手引きの「様式のタグ」にあります。',
  open: '文書を開く',
};

/** 自己診断. */
export const DIAGNOSIS_TASK_TEXTS = {
  looking: '調べています…',
  stopped: (rest: number) => `停止しました。残りは${rest}シートです。「続ける」で、残りを調べます。`,
  counts: (problems: number, warnings: number) =>
    problems + warnings === 0
      ? '問題は見つかりませんでした。'
      : `直すところ ${problems}件、確かめるところ ${warnings}件`,
  states: { problem: '直す', warning: '確かめる', ok: '良好' },
  list: '調べた結果',
};
