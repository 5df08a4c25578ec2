/** The proof as somebody runs it in a scratch spreadsheet: all facts and questions, slice by slice, and nothing left behind. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NodeHost } from '@jiko-hyoka/apps-script-host/node';
import { openHost } from '../../packages/apps-script-host/test/contract/open-host';
import type { ProofResult } from '../../src/proof/compare';
import type { Plain } from '../../src/proof/fact/plain';
import type { Progress } from '../../src/proof/run';

const ROOT = join(__dirname, '../..');
const SCRIPT = readFileSync(join(ROOT, 'dist-proof/Code.js'), 'utf8');
/** Only prices move it. */
const NOW = new Date('2026-01-05T09:00:00+09:00');
const PERSON = { email: 'shoumei@example.lg.jp' };

function compareAt(result: object) {
  const folder = mkdtempSync(join(tmpdir(), 'proof-'));
  const file = join(folder, 'result.json');
  writeFileSync(file, JSON.stringify(result));
  const run = spawnSync(process.execPath, [join(ROOT, 'scripts/proof.mjs'), file], { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  return run;
}

const tabs = (host: NodeHost) =>
  host.globals.SpreadsheetApp.getActive()
    .getSheets()
    .map((sheet) => sheet.getName());

async function openScratch(options = {}): Promise<NodeHost> {
  const host = await openHost({ user: PERSON, owner: PERSON, now: () => NOW, prices: true, ...options });
  host.run(SCRIPT);
  return host;
}

let ranThrough: Promise<{ host: NodeHost; slices: readonly Progress[]; text: string }> | null = null;

/** All facts and questions, once for all tests: that takes seconds. */
const runThrough = (): NonNullable<typeof ranThrough> => {
  ranThrough ??= runAll();
  return ranThrough;
};

async function runAll() {
  const host = await openScratch();
  const slices: Progress[] = [];
  do {
    slices.push((await host.call('runSlice')) as Progress);
    expect(host.spent).toBeLessThan(300);
  } while ((slices.at(-1)?.done ?? 0) < (slices.at(-1)?.total ?? 0));
  return { host, slices, text: (await host.call('resultText')) as string };
}

const rows = (host: NodeHost) =>
  host.globals.SpreadsheetApp.getActive()
    .getSheetByName('確かめの結果')
    ?.getDataRange()
    .getValues()
    .slice(1) ?? [];

describe('the proof', () => {
  it('is seen in slices of under five minutes, and finds on the host what it expects', async () => {
    const { host, slices } = await runThrough();
    expect(slices.length).toBeGreaterThan(1);
    expect(rows(host)).toHaveLength(slices[0]?.total ?? 0);
    const verdicts = new Set(rows(host).map((row) => row[6]));
    expect(verdicts).toEqual(new Set(['同じ', '答え']));
    expect(tabs(host)).toEqual(['確かめの結果', 'シート1']);
    const search = { q: "appProperties has { key='proof' and value='scratch' } and trashed = false" };
    expect(host.globals.Drive?.Files.list(search).files).toEqual([]);
    expect(rows(host).flat().join()).not.toContain(PERSON.email);
  });

  it('goes on behind a fact at which it was stopped, and takes away what that left', async () => {
    const first = await openScratch({ prices: { methods: { 'Range.getA1Notation': 400 } } });
    await expect(first.call('runSlice')).rejects.toThrow('Exceeded maximum execution time');
    const done = rows(first).length;
    expect([done, tabs(first).length]).toEqual([1, 3]);
    const second = await openScratch({ workbook: await first.save() });
    await second.call('runSlice');
    expect(rows(second).length).toBeGreaterThan(done);
    expect(rows(second)[done - 1]?.slice(5)).toEqual(['…', '', '']);
    expect(tabs(second)).toEqual(['確かめの結果', 'シート1']);
  });

  it('says what Google shows otherwise, and what calls took there', async () => {
    const result = JSON.parse((await runThrough()).text) as ProofResult;
    const change = (title: string, seen: Plain) =>
      result.items.map((item) => (item.title === title ? { ...item, seen } : item));
    const whole = compareAt({
      ...result,
      items: change('getRange reads D:F and getA1Notation gives D:F', 'D1:F1000'),
    });
    expect(whole.status).toBe(1);
    expect(whole.stdout).toContain(
      '1 differ:\n  getRange reads D:F and getA1Notation gives D:F\n    expected "D:F"',
    );
    expect(whole.stdout).toContain('0 were not seen');
    const prices = JSON.parse(whole.stdout.slice(whole.stdout.lastIndexOf('in seconds:') + 11));
    expect(prices).toMatchObject({
      counted: 0.151,
      inHand: 0.002,
      methods: { 'SpreadsheetApp.flush': 0.6, 'Protection.setDescription': 0.3 },
    });
    const words = { refused: 'Exception: 範囲が見つかりません' };
    const inJapanese = compareAt({
      ...result,
      language: 'ja',
      items: change('getRange refuses "A0"', words),
    });
    expect([inJapanese.status, inJapanese.stdout]).toEqual([
      0,
      expect.stringContaining('1 are refused in other words'),
    ]);
    expect(compareAt({ kind: 'x' }).status).toBe(2);
  });

  it('is opened by the one item of its menu', async () => {
    const host = await openScratch();
    await host.call('onOpen');
    expect(host.ui.menus).toEqual([
      {
        caption: 'Google で確かめる',
        items: [{ caption: '確かめる（続きから）', functionName: 'openProof' }],
      },
    ]);
    await host.call('openProof');
    expect(host.ui.sidebar?.html).toContain('runSlice');
    expect(host.ui.sidebar?.html).toContain('件を確かめました');
  });

  it('asks for no more rights than the product', () => {
    const manifest = (folder: string) => readFileSync(join(ROOT, folder, 'appsscript.json'), 'utf8');
    expect(manifest('dist-proof')).toBe(manifest('dist'));
  });

  it('is a small script that pasting by hand cannot spoil', () => {
    expect(SCRIPT.length).toBeLessThan(120 * 1024);
    expect(SCRIPT.match(/(?![ \n])[\p{Cc}\p{Cf}\p{Z}\p{Cn}\p{Cs}]/u)).toBeNull();
  });
});
