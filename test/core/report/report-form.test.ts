import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { fillForm } from '../../../src/core/form/fill-form';
import { readDocx } from '../../docx-text';
import { SEED_REPORT_DATA } from '../../fixtures/seed-report-data';

const form = new Uint8Array(readFileSync(join(__dirname, '../../../templates/report.docx')));
const report = fillForm(form, SEED_REPORT_DATA);
const parts = unzipSync(report);
const xml = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
const rows = xml('word/document.xml').match(/<w:tr>.*?<\/w:tr>/g) ?? [];
const themeRows = rows.filter((row) => row.includes('<w:gridSpan w:val="3"/>'));
const goalRows = rows.slice(1).filter((row) => !row.includes('<w:gridSpan'));

describe("the report's form", () => {
  it('is A4', () => {
    expect(xml('word/document.xml')).toContain('<w:pgSz w:w="11906" w:h="16838"/>');
  });

  it('repeats the header row, and only that, on every page', () => {
    expect(rows.map((row) => row.includes('<w:tblHeader/>'))).toEqual(rows.map((_, index) => index === 0));
  });

  it('keeps each theme, in bold, with its first goal', () => {
    expect(themeRows).toHaveLength(SEED_REPORT_DATA.themes.length);
    for (const row of themeRows) {
      expect(row).toContain('<w:keepNext/>');
      expect(row).toContain('<w:b/>');
    }
  });

  it('has a row for each goal, which stays whole but does not cling to the next', () => {
    expect(goalRows).toHaveLength(9);
    for (const row of goalRows) {
      expect(row).toContain('<w:cantSplit/>');
      expect(row).not.toContain('keepNext');
    }
  });

  it('keeps the title and the name with the table', () => {
    const above = xml('word/document.xml').split('<w:tbl>')[0] ?? '';
    const [title, head] = (above.match(/<w:p>.*?<\/w:p>/g) ?? []).slice(-2);
    expect(title).toContain('<w:pStyle w:val="Heading1"/>');
    expect(xml('word/styles.xml')).toMatch(/w:styleId="Heading1">.*?<w:keepNext\/>/);
    expect(head).toContain('<w:keepNext/>');
  });

  it('breaks lines by the rules of Japanese', () => {
    expect(xml('word/styles.xml')).toContain('<w:kinsoku/><w:wordWrap/><w:overflowPunct/>');
  });

  it('has letters of even pitch, and columns that hold whole letters', () => {
    const [size] = /(?<=<w:sz w:val=")\d+/.exec(xml('word/styles.xml')) ?? [];
    for (const column of [3996, 4626]) {
      expect(xml('word/document.xml')).toContain(`<w:gridCol w:w="${column}"/>`);
      expect((column - 2 * 108) % (Number(size) * 10)).toBe(0);
    }
  });

  it('gives widths in twentieths of a point that add up, because Google Docs drops all others', () => {
    const widths = (row: string) =>
      [...row.matchAll(/<w:tcW w:w="(\d+)" w:type="dxa"\/>/g)].map((cell) => +(cell[1] ?? 0));
    const whole = Number(/<w:tblW w:w="(\d+)" w:type="dxa"\/>/.exec(xml('word/document.xml'))?.[1]);
    for (const row of rows) expect(widths(row).reduce((sum, width) => sum + width, 0)).toBe(whole);
    expect(whole).toBeLessThanOrEqual(11906 - 2 * 1134);
  });

  it('draws the borders of every cell by itself, because Google Docs changes those of table styles', () => {
    for (const cell of xml('word/document.xml').match(/<w:tc>.*?<\/w:tc>/g) ?? []) {
      expect(cell.match(/<w:(top|left|bottom|right) w:val="single" w:sz="4"/g)).toHaveLength(4);
    }
  });

  it('names one Japanese font for all scripts wherever it names fonts', () => {
    const fonts = ['word/document.xml', 'word/styles.xml', 'word/header1.xml', 'word/footer1.xml'].flatMap(
      (name) => xml(name).match(/<w:rFonts [^>]*>/g) ?? [],
    );
    expect(new Set(fonts)).toEqual(
      new Set([
        '<w:rFonts w:ascii="BIZ UDGothic" w:eastAsia="BIZ UDGothic" w:hAnsi="BIZ UDGothic" w:cs="BIZ UDGothic"/>',
      ]),
    );
    expect(xml('word/styles.xml')).toContain('w:eastAsia="ja-JP"');
  });

  it('numbers the pages, with the stroke in a run of its own', () => {
    expect(readDocx(report).footer).toEqual(['{PAGE}1 / {NUMPAGES}1']);
    expect(xml('word/footer1.xml')).toContain('<w:t xml:space="preserve"> / </w:t>');
  });

  it('lists every part that it holds, and holds every part that it lists', () => {
    const listed = [...xml('[Content_Types].xml').matchAll(/PartName="\/([^"]+)"/g)].map((part) => part[1]);
    const held = Object.keys(parts).filter((name) => name.endsWith('.xml') && !name.startsWith('['));
    expect(listed.sort()).toEqual(held.sort());
  });

  it('has no tag left after it was filled', () => {
    for (const name of Object.keys(parts)) expect(xml(name)).not.toMatch(/[{}]/);
  });
});
