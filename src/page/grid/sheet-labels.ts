/** Puts Japanese in the place of the words that Univer has written into its own controls, past its language files. */
import { SHEET_CONTROL_LABELS } from '../../core/messages/sheet-controls';

const ATTRIBUTES = ['aria-label', 'title', 'placeholder', 'alt'];

/** Univer's mark for words that are only read aloud. */
const UNSEEN = '.univer-sr-only';

/** @param root From now on, everything in it; Univer puts menus and dialogs anywhere into the page. */
export function translateLabels(root: HTMLElement): void {
  translate(root);
  const observer = new MutationObserver((changes) => {
    for (const { type, target, addedNodes } of changes) {
      if (type === 'attributes') translateElement(target as Element);
      for (const node of addedNodes) if (node instanceof Element) translate(node);
    }
  });
  observer.observe(root, { subtree: true, childList: true, attributes: true, attributeFilter: ATTRIBUTES });
}

function translate(root: Element): void {
  translateElement(root);
  for (const element of root.querySelectorAll('*')) translateElement(element);
}

function translateElement(element: Element): void {
  for (const name of ATTRIBUTES) {
    const words = SHEET_CONTROL_LABELS[element.getAttribute(name) ?? ''];
    if (words !== undefined) element.setAttribute(name, words);
  }
  // Nowhere else: it could be what somebody types.
  if (!element.matches(UNSEEN)) return;
  const words = SHEET_CONTROL_LABELS[element.textContent];
  if (words !== undefined) element.textContent = words;
}
