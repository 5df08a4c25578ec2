/** A new year begun on the start page: the workbook is made by the script's own 初期設定. */

import { formatFiscalYear, parseFiscalYear } from '../../core/calendar/fiscal-year';
import { NEW_YEAR_TEXTS } from '../../core/messages/new-year';
import { NEXT_YEAR_MESSAGES } from '../../core/messages/next-year';
import { NEXT_YEAR_TASK_TEXTS } from '../../core/messages/next-year-task';
import { PAGE_MESSAGES as TEXT } from '../../core/messages/page';
import type { Overview } from '../../core/overview/sidebar-data';
import { reasonOf } from '../../core/reason';
import type { NewYear } from '../../core/set-up/new-year-entry';
import { SETTINGS_SHEET } from '../../core/settings/settings';
import { answered, beginNextYear } from '../book/begin-next-year';
import { beginYear } from '../book/begin-year';
import type { OpenedBook } from '../book/book-source';
import type { RunningBook } from '../book/running-book';
import { painted } from './running';
import type { Said } from './said';

/** What opens workbooks and runs the script in them. */
interface Opener {
  readonly said: Said;
  readonly openError: string;
  readonly book: RunningBook | null;
  open(load: () => OpenedBook, container: HTMLElement, prepare: () => Promise<void>): Promise<void>;
  call(name: string, ...args: readonly unknown[]): Promise<unknown>;
}

export class Beginning {
  /** How far 初期設定 is, in words; null while there is none. */
  sentence: string | null = null;
  readonly #opener: Opener;
  readonly #onChange: () => void;

  constructor(opener: Opener, onChange: () => void) {
    this.#opener = opener;
    this.#onChange = onChange;
  }

  /** What cannot be done is told, and the sidebar then offers to go on. */
  async begin(entry: NewYear, create: (name: string) => OpenedBook, container: HTMLElement): Promise<void> {
    const { said } = this.#opener;
    const year = formatFiscalYear(parseFiscalYear(entry.year) ?? 0);
    this.#show(NEW_YEAR_TEXTS.starting);
    await this.#opener.open(
      () => create(NEW_YEAR_TEXTS.bookName(year)),
      container,
      () => this.#setUp(entry),
    );
    this.#show(null);
    const isWhole = said.messages.length === 0 && this.#opener.openError === '';
    said.sayForNow(isWhole ? NEW_YEAR_TEXTS.started : '');
  }

  /** A copy of the open workbook becomes the next year's; its file stays as it is. */
  async beginNext(create: (name: string) => OpenedBook, container: HTMLElement): Promise<void> {
    const { book, said } = this.#opener;
    if (book === null) return;
    this.#show(NEW_YEAR_TEXTS.starting);
    try {
      const { bytes } = await book.save();
      const { fiscalYear } = answered<Overview>(await this.#opener.call('getOverview'));
      const year = parseFiscalYear(fiscalYear);
      if (year === undefined) {
        said.tell(NEXT_YEAR_MESSAGES.yearUnknown(fiscalYear));
        return;
      }
      const next = formatFiscalYear(year + 1);
      const name = NEW_YEAR_TEXTS.bookName(next);
      await this.#opener.open(
        () => ({ ...create(name), bytes }),
        container,
        () => this.#setUpNext(),
      );
      // The sidebar, which is shown last, leaves no sentence.
      if (said.messages.length === 0 && this.#opener.openError === '') {
        said.sayForNow(NEXT_YEAR_TASK_TEXTS.begun(next));
      }
    } catch (error) {
      said.tell(TEXT.runFailed(reasonOf(error)));
    } finally {
      this.#show(null);
    }
  }

  async #setUpNext(): Promise<void> {
    const { said } = this.#opener;
    try {
      this.#opener.book?.forgetScript();
      await beginNextYear((name, ...args) => this.#opener.call(name, ...args));
    } catch (error) {
      said.tell(TEXT.runFailed(reasonOf(error)));
    }
  }

  async #setUp(entry: NewYear): Promise<void> {
    const { said } = this.#opener;
    const call = (name: string, ...args: readonly unknown[]) => this.#opener.call(name, ...args);
    const show = (sentence: string): Promise<void> => {
      this.#show(sentence);
      return painted();
    };
    try {
      const failures = await beginYear(entry, call, show);
      if (failures.length > 0) said.tell([NEW_YEAR_TEXTS.incomplete, ...failures].join('\n'));
      await call('selectCell', SETTINGS_SHEET, 'B1');
    } catch (error) {
      said.tell(TEXT.runFailed(reasonOf(error)));
    }
  }

  #show(sentence: string | null): void {
    this.sentence = sentence;
    this.#onChange();
  }
}
