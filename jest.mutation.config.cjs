/** The tests of the core as `npm run mutate` runs them, on the sources alone: no browser, no engine, no second try. */
const quick = require('./jest.config.cjs');

module.exports = {
  ...quick,
  testEnvironment: 'node',
  setupFilesAfterEnv: [],
  roots: ['<rootDir>/test/core'],
};
