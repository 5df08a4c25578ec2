/** What a person types to say which column is what: 「目標=取組内容,達成度=判定,理由=3」. */
import { foldText } from '../cells/folded-text';
import { COLUMN_ROLE_TEXTS, IMPORT_COMMAND_MESSAGES as TEXT } from '../messages/papers';
import { Refusal } from '../refusal';
import { COLUMN_ROLES, type ColumnRole, guessRoles } from './column-roles';
import type { ColumnChoice } from './find-columns';

/** @throws Refusal 'wrong-call' for a piece that says no role. */
export function parseColumnChoices(typed: string): ColumnChoice[] {
  return typed
    .split(/[,、，]/)
    .filter((piece) => piece.trim() !== '')
    .map((piece) => {
      const [name = '', ...rest] = piece.split(/[=＝]/);
      const role = roleNamed(name);
      const column = rest.join('=').trim();
      if (role === undefined || column === '')
        throw new Refusal('wrong-call', TEXT.choiceUnknown(piece), '--columns');
      return { column, role };
    });
}

/** By its English name, its Japanese one, or any header of that meaning. */
function roleNamed(typed: string): ColumnRole | undefined {
  const folded = foldText(typed);
  const named = COLUMN_ROLES.find(
    (role) => foldText(role) === folded || foldText(COLUMN_ROLE_TEXTS[role]) === folded,
  );
  return named ?? guessRoles(typed)[0]?.role;
}
