/** Values of cells, in and out. The scratch spreadsheet is Japanese in locale and zone. */
import { type Fact, fact, refusal, refused } from '../fact/fact';
import { dataSize } from '../fact/sentences';

/** In milliseconds since 1970: 2018-03-31 15:04:05 in Japan. */
const MOMENT = Date.UTC(2018, 2, 31, 6, 4, 5);

const TYPED = [
  ['007', 7, '7'],
  ['4', 4, '4'],
  ['1,234.5', 1234.5, '1,234.50'],
  ['50%', 0.5, '50%'],
  ['-3', -3, '-3'],
  ['TRUE', true, 'TRUE'],
  ['false', false, 'FALSE'],
] as const;

const DATES = ['2024/1/5', '2024-01-05', '2024年1月5日'];

const TEXTS = ['④', '4点', '2024/2/30', '1.2.3', '−', '　4', 'a=1'];

export const VALUE_FACTS: readonly Fact[] = [
  fact(
    'an empty cell is an empty text as value, shown text and formula',
    'T',
    ({ sheet }) => {
      const cell = sheet.getRange('B2');
      return [cell.getValue(), cell.getDisplayValue(), cell.getFormula(), cell.getValues(), cell.isBlank()];
    },
    ['', '', '', [['']], true],
  ),
  fact(
    'numbers, fractions and booleans come back as they were written',
    'T',
    ({ sheet }) => {
      const range = sheet.getRange('A1:D1').setValues([[1, -0.25, true, false]]);
      return [range.getValues(), range.getDisplayValues(), range.isBlank()];
    },
    [[[1, -0.25, true, false]], [['1', '-0.25', 'TRUE', 'FALSE']], false],
  ),
  fact(
    'a written Date comes back as a Date of the same moment',
    'P',
    ({ sheet }) => sheet.getRange('A1').setValue(new Date(MOMENT)).getValue(),
    { date: '2018-03-31T06:04:05.000Z' },
  ),
  fact(
    'a written Date is shown in the way of its locale',
    'U',
    ({ sheet }) => sheet.getRange('A1').setValue(new Date(MOMENT)).getDisplayValue(),
    '2018/03/31 15:04:05',
  ),
  fact(
    'a number with the format of dates is a Date in the spreadsheet’s zone',
    'P',
    ({ sheet }) => {
      const cell = sheet.getRange('A1').setValue(43190);
      return [cell.getValue(), cell.setNumberFormat('yyyy/mm/dd').getValue()];
    },
    [43190, { date: '2018-03-30T15:00:00.000Z' }],
  ),
  fact(
    'a date is shown with the Japanese era of its format',
    'U',
    ({ sheet }) => {
      const cell = sheet.getRange('A1').setValue(43190);
      return [
        cell.setNumberFormat('ggge"年"m"月"d"日"').getDisplayValue(),
        cell.setNumberFormat('[$-411]ge.m.d').getDisplayValue(),
        cell.setValue(43586).setNumberFormat('[$-411]ge.m.d').getDisplayValue(),
      ];
    },
    ['平成30年3月31日', 'H30.3.31', 'R1.5.1'],
  ),
  ...TYPED.map(([typed, value, shown]) =>
    fact(
      `setValue reads the text ${typed} as a person’s typing`,
      'T',
      ({ sheet }) => {
        const cell = sheet.getRange('A1').setValue(typed);
        return [cell.getValue(), cell.getDisplayValue()];
      },
      [value, shown],
    ),
  ),
  ...DATES.map((typed) =>
    fact(
      `setValue reads the text ${typed} as a date`,
      'T',
      ({ sheet }) => sheet.getRange('A1').setValue(typed).getValue(),
      { date: '2024-01-04T15:00:00.000Z' },
    ),
  ),
  fact(
    'setValue reads the text 1/5 as a date of this year',
    'T',
    ({ sheet }) => {
      const value = sheet.getRange('A1').setValue('1/5').getValue();
      return Utilities.formatDate(value, 'Asia/Tokyo', 'yyyy M d') === `${new Date().getFullYear()} 1 5`;
    },
    true,
  ),
  ...TEXTS.map((typed) =>
    fact(
      `setValue keeps ${typed} as text`,
      'U',
      ({ sheet }) => {
        const cell = sheet.getRange('A1').setValue(typed);
        return [cell.getValue(), cell.getDisplayValue()];
      },
      [typed, typed],
    ),
  ),
  fact(
    'an apostrophe keeps the text behind it as it is',
    'D',
    ({ sheet }) => {
      const range = sheet.getRange('A1:B1').setValues([["'007", "'=1+1"]]);
      return [range.getValues(), range.getFormulas()];
    },
    [[['007', '=1+1']], [['', '']]],
  ),
  fact(
    'a cell of plain text keeps digits as they were typed',
    'D',
    ({ sheet }) => {
      const cell = sheet.getRange('A1').setNumberFormat('@').setValue('007');
      return [cell.getValue(), cell.getDisplayValue()];
    },
    ['007', '007'],
  ),
  fact(
    'setValue reads a text that begins with = as a formula',
    'D',
    ({ sheet }) => {
      const cell = sheet.getRange('A1').setValue('=1+1');
      return [cell.getValue(), cell.getFormula()];
    },
    [2, '=1+1'],
  ),
  fact(
    'line breaks and characters outside the basic plane stay',
    'D',
    ({ sheet }) => sheet.getRange('A1').setValue('　・一つ目\n𠮷野').getValue(),
    '　・一つ目\n𠮷野',
  ),
  ...['', null, undefined].map((nothing) =>
    fact(
      `setValue of ${JSON.stringify(nothing)} empties the cell and leaves its format`,
      'U',
      ({ sheet }) => {
        const cell = sheet.getRange('A1').setValue('x').setBackground('red');
        cell.setValue(nothing);
        return [cell.getValue(), cell.isBlank(), cell.getBackground()];
      },
      ['', true, '#ff0000'],
    ),
  ),
  fact(
    'setValue writes one value into all cells of a range',
    'D',
    ({ sheet }) => sheet.getRange('A1:B2').setValue('x').getValues(),
    [
      ['x', 'x'],
      ['x', 'x'],
    ],
  ),
  ...(['clear', 'clearOfRange'] as const).map((how) =>
    fact(
      how === 'clear'
        ? 'Sheet.clear takes contents and formats, and leaves notes and rules'
        : 'Range.clear takes contents and formats, and leaves notes and rules',
      'T',
      ({ sheet }) => {
        const rule = SpreadsheetApp.newDataValidation().requireValueInList(['1']).build();
        const cell = sheet.getRange('A1').setValue(1).setNote('n').setFontSize(20).setDataValidation(rule);
        if (how === 'clear') sheet.clear();
        else cell.clear();
        return [cell.getValue(), cell.getFontSize(), cell.getNote(), cell.getDataValidation() !== null];
      },
      ['', 10, 'n', true],
    ),
  ),
  fact(
    'clearContents, clearFormats and clearNotes touch each only their own',
    'T',
    ({ sheet }) => {
      const cell = sheet.getRange('C3').setValue(1).setNote('n').setFontSize(20);
      const state = () => [cell.getValue(), cell.getFontSize(), cell.getNote()];
      sheet.clearContents();
      const first = state();
      sheet.clearFormats();
      const second = state();
      sheet.clearNotes();
      return [first, second, state()];
    },
    [
      ['', 20, 'n'],
      ['', 10, 'n'],
      ['', 10, ''],
    ],
  ),
  fact(
    'setValues refuses another number of rows',
    'P',
    ({ sheet }) => refusal(() => sheet.getRange('A1:B2').setValues([[1, 2]])),
    refused(dataSize('rows', 1, 2)),
  ),
  fact(
    'setValues refuses rows of another length, and then writes nothing',
    'P',
    ({ sheet }) => {
      const range = sheet.getRange('A1:B2');
      const data = [
        [1, 2],
        [3, 4, 5],
      ];
      return [refusal(() => range.setValues(data)), range.isBlank()];
    },
    [refused(dataSize('columns', 3, 2)), true],
  ),
  fact(
    'a cell takes 50,000 characters, and a write with more changes nothing',
    'P',
    ({ sheet }) => {
      const range = sheet.getRange('A1:B1').setValues([['x'.repeat(50_000), 'y']]);
      const refused = refusal(() => range.setValues([['z', 'x'.repeat(50_001)]]));
      return [refused, range.getValues().map((line) => line.map((text) => String(text).length))];
    },
    [
      refused('Your input contains more than the maximum of 50000 characters in a single cell.'),
      [[50_000, 1]],
    ],
  ),
];
