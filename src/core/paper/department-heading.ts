/** Lines of a paper that say which 課 all below them belongs to: 「総務課」, 「税務課の目標（平成29年度）自己評価書」. */
import { foldText, trimBlanks } from '../cells/folded-text';
import { readLabel } from './line-label';

/** In characters: what is longer is a sentence, and may speak of any 課. */
export const LONGEST_HEADING = 40;

export interface DepartmentHeading {
  /** As the book writes it, where the book has it. */
  readonly name: string;
  /** The line without the name: headings of one kind have one shape. */
  readonly shape: string;
  /** Whether the name alone tells that it is a 課; 「会計室」 may be a 班 of one. */
  readonly isSure: boolean;
}

/** 「総　務　課」: letters apart from each other. */
const SPREAD = /(?<!\S)(?:\S\s+)+\S(?!\S)/g;
/** What may stand before the name: a year, a town, a 部, 「課名：」. */
const FRONT =
  /^$|^[^:]*(?:年度|年|町|市|村|部|局|区)[\s(]*$|^(?:別紙|様式|資料|第)?\d*\s*$|(?:^|[\s(])(?:課名?|所属名?|部署名?|部課名?|部局名?)[\s:]*$/;
/** What may stand behind it. 「福祉課との連携」 and 「福祉課の窓口」 are themes. */
const REST =
  /^\)?(?:$|の(?:[^、。]*(?:目標|評価|実績|成果|取組))|[\s(:：/・<〔【]|長[\s:：]|自己|評価|目標|実績|分$|編$|年度)/;
/** まちづくり課 and こども課 too, but nothing that a particle leads to: 「町の課」. */
const OTHER_NAME =
  /(?![年度])[々一-龠ァ-ヶーぁ-かき-ねば-ぷべ-わん]{1,12}?(?:課|事務局|室|所|部|会|センター|局)(?!事務局)/g;
const SURE_END = /(?:課|事務局)$/;
const NOBODY = /^(?:各|全|担当|所管|関係|主管|本|当|同|他|庁内|関連)|(?:賦|日|公|放)課$/;

/** @returns null for a line that names no 課, or does more than that. @param departments The 課 of the book. */
export function readDepartmentHeading(
  line: string,
  departments: readonly string[],
): DepartmentHeading | null {
  const trimmed = trimBlanks(line);
  if (trimmed === '' || trimmed.length > LONGEST_HEADING || /[、。\n]/.test(trimmed)) return null;
  const label = readLabel(trimmed);
  const text = (label === null ? trimmed : label.rest)
    .normalize('NFKC')
    .replace(/^[■●◆◇□○◎▼★☆・※【〔<《[\s]+|[】〕>》\]\s]+$/g, '')
    .replace(SPREAD, (letters) => letters.replace(/\s+/g, ''));
  const own = namesIn(foldText(text), departments).map((name) => name.normalize('NFKC'));
  const found = own.length > 0 ? own : (text.match(OTHER_NAME) ?? []);
  for (const name of [...found].reverse()) {
    const at = text.indexOf(name);
    const rest = text.slice(at + name.length);
    if (at < 0 || NOBODY.test(name) || !FRONT.test(text.slice(0, at)) || !REST.test(rest)) continue;
    const known = departments.find((each) => each.normalize('NFKC') === name);
    const shape = `${label?.style ?? ''}${text.slice(0, at)}*${rest.includes(name) ? '' : rest}`;
    return {
      name: known ?? name,
      shape,
      isSure: known !== undefined || (label === null && SURE_END.test(name)),
    };
  }
  return null;
}

/** Without those that are but a part of a longer one: 社会福祉課 is not 福祉課. */
export function namesIn(folded: string, departments: readonly string[]): string[] {
  const named = departments.filter((name) => folded.includes(foldText(name)));
  return named.filter((name) => !named.some((other) => other !== name && other.includes(name)));
}

/** Whether a cell names this 課; where the book has 社会福祉課 too, that is not 福祉課. */
export const namesDepartment = (text: string, department: string, departments: readonly string[]): boolean =>
  namesIn(foldText(text), [...new Set([...departments, department])]).includes(department);
