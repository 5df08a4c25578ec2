/** The tests as `npm run mutate` runs them: on the sources, without a browser and without a second try. */
const quick = require('./jest.config.cjs');

module.exports = { ...quick, setupFilesAfterEnv: [], roots: ['<rootDir>/test'] };
