/**
 * The system refuses one step of writing after the other (`strace -e inject`): either the file is written all the same, or
 * everything stays as it was, no temporary file is left, and a sentence says why.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { copyExample, makeFolder, removeFolders } from './run-cli';
import { CLI, contents, halfWritten, temporaryFiles, WRITERS, type Writer } from './writers';

afterAll(removeFolders);

const HAS_STRACE = spawnSync('strace', ['-V']).status === 0;
if (!HAS_STRACE) console.log('strace is not there: nothing is injected');

/** What the system refuses. */
interface Fault {
  readonly inject: string;
  /** Whether the workbook is written nevertheless. */
  readonly isWritten: (writer: Writer) => boolean;
}

const never = (): boolean => false;
const always = (): boolean => true;
/** A new file gets its name by a link, or where there are none by a name that was taken first; others are replaced. */
const ifNew = ({ name }: Writer): boolean => name === 'new';
const faults = (call: string, codes: readonly string[], isWritten: Fault['isWritten'], when = ''): Fault[] =>
  codes.map((code) => ({ inject: `${call}:error=${code}${when}`, isWritten }));

const FAULTS: readonly Fault[] = [
  ...faults('rename', ['EXDEV', 'EACCES', 'EROFS', 'EIO', 'EBUSY'], ifNew),
  ...faults('link', ['EXDEV', 'EPERM', 'EOPNOTSUPP', 'EMLINK'], always),
  ...faults('fsync', ['EIO', 'ENOSPC', 'EDQUOT'], never, ':when=1'),
  ...faults('fsync', ['EINVAL', 'ENOSYS'], always),
  ...faults('fchmod', ['EPERM', 'EROFS'], always),
  ...faults('fchown', ['EPERM', 'EINVAL'], always),
  ...faults('link,rename', ['EIO'], never),
];

const KILLS = ['rename', 'link', 'fsync', 'fchmod', 'unlink'].map((call) => `${call}:signal=KILL:when=1`);

/** strace itself is the grandchild, so that a kill ends the program alone. */
function strace(inject: string): string[] {
  const [calls = ''] = inject.split(':');
  return ['strace', '-D', '-f', '-qq', '-o', '/dev/null', '-e', `trace=${calls}`, '-e', `inject=${inject}`];
}

function begin(writer: Writer): { folder: string; before: (Buffer | null)[] } {
  const folder = makeFolder();
  mkdirSync(join(folder, 'out'));
  writer.prepare(folder);
  return { folder, before: contents(folder, writer) };
}

(HAS_STRACE ? describe : describe.skip).each(WRITERS)('$name', (writer) => {
  it.each(FAULTS)(
    '$inject',
    async ({ inject, isWritten }) => {
      const { folder, before } = begin(writer);
      const { status, said } = await writer.run(folder, strace(inject));
      const [book] = contents(folder, writer);
      const isAsBefore = book === null || before[0]?.equals(book ?? Buffer.alloc(0)) === true;
      expect([isAsBefore, status === 0, said]).toEqual([
        !isWritten(writer),
        isWritten(writer),
        // A sentence, and no system's letters in place of a reason.
        isWritten(writer) ? expect.any(String) : expect.not.stringMatching(/E[A-Z]{3,}|Unknown|^[^。]*$/),
      ]);
      if (inject.includes('EDQUOT')) expect(said).toMatch(/使ってよい容量を(?:使い切って|超えて)/);
      if (inject === 'rename:error=EROFS' && !isWritten(writer)) expect(said).toContain('読み取り専用');
      expect([halfWritten(folder, writer, before), temporaryFiles(folder)]).toEqual([[], []]);
    },
    600_000,
  );

  it.each(KILLS)(
    '%s',
    async (inject) => {
      const { folder, before } = begin(writer);
      await writer.run(folder, strace(inject));
      expect(halfWritten(folder, writer, before)).toEqual([]);
      await writer.run(folder);
      expect([halfWritten(folder, writer, before), temporaryFiles(folder)]).toEqual([[], []]);
    },
    600_000,
  );
});

/** Each file may have so many kilobytes: what is written stops in the middle, as on a full disk. */
const withRoomFor = (kilobytes: number): string[] => [
  'sh',
  '-c',
  `trap '' XFSZ; ulimit -f ${kilobytes}; exec "$0" "$@"`,
];

(process.platform === 'win32' ? describe.skip : describe).each(WRITERS)('$name', (writer) => {
  it.each([0, 8])(
    'leaves nothing behind where a file takes %d KB alone',
    async (kilobytes) => {
      const { folder, before } = begin(writer);
      const { status, said } = await writer.run(folder, withRoomFor(kilobytes));
      expect([status === 0, said]).toEqual([false, expect.stringContaining('大きさを超えています')]);
      expect(contents(folder, writer)).toEqual(before);
      expect(temporaryFiles(folder)).toEqual([]);
    },
    600_000,
  );
});

(process.platform === 'win32' ? it.skip : it)('export leaves no list of files that it could not make', () => {
  const folder = makeFolder();
  const book = copyExample(folder, 'h29.xlsx');
  const [program = '', ...rest] = withRoomFor(1);
  const args = [...rest, process.execPath, CLI, 'export', book, '--format', 'csv', '--out', 'out'];
  const { status, stderr } = spawnSync(program, args, { cwd: folder, encoding: 'utf8' });
  expect([status, stderr]).toEqual([1, expect.stringContaining('大きさを超えています')]);
  expect(readdirSync(join(folder, 'out'))).toEqual([]);
});
