/** What a folder of 公表 is filled with, for its tests. */
import { strToU8 } from 'fflate';
import type { FileToPut } from '../../../src/google/publish/put-published';
import { docx, p } from '../../form-docx';
import { type Book, newBook } from '../../open-book';

export const YEAR = '平成29年度';
export const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
export const page = (text: string): FileToPut => ({
  ...{ key: '総務課.html', name: '総務課.html', content: base64(strToU8(`<p>${text}</p>`)) },
});
export const paper = (text: string): FileToPut => ({
  ...{ key: '総務課.docx', name: '総務課.docx', content: base64(docx(p(text))), withPdf: true },
});

/** No program makes a PDF here: one that tells which document it is of. */
const pdfOf = (document: Uint8Array): Uint8Array => strToU8(`%PDF ${document.length}`);
export const bookWithPdf = (options = {}): Promise<Book> => newBook(['総務課'], { pdfOf, ...options });

export const put = async (book: Book, files: readonly FileToPut[]): Promise<string[]> => {
  const { id } = await book.call('openPublishedFolder', YEAR);
  const done = await book.call('putPublished', id, files);
  return done.map(({ name, status }) => `${name} ${status}`);
};
