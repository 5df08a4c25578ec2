/** Text as Shift_JIS (CP932), as Excel writes and reads it. What it cannot hold is told, never replaced. */

/** A character takes the first of its codes in this order: those of JIS, NEC's row 13, IBM's, and NEC's copies of IBM's. */
const LEADS: readonly (readonly [number, number])[] = [
  [0x81, 0x9f],
  [0xe0, 0xec],
  [0xfa, 0xfc],
  [0xed, 0xee],
];

let codes: Map<string, readonly number[]> | undefined;

/** What every host decodes is the table; there is no encoder beside it. */
function codesOf(): Map<string, readonly number[]> {
  const made = new Map<string, readonly number[]>();
  const decoder = new TextDecoder('shift_jis');
  const add = (bytes: readonly number[]): void => {
    const text = decoder.decode(Uint8Array.from(bytes));
    if (!text.includes('\ufffd') && Array.from(text).length === 1 && !made.has(text)) made.set(text, bytes);
  };
  for (let code = 0; code < 0x80; code += 1) made.set(String.fromCharCode(code), [code]);
  for (let code = 0xa1; code < 0xe0; code += 1) add([code]);
  for (const [first, last] of LEADS) {
    for (let lead = first; lead <= last; lead += 1) {
      for (let trail = 0x40; trail <= 0xfc; trail += 1) if (trail !== 0x7f) add([lead, trail]);
    }
  }
  return made;
}

/** The different characters of a text that Shift_JIS does not have, in their order. */
export function outsideShiftJis(text: string): string[] {
  codes ??= codesOf();
  const known = codes;
  return [...new Set(Array.from(text).filter((character) => !known.has(character)))];
}

/** @param text All of whose characters it has. */
export function encodeShiftJis(text: string): Uint8Array {
  codes ??= codesOf();
  const known = codes;
  return Uint8Array.from(Array.from(text).flatMap((character) => known.get(character) ?? []));
}
