/**
 * What each top-level function lets people do who are no 取りまとめ担当: each is called in their roles with sound and with crafted
 * arguments, and what then differs in the workbook is compared with what docs/security.md grants.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'acorn';
import { LAST_YEAR_HEADER } from '../../src/core/department-tab/last-year';
import type * as entry from '../../src/google/entry';
import { type Book, closeBooks, openBook, paste, SCRIPT, saveShort, shortBook } from '../open-book';

type Name = keyof typeof entry;

const SOUMU = 'soumu@example.lg.jp';
const OWNER = { email: 'owner@example.lg.jp' };

/** Nobody of them is named as 取りまとめ担当. The last one is somebody whose address Google does not tell. */
const ROLES = {
  課の編集者: { email: 'zeimu@example.lg.jp', ownTab: '税務課' },
  設定にない人: { email: 'other@example.lg.jp', ownTab: '' },
  名前の分からない人: { email: '', ownTab: '' },
} as const;

/** Parts of the workbook that a function may change. */
type Part = '確認' | '集計' | '履歴' | '控え' | '自分の課' | '画面';

interface Grant {
  /** What may be changed; [] for nothing. */
  readonly may: readonly Part[];
  /** Whether these people are told that they may not. */
  readonly refused?: boolean;
  /** Calls that do what the function is for. */
  readonly sound: readonly (readonly unknown[])[];
}

const DOCX = 'UEsDBAoAAAAAAA==';
const edit = (sheet: string, cell: string, goal = '', oldValue = ''): unknown => ({
  ...{ sheet, cell, goal, oldValue, newValue: '乗っ取り', undo: false },
});

/** The system's own tabs, some of which have headers like those of a 課. */
const OWN_TABS = ['設定', '集計', '履歴', '控え', '前年度', '確認一覧'];
const LAST_YEAR = '訓練を行います。';

const IMPORTED = {
  ...{
    number: '1',
    theme: '乗っ取り',
    unit: '',
    goalNumber: '',
    goal: '=1+1',
    rating: '4',
    outcome: '',
    columns: {},
  },
};

