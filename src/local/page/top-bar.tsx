/** The bar at the top: the workbook's name, saving, and the menus that the script has made. */
import { PAGE_MESSAGES as TEXT } from '../../core/messages/page';
import { FileField } from './file-field';
import type { PageState } from './page-state';
import { ScriptMenu } from './script-menu';

interface TopBarProps {
  readonly state: PageState;
  /** Without it the server says which workbook is open. */
  readonly onOpenFile: ((file: File) => void) | undefined;
}

export function TopBar({ state, onOpenFile }: TopBarProps) {
  return (
    <header class="top-bar">
      <h1>
        <span class="book-name">{state.source?.name}</span>{' '}
        <span class="saved-state" data-dirty={state.isDirty}>
          {state.isDirty ? TEXT.unsaved : TEXT.allSaved}
        </span>
      </h1>
      <nav aria-label={TEXT.menuLabel}>
        {state.menus.map((menu) => (
          <ScriptMenu key={menu.caption} menu={menu} onChoose={(name) => void state.runMenuItem(name)} />
        ))}
      </nav>
      <div class="file-actions">
        {onOpenFile && <FileField label={TEXT.openOther} onFile={onOpenFile} />}
        <button type="button" class="button primary" onClick={() => void state.save()}>
          {TEXT.save}
        </button>
        <button type="button" class="button" onClick={() => void state.startSavingAs()}>
          {TEXT.saveAs}
        </button>
      </div>
    </header>
  );
}
