/** What every part of the sidebar shares: the server, the state of the check, and the status line. */
import { createContext } from 'preact';
import { useContext, useLayoutEffect } from 'preact/hooks';
import type { TaskName } from '../../core/overview/opening';
import type { Server } from './server';
import type { Tone } from './tone';
import type { CellEdits } from './use-cell-edits';
import type { OverviewState } from './use-overview';

export interface SidebarSession {
  readonly server: Server;
  readonly check: OverviewState;
  readonly edits: CellEdits;
  /** Puts one sentence into the status line, which screen readers speak. */
  readonly say: (sentence: string, tone?: Tone) => void;
  /** Takes away that the status line tells of a failure whose sentence stands in the view; anything else stays. */
  readonly untell: () => void;
  /** Selects a cell and moves the keyboard to the sheet. */
  readonly jump: (sheet: string, cell: string) => Promise<void>;
  /** Shows a task of the menu in the sidebar, in place of one that is open. */
  readonly openTask: (name: TaskName) => void;
}

const SessionContext = createContext<SidebarSession | null>(null);

export const SessionProvider = SessionContext.Provider;

/** @throws Error outside of `SessionProvider`. */
export function useSession(): SidebarSession {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('no session');
  return session;
}

/** For what shows a failure: when it goes, the status line does not speak of it any more. Pages without a session have no such line. */
export function useTold(): void {
  const session = useContext(SessionContext);
  // At once, not after the next paint: by then the line may tell of another failure.
  useLayoutEffect(() => () => session?.untell(), []);
}
