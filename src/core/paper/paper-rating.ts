/** Ratings as papers write them: 4, ４, 「B　概ね達成」, 【C】, a mark before one of several levels. */
import { foldText, trimBlanks } from '../cells/folded-text';
import { withDigit } from '../evaluation/rating-cell';
import { contradicts, type FiveLevel, saysLevel } from '../evaluation/rating-words';
import { isFiveLevels, type Level, levelNamed, type Scale } from '../evaluation/scale';

/** What a text of the rating's column says. */
export interface PaperRating {
  /** A level's symbol as 設定 has it; '' where none can be told. */
  readonly symbol: string;
  /** 0 to 1; 0 without a symbol. */
  readonly certainty: number;
  /** What kind of doubt there is. */
  readonly doubt: '' | 'several' | 'other-words' | 'unknown';
}

const NONE: PaperRating = { symbol: '', certainty: 0, doubt: '' };
const FILLED = '■☑☒✓✔✅●◉レ';
const EMPTY = '□☐○◯〇';

/** @param text Not blank. */
export function readPaperRating(text: string, scale: Scale): PaperRating {
  const trimmed = trimBlanks(text);
  const whole = levelOf(bareRating(trimmed), scale) ?? levelOf(foldText(trimmed), scale);
  if (whole !== undefined) return sure(whole);
  const marked = markedLevel(trimmed, scale);
  if (marked !== undefined) return sure(marked);
  const lines = trimmed
    .split('\n')
    .map((line) => (line === trimmed ? '' : readPaperRating(line || '？', scale).symbol));
  if (new Set(lines.filter((symbol) => symbol !== '')).size > 1)
    return { symbol: '', certainty: 0, doubt: 'several' };
  const meant = scale.filter(({ symbol, meaning }) => meansLevel(trimmed, symbol, meaning, scale));
  if (meant.length === 1 && meant[0]) return sure(meant[0]);
  const symbols = symbolsIn(trimmed, scale);
  if (symbols.length > 1) return { symbol: symbols[0] ?? '', certainty: 0.3, doubt: 'several' };
  return ledLevel(trimmed, scale) ?? { ...NONE, doubt: 'unknown' };
}

const sure = ({ symbol }: Level): PaperRating => ({ symbol, certainty: 1, doubt: '' });

/** Without brackets, 「評価：」 before and 「点」 behind it. */
const bareRating = (text: string): string =>
  foldText(text)
    .replace(/^(?:自己)?(?:達成度|評価|評定|判定|ランク|レベル)[:：]?/, '')
    .replace(/^[(【「<〔[]+|[)】」>〕\].。]+$/g, '')
    .replace(/(?:点|評価|ランク|判定|段階)$/, '')
    .replace(/^(\d+)\.0+$/, '$1');

/** The level whose symbol a folded text is: 4, 四, 〇 for ○. */
const levelOf = (folded: string, scale: Scale): Level | undefined =>
  levelNamed(scale, folded) ?? levelNamed(scale, withDigit(folded));

/** 「□5 ■4 □3」, and 「5 ④ 3 2 1」. */
function markedLevel(text: string, scale: Scale): Level | undefined {
  const marks = (text.match(new RegExp(`[${FILLED}${EMPTY}][^${FILLED}${EMPTY}]+`, 'gu')) ?? []).map(
    (mark) => ({
      isFilled: FILLED.includes(mark.slice(0, 1)),
      label: trimBlanks(mark.slice(1)),
    }),
  );
  const filled = marks.filter(({ isFilled }) => isFilled);
  if (marks.length > 1 && filled.length === 1) {
    const label = filled[0]?.label ?? '';
    const read = readPaperRating(label, scale);
    return read.certainty > 0.5 ? scale.find(({ symbol }) => symbol === read.symbol) : undefined;
  }
  const tokens = text.split(/[\s\u3000・,、/／]/).filter((token) => token !== '');
  const circled = tokens.filter((token) => /^[①-⑳Ⓐ-Ⓩ]$/u.test(token) || /^[(（].[)）]$/u.test(token));
  const isList =
    tokens.length > 2 && tokens.every((token) => levelOf(bareRating(token), scale) !== undefined);
  return isList && circled.length === 1 ? levelOf(bareRating(circled[0] ?? ''), scale) : undefined;
}

