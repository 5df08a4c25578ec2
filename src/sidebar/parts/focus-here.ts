/** Moves the keyboard inside the sidebar, and never away from the sheet. */

/** Does nothing while the person is at work in the sheet: a check or a run may end at any time. */
export function focusHere(element: HTMLElement | null): void {
  if (document.hasFocus()) element?.focus();
}
