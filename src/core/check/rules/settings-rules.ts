/** settings-invalid, date-mismatch and treatment-invalid. */

import { formatFiscalYear, isWithinTwoYearsFrom } from '../../calendar/fiscal-year';
import { textOf } from '../../cells/cell-value';
import { isBlankText } from '../../cells/folded-text';
import { isFiveLevels } from '../../evaluation/scale';
import { type Finding, finding, type Place } from '../../finding';
import { FINDING_MESSAGES } from '../../messages/findings';
import { isScaleBroken } from '../../settings/level-table';
import { SETTING_LABELS, SETTINGS_SHEET, type SettingKey, type Settings } from '../../settings/settings';
import { readTreatments } from './rule-treatments';

/** Whether 年度, 評価基準日 and the limit can be read, and the date fits the year. */
export function checkSettings(settings: Settings): Finding[] {
  const findings: Finding[] = [];
  if (settings.fiscalYear === undefined) findings.push(unreadable(settings, 'fiscalYear'));
  if (settings.ratedOn === undefined) findings.push(unreadable(settings, 'ratedOn'));
  // The limit is one of the levels, which nobody knows then.
  if (settings.limit === undefined && !isScaleBroken(settings)) findings.push(unreadable(settings, 'limit'));
  const { fiscalYear, ratedOn } = settings;
  if (fiscalYear !== undefined && ratedOn !== undefined && !isWithinTwoYearsFrom(ratedOn, fiscalYear)) {
    const message = FINDING_MESSAGES.dateMismatch(
      textOf(settings.cells.ratedOn.value),
      formatFiscalYear(fiscalYear),
    );
    findings.push(finding('date-mismatch', placeOf(settings, 'ratedOn'), message));
  }
  return [...findings, ...checkLevels(settings), ...checkTreatments(settings)];
}

/** The table of the levels, and whether goals are rated at all. */
function checkLevels({ levels, isRated, ratingEntry }: Settings): Finding[] {
  const faults = (levels?.faults ?? []).map(({ row, column, reason, typed, isMild }) =>
    finding(
      'settings-invalid',
      { sheet: SETTINGS_SHEET, row, column: Math.max(column, 0) },
      FINDING_MESSAGES.levelsInvalid(reason, typed, isScaleBroken({ levels })),
      isMild ? { severity: 'warning' } : {},
    ),
  );
  if (isRated !== undefined || ratingEntry.row === undefined) return faults;
  const place = { sheet: SETTINGS_SHEET, row: ratingEntry.row, column: 1 };
  const message = FINDING_MESSAGES.ratingEntryUnreadable(textOf(ratingEntry.value));
  return [...faults, finding('settings-invalid', place, message)];
}

function checkTreatments({ rules }: Settings): Finding[] {
  return readTreatments(rules).faults.map(({ row, column, reason, typed }) =>
    finding(
      'treatment-invalid',
      { sheet: SETTINGS_SHEET, row, column },
      FINDING_MESSAGES.treatmentInvalid(reason, typed),
    ),
  );
}

function unreadable(settings: Settings, key: 'fiscalYear' | 'ratedOn' | 'limit'): Finding {
  const value = textOf(settings.cells[key].value);
  if (key === 'limit' && !isFiveLevels(settings.scale)) {
    const message = FINDING_MESSAGES.limitUnreadable(value, settings.scale);
    return finding('settings-invalid', placeOf(settings, key), message);
  }
  const message = isBlankText(value)
    ? FINDING_MESSAGES.settingBlank(key, SETTING_LABELS[key])
    : FINDING_MESSAGES.settingUnreadable(key, SETTING_LABELS[key], value);
  return finding('settings-invalid', placeOf(settings, key), message);
}

/** The cell beside the key; A1 when 設定 lacks the key. */
function placeOf(settings: Settings, key: SettingKey): Place {
  const { row } = settings.cells[key];
  return { sheet: SETTINGS_SHEET, row: row ?? 0, column: row === undefined ? 0 : 1 };
}
