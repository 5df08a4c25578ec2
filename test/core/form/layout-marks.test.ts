/** What the marks in a filled form become: indents of lines, rows that break, cells that go on. */
import { applyIndents, markIndents, standardSize } from '../../../src/core/form/hanging-indents';
import { letLongRowsBreak, markLongCell } from '../../../src/core/form/long-rows';
import { MERGE_MARK, mergeMarkedCells } from '../../../src/core/form/merge-marks';

const [INDENT, LONG] = ['\uFFFF', '\uFFFE'];

describe('lines that stand in or hang', () => {
  it('are marked with both widths, and no others', () => {
    expect(markIndents(['前文', '(1) 甲', '乙', '', '・丙'])).toEqual([
      '前文',
      `${INDENT}4 4${INDENT}(1) 甲`,
      `${INDENT}4 0${INDENT}乙`,
      '',
      `${INDENT}6 2${INDENT}・丙`,
    ]);
  });

  const applied = (before: string, mark = '4 4', styles = ''): string =>
    applyIndents(`${before}${INDENT}${mark}${INDENT}(1) 甲</w:t></w:r></w:p>`, standardSize(styles)).replace(
      '(1) 甲</w:t></w:r></w:p>',
      '',
    );
  const RUN = '<w:r><w:t>';

  it.each([
    // Where the indent stands among the properties.
    [`<w:p>${RUN}`, `<w:p><w:pPr><w:ind w:left="400" w:hanging="400"/></w:pPr>${RUN}`],
    [`<w:p a="1"><w:pPr/>${RUN}`, `<w:p a="1"><w:pPr><w:ind w:left="400" w:hanging="400"/></w:pPr>${RUN}`],
    [
      `<w:p><w:pPr><w:spacing w:after="0"/><w:jc w:val="left"/></w:pPr>${RUN}`,
      `<w:p><w:pPr><w:spacing w:after="0"/><w:ind w:left="400" w:hanging="400"/><w:jc w:val="left"/></w:pPr>${RUN}`,
    ],
    [
      `<w:p><w:pPr><w:textAlignment w:val="top"/></w:pPr>${RUN}`,
      `<w:p><w:pPr><w:ind w:left="400" w:hanging="400"/><w:textAlignment w:val="top"/></w:pPr>${RUN}`,
    ],
    // The form's own indent moves on.
    [
      `<w:p><w:pPr><w:ind w:right="9" w:left="100" w:leftChars="5" w:firstLine="7" w:firstLineChars="1"/></w:pPr>${RUN}`,
      `<w:p><w:pPr><w:ind w:left="500" w:right="9" w:hanging="400"/></w:pPr>${RUN}`,
    ],
    [
      `<w:p><w:pPr><w:ind w:start="-50" w:hanging="7"/></w:pPr>${RUN}`,
      `<w:p><w:pPr><w:ind w:left="350" w:hanging="400"/></w:pPr>${RUN}`,
    ],
    // The last paragraph alone, by the size of its own letters.
    [
      `<w:p><w:r><w:t>前</w:t></w:r></w:p><w:p ><w:r><w:rPr><w:sz w:val="21"/></w:rPr><w:t xml:space="preserve">`,
      `<w:p><w:r><w:t>前</w:t></w:r></w:p><w:p ><w:pPr><w:ind w:left="420" w:hanging="420"/></w:pPr><w:r><w:rPr><w:sz w:val="21"/></w:rPr><w:t xml:space="preserve">`,
    ],
  ])('take %s further in', (before, after) => {
    expect(applied(before)).toBe(after);
  });

  it('that do not hang keep the indent of first lines', () => {
    expect(applied(`<w:p><w:pPr><w:ind w:left="100" w:firstLine="7"/></w:pPr>${RUN}`, '4 0')).toBe(
      `<w:p><w:pPr><w:ind w:left="500" w:firstLine="7"/></w:pPr>${RUN}`,
    );
  });

  it.each([
    `<w:p><w:r><w:t>・${''}`,
    '<w:p><w:r><w:t xml:space="preserve">前',
    `<w:p><w:r><w:tab/></w:r>${RUN}`,
    `<w:p><w:r><w:t></w:t><w:br/></w:r>${RUN}`,
    `<w:p><w:r><w:drawing/></w:r>${RUN}`,
    `<w:p></w:p>${RUN}`,
    RUN,
  ])('stay where the form has them behind %s', (before) => {
    expect(applied(before)).toBe(before);
  });

  it.each([
    ['', 400],
    ['<w:docDefaults><w:rPr><w:sz w:val="22"/></w:rPr></w:docDefaults>', 440],
    [
      '<w:docDefaults><w:sz w:val="22"/></w:docDefaults><w:style w:type="paragraph" w:default="1"><w:sz w:val="24"/></w:style>',
      480,
    ],
    ['<w:style w:default="true" w:type="paragraph"><w:sz w:val="9"/><w:sz w:val="24"/></w:style>', 480],
    ['<w:style w:type="character" w:default="1"><w:sz w:val="24"/></w:style>', 400],
    ['<w:style w:type="paragraph"><w:sz w:val="24"/></w:style>', 400],
    // A style without an end of its own ends where the next begins.
    ['<w:style w:styleId="s"/><w:style w:type="paragraph" w:default="1"><w:sz w:val="24"/></w:style>', 480],
  ])('go by the size of letters in %s', (styles, left) => {
    expect(applied(`<w:p>${RUN}`, '4 4', styles)).toContain(`w:left="${left}"`);
  });

  it('may be several in one part, and none', () => {
    const line = (text: string): string => `<w:p>${RUN}${INDENT}2 2${INDENT}${text}</w:t></w:r></w:p>`;
    const done = (text: string): string =>
      `<w:p><w:pPr><w:ind w:left="200" w:hanging="200"/></w:pPr>${RUN}${text}</w:t></w:r></w:p>`;
    expect(applyIndents(line('・甲') + line('・乙'), 20)).toBe(done('・甲') + done('・乙'));
    expect(applyIndents('<w:p/>', 20)).toBe('<w:p/>');
  });
});

