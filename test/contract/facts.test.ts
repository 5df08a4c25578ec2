/** Each fact of the contract (src/proof/facts) on the host in Node. Google shows the same by the proof (docs/live-check.md). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NodeHost } from '../../src/local/host/create-host';
import type { Item, Sight } from '../../src/proof/prove';

const SCRIPT = readFileSync(join(__dirname, '../../dist-proof/Code.js'), 'utf8');
const PERSON = { email: 'shoumei@example.lg.jp' };

/** The facts as the built script names them, for any host's tests: `lookAt(n)` looks at the n-th of them. */
const items: Item[] = require('node:vm').runInNewContext(`${SCRIPT}; listItems()`);

describe.each([...new Set(items.map(({ subject }) => subject))])('%s', (subject) => {
  let host: NodeHost;

  beforeAll(async () => {
    host = await builtHost.createAppsScriptHost({ user: PERSON, owner: PERSON });
    host.run(SCRIPT);
  });
  afterAll(() => host.dispose());

  const own = items.flatMap((item, at) => (item.subject === subject ? [{ ...item, at }] : []));

  it.each(own)('$title', async ({ at, expected, googleOnly }) => {
    const { seen, verdict } = (await host.call('lookAt', at)) as Sight;
    if (googleOnly) expect(verdict).toBe('differs');
    else if (verdict !== 'holds') expect(seen).toEqual(expected);
    expect(host.globals.SpreadsheetApp.getActive().getNumSheets()).toBe(1);
  });
});
