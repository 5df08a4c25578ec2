/** Finds rows of a table that hold nothing but the marks of a loop: each would be printed as an empty row. */
import { FORM_FINDING_MESSAGES as TEXT } from '../messages/form-findings';
import { type FoundTag, withoutSpans } from './find-tags';
import { type FormFinding, findingAt } from './form-finding';
import type { FormParagraph } from './form-paragraphs';
import { FORM_TAGS } from './form-tags';

interface Row {
  /** What is left of its text without the marks. */
  rest: string;
  readonly marks: FoundTag[];
}

/** @param paragraphs The paragraphs of one part; `tags` are its tags. */
export function checkRows(paragraphs: readonly FormParagraph[], tags: readonly FoundTag[]): FormFinding[] {
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
