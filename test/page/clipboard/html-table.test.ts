import { escapedHtml, writeHtmlTable } from '../../../src/page/clipboard/html-table';

it('writes text of cells as text: no markup, no formula, no lost blank', () => {
  expect(escapedHtml('<b>&"')).toBe('&lt;b&gt;&amp;&quot;');
  expect(escapedHtml('a\nb')).toBe('a<br style="mso-data-placement:same-cell">b');
  expect(escapedHtml(' a  b c ')).toBe(
    [
      '<span style="mso-spacerun:yes">&nbsp;</span>a',
      '<span style="mso-spacerun:yes">&nbsp;&nbsp;</span>b c',
      '<span style="mso-spacerun:yes">&nbsp;</span>',
    ].join(''),
  );
});

it('tells Excel and Google Sheets which cells are texts', () => {
  const table = writeHtmlTable(
    [
      [
        { text: '4', isText: true },
        { text: '4', isText: false },
      ],
    ],
    'copy-1',
  );
  expect(table).toContain('<table data-copy-id="copy-1">');
  expect(table).toContain('<td data-sheets-value="{&quot;1&quot;:2,&quot;2&quot;:&quot;4&quot;}"');
  expect(table).toContain(`style="mso-number-format:'\\@'">4</td><td>4</td></tr>`);
});

it('keeps a quotation mark inside the value that Google Sheets reads', () => {
  const [, value = ''] = /data-sheets-value="([^"]*)"/.exec(
    writeHtmlTable([[{ text: 'a"<b', isText: true }]], 'x'),
  ) as RegExpExecArray;
  const read = value.replace(/&quot;/g, '"').replace(/&lt;/g, '<');
  expect(JSON.parse(read)).toEqual({ 1: 2, 2: 'a"<b' });
});
