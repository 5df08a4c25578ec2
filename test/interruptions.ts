/**
 * Stops an operation at each of its counted calls in turn, and sees that nothing is lost or doubled, that the person
 * is told in a sentence, and that doing it again ends where an undisturbed run ends.
 */
import { type Book, openBook } from './open-book';
import { peoplesWork, snapshotOf, threadsOf } from './workbook-snapshot';

/** Something that writes. */
export interface Operation {
  /** What it begins with; an empty spreadsheet when left out. */
  readonly workbook?: Uint8Array;
  /** Does it once. What it throws must be a sentence; what it swallows, the next run must make good. */
  run(book: Book): Promise<unknown>;
  /** Replaces the comparison of people's work, for operations that change it on purpose. Lists of texts. */
  work?(book: Book): string[];
  /** Stops at every so many calls between the {@link ENDS}; 1, the default, at all. */
  readonly stride?: number;
}

/** A lease lapses 3 minutes after its holder's last sign. */
const LATER = 5 * 60 * 1000;
const BEGIN = Date.parse('2018-04-10T01:00:00Z');

/** A thinned sweep stops at so many calls at the beginning and at the end: between them are runs of formats. */
const ENDS = 3;

/** Saving takes longer than all the rest; the file is looked at this often. */
const SAVE_EVERY = 10;

/** @returns At how many calls the operation was stopped. */
export async function interruptEachCall(operation: Operation): Promise<number> {
  const { stride = 1 } = operation;
  const aim = await undisturbed(operation);
  let stops = 0;
  for (let call = 1; call <= aim.calls; call += 1) {
    if (call > ENDS && call <= aim.calls - ENDS && call % stride !== 0) continue;
    await interruptAt(operation, call, aim);
    stops += 1;
  }
  return stops;
}

interface Aim {
  readonly calls: number;
  readonly snapshot: string;
  /** Before the operation, and after it where it changes people's work on purpose. */
  readonly work: readonly string[];
  readonly threads: readonly string[];
}

async function undisturbed(operation: Operation): Promise<Aim> {
  const book = await open(operation, () => BEGIN);
  const work = [JSON.stringify(workOf(operation, book))];
  const before = book.host.calls.total;
  await operation.run(book);
  const calls = book.host.calls.total - before;
  work.push(JSON.stringify(workOf(operation, book)));
  const threads = operation.workbook ? threadsOf(operation.workbook) : [];
  const snapshot = JSON.stringify(snapshotOf(book));
  await book.close();
  return { calls, snapshot, work, threads };
}

const workOf = (operation: Operation, book: Book): string[] => operation.work?.(book) ?? peoplesWork(book);

const open = ({ workbook }: Operation, clock: () => number, failAt?: number): Promise<Book> =>
  openBook({
    ...(workbook === undefined ? {} : { workbook }),
    ...(failAt === undefined ? {} : { failAt }),
    now: () => new Date(clock()),
  });

async function interruptAt(operation: Operation, call: number, aim: Aim): Promise<void> {
  let time = BEGIN;
  const book = await open(operation, () => time, call);
  try {
    const sentence = await run(operation, book);
    expect([call, sentence]).toEqual([call, expect.stringMatching(/^$|[ぁ-ん].*。/s)]);
    expect([call, aim.work]).toEqual([
      call,
      expect.arrayContaining([JSON.stringify(workOf(operation, book))]),
    ]);
    time += LATER;
    await run(operation, book);
    expect([call, snapshotOf(book)]).toEqual([call, JSON.parse(aim.snapshot)]);
    if (call % SAVE_EVERY === 1) await seeFile(book, aim);
  } finally {
    await book.close();
  }
}

/** The words of its error; '' when there was none. */
async function run(operation: Operation, book: Book): Promise<string> {
  try {
    await operation.run(book);
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}

/** What was seen through the services is what the saved file holds, and the threads are in it as they were. */
async function seeFile(book: Book, aim: Aim): Promise<void> {
  const bytes = await book.host.save();
  const reopened = await openBook({ workbook: bytes });
  expect(snapshotOf(reopened)).toEqual(JSON.parse(aim.snapshot));
  expect(threadsOf(bytes)).toEqual(aim.threads);
  await reopened.close();
}
