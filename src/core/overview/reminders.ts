/** What a 課 still owes, in words that can be sent to it. */
import { readState } from '../department-tab/state';
import { REMINDER_TEXTS as TEXT } from '../messages/reminders';
import type { Overview, OverviewDepartment } from './sidebar-data';

export interface Reminder {
  readonly department: string;
  /** The addresses of its 編集者; [] where 課一覧 has none. */
  readonly to: readonly string[];
  readonly subject: string;
  readonly body: string;
}

/** One for each 課 that has not handed in, or was asked to hand in again; in their order. */
export function remindersOf(overview: Overview): Reminder[] {
  return overview.departments.flatMap((department) => {
    const state = readState(department.state) ?? 'draft';
    if (state !== 'draft' && state !== 'returned') return [];
    const { name } = department;
    const { fiscalYear, deadline, book } = overview;
    const lines = [
      TEXT.address(name),
      '',
      ...(state === 'returned' ? TEXT.returned(department.note?.reason ?? '') : TEXT.open(fiscalYear)),
      ...owed(department).map((line) => `・${line}`),
      '',
      ...(deadline === '' ? [] : [TEXT.deadline(deadline)]),
      ...(book.url ? [TEXT.link(book.url)] : []),
      TEXT.end,
    ];
    const to = overview.editors[name] ?? [];
    return [{ department: name, to, subject: TEXT.subject(fiscalYear, name), body: lines.join('\n') }];
  });
}

function owed({ goals, findings, hasTab }: OverviewDepartment): string[] {
  const count = (severity: string): number => findings.filter((each) => each.severity === severity).length;
  if (!hasTab || goals === 0) return [TEXT.noGoals];
  return [
    ...(count('missing') > 0 ? [TEXT.unrated(count('missing'))] : []),
    ...(count('error') > 0 ? [TEXT.errors(count('error'))] : []),
    TEXT.submit,
  ];
}

/** Windows hands no longer link to a mail program; a letter of Japanese takes nine characters of it. */
const LONGEST_LINK = 2000;

/** A link that opens the mail program with it, without its text where that would be too long; nothing is sent by itself. */
export function mailLink({ to, subject, body }: Pick<Reminder, 'to' | 'subject' | 'body'>): MailLink {
  const head = `mailto:${to.map(addressInLink).join()}?subject=${encodeURIComponent(subject)}`;
  const whole = `${head}&body=${encodeURIComponent(body.replace(/\n/g, '\r\n'))}`;
  const hasBody = whole.length <= LONGEST_LINK;
  return { href: hasBody ? whole : head, hasBody };
}

export interface MailLink {
  readonly href: string;
  readonly hasBody: boolean;
}

const addressInLink = (address: string): string => encodeURIComponent(address).replace('%40', '@');
