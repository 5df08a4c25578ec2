/** Why one cell was not written, beside what was pressed. The status line speaks it; this does not. */
import { useTold } from '../session/sidebar-session';

export function Refusal({ sentence }: { sentence: string }) {
  useTold();
  return <p class="refusal">{sentence}</p>;
}