/** In the order of docs/security.md. A function without a line here is one that nobody has thought about. */
const GRANTS: Readonly<Record<Name, Grant>> = {
  // What changes nothing.
  onOpen: { may: ['画面'], sound: [[{}]] },
  showSidebar: { may: ['画面'], sound: [[]] },
  checkFromMenu: { may: ['画面'], sound: [[]] },
  diagnoseFromMenu: { may: ['画面'], sound: [[]] },
  setUpFromMenu: { may: ['画面'], sound: [[]] },
  addDepartmentFromMenu: { may: ['画面'], sound: [[]] },
  renameDepartmentFromMenu: { may: ['画面'], sound: [[]] },
  createFormFromMenu: { may: ['画面'], sound: [[]] },
  makeReportsFromMenu: { may: ['画面'], sound: [[]] },
  publishFromMenu: { may: ['画面'], sound: [[]] },
  importFromMenu: { may: ['画面'], sound: [[]] },
  selectCell: {
    may: ['画面'],
    sound: [
      ['総務課', 'A1'],
      ['設定', 'A1:Z9'],
    ],
  },
  listDepartments: { may: [], sound: [[]] },
  getOverview: { may: [], sound: [[]] },
  getBook: { may: [], sound: [[]] },
  getGoals: { may: [], sound: [['総務課']] },
  getGoalPlaces: { may: [], sound: [['総務課']] },
  getHistory: { may: [], sound: [[]] },
  getNotes: { may: [], sound: [['総務課'], ['設定']] },
  getPulse: { may: [], sound: [[]] },
  lookAgain: {
    may: [],
    sound: [
      [['総務課'], '{"criteria":{"limit":2,"treatments":{}},"listed":["総務課"],"tabs":{"総務課":{}}}'],
      [['設定', '__proto__'], '{"criteria":{"limit":2,"treatments":{}},"listed":[],"tabs":{"設定":{}}}'],
    ],
  },
  getChanges: {
    may: [],
    sound: [
      [{ departments: OWN_TABS }],
      [],
      [{ departments: ['総務課'], since: '提出' }],
      [{ since: 'H30.4.1' }],
    ],
  },
  getForm: { may: [], sound: [[]] },
  checkTownForm: { may: [], sound: [[]] },
  previewReport: { may: [], sound: [['総務課'], ['総務課', 'goals'], ['総務課', '__proto__']] },
  getUnfinishedRun: { may: [], sound: [[]] },
  diagnose: {
    may: [],
    sound: [[], [{ tabs: [], steps: [{ kind: 'settings-sheet' }], oddities: [] }]],
  },
  diagnoseTabs: { may: [], sound: [[['総務課', '税務課']]] },
  lookAtTabs: { may: [], sound: [[['総務課', '税務課']]] },
  // What keeps the workbook true, whoever asks for it.
  onEdit: { may: ['確認'], sound: [[{ range: { sheet: '設定' } }]] },
  checkWorkbook: {
    may: ['確認', '集計', '履歴'],
    sound: [
      [{ write: true }],
      [{ write: true, departments: ['総務課'], hasWritten: true }],
      [{ write: true, departments: ['設定', '__proto__'], isPiece: false }],
      [{ write: true, departments: OWN_TABS }],
    ],
  },
  writeCells: {
    may: ['自分の課', '確認'],
    sound: [
      [[edit('税務課', 'G6', '調査を行います。')]],
      [[edit('総務課', 'G7', '広報を行います。')]],
      [[edit('総務課', 'G7:G9', '広報を行います。'), edit('総務課', 'G7\n', '広報を行います。')]],
      [[edit('総務課', "'設定'!B6", '広報を行います。'), edit('設定', 'B6', '', SOUMU)]],
      [
        [
          edit('前年度', 'E2', LAST_YEAR, '4'),
          { ...(edit('前年度', 'E2', LAST_YEAR, '4') as object), sheet: ['前年度'] },
        ],
      ],
      [[edit('履歴', 'A2'), edit('集計', 'A2'), edit('総務課', 'H6'), edit('総務課', 'A5')]],
    ],
  },
  fixFindings: {
    may: ['自分の課', '確認', '履歴', '控え'],
    sound: [
      [{}],
      [{ departments: ['総務課'] }],
      [{ chosen: [{ rule: 'rating-invalid', sheet: '設定', cell: 'B2', goal: '', oldValue: '平成29' }] }],
      [{ departments: ['設定', '控え'], rules: ['__proto__'] }],
      [{ departments: OWN_TABS }],
    ],
  },
  changeState: {
    may: ['自分の課', '履歴', '控え'],
    sound: [
      [{ department: '税務課', handOver: '提出' }],
      [{ department: '総務課', handOver: '提出' }],
      [{ department: '税務課', handOver: '取下げ' }],
      [{ department: '税務課', handOver: '確定' }],
      [{ department: '総務課', handOver: '公表', reason: '理由' }],
      [{ department: '設定', handOver: '差戻し', reason: '理由' }],
      ...OWN_TABS.map((department) => [{ department, handOver: '提出' }]),
    ],
  },
  noteLook: {
    may: ['控え', '履歴'],
    sound: [['税務課', true], ['税務課'], ['総務課'], ...OWN_TABS.map((name) => [name])],
  },
  getLastFix: { may: [], sound: [[]] },
  getImportPlace: { may: [], sound: [['総務課'], ['__proto__'], ...OWN_TABS.map((name) => [name])] },
  writeImport: {
    may: ['自分の課', '確認', '履歴', '控え'],
    sound: [
      [{ department: '総務課', rows: [IMPORTED], lastRow: 14, source: 'x.docx' }],
      [{ department: '税務課', rows: [IMPORTED], lastRow: 0, source: '=1+1' }],
      ...OWN_TABS.map((department) => [{ department, rows: [IMPORTED], lastRow: 2, source: '' }]),
      [{ department: ['前年度'], rows: [IMPORTED], lastRow: 2, source: '' }],
      [{ department: '総務課', rows: [{ ...IMPORTED, rating: '=1+1' }], lastRow: 0, source: '' }],
      [{}],
    ],
  },
  undoFixes: { may: ['自分の課', '確認', '履歴', '控え'], sound: [[], [{ id: '1' }]] },
  // What only the 取りまとめ担当 may do.
  lookAtBook: { may: [], refused: true, sound: [[], [{ year: '平成30' }]] },
  beginNextYear: { may: [], refused: true, sound: [[], [{ year: '平成30' }]] },
  clearCopied: { may: [], refused: true, sound: [[{ reports: true, people: true, form: true }]] },
  setUpWorkbook: {
    may: [],
    refused: true,
    sound: [[{}], [{ coordinators: 'other@example.lg.jp' }], [{ departments: ['新課'] }]],
  },
  beginSetUp: { may: [], refused: true, sound: [[{}], [{ only: true, departments: ['新課'] }]] },
  setUpTabs: {
    may: [],
    refused: true,
    sound: [
      ['', {}, ['総務課']],
      [undefined, {}, ['総務課', '新課']],
    ],
  },
  finishSetUp: {
    may: [],
    refused: true,
    sound: [
      ['', {}, ['済'], true],
      [undefined, {}, ['済'], true],
    ],
  },
  addDepartment: { may: [], refused: true, sound: [['新課']] },
  renameDepartment: { may: [], refused: true, sound: [['総務課', '新課']] },
  createForm: { may: [], refused: true, sound: [[]] },
  takeInForm: { may: [], refused: true, sound: [['様式.docx', DOCX]] },
  useBuiltInForm: { may: [], refused: true, sound: [[]] },
  startRun: {
    may: [],
    refused: true,
    sound: [[{ departments: ['総務課'], kind: 'goals', force: true }]],
  },
  resumeRun: { may: [], refused: true, sound: [[]] },
  makeReportInRun: {
    may: [],
    refused: true,
    sound: [
      [undefined, '総務課', 'overwrite'],
      ['', '税務課'],
      [null, '総務課'],
    ],
  },
  endRun: { may: [], sound: [[undefined], [''], [null]] },
  forgetUnfinishedRun: { may: [], refused: true, sound: [[]] },
  foldHistory: { may: [], refused: true, sound: [['2099/04/01']] },
  openPublishedFolder: { may: [], refused: true, sound: [['平成29年度'], ["'", true]] },
  putPublished: {
    may: [],
    refused: true,
    sound: [['a', [{ key: 'k', name: 'a.html', content: 'YQ==' }]]],
  },
  noteAcceptance: {
    may: [],
    sound: [
      [[{ department: '総務課', detail: '電話番号（G9）　理由：代表' }]],
      [[{ department: '', detail: '=1+1' }]],
    ],
  },
  makeReport: {
    may: [],
    refused: true,
    sound: [
      ['総務課'],
      ['税務課', { kind: 'goals', force: true, onChanged: 'overwrite' }],
      ['総務課', { kind: 'goals' }],
      ['総務課', { kind: 'x', force: true }],
    ],
  },
};

