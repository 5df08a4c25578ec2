/** Files of reports as they are found, made and refused, and what is noted of them, whole in `report-told.txt`. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NodeHost } from '@jiko-hyoka/apps-script-host/node';
import { checkTabs } from '../../../src/core/check/check-tabs';
import { readSettings } from '../../../src/core/settings/settings';
import { timed } from '../../../src/google/call/run-clock';
import { printedTogether } from '../../../src/google/report/printed-data';
import { recordReport } from '../../../src/google/report/record-report';
import { areReachable, createFile, findLastReport, updateFile } from '../../../src/google/report/report-file';
import { openMemory, parseState, type ReportState, stateKey } from '../../../src/google/report/report-state';
import { deletePlan, finishedIn, planProperties, readPlan } from '../../../src/google/report/run-plan';
import { docx, p } from '../../form-docx';
import { openFailing, openServices } from '../on-host';
import { keptIn } from '../told-workbook';

const tells = keptIn(join(__dirname, 'report-told.txt'));

const { createAppsScriptHost } = builtHost;
const ME = 'soumu@example.lg.jp';
const EARLY = Date.parse('2018-04-10T01:00:00Z');
const MINUTES = 60_000;
const [FIRST, SECOND] = [docx(p('第1版')), docx(p('第2版'))];

let host: NodeHost | undefined;
let now = EARLY;

const use = async (opened: Promise<NodeHost>): Promise<NodeHost> => {
  host?.dispose();
  host = await opened;
  return host;
};
const open = (email = ME): Promise<NodeHost> => use(openServices(() => new Date(now), email));

beforeEach(() => {
  now = EARLY;
});

afterEach(() => {
  host?.dispose();
  host = undefined;
});

function refusalOf(work: () => unknown): unknown {
  try {
    return ['no refusal', work()];
  } catch (error) {
    const { code, message, place } = error as { code?: string; message: string; place?: string };
    return [code, place, message];
  }
}

describe('the file of a report', () => {
  const marksOf = (id: string) =>
    Drive?.Files.get(id, { fields: 'name,mimeType,appProperties', supportsAllDrives: true });

  it('is a Google Doc with marks, and keeps them when it is made again under another name', async () => {
    const opened = await open();
    const made = createFile('報告書', FIRST, 'one');
    now += MINUTES;
    const again = updateFile(made.id, '報告書_第2版', SECOND, 'two');
    tells('作った文書', [made, again, marksOf(again.id)]);
    expect([...opened.files.keys()]).toEqual([again.id]);
    expect(Buffer.from(opened.files.get(again.id) ?? [])).toEqual(Buffer.from(SECOND));
  });

  it.each([false, true])('is made once where Drive seems to fail (made it: %s)', async (failAfter) => {
    const opened = await use(
      openFailing('Service Drive timed out.', { failAfter, now: () => new Date(now) }),
    );
    opened.calls.reset();
    const { id } = timed(() => createFile('報告書', FIRST, 'one'));
    tells(`一度失敗（作られた：${failAfter}）`, [
      id,
      [...opened.files.keys()],
      opened.calls.byMethod,
      Math.floor(opened.calls.seconds),
    ]);
  });

  it('is refused in words', async () => {
    const told: unknown[] = [];
    for (const reason of [
      "The user's Drive storage quota has been exceeded.",
      'You do not have permission to access the requested document.',
      'Service invoked too many times for one day: drive.',
      'API call to drive.files.create failed with error: Bad Request',
      'Something unheard of',
      'この環境では使えません。',
    ]) {
      const { calls } = await use(openFailing(reason));
      calls.reset();
      told.push([refusalOf(() => timed(() => createFile('報告書', FIRST, 'one'))), calls.total]);
    }
    tells('作れない', told);
  });
});

describe('the last report', () => {
  const HASH = 'hash';
  /** As it is found, and whether the report had to be filled for that. */
  function foundOf(state: ReportState, hash = HASH, bytes = FIRST): unknown[] {
    let filled = 0;
    const last = findLastReport(state, hash, () => {
      filled += 1;
      return bytes;
    });
    return [last.kind, 'isOrphan' in last ? last.isOrphan : '', 'file' in last ? last.file.id : '', filled];
  }
  const pendingOf = (isNew: boolean, hash = HASH, token = 'one') => ({
    ...{ token, isNew, hash, version: 1, at: EARLY },
  });

  it('in Drive, which tells no checksums', async () => {
    await open();
    const file = createFile('報告書', FIRST, 'one');
    const told: [string, unknown][] = [
      ['何も覚えていない', foundOf({})],
      ['そのまま', foundOf(file)],
      ['時刻が違う', foundOf({ ...file, modifiedTime: '2018-04-10T00:59:59.000Z' })],
      ['途中で止まった新しい文書', foundOf({ pending: pendingOf(true) })],
      ['途中で止まり、印の文書がない', foundOf({ pending: pendingOf(true, HASH, 'none') })],
      [
        '途中で止まり、印の文書がなく、前のがある',
        foundOf({ ...file, pending: pendingOf(true, HASH, 'none') }),
      ],
    ];
    for (const [minutes, milliseconds] of [
      [5, 0],
      [6, -1],
      [6, 0],
    ] as const) {
      now = EARLY + minutes * MINUTES + milliseconds;
      Drive?.Files.update({}, file.id, Utilities.newBlob([...FIRST], WORD, 'a.docx'));
      const at = `${minutes}分${milliseconds}`;
      told.push(
        [`${at} 新しい、同じ中身のはず`, foundOf({ pending: pendingOf(true) })],
        [`${at} 新しい、別の中身`, foundOf({ pending: pendingOf(true, 'other') })],
        [`${at} 書き直し、印あり`, foundOf({ ...file, pending: pendingOf(false) })],
        [`${at} 書き直し、別の印`, foundOf({ ...file, pending: pendingOf(false, HASH, 'two') })],
        [`${at} 書き直し、印なし`, foundOf({ ...file, pending: pendingOf(false, HASH, '') })],
        [`${at} 何も始めていない`, foundOf(file)],
      );
    }
    Drive?.Files.update({ trashed: true }, file.id);
    told.push(['ゴミ箱', foundOf(file)], ['ゴミ箱の新しい文書', foundOf({ pending: pendingOf(true) })]);
    const gone = { ...file, id: 'ない.docx' };
    for (const by of [undefined, '', ME, 'kikaku@example.lg.jp', '企画課の端末'])
      told.push([`ない（作った人 ${by}）`, foundOf({ ...gone, ...(by === undefined ? {} : { by }) })]);
    await use(createAppsScriptHost({ user: { email: '' }, now: () => new Date(now) }));
    Object.assign(globalThis, host?.globals, { console });
    told.push(['ない（自分が誰か分からない）', foundOf({ ...gone, by: 'kikaku@example.lg.jp' })]);
    tells('前の文書', told);
  });

  it('on a disk, where its content tells it', async () => {
    const outDir = mkdtempSync(join(tmpdir(), 'report-'));
    await use(createAppsScriptHost({ user: { email: ME }, now: () => new Date(now), outDir }));
    Object.assign(globalThis, host?.globals, { console });
    const file = createFile('報告書', FIRST, 'one');
    const { md5Checksum: _, ...unsummed } = file;
    const told: [string, unknown][] = [
      ['そのまま、時刻は違う', foundOf({ ...file, modifiedTime: '2001-01-01T00:00:00.000Z' })],
      ['前の中身を覚えていない、時刻は同じ', foundOf(unsummed)],
      ['別の中身', foundOf({ ...file, md5Checksum: 'other' }, HASH, SECOND)],
      ['別の中身だが作るものと同じ', foundOf({ ...file, md5Checksum: 'other' })],
    ];
    tells('ディスクの前の文書', told);
    rmSync(outDir, { recursive: true });
  });

  it('is not taken for lost where Drive does not answer', async () => {
    const told: unknown[] = [];
    for (const [reason, failAt] of [
      ['Rate Limit Exceeded', 1],
      ['Something unheard of', 1],
      ["The user's Drive storage quota has been exceeded.", 1],
    ] as const) {
      const { calls } = await use(openFailing(reason, { failAt, now: () => new Date(now) }));
      const file = createFile('報告書', FIRST, 'one');
      calls.reset();
      told.push(refusalOf(() => foundOf(file)));
      calls.reset();
      told.push(refusalOf(() => foundOf({ pending: pendingOf(true) })));
    }
    tells('ドライブが答えない', told);
  });
});

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

