/** How wide a column of a ready form is: by what the town writes in it, or by its name where nothing is written yet. */
import { foldText } from '../cells/folded-text';

/** In twentieths of a point, as all widths: a letter of the forms, and what lies at both sides of a cell's text. */
const LETTER = 210;
const SIDES = 240;

/** A text of more letters than these is a text to read, and its column is not short. */
const MOST_SHORT = 8;

/** Texts of so many letters, ratings and figures among them, stand in the middle of their column. */
export const MOST_CENTRED = 4;

/** A header breaks into lines of at most so many letters. */
const MOST_OF_HEADER = 4;

/** Columns that hold a few letters in most towns. */
const SHORT_NAMES =
  /^(?:ウ[エェ]イト|比重|配点|点数|得点|評点|順位|難易度|困難度|重要度|優先(?:度|順位)|緊急度|区分|種別|分類|番号|期限|時期|人数|件数|[^、。]{0,4}(?:率|割合)|[^、。]{0,4}(?:予算|決算)額?)(?:[(（%％].*)?$/;

/** In letters of full width; those of half width with the blank that Word leaves beside them. */
const lettersOf = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (letter < '\u0100' || /[｡-ﾟ]/.test(letter) ? 0.6 : 1), 0);

/** The letters of the longest line among texts; 0 where nothing is written. Where one is a sentence, another year's may be long. */
export const longestOf = (texts: readonly string[]): number =>
  texts
    .flatMap((text) => text.split('\n'))
    .reduce(
      (longest, line) => Math.max(longest, lettersOf(line.trim()), line.includes('。') ? MOST_SHORT + 1 : 0),
      0,
    );

/** Of a column that is no wider than its texts. @param letters Of its longest text. */
export const shortWidth = (header: string, letters: number): number =>
  Math.ceil(Math.max(letters, Math.min(lettersOf(header), MOST_OF_HEADER))) * LETTER + SIDES;

/** @param longest Letters of the longest text; 0 where nothing is written. @returns null for a column of texts to read. */
export function widthOfShort(header: string, longest: number): number | null {
  if (longest > MOST_SHORT || (longest === 0 && !SHORT_NAMES.test(foldText(header)))) return null;
  return shortWidth(header, longest);
}

/** As wide together as the page is. Short columns keep their width while what is left is enough for the others. */
export function fitted<Column extends { readonly width: number; readonly isShort?: boolean }>(
  width: number,
  columns: readonly Column[],
): Column[] {
  const sum = (some: readonly Column[]): number => some.reduce((all, column) => all + column.width, 0);
  const short = sum(columns.filter(({ isShort }) => isShort));
  const share = (width - short) / (sum(columns) - short);
  const isEnough = share >= LEAST_SHARE;
  const every = width / sum(columns);
  return columns.map((column) => ({
    ...column,
    width: isEnough && column.isShort ? column.width : Math.floor(column.width * (isEnough ? share : every)),
  }));
}

/** Texts in less than this part of their width are a letter or two a line. */
const LEAST_SHARE = 0.5;
