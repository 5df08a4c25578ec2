/**
 * What the sheet on the page says in its own menus and dialogs: here stands what its library says in another language, in
 * poor Japanese, or not at all. The keys are the library's.
 */

const PASTE_TEXTS = {
  value: '値だけを貼り付け',
  format: '書式だけを貼り付け',
  colWidth: '列の幅だけを貼り付け',
  besidesBorder: '罫線を除いて貼り付け',
  formula: '数式だけを貼り付け',
};

const MERGE_TEXTS = {
  warning: '確かめてください',
  dismantleMergeCellWarning: '結合されたセルの一部が分けられます。続けますか。',
};

/** Laid over the library's own Japanese, key by key. */
export const SHEET_CONTROL_TEXTS = {
  px: 'ピクセル',
  specialPaste: PASTE_TEXTS,
  sheet: {
    cf: { iconSet: { direction: '向き', shape: '図形', mark: 'しるし', rank: '評価' } },
  },
  design: {
    Confirm: { confirm: 'OK' },
    ColorPicker: { confirm: 'OK' },
  },
  sheets: {
    info: {
      acrossMergedCell: '結合されたセルをまたいでいるため、できません。',
      partOfCell: '結合されたセルの一部だけが選ばれているため、できません。',
      overlappingSelections: '選んだ範囲が重なっているため、できません。',
    },
  },
  // Notes, as Google calls them: comments are what can be replied to.
  'sheets-note-ui': {
    rightClick: { addNote: 'メモを追加', deleteNote: 'メモを削除', toggleNote: 'メモを表示・非表示' },
  },
  'sheets-formula': {
    progress: {
      analyzing: '数式を調べています',
      calculating: '計算しています',
      'array-analysis': '数式を調べています',
      'array-calculation': '計算しています',
      done: '計算が終わりました',
    },
  },
  'sheets-formula-ui': {
    error: { null: '範囲の指定の誤り' },
    functionType: { web: 'ウェブ', univer: 'その他' },
    rangeSelector: { confirm: 'OK' },
    prompt: { required: '必須です。', optional: '省略できます。' },
  },
  'sheets-numfmt-ui': { confirm: 'OK' },
  'sheets-ui': {
    button: { confirm: 'OK' },
    borderLine: {
      borderTlbr: '斜線（左上から右下）',
      borderTlbcTlmr: '斜線（左上から二方向）',
      borderTlbrTlbcTlmr: '斜線（左上から三方向）',
      borderBlTr: '斜線（左下から右上）',
      borderMltrBctr: '斜線（右上へ二方向）',
    },
    clipboard: {
      shortCutNotify: {
        title: 'Ctrl キーと V キーで貼り付けてください。',
        useShortCutInstead:
          'Excel からコピーした内容は、Ctrl キーを押しながら V キーを押して貼り付けてください。',
      },
    },
    definedName: { confirm: 'OK', defaultName: '名前' },
    filter: {
      confirm: {
        error: '続けられませんでした。',
        notAllowedToInsertRange: '絞り込みの範囲には、セルを挿入できません。',
      },
    },
    info: {
      error: '確かめてください',
      forceStringInfo: '数字が文字として入っています。',
      tips: 'お知らせ',
      problem: '続けられませんでした。',
    },
    merge: { confirm: MERGE_TEXTS },
    permission: { button: { confirm: 'OK' } },
    rightClick: {
      clearSelection: '消去',
      clearContent: '内容を消去',
      clearFormat: '書式を消去',
      clearAll: 'すべて消去',
      confirm: 'OK',
      copySpecial: 'コピーの種類',
      // A number stands between the two parts.
      insertRowsAbove: '上に',
      insertRowsAboveSuffix: '行を挿入',
      insertRowsAfter: '下に',
      insertRowsAfterSuffix: '行を挿入',
      insertColsLeft: '左に',
      insertColsLeftSuffix: '列を挿入',
      insertColsRight: '右に',
      insertColsRightSuffix: '列を挿入',
      insertRowBefore: '上に行を挿入',
      insertColumnBefore: '左に列を挿入',
      pasteValue: '値だけを貼り付け',
      pasteFormat: '書式だけを貼り付け',
      pasteColWidth: '列の幅だけを貼り付け',
      pasteBesidesBorder: '罫線を除いて貼り付け',
      showHide: '隠れた部分を表示',
      showHideRow: '隠れた行を表示',
      showHideColumn: '隠れた列を表示',
      textToNumber: '文字の数字を数値にする',
      deleteAllRowsAlert: 'すべての行を削除することはできません。',
      deleteAllColumnsAlert: 'すべての列を削除することはできません。',
      hideAllRowsAlert: 'すべての行を隠すことはできません。',
      hideAllColumnsAlert: 'すべての列を隠すことはできません。',
    },
    sheetConfig: {
      tipNameRepeat: '同じ名前のシートがあります。別の名前を入力してください。',
      sheetNameErrorTitle: 'この名前は使えません',
      sheetNameSpecCharError:
        "シートの名前は31文字以内にしてください。[ ] : ＼ ? * / は使えず、最初と最後に「'」は置けません。",
      redoDelete: '元に戻すには、Ctrl キーを押しながら Z キーを押してください。',
    },
    shortcut: { sheet: { 'start-editing': '編集を開始' } },
    toolbar: { resetColor: '色を元に戻す', textToNumber: '文字の数字を数値にする' },
  },
  ui: {
    clipboard: {
      authentication: {
        title: 'クリップボードを使えません',
        content: 'ブラウザーの設定で、このページがクリップボードを使うことを許可してください。',
      },
    },
    rangeSelector: { confirm: 'OK' },
    ribbon: { menu: 'メニュー', start: 'ホーム' },
    shortcut: { 'shortcut-panel': 'キーの一覧を表示・非表示' },
    'shortcut-panel': { title: 'キーの一覧' },
    'global-shortcut': '全体のキー',
    'toggle-shortcut-panel': 'キーの一覧を表示・非表示',
    'common-edit': '編集のキー',
  },
};

