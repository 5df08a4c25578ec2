/** What the spreadsheet services say when they refuse a call, in the words of live Apps Script. */
import { LiveError } from '../kernel/live-error';

/** For a block that reaches beyond the grid. */
export function outsideSheet(): LiveError {
  return new LiveError('The coordinates of the range are outside the dimensions of the sheet.', {
    japanese: '範囲の座標がシートのサイズから外れています。',
  });
}

/** For a text that is no place, or one of a tab that is not there. */
export function rangeNotFound(): LiveError {
  return new LiveError('Range not found');
}

/** @param what What is counted from 1, as `row` or `column`. */
export function startTooSmall(what: 'row' | 'column'): LiveError {
  return new LiveError(`The starting ${what} of the range is too small.`);
}

/** For a block without a cell. @param what What there are too few of. */
export function tooFew(what: 'rows' | 'columns'): LiveError {
  return new LiveError(`The number of ${what} in the range must be at least 1.`);
}

/** @param what As a setter that takes `data` of another size than the range. */
export function sizeMismatch(what: 'rows' | 'columns', data: number, range: number): LiveError {
  return new LiveError(
    `The number of ${what} in the data does not match the number of ${what} in the range. ` +
      `The data has ${data} but the range has ${range}.`,
  );
}

/** For lines beyond the grid. @param what What was asked for. */
export function outOfBounds(what: 'rows' | 'columns'): LiveError {
  return new LiveError(`Those ${what} are out of bounds.`);
}

/** @param what What is frozen. */
export function partOfMerge(what: 'rows' | 'columns'): LiveError {
  return new LiveError(`You can't freeze ${what} which contain only part of a merged cell.`);
}

/** For freezing so many that none is left to scroll. @param what What is frozen. */
export function allFrozen(what: 'rows' | 'columns'): LiveError {
  return new LiveError(`You can't freeze all visible ${what} on the sheet.`);
}

/** For deleting the whole grid. @param what What is deleted. */
export function allDeleted(what: 'rows' | 'columns'): LiveError {
  return new LiveError(`You can't delete all the ${what} on the sheet.`);
}

/** For deleting all that can scroll. @param what What is deleted. */
export function allButFrozenDeleted(what: 'rows' | 'columns'): LiveError {
  return new LiveError(`Sorry, it is not possible to delete all non-frozen ${what}.`);
}

/** For a list rule of more items than Google takes. */
export function tooManyItems(most: number): LiveError {
  return new LiveError(
    `The data validation rule has more items than the limit of ${most}. Use the “List from a range” criteria instead.`,
  );
}

/** For a conditional format of cells of another tab, or whose formula looks at one. */
export function formatElsewhere(): LiveError {
  return new LiveError('Conditional format rule cannot reference a different sheet.');
}

/** @param cell In A1 notation. */
export function violatesRule(cell: string): LiveError {
  return new LiveError(
    `The data you entered in cell ${cell} violates the data validation rules set on this cell.`,
    { japanese: `セル ${cell} に入力したデータは、このセルで設定しているデータの入力規則に違反しています` },
  );
}

/** For a new or changed name that another tab has. */
export function sheetNameTaken(name: string): LiveError {
  return new LiveError(`A sheet with the name "${name}" already exists. Please enter another name.`);
}

/** The wording is not verified. */
export function sheetNameEmpty(): LiveError {
  return new LiveError('The sheet name cannot be empty.');
}

/** @param most How many characters Google takes. */
export function sheetNameTooLong(most: number): LiveError {
  return new LiveError(`The sheet name cannot be greater than ${most} characters.`);
}

/** For removing or hiding the only tab. */
export function lastSheet(): LiveError {
  return new LiveError("You can't remove all the sheets in a document.");
}

/** For removing the only tab in sight. */
export function lastVisibleSheet(): LiveError {
  return new LiveError("You can't remove all the visible sheets in a document.");
}

/** For merging or taking apart what reaches over only a part of a merged area. */
export function partOfMergedRange(): LiveError {
  return new LiveError('You must select all cells in a merged range to merge or unmerge them.');
}

/** For a cell that is not in its range. */
export function cellOutOfRange(): LiveError {
  return new LiveError('Cell reference out of range');
}

/** For a longer text than a cell takes. */
export function tooLongForCell(most: number): LiveError {
  return new LiveError(`Your input contains more than the maximum of ${most} characters in a single cell.`);
}

/** For an object that a script kept of a sheet that is gone. */
export function sheetGone(id: number): LiveError {
  return new LiveError(`Sheet ${id} not found`);
}

/** For cells, tabs and protections that a protection keeps from the person at work. */
export function protectedCell(): LiveError {
  return new LiveError(
    'You are trying to edit a protected cell or object. ' +
      'Please contact the spreadsheet owner to remove protection if you need to edit.',
  );
}

/** For a protection that would change its kind. */
export function otherProtectionKind(): LiveError {
  return new LiveError('Cannot change sheet protection to range protection (or vice versa).');
}

/** For an object that a script kept of a protection that is gone; the wording is not verified. */
export function protectionGone(): LiveError {
  return new LiveError('The protection does not exist any more.');
}

/** For something that shall edit and is no e-mail address. */
export function invalidEmail(text: string): LiveError {
  return new LiveError(`Invalid email: ${text}`);
}
