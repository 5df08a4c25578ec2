/** The folder in Drive, as the page 公表 speaks of it. */
export const PUBLISH_FOLDER_TEXTS = {
  put: 'ドライブのフォルダーに入れる',
  hint: '文書（Google ドキュメント）と PDF、ページ、データ、リンクの一覧が、一つのフォルダーに入ります。取りまとめ担当だけが見られ、住民には見えません。変わっていないファイルはそのまま残ります。',
  working: 'ドライブのフォルダーに入れています',
  opening: 'フォルダーを用意しています…',
  putting: (department: string) => `${department}のファイルを入れています…`,
  listing: 'リンクの一覧を作っています…',
  listName: 'リンク一覧',
  listTitle: (year: string) => `自己評価書（${year}）　公表のファイルのリンク一覧`,
  stopped: '止めました。もう一度行うと、続きから行います。',
  own: '自分のフォルダーを新しく作る',
  open: '公表のフォルダーを開く',
  done: (created: number, updated: number, unchanged: number, failed: number) =>
    `フォルダーに入れました：新しく${created}個、作り直し${updated}個、変更なし${unchanged}個${failed > 0 ? `、できなかったもの${failed}個。もう一度行うと、続きから行います` : ''}。`,
  files: (count: number) => `フォルダーの中のファイル（${count}個）`,
  noted: (name: string, note: string) => `${name}：${note}`,
};
