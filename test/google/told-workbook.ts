/** A workbook as lines that a person can read: what stands in its cells, how they look, what is hidden, locked or noted. */
import { readFileSync, writeFileSync } from 'node:fs';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Rule = GoogleAppsScript.Spreadsheet.DataValidation;

/** All tabs in their order. */
export const toldBook = (spreadsheet: Spreadsheet): string[] => spreadsheet.getSheets().flatMap(toldTab);

/** A tab: its grid, its cells, its looks, its rules and its locks. */
export function toldTab(sheet: Sheet): string[] {
  return [
    `■ ${sheet.getName()}${sheet.isSheetHidden() ? '（隠れている）' : ''} ${gridOf(sheet)}`,
    ...cellsOf(sheet),
    ...looksOf(sheet),
    ...sheet.getConditionalFormatRules().map((rule) => {
      const ranges = rule.getRanges().map((range) => range.getA1Notation());
      return `色分け ${ranges.join()} ${rule.getBooleanCondition()?.getCriteriaValues().join()}`;
    }),
    ...locksOf(sheet),
  ];
}

/** 「A」 for 1. */
const letters = (column: number): string =>
  column > 26
    ? letters(Math.floor((column - 1) / 26)) + letters(((column - 1) % 26) + 1)
    : String.fromCharCode(64 + column);

function gridOf(sheet: Sheet): string {
  const columns = Array.from({ length: sheet.getLastColumn() }, (_, at) => at + 1);
  const rows = Array.from({ length: sheet.getLastRow() }, (_, at) => at + 1);
  const hidden = [
    ...columns.filter((column) => sheet.isColumnHiddenByUser(column)).map(letters),
    ...rows.filter((row) => sheet.isRowHiddenByUser(row)),
  ];
  return [
    `${sheet.getMaxRows()}行 固定${sheet.getFrozenRows()}行`,
    `幅 ${columns.map((column) => sheet.getColumnWidth(column)).join()}`,
    ...(hidden.length > 0 ? [`隠れた行と列 ${hidden.join()}`] : []),
  ].join(' ');
}

/** What a cell holds, without the moment of the test: as a date, or as the script writes it. */
export const withoutTime = (value: unknown): string =>
  typeof value === 'object'
    ? '（日時）'
    : String(value).replace(/\d{4}\/\d\d\/\d\d \d{1,2}:\d\d(?::\d\d)?/g, '（日時）');

function cellsOf(sheet: Sheet): string[] {
  const range = sheet.getDataRange();
  const [values, formulas, notes] = [range.getValues(), range.getFormulas(), range.getNotes()];
  const lines = values.map((row, at) =>
    row
      .map((value, column) => {
        const note = notes[at]?.[column] ? `［メモ ${notes[at]?.[column]}］` : '';
        const own = typeof value === 'number' ? `数${value}` : withoutTime(value);
        const formula = formulas[at]?.[column];
        const text = formula ? `${formula.slice(0, 70)} → ${own}` : own;
        return text + note === '' ? '' : `${letters(column + 1)}${at + 1} ${text}${note}`;
      })
      .filter((text) => text !== '')
      .join('｜'),
  );
  return lines.filter((line) => line !== '');
}

/** Rows that look alike are told together, and so are neighbouring cells; below what is filled in the next rows and the last one. */
function looksOf(sheet: Sheet): string[] {
  const width = Math.max(sheet.getLastColumn(), 1);
  const last = sheet.getMaxRows();
  const top = sheet.getRange(1, 1, Math.min(sheet.getLastRow() + 2, last), width);
  const told = runs(rowLooks(top), String).map((line) => `見た目 ${line}`);
  const end = rowLooks(sheet.getRange(last, 1, 1, width)).map((line) => `見た目 終わり ${line}`);
  return [...told, ...end, ...top.getMergedRanges().map((each) => `結合 ${each.getA1Notation()}`)];
}

function rowLooks(range: GoogleAppsScript.Spreadsheet.Range): string[] {
  const rules = range.getDataValidations();
  const parts: (readonly [unknown[][], string])[] = [
    [range.getFontWeights(), 'normal'],
    [range.getFontSizes(), '10'],
    [range.getFontColors(), '#000000'],
    [range.getBackgrounds(), '#ffffff'],
    [range.getNumberFormats(), '0.###############'],
    [range.getHorizontalAlignments(), 'general'],
    [range.getVerticalAlignments(), 'bottom'],
    [rules.map((row) => row.map(toldRule)), ''],
  ];
  const look = (row: number, column: number): string =>
    parts
      .map(([texts, usual]) => [String(texts[row]?.[column]), usual])
      .filter(([text, usual]) => text !== usual && text !== '')
      .map(([text]) => text)
      .join(' ');
  return rules.map((row, at) =>
    runs(
      row.map((_, column) => look(at, column)),
      letters,
    ).join('／'),
  );
}

/** 「1–3 bold」: what is alike side by side; nothing of what looks as usual. */
function runs(looks: readonly string[], name: (place: number) => string): string[] {
  const found: { start: number; end: number; look: string }[] = [];
  looks.forEach((look, at) => {
    const last = found[found.length - 1];
    if (last?.look === look) last.end = at;
    else found.push({ start: at, end: at, look });
  });
  return found
    .filter(({ look }) => look !== '')
    .map(({ start, end, look }) => `${name(start + 1)}${end > start ? `–${name(end + 1)}` : ''} ${look}`);
}

const toldRule = (rule: Rule | null): string =>
  rule === null
    ? ''
    : `選択肢 ${rule.getCriteriaValues().join()} ${rule.getAllowInvalid() ? '他も可' : '他は不可'} ${rule.getHelpText()}`;

function locksOf(sheet: Sheet): string[] {
  const { RANGE, SHEET } = SpreadsheetApp.ProtectionType;
  return [SHEET, RANGE].flatMap((kind) =>
    sheet.getProtections(kind).map((lock) => {
      const area = kind === SHEET ? '全体' : lock.getRange().getA1Notation();
      const people = lock.getEditors().map((user) => user.getEmail());
      return `保護 ${area} ${lock.getDescription()} ${lock.isWarningOnly() ? '警告' : people.join()}`;
    }),
  );
}

/**
 * Expects what a file keeps: blocks of lines under titles. With `UPDATE_FINDINGS=1` the file gets what is told now: read what has
 * changed.
 * @returns What expects some lines under a title; what is no text is told as JSON.
 */
export function keptIn(file: string): (title: string, lines: readonly unknown[]) => void {
  return (title, lines) => {
    const now = lines.map((line) =>
      (typeof line === 'string' ? line : String(JSON.stringify(line))).trimEnd(),
    );
    const blocks = readFileSync(file, 'utf8').split(/^## /m);
    const at = blocks.findIndex((block) => block.startsWith(`${title}\n`));
    const block = `${[title, ...now].join('\n')}\n\n`;
    if (process.env['UPDATE_FINDINGS']) {
      const all = at < 0 ? [...blocks, block] : blocks.map((each, place) => (place === at ? block : each));
      writeFileSync(file, all.join('## '));
    } else expect(block.trimEnd().split('\n')).toEqual((blocks[at] ?? '').trimEnd().split('\n'));
  };
}
