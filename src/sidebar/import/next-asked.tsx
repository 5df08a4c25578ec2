/** The way from one place that is asked about to the next, for papers of some hundred goals. */
import { IMPORT_DIALOG_TEXTS as TEXT } from '../../core/messages/papers';

/** Goes to the next place behind the button, from the last one to the first again. A place is whatever says `data-asked`. */
export function NextAsked() {
  return (
    <button type="button" class="link" onClick={({ currentTarget }) => goOn(currentTarget)}>
      {TEXT.nextAsked}
    </button>
  );
}

function goOn(from: HTMLElement): void {
  const places = Array.from(document.querySelectorAll<HTMLElement>('[data-asked="true"]'));
  const isBehind = (place: HTMLElement): boolean =>
    (from.compareDocumentPosition(place) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  const next = places.find(isBehind) ?? places[0];
  next?.querySelector<HTMLElement>('[tabindex="-1"]')?.focus({ preventScroll: true });
  next?.scrollIntoView({ block: 'start' });
}
