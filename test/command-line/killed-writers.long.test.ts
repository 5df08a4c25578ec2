/** Each program that writes is killed again and again, at any moment and in the very moment of writing, and then done again. */
import type { ChildProcess } from 'node:child_process';
import { type FSWatcher, mkdirSync, rmSync, watch } from 'node:fs';
import { join } from 'node:path';
import { FILE_MESSAGES } from '../../src/core/messages/files';
import { makeFolder, removeFolders } from './run-cli';
import { contents, halfWritten, PUBLISHER, temporaryFiles, WRITERS, type Writer } from './writers';

/** So many that hit each program while it was writing; `JIKO_HYOKA_KILLS=200` for as many as were tried once. */
const KILLS = Number(process.env['JIKO_HYOKA_KILLS'] ?? 3);

/** A kill comes too late where the machine is quick: so often is it tried. */
const MOST_TRIES = KILLS * 10;

afterAll(removeFolders);

/** In milliseconds: how long a program takes when nobody disturbs it, and from its first change in the folder to its last. */
async function measure(writer: Writer): Promise<{ whole: number; writing: number }> {
  const folder = makeFolder();
  mkdirSync(join(folder, 'out'));
  writer.prepare(folder);
  const changes: number[] = [];
  let begun = Date.now();
  let watcher: FSWatcher | undefined;
  await writer.run(folder, [], () => {
    begun = Date.now();
    watcher = watch(folder, { recursive: true }, () => changes.push(Date.now()));
  });
  watcher?.close();
  const writing = changes.length === 0 ? 0 : Math.max(...changes) - Math.min(...changes);
  return { whole: Date.now() - begun, writing };
}

/** Kills once: so long after the start, or after the first change in the folder. */
class Killer {
  /** Whether the program had begun to write. */
  hasSeenWriting = false;
  #watcher: FSWatcher | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly folder: string,
    private readonly after: 'start' | 'change',
    private readonly delay: number,
  ) {}

  arm(child: ChildProcess): void {
    const kill = (): void => {
      if (this.delay < 1) child.kill('SIGKILL');
      else this.#timer = setTimeout(() => child.kill('SIGKILL'), this.delay);
    };
    if (this.after === 'start') kill();
    this.#watcher = watch(this.folder, { recursive: true }, () => {
      if (this.after === 'change' && !this.hasSeenWriting) kill();
      this.hasSeenWriting = true;
    });
  }

  disarm(): void {
    this.#watcher?.close();
    clearTimeout(this.#timer);
  }
}

/** The n-th of numbers from 0 to 1 that lie evenly however many are drawn. */
const evenly = (n: number): number => (n * 0.618_033_988_75) % 1;

/** Every fourth time the program is killed at any moment, else while it writes. */
function killerFor(
  at: number,
  folder: string,
  { whole, writing }: { whole: number; writing: number },
): Killer {
  const isAnywhere = at % 4 === 3;
  return new Killer(
    folder,
    isAnywhere ? 'start' : 'change',
    evenly(at) * (isAnywhere ? whole : Math.max(writing, 3)),
  );
}

/** Whether the book stands there whole; an empty file holds its name for a moment where the disk knows no links. */
const isBookThere = (folder: string, writer: Writer): boolean =>
  (contents(folder, writer)[0]?.length ?? 0) > 0;

it.each([...WRITERS, PUBLISHER])(
  '$name leaves nothing half-written, and its next run no temporary file',
  async (writer) => {
    const usual = await measure(writer);
    let [tries, killed, inWriting, left, again] = [0, 0, 0, 0, 0];
    for (; tries < MOST_TRIES && inWriting < KILLS; tries += 1) {
      const folder = makeFolder();
      mkdirSync(join(folder, 'out'));
      writer.prepare(folder);
      const before = contents(folder, writer);
      const killer = killerFor(tries, folder, usual);
      const { status } = await writer.run(folder, [], (child) => killer.arm(child));
      killer.disarm();
      if (status === null) killed += 1;
      if (status === null && killer.hasSeenWriting) inWriting += 1;
      expect([tries, halfWritten(folder, writer, before)]).toEqual([tries, []]);
      const remains = temporaryFiles(folder).length;
      left += remains;
      // Where nothing is left, the next run is as any other; and of very many some are enough.
      if (again < 5 || tries % (remains > 0 ? 5 : 20) === 0) {
        again += 1;
        await runAgain(writer, folder, before);
      }
      rmSync(folder, { recursive: true });
    }
    console.log(
      `${writer.name}: killed ${killed} of ${tries} times, ${inWriting} while it wrote (in ${usual.writing} ms); ` +
        `${left} temporary files were left; run again ${again} times`,
    );
    expect(killed).toBeGreaterThan(0);
  },
  3_600_000,
);

async function runAgain(writer: Writer, folder: string, before: readonly (Buffer | null)[]): Promise<void> {
  // It may have been killed when the new book had its place already: then `new` refuses to make it again.
  const isMade = before[0] === null && isBookThere(folder, writer);
  const { status, said } = await writer.run(folder);
  expect([status, said]).toEqual(isMade ? [2, expect.stringContaining(FILE_MESSAGES.bookExists)] : [0, said]);
  expect([halfWritten(folder, writer, before), temporaryFiles(folder), writer.lacks?.(folder) ?? []]).toEqual(
    [[], [], []],
  );
}
