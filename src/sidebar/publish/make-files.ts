/** Makes all that is published of a workbook, in the browser: its documents, pages and data, but no PDF. */
import { safeFileName } from '@jiko-hyoka/apps-script-host/file-name';
import { type Zippable, zipSync } from 'fflate';
import builtInForm from '../../../templates/report.docx';
import { isBlankText } from '../../core/cells/folded-text';
import { fillForm } from '../../core/form/fill-form';
import { STATE_TEXTS } from '../../core/messages/hand-over';
import { PUBLISH_VIEW_TEXTS as TEXT } from '../../core/messages/publish-views';
import { type Product, productsOf } from '../../core/publish/products';
import { publishedNow } from '../../core/publish/published-editions';
import { stampDocument, stampLines } from '../../core/publish/stamp-document';
import { readTownFacts } from '../../core/publish/town-facts';
import { SETTINGS_SHEET } from '../../core/settings/settings';
import { fromBase64 } from '../session/base64';
import type { LookedAtBook } from './look-at-book';

const FORMATS = new Set(['docx', 'html', 'csv'] as const);
/** In Drive the documents have their PDF beside them, to which the pages link. */
const FOLDER_FORMATS = new Set(['docx', 'pdf', 'html', 'csv'] as const);
/** The oldest day that a zip can say: the same files give the same bytes. */
const ZIP_DAY = new Date(1980, 0, 1);

export interface MadeFiles {
  readonly products: readonly Product[];
  /** Those for the folder in Drive. */
  readonly inFolder: readonly Product[];
  /** 平成29年度 */
  readonly year: string;
  readonly zip: Uint8Array;
  readonly zipName: string;
}

/**
 * @param shown The departments that are in it.
 * @param say Called with what is being made, before each; it may throw to stop.
 */
export async function makeFiles(
  book: LookedAtBook,
  shown: readonly string[],
  say: (sentence: string) => Promise<void>,
): Promise<MadeFiles> {
  const { checked, tabs, editions } = book;
  const town = readTownFacts(tabs.find(({ name }) => name === SETTINGS_SHEET)?.values ?? []);
  const publication = publishedNow(checked, town, editions, { shown, asFileName: safeFileName });
  const form = book.form === null ? builtInForm() : fromBase64(book.form);
  const documents = new Map<string, Uint8Array>();
  for (const department of publication.departments) {
    const { name, report } = department;
    await say(TEXT.making(name));
    const typed = checked.departments.find((each) => each.name === name)?.state ?? '';
    const state = isBlankText(typed) ? STATE_TEXTS.draft : typed;
    documents.set(name, stampDocument(fillForm(form, { ...report, state }), stampLines(department)));
  }
  await say(TEXT.together);
  const source = { publication, own: () => true, isWhole: true };
  const products = productsOf({ ...source, formats: FORMATS, documents });
  const besidePdf = productsOf({ ...source, formats: FOLDER_FORMATS, documents: new Map() });
  const inFolder = [...products.filter(({ format }) => format === 'docx'), ...besidePdf];
  const { year } = publication;
  return {
    products,
    inFolder,
    year,
    zip: zipped(products),
    zipName: TEXT.zipName(year, publication.isDraft),
  };
}

function zipped(products: readonly Product[]): Uint8Array {
  const files: Zippable = {};
  for (const { name, content } of products) {
    if (content instanceof Uint8Array) files[name] = content;
  }
  return zipSync(files, { mtime: ZIP_DAY });
}
