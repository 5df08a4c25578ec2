/** Whose goals of a paper come in: another 課's are asked about, and of a paper of several 課 only one is read. */
import { foldText } from '../cells/folded-text';
import type { Scale } from '../evaluation/scale';
import { PAPER_MESSAGES as TEXT } from '../messages/papers';
import { LONGEST_HEADING, namesIn, readDepartmentHeading } from './department-heading';
import { type DepartmentPart, departmentParts } from './department-parts';
import type { ColumnChoice } from './find-columns';
import { withoutFrames } from './open-frames';
import { cellText, type Paper, type PaperTable } from './paper';
import type { PaperOptions } from './paper-options';
import { headerRows, type UnderstoodPaper, understandPaper } from './understand-paper';

/** So many short texts at the top tell whose the paper is. */
const HEAD = 12;

export interface DepartmentPaper extends UnderstoodPaper {
  /** The 課 whose goals the paper has under headings of their own; [] where it is of one. */
  readonly joint: readonly string[];
  /** Whether it is asked if the paper is the wanted 課's at all. */
  readonly isForeign: boolean;
}

/**
 * What is understood of a paper for one 課 of a book. A choice of the role `department` names the 課 of the paper whose goals are
 * wanted; where it names the chosen one itself, nothing is asked of a paper that names another.
 */
export function understandForDepartment(
  written: Paper,
  options: PaperOptions & { readonly departments: readonly string[] },
): DepartmentPaper {
  const { department, departments } = options;
  const paper: Paper = { blocks: withoutFrames(written.blocks, options) };
  const named =
    (name: string) =>
    (choice: ColumnChoice): boolean =>
      choice.role === 'department' && foldText(choice.column) === foldText(name);
  const isSure = options.choices.some(named(department));
  const parts = departmentParts(paper, departments, (table) => headerRows(table, options.scale));
  const owners = parts.flatMap((part) => (part.name !== '' && hasGoals(part, options) ? [part.name] : []));
  const choices = options.choices.filter(
    (choice) => ![department, ...owners].some((name) => named(name)(choice)),
  );
  const rest = { ...options, choices };
  if (owners.length < 2) {
    const found = understandPaper(paper, { ...rest, isSure });
    const others = isSure || found.isForeign ? [] : otherDepartments(paper, options);
    const asks = others.length > 0 && found.rows.length > 0 ? [TEXT.otherDepartment(others, department)] : [];
    const isForeign = asks.length > 0 || found.isForeign;
    return { ...found, questions: [...asks, ...found.questions], joint: [], isForeign };
  }
  const said = owners.find((name) => options.choices.some(named(name)));
  const wanted = said ?? owners.find((name) => foldText(name) === foldText(department));
  if (wanted === undefined) {
    const question = TEXT.jointAsked(owners, department);
    return {
      goals: 0,
      rows: [],
      questions: [question],
      notes: [],
      columns: [],
      joint: owners,
      isForeign: false,
    };
  }
  const blocks = parts.flatMap((part) => (part.name === '' || part.name === wanted ? part.blocks : []));
  const found = understandPaper({ blocks }, { ...rest, isSure: true });
  return { ...found, notes: [TEXT.jointTaken(owners, wanted), ...found.notes], joint: owners };
}

const hasGoals = ({ blocks }: DepartmentPart, { scale }: PaperOptions): boolean =>
  understandPaper({ blocks }, { scale, department: '', choices: [], further: [] }).goals > 0;

/** The 課 that the top of a paper names, in the book or not, where the chosen one is named nowhere; mostly none. */
export function otherDepartments(
  { blocks }: Paper,
  {
    department,
    departments,
    scale,
  }: Pick<PaperOptions, 'department' | 'scale'> & { readonly departments: readonly string[] },
): string[] {
  const texts = blocks
    .flatMap((block) => (block.kind === 'line' ? [block.text] : textsOf(block)))
    .filter(isShort);
  if (texts.some((text) => namesIn(foldText(text), departments).includes(department))) return [];
  const known = texts.slice(0, HEAD).flatMap((text) => namesIn(foldText(text), departments));
  // A name that the book does not have is believed above the goals alone: below it may be anybody's whom a goal speaks of.
  const above = blocks.flatMap((block) =>
    block.kind === 'line' ? [block.text] : textsOf({ ...block, rows: rowsAbove(block, scale) }),
  );
  const unknown = above
    .filter(isShort)
    .slice(0, HEAD)
    .flatMap((text) => {
      const heading = readDepartmentHeading(text.replace(OWNER_LABEL, ''), departments);
      return heading?.isSure ? [heading.name] : [];
    });
  return [...new Set([...known, ...unknown])];
}

const isShort = (text: string): boolean => {
  const { length } = foldText(text);
  return length > 0 && length <= LONGEST_HEADING;
};

const textsOf = ({ name, rows }: PaperTable): string[] => [name, ...rows.flat().map(cellText)];

/** What stands before the name in a line of its own, where a heading of a joint paper would not have it: 「担当課：」. */
const OWNER_LABEL = /^[\s\u3000]*(?:担当|所管|主管)(?:部?課|部署|部局)等?名?[\s\u3000:：]+/;

/** All rows of a table that has no header of goals. */
const rowsAbove = (table: PaperTable, scale: Scale): PaperTable['rows'] => {
  const bottom = headerRows(table, scale);
  return bottom === 0 ? table.rows : table.rows.slice(0, bottom);
};
