/**
 * How much is measured. `npm run bench -- --short` goes through every measurement with the smallest amounts, without the peers,
 * and shows that it still runs; what it prints are no measures.
 */
export const IS_SHORT = process.argv.includes('--short');

/** The amount that a measure needs, or in the short form the other one. */
export const amount = (whole, short) => (IS_SHORT ? short : whole);
