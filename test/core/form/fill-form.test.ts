import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { buildSync } from 'esbuild';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { fillForm } from '../../../src/core/form/fill-form';
import type { ReportData, ReportGoal } from '../../../src/core/report/report-data';
import { docxLines, readDocx } from '../../docx-text';
import { SEED_REPORT_DATA, themeOf } from '../../fixtures/seed-report-data';

const ROOT = join(__dirname, '../../..');
const FORM = new Uint8Array(readFileSync(join(ROOT, 'templates/report.docx')));

describe('the report of the seed', () => {
  it('says what the published one says', () => {
    const golden = readFileSync(join(ROOT, 'test/golden/seed-report.txt'), 'utf8');
    expect(docxLines(fillForm(FORM, SEED_REPORT_DATA))).toBe(golden);
  });

  it('has the same bytes each time', () => {
    const [first, second] = [fillForm(FORM, SEED_REPORT_DATA), fillForm(FORM, SEED_REPORT_DATA)];
    expect(Buffer.compare(first, second)).toBe(0);
  });

  it('stamps its parts with the first day of zip, in the local time zone', () => {
    const zip = fillForm(FORM, SEED_REPORT_DATA);
    const dosTimeAndDate = new DataView(zip.buffer, zip.byteOffset).getUint32(10, true);
    expect(dosTimeAndDate).toBe(0x00210000);
  });

  it('carries its title as the title of the document', () => {
    expect(partText(fillForm(FORM, SEED_REPORT_DATA), 'docProps/core.xml')).toContain(
      '<dc:title>総務課の目標（平成29年度）自己評価書</dc:title>',
    );
  });

  it('leaves the form and the data as they were', () => {
    const form = FORM.slice();
    const data = structuredClone(SEED_REPORT_DATA);
    fillForm(form, data);
    expect(Buffer.compare(form, FORM)).toBe(0);
    expect(data).toEqual(SEED_REPORT_DATA);
  });

  it('is made in a script context without console, Buffer, TextEncoder or timers', () => {
    const engine = buildSync({
      entryPoints: [join(ROOT, 'src/core/form/fill-form.ts')],
      bundle: true,
      conditions: ['@jiko-hyoka/source'],
      write: false,
      format: 'iife',
      globalName: 'Engine',
      platform: 'browser',
      target: 'es2019',
    });
    const context = createContext({ form: Array.from(FORM), data: SEED_REPORT_DATA });
    const bytes = runInContext(
      `delete globalThis.console; ${engine.outputFiles[0]?.text};
       Array.from(Engine.fillForm(Uint8Array.from(form), data))`,
      context,
    );
    expect(Buffer.compare(Uint8Array.from(bytes), fillForm(FORM, SEED_REPORT_DATA))).toBe(0);
  });
});

describe('a draft', () => {
  it('says 案 in the header of every page', () => {
    const report = fillForm(FORM, { ...SEED_REPORT_DATA, draft: true });
    expect(readDocx(report).header.map((line) => line.trim())).toEqual(['案']);
    expect(partText(report, 'word/document.xml')).toContain('<w:headerReference w:type="default"');
    expect(partText(report, 'word/document.xml')).not.toContain('w:titlePg');
  });

  it('is the only report that does', () => {
    expect(readDocx(fillForm(FORM, SEED_REPORT_DATA)).header).toEqual(['']);
  });
});

describe('the rows of a report', () => {
  it('are one per theme and one per goal below the header row, for 200 goals', () => {
    const themes = Array.from({ length: 50 }, (_, index) =>
      themeOf(
        `${index + 1}. 事業（総務班）`,
        [1, 2, 3, 4].map((number) => goalOf({ goal: [`(${number}) 目標${index}`] })),
      ),
    );
    const { rows } = readDocx(fillForm(FORM, { ...SEED_REPORT_DATA, themes }));
    expect(rows).toHaveLength(1 + 50 + 200);
    expect(rows[1]).toEqual(['1. 事業（総務班）']);
    expect(rows[rows.length - 1]).toEqual(['(4) 目標49', '4', '達成しました。']);
  });

  it('hold a paragraph for each line of a cell, empty lines too', () => {
    const goal = ['(1) 一行目', '　・二行目', '', '四行目'];
    expect(rowOf({ goal })).toEqual(['(1) 一行目\n　・二行目\n\n四行目', '4', '達成しました。']);
  });

  it('keep one empty paragraph in a cell without text', () => {
    const report = reportOf({ goal: [], rating: '', outcome: [] });
    expect(readDocx(report).rows[2]).toEqual(['', '', '']);
    const cells = partText(report, 'word/document.xml').match(/<w:tc>.*?<\/w:tc>/g) ?? [];
    expect(cells.slice(-3).map((cell) => cell.match(/<w:p[ >]/g)?.length)).toEqual([1, 1, 1]);
  });

  it('are the heading alone for a theme without goals', () => {
    const themes = [themeOf('1. 目標のない事業', []), ...SEED_REPORT_DATA.themes];
    const { rows } = readDocx(fillForm(FORM, { ...SEED_REPORT_DATA, themes }));
    expect(rows.slice(1, 3)).toEqual([
      ['1. 目標のない事業'],
      ['1. 政策に関する調整・管理及びわかりやすい資料の公表（政策秘書室）'],
    ]);
  });

  it('are the header row alone for a report without themes', () => {
    const { rows } = readDocx(fillForm(FORM, { ...SEED_REPORT_DATA, themes: [] }));
    expect(rows).toEqual([['個別事業とその目標', '達成度', '目標達成の効果又は達成できなかった理由等']]);
  });

  it('hold 50,000 characters in one cell', () => {
    const outcome = ['防犯😀'.repeat(12_500)];
    expect(rowOf({ outcome })[2]).toBe(outcome[0]);
  });
});