/** The typefaces that the toolbar offers, by the names that files have for them. */
export const SHEET_TYPEFACES: Readonly<Record<string, string>> = {
  'BIZ UDPGothic': 'BIZ UDPゴシック',
  'BIZ UDPMincho': 'BIZ UDP明朝',
  游ゴシック: '游ゴシック',
  游明朝: '游明朝',
  メイリオ: 'メイリオ',
  'ＭＳ Ｐゴシック': 'ＭＳ Ｐゴシック',
  'ＭＳ Ｐ明朝': 'ＭＳ Ｐ明朝',
  'ＭＳ ゴシック': 'ＭＳ ゴシック',
  'ＭＳ 明朝': 'ＭＳ 明朝',
  Arial: 'Arial',
  'Times New Roman': 'Times New Roman',
};

/** Kinds of conditional formats, as the library's lists name them, that the page does not save. */
export const UNOFFERED_CHOICES: readonly string[] = ['データバー', 'アイコンセット'];

/** For screen readers: what the library says in English, whatever its language. */
export const SHEET_CONTROL_LABELS: Readonly<Record<string, string>> = {
  'ribbon.start': 'ホーム',
  'ribbon.insert': '挿入',
  'ribbon.formulas': '数式',
  'ribbon.data': 'データ',
  'ribbon.view': '表示',
  'ribbon.others': 'その他',
  'Sidebar panel': '横の欄',
  'Resize sidebar': '横の欄の幅を変える',
  'Close sidebar': '横の欄を閉じる',
  'Sheet tabs': 'シートの一覧',
  'Notifications alt+T': 'お知らせ',
  Previous: '前へ',
  Next: '次へ',
  Back: '戻る',
  Close: '閉じる',
  'Close badge': '閉じる',
  'Previous Month': '前の月',
  'Next Month': '次の月',
  'Image gallery': '画像',
  'Zoom in': '拡大',
  'Zoom out': '縮小',
  'Reset zoom': '元の大きさ',
  increment: '増やす',
  decrement: '減らす',
  'Drag block': '動かす',
};
