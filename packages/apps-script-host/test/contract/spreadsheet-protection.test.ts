/** Protections of ranges and tabs, and whom they keep out. Tags as in the project's facts on live behaviour. */
import type { NodeHost } from '../../src/node/create-host';
import { failure } from './failure';
import { openHost } from './open-host';

const REFUSED =
  'You are trying to edit a protected cell or object. ' +
  'Please contact the spreadsheet owner to remove protection if you need to edit.'; // [P]
const SOUMU = 'soumu@example.lg.jp';
const ZEIMU = 'zeimu@example.lg.jp';
const OWNER = 'owner@example.lg.jp';

const bookOf = (host: NodeHost) => host.globals.SpreadsheetApp.getActive();
const sheetOf = (host: NodeHost) => bookOf(host).getActiveSheet();
const typesOf = (host: NodeHost) => host.globals.SpreadsheetApp.ProtectionType;
const emails = (protection: GoogleAppsScript.Spreadsheet.Protection) =>
  protection.getEditors().map((user) => user.getEmail());

/** The workbook that `prepare` made as its owner, opened by somebody else. */
async function openedBy(email: string, prepare: (host: NodeHost) => void): Promise<NodeHost> {
  const owner = await openHost();
  prepare(owner);
  return openHost({ workbook: await owner.save(), user: { email } });
}

describe('a protection', () => {
  it('lists no editors at first, although all may edit', async () => {
    const protection = sheetOf(await openHost({ user: { email: ZEIMU } }))
      .getRange('A1:B2')
      .protect();
    expect([emails(protection), protection.canEdit(), protection.canDomainEdit()]).toEqual([[], true, true]); // [T] issuetracker 442636162
    expect([protection.getDescription(), protection.isWarningOnly()]).toEqual(['', false]); // [D]
  });

  it('lists the owner once it keeps others out, who like the person at work cannot be removed', async () => {
    const host = await openHost({ user: { email: SOUMU }, owner: { email: OWNER } });
    const lock = sheetOf(host).getRange('A1').protect();
    expect(emails(lock)).toEqual([]); // [T] issuetracker 442636162
    lock.setDomainEdit(false).addEditors([ZEIMU, OWNER]);
    expect(emails(lock).sort()).toEqual([OWNER, SOUMU, ZEIMU].sort()); // [T]
    lock.removeEditors([OWNER, SOUMU, ZEIMU]);
    expect(emails(lock).sort()).toEqual([OWNER, SOUMU].sort()); // [D]
    expect(emails(lock.setWarningOnly(true))).toEqual([]);
  });

  it('lets the owner edit, whoever is listed', async () => {
    const first = await openHost({ user: { email: SOUMU }, owner: { email: OWNER } });
    sheetOf(first).getRange('A1').protect().addEditor(SOUMU);
    const workbook = await first.save();
    const own = await openHost({ workbook, user: { email: OWNER }, owner: { email: OWNER } });
    sheetOf(own).getRange('A1').setValue(1); // [D]
    const nobody = await openHost({ workbook, owner: { email: OWNER } });
    expect(failure(() => sheetOf(nobody).getRange('A1').setValue(1)).message).toBe(REFUSED);
  });

  it('stands in the list of its tab and of the spreadsheet until it is removed', async () => {
    const host = await openHost();
    const { RANGE, SHEET } = typesOf(host);
    const book = bookOf(host);
    const first = sheetOf(host);
    const second = book.insertSheet('二');
    second.protect();
    const range = first.getRange('B2').protect();
    expect([book.getProtections(RANGE).length, book.getProtections(SHEET).length]).toEqual([1, 1]);
    expect(first.getProtections(SHEET)).toEqual([]);
    range.remove();
    expect(book.getProtections(RANGE)).toEqual([]);
    expect(() => range.getDescription()).toThrow();
    book.deleteSheet(second);
    expect(book.getProtections(SHEET)).toEqual([]);
  });

  it('costs one call each time it is read or changed', async () => {
    const host = await openHost();
    const sheet = sheetOf(host);
    sheet.getRange('A1').protect().setDescription('見出し').setWarningOnly(true).canEdit();
    sheet.getProtections(typesOf(host).RANGE);
    expect(host.calls.byMethod).toEqual({
      'Range.protect': 1,
      'Protection.setDescription': 1,
      'Protection.setWarningOnly': 1,
      'Protection.canEdit': 1,
      'Sheet.getProtections': 1,
    });
  });
});