describe('text that is not plain', () => {
  it.each([
    ['tags', '{#rows}{rating}{/rows}{'],
    ['raw XML tags', '{@rating}'],
    ['markup', '<w:p>&amp;</w:p>]]>'],
    ['replacement patterns', "$& $1 $`$'"],
    ['characters beyond the first plane', '𠮷野家 髙﨑濵 👩‍👩‍👧'],
    ['blanks at both ends', '　 前後 　'],
  ])('is printed as it stands: %s', (_, text) => {
    expect(rowOf({ goal: [text], outcome: [text] })).toEqual([text, '4', text]);
  });

  it('loses the control characters that XML forbids', () => {
    expect(rowOf({ goal: ['\u0000あ\u0008い\u001Fう\u007Fえ\uFFFEお\uFFFF'] })[0]).toBe('あいうえお');
  });

  it('has a blank for a tab', () => {
    expect(rowOf({ goal: ['項目\t内容'] })[0]).toBe('項目 内容');
  });

  it('shows that half of a surrogate pair was lost', () => {
    expect(rowOf({ goal: ['\uD842野家\uDFB7'] })[0]).toBe('\uFFFD野家\uFFFD');
  });

  it('breaks a line inside a heading, whatever the line end', () => {
    const themes = [themeOf('1. 長い\r\n名前の\u000B事業', [goalOf({})])];
    expect(readDocx(fillForm(FORM, { ...SEED_REPORT_DATA, themes })).rows[1]).toEqual([
      '1. 長い\v名前の\v事業',
    ]);
  });
});

describe('what is not known', () => {
  it('leaves its place empty', () => {
    const { paragraphs } = readDocx(fillForm(FORM, { ...SEED_REPORT_DATA, ratedOn: '', head: '' }));
    expect(paragraphs[0]).toBe('達成度：自己評価');
    expect(paragraphs[7]).toBe('');
  });

  it('prints nothing for a tag that a form invents', () => {
    const form = withTitleTag('{title}{町長}{constructor}');
    expect(readDocx(fillForm(form, SEED_REPORT_DATA)).paragraphs[6]).toBe(SEED_REPORT_DATA.title);
  });
});

describe('a form that cannot be used', () => {
  it.each([
    ['half a form', FORM.slice(0, 2000), '壊れていて読めない'],
    ['no document at all', strToU8('これは文書ではありません'), 'Word 文書（.docx）ではない'],
    [
      'a document without its list of parts',
      repacked({ '[Content_Types].xml': undefined }),
      'Word 文書（.docx）ではない',
    ],
    ['a document without its text', repacked({ 'word/document.xml': undefined }), '壊れていて読めない'],
    [
      'a document whose text is no XML',
      repacked({ 'word/document.xml': strToU8('<w:document><w:body><w:p') }),
      '壊れていて読めない',
    ],
  ])('is refused in Japanese: %s', (_, form, words) => {
    expect(refusal(form)).toMatchObject({
      name: 'Refusal',
      code: 'form-unreadable',
      message: expect.stringContaining(words),
      place: '様式',
    });
  });

  it('never runs a text of a cell as XML, even where the form asks for it', () => {
    const form = withTitleTag('</w:t></w:r></w:p><w:p><w:r><w:t>{@head}</w:t></w:r></w:p><w:p><w:r><w:t>');
    const head = '<w:p><w:r><w:t>偽</w:t></w:r></w:p>';
    const report = fillForm(form, { ...SEED_REPORT_DATA, head });
    expect(readDocx(report).paragraphs).not.toContain('偽');
  });

  it.each([
    ['never closed', '{#head}{title}', '「head」'],
    ['closed twice', '{title}{/draft}', '「draft」'],
    ['closed under another name', '{#draft}{title}{/head}', '「draft」「head」'],
    ['without its bracket', '{title', '「title'],
  ])('names the tag that is %s', (_, title, name) => {
    expect(refusal(withTitleTag(title))).toMatchObject({
      code: 'form-unreadable',
      message: expect.stringContaining(name),
    });
  });
});

function goalOf(part: Partial<ReportGoal>): ReportGoal {
  return { goal: ['(1) 目標'], rating: '4', meaning: '', outcome: ['達成しました。'], ...part };
}

function reportOf(part: Partial<ReportGoal>): Uint8Array {
  const data: ReportData = { ...SEED_REPORT_DATA, themes: [themeOf('1. 事業', [goalOf(part)])] };
  return fillForm(FORM, data);
}

/** The cells of the only goal's row. */
function rowOf(part: Partial<ReportGoal>): string[] {
  return readDocx(reportOf(part)).rows[2] ?? [];
}

function partText(docx: Uint8Array, name: string): string {
  return strFromU8(unzipSync(docx)[name] ?? new Uint8Array());
}

/** The form with some parts replaced, or left out where undefined. */
function repacked(changes: Record<string, Uint8Array | undefined>): Uint8Array {
  const parts = Object.entries({ ...unzipSync(FORM), ...changes });
  return zipSync(
    Object.fromEntries(parts.filter((part): part is [string, Uint8Array] => part[1] !== undefined)),
  );
}

function withTitleTag(tags: string): Uint8Array {
  const xml = partText(FORM, 'word/document.xml').replace('{title}', () => tags);
  return repacked({ 'word/document.xml': strToU8(xml) });
}

function refusal(form: Uint8Array): unknown {
  try {
    return fillForm(form, SEED_REPORT_DATA);
  } catch (error) {
    return error;
  }
}
