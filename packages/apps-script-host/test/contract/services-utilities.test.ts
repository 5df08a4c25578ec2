/** Utilities and Blob as live Apps Script. Tags as in the project's facts. */
import { createHash } from 'node:crypto';
import { openHost } from './open-host';

describe('Blob', () => {
  it('gives signed bytes and takes both signed and unsigned ones', async () => {
    const { Utilities } = (await openHost()).globals;
    expect(Utilities.newBlob('é').getBytes()).toEqual([-61, -87]); // [T]
    expect(Utilities.newBlob([195, 169]).getDataAsString()).toBe('é');
    expect(Utilities.newBlob([-61, -87]).getDataAsString()).toBe('é');
  });

  it('says what it does not offer', async () => {
    const { Utilities } = (await openHost()).globals;
    expect(() => Utilities.newBlob('a').setName('b').getAs('application/pdf')).toThrow('「Blob.getAs」');
  });
});

describe('Utilities', () => {
  it.each([
    ['MD5', 'md5'],
    ['SHA_1', 'sha1'],
    ['SHA_256', 'sha256'],
  ] as const)('computes %s as signed bytes', async (name, nodeName) => {
    const { Utilities } = (await openHost()).globals;
    const expected = [...new Int8Array(createHash(nodeName).update('自己評価書').digest())];
    const algorithm = Utilities.DigestAlgorithm[name];
    expect(Utilities.computeDigest(algorithm, '自己評価書', Utilities.Charset.UTF_8)).toEqual(expected);
  });

  it('takes a date that the script made', async () => {
    const host = await openHost();
    host.run(`function year() { return Utilities.formatDate(new Date(0), 'JST', 'yyyy-MM-dd HH'); }`);
    expect(await host.call('year')).toBe('1970-01-01 09');
  });

  it('shows slept time on the clock until the run ends', async () => {
    const host = await openHost({ now: () => new Date(1_000_000) });
    host.run(
      'function nap() { const before = Date.now(); Utilities.sleep(60000); return Date.now() - before; }',
    );
    expect(await host.call('nap')).toBe(60_000);
    expect(await host.call('nap')).toBe(60_000);
    expect(host.run('Date.now()')).toBe(1_000_000);
  });
});
