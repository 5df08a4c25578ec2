/** What 設定 says of the town for what is published: its code and the licence of its data. */
import { cellName } from '../cells/cell-reference';
import { type CellValues, cellAt, textOf } from '../cells/cell-value';
import { foldText } from '../cells/folded-text';
import { splitNames } from '../settings/department-name';
import { type Settings, TOWN_LABELS } from '../settings/settings';

export interface TownFacts {
  /** 全国地方公共団体コード, six digits; '' when it is not there or its check digit is wrong. */
  readonly code: string;
  /** What stands in 設定, where that is no code; '' otherwise. */
  readonly wrongCode: string;
  /** As the town wrote it: CC BY 4.0; '' when it chose none. */
  readonly licence: string;
  /** The headers of the town's own columns that are not published. */
  readonly withheld: readonly string[];
  /** Where that is said, as an A1 name; '' where it is not. */
  readonly withheldCell: string;
}

/** @param values The whole tab 設定. */
export function readTownFacts(values: CellValues): TownFacts {
  const rowOf = (label: string): number =>
    values.findIndex((line) => foldText(textOf(line[0] ?? '')) === foldText(label));
  const settingOf = (label: string): string => textOf(cellAt(values, rowOf(label), 1)).trim();
  const typed = settingOf(TOWN_LABELS.code);
  const code = parseTownCode(typed) ?? '';
  const withheld = splitNames(settingOf(TOWN_LABELS.withheld));
  return {
    code,
    wrongCode: code === '' ? typed : '',
    licence: settingOf(TOWN_LABELS.licence),
    withheld,
    withheldCell: withheld.length === 0 ? '' : cellName(rowOf(TOWN_LABELS.withheld), 1),
  };
}

/**
 * Six digits with a right check digit; a number may have lost a zero at its start.
 * The check digit is 総務省's: the digits times 6, 5, 4, 3, 2; what is left of their sum by 11, taken from 11; its last digit.
 */
export function parseTownCode(text: string): string | undefined {
  const digits = foldText(text);
  if (!/^\d{5,6}$/.test(digits)) return undefined;
  const six = digits.padStart(6, '0');
  return withCheckDigit(six.slice(0, 5)) === six ? six : undefined;
}

function withCheckDigit(five: string): string {
  const sum = Array.from(five).reduce((total, digit, at) => total + Number(digit) * (6 - at), 0);
  const check = sum < 11 ? 11 - sum : 11 - (sum % 11);
  return `${five}${check % 10}`;
}

/** 団体名 on one line; '' without it. */
export const townName = ({ cells }: Settings): string =>
  textOf(cells.municipality.value)
    .replace(/\s*\n\s*/g, '')
    .trim();
