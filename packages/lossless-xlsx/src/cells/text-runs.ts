/** Looks of parts of a text: what keeps theirs when the text is changed in places, as where somebody corrects a word. */
import { readText, textElement } from '../xml/xml-text';
import { childOf, childrenOf, parseXml } from '../xml/xml-tree';

/** A part of a text. */
export interface TextRun {
  /** Its `<rPr>` as written; '' for the look of the cell. */
  readonly look: string;
  readonly text: string;
}

/** The `<si>` elements of the table of texts, found when they are first asked for: mostly none is. */
export class TextItems {
  private items: RegExpMatchArray[] | null = null;

  /** @param xml null when the file has no such table. */
  constructor(private readonly xml: string | null) {}

  /** The content of an item by its 0-based number; '' where there is none. */
  content(index: number): string {
    this.items ??= [...(this.xml ?? '').matchAll(/<si(?:\s[^>]*)?(?:\/>|>([\s\S]*?)<\/si>)/g)];
    return this.items[index]?.[1] ?? '';
  }
}

/**
 * The runs of an item or of an `<is>`.
 * @param text What it is known to say.
 * @returns null where it has no runs, has prefixes that mean nothing elsewhere, or says something else.
 */
export function runsOf(content: string, text: string): TextRun[] | null {
  if (!content.includes('<r>') || /<\/?\w+:/.test(content)) return null;
  const xml = `<is>${content}</is>`;
  const runs = childrenOf(parseXml(xml), 'r').map((run): TextRun => {
    const look = childOf(run, 'rPr');
    const words = childrenOf(run, 't').map((each) => each.text);
    return { look: look ? xml.slice(look.start, look.end) : '', text: readText(words.join('')) };
  });
  return runs.map((run) => run.text).join('') === text ? runs : null;
}

/**
 * What a text is written with that stood there in another form: what is kept of it has its look, and what is new that of what it
 * stands for, or stands behind.
 * @returns The content of the `<is>`; null where less than a half is kept: that is another text.
 */
export function carriedRuns(runs: readonly TextRun[], text: string): string | null {
  const before = runs.map((run) => run.text).join('');
  const looks = runs.flatMap(({ look, text: part }) => part.split('').map(() => look));
  const steps = stepsBetween(before, text);
  const kept = steps.reduce((sum, { isKept, to, end }) => sum + (isKept ? end - to : 0), 0);
  if (kept * 2 < text.length && before.normalize('NFKC') !== text.normalize('NFKC')) return null;
  const parts: { look: string; text: string }[] = [];
  for (const { from, gone, to, end } of steps) {
    for (let at = to; at < end; at += 1) {
      const source = gone === 0 ? from - 1 : from + Math.floor(((at - to) * gone) / (end - to));
      const look = looks[Math.max(source, 0)] ?? '';
      const open = parts[parts.length - 1];
      // The halves of a character beyond the usual ones stay together.
      if (open && (open.look === look || /[\udc00-\udfff]/.test(text.charAt(at))))
        open.text += text.charAt(at);
      else parts.push({ look, text: text.charAt(at) });
    }
  }
  return parts.map((part) => `<r>${part.look}${textElement('', part.text)}</r>`).join('');
}

/** A stretch of a new text, from `to` up to `end`, and how much of the old one from `from` on it stands for. */
interface Step {
  readonly isKept: boolean;
  readonly from: number;
  readonly gone: number;
  readonly to: number;
  readonly end: number;
}

/** Changed parts that are longer are taken as one. */
const MOST_COMPARED = 1_000_000;

function stepsBetween(before: string, after: string): Step[] {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let tail = 0;
  while (tail < most - start && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const [rows, columns] = [before.length - tail, after.length - tail];
  const steps: Step[] = [{ isKept: true, from: 0, gone: start, to: 0, end: start }];
  const lengths = commonLengths(before.slice(start, rows), after.slice(start, columns));
  let [from, to] = [start, start];
  while (from < rows || to < columns) {
    const [oldFrom, oldTo] = [from, to];
    while (from < rows && to < columns && lengths && before[from] === after[to])
      [from, to] = [from + 1, to + 1];
    if (to > oldTo) steps.push({ isKept: true, from: oldFrom, gone: from - oldFrom, to: oldTo, end: to });
    const [goneFrom, goneTo] = [from, to];
    const isSame = (): boolean =>
      lengths !== null && from < rows && to < columns && before[from] === after[to];
    while ((from < rows || to < columns) && !isSame()) {
      const [down, right] = lengths
        ? [lengths(from - start + 1, to - start), lengths(from - start, to - start + 1)]
        : [0, 0];
      if (to >= columns || (from < rows && down >= right)) from += 1;
      else to += 1;
    }
    if (from > goneFrom || to > goneTo)
      steps.push({ isKept: false, from: goneFrom, gone: from - goneFrom, to: goneTo, end: to });
  }
  return [...steps, { isKept: true, from: rows, gone: tail, to: columns, end: after.length }];
}

/** How many characters the rests of two texts, behind these places, have in common in their order; null where they are too long. */
function commonLengths(one: string, other: string): ((at: number, there: number) => number) | null {
  const width = other.length + 1;
  if (one.length * other.length > MOST_COMPARED) return null;
  const lengths = new Uint16Array((one.length + 1) * width);
  const of = (at: number, there: number): number => lengths[at * width + there] ?? 0;
  for (let at = one.length - 1; at >= 0; at -= 1) {
    for (let there = other.length - 1; there >= 0; there -= 1) {
      lengths[at * width + there] =
        one[at] === other[there] ? of(at + 1, there + 1) + 1 : Math.max(of(at + 1, there), of(at, there + 1));
    }
  }
  return of;
}
