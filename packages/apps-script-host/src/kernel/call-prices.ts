/**
 * What calls cost at Google, in seconds: the one table behind `host.spent`, `--calls` and the time limits. Google publishes no
 * prices; these are what users reported and logged. A proof run at Google gives better ones (`npm run proof`).
 */
import { COUNTED_CALLS } from './counted-calls';

export interface CallPrices {
  /** The start of each call and trigger, which loads the script anew: 0.6–2 s were reported for bundles of this size. */
  readonly start: number;
  /** A counted call that has no price of its own: 0.05–0.3 s were reported for what reads or writes cells, formats and properties. */
  readonly counted: number;
  /**
   * Any other method of a service object, also of one in hand, as the rules that `getDataValidations` gave: each crosses from
   * the script engine to the service. Nobody has published a figure; reports of objects read field by field suggest 0.001–0.002.
   */
  readonly inHand: number;
  /** Methods that cost something else, as `Service.method`. */
  readonly methods: Readonly<Record<string, number>>;
}

/** Each change of a protection. */
const PROTECTION_CHANGE = 0.3;

const PROTECTION_CHANGES = [
  ...['setDescription', 'setRange', 'setWarningOnly', 'setDomainEdit', 'setUnprotectedRanges', 'remove'],
  ...['addEditor', 'addEditors', 'removeEditor', 'removeEditors'],
];

/** What a protection tells, once `getProtections` has given it, although each counts as a call. */
const PROTECTION_READS = [
  ...['getDescription', 'getProtectionType', 'getRange', 'isWarningOnly', 'canEdit', 'getEditors'],
  ...['canDomainEdit', 'getUnprotectedRanges'],
];

const IN_HAND = 0.002;

/** Drive's conversion of a Word document: 2–8 s were reported. */
const CONVERSION = 5;

/** A question to Drive or to the Sheets API, an HTTP request of its own; assumed. */
const DRIVE_REQUEST = 0.5;

export const DEFAULT_PRICES: CallPrices = {
  start: 1.3,
  counted: 0.15,
  inHand: IN_HAND,
  methods: {
    'SpreadsheetApp.flush': 0.6,
    // With description, editors in, editors out and domain off one of a range took 2.2 s and one of a tab 1.35 s in a public log.
    'Range.protect': 1,
    'Sheet.protect': 0.15,
    ...same(PROTECTION_CHANGE, 'Protection', PROTECTION_CHANGES),
    ...same(IN_HAND, 'Protection', PROTECTION_READS),
    ...same(DRIVE_REQUEST, 'Drive.Files', ['get', 'list', 'export', 'copy', 'remove']),
    ...same(DRIVE_REQUEST, 'Drive.Permissions', ['create', 'get', 'update', 'list', 'remove']),
    ...same(CONVERSION, 'Drive.Files', ['create', 'update']),
    'Sheets.Spreadsheets.get': DRIVE_REQUEST,
  },
};

/** The seconds that one call costs. @param name As `Service.method`. */
export function priceOf(prices: CallPrices, name: string): number {
  return prices.methods[name] ?? (COUNTED_CALLS.has(name) ? prices.counted : prices.inHand);
}

/** The built-in table with what a caller says otherwise. */
export function withPrices(given: Partial<CallPrices>): CallPrices {
  return { ...DEFAULT_PRICES, ...given, methods: { ...DEFAULT_PRICES.methods, ...given.methods } };
}

function same(price: number, service: string, methods: readonly string[]): Record<string, number> {
  return Object.fromEntries(methods.map((method) => [`${service}.${method}`, price]));
}
