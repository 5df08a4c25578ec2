/** The tests that take too long for each `npm test`: files named `*.long.test.ts`, which CI runs as well. */
const quick = require('./jest.config.cjs');

module.exports = {
  ...quick,
  testPathIgnorePatterns: [],
  testMatch: ['**/*.long.test.ts'],
  testTimeout: 300_000,
};
