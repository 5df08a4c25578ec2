/** Each fact of the contract (src/proof/facts) on the host in Node. Google shows the same by the proof (docs/live-check.md). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NodeHost } from '@jiko-hyoka/apps-script-host/node';
import type { Item, Sight } from '../../src/proof/prove';

const SCRIPT = readFileSync(join(__dirname, '../../dist-proof/Code.js'), 'utf8');
const PERSON = { email: 'shoumei@example.lg.jp' };

/** The facts as the built script names them, for any host's tests: `lookAt(n)` looks at the n-th of them. */
const items: Item[] = require('node:vm').runInNewContext(`${SCRIPT}; listItems()`);

it('have titles of their own, by which results are told apart', () => {
  const keys = items.map(({ subject, title }) => `${subject}: ${title}`);
  expect(new Set(keys).size).toBe(keys.length);
});

describe.each([...new Set(items.map(({ subject }) => subject))])('%s', (subject) => {
  let host: NodeHost;

  beforeAll(async () => {
    host = await builtHost.createAppsScriptHost({ user: PERSON, owner: PERSON });
    host.run(SCRIPT);
  });
  afterAll(() => host.dispose());

  const own = items.flatMap((item, at) => (item.subject === subject ? [{ ...item, at }] : []));
  const facts = own.filter(({ evidence }) => evidence !== null);
  const questions = own.filter(({ evidence }) => evidence === null);

  async function look(at: number): Promise<Sight> {
    const sight = (await host.call('lookAt', at)) as Sight;
    expect(host.globals.SpreadsheetApp.getActive().getNumSheets()).toBe(1);
    return sight;
  }

  if (facts.length > 0) {
    it.each(facts)('$title', async ({ at, expected }) => {
      const { seen, verdict } = await look(at);
      if (verdict !== 'holds') expect(seen).toEqual(expected);
    });
  }

  if (questions.length > 0) {
    it.each(questions)('only Google can tell: $title', async ({ at }) => {
      expect((await look(at)).verdict).toBe('answered');
    });
  }
});
