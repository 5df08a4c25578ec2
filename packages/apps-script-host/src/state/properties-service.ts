/** PropertiesService: texts that outlast a run. Those of the document travel in the workbook file. */
import { LiveError } from '../kernel/live-error';
import { requireSignature, signatureMismatch } from '../kernel/method-signature';
import { expose, type HostContext } from '../kernel/service';

type Live = GoogleAppsScript.Properties.Properties;

/** Quotas for Google services: 9 KB per value, 500 KB per store. */
const MAX_VALUE_BYTES = 9 * 1024;
const MAX_STORE_BYTES = 500 * 1024;

class Properties implements Live {
  readonly #store: Map<string, string>;

  constructor(store: Map<string, string>) {
    this.#store = store;
  }

  getProperty(...args: unknown[]): string | null {
    requireSignature('PropertiesService.Properties.getProperty', args, ['text']);
    return this.#store.get(String(args[0])) ?? null;
  }

  getKeys(): string[] {
    return [...this.#store.keys()];
  }

  getProperties(): Record<string, string> {
    return Object.fromEntries(this.#store);
  }

  setProperty(...args: unknown[]): Live {
    requireSignature('PropertiesService.Properties.setProperty', args, ['text text']);
    this.#replace(new Map([...this.#store, [String(args[0]), String(args[1])]]));
    return this;
  }

  setProperties(...args: unknown[]): Live {
    requireSignature('PropertiesService.Properties.setProperties', args, ['object', 'object boolean']);
    const [properties, deleteAllOthers] = args as [Record<string, unknown>, boolean | undefined];
    const added = Object.entries(properties).map(([key, value]): [string, string] => {
      if (value === null || value === undefined) {
        throw signatureMismatch('PropertiesService.Properties.setProperties', args);
      }
      return [key, String(value)];
    });
    this.#replace(new Map([...(deleteAllOthers === true ? [] : this.#store), ...added]));
    return this;
  }

  deleteProperty(...args: unknown[]): Live {
    requireSignature('PropertiesService.Properties.deleteProperty', args, ['text']);
    this.#store.delete(String(args[0]));
    return this;
  }

  deleteAllProperties(): Live {
    this.#store.clear();
    return this;
  }

  /** All or nothing: a refused write leaves the store as it was. */
  #replace(next: ReadonlyMap<string, string>): void {
    let total = 0;
    for (const [key, value] of next) {
      const size = byteLength(value);
      if (size > MAX_VALUE_BYTES && this.#store.get(key) !== value) {
        throw new LiveError('Argument too large: value');
      }
      total += byteLength(key) + size;
    }
    if (total > MAX_STORE_BYTES) {
      throw new LiveError(
        'You have exceeded the property storage quota. Please remove some properties and try again.',
      );
    }
    this.#store.clear();
    for (const [key, value] of next) this.#store.set(key, value);
  }
}

/**
 * @param documentProperties The store of the document properties: read at the start, changed in place. Those of the
 *   script and the user last as long as the host.
 */
export function createPropertiesService(context: HostContext, documentProperties: Map<string, string>) {
  const createProperties = (store: Map<string, string>): Live =>
    expose('Properties', new Properties(store), context.calls);
  const document = createProperties(documentProperties);
  const [script, user] = [createProperties(new Map()), createProperties(new Map())];
  const service: GoogleAppsScript.Properties.PropertiesService = {
    getDocumentProperties: () => document,
    getScriptProperties: () => script,
    getUserProperties: () => user,
  };
  return expose('PropertiesService', service, context.calls);
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
