/** Tables on the clipboard as plain text. */
import fc from 'fast-check';
import { readTabSeparated, writeTabSeparated } from '../../src/page/clipboard/tab-separated';

describe('readTabSeparated', () => {
  it.each([
    [
      'a cell with a line break, as Excel quotes it',
      '2\t"一\n二"\r\n3\t三\r\n',
      [
        ['2', '一\n二'],
        ['3', '三'],
      ],
    ],
    ['a line break that LibreOffice writes for Windows', '"一\r\n二"\t三', [['一\n二', '三']]],
    ['a tab and quotes in a quoted cell', '"a\tb"\t"c ""d""\n"', [['a\tb', 'c "d"\n']]],
    ['quotes of the person’s own', '"水" の日\t"火"\tあ"い', [['"水" の日', '"火"', 'あ"い']]],
    ['a quote that is never closed', '"あ\tい\n"う', [['"あ', 'い'], ['"う']]],
    ['a quoted cell that begins with a quote', '"""水"" の日"', [['"水" の日']]],
    ['blank cells and blank lines', '\ta\t\n\nb', [['', 'a', ''], [''], ['b']]],
    ['no line for the last line break, but for one more', 'a\r\n\r\n', [['a'], ['']]],
    ['the line breaks of an old Mac', 'a\rb\r', [['a'], ['b']]],
    ['nothing', '', []],
  ])('reads %s', (_, text, rows) => {
    expect(readTabSeparated(text)).toEqual(rows);
  });
});

describe('writeTabSeparated', () => {
  it('quotes what another program would tear or strip', () => {
    expect(writeTabSeparated([['2', '一\n二', '"水"', 'あ"い']])).toBe('2\t"一\n二"\t"""水"""\tあ"い');
  });

  it('writes what is read as the same cells, whatever they hold', () => {
    const text = fc.string({ unit: fc.constantFrom('\t', '\n', '"', ' ', '　', 'あ', 'a', '1', '=', '😀') });
    const rows = fc
      .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
      .chain(([height, width]) =>
        fc.array(fc.array(text, { minLength: width, maxLength: width }), {
          minLength: height,
          maxLength: height,
        }),
      );
    fc.assert(
      fc.property(rows, (cells) => {
        expect(readTabSeparated(writeTabSeparated(cells))).toEqual(cells);
      }),
      { numRuns: 2000 },
    );
  });
});
