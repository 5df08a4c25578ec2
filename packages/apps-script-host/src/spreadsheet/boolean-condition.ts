/** BooleanCondition: what a conditional format asks of a cell, and the look that it lays over the cell then. */
import type { StyleData } from '@jiko-hyoka/lossless-xlsx/engine';
import type { Offered } from '../kernel/offered';
import { hexColor } from './cell-formats';
import type { FormatCriteria } from './format-criteria';
import { BooleanCriterias } from './spreadsheet-enums';

type Live = GoogleAppsScript.Spreadsheet.BooleanCondition;

/** It is read alone, as at Google: what changes a rule is its builder. */
export class BooleanCondition implements Offered<Live, keyof BooleanCondition, BooleanCondition> {
  readonly #criteria: FormatCriteria;
  readonly #style: StyleData;

  constructor(criteria: FormatCriteria, style: StyleData) {
    this.#criteria = criteria;
    this.#style = style;
  }

  getCriteriaType(): GoogleAppsScript.Spreadsheet.BooleanCriteria {
    return BooleanCriterias[this.#criteria.type];
  }

  getCriteriaValues(): unknown[] {
    return [...this.#criteria.values];
  }

  /** As `#rrggbb`, as the font's colour; null where the rule leaves the cell's own. */
  getBackground(): string | null {
    return hexColor(this.#style.bg?.rgb) ?? null;
  }

  getFontColor(): string | null {
    return hexColor(this.#style.cl?.rgb) ?? null;
  }

  getBold(): boolean | null {
    return switched(this.#style.bl);
  }

  getItalic(): boolean | null {
    return switched(this.#style.it);
  }

  getStrikethrough(): boolean | null {
    return switched(this.#style.st?.s);
  }

  getUnderline(): boolean | null {
    return switched(this.#style.ul?.s);
  }

  toString(): string {
    return 'ConditionalFormatBooleanCondition';
  }
}

/** The engine writes switches as 0 and 1. */
function switched(flag: number | null | undefined): boolean | null {
  return flag === undefined || flag === null ? null : flag !== 0;
}
