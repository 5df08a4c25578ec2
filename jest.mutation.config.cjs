/** The tests of src/google as `npm run mutate` runs them: on the sources, without a second try. */
const quick = require('./jest.config.cjs');

module.exports = { ...quick, setupFilesAfterEnv: [], roots: ['<rootDir>/test'] };
