/** Which edition was published last, what has changed since, and what stands under its documents. */

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { textMark } from '../../../src/core/cells/text-mark';
import { checkTabs } from '../../../src/core/check/check-tabs';
import { goalRowsOf } from '../../../src/core/hand-over/kept-rows';
import { copyLines } from '../../../src/core/hand-over/tab-copies';
import { documentBody } from '../../../src/core/publish/document-body';
import { lastEdition } from '../../../src/core/publish/editions';
import { tableSchema } from '../../../src/core/publish/open-data';
import { formatsOf } from '../../../src/core/publish/output-formats';
import { publishedNow, readEditions } from '../../../src/core/publish/published-editions';
import { stampDocument, stampLines } from '../../../src/core/publish/stamp-document';
import { parseTownCode, readTownFacts } from '../../../src/core/publish/town-facts';
import { isRefusal } from '../../../src/core/refusal';
import { readDocx } from '../../docx-text';
import { documentsOf, publicationOf, SETTINGS, tabsOf } from './published-book';

const published = (department: string, detail: string, action = '公表'): string[] => [
  '2018/06/01 10:00:00',
  action,
  department,
  'soumu@example.lg.jp',
  detail,
];

describe('the last edition', () => {
  it.each<[string[][], number]>([
    [[], 0],
    [[published('総務課', '確定→公表　理由：第1版')], 1],
    [[published('総務課', '確定→公表　理由：第12版'), published('総務課', '確定→公表　理由：第3版')], 12],
    [[published('税務課', '確定→公表　理由：第2版')], 0],
    [[published('総務課', '確定→公表　理由：第2版', '確定')], 0],
    [[published('総務課', '確定→公表')], 0],
    [[['日時', '操作']], 0],
  ])('%#: is the highest in the lines of the 課', (history, edition) => {
    expect(lastEdition(history, '総務課')).toBe(edition);
  });
});

