/** 自己診断 of a workbook that is ready, and of one in which a single thing is wrong: the lines that a person reads. */
import type { CellValue, CellValues } from '../../../src/core/cells/cell-value';
import { Refusal } from '../../../src/core/refusal';
import {
  type DiagnosisItem,
  diagnoseInstallation,
  type Installation,
} from '../../../src/core/set-up/diagnose-installation';
import { readyState, replaced, SETTINGS, SOUMU } from './ready-book';

const READY: Installation = {
  ...{ tabs: readyState().tabs, plan: [], oddities: [], links: [], refused: [], unfinished: '' },
  ...{ missingScopes: [], version: '2.0', setUpVersion: '2.0' },
};
const RUN = 'メニューの「初期設定」を行ってください。入力済みの内容は変わりません。';

const withSettings = (change: (values: CellValues) => CellValues): Partial<Installation> => ({
  tabs: READY.tabs.map((tab) => (tab.name === '設定' ? { ...tab, values: change(SETTINGS) } : tab)),
});
const cells = (...changed: [number, number, CellValue][]): Partial<Installation> =>
  withSettings((values) => replaced(values, changed));

/** What is not in order, one line each: how bad, where, what, and the way out. */
const told = (change: Partial<Installation>): string[] =>
  diagnoseInstallation({ ...READY, ...change })
    .items.filter(({ state }) => state !== 'ok')
    .map(({ state, where, what, howToMend }) => [state, where, what, howToMend].join('｜'));

it('says of each part of a sound workbook that it is sound', () => {
  const { counts, items } = diagnoseInstallation(READY);
  expect(items).toEqual(
    [
      '選択肢、色付け、保護',
      '設定の値、課のシートと見出し',
      '担当者のメールアドレスと提出期限',
      '課のシートの列とセル',
      '報告書のリンク',
      'スクリプトの権限',
      'スクリプトの版',
    ].map(
      (part): DiagnosisItem => ({
        ...{ state: 'ok', what: `${part}に問題はありません。`, where: '', howToMend: '' },
      }),
    ),
  );
  expect(counts).toEqual({ problem: 0, warning: 0, ok: 7 });
});

it('names problems first, then warnings, and counts them; a part with a fault is not called sound', () => {
  const { counts, items } = diagnoseInstallation({
    ...READY,
    links: [
      { department: '税務課', state: 'unknown' },
      { department: '総務課', state: 'gone' },
    ],
  });
  expect(counts).toEqual({ problem: 1, warning: 1, ok: 6 });
  expect(items.map(({ state }) => state)).toEqual(['problem', 'warning', ...Array(6).fill('ok')]);
});

