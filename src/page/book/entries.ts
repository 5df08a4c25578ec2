/** What a person types and pastes into the grid: how it is read, when it is refused, and how it can be mended. */

import type { EngineSheet, SheetEngine } from '@jiko-hyoka/apps-script-host/drawing';
import { emptied, writtenCell } from '@jiko-hyoka/apps-script-host/drawing';
import {
  CellValueType,
  type ICellData,
  ICommandService,
  type Injector,
  isTextFormat,
  UndoCommandId,
} from '@univerjs/core';
import { SetRangeValuesCommand } from '@univerjs/sheets';
import { foldText } from '../../core/cells/folded-text';
import { readRating } from '../../core/evaluation/rating';
import { cellValueOf, FIVE_LEVELS, isNumeric, type Scale, scaleOf } from '../../core/evaluation/scale';
import type { ClipboardContent } from '../clipboard/clipboard-cells';
import { replaceEditorClipboard } from '../clipboard/editor-clipboard';
import { GridClipboard, type Pasted, type PasteHindrance } from '../clipboard/grid-clipboard';
import { CellEditor } from '../grid/cell-editor';
import type { Grid } from '../grid/grid';
import { inHalfWidth } from '../grid/half-width';
import { type CallScript, countFixes, makeFixes, type PastedCells } from '../grid/pasted-fixes';
import { shownAsNumber } from '../grid/shown-number';
import { bookScale } from './book-scale';
import { goalsInPaper, takesRows } from './pasted-paper';
import { isClosedTab, isDepartmentTab } from './tab-standing';

/** An entry that the rule of its cell refused, and that was taken back. */
export interface RefusedEntry {
  readonly typed: string;
  /** What the rule says; '' where it says nothing. */
  readonly helpText: string;
  /** What was clearly meant, and the cell would take; null for none. */
  readonly meant: { readonly value: string; readonly enter: () => void } | null;
}

/** What a paste brought, and what can be done about it until something else is entered. */
export interface PasteNotice {
  /** Another one for each paste. */
  readonly id: number;
  /** How many cells came in with something in them. */
  readonly count: number;
  /** How many of them the script's check can mend. */
  readonly fixable: number;
  /** Mends them. @returns How many were mended. */
  readonly fix: () => Promise<number>;
  readonly takeBack: () => void;
}

export interface EntriesOptions {
  readonly engine: SheetEngine;
  readonly grid: Grid;
  readonly now: () => Date;
  readonly call: CallScript;
  /** Called when {@link Entries.hasTyped} changes. */
  readonly onTyping: () => void;
  readonly onRefused: (entry: RefusedEntry) => void;
  /** null when what was told last can be done no more. */
  readonly onPasted: (notice: PasteNotice | null) => void;
  /** Called in place of a paste that would lose something. */
  readonly onHindered: (hindrance: PasteHindrance) => void;
  /** Called in place of a paste that is a paper of an earlier year. */
  readonly onPaper: (paper: OfferedPaper) => void;
}

/** A table on the clipboard that looks like a paper. */
export interface OfferedPaper {
  readonly content: ClipboardContent;
  readonly goals: number;
  readonly pasteAsIs: () => void;
}

/**
 * One for each open workbook. From its making on, it reads, checks and mends what is typed and pasted in place of
 * Univer.
 */
export class Entries {
  readonly #injector: Injector;
  readonly #options: EntriesOptions;
  readonly #editor: CellEditor;
  #pasted: Pasted | null = null;
  #pastes = 0;
  /** The steps that the last paste is made of, with what mended it. */
  #pasteSteps = 1;
  #isMending = false;

