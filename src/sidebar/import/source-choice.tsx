/** Where a paper comes from: files of the computer, or the clipboard. */
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { IMPORT_DIALOG_TEXTS as TEXT } from '../../core/messages/papers';
import { CALL_MESSAGES } from '../../core/messages/script';
import { TASK_TEXTS } from '../../core/messages/tasks';
import { isRefusal } from '../../core/refusal';
import { editableText, readPapers, readText } from '../../papers/read-paper';
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
    const files = await Promise.all(
      list.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
    );
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

/** What cannot be read says so in words; all else is a fault of ours. */
export const faultOf = (error: unknown): string =>
  isRefusal(error)
    ? `${error.place === '' ? '' : `${error.place}：`}${error.message}`
    : CALL_MESSAGES.unexpected(error instanceof Error ? error.message : '');
