/**
 * The calls that cost a round trip at Google and so count against the budgets: every method that reads or writes
 * cells, notes, formats, rules, protections, properties, cache, locks, Drive, and `flush`. Not here: `getActive…`,
 * `getSheetByName`, `getSheets`, `getRange`, `getName`, builders and A1 arithmetic.
 */
export const COUNTED_CALLS: ReadonlySet<string> = new Set([
]);
