/**
 * What is inserted looks like the cells beside it. Univer (0.25.1) takes that look from what is drawn, so that the colours of
 * conditional formats became colours of the new cells themselves, and stayed, also in the file, when the formats had moved on.
 */
import { type ICommand, Worksheet } from '@univerjs/core';
import { InsertRangeMoveDownCommand, InsertRangeMoveRightCommand } from '@univerjs/sheets';

let isDone = false;

/** To be called before the first workbook is drawn; does its work once. */
export function insertWithOwnLooks(): void {
  if (isDone) return;
  isDone = true;
  const { prototype } = Worksheet;
  // Only inserted rows and columns ask for cells in this way.
  prototype.getCellWithFilteredInterceptors = function (row, column) {
    return this.getCellRaw(row, column);
  };
  readOwnCells(InsertRangeMoveDownCommand);
  readOwnCells(InsertRangeMoveRightCommand);
}

/** These ask as the drawing does, and before their first await. */
function readOwnCells(command: ICommand): void {
  const { handler } = command;
  const { prototype } = Worksheet;
  command.handler = (...args) => {
    const { getCell } = prototype;
    prototype.getCell = prototype.getCellRaw;
    try {
      return handler(...args);
    } finally {
      prototype.getCell = getCell;
    }
  };
}
