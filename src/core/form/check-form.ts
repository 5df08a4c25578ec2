/**
 * Checks a form before anything is made with it: every tag, its place, and whether the engine can fill it.
 * Load it on first use only, as `fill-form`, whose engine it tries.
 */

import { nearestOf } from '../evaluation/nearest-header';
import { FORM_FILE_MESSAGES, FORM_FINDING_MESSAGES as TEXT } from '../messages/form-findings';
import { LAST_YEAR_TAGS, RATE_TAG } from '../report/build-report-data';
import type { ReportKind } from '../report/report-data';
import { type CheckedLoops, checkLoops } from './check-loops';
import { checkRows } from './check-rows';
import type { DocxPackage } from './docx-package';
import { fillPackage } from './fill-form';
import { type FoundFault, type FoundTag, findTags } from './find-tags';
import { type FormFinding, findingAt, findingOfForm } from './form-finding';
import { type FormParagraph, formParagraphs } from './form-paragraphs';
import { type FormPart, formParts } from './form-parts';
import { type FormTag, neededTags } from './form-tags';
import { nearestWord } from './nearest-tag';
import { MOST_TAGS, openForm } from './open-form';
import type { TagFault } from './parse-tag';
import { sampleReport } from './sample-report';
import { isWellFormed } from './scan-xml';

/** One part with what stands in it. */
interface ReadPart extends FormPart {
  readonly paragraphs: readonly FormParagraph[];
  readonly tags: readonly FoundTag[];
  readonly faults: readonly FoundFault[];
}

interface FollowedPart extends ReadPart {
  readonly loops: CheckedLoops;
}

/**
 * @param bytes Any file.
 * @param kind What the form is for: 「各課の目標」 need no ratings, and no outcomes.
 * @param columns The headers of the town's own columns; null where nobody knows them.
 * @param isRated false in a town that rates nothing: its form needs no ratings.
 * @returns Errors and warnings in the order of the document, those about the form as a whole last; [] when all is well.
 * @throws Refusal 'form-unreadable' when the file is no Word document.
 */
export function checkForm(
  bytes: Uint8Array,
  kind: ReportKind = 'evaluation',
  columns: readonly string[] | null = null,
  isRated = true,
): FormFinding[] {
  const form = openForm(bytes);
  const written = formParts(form);
  if (!written.every(isReadable)) return [findingOfForm('unfillable', FORM_FILE_MESSAGES.kinds.broken)];
  const parts = written.map((part) => readPart(part, columns));
  const places = parts.reduce((sum, { tags, faults }) => sum + tags.length + faults.length, 0);
  if (places > MOST_TAGS) return [findingOfForm('unfillable', TEXT.tooManyTags(MOST_TAGS))];
  if (parts.every(({ tags, faults }) => tags.length + faults.length === 0)) {
    return [findingOfForm('no-tags', TEXT.noTags)];
  }
  const followed = parts.map((part) => ({ ...part, loops: checkLoops(part.paragraphs, part.tags) }));
  const findings = [
    ...followed.flatMap((part) => [...checkPart(part), ...columnFindings(part, columns)]),
    ...missingTags(followed, kind, isRated),
    ...(parts.some(({ xml }) => TRACKED_CHANGE.test(xml))
      ? [findingOfForm('changes-tracked', TEXT.changesTracked)]
      : []),
    ...(parts.some(({ xml }) => MERGE_FIELD.test(xml))
      ? [findingOfForm('merge-fields', TEXT.mergeFields)]
      : []),
  ];
  if (findings.some(({ severity }) => severity === 'error')) return findings;
  return [...findings, ...tryOut(form, kind)];
}

/** The engine fills damaged XML as it is, and knows the elements of Word under the prefix that Word gives them alone. */
const isReadable = ({ kind, xml }: FormPart): boolean =>
  isWellFormed(xml) && (kind !== 'body' || xml.includes('<w:body'));

