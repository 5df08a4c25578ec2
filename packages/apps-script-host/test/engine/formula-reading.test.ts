/** What a formula tells by its text. */

import { rangeName } from '@jiko-hyoka/lossless-xlsx/engine';
import { readFormula } from '../../src/engine/formula-reading';

const areasOf = (formula: string): string[] | undefined =>
  readFormula(formula).areas?.map((area) => `${area.sheet ?? ''}!${rangeName(area)}`);

describe('the cells that a formula looks at', () => {
  it.each([
    ['=1+2', []],
    ['=A1+$B$2', ['!A1', '!B2']],
    ['=SUM(A:C)+COUNT(3:5)', ['!A1:C1048576', '!A3:XFD5']],
    ["=COUNTIF('総務課'!$F$6:$F$1000,4)/MAX(1,C2)", ['総務課!F6:F1000', '!C2']],
    ['=REPT("総務課!A1",ROUND(COUNTIF(総務課!F6:F9,"<=2")*20,0))', ['総務課!F6:F9']],
    ["='い''ろ は'!A1&Data2!B:B&\"it's\"", ["い'ろ は!A1", 'data2!B1:B1048576']],
    ['=IFERROR(AVERAGE(Sheet1!A1:A9),"")', ['sheet1!A1:A9']],
    ['=COUNT(OFFSET(総務課!F6:F9,1,0))', ['総務課!F1:F1048576']],
    [
      '=COUNT(OFFSET(F6:F9,SUM(B1,B2),0,ROWS(F6:F9)-2))',
      ['!F1:F1048576', '!B1:B1048576', '!B1:B1048576', '!F1:F1048576'],
    ],
    ['=COUNT(OFFSET(F6:F9,1,1))', ['!A1:XFD1048576']],
    ['=COUNT(OFFSET(F6:F9,1,0,2,3))', ['!A1:XFD1048576']],
    ['=IF(TRUE,#REF!,SUM(#REF!))', []],
    ['=LOG10(B2)+1.5E3', ['!B2']],
  ])('%s', (formula, areas) => {
    expect(areasOf(formula)).toEqual(areas);
  });

  it.each([
    '=INDIRECT("総務課!A1")',
    '=SUM(合計)',
    "=SUM('一:三'!A1)",
    '=SUM(一:三!A1)',
    '=SUM(表1[列1])',
    '=[1]Sheet1!$B$2',
    '=SUM(A1:INDEX(A:A,3))',
    '=SUM(A1:C3 B2:D4)',
    '=A1#',
  ])('%s does not tell', (formula) => {
    expect(areasOf(formula)).toBeUndefined();
  });

  it.each(["=SUM('一:三'!A1)", '=SUM(Sheet2:Sheet5!A11)', '=SUM(表1[列1])', "='[1]表'!A1"])(
    '%s is nothing to ask the engine for',
    (formula) => {
      expect(readFormula(formula).runnable).toBe(false);
    },
  );
});

describe('the engine is trusted to calculate as Excel does', () => {
  it.each([
    '=A1',
    '=SUM(A1:A9,C1)*2',
    '=COUNTIFS(総務課!F6:F9,4,総務課!G6:G9,"")',
    '=COUNTIF(総務課!F6:F9,"A")-COUNTIFS(総務課!F6:F9,"=A",総務課!G6:G9,"=一部達成")',
    '=IF(AND(A1>2,B1=""),"低",REPT("■",A1))',
    '=VLOOKUP(A1,B:C,2,FALSE)',
    '=INDEX(B1:B9,MATCH(A1,C1:C9,0))',
    '=IFERROR(SUMPRODUCT(ISERROR(1/(TRIM(SUBSTITUTE(A1:A9,"　",""))=""))*1)-COUNTIF(A1:A9,A1),"―")',
    '=#REF!+1',
    '=INDEX(A1:A9,ROWS(A1:A9)-1)',
    '=SUMPRODUCT((A1:A9<>"")*(OFFSET(A1:A9,1,0,ROWS(A1:A9)-2)=B1))',
  ])('in %s', (formula) => {
    expect(readFormula(formula).guard).not.toBeNull();
  });

  it.each([
    '=EDATE(A1,1)',
    '=TEXT(A1,"ggge年")',
    '=ASC(A1)',
    '=SUM(予算[当初])',
    '=SUM(一:三!A1)',
    '=合計*2',
    '=A1:A9',
    '=A1:A9*2',
    '=ABS(A1:A9)',
    '=IF(A1:A9>2,1,0)',
    '=SUM(A1:A9*2)',
    '=SUMPRODUCT(IF(A1:A9>2,1,0))',
    '=VLOOKUP(A1,B:C,2)',
    '=VLOOKUP(A1,B:C,2,TRUE)',
    '=MATCH(A1,B1:B9,1)',
    '=INDEX(A1:A9,B1)',
    '=INDEX(A1:A9,0)',
    '=COUNTIF(A1:A9,"あ*")',
    '=COUNTIF(A1:A9,"=あ*")',
    '=COUNTIF(A1:A9,"=TRUE")',
    '=COUNTIF(A1:A9,"=1/2")',
    '=COUNTIF(A1:A9,"=")',
    '=COUNTBLANK(A:A)',
    '=IF(A1,1,2)',
    '=SUM({1,2})',
    '=SUM((A1,B2))',
    '=SUM(A1',
  ])('not in %s', (formula) => {
    expect(readFormula(formula).guard).toBeNull();
  });
});
