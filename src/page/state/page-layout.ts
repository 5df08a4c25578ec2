/** How the sheet and the sidebar share the window; remembered until the browser's tab is closed. */

/** As narrow as Google's own, for which the sidebar is made; in pixels. */
export const LEAST_SIDEBAR = 300;

/** What the sheet keeps beside the sidebar; in pixels. */
const LEAST_SHEET = 400;

/** In a window as narrow as this one of the two is shown at a time. `styles/narrow.css` has the same width. */
const ONE_COLUMN = '(max-width: 62.5rem)';

const MEMORY = 'jiko-hyoka.sidebar';

interface Remembered {
  readonly width: number;
  readonly isFolded: boolean;
}

/** There is one for the page; widths are in pixels. */
export class PageLayout {
  #width = LEAST_SIDEBAR;
  #isFolded = false;
  readonly #onChange: () => void;

  /** @param onChange Called when the page has to be drawn otherwise. */
  constructor(onChange: () => void) {
    this.#onChange = onChange;
    const { width = LEAST_SIDEBAR, isFolded = false } = recall();
    this.#width = Math.max(LEAST_SIDEBAR, width);
    // In one column the sidebar comes first: it can do the whole job.
    this.#isFolded = isFolded && !this.isOneColumn;
  }

  /** Of the sidebar, in pixels. */
  get sidebarWidth(): number {
    return Math.min(this.#width, this.mostSidebar);
  }

  /** How wide the sidebar may become in this window, in pixels. */
  get mostSidebar(): number {
    return Math.max(LEAST_SIDEBAR, innerWidth - LEAST_SHEET);
  }

  /** Whether the sidebar is out of sight. In one column, the sheet is in sight instead. */
  get isFolded(): boolean {
    return this.#isFolded;
  }

  get isOneColumn(): boolean {
    return matchMedia(ONE_COLUMN).matches;
  }

  /** @param width In pixels; as much of it as the window allows. */
  setSidebarWidth(width: number): void {
    this.#change({ width: Math.min(Math.max(Math.round(width), LEAST_SIDEBAR), this.mostSidebar) });
  }

  fold(isFolded: boolean): void {
    this.#change({ isFolded });
  }

  /** Brings the sheet in sight where the sidebar has its place; it is higher there than a low window. */
  showSheet(): void {
    if (!this.isOneColumn) return;
    this.fold(true);
    setTimeout(() => document.querySelector('.work')?.scrollIntoView({ block: 'end' }));
  }

  /** Brings the sidebar in sight where the sheet has its place. */
  showSidebar(): void {
    if (this.isOneColumn) this.fold(false);
  }

  #change({ width = this.#width, isFolded = this.#isFolded }: Partial<Remembered>): void {
    if (width === this.#width && isFolded === this.#isFolded) return;
    this.#width = width;
    this.#isFolded = isFolded;
    remember({ width, isFolded });
    this.#onChange();
  }
}

/** A browser may refuse a page of a file its memory. */
function recall(): Partial<Remembered> {
  try {
    return JSON.parse(sessionStorage.getItem(MEMORY) ?? '{}') as Partial<Remembered>;
  } catch {
    return {};
  }
}

function remember(layout: Remembered): void {
  try {
    sessionStorage.setItem(MEMORY, JSON.stringify(layout));
  } catch {
    // It is as it was the next time.
  }
}
