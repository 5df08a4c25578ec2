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
/** 「評価　B」, 「理由　　老朽管の…」: one blank may be part of the text, a wide one or several are not. */
const BEFORE_GAP = /^([^\s\u3000:：\n]{2,12})([\s\u3000]+)(.+)$/s;
const SURE = 0.6;
const ALONE = /^([^\s\u3000:：。\n]{1,20})(?:\n(.*))?$/s;

/** 「☑達成　□未達成」: what may be ticked, and no names. */
const BOXES = /[□■☑☐☒✓✔].*[□☐]|[□☐].*[■☑☒✓✔]/s;

/** 「建設部長　三浦　和彦」 says who, and is no column. */
const isPerson = (name: string, rest: string): boolean =>
  /[課部係局室所館園校]長$|^[町市村]長$/.test(trimBlanks(name)) &&
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々ー\s\u3000]{2,14}$/u.test(trimBlanks(rest));

/** null where a text begins with no name that papers have. */
export function readLabelled(text: string): LabelledText | null {
  const trimmed = trimBlanks(text);
  if (BOXES.test(trimmed)) return null;
  for (const pattern of [IN_BRACKETS, BEFORE_COLON, BEFORE_BLANK, ALONE]) {
    const [, name = '', rest = ''] = pattern.exec(trimmed) ?? [];
    const [guess] = name === '' ? [] : guessRoles(name);
    if (guess !== undefined && guess.role !== 'ignored' && !isPerson(name, rest))
      return { role: guess.role, name: trimBlanks(name), rest: trimBlanks(rest) };
  }
  const [, name = '', gap = '', rest = ''] = BEFORE_GAP.exec(trimmed) ?? [];
  const [guess] = name === '' ? [] : guessRoles(name);
  if (guess === undefined || guess.role === 'ignored' || guess.weight < SURE || isPerson(name, rest))
    return null;
  const isApart = /\u3000|\s{2}/.test(gap) || (guess.role === 'rating' && rest.length <= 16);
  return isApart ? { role: guess.role, name, rest: trimBlanks(rest) } : null;
}

/** The name of an outcome before one blank: 「理由 点検を行った。」 A sentence may begin so too; right below a rating it does not. */
export function readBelowRating(text: string): LabelledText | null {
  const [, name = '', , rest = ''] = BEFORE_GAP.exec(trimBlanks(text)) ?? [];
  const [guess] = name === '' ? [] : guessRoles(name);
  const isOutcome = guess?.role === 'outcome' && guess.weight >= SURE;
  return isOutcome ? { role: 'outcome', name, rest: trimBlanks(rest) } : null;
}

/** Whether a line is the name of a column and nothing else. */
export const isBareName = (text: string): boolean => readLabelled(text)?.rest === '';
