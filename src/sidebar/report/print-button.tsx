/** Prints the report that is shown; the keys for printing do the same while the button is in sight. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { SIDEBAR_TEXTS } from '../../core/messages/sidebar';

const { report: TEXT } = SIDEBAR_TEXTS;

export function PrintButton() {
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => printByKey(() => button.current?.offsetParent !== null), []);
  return (
    <button type="button" class="secondary" title={TEXT.printKey} ref={button} onClick={() => window.print()}>
      {TEXT.print}
    </button>
  );
}

/**
 * While a report is shown Ctrl+P prints it, and not the page around. Returns what stops it.
 * @param isShown Whether it is in sight: another view may stand in front of it.
 */
function printByKey(isShown: () => boolean): () => void {
  const press = (event: KeyboardEvent): void => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'p' || !isShown()) return;
    event.preventDefault();
    window.print();
  };
  document.addEventListener('keydown', press);
  return () => document.removeEventListener('keydown', press);
}