describe('whether reports are there', () => {
  it('is asked with one call for those that bear the mark', async () => {
    const { calls, drive } = await open();
    const ids = ['一', '二', '三', '四'].map((name) => createFile(name, FIRST, name).id);
    Drive?.Files.update({ trashed: true }, ids[1] as string);
    drive.moveToSharedDrive(ids[3] as string);
    const plain = Drive?.Files.create(
      { name: '印なし', mimeType: 'application/vnd.google-apps.document' },
      Utilities.newBlob([...FIRST], WORD, 'a.docx'),
    ).id as string;
    const told = [[], [ids[0]], [ids[1]], ['ない.docx'], ids, [ids[0], plain, 'ない.docx']].map((asked) => {
      calls.reset();
      return [areReachable(asked as string[]), { ...calls.byMethod }];
    });
    tells('文書があるか', told);
  });

  it('is not denied for a passing fault, and asked one by one where no list comes', async () => {
    const told: unknown[] = [];
    for (const reason of ['Rate Limit Exceeded', 'Something unheard of', 'Service Drive timed out.']) {
      const { calls } = await use(openFailing(reason));
      const ids = ['一', '二'].map((name) => createFile(name, FIRST, name).id);
      calls.reset();
      told.push(refusalOf(() => areReachable(ids.slice(0, 1))));
      calls.reset();
      told.push([refusalOf(() => areReachable(ids)), { ...calls.byMethod }]);
    }
    tells('文書があるか、ドライブが答えない', told);
  });
});

