import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { reviewedBook } from '../../packages/lossless-xlsx/test/reviewed-book';
import { copyExample, makeFolder, removeFolders, runCli, runCliInZone } from './run-cli';

afterEach(removeFolders);

const bytesOf = (folder: string, name: string): string => readFileSync(join(folder, name)).toString('base64');

describe('jiko-hyoka state', () => {
  it('hands in and says so in JSON, and nothing has changed since', () => {
    const folder = makeFolder();
    const book = copyExample(folder, 'h29.xlsx');
    const state = (...args: string[]) =>
      runCli(folder, 'state', book, '--department', '総務課', ...args, '--json');
    const submitted = state('--set', '提出');
    expect([submitted.status, submitted.json]).toEqual([
      0,
      { department: '総務課', from: '作成中', to: '提出', written: true, message: '' },
    ]);
    expect(runCli(folder, 'check', book, '--json').json.departments[0].state).toBe('提出');
    const changes = runCli(folder, 'changes', book, '--since', '提出', '--json');
    expect([changes.status, changes.json]).toEqual([0, { changes: [] }]);
  });

  it('refuses what has errors with exit code 1, and leaves the file as it is', () => {
    const folder = makeFolder();
    const book = copyExample(folder, 'h29-with-problems.xlsx');
    const before = bytesOf(folder, book);
    const { status, json } = runCli(
      folder,
      'state',
      book,
      '--department',
      '総務課',
      '--set',
      '提出',
      '--json',
    );
    expect([status, json.written, json.to]).toEqual([1, false, '提出']);
    expect(json.message).toContain('F7　達成度が「４」と書かれています');
    expect(bytesOf(folder, book)).toBe(before);
  });

  it('takes the words of the page’s buttons too', () => {
    const folder = makeFolder();
    const book = copyExample(folder, 'h29.xlsx');
    const words = ['提出する', '取り下げ', '再提出', '差し戻し'];
    const states = words.map(
      (word) =>
        runCli(
          folder,
          'state',
          book,
          '--department',
          '総務課',
          '--set',
          word,
          '--reason',
          '根拠を。',
          '--json',
        ).json.to,
    );
    expect(states).toEqual(['提出', '作成中', '提出', '差戻し']);
  });

  it('calls 公表, which it does not do, a wrong call', () => {
    const folder = makeFolder();
    const book = copyExample(folder, 'h29.xlsx');
    const { status, json } = runCli(
      folder,
      'state',
      book,
      '--department',
      '総務課',
      '--set',
      '公表',
      '--json',
    );
    expect([status, json.error.code]).toEqual([2, 'wrong-call']);
  });
});

it('jiko-hyoka comments lists what was remarked, with its goal', () => {
  const folder = makeFolder();
  writeFileSync(join(folder, 'book.xlsx'), reviewedBook());
  const { status, json, stderr } = runCli(folder, 'comments', 'book.xlsx', '--open', '--json');
  expect(status).toBe(0);
  expect(json.comments.map(({ cell, goal }: Record<string, string>) => [cell, goal])).toEqual([
    ['F6', '目標6'],
    ['G7', '目標7'],
    ['F9', '目標9'],
  ]);
  expect(json.comments[1]).toMatchObject({ department: '総務課', text: '根拠は？', done: false });
  expect(stderr).toContain('コメントとメモが3件、そのうち解決していないものは3件です。');
});

it.each(['Asia/Tokyo', 'America/New_York'])('comments prints Japan’s time on a machine in %s', (zone) => {
  const folder = makeFolder();
  writeFileSync(join(folder, 'book.xlsx'), reviewedBook());
  const { stderr, json } = runCliInZone(zone, folder, 'comments', 'book.xlsx', '--json');
  expect(stderr).toMatch(/総務課 G7　[^\n]*（2018\/04\/02 10:00:00）：根拠は？/);
  const remark = json.comments.find(({ cell }: Record<string, string>) => cell === 'G7');
  expect(remark.at).toBe('2018-04-02T01:00:00.00');
});
