/** The files of a publication but PDF, which another program makes: of each department, and of all of them together. */

import { strToU8 } from 'fflate';
import { PAGE_TEXTS, PRODUCT_TEXTS } from '../messages/publish';
import { isRefusal } from '../refusal';
import { departmentPage } from './department-page';
import type { GoalRecord } from './goal-record';
import { guidePage, guideTitle } from './guide-page';
import { indexPage, type Material } from './index-page';
import { mergeReports } from './merged-document';
import { dataCsv, dictionaryCsv, tableSchema } from './open-data';
import type { Format } from './output-formats';
import type { Publication, PublishedDepartment } from './publication';

/** A file to be; what could not be made has a sentence in place of its bytes. */
export interface Product {
  /** The name of a 課, or 「全課」. */
  readonly department: string;
  readonly format: Format;
  readonly name: string;
  readonly content: Uint8Array | { readonly message: string };
}

/** What the files are made from. */
export interface ProductSource {
  readonly publication: Publication;
  readonly formats: ReadonlySet<Format>;
  /** The Word document of each department, as far as the formats need it; under 「全課」 one of them all, which its form made. */
  readonly documents: ReadonlyMap<string, Uint8Array>;
  /** Whose own files are made; the others are part of what is made of all together. */
  readonly own: (department: string) => boolean;
  /** Whether that is made at all: not where only some departments were asked for. */
  readonly isWhole: boolean;
  /** Lines of earlier years, from the oldest: with any, there is a file of all years too. */
  readonly earlier?: readonly GoalRecord[];
}

/** The page of all departments, as a server looks for it. */
const INDEX_FILE = 'index.html';
const GUIDE_FILE = 'how-to-read.html';

/** @returns Without PDF; the pages link to it where it is among the formats. */
export function productsOf(source: ProductSource): Product[] {
  const { publication, formats, documents, own, isWhole } = source;
  const products: Product[] = [];
  const add = (
    department: string,
    format: Format,
    name: string,
    content: Product['content'] | string,
  ): void => {
    if (!formats.has(format)) return;
    products.push({
      department,
      format,
      name,
      content: typeof content === 'string' ? strToU8(content) : content,
    });
  };
  for (const department of publication.departments.filter(({ name }) => own(name))) {
    const { name, fileName, records } = department;
    const docx = documents.get(name);
    if (docx) add(name, 'docx', `${fileName}.docx`, docx);
    add(name, 'html', `${fileName}.html`, departmentPage(publication, department, isWhole ? INDEX_FILE : ''));
    add(name, 'csv', `${fileName}.csv`, dataCsv(records));
  }
  if (isWhole) addWhole(source, add);
  return products.filter(({ format }) => formats.has(format));
}

const wholeName = ({ year, isDraft }: Publication): string => PRODUCT_TEXTS.wholeName(year, isDraft);
/** The name of 全課版, without what stands behind the point. */
export const documentName = (publication: Publication): string =>
  PRODUCT_TEXTS.documentName(wholeName(publication));

function addWhole(
  { publication, documents, formats, earlier = [] }: ProductSource,
  add: (department: string, format: Format, name: string, content: Product['content'] | string) => void,
): void {
  const whole = PRODUCT_TEXTS.all;
  const csv = `${wholeName(publication)}.csv`;
  const records = publication.departments.flatMap((department) => department.records);
  if (documents.size > 0)
    add(whole, 'docx', `${documentName(publication)}.docx`, merged(publication, documents));
  add(
    whole,
    'html',
    INDEX_FILE,
    indexPage(publication, materialsOf(publication, formats, earlier.length > 0), pageOf),
  );
  add(whole, 'html', GUIDE_FILE, guidePage(publication, INDEX_FILE));
  add(whole, 'csv', csv, dataCsv(records));
  const all = [...earlier, ...records];
  add(whole, 'csv', PRODUCT_TEXTS.dictionaryFile, dictionaryCsv(all));
  add(whole, 'csv', PRODUCT_TEXTS.schemaFile, tableSchema(publication, records, csv));
  if (earlier.length === 0) return;
  const first = String(earlier[0]?.fiscal_year_japanese ?? '');
  const years = { ...publication, year: PRODUCT_TEXTS.years(first, publication.year) };
  add(whole, 'csv', PRODUCT_TEXTS.yearsFile, dataCsv(all));
  add(whole, 'csv', PRODUCT_TEXTS.yearsSchemaFile, tableSchema(years, all, PRODUCT_TEXTS.yearsFile));
}

/** The name of a department's page. */
export const pageOf = ({ fileName }: PublishedDepartment): string => `${fileName}.html`;

/** 全課版, in the order of the departments, not of what was made first. */
export function merged(
  publication: Publication,
  documents: ReadonlyMap<string, Uint8Array>,
): Product['content'] {
  const joint = documents.get(PRODUCT_TEXTS.all);
  // Unless that is the name of a 課.
  if (joint !== undefined && publication.departments.every(({ name }) => name !== PRODUCT_TEXTS.all))
    return joint;
  const missing = publication.departments.filter(({ name }) => !documents.has(name));
  if (missing.length > 0) return { message: PRODUCT_TEXTS.incomplete(missing.map(({ name }) => name)) };
  const reports = publication.departments.flatMap(({ name }) => {
    const docx = documents.get(name);
    return docx ? [{ name, docx }] : [];
  });
  try {
    return mergeReports(PAGE_TEXTS.indexTitle(publication.municipality, publication.year), reports);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return { message: error.message };
  }
}

const YEARS_FILES: readonly (readonly [Format, string, string])[] = [
  ['csv', PRODUCT_TEXTS.yearsFile, PAGE_TEXTS.yearsData],
  ['csv', PRODUCT_TEXTS.yearsSchemaFile, PAGE_TEXTS.yearsSchema],
];

/** Links to what is made beside the pages. */
function materialsOf(publication: Publication, formats: ReadonlySet<Format>, hasYears: boolean): Material[] {
  const files: readonly (readonly [Format, string, string])[] = [
    ['html', GUIDE_FILE, guideTitle(publication.departments)],
    ['docx', `${documentName(publication)}.docx`, PRODUCT_TEXTS.link(PAGE_TEXTS.wholeDocument, 'Word')],
    ['pdf', `${documentName(publication)}.pdf`, PRODUCT_TEXTS.link(PAGE_TEXTS.wholeDocument, 'PDF')],
    ['csv', `${wholeName(publication)}.csv`, PAGE_TEXTS.data],
    ['csv', PRODUCT_TEXTS.dictionaryFile, PAGE_TEXTS.dictionary],
    ['csv', PRODUCT_TEXTS.schemaFile, PAGE_TEXTS.schema],
    ...(hasYears ? YEARS_FILES : []),
  ];
  return files.flatMap(([format, file, text]) => (formats.has(format) ? [{ file, text }] : []));
}
