/** A line of a column in which themes and goals stand as the report prints them. */
import { type CellValue, textOf } from '../cells/cell-value';
import { trimBlanks } from '../cells/folded-text';

interface PrintedLine {
  readonly number: string;
  readonly title: string;
  readonly unit: string;
  readonly goalNumber: string;
  readonly goal: string;
}

/** 「1. 防災体制の強化（総務班）」, with any width; the dot is what tells it from a goal's (1). */
const THEME = /^([0-9０-９]{1,3})[\s\u3000]*[.．、][\s\u3000]*(.+?)(?:[(（]([^()（）]{1,30})[)）])?$/s;
/** 「(1) 訓練を実施します。」 */
const GOAL = /^[(（]([0-9０-９]{1,3})[)）][\s\u3000]*(.*)$/s;
/** ⑴ and ① */
const CIRCLED = /^([⑴-⒇①-⑳])[\s\u3000]*(.*)$/s;

/** A theme's line gives number, title and unit; a goal's its number and text; any other text is an unnumbered goal. */
export function readPrintedLine(cell: CellValue): PrintedLine {
  const blank = { number: '', title: '', unit: '', goalNumber: '', goal: '' };
  const text = trimBlanks(textOf(cell));
  const theme = THEME.exec(text);
  if (theme) {
    const [, number = '', title = '', unit = ''] = theme;
    return { ...blank, number: number.normalize('NFKC'), title: trimBlanks(title), unit };
  }
  const goal = GOAL.exec(text) ?? CIRCLED.exec(text);
  return goal ? { ...blank, goalNumber: goal[1] ?? '', goal: goal[2] ?? '' } : { ...blank, goal: text };
}