describe('editors', () => {
  it('are given as addresses or users, and stand there once', async () => {
    const host = await openHost({ user: { email: SOUMU } });
    const protection = sheetOf(host).protect().addEditor(host.globals.Session.getEffectiveUser());
    protection.addEditors([ZEIMU, ZEIMU.toUpperCase()]);
    expect(emails(protection)).toEqual([SOUMU, ZEIMU]);
    expect(protection.canDomainEdit()).toBe(false);
  });

  it('can all be removed but the person at work', async () => {
    const protection = sheetOf(await openHost({ user: { email: SOUMU } })).protect();
    protection.addEditors([SOUMU, ZEIMU]).removeEditors(protection.getEditors());
    expect(emails(protection)).toEqual([SOUMU]); // [D]
    expect(protection.removeEditor(SOUMU).canEdit()).toBe(true); // [D]
  });

  it('do not name the owner, who may edit without', async () => {
    const host = await openHost({ user: { email: 'keiri' } });
    const protection = sheetOf(host).protect().addEditor(host.globals.Session.getEffectiveUser());
    protection.setDomainEdit(false);
    expect([emails(protection), protection.canEdit()]).toEqual([[], true]); // [T] issuetracker 442636162
  });

  it('must be addresses', async () => {
    const protection = sheetOf(await openHost()).protect();
    expect(failure(() => protection.addEditor('税務課')).message).toBe('Invalid email: 税務課');
    expect(failure(() => protection.addEditors([1 as never])).message).toContain('SpreadsheetApp.Protection');
  });

  it('are forgotten when the protection only warns', async () => {
    const protection = sheetOf(await openHost())
      .protect()
      .addEditor(ZEIMU)
      .setWarningOnly(true);
    expect([emails(protection.addEditor(ZEIMU)), protection.isWarningOnly()]).toEqual([[], true]); // [D] Sheets API
  });

  it('are told to those only who may edit', async () => {
    const host = await openedBy(ZEIMU, (owner) => sheetOf(owner).protect().addEditor(SOUMU));
    const [protection] = bookOf(host).getProtections(typesOf(host).SHEET);
    expect(protection?.canEdit()).toBe(false);
    expect(failure(() => protection?.getEditors()).message).toBe(REFUSED); // [D], wording not verified
    for (const change of ['setDescription', 'addEditor', 'removeEditor'] as const) {
      expect(failure(() => protection?.[change](ZEIMU)).message).toBe(REFUSED);
    }
    expect(failure(() => protection?.remove()).message).toBe(REFUSED);
    expect(failure(() => protection?.setWarningOnly(true)).message).toBe(REFUSED);
    expect(bookOf(host).getProtections(typesOf(host).SHEET)).toHaveLength(1);
  });
});

