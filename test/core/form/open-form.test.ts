import { strToU8, unzipSync, zipSync } from 'fflate';
import { openForm } from '../../../src/core/form/open-form';
import { docx, GOOD_TABLE, p } from '../../form-docx';

const GOOD = docx(p('{title}') + GOOD_TABLE);
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** A compound file with a stream of this name, which stands in it as UTF-16. */
function compoundFile(stream: string): Uint8Array {
  const name = Array.from(stream).flatMap((letter) => [letter.charCodeAt(0), 0]);
  return Uint8Array.from([...COMPOUND, ...new Array(600).fill(0), ...name]);
}

function withMainType(type: string): Uint8Array {
  const parts = unzipSync(GOOD);
  parts['[Content_Types].xml'] = strToU8(
    `<Types><Override PartName="/word/document.xml" ContentType="application/${type}.main+xml"/></Types>`,
  );
  return zipSync(parts);
}

function refusal(bytes: Uint8Array): { code?: string; message?: string; place?: string } {
  try {
    openForm(bytes);
    return {};
  } catch (error) {
    return error as Error;
  }
}

const SHIFT_JIS = '<?xml version="1.0" encoding="Shift_JIS"?><a>\u0091\u008d</a>';
const withDocument = (body: Uint8Array): Uint8Array =>
  zipSync({ ...unzipSync(GOOD), 'word/document.xml': body });

describe('a file that is no form', () => {
  it.each([
    ['an empty file', new Uint8Array(), '空（0 バイト）'],
    ['an old .doc', compoundFile('WordDocument'), '古い形式の Word 文書（.doc）'],
    ['a locked .docx', compoundFile('EncryptedPackage'), 'パスワード付き'],
    ['another compound file', compoundFile('Workbook'), 'Word 文書（.docx）ではない'],
    ['a PDF', strToU8('%PDF-1.7\n'), 'PDF は様式として使えません'],
    ['rich text', strToU8('{\\rtf1\\ansi}'), 'リッチテキスト'],
    ['plain text', strToU8('自己評価書'), 'Word 文書（.docx）ではない'],
    ['an .odt', zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.text') }), 'OpenDocument'],
    ['a zip of other things', zipSync({ 'メモ.txt': strToU8('memo') }), 'Word 文書（.docx）ではない'],
    ['a .docm', withMainType('vnd.ms-word.document.macroEnabled'), 'マクロの入った文書'],
    ['an .xlsb', withMainType('vnd.ms-excel.sheet.binary.macroEnabled'), 'Excel のブック'],
    ['a .pptm', withMainType('vnd.ms-powerpoint.presentation.macroEnabled'), 'PowerPoint の資料'],
    ['a .dotx', withMainType('vnd.openxmlformats-officedocument.wordprocessingml.template'), 'テンプレート'],
    ['a workbook', withMainType('vnd.openxmlformats-officedocument.spreadsheetml.sheet'), 'Excel のブック'],
    ['slides', withMainType('vnd.openxmlformats-officedocument.presentationml.presentation'), 'PowerPoint'],
    ['a form in Shift_JIS', withDocument(strToU8(SHIFT_JIS, true)), 'UTF-8 で書かれていない'],
    ['a form in UTF-16', withDocument(Uint8Array.of(0xff, 0xfe, 0x3c, 0)), 'UTF-8 で書かれていない'],
    ['a form with a lost byte', withDocument(strToU8('<a>\u00e3\u0081</a>', true)), 'UTF-8 で書かれていない'],
    ['half a .docx', GOOD.slice(0, GOOD.length / 2), '壊れていて読めない'],
  ])('is told by its kind: %s', (_, bytes, words) => {
    expect(refusal(bytes)).toMatchObject({
      name: 'Refusal',
      code: 'form-unreadable',
      message: expect.stringContaining(words),
      place: '様式',
    });
  });

  it('is too large from 20 MB on, whatever is in it', () => {
    const bytes = new Uint8Array(20 * 1024 * 1024 + 1);
    bytes.set(GOOD);
    expect(refusal(bytes).message).toContain('20 MB を超えるため');
  });
});

describe('a zip that lies', () => {
  /** The zip with the size that its list declares for the first entry changed; the list's line holds it at 24. */
  function declaring(zip: Uint8Array, size: number): Uint8Array {
    const changed = zip.slice();
    const view = new DataView(changed.buffer);
    const list = view.getUint32(changed.length - 22 + 16, true);
    view.setUint32(list + 24, size, true);
    return changed;
  }
  const bomb = zipSync({ 'a.xml': new Uint8Array(30 * 1024 * 1024) });

  it('is not unpacked when it declares more than 100 MB', () => {
    expect(refusal(declaring(bomb, 0xffff_fff0)).message).toContain('展開すると 100 MB を超える');
  });

  it('is stopped soon after its declared size', () => {
    expect(refusal(declaring(bomb, 1000)).message).toContain('壊れていて');
  });

  it('is broken when it holds less than it declares', () => {
    expect(refusal(declaring(bomb, 31 * 1024 * 1024)).message).toContain('壊れていて');
  });

  it('is broken when its list leads out of the file', () => {
    const changed = GOOD.slice();
    new DataView(changed.buffer).setUint32(changed.length - 22 + 16, 0xffff_ff00, true);
    expect(refusal(changed).message).toContain('壊れていて');
  });
});

describe('a form of too much', () => {
  const bodyOf = (inside: string): Uint8Array => docx(`<w:p>${inside}</w:p>`);
  const attributes = (count: number): string =>
    `<w:t ${Array.from({ length: count }, (_, at) => `a${at}="1"`).join(' ')}/>`;
  const extra = (xml: string, name: string): Uint8Array =>
    zipSync({ ...unzipSync(GOOD), [name]: strToU8(xml) });

  it.each<[string, Uint8Array, Uint8Array]>([
    ['attributes in one element', bodyOf(attributes(999)), bodyOf(attributes(1000))],
    ['elements', bodyOf('<w:r/>'.repeat(599_900)), bodyOf('<w:r/>'.repeat(600_000))],
    ['elements in a part that is only taken along', GOOD, extra('<a/>'.repeat(600_000), 'word/styles.xml')],
    ['elements among the relations', GOOD, extra('<a/>'.repeat(600_000), 'word/_rels/a.rels')],
    [
      'elements, which a picture has not',
      extra('<a/>'.repeat(600_000), 'word/a.xml.png'),
      extra('<a/>'.repeat(600_000), 'word/a.xml'),
    ],
  ])('is refused for its %s', (_, most, more) => {
    expect(refusal(most)).toEqual({});
    expect(refusal(more).message).toContain('様式');
  });

  it('is refused for what looks like tags', () => {
    expect(refusal(bodyOf('{'.repeat(99_000)))).toEqual({});
    expect(refusal(bodyOf('【'.repeat(100_000))).message).toContain('2000');
  });
});
