/** A workbook whose 設定 has a table of levels, as a person writes it, and 初期設定 done again. */
import type { CellValue } from '../../../src/core/cells/cell-value';
import { type Book, newBook, paste } from '../../open-book';

export type Lines = readonly (readonly [symbol: string | number, meaning: string])[];

/** @param limit What 理由が必要な達成度 says. */
export async function bookWithLevels(lines: Lines, limit: string | number): Promise<Book> {
  const book = await newBook();
  const settings = book.sheet('設定');
  const table: CellValue[][] = [
    ['段階', '記号', '意味'],
    ...lines.map(([symbol, meaning], at) => [lines.length - at, symbol, meaning]),
  ];
  settings.getRange(13, 1, table.length, 3).setValues(table);
  settings.getRange('B5').setValue(limit);
  await book.call('setUpWorkbook', {});
  return book;
}

/** A goal for each level, the lowest of which has no reason; then one that only means the best. */
export function rateAll(book: Book, lines: Lines, meant: string): void {
  const symbols = lines.map(([symbol]) => symbol);
  paste(
    book,
    '総務課',
    [...symbols, meant].map((rating, at) => [
      1,
      '防災体制の強化',
      '総務班',
      at + 1,
      `訓練を${at + 1}地区で行います。`,
      rating,
      at === symbols.length - 1
        ? ''
        : '訓練を行い、避難の手順を住民と確かめました。雨天で延期した地区があります。',
    ]),
  );
}
