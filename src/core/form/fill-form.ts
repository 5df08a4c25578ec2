/** Fills the report's form, a Word document with tags, with one department's data. */
import Docxtemplater from 'docxtemplater';
import { foldText } from '../cells/folded-text';
import { FORM_MESSAGES } from '../messages/form';
import { FORM_FILE_MESSAGES } from '../messages/form-findings';
import { Refusal } from '../refusal';
import type { FurtherTexts, ReportData } from '../report/report-data';
import type { DocxPackage } from './docx-package';
import { DEPARTMENTS_TAG, DRAFT_TAG, ITEM_TAG, MERGE_TAG } from './form-tags';
import { joinedParts } from './joined-parts';
import { lineLayout, markLines } from './line-layout';
import { MERGE_MARK } from './merge-marks';
import { openForm } from './open-form';
import { printableText } from './printable-text';

/**
 * Writes one report. Texts are printed as they stand: what looks like a tag or like XML in them is never run.
 * The same form and data give the same bytes.
 *
 * @param form The .docx file with its tags; its bytes must not change afterwards. Tags are the names of {@link ReportData}; `{-w:p goal}{.}{/goal}` repeats
 *   its paragraph, and `{goal}` prints all lines in one; a column of the town is a tag by its header's text; a tag with an
 *   unknown name prints nothing.
 * @returns A .docx file.
 * @throws Refusal 'form-unreadable' when the form is not a Word document, or a tag in it is not closed.
 */
export function fillForm(form: Uint8Array, data: ReportData): Uint8Array {
  const compiled = COMPILED.get(form) ?? compileForm(openForm(form));
  // A form that failed keeps its errors; so only one that was filled is kept.
  COMPILED.delete(form);
  const report = fill(compiled, data);
  COMPILED.set(form, compiled);
  return report;
}

/** As {@link fillForm}, for a form that is open already; its parts are used up. */
export const fillPackage = (form: DocxPackage, data: ReportData): Uint8Array => fill(compileForm(form), data);

type CompiledForm = Docxtemplater<DocxPackage>;

/** Thirty reports in one form need it read but once. */
const COMPILED = new WeakMap<Uint8Array, CompiledForm>();

function compileForm(form: DocxPackage): CompiledForm {
  return orUnreadable(
    () =>
      new Docxtemplater(form, {
        paragraphLoop: true,
        linebreaks: true,
        modules: [joinedParts(grow), lineLayout(form.file('word/styles.xml')?.asText() ?? '')],
        parser: (tag) => ({
          get: (scope: unknown, { meta, scopePath }: Asked) => {
            // The loops that are open end at once then, and the next piece refuses.
            if (grown > MOST_GROWTH) return '';
            const value = printableValue(scope, tag, meta.part);
            grown +=
              PIECE * (1 + scopePath.length) +
              (Array.isArray(value) ? LINE * value.length : String(value ?? '').length);
            return value;
          },
        }),
        nullGetter: () => '',
        // Both write to the console by default, and Google's script has to run where there is none.
        errorLogging: false,
        warnFn: () => undefined,
      }),
  );
}

/** What is asked for, and the loops around it, whose names are copied for each turn. */
interface Asked {
  readonly meta: { readonly part: TagPart };
  readonly scopePath: readonly string[];
}

/** In letters; 10,000 goals in the built-in form come to two fifths. What is as large takes ten seconds and 800 MB. */
const MOST_GROWTH = 120_000_000;
/** What a piece of the form takes beyond its letters, and what a line or another turn of a loop does. */
const PIECE = 50;
const LINE = 200;
let grown = 0;

/** Loops in loops multiply: twenty of two lines each would print a million. The engine keeps a parser's errors until the end. */
function grow(letters: number): void {
  grown += PIECE + letters;
  if (grown > MOST_GROWTH)
    throw new Refusal('form-unreadable', FORM_MESSAGES.growsTooLarge, FORM_FILE_MESSAGES.place);
}

/**
 * docxtemplater fills a form once, and keeps on itself that it did, with what data. An heir takes that, so that the
 * form can be filled again: every part with tags is written anew each time, and the others stay.
 */
