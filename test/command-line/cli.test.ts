import { existsSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { RULE_SEVERITIES } from '../../src/core/finding';
import { readDocx } from '../docx-text';
import { closeBooks, openBook } from '../open-book';
import { copyExample, makeFolder, removeFolders, runAlone, runCli } from './run-cli';

afterAll(removeFolders);

const NEW = ['--year', '平成29', '--departments', '総務課,税務住民課'] as const;

describe('check', () => {
  const folder = makeFolder();
  const good = copyExample(folder, 'h29.xlsx');
  const bad = copyExample(folder, 'h29-with-problems.xlsx');

  it('gives the JSON that programs rely on, and exit code 0 when nothing is to be corrected', () => {
    const { status, json } = runAlone(folder, 'check', good, '--json');
    expect(status).toBe(0);
    expect(json).toEqual({
      fiscalYear: 2017,
      limit: 2,
      limitLabel: '2',
      counts: { error: 0, missing: 0, warning: 0, hint: 0 },
      findings: [],
      departments: [
        { name: '総務課', goals: 9, rated: 9, state: '作成中', progress: 'complete', findings: [] },
      ],
    });
  });

  it('finds an example of each error and each warning in the other example, with exit code 1', () => {
    const { status, json } = runCli(folder, 'check', bad, '--json');
    const findings = [
      ...json.findings,
      ...json.departments.flatMap((each: { findings: unknown[] }) => each.findings),
    ];
    expect(status).toBe(1);
    const found = new Set(findings.map((finding) => finding.rule));
    const weighty = Object.entries(RULE_SEVERITIES).filter(([, severity]) => severity !== 'hint');
    // Of the table 点検の規則, which the example does not have, and of a 状態 that nobody has typed into it.
    const others = ['treatment-invalid', 'state-invalid', 'outcome-unchanged'];
    const wanted = weighty.map(([rule]) => rule).filter((rule) => !others.includes(rule));
    expect(wanted.filter((rule) => !found.has(rule))).toEqual([]);
    for (const finding of findings) {
      expect(Object.keys(finding)).toEqual([
        ...['rule', 'severity', 'sheet', 'cell', 'row', 'column', 'message', 'fix'],
      ]);
    }
  });

  it('leaves the file as it is', () => {
    const before = readFileSync(join(folder, bad));
    runCli(folder, 'check', bad);
    expect(readFileSync(join(folder, bad)).equals(before)).toBe(true);
  });

  it('prints the findings in a table for people, and no JSON unless asked', () => {
    const { stdout, stderr } = runCli(folder, 'check', bad);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/\| 誤り\s+\| 総務課\s+\| F7\s+\| 達成度が「４」と書かれています。/);
  });

  it('checks the departments named alone, and adds the calls', () => {
    const { json } = runCli(folder, 'check', bad, '--department', '総務課', '--json', '--calls');
    expect(json.departments.map((each: { name: string }) => each.name)).toEqual(['総務課']);
    // 設定, the tab, and its merged cells, for some of its entries are blank.
    expect(json.calls).toMatchObject({
      total: 3,
      byMethod: { 'Range.getValues': 2, 'Range.getMergedRanges': 1 },
    });
  });

  it('says of a finding that its row is hidden, and counts no call for that', async () => {
    const own = makeFolder();
    const book = copyExample(own, 'h29-with-problems.xlsx');
    const { host, sheet } = await openBook({ workbook: readFileSync(join(own, book)) });
    sheet('総務課').hideRows(7);
    writeFileSync(join(own, book), await host.save());
    closeBooks();
    const { json, stderr } = runCli(own, 'check', book, '--department', '総務課', '--json', '--calls');
    const said = json.departments[0].findings.map(({ row, message }: { row: number; message: string }) => [
      row,
      message.endsWith('この行は、非表示かフィルタで隠れています。行を表示してから直してください。'),
    ]);
    expect(said).toContainEqual([7, true]);
    expect(said.filter(([row, hidden]: [number, boolean]) => hidden !== (row === 7))).toEqual([]);
    expect(stderr).toContain('隠れて');
    expect(json.calls.total).toBe(3);
  });

  it('writes the flags into the file with --write, and nothing the second time', () => {
    const book = copyExample(makeFolder(), 'h29-with-problems.xlsx');
    const own = makeFolder();
    copyExample(own, 'h29-with-problems.xlsx');
    expect(runCli(own, 'check', book, '--write').status).toBe(1);
    const written = readFileSync(join(own, book));
    runCli(own, 'check', book, '--write');
    expect(readFileSync(join(own, book)).equals(written)).toBe(true);
    expect(runCli(own, 'check', book, '--json').json.counts).toEqual(
      runCli(folder, 'check', bad, '--json').json.counts,
    );
  });
});

