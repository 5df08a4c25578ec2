/** What is written between the braces of a form, and what was probably meant. */
import { foldText } from '../cells/folded-text';
import { TAKEN_NAMES } from '../evaluation/further-headers';
import { FORM_TAGS, ITEM_TAG } from './form-tags';
import { nearestTag } from './nearest-tag';

/** `value` prints; `start`, `unless` (printed when there is nothing) and `end` are the marks of a loop or condition. */
export type TagRole = 'value' | 'start' | 'unless' | 'end';

/** Why a tag cannot be taken as it is written. */
export type TagFault = 'empty' | 'blanks' | 'quotes' | 'letters' | 'raw' | 'unit' | 'unknown';

export interface ParsedTag {
  readonly role: TagRole;
  /** A name of FORM_TAGS, ITEM_TAG, or '' for an end that names nothing; null when nothing is near. */
  readonly name: string | null;
  /** Whether it names a column of the town, or may; `name` is then its header. */
  readonly column?: 'known' | 'possible';
  /** w:p or w:tr, when a start says what it repeats. */
  readonly unit?: string;
  readonly fault?: TagFault;
  /** With a fault: the right way to write it, braces included; null when nothing is near. */
  readonly right?: string | null;
}

/** A tag taken apart; its word may be anything. */
interface TagShape {
  readonly role: TagRole;
  readonly word: string;
  readonly unit?: string;
  readonly fault?: TagFault;
}

const NAMES: ReadonlySet<string> = new Set([...FORM_TAGS.map(({ name }) => name), ITEM_TAG]);
const ROLES: Readonly<Record<string, TagRole>> = { '#': 'start', '^': 'unless', '/': 'end' };
const SIGNS: Readonly<Record<TagRole, string>> = { value: '', start: '#', unless: '^', end: '/' };

/** What the engine can repeat by name: a paragraph, a row. */
const UNITS = ['w:p', 'w:tr'];

/** What is longer names nothing; a tag may go on for millions of letters, and is compared with each tag and column. */
const LONGEST = 1000;

const QUOTES = /["'`“”‘’「」『』＂＇]/g;

/**
 * @param inside The text between the braces.
 * @param columns The headers of the town's own columns; null where nobody knows them.
 */
export function parseTag(inside: string, columns: readonly string[] | null = null): ParsedTag {
  const exact = shapeOf(inside);
  if (inside.length > LONGEST) return { ...withoutWord(exact), name: null, fault: 'unknown', right: null };
  if (isKnown(exact)) return { ...withoutWord(exact), name: exact.word };
  const folded = foldText(exact.word);
  const header = (columns ?? []).find((each) => foldText(each) === folded && !TAKEN_NAMES.includes(folded));
  if (header !== undefined || mayBeColumn(exact))
    return { ...withoutWord(exact), name: header ?? exact.word, column: header ? 'known' : 'possible' };
  const tidy = closedUp(inside.normalize('NFKC').replace(QUOTES, ''));
  if (tidy === '') return { role: 'value', name: null, fault: 'empty', right: null };
  const shape = shapeOf(tidy);
  const name = isKnown(shape) ? shape.word : nearestTag(shape.word);
  const right = name === null ? null : written({ ...shape, word: name });
  const fault = shape.fault ?? faultOf(inside, tidy, shape.word, name);
  return { ...withoutWord(shape), name, fault, right };
}

/** Words in Japanese that mean no tag of ours are the town's own. */
const mayBeColumn = ({ word, fault }: TagShape): boolean =>
  fault === undefined &&
  /[ぁ-ヿ一-鿿]/.test(word) &&
  !/[{}"'`“”‘’「」]/.test(word) &&
  nearestTag(word) === null;

function shapeOf(text: string): TagShape {
  if (text.startsWith('@')) return { role: 'value', word: text.slice(1), fault: 'raw' };
  const [, unit, repeated = ''] = /^-(\S+) (.+)$/.exec(text) ?? [];
  if (unit !== undefined) {
    return UNITS.includes(unit)
      ? { role: 'start', word: repeated, unit }
      : { role: 'start', word: repeated, fault: 'unit' };
  }
  const role = ROLES[text.charAt(0)];
  return role === undefined ? { role: 'value', word: text } : { role, word: text.slice(1) };
}

const isKnown = ({ role, word, fault }: TagShape): boolean =>
  fault === undefined && (NAMES.has(word) || (role === 'end' && word === ''));

const withoutWord = ({ role, unit }: TagShape): Pick<ParsedTag, 'role' | 'unit'> =>
  unit === undefined ? { role } : { role, unit };

const written = ({ role, word, unit }: TagShape): string =>
  unit === undefined ? `{${SIGNS[role]}${word}}` : `{-${unit} ${word}}`;

/** Without blanks at the ends and behind the sign; one blank where there are several. */
const closedUp = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^([#^/@]) /, '$1');

function faultOf(inside: string, tidy: string, word: string, name: string | null): TagFault {
  if (name === null || foldText(word) !== foldText(name)) return 'unknown';
  if (inside.search(QUOTES) >= 0) return 'quotes';
  return word === name && closedUp(inside) === tidy ? 'blanks' : 'letters';
}
