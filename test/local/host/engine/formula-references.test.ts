/** What a formula looks at, by its text. */
import { referencesOf } from '../../../../src/local/host/engine/formula-references';

it.each([
  ['=1+2', [], false],
  ['=A1+$B$2', [], true],
  ['=SUM(A:C)+COUNT(3:5)', [], true],
  ["=COUNTIF('総務課'!$F$6:$F$1000,4)/MAX(1,C2)", ['総務課'], true],
  ['=REPT("総務課!A1",ROUND(COUNTIF(総務課!F6:F9,"<=2")*20,0))', ['総務課'], false],
  ["='い''ろ は'!A1&Data2!B:B&\"it's\"", ["い'ろ は", 'data2'], false],
  ['=IFERROR(AVERAGE(Sheet1!A1:A9),"")', ['sheet1'], false],
  ['=IF(TRUE,#REF!,SUM(#REF!))', [], false],
])('%s', (formula, sheets, own) => {
  expect(referencesOf(formula)).toEqual({ sheets, own });
});

it.each(['=INDIRECT("総務課!A1")', '=SUM(合計)', "=SUM('一:三'!A1)", '=SUM(表1[列1])', '=OFFSET(A1,1,1)'])(
  '%s does not tell',
  (formula) => {
    expect(referencesOf(formula)).toBeNull();
  },
);
