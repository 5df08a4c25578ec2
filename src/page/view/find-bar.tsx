/** The bar that looks for a text in all tabs and leads from one cell to the next. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { PAGE_MESSAGES as TEXT } from '../../core/messages/page';
import type { FoundCell } from '../grid/find-in-book';
import type { PageState } from '../state/page-state';

const { find: WORDS } = TEXT;

export function FindBar({ state }: { state: PageState }) {
  const [text, setText] = useState('');
  const [found, setFound] = useState<FoundCell | null>(null);
  const [said, setSaid] = useState('');
  const field = useRef<HTMLInputElement>(null);
  // Ctrl+F again, from the sheet or the sidebar, comes back to the field. At once: the next key belongs there.
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, [state.timesFindingAsked]);

  const go = (by: 1 | -1): void => {
    const cells = state.book?.find(text) ?? [];
    const next = neighbour(cells, found, by);
    const cell = cells[next] ?? null;
    setFound(cell);
    setSaid(sentence(text, cell, next, cells.length));
    if (cell === null) return;
    state.layout.showSheet();
    state.book?.goTo(cell);
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    state.closeFind();
  };
  return (
    <search class="find-bar" aria-label={WORDS.label} onKeyDown={press}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          go(1);
        }}
      >
        <label for="find-text">{WORDS.field}</label>
        <input
          ref={field}
          id="find-text"
          class="field find-field"
          type="text"
          autocomplete="off"
          value={text}
          onInput={({ currentTarget }) => {
            setText(currentTarget.value);
            setFound(null);
            setSaid('');
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !event.shiftKey || event.isComposing) return;
            event.preventDefault();
            go(-1);
          }}
        />
        <button type="submit" class="tool">
          {WORDS.next}
        </button>
        <button type="button" class="tool" onClick={() => go(-1)}>
          {WORDS.previous}
        </button>
      </form>
      <p class="found" role="status">
        {said}
      </p>
      <button type="button" class="tool close-find" onClick={() => state.closeFind()}>
        {TEXT.close}
      </button>
    </search>
  );
}

function sentence(text: string, cell: FoundCell | null, at: number, count: number): string {
  if (cell !== null) return WORDS.at(at + 1, count, cell.sheetName, cell.name);
  return text === '' ? WORDS.nothingTyped : WORDS.none(text);
}

/** The place of the next cell in the list, which is made anew each time: people write while they look. */
function neighbour(cells: readonly FoundCell[], before: FoundCell | null, by: 1 | -1): number {
  if (before === null) return by === 1 ? 0 : cells.length - 1;
  const at = cells.findIndex(({ sheetId, name }) => sheetId === before.sheetId && name === before.name);
  return (at + by + cells.length) % cells.length;
}
