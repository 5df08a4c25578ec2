/** The tab in front is in sight among the names of the tabs: when scripts add tabs, Univer (0.25.1) loses it there. */
import { ICommandService, type Injector } from '@univerjs/core';
import {
  InsertSheetMutation,
  SetWorksheetActiveOperation,
  SetWorksheetOrderMutation,
} from '@univerjs/sheets';

/** In ms: Univer draws the names anew some moments after a change, and scrolls them by itself. */
const AFTER_ITS_OWN = 200;

/** What changes where the name of the tab in front stands. */
const MOVING = new Set([
  InsertSheetMutation.id,
  SetWorksheetActiveOperation.id,
  SetWorksheetOrderMutation.id,
]);

/** @param injector Of the Univer that draws. */
export function keepTabInSight(injector: Injector): void {
  let soon: ReturnType<typeof setTimeout> | undefined;
  injector.get(ICommandService).onCommandExecuted(({ id }) => {
    if (!MOVING.has(id)) return;
    clearTimeout(soon);
    soon = setTimeout(scrollToTab, AFTER_ITS_OWN);
  });
}

function scrollToTab(): void {
  const strip = document.querySelector('[data-u-comp=slide-tab-bar]');
  const tab = strip?.querySelector('[role=tab][aria-selected=true]');
  if (!strip || !tab) return;
  const [seen, wanted] = [strip.getBoundingClientRect(), tab.getBoundingClientRect()];
  const beyond = wanted.left < seen.left ? wanted.left - seen.left : Math.max(0, wanted.right - seen.right);
  // As a wheel would: Univer remembers by itself how far it has scrolled.
  if (beyond !== 0) strip.dispatchEvent(new WheelEvent('wheel', { deltaY: beyond }));
}
