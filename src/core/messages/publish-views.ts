/** The page 公表 beside the sheet: the gate, and what comes out. */

/** More are only counted: thirty names hide what is said of them. */
const MOST_NAMED = 5;

const named = (names: readonly string[]): string =>
  names.length > MOST_NAMED
    ? `${names.slice(0, MOST_NAMED).join('、')}ほか${names.length - MOST_NAMED}課`
    : names.join('、');

export const PUBLISH_VIEW_TEXTS = {
  title: '公表',
  inReports: '確定した課を、公表の前に確かめ、ページ、データ、文書にします。',
  open: '公表の画面を開く',
  loading: 'ブックを確かめています…',
  again: 'もう一度確かめる',
  back: 'サイドバーに戻る',
  lead: '公表の前に、差しつかえがないか確かめます。どこかへ送ることはありません。できたファイルは、町の手順でホームページに載せてください。',
  noDepartments: '公表できる課がありません。課一覧と課のシートを確かめてください。',
  departments: (chosen: number, all: number) => `公表する課（${all}課のうち${chosen}課）`,
  others: '公表済みの課も、一覧とデータに入ります。',
  left: (count: number) => (count === 0 ? '差しつかえはありません。' : `確かめることが${count}件あります。`),
  accepted: (count: number) => `このまま公表すると決めたもの（${count}件）`,
  whole: '課の全体',
  jump: 'セルへ移動',
  leave: 'このまま公表する',
  reason: 'このまま公表する理由',
  reasonHint: '履歴に残ります。文が同じ間は、次から聞きません。',
  takeBack: '取り消す',
  because: (reason: string, by: string) => `理由：${reason}${by === '' ? '' : `（${by}）`}`,
  comments: 'コメントを一つずつ読み、済ませました',
  commentsHint: 'コメントはここから読めません。シートで確かめてから、印を付けてください。',
  commentsRead: 'コメントを読み、済ませた',
  publish: (count: number) => (count === 0 ? 'ファイルを作る' : `${count}課を公表する`),
  stillLeft: (count: number) => `あと${count}件を確かめると、公表できます。`,
  commentsLeft: 'コメントを済ませた印を付けると、公表できます。',
  changedMeanwhile:
    '確かめている間にブックが変わりました。一覧を見直してください。まだ何も公表していません。',
  changedWhilePublished: (names: readonly string[]) =>
    `公表している間にブックが変わりました。${names.length === 0 ? '' : `${named(names)}の状態は「公表」になりましたが、`}ファイルは作っていません。一覧を見直してから、もう一度行ってください。`,
  working: '公表しています',
  noting: '理由を履歴に書いています…',
  closing: (name: string) => `${name}の状態を「公表」にしています…`,
  reading: 'ブックを読み直しています…',
  making: (name: string) => `${name}のファイルを作っています…`,
  together: '全課版、一覧、データを作っています…',
  stop: '止める',
  stopped: (names: readonly string[]) =>
    names.length === 0
      ? '止めました。まだ何も公表していません。'
      : `止めました。${named(names)}は公表済みです。もう一度行うと、続きから行います。`,
  notPublished: (name: string, reason: string) =>
    `${name}を公表できませんでした。${reason}もう一度行うと、続きから行います。`,
  done: (names: readonly string[]) =>
    names.length === 0
      ? 'ファイルができました。新しく公表した課はありません。'
      : `${named(names)}を公表しました。`,
  save: 'すべてを一つのファイル（zip）で保存',
  zipName: (year: string, draft: boolean) => `自己評価書_${year}_公表${draft ? '_案' : ''}.zip`,
  zipHint: '保存したファイルを開くと、文書、ページ、データが入っています。index.html が全課の一覧です。',
  pdf: 'PDF は入っていません。文書（.docx）を Word で開き、PDF で保存してください。LibreOffice があるパソコンでは、コマンドの「publish」が PDF も作ります。',
  files: (count: number) => `できたファイル（${count}個）`,
  failed: (name: string, reason: string) => `${name}：${reason}`,
};
