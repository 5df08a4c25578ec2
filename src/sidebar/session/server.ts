/** What the sidebar may ask of the script. Components know this and never google.script.run. */
import type { DiskFolder, FileForDisk, PUT_ON_DISK } from '../../core/publish/disk-folder';
import type { Answer } from '../../google/call/answer';
import type * as comments from '../../google/comments/entry';
import type * as entry from '../../google/entry';

/** What only a page around this one can do. */
interface OfPage {
  readonly [PUT_ON_DISK]: (files: readonly FileForDisk[]) => Answer<DiskFolder | null>;
}

/** Comments.js stands beside Code.js in some projects only, and a page around this one in some places: see {@link Server.offers}. */
type Script = typeof entry & typeof comments & OfPage;

/** The functions that answer with a value or an error in words; menu handlers and triggers are not among them. */
export type ServerFunction = {
  [Name in keyof Script]: Script[Name] extends (...args: never[]) => Answer<unknown> ? Name : never;
}[keyof Script];

/** What a server function gives when nothing went wrong. */
export type ServerValue<Name extends ServerFunction> = Extract<
  ReturnType<Script[Name]>,
  { readonly error: null }
>['value'];

export interface Server {
  /**
   * A misspelt name or a wrong argument does not compile.
   * @returns The value.
   * @throws CallFailure with a sentence for the person, whether the call or its work failed.
   */
  call<Name extends ServerFunction>(
    name: Name,
    ...args: Parameters<Script[Name]>
  ): Promise<ServerValue<Name>>;
  /** Shows the page 公表 in place of the sidebar. */
  showPublishing(): void;
  /** Whether the project, or the page around, has a function. */
  offers(name: ServerFunction): boolean;
  /** Moves the keyboard from the sidebar to the sheet. */
  focusSheet(): void;
}
