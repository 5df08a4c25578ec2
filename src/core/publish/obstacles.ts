/** What stands in the way of publishing a workbook: each thing with its place and what to do. */
import { cellName, cellPlace } from '../cells/cell-reference';
import { type CellValues, cellAt, textOf } from '../cells/cell-value';
import { foldText, isBlankText } from '../cells/folded-text';
import { textMark } from '../cells/text-mark';
import type { CheckedDepartment, CheckedWorkbook } from '../check/check-tabs';
import { cellTexts, looksAt } from '../check/rules/cell-texts';
import { placeIn } from '../check/rules/row-place';
import { readState } from '../department-tab/state';
import type { Tab } from '../department-tab/tab';
import { type Evaluation, goalsOf } from '../evaluation/evaluation';
import { findHeader } from '../evaluation/header';
import { type Finding, needsWork } from '../finding';
import { openOpinions } from '../hand-over/open-opinions';
import { STATE_TEXTS } from '../messages/hand-over';
import { type ObstacleKind, GATE_MESSAGES as TEXT } from '../messages/publish-gate';
import { SETTINGS_SHEET } from '../settings/settings';
import { personalIn } from './personal-texts';
import type { PublishedEditions } from './published-editions';
import { publishedColumns, townCells } from './town-columns';
import { readTownFacts, type TownFacts } from './town-facts';

/** One of them, as programs get it (docs/promises.md). */
export interface Obstacle {
  readonly kind: ObstacleKind;
  /** '' for what is wrong in 設定. */
  readonly department: string;
  /** A1 name; '' where it is about the whole department. */
  readonly cell: string;
  readonly text: string;
}

/** An obstacle, and by what it is known again: what was accepted of the same texts is not asked again. */
export interface FoundObstacle extends Obstacle {
  readonly mark: string;
}

/** A remark of a reviewer that is not marked as done. */
export interface OpenComment {
  readonly department: string;
  readonly cell: string;
  readonly author: string;
  readonly text: string;
}

/** What is looked at beside the check. */
export interface GateFacts {
  readonly checked: CheckedWorkbook;
  readonly tabs: readonly Tab[];
  readonly comments: readonly OpenComment[];
  /** Whether a published department's tab differs from what was published. */
  readonly hasChanged: PublishedEditions['hasChanged'];
}

/** In the order of the departments. A rule that the town has switched off is no obstacle, but for personal data. */
export function findObstacles({ checked, tabs, comments, hasChanged }: GateFacts): FoundObstacle[] {
  const valuesOf = (tab: string): CellValues => tabs.find(({ name }) => name === tab)?.values ?? [];
  const town = readTownFacts(valuesOf(SETTINGS_SHEET));
  const own = [
    ...checked.findings
      .filter(needsWork)
      .map((each) => marked(fromFinding('', each), valuesOf(each.sheet), null)),
    ...unknownColumns(tabs, town).map((each) => marked(each, valuesOf(SETTINGS_SHEET), null)),
  ];
  const ofDepartments = checked.departments.flatMap((department) => {
    const { name, findings, evaluation } = department;
    const values = valuesOf(name);
    return [
      ...findings.filter(needsWork).map((each) => fromFinding(name, each)),
      ...stateObstacles(department, hasChanged),
      ...(evaluation ? opinions(name, values, evaluation) : []),
      ...comments.filter((each) => each.department === name).map(fromComment),
      ...(evaluation ? personal(evaluation) : []),
      ...(evaluation ? ofTownColumns(evaluation, town) : []),
    ].map((each) => marked(each, values, evaluation));
  });
  return [...own, ...ofDepartments];
}

/** By its cell, wherever that stands by now; by all goals where it is about the whole department. */
function marked(obstacle: Obstacle, values: CellValues, evaluation: Evaluation | null): FoundObstacle {
  const { kind, department, cell, text } = obstacle;
  const goals = evaluation === null ? [] : goalsOf(evaluation);
  const texts = cell === '' ? goals.map(({ rating, cells }) => ({ rating, cells })) : textsAt(values, cell);
  return { ...obstacle, mark: textMark([kind, department, text, texts]) };
}

