/** Blank lines in a cell are as high as others: Univer (0.25.1) gives them no height, and rows that are too low. */
import { DocSimpleSkeleton, FontCache } from '@univerjs/engine-render';

/** What Univer lays out the lines of a wrapped text from, and whether it has yet to. */
interface Layout {
  readonly _text: string;
  readonly _fontStyle: string;
  readonly _warp: boolean;
  readonly _dirty: boolean;
}

let isDone = false;

/** To be called before the first workbook is drawn; does its work once. */
export function drawBlankLines(): void {
  if (isDone) return;
  isDone = true;
  const { prototype } = DocSimpleSkeleton;
  const { calculate } = prototype;
  prototype.calculate = function () {
    const { _text: text, _fontStyle: font, _warp: wraps, _dirty: isNew } = this as unknown as Layout;
    const lines = calculate.call(this);
    if (!isNew || !wraps || !text.includes('\n')) return lines;
    // Behind a break at the end there is a line too, as the editor shows it.
    if (text.endsWith('\n')) lines.push({ text: '', width: 0, height: 0, baseline: 0 });
    const { fontBoundingBoxAscent: ascent, fontBoundingBoxDescent: descent } = FontCache.getMeasureText(
      'A',
      font,
    );
    for (const line of lines) {
      if (line.height === 0) Object.assign(line, { height: ascent + descent, baseline: ascent });
    }
    return lines;
  };
}
