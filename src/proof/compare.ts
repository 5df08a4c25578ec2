/** Compares what was seen at Google with what is expected, and makes a price table of what calls took there. */

import type { Plain } from './fact/plain';
import { judge } from './judge';
import type { Item } from './prove';

/** What {@link resultText} of the proof gives. */
export interface ProofResult {
  readonly kind: 'jiko-hyoka-proof';
  readonly version: string;
  readonly language: string;
  readonly items: readonly {
    readonly subject: string;
    readonly title: string;
    readonly seen: Plain;
    /** null where the run was stopped. */
    readonly milliseconds: number | null;
  }[];
}

export interface Comparison {
  /** Facts that Google shows otherwise. */
  readonly differing: readonly { readonly title: string; readonly expected: Plain; readonly seen: Plain }[];
  /** Facts that hold, with sentences in other words. */
  readonly otherWords: readonly { readonly title: string; readonly expected: Plain; readonly seen: Plain }[];
  /** Facts and questions of which the result has nothing: at which a run was stopped, or that are newer. */
  readonly unseen: readonly string[];
  readonly answers: readonly { readonly subject: string; readonly title: string; readonly seen: Plain }[];
  readonly holding: number;
}

export function compare(items: readonly Item[], result: ProofResult): Comparison {
  const seenOf = ({ subject, title }: Item) =>
    result.items.find(
      (each) => each.subject === subject && each.title === title && each.milliseconds !== null,
    );
  const facts = items.flatMap((item) => {
    const { title, evidence, expected } = item;
    const found = seenOf(item);
    if (evidence === null || found === undefined) return [];
    return [{ title, expected, seen: found.seen, verdict: judge(expected, found.seen) }];
  });
  const of = (wanted: string) =>
    facts.filter(({ verdict }) => verdict === wanted).map(({ verdict: _, ...fact }) => fact);
  return {
    differing: of('differs'),
    otherWords: of('other-words'),
    unseen: items.filter((item) => seenOf(item) === undefined).map(({ title }) => title),
    answers: items.flatMap((item) => {
      const { subject, title, evidence } = item;
      const found = seenOf(item);
      return evidence === null && found !== undefined ? [{ subject, title, seen: found.seen }] : [];
    }),
    holding: of('holds').length,
  };
}

/** The price table of the host, in seconds, of the answers under `prices`; what was not seen is left out. */
export function pricesOf({ answers }: Comparison): {
  readonly counted?: number;
  readonly inHand?: number;
  readonly methods: Readonly<Record<string, number>>;
} {
  const answer = (title: string, ...path: string[]): number | undefined => {
    const seen = answers.find((each) => each.subject === 'prices' && each.title === title)?.seen;
    const found = path.reduce<Plain | undefined>((now, key) => (now as Record<string, Plain>)?.[key], seen);
    return typeof found === 'number' ? found : undefined;
  };
  const seconds = (milliseconds: number) => Math.round(milliseconds) / 1000;
  const counted = mean(COUNTED.map((title) => answer(title)));
  const inHand = mean(
    ['getCriteriaType', 'getAllowInvalid'].map((key) => answer('a rule in hand, of 995', key)),
  );
  const lock = (place: string, step: string) => answer(`a lock of a ${place}`, step);
  const methods = {
    'SpreadsheetApp.flush': difference(answer('SpreadsheetApp.flush with a write'), answer('Range.setValue')),
    'Sheet.copyTo': answer('Sheet.copyTo'),
    // Google may put off to the flush what a lock takes.
    'Range.protect': sum([lock('range', 'protect'), lock('range', 'flush')]),
    'Sheet.protect': sum([lock('tab', 'protect'), lock('tab', 'flush')]),
    ...Object.fromEntries(LOCK_STEPS.map((step) => [`Protection.${step}`, lock('range', step)])),
    ...Object.fromEntries(
      ['create', 'get', 'update', 'list'].map((call) => [`Drive.Files.${call}`, answer('Drive', call)]),
    ),
  };
  const known = Object.entries(methods).flatMap(([name, value]) => {
    return value === undefined ? [] : [[name, seconds(value)] as const];
  });
  return {
    ...(counted === undefined ? {} : { counted: seconds(counted) }),
    ...(inHand === undefined ? {} : { inHand: Math.round(inHand * 100) / 1e5 }),
    methods: Object.fromEntries(known),
  };
}

/** Calls that the table prices alike. */
const COUNTED = [
  ...['Range.getValue', 'Range.setValue', 'Range.setBackground', 'Range.getDataValidations'],
  ...['Sheet.getMaxRows', 'Properties.getProperty', 'Properties.setProperty', 'Cache.get'],
];

const LOCK_STEPS = ['setDescription', 'addEditors', 'removeEditors', 'setDomainEdit', 'remove'];

function mean(values: readonly (number | undefined)[]): number | undefined {
  const known = values.filter((value) => value !== undefined);
  return known.length === 0 ? undefined : known.reduce((total, value) => total + value, 0) / known.length;
}

const difference = (whole: number | undefined, part: number | undefined): number | undefined =>
  whole === undefined || part === undefined ? undefined : Math.max(0, whole - part);

const sum = (values: readonly (number | undefined)[]): number | undefined =>
  values.some((value) => value === undefined)
    ? undefined
    : values.reduce<number>((total, value) => total + (value ?? 0), 0);
