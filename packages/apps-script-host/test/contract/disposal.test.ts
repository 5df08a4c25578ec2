/** A host may be disposed of more than once: whoever opened it and whoever cleans up need not know of each other. */
import { openHost } from './open-host';

it('may be disposed of again', async () => {
  const host = await openHost();
  host.dispose();
  expect(() => host.dispose()).not.toThrow();
});
