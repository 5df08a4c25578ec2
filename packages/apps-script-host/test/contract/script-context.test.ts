/** Where scripts run: what they find there, and how the host calls them. */
import { openHost } from './open-host';

/** ECMAScript as V8 has it. */
const ECMASCRIPT =
  `Object Function Array Number parseFloat parseInt Infinity NaN undefined Boolean String Symbol Date
  Promise RegExp Error AggregateError EvalError RangeError ReferenceError SyntaxError TypeError URIError globalThis JSON
  Math Intl ArrayBuffer Uint8Array Int8Array Uint16Array Int16Array Uint32Array Int32Array Float32Array Float64Array
  Uint8ClampedArray BigUint64Array BigInt64Array DataView Map BigInt Set WeakMap WeakSet Proxy Reflect
  FinalizationRegistry WeakRef decodeURI decodeURIComponent encodeURI encodeURIComponent escape unescape eval isFinite
  isNaN SharedArrayBuffer Atomics Iterator Float16Array SuppressedError DisposableStack
  AsyncDisposableStack`.split(/\s+/);

const SERVICES =
  `SpreadsheetApp HtmlService Drive Sheets PropertiesService LockService CacheService Session Utilities ScriptApp
  Logger console`.split(/\s+/);

describe('the script’s globals', () => {
  it('are ECMAScript and the services, and nothing else', async () => {
    const host = await openHost();
    const names = host.run('Object.getOwnPropertyNames(globalThis)') as string[];
    expect(names.filter((name) => !ECMASCRIPT.includes(name)).sort()).toEqual([...SERVICES].sort());
  });

  it.each([
    'setTimeout',
    'setInterval',
    'queueMicrotask',
    'structuredClone',
    'fetch',
    'URL',
    'TextEncoder',
    'Buffer',
    'atob',
    'crypto',
    'performance',
    'process',
    'require',
    'module',
    'global',
    'window',
    'self',
  ])('do not hold %s', async (name) => {
    const host = await openHost();
    expect(host.run(`typeof ${name}`)).toBe('undefined'); // [D]
  });

  it('have the script’s own Object as their constructor, from which no process is seen', async () => {
    const host = await openHost();
    expect(host.run('globalThis.constructor === Object')).toBe(true);
    expect(host.run(`globalThis.constructor.constructor('return typeof process')()`)).toBe('undefined');
  });

  it('have the console of Apps Script, not that of V8', async () => {
    const host = await openHost();
    expect(() => host.run('console.table([])')).toThrow('「console.table」');
    host.run(`console.log('課')`);
    expect(host.log).toEqual([{ level: 'log', message: '課' }]);
  });

  it('tell the time of the host’s clock', async () => {
    const host = await openHost({ now: () => new Date(Date.UTC(2018, 3, 1)) });
    expect(host.run('new Date().toISOString()')).toBe('2018-04-01T00:00:00.000Z');
    expect(host.run('Date.now()')).toBe(Date.UTC(2018, 3, 1));
    expect(host.run('new Date(0).toISOString()')).toBe('1970-01-01T00:00:00.000Z');
    expect(host.run('new Date() instanceof Date && new Date().constructor === Date')).toBe(true);
  });

  it('print services by their names', async () => {
    const host = await openHost();
    expect(host.run('String(Utilities)')).toBe('Utilities');
    expect(host.run('String(LockService.getDocumentLock())')).toBe('Lock');
  });

  it('say what a service does not offer', async () => {
    const host = await openHost();
    expect(() => host.run('SpreadsheetApp.openById("x")')).toThrow('「SpreadsheetApp.openById」');
  });
});

describe('run', () => {
  it('gives scripts one global scope', async () => {
    const host = await openHost();
    host.run('const limit = 2; function low(rating) { return rating <= limit; }');
    expect(host.run('low(2)')).toBe(true);
  });

  it('passes an error on with its name, message and place', async () => {
    const host = await openHost();
    const fail = () => host.run('\nnull.x');
    expect(fail).toThrow(expect.objectContaining({ name: 'TypeError' }));
    expect(fail).toThrow("Cannot read properties of null (reading 'x')");
    expect(fail).toThrow(expect.objectContaining({ stack: expect.stringContaining('Code.js:2:') }));
  });
});

describe('call', () => {
  it('gives the result itself', async () => {
    const host = await openHost();
    host.run(`
      function sum(a, b) { return a + b; }
      const arrow = () => [1, { two: 2 }];
      async function later() { return '後'; }`);
    expect(await host.call('sum', 1, 2)).toBe(3);
    expect(await host.call('arrow')).toEqual([1, { two: 2 }]);
    expect(await host.call('later')).toBe('後');
  });

  it.each(['missing', 'parseInt', 'Utilities', 'Utilities.getUuid', 'if', '', 'limit', 'low()', 'toString'])(
    'finds no function %p',
    async (name) => {
      const host = await openHost();
      host.run('const limit = 2; function low() {}');
      await expect(host.call(name)).rejects.toThrow(
        expect.objectContaining({ name: 'Exception', message: `Script function not found: ${name}` }), // [P]
      );
    },
  );

  it('finds a function that the script put over a global one', async () => {
    const host = await openHost();
    host.run('function escape(text) { return "own " + text; }');
    expect(await host.call('escape', 'x')).toBe('own x');
  });

  it('passes on what the function throws', async () => {
    const host = await openHost();
    host.run(`function fail() { throw new RangeError('範囲外'); }`);
    await expect(host.call('fail')).rejects.toMatchObject({ name: 'RangeError', message: '範囲外' });
  });

  it('gives onOpen the event that Google gives it', async () => {
    const host = await openHost();
    host.run(
      `let seen; function onOpen(e) { seen = [String(e.authMode), e.source.getSheets().length, e.user.getEmail()]; }`,
    );
    await host.call('onOpen');
    expect(host.run('seen')).toEqual(['LIMITED', 1, '']); // [D]
  });
});
