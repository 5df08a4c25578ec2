/** Two 課 with people; the 総務課's has nothing left to correct, the 税務課's has. */
import { type Book, newBook, openBook, paste, saveShort } from '../../open-book';

export const SOUMU = 'soumu@example.lg.jp';
export const KAKARI = 'kakari@example.lg.jp';
export const ZEIMU = 'zeimu@example.lg.jp';
export const OWNER = { email: 'owner@example.lg.jp' };

let made: Promise<Uint8Array> | undefined;

/** The workbook, made once for each test file. */
export function twoDepartments(): Promise<Uint8Array> {
  made ??= prepare();
  return made;
}

async function prepare(): Promise<Uint8Array> {
  const book = await newBook(['総務課', '税務課'], { user: { email: SOUMU }, owner: OWNER });
  book.sheet('設定').getRange('B6').setValue(SOUMU);
  book
    .sheet('設定')
    .getRange('D10:D11')
    .setValues([[KAKARI], [ZEIMU]]);
  await book.call('setUpWorkbook', {});
  paste(book, '総務課', [
    [1, '防災', '室', 1, '訓練を行います。', 4, '訓練を実施し、成果がありました。'],
    ['', '', '', 2, '広報を行います。', 3, '広報紙に掲載し、問合せがありました。'],
  ]);
  paste(book, '税務課', [[1, '調査', '室', 1, '調査を行います。', 2, '']]);
  return saveShort(book);
}

export async function openAs(email: string, workbook?: Uint8Array): Promise<Book> {
  return openBook({ workbook: workbook ?? (await twoDepartments()), user: { email }, owner: OWNER });
}

export const change = (book: Book, department: string, handOver: string, reason = '') =>
  book.call('changeState', { department, handOver, reason });

/** The last lines of 履歴 without their times. */
export function history(book: Book, count: number): unknown[][] {
  const sheet = book.sheet('履歴');
  const values = sheet.getRange(1, 1, sheet.getLastRow(), 5).getValues();
  return values.slice(-count).map((line) => line.slice(1));
}

/** Whether somebody may write into a tab. */
export async function mayWrite(bytes: Uint8Array, email: string): Promise<boolean> {
  const book = await openAs(email, bytes);
  try {
    book.sheet('総務課').getRange('G6').setValue('別の文です。');
    return true;
  } catch {
    return false;
  }
}