describe('a book whose 課 were published', () => {
  const row = (rating: string, outcome = '実施しました。') => ({
    row: 5,
    cell: 'F6',
    texts: {
      番号: '1',
      個別事業: '文書',
      目標番号: '1',
      目標: '電子化を進めます。',
      達成度: rating,
      目標達成の効果又は達成できなかった理由等: outcome,
    },
  });
  const copy = (at: string, rating: string, kind: 'publish' | 'close' = 'publish', department = '総務課') =>
    copyLines({ department, kind, at, by: 'soumu@example.lg.jp', rows: [row(rating)] });
  const editions = (copies: string[][], history: string[][] = []) =>
    readEditions([...tabsOf(), { name: '控え', values: copies }, { name: '履歴', values: history }]);

  it('tells no change in a column that is not published, nor anything of a copy without a day', () => {
    const own = (second: string, memo: string) => ({
      ...row('4'),
      texts: { ...row('4').texts, 二次評価: second, 内部メモ: memo },
    });
    const [before, now] = [own('3', '一'), own('4', '二')].map((each, at) =>
      copyLines({
        ...{ department: '総務課', kind: 'publish' as const, at: `2018/0${at + 6}/01 10:00:00` },
        ...{ by: 'soumu@example.lg.jp', rows: [each] },
      }),
    ) as [string[][], string[][]];
    const tabs = tabsOf({
      settings: [...SETTINGS.slice(0, 5), ['公表しない列', '内部メモ'], ...SETTINGS.slice(5)],
    });
    const read = readEditions([...tabs, { name: '控え', values: [...before, ...now] }]);
    expect(read.of('総務課')?.changes).toEqual(['電子化を進めます。　二次評価：「3」を「4」に訂正']);
    expect(editions(copy('第1版 2018/06/01', '4')).of('総務課')).toBeUndefined();
    expect(editions([]).of('総務課')).toBeUndefined();
  });

  it('knows whether the tab says something else by now', () => {
    const tabs = tabsOf();
    const [department] = checkTabs(tabs).departments;
    if (!department?.evaluation) throw new Error('no department');
    const { name, evaluation } = department;
    const rows = goalRowsOf(tabs[1]?.values ?? [], evaluation);
    const read = (own: typeof rows) =>
      readEditions([
        ...tabs,
        {
          name: '控え',
          values: copyLines({
            department: name,
            kind: 'publish',
            at: '2018/06/01 10:00:00',
            by: '',
            rows: own,
          }),
        },
      ]).hasChanged(name, evaluation);
    expect(read(rows)).toBe(false);
    expect(read(rows.map((each) => ({ ...each, texts: { ...each.texts, 達成度: '1' } })))).toBe(true);
    expect(readEditions(tabs).hasChanged(name, evaluation)).toBe(false);
  });

  it('has none before the first', () => {
    const none = editions(copy('2018/06/01 10:00:00', '4', 'close'));
    expect([none.of('総務課'), none.number('総務課')]).toEqual([undefined, 0]);
    expect(readEditions(tabsOf()).of('総務課')).toBeUndefined();
  });

  it('has a first one with its day and without changes, though 履歴 was folded', () => {
    expect(editions(copy('2018/6/1 10:00:00', '4')).of('総務課')).toEqual({
      ...{ edition: 1, publishedOn: { year: 2018, month: 6, day: 1 }, changes: [] },
    });
  });

  it('does not publish once more what was taken out because it is about one person', () => {
    const said = (outcome: string, goal = '電子化を進めます。') => ({
      ...row('4', outcome),
      texts: { ...row('4', outcome).texts, 目標: goal },
    });
    const lines = (rows: readonly ReturnType<typeof said>[], at: string) =>
      copyLines({ department: '総務課', kind: 'publish', at, by: 'soumu@example.lg.jp', rows: [...rows] });
    const gone = { ...said('三件に応じた。', '森田さんの苦情に応じます。'), row: 6, cell: 'F7' };
    const copies = [
      ...lines([said('佐々木（内線234）で受けた。'), gone], '2018/06/01 10:00:00'),
      ...lines([said('窓口で受けた。')], '2018/07/01 10:00:00'),
    ] as string[][];
    const changes = editions(copies).of('総務課')?.changes ?? [];
    expect(changes[0]).toBe(
      '電子化を進めます。　効果又は理由：「窓口で受けた。」に訂正（前の文は、個人に関することがあるため載せません）',
    );
    expect(changes).toContain('効果又は理由：「三件に応じた。」を「」に訂正');
    expect(changes.join('\n')).not.toMatch(/内線|森田/);
  });

  it('tells what the last one has changed, in words of the tab', () => {
    const copies = [
      ...copy('2018/06/01 10:00:00', '2'),
      ...copy('2018/07/01 10:00:00', '3'),
      ...copy('2018/07/02 10:00:00', '1', 'publish', '税務課'),
      ...copy('2018/07/15 10:00:00', '4'),
      ...copy('2018/07/16 10:00:00', '5', 'close'),
    ];
    const history = [published('総務課', '確定→公表　理由：第3版')];
    expect(editions(copies, history).of('総務課')).toEqual({
      ...{ edition: 3, publishedOn: { year: 2018, month: 7, day: 15 } },
      changes: ['電子化を進めます。　達成度：「3」を「4」に訂正'],
    });
    expect(editions(copies, history).number('総務課')).toBe(3);
  });

  it('is none of a copy without a day', () => {
    expect(editions(copy('六月一日', '4')).of('総務課')).toBeUndefined();
  });

  it('has changed where the tab says something else than the last one', () => {
    const { departments } = checkTabs(tabsOf());
    const evaluation = departments[0]?.evaluation;
    if (!evaluation) throw new Error('no evaluation');
    expect(editions(copy('2018/06/01 10:00:00', '3')).hasChanged('総務課', evaluation)).toBe(true);
    expect(editions([]).hasChanged('総務課', evaluation)).toBe(false);
    const closed = editions([
      ...copy('2018/06/01 10:00:00', '3', 'close'),
      ...copy('2018/06/02 10:00:00', '4'),
    ]);
    expect(closed.hasChanged('総務課', evaluation, 'close')).toBe(true);
    expect(editions(copy('2018/06/01 10:00:00', '3')).hasChanged('総務課', evaluation, 'close')).toBe(false);
  });

  it('shows only who is asked for, and calls a draft who is not 公表', () => {
    const checked = checkTabs(tabsOf());
    const town = readTownFacts([]);
    const now = (shown: string[]) =>
      publishedNow(checked, town, editions(copy('2018/06/01 10:00:00', '4')), {
        shown,
        asFileName: (text) => text,
      });
    expect(now(['税務課']).departments.map(({ name }) => name)).toEqual(['税務課']);
    expect([now(['総務課']).isDraft, now([]).isDraft]).toEqual([true, false]);
    expect(now(['総務課']).departments[0]?.edition).toBeUndefined();
  });
});

