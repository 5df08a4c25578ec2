/** The kind of report that a command's `--kind` asks for. */

import { FORM_COMMAND_MESSAGES } from '../../core/messages/command-line';
import { Refusal } from '../../core/refusal';
import type { ReportKind } from '../../core/report/report-data';

/** @throws Refusal 'wrong-call' for any other word. */
export function reportKindOf(typed: string): ReportKind {
  if (typed === 'evaluation' || typed === 'goals') return typed;
  throw new Refusal('wrong-call', FORM_COMMAND_MESSAGES.kindUnknown(typed), '--kind');
}
