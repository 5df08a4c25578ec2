import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { XlsxFile } from '@jiko-hyoka/lossless-xlsx';
import { copyExample, makeFolder, removeFolders, runCli } from './run-cli';

afterAll(removeFolders);

interface Report {
  readonly department: string;
  readonly format: string;
  readonly file: string | null;
  readonly status: string;
}

it('makes pages and data beside the documents, and leaves alone what is as it was and what somebody changed', () => {
  const folder = makeFolder();
  const book = copyExample(folder, 'h29.xlsx');
  const first = runCli(folder, 'report', book, '--format', 'docx,html,csv', '--json');
  expect(first.status).toBe(0);
  const made = first.json.reports.map(({ department, format, file, status }: Report) => [
    department,
    format,
    file,
    status,
  ]);
  expect(made).toEqual([
    ['総務課', 'docx', 'out/総務課_自己評価書_平成29年度.docx', 'created'],
    ['総務課', 'html', 'out/総務課_自己評価書_平成29年度.html', 'created'],
    ['総務課', 'csv', 'out/総務課_自己評価書_平成29年度.csv', 'created'],
    ['全課', 'docx', 'out/自己評価書_平成29年度_全課版.docx', 'created'],
    ['全課', 'html', 'out/index.html', 'created'],
    ['全課', 'html', 'out/how-to-read.html', 'created'],
    ['全課', 'csv', 'out/自己評価書_平成29年度.csv', 'created'],
    ['全課', 'csv', 'out/data-dictionary.csv', 'created'],
    ['全課', 'csv', 'out/table-schema.json', 'created'],
  ]);
  const before = readFileSync(join(folder, 'out/index.html'));
  writeFileSync(join(folder, 'out/how-to-read.html'), '手で直した');
  const second = runCli(folder, 'report', book, '--format', 'docx,html,csv', '--json');
  expect(second.status).toBe(1);
  expect(second.json.reports.map(({ status }: Report) => status)).toEqual(
    made.map(([, , file]: string[]) => (file === 'out/how-to-read.html' ? 'failed' : 'unchanged')),
  );
  expect(readFileSync(join(folder, 'out/index.html'))).toEqual(before);
  expect(readFileSync(join(folder, 'out/how-to-read.html'), 'utf8')).toBe('手で直した');
});

it('says of pages what readers may stumble over, as publish does', () => {
  const folder = makeFolder();
  const path = join(folder, copyExample(folder, 'h29.xlsx'));
  const file = XlsxFile.open(readFileSync(path));
  const sheet = Object.values(file.workbook.sheets).find(({ name }) => name === '総務課');
  const line = sheet?.cellData?.[7];
  if (line) line[6] = { ...line[6], v: '施設のＫＰＩを定めました。', t: 1 };
  writeFileSync(path, file.save(file.workbook, file.properties));
  const { status, stderr } = runCli(folder, 'report', 'h29.xlsx', '--format', 'csv');
  expect([status, stderr]).toEqual([0, expect.stringMatching(/総務課.*G8.*「KPI」/)]);
});

it('refuses a format that there is not', () => {
  const { status, json } = runCli(makeFolder(), 'report', 'a.xlsx', '--format', 'docx,odt', '--json');
  expect(status).toBe(2);
  expect(json.error).toMatchObject({
    code: 'wrong-call',
    place: '--format',
    message: expect.stringContaining('odt'),
  });
});
