/** What only Google can answer, by subject. Where the host answers too, its answer says nothing of Google. */
import type { Question } from '../fact/fact';
import { IMPORT_QUESTIONS } from './imports';
import { PRICE_QUESTIONS } from './prices';
import { UNKNOWN_QUESTIONS } from './unknown';

export const QUESTIONS: Readonly<Record<string, readonly Question[]>> = {
  prices: PRICE_QUESTIONS,
  unknown: UNKNOWN_QUESTIONS,
  imports: IMPORT_QUESTIONS,
};
