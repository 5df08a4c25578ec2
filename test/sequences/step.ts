/** What people and scripts do in a generated sequence, as plain numbers that any state of a workbook can make sense of. */
import fc from 'fast-check';

const KINDS = [
  ...[
    'type',
    'type',
    'type',
    'paste',
    'paste-by-hand',
    'note',
    'insert-row',
    'delete-row',
    'move-row',
    'sort-rows',
  ],
  ...['insert-column', 'delete-column', 'move-column', 'move-column', 'cut', 'undo'],
  ...['rename-department', 'rename-tab', 'check', 'report', 'save', 'reopen'],
] as const;

export interface Step {
  readonly kind: (typeof KINDS)[number];
  /** Where and what, each to be taken modulo what there is. */
  readonly a: number;
  readonly b: number;
  readonly c: number;
}

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom(...KINDS),
  a: fc.nat(999),
  b: fc.nat(999),
  c: fc.nat(999),
});

/** A sequence; it is reopened and looked at after its last step in any case. */
export const sequences: fc.Arbitrary<Step[]> = fc.array(step, { minLength: 3, maxLength: 9 });
