/** Formats of cells and sizes of tabs. */
import { type Fact, fact, mismatch, REFUSED, refusal, refused } from '../fact/fact';
import { dataSize } from '../fact/sentences';
import { COLOR_NAMES } from './color-names';

const COLORS = [
  ['#FFF2CC', '#fff2cc'],
  ['red', '#ff0000'],
  ['lemonchiffon', '#fffacd'],
] as const;

/** How often a value stands in a grid. */
const count = (values: readonly (readonly unknown[])[], value: unknown): number =>
  values.reduce((sum, line) => sum + line.filter((one) => one === value).length, 0);

const PART_OF_MERGE = refused('You must select all cells in a merged range to merge or unmerge them.');

export const FORMAT_FACTS: readonly Fact[] = [
  fact(
    'a cell without formats answers with the defaults',
    'T',
    ({ sheet }) => {
      const cell = sheet.getRange('A1');
      return [
        [cell.getBackground(), cell.getFontColor()],
        [cell.getFontWeight(), cell.getFontStyle(), cell.getFontLine(), cell.getFontSize()],
        [cell.getVerticalAlignment().toLowerCase(), cell.getHorizontalAlignment()],
        [cell.getWrap(), cell.getWrapStrategy()],
        cell.getNumberFormat(),
      ];
    },
    [
      ['#ffffff', '#000000'],
      ['normal', 'normal', 'none', 10],
      ['bottom', 'general'],
      [true, 'OVERFLOW'],
      '0.###############',
    ],
  ),
  fact('the font of a new tab is Arial', 'T', ({ sheet }) => sheet.getRange('A1').getFontFamily(), 'Arial'),
  ...COLORS.map(([written, read]) =>
    fact(
      `the colour ${written} comes back as ${read}`,
      'T',
      ({ sheet }) => sheet.getRange('A1').setBackground(written).getBackground(),
      read,
    ),
  ),
  fact(
    'all colour names of CSS are known',
    'T',
    ({ sheet }) => {
      const range = sheet.getRange(1, 1, COLOR_NAMES.length, 1);
      range.setBackgrounds(COLOR_NAMES.map(([name]) => [name]));
      const read = range.getBackgrounds();
      return COLOR_NAMES.flatMap(([name, hex], at) => (read[at]?.[0] === hex ? [] : [[name, read[at]?.[0]]]));
    },
    [],
  ),
  fact(
    'null takes a colour back, and so does what is no colour',
    'T',
    ({ sheet }) => {
      const cell = sheet.getRange('A1').setBackground('red').setFontColor('blue');
      return [cell.setBackground(null).getBackground(), cell.setFontColor('nonsense').getFontColor()];
    },
    ['#ffffff', '#000000'],
  ),
  fact(
    'a grid sets the colour of each cell',
    'D',
    ({ sheet }) => {
      const range = sheet.getRange('A1:B1').setBackgrounds([['red', null]]);
      return [range.getBackgrounds(), refusal(() => range.setBackgrounds([['red']]))];
    },
    [[['#ff0000', '#ffffff']], refused(dataSize('columns', 1, 2))],
  ),
  fact(
    'a format of a large range leaves each cell what it had besides',
    'D',
    ({ sheet }) => {
      const all = sheet.getRange('A1:C1000').setFontColor('red');
      sheet.getRange('B2:B4').setBackground('blue').setFontWeight('bold');
      sheet.getRange('A3').setValue('題').setNote('確認');
      sheet.getRange('C4').setFormula('=1+1').setFontSize(20);
      all.setWrap(true).setVerticalAlignment('top').setFontColor('lime');
      const counts = [
        count(all.getVerticalAlignments(), 'top'),
        count(all.getFontColors(), '#00ff00'),
        count(all.getBackgrounds(), '#0000ff'),
        count(all.getFontWeights(), 'bold'),
        count(all.getFontSizes(), 20),
      ];
      const [title, sum] = [sheet.getRange('A3'), sheet.getRange('C4')];
      return [counts, [title.getValue(), title.getNote()], [sum.getFormula(), sum.getValue()]];
    },
    [
      [3000, 3000, 3, 3, 1],
      ['題', '確認'],
      ['=1+1', 2],
    ],
  ),
  fact(
    'a number format changes what is shown, and not the number',
    'D',
    ({ sheet }) => {
      const range = sheet
        .getRange('A1:A3')
        .setValues([[1], [''], [4]])
        .setNumberFormat('0.0');
      return [range.getDisplayValues(), range.getValues()];
    },
    [
      [['1.0'], [''], ['4.0']],
      [[1], [''], [4]],
    ],
  ),
  fact(
    'clearFormat takes formats from all cells of a range, and leaves their contents',
    'D',
    ({ sheet }) => {
      const range = sheet.getRange('A1:B500').setBackground('red');
      range.setBorder(true, true, true, true, true, true);
      sheet.getRange('B7').setValue(7);
      return [count(range.clearFormat().getBackgrounds(), '#ffffff'), sheet.getRange('B7').getValue()];
    },
    [1000, 7],
  ),
  fact(
    'fonts and alignments are kept beside each other and beside the value',
    'D',
    ({ sheet }) => {
      const cell = sheet.getRange('B2').setValue('題');
      cell.setFontWeight('bold').setFontStyle('italic').setFontLine('underline').setFontSize(14);
      cell.setFontFamily('BIZ UDPGothic').setHorizontalAlignment('center').setVerticalAlignment('top');
      cell.setWrapStrategy(SpreadsheetApp.WrapStrategy.CLIP);
      return [
        cell.getValue(),
        [cell.getFontWeight(), cell.getFontStyle(), cell.getFontLine()],
        [cell.getFontSize(), cell.getFontFamily()],
        [cell.getHorizontalAlignment(), cell.getVerticalAlignment()],
        [cell.getWrapStrategy(), cell.getWrap()],
      ];
    },
    ['題', ['bold', 'italic', 'underline'], [14, 'BIZ UDPGothic'], ['center', 'top'], ['CLIP', false]],
  ),
  fact(
    'null takes a weight and an alignment back',
    'O',
    ({ sheet }) => {
      const cell = sheet.getRange('A1').setFontWeight('bold').setHorizontalAlignment('right');
      cell.setFontWeight(null).setHorizontalAlignment(null);
      return [cell.getFontWeight(), cell.getHorizontalAlignment()];
    },
    ['normal', 'general'],
  ),
  fact(
    'the horizontal alignment normal comes back as general-left',
    'T',
    ({ sheet }) => sheet.getRange('A1').setHorizontalAlignment('normal').getHorizontalAlignment(),
    'general-left',
  ),
  fact(
    'an alignment that is none is taken without a word',
    'O',
    ({ sheet }) => {
      sheet
        .getRange('A1')
        .setHorizontalAlignment('sideways' as never)
        .setVerticalAlignment('sideways' as never);
      return 'taken';
    },
    'taken',
  ),
  fact(
    'setFontSize takes whole numbers only',
    'O',
    ({ sheet }) => refusal(() => sheet.getRange('A1').setFontSize(10.5)),
    mismatch('number', 'SpreadsheetApp.Range.setFontSize'),
  ),
  fact(
    'a number format comes back as it was set, and general as the automatic one',
    'T',
    ({ sheet }) => {
      const cell = sheet.getRange('A1');
      return ['yyyy/mm/dd', 'general'].map((format) => cell.setNumberFormat(format).getNumberFormat());
    },
    ['yyyy/mm/dd', '0.###############'],
  ),
  fact(
    'setNumberFormat refuses null',
    'T',
    ({ sheet }) => refusal(() => sheet.getRange('A1').setNumberFormat(null as never)),
    mismatch('null', 'SpreadsheetApp.Range.setNumberFormat'),
  ),
  fact(
    'widths and heights are in px',
    'D',
    ({ sheet }) => {
      sheet.setColumnWidths(7, 2, 320).setRowHeight(3, 44);
      return [sheet.getColumnWidth(7), sheet.getColumnWidth(8), sheet.getRowHeight(3)];
    },
    [320, 320, 44],
  ),
  fact(
    'getColumnWidth refuses columns past the grid',
    'P',
    ({ sheet }) => refusal(() => sheet.getColumnWidth(99)),
    refused('Those columns are out of bounds.'),
  ),
  fact(
    'rows and columns are frozen and hidden',
    'D',
    ({ sheet }) => {
      sheet.setFrozenRows(5);
      sheet.setFrozenColumns(2);
      sheet.hideColumns(7);
      sheet.hideColumns(3, 2);
      sheet.showColumns(4);
      sheet.hideRows(9);
      sheet.setColumnWidth(7, 50);
      return [
        [sheet.getFrozenRows(), sheet.getFrozenColumns()],
        [3, 4, 7].map((column) => sheet.isColumnHiddenByUser(column)),
        [9, 10].map((row) => sheet.isRowHiddenByUser(row)),
        sheet.isRowHiddenByFilter(9),
        sheet.getColumnWidth(7),
      ];
    },
    [[5, 2], [true, false, true], [true, false], false, 50],
  ),
  fact(
    'setFrozenRows refuses to cut a merged cell',
    'P',
    ({ sheet }) => {
      sheet.getRange('B2:B4').merge();
      return [
        refusal(() => sheet.setFrozenRows(3)),
        refusal(() => sheet.setFrozenRows(4)),
        sheet.getFrozenRows(),
      ];
    },
    [refused("You can't freeze rows which contain only part of a merged cell."), null, 4],
  ),
  fact(
    'setFrozenColumns refuses to cut a merged cell',
    'U',
    ({ sheet }) => {
      sheet.getRange('B2:D2').merge();
      return [refusal(() => sheet.setFrozenColumns(3)), sheet.getFrozenColumns()];
    },
    [REFUSED, 0],
  ),
  fact(
    'not all rows and not all columns can be frozen',
    'R',
    ({ sheet }) => [
      refusal(() => sheet.setFrozenRows(sheet.getMaxRows())),
      refusal(() => sheet.setFrozenColumns(sheet.getMaxColumns())),
      [sheet.getFrozenRows(), sheet.getFrozenColumns()],
    ],
    [REFUSED, REFUSED, [0, 0]],
  ),
  fact(
    'a part of a merged area is neither merged nor taken apart',
    'P',
    ({ sheet }) => {
      sheet.getRange('B2:C3').merge();
      return [
        refusal(() => sheet.getRange('C3:D4').merge()),
        refusal(() => sheet.getRange('B2').breakApart()),
        sheet.getRange('A1:D4').merge().getMergedRanges().length,
      ];
    },
    [PART_OF_MERGE, PART_OF_MERGE, 1],
  ),
  fact(
    'merged cells keep the content of the first one, and can be taken apart',
    'D',
    ({ sheet }) => {
      const range = sheet.getRange('B2:C3').setValue('x').merge();
      const values = range.getValues();
      const merged = sheet.getRange('A1:B2').getMergedRanges();
      const inside = sheet.getRange('C3').isPartOfMerge();
      range.breakApart();
      return [values, inside, merged.map((each) => each.getA1Notation()), range.isPartOfMerge()];
    },
    [
      [
        ['x', ''],
        ['', ''],
      ],
      true,
      ['B2:C3'],
      false,
    ],
  ),
];
