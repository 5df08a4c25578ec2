import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDocx } from '../docx-text';
import { formWith, p } from '../form-docx';
import { copyExample, makeFolder, removeFolders, runCli } from './run-cli';

afterAll(removeFolders);

const ROOT = join(__dirname, '../..');

describe('form new', () => {
  const folder = makeFolder();

  it('writes a ready form, and names those that there are', () => {
    const made = runCli(folder, 'form', 'new', '横.docx', '--style', 'columns', '--json');
    expect([made.status, made.json]).toEqual([0, { form: '横.docx', kind: 'evaluation', style: 'columns' }]);
    expect(runCli(folder, 'form', 'check', '横.docx').status).toBe(0);
    copyExample(folder, 'h29.xlsx');
    const town = runCli(folder, 'form', 'new', '町.docx', '--style', 'columns', '--book', 'h29.xlsx');
    expect(town.status).toBe(0);
    expect(town.stderr).toContain(
      '「目標値」、「実績値」、「単位」、「次年度の方針」の列は様式に入れていません',
    );
    const alone = runCli(folder, 'form', 'new', '別.docx', '--book', 'h29.xlsx', '--json');
    expect([alone.status, alone.json.error.code, existsSync(join(folder, '別.docx'))]).toEqual([
      2,
      'wrong-call',
      false,
    ]);
    const refused = runCli(folder, 'form', 'new', '別.docx', '--style', 'landscape');
    expect(refused.status).toBe(2);
    expect(refused.stderr).toContain('two-ratings');
  });

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

  it('shows by its number what cannot be seen in a tag, and keeps it in JSON', () => {
    writeFileSync(join(folder, '町.docx'), formWith(p('{ti\u200btle\u00ad}葛\u{e0100}')));
    const { stdout, stderr, json } = runCli(folder, 'form', 'check', '町.docx', '--json');
    expect(stderr).toContain('「{ti[U+200B]tle[U+00AD]}葛\u{e0100}」');
    expect(stdout).toContain('{ti\\u200btle\\u00ad}葛\u{e0100}');
    expect(stdout + stderr).not.toMatch(/[\u00ad\u200b]/);
    expect(json.findings[0].around).toBe('{ti\u200btle\u00ad}葛\u{e0100}');
  });

  it('compares the tags with the columns of a book', () => {
    copyExample(folder, 'h29.xlsx');
    const tag = '{#themes}{#goals}{来期の方針}{来期の方針}{/goals}{/themes}';
    writeFileSync(join(folder, '町.docx'), formWith(p(tag)));
    const alone = runCli(folder, 'form', 'check', '町.docx');
    expect(alone.stderr.match(/見出しと同じか確かめてください/g)).toHaveLength(1);
    const { status, stderr } = runCli(folder, 'form', 'check', '町.docx', '--book', 'h29.xlsx');
    expect([status, stderr.match(/同じ見出しの列が課のシートにない/g)?.length]).toEqual([0, 2]);
    expect(runCli(folder, 'form', 'check', '町.docx', '--book', 'ない.xlsx').status).toBe(2);
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

describe('report --form', () => {
  const folder = makeFolder();
  const book = copyExample(folder, 'h29.xlsx');

  it("fills a stranger's form", () => {
    copyFileSync(join(ROOT, 'test/fixtures/forms/landscape.docx'), join(folder, '町.docx'));
    const { status, json } = runCli(folder, 'report', book, '--form', '町.docx', '--json');
    expect([status, json.reports[0].status]).toEqual([0, 'created']);
    const { rows } = readDocx(readFileSync(join(folder, json.reports[0].file)));
    expect(rows[0]).toEqual(['評価', '事業', '理由', '目標']);
    expect(rows).toHaveLength(1 + 9 + 5);
  });

  it('makes nothing with a wrong form, and tells what is wrong', () => {
    writeFileSync(join(folder, '町.docx'), formWith(p('{titel}')));
    const before = readFileSync(join(folder, book));
    const { status, json, stderr } = runCli(
      folder,
      'report',
      book,
      '--form',
      '町.docx',
      '--out',
      'a',
      '--json',
    );
    expect([status, json.error.code, json.error.place]).toEqual([2, 'form-wrong', '町.docx']);
    expect(stderr).toContain('「{titel}」というタグはありません。');
    expect(existsSync(join(folder, 'a'))).toBe(false);
    expect(readFileSync(join(folder, book)).equals(before)).toBe(true);
  });
});
