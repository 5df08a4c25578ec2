/** The block of filled cells around an area, as `Range.getDataRegion` finds it. */
import { type Area, gridOver } from '../engine/area';
import type { EngineSheet } from '../engine/engine-sheet';

const SIDES: readonly (keyof Area)[] = ['startRow', 'startColumn', 'endRow', 'endColumn'];

/** The area grown, line by line, as long as a neighbouring line holds a filled cell; a corner is no neighbour. @param sides Where it may grow. */
export function dataRegion(sheet: EngineSheet, area: Area, sides: readonly (keyof Area)[] = SIDES): Area {
  const last = sheet.lastContent();
  let region = area;
  for (let grown = true; grown; ) {
    grown = false;
    const around = {
      startRow: Math.max(0, region.startRow - 1),
      startColumn: Math.max(0, region.startColumn - 1),
      endRow: Math.max(region.endRow, Math.min(last.row, region.endRow + 1)),
      endColumn: Math.max(region.endColumn, Math.min(last.column, region.endColumn + 1)),
    };
    for (const side of sides) {
      if (around[side] === region[side]) continue;
      const line = { ...region, ...lineAt(side, around[side]) };
      if (
        !gridOver(line, (row, column) => sheet.hasContent(row, column))
          .flat()
          .some(Boolean)
      )
        continue;
      region = { ...region, [side]: around[side] };
      grown = true;
    }
  }
  return region;
}

function lineAt(side: keyof Area, at: number): Partial<Area> {
  return side.endsWith('Row') ? { startRow: at, endRow: at } : { startColumn: at, endColumn: at };
}
