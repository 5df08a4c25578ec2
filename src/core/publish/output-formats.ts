/** The formats of what is made of an evaluation. */
import { FORMAT_MESSAGES } from '../messages/command-line';
import { Refusal } from '../refusal';

const FORMATS = ['docx', 'pdf', 'html', 'csv'] as const;
export type Format = (typeof FORMATS)[number];

/** @throws Refusal 'wrong-call' when the text names something else, or nothing. */
export function formatsOf(typed: string): ReadonlySet<Format> {
  const names = typed
    .split(/[,、\s]/)
    .map((name) => name.toLowerCase())
    .filter((name) => name !== '');
  const isFormat = (name: string): name is Format => (FORMATS as readonly string[]).includes(name);
  const unknown = names.find((name) => !isFormat(name));
  if (unknown !== undefined || names.length === 0) {
    throw new Refusal('wrong-call', FORMAT_MESSAGES.unknown(unknown ?? typed), '--format');
  }
  return new Set(names.filter(isFormat));
}
