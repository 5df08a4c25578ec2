import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formWith, p } from '../form-docx';
import { makeFolder, removeFolders, runCli } from './run-cli';

afterAll(removeFolders);

const ROOT = join(__dirname, '../..');

describe('form new', () => {
  const folder = makeFolder();

  it('writes a copy of the built-in form, which has nothing to be mended', () => {
    const { status, json } = runCli(folder, 'form', 'new', '様式.docx', '--json');
    expect([status, json]).toEqual([0, { form: '様式.docx', kind: 'evaluation' }]);
    const [made, builtIn] = [join(folder, '様式.docx'), join(ROOT, 'templates/report.docx')];
    expect(readFileSync(made).equals(readFileSync(builtIn))).toBe(true);
    const check = runCli(folder, 'form', 'check', '様式.docx', '--json');
    expect([check.status, check.json]).toEqual([0, { form: '様式.docx', findings: [] }]);
    expect(check.stderr).toContain('直すところはありません');
  });

  it('refuses a file that is there, and leaves it as it is', () => {
    writeFileSync(join(folder, '大事.docx'), 'x');
    const { status, json } = runCli(folder, 'form', 'new', '大事.docx', '--json');
    expect([status, json.error.code]).toEqual([2, 'file-exists']);
    expect(readFileSync(join(folder, '大事.docx'), 'utf8')).toBe('x');
  });

  it('writes the form of the goals alone', () => {
    expect(runCli(folder, 'form', 'new', '目標.docx', '--kind', 'goals').status).toBe(0);
    expect(runCli(folder, 'form', 'check', '目標.docx', '--kind', 'goals').status).toBe(0);
    expect(runCli(folder, 'form', 'check', '目標.docx').status).toBe(1);
  });
});

describe('form check', () => {
  const folder = makeFolder();

  it('tells each fault with its place, in words and as JSON, with exit code 1', () => {
    writeFileSync(join(folder, '町.docx'), formWith(p('ここに{titel}を')));
    const { status, json, stderr } = runCli(folder, 'form', 'check', '町.docx', '--json');
    expect(status).toBe(1);
    expect(json.findings).toEqual([
      {
        rule: 'unknown-tag',
        severity: 'error',
        place: '本文の2段落目',
        around: 'ここに{titel}を',
        message: '「{titel}」というタグはありません。「{title}」のことであれば、そのように直してください。',
      },
    ]);
    expect(stderr).toContain('誤り　本文の2段落目「ここに{titel}を」：「{titel}」というタグはありません。');
    expect(stderr).toContain('誤り 1件、注意 0件');
  });

  it('has exit code 0 when there are warnings alone', () => {
    writeFileSync(join(folder, '町.docx'), formWith(p('[title]')));
    const { status, stderr } = runCli(folder, 'form', 'check', '町.docx');
    expect([status, stderr.includes('注意 1件。このままでも使えます。')]).toEqual([0, true]);
  });

  it('has exit code 2 for a file that is no form, a missing one and a wrong call', () => {
    copyFileSync(join(ROOT, 'examples/h29.xlsx'), join(folder, 'h29.xlsx'));
    const codes = [['h29.xlsx'], ['ない.docx'], ['.'], ['町.docx', '--kind', '年報'], []].map((args) => {
      const { status, json } = runCli(folder, 'form', 'check', ...args, '--json');
      return [status, json.error.code];
    });
    expect(codes).toEqual([
      [2, 'form-unreadable'],
      [2, 'file-not-found'],
      [2, 'form-unreadable'],
      [2, 'wrong-call'],
      [2, 'wrong-call'],
    ]);
  });
});
