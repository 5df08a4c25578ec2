/** Keeps a signal that would end the program away until a piece of work is whole. */

/** Ctrl+C, a program that ends this one, and a terminal that is closed. Nothing can keep SIGKILL away. */
const ENDING = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Runs synchronous work; a signal that came meanwhile ends the program right after it. */
export function withSignalsHeld<T>(work: () => T): T {
  // Where somebody listens already, the signal does not end the program at once anyway.
  const held = ENDING.filter((signal) => process.listenerCount(signal) === 0);
  const end = (signal: NodeJS.Signals): void => {
    release();
    process.kill(process.pid, signal);
  };
  const release = (): void => {
    for (const signal of held) process.removeListener(signal, end);
  };
  for (const signal of held) process.on(signal, end);
  try {
    return work();
  } finally {
    // Signals are told of when the loop comes round, which is before this.
    setImmediate(release);
  }
}
