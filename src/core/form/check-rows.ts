/**
 * Finds rows of a table that print badly: with nothing in them but the marks of a loop, which would be an empty row, and of a
 * fixed height, where a long text is cut.
 */
import { FORM_FINDING_MESSAGES as TEXT } from '../messages/form-findings';
import { type FoundTag, withoutSpans } from './find-tags';
import { type FormFinding, findingAt } from './form-finding';
import type { CellPlace, FormParagraph } from './form-paragraphs';
import { FORM_TAGS } from './form-tags';

interface Row {
  /** What is left of its text without the marks. */
  rest: string;
  readonly marks: FoundTag[];
}

/** @param paragraphs The paragraphs of one part; `tags` are its tags. */
export const checkRows = (paragraphs: readonly FormParagraph[], tags: readonly FoundTag[]): FormFinding[] => [
  ...rowsOfMarks(paragraphs, tags),
  ...fixedRows(paragraphs, tags),
];

/** The first tag of each row that cuts it. */
function fixedRows(paragraphs: readonly FormParagraph[], tags: readonly FoundTag[]): FormFinding[] {
  const told = new Set<string>();
  return tags.flatMap((tag) => {
    const paragraph = paragraphs[tag.paragraph];
    const row = fixedRowAround(paragraph?.cell ?? null);
    if (row === null || told.has(row) || !printsMuch(tag)) return [];
    told.add(row);
    return [findingAt('row-height-fixed', TEXT.rowFixed(tag.raw), paragraph, tag)];
  });
}

function fixedRowAround(cell: CellPlace | null): string | null {
  for (let each = cell; each; each = each.around) if (each.isFixed) return `${each.table} ${each.row}`;
  return null;
}

/** Texts that people write, as long as they like. */
const printsMuch = ({ name, column, role }: FoundTag): boolean =>
  role !== 'end' &&
  (column !== undefined ||
    FORM_TAGS.some(
      (tag) =>
        tag.name === name && (tag.content === 'lines' || (tag.scope === 'theme' && tag.content === 'text')),
    ));

function rowsOfMarks(paragraphs: readonly FormParagraph[], tags: readonly FoundTag[]): FormFinding[] {
  const rows = new Map<string, Row>();
  const marksIn = new Map<number, FoundTag[]>();
  for (const tag of tags) {
    if (isLoopMark(tag)) marksIn.set(tag.paragraph, [...(marksIn.get(tag.paragraph) ?? []), tag]);
  }
  paragraphs.forEach((paragraph, index) => {
    const key = rowKey(paragraph);
    if (key === null) return;
    const marks = marksIn.get(index) ?? [];
    const row = rows.get(key) ?? { rest: '', marks: [] };
    row.marks.push(...marks);
    row.rest += withoutSpans(paragraph.text, marks.map(spanOf)).trim();
    rows.set(key, row);
  });
  return [...rows.values()].flatMap(({ rest, marks: [mark] }) =>
    rest === '' && mark
      ? [findingAt('loop-row-alone', TEXT.rowAlone(mark.raw), paragraphs[mark.paragraph], mark)]
      : [],
  );
}

function rowKey({ cell }: FormParagraph): string | null {
  return cell ? `${cell.table} ${cell.row}` : null;
}

/** All that is written; of braces that are not closed only the first letter is the tag's own place. */
const spanOf = ({ start, raw }: FoundTag) => ({ start, end: start + raw.length });

const isLoopMark = ({ role, name }: FoundTag): boolean =>
  role !== 'value' && FORM_TAGS.some((tag) => tag.name === name && tag.content === 'list');
