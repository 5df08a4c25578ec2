/** What Node and every browser have and the language's own library does not declare; only what is used here. */

declare class TextEncoder {
  encode(text: string): Uint8Array<ArrayBuffer>;
}

declare class TextDecoder {
  constructor(encoding?: string, options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean });
  decode(bytes: Uint8Array): string;
}

declare function structuredClone<T>(value: T): T;

declare const crypto: { getRandomValues(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> };

/** What names a timer: a number in a browser, an object in Node. */
type Timer = { readonly timer: unique symbol };

declare function setTimeout(work: () => void, milliseconds?: number): Timer;
declare function clearTimeout(timer: Timer | undefined): void;
