/** Tables whose names stand beside their texts, a card per goal; they are turned into tables with a header. */
import { foldText } from '../cells/folded-text';
import { HEADER_TEXTS } from '../evaluation/header-texts';
import type { Scale } from '../evaluation/scale';
import { guessRoles, isLabelText, SINGLE_ROLES } from './column-roles';
import { readLabelled } from './labelled-text';
import { type PaperCell, type PaperTable, plainCell } from './paper';
import { looksLikeRating } from './paper-rating';
import { filledSlots, type Grid, type Slot, slotText } from './table-grid';

/** A name with its values: one, or several beside each other. */
interface Field {
  readonly name: string;
  readonly values: readonly PaperCell[];
}

const LONGEST_NAME = 24;

/** A level of the book is no name, though its word might be one: 「達成」; nor is a name with its text behind it. */
function isName(slot: Slot | undefined, scale: Scale): boolean {
  const text = slotText(slot);
  const isLevel = scale.some(({ symbol }) => foldText(symbol) === foldText(text));
  return text.length <= LONGEST_NAME && !isLevel && !hasText(text) && isLabelText(text.replace(/\n/g, ''));
}

const hasText = (text: string): boolean => (readLabelled(text)?.rest ?? '') !== '';

/** How many rows begin with a name and have its text beside it, of those outside of a header; a name over several rows is one. */
export const namedRows = (grid: Grid, scale: Scale, isOutside: (row: number) => boolean): number =>
  grid.filter((row, at) => {
    const slots = filledSlots(row);
    return (
      isOutside(at) &&
      slots[0]?.top === at &&
      isName(slots[0], scale) &&
      slots.slice(1).some((slot) => !isName(slot, scale))
    );
  }).length;

/**
 * One table for each card, or one for all where their values stand side by side; [] where it is none.
 * @param before The names of a card of a table before, which a card that was left half empty has too.
 */
export function cardTables(grid: Grid, scale: Scale, before: readonly string[]): PaperTable[] {
  const cards: Field[][] = [];
  let card: Field[] = [];
  for (const field of fieldsOf(grid, scale)) {
    const [role] = guessRoles(field.name);
    const isAgain = card.some(({ name }) => name === field.name);
    if (isAgain && role !== undefined && (SINGLE_ROLES.includes(role.role) || card[0]?.name === field.name)) {
      cards.push(card);
      card = [];
    }
    card.push(field);
  }
  if (card.length > 0) cards.push(card);
  const first = (cards[0] ?? []).map(({ name }) => name);
  const isOfBefore = first.length === 1 && first.every((name) => before.includes(name));
  const names = isOfBefore ? before : first;
  return withCarriedTitles(cards).map((fields) => asTable(withNames(fields, names)));
}

/** A card of one field, such as a last goal without its rating, or a last rating alone, has the other names besides. */
const withNames = (fields: readonly Field[], names: readonly string[]): readonly Field[] =>
  fields.length > 1
    ? fields
    : [...fields, ...names.filter((name) => name !== fields[0]?.name).map((name) => ({ name, values: [] }))];

const TITLE = HEADER_TEXTS.title[0];

/** The number of 「目標１」 and 「重点事業 2」, beside which there stands what the card is about; '' for all else. */
function numberedName(slot: Slot): string {
  const [, number = ''] =
    /^[【〔<]?(?:重点|重要|個別|組織|業務|年度|主要|政策|行政)?(?:目標|事業|施策|取り?組み?|項目|課題|テーマ)(?:no\.?|番号)?(\d{1,2})[】〕>]?$/.exec(
      foldText(slotText(slot)),
    ) ?? [];
  return number;
}

/** 「項目｜内容」 above a card's names and texts. */
function isHeadOfCard(row: Grid[number]): boolean {
  const [names, texts, more] = filledSlots(row).map((slot) => foldText(slotText(slot)));
  return (
    more === undefined &&
    /^(?:項目|区分|事項)名?$/.test(names ?? '') &&
    /^(?:内容|記[入載述](?:欄|内容|事項)?|説明)$/.test(texts ?? '')
  );
}

