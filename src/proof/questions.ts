/** What only Google can answer. */
import type { Question } from './fact';

export const QUESTIONS: Readonly<Record<string, readonly Question[]>> = {};