describe('report', () => {
  it('writes the report, records it, and says where it is', () => {
    const folder = makeFolder();
    const book = copyExample(folder, 'h29.xlsx');
    const { status, json, stderr } = runAlone(
      folder,
      'report',
      book,
      '--json',
      '--calls',
      '--department',
      '総務課',
    );
    const file = 'out/総務課_自己評価書_平成29年度.docx';
    expect(status).toBe(0);
    expect(json.reports).toEqual([
      { department: '総務課', format: 'docx', file, status: 'created', draft: false, error: null },
    ]);
    expect(json.calls.total).toBeLessThanOrEqual(6 + 4);
    expect(runCli(folder, 'report', book, '--json').json.reports[0]).toMatchObject({
      file,
      status: 'unchanged',
    });
    expect(stderr).toContain(file);
    const { rows } = readDocx(readFileSync(join(folder, file)));
    expect(rows.filter((row) => row.length === 3).map((row) => row[1])).toEqual([
      '達成度',
      '4',
      '4',
      '4',
      '2',
      '5',
      '5',
      '2',
      '4',
      '5',
    ]);
    expect(runCli(folder, 'check', book).status).toBe(0);
  });

  it('leaves unchanged reports alone, but makes those that are not in the folder', () => {
    const folder = makeFolder();
    const book = copyExample(folder, 'h29.xlsx');
    const report = (...more: string[]) => runCli(folder, 'report', book, '--json', ...more);
    report();
    const before = readFileSync(join(folder, book));
    const { json, stderr } = report('--calls');
    expect(json.reports[0]).toMatchObject({ status: 'unchanged', error: null });
    expect(Object.keys(json.calls.byMethod).filter((name) => name.startsWith('Drive'))).toEqual([
      'Drive.Files.get',
    ]);
    expect(stderr).toContain('変更がない');
    expect(readFileSync(join(folder, book)).equals(before)).toBe(true);
    const file = 'out/総務課_自己評価書_平成29年度.docx';
    rmSync(join(folder, file));
    expect(report().json.reports[0]).toMatchObject({ status: 'created', file });
    const { json: elsewhere } = report('--out', 'other');
    expect(elsewhere.reports[0]).toMatchObject({ status: 'created', file: file.replace('out', 'other') });
    expect(readdirSync(join(folder, 'out'))).toHaveLength(1);
  });

  it('looks at the content of a report, and not at its time, before it calls it unchanged', () => {
    const folder = makeFolder();
    const book = copyExample(folder, 'h29.xlsx');
    const report = () => runCli(folder, 'report', book, '--json').json.reports[0];
    const file = join(folder, report().file);
    const { atime, mtime } = statSync(file);
    utimesSync(file, 0, 0);
    expect(report().status).toBe('unchanged');
    const corrected = readFileSync(file).fill(0, 40, 41);
    writeFileSync(file, corrected);
    utimesSync(file, atime, mtime);
    expect(report()).toMatchObject({ status: 'created', file: expect.stringContaining('_第2版.docx') });
    expect(readFileSync(file).equals(corrected)).toBe(true);
  });

  it('makes no second file when its record was lost, as when the program was killed', () => {
    const folder = makeFolder();
    const book = copyExample(folder, 'h29.xlsx');
    const unrecorded = readFileSync(join(folder, book));
    runCli(folder, 'report', book);
    writeFileSync(join(folder, book), unrecorded);
    expect(runCli(folder, 'report', book, '--json').json.reports[0].status).toBe('created');
    expect(readdirSync(join(folder, 'out'))).toEqual(['総務課_自己評価書_平成29年度.docx']);
  });

  it('makes 各課の目標 with --kind goals', () => {
    const folder = makeFolder();
    const book = copyExample(folder, 'h29.xlsx');
    const { status, json } = runCli(folder, 'report', book, '--json', '--kind', 'goals');
    expect(status).toBe(0);
    expect(json.reports[0]).toMatchObject({
      file: 'out/総務課_各課の目標_平成29年度.docx',
      status: 'created',
      draft: false,
    });
    expect(runCli(folder, 'report', book, '--json', '--kind', 'x').json.error.code).toBe('wrong-call');
  });

  it('makes drafts with their own name, and exit code 1 only for those that fail', () => {
    const folder = makeFolder();
    const book = copyExample(folder, 'h29-with-problems.xlsx');
    const { status, json } = runCli(folder, 'report', book, '--out', 'drafts', '--json');
    expect(
      json.reports.map((each: { department: string; status: string; draft: boolean }) => [
        each.department,
        each.status,
        each.draft,
      ]),
    ).toEqual([
      ['総務課', 'created', true],
      ['税務住民課', 'created', true],
      ['こども課', 'failed', true],
      ['窓口改善チーム', 'created', true],
    ]);
    expect(json.reports[2].error.message).toContain('こども課');
    expect(status).toBe(1);
    expect(readdirSync(join(folder, 'drafts')).every((name) => name.endsWith('_案.docx'))).toBe(true);
  });

  it('puts a department whose name file names refuse under a full-width name', () => {
    const folder = makeFolder();
    runCli(folder, 'new', 'book.xlsx', '--year', '2017', '--departments', '総務"課"<1>');
    const { json } = runCli(folder, 'report', 'book.xlsx', '--json');
    expect(json.reports[0].file).toBe('out/総務＂課＂＜1＞_自己評価書_平成29年度_案.docx');
    expect(existsSync(join(folder, json.reports[0].file))).toBe(true);
  });
});

