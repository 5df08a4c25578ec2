import { isFormula } from '../../src/engine/formula-grammar';

it.each([
  '=A1+1',
  '=-A1%',
  '=--(A1)',
  '=+A1^-2',
  '=SUM()',
  '=SUM(A1:B2,)',
  '=IF(A1,,"なし")',
  '=SUM((A1,B2))',
  '=A1:B2 B1:B3',
  '=合計 単価',
  '={1,2;3,4}',
  '="a""b)"&"次へ。"',
  "='総務 課（案）'!A1",
  '=総務課!A1',
  '=1E3',
  '=A1<>""',
  '=Table1[[#This Row],[目標]]',
  "='[1]総務課'!$A$1",
  '=Sheet1:Sheet3!A1',
  '=SUM(A1#)',
  '=@A1:A3',
])('%s is a formula', (text) => {
  expect(isFormula(text)).toBe(true);
});

it.each([
  '=)',
  '=(',
  '=1+',
  '=*2',
  '=A1+*2',
  '=SUM(1,2',
  '=SUM(1+)',
  '=SUM(1,2}',
  '=()',
  '=1 2',
  '=1 A1',
  '="abc',
  "='総務課!A1",
  '==>次へ',
  '=目標を達成した。',
  '=「総務課」',
  '=１＋２',
  '=A1,',
])('%s is none', (text) => {
  expect(isFormula(text)).toBe(false);
});
