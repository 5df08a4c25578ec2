/** Lines that name a 個別事業: 「1. 題（班）」, bold or not, in a cell or between tables. */
import { foldText, trimBlanks } from '../cells/folded-text';
import { type LabelStyle, plainNumber, readLabel } from './line-label';
import type { PaperLine } from './paper';

/** A 個別事業 as a paper names it; '' for what it does not say. */
export interface Heading {
  readonly number: string;
  readonly title: string;
  readonly unit: string;
  /** How its number is written; null without one. */
  readonly style: LabelStyle | null;
}

export const NO_HEADING: Heading = { number: '', title: '', unit: '', style: null };

const LONGEST = 120;
const UNIT = /^(.+?)[\s\u3000]*[(（〔【]([^()（）〔〕【】]{1,30})[)）〕】]$/s;
/** What stands in brackets behind a title and is nobody who does the work. */
const NO_UNIT = /^(?:継続|新規|重点|再掲|拡充|共通|一部新規|完了|終了|廃止|[0-9a-z.,%件人回]+)$/;
const SIGNS = /^[■●◆◇□○◎▼▽★☆・※【〔＜<《［[]+|[】〕＞>》］\]]+$/g;
/** 「重点目標１　漏水対策」, 「目標１　漏水を減らす」 */
const NAMED =
  /^(個別事業|事業名?|重点目標|重点事業|基本目標|施策名?|取組項目|(?:目標|取り?組み?|項目|課題|政策|施策|柱|戦略|分野|テーマ)(?=[0-9０-９]))([0-9０-９]{0,3})[:：.．\s\u3000]+(.+)$/s;
/** 「一　…」, 「二、…」, （三）…, 「Ａ　…」, 「b. …」: numbers of headings, which inside of a cell are words or levels. */
const COUNTED =
  /^(?:([一二三四五六七八九十]{1,3})(?:[\s\u3000]+|[.．、][\s\u3000]*)|[(（]([一二三四五六七八九十]{1,3})[)）][\s\u3000]*|([A-Za-zＡ-Ｚａ-ｚ])(?:[\s\u3000]+|[.．][\s\u3000]*)|[(（]([A-ZＡ-Ｚ])[)）][\s\u3000]*)(?![とのにはをがもや、])(.{2,})$/s;
/** 「一　般　会　計」, and 「Ａ　達成　Ｂ　一部達成」, which is a legend. */
const NOT_COUNTED =
  /^\S[\s\u3000]+\S(?:[\s\u3000]|$)|[\s\u3000、,・][A-Za-zＡ-Ｚａ-ｚ](?:[\s\u3000:：.．=＝]|$)/;

/** The name of the paper itself and its legend. */
const PAPER_NAME =
  /自己評価書|評価調書|報告書$|点検結果$|(?:管理表|シート|実績報告|総括表|一覧表|実施計画)(?:$|[\s\u3000(（])|評価シート|評価表|各課の目標|年度.{0,12}評価|の目標[(（]|^.{2,8}年度.{0,20}(?:目標|実績)(?:$|[\s\u3000（(]|[^、。]{1,12}[課局室所]$)/;

/** The title and who does it: 「窓口の改善（住民班）」. */
export function splitUnit(text: string): Pick<Heading, 'title' | 'unit'> {
  const [, title = '', unit = ''] = UNIT.exec(text) ?? [];
  if (title === '' || NO_UNIT.test(foldText(unit))) return { title: text, unit: '' };
  return { title: trimBlanks(title), unit: trimBlanks(unit) };
}

/** A heading's text without its number. Signs around it go: 「■窓口の改善」, 【窓口の改善】. */
export function headingOfText(text: string): Heading {
  const [, named = '', counted = '', rest = text] = NAMED.exec(text) ?? [];
  const label = counted === '' ? readLabel(rest) : null;
  const { title, unit } = splitUnit(trimBlanks(label === null ? rest : label.rest));
  const bare = trimBlanks(title.replace(SIGNS, ''));
  return {
    number: label?.number ?? counted.normalize('NFKC'),
    title: bare === '' ? title : bare,
    unit,
    style: label?.style ?? (named === '' ? null : 'dot'),
  };
}

/** A heading that is counted in kanji or letters, as only lines of their own are; null for all else. */
export function countedHeading(text: string): (Heading & { readonly isLetter: boolean }) | null {
  const [, kanji, inBrackets, letter, bracketed, rest = ''] = COUNTED.exec(text) ?? [];
  if (rest === '' || NOT_COUNTED.test(rest)) return null;
  const counted = kanji ?? inBrackets ?? letter ?? bracketed ?? '';
  const number = plainNumber(counted);
  const style = kanji !== undefined || letter !== undefined ? 'dot' : 'paren';
  return { ...headingOfText(rest), number, style, isLetter: kanji === undefined && inBrackets === undefined };
}

/** Who does the work, where a line names nobody else: 【総務班】. */
export const isUnitName = ({ number, title, unit }: Heading): boolean =>
  number === '' && unit === '' && /^.{1,12}(?:班|係|課|室|担当|グループ|チーム)$/.test(title);

/** 「担当：住民班」 in a line of its own, perhaps with more behind it: who does the work of the theme above; '' for all else. */
export const unitBelow = (text: string): string =>
  /^[■●◆◇□○・]?[\s\u3000]*(?:担当|所管)(?:課|班|係|室|部署|部局|所属)?名?[:：][\s\u3000]*([^\s\u3000:：、。]{1,20})(?=[\s\u3000]|$)/.exec(
    trimBlanks(text),
  )?.[1] ?? '';

/** Whether a text may be a heading at all: short, and no sentence. */
export const mayBeHeading = (text: string): boolean =>
  text.length <= LONGEST && !/[。．]$/.test(text) && !text.includes('\n');

/** What a line outside of tables says of the goals below it; null for all else. */
export function readHeadingLine({ text, isBold }: PaperLine): Heading | null {
  const trimmed = trimBlanks(text);
  if (!mayBeHeading(trimmed)) return null;
  const label = readLabel(trimmed);
  if (label === null && PAPER_NAME.test(trimmed)) return null;
  const counted = label === null ? countedHeading(trimmed) : null;
  if (counted !== null && (!counted.isLetter || isBold) && counted.title !== '') return counted;
  const isSigned = /^[■●◆◇□▼▽★☆【〔＜<《［[]/.test(trimmed);
  if (label === null && !isBold && !isSigned && !NAMED.test(trimmed)) return null;
  const heading = headingOfText(trimmed.replace(/^[■●◆◇□▼▽★☆]+[\s\u3000]*/, ''));
  return heading.title === '' ? null : heading;
}