describe('a person who is no editor', () => {
  it('writes nothing into protected cells, and all around them', async () => {
    const host = await openedBy(ZEIMU, (owner) => {
      sheetOf(owner).getRange('B2:C3').setValue('前').protect().addEditor(SOUMU);
    });
    const sheet = sheetOf(host);
    const writes: ((range: GoogleAppsScript.Spreadsheet.Range) => unknown)[] = [
      (range) => range.setValue(1),
      (range) => range.setFormula('=1'),
      (range) => range.setNote('メモ'),
      (range) => range.setBackground('red'),
      (range) => range.setNumberFormat('0'),
      (range) => range.setDataValidation(null),
      (range) => range.clear(),
      (range) => range.clearNote(),
      (range) => range.merge(),
    ];
    for (const write of writes) expect(failure(() => write(sheet.getRange('A1:B2'))).message).toBe(REFUSED);
    expect(failure(() => sheet.clear()).message).toBe(REFUSED);
    expect(sheet.getRange('A1:C3').getValues().flat().join()).toBe(',,,,前,前,,前,前');
    expect(sheet.getRange('A1:A9').setValue('後').getValue()).toBe('後');
  });

  it('cannot type there either, and nothing of a block arrives', async () => {
    const host = await openedBy(ZEIMU, (owner) => sheetOf(owner).getRange('1:1').protect().addEditor(SOUMU));
    await expect(host.edit('シート1', 'A1', '見出し')).rejects.toMatchObject({ message: REFUSED });
    await expect(host.edit('シート1', 'A1:A2', [['一'], ['二']])).rejects.toMatchObject({ message: REFUSED });
    await host.edit('シート1', 'A3', '三');
    expect(sheetOf(host).getRange('A1:A3').getValues()).toEqual([[''], [''], ['三']]);
  });

  it('is let in by address whatever its case, by all of several protections', async () => {
    const prepare = (owner: NodeHost) => {
      sheetOf(owner).getRange('A1').protect().addEditor(ZEIMU.toUpperCase());
      sheetOf(owner).getRange('B1').protect().addEditor(ZEIMU);
      sheetOf(owner).getRange('B1:B2').protect().addEditor(SOUMU);
    };
    const sheet = sheetOf(await openedBy(` ${ZEIMU}`, prepare));
    expect(sheet.getRange('A1').setValue(1).getValue()).toBe(1);
    expect(failure(() => sheet.getRange('B1').setValue(1)).message).toBe(REFUSED);
  });

  it('uses the open cells of a protected tab, and nothing else of it', async () => {
    const host = await openedBy(ZEIMU, (owner) => {
      const sheet = sheetOf(owner);
      const protection = sheet.protect().addEditor(SOUMU);
      protection.setUnprotectedRanges([sheet.getRange('B2:B5'), sheet.getRange('C2:C5')]); // [D]
      bookOf(owner).insertSheet('二');
    });
    const sheet = bookOf(host).getSheetByName('シート1');
    if (!sheet) throw new Error('no sheet');
    expect(sheet.getRange('B2:C5').setValue(1).getValue()).toBe(1);
    const refused = [
      () => sheet.getRange('C5:D5').setValue(1),
      () => sheet.appendRow([1]),
      () => sheet.insertRowsBefore(3, 1),
      () => sheet.deleteRow(3),
      () => sheet.insertColumnAfter(2),
      () => sheet.setColumnWidth(1, 50),
      () => sheet.setFrozenRows(1),
      () => sheet.setName('三'),
      () => sheet.hideSheet(),
      () => bookOf(host).deleteSheet(sheet),
    ];
    for (const change of refused) expect(failure(change).message).toBe(REFUSED);
    expect([sheet.getName(), sheet.getMaxRows(), sheet.getLastRow()]).toEqual(['シート1', 1000, 5]);
  });

  it('inserts and deletes rows beside a protected range, not through it', async () => {
    const host = await openedBy(ZEIMU, (owner) => {
      sheetOf(owner).getRange('A3:B5').setValue('前').protect().addEditor(SOUMU);
      bookOf(owner).insertSheet('二');
      bookOf(owner).setActiveSheet(sheetOf(owner));
    });
    const sheet = bookOf(host).getSheets()[0];
    if (!sheet) throw new Error('no sheet');
    for (const change of [
      () => sheet.insertRowsBefore(4, 1),
      () => sheet.insertRowsAfter(4, 1),
      () => sheet.deleteRows(5, 3),
      () => sheet.insertColumnsAfter(1, 1),
      () => sheet.deleteColumn(2),
      () => bookOf(host).deleteSheet(sheet),
    ]) {
      expect(failure(change).message).toBe(REFUSED);
    }
    sheet.insertRowsBefore(3, 1).insertRowsAfter(6, 1).deleteRow(1);
    expect(sheet.getRange('A2:A6').getValues().flat()).toEqual(['', '前', '前', '前', '']);
  });

  it('is not stopped by a warning, nor by a protection that names nobody', async () => {
    const host = await openedBy(ZEIMU, (owner) => {
      sheetOf(owner).getRange('A1').protect().setWarningOnly(true);
      sheetOf(owner).getRange('B1').protect();
      sheetOf(owner).getRange('C1').protect().addEditor(SOUMU).setDomainEdit(true);
    });
    sheetOf(host).getRange('A1:C1').setValue('書けた');
    await host.edit('シート1', 'A1', 'これも');
    expect(sheetOf(host).getRange('A1:C1').getValues()).toEqual([['これも', '書けた', '書けた']]); // [D]
  });

  it.each(['', 'keiri'])('counts as the owner without an address (%j)', async (email) => {
    const host = await openedBy(email, (owner) => sheetOf(owner).protect().addEditor(SOUMU));
    expect(sheetOf(host).getRange('A1').setValue(1).getValue()).toBe(1);
    expect(sheetOf(host).protect().canEdit()).toBe(true); // [D] the owner always may
  });
});