it.each<[string, Partial<Installation>, string[]]>([
  [
    'a step that 初期設定 has to do',
    { plan: [{ kind: 'frozen-rows', sheet: '税務課', rows: 5 }, { kind: 'history-sheet' }] },
    [
      `problem｜税務課｜「初期設定」で直すところがあります：「税務課」の見出しまでの行を固定する｜${RUN}`,
      `problem｜｜「初期設定」で直すところがあります：「履歴」シートを作る｜${RUN}`,
    ],
  ],
  [
    'that 初期設定 could do nothing',
    { plan: new Refusal('wrong-call', '年度がわかりません。', '設定') },
    [`problem｜設定｜年度がわかりません。｜${RUN}`],
  ],
  [
    'a year that cannot be read',
    cells([1, 1, '来年']),
    [expect.stringMatching(/^problem｜設定 B2｜.*来年.*｜$/) as unknown as string],
  ],
  [
    'a key that stands twice',
    withSettings((values) =>
      replaced(values, [
        [6, 0, '年　度'],
        [6, 1, '平成30'],
      ]),
    ),
    [
      'warning｜設定 A7｜設定に「年度」の行が二つあります（今は上の行を読んでいます）。｜「年度」の使わないほうの行を消してください。',
    ],
  ],
  [
    'a 課 that stands twice',
    withSettings((values) => [...values, ['総務課', '', '', '', '', '', '', '', '']]),
    [
      'warning｜設定 A11｜課一覧に「総務課」の行が二つあります（今は上の行を読んでいます）。｜「総務課」の使わないほうの行を消してください。',
    ],
  ],
  [
    'columns that 課一覧 lacks',
    cells([7, 2, '']),
    [
      'warning｜設定 8行目｜課一覧の見出しに「氏名」の列がありません。｜課一覧の見出しの行の空いている列に「氏名」と入力してください。',
    ],
  ],
  [
    'nobody who collects',
    cells([5, 1, '']),
    [
      'warning｜設定 B6｜取りまとめ担当が入力されていないため、設定と見出しは、変更の前に警告が出るだけです。｜設定の「取りまとめ担当」にメールアドレスを入力し、「初期設定」を行ってください。',
    ],
  ],
  [
    'a name in place of an address',
    cells([5, 1, '大塚'], [9, 3, 'zei@example.lg.jp、税務 太郎']),
    [
      'warning｜設定 B6｜「取りまとめ担当」の「大塚」は、メールアドレスとして読めません。｜「soumu@example.lg.jp」のように入力し直し、「初期設定」を行ってください。',
      'warning｜設定 D10｜「税務課」の「税務」「太郎」は、メールアドレスとして読めません。｜「soumu@example.lg.jp」のように入力し直し、「初期設定」を行ってください。',
    ],
  ],
  [
    'an address that Google refuses, as long as it stands there',
    { refused: [SOUMU, 'gone@example.lg.jp'] },
    [
      `problem｜設定 B6｜「取りまとめ担当」の「${SOUMU}」を Google が受け付けないため、この人は変更できません。｜アドレスを直し、「初期設定」を行ってください。`,
    ],
  ],
  [
    'a deadline that is no day',
    cells([3, 1, '四月末']),
    [
      'warning｜設定 B4｜提出期限の「四月末」を日付として読めません。｜「H30.4.20」または「2018/4/20」のように入力し直してください。',
    ],
  ],
  ['no deadline', cells([3, 1, '　']), []],
  [
    'what is odd in a tab',
    {
      oddities: [
        { name: '総務課', hidden: ['unit', 'flag'], merged: ['A6:A7'], formulas: ['F6'] },
        { name: '税務課', hidden: [], merged: [], formulas: [] },
      ],
    },
    [
      'warning｜総務課｜列「担当」「確認」が隠れています。｜隠したままでも点検と報告書には使われます。入力してもらう列であれば、再表示してください。',
      'warning｜総務課｜入力欄に結合したセルがあります（A6:A7）。｜結合したセルは左上の行の内容としてだけ読まれます。「表示形式」から結合を解除してください。',
      'warning｜総務課｜達成度に数式が入っています（F6）。｜数式の結果が達成度として読まれます。1〜5の数字を入力し直してください。',
    ],
  ],
  [
    'many merged cells, of which five are named',
    {
      oddities: [
        {
          name: '総務課',
          hidden: [],
          merged: ['A6', 'A7', 'A8', 'A9', 'B6', 'B7'],
          formulas: ['F1', 'F2', 'F3', 'F4', 'F5'],
        },
      ],
    },
    [
      expect.stringContaining('（A6、A7、A8、A9、B6 ほか1か所）') as unknown as string,
      expect.stringContaining('（F1、F2、F3、F4、F5）') as unknown as string,
    ],
  ],
  [
    'links of reports',
    {
      links: [
        { department: '会計課', state: 'reachable' },
        { department: '総務課', state: 'gone' },
        { department: '税務課', state: 'unknown' },
      ],
    },
    [
      'problem｜設定｜「総務課」の報告書のファイルが見つかりません。｜ゴミ箱を確かめるか、「報告書を作成」で作り直してください。',
      'warning｜設定｜「税務課」の報告書のリンクは、このスクリプトが作ったファイルのものではないため、確かめられません。｜リンクを開いて、その課の報告書かどうかを確かめてください。',
    ],
  ],
  [
    'rights that are not given',
    { missingScopes: ['drive', 'docs'] },
    [
      'problem｜｜許可されていない権限があります（drive、docs）。｜メニューの項目を選び、確認の画面が出たら、すべての権限を許可してください。',
    ],
  ],
  [
    'rights of which Google says nothing',
    { missingScopes: null },
    [
      'warning｜｜権限がすべて許可されているかどうかを、Google から確かめられませんでした。｜メニューの項目を選び、確認の画面が出たら、すべての権限を許可してください。',
    ],
  ],
  ['another version that needs nothing', { setUpVersion: '1.9' }, []],
  [
    'another version with something to do',
    { setUpVersion: '1.9', plan: [{ kind: 'history-sheet' }] },
    [
      `problem｜｜「初期設定」で直すところがあります：「履歴」シートを作る｜${RUN}`,
      `warning｜｜初期設定をした版（1.9）と今のスクリプトの版（2.0）が違います。｜${RUN}`,
    ],
  ],
  [
    'a version that is not noted',
    { setUpVersion: '', plan: new Refusal('wrong-call', '年度がわかりません。', '') },
    [
      `problem｜｜年度がわかりません。｜${RUN}`,
      `warning｜｜初期設定をした版がわかりません（今のスクリプトの版は 2.0）。｜${RUN}`,
    ],
  ],
])('tells %s', (_, change, lines) => {
  expect(told(change)).toEqual(lines);
});

it('tells where a header is lost, and nothing of entries', () => {
  const tabs = READY.tabs.map((tab) =>
    tab.name === '総務課'
      ? {
          ...tab,
          values: replaced(tab.values, [
            [4, 5, ''],
            [5, 5, 'よくできた'],
          ]),
        }
      : tab,
  );
  expect(told({ tabs })).toEqual([expect.stringMatching(/^problem｜総務課 [A-Z]+5｜.*達成度/)]);
});

it('tells without 設定 what is missing, and goes on', () => {
  const items = told({ tabs: READY.tabs.slice(1) });
  expect(items).toEqual([expect.stringMatching(/^problem｜.*設定.*｜$/)]);
});
