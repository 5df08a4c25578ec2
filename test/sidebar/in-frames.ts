/** The tests of the sidebar, once more for a sidebar that stands in another frame. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { openIn, type Place } from './open-sidebar';

/**
 * Each file launches its browser when its turn comes, and ends it.
 * @param wanted The subjects of the files, such as 'fill'; without it, all.
 */
export function testInFrame(place: Place, wanted?: readonly string[]): void {
  openIn(place);
  const files = readdirSync(__dirname).filter(
    (name) =>
      /^[\w-]+\.test\.ts$/.test(name) && (wanted?.some((subject) => name === `${subject}.test.ts`) ?? true),
  );
  describe.each(files)('%s', (name) => {
    require(join(__dirname, name));
  });
}
