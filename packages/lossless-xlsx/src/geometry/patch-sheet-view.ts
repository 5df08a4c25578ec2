/** Patches `<sheetViews>`: frozen rows and columns, and grid lines. */

import { cellName } from '../snapshot/cell-reference';
import type { WorksheetData } from '../snapshot/snapshot';
import { rawOf, rebuiltElement } from '../xml/xml-patch';
import { childOf, type XmlElement } from '../xml/xml-tree';
import { readFreeze, readGridlines } from './sheet-geometry';

/**
 * The new `<sheetViews>` element, or null when nothing changed. Only the first view of a sheet is touched.
 * @param deselects True when the tab may not stay selected: a hidden one would form a group with the open one, and Excel
 * would type into both.
 */
export function patchedSheetViews(
  xml: string,
  root: XmlElement,
  sheet: Partial<WorksheetData>,
  deselects: boolean,
): string | null {
  const frozen = readFreeze(root);
  const wanted = sheet.freeze ?? { xSplit: 0, ySplit: 0, startRow: -1, startColumn: -1 };
  const sameFreeze = wanted.xSplit === frozen.xSplit && wanted.ySplit === frozen.ySplit;
  const gridlines = sheet.showGridlines ?? 1;
  const sameGridlines = gridlines === readGridlines(root);
  const { prefix } = root;
  const attributes: Record<string, string | null> = {};
  if (!sameGridlines) attributes['showGridLines'] = gridlines === 0 ? '0' : null;
  const views = childOf(root, 'sheetViews');
  const view = childOf(views, 'sheetView');
  if (deselects && view?.attributes['tabSelected']) attributes['tabSelected'] = null;
  if (sameFreeze && Object.keys(attributes).length === 0) return null;
  if (!views || !view) {
    const hidden = gridlines === 0 ? ' showGridLines="0"' : '';
    const content = paneXml(prefix, wanted);
    return `<${prefix}sheetViews><${prefix}sheetView${hidden} workbookViewId="0">${content}</${prefix}sheetView></${prefix}sheetViews>`;
  }
  const patched = sameFreeze
    ? rebuiltElement(xml, view, attributes, xml.slice(view.openEnd, view.closeStart))
    : rebuiltElement(xml, view, { ...attributes, topLeftCell: null }, viewContent(xml, view, wanted));
  const before = xml.slice(views.start, view.start);
  return before + patched + xml.slice(view.end, views.end);
}

/** Selections name the panes they are in, so they go with the old ones; all else in the view stays. */
function viewContent(xml: string, view: XmlElement, freeze: WorksheetData['freeze']): string {
  const kept = view.children.filter(({ local }) => local !== 'pane' && local !== 'selection');
  return paneXml(view.prefix, freeze) + kept.map((child) => rawOf(xml, child)).join('');
}

function paneXml(prefix: string, { xSplit, ySplit }: WorksheetData['freeze']): string {
  if (xSplit <= 0 && ySplit <= 0) return '';
  const pane = xSplit > 0 && ySplit > 0 ? 'bottomRight' : ySplit > 0 ? 'bottomLeft' : 'topRight';
  const splits = (xSplit > 0 ? ` xSplit="${xSplit}"` : '') + (ySplit > 0 ? ` ySplit="${ySplit}"` : '');
  const corner = cellName(Math.max(0, ySplit), Math.max(0, xSplit));
  return (
    `<${prefix}pane${splits} topLeftCell="${corner}" activePane="${pane}" state="frozen"/>` +
    `<${prefix}selection pane="${pane}"/>`
  );
}
