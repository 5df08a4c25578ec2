/** The whole page: the bar at the top, the sheet, the sidebar, and the dialogs over them. */
import { useEffect, useReducer, useRef, useState } from 'preact/hooks';
import { NEXT_YEAR_TASK_TEXTS } from '../../core/messages/next-year-task';
import { PAGE_MESSAGES as TEXT } from '../../core/messages/page';
import type { NewYear } from '../../core/set-up/new-year-entry';
import { droppedHandle, FileBook } from '../book/file-book';
import { ServerBook } from '../book/server-book';
import { listenForPageKeys } from '../browser/page-keys';
import { serverToken, startsWithChoice } from '../browser/page-meta';
import { listenForNextPart } from '../state/page-parts';
import type { PageState } from '../state/page-state';
import { EntriesDialog } from './entries-dialog';
import { FindBar } from './find-bar';
import { MeantDialog } from './meant-dialog';
import { MessageDialog } from './message-dialog';
import { NoteNameDialog } from './note-name-dialog';
import { Notice } from './notice';
import { PaperDialog } from './paper-dialog';
import { PasteActions } from './paste-actions';
import { listenForPrinting } from './printing';
import { ReportList } from './report-list';
import { SaveAsDialog } from './save-as-dialog';
import { ScriptPageDialog } from './script-page-dialog';
import { SheetTools } from './sheet-tools';
import { SidebarPane } from './sidebar-pane';
import { StartView } from './start-view';
import { TopBar } from './top-bar';

export function PageView({ state }: { state: PageState }) {
  const [, redraw] = useReducer<number, void>((count) => count + 1, 0);
  const [hasMoreTools, setMoreTools] = useState(false);
  const sheet = useRef<HTMLDivElement>(null);
  useEffect(() => state.subscribe(() => redraw()), [state]);
  useEffect(() => {
    if (!startsWithChoice()) openServed();
  }, [state]);
  useEffect(() => {
    document.title = TEXT.title(state.source?.name ?? '', state.isDirty);
  });
  useEffect(() => listenForNextPart(state), [state]);
  useEffect(() => listenForPageKeys((key) => state.usePageKey(key)), [state]);
  useEffect(() => listenForPrinting(state), [state]);
  useEffect(() => {
    // The sidebar is as wide as the window allows, and one column or two follow the window too.
    const resized = (): void => redraw();
    addEventListener('resize', resized);
    return () => removeEventListener('resize', resized);
  }, []);

  const openIn = (open: (container: HTMLElement) => Promise<void>): void => {
    const mayReplace = !state.hasLosable || confirm(TEXT.discardChanges);
    if (sheet.current && mayReplace) void open(sheet.current);
  };
  const openServed = (): void => openIn((container) => state.open(ServerBook.open, container));
  const begin = (entry: NewYear): void => {
    const create = serverToken() === '' ? FileBook.unsaved : ServerBook.unsaved;
    openIn((container) => state.beginning.begin(entry, create, container));
  };
  const nextYear = (): void => {
    const create = serverToken() === '' ? FileBook.unsaved : ServerBook.unsaved;
    if (state.hasLosable) state.said.tell(NEXT_YEAR_TASK_TEXTS.saveFirst);
    else openIn((container) => state.beginning.beginNext(create, container));
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
  const [message] = state.said.messages;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping a file is a second way; the first is the file field
    <div class="page" onDragOver={(event) => event.preventDefault()} onDrop={(event) => void drop(event)}>
      {isOpen && (
        <TopBar state={state} onOpenFile={startsWithChoice() ? openFile : undefined} onNextYear={nextYear} />
      )}
      {state.said.notice !== '' && (
        <Notice text={state.said.notice} onClose={() => state.said.closeNotice()} />
      )}
      {isOpen && state.reports.all.length > 0 && <ReportList state={state} />}
      <main class="work" hidden={!isOpen} data-folded={state.pages.sidebar === null || state.layout.isFolded}>
        <div class="sheet-pane">
          {isOpen && (
            <SheetTools state={state} hasMore={hasMoreTools} onMore={() => setMoreTools(!hasMoreTools)} />
          )}
          {state.timesFindingAsked > 0 && <FindBar state={state} />}
          {/* Univer draws here; preact must never put anything into it. */}
          <section class="sheet" aria-label={TEXT.sheetLabel} data-more-tools={hasMoreTools} ref={sheet} />
        </div>
        {state.pages.sidebar !== null && <SidebarPane page={state.pages.sidebar} state={state} />}
      </main>
      {(!isOpen || state.beginning.sentence !== null) && (
        <StartView
          error={state.openError}
          beginning={state.beginning.sentence}
          onFile={openFile}
          onExample={
            serverToken() === '' ? () => openIn((container) => state.openExample(container)) : openServed
          }
          onBegin={begin}
          onSay={(sentence) => state.said.say(sentence)}
        />
      )}
      <footer class="status-line">
        <p class="status" role="status">
          {state.said.status}
        </p>
        {state.entered.pasted !== null && (
          <PasteActions key={state.entered.pasted.id} notice={state.entered.pasted} state={state} />
        )}
      </footer>
      <p class="read-aloud" aria-live="polite">
        {state.selectedText}
      </p>
      {message && (
        <MessageDialog key={message.message} message={message} onClose={() => state.said.closeMessage()} />
      )}
      {state.entered.meant !== null && <MeantDialog entry={state.entered.meant} state={state} />}
      {state.entered.paper !== null && <PaperDialog paper={state.entered.paper} state={state} />}
      {state.answerNoteName !== null && <NoteNameDialog onAnswer={state.answerNoteName} />}
      {state.entries.left !== null && <EntriesDialog left={state.entries.left} />}
      {state.saving.asksName !== null && <SaveAsDialog state={state} reason={state.saving.asksName} />}
      {state.pages.dialog !== null && <ScriptPageDialog page={state.pages.dialog} state={state} />}
    </div>
  );
}
