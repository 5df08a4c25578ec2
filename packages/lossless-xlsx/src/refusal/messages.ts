/** Every sentence of this package: why a file cannot be read or saved, and what to do. */
import { excerpt } from './excerpt';

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
  /** What a part of the file is to people, for the sentences about it. */
  part: (name: string) => `ブックの中の「${excerpt(name, 80)}」`,
  tab: (name: string) => `シート「${excerpt(name, 40)}」`,
  besideTab: (name: string) => `シート「${excerpt(name, 40)}」のメモや図形など`,
  oddPart: (what: string) =>
    `${what}は、書かれたものが多すぎるか、入れ子が深すぎるため、安全のため読みません。Excel で開き、使わないシート、図形、規則などを消して「Excel ブック（.xlsx）」として保存し直してください。`,
  brokenPart: (what: string) =>
    `${what}が壊れていて読めません。Excel で開いて「Excel ブック（.xlsx）」として保存し直してください。`,
  otherLetters: (what: string) =>
    `${what}が、UTF-8 ではない文字コード（Shift_JIS など）で書かれているか、文字が壊れているため、正しく読めません。Excel で開いて「Excel ブック（.xlsx）」として保存し直してください。`,
  tooLarge: (megabytes: number) =>
    `ブックを展開すると ${megabytes} MB を超えるため、安全のため開きません。不要な画像や空の行を消して保存し直してください。`,
  tooManyParts: (limit: number) =>
    `ブックの中の部品（シートや画像など）が ${limit} 個を超えるため、安全のため開きません。不要な画像や図形を消して保存し直してください。`,
  noWorksheet: 'ブックの中に表のシートが一つもありません。別のファイルを選んでください。',
  noteOverThread: (cell: string) =>
    `セル ${cell} には返信のできるコメントがあるため、メモを保存できません。メモの内容をコメントに書き、メモを消してから保存してください。`,
  sheetName: (name: string) =>
    `シート名「${name}」は Excel ブックでは使えません。31 文字以内で、: \\ / ? * [ ] を含めず、前後に ' を付けない名前に変えてください。`,
  sheetNameReserved: (name: string) =>
    `「${excerpt(name)}」は Excel が自分で使う名前なので、シートの名前にできません。ほかの名前を付けてください。`,
  sheetNamesAlike: (name: string) =>
    `大文字と小文字が違うだけの同じ名前のシートがあるため、「${excerpt(name, 40)}」は Excel ブックでは使えません。ほかの名前を付けてください。`,
  textTooLong: (sheet: string, cell: string, limit: number) =>
    `シート「${excerpt(sheet, 40)}」の ${cell} の文字が長すぎるため、Excel ブックに保存できません（一つのセルに ${limit} 字まで）。文を短くするか、いくつかのセルに分けてから保存してください。`,
  listTooLong: (cell: string) =>
    `セル ${cell} の入力規則の選択肢が、Excel で使える長さ（合計 255 文字）を超えています。選択肢を減らすか短くするか、セルの範囲で指定してください。`,
  tableTorn: (sheet: string, range: string) =>
    `シート「${excerpt(sheet, 40)}」の ${range} は Excel の「テーブル」か「ピボットテーブル」なので、その中で列や見出しの行を増やしたり減らしたりしたままでは保存できません。操作を元に戻してから保存してください。`,
  formatUnwritable: (sheet: string, range: string) =>
    `シート「${excerpt(sheet, 40)}」の ${range} の条件付き書式は、Excel ブックに保存できない種類です。その条件付き書式を消すか別の種類に変えてから保存してください。`,
  outsideSheet: (sheet: string, place: string) =>
    `シート「${excerpt(sheet, 40)}」の中に、Excel の表にありえない場所（${excerpt(place, 20)}）が書かれているため読めません。Excel で開いて「Excel ブック（.xlsx）」として保存し直してください。`,
  rowsOutOfOrder: (sheet: string, place: string) =>
    `シート「${excerpt(sheet, 40)}」の ${excerpt(place, 20)} のあたりで、行かセルの順番が入れ替わっているか重なっているため読めません。Excel で開いて「Excel ブック（.xlsx）」として保存し直してください。`,
  partMissing: (part: string) =>
    `ブックの中にあるはずの「${excerpt(part, 80)}」がないため読めません。保存やコピーが途中で終わっていないか確かめ、元のファイルを使ってください。`,
  partTwice: (part: string) =>
    `ブックの中に「${excerpt(part, 80)}」という名前のものが二つあり（大文字と小文字、/ と \\ が違うだけのものも同じ名前です）、どちらが正しいか分からないため開けません。Excel が書くブックではありません。Excel で開けるか確かめ、「Excel ブック（.xlsx）」として保存し直してください。`,
  tabsShare: (one: string, other: string) =>
    `シート「${excerpt(one, 40)}」と「${excerpt(other, 40)}」が、ブックの中で同じ一つの中身を指しているため開けません（片方を直すと、もう片方も変わってしまいます）。Excel が書くブックではありません。Excel で開けるか確かめ、「Excel ブック（.xlsx）」として保存し直すか、元のファイルを使ってください。`,
  tabMissing: (sheet: string) =>
    `シート「${excerpt(sheet, 40)}」の中身がブックの中にないため読めません。保存やコピーが途中で終わっていないか確かめ、元のファイルを使ってください。`,
  tooManyCells: (sheet: string, cell: string, limit: number) =>
    `シート「${excerpt(sheet, 40)}」は、離れたセル ${cell} まで使われていて大きすぎるため（${limit / 10_000}万セルまで）開けません。${cell} などの離れたセルの内容を消して保存し直してください。`,
};