const CRAFTED: readonly (readonly unknown[])[] = [
  [],
  [null],
  [undefined, undefined, undefined, undefined],
  ['設定'],
  ['__proto__', '__proto__', '__proto__'],
  ['設定', 'A1:XFD1048576', 'A1:XFD1048576'],
  ['../../etc/passwd', {}, []],
  [{}, {}, {}, {}],
  [[], [], [], []],
  [[null], null, null, null],
  [{ departments: null, write: 'yes', kind: {}, tabs: null, length: 9 }],
  [-1, 1e308, true],
  [{ toString: 1 }, { toString: 1 }, { toString: 1 }],
  [[{ toString: 1 }], [{}], [{}]],
  ['総務課', { toString: 1 }, { toString: 1 }],
  ['総務課', { kind: { toString: 1 }, onChanged: [], form: 5 }],
  [{ department: { toString: 1 }, departments: [{}], chosen: [{}], year: {}, rows: [{}], tabs: 5 }],
];

let prepared: Promise<Uint8Array> | undefined;

/** Two 課 with people, reports of the 総務課, and a run that it left unfinished some minutes ago. */
function preparedBook(): Promise<Uint8Array> {
  prepared ??= prepare();
  return prepared;
}

async function prepare(): Promise<Uint8Array> {
  const book = await shortBook(['総務課', '税務課'], { user: { email: SOUMU }, owner: OWNER });
  book.sheet('設定').getRange('B6').setValue(SOUMU);
  book
    .sheet('設定')
    .getRange('D10:D11')
    .setValues([['kakari@example.lg.jp'], [ROLES.課の編集者.email]]);
  await book.call('setUpWorkbook', {});
  paste(book, '総務課', [
    [1, '防災', '室', 1, '訓練を行います。', 4, '訓練を実施し、成果がありました。'],
    ['', '', '', 2, '広報を行います。', 2, ''],
  ]);
  paste(book, '税務課', [[1, '調査', '室', 1, '調査を行います。', '４', '']]);
  await book.call('fixFindings', {});
  const lastYear = book.host.globals.SpreadsheetApp.getActive().insertSheet('前年度');
  const goal = ['平成28年度', '総務課', '防災', LAST_YEAR, '4', '良好でした。', ''];
  lastYear.getRange(1, 1, 2, goal.length).setValues([[...LAST_YEAR_HEADER], goal]);
  await book.call('setUpWorkbook', {});
  await book.call('makeReport', '総務課');
  await book.call('makeReport', '総務課', { kind: 'goals' });
  await book.call('startRun', { departments: ['総務課', '税務課'], kind: 'goals', force: true });
  return saveShort(book);
}

