/** header-missing, header-duplicate and header-guessed. */
import { columnLetters } from '../../cells/cell-reference';
import { HEADER_TEXTS, type Header } from '../../evaluation/header';
import { type Finding, finding } from '../../finding';
import { FINDING_MESSAGES } from '../../messages/findings';

/** Whether every column is there, once. @param isRated Whether there has to be one for ratings. */
export function checkHeader(sheet: string, header: Header, isRated: boolean): Finding[] {
  const needed = header.missing.filter(({ column }) => isRated || column !== 'rating');
  const missing = needed.map(({ column, nearest }) =>
    finding(
      'header-missing',
      { sheet, row: header.row, column: 0 },
      FINDING_MESSAGES.headerMissing(HEADER_TEXTS[column][0], header.row + 1, nearest),
    ),
  );
  const duplicates = header.duplicates.map(({ column, at, first }) =>
    finding(
      'header-duplicate',
      { sheet, row: header.row, column: at },
      FINDING_MESSAGES.headerDuplicate(HEADER_TEXTS[column][0], columnLetters(first), columnLetters(at)),
    ),
  );
  const guesses = header.guesses.map(({ column, at, others }) =>
    finding(
      'header-guessed',
      { sheet, row: header.row, column: at },
      FINDING_MESSAGES.headerGuessed(HEADER_TEXTS[column][0], columnLetters(at), others.map(columnLetters)),
    ),
  );
  return [...missing, ...duplicates, ...guesses];
}

/** A tab of a 課 whose header row cannot be found at all. */
export function headerRowMissing(sheet: string): Finding {
  return finding('header-missing', { sheet, row: 0, column: 0 }, FINDING_MESSAGES.headerRowMissing(sheet));
}
