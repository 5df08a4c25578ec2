/** All tests of the sidebar, once more for a sidebar that stands in another frame. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { openIn, type Place } from './open-sidebar';

/** Each file launches its browser when its turn comes, and ends it. */
export function testEverything(place: Place): void {
  openIn(place);
  const files = readdirSync(__dirname).filter((name) => /^[\w-]+\.test\.ts$/.test(name));
  describe.each(files)('%s', (name) => {
    require(join(__dirname, name));
  });
}