describe('a long cell', () => {
  const isMarked = (lines: readonly string[]): boolean => {
    const marked = markLongCell(lines);
    expect(marked.join('\n').replace(LONG, '')).toBe(lines.join('\n'));
    return marked[0]?.startsWith(LONG) === true;
  };

  it('has more than fifteen lines of twenty characters', () => {
    const lines = (count: number, length: number): string[] => Array<string>(count).fill('あ'.repeat(length));
    expect([isMarked(lines(15, 20)), isMarked(lines(16, 20)), isMarked(lines(16, 0))]).toEqual([
      false,
      true,
      true,
    ]);
    expect([isMarked([...lines(7, 21), 'あ']), isMarked(lines(8, 21))]).toEqual([false, true]);
  });

  it('lets its own row break, and no other', () => {
    const row = (look: string, text: string): string => `<w:tr${look}><w:cantSplit w:val="1"/>${text}</w:tr>`;
    expect(
      letLongRowsBreak(
        `${row('', '甲')}${row(' a="1"', `${LONG}乙${LONG}`)}<w:tr><w:cantSplit/>${LONG}丙</w:tr>`,
      ),
    ).toBe(`${row('', '甲')}<w:tr a="1">乙</w:tr><w:tr>丙</w:tr>`);
    expect(letLongRowsBreak(row('', '甲'))).toBe(row('', '甲'));
  });
});

