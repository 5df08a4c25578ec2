/** What the calls of reports answer, whole in `report-told.txt`: forms, choices, runs that are another's or over. */
import { join } from 'node:path';
import { readDocx } from '../../docx-text';
import { docx, formWith, p } from '../../form-docx';
import { type Book, closeBooks, openBook, paste, shortBook } from '../../open-book';
import { keptIn } from '../told-workbook';

const tells = keptIn(join(__dirname, 'report-told.txt'));

afterEach(closeBooks);

const GOOD = [1, '防災', '室', 1, '訓練を行います。', 4, '訓練を実施し、成果がありました。'];
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
const JOINT = docx(
  `${p('{#departments}')}${p('課：{department}')}${p('{#themes}{heading}{#goals}{goal}{rating}{outcome}{/goals}{/themes}')}${p('{/departments}')}`,
);
const linesIn = (book: Book, file: string): string[] =>
  readDocx(book.host.files.get(file) ?? new Uint8Array()).paragraphs;
const said = (work: Promise<unknown>): Promise<unknown> =>
  work.catch((error: { code: string; place: string; message: string }) => [
    ...[error.code, error.place, error.message],
  ]);

async function filled(names: readonly string[] = ['総務課', '税務課']): Promise<Book> {
  const book = await shortBook(names);
  for (const name of names) paste(book, name, [GOOD]);
  return book;
}

it('全課 is one document of all, unless a tab has that name', async () => {
  const book = await filled();
  const form = base64(JOINT);
  const told: unknown[] = [await book.call('makeReport', '全課', { form })];
  told.push(linesIn(book, '全課_自己評価書_平成29年度.docx').filter((line) => line.startsWith('課：')));
  book.sheet('税務課').setName('全課');
  book.sheet('設定').getRange('A11').setValue('全課');
  told.push(await book.call('makeReport', '全課', { form, force: true }));
  told.push(
    [...book.host.files.keys()].map((file) => [
      file,
      linesIn(book, file).filter((line) => line.startsWith('課：')),
    ]),
  );
  book.sheet('設定').getRange('A10:A11').clearContent();
  book.sheet('総務課').setName('議会');
  told.push(await said(book.call('makeReport', '全課')), await said(book.call('makeReport', '議会')));
  tells('全課の文書', told);
});

it('a form that came with the call is used, and no other', async () => {
  const book = await filled(['総務課']);
  await book.call('makeReport', '総務課', { form: base64(formWith(p('町の様式'))) });
  const [file = ''] = [...book.host.files.keys()];
  expect(linesIn(book, file)).toContain('町の様式');
  const made = await book.call('makeReport', '総務課', { kind: 'unheard of' as never });
  expect([made.status, linesIn(book, file).includes('町の様式')]).toEqual(['updated', false]);
});

it('of another person stands only as 課一覧 names it, with this version and a maker who may', async () => {
  const first = await filled();
  const people = (text: string) => first.sheet('設定').getRange('B6').setValue(text);
  people('soumu@example.lg.jp、zaisei@example.lg.jp');
  await first.call('makeReport', '税務課');
  const told: unknown[] = [];
  const listed = (area: string, text: unknown) => first.sheet('設定').getRange(area).setValue(text);
  const [[link, version] = []] = first.values('設定', 'F11:G11');
  for (const [title, change, restore] of [
    ['そのまま', () => 0, () => 0],
    ['版が違う', () => listed('G11', 9), () => listed('G11', version)],
    ['文書が違う', () => listed('F11', 'memory:b'), () => listed('F11', link)],
    [
      '作った人が担当でない',
      () => people('zaisei@example.lg.jp'),
      () => people('soumu@example.lg.jp、zaisei@example.lg.jp'),
    ],
    ['課一覧にない', () => listed('A11', ''), () => listed('A11', '税務課')],
  ] as const) {
    change();
    const other = await openBook({
      workbook: await first.host.save(),
      user: { email: 'zaisei@example.lg.jp' },
    });
    restore();
    told.push([title, await said(other.call('makeReport', '税務課', { onChanged: 'ask' }))]);
    await other.close();
  }
  tells('ほかの人の報告書', told);
});

it('a failure names the 課, or the place that the refusal names', async () => {
  const book = await filled();
  const workbook = await book.host.save();
  const told: unknown[] = [];
  for (const failAt of [5, 6]) {
    const failing = await openBook({ workbook, failAt, failWith: 'Something unheard of' });
    told.push(await failing.call('makeReport', '総務課'));
  }
  await book.call('createForm');
  const row = book.values('設定', 'A1:A9').findIndex(([key]) => key === '様式') + 1;
  book.sheet('設定').getRange(row, 2).setValue('ない.docx');
  told.push(await book.call('makeReport', '総務課'));
  book.sheet('設定').getRange(row, 2).setValue('');
  const other = await openBook({ workbook: await book.host.save() });
  await other.call('makeReport', '総務課');
  other.setClock('2018-04-10T02:00:00Z');
  other.host.globals.Drive?.Files.update(
    {},
    [...other.host.files.keys()][0] as string,
    other.host.globals.Utilities.newBlob(
      [...docx(p('手で直した'))],
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'a.docx',
    ),
  );
  other.sheet('設定').getRange('B3').setValue('H30.3.30');
  told.push(await other.call('makeReport', '総務課', { onChanged: 'ask' }));
  const { runId } = await other.call('startRun', {
    departments: ['総務課'],
    kind: 'evaluation',
    force: true,
  });
  told.push(await other.call('makeReportInRun', runId, '総務課'));
  tells('失敗した報告書', told);
});

it('a run is made by whoever began it, and is over once', async () => {
  const book = await filled();
  const told: unknown[] = [
    await said(book.call('resumeRun')),
    await said(book.call('makeReportInRun', 'x', '総務課')),
  ];
  told.push(await book.call('endRun', 'x'), await said(book.call('previewReport', '議会')));
  const begin = { departments: ['総務課'], kind: 'evaluation', force: false } as const;
  const { runId } = await book.call('startRun', { ...begin, id: 'own' });
  told.push(
    runId,
    (await book.call('startRun', { ...begin, id: 'own' })).runId,
    await said(book.call('startRun', begin)),
  );
  told.push(await said(book.call('makeReportInRun', 'x', '総務課')), await book.call('endRun', 'x'));
  told.push(
    await book.call('getUnfinishedRun'),
    await book.call('endRun', runId),
    await book.call('endRun', runId),
  );
  told.push(await said(book.call('makeReportInRun', runId, '総務課')), await book.call('getUnfinishedRun'));
  const again = await book.call('resumeRun', 'again');
  const properties = book.host.globals.PropertiesService.getDocumentProperties();
  const plan = properties.getProperty('jiko-hyoka.plan.0') ?? '';
  properties.deleteProperty('jiko-hyoka.plan.0');
  told.push(again, await said(book.call('makeReportInRun', 'again', '総務課')));
  properties.setProperty('jiko-hyoka.plan.0', plan);
  const { status } = await book.call('makeReportInRun', 'again', '総務課');
  told.push(status, await book.call('endRun', 'again'), await book.call('getUnfinishedRun'));
  tells('まとめて作る', told);
});
