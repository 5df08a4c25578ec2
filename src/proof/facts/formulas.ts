/** Formulas: written, read, calculated in the same call. */
import { type Fact, fact } from '../fact/fact';

export const FORMULA_FACTS: readonly Fact[] = [
  fact(
    'a formula has its result in the same call, and again after its cells change',
    'D',
    ({ sheet }) => {
      sheet.getRange('A1:A2').setValues([[1], [2]]);
      const sum = sheet.getRange('A3').setFormula('=SUM(A1:A2)');
      const before = sum.getValue();
      sheet.getRange('A1').setValue(10);
      return [before, sum.getValue()];
    },
    [3, 12],
  ),
  fact(
    'setFormula puts the sign before a text without one, and null takes the formula away',
    'T',
    ({ sheet }) => {
      const cell = sheet.getRange('A1').setFormula('1+1');
      const told = () => [cell.getFormula(), cell.getValue()];
      const first = told();
      cell.setFormula(null as never);
      return [first, told()];
    },
    [
      ['=1+1', 2],
      ['', ''],
    ],
  ),
  fact(
    'setFormula of a range is relative in each of its cells',
    'T',
    ({ sheet }) => {
      sheet.getRange('A1:A3').setValues([[1], [2], [3]]);
      const range = sheet.getRange('B1:B3').setFormula('=A1*$A$3');
      return [range.getFormulas(), range.getValues()];
    },
    [
      [['=A1*$A$3'], ['=A2*$A$3'], ['=A3*$A$3']],
      [[3], [6], [9]],
    ],
  ),
  fact(
    'formulas read chains through other tabs, in whatever order they were written',
    'D',
    ({ sheet, tab }) => {
      const other = tab('総務課');
      sheet.getRange('A1').setFormula("='総務課'!A1+1");
      other.getRange('A1').setFormula('=A2+1');
      other.getRange('A2').setFormula('=A3+1');
      other.getRange('A3').setValue(1);
      return sheet.getRange('A1').getValue();
    },
    4,
  ),
  fact(
    'a formula stays as it is, and where it is, when another tab loses rows or columns',
    'D',
    ({ sheet, tab }) => {
      const [named, other] = [tab('総務課'), tab('履歴')];
      named.getRange('B3').setValue('作成中');
      sheet.getRange('E10').setFormula("='総務課'!B3");
      other.getRange('C3').setFormula('=E5');
      other.deleteColumns(2, 1);
      other.deleteRow(1);
      return [sheet.getRange('E10').getValue(), other.getRange('B2').getFormula()];
    },
    ['作成中', '=D4'],
  ),
  fact(
    'COUNTIFS, INDEX, MATCH, REPT and SUMPRODUCT count, look up and repeat',
    'D',
    ({ sheet }) => {
      sheet.getRange('A1:B4').setValues([
        ['総務課', 1],
        ['税務課', 5],
        ['総務課', 4],
        ['総務課', ''],
      ]);
      return sheet
        .getRange('D1:D4')
        .setFormulas([
          ['=COUNTIFS(A1:A4,"総務課",B1:B4,"<=2")'],
          ['=IFERROR(INDEX(B1:B4,MATCH("税務課",A1:A4,0)),"")'],
          ['=REPT("█",3)'],
          ['=SUMPRODUCT((A1:A4="総務課")*(B1:B4=""))'],
        ])
        .getValues();
    },
    [[1], [5], ['███'], [1]],
  ),
  fact(
    'booleans are booleans, and errors are their text',
    'D',
    ({ sheet }) => {
      const range = sheet.getRange('A1:C1').setFormulas([['=1<2', '=1/0', '=NA()']]);
      return [range.getValues(), range.getDisplayValues()];
    },
    [[[true, '#DIV/0!', '#N/A']], [['TRUE', '#DIV/0!', '#N/A']]],
  ),
  fact(
    'a formula shows nothing for an empty cell that it refers to',
    'D',
    ({ sheet }) => sheet.getRange('A1').setFormula('=Z99').getValue(),
    '',
  ),
  fact(
    'formulas that go round in a circle are #REF!, until the circle is opened',
    'D',
    ({ sheet }) => {
      const range = sheet.getRange('A1:B1').setFormulas([['=B1', '=A1+1']]);
      const round = range.getValues();
      sheet.getRange('B1').setValue(3);
      return [round, range.getValues()];
    },
    [[['#REF!', '#REF!']], [[3, 3]]],
  ),
  fact(
    'a formula follows inserted rows and a renamed tab',
    'D',
    ({ sheet, tab }) => {
      sheet.getRange('A1:A2').setValues([[1], [2]]);
      const cell = tab('集計').getRange('A1').setFormula(`=SUM('${sheet.getName()}'!A1:A2)`);
      sheet.insertRowsBefore(2, 3);
      sheet.setName('総務課');
      return [cell.getFormula().replace(/'/g, ''), cell.getValue()];
    },
    ['=SUM(総務課!A1:A5)', 3],
  ),
  fact(
    'formulas count levels of another tab into bars, and follow what is entered there',
    'D',
    ({ sheet, tab }) => {
      const other = tab('総務課');
      other
        .getRange('F6:F9')
        .setNumberFormat('@')
        .setValues([['x'], ['x'], ['４'], ['x']]);
      other
        .getRange('F6:F7')
        .setNumberFormat('general')
        .setValues([[4], [2]]);
      other.getRange('F9').setNumberFormat('general').setValue(4);
      sheet.getRange('B3').setValue(4);
      const bars = sheet
        .getRange('C3:F3')
        .setFormulas([
          [
            `=REPT("█",ROUND(COUNTIF('総務課'!$F$6:$F$1000,4)/$B3*20,0))`,
            "=SUMPRODUCT(--(LEN('総務課'!$F$6:$F$1000)>0))",
            `=TEXT(IFERROR(AVERAGE('総務課'!$F$6:$F$1000),0),"0.0")`,
            '=LEN(C3)&"/20"',
          ],
        ]);
      const before = bars.getValues();
      other.getRange('F7').setValue(4);
      return [before, bars.getValues()];
    },
    [[['██████████', 4, '3.3', '10/20']], [['███████████████', 4, '4.0', '15/20']]],
  ),
  fact(
    'formulas follow through tabs that they do not name themselves',
    'D',
    ({ sheet, tab }) => {
      const [second, third] = [tab('二'), tab('三')];
      sheet.getRange('A1').setFormula('=二!A1*2');
      second.getRange('A1').setFormula('=INDIRECT("三!A1")+1');
      third.getRange('A1').setValue(1);
      const before = sheet.getRange('A1').getValue();
      third.getRange('A1').setValue(5);
      return [before, sheet.getRange('A1').getValue()];
    },
    [4, 12],
  ),
  fact(
    'a formula is #REF! when its tab is deleted',
    'D',
    ({ book, sheet, tab }) => {
      const other = tab('税務課');
      other.getRange('A1').setValue(3);
      const sum = sheet.getRange('A2').setFormula('=税務課!A1+1');
      const before = sum.getValue();
      book.deleteSheet(other);
      return [before, sum.getValue(), sum.getFormula().includes('#REF!')];
    },
    [4, '#REF!', true],
  ),
  fact(
    'a formula that names a tab that is not there shows #REF!',
    'T',
    ({ sheet }) => [
      sheet.getRange('A1').setFormula('=nosheet!A1').getDisplayValue(),
      sheet.getRange('A2').setFormula("='ない 課'!B2+1").getValue(),
      sheet.getRange('A3').setFormula("=SUM('ない 課'!B2:B9)").getValue(),
      sheet.getRange('A4').setFormula('=IFERROR(\'税務課\'!A1,"なし")').getValue(),
    ],
    ['#REF!', '#REF!', '#REF!', 'なし'],
  ),
  fact(
    'a text behind the sign that is no formula stays, and shows #ERROR!',
    'R',
    ({ sheet }) => {
      const texts = ['=)', '=SUM(1,2', '=1+', '="abc', '==>次へ', '=1 2', '=A1+*2', '={1,2'];
      return texts.filter((text) => {
        const cell = sheet.getRange('A2').setValue(text);
        return cell.getValue() !== '#ERROR!' || cell.getFormula() !== text;
      });
    },
    [],
  ),
  fact(
    'what is left out, repeated or nested in a formula is no fault',
    'D',
    ({ sheet }) => {
      sheet.getRange('A1:A2').setValues([[3], [4]]);
      return [
        [
          '=SUM(A1:A2,)',
          '=IF(A1>2,,1)',
          '=--A1',
          '=-A1%',
          '=(A1)+(+A2)',
          '=IF(TRUE,{1,2},0)',
          '=A1:A2 A2:A2',
        ],
        ['="a""b"&"="', "=SUM('総 務'!A1)", '=PI()', '=1E3', '=A1<>A2', '=SUM((A1,A2))'],
      ].map((line) => line.filter((text) => sheet.getRange('B5').setFormula(text).getValue() === '#ERROR!'));
    },
    [[], []],
  ),
  fact(
    'OFFSET that leaves the grid is #REF!, above it and below it',
    'D',
    ({ sheet }) => [
      sheet.getRange('A1').setFormula('=OFFSET(B1,-1,0)').getValue(),
      sheet.getRange('A2').setFormula('=OFFSET(B1,1000,0)').getValue(),
      sheet.getRange('A3').setFormula('=OFFSET(B1,999,0)').getValue(),
      sheet.getRange('A4').setFormula('=SUM(OFFSET(B5:B1000,1,0))').getValue(),
      sheet.getRange('A5').setFormula('=IFERROR(SUM(OFFSET(B5:B1000,1,0)),"外")').getValue(),
    ],
    ['#REF!', '#REF!', '', '#REF!', '外'],
  ),
];
