/** Long work in slices, one call each: how far it is, Stop after the present one, and what could not be done. */
import { useRef, useState } from 'preact/hooks';
import { MOST_IN_DIALOG } from '../../core/overview/opening';
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
   * @throws What a slice throws.
   */
  readonly run: (slices: readonly Slice[]) => Promise<readonly Slice[]>;
  /** As `run`, with what Stop or a failure has left over; where that is nothing, with what `make` gives. */
  readonly goOn: (make: () => Promise<readonly Slice[]>) => Promise<readonly Slice[]>;
  readonly stop: () => void;
}

export function useSlices(): Slices {
  const { say } = useSession();
  const [phase, setPhase] = useState<Slices['phase']>('idle');
  const [at, setAt] = useState({ done: 0, count: 0, now: '' });
  const stopped = useRef(false);
  const left = useRef<readonly Slice[]>([]);
  const work = async (slices: readonly Slice[], count: number): Promise<readonly Slice[]> => {
    stopped.current = false;
    left.current = slices;
    setPhase('running');
    try {
      for (const [place, slice] of slices.entries()) {
        if (stopped.current) break;
        setAt({ done: count - tabsOf(left.current), count, now: slice.now });
        say(slice.now);
        await slice.run();
        left.current = slices.slice(place + 1);
      }
      return left.current;
    } finally {
      setPhase('idle');
    }
  };
  const run = (slices: readonly Slice[]): Promise<readonly Slice[]> => work(slices, tabsOf(slices));
  const goOn: Slices['goOn'] = async (make) =>
    left.current.length > 0 ? work(left.current, at.count) : run(await make());
  const stop = (): void => {
    stopped.current = true;
    setPhase('stopping');
  };
  return { phase, ...at, run, goOn, stop };
}

/** How many tabs some slices concern. */
export const tabsOf = (slices: readonly Slice[]): number => slices.reduce((sum, { tabs }) => sum + tabs, 0);

/** Cuts names into groups for one call each; starting a call takes as long as a look at several tabs. */
export function inGroups(names: readonly string[], size: number): string[][] {
  const groups: string[][] = [];
  for (let at = 0; at < names.length; at += size) groups.push(names.slice(at, at + size));
  return groups;
}

/** As {@link inGroups}, but two groups at least, unless the names are so few that nobody waits for them. */
export function inParts(names: readonly string[], size: number): string[][] {
  const most = names.length > MOST_IN_DIALOG ? Math.ceil(names.length / 2) : MOST_IN_DIALOG;
  return inGroups(names, Math.min(size, most));
}
