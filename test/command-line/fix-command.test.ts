import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { closeBooks, shortBook } from '../open-book';
import { copyExample, makeFolder, removeFolders, runCli } from './run-cli';

afterEach(removeFolders);
afterEach(closeBooks);

const bytesOf = (folder: string, name: string): string => readFileSync(join(folder, name)).toString('base64');

describe('jiko-hyoka fix and undo', () => {
  it('mends what has one answer, leaves nothing to fix, and takes all of it back', () => {
    const folder = makeFolder();
    const book = copyExample(folder, 'h29-with-problems.xlsx');
    const before = bytesOf(folder, book);
    const findings = runCli(folder, 'check', book, '--json').json;

    const dry = runCli(folder, 'fix', book, '--dry-run', '--json');
    expect(dry.status).toBe(0);
    expect(dry.json.fixes).toContainEqual({
      rule: 'rating-invalid',
      sheet: '総務課',
      cell: 'F7',
      before: '４',
      after: '4',
      written: false,
      message: '',
    });
    expect(bytesOf(folder, book)).toBe(before);

    const fixed = runCli(folder, 'fix', book, '--json');
    expect([fixed.status, fixed.json.fixes.length]).toEqual([0, dry.json.fixes.length]);
    expect(fixed.json.fixes.every(({ written }: { written: boolean }) => written)).toBe(true);
    const mended = bytesOf(folder, book);
    expect(runCli(folder, 'fix', book, '--json').json).toEqual({ fixes: [] });
    expect(bytesOf(folder, book)).toBe(mended);

    const undone = runCli(folder, 'undo', book, '--json');
    expect([undone.status, undone.json.fixes.length]).toEqual([0, dry.json.fixes.length]);
    expect(runCli(folder, 'check', book, '--json').json).toEqual(findings);
    expect(runCli(folder, 'undo', book, '--json').json).toEqual({ fixes: [] });
  });

  it('says so where nothing is told in 履歴, for the workbook has none', async () => {
    const folder = makeFolder();
    const without = await shortBook();
    const sheet = without.sheet('総務課');
    sheet.getRange('A6:E6').setValues([[1, '防災', '室', 1, '訓練を行います。']]);
    sheet.getRange('F6').clearDataValidations().setValue('４');
    const spreadsheet = without.host.globals.SpreadsheetApp.getActive();
    spreadsheet.deleteSheet(without.sheet('履歴'));
    writeFileSync(join(folder, 'own.xlsx'), await without.host.save());
    for (const command of ['fix', 'undo'])
      expect(runCli(folder, command, 'own.xlsx').stderr).toContain('シート「履歴」がないため');
    const book = copyExample(folder, 'h29-with-problems.xlsx');
    for (const command of ['fix', 'undo'])
      expect(runCli(folder, command, book).stderr).not.toContain('シート「履歴」がない');
  });

  it('keeps to a department and to a rule', () => {
    const folder = makeFolder();
    const book = copyExample(folder, 'h29-with-problems.xlsx');
    const one = runCli(folder, 'fix', book, '--department', '総務課', '--rule', 'rating-invalid', '--json');
    expect(one.json.fixes.map(({ sheet, cell }: { sheet: string; cell: string }) => sheet + cell)).toEqual([
      '総務課F7',
    ]);
    const wrong = runCli(folder, 'fix', book, '--rule', '書き方', '--json');
    expect([wrong.status, wrong.json.error.code]).toEqual([2, 'wrong-call']);
    expect(runCli(folder, 'undo', 'absent.xlsx').status).toBe(2);
  });
});

describe('jiko-hyoka rules', () => {
  it('lists every rule with its meaning, severity, example and fix', () => {
    const { status, json } = runCli(makeFolder(), 'rules', '--json');
    expect(status).toBe(0);
    expect(json.rules).toContainEqual({
      rule: 'number-gap',
      name: '目標番号の抜け',
      severity: 'warning',
      isFixed: false,
      meaning: expect.any(String),
      example: '(1)の次が(3)',
      fix: expect.any(String),
    });
  });
});
