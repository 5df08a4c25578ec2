/** The single changes of 初期設定, each small enough to be told in one line. */

import type { TextCell } from '../cells/cell-reference';
import type { ColumnWidth } from '../department-tab/column-widths';
import type { TitleFacts } from '../department-tab/title-block';
import { isFiveLevels, type Scale, type SymbolLine } from '../evaluation/scale';
import { SET_UP_MESSAGES } from '../messages/set-up';
import type { SettingKey } from '../settings/settings';
import type { Highlight } from './rating-highlights';
import { type DepartmentPeople, isOpenLock, type WantedProtection } from './tab-protections';

/** What a new tab of a 課 is made from. */
export interface NewDepartmentTab {
  readonly facts: TitleFacts;
  readonly people: DepartmentPeople;
}

/** A line of 課一覧 that shall show the 状態 of its tab. */
export interface StateFormula {
  readonly name: string;
  /** Where the tab has its 状態, in A1 notation. */
  readonly cell: string;
}

/** Rows and columns are 0-based; `sheet` is the name of the tab that a step changes. */
export type SetUpStep =
  /** `levels` best first; [] for the usual five. */
  | {
      readonly kind: 'settings-sheet';
      readonly values: Readonly<Record<SettingKey, string>>;
      readonly levels: readonly SymbolLine[];
    }
  | {
      readonly kind: 'setting';
      readonly key: SettingKey;
      readonly value: string;
      readonly row: number | undefined;
    }
  | { readonly kind: 'department-table' }
  | { readonly kind: 'department-row'; readonly name: string }
  /** A tab that an interrupted run left behind, and that nobody has typed into. */
  | { readonly kind: 'unfinished-tab'; readonly sheet: string }
  | { readonly kind: 'header-cells'; readonly sheet: string; readonly cells: readonly TextCell[] }
  | { readonly kind: 'title-cells'; readonly sheet: string; readonly cells: readonly TextCell[] }
  /** Columns that are as wide as we once made them. */
  | { readonly kind: 'widths'; readonly sheet: string; readonly widths: readonly ColumnWidth[] }
  | { readonly kind: 'frozen-rows'; readonly sheet: string; readonly rows: number }
  /** `firstRow` is that of the first entry. */
  | {
      readonly kind: 'dropdown';
      readonly sheet: string;
      readonly firstRow: number;
      readonly lastRow: number;
      readonly column: number;
      readonly scale: Scale;
    }
  | {
      readonly kind: 'highlights';
      readonly sheet: string;
      readonly wanted: readonly Highlight[];
      readonly scale: Scale;
    }
  /** `count`: how many of them are to be changed, added or removed. */
  | {
      readonly kind: 'protections';
      readonly sheet: string;
      readonly wanted: readonly WantedProtection[];
      readonly count: number;
    }
  | ({ readonly kind: 'department-tab'; readonly sheet: string } & NewDepartmentTab)
  /** The cells of 状態 in 課一覧 that shall show, by formula, that of the tab. */
  | { readonly kind: 'state-formulas'; readonly states: readonly StateFormula[] }
  | { readonly kind: 'summary-sheet'; readonly isNew: boolean }
  | { readonly kind: 'history-sheet' };

/** A step in one line, for the person to read before it is done. */
export function describeStep(step: SetUpStep): string {
  switch (step.kind) {
    case 'setting':
      return SET_UP_MESSAGES.setting(step.key, step.value);
    case 'department-row':
      return SET_UP_MESSAGES.departmentRow(step.name);
    case 'unfinished-tab':
      return SET_UP_MESSAGES.unfinishedTab(step.sheet);
    case 'header-cells':
      return SET_UP_MESSAGES.headerCells(
        step.sheet,
        step.cells.map(({ text }) => text),
      );
    case 'title-cells':
      return SET_UP_MESSAGES.titleCells(step.sheet);
    case 'frozen-rows':
      return SET_UP_MESSAGES.frozenRows(step.sheet);
    case 'widths':
      return SET_UP_MESSAGES.widths(step.sheet);
    case 'dropdown':
      return SET_UP_MESSAGES.dropdown(step.sheet, step.scale);
    case 'highlights':
      return SET_UP_MESSAGES.highlights(step.sheet, isFiveLevels(step.scale));
    case 'protections':
      return SET_UP_MESSAGES.protections(step.sheet, step.wanted.some(isOpenLock));
    case 'department-tab':
      return SET_UP_MESSAGES.departmentTab(step.sheet);
    case 'state-formulas':
      return SET_UP_MESSAGES.stateFormulas(step.states.map(({ name }) => name));
    case 'settings-sheet':
      return SET_UP_MESSAGES.settingsSheet;
    case 'department-table':
      return SET_UP_MESSAGES.departmentTable;
    case 'summary-sheet':
      return SET_UP_MESSAGES.summarySheet(step.isNew);
    case 'history-sheet':
      return SET_UP_MESSAGES.historySheet;
  }
}