describe('what is noted of a report', () => {
  const LISTED = [
    ['年度', '平成29'],
    [],
    ['課名', '職名', '氏名', '編集者', '状態', '報告書', '版', '作成日時', '作成者'],
  ];
  const book = () => SpreadsheetApp.getActiveSpreadsheet();
  const rowsOf = (name: string): string[] =>
    (book().getSheetByName(name)?.getDataRange().getDisplayValues() ?? []).map((row) =>
      row.map((text) => text.replace(/^\d{4}\/.*:\d\d$/, '（日時）')).join('｜'),
    );
  function put(name: string, rows: readonly (readonly unknown[])[]): void {
    const sheet = book().getSheetByName(name) ?? book().insertSheet(name);
    sheet.clear();
    sheet
      .getRange(1, 1, rows.length, 9)
      .setValues(rows.map((row) => Array.from({ length: 9 }, (_, at) => row[at] ?? '')));
  }

  /** What stands in 課一覧 and 履歴 after the note was made, over what stood there. */
  function noted(
    line: readonly unknown[],
    history: readonly (readonly unknown[])[],
    made: Partial<Parameters<typeof recordReport>[2]>,
  ): unknown[] {
    put('設定', [...LISTED, line]);
    put('履歴', [['日時', '操作', '対象', '実行者', '内容'], ...history]);
    const values = book().getSheetByName('設定')?.getDataRange().getValues() ?? [];
    recordReport(book(), readSettings(values), {
      ...{
        department: '総務課',
        kind: 'evaluation',
        version: 2,
        draft: false,
        link: 'memory:a',
        isRetried: false,
      },
      ...made,
    });
    return [rowsOf('設定').slice(3), rowsOf('履歴').slice(1)];
  }

  it('stands once in 課一覧 and 履歴, however often it is noted', async () => {
    await open();
    const told: [string, unknown][] = [];
    const line = ['総務課', '', '', '', '', 'memory:a', 2, '前', 'だれか'];
    const stood = ['前', '報告書を作成', '総務課', 'だれか', '第2版 memory:a'];
    const goals = ['前', '報告書を作成', '総務課', 'だれか', '各課の目標 第2版 memory:a'];
    told.push(['初めて', noted(['総務課'], [], {})]);
    told.push(['案、式のような名前', noted(['総務課'], [], { draft: true, link: '=1+1' })]);
    told.push(['目標', noted(['総務課'], [], { kind: 'goals' })]);
    told.push(['課一覧にない', noted(['税務課'], [], {})]);
    for (const isRetried of [false, true]) {
      told.push([`同じものがある、やり直し ${isRetried}`, noted(line, [stood], { isRetried })]);
      told.push([`課一覧だけにある、やり直し ${isRetried}`, noted(line, [], { isRetried })]);
      told.push([`履歴だけにある、やり直し ${isRetried}`, noted(['総務課'], [stood], { isRetried })]);
      told.push([`版が違う、やり直し ${isRetried}`, noted(line, [stood], { isRetried, version: 3 })]);
      told.push([`文書が違う、やり直し ${isRetried}`, noted(line, [stood], { isRetried, link: 'memory:b' })]);
      told.push([`目標、やり直し ${isRetried}`, noted(line, [goals], { isRetried, kind: 'goals' })]);
      told.push([
        `目標、履歴にない、やり直し ${isRetried}`,
        noted(line, [stood], { isRetried, kind: 'goals' }),
      ]);
      told.push([`課一覧になく履歴にある、やり直し ${isRetried}`, noted(['税務課'], [stood], { isRetried })]);
      told.push([
        `別の課の同じ文、やり直し ${isRetried}`,
        noted(line, [['前', '', '税務課', '', '第2版 memory:a']], { isRetried }),
      ]);
    }
    const sheet = book().getSheetByName('履歴');
    if (sheet) book().deleteSheet(sheet);
    const values = book().getSheetByName('設定')?.getDataRange().getValues() ?? [];
    const made = {
      department: '総務課',
      kind: 'evaluation',
      version: 2,
      draft: false,
      link: 'memory:a',
    } as const;
    recordReport(book(), readSettings(values), { ...made, isRetried: true });
    told.push(['履歴がない', rowsOf('設定').slice(3)]);
    const settings = book().getSheetByName('設定');
    if (settings) book().deleteSheet(settings);
    recordReport(book(), readSettings(values), { ...made, isRetried: false });
    tells('記録', told);
  });
});

