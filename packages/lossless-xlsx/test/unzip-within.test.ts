import { strToU8, zipSync } from 'fflate';
import { BrokenZip, unzipWithin } from '../src/file/unzip-within';

const LIMITS = { bytes: 1024 * 1024, entries: 10 };

const ZIP = zipSync({
  'xl/workbook.xml': strToU8('<workbook/>'.repeat(50)),
  'xl/media/': new Uint8Array(),
  'xl/media/図.png': [Uint8Array.of(1, 2, 3), { level: 0 }],
});

/** Offsets in the archive's list: its first line, and the fields in a line (APPNOTE.TXT, 4.3.12). */
const LIST = new DataView(ZIP.buffer).getUint32(ZIP.length - 22 + 16, true);
const FIELD = { checksum: 16, packedSize: 20, size: 24, nameLength: 28, offset: 42, name: 46 };

function changed(change: (bytes: Uint8Array, view: DataView) => void, zip = ZIP): Uint8Array {
  const bytes = zip.slice();
  change(bytes, new DataView(bytes.buffer));
  return bytes;
}

/** `name` as it stands before the content and in the list, written otherwise. */
const renamed = (zip: Uint8Array, name: string, other: string): Uint8Array =>
  Buffer.from(Buffer.from(zip).toString('latin1').replaceAll(name, other), 'latin1');

const unpacked = (bytes: Uint8Array, limits = LIMITS): string[] => [...unzipWithin(bytes, limits).keys()];

it('gives the files without the folders, in their order', () => {
  const parts = unzipWithin(ZIP, LIMITS);
  expect([...parts.keys()]).toEqual(['xl/workbook.xml', 'xl/media/図.png']);
  expect([...(parts.get('xl/media/図.png')?.content ?? [])]).toEqual([1, 2, 3]);
  expect(parts.get('xl/workbook.xml')?.content.length).toBe(550);
});

it('reads the wide numbers of zip64', () => {
  const line = ZIP.subarray(LIST, ZIP.length - 22);
  const nameLength = new DataView(ZIP.buffer).getUint16(LIST + FIELD.nameLength, true);
  const extra = changed((_, view) => {
    view.setUint16(0, 1, true);
    view.setUint16(2, 24, true);
    const source = new DataView(ZIP.buffer);
    [FIELD.size, FIELD.packedSize, FIELD.offset].forEach((field, i) => {
      view.setUint32(4 + i * 8, source.getUint32(LIST + field, true), true);
    });
  }, new Uint8Array(28));
  const cut = FIELD.name + nameLength;
  const list = Uint8Array.from([...line.subarray(0, cut), ...extra, ...line.subarray(cut)]);
  const lineView = new DataView(list.buffer);
  for (const field of [FIELD.size, FIELD.packedSize, FIELD.offset])
    lineView.setUint32(field, 0xffff_ffff, true);
  lineView.setUint16(30, 28, true);
  const end64 = changed((_, view) => {
    view.setUint32(0, 0x06064b50, true);
    view.setUint32(32, 3, true);
    view.setUint32(48, LIST, true);
    view.setUint32(56, 0x07064b50, true);
    view.setUint32(64, LIST + list.length, true);
  }, new Uint8Array(76));
  const end = changed(
    (_, view) => {
      view.setUint16(10, 0xffff, true);
      view.setUint32(16, 0xffff_ffff, true);
    },
    ZIP.slice(ZIP.length - 22),
  );
  const wide = Uint8Array.from([...ZIP.subarray(0, LIST), ...list, ...end64, ...end]);
  expect(unpacked(wide)).toEqual(['xl/workbook.xml', 'xl/media/図.png']);
});

describe('a damaged archive', () => {
  const TWO = zipSync({ 'xl/a.xml': strToU8('1'), 'xl/b.xml': strToU8('2') });
  const firstLine = Buffer.from(TWO).indexOf('PK\u0001\u0002', undefined, 'latin1');
  const secondLine = Buffer.from(TWO).lastIndexOf('PK\u0001\u0002', undefined, 'latin1');
  const renamed = (from: string, to: string): Uint8Array =>
    new Uint8Array(Buffer.from(Buffer.from(TWO).toString('latin1').replaceAll(from, to), 'latin1'));

  it.each<[string, Uint8Array]>([
    ['a wrong checksum', changed((_, view) => view.setUint32(LIST + FIELD.checksum, 1, true))],
    ['one byte of its content wrong', changed((bytes) => bytes.set([2], LIST - 1))],
    ['a size that is too small', changed((_, view) => view.setUint32(LIST + FIELD.size, 549, true))],
    ['a size that is too large', changed((_, view) => view.setUint32(LIST + FIELD.size, 551, true))],
    ['another name before the content', changed((bytes) => bytes.set(strToU8('X'), 30))],
    ['a list that leads out of the file', changed((_, view) => view.setUint32(ZIP.length - 6, 0xfff0, true))],
    ['a count that leaves parts out', changed((_, view) => view.setUint16(ZIP.length - 12, 2, true))],
    ['its end cut off', ZIP.slice(0, -30)],
    ['two entries of one name', renamed('xl/b.xml', 'xl/a.xml')],
    [
      'entries that share their bytes',
      changed((bytes, view) => {
        bytes.set(strToU8('xl/a.xml'), secondLine + FIELD.name);
        view.setUint32(secondLine + FIELD.offset, 0, true);
        view.setUint32(secondLine + FIELD.checksum, view.getUint32(firstLine + FIELD.checksum, true), true);
      }, TWO),
    ],
  ])('is refused with %s', (_, bytes) => {
    expect(() => unpacked(bytes)).toThrow(expect.objectContaining({ name: 'BrokenZip' }));
  });
});

describe('more than the limits allow', () => {
  it('is refused by the number of entries', () => {
    expect(() => unpacked(ZIP, { ...LIMITS, entries: 2 })).toThrow(
      expect.objectContaining({ name: 'OversizedZip', limit: 'entries' }),
    );
  });

  it('is refused by what the list declares', () => {
    expect(() => unpacked(ZIP, { ...LIMITS, bytes: 552 })).toThrow(
      expect.objectContaining({ name: 'OversizedZip', limit: 'bytes' }),
    );
    expect(unpacked(ZIP, { ...LIMITS, bytes: 553 })).toHaveLength(2);
  });
});

it('refuses two parts whose names differ in case alone, which are one to a package', () => {
  const zip = zipSync({ 'xl/a.xml': strToU8('<a/>'), 'xl/b.xml': strToU8('<b/>') });
  expect(unpacked(zip)).toEqual(['xl/a.xml', 'xl/b.xml']);
  expect(() => unpacked(renamed(zip, 'xl/b.xml', 'XL/A.xml'))).toThrow(BrokenZip);
});
