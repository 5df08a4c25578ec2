/** What the engine makes of formulas that scripts write, beyond the facts of Apps Script. */
import { openHost } from './contract/open-host';

async function openBook() {
  const { SpreadsheetApp } = (await openHost()).globals;
  return { sheet: SpreadsheetApp.getActiveSheet() };
}

describe('a formula', () => {
  it('that is too deep for the engine stops nothing, and stays', async () => {
    const { sheet } = await openBook();
    const deep = `=${'1+'.repeat(4000)}1`;
    sheet.getRange('A1:B1').setFormulas([[deep, '=1+1']]);
    const [[first, second] = []] = sheet.getRange('A1:B1').getValues();
    // How deep the engine comes is a matter of the stack that is left.
    expect(['#NAME?', 4001]).toContain(first);
    expect(second).toBe(2);
    expect(sheet.getRange('A1').getFormula()).toBe(deep);
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

  it('follows a tab whose name has an apostrophe when that is renamed', async () => {
    const { SpreadsheetApp } = (await openHost()).globals;
    const sheet = SpreadsheetApp.getActiveSheet();
    const other = SpreadsheetApp.getActive().insertSheet("Soumu's");
    other.getRange('A1').setValue(3);
    const cell = sheet.getRange('A1').setFormula("='Soumu''s'!A1+1");
    other.setName('総務課');
    other.insertRowsBefore(1, 1);
    expect([cell.getFormula().replace(/'/g, ''), cell.getValue()]).toEqual(['=総務課!A2+1', 4]);
  });

  it('of many letters is never taken for another one whose hash in the engine is the same', async () => {
    const { sheet } = await openBook();
    const [one, other] = COLLIDING;
    expect([hashInEngine(`="${one}"`), one === other]).toEqual([hashInEngine(`="${other}"`), false]);
    const range = sheet.getRange('A1:A4');
    range.setFormulas([one, other, `${one}"&"。`, `${other}"&"。`].map((text) => [`="${text}"`]));
    expect(range.getValues().flat()).toEqual([one, other, `${one}。`, `${other}。`]);
    const links = COLLIDING.map((text) => [`=HYPERLINK("#","${text}")`]);
    expect(sheet.getRange('B1:B2').setFormulas(links).getValues().flat()).toEqual([one, other]);
  });

  it('counts long texts by all of their letters', async () => {
    const { sheet } = await openBook();
    const [one, other] = COLLIDING;
    sheet.getRange('A1:A3').setValues([[one], [other], [other]]);
    const counts = [
      'COUNTIF(A1:A3,A1)',
      'COUNTIF(A1:A3,A2)',
      'SUMPRODUCT((A1:A3=A2)*1)',
      'MATCH(A2,A1:A3,0)',
    ];
    const range = sheet.getRange('B1:B4').setFormulas(counts.map((count) => [`=${count}`]));
    expect(range.getValues().flat()).toEqual([1, 2, 2, 2]);
    const joined = sheet.getRange('C1:C2').setFormulas([['=A1&""'], ['=A2&""']]);
    expect(joined.getValues().flat()).toEqual([one, other]);
  });
});

/** Univer 0.25.1 keeps what it has read of texts from 65 letters on by such a number (sdbm). */
function hashInEngine(text: string): number {
  let hash = 0;
  for (let at = 0; at < text.length; at += 1) hash = (Math.imul(hash, 65599) + text.charCodeAt(at)) | 0;
  return hash;
}

/** Two sentences of one length that differ in three letters: 1 · 65599² − 126 · 65599 + 3969 is 0 modulo 2³². */
const COLLIDING = ['一乾一', '丁一嶁'].map((letters) => `${'町民の防災訓練を行い、'.repeat(7)}${letters}`);
