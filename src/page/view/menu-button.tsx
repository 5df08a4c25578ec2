/** A button with a menu below it, as the menu button pattern of ARIA asks. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** A line between items, or one of them. */
export type MenuItem = 'line' | { readonly caption: string; readonly onChoose: () => void };

interface MenuButtonProps {
  readonly caption: string;
  readonly items: readonly MenuItem[];
}

/** @see https://www.w3.org/WAI/ARIA/apg/patterns/menu-button/ */
export function MenuButton({ caption, items: entries }: MenuButtonProps) {
  const [isOpen, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const items = (): HTMLElement[] => [
    ...(root.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? []),
  ];
  // At once: the next key belongs there.
  useLayoutEffect(() => {
    if (isOpen) items()[0]?.focus();
  }, [isOpen]);

  const close = (): void => {
    setOpen(false);
    root.current?.querySelector('button')?.focus();
  };
  const move = (event: KeyboardEvent): void => {
    const all = items();
    const at = all.indexOf(document.activeElement as HTMLElement);
    const target = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (event.key === 'Escape') close();
    else if (event.key === 'Tab') setOpen(false);
    else if (target !== undefined) all.at(target % all.length)?.focus();
    else return;
    if (event.key !== 'Tab') event.preventDefault();
  };
  const leave = (event: FocusEvent): void => {
    if (!root.current?.contains(event.relatedTarget as Node | null)) setOpen(false);
  };

  return (
    <div class="menu" ref={root} onFocusOut={leave}>
      <button
        type="button"
        class="button"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          setOpen(true);
        }}
      >
        {caption} <span aria-hidden="true">▾</span>
      </button>
      {isOpen && (
        <div class="menu-items" role="menu" tabIndex={-1} aria-label={caption} onKeyDown={move}>
          {entries.map((entry, index) =>
            entry === 'line' ? (
              <hr key={`line ${index}`} />
            ) : (
              <button
                key={`${index} ${entry.caption}`}
                type="button"
                role="menuitem"
                class="menu-item"
                tabIndex={-1}
                onClick={() => {
                  close();
                  entry.onChoose();
                }}
              >
                {entry.caption}
              </button>
            ),
          )}
        </div>
      )}
    </div>
  );
}
