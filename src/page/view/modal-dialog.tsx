/** A dialog over the page: the rest stands still, Escape closes it, and the focus goes back where it was. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { PAGE_MESSAGES as TEXT } from '../../core/messages/page';

interface ModalDialogProps {
  /** What it is called; shown as its heading. */
  readonly title: string;
  readonly onClose: () => void;
  /** Whether a × closes it, for contents that have no button for that. */
  readonly hasCloseMark?: boolean;
  /** A selector of what gets the keyboard; without it, the first that can have it does. */
  readonly keyboardIn?: string;
  readonly children: ComponentChildren;
}

export function ModalDialog({
  title,
  onClose,
  hasCloseMark = false,
  keyboardIn,
  children,
}: ModalDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement as HTMLElement | null;
    dialog.current?.showModal();
    if (keyboardIn) dialog.current?.querySelector<HTMLElement>(keyboardIn)?.focus();
    return () => before?.focus();
  }, []);
  return (
    <dialog
      ref={dialog}
      class="dialog"
      aria-labelledby="dialog-title"
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <header class="dialog-bar">
        <h2 id="dialog-title" class="dialog-title">
          {title}
        </h2>
        {hasCloseMark && (
          <button type="button" class="tool close-mark" aria-label={TEXT.close} onClick={onClose}>
            <span aria-hidden="true">×</span>
          </button>
        )}
      </header>
      {children}
    </dialog>
  );
}
