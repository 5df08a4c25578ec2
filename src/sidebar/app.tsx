/** The whole sidebar: a heading, four views, a task of the menu while one is open, and the status line. */
import type { ComponentChildren } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { SIDEBAR_TEXTS } from '../core/messages/sidebar';
import type { Opening, TaskName } from '../core/overview/opening';
import { FillView } from './fill/fill-view';
import { type Drafts, useDrafts } from './fill/use-drafts';
import { EVERYTHING, type FindingFilter } from './findings/finding-filter';
import { FindingsView } from './findings/findings-view';
import { NewYearView } from './new-year/new-year-view';
import { focusHere } from './parts/focus-here';
import { keepFocus } from './parts/keep-focus';
import { StatusBar } from './parts/status-bar';
import { panelId, tabId, type View, ViewTabs } from './parts/view-tabs';
import { ReportView } from './report/report-view';
import { sentenceOf } from './session/call-failure';
import type { Server } from './session/server';
import { SessionProvider, type SidebarSession } from './session/sidebar-session';
import type { Tone } from './session/tone';
import { useCellEdits } from './session/use-cell-edits';
import { isToBegin, type SayOfCheck, toDoOf, useOverview } from './session/use-overview';
import { StatusView } from './status/status-view';
import { TASK_TITLES, Task } from './tasks/task';

/** @param props.opening What the menu's item wants to be shown; null for the plain sidebar. */
export function App({ server, opening }: { server: Server; opening: Opening | null }) {
  const [status, setStatus] = useState<{ sentence: string; tone: Tone }>({ sentence: '', tone: 'plain' });
  /** Whether it tells of something that the person did: that stays until the next thing, or until there is news. */
  const isOwn = useRef(false);
  const say = useCallback<SidebarSession['say']>((sentence, tone = 'plain') => {
    isOwn.current = sentence !== '';
    setStatus({ sentence, tone });
  }, []);
  const untell = useCallback<SidebarSession['untell']>(() => {
    setStatus((before) => {
      if (before.tone !== 'told') return before;
      isOwn.current = false;
      return { sentence: '', tone: 'plain' };
    });
  }, []);
  const isAtTask = useRef(opening !== null);
  // The status line is the task's while one is shown.
  const sayCheck = useCallback<SayOfCheck>((sentence, isNews, tone = 'plain') => {
    if (isAtTask.current || (isOwn.current && !isNews)) return;
    isOwn.current = false;
    setStatus({ sentence, tone });
  }, []);
  const check = useOverview(server, sayCheck);
  const edits = useCellEdits(server, check.renew);
  const { refresh } = check;
  const jump = useCallback<SidebarSession['jump']>(
    async (sheet, cell) => {
      // What led there is no longer true; the sentence stays while it is mended.
      if (!(await jumpTo(server, say, sheet, cell))) await refresh({ quiet: true });
    },
    [server, say, refresh],
  );
  const drafts = useDrafts();
  const views = useViews(say, opening, drafts);
  isAtTask.current = views.view === 'task';
  // A task that was begun from a view finds another tab, and perhaps other 課, than the item of the menu did.
  const begins = views.taskNumber === 0 ? opening : null;
  const open = check.overview?.activeDepartment ?? null;
  const fill = (department: string): void => {
    views.showFill(department);
    // The sheet beside it shows the same department; the keyboard stays here.
    if (department !== open) void server.call('selectCell', department, 'A1').catch(() => undefined);
  };
  const [isBeginning, setBeginning] = useState(false);
  const isNew = views.view !== 'task' && (isBeginning || isToBegin(check.failureCode));
  const main = useRef<HTMLElement>(null);
  useEffect(() => (main.current ? keepFocus(main.current) : undefined), []);
  useEffect(() => {
    // Who has chosen an item of the menu goes on there by keyboard, unless the item has a field for it.
    if (opening !== null && document.activeElement === document.body)
      focusHere(document.getElementById(panelId(views.view)));
  }, []);
  return (
    <SessionProvider value={{ server, check, edits, say, untell, jump, openTask: views.openTask }}>
      <header>
        <h1>{SIDEBAR_TEXTS.title(check.overview?.fiscalYear ?? '')}</h1>
        {!isNew && (
          <ViewTabs
            view={views.view}
            hasTask={views.task !== null}
            toDo={toDoOf(check.overview)}
            onChoose={views.show}
          />
        )}
      </header>
      <main ref={main}>
        {isNew ? (
          <div class="begin">
            <NewYearView
              hasSettings={check.failureCode === 'department-tab-missing'}
              onBegin={() => setBeginning(true)}
              onEnd={() => setBeginning(false)}
            />
          </div>
        ) : (
          <Panels
            views={views}
            drafts={drafts}
            onFill={fill}
            tab={begins?.tab ?? open ?? ''}
            departments={begins?.departments ?? []}
          />
        )}
      </main>
      <StatusBar
        {...status}
        busy={check.phase === 'stale'}
        onCheck={isNew ? undefined : () => void check.refresh()}
      />
    </SessionProvider>
  );
}

