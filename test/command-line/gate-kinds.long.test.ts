/** Each kind of thing that stands in the way of 公表: told with its place and remedy, left by a reason, and kept in 履歴. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { XlsxFile } from '@jiko-hyoka/lossless-xlsx';
import { gatedBook, PLANTED } from '../gated-book';
import { closeBooks } from '../open-book';
import { makeFolder, runCli } from './run-cli';

afterAll(closeBooks);

// Without PDF, which would need LibreOffice.
process.env['PATH'] = process.platform === 'win32' ? process.env['PATH'] : '';

const placeOf = ({ department, cell }: { readonly department: string; readonly cell: string }): string =>
  cell === '' ? department : `${department}!${cell}`;

function history(folder: string): string[] {
  const { workbook } = XlsxFile.open(readFileSync(join(folder, 'book.xlsx')));
  const sheet = Object.values(workbook.sheets).find(({ name }) => name === '履歴');
  return Object.values(sheet?.cellData ?? {}).map((line) =>
    Object.values(line)
      .map(({ v }) => String(v ?? ''))
      .join(' '),
  );
}

it('is told with its place and what to do, stops all until each is answered, and is not asked again', async () => {
  const folder = makeFolder();
  writeFileSync(join(folder, 'book.xlsx'), await gatedBook());
  const publish = (...more: string[]) =>
    runCli(folder, 'publish', 'book.xlsx', '--out', 'pub', '--json', ...more);
  const stopped = publish();
  expect([stopped.status, stopped.json.error, stopped.json.files]).toEqual([1, undefined, []]);
  const told = (
    stopped.json.obstacles as { kind: string; department: string; cell: string; text: string }[]
  ).map((each) => `${each.kind} ${placeOf(each)}`);
  expect([...told].sort()).toEqual(PLANTED.map((each) => `${each.kind} ${placeOf(each)}`).sort());
  for (const { kind, department, cell, remedy } of PLANTED)
    expect(stopped.json.obstacles).toContainEqual({
      ...{ kind, department, cell, accepted: false },
      text: expect.stringContaining(remedy),
    });

  const answers = PLANTED.map((each) => ['--accept', `${each.kind}:${placeOf(each)}=理由は${each.kind}`]);
  // All but one: nothing leaves.
  const one = publish(...answers.slice(1).flat());
  expect([one.status, one.json.files]).toEqual([1, []]);
  const passed = publish(...answers.flat());
  expect([passed.status, passed.json.files.length > 0]).toEqual([0, true]);
  for (const { kind } of PLANTED)
    expect([kind, history(folder).filter((line) => line.includes(`理由は${kind}`)).length]).toEqual([
      kind,
      1,
    ]);
  const again = publish();
  expect([again.status, again.json.obstacles.every((each: { accepted: boolean }) => each.accepted)]).toEqual([
    0,
    true,
  ]);
});
