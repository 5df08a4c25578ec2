/**
 * What outlives this page of the sidebar: each item of the menu may show the sidebar anew. It stays with the window of the
 * browser until that is closed; where there is no such store, a new page begins with nothing.
 */
import { useCallback, useState } from 'preact/hooks';

const PREFIX = 'jiko-hyoka.';

/** @param name What it is; each has one. @returns What was remembered last; undefined when nothing was, or it cannot be read. */
export function recall<Value>(name: string): Value | undefined {
  try {
    const text = sessionStorage.getItem(PREFIX + name);
    return text === null ? undefined : (JSON.parse(text) as Value);
  } catch {
    return undefined;
  }
}

function remember(name: string, value: unknown): void {
  try {
    sessionStorage.setItem(PREFIX + name, JSON.stringify(value));
  } catch {
    // It lasts as long as this page.
  }
}

/**
 * As `useState`, for plain data that a new page of the sidebar shall begin with.
 * @param name Of all that is remembered, no other may have it.
 */
export function useRemembered<Value>(
  name: string,
  first: Value,
): [Value, (change: (before: Value) => Value) => void] {
  const [value, setValue] = useState<Value>(() => recall<Value>(name) ?? first);
  const change = useCallback(
    (by: (before: Value) => Value): void =>
      setValue((before) => {
        const now = by(before);
        remember(name, now);
        return now;
      }),
    [name],
  );
  return [value, change];
}