/** A cell's text; of a blank one those of its row, which tell it from other blank ones. */
function textsAt(values: CellValues, cell: string): string[] {
  const { row, column } = cellPlace(cell);
  const text = textOf(cellAt(values, row, column));
  return isBlankText(text) ? (values[row] ?? []).map(textOf) : [text];
}

const fromFinding = (department: string, { severity, cell, message }: Finding): Obstacle => ({
  kind: severity === 'missing' ? 'missing' : 'error',
  department,
  cell,
  text: message,
});

const fromComment = ({ department, cell, author, text }: OpenComment): Obstacle => ({
  kind: 'comment',
  department,
  cell,
  text: TEXT.comment(author, text),
});

function stateObstacles(
  { name, state, evaluation }: CheckedDepartment,
  hasChanged: GateFacts['hasChanged'],
): Obstacle[] {
  if (evaluation === null) return [];
  const at = (kind: ObstacleKind, text: string): Obstacle => ({ kind, department: name, cell: '', text });
  const empty = goalsOf(evaluation).length === 0 ? [at('missing', TEXT.noGoals(name))] : [];
  const read = readState(state);
  if (read === 'closed' || read === 'published') {
    // Locks do not hold everywhere: another program may write into a closed tab.
    const isClosed = read === 'closed';
    const changed = at('changed', isClosed ? TEXT.changedAfterClose(name) : TEXT.changed(name));
    return hasChanged(name, evaluation, isClosed ? 'close' : 'publish') ? [...empty, changed] : empty;
  }
  if (read === 'returned') return [...empty, at('returned', TEXT.returned(name))];
  return [...empty, at('not-closed', TEXT.notClosed(name, state || STATE_TEXTS.draft))];
}

const opinions = (department: string, values: CellValues, { header }: Evaluation): Obstacle[] =>
  openOpinions(values, header).map(({ row, column, text }) => ({
    kind: 'opinion',
    department,
    cell: cellName(row, column),
    text: TEXT.opinion(text),
  }));

/** Looked for whatever the town's rules say: what is published cannot be taken back. */
const personal = (evaluation: Evaluation): Obstacle[] =>
  [
    ...evaluation.themes.flatMap(({ row, title, unit }) => [
      { row, column: 'title' as const, text: title },
      { row, column: 'unit' as const, text: unit },
    ]),
    ...cellTexts(looksAt(evaluation)).map(({ goal, column, text }) => ({ row: goal.row, column, text })),
  ].flatMap(({ row, column, text }) => {
    const place = placeIn(evaluation, row, column);
    return ofOnePerson(place.sheet, cellName(place.row, place.column), text);
  });

const ofOnePerson = (department: string, cell: string, text: string): Obstacle[] =>
  personalIn(text).map((found) => ({ ...found, department, cell }));

/** What is published of the town's own columns is read as the rest is. */
const ofTownColumns = (evaluation: Evaluation, { withheld }: TownFacts): Obstacle[] =>
  townCells(evaluation, publishedColumns(evaluation, withheld)).flatMap(({ cell, column, text, isError }) =>
    isError
      ? [{ kind: 'error', department: evaluation.department, cell, text: TEXT.errorInColumn(column, text) }]
      : ofOnePerson(evaluation.department, cell, text),
  );

/** A slip in the name of a column that shall not be published would publish it. */
function unknownColumns(tabs: readonly Tab[], { withheld, withheldCell }: TownFacts): Obstacle[] {
  const headers = tabs
    .filter(({ name }) => name !== SETTINGS_SHEET)
    .flatMap(({ values }) => findHeader(values)?.names ?? []);
  const known = new Set(headers.map(foldText));
  return withheld
    .filter((name) => !known.has(foldText(name)))
    .map((name) => ({ kind: 'error', department: '', cell: withheldCell, text: TEXT.unknownColumn(name) }));
}
