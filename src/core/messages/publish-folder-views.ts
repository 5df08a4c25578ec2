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
  /** A folder on the disk. */
  disk: {
    put: 'フォルダーに入れる',
    working: 'フォルダーに入れています…',
    hint: 'ブックの名前に「_公表」を付けたフォルダーに、文書、ページ、データが入ります。変わっていないファイルはそのまま残り、ほかの人が直したファイルは書き換えません。状態が変わったブックも保存してください。',
    done: (
      place: string,
      count: Readonly<Record<'created' | 'updated' | 'unchanged' | 'kept' | 'failed', number>>,
    ) =>
      `フォルダー「${place}」に入れました：新しく${count.created}個、作り直し${count.updated}個、変更なし${count.unchanged}個${count.kept > 0 ? `、ほかの人が直したためそのまま${count.kept}個` : ''}${count.failed > 0 ? `、できなかったもの${count.failed}個。もう一度押すと、続きから行います` : ''}。`,
  },
  noted: (name: string, note: string) => `${name}：${note}`,
};