/** 2,500,000 → 「250万」, 100,000,000 → 「1億」 */
const inTenThousands = (count: number): string =>
  count < 10_000 ? `${count}` : count < 100_000_000 ? `${count / 10_000}万` : `${count / 100_000_000}億`;
const most = (sheet: string): string => `いちばん多いのはシート「${excerpt(sheet, 40)}」です。`;

const tooMuchWritten = (what: string, limit: number): string =>
  `${what}などに書かれたものが多すぎて（合わせて ${inTenThousands(limit)}個まで）開けません。Excel で開き、使わないシート、図形、規則などを消して保存し直してください。`;

/** What a workbook has too much of, in all its tabs together; `place` is the tab that has most of it; of `elements` and `strings` what the part is to people. */
export const SIZE_MESSAGES = {
  tabs: (_: string, limit: number) =>
    `シートが ${limit} 枚を超えているため開けません。使わないシートを削除するか、ブックを分けてください。`,
  cells: (sheet: string, limit: number) =>
    `使われているセル（色や罫線だけのものも含む）と行が、全部のシートを合わせると多すぎるため（入力されたセルでおよそ ${inTenThousands(limit / 9)}個分まで）開けません。${most(sheet)}表より下の行と右の列を削除するか、使わないシートを別のブックに分けてください。`,
  reach: (sheet: string, limit: number) =>
    `離れたセルまで使われているシートが多く、全部のシートを合わせると ${inTenThousands(limit)}セルを超えるため開けません。${most(sheet)}離れたセルの内容を消してください。`,
  grid: (sheet: string, limit: number) =>
    `結合したセル、メモ、ウィンドウ枠の固定が、表から遠く離れたところまで及び、全部のシートを合わせると ${inTenThousands(limit)}セルを超えるため開けません。${most(sheet)}離れたところの結合、メモ、固定を解除してください。`,
  merged: (sheet: string, limit: number) =>
    `結合したセルが広すぎて（全部のシートを合わせて ${inTenThousands(limit)}セルまで）開けません。${most(sheet)}行全体や列全体など、広い範囲の結合を解除してください。`,
  merges: (sheet: string, limit: number) =>
    `セルの結合が、全部のシートを合わせて ${inTenThousands(limit)}か所を超えているため開けません。${most(sheet)}結合を減らすか、シートを別のブックに分けてください。`,
  text: (sheet: string, limit: number) =>
    `セルの文字が、全部のシートを合わせて ${inTenThousands(limit)}字を超えているため開けません。${most(sheet)}長い文章を減らすか、シートを別のブックに分けてください。`,
  formulas: (sheet: string, limit: number) =>
    `数式の長さが、全部のシートを合わせて ${inTenThousands(limit)}字を超えているため開けません。${most(sheet)}計算の済んだところを値に置き換えるか、シートを別のブックに分けてください。`,
  rules: (sheet: string, limit: number) =>
    `入力規則と条件付き書式が、全部のシートを合わせて ${inTenThousands(limit)}個を超えているため開けません。${most(sheet)}重なった規則を「ルールの管理」や「データの入力規則」で消してください。`,
  areas: (sheet: string, limit: number) =>
    `入力規則と条件付き書式の範囲が細かく分かれすぎて（全部のシートを合わせて ${inTenThousands(limit)}か所まで）開けません。${most(sheet)}規則をいったん消し、広い範囲にまとめて設定し直してください。`,
  notes: (sheet: string, limit: number) =>
    `メモ（コメント）が、全部のシートを合わせて ${inTenThousands(limit)}個を超えているため開けません。${most(sheet)}要らないメモを削除してください。`,
  columns: (sheet: string, limit: number) =>
    `列の幅などの指定が、全部のシートを合わせて ${inTenThousands(limit)}個を超えているため開けません。${most(sheet)}Excel で開いて保存し直してください。`,
  formats: (_: string, limit: number) =>
    `セルの書式の種類が ${inTenThousands(limit)}を超えているため開けません。Excel で開き、使わないシートと書式を消して保存し直してください。`,
  elements: tooMuchWritten,
  strings: tooMuchWritten,
};
