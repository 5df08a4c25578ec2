/** Workbook files that cannot be used, read or saved. */
import { excerpt } from '../folded-text';

/** Sentences for a workbook that cannot be used at all. */
export const WORKBOOK_MESSAGES = {
  settingsMissing:
    '「設定」シートがないため、このブックは使えません。自己評価のブックか確かめ、新しく始める場合は「初期設定」（new）で作ってください。',
  departmentTabMissing:
    '課のシートが一つもありません。見出しの行（番号、個別事業、目標、達成度など）のあるシートを作るか、「初期設定」をしてください。',
  departmentNotFound: (name: string) =>
    `「${excerpt(name, 40)}」という課は、課一覧にもシートにもありません。課の名前を確かめてください。`,
};

/** Sentences of reading and saving workbook files. */
export const XLSX_MESSAGES = {
  emptyFile:
    'ファイルの中身が空（0 バイト）です。保存やコピーが途中で終わっていないか確かめ、元のファイルを使ってください。',
  /** What else a file is, and the way from there. */
  kinds: {
    locked:
      'パスワード付きのブックなので開けません。Excel でパスワードを入れて開き、「ファイル」→「情報」→「ブックの保護」→「パスワードを使用して暗号化」でパスワードを消し、保存し直してください。',
    oldExcel:
      '古い形式の Excel ブック（.xls）なので開けません。Excel で開き、「名前を付けて保存」で「Excel ブック（.xlsx）」にしてから使ってください。',
    compound:
      'パスワード付きのブックか、古い形式（.xls など）のファイルなので開けません。Excel で開いてパスワードを外し、「Excel ブック（.xlsx）」として保存し直してください。',
    binary:
      'バイナリ形式の Excel ブック（.xlsb）なので開けません。Excel で開き、「名前を付けて保存」で「Excel ブック（.xlsx）」にしてから使ってください。',
    openDocument:
      'OpenDocument 形式の表（.ods）なので開けません。LibreOffice などで開き、「名前を付けて保存」で「Excel（.xlsx）」にしてから使ってください。',
    text: 'CSV などの文字だけのファイルなので開けません。Excel で開き、「名前を付けて保存」で「Excel ブック（.xlsx）」にしてから使ってください。',
    webPage:
      '名前は Excel のファイルでも、中身は Web ページの形式（HTML）なので開けません。Excel で開き、「名前を付けて保存」で「Excel ブック（.xlsx）」にしてから使ってください。',
    xmlSpreadsheet:
      '「XML スプレッドシート 2003」の形式なので開けません。Excel で開き、「名前を付けて保存」で「Excel ブック（.xlsx）」にしてから使ってください。',
    pdf: 'PDF は開けません。もとの Excel ブック（.xlsx）を選んでください。',
    document: 'Word の文書は開けません。Excel ブック（.xlsx）を選んでください。',
    slides: 'PowerPoint の資料は開けません。Excel ブック（.xlsx）を選んでください。',
    archive:
      'Excel ブック（.xlsx）ではない圧縮ファイルです。zip の中にブックがあれば、取り出してから選んでください。',
    damaged:
      'ブックが壊れているため開きません。保存やコピーの途中で、一部が失われたか書き換わっています。元のファイルか控えを使ってください。',
    other:
      'Excel ブック（.xlsx）として読めません。ファイルの種類が違うか、壊れています。Excel で開けるか確かめ、「Excel ブック（.xlsx）」として保存し直してください。',
  },
  brokenPart: (part: string) =>
    `ブックの中の「${part}」が壊れていて読めません。Excel で開いて「Excel ブック（.xlsx）」として保存し直してください。`,
  tooLarge: (megabytes: number) =>
    `ブックを展開すると ${megabytes} MB を超えるため、安全のため開きません。不要な画像や空の行を消して保存し直してください。`,
  tooManyParts: (limit: number) =>
    `ブックの中の部品（シートや画像など）が ${limit} 個を超えるため、安全のため開きません。不要な画像や図形を消して保存し直してください。`,
  noWorksheet: 'ブックの中に表のシートが一つもありません。別のファイルを選んでください。',
  noteOverThread: (cell: string) =>
    `セル ${cell} には返信のできるコメントがあるため、メモを保存できません。メモの内容をコメントに書き、メモを消してから保存してください。`,
  sheetName: (name: string) =>
    `シート名「${name}」は Excel ブックでは使えません。31 文字以内で、: \\ / ? * [ ] を含めず、前後に ' を付けない名前に変えてください。`,
  listTooLong: (cell: string) =>
    `セル ${cell} の入力規則の選択肢が、Excel で使える長さ（合計 255 文字）を超えています。選択肢を減らすか短くするか、セルの範囲で指定してください。`,
  tableTorn: (sheet: string, range: string) =>
    `シート「${excerpt(sheet, 40)}」の ${range} は Excel の「テーブル」か「ピボットテーブル」なので、その中で列や見出しの行を増やしたり減らしたりしたままでは保存できません。操作を元に戻してから保存してください。`,
  formatUnwritable: (sheet: string, range: string) =>
    `シート「${excerpt(sheet, 40)}」の ${range} の条件付き書式は、Excel ブックに保存できない種類です。その条件付き書式を消すか別の種類に変えてから保存してください。`,
  outsideSheet: (sheet: string, place: string) =>
    `シート「${excerpt(sheet, 40)}」の中に、Excel の表にありえない場所（${excerpt(place, 20)}）が書かれているため読めません。Excel で開いて「Excel ブック（.xlsx）」として保存し直してください。`,
  partMissing: (part: string) =>
    `ブックの中にあるはずの「${excerpt(part, 80)}」がないため読めません。保存やコピーが途中で終わっていないか確かめ、元のファイルを使ってください。`,
  tooManyCells: (sheet: string, cell: string, limit: number) =>
    `シート「${excerpt(sheet, 40)}」は、離れたセル ${cell} まで使われていて大きすぎるため（${limit / 10_000}万セルまで）開けません。${cell} などの離れたセルの内容を消して保存し直してください。`,
};