it('a 課 that is 公表 has its edition, and one that is not has none', () => {
  const tabs = tabsOf().map((tab) =>
    tab.name === '総務課'
      ? { ...tab, values: [['状態', '公表', '', '', '', '', '', ''], ...tab.values] }
      : tab,
  );
  const copy = copyLines({
    ...{ department: '総務課', kind: 'publish', at: '2018/06/01 10:00:00', by: 'soumu@example.lg.jp' },
    rows: [{ cell: 'F6', texts: { 目標: '電子化を進めます。', 達成度: '4' } }],
  } as const);
  const now = publishedNow(
    checkTabs(tabs),
    readTownFacts([]),
    readEditions([...tabs, { name: '控え', values: copy }]),
    {
      ...{ shown: ['総務課', '税務課'], asFileName: (text: string) => text },
    },
  );
  expect(now.departments.map(({ edition, publishedOn }) => [edition, publishedOn])).toEqual([
    [1, '平成30年6月1日（西暦2018年6月1日）'],
    [undefined, ''],
  ]);
  expect(now.isDraft).toBe(true);
});

describe('under a document', () => {
  const [department] = publicationOf({
    editions: {
      総務課: {
        edition: 2,
        publishedOn: { year: 2018, month: 6, day: 1 },
        changes: ['達成度：「2」を「3」に訂正'],
      },
    },
  }).departments;
  if (department === undefined) throw new Error('no department');
  const DAY = '公表日　平成30年6月1日（西暦2018年6月1日）　第2版';

  it('stands its edition with its day and what has changed, or that it is a draft', () => {
    expect(stampLines(department)).toEqual([DAY, '前の版から変わったところ', '達成度：「2」を「3」に訂正']);
    expect(stampLines({ ...department, changes: [] })).toEqual([DAY]);
    expect(stampLines({ ...department, edition: undefined })).toEqual([
      'この自己評価書は案です。まだ確定していません。',
    ]);
  });

  it('it stands behind all else, as text', () => {
    const [{ docx } = { docx: new Uint8Array() }] = documentsOf(publicationOf());
    const before = readDocx(docx).paragraphs;
    const stamped = stampDocument(docx, ['<第2版> & "\n二行目\u0001']);
    expect(readDocx(stamped).paragraphs).toEqual([...before, '<第2版> & " 二行目']);
    expect(readDocx(stamped).header).toEqual(readDocx(docx).header);
    expect(stampDocument(docx, [])).toBe(docx);
  });
});

