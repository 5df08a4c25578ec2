/** Files on disk that cannot be read or written. */
import { excerpt } from '../cells/folded-text';

/** `wanted` is what should be there, such as 「ブック（.xlsx）」, and `megabytes` how large it may be. */
export const FILE_FAULTS = {
  missing: () => 'ファイルが見つかりません。ファイルの名前と場所を確かめてください。',
  folder: (wanted: string) => `フォルダーが指定されています。${wanted}のファイルを指定してください。`,
  pipe: (wanted: string) =>
    `ファイルではなく、プログラムどうしの受け渡し口（パイプ）が指定されています。いったんファイルに保存し、その${wanted}を指定してください。`,
  device: (wanted: string) =>
    `ファイルではなく、装置（デバイス）が指定されています。${wanted}のファイルを指定してください。`,
  nameTooLong: () =>
    'ファイルの名前か、フォルダーを含む場所が長すぎて使えません。名前を短くしてください（日本語ではおよそ 80 文字まで）。',
  loop: (wanted: string) =>
    `リンク（ショートカット）が自分自身に戻る堂々巡りになっていて、その先にファイルがありません。リンクを作り直すか、もとの${wanted}の場所を指定してください。`,
  tooLarge: (wanted: string, megabytes: number) =>
    `ファイルが ${megabytes} MB を超えているため、${wanted}として開きません。大きな画像や不要なシートを消して保存し直してください。`,
  unreadable: () =>
    'ファイルを読めません。別のプログラムで開いていれば閉じ、読む権限があるか確かめてください。',
};

const BOOK_KINDS = {
  '.xlsx': 'マクロのない Excel ブック',
  '.xlsm': 'マクロのある Excel ブック',
  '.xltx': 'Excel のテンプレート',
  '.xltm': 'マクロのある Excel のテンプレート',
};

/** What the name of a workbook's file may end in. */
type BookEnding = keyof typeof BOOK_KINDS;

/** Workbooks that cannot be put in their place. */
export const FILE_MESSAGES = {
  workbook: 'ブック（.xlsx）',
  form: '様式（.docx）',
  file: 'ファイル',
  inUse:
    'ファイルが Excel や LibreOffice で開かれているため、何も書き込みませんでした。そちらを保存して閉じてから、もう一度実行してください。',
  writtenElsewhere:
    '同じファイルに、別の画面かほかのパソコンからも書き込んでいるところなので、何も書き込みませんでした。少し待ってから、もう一度実行してください。',
  changed:
    'ファイルが読み込んだ後に別の人かプログラムに変更されたため、何も書き込みませんでした。もう一度実行してください。',
  exists: '同じ名前のファイルがすでにあるため、何も書き込みませんでした。別の名前にしてください。',
  unseenInName:
    'ファイルの名前に、見えない文字（制御文字か、文字の向きを変える文字）が入っているため、作りませんでした。名前を打ち直してください。',
  /** For `new`, which can mend it too. */
  bookExists:
    '同じ名前のファイルがすでにあるため、何も書き込みませんでした。別の名前にしてください。今あるブックの足りないところを直すときは、「new」に --repair を付けます。',
  endingWrong: (ending: BookEnding) =>
    `中身が${BOOK_KINDS[ending]}なので、ファイルの名前は「${ending}」で終わるものにしてください。ほかの名前では Excel が開きません。`,
  folderNotFound: '保存先のフォルダーがありません。フォルダーを作るか、場所を確かめてください。',
  notWritable:
    'ファイルに書き込めません。別のプログラムで開いていれば閉じ、書き込む権限があるか確かめてください。元のファイルがあれば、変わっていません。',
  readOnlyPlace:
    '読み取り専用の場所（書き込み禁止にしたメモリーや共有フォルダーなど）なので、保存できませんでした。元のファイルは変わっていません。書き込み禁止を解くか、ブックを書き込める場所に写してから、もう一度実行してください。',
  diskFull:
    '保存先の空き容量が足りないため、保存できませんでした。元のファイルがあれば、変わっていません。不要なファイルを消すか、別の場所に保存してください。',
  quotaFull:
    '使ってよい容量を使い切っているため、保存できませんでした。元のファイルがあれば、変わっていません。不要なファイルを消すか、容量をシステムの管理者に相談するか、別の場所に保存してください。',
  writeFailed: (reason: string) =>
    `ファイルを保存できませんでした（${excerpt(reason, 100)}）。元のファイルがあれば、変わっていません。保存先のディスクや共有フォルダーが使えるか確かめてから、もう一度実行してください。`,
  folderNotMade: (reason: string) =>
    `この場所にはフォルダーを作れないか、書き込めません（${excerpt(reason, 100)}）。何も作っていません。フォルダーの名前と場所を確かめてください。`,
  noSuchPlace: 'そのような場所がありません',
  /** What a file that was written could not be given. */
  notKept: {
    owner:
      '保存しましたが、ファイルの所有者は、保存した人に変わりました。元の所有者のままにする必要があれば、システムの管理者に頼んでください。',
    group:
      '保存しましたが、ファイルのグループは、元のとおりにできませんでした。同じグループの人が開けるか確かめ、必要があれば権限を設定し直してください。',
    mode: '保存しましたが、ファイルの権限（だれが読み書きできるか）は、元のとおりにできませんでした。必要があれば設定し直してください。',
    'other-names':
      '保存しましたが、このファイルには別の場所に別の名前（ハードリンク）があり、そちらの内容は前のままです。必要があれば、保存したファイルを写してください。',
    flush:
      '保存しましたが、ディスクに書き終えたことを確かめられませんでした。取り外す前や電源を切る前に、ファイルが開けるか確かめてください。',
  },
};
