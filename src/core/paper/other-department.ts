/** Whose goals of a paper come in: another 課's are asked about, and of a paper of several 課 only one is read. */
import { foldText } from '../cells/folded-text';
import { PAPER_MESSAGES as TEXT } from '../messages/papers';
import { LONGEST_HEADING, namesIn } from './department-heading';
import { type DepartmentPart, departmentParts } from './department-parts';
import type { ColumnChoice } from './find-columns';
import { cellText, type Paper } from './paper';
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
  paper: Paper,
  options: PaperOptions & { readonly departments: readonly string[] },
): DepartmentPaper {
  const { department, departments } = options;
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
    const others = isSure || found.isForeign ? [] : otherDepartments(paper, departments, department);
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

/**
 * The 課 that the top of a paper names, where it is not the chosen one and that one is named nowhere; mostly none.
 * @param departments The 課 of the book.
 */
export function otherDepartments(paper: Paper, departments: readonly string[], chosen: string): string[] {
  const texts = paper.blocks
    .flatMap((block) =>
      block.kind === 'line' ? [block.text] : [block.name, ...block.rows.flat().map(cellText)],
    )
    .map(foldText)
    .filter((text) => text !== '' && text.length <= LONGEST_HEADING);
  if (texts.some((text) => namesIn(text, departments).includes(chosen))) return [];
  return [...new Set(texts.slice(0, HEAD).flatMap((text) => namesIn(text, departments)))];
}
