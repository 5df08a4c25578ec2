/** Every sentence of this package in Japanese: what is not offered, the host's own dialogs and its files. */
import { excerpt } from '@jiko-hyoka/lossless-xlsx/text';

/** Sentences of the embedded host. */
export const HOST_MESSAGES = {
  notOffered: (name: string) =>
    `「${name}」は、このローカル環境では使えません。Google スプレッドシートで実行してください。`,
};

/** Tabs and their conditional formats on the embedded host. */
export const HOST_SHEET_MESSAGES = {
  formatIncomplete: '条件付き書式に、条件とセルの範囲の両方を指定してください。',
  nameOfOtherTab: (name: string) =>
    `グラフだけのシートなど、表ではないシートに「${excerpt(name)}」という名前が付いているため、この名前のシートを作れません。そのシートを Excel で開いて名前を変えるか、ほかの名前を付けてください。`,
  nameReserved: (name: string) =>
    `「${excerpt(name)}」は Excel が自分で使う名前なので、シートの名前にできません。ほかの名前を付けてください。`,
  copyName: (sheet: string, number: number) => `${sheet} のコピー${number === 1 ? '' : ` ${number}`}`,
};

/** Sentences of the embedded host's services: dialogs, menus and files. */
export const SERVICE_MESSAGES = {
  addonMenu: 'アドオン',
  noSuchButton: (button: string, message: string, buttons: readonly string[]) =>
    `質問「${excerpt(message)}」に「${button}」という答えはありません。${buttons.join('、')} のどれかで答えてください。`,
  folderNotWritable: (folder: string, reason: string) =>
    `フォルダー「${folder}」に保存できません（${reason}）。書き込みのできるフォルダーを保存先に指定してください。`,
  fileNotWritable: (file: string, reason: string) =>
    `「${file}」に保存できません（${reason}）。Word などで開いていれば閉じてから、もう一度作成してください。`,
  unzipTooLarge: (most: number) =>
    `この ZIP ファイルは、展開すると ${most} MB を超えるか、中のファイルが多すぎるため、ここでは展開できません。中身を減らした ZIP ファイルを使ってください。`,
  untitledFile: '無題',
};
