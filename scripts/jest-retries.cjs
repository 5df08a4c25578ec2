/**
 * Tests in a browser are tried up to twice more when they fail, and what failed is printed: on a busy machine the browser may get
 * no processor for longer than any limit. Three failures are a failure; a fault of ours comes again.
 */
const { sep } = require('node:path');

const IN_BROWSER = ['sidebar', 'e2e'].map((folder) => `${sep}test${sep}${folder}${sep}`);

if (IN_BROWSER.some((folder) => expect.getState().testPath.includes(folder))) {
  jest.retryTimes(2, { logErrorsBeforeRetry: true });
}
