/** One line above a result: what it says, or that it is being checked again. It keeps its height, so nothing jumps. */
import type { ComponentChildren } from 'preact';
import { SIDEBAR_TEXTS } from '../../core/messages/sidebar';
import { useSession } from '../session/sidebar-session';

export function CheckLine({ children }: { children: ComponentChildren }) {
  const { check } = useSession();
  return <p class="check-line">{check.phase === 'stale' ? SIDEBAR_TEXTS.status.stale : children}</p>;
}