  constructor(injector: Injector, options: EntriesOptions) {
    this.#injector = injector;
    this.#options = options;
    const { grid } = options;
    this.#editor = new CellEditor(injector, (...typed) => this.#read(...typed), options.onTyping);
    grid.checkTyped((sheetId, row, column) => this.#isAccepted(sheetId, row, column));
    replaceEditorClipboard(injector);
    new GridClipboard(injector, {
      ...options,
      onPasted: (pasted) => {
        this.#pasted = pasted;
      },
      takesRows,
      isClosed: isClosedTab,
      asksFirst: (content, sheet, pasteAsIs) => {
        const goals = isDepartmentTab(sheet) ? goalsInPaper(content, bookScale(options.engine)) : 0;
        if (goals > 0) options.onPaper({ content, goals, pasteAsIs });
        return goals > 0;
      },
    });
  }

  /** Whether something is typed into a cell that is not entered yet. */
  get hasTyped(): boolean {
    return this.#editor.hasTyped;
  }

  /** To be called after what a person did was told to the script. */
  async followEdits(): Promise<void> {
    const pasted = this.#pasted;
    this.#pasted = null;
    this.#options.onPasted(pasted && (await this.#noticeOf(pasted)));
  }

  /** To be called when the script made a step that can be undone: after it, a paste is no longer the last one. */
  followStep(): void {
    if (this.#isMending) this.#pasteSteps += 1;
    else this.#options.onPasted(null);
  }

  async #noticeOf({ sheetId, area, count }: Pasted): Promise<PasteNotice> {
    const { call } = this.#options;
    const cells: PastedCells = { sheetName: this.#sheet(sheetId)?.name ?? '', area };
    this.#pastes += 1;
    this.#pasteSteps = 1;
    return {
      id: this.#pastes,
      count,
      fixable: await countFixes(call, cells),
      fix: () => this.#mend(cells),
      takeBack: () => {
        for (let step = 0; step < this.#pasteSteps; step += 1) {
          this.#commands.syncExecuteCommand(UndoCommandId);
        }
      },
    };
  }

  async #mend(cells: PastedCells): Promise<number> {
    this.#isMending = true;
    try {
      return await makeFixes(this.#options.call, cells);
    } finally {
      this.#isMending = false;
    }
  }

  #read(sheetId: string, row: number, column: number, text: string): ICellData {
    const pattern = this.#sheet(sheetId)?.numberFormat(row, column);
    const typed =
      pattern !== undefined && isTextFormat(pattern)
        ? text
        : inHalfWidth(this.#asOffered(sheetId, row, column, text));
    return shownAsNumber(
      writtenCell(typed, () => pattern, this.#options.now()),
      pattern,
    );
  }

  /** Ａ and a where the cell's dropdown offers A: an input method leaves them as it leaves ４, which is taken for 4. */
  #asOffered(sheetId: string, row: number, column: number, text: string): string {
    const area = { startRow: row, startColumn: column, endRow: row, endColumn: column };
    const symbols = offeredIn(this.#sheet(sheetId)?.validations.read(area)[0]?.[0]?.criteria?.values);
    if (symbols.includes(text)) return text;
    const [only, second] = symbols.filter(
      (symbol) => !isNumeric(symbol) && foldText(symbol) === foldText(text),
    );
    return only !== undefined && second === undefined ? only : text;
  }

  #isAccepted(sheetId: string, row: number, column: number): boolean {
    const sheet = this.#sheet(sheetId);
    const cell = sheet?.cell(row, column);
    if (!sheet || !cell || fits(sheet, row, column, cell)) return true;
    const area = { startRow: row, startColumn: column, endRow: row, endColumn: column };
    const typed = String(cell.v ?? '');
    const rule = sheet.validations.read(area)[0]?.[0];
    const scale = scaleIn(rule?.criteria?.values, bookScale(this.#options.engine));
    const rating = readRating(typed, scale);
    const fix = rating.kind === 'invalid' && rating.fix !== null ? cellValueOf(scale, rating.fix) : null;
    const type = typeof fix === 'string' ? CellValueType.STRING : CellValueType.NUMBER;
    const meant: ICellData = { ...emptied(), v: fix, t: type };
    const enter = (): void => {
      const range = { ...area };
      this.#commands.syncExecuteCommand(SetRangeValuesCommand.id, {
        subUnitId: sheetId,
        range,
        value: meant,
      });
    };
    this.#options.onRefused({
      typed,
      helpText: rule?.helpText ?? '',
      meant: fix !== null && fits(sheet, row, column, meant) ? { value: String(fix), enter } : null,
    });
    return false;
  }

  #sheet(id: string): EngineSheet | undefined {
    return this.#options.engine.sheets.find((sheet) => sheet.id === id);
  }

  get #commands(): ICommandService {
    return this.#injector.get(ICommandService);
  }
}

/** What a cell's dropdown offers; [] without one. */
function offeredIn(values: unknown): string[] {
  const [list] = Array.isArray(values) ? values : [];
  return Array.isArray(list) ? list.map(String) : [];
}

/** The levels that a cell's dropdown offers, with their meanings where they are the town's. */
function scaleIn(values: unknown, town: Scale): Scale {
  const symbols = offeredIn(values);
  const areThose = (scale: Scale): boolean =>
    [...symbols].sort().join('\n') ===
    scale
      .map(({ symbol }) => symbol)
      .sort()
      .join('\n');
  if (areThose(town)) return town;
  return symbols.length < 2 || areThose(FIVE_LEVELS)
    ? FIVE_LEVELS
    : scaleOf(symbols.map((symbol) => ({ symbol, meaning: '' })));
}

const fits = (sheet: EngineSheet, row: number, column: number, cell: ICellData): boolean =>
  sheet.validations.firstViolation(row, column, [[cell]]) === undefined;
