/**
 * The calls that cost a round trip at Google and so count against the budgets: every method that reads or writes
 * cells, notes, formats, rules, protections, properties, cache, locks, Drive, and `flush`. Not here: `getActive…`,
 * `getSheetByName`, `getSheets`, `getRange`, `getName`, builders and A1 arithmetic.
 *
 * Judged by the same line: the shape of a tab (sizes, frozen and hidden rows, its name, new and deleted tabs) is a
 * format that is written; the last row and the data range are found from the cells, but `getDataRange` only names an
 * area, whose reading counts; what only looks at an object in hand (a rule, a range's place) or moves the selection
 * does not count.
 */

const RANGE = [
  ...['getValue', 'getValues', 'setValue', 'setValues', 'getDisplayValue', 'getDisplayValues'],
  ...['getFormula', 'getFormulas', 'setFormula', 'setFormulas', 'isBlank', 'getDataRegion'],
  ...['clear', 'clearContent', 'clearFormat', 'clearNote', 'clearDataValidations'],
  ...['getNote', 'getNotes', 'setNote', 'setNotes'],
  ...['getDataValidation', 'getDataValidations', 'setDataValidation', 'setDataValidations'],
  ...['getBackground', 'getBackgrounds', 'setBackground', 'setBackgrounds'],
  ...['getFontColor', 'getFontColors', 'setFontColor', 'setFontColors'],
  ...['getFontFamily', 'setFontFamily', 'getFontSize', 'getFontSizes', 'setFontSize'],
  ...['getFontStyle', 'setFontStyle', 'getFontLine', 'setFontLine'],
  ...['getFontWeight', 'getFontWeights', 'setFontWeight', 'setFontWeights'],
  ...['getHorizontalAlignment', 'getHorizontalAlignments', 'setHorizontalAlignment'],
  ...['getVerticalAlignment', 'getVerticalAlignments', 'setVerticalAlignment'],
  ...['getWrap', 'getWraps', 'setWrap', 'getWrapStrategy', 'setWrapStrategy'],
  ...['getNumberFormat', 'getNumberFormats', 'setNumberFormat', 'setNumberFormats', 'setBorder'],
  ...['merge', 'breakApart', 'isPartOfMerge', 'getMergedRanges'],
  'protect',
];

const SHEET = [
  ...['setName', 'hideSheet', 'showSheet', 'isSheetHidden', 'getTabColor', 'setTabColor'],
  ...['getLastRow', 'getLastColumn', 'getMaxRows', 'getMaxColumns', 'appendRow'],
  ...['insertRowBefore', 'insertRowsBefore', 'insertRowAfter', 'insertRowsAfter', 'deleteRow', 'deleteRows'],
  ...['insertColumnBefore', 'insertColumnsBefore', 'insertColumnAfter', 'insertColumnsAfter'],
  ...['deleteColumn', 'deleteColumns'],
  ...['getFrozenRows', 'setFrozenRows', 'getFrozenColumns', 'setFrozenColumns'],
  ...['getColumnWidth', 'setColumnWidth', 'setColumnWidths', 'getRowHeight', 'setRowHeight', 'setRowHeights'],
  ...[
    'hideRows',
    'showRows',
    'isRowHiddenByUser',
    'isRowHiddenByFilter',
    'hideColumns',
    'showColumns',
    'isColumnHiddenByUser',
  ],
  ...['clear', 'clearContents', 'clearFormats', 'clearNotes'],
  ...['getConditionalFormatRules', 'setConditionalFormatRules', 'clearConditionalFormatRules'],
  ...['copyTo', 'getDrawings', 'getImages', 'getCharts'],
  ...['protect', 'getProtections'],
];

const PROTECTION = [
  ...[
    'getDescription',
    'setDescription',
    'getProtectionType',
    'getRange',
    'setRange',
    'isWarningOnly',
    'setWarningOnly',
  ],
  ...['canEdit', 'getEditors', 'addEditor', 'addEditors', 'removeEditor', 'removeEditors'],
  ...['canDomainEdit', 'setDomainEdit', 'getUnprotectedRanges', 'setUnprotectedRanges', 'remove'],
];

const SPREADSHEET = [
  'insertSheet',
  'deleteSheet',
  'deleteActiveSheet',
  'renameActiveSheet',
  'moveActiveSheet',
  'getProtections',
];

const PROPERTIES = [
  ...['getProperty', 'getProperties', 'getKeys', 'setProperty', 'setProperties'],
  ...['deleteProperty', 'deleteAllProperties'],
];

const CACHE = ['get', 'getAll', 'put', 'putAll', 'remove', 'removeAll'];

const LOCK = ['tryLock', 'waitLock', 'releaseLock', 'hasLock'];

const DRIVE_FILES = ['create', 'get', 'update', 'export', 'list', 'copy', 'remove'];

const DRIVE_PERMISSIONS = ['create', 'get', 'update', 'list', 'remove'];

/** As `expose` names them: Google's name of the class, a point, the method. */
export const COUNTED_CALLS: ReadonlySet<string> = new Set([
  ...methods('Range', RANGE),
  ...methods('Sheet', SHEET),
  ...methods('Spreadsheet', SPREADSHEET),
  ...methods('Protection', PROTECTION),
  'SpreadsheetApp.flush',
  ...methods('Properties', PROPERTIES),
  ...methods('Cache', CACHE),
  ...methods('Lock', LOCK),
  ...methods('Drive.Files', DRIVE_FILES),
  ...methods('Drive.Permissions', DRIVE_PERMISSIONS),
  'Sheets.Spreadsheets.get',
]);

function methods(service: string, names: readonly string[]): string[] {
  return names.map((name) => `${service}.${name}`);
}
