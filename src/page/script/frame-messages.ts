/** The messages between a script's page in its frame and the page around it. */
import type { PageKey } from '../browser/page-keys';

/** From the frame. */
export type FrameMessage =
  | { readonly kind: 'call'; readonly id: number; readonly name: string; readonly args: readonly unknown[] }
  /** `google.script.host.close()`. */
  | { readonly kind: 'close' }
  /** `google.script.host.editor.focus()`. */
  | { readonly kind: 'focus-sheet' }
  /** The key that leads to the next part of the page was pressed, with or without Shift. */
  | { readonly kind: 'leave'; readonly backwards: boolean }
  /** A key for the whole page was pressed in the frame. */
  | { readonly kind: 'page-key'; readonly key: PageKey }
  /** Escape was pressed, and the frame had no use for it. */
  | { readonly kind: 'escape' }
  /** How many goals have an entry in the sidebar that the sheet does not have. */
  | { readonly kind: 'unsaved-entries'; readonly count: number }
  /** Why not all of those are in the sheet now; '' when they are. */
  | { readonly kind: 'kept-entries'; readonly refusal: string }
  /** The page has put something into its store; a frame without an origin has none of its own. */
  | { readonly kind: 'remember'; readonly key: string; readonly text: string }
  /** A link was followed; frames without an origin cannot open or save anything themselves. */
  | { readonly kind: 'open-link'; readonly href: string };

/** To the frame: how the call of that id ended. */
export type FrameAnswer =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly message: string };

/** To the frame: another tab is in front. Google's frame hears of nothing; its page has to ask. */
export interface TabNotice {
  readonly kind: 'other-tab';
}

/** To the frame: what is typed there is to be written into the sheet. */
export interface KeepRequest {
  readonly kind: 'keep-entries';
}

/** Moves the keyboard from one part of the page to the next; Tab belongs to the sheet. */
export const NEXT_PART_KEY = 'F6';
