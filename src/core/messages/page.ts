/** The local page and its server. */
import { excerpt } from '../cells/folded-text';

/** The local page's server, and the command that starts it. */
export const PAGE_SERVER_MESSAGES = {
  practiceBook: '練習用.xlsx',
  started: (path: string, address: string) =>
    `ブラウザーで次のアドレスを開いてください。新しい年度を始めるか、ブックを開くか、練習用のブック（${path}）で試すかを選べます。練習は続きから使えます。最初からやり直すときは、終了してから ${path} を消してください。\n\n  ${address}\n\n終わるときは、ページで保存してから、ここで Ctrl+C を押してください。`,
  opened: (path: string, address: string) =>
    `${path} を開きました。ブラウザーで次のアドレスを開いてください。\n\n  ${address}\n\n終わるときは、ページで保存してから、ここで Ctrl+C を押してください。`,
  portUnreadable: (typed: string) =>
    `ポート番号の「${excerpt(typed, 40)}」は使えません。0〜65535 の整数を指定するか、--port を省いてください。`,
  portRefused: (port: number, code: string) =>
    `ポート ${port} を使えません（${PORT_FAULTS[code] ?? code}）。ほかの番号を指定するか、--port を省いてください。`,
  pageNotBuilt:
    'ページがまだ組み立てられていません。「npm run build」を実行してから、もう一度開いてください。',
  foreignHost:
    'このアドレスでは使えません。「jiko-hyoka open」を実行した画面に表示されたアドレスを、そのまま開いてください。',
  foreignPage:
    '別のページからの要求なので、受け付けませんでした。「jiko-hyoka open」の画面に表示されたアドレスのページで操作してください。',
  wrongToken:
    'プログラムが起動し直されたため、このページからは保存できません。「jiko-hyoka open」の画面に表示されたアドレスを、新しいタブで開いてください。',
  unknownPath:
    'このアドレスには何もありません。「jiko-hyoka open」の画面に表示されたアドレスを開いてください。',
  unknownMethod: 'この操作は、このアドレスではできません。ページを読み込み直してください。',
  etagNeeded:
    'どの内容に上書きするのかがわからないため、保存しませんでした。ページを読み込み直してください。',
  bodyTooLarge: (megabytes: number) =>
    `ファイルが ${megabytes} MB を超えるため、保存しませんでした。不要な画像やシートを減らしてください。`,
  bodyNotAWorkbook:
    '届いた内容が Excel ブック（.xlsx）ではないため、保存しませんでした。元のファイルは変わっていません。もう一度保存してください。',
  bookInUse:
    'ブックが Excel や LibreOffice で開かれているため、保存しませんでした。そちらを閉じてからもう一度保存するか、別の名前で保存してください。',
  bookChanged:
    'ブックがこのページで開いた後に、別の人かプログラムに変更されたか動かされたため、上書きしませんでした。別の名前で保存してください。',
  bookExists: '同じ名前のファイルがすでにあるため、保存しませんでした。別の名前を付けてください。',
  bookNameRefused:
    'この名前では保存できません。「令和元年度.xlsx」のように「.xlsx」で終わり、\\ / : * ? " < > | を含まない名前にしてください。',
  publishedNameRefused:
    '公表のファイルとして受け取れない名前があったため、フォルダーに何も入れませんでした。ページを読み込み直して、もう一度公表してください。',
  publishedBookChanged:
    'ブックがこのページで開いた後に、別の人かプログラムに変更されたか動かされたため、フォルダーに何も入れませんでした。ブックを開き直して、もう一度公表してください。',
  reportNameRefused: '報告書の名前は「総務課.docx」のように「.docx」で終わる名前にしてください。',
};

/** Why a port cannot be had, by the system's error code. */
const PORT_FAULTS: Readonly<Record<string, string>> = {
  EADDRINUSE: 'ほかのプログラムが使っています',
  EACCES: '使う許可がありません',
};

/** The local page. */
const closedTab = (name: string): string =>
  `シート「${excerpt(name, 40)}」は確定しているため、変えませんでした。直すときは、サイドバーの「状況」で「確定を解く」を行ってください。`;