/** Each different cell once, in reading order; a name's text stands to its right, else below. */
function fieldsOf(grid: Grid, scale: Scale): Field[] {
  const fields: Field[] = [];
  const unknown = unknownNames(grid, scale);
  grid.forEach((row, at) => {
    if (isHeadOfCard(row)) return;
    row.forEach((slot, column) => {
      if (slot === undefined || slot.top !== at || slot.left !== column) return;
      const numbered = numberedName(slot);
      if (numbered !== '') {
        const [value] = valuesOf(grid, slot, scale).map(slotText);
        if (value) fields.push({ name: TITLE, values: [plainCell(`${numbered}. ${value}`)] });
        return;
      }
      if (!isName(slot, scale) && !unknown.has(slot)) {
        const labelled = readLabelled(slotText(slot));
        if (labelled !== null && labelled.rest !== '')
          fields.push({ name: labelled.name, values: [plainCell(labelled.rest)] });
        return;
      }
      const values = valuesOf(grid, slot, scale);
      fields.push({ name: slotText(slot).replace(/\n/g, ''), values: values.map(({ cell }) => cell) });
    });
  });
  return fields;
}

/**
 * Cells that stand where names do, at the beginning of a row that goes on with its text, though no paper is known to have such
 * a name: 「後期の取組」 is a column of the town. Only above names that are known, and where those are more.
 */
function unknownNames(grid: Grid, scale: Scale): ReadonlySet<Slot> {
  const beginnings = grid.flatMap((row, at) => {
    const [first, second] = filledSlots(row);
    const isOne = first?.top === at && first.left === 0 && second !== undefined;
    return isOne && !isName(second, scale) ? [first] : [];
  });
  const known = beginnings.filter((slot) => isName(slot, scale) || numberedName(slot) !== '');
  const last = known[known.length - 1]?.top ?? 0;
  const unknown = beginnings.filter(
    (slot) => slot.top < last && !known.includes(slot) && mayBeName(slotText(slot), scale),
  );
  return new Set(known.length >= LEAST_KNOWN && known.length >= unknown.length * 2 ? unknown : []);
}

const mayBeName = (text: string, scale: Scale): boolean =>
  text.length <= LONGEST_UNKNOWN &&
  !/[。、\n]|\d$/.test(foldText(text)) &&
  !hasText(text) &&
  !looksLikeRating(text, scale);

const LEAST_KNOWN = 3;
const LONGEST_UNKNOWN = 12;

function valuesOf(grid: Grid, name: Slot, scale: Scale): Slot[] {
  const row = grid[name.top] ?? [];
  const right: Slot[] = [];
  for (let column = name.left + name.cell.columns; column < row.length; column += 1) {
    const slot = row[column];
    if (slot === undefined || right.includes(slot)) continue;
    if (isName(slot, scale)) break;
    right.push(slot);
  }
  const filled = right.filter((slot) => slotText(slot) !== '');
  if (right.length > 0) return filled.length > 0 ? filled : right.slice(0, 1);
  const below = grid[name.top + name.cell.rows]?.[name.left];
  return below !== undefined && !isName(below, scale) ? [below] : [];
}

/** A title that was named once holds for the cards below it. */
function withCarriedTitles(cards: readonly Field[][]): Field[][] {
  let title: Field | undefined;
  return cards.map((fields) => {
    const own = fields.find(({ name }) => guessRoles(name)[0]?.role === 'title');
    if (own !== undefined) title = own;
    return own !== undefined || title === undefined ? fields : [title, ...fields];
  });
}

/** Names as the header; one row, or as many as all of them have values. */
function asTable(fields: readonly Field[]): PaperTable {
  const filled = fields.filter(({ values }) => values.length > 0);
  const counts = new Set(filled.map(({ values }) => values.length));
  const [count = 1] = counts;
  const isSideBySide = counts.size === 1 && count > 1 && filled.length > 1;
  const header = fields.map(({ name }) => plainCell(name));
  const rows = isSideBySide
    ? Array.from({ length: count }, (_, at) => fields.map(({ values }) => alone(values[at] ?? plainCell(''))))
    : [fields.map(({ values }) => joined(values))];
  return { kind: 'table', rows: [header, ...rows], name: '' };
}

const alone = (cell: PaperCell): PaperCell => ({ ...cell, columns: 1, rows: 1 });

/** 「5 ④ 3 2 1」 in five cells is one text. */
function joined(values: readonly PaperCell[]): PaperCell {
  const [only] = values;
  if (values.length <= 1) return alone(only ?? plainCell(''));
  return plainCell(values.map((cell) => cell.lines.map(({ text }) => text).join('\n')).join('　'));
}