const MERGE_FIELD = /(?:<w:instrText(?:\s[^<>]*)?>|\sw:instr=")\s*MERGEFIELD\s/;
const TRACKED_CHANGE = /<w:(ins|del|moveFrom|moveTo)\s/;

function readPart(part: FormPart, columns: readonly string[] | null): ReadPart {
  const paragraphs = formParagraphs(part);
  return { ...part, paragraphs, ...findTags(paragraphs, columns) };
}

function checkPart({ kind, paragraphs, tags, faults, loops }: FollowedPart): FormFinding[] {
  if (kind === 'endnote') {
    return tags.map((tag) =>
      findingAt('tag-unfilled-here', TEXT.unfilledHere(tag.raw), paragraphs[tag.paragraph], tag),
    );
  }
  return [
    ...faults.map((fault) => braceFinding(fault, paragraphs[fault.paragraph])),
    ...tags.flatMap((tag) => tagFindings(tag, paragraphs[tag.paragraph])),
    ...loops.findings,
    ...checkRows(paragraphs, tags),
  ];
}

/** Tags that only a column of the town can fill, where there is none, or nobody knows. */
const columnFindings = (
  { paragraphs, loops }: FollowedPart,
  columns: readonly string[] | null,
): FormFinding[] =>
  [...loops.strangers]
    .filter(({ name }) => ![RATE_TAG, ...LAST_YEAR_TAGS].some((tag) => tag === name))
    // Where nobody knows the columns, a name is one question, however often it stands there.
    .filter((tag, at, all) => columns !== null || all.findIndex(({ name }) => name === tag.name) === at)
    .map((tag) => {
      const name = tag.name ?? '';
      const near = (columns && nearestOf([name], columns)) ?? nearestWord(name);
      const message =
        columns === null && near === null ? TEXT.columnUnchecked(tag.raw) : TEXT.columnUnknown(tag.raw, near);
      return findingAt('column-unknown', message, paragraphs[tag.paragraph], tag);
    });

function braceFinding(fault: FoundFault, paragraph: FormParagraph | undefined): FormFinding {
  const rule =
    fault.fault === 'cut' ? 'tag-cut' : fault.fault === 'brackets' ? 'brackets-wrong' : 'brace-broken';
  return findingAt(rule, TEXT.braces[fault.fault](fault.raw, fault.right), paragraph, fault);
}

function tagFindings(tag: FoundTag, paragraph: FormParagraph | undefined): FormFinding[] {
  const { fault, raw, right = null } = tag;
  if (fault === undefined) return [];
  const rule = SLIPS.includes(fault) ? 'misspelt-tag' : 'unknown-tag';
  return [findingAt(rule, TEXT.tags[fault](raw, right), paragraph, tag)];
}

/** Faults behind which the right tag is certain. */
const SLIPS: readonly TagFault[] = ['blanks', 'quotes', 'letters', 'raw', 'unit'];

function missingTags(parts: readonly FollowedPart[], kind: ReportKind, isRated: boolean): FormFinding[] {
  const printed = parts.filter((part) => part.kind !== 'properties' && part.kind !== 'comment');
  const namesIn = (some: readonly FollowedPart[]): ReadonlySet<string> =>
    new Set(some.flatMap(({ loops }) => [...loops.used].map(({ name }) => name)));
  const names = namesIn(printed);
  const margins = namesIn(parts.filter((part) => part.kind === 'header' || part.kind === 'footer'));
  const isMissing = (tag: FormTag): boolean => !printed.some(({ loops }) => loops.used.has(tag));
  const advised = [
    names.has('title') || (names.has('department') && names.has('fiscalYear')) ? [] : TEXT.titleAdvised,
    names.has('heading') || names.has('name') ? [] : TEXT.headingAdvised,
    names.has('outcome') || kind === 'goals' ? [] : TEXT.outcomeAdvised,
    margins.has('draft') ? [] : TEXT.draftAdvised,
  ].flat();
  return [
    ...neededTags(kind, isRated)
      .filter(isMissing)
      .map(({ name }) => findingOfForm('tag-missing', TEXT.missing[name] ?? name)),
    ...advised.map((message) => findingOfForm('tag-advised', message)),
  ];
}

/** The engine has the last word, for whatever was not foreseen here: filled, the form must still be whole. */
function tryOut(form: DocxPackage, kind: ReportKind): FormFinding[] {
  try {
    fillPackage(form, sampleReport(kind));
    const isWhole = formParts(form).every(({ xml }) => isWellFormed(xml));
    return isWhole ? [] : [findingOfForm('unfillable', TEXT.fillsBroken)];
  } catch (error) {
    const { message } = error as Error;
    return [findingOfForm('unfillable', message)];
  }
}