describe('cells that say the same below one another', () => {
  const cell = (text: string, properties = ''): string =>
    `<w:tc>${properties}<w:p><w:t>${text}</w:t></w:p></w:tc>`;
  const row = (...cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
  const WIDTH = '<w:tcPr><w:tcW w:w="9"/></w:tcPr>';
  const own = (text: string): string => cell(MERGE_MARK + text, WIDTH);
  const merged = (text: string, mark: string): string =>
    cell(text, `<w:tcPr><w:tcW w:w="9"/><w:vMerge${mark}/></w:tcPr>`);

  it('become one, which the first of them says', () => {
    const xml =
      row(own('甲'), cell('1')) +
      row(own('甲'), cell('1')) +
      row(own('甲'), cell('2')) +
      row(own('乙'), cell('2'));
    expect(mergeMarkedCells(xml)).toBe(
      row(merged('甲', ' w:val="restart"'), cell('1')) +
        row(merged('', ''), cell('1')) +
        row(merged('', ''), cell('2')) +
        row(merged('乙', ' w:val="restart"'), cell('2')),
    );
  });

  it('do not where another table, or a line, stands between, or one of them is not marked', () => {
    const restart = merged('甲', ' w:val="restart"');
    expect(mergeMarkedCells(`${row(own('甲'))}</w:tbl><w:tbl>${row(own('甲'))}`)).toBe(
      `${row(restart)}</w:tbl><w:tbl>${row(restart)}`,
    );
    expect(mergeMarkedCells(row(cell('甲')) + row(own('甲')))).toBe(row(cell('甲')) + row(restart));
    expect(mergeMarkedCells(`${row(own('甲'))} ${row(own('甲'))}`)).toBe(
      `${row(restart)} ${row(merged('', ''))}`,
    );
    expect(mergeMarkedCells(row(cell('甲')))).toBe(row(cell('甲')));
  });

  it('go on over the rows of a goal that a person has merged in the form', () => {
    const begun = (text: string): string => merged(text, ' w:val="restart"');
    const goesOn = (text = ''): string => merged(text, ' w:val="continue"');
    const goal = (text: string): string =>
      row(begun(MERGE_MARK + text), cell('目標'), cell('4')) +
      row(goesOn(), cell('理由', '<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>'));
    expect(mergeMarkedCells(goal('甲') + goal('甲') + goal('甲') + goal('乙'))).toBe(
      [
        goal('甲'),
        goal('').replace(' w:val="restart"', ''),
        goal('').replace(' w:val="restart"', ''),
        goal('乙'),
      ]
        .join('')
        .split(MERGE_MARK)
        .join(''),
    );
  });

  it('are those in one column of the table, whatever stands before them in their rows', () => {
    const wide = cell('広い', '<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>');
    const xml = row(cell('一'), cell('二'), own('甲')) + row(wide, own('甲'));
    expect(mergeMarkedCells(xml)).toBe(
      row(cell('一'), cell('二'), merged('甲', ' w:val="restart"')) + row(wide, merged('', '')),
    );
    const shifted = `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${own('甲')}</w:tr>`;
    expect(mergeMarkedCells(row(own('甲')) + shifted)).toBe(
      (row(own('甲')) + shifted)
        .split(MERGE_MARK)
        .join('')
        .replace(/<w:tcW w:w="9"\/>/g, '$&<w:vMerge w:val="restart"/>'),
    );
  });

  it('may have attributes of any kind', () => {
    const wide = (text: string): string =>
      `<w:tc w:id="12" w:rsid="1"><w:p><w:t xml:space="preserve">${text}</w:t></w:p></w:tc>`;
    expect(mergeMarkedCells(row(wide(`${MERGE_MARK}甲`)) + row(wide(`${MERGE_MARK}甲`)))).toBe(
      row(wide('甲').replace('<w:p>', '<w:tcPr><w:vMerge w:val="restart"/></w:tcPr><w:p>')) +
        row(wide('').replace('<w:p>', '<w:tcPr><w:vMerge/></w:tcPr><w:p>')),
    );
  });

  it.each([
    ['', '<w:tcPr><w:vMerge w:val="restart"/></w:tcPr>'],
    ['<w:tcPr><w:vMerge w:val="continue"/></w:tcPr>', '<w:tcPr><w:vMerge w:val="restart"/></w:tcPr>'],
    ['<w:tcPr a="1"></w:tcPr>', '<w:tcPr a="1"><w:vMerge w:val="restart"/></w:tcPr>'],
    [
      '<w:tcPr><w:cnfStyle w:val="1"/><w:tcW w:w="9"/><w:gridSpan w:val="2"/><w:vMerge/><w:shd/></w:tcPr>',
      '<w:tcPr><w:cnfStyle w:val="1"/><w:tcW w:w="9"/><w:gridSpan w:val="2"/><w:vMerge w:val="restart"/><w:shd/></w:tcPr>',
    ],
  ])('of the properties %j become %s', (before, after) => {
    expect(mergeMarkedCells(row(cell(`${MERGE_MARK}甲`, before)))).toBe(row(cell('甲', after)));
  });
});
