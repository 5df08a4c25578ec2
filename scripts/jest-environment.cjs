/**
 * Node's environment, and the built host in it as `builtHost`: loaded once for each worker and not once for each test
 * file, so that its code stays compiled and its memory is not taken again. `madeBooks` keeps what tests begin with.
 */
const { join } = require('node:path');
const { TestEnvironment } = require('jest-environment-node');

const HOST = join(__dirname, '../dist-local/host.cjs');

const madeBooks = new Map();

class HostEnvironment extends TestEnvironment {
  /** @param {ConstructorParameters<typeof TestEnvironment>} args */
  constructor(...args) {
    super(...args);
    // A getter: tests of the core shall not load it.
    Object.defineProperty(this.global, 'builtHost', { get: () => require(HOST) });
    this.global.madeBooks = madeBooks;
  }
}

module.exports = HostEnvironment;
