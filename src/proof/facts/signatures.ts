/** Arguments that a method does not take: at Google one too many is refused, and told by the types of all. */
import { type Fact, fact, mismatch, refusal } from '../fact/fact';

type Method = (...args: unknown[]) => unknown;

/**
 * Calls methods with one argument too many.
 * @param methods Each with the arguments that it takes.
 * @returns What is not refused in the usual words.
 */
function taking(service: object, name: string, methods: Readonly<Record<string, readonly unknown[]>>) {
  return Object.entries(methods).flatMap(([key, args]) => {
    const method = (service as Record<string, Method>)[key];
    const seen = refusal(() => method?.call(service, ...args, 'x', 'x', 'x', 'x', 'x', 'x'));
    const sentence = (seen as { refused?: string } | undefined)?.refused ?? 'taken';
    return sentence.endsWith(`don't match the method signature for ${name}.${key}.`) ? [] : [[key, sentence]];
  });
}

const without = (...names: string[]) => Object.fromEntries(names.map((name) => [name, []]));

export const SIGNATURE_FACTS: readonly Fact[] = [
  fact(
    'arguments are told by their types',
    'T',
    ({ sheet }) => {
      const cell = sheet.getRange('A1');
      const call = (name: string, ...args: unknown[]) =>
        refusal(() => (cell as unknown as Record<string, Method>)[name]?.call(cell, ...args));
      return [
        call('getValue', 1),
        call('getNotes', 'x', true, null),
        call('setValue'),
        call('setNotes', 'foo'),
        call('setWrap', 'x'),
      ];
    },
    [
      mismatch('number', 'SpreadsheetApp.Range.getValue'),
      mismatch('String,Boolean,null', 'SpreadsheetApp.Range.getNotes'),
      mismatch('', 'SpreadsheetApp.Range.setValue'),
      mismatch('String', 'SpreadsheetApp.Range.setNotes'),
      mismatch('String', 'SpreadsheetApp.Range.setWrap'),
    ],
  ),
  fact(
    'methods of a range refuse surplus arguments',
    'T',
    ({ sheet }) =>
      taking(sheet.getRange('A1'), 'SpreadsheetApp.Range', {
        ...without(
          'getValue',
          'getValues',
          'getDisplayValue',
          'getDisplayValues',
          'getFormula',
          'getFormulas',
        ),
        ...without('isBlank', 'clearContent', 'clearFormat', 'clearNote', 'clearDataValidations'),
        ...without('getNote', 'getNotes', 'getDataValidation', 'getDataValidations', 'getBackground'),
        ...without(
          'getBackgrounds',
          'getFontColors',
          'getFontWeights',
          'getNumberFormat',
          'getNumberFormats',
        ),
        ...without('getA1Notation', 'getRow', 'getColumn', 'getLastRow', 'getLastColumn', 'getNumRows'),
        ...without('getNumColumns', 'getSheet', 'getGridId', 'activate', 'breakApart', 'isPartOfMerge'),
        ...without('getMergedRanges', 'protect', 'merge', 'getWraps', 'getWrapStrategy'),
        setValue: ['a'],
        setValues: [[['a']]],
        setFormula: ['=1'],
        setNote: ['a'],
        setNotes: [[['a']]],
        setBackground: ['red'],
        setFontWeight: ['bold'],
        setFontSize: [10],
        setWrap: [true],
        setNumberFormat: ['@'],
        setDataValidation: [null],
        setHorizontalAlignment: ['left'],
        setVerticalAlignment: ['top'],
        getCell: [1, 1],
        offset: [0, 0, 1, 1],
        setBorder: [true, true, true, true, true, true],
      }),
    [],
  ),
  fact(
    'methods of a tab refuse surplus arguments',
    'T',
    ({ sheet }) =>
      taking(sheet, 'SpreadsheetApp.Sheet', {
        ...without(
          'getName',
          'getSheetId',
          'getIndex',
          'getParent',
          'activate',
          'isSheetHidden',
          'hideSheet',
        ),
        ...without('showSheet', 'getTabColor', 'getDataRange', 'getLastRow', 'getLastColumn', 'getMaxRows'),
        ...without('getMaxColumns', 'getFrozenRows', 'getFrozenColumns', 'clearContents', 'clearFormats'),
        ...without('clearNotes', 'getConditionalFormatRules', 'clearConditionalFormatRules', 'protect'),
        setName: ['a'],
        setTabColor: ['red'],
        getRange: [1, 1, 1, 1],
        appendRow: [['a']],
        insertRowBefore: [1],
        insertRowsBefore: [1, 1],
        insertColumnsAfter: [1, 1],
        deleteRow: [1],
        deleteRows: [1, 1],
        setFrozenRows: [1],
        getColumnWidth: [1],
        setColumnWidth: [1, 100],
        setColumnWidths: [1, 1, 100],
        setRowHeight: [1, 21],
        hideRows: [1, 1],
        hideColumns: [1, 1],
        setConditionalFormatRules: [[]],
        getProtections: [SpreadsheetApp.ProtectionType.RANGE],
      }),
    [],
  ),
  fact(
    'methods of a protection refuse surplus arguments',
    'T',
    ({ sheet }) =>
      taking(sheet.protect(), 'SpreadsheetApp.Protection', {
        ...without('getDescription', 'isWarningOnly', 'canEdit', 'getEditors', 'canDomainEdit', 'getRange'),
        ...without('getProtectionType', 'getUnprotectedRanges', 'remove'),
        setDescription: ['a'],
        setWarningOnly: [true],
        addEditors: [[]],
        removeEditors: [[]],
      }),
    [],
  ),
  fact(
    'methods of the spreadsheet and of SpreadsheetApp refuse surplus arguments',
    'T',
    ({ book }) => [
      ...taking(book, 'SpreadsheetApp.Spreadsheet', {
        ...without('getName', 'getSheets', 'getNumSheets', 'getActiveSheet', 'getId', 'getUrl'),
        ...without('getSpreadsheetTimeZone', 'getSpreadsheetLocale'),
        getSheetByName: ['a'],
        getRange: ['A1'],
        moveActiveSheet: [1],
      }),
      ...taking(
        SpreadsheetApp,
        'SpreadsheetApp',
        without('getActive', 'getActiveSheet', 'flush', 'newDataValidation'),
      ),
    ],
    [],
  ),
  fact(
    'methods of rules and their builders refuse surplus arguments',
    'T',
    () => {
      const rule = SpreadsheetApp.newDataValidation().requireNumberBetween(1, 5);
      return [
        ...taking(rule, 'SpreadsheetApp.DataValidationBuilder', {
          ...without(
            'build',
            'copy',
            'getAllowInvalid',
            'getCriteriaType',
            'getCriteriaValues',
            'getHelpText',
          ),
          requireNumberBetween: [1, 5],
          setHelpText: ['a'],
        }),
        ...taking(rule.build(), 'SpreadsheetApp.DataValidation', without('copy', 'getCriteriaType')),
        ...taking(SpreadsheetApp.newConditionalFormatRule(), 'SpreadsheetApp.ConditionalFormatRuleBuilder', {
          ...without('build', 'getRanges', 'whenCellEmpty'),
          setBackground: ['red'],
          whenFormulaSatisfied: ['=1'],
        }),
      ];
    },
    [],
  ),
];
