/** The whole page: the bar at the top, the sheet, the sidebar, and the dialogs over them. */
import { useEffect, useReducer, useRef } from 'preact/hooks';
import { PAGE_MESSAGES as TEXT } from '../../core/messages/page';
import type { NewYear } from '../../core/set-up/new-year';
import { droppedHandle, FileBook } from './file-book';
import { MessageDialog } from './message-dialog';
import { serverToken, startsWithChoice } from './page-meta';
import { listenForNextPart } from './page-parts';
import type { PageState } from './page-state';
import { ReportList } from './report-list';
import { SaveAsDialog } from './save-as-dialog';
import { ScriptFrame } from './script-frame';
import { ScriptPageDialog } from './script-page-dialog';
import { ServerBook } from './server-book';
import { StartView } from './start-view';
import { TopBar } from './top-bar';

export function App({ state }: { state: PageState }) {
  const [, redraw] = useReducer<number, void>((count) => count + 1, 0);
  const sheet = useRef<HTMLDivElement>(null);
  useEffect(() => state.subscribe(() => redraw()), [state]);
  useEffect(() => {
    if (!startsWithChoice()) openServed();
  }, [state]);
  useEffect(() => {
    document.title = TEXT.title(state.source?.name ?? '', state.isDirty);
  });
  useEffect(() => listenForNextPart(() => state.focusSheet()), [state]);

  const openIn = (open: (container: HTMLElement) => Promise<void>): void => {
    const mayReplace = !state.isDirty || confirm(TEXT.discardChanges);
    if (sheet.current && mayReplace) void open(sheet.current);
  };
  const openServed = (): void => openIn((container) => state.open(ServerBook.open, container));
  const begin = (entry: NewYear): void => {
    const create = serverToken() === '' ? FileBook.unsaved : ServerBook.unsaved;
    openIn((container) => state.begin(entry, create, container));
  };
  const openFile = (file: File, handle: FileSystemFileHandle | null = null): void =>
    openIn((container) => state.open(() => FileBook.open(file, handle), container));
  const drop = async (event: DragEvent): Promise<void> => {
    if (!startsWithChoice()) return;
    event.preventDefault();
    const [item] = event.dataTransfer?.items ?? [];
    const file = item?.getAsFile();
    if (item && file) openFile(file, await droppedHandle(item));
  };

  const isOpen = state.source !== null;
  const [message] = state.messages;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping a file is a second way; the first is the file field
    <div class="page" onDragOver={(event) => event.preventDefault()} onDrop={(event) => void drop(event)}>
      {isOpen && <TopBar state={state} onOpenFile={startsWithChoice() ? openFile : undefined} />}
      {isOpen && state.reports.length > 0 && <ReportList reports={state.reports} />}
      <main class="work" hidden={!isOpen}>
        {/* Univer draws here; preact must never put anything into it. */}
        <section class="sheet" aria-label={TEXT.sheetLabel} ref={sheet} />
        {state.sidebar !== null && (
          <aside class="sidebar" aria-label={state.sidebar.title}>
            <header class="sidebar-bar">
              <h2 class="sidebar-title">{state.sidebar.title}</h2>
              <button
                type="button"
                class="close-sidebar"
                aria-label={TEXT.closeSidebar}
                onClick={() => state.closeSidebar()}
              >
                <span aria-hidden="true">×</span>
              </button>
            </header>
            <ScriptFrame
              key={state.shownSidebars}
              page={state.sidebar}
              state={state}
              onClose={() => state.closeSidebar()}
            />
          </aside>
        )}
      </main>
      {(!isOpen || state.isBeginning) && (
        <StartView
          error={state.openError}
          isBeginning={state.isBeginning}
          onFile={openFile}
          onExample={
            serverToken() === '' ? () => openIn((container) => state.openExample(container)) : openServed
          }
          onBegin={begin}
          onSay={(sentence) => state.say(sentence)}
        />
      )}
      <p class="status" role="status">
        {state.status}
      </p>
      <p class="read-aloud" aria-live="polite">
        {state.selectedText}
      </p>
      {message && (
        <MessageDialog key={message.message} message={message} onClose={() => state.closeMessage()} />
      )}
      {state.savingAs !== null && <SaveAsDialog state={state} reason={state.savingAs} />}
      {state.dialogPage !== null && <ScriptPageDialog page={state.dialogPage} state={state} />}
    </div>
  );
}