describe('the body of a Word document', () => {
  const SECTION = '<w:sectPr><w:pgSz w:w="1"/></w:sectPr>';

  it.each<[string, string, string]>([
    [`<w:p/>${SECTION}`, '<w:p/>', SECTION],
    [`<w:p/>${SECTION} `, '<w:p/>', `${SECTION} `],
    ['<w:p/><w:sectPr w:rsid="1"/>', '<w:p/>', '<w:sectPr w:rsid="1"/>'],
    ['<w:p/>', '<w:p/>', '<w:sectPr/>'],
    ['', '', '<w:sectPr/>'],
    // A section that ends within the text is not the last one.
    [
      `<w:p><w:pPr>${SECTION}</w:pPr></w:p><w:p/>`,
      `<w:p><w:pPr>${SECTION}</w:pPr></w:p><w:p/>`,
      '<w:sectPr/>',
    ],
    ['<w:p><w:pPr><w:sectPr/></w:pPr></w:p>', '<w:p><w:pPr><w:sectPr/></w:pPr></w:p>', '<w:sectPr/>'],
  ])('%j is cut before its last section', (inner, content, section) => {
    for (const [before, after] of [
      ['<w:document><w:body>', '</w:body></w:document>'],
      ['<w:document><w:background/><w:body w:x="1">', '</w:body></w:document>'],
    ])
      expect(documentBody(before + inner + after)).toEqual({ before, content, section, after });
  });

  it.each(['<w:document/>', '<x:body></x:body>', '<w:body>', '</w:body>', '<w:bodyguard></w:body>'])(
    '%s has none',
    (xml) => {
      expect(documentBody(xml)).toBeUndefined();
    },
  );
});

it('a document without a body stays as it is', () => {
  const [{ docx } = { docx: new Uint8Array() }] = documentsOf(publicationOf());
  const parts = unzipSync(docx);
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replace(/(<\/?)w:body/g, '$1w:other');
  const other = zipSync({ ...parts, 'word/document.xml': strToU8(xml) });
  expect(stampDocument(other, ['第2版'])).toBe(other);
  expect(readDocx(stampDocument(docx, ['第2版', '訂正'])).paragraphs.slice(-2)).toEqual(['第2版', '訂正']);
});

describe('formats', () => {
  it('that are none are a fault of the call', () => {
    try {
      formatsOf('xlsx');
    } catch (error) {
      expect(isRefusal(error) && [error.code, error.place]).toEqual(['wrong-call', '--format']);
    }
    expect.assertions(1);
  });

  it.each<[string, string[]]>([
    ['docx', ['docx']],
    ['HTML、csv', ['html', 'csv']],
    [' pdf, docx\nhtml ', ['pdf', 'docx', 'html']],
  ])('%j are read', (typed, formats) => {
    expect([...formatsOf(typed)]).toEqual(formats);
  });

  it.each([
    ['', '--format の「」は使えません。'],
    [' , ', '--format の「'],
    [
      'docx,xlsx',
      '--format の「xlsx」は使えません。docx、pdf、html、csv を「,」で区切って指定してください。',
    ],
  ])('%j are none', (typed, sentence) => {
    expect(() => formatsOf(typed)).toThrow(sentence);
  });
});

it.each([
  ['123226', '123226'],
  ['１２３２２６', '123226'],
  ['11002', '011002'],
  // Its check digit is right, but so short no code can be.
  ['19', undefined],
  ['123225', undefined],
  ['1232261', undefined],
  ['町', undefined],
])('the code %s is %s', (typed, code) => {
  expect(parseTownCode(typed)).toBe(code);
});

