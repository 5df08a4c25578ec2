/** One menu of the script: a button, and its items below it, as the menu button pattern of ARIA asks. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Menu, MenuEntry } from '../host/screen';

interface ScriptMenuProps {
  readonly menu: Menu;
  /** @param functionName The function behind the item. */
  readonly onChoose: (functionName: string) => void;
}

/** @see https://www.w3.org/WAI/ARIA/apg/patterns/menu-button/ */
export function ScriptMenu({ menu, onChoose }: ScriptMenuProps) {
  const [isOpen, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const items = (): HTMLElement[] => [
    ...(root.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? []),
  ];
  useEffect(() => {
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
    <div class="script-menu" ref={root} onFocusOut={leave}>
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
        {menu.caption} <span aria-hidden="true">▾</span>
      </button>
      {isOpen && (
        <div class="script-menu-items" role="menu" tabIndex={-1} aria-label={menu.caption} onKeyDown={move}>
          {flattened(menu.items).map((entry, index) =>
            'separator' in entry ? (
              <hr key={`separator ${index}`} />
            ) : (
              <button
                key={entry.functionName}
                type="button"
                role="menuitem"
                class="menu-item"
                tabIndex={-1}
                onClick={() => {
                  close();
                  onChoose(entry.functionName);
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

type FlatEntry = Exclude<MenuEntry, { readonly items: readonly MenuEntry[] }>;

/** A submenu's items stand in line with the others, behind its name. */
function flattened(entries: readonly MenuEntry[], above = ''): FlatEntry[] {
  return entries.flatMap((entry) => {
    if ('separator' in entry) return [entry];
    const caption = `${above}${entry.caption}`;
    return 'items' in entry ? flattened(entry.items, `${caption}：`) : [{ ...entry, caption }];
  });
}
