/** Tests run on the built bundles and on the sources, through esbuild: TypeScript 7 has no JavaScript API for ts-jest. */
module.exports = {
  testEnvironment: './scripts/jest-environment.cjs',
  // The first: the sources of packages/, not what may have been built of them.
  testEnvironmentOptions: { customExportConditions: ['@jiko-hyoka/source', 'node', 'node-addons'] },
  testSequencer: './scripts/jest-longest-first.cjs',
  setupFilesAfterEnv: ['./scripts/jest-retries.cjs'],
  roots: ['<rootDir>/test', '<rootDir>/packages'],
  testMatch: ['**/*.test.ts'],
  // They are run by `npm run test:long` (jest.long.config.cjs), and by CI.
  testPathIgnorePatterns: ['\\.long\\.test\\.ts$'],
  // As scripts/own-dom.mjs gives it to the built script.
  moduleNameMapper: { '^@xmldom/xmldom$': '<rootDir>/src/core/form/docxtemplater-dom.ts' },
  transform: { '\\.(tsx?|docx)$': '<rootDir>/scripts/jest-esbuild.cjs' },
  // Each test file that starts the engine leaves 35-60 MB in its worker (docs/decisions/0003).
  workerIdleMemoryLimit: '700MB',
  // Browsers and the command line leave gaps that a third worker fills on two cores.
  maxWorkers: 3,
  // Only hangs shall fail by time: a browser or a large library may take long to start on a busy computer.
  testTimeout: 180_000,
};