interface PanelsProps {
  readonly views: ReturnType<typeof useViews>;
  readonly drafts: Drafts;
  /** A department is to be filled in. */
  readonly onFill: (department: string) => void;
  readonly tab: string;
  readonly departments: readonly string[];
}

function Panels({ views, drafts, onFill, tab, departments }: PanelsProps) {
  return (
    <>
      <Panel of="status" views={views}>
        <StatusView
          onFindings={views.showFindings}
          onFill={onFill}
          onReport={() => views.showAndFocus('report')}
        />
      </Panel>
      <Panel of="findings" views={views}>
        <FindingsView filter={views.filter} onFilter={views.setFilter} />
      </Panel>
      <Panel of="fill" views={views}>
        <FillView wanted={views.filling} drafts={drafts} onReport={() => views.show('report')} />
      </Panel>
      <Panel of="report" views={views}>
        <ReportView />
      </Panel>
      {views.task && (
        <Panel of="task" views={views}>
          <h2>{TASK_TITLES[views.task]}</h2>
          <Task
            key={views.taskNumber}
            name={views.task}
            tab={tab}
            departments={departments}
            onClose={views.closeTask}
          />
        </Panel>
      )}
    </>
  );
}

/** Which view is open, and what the others have asked it to show. */
function useViews(say: SidebarSession['say'], opening: Opening | null, drafts: Drafts) {
  const first: View = opening === null ? 'status' : opening.task === 'reports' ? 'report' : 'task';
  const [view, setView] = useState<View>(first);
  const [visited, setVisited] = useState<readonly View[]>(() =>
    // What an earlier page of the sidebar has left there is told to the frame around, and written by it.
    drafts.unsaved().length > 0 ? [first, 'fill'] : [first],
  );
  const [task, setTask] = useState<TaskName | null>(first === 'task' && opening ? opening.task : null);
  const [taskNumber, setTaskNumber] = useState(0);
  const [filter, setFilter] = useState<FindingFilter>(EVERYTHING);
  const [filling, setFilling] = useState<string | null>(null);
  const show = (next: View): void => {
    if (next !== view) say('');
    setView(next);
    setVisited((before) => (before.includes(next) ? before : [...before, next]));
  };
  const showAndFocus = (next: View): void => {
    show(next);
    focusPanel(next);
  };
  const showFindings = (wanted: Partial<FindingFilter>): void => {
    setFilter({ ...EVERYTHING, ...wanted });
    showAndFocus('findings');
  };
  const showFill = (department: string): void => {
    setFilling(department);
    showAndFocus('fill');
  };
  const openTask = (name: TaskName): void => {
    setTask(name);
    setTaskNumber((before) => before + 1);
    show('task');
  };
  const closeTask = (): void => {
    setTask(null);
    showAndFocus('status');
  };
  return {
    ...{ view, visited, filter, filling, task, taskNumber },
    ...{ setFilter, show, showAndFocus, showFindings, showFill, openTask, closeTask },
  };
}

/** The button that was pressed goes out of sight with its view: the keyboard goes on at the new view's top. */
function focusPanel(view: View): void {
  requestAnimationFrame(() => document.getElementById(panelId(view))?.focus());
}

/** A view that was left stays as it was, so that nothing typed in it is lost. */
function Panel(props: { of: View; views: ReturnType<typeof useViews>; children: ComponentChildren }) {
  const { of, views, children } = props;
  return (
    <div
      role="tabpanel"
      id={panelId(of)}
      aria-labelledby={tabId(of)}
      tabIndex={-1}
      hidden={views.view !== of}
    >
      {views.visited.includes(of) && children}
    </div>
  );
}

/** Gives back false where the tab is gone. */
async function jumpTo(
  server: Server,
  say: SidebarSession['say'],
  sheet: string,
  cell: string,
): Promise<boolean> {
  const { status: TEXT, findings } = SIDEBAR_TEXTS;
  say(TEXT.jumping(findings.place(sheet, cell)));
  try {
    const selected = await server.call('selectCell', sheet, cell);
    if (!selected) {
      say(TEXT.sheetGone(sheet), 'error');
      return false;
    }
    server.focusSheet();
    const place = findings.place(sheet, cell);
    say(selected === 'hidden' ? TEXT.jumpedToHidden(place) : TEXT.jumped(place));
  } catch (failure) {
    say(sentenceOf(failure), 'error');
  }
  return true;
}
