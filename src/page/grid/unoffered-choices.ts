/** Takes out of Univer's lists what would be refused when it is chosen: see `refuseUnsavable`. */
import { UNOFFERED_CHOICES } from '../../core/messages/sheet-controls';

/** An entry of one of its lists, in a menu or in a panel. */
const CHOICE = '[role^="menuitem"]';

/** @param root From now on, everything in it; Univer puts its lists anywhere into the page. */
export function hideUnsavableChoices(root: HTMLElement): void {
  const hide = (element: Element): void => {
    const text = element.textContent.trim();
    if (UNOFFERED_CHOICES.includes(text)) (element as HTMLElement).style.display = 'none';
  };
  new MutationObserver((changes) => {
    for (const node of changes.flatMap(({ addedNodes }) => [...addedNodes])) {
      if (!(node instanceof Element)) continue;
      if (node.matches(CHOICE)) hide(node);
      for (const choice of node.querySelectorAll(CHOICE)) hide(choice);
    }
  }).observe(root, { subtree: true, childList: true });
}
