/**
 * The order of the test files: those that take longest begin first, so that no worker is left with one of them when the others
 * have ended. jest itself knows how long a file took only where it has run before, which a fresh machine has not; then it goes
 * by a file's size, and the longest of ours are short, for they call others.
 */
const { default: Sequencer } = require('@jest/test-sequencer');

/** The longest first. What is not named comes after them, as jest orders it. */
const LONGEST = [
  /test.sequences.sequences\.long/,
  /test.sidebar.(offline|served)-page/,
  /test.google.interrupted-/,
  /test.command-line.(injected-faults|killed-writers)/,
  /test.google.(passing-faults\.long|hand-over.(interrupted-|year-of))/,
  /test.command-line.(publish-command|year-of-commands)/,
  /test.e2e.(two-at-once|whole-walk|served-page)/,
  /test.proof..*page-facts/,
  /test.sidebar/,
  /test.e2e/,
  /test.command-line/,
  /test.google/,
];

class LongestFirst extends Sequencer {
  /** @override @param {Parameters<Sequencer['sort']>[0]} tests */
  async sort(tests) {
    const rank = ({ path }) => {
      const at = LONGEST.findIndex((pattern) => pattern.test(path));
      return at < 0 ? LONGEST.length : at;
    };
    return [...(await super.sort(tests))].sort((one, other) => rank(one) - rank(other));
  }
}

module.exports = LongestFirst;
