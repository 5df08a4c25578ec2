/** Whom the host knows: the owner, accounts, groups. Tags as in the project's facts. */
import type { NodeHostOptions } from '../../src/node/create-host';
import { failure } from './failure';
import { openHost } from './open-host';

const SOUMU = 'soumu@example.lg.jp';
const ZEIMU = 'zeimu@example.lg.jp';
const ALL = 'kakari@example.lg.jp';

const sheetOf = (host: Awaited<ReturnType<typeof openHost>>) => host.globals.SpreadsheetApp.getActiveSheet();
const emails = (lock: GoogleAppsScript.Spreadsheet.Protection) =>
  lock.getEditors().map((user) => user.getEmail());

describe('an address without an account', () => {
  const options: NodeHostOptions = {
    user: { email: SOUMU },
    accountOf: (address) => (address.startsWith('x') ? null : address.toLowerCase()),
  };

  it('is refused by its own name, and none of the others is added', async () => {
    const lock = sheetOf(await openHost(options))
      .protect()
      .addEditor(SOUMU);
    expect(failure(() => lock.addEditors([ZEIMU, 'x@example.lg.jp']))).toEqual({
      name: 'Exception',
      message: 'Invalid email: x@example.lg.jp', // [P]
    });
    expect(emails(lock)).toEqual([SOUMU]);
  });

  it('cannot be shared with unless by a mail', async () => {
    const host = await openHost(options);
    const { Drive, Utilities } = host.globals;
    Drive?.Files.create({ name: 'a.txt' }, Utilities.newBlob('a'));
    const person = { type: 'user', role: 'writer', emailAddress: 'x@example.lg.jp' };
    expect(() => Drive?.Permissions.create(person, 'a.txt', { sendNotificationEmail: false })).toThrow(
      'there is no Google account associated with this email address', // [P]
    );
  });

  it('comes back in Google’s own spelling where it has one', async () => {
    const lock = sheetOf(await openHost(options))
      .protect()
      .addEditor(ZEIMU.toUpperCase());
    expect(emails(lock)).toEqual([ZEIMU, SOUMU]);
  });
});

describe('a group', () => {
  it('stands among the editors by its address, and lets its members edit', async () => {
    const first = await openHost({ user: { email: SOUMU } });
    const lock = sheetOf(first).getRange('A1').protect().addEditor(ALL).removeEditor(SOUMU);
    expect(emails(lock)).toEqual([ALL, SOUMU]);
    const workbook = await first.save();
    const groups = { [ALL.toUpperCase()]: [ZEIMU] };
    const member = await openHost({ workbook, user: { email: ZEIMU }, groups });
    expect(sheetOf(member).getRange('A1').setValue(1).getValue()).toBe(1); // [D]
    const stranger = await openHost({ workbook, user: { email: 'a@example.lg.jp' }, groups });
    expect(failure(() => sheetOf(stranger).getRange('A1').setValue(1)).message).toContain('protected');
  });
});
