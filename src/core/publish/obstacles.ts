/** What stands in the way of publishing a workbook: each thing with its place and what to do. */
import { cellName } from '../cells/cell-reference';
import type { CellValues } from '../cells/cell-value';
import type { CheckedDepartment, CheckedWorkbook } from '../check/check-tabs';
import { cellTexts } from '../check/rules/cell-texts';
import { checkPersonal } from '../check/rules/personal-rules';
import { readState } from '../department-tab/state';
import type { Tab } from '../department-tab/tab';
import { type Evaluation, goalsOf } from '../evaluation/evaluation';
import { type Finding, needsWork } from '../finding';
import { openOpinions } from '../hand-over/open-opinions';
import { STATE_TEXTS } from '../messages/hand-over';
import { type ObstacleKind, GATE_MESSAGES as TEXT } from '../messages/publish-gate';

/** One of them, as programs get it (docs/promises.md). */
export interface Obstacle {
  readonly kind: ObstacleKind;
  /** '' for what is wrong in 設定. */
  readonly department: string;
  /** A1 name; '' where it is about the whole department. */
  readonly cell: string;
  readonly text: string;
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
  readonly hasChanged: (department: string) => boolean;
}

/** In the order of the departments. A rule that the town has switched off is no obstacle, but for personal data. */
export function findObstacles({ checked, tabs, comments, hasChanged }: GateFacts): Obstacle[] {
  const own = checked.findings.filter(needsWork).map((each) => fromFinding('', each));
  const ofDepartments = checked.departments.flatMap((department) => {
    const values = tabs.find(({ name }) => name === department.name)?.values ?? [];
    return [
      ...department.findings.filter(needsWork).map((each) => fromFinding(department.name, each)),
      ...stateObstacles(department, hasChanged),
      ...(department.evaluation ? opinions(department.name, values, department.evaluation) : []),
      ...comments.filter((each) => each.department === department.name).map(fromComment),
      ...(department.evaluation ? personal(department.evaluation) : []),
    ];
  });
  return [...own, ...ofDepartments];
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
  hasChanged: (department: string) => boolean,
): Obstacle[] {
  if (evaluation === null) return [];
  const at = (kind: ObstacleKind, text: string): Obstacle => ({ kind, department: name, cell: '', text });
  const empty = goalsOf(evaluation).length === 0 ? [at('missing', TEXT.noGoals(name))] : [];
  const read = readState(state);
  if (read === 'closed') return empty;
  if (read === 'published') return hasChanged(name) ? [...empty, at('changed', TEXT.changed(name))] : empty;
  if (read === 'returned') return [...empty, at('returned', TEXT.returned(name))];
  return [...empty, at('not-closed', TEXT.notClosed(name, state || STATE_TEXTS.draft))];
}

const opinions = (department: string, values: CellValues, { header }: Evaluation): Obstacle[] =>
  openOpinions(values, header.row).map(({ row, column, text }) => ({
    kind: 'opinion',
    department,
    cell: cellName(row, column),
    text: TEXT.opinion(text),
  }));

/** Looked for whatever the town's rules say: what is published cannot be taken back. */
const personal = (evaluation: Evaluation): Obstacle[] =>
  checkPersonal(evaluation, cellTexts(evaluation)).map(({ rule, cell, message }) => ({
    kind: rule === 'personal-data' ? 'personal-data' : 'personal-circumstances',
    department: evaluation.department,
    cell,
    text: message,
  }));
