/** A name before its text in the same line or cell: 「目標：…」, 【成果】…, 「■自己評価　B」. */
import { trimBlanks } from '../cells/folded-text';
import { type ColumnRole, guessRoles } from './column-roles';

export interface LabelledText {
  readonly role: ColumnRole;
  /** The name as it is written, without signs. */
  readonly name: string;
  readonly rest: string;
}

const IN_BRACKETS =
  /^[■●◆○・※\s\u3000]*[【〔［[＜<〈《]([^【】〔〕［］[\]＜＞<>〈〉《》]{1,24})[】〕］\]＞>〉》][:：\s\u3000]*(.*)$/s;
const BEFORE_COLON = /^[■●◆○◇□・※\s\u3000]*([^:：\n]{1,24})[:：][\s\u3000]*(.*)$/s;
const BEFORE_BLANK = /^[■●◆◇□][\s\u3000]*([^\s\u3000:：\n]{1,24})(?:[\s\u3000\n]+(.*))?$/s;
/** 「評価　B」; of other names a blank may be part of the text. */
const RATED = /^([^\s\u3000:：\n]{1,12})[\s\u3000]+(\S{1,16})$/s;
const ALONE = /^([^\s\u3000:：。\n]{1,20})(?:\n(.*))?$/s;

/** null where a text begins with no name that papers have. */
export function readLabelled(text: string): LabelledText | null {
  const trimmed = trimBlanks(text);
  for (const pattern of [IN_BRACKETS, BEFORE_COLON, BEFORE_BLANK, ALONE]) {
    const [, name = '', rest = ''] = pattern.exec(trimmed) ?? [];
    const [guess] = name === '' ? [] : guessRoles(name);
    if (guess !== undefined && guess.role !== 'ignored')
      return { role: guess.role, name: trimBlanks(name), rest: trimBlanks(rest) };
  }
  const [, name = '', rest = ''] = RATED.exec(trimmed) ?? [];
  const isRating = name !== '' && guessRoles(name)[0]?.role === 'rating';
  return isRating ? { role: 'rating', name, rest } : null;
}
