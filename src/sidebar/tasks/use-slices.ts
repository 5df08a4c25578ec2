/** Long work in slices, one call each: how far it is, Stop after the present one, and what could not be done. */
import { useRef, useState } from 'preact/hooks';
import { useSession } from '../session/sidebar-session';

/** One call. */
export interface Slice {
  /** What is being done, for the person to read. */
  readonly now: string;
  /** How many tabs it concerns; 0 for what comes before and behind them. */
  readonly tabs: number;
  readonly run: () => Promise<unknown>;
}

export interface Slices {
  readonly phase: 'idle' | 'running' | 'stopping';
  /** In tabs. */
  readonly done: number;
  readonly count: number;
  readonly now: string;
  /**
   * Does the slices in turn.
   * @returns Those that are left after Stop; [] when all were done.
   * @throws What a slice throws; `left` of the error's slices is then with the caller.
   */
  readonly run: (slices: readonly Slice[]) => Promise<readonly Slice[]>;
  readonly stop: () => void;
}

export function useSlices(): Slices {
  const { say } = useSession();
  const [phase, setPhase] = useState<Slices['phase']>('idle');
  const [at, setAt] = useState({ done: 0, count: 0, now: '' });
  const stopped = useRef(false);
  const run = async (slices: readonly Slice[]): Promise<readonly Slice[]> => {
    stopped.current = false;
    setPhase('running');
    const count = slices.reduce((sum, { tabs }) => sum + tabs, 0);
    let done = 0;
    try {
      for (const [place, slice] of slices.entries()) {
        if (stopped.current) return slices.slice(place);
        setAt({ done, count, now: slice.now });
        say(slice.now);
        await slice.run();
        done += slice.tabs;
      }
      return [];
    } finally {
      setPhase('idle');
    }
  };
  const stop = (): void => {
    stopped.current = true;
    setPhase('stopping');
  };
  return { phase, ...at, run, stop };
}

/** Cuts names into groups for one call each; starting a call takes as long as a look at several tabs. */
export function inGroups(names: readonly string[], size: number): string[][] {
  const groups: string[][] = [];
  for (let at = 0; at < names.length; at += size) groups.push(names.slice(at, at + size));
  return groups;
}
