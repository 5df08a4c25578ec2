/** The short toolbar above the sheet. What else Univer's own offers stands behind one button. */
import { NOTE_TEXTS } from '../../core/messages/notes';
import { PAGE_MESSAGES as TEXT } from '../../core/messages/page';
import type { PageState } from '../state/page-state';

interface SheetToolsProps {
  readonly state: PageState;
  readonly hasMore: boolean;
  readonly onMore: () => void;
}

export function SheetTools({ state, hasMore, onMore }: SheetToolsProps) {
  const { tools } = TEXT;
  return (
    // biome-ignore lint/a11y/useSemanticElements: buttons, no fields of a form
    <div class="sheet-tools" role="group" aria-label={tools.label}>
      <Tool caption={tools.undo} hint={tools.undoKey} onUse={() => state.book?.changeSheet('undo')} />
      <Tool caption={tools.redo} hint={tools.redoKey} onUse={() => state.book?.changeSheet('redo')} />
      <span class="tool-line" />
      <Tool
        caption={tools.insertRows}
        hint={tools.insertRowsHint}
        onUse={() => state.book?.changeSheet('insert-rows')}
      />
      <Tool
        caption={tools.deleteRows}
        hint={tools.deleteRowsHint}
        onUse={() => state.book?.changeSheet('delete-rows')}
      />
      <span class="tool-line" />
      <Tool caption={tools.find} hint={tools.findKey} onUse={() => state.openFind()} />
      <Tool caption={TEXT.print} hint={tools.printKey} onUse={() => state.print()} />
      <button
        type="button"
        class="tool more-tools"
        aria-expanded={hasMore}
        title={tools.moreHint}
        onClick={onMore}
      >
        {tools.more} <span aria-hidden="true">{hasMore ? '▴' : '▾'}</span>
      </button>
      {hasMore && (
        <Tool
          caption={NOTE_TEXTS.changeName}
          hint={NOTE_TEXTS.changeNameHint}
          onUse={() => void state.askNoteName()}
        />
      )}
    </div>
  );
}

function Tool({ caption, hint, onUse }: { caption: string; hint: string; onUse: () => void }) {
  return (
    <button
      type="button"
      class="tool"
      title={hint}
      // The keyboard stays in the sheet when the mouse is used.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onUse}
    >
      {caption}
    </button>
  );
}
