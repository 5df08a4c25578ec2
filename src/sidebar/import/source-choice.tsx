/** Where a paper comes from: files of the computer, or the clipboard. */
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { PAPER_FILE_MESSAGES, IMPORT_DIALOG_TEXTS as TEXT } from '../../core/messages/papers';
import { CALL_MESSAGES } from '../../core/messages/script';
import { TASK_TEXTS } from '../../core/messages/tasks';
import { isRefusal, Refusal } from '../../core/refusal';
import { editableText, MOST_PAPER_MEGABYTES, readPapers, readText } from '../../papers/read-paper';
import { FileField } from '../parts/file-field';
import { focusHere } from '../parts/focus-here';
import type { Source } from './use-import';

const ENDINGS = '.docx,.xlsx,.html,.htm,.csv,.tsv,.txt,.md';

/** What the clipboard held, and its text. @throws Refusal where it cannot be read. */
export function pastedSource(html: string, text: string): Source {
  return /<table/i.test(html)
    ? { name: TEXT.paste, paper: readText('', html), text: '' }
    : { name: TEXT.paste, paper: readText('', text), text };
}

export function SourceChoice({
  isAgain,
  onSource,
  onFault,
  onClose,
}: {
  /** Whether a paper was there before: the button that took it away had the keyboard. */
  isAgain: boolean;
  onSource: (source: Source) => void;
  onFault: (sentence: string) => void;
  onClose: () => void;
}) {
  const [typed, setTyped] = useState('');
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isAgain) focusHere(heading.current);
  }, []);
  const take = (read: () => Source): void => {
    try {
      onSource(read());
    } catch (error) {
      onFault(faultOf(error));
    }
  };
  const takeFiles = async (list: readonly File[]): Promise<void> => {
    const read = await Promise.all(list.map(bytesOf)).catch((error: unknown) => onFault(faultOf(error)));
    const files = read ?? [];
    if (files.length === 0) return;
    take(() => {
      const paper = readPapers(files);
      return { name: files.map(({ name }) => name).join('、'), paper, text: editableText(files) };
    });
  };
  return (
    <section aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} ref={heading} tabIndex={-1}>
        {TEXT.source}
      </h2>
      <div class="task-field">
        <FileField label={TEXT.file} accept={ENDINGS} multiple onFiles={(files) => void takeFiles(files)} />
      </div>
      <div class="task-field">
        <label for={`${id}-paste`}>{TEXT.paste}</label>
        <p id={`${id}-hint`} class="support">
          {TEXT.pasteHint}
        </p>
        <textarea
          id={`${id}-paste`}
          rows={6}
          value={typed}
          aria-describedby={`${id}-hint`}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          onPaste={(event) => {
            const html = event.clipboardData?.getData('text/html') ?? '';
            if (!/<table/i.test(html)) return;
            event.preventDefault();
            take(() => pastedSource(html, ''));
          }}
        />
      </div>
      <div class="buttons">
        <button type="button" class="primary" onClick={() => take(() => pastedSource('', typed))}>
          {TEXT.read}
        </button>
        <button type="button" class="secondary" onClick={onClose}>
          {TASK_TEXTS.cancel}
        </button>
      </div>
    </section>
  );
}

/** @throws Refusal for a file that is too large to be read at all, or gone since it was chosen. */
async function bytesOf(file: File): Promise<{ name: string; bytes: Uint8Array }> {
  const { name, size } = file;
  if (size > MOST_PAPER_MEGABYTES * 1024 * 1024)
    throw new Refusal('too-large', PAPER_FILE_MESSAGES.tooLarge(MOST_PAPER_MEGABYTES), name);
  const bytes = await file.arrayBuffer().catch(() => null);
  if (bytes === null) throw new Refusal('paper-unreadable', PAPER_FILE_MESSAGES.gone, name);
  return { name, bytes: new Uint8Array(bytes) };
}

/** What cannot be read says so in words; all else is a fault of ours. */
export const faultOf = (error: unknown): string =>
  isRefusal(error)
    ? `${error.place === '' ? '' : `${error.place}：`}${error.message}`
    : CALL_MESSAGES.unexpected(error instanceof Error ? error.message : '');
