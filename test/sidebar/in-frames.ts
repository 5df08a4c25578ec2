/** The tests of the sidebar, once more for a sidebar that stands in another frame. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { openIn } from './open-sidebar';
import type { Place } from './place';

interface Share {
  /** Which of the parts, from 1 on. */
  readonly part: number;
  /** jest gives a file to one worker alone: several of about the same length keep all of them at work. */
  readonly of: number;
}

/** Long tests that are these frames themselves, or that need the host beside the sidebar in all they do. */
const ALONE_ONLY = /^(?:offline-page|served-page)-\d|^(?:hand-over-views|import|many-departments)\./;

/**
 * Each file launches its browser when its turn comes, and ends it.
 * @param wanted The subjects of the files, such as 'fill'; without it, all.
 */
export function testInFrame(place: Place, { part, of }: Share, wanted?: readonly string[]): void {
  openIn(place);
  const files = readdirSync(__dirname).filter((name) => {
    const [, subject = ''] = /^([\w-]+)(?:\.long)?\.test\.ts$/.exec(name) ?? [];
    return subject !== '' && !ALONE_ONLY.test(name) && (wanted?.includes(subject) ?? true);
  });
  describe.each(inParts(files, of)[part - 1] ?? [])('%s', (name) => {
    require(join(__dirname, name));
  });
}

/** Each file is in one part; the longest first, each to the part that is the shortest by then. */
function inParts(files: readonly string[], count: number): string[][] {
  const parts = Array.from({ length: count }, () => ({ length: 0, files: [] as string[] }));
  const sizes = files.map((name) => ({ name, size: statSync(join(__dirname, name)).size }));
  for (const { name, size } of sizes.sort((one, other) => other.size - one.size)) {
    const shortest = parts.reduce((one, other) => (other.length < one.length ? other : one));
    shortest.length += size;
    shortest.files.push(name);
  }
  return parts.map((each) => each.files);
}