describe('what 設定 says of the town', () => {
  const facts = (...cells: [string, string | number][]) =>
    readTownFacts([...SETTINGS.slice(0, 3), ...cells.map(([label, value]) => [label, value, ''])]);

  it('is its code, its licence and what is not published', () => {
    expect(
      facts(
        ['全国地方公共団体 コード', '１２３２２６'],
        ['データの利用条件', ' CC BY 4.0 '],
        ['公表しない列', '所見、回答'],
      ),
    ).toEqual({
      ...{ code: '123226', wrongCode: '', licence: 'CC BY 4.0' },
      ...{ withheld: ['所見', '回答'], withheldCell: 'B6' },
    });
  });

  it('may be left out, and a wrong code is told as it was typed', () => {
    expect(facts()).toEqual({ code: '', wrongCode: '', licence: '', withheld: [], withheldCell: '' });
    expect(facts(['全国地方公共団体コード', '123-226'])).toMatchObject({ code: '', wrongCode: '123-226' });
    expect(facts(['全国地方公共団体コード', 11002])).toMatchObject({ code: '011002' });
  });
});

it('marks of contents are those of FNV-1a, always of eight digits', () => {
  expect([textMark(''), textMark('a'), textMark(['x', 1]), textMark(68)]).toEqual([
    'ffcaaa85',
    '61a1cfea',
    'f78fa9f0',
    '0de8d5a3',
  ]);
  const marks = Array.from({ length: 500 }, (_, at) => textMark(['総務課', at]));
  expect(new Set(marks).size).toBe(500);
  expect(marks.every((mark) => /^[0-9a-f]{8}$/.test(mark))).toBe(true);
});

describe('a publication', () => {
  it.each([
    ['例示\n　町', '例示町'],
    ['例示町 \n\n （仮称）', '例示町（仮称）'],
    [' 例示町　', '例示町'],
    ['', ''],
  ])('of %j names the town %j, on one line', (typed, name) => {
    expect(publicationOf({ settings: [['団体名', typed, ''], ...SETTINGS.slice(1)] }).municipality).toBe(
      name,
    );
  });

  it('says what it does not know', () => {
    const unknown = publicationOf({ settings: SETTINGS.slice(5) });
    expect(unknown).toMatchObject({ municipality: '', year: '年度不明', bothYears: '年度不明', ratedOn: '' });
    expect(unknown.departments[0]).toMatchObject({ publishedOn: '', edition: undefined, changes: [] });
    expect(unknown.departments[0]?.records[0]).toMatchObject({
      ...{
        fiscal_year: '',
        fiscal_year_japanese: '',
        rated_on: '',
        rated_on_japanese: '',
        municipality_code: '',
      },
      ...{ edition: '', published_on: '', scale: '5/4/3/2/1' },
    });
  });

  it('has nothing to say of a rating that is not there yet', () => {
    const rows = [[1, '文書', '', 1, '電子化を進めます。', '', '']] as never;
    const [record] =
      publicationOf({ departments: { 総務課: rows, 税務課: [] } }).departments[0]?.records ?? [];
    expect(record).toMatchObject({ rating: '', rating_meaning: '', is_low: '', outcome: '' });
  });

  it('of a town that rates nothing has records without levels', () => {
    const [record] =
      publicationOf({ settings: [['達成度の記入', 'なし', ''], ...SETTINGS] }).departments[0]?.records ?? [];
    expect(record).toMatchObject({ scale: '', rating: '', rating_meaning: '' });
  });

  it('of a book in which nobody has handed in names its files without 未確定', () => {
    const open = publicationOf({ settings: SETTINGS });
    expect(open.departments.map(({ fileName }) => fileName)).toEqual([
      '総務課_自己評価書_平成29年度',
      '税務課_自己評価書_平成29年度',
    ]);
  });

  it('has a licence in its Table Schema where the town has chosen one', () => {
    const schemaOf = (settings: string[][]) => {
      const publication = publicationOf({ settings });
      const records = publication.departments.flatMap((department) => department.records);
      return JSON.parse(tableSchema(publication, records, 'data.csv')) as Record<string, unknown>;
    };
    expect(schemaOf(SETTINGS)).toMatchObject({ licence: 'CC BY 4.0', path: 'data.csv', encoding: 'utf-8' });
    expect(schemaOf(SETTINGS.filter(([key]) => key !== 'データの利用条件'))).not.toHaveProperty('licence');
  });
});
