/** All facts of the contract, by subject. */
import type { Fact } from '../fact/fact';
import { CONDITIONAL_FORMAT_FACTS } from './conditional-formats';
import { COPY_FACTS } from './copies';
import { DRIVE_FACTS } from './drive';
import { FORMAT_FACTS } from './formats';
import { FORMULA_FACTS } from './formulas';
import { NOTE_FACTS } from './notes';
import { PAGE_FACTS } from './pages';
import { PROTECTION_FACTS } from './protection';
import { RANGE_FACTS } from './ranges';
import { SHEET_FACTS } from './sheets';
import { SIGNATURE_FACTS } from './signatures';
import { STORE_FACTS } from './stores';
import { UTILITY_FACTS } from './utilities';
import { VALIDATION_FACTS } from './validation';
import { VALUE_FACTS } from './values';

export const FACTS: Readonly<Record<string, readonly Fact[]>> = {
  ranges: RANGE_FACTS,
  values: VALUE_FACTS,
  notes: NOTE_FACTS,
  formulas: FORMULA_FACTS,
  formats: FORMAT_FACTS,
  validation: VALIDATION_FACTS,
  'conditional formats': CONDITIONAL_FORMAT_FACTS,
  sheets: SHEET_FACTS,
  copies: COPY_FACTS,
  protection: PROTECTION_FACTS,
  signatures: SIGNATURE_FACTS,
  utilities: UTILITY_FACTS,
  stores: STORE_FACTS,
  pages: PAGE_FACTS,
  drive: DRIVE_FACTS,
};
