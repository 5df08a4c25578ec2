import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { XlsxFile } from '@jiko-hyoka/lossless-xlsx';
import { docxLines } from '../docx-text';
import { printedDocx, printedHtml, printedText } from '../papers/seed-shapes';
import { copyExample, makeFolder, removeFolders, runCli } from './run-cli';

afterEach(removeFolders);

const bytesOf = (folder: string, name: string): string => readFileSync(join(folder, name)).toString('base64');

/** A folder with an empty book and a paper. */
function folderWith(name: string, content: string | Uint8Array): string {
  const folder = makeFolder();
  writeFileSync(join(folder, name), content);
  const made = runCli(
    folder,
    'new',
    'book.xlsx',
    '--year',
    '平成29',
    '--departments',
    '総務課',
    '--date',
    'H30.3.31',
  );
  expect(made.status).toBe(0);
  return folder;
}

const reportLines = (folder: string, book: string, out: string): string => {
  expect(runCli(folder, 'report', book, '--out', out).status).toBe(0);
  const [file = ''] = readdirSync(join(folder, out));
  // The head stands in 設定, and no paper is written there.
  return docxLines(readFileSync(join(folder, out, file))).replace(/^総務課長.*$/m, '');
};

describe('jiko-hyoka import', () => {
  it('brings a Word file in, from which the example’s report is made, and takes it back', () => {
    const folder = folderWith('paper.docx', printedDocx());
    const dry = runCli(
      folder,
      'import',
      'paper.docx',
      '--into',
      'book.xlsx',
      '--department',
      '総務課',
      '--dry-run',
      '--json',
    );
    expect([dry.status, dry.json.rows.length, dry.json.written]).toEqual([0, 9, 0]);
    expect(Object.keys(dry.json)).toEqual(['department', 'rows', 'written']);
    expect(Object.keys(dry.json.rows[0])).toEqual(
      'number theme unit goalNumber goal rating outcome confidence questions'.split(' '),
    );
    const before = bytesOf(folder, 'book.xlsx');

    const done = runCli(
      folder,
      'import',
      'paper.docx',
      '--into',
      'book.xlsx',
      '--department',
      '総務課',
      '--json',
    );
    expect([done.status, done.json.written]).toEqual([0, 9]);
    expect(done.json.rows).toEqual(dry.json.rows);
    expect(runCli(folder, 'check', 'book.xlsx').status).toBe(0);
    const example = copyExample(folder, 'h29.xlsx');
    expect(reportLines(folder, 'book.xlsx', 'a')).toBe(reportLines(folder, example, 'b'));

    expect(runCli(folder, 'undo', 'book.xlsx').status).toBe(0);
    expect(runCli(folder, 'check', 'book.xlsx', '--json').json.departments[0].goals).toBe(0);
    expect(before).not.toBe(bytesOf(folder, 'book.xlsx'));
  });

  it('writes behind what is there, and nothing while something is asked', () => {
    const folder = folderWith('paper.txt', printedText());
    writeFileSync(join(folder, 'page.html'), printedHtml());
    const into = ['--into', 'book.xlsx', '--department', '総務課', '--json'];
    expect(runCli(folder, 'import', 'paper.txt', ...into).json.written).toBe(9);
    expect(runCli(folder, 'import', 'page.html', ...into).json.written).toBe(9);
    expect(runCli(folder, 'check', 'book.xlsx', '--json').json.departments[0].goals).toBe(18);

    const before = bytesOf(folder, 'book.xlsx');
    // A rating is missing: which of the goals has none cannot be told.
    writeFileSync(join(folder, 'odd.html'), printedHtml().replace('>2<o:p>', '><o:p>'));
    const odd = runCli(folder, 'import', 'odd.html', ...into);
    expect([odd.status, odd.json.written]).toEqual([1, 0]);
    expect(odd.stderr).toContain('数が合いません：目標 9件、達成度 8件、効果・理由 9件');
    expect(bytesOf(folder, 'book.xlsx')).toBe(before);
  });

  it('takes a column by the name that tells it from another of its header, and none that is not there', () => {
    const csv = '個別事業,目標,達成度,達成度,,理由\n防災,訓練を開く,4,3,続ける,秋に開いた。\n';
    const folder = folderWith('paper.csv', csv);
    const into = ['--into', 'book.xlsx', '--department', '総務課', '--json', '--columns'];
    const absent = runCli(folder, 'import', 'paper.csv', ...into, '達成度=判定');
    expect([absent.status, absent.json.error.code]).toEqual([2, 'wrong-call']);
    expect(absent.stderr).toContain('「判定」という見出しの列が、文書にありません');
    const second = runCli(folder, 'import', 'paper.csv', ...into, '達成度=達成度（2つ目）,町の列=5');
    expect([second.status, second.json.rows[0].rating]).toEqual([0, '3']);
    expect(second.json.rows[0].columns).toEqual({ 達成度: '4', '5列目（見出しなし）': '続ける' });
    expect(second.stderr).not.toContain('見出しがないため');
    const alone = runCli(folder, 'import', 'paper.csv', ...into, '達成度=c');
    expect([alone.status, alone.json.rows[0].rating]).toEqual([0, '4']);
    expect(alone.stderr).toContain('「5列目（見出しなし）」は、見出しがないため取り込みません');
  });

  it('names a paper in 履歴 without its folder, and takes none for a 課 that is 確定', () => {
    const folder = folderWith('paper.txt', printedText());
    const into = ['--into', 'book.xlsx', '--department', '総務課'];
    expect(runCli(folder, 'import', join(folder, 'paper.txt'), ...into).status).toBe(0);
    const { workbook } = XlsxFile.open(readFileSync(join(folder, 'book.xlsx')));
    const texts = Object.values(workbook.sheets).flatMap(({ cellData = {} }) =>
      Object.values(cellData).flatMap((row) => Object.values(row).map((cell) => `${cell?.v}`)),
    );
    expect(texts.filter((text) => text.includes('paper.txt'))).toEqual(['9件を6行目から（paper.txt）']);
    for (const state of ['提出', '確定'])
      expect(runCli(folder, 'state', 'book.xlsx', '--department', '総務課', '--set', state).status).toBe(0);
    const before = bytesOf(folder, 'book.xlsx');
    const closed = runCli(folder, 'import', 'paper.txt', ...into, '--dry-run', '--json');
    expect([closed.status, closed.json.error.code]).toEqual([2, 'import-not-possible']);
    expect(closed.stderr).toContain('「総務課」は確定しているため、取り込めません。');
    expect(bytesOf(folder, 'book.xlsx')).toBe(before);
  });

  it('says in a sentence what cannot be used', () => {
    const folder = folderWith('scan.pdf', '%PDF-1.7');
    const into = ['--into', 'book.xlsx', '--department', '総務課', '--json'];
    const pdf = runCli(folder, 'import', 'scan.pdf', ...into);
    expect([pdf.status, pdf.json.error.code, pdf.json.error.place]).toEqual([
      2,
      'paper-unreadable',
      'scan.pdf',
    ]);
    expect(runCli(folder, 'import', 'absent.docx', ...into).json.error.code).toBe('file-not-found');
    expect(runCli(folder, 'import', 'scan.pdf', '--department', '総務課', '--json').json.error.code).toBe(
      'wrong-call',
    );
    writeFileSync(join(folder, 'paper.txt'), printedText());
    const none = runCli(
      folder,
      'import',
      'paper.txt',
      '--into',
      'book.xlsx',
      '--department',
      '税務課',
      '--json',
    );
    expect([none.status, none.json.error.code]).toEqual([2, 'department-not-found']);
  });
});

