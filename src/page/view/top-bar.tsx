/** The bar at the top: the workbook's name, its state, the menus, saving, and the way to the other column. */
import { useRef } from 'preact/hooks';
import { NEXT_YEAR_MESSAGES } from '../../core/messages/next-year';
import { PAGE_MESSAGES as TEXT } from '../../core/messages/page';
import { EXPORT_MESSAGES } from '../../core/messages/papers';
import { CSV_ENCODINGS } from '../../papers/export-csv';
import type { PageState } from '../state/page-state';
import { MenuButton, type MenuItem } from './menu-button';
import { scriptMenuItems } from './script-menu';

interface TopBarProps {
  readonly state: PageState;
  /** Without it the server says which workbook is open. */
  readonly onOpenFile: ((file: File) => void) | undefined;
  readonly onNextYear: () => void;
}

export function TopBar({ state, onOpenFile, onNextYear }: TopBarProps) {
  const otherFile = useRef<HTMLInputElement>(null);
  const fileItems: MenuItem[] = [
    { caption: TEXT.saveAs, onChoose: () => void state.saving.startAs() },
    { caption: TEXT.print, onChoose: () => state.print() },
    ...CSV_ENCODINGS.map((encoding) => ({
      caption: EXPORT_MESSAGES.items[encoding],
      onChoose: () => void state.exportCsv(encoding),
    })),
    { caption: NEXT_YEAR_MESSAGES.title, onChoose: onNextYear },
    ...(onOpenFile
      ? (['line', { caption: TEXT.openOther, onChoose: () => otherFile.current?.click() }] as const)
      : []),
  ];
  return (
    <header class="top-bar">
      <h1>
        <span class="book-name">{state.source?.name}</span>{' '}
        <span class="saved-state" data-dirty={state.isDirty}>
          {TEXT.savedStates[state.savedState]}
        </span>
      </h1>
      <nav class="menus" aria-label={TEXT.menuLabel}>
        <MenuButton caption={TEXT.file} items={fileItems} />
        {state.menus.map((menu) => (
          <MenuButton
            key={menu.caption}
            caption={menu.caption}
            items={scriptMenuItems(menu.items, (name) => void state.runMenuItem(name))}
          />
        ))}
      </nav>
      <div class="bar-actions">
        <ColumnSwitch state={state} />
        <button
          type="button"
          class="button primary"
          title={TEXT.saveKey}
          onClick={() => void state.saving.save()}
        >
          {TEXT.save}
        </button>
      </div>
      {onOpenFile && (
        <input
          ref={otherFile}
          hidden
          type="file"
          accept=".xlsx"
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            if (file) onOpenFile(file);
            currentTarget.value = ''; // So that the same file can be chosen again.
          }}
        />
      )}
    </header>
  );
}

/** Brings a folded sidebar back; in one column it changes between sidebar and sheet. */
function ColumnSwitch({ state }: { state: PageState }) {
  const { layout, pages } = state;
  if (pages.sidebar === null) return null;
  if (!layout.isFolded) {
    return (
      <button type="button" class="button one-column-only" onClick={() => state.foldSidebar()}>
        {TEXT.showSheet}
      </button>
    );
  }
  return (
    <button type="button" class="button" onClick={() => state.unfoldSidebar()}>
      <span class="one-column-only">{TEXT.backToSidebar}</span>
      <span class="two-columns-only">{TEXT.openSidebar}</span>
    </button>
  );
}
