/** Prints the open tab and not the screen, whichever way the person asks for it: key, button or the browser's menu. */
import { render } from 'preact';
import type { PageState } from '../state/page-state';
import { PrintedView } from './printed-view';

/** Puts the document for the printer on the page while the browser prints. Returns what stops it. */
export function listenForPrinting(state: PageState): () => void {
  const place = document.createElement('div');
  place.className = 'print-place';
  const fill = (): void => {
    const tab = state.book?.printedTab();
    if (!tab) return;
    document.body.append(place);
    render(<PrintedView book={state.source?.name ?? ''} tab={tab} />, place);
  };
  const clear = (): void => {
    render(null, place);
    place.remove();
  };
  addEventListener('beforeprint', fill);
  addEventListener('afterprint', clear);
  return () => {
    removeEventListener('beforeprint', fill);
    removeEventListener('afterprint', clear);
  };
}
