/** CacheService: texts that are forgotten after a while, by the host's clock. */
import { LiveError } from '../kernel/live-error';
import { requireSignature } from '../kernel/method-signature';
import { expose, type HostContext } from '../kernel/service';

type Live = GoogleAppsScript.Cache.Cache;

/** Reference of class Cache: seconds, characters, bytes, items. */
const DEFAULT_SECONDS = 600;
const MAX_SECONDS = 21_600;
const MAX_KEY_LENGTH = 250;
const MAX_VALUE_BYTES = 100 * 1024;
const MAX_ITEMS = 1000;
const ITEMS_LEFT_WHEN_FULL = 900;

interface Item {
  readonly value: string;
  /** Milliseconds since 1970. */
  readonly expires: number;
}

class Cache implements Live {
  readonly #items = new Map<string, Item>();
  readonly #now: () => Date;

  constructor(now: () => Date) {
    this.#now = now;
  }

  get(...args: unknown[]): string | null {
    requireSignature('CacheService.Cache.get', args, ['text']);
    return this.#read(String(args[0]));
  }

  getAll(...args: unknown[]): Record<string, string> {
    requireSignature('CacheService.Cache.getAll', args, ['array']);
    const found: Record<string, string> = {};
    for (const key of args[0] as unknown[]) {
      const value = this.#read(String(key));
      if (value !== null) found[String(key)] = value;
    }
    return found;
  }

  /** Returns null, as live does. */
  put(...args: unknown[]): null {
    requireSignature('CacheService.Cache.put', args, ['text text', 'text text number']);
    this.#write([[String(args[0]), String(args[1])]], args[2] as number | undefined);
    return null;
  }

  putAll(...args: unknown[]): null {
    requireSignature('CacheService.Cache.putAll', args, ['object', 'object number']);
    const values = Object.entries(args[0] as Record<string, unknown>);
    this.#write(
      values.map(([key, value]) => [key, String(value)]),
      args[1] as number | undefined,
    );
    return null;
  }

  remove(...args: unknown[]): null {
    requireSignature('CacheService.Cache.remove', args, ['text']);
    this.#items.delete(String(args[0]));
    return null;
  }

  removeAll(...args: unknown[]): null {
    requireSignature('CacheService.Cache.removeAll', args, ['array']);
    for (const key of args[0] as unknown[]) this.#items.delete(String(key));
    return null;
  }

  #read(key: string): string | null {
    const item = this.#items.get(key);
    return item !== undefined && item.expires > this.#now().getTime() ? item.value : null;
  }

  #write(values: readonly [string, string][], seconds = DEFAULT_SECONDS): void {
    if (seconds <= 0 || seconds > MAX_SECONDS) {
      throw new LiveError(`Argument must be between 1 and ${MAX_SECONDS}: expirationInSeconds`);
    }
    for (const [key, value] of values) {
      if (key.length > MAX_KEY_LENGTH) throw new LiveError('Argument too large: key');
      if (new TextEncoder().encode(value).length > MAX_VALUE_BYTES) {
        throw new LiveError('Argument too large: value');
      }
    }
    const expires = this.#now().getTime() + seconds * 1000;
    for (const [key, value] of values) this.#items.set(key, { value, expires });
    if (this.#items.size > MAX_ITEMS) this.#dropSoonestExpiring();
  }

  /** A full cache keeps the 900 items that would expire last (reference of class Cache). */
  #dropSoonestExpiring(): void {
    const byExpiry = [...this.#items].sort(([, a], [, b]) => a.expires - b.expires);
    for (const [key] of byExpiry.slice(0, -ITEMS_LEFT_WHEN_FULL)) this.#items.delete(key);
  }
}

/** The caches last as long as the host. */
export function createCacheService(context: HostContext) {
  const createCache = (): Live => expose('Cache', new Cache(context.now), context.calls);
  const [document, script, user] = [createCache(), createCache(), createCache()];
  const service: GoogleAppsScript.Cache.CacheService = {
    getDocumentCache: () => document,
    getScriptCache: () => script,
    getUserCache: () => user,
  };
  return expose('CacheService', service, context.calls);
}
