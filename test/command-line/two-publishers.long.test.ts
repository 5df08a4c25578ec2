/** Two programs publish into one folder at once: what lies there afterwards is of one of them, and whoever came too late is told. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { XlsxFile } from '@jiko-hyoka/lossless-xlsx';
import { FILE_MESSAGES } from '../../src/core/messages/files';
import { MADE_FILE_MESSAGES } from '../../src/core/messages/publish';
import { makeFolder, removeFolders } from './run-cli';
import { closedBook, type Ending, ending, publish } from './writers';

/** `JIKO_HYOKA_PAIRS=30` for as many as were tried once. */
const PAIRS = Number(process.env['JIKO_HYOKA_PAIRS'] ?? 2);

afterAll(removeFolders);

const textsIn = (folder: string): Map<string, string> =>
  new Map(
    readdirSync(folder)
      .sort()
      .map((name) => [name, readFileSync(join(folder, name)).toString('latin1')]),
  );

const after = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** @param offset In milliseconds, from the start of the first to that of the second. */
async function both(folder: string, books: readonly string[], offset: number): Promise<Ending[]> {
  const first = ending(publish(folder, books[0]));
  await after(offset);
  return Promise.all([first, ending(publish(folder, books[1]))]);
}

/** Publishes alone. */
async function alone(book: Uint8Array): Promise<{ folder: string; spent: number }> {
  const folder = makeFolder();
  writeFileSync(join(folder, 'book.xlsx'), book);
  const begun = Date.now();
  expect((await ending(publish(folder, 'book.xlsx'))).status).toBe(0);
  return { folder: join(folder, 'out'), spent: Date.now() - begun };
}

/** What is made tells its day: what was made on another cannot be compared. */
const begun = new Date().getHours();
const isLater = (): boolean => new Date().getHours() !== begun;

const REFUSALS = [MADE_FILE_MESSAGES.folderInUse, FILE_MESSAGES.changed];

/** Every one has published, or was told why not. */
const told = (endings: readonly Ending[]): string[] =>
  endings
    .filter(({ status, said }) => status !== 0 && !REFUSALS.some((each) => said.includes(each)))
    .map(({ status, said }) => `${status} ${said}`);

it('never mixes two workbooks', async () => {
  const [one, two] = [closedBook('防災'), closedBook('福祉')];
  const wholes = [await alone(one), await alone(two)];
  const whole = wholes.map(({ folder }) => textsIn(folder));
  expect(whole[0]).not.toEqual(whole[1]);
  let refused = 0;
  for (let at = 0; at < PAIRS; at += 1) {
    const folder = makeFolder();
    mkdirSync(join(folder, 'out'));
    writeFileSync(join(folder, 'a.xlsx'), one);
    writeFileSync(join(folder, 'b.xlsx'), two);
    const offset = Math.random() * (wholes[0]?.spent ?? 0);
    const endings = await both(folder, ['a.xlsx', 'b.xlsx'], offset);
    refused += endings.filter(({ status }) => status !== 0).length;
    const now = textsIn(join(folder, 'out'));
    if (isLater()) break;
    expect([offset, told(endings), whole.some((each) => isSame(each, now))]).toEqual([offset, [], true]);
    expect((await ending(publish(folder, 'b.xlsx'))).status).toBe(0);
    if (isLater()) break;
    expect(textsIn(join(folder, 'out'))).toEqual(whole[1]);
  }
  console.log(`${PAIRS} pairs: ${refused} were refused`);
}, 3_600_000);

it('publishes one workbook once', async () => {
  const book = closedBook();
  const { folder: reference, spent } = await alone(book);
  for (let at = 0; at < PAIRS; at += 1) {
    const folder = makeFolder();
    writeFileSync(join(folder, 'a.xlsx'), book);
    const offset = Math.random() * spent;
    const endings = await both(folder, ['a.xlsx', 'a.xlsx'], offset);
    if (isLater()) break;
    expect([offset, told(endings), endings.some(({ status }) => status === 0)]).toEqual([offset, [], true]);
    expect(textsIn(join(folder, 'out'))).toEqual(textsIn(reference));
    const history = XlsxFile.open(readFileSync(join(folder, 'a.xlsx'))).workbook.sheets;
    expect(JSON.stringify(history).match(/第2版/)).toBeNull();
  }
}, 3_600_000);

const isSame = (one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean =>
  one.size === other.size && [...one].every(([name, text]) => other.get(name) === text);
