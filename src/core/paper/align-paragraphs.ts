/** Which paragraphs of a column belong to which of the goals beside them. */
import { readLabel } from './line-label';

/** A goal that waits for its paragraphs. */
export interface Unit {
  /** Of its label: '1' for (1); '' for an unnumbered goal. */
  readonly number: string;
  /** The row of the table in which it stands. */
  readonly row: number;
}

export interface Paragraph {
  readonly text: string;
  readonly row: number;
}

export interface Aligned {
  readonly paragraphs: readonly Paragraph[];
  /** 0 where all fits; each doubt adds to it, 1 being small and 4 worth a question. */
  readonly cost: number;
}

const COSTS = {
  otherRow: 4,
  otherLabel: 6,
  lostLabel: 5,
  unlabelled: 4,
  afterCut: 2,
  goingOn: 1,
  newLabel: 5,
  empty: 4,
};

/** Whether a text has come to its end; a cell cut by the end of a page has not. */
export const isEnded = (text: string): boolean => /[。．.!！?？)）」』】]$/.test(text);

/**
 * The way of least doubt to give each goal its paragraphs, in order: by labels where there are any, else one after the other.
 * The time grows with the product of both.
 */
export function alignParagraphs(units: readonly Unit[], paragraphs: readonly Paragraph[]): Aligned[] {
  if (units.length === 0) return [];
  const labels = paragraphs.map(({ text }) => goalLabelOf(text));
  const width = units.length;
  // best[p][u]: the least cost of the first p paragraphs, the last of which belongs to unit u.
  let before = units.map((_, at) => at * COSTS.empty);
  const choices: Uint8Array[] = [];
  const skipped: Int32Array[] = [];
  paragraphs.forEach((paragraph, at) => {
    const now: number[] = [];
    const choice = new Uint8Array(width);
    const from = new Int32Array(width);
    let bestBefore = Number.POSITIVE_INFINITY;
    let bestAt = -1;
    for (let unit = 0; unit < width; unit += 1) {
      const start = startCost(units[unit] as Unit, paragraph, labels[at] ?? null, paragraphs[at - 1]);
      // The units between the last one with paragraphs and this one get none.
      const opening =
        at === 0
          ? unit * COSTS.empty
          : bestAt < 0
            ? Number.POSITIVE_INFINITY
            : bestBefore + (unit - 1 - bestAt) * COSTS.empty;
      const begun = opening + start;
      const on =
        at === 0
          ? Number.POSITIVE_INFINITY
          : (before[unit] ?? 0) +
            continueCost(units[unit] as Unit, paragraph, labels[at] ?? null, paragraphs[at - 1]);
      now.push(Math.min(begun, on));
      choice[unit] = begun <= on ? 1 : 0;
      from[unit] = begun <= on ? bestAt : unit;
      const reach = (before[unit] ?? 0) - unit * COSTS.empty;
      if (at > 0 && (bestAt < 0 || reach < bestBefore - bestAt * COSTS.empty)) {
        bestBefore = before[unit] ?? 0;
        bestAt = unit;
      }
    }
    before = now;
    choices.push(choice);
    skipped.push(from);
  });
  return traced(units, paragraphs, labels, choices, skipped, before);
}

function traced(
  units: readonly Unit[],
  paragraphs: readonly Paragraph[],
  labels: readonly (string | null)[],
  choices: readonly Uint8Array[],
  skipped: readonly Int32Array[],
  last: readonly number[],
): Aligned[] {
  const aligned = units.map(() => ({ paragraphs: [] as Paragraph[], cost: 0 }));
  let unit = 0;
  let least = Number.POSITIVE_INFINITY;
  last.forEach((cost, at) => {
    const whole = cost + (units.length - 1 - at) * COSTS.empty;
    if (whole < least) [least, unit] = [whole, at];
  });
  for (let at = paragraphs.length - 1; at >= 0; at -= 1) {
    const paragraph = paragraphs[at] as Paragraph;
    const own = aligned[unit];
    const isStart = choices[at]?.[unit] === 1;
    const cost = isStart ? startCost : continueCost;
    own?.paragraphs.unshift(paragraph);
    if (own) own.cost += cost(units[unit] as Unit, paragraph, labels[at] ?? null, paragraphs[at - 1]);
    if (isStart) unit = skipped[at]?.[unit] ?? 0;
  }
  return aligned.map((each) => (each.paragraphs.length === 0 ? { ...each, cost: COSTS.empty } : each));
}

/** The number of a goal before a paragraph; null where it has none. */
function goalLabelOf(text: string): string | null {
  const label = readLabel(text);
  return label !== null && ['paren', 'circled', 'half', 'dot'].includes(label.style) ? label.number : null;
}

/** Whether the end of a page has cut a sentence before a paragraph. */
const isCut = (paragraph: Paragraph, previous: Paragraph | undefined): boolean =>
  previous !== undefined && previous.row !== paragraph.row && !isEnded(previous.text);

function startCost(
  unit: Unit,
  paragraph: Paragraph,
  label: string | null,
  previous: Paragraph | undefined,
): number {
  const row = paragraph.row === unit.row ? 0 : COSTS.otherRow;
  if (label !== null) return row + (label === unit.number ? 0 : COSTS.otherLabel);
  return (
    row + (isCut(paragraph, previous) ? COSTS.afterCut : 0) + (unit.number === '' ? 0 : COSTS.unlabelled)
  );
}

function continueCost(
  unit: Unit,
  paragraph: Paragraph,
  label: string | null,
  previous: Paragraph | undefined,
): number {
  const goesOn = isCut(paragraph, previous);
  const row = paragraph.row === unit.row || goesOn ? 0 : COSTS.otherRow;
  if (label !== null) return row + COSTS.newLabel;
  return row + (goesOn ? 0 : COSTS.goingOn);
}

/** The paragraphs as one text; what a page's end has cut inside of a sentence is joined again. */
export function joinParagraphs(paragraphs: readonly Paragraph[]): string {
  let text = '';
  paragraphs.forEach((paragraph, at) => {
    text += at === 0 || isCut(paragraph, paragraphs[at - 1]) ? paragraph.text : `\n${paragraph.text}`;
  });
  return text;
}
