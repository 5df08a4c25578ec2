/** The page's own name of its runs: where the answer of a beginning was lost, the next try is let in by it. */
import { useState } from 'preact/hooks';

export function useRunId(): string {
  const [id] = useState(() => Math.random().toString(36).slice(2, 10).padEnd(8, '0'));
  return id;
}
