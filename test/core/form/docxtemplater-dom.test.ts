import { DOMParser, XMLSerializer } from '../../../src/core/form/docxtemplater-dom';

const TYPES = `<?xml version="1.0"?>
<Types><!-- <Override PartName="/no.xml"/> --><Default Extension="xml" ContentType='text/xml'/>
<Override PartName="/word/a&amp;b.xml" ContentType="x>y"/><Override PartName="/&#x30C6;.xml" ContentType="z"></Override></Types>`;

const read = (xml: string) => new DOMParser().parseFromString(xml);

describe('the DOM of docxtemplater', () => {
  it('finds elements by name, with their attributes, and none in a comment', () => {
    const found = read(TYPES).getElementsByTagName('Override');
    expect(found.map((each) => [each.getAttribute('PartName'), each.getAttribute('ContentType')])).toEqual([
      ['/word/a&b.xml', 'x>y'],
      ['/テ.xml', 'z'],
    ]);
    expect(read(TYPES).getElementsByTagName('Default')[0]?.getAttribute('ContentType')).toBe('text/xml');
    expect(found[0]?.getAttribute('Extension')).toBeNull();
  });

  it('writes a document as it was', () => {
    expect(new XMLSerializer().serializeToString(read(TYPES))).toBe(TYPES);
  });

  it('refuses what is not closed in its turn', () => {
    expect(() => read('<Types><Override></Types>')).toThrow('not well-formed');
  });
});