const openAs = async (email: string): Promise<Book> =>
  openBook({
    workbook: await preparedBook(),
    user: { email },
    owner: OWNER,
    now: () => new Date('2018-04-10T03:00:00Z'),
  });

/** What the workbook holds, by the parts in which a grant is given. */
function stateOf(book: Book): Map<string, string> {
  const { SpreadsheetApp, PropertiesService } = book.host.globals;
  const { SHEET, RANGE } = SpreadsheetApp.ProtectionType;
  const state = new Map<string, string>();
  state.set('ファイル', JSON.stringify([...book.host.files.keys()]));
  for (const [key, value] of Object.entries(PropertiesService.getDocumentProperties().getProperties()))
    state.set(`プロパティ ${key}`, value);
  for (const sheet of SpreadsheetApp.getActive().getSheets()) {
    const name = sheet.getName();
    const data = sheet.getDataRange();
    const flag = data.getValues().findIndex((row) => row.includes('確認'));
    const column = flag < 0 ? -1 : (data.getValues()[flag] ?? []).indexOf('確認');
    const rows = data.getFormulas().map((row, at) => row.map((text, c) => text || data.getValues()[at]?.[c]));
    if (column >= 0) state.set(`確認 ${name}`, JSON.stringify(rows.map((row) => row[column])));
    state.set(`表 ${name}`, JSON.stringify(rows.map((row) => row.filter((_, at) => at !== column))));
    const locks = [SHEET, RANGE].flatMap((kind) =>
      sheet.getProtections(kind).map((each) => [each.getDescription(), each.getRange().getA1Notation()]),
    );
    state.set(`保護 ${name}`, JSON.stringify(locks));
    state.set(`メモ ${name}`, data.getNotes().flat().join(''));
  }
  return state;
}

function differences(before: Map<string, string>, after: Map<string, string>): string[] {
  const keys = new Set([...before.keys(), ...after.keys()]);
  return [...keys].filter((key) => before.get(key) !== after.get(key));
}

