/** What is wrong with a form, said before any report is made with it. */
import { FORM_FINDING_MESSAGES } from '../messages/form-findings';
import type { FormParagraph } from './form-paragraphs';

export type FormRule = keyof typeof FORM_RULES;

/** An `error` spoils every report; a `warning` leaves something out, which the town may want. */
export const FORM_RULES = {
  'no-tags': 'error',
  'unknown-tag': 'error',
  'misspelt-tag': 'error',
  'brace-broken': 'error',
  'brackets-wrong': 'warning',
  'tag-cut': 'error',
  'tag-unfilled-here': 'error',
  'tag-in-wrong-place': 'error',
  'tag-in-wrong-form': 'error',
  'loop-unclosed': 'error',
  'loop-unopened': 'error',
  'loop-crossed': 'error',
  'loop-over-table': 'error',
  'loops-share-row': 'error',
  'loop-row-alone': 'warning',
  'row-height-fixed': 'warning',
  'column-unknown': 'warning',
  'tag-missing': 'error',
  'tag-advised': 'warning',
  'changes-tracked': 'warning',
  'merge-fields': 'warning',
  unfillable: 'error',
} as const;

export interface FormFinding {
  readonly rule: FormRule;
  readonly severity: 'error' | 'warning';
  /** 表1の2行目・3列目, ヘッダー, … in words; '' for the form as a whole. */
  readonly place: string;
  /** The words around it in the form, '' where there are none. */
  readonly around: string;
  /** One plain sentence: what is wrong and what to do. */
  readonly message: string;
}

/** How much of the form's text is quoted on each side, in characters. */
const AROUND = 12;

/** A finding about the form as a whole. */
export const findingOfForm = (rule: FormRule, message: string): FormFinding => ({
  rule,
  severity: FORM_RULES[rule],
  place: '',
  around: '',
  message,
});

/** A finding about the characters from `start` up to before `end` of a paragraph, 0-based. */
export function findingAt(
  rule: FormRule,
  message: string,
  paragraph: FormParagraph | undefined,
  { start, end }: { readonly start: number; readonly end: number },
): FormFinding {
  if (paragraph === undefined) return findingOfForm(rule, message);
  const { text } = paragraph;
  const [before, after] = [text.slice(Math.max(0, start - AROUND), start), text.slice(end, end + AROUND)];
  const cut = (isCut: boolean): string => (isCut ? '…' : '');
  const around = `${cut(start > AROUND)}${before}${text.slice(start, end)}${after}${cut(end + AROUND < text.length)}`;
  return { ...findingOfForm(rule, message), place: placeOf(paragraph), around };
}

function placeOf({ kind, number, cell: inner, box }: FormParagraph): string {
  const part = FORM_FINDING_MESSAGES.parts[kind];
  let cell = inner;
  while (cell?.around) cell = cell.around;
  if (box > 0) return FORM_FINDING_MESSAGES.box(part, box);
  if (cell) return FORM_FINDING_MESSAGES.cell(part, cell.table, cell.row, cell.column);
  return kind === 'body' ? FORM_FINDING_MESSAGES.paragraph(part, number) : part;
}
