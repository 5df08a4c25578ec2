/** What 確定 locks: for whoever has no account, for the people of a 課, and in the saved file. */
import { Workbook } from 'exceljs';
import { type Book, closeBooks, openBook } from '../../open-book';
import { change, KAKARI, mayWrite, openAs, SOUMU, twoDepartments } from './two-departments';

afterEach(closeBooks);

const ENTRY = { sheet: '総務課', cell: 'G6', goal: '訓練を行います。' };
const write = async (book: Book, newValue: string) => {
  const oldValue = `${book.values('総務課', 'G6')[0]?.[0]}`;
  const [result] = await book.call('writeCells', [{ ...ENTRY, oldValue, newValue }]);
  return result;
};

/** Whether Excel lets one type into cells of a tab without lifting the protection. */
async function takesEntries(bytes: Uint8Array, cells: readonly string[]): Promise<boolean[]> {
  const workbook = new Workbook();
  await workbook.xlsx.load(Buffer.from(bytes) as never);
  const sheet = workbook.getWorksheet('総務課');
  const { sheetProtection } = sheet as unknown as { sheetProtection: { sheet?: boolean } | null };
  return cells.map(
    (cell) => sheetProtection?.sheet !== true || sheet?.getCell(cell).protection?.locked === false,
  );
}

it.each([
  ['with 取りまとめ担当', SOUMU],
  ['while nobody is named', ''],
])('a book on a disk takes no entries until 確定 is lifted, %s', async (_, coordinators) => {
  const book = await openBook({ workbook: await twoDepartments(), user: { email: 'taro' } });
  book.sheet('設定').getRange('B6').setValue(coordinators);
  await book.call('setUpWorkbook', {});
  await change(book, '総務課', '提出');
  expect(await takesEntries(await book.host.save(), ['F6', 'G7', 'G20'])).toEqual([true, true, true]);

  expect(await change(book, '総務課', '確定')).toMatchObject({ written: true });
  expect(await takesEntries(await book.host.save(), ['A3', 'B3', 'F6', 'G7', 'G20'])).toEqual(
    Array.from({ length: 5 }, () => false),
  );
  const refused = await write(book, '別の文です。');
  expect([refused?.written, refused?.message]).toEqual([
    false,
    '「総務課」は確定しているため、書き込みませんでした。直すときは、取りまとめ担当が先に「確定を解く」を行ってください。',
  ]);
  expect(book.values('総務課', 'G6')).toEqual([['訓練を実施し、成果がありました。']]);

  await change(book, '総務課', '確定解除', '誤字があるため');
  expect(await takesEntries(await book.host.save(), ['F6', 'G7', 'G20'])).toEqual([true, true, true]);
  expect(await write(book, '別の文です。')).toMatchObject({ written: true, message: '' });
});

it('まとめて直す and its taking back pass a closed tab by', async () => {
  const book = await openBook({ workbook: await twoDepartments(), user: { email: 'taro' } });
  book.sheet('総務課').getRange('D6').setValue('（１）');
  const fixed = await book.call('fixFindings', { departments: ['総務課'] });
  expect(fixed.fixes.map(({ cell, written }) => [cell, written])).toEqual([['D6', true]]);
  await change(book, '総務課', '提出');
  await change(book, '総務課', '確定');
  const undone = await book.call('undoFixes');
  expect(undone.fixes.map(({ written, message }) => [written, message.slice(0, 14)])).toEqual([
    [false, '「総務課」は確定しているため'],
  ]);
  book.sheet('総務課').getRange('D6').setValue('（１）');
  const again = await book.call('fixFindings', { departments: ['総務課'] });
  expect([again.changed, again.fixes[0]?.message.slice(0, 14)]).toEqual([
    false,
    '「総務課」は確定しているため',
  ]);
  expect(book.values('総務課', 'D6')).toEqual([['（１）']]);
});

it('at Google the 取りまとめ担当 whom 設定 names may still enter, and nobody else', async () => {
  const theirs = await openAs(KAKARI);
  await change(theirs, '総務課', '提出');
  const book = await openAs(SOUMU, await theirs.host.save());
  await change(book, '総務課', '確定');
  expect(await write(book, '別の文です。')).toMatchObject({ written: true });
  const closed = await book.host.save();
  expect(await mayWrite(closed, KAKARI)).toBe(false);
  expect(await write(await openAs(KAKARI, closed), '私の文です。')).toMatchObject({ written: false });
});

/** All ways in which the script enters texts, and what each says of the tab 総務課; '' where it was written. */
async function entered(book: Book): Promise<string[]> {
  const cell = await write(book, '別の文です。');
  const { fixes } = await book.call('fixFindings', { departments: ['総務課'] });
  const undone = await book.call('undoFixes');
  const { lastRow } = await book.call('getImportPlace', '総務課');
  const goal = { goalNumber: '1', goal: '訓練を行います。', rating: '4', outcome: '訓練を実施しました。' };
  const rows = [{ number: '9', theme: '防災', unit: '', ...goal, columns: {} }];
  const imported = await book
    .call('writeImport', { department: '総務課', rows, lastRow, source: '28年度.docx' })
    .then(() => '')
    .catch((error: Error) => error.message);
  return [cell?.message ?? '-', fixes[0]?.message ?? '-', undone.fixes[0]?.message ?? '-', imported];
}

it('every entry, an import too, keeps to the one rule with the one sentence', async () => {
  const theirs = await openAs(KAKARI);
  theirs.sheet('総務課').getRange('D6').setValue('（１）');
  await theirs.call('fixFindings', { departments: ['総務課'] });
  theirs.sheet('総務課').getRange('D7').setValue('（２）');
  await change(theirs, '総務課', '提出');
  const book = await openAs(SOUMU, await theirs.host.save());
  await change(book, '総務課', '確定');
  const closed = await book.host.save();
  const others = await openAs(KAKARI, closed);
  const before = others.values('総務課', 'A6:G30');
  const sentence =
    '「総務課」は確定しているため、書き込みませんでした。直すときは、取りまとめ担当が先に「確定を解く」を行ってください。';
  expect(await entered(others)).toEqual(Array(4).fill(sentence));
  expect(others.values('総務課', 'A6:G30')).toEqual(before);
  expect(await entered(await openAs(SOUMU, closed))).toEqual(['', '', '', '']);
});

it('lets a lock of people’s stand for it, and keeps the others', async () => {
  const book = await openAs(SOUMU);
  const tab = book.sheet('総務課');
  for (const lock of tab.getProtections(book.host.globals.SpreadsheetApp.ProtectionType.SHEET)) lock.remove();
  tab.protect().setDescription('財政の鍵');
  await change(book, '総務課', '提出');
  expect((await change(book, '総務課', '確定')).message).toContain('ほかの人が付けた保護があるため');
  const { ProtectionType } = book.host.globals.SpreadsheetApp;
  const names = tab.getProtections(ProtectionType.RANGE).map((each) => each.getDescription());
  expect(names).toContain('自己評価：見出し');
});