describe('new', () => {
  const folder = makeFolder();

  it('makes a workbook that check reads', () => {
    expect(runAlone(folder, 'new', 'book.xlsx', ...NEW).status).toBe(0);
    const { status, json } = runCli(folder, 'check', 'book.xlsx', '--json');
    expect(status).toBe(0);
    expect(json).toMatchObject({
      fiscalYear: 2017,
      limit: 2,
      departments: [{ name: '総務課' }, { name: '税務住民課' }],
    });
  });

  it('refuses a file that is there', () => {
    const before = readFileSync(join(folder, 'book.xlsx'));
    const { status, json } = runCli(folder, 'new', 'book.xlsx', ...NEW, '--json');
    expect([status, json.error.code]).toEqual([2, 'file-exists']);
    expect(readFileSync(join(folder, 'book.xlsx')).equals(before)).toBe(true);
  });

  it('finds nothing to repair in a whole workbook, and leaves it byte for byte', () => {
    const before = readFileSync(join(folder, 'book.xlsx'));
    const { status, json } = runCli(folder, 'new', 'book.xlsx', '--repair', '--json');
    expect([status, json.changes]).toEqual([0, []]);
    expect(readFileSync(join(folder, 'book.xlsx')).equals(before)).toBe(true);
  });

  it('says with --dry-run what it would repair, and then repairs it', () => {
    const more = ['--departments', '福祉課', '--json'];
    const dry = runCli(folder, 'new', 'book.xlsx', '--repair', '--dry-run', ...more);
    expect(dry.json).toMatchObject({
      applied: false,
      changes: ['課一覧に「福祉課」を加える', '「福祉課」のシートを作る', '「集計」シートの数式を直す'],
    });
    expect(runCli(folder, 'check', 'book.xlsx', '--json').json.departments).toHaveLength(2);
    expect(runCli(folder, 'new', 'book.xlsx', '--repair', ...more).json.changes).toEqual(dry.json.changes);
    expect(runCli(folder, 'check', 'book.xlsx', '--json').json.departments).toHaveLength(3);
  });

  it.each([
    [['--departments', '総務課'], '--year'],
    [['--year', '平成29'], '--departments'],
    [['--year', '29', '--departments', '総務課'], '29'],
    [['--year', '平成29', '--departments', '総務課', '--date', '年度末'], '年度末'],
    [['--year', '平成29', '--departments', '設定'], '設定'],
    [['--year', '平成29', '--departments', '総務課', '--dry-run'], '--repair'],
  ])('refuses %j with exit code 2 and writes no file', (options, quoted) => {
    const { status, json } = runCli(folder, 'new', 'refused.xlsx', ...options, '--json');
    expect([status, json.error.code]).toEqual([2, 'wrong-call']);
    expect(json.error.message).toContain(quoted);
    expect(existsSync(join(folder, 'refused.xlsx'))).toBe(false);
  });
});

it.each([
  [['check', 'text.xlsx', '--json'], 'not-a-workbook'],
  [['report', 'nowhere.xlsx', '--json'], 'file-not-found'],
])('%j ends with exit code 2 and says why', (args, code) => {
  const folder = makeFolder();
  writeFileSync(join(folder, 'text.xlsx'), 'これはブックではありません');
  const { status, json, stderr } = runCli(folder, ...args);
  expect([status, json.error.code, json.error.place]).toEqual([2, code, args[1]]);
  expect(stderr).toContain(json.error.message);
});

it('a wrong call ends with exit code 2 and one Japanese sentence', () => {
  const { status, stderr, stdout } = runAlone(makeFolder(), 'check', 'a.xlsx', '--unknown');
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/^[^\n]*「jiko-hyoka --help」で使い方を確かめてください。\n$/);
});

it('--help answers in Japanese with exit code 0', () => {
  const { status, stdout } = runAlone(makeFolder(), '--help');
  expect(status).toBe(0);
  for (const word of ['使い方:', 'new', 'check', 'report']) expect(stdout).toContain(word);
});
