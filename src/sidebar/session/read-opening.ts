/** What the script wants this page to open with; it stands behind the page, see `google/menu-items.ts`. */
import { OPENING_ID, type Opening } from '../../core/overview/opening';

/** null for the plain sidebar. To be called when the whole page has been read. */
export function readOpening(): Opening | null {
  const text = document.getElementById(OPENING_ID)?.textContent;
  return text ? (JSON.parse(text) as Opening) : null;
}