/** What a grant lets differ, as {@link stateOf} names it. */
function granted({ may }: Grant, ownTab: string): string[] {
  return may.flatMap((part) => {
    if (part === '確認') return ['確認 総務課', '確認 税務課'];
    if (part === '自分の課') return ownTab === '' ? [] : [`表 ${ownTab}`];
    return part === '画面' ? [] : [`表 ${part}`];
  });
}

/** A report's failure is part of its result. */
type Outcome =
  | {
      readonly error?: { readonly message: string } | null;
      readonly value?: { readonly error?: { readonly message: string } | null } | null;
    }
  | undefined;

const sentenceOf = (outcome: Outcome): string =>
  outcome?.error?.message ?? outcome?.value?.error?.message ?? '';

/** Three words and more; a sentence of ours names a command at most. */
const ENGLISH = /[a-z]+'?[a-z]* [a-z]+'?[a-z]* \(?[a-z]{2,}/i;

const names = Object.keys(GRANTS) as Name[];

afterAll(closeBooks);

it('knows every top-level function of the script', () => {
  const program = parse(SCRIPT, { ecmaVersion: 2019, sourceType: 'script' });
  const found = program.body.flatMap((node) => (node.type === 'FunctionDeclaration' ? [node.id.name] : []));
  expect([...names].sort()).toEqual(found.sort());
});

it('has a line for each of them in docs/security.md', () => {
  const page = readFileSync(join(__dirname, '../../docs/security.md'), 'utf8');
  expect(names.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
});

describe.each(Object.entries(ROLES))('%s', (_, { email, ownTab }) => {
  let book: Book;
  beforeAll(async () => {
    book = await openAs(email);
  });

  it.each(names)('%s changes only what is granted', async (name) => {
    const grant = GRANTS[name];
    const before = stateOf(book);
    for (const args of [...grant.sound, ...CRAFTED]) {
      const sentence = sentenceOf((await book.host.call(name, ...args)) as Outcome);
      expect([args, sentence]).toEqual([args, expect.stringMatching(grant.refused ? /。$/ : /^$|。$/)]);
      // Nobody is told in the words of the language or of Google what a call lacks.
      expect([args, sentence]).toEqual([args, expect.not.stringMatching(ENGLISH)]);
    }
    const allowed = granted(grant, ownTab);
    expect(differences(before, stateOf(book)).filter((part) => !allowed.includes(part))).toEqual([]);
  });
});

it('tells who may do all in plain words what a call lacks, and keeps no line that is none', async () => {
  const book = await openAs(SOUMU);
  const before = stateOf(book);
  for (const name of names) {
    for (const args of CRAFTED) {
      const sentence = sentenceOf((await book.host.call(name, ...args)) as Outcome);
      expect([name, args, sentence]).toEqual([name, args, expect.not.stringMatching(ENGLISH)]);
    }
  }
  const history = before.get('表 履歴');
  const fresh = await openAs(SOUMU);
  for (const line of [{}, null, { department: '総務課' }, { department: 1, detail: 'x' }, { detail: 'x' }]) {
    const outcome = (await fresh.host.call('noteAcceptance', [line])) as Outcome;
    expect([line, sentenceOf(outcome), outcome?.value]).toEqual([line, expect.stringMatching(/。$/), null]);
  }
  expect(stateOf(fresh).get('表 履歴')).toBe(history);
});

describe('a file that somebody else has made and altered', () => {
  it('is never what the run of the 取りまとめ担当 calls unchanged', async () => {
    for (const kind of ['evaluation', 'goals'] as const) {
      const theirs = await openAs(ROLES.課の編集者.email);
      const made = theirs.call('makeReport', '税務課', { kind });
      await expect(made).rejects.toMatchObject({ code: 'not-coordinator' });
      expect(theirs.host.files.size).toBe(0);
      const ours = await openBook({
        workbook: await theirs.host.save(),
        user: { email: SOUMU },
        owner: OWNER,
      });
      const result = await ours.call('makeReport', '税務課', { kind });
      expect([result.status, ours.host.files.has(`${result.link}`.replace('memory:', ''))]).toEqual([
        'created',
        true,
      ]);
    }
  });
});