describe('the plan of a run', () => {
  const planOf = (departments: readonly string[]) => ({
    ...({ job: 'job', kind: 'evaluation', force: false, form: { id: null, key: 'k' }, departments } as const),
  });
  const SPARE = JSON.stringify(planOf([''])).length;

  it.each([
    [2_700, 1],
    [2_701, 2],
    [5_400, 2],
    [5_401, 3],
  ])('of %i letters stands in %i properties', (length, pieces) => {
    const plan = planOf(['課'.repeat(length - SPARE)]);
    const stored = planProperties(plan);
    expect(Object.keys(stored)).toEqual(Array.from({ length: pieces }, (_, at) => `jiko-hyoka.plan.${at}`));
    expect(Object.values(stored).map((text) => text.length)).toEqual(
      Array.from({ length: pieces }, (_, at) =>
        at === 0 ? Math.min(length, 2_700) + 2 : Math.min(2_700, length - at * 2_700),
      ),
    );
    expect(readPlan({ ...stored, other: 'x' })).toEqual(plan);
  });

  it('is forgotten whole, and with it nothing else', async () => {
    await open();
    const properties = PropertiesService.getDocumentProperties();
    const stored = planProperties(planOf(['課'.repeat(6_000)]));
    properties.setProperties({ ...stored, other: 'x' });
    deletePlan(properties, properties.getProperties());
    expect(properties.getProperties()).toEqual({ other: 'x' });
    expect(readPlan({})).toBeNull();
  });

  it('is finished with those that remember it', () => {
    const plan = planOf(['一', '二', '三']);
    const stored = {
      [stateKey('evaluation', '一')]: JSON.stringify({ job: 'job' }),
      [stateKey('evaluation', '二')]: JSON.stringify({ job: 'other' }),
      [stateKey('goals', '三')]: JSON.stringify({ job: 'job' }),
    };
    expect(finishedIn(plan, stored)).toEqual(['一']);
    expect(Object.keys(stored)).toEqual([
      'jiko-hyoka.report.一',
      'jiko-hyoka.report.二',
      'jiko-hyoka.goals.三',
    ]);
  });

  it('has a memory of each report, apart for each kind', async () => {
    await open();
    const memory = openMemory('goals', '総務課');
    expect([memory.state, memory.job]).toEqual([{}, undefined]);
    memory.write({ id: 'a', version: 3 });
    expect(openMemory('goals', '総務課').state).toEqual({ id: 'a', version: 3 });
    expect(openMemory('evaluation', '総務課').state).toEqual({});
    expect([parseState(null), parseState(undefined), parseState('')]).toEqual([{}, {}, {}]);
  });
});

describe('what all 課 print together', () => {
  const HEADER = ['番号', '個別事業', '担当', '目標番号', '目標', '達成度', '成果', '確認'];
  const tab = (name: string, state = '提出済み', rating: number | '' = 4) => ({
    name,
    values: [['状態', state], [], HEADER, [1, '防災', '室', 1, `${name}の目標`, rating, '行いました。']],
  });
  const settings = (...names: string[]) => ({
    name: '設定',
    values: [
      ['年度', '平成29'],
      ['評価基準日', 'H30.3.31'],
      [],
      ['課名', '職名', '氏名'],
      ...names.map((name) => [name, '課長', '山田']),
    ],
  });
  const printed = (tabs: readonly { name: string; values: unknown[][] }[], kind: 'evaluation' | 'goals') => {
    const found = printedTogether(checkTabs(tabs as never), kind);
    return (
      found && [found.draft, found.data.draft, found.data.departments?.map(({ department }) => department)]
    );
  };

  it('is of those that 課一覧 names, and a draft while one of them is', () => {
    const told: [string, unknown][] = [];
    for (const kind of ['evaluation', 'goals'] as const) {
      told.push(
        [`${kind} 二課`, printed([settings('一課', '二課'), tab('一課'), tab('二課')], kind)],
        [`${kind} 一覧にない課`, printed([settings('一課'), tab('一課'), tab('二課')], kind)],
        [`${kind} シートのない課`, printed([settings('一課', '二課'), tab('一課')], kind)],
        [
          `${kind} 一つが案`,
          printed([settings('一課', '二課'), tab('一課'), tab('二課', '作成中', '')], kind),
        ],
        [`${kind} 一つもない`, printed([settings('一課', '二課'), tab('三課')], kind)],
      );
    }
    tells('全課', told);
  });
});