describe('a column of the paper that the tab does not have', () => {
  const CSV =
    '番号,個別事業,目標,達成度,理由,二次評価,目標値\n1,税の相談,夜間に開く,4,月2回開いた。,3,24回\n';
  const into = ['--into', 'book.xlsx', '--department', '総務課', '--json'];
  const headerIn = (folder: string): unknown => {
    runCli(folder, 'export', 'book.xlsx', '--format', 'csv', '--out', 'csv');
    return readFileSync(join(folder, 'csv', '総務課.csv'), 'utf8').split('\r\n')[0];
  };

  it('is told, and added only when that is wanted; undo takes it away with its entries', () => {
    const folder = folderWith('paper.csv', CSV);
    const before = headerIn(folder);
    const dry = runCli(folder, 'import', 'paper.csv', ...into, '--dry-run');
    expect(dry.stderr).toContain('「--add-columns」を付けるか');
    const wouldAdd = runCli(folder, 'import', 'paper.csv', ...into, '--dry-run', '--add-columns');
    expect(wouldAdd.stderr).toContain('シートの見出しの右に、「二次評価」、「目標値」の列を加えます。');
    expect(headerIn(folder)).toBe(before);

    const done = runCli(folder, 'import', 'paper.csv', ...into, '--add-columns');
    expect([done.status, done.json.written]).toEqual([0, 1]);
    expect(headerIn(folder)).toBe(`${before},二次評価,目標値`);
    expect(runCli(folder, 'undo', 'book.xlsx').status).toBe(0);
    expect(headerIn(folder)).toBe(before);
  });

  it('stays where somebody has written below it since', () => {
    const folder = folderWith('paper.csv', CSV);
    const before = headerIn(folder);
    runCli(folder, 'import', 'paper.csv', ...into, '--add-columns');
    runCli(folder, 'import', 'paper.csv', ...into);
    runCli(folder, 'undo', 'book.xlsx');
    expect(headerIn(folder)).toBe(`${before},二次評価,目標値`);
  });
});

