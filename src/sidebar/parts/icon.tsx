/** Small drawings beside a word that says the same; each has a shape of its own, so that colour is never needed. */
import type { Severity } from '../../core/finding';

export type IconName = Severity | 'done' | 'jump' | 'arrow' | 'empty' | 'half';

/** Paths in a box of 20 by 20. */
const PATHS: Readonly<Record<IconName, string>> = {
  error: 'M6.5 1h7L19 6.5v7L13.5 19h-7L1 13.5v-7L6.5 1zM9 5v6h2V5H9zm0 8v2h2v-2H9z',
  missing: 'M10 1a9 9 0 1 0 0 18 9 9 0 0 0 0-18zm0 2a7 7 0 1 1 0 14 7 7 0 0 1 0-14zM5 9v2h10V9H5z',
  warning: 'M10 1 .5 18h19L10 1zM9 7h2v6H9V7zm0 7.5h2v2H9v-2z',
  hint: 'M2 2h16v16H2V2zm7 3v2h2V5H9zm0 4v6h2V9H9z',
  done: 'M10 1a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM8.6 14.2 4.7 10.300l1.400-1.400 2.500 2.500 5.400-5.400 1.400 1.400-6.800 6.800z',
  empty: 'M10 1a9 9 0 1 0 0 18 9 9 0 0 0 0-18zm0 2a7 7 0 1 1 0 14 7 7 0 0 1 0-14z',
  half: 'M10 1a9 9 0 1 0 0 18 9 9 0 0 0 0-18zm0 2v14a7 7 0 0 1 0-14z',
  jump: 'M11 3h6v6h-2V6.400l-7.300 7.300-1.400-1.400L13.600 5H11V3zM3 5h5v2H5v8h8v-3h2v5H3V5z',
  arrow: 'M10 3l7 7-7 7-1.400-1.400 4.600-4.600H3V9h10.200L8.600 4.400 10 3z',
};

export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" data-icon={name} viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
      <path fill-rule="evenodd" d={PATHS[name]} />
    </svg>
  );
}
