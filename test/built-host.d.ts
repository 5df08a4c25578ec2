/** The built host, as scripts/jest-environment.cjs gives it to all test files of a worker. */
declare const builtHost: typeof import('../packages/apps-script-host/src/node/create-host');
