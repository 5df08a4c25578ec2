/** Finds the tags in a form's texts, and the braces that make none. */
import type { BraceFault } from '../messages/form-findings';
import type { FormParagraph } from './form-paragraphs';
import { type ParsedTag, parseTag } from './parse-tag';

/** A place in the texts: the index of the paragraph, and the characters in it from `start` up to before `end`. */
export interface TextSpan {
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
}

export interface FoundTag extends TextSpan, ParsedTag {
  /** As it is written, braces included. */
  readonly raw: string;
}

/** Braces that the engine does not understand; `right` is what was probably meant, null when nothing is near. */
export interface FoundFault extends TextSpan {
  readonly fault: BraceFault;
  readonly raw: string;
  readonly right: string | null;
}

/** Braces of which one at least is full-width, and other brackets around the letters of a tag. */
const WIDE = /[{｛][^{}｛｝]*｝|｛[^{}｛｝]*[}｝]/g;
const BRACKETS = /(?:[[<«〈《【〔＜［]|\{\{)\s*([#/^]?[A-Za-z]+)\s*(?:[\]>»〉》】〕＞］]|\}\})/g;

export interface FoundTags {
  /** In order; what a fault was probably meant to be is among them, so that nobody misses it a second time. */
  readonly tags: readonly FoundTag[];
  readonly faults: readonly FoundFault[];
}

/** @param paragraphs The paragraphs of one part. @param columns As {@link parseTag}. */
export function findTags(
  paragraphs: readonly FormParagraph[],
  columns: readonly string[] | null = null,
): FoundTags {
  const tags: FoundTag[] = [];
  const faults: FoundFault[] = [];
  let open: TextSpan | null = null;
  paragraphs.forEach(({ text }, paragraph) => {
    const lookalikes = findLookalikes(text, paragraph, columns);
    faults.push(...lookalikes);
    for (const { 0: brace, index: start } of matchesOf(/[{}]/g, withoutSpans(text, lookalikes))) {
      const span = { paragraph, start, end: start + 1 };
      if (brace === '{') {
        if (open) faults.push(unclosed(paragraphs, open));
        open = span;
      } else if (open === null) {
        faults.push({ ...span, fault: 'unopened', raw: brace, right: null });
      } else {
        const { paragraph: at, start: from }: TextSpan = open;
        open = null;
        if (at === paragraph) tags.push(tagAt(text, { paragraph, start: from, end: start + 1 }, columns));
        else faults.push(cut(paragraphs, { paragraph: at, start: from }, text.slice(0, start)));
      }
    }
  });
  if (open) faults.push(unclosed(paragraphs, open));
  return { tags: [...tags, ...faults.flatMap((fault) => standIn(fault, columns))].sort(byPlace), faults };
}

/** A brace without its partner, with the text up to the next brace or the end of the paragraph. */
function unclosed(paragraphs: readonly FormParagraph[], { paragraph, start }: TextSpan): FoundFault {
  const raw = /^.[^{}]*/.exec(paragraphs[paragraph]?.text.slice(start) ?? '')?.[0] ?? '';
  const { right, isExact } = rightFor(raw.slice(1).trim());
  return { paragraph, start, end: start + 1, fault: 'unclosed', raw, right: isExact ? right : null };
}

/** @param rest What stands before the closing brace in the later paragraph. */
function cut(
  paragraphs: readonly FormParagraph[],
  { paragraph, start }: Omit<TextSpan, 'end'>,
  rest: string,
): FoundFault {
  const raw = paragraphs[paragraph]?.text.slice(start) ?? '';
  return {
    paragraph,
    start,
    end: start + raw.length,
    fault: 'cut',
    raw,
    right: rightFor(raw.slice(1) + rest).right,
  };
}

function standIn(
  { paragraph, start, end, raw, right }: FoundFault,
  columns: readonly string[] | null,
): FoundTag[] {
  const tag = right === null ? null : parseTag(right.slice(1, -1), columns);
  // What may be a column is asked about once.
  return tag === null || tag.column === 'possible' ? [] : [{ paragraph, start, end, raw, ...tag }];
}

const byPlace = (one: TextSpan, other: TextSpan): number =>
  one.paragraph - other.paragraph || one.start - other.start;

function tagAt(text: string, span: TextSpan, columns: readonly string[] | null): FoundTag {
  const raw = text.slice(span.start, span.end);
  return { ...span, ...parseTag(raw.slice(1, -1), columns), raw };
}

function findLookalikes(text: string, paragraph: number, columns: readonly string[] | null): FoundFault[] {
  const found: FoundFault[] = [];
  const add = (pattern: RegExp, judge: (raw: string) => Pick<FoundFault, 'fault' | 'right'> | null): void => {
    for (const { 0: raw, index: start } of matchesOf(pattern, text)) {
      const judged = judge(raw);
      if (judged) found.push({ paragraph, start, end: start + raw.length, raw, ...judged });
    }
  };
  add(WIDE, (raw) => {
    const inside = raw.slice(1, -1);
    const { name, right } = rightFor(inside, columns);
    // ｛注｝ is a text like any other; one brace of each kind is a slip.
    if (name !== null || !/^｛.*｝$/.test(raw)) return { fault: 'wide', right };
    const mayBeTag = columns === null && LIKELY_COLUMN.test(inside) && parseTag(inside).column;
    return mayBeTag ? { fault: 'brackets', right: `{${inside}}` } : null;
  });
  add(BRACKETS, (raw) => {
    const { name, right, isExact } = rightFor(raw.replace(/^\W+?(?=[#/^]?[A-Za-z])|\W+$/g, ''));
    if (raw.startsWith('{{')) return { fault: 'doubled', right };
    return name !== null && isExact ? { fault: 'brackets', right } : null;
  });
  return found;
}

/** What towns name their columns; other words in wide braces are 注, 例 or 町長印. */
const LIKELY_COLUMN = /方針|[目指]標値?|実績|評価|所見|回答|達成|単位|中間|課題|改善|今後|年度/;

function rightFor(
  inside: string,
  columns: readonly string[] | null = null,
): { name: string | null; right: string | null; isExact: boolean } {
  const { name, fault, right, column } = parseTag(inside, columns);
  if (column === 'possible') return { name: null, right: null, isExact: false };
  const isExact = fault === undefined;
  return { name, right: isExact ? `{${inside}}` : (right ?? null), isExact };
}

/** Blanks in place of spans, so that none is judged twice; the places of all else stay as they are. */
export function withoutSpans(text: string, spans: readonly Omit<TextSpan, 'paragraph'>[]): string {
  if (spans.length === 0) return text;
  const letters = text.split('');
  for (const { start, end } of spans) letters.fill(' ', start, end);
  return letters.join('');
}

/** As String.matchAll, which ES2019 lacks. */
function matchesOf(pattern: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  const search = new RegExp(pattern);
  for (let match = search.exec(text); match !== null; match = search.exec(text)) found.push(match);
  return found;
}
