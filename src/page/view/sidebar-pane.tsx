/** The sidebar beside the sheet: its bar, the script's page, and the line that makes it wider. */

import type { Page } from '@jiko-hyoka/apps-script-host';
import { PAGE_MESSAGES as TEXT } from '../../core/messages/page';
import type { PageState } from '../state/page-state';
import { ScriptFrame } from './script-frame';
import { Splitter } from './splitter';

const ID = 'sidebar';

export function SidebarPane({ page, state }: { page: Page; state: PageState }) {
  const { layout } = state;
  const fold = (): void => state.foldSidebar();
  return (
    <>
      {!layout.isFolded && <Splitter layout={layout} controls={ID} onFold={fold} />}
      <aside
        id={ID}
        class="sidebar"
        aria-label={page.title}
        hidden={layout.isFolded}
        style={{ '--sidebar-width': `${layout.sidebarWidth}px` }}
      >
        <header class="sidebar-bar">
          <h2 class="sidebar-title">{page.title}</h2>
          <button type="button" class="tool" title={TEXT.foldSidebarHint} onClick={fold}>
            {TEXT.foldSidebar} <span aria-hidden="true">»</span>
          </button>
        </header>
        <ScriptFrame
          key={state.pages.timesSidebar}
          page={page}
          state={state}
          entries={state.entries.typed}
          memory={state.pages.memory}
          onClose={() => state.closeSidebar()}
        />
      </aside>
    </>
  );
}