const withoutStops = (text: string): string => foldText(text).replace(/[。.、,「」]/g, '');

/** Whether a text is that level's words, without its symbol. */
function meansLevel(text: string, symbol: string, meaning: string, scale: Scale): boolean {
  const words = withoutStops(text);
  if (words.length > 1 && words === withoutStops(meaning)) return true;
  return isFiveLevels(scale) && saysLevel(Number(symbol) as FiveLevel, text);
}

/** 「5日間行った」, 「3割を終えた」: a figure, and no level. */
const COUNTED =
  /^\d+(?:割|日|回|件|人|名|年|か?月|[かカヶヵケ箇]所|校|社|個|台|本|冊|分|時間|つ|地区|団体|世帯|万|千|百|億|円|点中|倍|パーセント)/;

/** A symbol with words behind it; they must not be another level's. */
function ledLevel(text: string, scale: Scale): PaperRating | null {
  if (COUNTED.test(text.normalize('NFKC'))) return null;
  const folded = foldText(text);
  const longest = [...scale].sort((a, b) => b.symbol.length - a.symbol.length);
  for (const { symbol, meaning } of longest) {
    const start = foldText(symbol);
    if (!folded.startsWith(start) && !folded.startsWith(`(${start})`) && !folded.startsWith(`【${start}】`))
      continue;
    const label = folded.slice(folded.indexOf(start) + start.length).replace(/^[)】\]:：.、,\-―]+/, '');
    if (label === '' || /^[0-9a-z%]/.test(label) || !/[ぁ-ゖァ-ヺ一-鿿]/.test(label)) continue;
    const words = withoutStops(label);
    const own = withoutStops(meaning);
    const isOwn = words === own || (own !== '' && (own.includes(words) || words.includes(own)));
    const isOthers = scale.some((other) => other.symbol !== symbol && words === withoutStops(other.meaning));
    const speaksAgainst = isFiveLevels(scale) && !isOwn && contradicts(Number(symbol) as FiveLevel, label);
    if (isOthers || speaksAgainst) return { symbol, certainty: 0.3, doubt: 'other-words' };
    return { symbol, certainty: isOwn ? 1 : 0.8, doubt: '' };
  }
  return null;
}

/** All levels that a text of signs alone names: 【C・B】, 4→5, 「4点　3点」. */
function symbolsIn(text: string, scale: Scale): string[] {
  const tokens = text
    .split(/[ \u3000・,，、/／→⇒\-~〜～()（）【】[\]「」:：]/)
    .filter((token) => token !== '');
  const levels = tokens.map((token) => levelOf(bareRating(token), scale));
  return levels.every((level) => level !== undefined) ? levels.map((level) => level?.symbol ?? '') : [];
}

/** Whether nothing but a dash stands where a rating would: the goal was not rated. */
export const isDash = (text: string): boolean => /^[-―ー‐−–—_/]+$/.test(foldText(text));

const SIGNS_OF_SCALES =
  /^(?:[1-9]|10|s{1,3}|[a-es][+-]?|[◎○◯〇△▲×✕☓●☆★]|\d{1,3}(?:\.\d+)?%|[-―ー‐−–—_/]+)(?:評価|点|ランク)?$/;
const WORDS_OF_SCALES =
  /^(?:概ね|おおむね|ほぼ|一部|未|やや|大いに|十分|完全に?)?(?:目標)?(?:達成|順調|遅れ|良好|適切|不十分|期待(?:どお|通)り|計画(?:どお|通)り|計画以上|計画未満|計画以下|完了|未着手|未実施|実施|継続中)(?:した|済み?|して(?:いる|いない)|できなかった|できた)?$|^(?:高い|普通|低い|良い|悪い|十分|不十分|上回る|下回る|(?:評価)?不能)$/;

/** Whether a text is a rating of any town's scale, so that a column of them can be told from one of texts. */
export function looksLikeRating(text: string, scale: Scale): boolean {
  const folded = foldText(text);
  if (folded === '' || folded.length > 80) return false;
  const bare = bareRating(text);
  return (
    SIGNS_OF_SCALES.test(bare) ||
    WORDS_OF_SCALES.test(bare.replace(/^[1-9a-es◎○△×][:：.、]?/, '')) ||
    readPaperRating(text, scale).symbol !== ''
  );
}
