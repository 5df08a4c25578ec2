/**
 * What goes between the sidebar's 入力 and the frame in which it stands, as events of its window. What is typed there is in
 * the sidebar alone until it is written into the sheet; a frame that saves the workbook asks for that first. At Google nobody
 * asks.
 */

/** The sidebar tells how much was typed that the sheet does not have. */
export const UNSAVED_EVENT = 'jiko-hyoka-unsaved';

/** How many goals have such an entry. */
export type UnsavedDetail = number;

/** Asks the sidebar to write all of it into the sheet. A sidebar that will answer cancels the event. */
export const KEEP_EVENT = 'jiko-hyoka-keep';

/** Takes why not all of it is in the sheet now; '' when it is. */
export type KeepDetail = (refusal: string) => void;
