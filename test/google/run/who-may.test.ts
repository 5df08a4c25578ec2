/** Who may make reports and keep what was accepted: whoever may change 設定, and whom it names. */
import { closeBooks } from '../../open-book';
import { KAKARI, OWNER, openAs, SOUMU, twoDepartments } from '../hand-over/two-departments';

afterEach(closeBooks);

const REFUSED = {
  code: 'not-coordinator',
  place: '設定',
};

/** Whether somebody may, of a book whose 設定 was changed by the owner. */
async function may(email: string, change: (book: Awaited<ReturnType<typeof openAs>>) => void = () => {}) {
  const owner = await openAs(OWNER.email, await twoDepartments());
  change(owner);
  const book = await openAs(email, await owner.host.save());
  const tried = async (work: Promise<unknown>): Promise<boolean> => {
    try {
      await work;
      return true;
    } catch (error) {
      expect(error).toMatchObject(REFUSED);
      return false;
    }
  };
  const accepted = await tried(book.call('noteAcceptance', [{ department: '総務課', detail: '未提出' }]));
  const made = await tried(book.call('makeReport', '総務課'));
  expect(book.host.files.size).toBe(made ? 1 : 0);
  return { accepted, made };
}

it('are those whom 設定 lets in, and the owner', async () => {
  expect(await may(SOUMU)).toEqual({ accepted: true, made: true });
  expect(await may(OWNER.email)).toEqual({ accepted: true, made: true });
  expect(await may(KAKARI)).toEqual({ accepted: false, made: false });
  expect(await may('')).toEqual({ accepted: false, made: false });
});

it('are whom 設定 names for reports, in any letters, even before 初期設定 has let them in', async () => {
  const named = await may(KAKARI, (book) =>
    book.sheet('設定').getRange('B6').setValue(`${SOUMU}、Kakari@Example.LG.jp`),
  );
  expect(named).toEqual({ accepted: false, made: true });
  const inCapitals = await may('Kakari@Example.LG.jp', (book) =>
    book.sheet('設定').getRange('B6').setValue(`${SOUMU}、${KAKARI}`),
  );
  expect(inCapitals).toEqual({ accepted: false, made: true });
  const other = await may(KAKARI, (book) => book.sheet('設定').getRange('B6').setValue(`x${KAKARI}`));
  expect(other).toEqual({ accepted: false, made: false });
});

it('are all, for reports, while 設定 names nobody, and for all else while it is not locked', async () => {
  expect(await may(KAKARI, (book) => book.sheet('設定').getRange('B6').setValue(''))).toEqual({
    ...{ accepted: false, made: true },
  });
  const unlocked = await may(KAKARI, (book) => {
    const { SHEET } = book.host.globals.SpreadsheetApp.ProtectionType;
    for (const lock of book.sheet('設定').getProtections(SHEET)) lock.remove();
  });
  expect(unlocked).toEqual({ accepted: true, made: true });
  const warned = await may(KAKARI, (book) => {
    const { SHEET } = book.host.globals.SpreadsheetApp.ProtectionType;
    for (const lock of book.sheet('設定').getProtections(SHEET)) lock.setWarningOnly(true);
  });
  expect(warned).toEqual({ accepted: true, made: true });
});