function fill(compiled: CompiledForm, data: ReportData): Uint8Array {
  grown = 0;
  const heir: CompiledForm = Object.create(compiled, { scopeManagers: { value: {} } });
  return orUnreadable(() => heir.render(data))
    .getZip()
    .toBytes();
}

function orUnreadable<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw error instanceof Refusal ? error : unreadable(error);
  }
}

/** How docxtemplater reads a tag: 'loop' for a start, 'rawxml' for {@…}, no module for one that prints. */
interface TagPart {
  readonly module?: string;
  readonly value?: string;
  /** Of {^…}. */
  readonly inverted?: boolean;
  /** What stands between a start and its end. */
  readonly subparsed?: readonly TagPart[];
}

/**
 * Whether {.} is printed for each turn of the loop with these parts. Loops inside have an item of their own; only {^…} and
 * the question whether it is a draft have none.
 */
const printsItems = (parts: readonly TagPart[] = []): boolean =>
  parts.some(
    ({ module, value, inverted, subparsed }) =>
      (module === undefined && value === ITEM_TAG) ||
      ((inverted || value === DRAFT_TAG) && printsItems(subparsed)),
  );

/** What a tag stands for: "." is the item of the loop itself. Every text of the report passes here. */
function printableValue(scope: unknown, tag: string, { module, subparsed }: TagPart): unknown {
  // {@…} would run a cell's text as XML.
  if (module === 'rawxml') return '';
  // A line; it was made printable together with the others of its cell.
  if (tag === ITEM_TAG) return typeof scope === 'object' ? '' : scope;
  if (tag === MERGE_TAG) return MERGE_MARK;
  const value = ownValue(scope, tag) ?? furtherValue(scope, tag) ?? onlyDepartment(scope, tag);
  if (typeof value === 'string') {
    const text = printableText(value);
    // The engine takes what is in no list for no item.
    return text !== '' && printsItems(subparsed) ? [text] : text;
  }
  if (!isLines(value)) return value;
  const lines = value.map(printableText);
  if (module === undefined) return lines.join('\n');
  // Around a text that prints itself, the tag asks whether there is one; its lines are not turns.
  return printsItems(subparsed) ? markLines(lines) : lines.length > 0;
}

const isLines = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((line) => typeof line === 'string');

/** In the report of one department the loop over departments has one turn. */
const onlyDepartment = (scope: unknown, tag: string): unknown =>
  tag === DEPARTMENTS_TAG && ownValue(scope, 'department') !== undefined ? [scope] : undefined;

/** Only own members: a tag named `constructor` or `length` must print nothing. */
function ownValue(scope: unknown, name: string): unknown {
  if (typeof scope !== 'object' || scope === null) return undefined;
  return Object.getOwnPropertyDescriptor(scope, name)?.value;
}

/** What stands in a column of the town, whatever the width and blanks of its header. */
function furtherValue(scope: unknown, name: string): unknown {
  const further = ownValue(scope, 'further') as FurtherTexts | undefined;
  if (further === undefined) return undefined;
  const written = ownValue(further, name);
  if (written !== undefined) return written;
  const folded = foldText(name);
  const header = Object.keys(further).find((each) => foldText(each) === folded);
  return header === undefined ? undefined : further[header];
}

function unreadable(error: unknown): Refusal {
  const tags = brokenTags(error);
  const message = tags.length > 0 ? FORM_MESSAGES.brokenTags(tags) : FORM_FILE_MESSAGES.kinds.broken;
  return new Refusal('form-unreadable', message, FORM_FILE_MESSAGES.place);
}

/** The tags that docxtemplater complains of, each once; its errors are nested under `properties.errors`. */
function brokenTags(error: unknown): string[] {
  const { properties } = error as { properties?: Record<string, unknown> };
  if (properties === undefined) return [];
  const own = [properties.xtag, properties.openingtag, properties.closingtag];
  const nested = Array.isArray(properties.errors) ? properties.errors.map(brokenTags) : [];
  const names = own.filter((tag): tag is string => typeof tag === 'string');
  return [...new Set(names.concat(...nested))];
}