it('asks where the paper names another 課', () => {
  const folder = makeFolder();
  runCli(folder, 'new', 'book.xlsx', '--year', '平成29', '--departments', '総務課,税務課');
  const html =
    '<p>平成28年度 税務課 自己評価書</p><table><tr><th>番号</th><th>個別事業</th><th>目標</th><th>達成度</th><th>理由</th></tr>' +
    '<tr><td>1</td><td>税の相談</td><td>夜間に開く</td><td>4</td><td>月2回開いた。</td></tr></table>';
  writeFileSync(join(folder, 'paper.html'), html);
  const into = ['import', 'paper.html', '--into', 'book.xlsx', '--json', '--department'];
  const other = runCli(folder, ...into, '総務課');
  expect([other.status, other.json.written]).toEqual([1, 0]);
  expect(other.json.questions[0]).toContain('文書には「税務課」とありますが、取り込む課は「総務課」です。');
  expect(other.stderr).toContain('「--columns 課=総務課」を加えて');
  // Who is sure has a way on; it says of no other 課.
  expect(runCli(folder, ...into, '総務課', '--columns', '課=税務課').json.written).toBe(0);
  expect(runCli(folder, ...into, '総務課', '--columns', '課=総務課').json.written).toBe(1);
  expect(runCli(folder, ...into, '税務課').json.written).toBe(1);
});

it('takes the goals of one 課 out of a paper of several, and asks whose where nothing tells that', () => {
  const folder = makeFolder();
  runCli(folder, 'new', 'book.xlsx', '--year', '平成29', '--departments', '総務課,福祉課');
  const part = (name: string, goal: string): string =>
    `<p>${name}</p><table><tr><th>番号</th><th>個別事業</th><th>目標</th><th>達成度</th><th>理由</th></tr>` +
    `<tr><td>1</td><td>${goal}</td><td>${goal}を行う</td><td>4</td><td>月2回行った。</td></tr></table>`;
  writeFileSync(join(folder, 'all.html'), part('総務課', '訓練') + part('税務課', '相談'));
  const into = ['import', 'all.html', '--into', 'book.xlsx', '--json', '--department'];
  const asked = runCli(folder, ...into, '福祉課');
  expect([asked.status, asked.json.rows, asked.json.written]).toEqual([1, [], 0]);
  expect(asked.stderr).toContain('「--columns 課=総務課」のように');
  const themes = (run: ReturnType<typeof runCli>): unknown => [
    run.status,
    run.json.rows.map(({ theme }: { theme: string }) => theme),
  ];
  expect(themes(runCli(folder, ...into, '福祉課', '--columns', '課=税務課'))).toEqual([0, ['相談']]);
  expect(themes(runCli(folder, ...into, '総務課'))).toEqual([0, ['訓練']]);
});

it('writes nothing of a paper without any reason', () => {
  const folder = folderWith(
    'paper.csv',
    '個別事業,目標,達成度\n税の相談,夜間に開く。,4\n税の相談,予約を受ける。,3\n',
  );
  const done = runCli(
    folder,
    'import',
    'paper.csv',
    '--into',
    'book.xlsx',
    '--department',
    '総務課',
    '--json',
  );
  expect([done.status, done.json.written]).toEqual([1, 0]);
  expect(done.json.questions.join('')).toContain('目標 2件、達成度 2件、効果・理由 0件');
});

it('says how 初期設定, of which the script speaks, is done in a terminal', () => {
  const folder = folderWith(
    'paper.csv',
    '個別事業,目標,達成度,理由\n税の相談,夜間に開く。,4,月2回開いた。\n',
  );
  const path = join(folder, 'book.xlsx');
  const file = XlsxFile.open(readFileSync(path));
  const cells = Object.values(file.workbook.sheets).flatMap(({ cellData = {} }) =>
    Object.values(cellData).flatMap((row) => Object.values(row)),
  );
  for (const cell of cells) if (cell?.v === '目標達成の効果又は達成できなかった理由等') cell.v = '写真';
  writeFileSync(path, file.save(file.workbook, file.properties));
  const { status, stderr } = runCli(
    folder,
    'import',
    'paper.csv',
    '--into',
    'book.xlsx',
    '--department',
    '総務課',
  );
  expect(status).toBe(2);
  expect(stderr).toContain('初期設定で見出しを直してから');
  expect(stderr).toContain('「jiko-hyoka new BOOK.xlsx --repair」');
});
