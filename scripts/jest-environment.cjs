/**
 * Node's environment, and the built host in it as `builtHost`: loaded once for each worker and not once for each test
 * file, so that its code stays compiled and its memory is not taken again. `madeBooks` keeps what tests begin with.
 */
const { join } = require('node:path');
const vm = require('node:vm');
const { TestEnvironment } = require('jest-environment-node');

const HOST = join(__dirname, '../dist-local/host.cjs');

const madeBooks = new Map();

/**
 * The global object of a test file. jest's own is a proxy behind V8's interceptors, through which each use of `Number` or `Math`
 * would go: a test that counts to a million took ten times as long. Node before 20.18 knows no other.
 */
const ORDINARY_GLOBAL = vm.constants?.DONT_CONTEXTIFY;
const { createContext } = vm;

class HostEnvironment extends TestEnvironment {
  /** @param {ConstructorParameters<typeof TestEnvironment>} args */
  constructor(...args) {
    if (ORDINARY_GLOBAL !== undefined) vm.createContext = () => createContext(ORDINARY_GLOBAL);
    try {
      super(...args);
    } finally {
      vm.createContext = createContext;
    }
    // A getter: tests of the core shall not load it.
    Object.defineProperty(this.global, 'builtHost', { get: () => require(HOST) });
    this.global.madeBooks = madeBooks;
  }
}

module.exports = HostEnvironment;
