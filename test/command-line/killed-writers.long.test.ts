/** Each program that writes is killed again and again, at any moment and in the very moment of writing, and then done again. */
import type { ChildProcess } from 'node:child_process';
import { type FSWatcher, mkdirSync, watch } from 'node:fs';
import { join } from 'node:path';
import { FILE_MESSAGES } from '../../src/core/messages/files';
import { makeFolder, removeFolders } from './run-cli';
import { contents, halfWritten, temporaryFiles, WRITERS, type Writer } from './writers';

/** Of each program; `JIKO_HYOKA_KILLS=200` for as many as were tried once. */
const KILLS = Number(process.env['JIKO_HYOKA_KILLS'] ?? 4);

afterAll(removeFolders);

/** How long a program takes when nobody disturbs it, in milliseconds. */
async function duration(writer: Writer): Promise<number> {
  const folder = makeFolder();
  writer.prepare(folder);
  let begun = Date.now();
  await writer.run(folder, [], () => {
    begun = Date.now();
  });
  return Date.now() - begun;
}

/** Kills once after some time, or some time after the folder has changed for the first time. */
function killer(
  folder: string,
  isInWriting: boolean,
  delay: number,
): { arm(child: ChildProcess): void; disarm(): void } {
  let watcher: FSWatcher | undefined;
  let timer: NodeJS.Timeout | undefined;
  return {
    arm(child) {
      const kill = () => child.kill('SIGKILL');
      if (!isInWriting) {
        timer = setTimeout(kill, delay);
        return;
      }
      watcher = watch(folder, { recursive: true }, () => {
        watcher?.close();
        if (delay < 1) kill();
        else timer = setTimeout(kill, delay);
      });
    },
    disarm() {
      watcher?.close();
      clearTimeout(timer);
    },
  };
}

/** Whether the book stands there whole; an empty file holds its name for a moment where the disk knows no links. */
const isBookThere = (folder: string, writer: Writer): boolean =>
  (contents(folder, writer)[0]?.length ?? 0) > 0;

it.each(WRITERS)(
  '$name leaves nothing half-written, and its next run no temporary file',
  async (writer) => {
    const usual = await duration(writer);
    let [killed, left] = [0, 0];
    for (let at = 0; at < KILLS; at += 1) {
      const folder = makeFolder();
      mkdirSync(join(folder, 'out'));
      writer.prepare(folder);
      const before = contents(folder, writer);
      const isInWriting = at % 2 === 0;
      const delay = isInWriting ? (at / KILLS) * 6 : (at / KILLS) * usual * 1.2;
      const { arm, disarm } = killer(folder, isInWriting, delay);
      const { status } = await writer.run(folder, [], arm);
      disarm();
      if (status === null) killed += 1;
      expect([at, halfWritten(folder, writer, before)]).toEqual([at, []]);
      const remains = temporaryFiles(folder).length;
      left += remains;
      // Where nothing is left, the next run is as any other: some of these are enough.
      if (remains === 0 && at % 10 !== 0) continue;
      // It may have been killed when the new book had its place already: then `new` refuses to make it again.
      const isMade = before[0] === null && isBookThere(folder, writer);
      const again = await writer.run(folder);
      expect([at, again.status, again.said]).toEqual(
        isMade ? [at, 2, expect.stringContaining(FILE_MESSAGES.bookExists)] : [at, 0, expect.any(String)],
      );
      expect([at, halfWritten(folder, writer, before), temporaryFiles(folder)]).toEqual([at, [], []]);
    }
    console.log(
      `${writer.name}: ${killed} of ${KILLS} kills hit; ${left} temporary files were left and cleared`,
    );
  },
  3_600_000,
);
