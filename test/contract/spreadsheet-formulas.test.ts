/** Formulas: written, read, calculated in the same call. Tags as in the project's facts on live behaviour. */
import { openHost } from './open-host';

async function openBook() {
  const { SpreadsheetApp } = (await openHost()).globals;
  return { book: SpreadsheetApp.getActive(), sheet: SpreadsheetApp.getActiveSheet() };
}

describe('a formula', () => {
  it('has its result in the same call, and again after its cells change', async () => {
    const { sheet } = await openBook();
    sheet.getRange('A1:A2').setValues([[1], [2]]);
    const sum = sheet.getRange('A3').setFormula('=SUM(A1:A2)');
    expect(sum.getValue()).toBe(3);
    sheet.getRange('A1').setValue(10);
    expect(sum.getValue()).toBe(12);
  });

  it('gets its sign when it is written without one, and goes when null is written', async () => {
    const { sheet } = await openBook();
    const cell = sheet.getRange('A1').setFormula('1+1');
    expect([cell.getFormula(), cell.getValue()]).toEqual(['=1+1', 2]); // [T]
    cell.setFormula(null as never);
    expect([cell.getFormula(), cell.getValue()]).toEqual(['', '']); // [T]
  });

  it('is relative in each cell of the range it is written to', async () => {
    const { sheet } = await openBook();
    sheet.getRange('A1:A3').setValues([[1], [2], [3]]);
    const range = sheet.getRange('B1:B3').setFormula('=A1*$A$3');
    expect(range.getFormulas()).toEqual([['=A1*$A$3'], ['=A2*$A$3'], ['=A3*$A$3']]); // [T]
    expect(range.getValues()).toEqual([[3], [6], [9]]);
  });

  it('reads chains through other tabs, in whatever order they were written', async () => {
    const { book, sheet } = await openBook();
    const other = book.insertSheet('総務課');
    sheet.getRange('A1').setFormula("='総務課'!A1+1");
    other.getRange('A1').setFormula('=A2+1');
    other.getRange('A2').setFormula('=A3+1');
    other.getRange('A3').setValue(1);
    expect(sheet.getRange('A1').getValue()).toBe(4);
  });

  it('stays as it is, and where it is, when another tab loses rows or columns', async () => {
    const { book, sheet } = await openBook();
    const [named, other] = [book.insertSheet('総務課'), book.insertSheet('履歴')];
    named.getRange('B3').setValue('作成中');
    sheet.getRange('E10').setFormula("='総務課'!B3");
    other.getRange('C3').setFormula('=E5');
    other.deleteColumns(2, 1);
    other.deleteRow(1);
    expect(sheet.getDataRange().getA1Notation()).toBe('A1:E10');
    expect(sheet.getRange('D10:E10').getFormulas()).toEqual([['', "='総務課'!B3"]]);
    expect(sheet.getRange('D9:E10').getValues()).toEqual([
      ['', ''],
      ['', '作成中'],
    ]);
    expect(other.getRange('B2').getFormula()).toBe('=D4');
  });

  it('counts, looks up and repeats as 集計 needs it', async () => {
    const { sheet } = await openBook();
    sheet.getRange('A1:B4').setValues([
      ['総務課', 1],
      ['税務課', 5],
      ['総務課', 4],
      ['総務課', ''],
    ]);
    const range = sheet
      .getRange('D1:D4')
      .setFormulas([
        ['=COUNTIFS(A1:A4,"総務課",B1:B4,"<=2")'],
        ['=IFERROR(INDEX(B1:B4,MATCH("税務課",A1:A4,0)),"")'],
        ['=REPT("█",3)'],
        ['=SUMPRODUCT((A1:A4="総務課")*(B1:B4=""))'],
      ]);
    expect(range.getValues()).toEqual([[1], [5], ['███'], [1]]);
  });

  it('gives booleans as booleans and errors as their text', async () => {
    const { sheet } = await openBook();
    const range = sheet.getRange('A1:C1').setFormulas([['=1<2', '=1/0', '=NA()']]);
    expect(range.getValues()).toEqual([[true, '#DIV/0!', '#N/A']]);
    expect(range.getDisplayValues()).toEqual([['TRUE', '#DIV/0!', '#N/A']]);
  });

  it('compares numbers, texts, blank cells and errors each in their own way', async () => {
    const { sheet } = await openBook();
    sheet.getRange('A1:A3').setValues([[0], ['ABC'], ['a*c']]);
    sheet.getRange('A4').setFormula('=NA()');
    const formulas = [
      'A1=""',
      'B1=""',
      'B1=0',
      'A2="abc"',
      'A2="a*c"',
      'A2>9',
      'A4=1',
      '0.1+0.2=0.3',
      'A1<>B1',
    ];
    const range = sheet.getRange(1, 5, formulas.length, 1);
    range.setFormulas(formulas.map((formula) => [`=${formula}`]));
    expect(range.getValues().flat()).toEqual([
      ...[false, true, true, true, false, true, '#N/A', true, false],
    ]);
    const counted = sheet.getRange('F1').setFormula('=SUMPRODUCT((A1:A3<>"")*(A1:A3=TRIM("abc")))');
    expect(counted.getValue()).toBe(1);
  });

  it('is not asked of the engine where it names several tabs at once', async () => {
    const { sheet } = await openBook();
    expect(sheet.getRange('A1').setFormula('=SUM(Sheet2:Sheet5!A11)').getValue()).toBe('#NAME?');
  });

  it('shows nothing for an empty cell that it refers to', async () => {
    const { sheet } = await openBook();
    expect(sheet.getRange('A1').setFormula('=Z99').getValue()).toBe('');
  });

  it('is #REF! where formulas go round in a circle, until the circle is opened', async () => {
    const { sheet } = await openBook();
    const range = sheet.getRange('A1:B1').setFormulas([['=B1', '=A1+1']]);
    expect(range.getValues()).toEqual([['#REF!', '#REF!']]);
    sheet.getRange('B1').setValue(3);
    expect(range.getValues()).toEqual([[3, 3]]);
  });

  it('is #REF! all around a large circle, and what looks into it, but nothing beside', async () => {
    const { sheet } = await openBook();
    const range = sheet.getRange('A1:A5');
    range.setFormulas([['=A2+1'], ['=A3+1'], ['=A4+1'], ['=A2+1'], ['=SUM(A5:A5)']]);
    sheet.getRange('B1').setFormula('=COUNT(B2:B9)');
    expect(range.getValues().flat()).toEqual(['#REF!', '#REF!', '#REF!', '#REF!', '#REF!']);
    expect(sheet.getRange('B1').getValue()).toBe(0);
    sheet.getRange('A4').setValue(1);
    expect(range.getValues().flat()).toEqual([4, 3, 2, 1, '#REF!']);
  });

  it('follows inserted rows and a renamed tab', async () => {
    const { book, sheet } = await openBook();
    sheet.getRange('A1:A2').setValues([[1], [2]]);
    const other = book.insertSheet('集計');
    other.getRange('A1').setFormula(`=SUM('${sheet.getName()}'!A1:A2)`);
    sheet.insertRowsBefore(2, 3);
    sheet.setName('総務課');
    expect(other.getRange('A1').getFormula().replaceAll("'", '')).toBe('=SUM(総務課!A1:A5)');
    expect(other.getRange('A1').getValue()).toBe(3);
  });

  it('is calculated in the saved workbook', async () => {
    const host = await openHost();
    const sheet = host.globals.SpreadsheetApp.getActiveSheet();
    sheet.getRange('A1').setValue(2);
    sheet.getRange('A2').setFormula('=A1*2');
    const again = await openHost({ workbook: await host.save() });
    const cell = again.globals.SpreadsheetApp.getActiveSheet().getRange('A2');
    expect([cell.getFormula(), cell.getValue()]).toEqual(['=A1*2', 4]);
  });

  it('counts levels of another tab into bars, and follows what is entered there', async () => {
    const { book, sheet } = await openBook();
    const tab = book.insertSheet('総務課');
    tab.getRange('F6:F9').setValues([[4], [2], ['４'], [4]]);
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
    expect(bars.getValues()).toEqual([['█'.repeat(10), 4, '3.3', '10/20']]);
    tab.getRange('F7').setValue(4);
    expect(bars.getValues()).toEqual([['█'.repeat(15), 4, '4.0', '15/20']]);
  });

  it('follows through tabs that it does not name itself', async () => {
    const { book, sheet } = await openBook();
    const [second, third] = [book.insertSheet('二'), book.insertSheet('三')];
    sheet.getRange('A1').setFormula('=二!A1*2');
    second.getRange('A1').setFormula('=INDIRECT("三!A1")+1');
    third.getRange('A1').setValue(1);
    expect(sheet.getRange('A1').getValue()).toBe(4);
    third.getRange('A1').setValue(5);
    expect(sheet.getRange('A1').getValue()).toBe(12);
  });

  it('finds a tab that comes later, and is #REF! when it is deleted', async () => {
    const { book, sheet } = await openBook();
    const cell = sheet.getRange('A1').setFormula('=IFERROR(\'税務課\'!A1,"なし")');
    expect(cell.getValue()).toBe('なし');
    const tab = book.insertSheet('税務課');
    tab.getRange('A1').setValue(3);
    expect(cell.getValue()).toBe(3);
    const sum = sheet.getRange('A2').setFormula('=税務課!A1+1');
    expect(sum.getValue()).toBe(4);
    book.deleteSheet(tab);
    expect([sum.getValue(), cell.getValue()]).toEqual(['#REF!', 'なし']);
    expect(sum.getFormula()).toContain('#REF!');
  });
});
