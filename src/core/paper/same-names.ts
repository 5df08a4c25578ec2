/** Texts by the names of their columns, where several columns may have one name. */

/** @returns Each name once, with all its different texts below one another: none is lost to the last. */
export function bySameName(
  texts: readonly (readonly [name: string, text: string])[],
): Readonly<Record<string, string>> {
  const all = new Map<string, string[]>();
  for (const [name, text] of texts) {
    const own = all.get(name) ?? [];
    all.set(name, own.includes(text) || text === '' ? own : [...own, text]);
  }
  return Object.fromEntries([...all].map(([name, own]) => [name, own.join('\n')]));
}
