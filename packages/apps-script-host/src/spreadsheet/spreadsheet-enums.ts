/** The enumerations of the spreadsheet services, in Google's order of values. */
import { liveEnum } from '../kernel/live-enum';

export const BorderStyles = liveEnum<typeof GoogleAppsScript.Spreadsheet.BorderStyle>(
  'SpreadsheetApp.BorderStyle',
  'DOTTED',
  'DASHED',
  'SOLID',
  'SOLID_MEDIUM',
  'SOLID_THICK',
  'DOUBLE',
);

export const WrapStrategies = liveEnum<typeof GoogleAppsScript.Spreadsheet.WrapStrategy>(
  'SpreadsheetApp.WrapStrategy',
  'WRAP',
  'OVERFLOW',
  'CLIP',
);

export const BooleanCriterias = liveEnum<typeof GoogleAppsScript.Spreadsheet.BooleanCriteria>(
  'SpreadsheetApp.BooleanCriteria',
  'CELL_EMPTY',
  'CELL_NOT_EMPTY',
  'DATE_AFTER',
  'DATE_BEFORE',
  'DATE_EQUAL_TO',
  'DATE_AFTER_RELATIVE',
  'DATE_BEFORE_RELATIVE',
  'DATE_EQUAL_TO_RELATIVE',
  'NUMBER_BETWEEN',
  'NUMBER_EQUAL_TO',
  'NUMBER_GREATER_THAN',
  'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  'NUMBER_LESS_THAN',
  'NUMBER_LESS_THAN_OR_EQUAL_TO',
  'NUMBER_NOT_BETWEEN',
  'NUMBER_NOT_EQUAL_TO',
  'TEXT_CONTAINS',
  'TEXT_DOES_NOT_CONTAIN',
  'TEXT_EQUAL_TO',
  'TEXT_STARTS_WITH',
  'TEXT_ENDS_WITH',
  'CUSTOM_FORMULA',
);

export const ProtectionTypes = liveEnum<typeof GoogleAppsScript.Spreadsheet.ProtectionType>(
  'SpreadsheetApp.ProtectionType',
  'RANGE',
  'SHEET',
);

export const DataValidationCriterias = liveEnum<typeof GoogleAppsScript.Spreadsheet.DataValidationCriteria>(
  'SpreadsheetApp.DataValidationCriteria',
  'DATE_AFTER',
  'DATE_BEFORE',
  'DATE_BETWEEN',
  'DATE_EQUAL_TO',
  'DATE_IS_VALID_DATE',
  'DATE_NOT_BETWEEN',
  'DATE_ON_OR_AFTER',
  'DATE_ON_OR_BEFORE',
  'NUMBER_BETWEEN',
  'NUMBER_EQUAL_TO',
  'NUMBER_GREATER_THAN',
  'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  'NUMBER_LESS_THAN',
  'NUMBER_LESS_THAN_OR_EQUAL_TO',
  'NUMBER_NOT_BETWEEN',
  'NUMBER_NOT_EQUAL_TO',
  'TEXT_CONTAINS',
  'TEXT_DOES_NOT_CONTAIN',
  'TEXT_EQUAL_TO',
  'TEXT_IS_VALID_EMAIL',
  'TEXT_IS_VALID_URL',
  'VALUE_IN_LIST',
  'VALUE_IN_RANGE',
  'CUSTOM_FORMULA',
  'CHECKBOX',
);
