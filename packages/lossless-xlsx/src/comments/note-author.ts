/** Who wrote a note, as its first line tells it: Excel begins notes with 「山田:」 and a line break, and so does the page. */

/** A text that says so; longer first lines are no names. */
const SIGNED = /^([^\n:]{1,40}):[ \t]*\n([\s\S]*)$/;

export interface NoteParts {
  /** '' when the text names nobody. */
  readonly author: string;
  /** The text without the author's line. */
  readonly body: string;
}

/**
 * Cuts a note in two; {@link signedNote} puts it together again. A text that names nobody stays as it is, line ends
 * included.
 */
export function readNote(text: string): NoteParts {
  const [, author, body] = SIGNED.exec(text.replace(/\r\n?/g, '\n')) ?? [];
  return author === undefined || author.trim() === ''
    ? { author: '', body: text }
    : { author: author.trim(), body: body ?? '' };
}

/** @param author '' leaves the body as it is. */
export const signedNote = (author: string, body: string): string =>
  author === '' ? body : `${author}:\n${body}`;
