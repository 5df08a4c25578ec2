/** 履歴 as the sidebar lists it. */

export const HISTORY_TEXTS = {
  heading: '履歴',
  loading: '履歴を読み込んでいます…',
  department: '課',
  all: 'すべて',
  kind: '種類',
  allKinds: 'すべての種類',
  count: (all: number, shown: number) =>
    all === 0
      ? 'ありません。'
      : `${all}件${shown < all ? `のうち、新しい${shown}件を出しています。課か種類を選ぶと絞れます。` : ''}`,
  fold: '古い年度の履歴をまとめる',
  foldAsk: (year: string, count: number) =>
    `${year}より前の${count}件を、件数だけの1件にまとめます。内容は元に戻せません。よろしいですか。`,
  foldYes: 'まとめる',
  foldNo: 'やめる',
  folded: (count: number) => `${count}件の履歴を1件にまとめました。`,
  nothingToFold: 'まとめる古い履歴は、もうありませんでした。',
  who: (at: string, by: string) => `${at}　${by}`,
};
