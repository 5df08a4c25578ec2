/** Utilities and Blob as live Apps Script. Tags as in the project's facts. */
import { createHash } from 'node:crypto';
import { openHost } from './open-host';

describe('Blob', () => {
  it('is text/plain without a name when made of text', async () => {
    const { Utilities } = (await openHost()).globals;
    const blob = Utilities.newBlob('課');
    expect(blob.getContentType()).toBe('text/plain'); // [T]
    expect(blob.getName()).toBeNull(); // [T]
    expect(blob.getDataAsString()).toBe('課');
  });

  it('gives signed bytes and takes both signed and unsigned ones', async () => {
    const { Utilities } = (await openHost()).globals;
    expect(Utilities.newBlob('é').getBytes()).toEqual([-61, -87]); // [T]
    expect(Utilities.newBlob([195, 169]).getDataAsString()).toBe('é');
    expect(Utilities.newBlob([-61, -87]).getDataAsString()).toBe('é');
  });

  it('returns itself from its setters, and copies apart from itself', async () => {
    const { Utilities } = (await openHost()).globals;
    const blob = Utilities.newBlob('a').setName('a.csv').setContentTypeFromExtension();
    const copy = blob.copyBlob().setName('b.csv').setDataFromString('b');
    expect([blob.getName(), blob.getContentType(), blob.getDataAsString()]).toEqual([
      'a.csv',
      'text/csv',
      'a',
    ]);
    expect([copy.getName(), copy.getDataAsString()]).toEqual(['b.csv', 'b']);
  });

  it('reads Shift_JIS', async () => {
    const { Utilities } = (await openHost()).globals;
    expect(Utilities.newBlob([0x89, 0xdb]).getDataAsString('Shift_JIS')).toBe('課');
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

  it('digests a text as US-ASCII by default, where other characters are question marks', async () => {
    const { Utilities } = (await openHost()).globals;
    const { MD5 } = Utilities.DigestAlgorithm;
    expect(Utilities.computeDigest(MD5, 'aあ')).toEqual(Utilities.computeDigest(MD5, 'a?')); // [T]
  });

  it('encodes base64 and decodes both alphabets', async () => {
    const { Utilities } = (await openHost()).globals;
    expect(Utilities.base64Encode('目標?>')).toBe('55uu5qiZPz4=');
    expect(Utilities.base64EncodeWebSafe([-1, -2, -3, -4])).toBe('__79_A==');
    expect(Utilities.base64Decode('__79_A==')).toEqual([-1, -2, -3, -4]); // [T]
    expect(Utilities.base64Decode('//79/A==')).toEqual([-1, -2, -3, -4]);
  });

  it('zips blobs under the default name, and gives them back', async () => {
    const { Utilities } = (await openHost()).globals;
    const zip = Utilities.zip([
      Utilities.newBlob('一', 'text/plain', 'a.txt'),
      Utilities.newBlob('二', 'text/csv', 'b/c.csv'),
    ]);
    expect(zip.getName()).toBe('archive.zip'); // [T]
    const files = Utilities.unzip(zip).map((blob) => [
      blob.getName(),
      blob.getContentType(),
      blob.getDataAsString(),
    ]);
    expect(files).toEqual([
      ['a.txt', 'text/plain', '一'],
      ['b/c.csv', 'text/csv', '二'],
    ]);
  });

  it('does not zip a blob without a name', async () => {
    const { Utilities } = (await openHost()).globals;
    expect(() => Utilities.zip([Utilities.newBlob('a')])).toThrow(
      'Blob object must have non-null name for this operation.', // [T] of createFile
    );
  });

  it('packs with gzip and unpacks to a blob without a type', async () => {
    const { Utilities } = (await openHost()).globals;
    const packed = Utilities.gzip(Utilities.newBlob('評価'));
    expect(packed.getName()).toBe('archive.gz'); // [T]
    const text = Utilities.ungzip(packed);
    expect([text.getName(), text.getContentType(), text.getDataAsString()]).toEqual([
      'archive',
      null,
      '評価',
    ]); // [T]
  });

  it('writes dates in a zone, and takes nothing but a date', async () => {
    const { Utilities } = (await openHost()).globals;
    const date = new Date(Date.UTC(2018, 2, 31, 15, 4, 5)) as unknown as GoogleAppsScript.Base.Date;
    expect(Utilities.formatDate(date, 'Asia/Tokyo', 'yyyy/M/d HH:mm')).toBe('2018/4/1 00:04');
    const text = '2018/4/1' as unknown as GoogleAppsScript.Base.Date;
    expect(() => Utilities.formatDate(text, 'Asia/Tokyo', 'yyyy')).toThrow(
      "The parameters (String,String,String) don't match the method signature for Utilities.formatDate.", // [P]
    );
  });

  it('takes a date that the script made', async () => {
    const host = await openHost();
    host.run(`function year() { return Utilities.formatDate(new Date(0), 'JST', 'yyyy-MM-dd HH'); }`);
    expect(await host.call('year')).toBe('1970-01-01 09');
  });

  it('makes version 4 UUIDs', async () => {
    const { Utilities } = (await openHost()).globals;
    expect(Utilities.getUuid()).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(Utilities.getUuid()).not.toBe(Utilities.getUuid());
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

  it('does not sleep for a text', async () => {
    const { Utilities } = (await openHost()).globals;
    expect(() => Utilities.sleep('rubbish' as unknown as number)).toThrow('Cannot convert rubbish'); // [T]
  });
});
