/** The built host, as scripts/jest-environment.cjs gives it to all test files of a worker. */
declare const builtHost: typeof import('@jiko-hyoka/apps-script-host/node');
