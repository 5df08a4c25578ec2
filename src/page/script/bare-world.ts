/** Makes the window of a frame look like Apps Script's world: ECMAScript, and nothing of a browser. */

/** A window whose globals are reached by name. */
export type ScriptWorld = Window & typeof globalThis & Record<string, unknown>;

/** The names of ECMAScript 2023; the global object of Apps Script has these and the services. */
const ECMASCRIPT = new Set(
  `globalThis Infinity NaN undefined eval isFinite isNaN parseFloat parseInt decodeURI decodeURIComponent encodeURI
  encodeURIComponent escape unescape AggregateError Array ArrayBuffer Atomics BigInt BigInt64Array BigUint64Array Boolean
  DataView Date Error EvalError FinalizationRegistry Float32Array Float64Array Function Int8Array Int16Array Int32Array
  Iterator Map Number Object Promise Proxy RangeError ReferenceError RegExp Set SharedArrayBuffer String Symbol SyntaxError
  TypeError URIError Uint8Array Uint8ClampedArray Uint16Array Uint32Array WeakMap WeakRef WeakSet JSON Math Reflect Intl
  WebAssembly`.split(/\s+/),
);

/**
 * Takes the browser's names (`setTimeout`, `fetch`, `URL` …) away, so that a script which uses one fails here as at
 * Google. `window`, `document`, `location` and `top` stay: browsers do not let go of them.
 */
export function hideBrowser(world: ScriptWorld): void {
  const names = new Set<string>();
  for (let object: object | null = world; object !== null; object = Object.getPrototypeOf(object)) {
    if (object === world.Object.prototype) break;
    for (const name of Object.getOwnPropertyNames(object)) names.add(name);
  }
  for (const name of names) {
    if (ECMASCRIPT.has(name) || !Reflect.deleteProperty(world, name)) continue;
    // Inherited, as addEventListener: it can only be covered.
    if (name in world)
      Object.defineProperty(world, name, { value: undefined, configurable: true, writable: true });
  }
}

/** Makes `new Date()` and `Date.now()` show the host's clock. */
export function setClock(world: ScriptWorld, now: () => Date): void {
  const OwnDate = world.Date;
  const time = (): number => now().getTime();
  OwnDate.now = time;
  const clock = new Proxy(OwnDate, {
    construct: (target, args, self) => Reflect.construct(target, args.length === 0 ? [time()] : args, self),
    apply: (target) => new target(time()).toString(),
  });
  Object.defineProperty(OwnDate.prototype, 'constructor', { value: clock });
  Object.defineProperty(world, 'Date', { value: clock });
}
