/** The button of a dropdown without an entry is no higher than its row: Univer (0.25.1) lets the row cut it off. */
import type { ICellRenderContext, Injector } from '@univerjs/core';
import { DataValidatorRegistryService } from '@univerjs/data-validation';
import { FontCache, getFontStyleString } from '@univerjs/engine-render';

/** In pixels: what Univer leaves free above and below the button, and within it around the text. */
const AROUND_TEXT = 2 * (3 + 1);

/** @param injector Of the Univer that draws, when it has: its widgets are made with its first drawing. */
export function fitDropdowns(injector: Injector): void {
  const widget = injector.get(DataValidatorRegistryService).getValidatorItem('list')?.canvasRender;
  if (!widget) return;
  const draw = widget.drawWith.bind(widget);
  widget.drawWith = (context, cell, ...others) => draw(context, fitted(cell), ...others);
}

/** The button is as high as a line of the cell's text; a smaller one where that is too high, and there is nothing to be read. */
function fitted(cell: ICellRenderContext): ICellRenderContext {
  const { primaryWithCoord, data, style } = cell;
  if (data?.v !== undefined && data.v !== null && data.v !== '') return cell;
  const { startY, endY } = primaryWithCoord.isMergedMainCell ? primaryWithCoord.mergeInfo : primaryWithCoord;
  const { fontBoundingBoxAscent: ascent, fontBoundingBoxDescent: descent } = FontCache.getMeasureText(
    'A',
    getFontStyleString(style).fontCache,
  );
  const share = (endY - startY - AROUND_TEXT) / (ascent + descent);
  if (share >= 1 || !style?.fs) return cell;
  return { ...cell, style: { ...style, fs: Math.max(1, Math.floor(style.fs * share)) } };
}
