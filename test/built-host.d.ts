/** The built host, as scripts/jest-environment.cjs gives it to all test files of a worker, and the workbooks that they have made with it. */
declare const builtHost: typeof import('../src/command-line/script/project-host');
declare const madeBooks: Map<string, Promise<Uint8Array>>;