describe('protected cells', () => {
  it.each([
    // Rows that were inserted are there again; the .xlsx package reads two thousand with nothing in them at most.
    { before: 1, count: 3, rows: 1003, locked: 'H9:H1003', open: 'A9:G1003' },
    { before: 900, count: 1001, rows: 1000, locked: 'H6:H1000', open: 'A6:G1000' },
  ])(
    'are named as far as the tab has them, after $count rows were added and the file was opened again',
    async ({ before, count, rows, locked, open }) => {
      const host = await openedBy(SOUMU, (owner) => {
        const sheet = sheetOf(owner);
        sheet.getRange('H6:H1000').protect();
        sheet.protect().setUnprotectedRanges([sheet.getRange('A6:G1000')]);
        sheet.insertRowsBefore(before, count);
      });
      const [sheet, { RANGE, SHEET }] = [sheetOf(host), typesOf(host)];
      expect(sheet.getMaxRows()).toBe(rows);
      expect(sheet.getProtections(RANGE)[0]?.getRange().getA1Notation()).toBe(locked);
      expect(sheet.getProtections(SHEET)[0]?.getUnprotectedRanges()[0]?.getA1Notation()).toBe(open);
    },
  );

  it('stay protected where rows and columns are inserted and deleted', async () => {
    const host = await openHost();
    const sheet = sheetOf(host);
    const range = sheet.getRange('B3:C5').protect();
    const columns = sheet.getRange('H2:H').protect();
    const tab = sheet.protect();
    tab.setUnprotectedRanges([sheet.getRange('A4'), sheet.getRange('D4')]);
    sheet.insertRowsBefore(1, 2).insertRowsBefore(6, 1).insertColumnBefore(1).deleteRows(5, 1);
    expect(range.getRange().getA1Notation()).toBe('C5:D7');
    expect(columns.getRange().getA1Notation()).toBe('I4:I');
    sheet.deleteColumn(5);
    expect(tab.getUnprotectedRanges().map((each) => each.getA1Notation())).toEqual(['B6']);
  });

  it('are those of the tab, whatever it is called and wherever it stands', async () => {
    const host = await openHost();
    const book = bookOf(host);
    const sheet = sheetOf(host);
    sheet.getRange('A1').protect().setDescription('見出し').addEditor(SOUMU);
    book.insertSheet('前', 0);
    sheet.setName('総務課').activate();
    const again = await openHost({ workbook: await host.save() });
    const [protection, ...others] = bookOf(again).getProtections(typesOf(again).RANGE);
    expect(others).toEqual([]);
    expect(protection?.getRange().getSheet().getName()).toBe('総務課');
    expect([protection?.getDescription(), protection && emails(protection)]).toEqual(['見出し', [SOUMU]]);
  });
});

describe('a saved workbook', () => {
  it('keeps all that protections say, and shows scripts nothing of how', async () => {
    const host = await openHost({ user: { email: SOUMU } });
    const sheet = sheetOf(host);
    host.globals.PropertiesService.getDocumentProperties().setProperty('様式', '1');
    const long = `見出し ${'　長い説明'.repeat(100)} `;
    sheet.getRange('A:A').protect().setWarningOnly(true);
    const tab = sheet.protect().setDescription(long).addEditor(ZEIMU);
    tab.setUnprotectedRanges([sheet.getRange('B2:C')]);
    const again = await openHost({ workbook: await host.save(), user: { email: ZEIMU } });
    const [copy] = bookOf(again).getProtections(typesOf(again).SHEET);
    expect([copy?.getDescription(), copy && emails(copy)]).toEqual([long, [ZEIMU, SOUMU]]);
    expect(copy?.getUnprotectedRanges().map((each) => each.getA1Notation())).toEqual(['B2:C']);
    const [warning] = bookOf(again).getProtections(typesOf(again).RANGE);
    expect([warning?.isWarningOnly(), warning?.getRange().getA1Notation()]).toEqual([true, 'A:A']);
    expect(again.globals.PropertiesService.getDocumentProperties().getProperties()).toEqual({ 様式: '1' });
  });

  it('is the same again when nothing was changed, and forgets removed protections', async () => {
    const host = await openHost();
    sheetOf(host).getRange('A1:B2').setValue('見出し').protect().addEditor(SOUMU);
    const bytes = await host.save();
    const again = await openHost({ workbook: bytes });
    expect(await again.save()).toEqual(bytes);
    again.globals.PropertiesService.getDocumentProperties().deleteAllProperties();
    expect(bookOf(again).getProtections(typesOf(again).RANGE)).toHaveLength(1);
    for (const protection of bookOf(again).getProtections(typesOf(again).RANGE)) protection.remove();
    const last = await openHost({ workbook: await again.save() });
    expect(bookOf(last).getProtections(typesOf(last).RANGE)).toEqual([]);
  });
});
