/** What Utilities.unzip takes out of an archive, and which archives it refuses. */
import { strToU8, zipSync } from 'fflate';
import { isDocx, unzipEntries } from '../src/utilities/zip-blobs';

const TYPES = '<Override ContentType="application/vnd…wordprocessingml.document.main+xml"/>';
const archive = (): Uint8Array =>
  zipSync({ 'b.txt': strToU8('b'), 'folder/': new Uint8Array(0), '[Content_Types].xml': strToU8(TYPES) });

/** The archive, whose list says that its first file has so many bytes unpacked. */
function claiming(size: number): Uint8Array {
  const bytes = archive();
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const line = view.getUint32(bytes.length - 22 + 16, true);
  view.setUint32(line + 24, size, true);
  return bytes;
}

it('gives the files in the order of the archive, without folders', () => {
  expect(unzipEntries(archive()).map(({ name }) => name)).toEqual(['b.txt', '[Content_Types].xml']);
});

it('says what is too much, before anything is unpacked', () => {
  expect(() => unzipEntries(claiming(300 * 1024 * 1024))).toThrow('展開すると 200 MB を超えるか');
});

it.each([
  ['no archive', strToU8('b')],
  ['a file that is longer than the list says', claiming(0)],
])('refuses %s as Google does', (_, bytes) => {
  expect(() => unzipEntries(bytes)).toThrow('Invalid argument');
});

it('knows a Word document by its list of parts, and takes no damaged one', () => {
  expect([archive(), zipSync({ a: strToU8(TYPES) }), claiming(0)].map(isDocx)).toEqual([true, false, false]);
});
