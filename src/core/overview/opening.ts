/** What the script's page opens with: as the sidebar, or as a dialog for one task of the menu. */

/** A task of the menu that the page asks for and carries out. */
export type TaskName =
  | 'set-up'
  | 'add-department'
  | 'rename-department'
  | 'check'
  | 'reports'
  | 'form'
  | 'diagnosis'
  | 'review'
  | 'next-year';

export interface Opening {
  readonly frame: 'dialog' | 'sidebar';
  readonly task: TaskName;
  /** The name of the tab that was open. */
  readonly tab: string;
  /** The 課 of 課一覧, as far as the menu's item had to read them; else []. */
  readonly departments: readonly string[];
  /** Why the person may not do it; '' where they may. */
  readonly refusal: string;
}

/** The key in the page's store under which a frame around the import dialog leaves what was to be pasted into the sheet. */
export const PASTED_PAPER = 'pasted-paper';

/** What the import dialog opens with. */
export type ImportOpening = Pick<Opening, 'tab' | 'departments'>;

/** What the page that publishes opens with. */
export type PublishOpening = Pick<Opening, 'refusal'>;

/** The id of the element behind the page whose text is the {@link Opening} as JSON; a plain sidebar has none. */
export const OPENING_ID = 'opening';

/** With more 課 than these a task is carried out in the sidebar, beside the sheet, a few tabs a call. */
export const MOST_IN_DIALOG = 5;