export const PAGE_MESSAGES = {
  heading: '自己評価書',
  title: (book: string, isDirty: boolean) =>
    book === '' ? '自己評価書' : `${isDirty ? '（未保存）' : ''}${book} - 自己評価書`,
  startIntro: '課ごとの目標の達成度を入力し、直すところを確かめ、自己評価書（.docx）を作ります。',
  aboutNewYear: '年度と課を入力して、設定と課ごとのシートのあるブックを作ります。',
  aboutOpen: '今までのブック（.xlsx）の続きをします。この画面にドラッグしても開けます。',
  aboutExample: '直すところのある例で、点検や報告書の作成を試します。',
  aboutPractice: '直すところのある例で、点検や報告書の作成を試します。前に試した続きから使えます。',
  openSaved: (name: string) => `「${excerpt(name, 40)}」を開く`,
  aboutSaved: '前に保存したブックの続きをします。保存すると、そのファイルに書き込みます。',
  back: '戻る',
  startPrivacy:
    'ブックの内容はこのパソコンの中だけで扱い、どこにも送りません。ネットワークにつながっていなくても使えます。',
  opening: 'ブックを開いています…',
  openBook: 'ブックを開く',
  openExample: '例のブックで試す',
  openPractice: '練習用のブックで試す',
  openOther: '別のブックを開く',
  exampleName: '自己評価の例.xlsx',
  openFailed: (reason: string) =>
    `ブックを開けませんでした（${excerpt(reason, 120)}）。ファイルを確かめて、もう一度開いてください。`,
  discardChanges:
    '保存していない変更があります。保存せずに別のブックを開くと、変更はなくなります。開きますか。',
  sheetLabel: '表（F6 キーでサイドバーへ移動）',
  menuLabel: 'メニュー',
  file: 'ファイル',
  print: '印刷',
  foldSidebar: 'たたむ',
  foldSidebarHint: 'サイドバーをたたむ（入力中の内容は残ります）',
  openSidebar: 'サイドバーを開く',
  sidebarWidth: 'サイドバーの幅（左右の矢印キーで変更、Enter キーでたたむ）',
  showSheet: '表を見る',
  backToSidebar: 'サイドバーに戻る',
  tools: {
    label: '表の操作',
    undo: '元に戻す',
    undoKey: '表で行った操作を元に戻す（Ctrl+Z）',
    redo: 'やり直す',
    redoKey: '元に戻した操作をやり直す（Ctrl+Y）',
    insertRows: '行を挿入',
    insertRowsHint: '選んだ行の上に、選んだ数の行を挿入する',
    deleteRows: '行を削除',
    deleteRowsHint: '選んだ行を削除する',
    find: '検索',
    findKey: 'ブック全体から文字を探す（Ctrl+F）',
    printKey: '開いているシートを印刷する（Ctrl+P）',
    more: '書式など',
    moreHint: '書体、色、罫線、配置などのボタンを出す',
  },
  find: {
    label: '検索',
    field: '探す文字',
    next: '次へ',
    previous: '前へ',
    none: (text: string) => `「${excerpt(text)}」は、このブックにありません。`,
    nothingTyped: '探す文字を入力してください。',
    at: (place: number, count: number, sheet: string, cell: string) =>
      `${count}件のうち${place}件目：${excerpt(sheet, 40)} ${cell}`,
  },
  save: '保存',
  saveKey: '保存（Ctrl+S）',
  saveAs: '別の名前で保存',
  saving: '保存しています…',
  saved: '保存しました。',
  downloaded: (name: string) =>
    `「${name}」をダウンロードしました。元のファイルは変わっていません。ダウンロードしたファイルを使ってください。`,
  notSaved: '保存していません。',
  formNotSaved:
    'ブックは保存しましたが、団体の様式が大きい（およそ 350 KB を超える）ため、ブックに入れていません。次に開いたときは、サイドバーの「報告書」→「様式」から、もう一度取り込んでください。様式の画像を小さくすると、ブックに入ります。',
  saveFailed: (reason: string) => `保存できませんでした。${reason}`,
  handedOver: (name: string) =>
    `入力したものを失わないように、今の内容を「${name}」としてダウンロードしました。`,
  /** Something typed in the sidebar could not be written into the sheet. */
  entriesLeft: {
    title: '「入力」に書きかけがあります',
    back: '書きかけに戻る',
    save: {
      message: (reason: string) =>
        `サイドバーの「入力」に書きかけがあり、シートに書き込めませんでした。ブックはまだ保存していません。\n${reason}`,
      goOn: '書きかけを除いて保存',
    },
    run: {
      message: (reason: string) =>
        `サイドバーの「入力」に書きかけがあり、シートに書き込めませんでした。このまま続けると、書きかけはなくなることがあります。\n${reason}`,
      goOn: '書きかけを除いて続ける',
    },
  },
  savedStates: {
    unchanged: '変更なし',
    unsaved: '未保存の変更あり',
    saved: '保存済み',
    downloaded: 'ダウンロード済み',
  },
  fileChanged:
    'ブックがこのページで開いた後に、別の人かプログラムに変更されたか動かされたため、上書きしませんでした。別の名前で保存してください。',
  fileNotWritable:
    'ブックに書き込めません。Excel などで開いていれば閉じてからもう一度保存するか、別の名前で保存してください。',
  /** By the name that browsers give the fault. */
  fileFaults: {
    NotAllowedError:
      'ブラウザーがファイルへの書き込みを許可していません。もう一度保存して、ブラウザーの確認で許可するか、別の名前で保存してください。',
    QuotaExceededError:
      '保存先の空き容量か、使ってよい容量が足りないため、保存できませんでした。元のファイルは変わっていません。不要なファイルを消すか、「名前を付けて保存」で別の場所に保存してください。',
  } as Readonly<Record<string, string>>,
  saveNew: '名前を付けて保存',
  newName: '新しいファイル名',
  nameRefused: '＊「令和元年度.xlsx」のように「.xlsx」で終わる名前にしてください。',
  serverGone:
    'このページのプログラムが動いていません。「jiko-hyoka open」をもう一度実行し、表示されたアドレスを新しいタブで開いてください。保存していない変更は、このタブを閉じるまで残っています。',
  serverRefused: (status: number) =>
    `プログラムが要求を受け付けませんでした（${status}）。ページを読み込み直してください。`,
  running: '実行しています…',
  runFailed: (reason: string) =>
    `処理を終えられませんでした（${excerpt(reason, 200)}）。シートの内容を確かめて、もう一度実行してください。`,
  entryRefused: (typed: string, helpText: string) =>
    `入力した「${excerpt(typed)}」は、このセルに入れられないため、元に戻しました。${helpText}`,
  entryMeant: (typed: string, meant: string) =>
    `「${excerpt(typed)}」と入力されたため、元に戻しました。このセルには${/^\d+$/.test(meant) ? `半角の数字で「${meant}」と` : `「${meant}」だけを`}入力します。`,
  enterMeant: (meant: string) => `「${meant}」を入力する`,
  pasted: (count: number, fixable: number) =>
    `${count}件を貼り付けました。${fixable === 0 ? '' : `${fixable}件は直せます。`}`,
  pastedFixed: (fixed: number) => `貼り付けた${fixed}件を直しました。`,
  fixPasted: (fixable: number) => `${fixable}件を直す`,
  takePasteBack: '貼り付けを取り消す',
  /** Why nothing was pasted or moved. */
  notPasted: {
    merge: (place: string) =>
      `貼り付け先に、結合したセル（${place}）があります。結合で隠れるセルには入れられないため、貼り付けませんでした。結合を解除してから、もう一度貼り付けてください。`,
    filled: (place: string) =>
      `移す先の${place}に、ほかの内容があります。なくならないように、移しませんでした。置き換えてよいときは、切り取って貼り付けてください。`,
    closed: closedTab,
    rows: (count: string) =>
      `貼り付けようとしている表は${count}行あります。課のシートには、一度に5,000行以上は貼り付けられません。何も貼り付けていません。取り込む課の行だけを選んでコピーし、もう一度貼り付けてください。`,
    'comment-there': (place: string) =>
      `移す先の${place}にもメモかコメントがあります。一つのセルに二つは付けられないため、移しませんでした。コピーして貼り付けると、内容だけを写せます。`,
    'thread-to-other-tab': (place: string) =>
      `${place}にコメントがあります。コメントは別のシートへ移せないため、移しませんでした。コピーして貼り付けると、内容だけを写せます。`,
  },
  /** Something that would change a tab that is 確定. */
  closedTab,
  /** A formula that is not calculated here keeps the result that it came with. */
  keptResults: (places: readonly string[]) =>
    `${places.slice(0, 5).join('、')}${places.length > 5 ? `など${places.length}か所` : ''}の数式は、このページでは計算できません。もとのセルが変わっても、ファイルにあった結果のままで、点検と報告書もその結果を使います。正しい値を直接入力するか、Excel で開いて計算し直したものを保存して、開き直してください。`,
  /** Why something that the sheet's own panels offer was not done. */
  unsavable: {
    format:
      'データバー、アイコンセット、日付の条件付き書式は、このページでは保存できないため、付けませんでした。Excel で開いて付けると、このページでも残ります。',
    name: '名前の定義は、このページでは保存できないため、変えませんでした。Excel で開いて定義すると、このページでも残ります。',
    diagonal:
      '斜めの罫線は、このページでは保存できないため、引きませんでした。Excel で開いて引いてください。',
    protection:
      '保護は、このページでは付けられません。設定シートの「編集者」と「取りまとめ担当」に書いてから、メニューの「初期設定」で付けます。',
    'tab-name':
      'その名前は Excel ブックのシートに付けられないため、変えませんでした。31文字以内で、: \\ / ? * [ ] を含めず、ほかのシートと違う名前にしてください（大文字と小文字の違いだけでは同じ名前とみなされます。「History」も使えません）。',
  },
  reports: '作成した報告書',
  reportsMade: (count: number) => `作成した報告書（${count}件）`,
  downloadReport: 'ダウンロードする',
  allReports: 'すべて：',
  reportsAsZip: 'ZIP でダウンロード',
  reportsIntoFolder: 'フォルダーに保存',
  zipName: (book: string) => `${book.replace(/\.xlsx$/i, '')}_報告書.zip`,
  zipDownloaded: (name: string, count: number) =>
    `報告書${count}件を「${excerpt(name, 60)}」にまとめて、ダウンロードしました。`,
  reportsInFolder: (folder: string, count: number) =>
    `報告書${count}件を、フォルダー「${excerpt(folder, 40)}」に保存しました。`,
  folderFailed: (reason: string) =>
    `フォルダーに保存できませんでした（${excerpt(reason, 120)}）。別のフォルダーを選ぶか、ZIP でダウンロードしてください。`,
  /** By the name that browsers give the fault. */
  folderFaults: {
    NotAllowedError: 'このフォルダーに書き込む許可がありません',
    NoModificationAllowedError: 'ほかのプログラムが使っています',
    TypeMismatchError: '同じ名前のファイルかフォルダーがあります',
    NotFoundError: 'フォルダーが見つかりません',
    QuotaExceededError: '空き容量か、使ってよい容量が足りません',
  } as Readonly<Record<string, string>>,
  saveBeforeFolder:
    'まだ保存していないブックなので、入れるフォルダーを決められません。ブックを保存してから、もう一度押してください。',
  folderStopped: (written: number, count: number, reason: string) =>
    `${count}件のうち${written}件を保存したところで止まりました。${reason}`,
  reportKept: (place: string) => `${place} に保存しました`,
  reportNotKept: (name: string, reason: string) =>
    `「${name}」は作成しましたが、フォルダーに保存できませんでした。${reason} 上の一覧からダウンロードできます。`,
  messageTitle: 'お知らせ',
  ok: 'OK',
  cancel: 'キャンセル',
  close: '閉じる',
  /** What the buttons of the browser's own dialogs stand for. */
  yesOrNo: '（はい＝OK、いいえ＝キャンセル）',
  yesOrMore: '（はい＝OK、それ以外＝キャンセル）',
  noOrCancel: '（いいえ＝OK、取りやめる＝キャンセル）',
};
