/** Small Word documents for tests, written by hand as other programs might. */
import { strToU8, zipSync } from 'fflate';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Parts by their name without folder and ending; each is what stands inside of its root element. */
export interface FormParts {
  readonly document: string;
  readonly header1?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
}

const ROOTS: Readonly<Record<keyof FormParts, readonly [type: string, root: string]>> = {
  document: ['document.main', 'document'],
  header1: ['header', 'hdr'],
  footnotes: ['footnotes', 'footnotes'],
  endnotes: ['endnotes', 'endnotes'],
};

/** A paragraph of one run. */
export const p = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

/** A table of these cells' texts. */
export const table = (...rows: readonly (readonly string[])[]): string =>
  `<w:tbl><w:tblPr/>${rows
    .map((cells) => `<w:tr>${cells.map((cell) => `<w:tc>${p(cell)}</w:tc>`).join('')}</w:tr>`)
    .join('')}</w:tbl>`;

/** Every tag that a form needs, in a table of two rows. */
export const GOOD_TABLE = table(
  ['{#themes}{heading}'],
  ['{#goals}{goal}', '{rating}', '{outcome}{/goals}{/themes}'],
);

/** @param parts A body of paragraphs and tables, or several parts. */
export function docx(parts: string | FormParts): Uint8Array {
  const all = typeof parts === 'string' ? { document: parts } : parts;
  const names = Object.keys(all) as (keyof FormParts)[];
  const overrides = names.map(
    (name) => `<Override PartName="/word/${name}.xml" ContentType="${TYPE}.${ROOTS[name][0]}+xml"/>`,
  );
  const files: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${overrides.join('')}</Types>`,
    ),
    '_rels/.rels': strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${RELATIONS}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
  };
  for (const name of names) {
    const root = `w:${ROOTS[name][1]}`;
    const inside = name === 'document' ? `<w:body>${all[name]}</w:body>` : all[name];
    files[`word/${name}.xml`] = strToU8(`<${root} xmlns:w="${WORD}">${inside}</${root}>`);
  }
  // The clock’s time would be in the file, and twice the same would not be the same bytes.
  return zipSync(files, { mtime: new Date(2018, 3, 10) });
}

/** A form that lacks nothing, with this body before its table. */
export const formWith = (body: string): Uint8Array =>
  docx({ document: p('{title}') + body + GOOD_TABLE, header1: p('{#draft}案{/draft}') });
